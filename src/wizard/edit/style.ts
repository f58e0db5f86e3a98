// How a file is indented, so that lines that are put in stand like those around them.
import type { Node, Source } from '../../source/node.ts';
import { isFlow, lineStart } from './extent.ts';

export interface Style {
  /** By how much the fields of a group stand deeper than its name. */
  map: number;
  /** The same of the dashes of a list. */
  list: number;
  /** From a dash to what stands behind it. */
  dash: number;
}

/** The commonest of what a file shows; two spaces where it shows nothing. */
export function styleOf({ text, root }: Source): Style {
  const seen: Record<keyof Style, number[]> = { map: [], list: [], dash: [] };
  const column = (at: number) => at - lineStart(text, at);
  const visit = (node: Node): void => {
    // An alias shows how another place is indented.
    if (node.kind === 'scalar' || text[node.start] === '*') return;
    if (node.kind === 'list') {
      for (const item of node.items) {
        if (item.kind === 'map' && !isFlow(text, item) && text[item.start] !== '*') seen.dash.push(column(item.start) - column(node.start));
        visit(item);
      }
      return;
    }
    for (const { keyRange, value } of node.entries) {
      if (value.kind !== 'scalar' && text[value.start] !== '*' && !isFlow(text, value) && lineStart(text, value.start) > keyRange.start) seen[value.kind].push(column(value.start) - column(keyRange.start));
      visit(value);
    }
  };
  visit(root);
  const map = commonest(seen.map.filter((by) => by > 0)) ?? 2;
  return { map, list: commonest(seen.list.filter((by) => by >= 0)) ?? map, dash: commonest(seen.dash.filter((by) => by > 1)) ?? 2 };
}

/** Of equals the first. */
function commonest(seen: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const by of seen) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].reduce<[number, number] | undefined>((best, row) => (best && best[1] >= row[1] ? best : row), undefined)?.[0];
}
