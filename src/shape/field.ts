// What a field of a YAML file may hold, as plain data. From one such description come the TypeScript type, the reader with
// its located errors, the condition types, the wizard's questions and the published JSON Schemas.
import type { Words } from '../types.ts';

/** One value of an enumeration: its name in both languages, and what else people call it. */
export interface Option extends Words {
  also?: readonly string[];
}

/** A closed list of values, in rising order where `ordered` (so that `rank()` may compare them). */
export interface Choice<V extends string = string> {
  name: string;
  ordered: boolean;
  /** Of people, not of kinds: two items with the same value are two (two team leads). */
  people?: boolean;
  /** Declared by a rule pack, so that no table of ours knows its names. */
  own?: boolean;
  options: Readonly<Record<V, Option>>;
  /** All names as `foldNames` writes them, where the build has made them ahead. */
  folded?: (script: 'ascii' | 'other') => string;
}

interface Common {
  /** The first sentence is the field's label; what follows explains it. */
  words: Words;
  /** Rule files and settings have fields that must be there; a plan has none (rules decide what it must state). */
  required?: boolean;
}

export type NumberType = 'number' | 'count' | 'percent' | 'amount' | 'months' | 'days' | 'hours';
export interface TextField extends Common {
  type: 'text';
  /** Keeps silence words and blanks as they are (rule files: `TBD` is a text there). */
  literal?: boolean;
  /** A code of so many letters, e.g. 3 for a currency. */
  letters?: 2 | 3;
  /** A pattern of file names. */
  pattern?: boolean;
  /** Has to say something in words of its own, as a name need not: "yes" and "if necessary" do not. */
  statement?: boolean;
  /** A statement of when something ends, or what is done when it fails: "the board decides" says neither. */
  condition?: boolean;
}
export interface NumberField extends Common {
  type: NumberType;
  minimum: number;
  maximum: number;
  /** The field that names the unit, from the root, or without a dot beside this one. Only then a unit may stand with the number. */
  unitIn?: string;
}
export interface DateField extends Common {
  type: 'date';
}
export interface BooleanField extends Common {
  type: 'boolean';
}
export interface ChoiceField<V extends string = string> extends Common {
  type: 'choice';
  of: Choice<V>;
}
/** A name that must be the key of an item of another list, e.g. `customer_strategy.segments`. */
export interface ReferenceField extends Common {
  type: 'reference';
  to: string;
}
export interface MapField<F extends Fields = Fields> extends Common {
  type: 'map';
  fields: F;
}
export interface ListField<I extends Field = Field> extends Common {
  type: 'list';
  item: I;
  /** The fields that name an item; together they are unique within the list. */
  keys: readonly string[];
  /** Equal values may stand in it more than once. */
  repeats?: boolean;
}
/** A map with free keys, e.g. a rule's parameters. */
export interface RecordField<I extends Field = Field> extends Common {
  type: 'record';
  item: I;
}
/** Whatever stands there is kept unread (the plan inside a rule's test). */
export interface RawField extends Common {
  type: 'raw';
}

/** One value, or several parts: `severity: error`, or a severity for each outcome. */
export interface EitherField<S extends Field = Field, O extends Field = Field> extends Common {
  type: 'either';
  /** What a single value is read as. */
  scalar: S;
  other: O;
}

export type Field =
  | EitherField
  | TextField
  | NumberField
  | DateField
  | BooleanField
  | ChoiceField
  | ReferenceField
  | MapField
  | ListField
  | RecordField
  | RawField;
export type Fields = { readonly [name: string]: Field };

/** A date as people give it: an interval of whole days, and the text as written. */
export interface DateRange {
  text: string;
  /** Days since 1970-01-01, both ends included. */
  from: number;
  to: number;
}

/** The TypeScript type of what the reader makes of a field. Every part may be absent. */
export type Read<F> = F extends { type: 'text' | 'reference' }
  ? string
  : F extends { type: NumberType }
    ? number
    : F extends { type: 'boolean' }
      ? boolean
      : F extends { type: 'date' }
        ? DateRange
        : F extends ChoiceField<infer V>
          ? V
          : F extends MapField<infer M>
            ? { [K in keyof M]?: Read<M[K]> }
            : F extends ListField<infer I>
              ? Read<I>[]
              : F extends RecordField<infer I>
                ? { [key: string]: Read<I> }
                : F extends EitherField<infer S, infer O>
                  ? Read<S> | Read<O>
                  : unknown;

const words = (en: string, ko: string): Words => ({ en, ko });
const numeric =
  (type: NumberType, minimum = 0, maximum = 1e15) =>
  (en: string, ko: string): NumberField => ({ type, minimum, maximum, words: words(en, ko) });

export const text = (en: string, ko: string): TextField => ({ type: 'text', words: words(en, ko) });
export const statement = (en: string, ko: string): TextField => ({ ...text(en, ko), statement: true });
export const condition = (en: string, ko: string): TextField => ({ ...statement(en, ko), condition: true });
/** A code of two or three letters, in capitals. */
export const code = (letters: 2 | 3, en: string, ko: string): TextField => ({ type: 'text', letters, words: words(en, ko) });
/** Any number, also below zero. */
export const number = numeric('number', -1e15);
/** A number in the unit that stands beside it. */
export const measured = (en: string, ko: string): NumberField => ({ ...number(en, ko), unitIn: 'unit' });
/** A whole number of things or people. */
export const count = numeric('count');
/** 0 to 100, with or without the sign. */
export const percent = numeric('percent', 0, 100);
/** Money, in the plan's currency. */
export const amount = (en: string, ko: string): NumberField => ({ ...numeric('amount')(en, ko), unitIn: 'budget.currency' });
export const months = numeric('months', 0, 1200);
export const days = numeric('days', 0, 36500);
export const hours = numeric('hours', 0, 8784);
export const date = (en: string, ko: string): DateField => ({ type: 'date', words: words(en, ko) });
export const boolean = (en: string, ko: string): BooleanField => ({ type: 'boolean', words: words(en, ko) });
export const choice = <V extends string>(of: Choice<V>, en: string, ko: string): ChoiceField<V> => ({
  type: 'choice',
  of,
  words: words(en, ko),
});
export const reference = (to: string, en: string, ko: string): ReferenceField => ({
  type: 'reference',
  to,
  words: words(en, ko),
});
export const map = <F extends Fields>(en: string, ko: string, fields: F): MapField<F> => ({
  type: 'map',
  fields,
  words: words(en, ko),
});
export const list = <I extends Field>(item: I, en: string, ko: string, keys: readonly string[] = []): ListField<I> => ({
  type: 'list',
  item,
  keys,
  words: words(en, ko),
});
export const record = <I extends Field>(item: I, en: string, ko: string): RecordField<I> => ({
  type: 'record',
  item,
  words: words(en, ko),
});
export const either = <S extends Field, O extends Field>(scalar: S, other: O): EitherField<S, O> => ({ type: 'either', scalar, other, words: other.words });
export const raw = (en: string, ko: string): RawField => ({ type: 'raw', words: words(en, ko) });
export const required = <F extends Field>(field: F): F => ({ ...field, required: true });

/** The first sentence of a field's words. */
export function label(field: { words: Words }, language: keyof Words): string {
  const first = field.words[language].split('. ')[0]!;
  return first.endsWith('.') ? first.slice(0, -1) : first;
}
