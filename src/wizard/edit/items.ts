// Items of a list: new ones come behind the last, those that go take their lines with them. However many they are, it is one edit.
import type { ListNode, Node, Source } from '../../source/node.ts';
import { columnOf, endOf, isFlow, lineEnd, lineStart } from './extent.ts';
import { CannotEdit, lineBreak, lines, type Splice } from './splice.ts';
import { styleOf } from './style.ts';
import { flowText, itemLines, type Wanted } from './write.ts';

export function appended(source: Source, list: ListNode, values: readonly Wanted[]): Splice {
  const { text } = source;
  const last = list.items.at(-1);
  if (isFlow(text, list) || !last) return intoFlow(text, list, last ? endOf(text, last) : null, values.map(flowText).join(', '));
  const end = lineEnd(text, endOf(text, last));
  return { from: end, to: end, text: lines(text, newLines(source, list, last, values)) };
}

function newLines(source: Source, list: ListNode, last: Node, values: readonly Wanted[]): string[] {
  const indent = columnOf(source.text, list.start);
  const style = styleOf(source);
  return values.flatMap((value) => (last.kind !== 'scalar' && isFlow(source.text, last) ? [`${indent}- ${flowText(value)}`] : itemLines(value, indent, style)));
}

/** Behind the last part of a bracket, or right behind the bracket. */
export const intoFlow = (text: string, node: Node, end: number | null, added: string): Splice => {
  const from = end ?? node.start + 1;
  return { from, to: from, text: end === null ? added : `${text.slice(from - 1, from) === ':' ? ' ' : ''}, ${added}` };
};

/** A list of words keeps the items that stay, with their comments; new ones come behind them. `old`: what the items say. */
export function changedWords(source: Source, list: ListNode, old: readonly string[], words: readonly string[]): { splices: Splice[]; result: string[] } {
  const { text } = source;
  const [there, wanted] = [new Set(old), new Set(words)];
  const added = words.filter((word) => !there.has(word));
  const stays = old.map((word) => wanted.has(word));
  const flow = isFlow(text, list);
  const splices = flow ? cutFromFlow(text, list, stays, added.length > 0) : cutLines(text, list, stays);
  if (flow && splices.some(({ from, to }) => /(^|\s)#/.test(text.slice(from, to)))) throw new CannotEdit('comment');
  const last = list.items.at(-1);
  if (!added.length) return { splices, result: old.filter((_, index) => stays[index]) };
  // Where the last one goes, they come in its place.
  const gone = last && !stays.at(-1) ? splices.pop()! : null;
  if (!gone) splices.push(appended(source, list, added));
  else if (flow) splices.push({ ...gone, text: added.map((word) => flowText(word)).join(', ') });
  else splices.push({ from: gone.from, to: lineEnd(text, endOf(text, last!)), text: newLines(source, list, last!, added).join(lineBreak(text)) });
  return { splices, result: [...old.filter((_, index) => stays[index]), ...added] };
}

function cutLines(text: string, { items }: ListNode, stays: readonly boolean[]): Splice[] {
  return items.flatMap((item, index) => (stays[index] ? [] : [{ from: lineStart(text, item.start), to: Math.min(text.length, text.indexOf('\n', endOf(text, item)) + 1 || text.length), text: '' }]));
}

/** `more`: others come behind them, so the comma before the last one stays. */
function cutFromFlow(text: string, { items }: ListNode, stays: readonly boolean[], more: boolean): Splice[] {
  const lastKept = more ? items.length - 1 : stays.lastIndexOf(true);
  const cuts = items.flatMap((item, index) => (stays[index] || index > lastKept ? [] : [{ from: item.start, to: items[index + 1]?.start ?? endOf(text, item), text: '' }]));
  return lastKept < items.length - 1 ? [...cuts, { from: endOf(text, items[lastKept]!), to: endOf(text, items.at(-1)!), text: '' }] : cuts;
}
