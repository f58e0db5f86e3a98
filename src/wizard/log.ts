// The answers of a session, in order. The log alone makes the plan: going back takes the last answer off, and resuming after
// a crash reads it again.
import { limits } from '../limits.ts';
import { fieldAt } from '../shape/field-at.ts';
import type { MapField } from '../shape/field.ts';
import { toRaw } from '../shape/raw.ts';
import { isSilence } from '../shape/silence/silence.ts';
import { isTick, isUnsaid } from '../shape/silence/unsaid.ts';
import type { Source } from '../source/node.ts';
import { nodeAt } from '../source/place.ts';
import { readSource } from '../source/read.ts';
import type { Path } from '../types.ts';
import { CannotEdit, renameKey, setAt, type Wanted } from './edit/index.ts';
import { readEvent, type Event } from './event.ts';
import { isItemList, keysOf, orderOf } from './fields.ts';

export type { Event } from './event.ts';

export interface Step {
  event: Event;
  /** The plan after this answer; its tree would take ten times the room, and is needed of the last one only. */
  text: string;
}

export interface Session {
  /** The plan as it was found, or the beginning of a new one. */
  base: Source;
  steps: readonly Step[];
  /** The plan after all of them. */
  now: Source;
  /** What a plan may say, with the fields that packs add. */
  vocabulary: MapField;
}

export const begin = (base: Source, vocabulary: MapField): Session => ({ base, steps: [], now: base, vocabulary });

/** @throws CannotEdit */
export function answer(session: Session, event: Event): Session {
  const before = session.now;
  const source = 'set' in event ? setAt(before, event.set, event.to, (path) => orderOf(session.vocabulary, path)) : 'rename' in event ? renameKey(before, event.rename, event.to) : before;
  return { ...session, steps: [...session.steps, { event, text: source.text }], now: source };
}

export function back(session: Session): Session {
  const steps = session.steps.slice(0, -1);
  const text = steps.at(-1)?.text;
  return { ...session, steps, now: text === undefined ? session.base : readSource(session.base.file, text).source! };
}

/** The answers of a draft once more. Those that cannot be read, do not fit the plan as it is now, or are more than anybody gives, are left out and named. */
export function replay<L extends { value: unknown }>(begun: Session, lines: readonly L[]): { session: Session; taken: L[]; left: L[] } {
  let session = begun;
  const taken: L[] = [];
  const left: L[] = [];
  let work = 0;
  for (const line of lines) {
    const event = work < limits.replayedCharacters ? readEvent(line.value, session.vocabulary) : null;
    const next = event && tried(session, event);
    work += session.now.text.length + session.steps.length;
    (next ? taken : left).push(line);
    session = next ?? session;
  }
  return { session, taken, left };
}

/** How many questions a draft answers: one that was answered again is one, and what was left for later is none. */
export function countAnswers(lines: readonly { value: unknown; text: string }[], vocabulary: MapField): number {
  const answered = lines.flatMap(({ value, text }) => {
    const event = readEvent(value, vocabulary);
    if (!event) return [text];
    return groupPutOff(event) === null && !isTakenUp(event) ? [('set' in event ? event.set : 'rename' in event ? event.rename : [event.pass]).join('.')] : [];
  });
  return new Set(answered).size || lines.length;
}

function tried(session: Session, event: Event): Session | null {
  try {
    return answer(session, event);
  } catch (error) {
    if (error instanceof CannotEdit) return null;
    throw error;
  }
}

/** Keys of the questions that were passed, also by an answer that took a value out, or leaves open what was asked: nobody is asked the same again and again. */
export const passed = ({ steps, vocabulary }: Session): ReadonlySet<string> =>
  new Set(steps.flatMap(({ event }) => ('pass' in event ? [event.pass, ...noMore(event.pass, vocabulary)] : 'set' in event ? leftOpen(vocabulary, event.set, event.to) : [])));

/** The questions that an answer leaves open; of a group or a list of groups those about its fields. */
function leftOpen(vocabulary: MapField, path: Path, to: Wanted): string[] {
  const field = fieldAt(vocabulary, path);
  if (typeof to === 'string') return isSilence(to) || (field !== null && isUnsaid(field, to)) ? [passKey(vocabulary, path, 0)] : [];
  if (!Array.isArray(to)) return Object.entries(to).flatMap(([key, inner]) => leftOpen(vocabulary, [...path, key], inner));
  const items = to.map((item, index) => leftOpen(vocabulary, [...path, index], item));
  // Words are asked for together.
  if (!isItemList(field)) return items.length && items.every(({ length }) => length > 0) ? [passKey(vocabulary, path, 0)] : [];
  return items.flat();
}

/** Who has no more items to add is not asked for one by the rules that would like it. */
function noMore(key: string, vocabulary: MapField): string[] {
  const [, list, count] = /^more (\S+) (\d+)$/.exec(key) ?? [];
  return list === undefined ? [] : [passKey(vocabulary, list.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)), Number(count))];
}

/** The groups of which the rest was left for later. */
export const putOff = ({ steps }: Session): ReadonlySet<string> => new Set(steps.slice(steps.findLastIndex(({ event }) => isTakenUp(event)) + 1).flatMap(({ event }) => groupPutOff(event) ?? []));

/** Later has come: all that was left for it is asked once more. */
export const takenUp: Event = { pass: 'take up what was left' };
const isTakenUp = (event: Event): boolean => 'pass' in event && event.pass === takenUp.pass;

export const putOffEvent = (group: string): Event => ({ pass: `later ${group}` });
const groupPutOff = (event: Event): string | null => ('pass' in event ? (/^later (.+)$/.exec(event.pass)?.[1] ?? null) : null);

export const isReset = (to: Wanted): boolean => typeof to === 'string' && isSilence(to);

/** The key of the question that a path answers; a list of items is asked by the key of its next item. */
export function passKey(vocabulary: MapField, path: Path, count: number): string {
  const field = fieldAt(vocabulary, path);
  return (isItemList(field) ? [...path, count, keysOf(field)[0]!] : path).join('.');
}

/** The item that the last answers were adding to a list, as `[...list, index]`; null when they were not. */
export function openItem({ base, steps }: Session): Path | null {
  const last = steps.findLast(({ event }) => 'set' in event || groupPutOff(event) !== null)?.event;
  return last && 'set' in last ? itemOf(base, last.set) : null;
}

/** The part of a path that names a list item which was not in the plan before. */
function itemOf(base: Source, path: Path): Path | null {
  const at = path.findIndex((step, index) => typeof step === 'number' && index < path.length - 1 && !nodeAt(base.root, path.slice(0, index + 1)));
  return at < 0 ? null : path.slice(0, at + 1);
}

/** Whether a plan says anything at a path. */
export function isStated(source: Source, path: Path): boolean {
  const there = writtenAt(source, path);
  return there !== null && !(typeof there === 'string' && isSilence(there) && !isTick(there)) && !(Array.isArray(there) && !there.length);
}

/** What a plan holds at a path, as it is written; null for nothing. */
export const writtenAt = (source: Source, path: Path): unknown => {
  const node = nodeAt(source.root, path);
  return node ? toRaw(node) : null;
};
