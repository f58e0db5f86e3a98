// Tree of a YAML text + fields -> value. All problems of a file are found in one pass, each at its place.
import { keyPlaceOf, nodeAt, placeOf } from '../source/place.ts';
import type { ListNode, MapNode, Node, ScalarNode, Source } from '../source/node.ts';
import type { Diagnostic, Place, Words } from '../types.ts';
import { limits } from '../limits.ts';
import { moreProblems } from '../problems.ts';
import { adviceBeside, mayBeOpen, withoutAdvice } from './beside.ts';
import { closest } from './closest.ts';
import type { Field, Fields, ListField, NumberField, Read, TextField } from './field.ts';
import { asList, asMap, inQuotes, isHowMany, listWithin } from './instead.ts';
import { keepValue, unsaid, type Known } from './known-values.ts';
import { holdsSome, keysOf, meantBy } from './misplaced.ts';
import { saysNoneOf } from './none.ts';
import { whatIsNeeded } from './not-needed.ts';
import { fieldPath, pointer } from './path.ts';
import { isNull, toRaw } from './raw.ts';
import type { FileKind, Reader, ReadResult } from './reader.ts';
import { requiredIn } from './required.ts';
import { checkReferences } from './references.ts';
import { readScalar } from './scalar.ts';
import { slipsIn } from './slips.ts';
import { isLeftOpen, isUnsaid as isUnsaidIn } from './silence/unsaid.ts';

export function readFields<F extends Field>(source: Source, field: F, kind: FileKind, known: Known | null = null): ReadResult<F> {
  const diagnostics: (Diagnostic & { place: Place })[] = [];
  let found = 0;
  const reader: Reader = {
    kind,
    path: [],
    references: [],
    ownSaid: kind !== 'plan',
    measured: [],
    problems: () => found,
    closest: (name, names) => (found < limits.problems && closest(name, names)) || '',
    meant: (map, entry, fields) => {
      if (found >= limits.problems) return { suggestion: '' };
      const meant = meantBy(entry, { map, fields, path: reader.path, root: field, text: source.text });
      // Only in a plan may a field have got into the wrong group; words of a rule have their like at its top.
      return kind === 'rule' && meant.elsewhere === entry.key ? { suggestion: meant.suggestion } : meant;
    },
    problem(code, args = {}, at = 'value') {
      if (found++ >= limits.problems) return;
      const path = [...reader.path];
      const place = at === 'key' ? keyPlaceOf(source, path) : placeOf(source, path);
      // What is advised for the beginning of a value that a comma cut is not what was meant.
      const before = args.comma ? diagnostics.at(-1) : undefined;
      if (before && !before.id.includes('ambiguous') && before.path === pointer([...path.slice(0, -1), before.path!.split('/').at(-1)!])) before.args = withoutAdvice(before.args);
      diagnostics.push({ id: `${kind}/${code}`, file: source.file, place, path: pointer(path), args: adviceBeside(code, args, field, path, (key) => nodeAt(source.root, [...path.slice(0, -1), key]) !== undefined) });
    },
  };
  const value: unknown = readNode(reader, source.root, field, known);
  checkReferences(reader, value);
  diagnostics.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const more = found > diagnostics.length ? [moreProblems(kind, source.file, found - diagnostics.length)] : [];
  return { value: value as Read<F> | undefined, diagnostics: [...diagnostics, ...more], measured: reader.measured };
}

/** A rule file says something under each of its keys, or leaves the key out: a condition that somebody forgot to write must not pass for one that is not wanted. */
function leavesOut(reader: Reader, node: ScalarNode, field: Field): boolean {
  if (!(node.plain && isNull(node)) && !(field.type === 'text' && node.text.trim() === '')) return false;
  const key = reader.path.at(-1);
  // An item without anything is told with its list.
  if (typeof key === 'string') reader.problem('nothing-there', { key, ...(field.required && { required: 'yes' }) }, 'key');
  return true;
}

/** At a step further down. */
function within<T>(reader: Reader, step: string | number, read: () => T): T {
  reader.path.push(step);
  const result = read();
  reader.path.pop();
  return result;
}

/** `known`: of other files; null where only one is read. */
function readNode(reader: Reader, node: Node, field: Field, known: Known | null = null): unknown {
  if (field.type === 'raw') return toRaw(node);
  if (field.type === 'either') return readNode(reader, node, node.kind === 'scalar' ? field.scalar : field.other);
  if (node.kind === 'scalar') {
    if (reader.kind === 'rule' && leavesOut(reader, node, field)) return undefined;
    const before = known?.values.get(node.text);
    if (before !== undefined) return before === unsaid ? undefined : before;
    if (isUnsaid(reader, node, field)) {
      if (known) keepValue(known, node.text, unsaid);
      return undefined;
    }
  }
  switch (field.type) {
    case 'map':
      return node.kind === 'map' ? readMap(reader, node, field.fields, known) : notMap(reader, node, field.fields);
    case 'record':
      return node.kind === 'map' ? readRecord(reader, node, field.item) : reader.problem('expected-map', { found: nameOf(node), keys: '' });
    case 'list':
      return node.kind === 'list' ? readList(reader, node, field, known?.item) : notList(reader, node, field);
    default: {
      if (node.kind !== 'scalar') return reader.problem('expected-value', { found: nameOf(node), write: inQuotes(node) });
      const read = readScalar(field, node.text, reader.problems() < limits.problems);
      if ('problem' in read) return isOfAuthor(reader) && isLeftOpen(field, node.text) ? undefined : reader.problem(read.problem, reader.kind === 'plan' && mayBeOpen(read.problem, node.text) ? { ...read.args, open: 'yes' } : read.args);
      if (field.type === 'reference') reader.references.push({ field, name: node.text, path: [...reader.path] });
      else if (read.unit !== undefined) reader.measured.push({ path: [...reader.path], written: node.text, value: read.value as number, unit: read.unit, unitIn: (field as NumberField).unitIn! });
      else if (known) keepValue(known, node.text, read.value);
      return read.value;
    }
  }
}

/** What is wrong inside of what stands in the wrong form is told with it. */
function notMap(reader: Reader, node: Node, fields: Fields): void {
  const under = listWithin(node, fields);
  // Of the items of `phases: [1, 2]` nobody knows what they count.
  const isCount = node.kind === 'scalar' && typeof reader.path.at(-1) === 'number' && isHowMany(node.text);
  reader.problem('expected-map', { found: nameOf(node), keys: Object.keys(fields).slice(0, 4).join(', '), write: isCount ? '' : asMap(node, fields), under });
  if (under) readList(reader, node as ListNode, fields[under] as ListField);
}
function notList(reader: Reader, node: Node, field: ListField): void {
  const instead = asList(node, field.item);
  const none = node.kind === 'scalar' && !instead.write && saysNoneOf(node.text, field, String(reader.path.at(-1)));
  reader.problem('expected-list', { found: nameOf(node), ...instead, ...(none && { none: 'yes' }) });
  if (instead.dash) readNode(reader, node, field.item);
}

function readMap(reader: Reader, node: MapNode, fields: Fields, known: Known | null = null): unknown {
  // Without what objects have by themselves: a pack may call a field `constructor`.
  const value = Object.create(null) as Record<string, unknown>;
  const { path } = reader;
  let any = false;
  let refused: Set<string> | null = null;
  for (const entry of node.entries) {
    const { value: inner } = entry;
    const before = known?.fields.get(entry.key) ?? null;
    const key = before ? before.name : entry.key;
    const field = before ? before.field : Object.hasOwn(fields, key) ? fields[key]! : null;
    path.push(key);
    if (!field) {
      const parent = fieldPath(path.slice(0, -1));
      const meant = reader.meant(node, entry, fields);
      const own = !reader.ownSaid && !meant.suggestion && !meant.comma && !meant.blank && !meant.slip;
      if (own) reader.ownSaid = true;
      reader.problem('unknown-key', { key, parent, keys: reader.problems() < limits.problems ? keysOf(fields) : '', ...(own ? { own: 'yes' } : {}), ...meant }, 'key');
      // Under the right name it would be read, and what is wrong in it told then.
      const right = meant.suggestion ? fields[meant.suggestion]! : null;
      if (inner.kind === 'map' && right?.type === 'map' && holdsSome(inner, right.fields)) readMap(reader, inner, right.fields);
    } else {
      const problems = reader.problems();
      const read = readNode(reader, inner, field, before);
      if (read !== undefined) {
        value[key] = read;
        any = true;
      } else if (reader.problems() > problems) (refused ??= new Set()).add(key);
    }
    path.pop();
  }
  for (const [key] of requiredIn(fields)) if (value[key] === undefined && !refused?.has(key)) missing(reader, node, key);
  if (!any) return undefined;
  return value.not_needed === undefined ? value : whatIsNeeded(value);
}

/** Nothing stands there, or words that say nothing, like "TBD". */
function missing(reader: Reader, node: MapNode, key: string): void {
  const said = node.entries.find((entry) => entry.key === key)?.value;
  if (said?.kind === 'scalar' && said.text.trim() && !isNull(said)) within(reader, key, () => reader.problem('missing-key', { key, value: said.text }));
  else if (said) within(reader, key, () => reader.problem('missing-key', { key }, 'key'));
  else reader.problem('missing-key', { key });
}

function readRecord(reader: Reader, node: MapNode, item: Field): unknown {
  const value = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) {
    const read = within(reader, entry.key, () => readNode(reader, entry.value, item));
    if (read !== undefined) value[entry.key] = read;
  }
  return Object.keys(value).length ? value : undefined;
}

/** Items keep their positions, so that a path means the same in the text and in the value; a silent item is a hole. */
function readList(reader: Reader, node: ListNode, field: ListField, known: Known | null = null): unknown {
  const items: unknown[] = [];
  for (const item of node.items) {
    reader.path.push(items.length);
    items.push(readNode(reader, item, field.item, known));
    reader.path.pop();
  }
  const slips = slipsIn(node, field, items, reader.kind === 'plan');
  for (const { index, code, args } of slips) within(reader, index, () => reader.problem(code, args));
  return items.some((item) => item !== undefined) ? items : undefined;
}

/** "TBD" says nothing in a plan or as the reason of a waiver; in a rule file it is a mistake like any other. */
const isOfAuthor = ({ kind }: Reader): boolean => kind === 'plan' || kind === 'waiver';
/** `**` is a pattern, NA among countries Namibia. */
function isUnsaid(reader: Reader, node: ScalarNode, field: Field): boolean {
  if (!isOfAuthor(reader)) return node.plain && isNull(node);
  const { pattern, letters } = field as TextField;
  return isUnsaidIn(field, node.text) && !(pattern && node.text.includes('*')) && !(letters === 2 && node.text === 'NA');
}

export const nameOf = (node: Node): string | Words =>
  node.kind === 'scalar' ? `"${node.text}"` : node.kind === 'list' ? { en: 'A list', ko: '목록' } : { en: 'A group of fields', ko: '하위 항목' };
