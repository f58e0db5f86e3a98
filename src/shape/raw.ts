// A part of a tree as plain values.
import type { Node, ScalarNode } from '../source/node.ts';

export const isNull = (node: ScalarNode): boolean => ['', '~', 'null'].includes(node.text);

/** Plain values of a part that is read later, by other fields. */
export function toRaw(node: Node): unknown {
  if (node.kind === 'list') return node.items.map(toRaw);
  if (node.kind === 'scalar') return node.plain && isNull(node) ? null : node.text;
  const value = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) value[entry.key] = toRaw(entry.value);
  return value;
}
