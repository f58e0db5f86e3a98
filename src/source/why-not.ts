// Why a text is no YAML, from what the parser says: the reason in a form that has words, and the place where the author made the mistake.
import { limits } from '../limits.ts';
import { inLine, oddBlankAt } from './blank.ts';
import { lastOpened, opened } from './last-opened.ts';
import { closing, likelySlip, longestLine } from './likely-slip.ts';
import type { Range } from './node.ts';
import { yamlMistake } from './yaml-reasons.ts';

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
  const before = text.lastIndexOf('\n', lineStart - 2) + 1;
  for (const start of first.startsWith('bad indentation') ? [lineStart, before] : []) {
    const behindDash = /^ *(?:- *)*-\t/.exec(text.slice(start, start + longestLine));
    if (behindDash) return { id: 'yaml/tab', args: { inside: 'yes' }, range: { start: start + behindDash[0].length - 1, end: start + behindDash[0].length } };
  }
  const line = at - lineStart < longestLine ? text.slice(lineStart, at).trimEnd() : '';
  // In `!plan.x || plan.y` the condition's first word is a tag to YAML, and | the mark of a text of several lines.
  const blank = blankAt(text, lineStart);
  if (blank) return blank;
  const tag = blockMark.test(first) ? /(?<=^|\s)(!\S*)\s*[|>]?$/.exec(line) : null;
  if (tag) return { id: 'yaml/tag', args: { tag: tag[1]! }, range: { start: lineStart + tag.index, end: lineStart + tag.index + tag[1]!.length } };
  const glued = /^(?:expected ':'|can not read|bad indentation of a mapping)/.test(first) ? gluedColon(text, lineStart) : null;
  if (glued !== null) return { id: 'yaml/syntax', args: { reason: 'noSpace' }, range: { start: glued, end: glued + 1 } };
  const slip = likelySlip(text, lineStart, at, first);
  if (slip) return { id: 'yaml/syntax', args: { reason: slip.reason }, range: slip.range };
  // What has no colon goes on in the next line, whose colon is then one too many.
  const bare = /^(?:bad indentation of a|end of the stream)/.test(first) && text[at] === ':' && lineStart > 0 ? lineBefore(text, lineStart) : null;
  if (bare && first.includes('sequence')) bare.start += /^(?:- +)*/.exec(text.slice(bare.start, bare.end))![0].length;
  if (bare && /^[A-Za-z_가-힣](?!.*:(?:\s|$))/.test(text.slice(bare.start, bare.end))) return { id: 'yaml/syntax', args: { reason: 'noColonSpace' }, range: bare };
  if (first.startsWith('bad indentation of a') && isFirst(text, lineStart, at)) {
    const isDash = /^-[ \n]/.test(text.slice(at, at + 2));
    if (isDash === first.includes('mapping')) return { id: 'yaml/syntax', args: { reason: isDash ? 'dashIndent' : 'besideItem' }, range };
  }
  const mark = first.startsWith('bad indentation') ? closedBefore(line) : null;
  if (mark !== null) return { id: 'yaml/more-behind', args: { mark, end: line.at(-1)! }, range };
  if (beginsWithMark(text, at) || (first.startsWith('end of the stream') && /[@`]/.test(text[at] ?? ''))) return { id: 'yaml/mark', args: { mark: text[at]! }, range };
  if (first === 'deficient indentation') return tooFarLeft(text, lineStart, at);
  if (first.startsWith('can not read a block mapping entry') && lineStart > 0) return moreInItem(text, lineStart) ?? noField(text, lineBefore(text, lineStart));
  const open = /within a (?:flow collection|\w+ quoted scalar)/.test(first) ? lastOpened(text.slice(0, at)) : null;
  return { id: 'yaml/syntax', args: { reason: yamlMistake(first.replace(withName, '$1')) }, range: open === null ? range : { start: open, end: open + 1 } };
}

/** `finish:2028` in this line, or in the one before: to YAML it has no colon. */
function gluedColon(text: string, lineStart: number): number | null {
  for (const start of [lineStart, text.lastIndexOf('\n', lineStart - 2) + 1]) {
    const key = /^ *(?:- +)*[A-Za-z_가-힣][^:"'#{}[\],\n]{0,60}:(?=[^\s:/])/.exec(text.slice(start, start + longestLine));
    if (key) return start + key[0].length - 1;
  }
  return null;
}

/** Nothing but spaces stands before it in its line. */
const isFirst = (text: string, lineStart: number, at: number): boolean => text.slice(lineStart, at).trim() === '';

/** In this line, or in the one before, which YAML may have gone on with. */
function blankAt(text: string, lineStart: number): WhyNot | undefined {
  for (const start of [lineStart, text.lastIndexOf('\n', lineStart - 2) + 1]) {
    const found = oddBlankAt(text.slice(start, start + longestLine).split('\n', 1)[0]!, inLine);
    if (found) return { id: 'yaml/blank', args: { blank: found.blank }, range: { start: start + found.at, end: start + found.at + 1 } };
  }
  return undefined;
}

/** A line inside of brackets or quotation marks that stands too far left; or so it seems to the parser. */
function tooFarLeft(text: string, lineStart: number, at: number): WhyNot {
  const mistake = (reason: string, start: number): WhyNot => ({ id: 'yaml/syntax', args: { reason }, range: { start, end: start + 1 } });
  const open = lastOpened(text.slice(0, at));
  if (open !== null && opened(text).includes(open)) return mistake(/["']/.test(text[open]!) ? 'quoteOpen' : 'bracketOpen', open);
  // Within brackets a tab is taken for one that indents.
  const tab = text.slice(lineStart, at).indexOf('\t');
  if (tab >= 0) return { id: 'yaml/tab', args: { inside: 'yes' }, range: { start: lineStart + tab, end: lineStart + tab + 1 } };
  return mistake(/[\]}]/.test(text[at] ?? '') ? 'bracketBack' : 'shallow', at);
}

/** `- {a: b} c` in one of the lines before, which the parser takes for a text that goes on in the next. */
function moreInItem(text: string, lineStart: number): WhyNot | null {
  for (let [end, lines] = [lineStart - 1, 0]; end > 0 && lines < 5; end = text.lastIndexOf('\n', end - 1), lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = end - start < longestLine ? text.slice(start, end).trimEnd() : '';
    const mark = /^ *(?:- +)+(["'{[])/.exec(line)?.[1];
    const close = mark === undefined ? -1 : line.lastIndexOf(closing[mark]!);
    const more = /^ +[^ #]/.exec(line.slice(close + 1));
    if (close > line.indexOf(mark!) && more) return { id: 'yaml/more-behind', args: { mark: mark!, end: line[close]! }, range: { start: start + close + more[0].length, end: start + close + more[0].length + 1 } };
  }
  return null;
}

/** What begins with a letter was mostly meant to be a field. */
const noField = (text: string, range: Range): WhyNot => ({ id: 'yaml/syntax', args: { reason: /^[\w가-힣"']/.test(text.slice(range.start, range.end)) ? 'noColonSpace' : 'neither' }, range });

/** The text without a colon that the parser went on from, in the lines before: the first of them that is not indented more than what comes next. */
function lineBefore(text: string, lineStart: number): Range {
  const indentAt = (start: number): number => /^ */.exec(text.slice(start, start + longestLine))![0].length;
  let end = text.slice(0, lineStart).trimEnd().length;
  let start = text.lastIndexOf('\n', end - 1) + 1;
  while (start > 0 && indentAt(start) > indentAt(lineStart)) {
    end = text.slice(0, start).trimEnd().length;
    start = text.lastIndexOf('\n', end - 1) + 1;
  }
  return { start: start + indentAt(start), end };
}

/** What the parser says with a name of the text's behind it. */
const withName = /^(tag name cannot contain such characters|undeclared tag handle|there is a previously declared suffix)\b.*/;

const blockMark = /^(?:a line break is expected|repeat of an indentation|bad explicit indentation)/;

/** The mark that a value of this line begins with, where the line ends with its counterpart: `{phase} has`, `"a" != b`. */
function closedBefore(line: string): string | null {
  const mark = /^[ \t]*(?:-[ \t]+)*(?:[^\s"'{[#-][^"'{[#]*?:[ \t]+)?(["'{[])/.exec(line)?.[1];
  return mark !== undefined && line.endsWith(closing[mark]!) ? mark : null;
}

/** What YAML keeps for itself at the beginning of a value; of all marks that it knows only these are no YAML there. */
const reserved = /^(?:[@`%,]|[-?](?=\s|$))/;
const beforeValue = /(?:[^\s#][^\n#]*:[ \t]+|^[ \t]*[-?][ \t]+|[[{,][ \t]*)$/;

function beginsWithMark(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return reserved.test(text.slice(at, at + 2)) && line.length < longestLine && beforeValue.test(line);
}
