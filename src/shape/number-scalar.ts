// The text of a number field -> the number, or the problem with it.
import type { Diagnostic } from '../types.ts';
import { ascii } from './ascii.ts';
import type { Field, NumberField, NumberType } from './field.ts';
import { isNoUnit, longestNumber, minus, splitUnit, suggestNumber } from './number-advice.ts';
import { readAmount, readings, readNumber, readPercent, readQuantity, withoutShare } from './numbers.ts';
import { isNothing } from './silence/silence.ts';

/** `unit`: what stands with a number, the currency of an amount or the unit of a goal; empty where a goal's number has but a word like "million". */
export type Scalar = { value: unknown; unit?: string } | Problem;
interface Problem {
  problem: string;
  args: Diagnostic['args'];
}

const readers: Readonly<Record<NumberType, (text: string) => number | null>> = { number: readQuantity, count: readQuantity, months: readNumber, days: readNumber, hours: readNumber, percent: readPercent, amount: readAmount };

/** Number fields of all types. */
export function readNumeric(given: string, field: Field): Scalar {
  const { type, unitIn } = field as NumberField;
  const written = inPlainSigns(given);
  const read = plainly(written, field as NumberField);
  if ('value' in read) {
    if (unitIn === undefined) return read;
    if (type === 'amount') return endsInWon(written) ? { ...read, unit: 'KRW' } : read;
    return readNumber(bare(written, type)) === null ? { ...read, unit: '' } : read;
  }
  const said: Problem = { ...read, args: { ...read.args, value: given } };
  if (!said.problem.startsWith('bad-')) return said.problem === 'negative' ? { ...said, args: { ...said.args, write: positive(written, field as NumberField) } } : said;
  const split = unitIn !== undefined && written.length < longestNumber ? splitUnit(type, bare(written, type)) : null;
  const figure = split && !isNoUnit(split.unit) ? plainly(split.figure, field as NumberField) : null;
  if (figure && 'value' in figure) return { ...figure, unit: split!.unit };
  if (figure?.problem === 'ambiguous-number') {
    // Of a hundred nobody has thousands.
    if (split!.unit === '%') return { value: readers[type](split!.figure), unit: '%' };
    const whole = (said: string) => written.trim().replace(split!.figure, said);
    return { ...figure, args: { value: given, one: whole(figure.args.one as string), other: whole(figure.args.other as string) } };
  }
  // Numbers of no fixed unit, those of goals among them, may be negative: there, none is not zero.
  if (type !== 'number' && 'value' in plainly('0', field as NumberField) && isNothing(given)) return { ...said, args: { ...said.args, write: '0' } };
  return said.args.write || said.args.share ? said : { ...said, args: { ...said.args, ...suggestNumber(type, (text) => 'value' in plainly(text, field as NumberField), bare(written, type)) } };
}

/** Digits and signs as Korean and Japanese keyboards have them, and the blanks of word processors. */
const inPlainSigns = (text: string): string =>
  ascii.test(text) ? text : text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\u00a0\u2007\u2009\u202f\u3000]/g, ' ').replaceAll('￦', '₩').replaceAll('￥', '¥').replaceAll('￡', '£');

/** What people put behind a number of this type, and may leave there. */
const unitWords: Partial<Record<NumberType, RegExp>> = {
  months: /(개월|months?|mths?)$/i,
  days: /(일|days?)$/i,
  hours: /(시간|hours?|hrs?|h)$/i,
  count: /(명|건|개|people|persons|employees|users|customers)$/i,
};

/** A number's text without the mark of a minus that others write, and without a word of its unit. */
function bare(written: string, type: NumberType): string {
  const given = written.trim().normalize('NFC');
  // Most are plain digits: each pattern that need not be compiled is time saved.
  const text = isDigit(given, 0) ? given : given.replace(minus, '-');
  const unit = isDigit(text, text.length - 1) ? undefined : unitWords[type];
  return unit ? text.replace(unit, '').trim() : text;
}

/** Without advice, which is tried by this. */
function plainly(written: string, { type, minimum, maximum, unitIn }: NumberField): Scalar {
  const text = bare(written, type);
  const read = readers[type];
  if ((whole.has(type) || unitIn !== undefined) && text.includes('.') && /^[1-9]\d{0,2}\.\d{3}( ?원| ?[a-z]+\.?| ?[조억만천백]+원?)?$/i.test(text) && (text.endsWith('원') || read(text) !== null || /\d$/.test(text))) return withPoint(written, text, read(text), type);
  const value = read(text);
  const two = value === null && (read === readAmount || read === readQuantity) ? readings(text) : null;
  if (two) return ambiguous(written, String(two[0]), String(two[1]));
  if (value === null) return { problem: type === 'amount' ? 'bad-amount' : 'bad-number', args: { value: written, unit: type } };
  if (value < 0 && minimum >= 0) return { problem: 'negative', args: { value: written, minimum: String(minimum) } };
  if (value < minimum || value > maximum) return { problem: 'out-of-range', args: { value: written, minimum: String(minimum), maximum: maximum >= 1e15 ? '' : String(maximum), ...(value > maximum && { above: 'yes' }) } };
  // Whoever writes 0.85 or 1.0 of a share mostly means 85% or all of it.
  if (type === 'percent' && value > 0 && (value < 1 || (value === 1 && /^1\.0+$/.test(text))) && withoutShare(text) === text) return ambiguous(written, `${Number((value * 100).toPrecision(12))}%`, `${value}%`);
  // Nobody plans with less than one of a currency: what is meant is a share.
  if (type === 'amount' && value > 0 && value < 1) return { problem: 'bad-amount', args: { value: written, write: '', share: 'yes' } };
  if (type === 'count' && !Number.isInteger(value)) return { problem: 'bad-number', args: { value: written, unit: type } };
  return { value };
}

function positive(written: string, field: NumberField): string {
  const text = written.trim().normalize('NFC').replace(minus, '');
  return 'value' in plainly(text, field) ? text.replaceAll(',', '') : '';
}

/** Most amounts end in a digit or a plain letter. */
const endsInWon = (text: string): boolean => text.charCodeAt(text.length - 1) > 127 && text.normalize('NFC').trim().endsWith('원');

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** `1.234`, where the point may be that of thousands. The other reading is written so that it is no longer ambiguous; half a person is none. */
function withPoint(written: string, text: string, value: number | null, type: NumberType): Scalar {
  const one = text.replace('.', '');
  if (type === 'count' && value !== null && !Number.isInteger(value)) return { problem: 'bad-number', args: { value: written, unit: type, write: one } };
  const shorter = text.replace(/(\.\d*?)0+(?=\D*$)/, '$1').replace(/\.(?=\D*$)/, '');
  return ambiguous(written, one, shorter !== text || value === null ? shorter : Number.isInteger(value) ? String(value) : /\d$/.test(text) ? `${text}0` : `${value}0`);
}

const ambiguous = (value: string, one: string, other: string): Scalar => ({ problem: 'ambiguous-number', args: { value, one, other } });

/** In these a point before three digits may be the thousands of half of Europe; so it may in goals. */
const whole: ReadonlySet<NumberType> = new Set(['count', 'amount']);
