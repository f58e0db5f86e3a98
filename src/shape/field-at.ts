// The field at a path of a plan.
import type { Path } from '../types.ts';
import type { Field } from './field.ts';

/** Null where there is none. */
export function fieldAt(root: Field, path: Path): Field | null {
  let field = root;
  for (const step of path) {
    if (typeof step === 'number' && field.type === 'list') field = field.item;
    else if (typeof step === 'string' && field.type === 'map' && Object.hasOwn(field.fields, step)) field = field.fields[step]!;
    else return null;
  }
  return field;
}
