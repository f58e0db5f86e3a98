// Where things stand in a text.
import type { Path, Place } from '../types.ts';
import type { MapEntry, MapNode, Node, Range, Source } from './node.ts';

/** The offset of each line. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Offsets -> lines and columns. */
export function toPlace(lineStarts: readonly number[], start: number, end: number): Place {
  const from = lineOf(lineStarts, start);
  // Most places are on one line.
  const to = end < (lineStarts[from + 1] ?? Infinity) ? from : lineOf(lineStarts, end);
  return { line: from + 1, column: start - lineStarts[from]! + 1, endLine: to + 1, endColumn: Math.max(end, start) - lineStarts[to]! + 1 };
}

/** From 0. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a path stands. A scalar is its value; a map or a list is its key; what is absent is its nearest existing parent. */
export function placeOf(source: Source, path: Path): Place {
  let node = source.root;
  let range: Range = firstLineOf(node);
  for (const step of path) {
    if (node.kind === 'map') {
      const entry = entryOf(node, step);
      if (!entry) break;
      node = entry.value;
      range = node.kind === 'scalar' && node.end > node.start ? node : entry.keyRange;
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)];
      if (!item) break;
      node = item;
      range = firstLineOf(item);
    } else break;
  }
  return toPlace(source.lineStarts(), range.start, range.end);
}

/** The key at a path, for problems with the key itself. */
export function keyPlaceOf(source: Source, path: Path): Place {
  const parent = nodeAt(source.root, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? entryOf(parent, path.at(-1)) : undefined;
  return entry ? toPlace(source.lineStarts(), entry.keyRange.start, entry.keyRange.end) : placeOf(source, path);
}

/** A list item that is a map is shown by its first entry; the document itself by its first key. */
function firstLineOf(node: Node): Range {
  if (node.kind === 'map' && node.entries[0]) {
    const { keyRange, value } = node.entries[0];
    return value.kind === 'scalar' && value.end > value.start ? { start: keyRange.start, end: value.end } : keyRange;
  }
  return node.kind === 'scalar' ? node : { start: node.start, end: node.start + 1 };
}

export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = entryOf(node, step)?.value;
    else if (node?.kind === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** The entry with this key. Groups of a plan have few; in one with thousands, each of them may be asked for. */
function entryOf(node: MapNode, key: string | number | undefined): MapEntry | undefined {
  if (node.entries.length <= few) return node.entries.find((entry) => entry.key === key);
  let byKey = indexes.get(node);
  if (!byKey) indexes.set(node, (byKey = new Map(node.entries.map((entry) => [entry.key, entry]))));
  return byKey.get(key as string);
}

const few = 50;
const indexes = new WeakMap<MapNode, Map<string, MapEntry>>();
