// What to say of a text that is no date, where no single date can be taken from it: a range, a bound, a day without its year, figures in an order of their own.
import type { Diagnostic } from '../types.ts';
import { firstYear, isoDay, lastYear, readAnyDate, readDate, suggestDate } from './dates.ts';
import type { DateRange } from './field.ts';

/** Of a longer text nobody could tell what it was meant to be. */
const longest = 60;

/** `write`: the date that is meant; else what is wrong, with the days that are certain. */
export function dateAdvice(written: string): Diagnostic['args'] {
  const write = suggestDate(written);
  if (write !== null || written.length > longest) return { write: write ?? '' };
  const said = written.normalize('NFKC').trim();
  return { write: '', ...(beyondIn(said) ?? rangeIn(said) ?? boundIn(said) ?? inSomeOrder(said) ?? lengthIn(said) ?? yearlessIn(said)) };
}

/** In our form, but of a year that is surely a slip, or a month, day, quarter or half that there is not. */
function beyondIn(said: string): Diagnostic['args'] | null {
  const [, year, month, day, quarter, half] = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q(\d)|H(\d)))?$/i.exec(said) ?? [];
  if (year === undefined) return null;
  if (Number(year) < firstYear || Number(year) > lastYear) return { first: String(firstYear), last: String(lastYear) };
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return { no: month, part: 'month' };
  if (day !== undefined) return { no: day, part: 'day' };
  return quarter ? { no: quarter, part: 'quarter' } : half ? { no: half, part: 'half' } : null;
}

/** The second for what has a hyphen between its ends, as dates have within. */
const ranges = [/^(?:from |(between ))?(.{1,40}?)(?: ?[~∼–—] ?| - | to | through | until |( and )|부터 ?|에서 ?)(.{1,40}?)(?: ?사이| ?까지)?$/, /^()(.{1,40}?)-()(?=\d{4}-|[QH]\d|[A-Z][a-z])(.{1,40})$/];

/** `Q2 to Q3 2028`: both ends; a quarter, a half or a year is one date. */
function rangeIn(said: string): Diagnostic['args'] | null {
  const [, between, one = '', and, other = ''] = ranges.map((pattern) => pattern.exec(said)).find((match) => match !== null) ?? [];
  if ((between === undefined) !== (and === undefined)) return null;
  const [first, last] = [readEnd(one, other), readEnd(other, one)];
  if (!first || !last || first.from >= last.from || first.to >= last.to) return null;
  const year = isoDay(first.from).slice(0, 4);
  const whole = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'].map((part) => readDate(year + part)!).find(({ from, to }) => from === first.from && to === last.to);
  return whole ? { write: whole.text } : { range: 'yes', one: first.text, other: last.text };
}

/** One end, with the other's year where it has none. A bare number is a day beside a day, a month beside a month, and else nobody knows what. */
function readEnd(end: string, other: string): DateRange | null {
  const number = /^\d{1,2}(?:st|nd|rd|th|\.|일)?$/.exec(end.trim())?.[0].match(/\d+/)![0].padStart(2, '0');
  if (number !== undefined) {
    const beside = readAnyDate(other)?.text ?? '';
    return /^\d{4}-\d\d-\d\d$/.test(beside) ? readDate(`${beside.slice(0, 8)}${number}`) : /^\d{4}-\d\d$/.test(beside) ? readDate(`${beside.slice(0, 5)}${number}`) : null;
  }
  const year = /\d{4}/.test(end) ? undefined : /\d{4}/.exec(other)?.[0];
  const ways = year === undefined ? [end] : [`${end} ${year}`, `${year}년 ${end}`, `${year}-${end}`];
  return ways.map(readAnyDate).find((date) => date !== null) ?? null;
}

/** What a bound leaves; a bound is never the day itself. */
const bounds: readonly (readonly [RegExp, (date: DateRange) => Diagnostic['args'] | null])[] = [
  [/^(?:before|prior to|earlier than) (.+)$|^(.+[^이]) ?전(?:에|까지)?$/i, ({ from }) => ({ latest: isoDay(from - 1) })],
  [/^(?:after|later than) (.+)$|^(.+[^이]) ?[후뒤]에?$/i, ({ to }) => ({ earliest: isoDay(to + 1) })],
  [/^(?:from|as of|(?:not|no) (?:before|earlier than)) (.+?)(?: on(?:wards?)?)?$|^(.+) or later$/i, ({ from }) => ({ earliest: isoDay(from) })],
  [/^(.+) or earlier$/i, ({ to }) => ({ latest: isoDay(to) })],
  // With the day; of a month nobody knows whether it is meant, too.
  [/^(.+) ?이전(?:에|까지)?$/, ({ from, to }) => (from === to ? { latest: isoDay(to) } : null)],
  [/^(.+) ?이후(?:에|부터)?$/, ({ from, to }) => (from === to ? { earliest: isoDay(from) } : null)],
];

function boundIn(said: string): Diagnostic['args'] | null {
  for (const [pattern, days] of bounds) {
    const match = pattern.exec(said);
    const date = match && readAnyDate((match[1] ?? match[2])!.trim());
    if (date) return days(date);
  }
  return null;
}

/** `10.11.26`: the year may be first or last, and so may be the day; of `05/20/27` only one order gives a date. */
function inSomeOrder(said: string): Diagnostic['args'] | null {
  const [, a, , b, c] = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{2})\.?$/.exec(said) ?? [];
  if (c === undefined) return null;
  const orders = [[a, b, c], [c, b, a], [c, a, b]].map((order) => readDate(`20${order.map((part) => part!.padStart(2, '0')).join('-')}`)?.text);
  const days = [...new Set(orders.filter((day) => day !== undefined))];
  return days.length === 1 ? { write: days[0]! } : days.length ? { order: 'yes' } : {};
}

/** `24 months`, `2년 6개월`, `30일간`: no day at all; `15일` and `2분기` are. */
const lengthIn = (said: string): Diagnostic['args'] | null => (length.test(said) ? { length: /month|mth|year|개월|달|년/i.test(said) ? 'months' : 'yes' } : null);
const length = /^(?:(?:about|approx\.?|circa|every|within) )?(?:[\d.,]+|one|two|three|four|five|six|eight|nine|ten|twelve|eighteen|half|half a|an?) ?(?:days?|weeks?|months?|mths?|quarters?|years?)$|^(?:약 ?|매 ?)?(?:\d[\d.]* ?(?:주일?|개월|달|년) ?)+(?: ?반)?(?:간|마다)?$|^(?:(?:약|매) ?\d[\d.]* ?(?:일|분기)|\d[\d.]* ?(?:일|분기) ?(?:간|마다))$/i;

/** `next March`, `in 6 months`, `내년 3월`, `May`: when that is depends on the day on which it is read. */
const yearlessIn = (said: string): Diagnostic['args'] => (/\d{4}|\d년/.test(said) || !relative.test(said) ? {} : { yearless: 'yes', ...(hasDay.test(said) && { day: 'yes' }) });
const relative = /\b(?:next|this|last|coming|following|previous|today|tomorrow|yesterday|now|spring|summer|autumn|fall|winter|Q[1-4]|H[12]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|days?|weeks?|months?|quarters?|years?)\b|내년|내후년|올해|금년|작년|익년|익월|차년도|다음|이번|지난|오늘|내일|분기|[상하]반기|개월|\d ?[월주일달]/i;
/** `30 November`, `May 5th`, `5월 3일`: the day is known. */
const hasDay = /\d(?:st|nd|rd|th|\.)?(?: of)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b|[월달] ?\d{1,2} ?일|\b(?:today|tomorrow|yesterday)\b|오늘|내일/i;
