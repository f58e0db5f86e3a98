// Answers given beforehand (--set, --answers) -> the events of a session. Read as strictly as answers at the keyboard.
import { limits } from '../limits.ts';
import { fieldAt } from '../shape/field-at.ts';
import { isNull, toRaw } from '../shape/raw.ts';
import { nameOf } from '../shape/read.ts';
import { keyOf } from '../shape/references.ts';
import { isSilence } from '../shape/silence/silence.ts';
import { dotted } from '../shape/path.ts';
import type { MapNode, Node } from '../source/node.ts';
import type { Diagnostic, Language, Path } from '../types.ts';
import { notKnown, readAnswer } from './answer.ts';
import { CannotEdit } from './edit/index.ts';
import { isItemList, nearTo, parsePath } from './fields.ts';
import { answer, isStated, passKey, writtenAt, type Event, type Session } from './log.ts';

export type Refused = { twice: string } | { noItem: string; list: string; names: readonly string[]; next: number } | { unknownPath: string; suggestion: string | null } | { path: string; problem: Diagnostic } | { path: string; cannot: string };
export class Refusal extends Error {
  constructor(readonly reason: Refused) {
    super('refused');
  }
}

/** One answer. @throws Refusal */
function give(session: Session, path: Path, written: string, language: Language): { session: Session; events: Event[] } {
  const field = fieldAt(session.vocabulary, path)!;
  const read = readAnswer(field, written, language);
  if ('problem' in read) throw new Refusal({ path: dotted(path), problem: read.problem });
  if ('wanted' in read) return record(session, { set: path, to: read.wanted }, path);
  return record(session, notKnownAt(session, path, language), path);
}

/** "Not known" takes out what stands there; where nothing stands, it is the end of the question. */
function notKnownAt(session: Session, path: Path, language: Language): Event {
  if (isStated(session.now, path)) return { set: path, to: notKnown(language) };
  const there = writtenAt(session.now, path);
  return { pass: passKey(session.vocabulary, path, Array.isArray(there) ? there.length : 0) };
}

function record(session: Session, event: Event, path: Path): { session: Session; events: Event[] } {
  try {
    return { session: answer(session, event), events: [event] };
  } catch (error) {
    if (error instanceof CannotEdit) throw new Refusal({ path: dotted(path), cannot: error.message });
    throw error;
  }
}

/** `groups[branch managers]` -> `groups[3]`: reports call items by their names. @throws Refusal for a name that no item has. */
function numbered(session: Session, written: string): string {
  const named = [...written.matchAll(/\[([^[\]]+)\]/g)].find(([, name]) => /\D/.test(name!));
  if (!named) return written;
  const parsed = parsePath(session.vocabulary, written.slice(0, named.index));
  const names = 'path' in parsed ? namesAt(session, parsed.path) : null;
  if (!names) return written;
  const index = names.indexOf(named[1]!.trim().normalize('NFC'));
  if (index < 0) throw new Refusal({ noItem: named[1]!.trim(), list: written.slice(0, named.index).trim(), names: names.filter((name) => name !== null), next: names.length + 1 });
  return numbered(session, `${written.slice(0, named.index)}[${index + 1}]${written.slice(named.index + named[0].length)}`);
}

/** What the items of a list of the plan are called; null for what is no list of items. */
function namesAt(session: Session, path: Path): (string | null)[] | null {
  const field = fieldAt(session.vocabulary, path);
  const there = writtenAt(session.now, path);
  return isItemList(field) ? (Array.isArray(there) ? (there as unknown[]).map((item) => keyOf(item ?? undefined, field.keys)) : []) : null;
}

/** `path=value`. @throws Refusal */
export function giveText(session: Session, text: string, language: Language): (ReturnType<typeof give> & { path: Path }) | null {
  const at = text.indexOf('=');
  if (at < 1) return null;
  const parsed = parsePath(session.vocabulary, numbered(session, text.slice(0, at)));
  if ('unknown' in parsed) throw new Refusal({ unknownPath: parsed.unknown, suggestion: parsed.suggestion });
  return { ...give(session, parsed.path, text.slice(at + 1), language), path: parsed.path };
}

/** All answers of a file that is built like a plan; items of lists are found by their names, or added. `refused`: each mistake, and where in the text it stands. */
export function giveAll(begun: Session, root: MapNode, language: Language): ReturnType<typeof give> & { refused: { reason: Refused; at: number }[] } {
  let session = begun;
  const events: Event[] = [];
  const refused: { reason: Refused; at: number }[] = [];
  /** A mistake is kept, and what stands behind it read all the same; only of too many answers the rest is left. */
  const keeping = (at: number, read: () => void, last = false) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Refusal) || (!last && isTooMuch(error.reason))) throw error;
      if (!refused.length || !followsFromOthers(error.reason)) refused.push({ reason: error.reason, at });
      // What each was meant to be takes long to find.
      if (!last && refused.length === limits.problems) throw new Refusal({ path: '', cannot: 'many' });
    }
  };
  let work = 0;
  const seen = new Set<string>();
  const put = (path: Path, written: string) => {
    if (seen.has(dotted(path))) throw new Refusal({ twice: dotted(path) });
    seen.add(dotted(path));
    work += session.now.text.length;
    if (work > limits.replayedCharacters) throw new Refusal({ path: dotted(path), cannot: 'many' });
    const given = give(session, path, written, language);
    session = given.session;
    events.push(...given.events);
  };
  const walk = (node: Node, path: Path) => {
    const field = fieldAt(session.vocabulary, path)!;
    // An empty key of a group or a list says nothing of what is in it.
    if (node.kind === 'scalar' && isNull(node) && (field.type === 'map' || field.type === 'list')) return;
    if (node.kind === 'scalar') put(path, node.text);
    else if (node.kind === 'map') {
      for (const { key, keyRange, value } of node.entries) keeping(keyRange.start, () => {
        const at = placeOf(path, key);
        if (!fieldAt(session.vocabulary, at)) throw new Refusal({ unknownPath: dotted(at), suggestion: nearTo(session.vocabulary, path, key, dotted(at)) });
        walk(value, at);
      });
    } else if (field.type !== 'list') throw new Refusal({ path: dotted(path), problem: { id: 'plan/expected-value', file: '', place: null, path: null, args: { found: nameOf(node) } } });
    else if (!isItemList(field)) put(path, JSON.stringify(toRaw(node)));
    else for (const item of node.items) if (!(item.kind === 'scalar' && isSilence(item.text))) keeping(item.start, () => walk(item, [...path, indexOf(path, toRaw(item))]));
  };
  /** A whole path may stand for a key, as with `--set`. */
  const placeOf = (path: Path, key: string): Path => {
    const parsed = !path.length && /[.[]/.test(key) && !fieldAt(session.vocabulary, [key]) ? parsePath(session.vocabulary, numbered(session, key)) : null;
    return parsed && 'path' in parsed ? parsed.path : [...path, key];
  };
  const indexOf = (path: Path, item: unknown): number => {
    const field = fieldAt(session.vocabulary, path);
    const key = isItemList(field) ? keyOf(item, field.keys) : null;
    const found = key === null ? -1 : namesAt(session, path)!.indexOf(key);
    const there = writtenAt(session.now, path);
    return found >= 0 ? found : Array.isArray(there) ? there.length : 0;
  };
  keeping(root.start, () => walk(root, []), true);
  return { session, events, refused };
}

const isTooMuch = (reason: Refused): boolean => 'cannot' in reason && reason.cannot === 'many';

/** An item that was refused is missing before the next one. */
export const followsFromOthers = (reason: Refused): boolean => 'cannot' in reason && reason.cannot === 'index';
