// The lines of a file around a place, with a caret under the columns that count: wide characters are two columns, tabs four.
import stringWidth from 'fast-string-width';
import type { Excerpt } from '../source/excerpt.ts';
import type { Place } from '../types.ts';
import { cleanLine, oneColumn, plain } from './sanitize.ts';

const tab = '    ';

/** Width in terminal columns; decomposed Korean counts as it is shown. The library's tables of Unicode are for texts that are not plain letters. */
export const widthOf = (text: string): number => (oneColumn.test(text) ? text.length : plain.test(text) ? text.length + wideIn(text) : stringWidth(text.normalize('NFC')));

/** How many characters of a plain text take two columns: all behind U+3000. */
function wideIn(text: string): number {
  let wide = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x3000) wide++;
  return wide;
}

let segmenter: Intl.Segmenter | undefined;
/** What a reader sees as single characters. */
export const characters = (text: string): string[] => (plain.test(text) ? [...text] : Array.from((segmenter ??= new Intl.Segmenter()).segment(text.normalize('NFC')), ({ segment }) => segment));

export interface FrameLine {
  /** Line number, or null for the line of carets. */
  number: number | null;
  text: string;
}

/** The line before, the line itself, and its carets; cut to `width` columns around the caret. Nothing where the line is not known. */
export function frame(lines: Excerpt, place: Place, width: number): FrameLine[] {
  const raw = lines[place.line];
  if (raw === undefined) return [];
  if (raw.length > longLine) return longFrame(raw, place, width);
  const shown = cleanLine(raw);
  const endColumn = place.endLine === place.line ? place.endColumn : raw.length + 1;
  const before = columns(cleanLine(raw.slice(0, place.column - 1)));
  const marked = Math.max(1, columns(cleanLine(raw.slice(place.column - 1, endColumn - 1))));

  const start = before + Math.min(marked, 12) > width ? Math.max(0, before - Math.floor(width / 3)) : 0;
  const above = cut(expand(cleanLine(lines[place.line - 1] ?? '')), start, width);
  return [
    ...(above.replace('…', '').trim() ? [{ number: place.line - 1, text: above }] : []),
    { number: place.line, text: cut(expand(shown), start, width) },
    { number: null, text: ' '.repeat(before - start) + '^'.repeat(Math.max(1, Math.min(marked, width - (before - start)))) },
  ];
}

/** A line of thousands of characters: only the part around the place is measured. */
function longFrame(line: string, place: Place, width: number): FrameLine[] {
  const from = Math.max(0, place.column - 1 - width);
  const part = line.slice(from, from + 4 * width);
  const length = place.endLine === place.line ? place.endColumn - place.column : 1;
  const inner = frame({ 1: part }, { line: 1, column: place.column - from, endLine: 1, endColumn: Math.min(place.column - from + length, part.length + 1) }, width);
  return inner.map((row) => ({ ...row, number: row.number === null ? null : place.line }));
}

const longLine = 2000;

const expand = (text: string): string => text.replaceAll('\t', tab);
const columns = (text: string): number => widthOf(expand(text));

/** The part of a line from column `start` on, at most `width` columns; what is cut is marked. */
function cut(text: string, start: number, width: number): string {
  if (start === 0 && oneColumn.test(text)) return text.length > width ? `${text.slice(0, width - 1)}…` : text;
  let column = 0;
  const pieces: string[] = [];
  for (const character of characters(text)) {
    const wide = widthOf(character);
    if (column >= start && column + wide <= start + width) pieces.push(character);
    else if (column < start && column + wide > start) pieces.push(' '.repeat(column + wide - start));
    column += wide;
  }
  // The mark takes one column, and what it takes the place of may have two.
  if (start > 0 && pieces.length) pieces[0] = `…${' '.repeat(Math.max(0, widthOf(pieces[0]!) - 1))}`;
  return column > start + width ? [...pieces.slice(0, -1), '…'].join('') : pieces.join('');
}
