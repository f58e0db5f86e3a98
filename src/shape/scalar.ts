// One text -> the value that its field means, or the problem with it and, where possible, the exact text to write.
import type { Diagnostic, Words } from '../types.ts';
import { readChoice, suggestChoice } from './choices.ts';
import { readDate, suggestDate } from './dates.ts';
import type { Choice, ChoiceField, Field, NumberField, NumberType, TextField } from './field.ts';
import { readAmount, readNumber, readPercent, splitCurrency } from './numbers.ts';

type Scalar = { value: unknown } | { problem: string; args: Diagnostic['args'] };
type ScalarType = Exclude<Field['type'], 'map' | 'list' | 'record' | 'raw'>;

const booleans: Readonly<Record<string, boolean>> = { yes: true, true: true, y: true, 예: true, 네: true, no: false, false: false, n: false, 아니오: false, 아니요: false };

const readers: Record<ScalarType, (written: string, field: Field) => Scalar> = {
  text: (written, field) => {
    const letters = (field as TextField).letters;
    if (!letters) return { value: written };
    const code = written.trim().toUpperCase();
    return new RegExp(`^[A-Z]{${letters}}$`).test(code) ? { value: code } : { problem: 'bad-code', args: { value: written, letters: String(letters), example: letters === 2 ? 'KR' : 'KRW' } };
  },
  reference: (written) => ({ value: written }),
  date: (written) => {
    const value = readDate(written);
    return value ? { value } : { problem: 'bad-date', args: { value: written, write: suggestDate(written) ?? '' } };
  },
  boolean: (written) => {
    const value = booleans[written.trim().normalize('NFC').toLowerCase()];
    return value === undefined ? { problem: 'bad-boolean', args: { value: written } } : { value };
  },
  choice: (written, field) => readOption((field as ChoiceField).of, written),
  number: numeric(readAmount),
  count: numeric(readAmount),
  months: numeric(readNumber),
  days: numeric(readNumber),
  hours: numeric(readNumber),
  percent: numeric(readPercent),
  amount: numeric(readAmount),
};

export const readScalar = (field: Field, written: string): Scalar => readers[field.type as ScalarType](written, field);

function readOption(choice: Choice, written: string): Scalar {
  const value = readChoice(choice, written);
  if (value !== null) return { value };
  const suggestion = suggestChoice(choice, written);
  return { problem: 'bad-choice', args: { value: written, suggestion: suggestion ?? '', allowed: suggestion && Object.keys(choice.options).length > longList ? '' : namesOf(choice) } };
}

/** With a good guess at hand, more values than this are not listed. */
const longList = 12;

/** The values of a choice, each with its name where that says more. */
function namesOf(choice: Choice): Words {
  const rows = Object.entries(choice.options);
  return {
    en: rows.map(([value]) => value).join(', '),
    ko: rows.map(([value, option]) => (option.ko === value ? value : `${value}(${option.ko.replace(/\([^)]*\)/g, '')})`)).join(', '),
  };
}

function numeric(read: (written: string) => number | null) {
  return (written: string, field: Field): Scalar => {
    const { type, minimum, maximum } = field as NumberField;
    const value = read(written);
    if (value === null) return { problem: type === 'amount' ? 'bad-amount' : 'bad-number', args: { value: written, write: suggestNumber(type, read, written), unit: type } };
    if (value < minimum || value > maximum) return { problem: 'out-of-range', args: { value: written, minimum: String(minimum), maximum: maximum >= 1e15 ? '' : String(maximum) } };
    if (type === 'count' && !Number.isInteger(value)) return { problem: 'bad-number', args: { value: written, write: String(Math.round(value)), unit: type } };
    return { value };
  };
}

/** `72M USD` -> `72M`; `18 months` -> `18`. */
function suggestNumber(type: NumberType, read: (written: string) => number | null, written: string): string {
  const split = type === 'amount' ? splitCurrency(written) : null;
  const tries = [split?.rest, /^[^\d-]*(-?[\d.,]+)/.exec(written)?.[1]?.replace(/[.,]+$/, '')];
  return tries.find((text) => text !== undefined && read(text) !== null) ?? '';
}
