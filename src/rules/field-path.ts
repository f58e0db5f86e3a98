// `ownership.owner.role`, `phases[0].tool`, `it.target`: a field named in a rule file, checked against the vocabulary.
import { kindOf, type Kind } from '../plan/kind.ts';
import { closest } from '../shape/closest.ts';
import { fieldPath } from '../shape/path.ts';
import type { Path } from '../types.ts';
import type { Expr, FieldRead } from './expr.ts';

/** What is known of a path in which a field does not exist: the path with the most similar one, or nothing. */
interface NoField {
  suggestion: string;
}

const whole = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*|\[\d+\])*$/;

/** `item` is the kind of the item in rules with `each`. */
export function parseFieldPath(text: string, plan: Kind, item: Kind | null): FieldRead | NoField {
  if (!whole.test(text.trim())) return { suggestion: '' };
  const steps = [...text.matchAll(/\[(\d+)\]|([a-z][a-z0-9_]*)/g)].map(([, index, key]) => (index === undefined ? key! : Number(index)));
  const root = steps[0] === 'it' && item ? 0 : 'plan';
  const path = root === 0 ? steps.slice(1) : steps;
  const none = noField(path, root === 0 ? item! : plan);
  if (!none) return { root, path };
  if (root === 'plan' && item && !noField(path, item)) return { suggestion: `it.${text.trim()}` };
  return { suggestion: withoutPlan(text.trim(), path, plan) ?? none.suggestion };
}

/** `phases.go_live`, the field of every phase: a path without list positions. Null when there is such a field. */
export function unknownField(name: string, plan: Kind): NoField | null {
  const path = name.split('.');
  const none = noField(path, plan, true);
  return none && { suggestion: withoutPlan(name, path, plan, true) ?? none.suggestion };
}

/** Only conditions begin with `plan.`. */
const withoutPlan = (text: string, path: Path, plan: Kind, throughLists = false): string | null => (path[0] === 'plan' && path.length > 1 && !noField(path.slice(1), plan, throughLists) ? text.slice('plan.'.length) : null);

function noField(path: Path, from: Kind, throughLists = false): NoField | null {
  let kind = from;
  for (const [at, step] of path.entries()) {
    if (throughLists && kind.type === 'list') kind = kind.item;
    const fields = kind.type === 'map' ? kind.fields : {};
    if (typeof step === 'number' && kind.type === 'list') kind = kind.item;
    else if (typeof step === 'string' && Object.hasOwn(fields, step)) kind = kindOf(fields[step]!);
    else {
      const meant = closest(String(step), Object.keys(fields));
      return { suggestion: meant && path.every((other) => typeof other === 'string') ? path.with(at, meant).join('.') : '' };
    }
  }
  return null;
}

/** Whether a condition reads a field, or one inside it. What an unusual `each` goes over is not looked into. */
export function isRead(name: string, reads: readonly FieldRead[], each: Expr | null): boolean {
  const list = each?.op === 'loop' ? each.list : each;
  return reads.some(({ root, path }) => {
    if (root === 0 && (list?.op !== 'read' || list.root !== 'plan')) return true;
    const whole = root === 0 && list?.op === 'read' ? [...list.path, ...path] : path;
    return `${fieldPath(whole)}.`.startsWith(`${name}.`);
  });
}
