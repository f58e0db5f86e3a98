// One value into a YAML text: only the bytes of that value change. Comments, order, quotes, blank lines and line ends of all
// the rest stay. Each edit is read again afterwards; one that changed anything else is refused, never written.
import { toRaw } from '../../shape/raw.ts';
import { isSilence } from '../../shape/silence/silence.ts';
import type { ListNode, MapNode, Node, ScalarNode, Source } from '../../source/node.ts';
import { nodeAt } from '../../source/place.ts';
import type { Path } from '../../types.ts';
import { afterColon, columnOf, endOf, endOfEntry, headComment, isBlank, isFlow, lineEnd } from './extent.ts';
import { appended, changedWords, intoFlow } from './items.ts';
import { at, withRaw } from './raw.ts';
import { apply, CannotEdit, lineBreak, lines, type Splice } from './splice.ts';
import { styleOf } from './style.ts';
import { belowLines, blockLines, entryLines, flowText, isEmpty, scalarText, type Quote, type Wanted } from './write.ts';

export { CannotEdit } from './splice.ts';
export type { Wanted } from './write.ts';

/** Keys of a map in the order of the vocabulary, so that a new key finds its neighbours. */
export type OrderOf = (path: Path) => readonly string[];

/**
 * The text with a value at a path, put in or replaced. `path` may name what is not there yet: missing maps are made, and the
 * next free index of a list adds an item.
 * @throws CannotEdit
 */
export function setAt(source: Source, path: Path, wanted: Wanted, orderOf: OrderOf = () => []): Source {
  const old = nodeAt(source.root, path);
  if (old?.kind === 'list' && Array.isArray(wanted) && wanted.length && [...wanted, ...old.items.map(toRaw)].every((item) => typeof item === 'string')) return setWords(source, path, old, wanted as string[]);
  const splices = old && path.length ? replaced(source, path, old, wanted) : inserted(source, path, wanted, orderOf);
  return apply(source, splices, withRaw(toRaw(source.root), path, wanted));
}

/** A list of words keeps the items that stay. */
function setWords(source: Source, path: Path, list: ListNode, words: readonly string[]): Source {
  const { splices, result } = changedWords(source, list, list.items.map(toRaw) as string[], words);
  return splices.length ? apply(source, splices, withRaw(toRaw(source.root), path, result)) : source;
}

/** Gives a key another name. @throws CannotEdit */
export function renameKey(source: Source, path: Path, name: string): Source {
  const parent = nodeAt(source.root, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.find(({ key }) => key === path.at(-1)) : undefined;
  if (!entry) throw new CannotEdit('path');
  const raw = structuredClone(toRaw(source.root));
  const map = at(raw, path.slice(0, -1)) as Record<string, unknown>;
  map[name] = map[entry.key];
  delete map[entry.key];
  return apply(source, [{ from: entry.keyRange.start, to: entry.keyRange.end, text: name }], raw);
}

function replaced(source: Source, path: Path, old: Node, wanted: Wanted): Splice[] {
  const { text } = source;
  const parent = nodeAt(source.root, path.slice(0, -1))!;
  const entry = parent.kind === 'map' ? parent.entries.find(({ key }) => key === path.at(-1))! : null;
  const flow = isFlow(text, parent);
  if (isBlank(old)) {
    if (!entry) throw new CannotEdit('blank');
    const from = afterColon(text, entry.keyRange.end);
    if (flow) return [{ from, to: from, text: ` ${flowText(wanted)}` }];
    const line = entryLines('x', wanted, '', styleOf(source));
    return line.length === 1 || typeof wanted === 'string' ? [{ from, to: from, text: line[0]!.slice(2) }] : below(source, parent, entry.keyRange.start, from, from, wanted);
  }
  const [from, to] = old.kind === 'scalar' ? scalarRange(text, old, entry ? entry.keyRange.end : parent.start) : [old.start, endOf(text, old)];
  const head = old.kind === 'scalar' ? headComment(text, from, old.start) : null;
  if (old.kind !== 'scalar' && /(^|\s)#/.test(text.slice(from, to))) throw new CannotEdit('comment');
  if (typeof wanted === 'string' && head) return [{ from, to: head.start, text: scalarText(wanted, flow) }, { from: head.end, to, text: '' }];
  if (typeof wanted === 'string') return [{ from, to, text: scalarText(wanted, flow, quoteOf(text[from])) }];
  if (head) throw new CannotEdit('comment');
  // A word where a list or fields belong gives way to lines of their own.
  if (old.kind === 'scalar' && entry && !flow && !isEmpty(wanted) && !text.slice(from, to).includes('\n')) {
    const line = entryLines('x', wanted, '', styleOf(source));
    return line.length === 1 ? [{ from, to, text: line[0]!.slice(3) }] : below(source, parent, entry.keyRange.start, afterColon(text, entry.keyRange.end), to, wanted);
  }
  // Lines stay lines.
  if (old.kind !== 'scalar' && !flow && !isFlow(text, old) && text[from] !== '*' && !isEmpty(wanted)) {
    const indent = columnOf(text, from);
    return [{ from, to, text: blockLines(wanted, indent, styleOf(source)).join(lineBreak(text)).slice(indent.length) }];
  }
  return [{ from, to, text: flowText(wanted) }];
}

/** The lines of a value below its key; what stood behind the colon goes, a comment there stays. */
function below(source: Source, parent: Node, keyStart: number, from: number, to: number, wanted: Exclude<Wanted, string>): Splice[] {
  const { text } = source;
  const indent = columnOf(text, parent.kind === 'map' && parent.entries[0] ? parent.entries[0].keyRange.start : keyStart);
  const end = lineEnd(text, to);
  return [{ from, to, text: '' }, { from: end, to: end, text: lines(text, belowLines(wanted, indent, styleOf(source))) }];
}

function inserted(source: Source, path: Path, wanted: Wanted, orderOf: OrderOf): Splice[] {
  const { text } = source;
  let depth = path.length;
  while (depth > 0 && !nodeAt(source.root, path.slice(0, depth))) depth--;
  const at = path.slice(0, depth);
  const node = nodeAt(source.root, at)!;
  const rest = path.slice(depth);
  // What is not there yet begins with its first item.
  if (rest.slice(1).some((step) => typeof step === 'number' && step > 0)) throw new CannotEdit('index');
  if (node.kind === 'scalar') {
    if (!depth || !(isBlank(node) || isSilence(node.text))) throw new CannotEdit('value');
    return replaced(source, at, node, nest(rest, wanted));
  }
  const value = nest(rest.slice(1), wanted);
  const [step] = rest;
  if (node.kind === 'list') {
    if (step !== node.items.length) throw new CannotEdit('index');
    return [appended(source, node, [value])];
  }
  if (typeof step !== 'string') throw new CannotEdit('index');
  if (isFlow(text, node) || text[node.start] === '*') return [intoFlow(text, node, node.entries.length ? endOfEntry(text, node.entries.at(-1)!) : null, flowText({ [step]: value }).slice(1, -1))];
  const order = orderOf(at);
  const before = node.entries.filter(({ key }) => order.includes(key) && order.indexOf(key) < order.indexOf(step));
  const entry = before.at(-1) ?? node.entries.at(-1)!;
  const end = lineEnd(text, endOfEntry(text, entry));
  const gap = depth === 0 && spaced(text, node) ? [''] : [];
  return [{ from: end, to: end, text: lines(text, [...gap, ...entryLines(step, value, columnOf(text, node.entries[0]!.keyRange.start), styleOf(source))]) }];
}

/** Sections of a plan stand apart where the author keeps them apart. */
function spaced(text: string, { entries }: MapNode): boolean {
  const gaps = entries.slice(1).map((entry, index) => /\n[ \t]*\r?\n/.test(text.slice(endOfEntry(text, entries[index]!), entry.keyRange.start)));
  return gaps.filter(Boolean).length * 2 >= gaps.length;
}

const nest = (path: Path, wanted: Wanted): Wanted => path.reduceRight<Wanted>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), wanted);

const quoteOf = (mark: string | undefined): Quote => (mark === "'" || mark === '"' ? mark : '');

/** A block scalar begins at its sign (`|`, `>`), behind the colon. */
function scalarRange(text: string, node: ScalarNode, after: number): [number, number] {
  const block = node.plain || quoteOf(text[node.start]) ? null : /[|>][^\n]*\n[\s]*$/.exec(text.slice(after, node.start));
  return [block ? after + block.index : node.start, endOf(text, node)];
}
