// A budget that no project has: in a table of millions, or of 억, the unit was left out.
import type { Source } from '../source/node.ts';
import { placeOf } from '../source/place.ts';
import type { Diagnostic } from '../types.ts';

/** The least that is believed, some hundred dollars; of other currencies a thousand. */
const least: Readonly<Record<string, number>> = { KRW: 1_000_000, JPY: 100_000, IDR: 10_000_000, VND: 10_000_000, HUF: 300_000 };

/** `{currency: KRW, total: 180}`. Without a currency nobody can tell. */
export function smallBudget(source: Source, total: number | undefined, currency: string | undefined): Diagnostic[] {
  if (!total || currency === undefined || total >= (least[currency] ?? 1000)) return [];
  const path = ['budget', 'total'];
  return [{ id: 'plan/small-budget', file: source.file, place: placeOf(source, path), path: '/budget/total', args: { value: String(total), currency } }];
}
