// Slips that the parser calls by another name: the other bracket, a semicolon for a comma, two fields in one line, a line too far right.
import { lastOpened } from './last-opened.ts';
import type { Range } from './node.ts';
import { yamlMistake } from './yaml-reasons.ts';

export interface Slip {
  /** A key of the words for mistakes in YAML. */
  reason: string;
  range: Range;
}

export const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };
const sign = (reason: string, at: number): Slip => ({ reason, range: { start: at, end: at + 1 } });

/** `first` is what the parser says of the place `at`, in the line from `lineStart`. */
export function likelySlip(text: string, lineStart: number, at: number, first: string): Slip | null {
  const before = text.slice(0, at);
  const line = at - lineStart > longestLine ? '' : before.slice(lineStart);
  if (text[at] === '#' && /["'\]}]$/.test(before)) return sign('hashSpace', at);
  if (yamlMistake(first) === 'directive' || (text[at] === '%' && line === '')) return sign('directive', text.lastIndexOf('\n%', at - 1) + 1);
  if (/^--- +\S/.test(line)) return { reason: 'afterMarker', range: { start: lineStart, end: lineStart + 3 } };
  const star = first.startsWith('name of an alias') ? /^ *\*$/.exec(line) : /^(?:expected ':'|end of the stream)/.test(first) ? /^ *\*(?=\S)/.exec(line) : null;
  if (star) return sign(star[0] === line ? 'listDash' : 'anchor', lineStart + star[0].length - 1);
  const open = lastOpened(before);
  if (/[\]}]/.test(text[at] ?? '') && open === null) return sign('extraBracket', at);
  if (text[at] === ',' && open !== null && /[[{,]\s*$/.test(before)) return sign('extraComma', at);
  const inLine = /indentation|can not read|expected ':'|separator is expected|missed comma/.test(first) ? inLines(text, lineStart) : null;
  if (inLine) return inLine;
  const starred = first === 'bad indentation of a mapping entry' ? /^ *(?:- +)*(?:[^\s:#"'{[]+: +)?(?=(?:\*|&[^\s[\]{}]*$)\S*\s*$)/.exec(line) : null;
  if (starred) return sign('anchor', lineStart + starred[0].length);
  if (first.startsWith('end of the stream')) return textAbove(text, at);
  if (first === 'missed comma between flow collection entries') return open === null ? null : inBrackets(text, at, open);
  if (first !== 'bad indentation of a mapping entry') return null;
  return text[at] === ':' ? atColon(text, lineStart, at) : atKey(text, lineStart, at);
}

/** A title or a sentence above the fields: to YAML it is all that the file holds. One word is a field without its colon. */
function textAbove(text: string, at: number): Slip | null {
  const found = /^(?!\s*(?:#|$)|---\s*$|%)[^\n]*/m.exec(text);
  if (!found || found.index > at || found[0].length > longestLine || /^\s*(?:\{|[\w가-힣]+\s*$)|:(?:\s|$)/.test(found[0])) return null;
  return { reason: 'neither', range: { start: found.index, end: found.index + found[0].trimEnd().length } };
}

/** What people and word processors put in the place of the dash of a list's item; in front of a figure it may be a minus. */
const listMark = /^ *(?=[–—−－•‣▪●○◦■·ㆍ](?! ?\d)|[*+] |\d{1,2}[.)] )/;
/** The dash, with its space forgotten. */
const gluedDash = /^ *(?=-(?:\{|[A-Za-z_가-힣][\w가-힣 ]*:?(?: |$)))/;

const signs: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['comment', /^ *(?=\/[/*])/],
  ['fence', /^ *(?=```)/],
  ['listDash', listMark],
  ['equals', /^ *(?:- +)*[A-Za-z_가-힣][\w가-힣]* ?(?==(?!=)(?!.*: ))/],
  ['dashSpace', gluedDash],
  // Behind a colon, and in the items of a list, they may be a text's own; wide commas are looked for in brackets.
  ['fullWidth', /^(?! *- )[^"'#:]*(?::(?= *[｛［]) *)?(?=[：｛｝［］])/],
];

/** In this line, or in the one before, which YAML goes on with where it has no colon. */
function inLines(text: string, lineStart: number): Slip | null {
  for (const start of [lineStart, text.lastIndexOf('\n', lineStart - 2) + 1]) {
    const line = text.slice(start, start + longestLine).split('\n', 1)[0]!;
    for (const [reason, pattern] of signs) {
      const found = pattern.exec(line);
      if (found) return sign(reason, start + found[0].length);
    }
  }
  return null;
}

function inBrackets(text: string, at: number, open: number): Slip | null {
  if (/[\]}]/.test(text[at] ?? '') && /[[{]/.test(text[open]!) && closing[text[open]!] !== text[at]) return sign('otherBracket', at);
  const from = Math.max(open, text.lastIndexOf(',', at - 1));
  const found = text.slice(from, at).search(/[;；，：]/);
  return found < 0 ? null : sign(text[from + found] === ';' ? 'semicolon' : 'fullWidth', from + found);
}

const key = /^( *(?:- +)*)[^\s:"'{}[\]#&*!|>%@`-][^:"'{}[\]#]*: +(?=[^\s"'{[#&*!|>])/;
/** A field with a value that is at its end in this line. */
const whole = /^( *(?:- +)*)[^\s:"'{}[\]#&*!|>%@`-][^:"'{}[\]#]*: +(?:"[^"]*"|'[^']*'|\{.*\}|\[.*\])\s*$/;

function lineAbove(text: string, lineStart: number): string {
  const line = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  return line.length > longestLine ? '' : line;
}

function atColon(text: string, lineStart: number, at: number): Slip | null {
  const line = text.slice(lineStart, at);
  if (line.length > longestLine) return null;
  if (key.test(line)) return sign('twoColons', at);
  const [, before] = key.exec(lineAbove(text, lineStart)) ?? [];
  const indent = /^ +(?=[^\s:"'{}[\]#-][^:"'{}[\]#]*$)/.exec(line)?.[0].length ?? 0;
  return before !== undefined && indent > before.length ? { reason: 'deeper', range: { start: lineStart + indent, end: at } } : null;
}

/** At the first letter of a line. */
function atKey(text: string, lineStart: number, at: number): Slip | null {
  const name = /^[^\s:"'{}[\]#&*!|>%@`-][^:"'{}[\]#\n]{0,60}(?=:)/.exec(text.slice(at, at + 100))?.[0];
  if (name === undefined || text.slice(lineStart, at).trim() !== '') return null;
  const [, before] = whole.exec(lineAbove(text, lineStart)) ?? [];
  return { reason: before !== undefined && at - lineStart > before.length ? 'deeper' : 'column', range: { start: at, end: at + name.length } };
}

/** In front of a value; the patterns would take long over more. */
export const longestLine = 1000;

/** `-name: a`, `project = {`, `project:{name: a}`: to YAML these are names of fields. */
export function slipInKey(text: string): { reason: string; at: number } | null {
  if (/^-[A-Za-z_가-힣]/.test(text)) return { reason: 'dashSpace', at: 0 };
  const glued = /^[A-Za-z_가-힣][\w가-힣]*(?=:[{[])/.exec(text);
  if (glued) return { reason: 'noSpace', at: glued[0].length };
  const name = /^[A-Za-z_가-힣][\w가-힣 ]*(?==)/.exec(text);
  return name && { reason: 'equals', at: name[0].length };
}

/** `state： planned`, `state planned`, `// note: a`, `– name: a`: a slip that makes the name of a field of it. Behind a comma, `isFirst` false, a blank says little: that may be the rest of a value. */
export function slipInName(name: string, isField: (word: string) => boolean, isFirst: boolean): string | null {
  const [, word = '', sign] = /^(\w+)( ?：| (?=\S))/.exec(name) ?? [];
  if (isField(word) && (sign !== ' ' || isFirst)) return sign === ' ' ? 'noColonSpace' : 'fullWidth';
  return slipInItem(name);
}

/** Of what stands where a list belongs, or begins a name. */
export const slipInItem = (text: string): string | null => (/^\/[/*]/.test(text) ? 'comment' : listMark.test(text) ? 'listDash' : gluedDash.test(text) ? 'dashSpace' : null);
