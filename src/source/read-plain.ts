// The plain part of YAML, which nearly all plans keep to, read in one pass: in less than a third of a whole parser's time, which was
// a quarter of a run over many plans. What it does not know for certain it leaves to that parser (parse.ts), all mistakes among it.
// A test holds that both make the same tree.
import { limits } from '../limits.ts';
import { noMarks } from './marks.ts';
import type { ListNode, MapNode, Node, ScalarNode } from './node.ts';
import { COLON, COMMA, isBlank, isDash, leaveLine, pastBlank, pastText, readQuoted, toContent, type Reader } from './scan.ts';

/** Lists, maps and brackets inside each other. */
const deepest = 20;
/** Of one map: each is compared with those before it. */
const mostKeys = 50;

/** Neither marks on letters, which have a limit, nor tabs, and what YAML does not take. */
const letters = new RegExp(`^[\\r\\n -~${noMarks}]*$`);

/** The tree of a text; null where it takes a parser. */
export function readPlain(text: string): Node | null {
  // A value has a character at least: there are no more of them than there may be.
  if (text.length > limits.nodes || !letters.test(text) || (text.includes('\r') && /\r(?!\n)/.test(text))) return null;
  const reader: Reader = { text: text.endsWith('\n') ? text : `${text}\n`, at: 0, lineStart: 0, indent: 0 };
  toContent(reader, 0);
  if (reader.indent === 0 && /^---\r?\n/.test(reader.text.slice(reader.at, reader.at + 5))) toContent(reader, reader.text.indexOf('\n', reader.at) + 1);
  const root = reader.indent === 0 ? readBlock(reader, -1, 1) : null;
  return root?.kind === 'scalar' || reader.indent >= 0 ? null : root;
}

/** What begins in a line of its own, or behind a dash: right of the column `outer`. */
function readBlock(reader: Reader, outer: number, depth: number): Node | null {
  if (depth > deepest) return null;
  if (isDash(reader)) return readList(reader, depth);
  const start = reader.at;
  const value = readInLine(reader, outer, depth, false);
  if (value?.kind === 'scalar' && value.plain && reader.text.charCodeAt(reader.at) === COLON) return readMap(reader, start, value.end, depth);
  return value && leaveLine(reader) ? value : null;
}

function readList(reader: Reader, depth: number): ListNode | null {
  const start = reader.at;
  const column = start - reader.lineStart;
  const list: ListNode = { kind: 'list', start, end: start + 1, items: [] };
  for (;;) {
    reader.at++;
    const item = leaveLine(reader) && reader.indent <= column ? nothing() : readBlock(reader, column, depth + 1);
    if (!item || !addItem(list, item) || reader.indent > column) return null;
    if (reader.indent < column || !isDash(reader)) return list;
  }
}

/** From behind its first key, which stands between these offsets. */
function readMap(reader: Reader, start: number, end: number, depth: number): MapNode | null {
  const column = start - reader.lineStart;
  const map: MapNode = { kind: 'map', start, end, entries: [] };
  for (let from = start, to = end; ; from = reader.at, to = pastText(reader, false)) {
    if (to < 0 || !isNewKey(reader, map, from, to)) return null;
    const value = readValue(reader, column, depth + 1);
    if (!value || reader.indent > column) return null;
    addEntry(reader, map, from, to, value);
    if (reader.indent < column) return map;
  }
}

/** What stands behind a key and its colon, or in the lines below it. */
function readValue(reader: Reader, column: number, depth: number): Node | null {
  if (leaveLine(reader)) {
    if (reader.indent > column) return readBlock(reader, column, depth);
    return reader.indent === column && isDash(reader) ? readList(reader, depth) : nothing();
  }
  const value = readInLine(reader, column, depth, false);
  return value && leaveLine(reader) ? value : null;
}

/** A text or what is in brackets, whose other lines have to begin right of the column `outer`. */
function readInLine(reader: Reader, outer: number, depth: number, inBrackets: boolean): Node | null {
  const { text, at: start } = reader;
  const mark = text[start];
  if (mark === '{') return mapInBrackets(reader, outer, depth);
  if (mark === '[') return listInBrackets(reader, outer, depth);
  if (mark === '"' || mark === "'") return readQuoted(reader, mark);
  const end = pastText(reader, inBrackets);
  return end < 0 ? null : { kind: 'scalar', text: text.slice(start, end), plain: true, start, end };
}

function listInBrackets(reader: Reader, outer: number, depth: number): ListNode | null {
  const { text, at: start } = reader;
  const list: ListNode = { kind: 'list', start, end: start + 1, items: [] };
  do {
    reader.at++;
    if (depth > deepest || !pastBlank(reader, outer)) return null;
    if (text[reader.at] === ']') break;
    const item = readInLine(reader, outer, depth + 1, true);
    if (!item || !addItem(list, item) || !pastBlank(reader, outer)) return null;
  } while (text.charCodeAt(reader.at) === COMMA);
  return text[reader.at++] === ']' ? list : null;
}

function mapInBrackets(reader: Reader, outer: number, depth: number): MapNode | null {
  const { text, at: start } = reader;
  const map: MapNode = { kind: 'map', start, end: start + 1, entries: [] };
  do {
    reader.at++;
    if (depth > deepest || !pastBlank(reader, outer)) return null;
    if (text[reader.at] === '}') break;
    const from = reader.at;
    const to = pastText(reader, true);
    if (to < 0 || !isNewKey(reader, map, from, to) || !isBlank(text.charCodeAt(reader.at)) || !pastBlank(reader, outer)) return null;
    const value = readInLine(reader, outer, depth + 1, true);
    if (!value || !pastBlank(reader, outer)) return null;
    addEntry(reader, map, from, to, value);
  } while (text.charCodeAt(reader.at) === COMMA);
  return text[reader.at++] === '}' ? map : null;
}

/** Goes behind the key and its colon; false where it has none, or stands in the map already. */
function isNewKey(reader: Reader, { entries }: MapNode, from: number, to: number): boolean {
  const { text } = reader;
  if (text.charCodeAt(reader.at) !== COLON || entries.length === mostKeys) return false;
  reader.at++;
  const key = text.slice(from, to);
  // Merges one map into another; and slips.
  if (key === '<<' || key.startsWith('-') || key.includes('=') || key.includes(':')) return false;
  for (const entry of entries) if (entry.key === key) return false;
  return true;
}

function addEntry({ text }: Reader, map: MapNode, start: number, end: number, value: Node): void {
  map.entries.push({ key: text.slice(start, end), keyRange: { start, end }, value });
  map.end = Math.max(map.end, end, value.end);
}

function addItem(list: ListNode, item: Node): boolean {
  list.end = Math.max(list.end, item.end);
  return list.items.push(item) <= limits.listItems;
}

const nothing = (): ScalarNode => ({ kind: 'scalar', text: '', plain: true, start: 0, end: 0 });
