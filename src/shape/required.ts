// The fields of a group that must be there: rule files and settings have some, plans none.
import type { Field, Fields } from './field.ts';

/** Looked for once. */
export function requiredIn(fields: Fields): readonly [string, Field][] {
  let required = mustBeThere.get(fields);
  if (!required) mustBeThere.set(fields, (required = Object.entries(fields).filter(([, field]) => field.required)));
  return required;
}
const mustBeThere = new WeakMap<Fields, readonly [string, Field][]>();
