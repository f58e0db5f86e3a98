// Where things end in a YAML text. The tree knows where values begin; closing brackets and the ends of lines are looked for here.
import type { MapEntry, Node } from '../../source/node.ts';

/** Nothing stands there: `key:` or a lone dash. */
export const isBlank = (node: Node): boolean => node.kind === 'scalar' && node.plain && node.text === '';

export const isFlow = (text: string, node: Node): boolean => node.kind !== 'scalar' && (text[node.start] === '{' || text[node.start] === '[');

/** Behind the last character of a value, its closing bracket included. */
export function endOf(text: string, node: Node): number {
  if (node.kind === 'scalar') return trimBack(text, node.end);
  const last = node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
  // An alias stands for all of its value.
  if (text[node.start] === '*') return node.end;
  const inner = last === undefined ? node.start + 1 : 'key' in last ? endOfEntry(text, last) : isBlank(last) ? node.end : endOf(text, last);
  if (!isFlow(text, node)) return inner;
  const closer = text[node.start] === '{' ? '}' : ']';
  for (let at = inner; at < text.length; at++) {
    if (text[at] === '#' && /\s/.test(text[at - 1]!)) at = lineEnd(text, at) - 1;
    else if (text[at] === closer) return at + 1;
  }
  return inner;
}

/** Behind a key's value, or behind its colon where nothing stands. */
export const endOfEntry = (text: string, { keyRange, value }: MapEntry): number => (isBlank(value) ? afterColon(text, keyRange.end) : endOf(text, value));

/** Behind the colon that follows a key; behind the key where a flow map leaves the colon out. */
export function afterColon(text: string, keyEnd: number): number {
  const colon = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 200));
  return colon ? keyEnd + colon[0].length : keyEnd;
}

/** The offset of the line's end, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : text[end - 1] === '\r' && end > at ? end - 1 : end;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The characters between the start of a line and an offset: the indentation of a key, with a dash counted as a space. */
export const columnOf = (text: string, at: number): string => ' '.repeat(at - lineStart(text, at));

/** The text of a block scalar ends with line breaks; what follows stands behind its last letter. */
function trimBack(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}

/** The comment behind the sign of a block scalar, with the spaces before it. */
export function headComment(text: string, from: number, until: number): { start: number; end: number } | null {
  const found = /^[|>][-+\d]*(?=[ \t]+#)/.exec(text.slice(from, until));
  return found && { start: from + found[0].length, end: lineEnd(text, from) };
}
