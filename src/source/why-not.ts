// Why a text is no YAML, from what the parser says: the reason in a form that has words, and the place where the author made the mistake.
import { limits } from '../limits.ts';
import { inLine, oddBlank } from './blank.ts';
import { lastOpened } from './last-opened.ts';
import type { Range } from './node.ts';

export interface WhyNot {
  id: string;
  args: Record<string, string>;
  range: Range;
}

/** `reason` and `position` are the parser's. */
export function whyNot(text: string, reason: string, position: number): WhyNot {
  const at = Math.min(position, text.length);
  const range = { start: at, end: at + 1 };
  const first = reason.split('\n')[0]!;
  if (first.startsWith('tab characters')) return { id: 'yaml/tab', args: {}, range };
  if (/nesting|maxDepth/i.test(first)) return { id: 'yaml/too-deep', args: { limit: String(limits.depth) }, range };
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  // Behind spaces the parser takes it for something else.
  const tab = /indentation|document separator/.test(first) ? /^ *\t/.exec(text.slice(lineStart, at)) : null;
  if (tab) return { id: 'yaml/tab', args: {}, range: { start: lineStart + tab[0].length - 1, end: lineStart + tab[0].length } };
  const line = at - lineStart < longestLine ? text.slice(lineStart, at).trimEnd() : '';
  // In `!plan.x || plan.y` the condition's first word is a tag to YAML, and | the mark of a text of several lines.
  const blank = blankAt(text, lineStart);
  if (blank) return { id: 'yaml/blank', args: { blank }, range };
  const tag = blockMark.test(first) ? /(?<=^|\s)(!\S*)\s*[|>]?$/.exec(line) : null;
  if (tag) return { id: 'yaml/tag', args: { tag: tag[1]! }, range: { start: lineStart + tag.index, end: lineStart + tag.index + tag[1]!.length } };
  const mark = first.startsWith('bad indentation') ? closedBefore(line) : null;
  if (mark !== null) return { id: 'yaml/more-behind', args: { mark, end: line.at(-1)! }, range };
  if (beginsWithMark(text, at)) return { id: 'yaml/mark', args: { mark: text[at]! }, range };
  const open = /within a (?:flow collection|\w+ quoted scalar)|deficient indentation/.test(first) ? lastOpened(text.slice(0, at)) : null;
  return { id: 'yaml/syntax', args: { reason: first.replace(withName, '$1') }, range: open === null ? range : { start: open, end: open + 1 } };
}

/** In this line, or in the one before, which YAML may have gone on with. */
function blankAt(text: string, lineStart: number): string | undefined {
  const before = text.lastIndexOf('\n', lineStart - 2) + 1;
  return [lineStart, before].map((start) => oddBlank(text.slice(start, start + longestLine).split('\n', 1)[0]!, inLine)).find((blank) => blank !== undefined);
}

/** What the parser says with a name of the text's behind it. */
const withName = /^(tag name cannot contain such characters|undeclared tag handle|there is a previously declared suffix)\b.*/;

const blockMark = /^(?:a line break is expected|repeat of an indentation|bad explicit indentation)/;

/** The mark that a value of this line begins with, where the line ends with its counterpart: `{phase} has`, `"a" != b`. */
function closedBefore(line: string): string | null {
  const mark = /^[ \t]*(?:-[ \t]+)*(?:[^\s"'{[#-][^"'{[#]*?:[ \t]+)?(["'{[])/.exec(line)?.[1];
  return mark !== undefined && line.endsWith(closing[mark]!) ? mark : null;
}
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

/** What YAML keeps for itself at the beginning of a value; of all marks that it knows only these are no YAML there. */
const reserved = /^(?:[@`%]|[-?,](?=\s|$))/;
const beforeValue = /(?:[^\s#][^\n#]*:[ \t]+|^[ \t]*[-?][ \t]+|[[{,][ \t]*)$/;

function beginsWithMark(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return reserved.test(text.slice(at, at + 2)) && line.length < longestLine && beforeValue.test(line);
}

/** In front of a value; the pattern would take long over more. */
const longestLine = 1000;
