// Lines of text for a terminal of a given width.
import type { Verdict } from '../verdict/report.ts';
import type { Severity } from '../types.ts';
import type { How } from './format.ts';
import { characters, widthOf } from './frame.ts';
import { held, oneColumn } from './sanitize.ts';

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** However little room there is: a column of fewer characters cannot be read, and must not keep us busy for ever. */
const narrowest = 12;

/** Breaks a text between words; a word that is too long for a line is broken where it must. */
export function wrap(text: string, wanted: number): string[] {
  const width = Math.max(wanted, narrowest);
  const simple = oneColumn.test(text);
  if (simple && text.length <= width && text[0] !== ' ') return [text];
  return simple && !text.includes('  ') && text === text.trim() ? wrapUnits(text, width) : wrapWords(text, width);
}

/** Breaks a text between words, and within what stands in one piece only where that is longer than a line. */
export function wrapPieces(text: string, wanted: number): string[] {
  if (!text.includes(held)) return wrap(text, wanted);
  const width = Math.max(wanted, narrowest);
  const fitting = text.split(' ').map((piece) => (widthOf(piece) > width ? piece.replaceAll(held, ' ') : piece)).join(' ');
  return wrap(fitting, width).map((line) => line.replaceAll(held, ' '));
}

/** Where each character is a column and each space stands between two words, whole lines can be cut out. */
function wrapUnits(text: string, width: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width);
    const end = space > from ? space : from + width;
    lines.push(text.slice(from, end));
    from = space > from ? space + 1 : end;
  }
  return [...lines, text.slice(from)];
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = widthOf(word);
    if (line && used + 1 + wide <= width) {
      line += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    if (line) lines.push(line);
    [line, used] = [word, wide];
    while (used > width) {
      const [head, tail] = split(line, width);
      lines.push(head);
      // What is that long is not measured anew for each of its lines.
      [line, used] = [tail, tail.length > unitsOf(width) ? width + 1 : widthOf(tail)];
    }
  }
  return line || !lines.length ? [...lines, line] : lines;
}

/** A line needs no more than four units a column, however long the text is; of rows of joined emoji a line is shorter. */
const unitsOf = (width: number): number => width * 4 + 16;

function split(text: string, width: number): [string, string] {
  let head = '';
  let used = 0;
  for (const character of characters(text.slice(0, unitsOf(width)))) {
    used += widthOf(character);
    if (head && used > width) break;
    head += character;
  }
  return [head, text.slice(head.length)];
}

/** A label and a text that hangs behind it. */
export function labelled(label: string, labelWidth: number, text: string, width: number): string[] {
  return wrap(text, width - labelWidth).map((line, index) => padEnd(index ? '' : label, labelWidth) + line);
}

/** The same with the label in bold. */
export const labelledLine = (name: string, labelWidth: number, text: string, { paint, width }: Pick<How, 'paint' | 'width'>): string[] =>
  labelled(`  ${name}`, labelWidth, text, width).map((line, index) => (index ? line : line.replace(name, paint.bold(name))));

export const severityColor = ({ paint }: Pick<How, 'paint'>, severity: Severity) => ({ error: paint.red, warning: paint.yellow, info: paint.blue })[severity];
export const verdictColor = ({ paint }: Pick<How, 'paint'>, verdict: Verdict) => ({ pass: paint.green, fail: paint.red, error: paint.red })[verdict];

/** As much of a text as one line holds. */
export function oneLine(text: string, width: number): string {
  const [first, ...rest] = wrap(text, width);
  return rest.length ? `${wrap(text, width - 2)[0]} …` : first!;
}

/** A name cut in the middle to fit: its end tells more than its beginning. */
export function shortenMiddle(name: string, width: number): string {
  if (widthOf(name) <= width) return name;
  const take = (from: readonly string[], room: number): string[] => {
    let used = 0;
    const end = from.findIndex((character) => (used += widthOf(character)) > room);
    return from.slice(0, end < 0 ? from.length : end);
  };
  const head = take(characters(name.slice(0, unitsOf(width))), Math.floor((width - 1) / 3)).join('');
  return `${head}…${take(characters(name.slice(-unitsOf(width))).toReversed(), width - 1 - widthOf(head)).toReversed().join('')}`;
}
