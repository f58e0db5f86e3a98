// One text -> the value that its field means, or the problem with it and, where possible, the exact text to write.
import { limits } from '../limits.ts';
import type { Diagnostic, Words } from '../types.ts';
import { fold, readChoice, suggestChoice } from './choices.ts';
import { countryNamed } from './countries.ts';
import { readAnyDate, suggestDate, twoDays } from './dates.ts';
import type { Choice, ChoiceField, Field, NumberField, NumberType, TextField } from './field.ts';
import { shorten } from '../source/excerpt.ts';
import { isNothing } from './silence.ts';
import { currencyNames, readAmount, readings, readNumber, readPercent, readQuantity, splitCurrency, yearsInMonths } from './numbers.ts';

/** `unit`: what stands with a number, the currency of an amount or the unit of a goal. */
type Scalar = { value: unknown; unit?: string } | { problem: string; args: Diagnostic['args'] };
type ScalarType = Exclude<Field['type'], 'map' | 'list' | 'record' | 'raw' | 'either'>;

const booleans: Readonly<Record<string, boolean>> = { yes: true, true: true, y: true, 예: true, 네: true, no: false, false: false, n: false, 아니오: false, 아니요: false };

/** Codes by the names that people use for them; those of countries are folded. */
const codeNames: Readonly<Record<2 | 3, Readonly<Record<string, string>>>> = {
  2: {
    korea: 'KR', southkorea: 'KR', republicofkorea: 'KR', 한국: 'KR', 대한민국: 'KR', usa: 'US', unitedstates: 'US', unitedstatesofamerica: 'US', 미국: 'US', japan: 'JP', 일본: 'JP', china: 'CN', 중국: 'CN', vietnam: 'VN', 베트남: 'VN',
    uk: 'GB', unitedkingdom: 'GB', 영국: 'GB', germany: 'DE', 독일: 'DE', france: 'FR', 프랑스: 'FR',
  },
  3: currencyNames,
};

/** No country or currency has a longer name. */
const longestName = 100;

const codes = { 2: /^[A-Z]{2}$/, 3: /^[A-Z]{3}$/ } as const;

const readers: Record<ScalarType, (written: string, field: Field, suggest: boolean) => Scalar> = {
  text: (written, field) => {
    const { letters, literal, pattern } = field as TextField;
    if (pattern && written.length > limits.patternLength && /[*?[{]/.test(written)) return { problem: 'long-pattern', args: { limit: String(limits.patternLength) } };
    if (!letters) return { value: literal ? written : isNothing(written) ? 'none' : written.normalize('NFC') };
    const text = written.trim().normalize('NFC');
    if (text.length > longestName) return { problem: 'bad-code', args: { value: shorten(text), letters: String(letters) } };
    const known = codeNames[letters];
    const called = text.replace(/^the /i, '');
    if (codes[letters].test(text) && !Object.hasOwn(known, text.toLowerCase())) return { value: text };
    const name = letters === 2 ? fold(called) : text.toLowerCase();
    // Plain letters only: in capitals others become two.
    const code = Object.hasOwn(known, name) ? known[name]! : /^[a-z](?:\.?[a-z])*\.?$/i.test(called) ? called.replaceAll('.', '').toUpperCase() : '';
    return codes[letters].test(code) ? { value: code } : { problem: 'bad-code', args: { value: written, letters: String(letters), write: (letters === 2 && countryNamed(name)) || '' } };
  },
  reference: (written) => ({ value: written.normalize('NFC') }),
  date: (text) => {
    const written = text.normalize('NFC');
    const value = readAnyDate(written);
    const days = value ? null : twoDays(written);
    if (days) return { problem: 'ambiguous-date', args: { value: written, one: days[0], other: days[1] } };
    return value ? { value } : { problem: 'bad-date', args: { value: written, write: suggestDate(written) ?? '' } };
  },
  boolean: (written) => {
    const word = written.trim().normalize('NFC').toLowerCase();
    const value = Object.hasOwn(booleans, word) ? booleans[word] : undefined;
    return value === undefined ? { problem: 'bad-boolean', args: { value: written } } : { value };
  },
  choice: (written, field, suggest) => readOption((field as ChoiceField).of, written, suggest),
  number: numeric(readQuantity),
  count: numeric(readQuantity),
  months: numeric(readNumber),
  days: numeric(readNumber),
  hours: numeric(readNumber),
  percent: numeric(readPercent),
  amount: numeric(readAmount),
};

/** `suggest`: whether to look for the name that was meant, which takes time. */
export const readScalar = (field: Field, written: string, suggest = true): Scalar => readers[field.type as ScalarType](written, field, suggest);

function readOption(choice: Choice, written: string, suggest: boolean): Scalar {
  const value = readChoice(choice, written);
  if (value !== null) return { value };
  const suggestion = suggest ? suggestChoice(choice, written) : null;
  const meant: string | Words = suggestion === null ? '' : { en: suggestion, ko: choice.options[suggestion]!.ko };
  return { problem: 'bad-choice', args: { value: written, suggestion: meant, allowed: suggestion && Object.keys(choice.options).length > longList ? '' : namesOf(choice), ...(choice.people && !suggestion ? { people: 'yes' } : {}) } };
}

/** With a good guess at hand, more values than this are not listed. */
const longList = 12;

/** The values of a choice, each with its name where that says more. */
export function namesOf(choice: Choice): Words {
  const rows = Object.entries(choice.options);
  return {
    en: rows.map(([value]) => value).join(', '),
    ko: rows.map(([value, option]) => (option.ko === value ? value : `${value}(${option.ko.replace(/\([^)]*\)/g, '')})`)).join(', '),
  };
}

/** What people put behind a number of this type, and may leave there. */
const unitWords: Partial<Record<NumberType, RegExp>> = {
  months: /(개월|months?|mths?)$/i,
  days: /(일|days?)$/i,
  hours: /(시간|hours?|hrs?|h)$/i,
  count: /(명|건|개|people|persons|employees|users|customers)$/i,
};
const approximately = /^(약|대략|about|around|approx\.?|approximately|circa|ca\.?|some|~|≈)\s*/i;

/** A minus as people write it, also where a word processor made it longer. */
const minus = /^(?:[-−–] ?|minus |마이너스 ?)(?=[\d.])/i;

/** A number's text without the mark of a minus that others write, and without a word of its unit. */
function bare(written: string, type: NumberType): string {
  const given = written.trim().normalize('NFC');
  // Most are plain digits: each pattern that need not be compiled is time saved.
  const text = isDigit(given, 0) ? given : given.replace(minus, '-');
  const unit = isDigit(text, text.length - 1) ? undefined : unitWords[type];
  return unit ? text.replace(unit, '').trim() : text;
}

function numeric(read: (written: string) => number | null) {
  /** Without advice, which is tried by this. */
  const plainly = (written: string, field: Field): Scalar => {
    const { type, minimum, maximum } = field as NumberField;
    const text = bare(written, type);
    if (whole.has(type) && text.includes('.') && /^[1-9]\d{0,2}\.\d{3}( ?원| ?[a-z]+\.?| ?[조억만천백]+원?)?$/i.test(text) && (text.endsWith('원') || read(text) !== null || /\d$/.test(text))) return withPoint(written, text, read(text), type);
    const value = read(text);
    const two = value === null && (read === readAmount || read === readQuantity) ? readings(text) : null;
    if (two) return ambiguous(written, String(two[0]), String(two[1]));
    if (value === null) return { problem: type === 'amount' ? 'bad-amount' : 'bad-number', args: { value: written, unit: type } };
    if (value < 0 && minimum >= 0) return { problem: 'negative', args: { value: written, minimum: String(minimum) } };
    if (value < minimum || value > maximum) return { problem: 'out-of-range', args: { value: written, minimum: String(minimum), maximum: maximum >= 1e15 ? '' : String(maximum) } };
    // Whoever writes 0.85 or 1.0 of a share mostly means 85% or all of it.
    if (type === 'percent' && value > 0 && (value < 1 || /^1\.0+$/.test(text)) && !text.endsWith('%')) return ambiguous(written, `${Number((value * 100).toPrecision(12))}%`, `${value}%`);
    if (type === 'count' && !Number.isInteger(value)) return { problem: 'bad-number', args: { value: written, unit: type } };
    return { value };
  };
  return (written: string, field: Field): Scalar => {
    const { type, unitIn } = field as NumberField;
    const said = plainly(written, field);
    if ('value' in said) return unitIn !== undefined && endsInWon(written) ? { ...said, unit: 'KRW' } : said;
    const one = unitIn !== undefined && said.problem.startsWith('bad-') && written.length < longestNumber ? inUnit(type, bare(written, type)) : null;
    const figure = one && plainly(one.figure, field);
    if (figure && 'value' in figure) return { ...figure, unit: one.unit };
    if (figure?.problem === 'ambiguous-number') return { ...figure, args: { ...figure.args, value: written } };
    const accepts = (text: string): boolean => 'value' in plainly(text, field);
    if (said.problem === 'negative') {
      const positive = written.trim().normalize('NFC').replace(minus, '');
      return { ...said, args: { ...said.args, write: accepts(positive) ? positive.replaceAll(',', '') : '' } };
    }
    return said.problem.startsWith('bad-') && !said.args.write ? { ...said, args: { ...said.args, ...suggestNumber(type, accepts, bare(written, type)) } } : said;
  };
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

/** In these a point before three digits may be the thousands of half of Europe. */
const whole: ReadonlySet<NumberType> = new Set(['count', 'amount']);

/** Of a longer one nobody could tell what it was meant to be. */
const longestNumber = 60;

/** The same number without "about", currency and other marks, and years as months; nothing where that would be another number. */
function suggestNumber(type: NumberType, accepts: (text: string) => boolean, written: string, isEnd = false): Diagnostic['args'] {
  if (written.length > longestNumber) return { write: '' };
  const exact = written.replace(approximately, '').replace(/(?<=[\d조억만천백십])(여|\+)$/, '');
  const grouped = /^\d{1,3}([ '’]\d{3})+$/.test(exact) ? exact.replace(/\D/g, '') : '';
  const one = /^[조억만]/.test(exact) ? `1${exact}` : '';
  const share = exact.replace(shareWord, '');
  const more: Partial<Record<NumberType, string>> = { months: String(yearsInMonths(exact)), percent: share === exact ? '' : `${share}%` };
  const write = [exact, grouped, one, more[type] ?? ''].find((text) => text !== '' && accepts(text));
  // Inside {...} a comma would end the number.
  if (write !== undefined) return { write: write.replaceAll(',', '') };
  // A month is written like a range.
  const high = isEnd || /^\d{4}-\d\d?(?!\d)/.test(exact) ? undefined : /^\d[\d.,]*[^-–~∼\d]*?(?:[-–~∼]| to ) ?(\d[^]*)$/.exec(exact)?.[1];
  const end = high === undefined ? null : suggestNumber(type, accepts, high, true);
  if (end?.write && (type === 'number' || !end.currency)) return { write: end.write, range: 'yes' };
  const split = inUnit(type, exact);
  if (split && accepts(split.figure)) return { write: split.figure.replaceAll(',', ''), currency: split.unit };
  return { write: '', ...(type === 'amount' && (share !== exact || ofHundred.test(exact)) ? { share: 'yes' } : {}) };
}

/** A number and what stands with it. The same figure in another currency, or of a hundred, is another one. */
function inUnit(type: NumberType, text: string): { figure: string; unit: string } | null {
  if (type !== 'amount' && type !== 'number') return null;
  const money = splitCurrency(text);
  if (money) return { figure: money.rest, unit: money.currency };
  if (type === 'amount') return null;
  const share = text.replace(shareWord, '');
  const unit = share === text ? (unitBehind.exec(text)?.[0] ?? '') : '%';
  return unit ? { figure: share === text ? text.slice(0, text.length - unit.length).trim() : share, unit } : null;
}

/** `15%`, `10% of the budget`. */
const ofHundred = /^[\d.,]+ ?(?:percent|per cent|pct|퍼센트|프로(?!젝트)|[%％])/i;
/** `22 days`, `120건`: what is counted, as long as it is one short word and no part of the number. */
const unitBehind = /[^\s\d.,%조억만천백십+~–-]{1,12}$/;
const shareWord = / ?(?:percent|per cent|pct\.?|퍼센트|프로|[%％])$/i;
