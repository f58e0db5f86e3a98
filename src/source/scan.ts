// Steps over a text in the plain part of YAML (read-plain.ts): spaces, comments, lines, and texts with and without quotes.
import type { ScalarNode } from './node.ts';

/** What a text without quotes does not begin with, here: full stops may end the document. A dash it may in front of a word or a number. */
const marks = ' \r\n-?:,[]{}#&*!|>\'"%@`.';

const LINE_END = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
export const COMMA = 44;
const DASH = 45;
export const COLON = 58;

export interface Reader {
  /** With a line end behind its last line, so that no loop looks beyond. */
  readonly text: string;
  at: number;
  lineStart: number;
  /** Of the line that `at` stands in, where a block may begin or go on; -1 at the end. */
  indent: number;
}

/** From the start of a line to the first one that holds more than a comment. */
export function toContent(reader: Reader, lineStart: number): void {
  const { text } = reader;
  for (let start = lineStart; start < text.length; start = text.indexOf('\n', reader.at) + 1) {
    reader.at = start;
    const code = pastSpaces(reader);
    if (isLineEnd(code) || code === HASH) continue;
    reader.lineStart = start;
    reader.indent = reader.at - start;
    return;
  }
  reader.indent = -1;
}

/** What stands behind them. */
export function pastSpaces(reader: Reader): number {
  const { text } = reader;
  let { at } = reader;
  while (text.charCodeAt(at) === SPACE) at++;
  reader.at = at;
  return text.charCodeAt(at);
}

/** Goes on to the next line; false where more than a comment stands in this one. */
export function leaveLine(reader: Reader): boolean {
  const code = pastSpaces(reader);
  if (!isLineEnd(code) && !isComment(reader, code)) return false;
  toContent(reader, reader.text.indexOf('\n', reader.at) + 1);
  return true;
}

/** On Windows a line ends in two characters. */
const isLineEnd = (code: number): boolean => code === LINE_END || code === RETURN;
export const isBlank = (code: number): boolean => code === SPACE || isLineEnd(code);
const isComment = ({ text, at }: Reader, code: number): boolean => code === HASH && isBlank(text.charCodeAt(at - 1));
export const isDash = ({ text, at }: Reader): boolean => text.charCodeAt(at) === DASH && isBlank(text.charCodeAt(at + 1));

/** Within brackets, over lines and comments; false where the next line begins too far left. */
export function pastBlank(reader: Reader, outer: number): boolean {
  const code = pastSpaces(reader);
  if (!isLineEnd(code) && !isComment(reader, code)) return true;
  toContent(reader, reader.text.indexOf('\n', reader.at) + 1);
  return reader.indent > outer;
}

/** In one line, without escapes. */
export function readQuoted(reader: Reader, mark: string): ScalarNode | null {
  const { text, at: start } = reader;
  const end = text.indexOf(mark, start + 1) + 1;
  const inside = text.slice(start + 1, end - 1);
  if (end === 0 || text[end] === mark || inside.includes('\n') || (mark === '"' && inside.includes('\\'))) return null;
  reader.at = end;
  return { kind: 'scalar', text: inside, plain: false, start, end };
}

/** Where a text without quotes ends, which begins here; `at` is where it was seen to end. -1 where none begins. */
export function pastText(reader: Reader, inBrackets: boolean): number {
  const { text, at: start } = reader;
  if (marks.includes(text[start]!) && !(text.charCodeAt(start) === DASH && !marks.includes(text[start + 1]!))) return -1;
  let end = start;
  let at = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (isLineEnd(code) || (inBrackets && isBracketMark(code))) break;
    if (code === COLON && (isBlank(text.charCodeAt(at + 1)) || (inBrackets && isBracketMark(text.charCodeAt(at + 1))))) break;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    end = at + 1;
  }
  reader.at = at;
  return end;
}

/** One of `,[]{}`. */
const isBracketMark = (code: number): boolean => code === COMMA || code === 91 || code === 93 || code === 123 || code === 125;
