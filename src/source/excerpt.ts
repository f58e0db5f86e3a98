// The few lines of a file that a report shows, so that it can be shown again where the file is not at hand.
import type { Place } from '../types.ts';
import { limits } from '../limits.ts';
import { findLineStarts } from './place.ts';

/** Lines by their number, without their ends. */
export type Excerpt = Record<number, string>;

/** Nobody reads a longer text in a report, and laying it out takes time. */
export const shorten = (text: string): string => (text.length > limits.shownLength ? `${text.slice(0, limits.shownLength)}…` : text);

/** The line of each place, and the one before it. */
export function excerpt(text: string, lineStarts: readonly number[], places: readonly Place[]): Excerpt {
  const lines: Excerpt = {};
  for (const { line } of places) {
    for (const number of [line - 1, line]) {
      if (number >= 1 && number <= lineStarts.length) lines[number] ??= withoutEnd(text.slice(lineStarts[number - 1], lineStarts[number] ?? text.length));
    }
  }
  return lines;
}

type Problem = { file: string; place: Place | null };

/** For each file with problems that have a place and whose text is known, in the order of names. */
export const excerptsOf = (problems: readonly Problem[], texts: ReadonlyMap<string, string>): Record<string, Excerpt> =>
  byFile(problems, (file, places) => (texts.has(file) ? excerpt(texts.get(file)!, findLineStarts(texts.get(file)!), places) : {}));

/** The same from lines that are at hand. */
export const excerptsFrom = (problems: readonly Problem[], known: readonly Readonly<Record<string, Excerpt>>[]): Record<string, Excerpt> =>
  byFile(problems, (file, places) => {
    const lines = Object.assign({}, ...known.map((excerpts) => excerpts[file])) as Excerpt;
    const wanted = new Set(places.flatMap(({ line }) => [line - 1, line]));
    return Object.fromEntries(Object.entries(lines).filter(([number]) => wanted.has(Number(number))));
  });

function byFile(problems: readonly Problem[], linesOf: (file: string, places: Place[]) => Excerpt): Record<string, Excerpt> {
  const places = new Map<string, Place[]>();
  for (const { file, place } of problems) if (place && !places.get(file)?.push(place)) places.set(file, [place]);
  const rows = [...places.keys()].sort().map((file): [string, Excerpt] => [file, linesOf(file, places.get(file)!)]);
  return Object.fromEntries(rows.filter(([, lines]) => Object.keys(lines).length));
}

const withoutEnd = (line: string): string => (line.endsWith('\r\n') ? line.slice(0, -2) : line.endsWith('\n') ? line.slice(0, -1) : line);
