// Names that the plan itself gives to its parts.
import { fieldAt } from '../shape/field-at.ts';
import { keyOf } from '../shape/references.ts';
import type { Path } from '../types.ts';
import { isItemList } from './fields.ts';
import { writtenAt, type Session } from './log.ts';

/** The name of a list item, e.g. for "Segment "families": value"; null where it has none. */
export function itemName(session: Session, path: Path): string | null {
  const list = fieldAt(session.vocabulary, path.slice(0, -1));
  const item = writtenAt(session.now, path);
  return isItemList(list) ? keyOf(item ?? undefined, list.keys) : null;
}

/** The names of the items of a list, of those that have one. */
export function namesOf(session: Session, list: Path): string[] {
  const items = writtenAt(session.now, list);
  return Array.isArray(items) ? items.flatMap((_, index) => itemName(session, [...list, index]) ?? []) : [];
}

/** Names that a reference can mean: the items of the list that it points into. */
export function namesIn(session: Session, to: string): string[] {
  const items = writtenAt(session.now, to.split('.'));
  return Array.isArray(items) ? items.flatMap((item: unknown) => (item && typeof item === 'object' && typeof (item as { name?: unknown }).name === 'string' ? [(item as { name: string }).name] : [])) : [];
}
