// Names of list items, and fields that must hold one of them.
import { shorten } from '../source/excerpt.ts';
import type { Diagnostic, Path } from '../types.ts';
import type { ReferenceField } from './field.ts';

/** What is needed of the reading of a file; `path` is where a problem is. */
export interface ReferenceReader {
  references: { field: ReferenceField; name: string; path: Path }[];
  path: (string | number)[];
  closest(name: string, names: Iterable<string>): string;
  problem(code: string, args?: Diagnostic['args']): void;
}

/** The name of a list item: its key fields as text; null when one of them is not stated. */
export function keyOf(item: unknown, keys: readonly string[]): string | null {
  const parts = keys.map((key) => (item as Record<string, unknown> | undefined)?.[key]);
  return keys.length && parts.every((part) => part !== undefined) ? parts.map((part) => String(part).normalize('NFC')).join(' / ') : null;
}

/** A reference must name an item, once the list it points into is there. */
export function checkReferences(reader: ReferenceReader, root: unknown): void {
  const lists = new Map<string, Set<string> | null>();
  for (const { field: { to }, name, path } of reader.references) {
    if (!lists.has(to)) {
      const target = to.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
      lists.set(to, Array.isArray(target) ? new Set(target.flatMap((item) => keyOf(item, ['name']) ?? [])) : null);
    }
    const names = lists.get(to);
    reader.path = [...path];
    if (names && !names.has(name.normalize('NFC'))) reader.problem('unknown-reference', { value: name, list: to, suggestion: reader.closest(name, names), names: shorten([...names].slice(0, 100).join(', ')) });
  }
}
