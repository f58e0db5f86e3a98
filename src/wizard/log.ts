// The answers of a session, in order. The log alone makes the plan: going back takes the last answer off, and resuming after
// a crash reads it again.
import type { MapField } from '../shape/field.ts';
import { toRaw } from '../shape/read.ts';
import type { Source } from '../source/node.ts';
import { nodeAt } from '../source/place.ts';
import type { Path } from '../types.ts';
import { CannotEdit, renameKey, setAt, type Wanted } from './edit/index.ts';
import { orderOf } from './fields.ts';

export type Event =
  /** An answer. */
  | { set: Path; to: Wanted }
  /** A key that was misspelt. */
  | { rename: Path; to: string }
  /** Not known yet, left as it is, or no more items: by the key of the question. */
  | { pass: string };

export interface Step {
  event: Event;
  /** The plan after this answer. */
  source: Source;
}

export interface Session {
  /** The plan as it was found, or the beginning of a new one. */
  base: Source;
  steps: readonly Step[];
  /** What a plan may say, with the fields that packs add. */
  vocabulary: MapField;
}

export const begin = (base: Source, vocabulary: MapField): Session => ({ base, steps: [], vocabulary });
export const current = ({ base, steps }: Session): Source => steps.at(-1)?.source ?? base;

/** @throws CannotEdit */
export function answer(session: Session, event: Event): Session {
  const before = current(session);
  const source = 'set' in event ? setAt(before, event.set, event.to, (path) => orderOf(session.vocabulary, path)) : 'rename' in event ? renameKey(before, event.rename, event.to) : before;
  return { ...session, steps: [...session.steps, { event, source }] };
}

export const back = (session: Session): Session => ({ ...session, steps: session.steps.slice(0, -1) });

/** The answers of a draft once more; those that no longer fit the plan are left out and counted. */
export function replay(begun: Session, events: readonly Event[]): { session: Session; lost: number } {
  let session = begun;
  let lost = 0;
  for (const event of events) {
    try {
      session = answer(session, event);
    } catch (error) {
      if (!(error instanceof CannotEdit)) throw error;
      lost++;
    }
  }
  return { session, lost };
}

/** Keys of the questions that were passed. */
export const passed = ({ steps }: Session): ReadonlySet<string> => new Set(steps.flatMap(({ event }) => ('pass' in event ? [event.pass] : [])));

/** The item that the last answers were adding to a list, as `[...list, index]`; null when they were not. */
export function openItem({ base, steps }: Session): Path | null {
  const added = steps.flatMap(({ event }) => ('set' in event ? [itemOf(base, event.set)] : [])).at(-1);
  return added ?? null;
}

/** The part of a path that names a list item which was not in the plan before. */
function itemOf(base: Source, path: Path): Path | null {
  const at = path.findIndex((step, index) => typeof step === 'number' && index < path.length - 1 && !nodeAt(base.root, path.slice(0, index + 1)));
  return at < 0 ? null : path.slice(0, at + 1);
}

/** What a plan holds at a path, as it is written; null for nothing. */
export const writtenAt = (source: Source, path: Path): unknown => {
  const node = nodeAt(source.root, path);
  return node ? toRaw(node) : null;
};
