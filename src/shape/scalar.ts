// One text -> the value that its field means, or the problem with it and, where possible, the exact text to write.
import { limits } from '../limits.ts';
import type { Words } from '../types.ts';
import { fold, readChoice, suggestChoice } from './choices.ts';
import { countryNamed } from './countries.ts';
import { dateAdvice } from './date-advice.ts';
import { readAnyDate, twoDays } from './dates.ts';
import type { Choice, ChoiceField, Field, TextField } from './field.ts';
import { readNumeric, type Scalar } from './number-scalar.ts';
import { shorten } from '../source/excerpt.ts';
import { isNothing } from './silence/silence.ts';
import { currencyNames } from './numbers.ts';

type ScalarType = Exclude<Field['type'], 'map' | 'list' | 'record' | 'raw' | 'either'>;

const booleans: Readonly<Record<string, boolean>> = { yes: true, true: true, y: true, 예: true, 네: true, no: false, false: false, n: false, 아니오: false, 아니요: false };

/** The same in other languages: enough to advise ours. */
const foreign: Readonly<Record<string, Words>> = { ja: { en: 'yes', ko: '예' }, oui: { en: 'yes', ko: '예' }, sí: { en: 'yes', ko: '예' }, nein: { en: 'no', ko: '아니오' }, non: { en: 'no', ko: '아니오' } };

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
    if (codes[letters].test(text) && !Object.hasOwn(known, text.toLowerCase())) return { value: text };
    const called = text.replace(/^the /i, '');
    const name = letters === 2 ? fold(called) : text.toLowerCase();
    // Plain letters only: in capitals others become two.
    const code = Object.hasOwn(known, name) ? known[name]! : /^[a-z](?:\.?[a-z])*\.?$/i.test(called) ? called.replaceAll('.', '').toUpperCase() : '';
    if (codes[letters].test(code)) return { value: code };
    const scaled = letters === 3 ? scaledCurrency(text) : null;
    return { problem: 'bad-code', args: { value: written, letters: String(letters), write: scaled ?? ((letters === 2 && countryNamed(name)) || ''), ...(scaled && { scaled: 'yes' }) } };
  },
  reference: (written) => ({ value: written.normalize('NFC') }),
  date: (text) => {
    const written = text.normalize('NFC');
    const value = readAnyDate(written);
    const days = value ? null : twoDays(written);
    if (days) return { problem: 'ambiguous-date', args: { value: written, one: days[0], other: days[1] } };
    return value ? { value } : { problem: 'bad-date', args: { value: written, ...dateAdvice(written) } };
  },
  boolean: (written) => {
    const word = written.trim().normalize('NFC').toLowerCase();
    const value = Object.hasOwn(booleans, word) ? booleans[word] : undefined;
    return value === undefined ? { problem: 'bad-boolean', args: { value: written, write: Object.hasOwn(foreign, word) ? foreign[word]! : '' } } : { value };
  },
  choice: (written, field, suggest) => readOption((field as ChoiceField).of, written, suggest),
  number: readNumeric, count: readNumeric, months: readNumeric, days: readNumeric, hours: readNumeric, percent: readNumeric, amount: readNumeric,
};

/** `suggest`: whether to look for the name that was meant, which takes time. */
export const readScalar = (field: Field, written: string, suggest = true): Scalar => readers[field.type as ScalarType](written, field, suggest);

/** `억원`, `USD million`: the currency in which tables count; the unit belongs to each amount. */
function scaledCurrency(text: string): string | null {
  if (/^\(?(?:단위 ?: ?)?(?:[십백천]?만|[십백천]?억|조|[십백]?천|백)(?: ?원)?\)?$/.test(text)) return 'KRW';
  const [, before, behind] = /^(?:([A-Z]{3}) ?(?:k|m|mn|mio|mln|bn|thousands?|millions?|billions?)|(?:thousands?|millions?|billions?)(?: of)? ([A-Z]{3}))$/i.exec(text) ?? [];
  return (before ?? behind)?.toUpperCase() ?? null;
}

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
