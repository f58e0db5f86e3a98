// Slips that the parser calls by another name: the other bracket, a semicolon for a comma, two fields in one line, a line too far right.
import { lastOpened } from './last-opened.ts';
import type { Range } from './node.ts';

export interface Slip {
  /** A key of the words for mistakes in YAML. */
  reason: string;
  range: Range;
}

export const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };
const sign = (reason: string, at: number): Slip => ({ reason, range: { start: at, end: at + 1 } });

/** `first` is what the parser says of the place `at`, in the line from `lineStart`. */
export function likelySlip(text: string, lineStart: number, at: number, first: string): Slip | null {
  if (first === 'missed comma between flow collection entries') return inBrackets(text, at);
  return first === 'bad indentation of a mapping entry' && text[at] === ':' ? atColon(text, lineStart, at) : null;
}

function inBrackets(text: string, at: number): Slip | null {
  const before = text.slice(0, at);
  const open = lastOpened(before);
  if (open === null) return null;
  if (/[\]}]/.test(text[at] ?? '') && /[[{]/.test(text[open]!) && closing[text[open]!] !== text[at]) return sign('otherBracket', at);
  const from = Math.max(open, before.lastIndexOf(','));
  const semicolon = before.indexOf(';', from);
  return semicolon < 0 ? null : sign('semicolon', semicolon);
}

const key = /^( *(?:- +)*)[^\s:"'{}[\]#&*!|>%@`-][^:"'{}[\]#]*: +(?=[^\s"'{[#&*!|>])/;

function atColon(text: string, lineStart: number, at: number): Slip | null {
  const line = text.slice(lineStart, at);
  if (line.length > longestLine) return null;
  if (key.test(line)) return sign('twoColons', at);
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  const [, before] = above.length > longestLine ? [] : (key.exec(above) ?? []);
  const indent = /^ +(?=[^\s:"'{}[\]#-][^:"'{}[\]#]*$)/.exec(line)?.[0].length ?? 0;
  return before !== undefined && indent > before.length ? { reason: 'deeper', range: { start: lineStart + indent, end: at } } : null;
}

/** In front of a value; the patterns would take long over more. */
export const longestLine = 1000;

/** `-name: a`, `project = {`: to YAML these are names of fields. */
export function slipInKey(text: string): { reason: string; at: number } | null {
  if (/^-[A-Za-z_가-힣]/.test(text)) return { reason: 'dashSpace', at: 0 };
  const name = /^[A-Za-z_가-힣][\w가-힣 ]*(?==)/.exec(text);
  return name && { reason: 'equals', at: name[0].length };
}
