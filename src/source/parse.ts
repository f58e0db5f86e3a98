// YAML text -> tree, by the parser: all that YAML has, less what would make a plan mean something else than it shows.
import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents, type ScalarEvent } from 'js-yaml';
import { limits } from '../limits.ts';
import { slipInKey } from './likely-slip.ts';
import { tooManyMarks } from './marks.ts';
import type { ListNode, MapNode, Node, Range, ScalarNode } from './node.ts';

/** A reason of ours to refuse a text that is legal YAML. */
export class Refused extends Error {
  constructor(
    readonly id: string,
    readonly range: Range | null,
    readonly args: Record<string, string> = {},
    /** Where the same stands before. */
    readonly before: Range | null = null,
  ) {
    super(id);
  }
}

/** `!!null` would make nothing of what is written behind it. */
const coreTags = new Set(['!!str', '!!int', '!!float', '!!bool', '!!seq', '!!map']);

/** More keys than these are looked up in a set rather than one by one. */
const manyKeys = 12;

/** True where a map has this key already; a key that is new is remembered. */
function isTwice(open: { node: MapNode | ListNode; keys: Set<string> | null }, key: string): boolean {
  const { entries } = open.node as MapNode;
  if (open.keys) return open.keys.size === open.keys.add(key).size;
  if (entries.length === manyKeys) open.keys = new Set([...entries.map((entry) => entry.key), key]);
  for (const entry of entries) if (entry.key === key) return true;
  return false;
}

/** Throws what the parser says is wrong, or `Refused`. One pass, no recursion, so that depth costs no stack. */
export function parse(text: string): Node {
  const events = parseEvents(text, { maxDepth: limits.depth });
  const anchors = new Map<string, { node: Node; size: number } | null>();
  const stack: { node: MapNode | ListNode; key: ScalarNode | null; keys: Set<string> | null; anchor: string | null; size: number; isBlock: boolean }[] = [];
  let root: Node | null = null;
  let documents = 0;
  let aliases = 0;
  let total = 0;

  // `size` is the node with all that is in it; `added` is what of that was not counted before.
  const place = (node: Node, size: number, added: number) => {
    const top = stack[stack.length - 1];
    total += added;
    if (total > limits.nodes) throw new Refused('yaml/too-many-values', node, { limit: String(limits.nodes) });
    if (top) top.size += size;
    if (!top) root = node;
    else if (top.node.kind === 'list') {
      if (top.node.items.push(node) > limits.listItems) throw new Refused('yaml/list-too-long', node, { limit: String(limits.listItems) });
      top.node.end = Math.max(top.node.end, node.end);
    } else if (top.key === null) {
      if (node.kind !== 'scalar') throw text.startsWith('{{', node.start - 1) ? new Refused('yaml/syntax', node, { reason: 'template' }) : new Refused('yaml/key-not-text', node);
      if (isNothing(node)) setAtColon(node, text, top.node);
      else if (top.isBlock && isBehindMore(text, node.start)) YAMLException.throwAt(text, node.start, 'bad indentation of a mapping entry', '');
      if (node.plain && node.text === '<<') throw new Refused('yaml/merge-key', node);
      const slip = node.plain ? slipInKey(node.text) : null;
      if (slip) throw new Refused('yaml/syntax', { start: node.start + slip.at, end: node.start + slip.at + 1 }, { reason: slip.reason });
      if (isTwice(top, node.text)) throw /^\d{2,3}\b/.test(node.text) ? new Refused('yaml/comma', node) : new Refused('yaml/duplicate-key', node, { key: node.text }, top.node.entries.find((entry) => entry.key === node.text)?.keyRange);
      top.key = node;
      if (node.end > top.node.end) top.node.end = node.end;
    } else {
      top.node.entries.push({ key: top.key.text, keyRange: { start: top.key.start, end: top.key.end }, value: node });
      if (node.end > top.node.end) top.node.end = node.end;
      top.key = null;
    }
  };
  const anchorOf = (event: { anchorStart: number; anchorEnd: number }) =>
    event.anchorStart < 0 ? null : text.slice(event.anchorStart, event.anchorEnd);
  const refuseTag = (event: { tagStart: number; tagEnd: number }) => {
    if (event.tagStart < 0) return;
    const tag = text.slice(event.tagStart, event.tagEnd);
    if (!coreTags.has(tag)) throw new Refused('yaml/tag', { start: event.tagStart, end: event.tagEnd }, { tag });
  };

  // Which of the open events a POP closes: documents or collections.
  const open: ('document' | 'collection')[] = [];
  for (let index = 0; index < events.length; index++) {
    const event = events[index]!;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++documents > 1) throw secondDocument(text, (root as Node | null)?.end ?? 0);
        // A tag could then mean another than it says.
        if (event.directives.some(({ kind }) => kind === 'tag')) throw new Refused('yaml/tag', { start: text.indexOf('%TAG'), end: text.indexOf('%TAG') + 4 }, { tag: '%TAG' });
        open.push('document');
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        refuseTag(event);
        const anchor = anchorOf(event);
        if (anchor !== null) anchors.set(anchor, null); // Known, but not complete: an alias to it inside would be a circle.
        const start = event.start;
        const node: MapNode | ListNode =
          event.type === EVENT_ID.MAPPING ? { kind: 'map', start, end: start + 1, entries: [] } : { kind: 'list', start, end: start + 1, items: [] };
        stack.push({ node, key: null, keys: null, anchor, size: 1, isBlock: event.style === COLLECTION_STYLE.BLOCK });
        open.push('collection');
        break;
      }
      case EVENT_ID.SCALAR: {
        refuseTag(event);
        const node = scalar(text, event);
        // Also where they are written as escapes; any others the whole text has.
        if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && tooManyMarks(node.text)) throw new Refused('yaml/marks', node, { limit: String(limits.marks) });
        const anchor = anchorOf(event);
        // `total: &500M` says nothing to YAML, and its author wrote a value.
        if (anchor !== null && isNothing(node)) throw new Refused('yaml/syntax', { start: event.anchorStart - 1, end: event.anchorEnd }, { reason: 'anchor' });
        if (anchor !== null) anchors.set(anchor, { node, size: 1 });
        place(node, 1, 1);
        break;
      }
      case EVENT_ID.ALIAS: {
        const name = anchorOf(event)!;
        const range = { start: event.anchorStart - 1, end: event.anchorEnd };
        const anchor = anchors.get(name);
        if (!anchor) throw new Refused('yaml/unknown-alias', range, { name });
        if (++aliases > limits.aliases) throw new Refused('yaml/too-many-aliases', range, { limit: String(limits.aliases) });
        place({ ...anchor.node, ...range }, anchor.size, anchor.size);
        break;
      }
      case EVENT_ID.POP: {
        if (open.pop() === 'document') break;
        const done = stack.pop()!;
        if (done.anchor !== null) anchors.set(done.anchor, { node: done.node, size: done.size });
        place(done.node, done.size, 1);
        break;
      }
    }
  }
  if (root === null || isNothing(root)) throw new Refused('yaml/empty', null, /^[ \t]*#/m.test(text) ? { comments: 'yes' } : {});
  return root;
}

/** A `---` alone begins a document that has nothing in it. */
const isNothing = (node: Node): boolean => node.kind === 'scalar' && node.plain && node.text === '';

/** An empty key has no text to stand at: its colon, with nothing before it, is where it is; else where its map begins. */
function setAtColon(key: ScalarNode, text: string, map: MapNode | ListNode): void {
  const from = map.end > map.start + 1 ? map.end : map.start;
  const found = Array.from(text.slice(from, from + 1000).matchAll(/(?<=^|\s)#.*|(?<=^|[\s,{]):(?=[\s,}]|$)/gm)).find(([sign]) => sign === ':');
  key.start = found ? from + found.index : map.start;
  key.end = key.start + 1;
}

/** The parser takes what stands behind the item of a list, `- {a: b} c: d`, for a field of the map around the list, where both begin in one column. */
const isBehindMore = (text: string, start: number): boolean => !/^[ \t]*(?:[-?:][ \t]+|[&!][^ \t,[\]{}]*[ \t]+)*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));

function scalar(text: string, event: ScalarEvent): ScalarNode {
  const { style, valueStart, valueEnd } = event;
  const isDouble = style === SCALAR_STYLE.DOUBLE_QUOTED;
  const edge = isDouble || style === SCALAR_STYLE.SINGLE_QUOTED ? 1 : 0;
  const value = valueStart < 0 ? '' : getScalarValue(text, event);
  // Escapes of what is no character the parser takes, and makes others of them.
  const beyond = isDouble && !event.fast ? noCharacter.exec(text.slice(valueStart, valueEnd)) : null;
  if (beyond || (isDouble && !value.isWellFormed())) YAMLException.throwAt(text, valueStart + (beyond ? beyond.index + beyond[0].length - 1 : 0), 'unknown escape sequence', '');
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
  return { kind: 'scalar', text: value, plain: style === SCALAR_STYLE.PLAIN, start: Math.max(valueStart - edge + (isBlock ? Math.min(indentOf(text, valueStart), valueEnd - valueStart) : 0), 0), end: Math.max(valueEnd + edge, 0) };
}
const noCharacter = /(?:^|[^\\])(?:\\\\)*\\U(?!00(?:0[\da-fA-F]|10)[\da-fA-F]{4})/;
/** Of the first line of a block that has something in it. */
const indentOf = (text: string, at: number): number => /^\s*/.exec(text.slice(at))![0].length;

/** By the line that begins it, or else by the one that ends the first. Where files were put together, the second may begin with a byte order mark. */
function secondDocument(text: string, from: number): Refused {
  const rest = text.slice(from);
  const found = /^\uFEFF?---(?=\s|$)/m.exec(rest) ?? /^\.\.\.(?=\s|$)/m.exec(rest);
  return new Refused('yaml/several-documents', found && { start: from + found.index, end: from + found.index + found[0].length }, { sign: found?.[0].slice(-3) ?? '' });
}
