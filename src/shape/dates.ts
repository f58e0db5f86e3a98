// Dates as people know them: a day, a month, a quarter, a half-year, a year. Each is an interval of whole days.
import type { DateRange } from './field.ts';

const pattern = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/i;
const dayLength = 86_400_000;

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayLength;

/** The interval that a text names; null when it is no date of ours, or a day that does not exist. */
export function readDate(written: string): DateRange | null {
  const text = written.trim().toUpperCase();
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, day, quarter, half] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (year! < 1900 || year! > 2200) return null;
  if (day != null) return exists(year!, month!, day) ? { text, from: dayNumber(year!, month!, day), to: dayNumber(year!, month!, day) } : null;
  const [first, length] = quarter != null ? [quarter * 3 - 2, 3] : half != null ? [half * 6 - 5, 6] : month != null ? [month, 1] : [1, 12];
  if (first! < 1 || first! > 12) return null;
  return { text, from: dayNumber(year!, first!, 1), to: dayNumber(year!, first! + length!, 1) - 1 };
}

/** The day as ISO text, for messages and reports. */
export const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** What the author most likely meant by a text that `readDate` refuses, written our way; null without a good guess. */
export function suggestDate(written: string): string | null {
  const parts = /^(\d{4})[./년 ]+ ?(\d{1,2})(?:[./월 ]+ ?(\d{1,2})일?)?[.월]?$/.exec(written.trim()) ?? /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$/.exec(written.trim());
  if (parts) {
    const [, year, month, day] = parts;
    const text = [year, month!.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
    if (readDate(text)) return text;
    // A day past the end of its month: the last day that exists.
    const last = readDate(`${year}-${month!.padStart(2, '0')}`);
    return last && day ? isoDay(last.to) : null;
  }
  const quarter = /^Q([1-4])[ -/]?(\d{4})$/i.exec(written.trim()) ?? /^(?:(\d{4})년? ?)([1-4])분기$/.exec(written.trim());
  if (!quarter) return null;
  const [a, b] = [quarter[1]!, quarter[2]!];
  return a.length === 4 ? `${a}-Q${b}` : `${b}-Q${a}`;
}

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Months between two days, to the nearest half month. */
export const monthsBetween = (start: number, finish: number): number => Math.round(((finish - start) / 30.4375) * 2) / 2;
