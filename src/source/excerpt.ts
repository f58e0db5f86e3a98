// The few lines of a file that a report shows, so that it can be shown again where the file is not at hand.
import type { Place } from '../types.ts';
import { findLineStarts } from './read.ts';

/** Lines by their number, without their ends. */
export type Excerpt = Record<number, string>;

/** The line of each place, and the one before it. */
export function excerpt(text: string, lineStarts: readonly number[], places: readonly Place[]): Excerpt {
  const lines: Excerpt = {};
  for (const { line } of places) {
    for (const number of [line - 1, line]) {
      if (number >= 1 && number <= lineStarts.length) lines[number] ??= text.slice(lineStarts[number - 1], lineStarts[number] ?? text.length).replace(/\r?\n$/, '');
    }
  }
  return lines;
}

/** For each file with problems that have a place and whose text is known. */
export function excerptsOf(problems: readonly { file: string; place: Place | null }[], texts: ReadonlyMap<string, string>): Record<string, Excerpt> {
  const excerpts: Record<string, Excerpt> = {};
  for (const [file, text] of texts) {
    const places = problems.flatMap((problem) => (problem.file === file && problem.place ? [problem.place] : []));
    if (places.length) excerpts[file] = excerpt(text, findLineStarts(text), places);
  }
  return excerpts;
}
