// What a text means in a field, for who reads very many files: most keys and values of one stand in others, too.
import type { Field, Fields } from './field.ts';

export interface KnownValues {
  /** By field and text: the value, or that the text says nothing. A date means the same in each field. */
  values: Map<Field | 'date', Map<string, unknown>>;
  /** By name: the field, and the name as it stands here, since a piece of another text is slow as the key of an object. */
  fields: Map<Fields, ReadonlyMap<string, { name: string; field: Field }>>;
}

export const noneKnown = (): KnownValues => ({ values: new Map(), fields: new Map() });

/** The text says nothing, like "TBD". */
export const unsaid = Symbol('unsaid');

/** Of each field; where there are more, a text is seldom one of them. */
const most = 500;
/** The days of a few years. */
const mostDates = 4000;
/** Longer texts are sentences, of which no two are alike. */
const longest = 40;

const keyOf = (field: Field): Field | 'date' => (field.type === 'date' ? 'date' : field);

export const valueOf = ({ values }: KnownValues, field: Field, text: string): unknown => values.get(keyOf(field))?.get(text);

export function keepValue({ values }: KnownValues, field: Field, text: string, value: unknown): void {
  if (text.length > longest) return;
  const key = keyOf(field);
  let ofField = values.get(key);
  if (!ofField) values.set(key, (ofField = new Map()));
  if (ofField.size >= (key === 'date' ? mostDates : most)) return;
  // A part of a text keeps the whole of it in memory; so a copy is kept.
  const copy = ` ${text}`.slice(1);
  ofField.set(copy, value === text ? copy : value);
}

export function fieldsByName({ fields: known }: KnownValues, fields: Fields): ReadonlyMap<string, { name: string; field: Field }> {
  let byName = known.get(fields);
  if (!byName) known.set(fields, (byName = new Map(Object.entries(fields).map(([name, field]) => [name, { name, field }]))));
  return byName;
}
