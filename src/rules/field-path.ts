// `ownership.owner.role`, `phases[0].tool`, `it.target`: a field named in a rule file, checked against the vocabulary.
import { kindOf, type Kind } from '../plan/kind.ts';
import type { FieldRead } from './expr.ts';

/** Null when there is no such field. `item` is the kind of the item in rules with `each`. */
export function parseFieldPath(text: string, plan: Kind, item: Kind | null): FieldRead | null {
  const steps = [...text.trim().matchAll(/\[(\d+)\]|([a-z][a-z0-9_]*)/g)].map(([, index, key]) => (index === undefined ? key! : Number(index)));
  const root = steps[0] === 'it' && item ? 0 : 'plan';
  const path = root === 0 ? steps.slice(1) : steps;
  let kind: Kind = root === 0 ? item! : plan;
  for (const step of path) {
    if (typeof step === 'number' && kind.type === 'list') kind = kind.item;
    else if (typeof step === 'string' && kind.type === 'map' && Object.hasOwn(kind.fields, step)) kind = kindOf(kind.fields[step]!);
    else return null;
  }
  return { root, path };
}
