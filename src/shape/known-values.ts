// What a text means in a field, for who reads very many files: most keys and values of one stand in others, too.
import type { Field } from './field.ts';

/** A field, with what is in it. */
export interface Known {
  field: Field;
  /** As it stands here: a piece of another text is slow as the key of an object. */
  name: string;
  /** By their texts: the value, or that the text says nothing. A date means the same in each field. */
  values: Map<string, unknown>;
  /** Of a group, by name. */
  fields: ReadonlyMap<string, Known>;
  /** Of a list. */
  item: Known | null;
}

export const noneKnown = (field: Field, name = '', dates = new Map<string, unknown>()): Known => ({
  field,
  name,
  values: field.type === 'date' ? dates : new Map(),
  fields: new Map(field.type === 'map' ? Object.entries(field.fields).map(([key, inner]) => [key, noneKnown(inner, key, dates)]) : []),
  item: field.type === 'list' ? noneKnown(field.item, name, dates) : null,
});

/** The text says nothing, like "TBD". */
export const unsaid = Symbol('unsaid');

/** Of each field; where there are more, a text is seldom one of them. */
const most = 500;
/** The days of a few years. */
const mostDates = 4000;
/** Longer texts are sentences, of which no two are alike. */
const longest = 40;

export function keepValue({ field, values }: Known, text: string, value: unknown): void {
  if (text.length > longest || values.size >= (field.type === 'date' ? mostDates : most)) return;
  // A part of a text keeps the whole of it in memory; so a copy is kept.
  const copy = ` ${text}`.slice(1);
  values.set(copy, value === text ? copy : value);
}
