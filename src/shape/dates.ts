// Dates as people know them: a day, a month, a quarter, a half-year, a year. Each is an interval of whole days.
import { ascii } from './ascii.ts';
import type { DateRange } from './field.ts';

/** The years that a date may lie in. */
export const firstYear = 1900;
export const lastYear = 2200;
const pattern = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/;
const dayLength = 86_400_000;

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayLength;

/** The interval that a text names; null when it is no date of ours, or a day that does not exist. */
export function readDate(written: string): DateRange | null {
  const text = written.trim().toUpperCase();
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, day, quarter, half] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (year! < firstYear || year! > lastYear) return null;
  if (day != null) return exists(year!, month!, day) ? { text, from: dayNumber(year!, month!, day), to: dayNumber(year!, month!, day) } : null;
  const [first, length] = quarter != null ? [quarter * 3 - 2, 3] : half != null ? [half * 6 - 5, 6] : month != null ? [month, 1] : [1, 12];
  if (first! < 1 || first! > 12) return null;
  return { text, from: dayNumber(year!, first!, 1), to: dayNumber(year!, first! + length!, 1) - 1 };
}

/** The day as ISO text, for messages and reports. */
export const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** By its name, or three letters of it and more; 00 for any other word. */
const monthOf = (word: string): string => two(String(word.length < 3 ? 0 : monthNames.findIndex((name) => name.startsWith(word.toLowerCase())) + 1));
const two = (text: string): string => text.padStart(2, '0');
const year = (text: string): string => (text.length < 4 ? `20${text.slice(-2)}` : text);

type Way = readonly [RegExp, (parts: string[]) => string];

/** Other ways of writing a date that can mean one thing only, and our way of writing it. */
const ways: readonly Way[] = [
  [/^(\d{4}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?$/, ([y, , m, d]) => `${y}-${two(m!)}-${two(d!)}`],
  [/^(\d{4}) ?[./-] ?(\d{1,2})\.?$/, ([y, m]) => `${y}-${two(m!)}`],
  [/^(\d{4}|['’]?[2-6]\d) ?(?:년|\.) ?(\d{1,2}) ?월(?: ?(\d{1,2}) ?일)?\.?$/, ([y, m, d]) => `${year(y!)}-${two(m!)}${d ? `-${two(d)}` : ''}`],
  [/^(\d{4})년도?$/, ([y]) => y!],
  [/^(?:(\d{1,2})(?:st|nd|rd|th|\.)?(?:[ -]| of ))?([a-z]+)\.?[ -](\d{4})$/i, ([d, m, y]) => `${y}-${monthOf(m!)}${d ? `-${two(d)}` : ''}`],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, ([m, d, y]) => `${y}-${monthOf(m!)}-${two(d!)}`],
  [/^(\d{4})[ -]([a-z]+)(?:[ -](\d{1,2}))?$/i, ([y, m, d]) => `${y}-${monthOf(m!)}${d ? `-${two(d)}` : ''}`],
  [/^(?:Q([1-4])|([1-4])Q)[ /-]?(\d{4})$/i, ([q, k, y]) => `${y}-Q${q ?? k}`],
  [/^(\d{4})(?: ?년)?[ /-]?(?:Q([1-4])|([1-4])(?:Q|(?:\/4)? ?분기))$/i, ([y, q, k]) => `${y}-Q${q ?? k}`],
  [/^(?:H([12])|([12])H)[ /-]?(\d{4})$/i, ([h, k, y]) => `${y}-H${h ?? k}`],
  [/^(\d{4})(?: ?년)?[ /-]?(?:H([12])|([12])H|(상반기|하반기))$/i, ([y, h, k, name]) => `${y}-H${h ?? k ?? (name === '상반기' ? 1 : 2)}`],
  [/^([2-6]\d)년 ?(?:([1-4])분기|(상반기|하반기))$/, ([y, q, name]) => `20${y}-${q ? `Q${q}` : name === '상반기' ? 'H1' : 'H2'}`],
  [/^(?:the )?(1st|2nd|3rd|4th|first|second|third|fourth) quarter(?: of|,)? (\d{4})$/i, ([n, y]) => `${y}-Q${ordinals[n!.toLowerCase()] ?? n![0]}`],
  [/^(?:the )?(1st|2nd|first|second) half(?: of|,)? (\d{4})$/i, ([n, y]) => `${y}-H${ordinals[n!.toLowerCase()] ?? n![0]}`],
];
const ordinals: Readonly<Record<string, string>> = { first: '1', second: '2', third: '3', fourth: '4' };
/** Ways that mostly mean one thing. */
const guesses: readonly Way[] = [
  [/^(\d{4})[./년 -]+(\d{1,2})[./월 -]+(\d{1,2})[일.]?(?:[T ]\d{1,2}:.*)?$/, ([y, m, d]) => `${y}-${two(m!)}-${two(d!)}`],
  // Not where the last may be the year: 20/5/27.
  [/^(2[4-9]|[3-6]\d)([./-]) ?(\d{1,2})\2 ?([01]?\d|2[0-3])\.?$/, ([y, , m, d]) => `${year(y!)}-${two(m!)}-${two(d!)}`],
  // Day before month wherever people write points.
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, ([d, m, y]) => `${y}-${two(m!)}-${two(d!)}`],
  [/^(\d{1,2})[/.-](\d{4})$/, ([m, y]) => `${y}-${two(m!)}`],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => `${y}-${m}-${d}`],
  [/^(\d{4}) (\d{1,2})$/, ([y, m]) => `${y}-${two(m!)}`],
  [/^([a-z]+)\.? ['’](\d{2})$/i, ([m, y]) => `20${y}-${monthOf(m!)}`],
  [/^([QH])([1-4])[ /-]?['’]?([2-6]\d)$/i, ([part, n, y]) => `20${y}-${part!.toUpperCase()}${n}`],
  [/^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?[ -]['’]?([2-6]\d)$/i, ([d, m, y]) => `20${y}-${monthOf(m!)}-${two(d!)}`],
  [/^['’]?([2-6]\d) ?년도?$/, ([y]) => `20${y}`],
  // The same number twice.
  [/^0?([1-9]|1[0-2])[/-]0?\1[/-](\d{4})$/, ([n, y]) => `${y}-${two(n!)}-${two(n!)}`],
  // Where one of two numbers can be no month.
  [/^(1[3-9]|[23]\d)[/-](0?[1-9]|1[0-2])[/-](\d{4})$/, ([d, m, y]) => `${y}-${two(m!)}-${two(d!)}`],
  [/^(0?[1-9]|1[0-2])[/-](1[3-9]|[23]\d)[/-](\d{4})$/, ([m, d, y]) => `${y}-${two(m!)}-${two(d!)}`],
];
/** What is to be is planned anyway, and may say so: "2027년 5월 예정". */
const planned = /^planned (?:for|in|on) | ?(?:\(planned\)|\(?예정\)?)$/i;
/** "By the end of June 2027" tells of June 2027; "from" or "after" is another thing. */
const about = /^(?:(?:by|in|until|(?:no|not) later than) )?(?:the )?(?:(?:end|beginning|start|middle)(?: of)? |early |mid[- ]|late |around |about |approx\.? |circa |ca\.? ?|c\. ?|~ ?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:the )?(?=\S)/i;
const aboutKorean = /(?: ?(?:초|중[순반]?|연?말)?(?:경|쯤)?(?:까지|에)?| ?\([월화수목금토일](?:요일)?\))$/;
const atEnd = /^(?:(?:by|in|until|(?:no|not) later than) )?(?:the )?end (?:of )?|말(?:경|쯤)?(?:까지|에)?$/i;
/** Of a whole year its first quarter, its last, or the month in its middle. */
const inYear: readonly (readonly [RegExp, string])[] = [[/\b(?:beginning|start|early)\b|초(?:경|쯤)?(?:에|까지)?$/i, 'Q1'], [/\blate\b/i, 'Q4'], [/\bmid|\bmiddle\b|중[순반]/i, '06']];
/** Full-width digits, and what word processors make of a hyphen. */
const plainly = (written: string): string => (ascii.test(written) ? written : written.normalize('NFKC').replace(/[\u2010-\u2013\u2212]/g, '-')).trim();

/** A date in any way that can mean one thing only; null for what is no date, or a day that does not exist. */
export function readAnyDate(written: string): DateRange | null {
  const ours = readDate(written);
  if (ours || written.length > longest) return ours;
  const text = plainly(written);
  if (text !== written.trim()) return readAnyDate(text);
  const when = text.replace(planned, '');
  if (when !== text) return readAnyDate(when);
  for (const [pattern, write] of ways) {
    const match = pattern.exec(text);
    if (match) return readDate(write(match.slice(1)));
  }
  return null;
}
const longest = 40;

/** What the author most likely meant by a text that is refused, written our way; null without a good guess. */
export function suggestDate(written: string): string | null {
  const plain = plainly(written).replace(planned, '');
  const said = plain.replace(about, '').replace(aboutKorean, '');
  const inner = said === plain ? null : readAnyDate(said.replace(/^['’]?(?=[2-6]\d ?년$)/, '20'));
  if (inner) {
    const part = /^\d{4}$/.test(inner.text) ? inYear.find(([words]) => words.test(plain))?.[1] : undefined;
    if (part !== undefined) return `${inner.text}-${part}`;
    return atEnd.test(plain) ? isoDay(inner.to) : inner.text;
  }
  for (const [pattern, write] of [...ways, ...guesses]) {
    const match = pattern.exec(said);
    if (!match) continue;
    const text = write(match.slice(1));
    if (readDate(text)) return text;
    // A day past the end of its month: the last day that exists.
    const month = readDate(text.slice(0, 7));
    const day = Number(text.slice(8));
    return month && day > 0 && day <= 31 ? isoDay(month.to) : null;
  }
  return null;
}

/** Both days that two numbers below 13 may mean, the month first or the day; null for all else. */
export function twoDays(written: string): [string, string] | null {
  const [, one, other, y] = /^(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-](\d{4})$/.exec(written.trim()) ?? [];
  return y === undefined || Number(one) === Number(other) ? null : [`${y}-${two(one!)}-${two(other!)}`, `${y}-${two(other!)}-${two(one!)}`];
}

/** A day too many is one of another month. */
const exists = (year: number, month: number, day: number): boolean => new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;

/** Months between two days, to the nearest half month. */
export const monthsBetween = (start: number, finish: number): number => Math.round(((finish - start) / 30.4375) * 2) / 2;
