// Amounts that no project has: in a table of millions, or of 억, the unit was left out.
import type { Source } from '../source/node.ts';
import { nodeAt, placeOf } from '../source/place.ts';
import type { MapField } from '../shape/field.ts';
import { pointer } from '../shape/path.ts';
import type { Diagnostic, Path } from '../types.ts';
import { planField, type Plan } from './fields/index.ts';

/** The least that is believed of a whole budget, some hundred dollars; of other currencies a thousand. */
const least: Readonly<Record<string, number>> = { KRW: 1_000_000, JPY: 100_000, IDR: 10_000_000, VND: 10_000_000, HUF: 300_000 };

/** `{currency: KRW, total: 180}`, of which without a currency nobody can tell; and a bare `60` beside millions. */
export function smallBudget(source: Source, { budget, phases = [] }: Pick<Plan, 'budget' | 'phases'>, currency: string | undefined): Diagnostic[] {
  const total = budget?.total;
  const floor = least[currency ?? ''] ?? 1000;
  const problem = (id: string, path: Path, value: number, args: Diagnostic['args']): Diagnostic => ({ id, file: source.file, place: placeOf(source, path), path: pointer(path), args: { value: String(value), ...args } });
  if (total && total < floor && currency !== undefined) return [problem('plan/small-budget', ['budget', 'total'], total, { currency })];
  const { budget: ofBudget, phases: ofPhases } = planField.fields;
  const amounts = (fits: (amount: number) => boolean) => [...amountsIn(ofBudget, budget, ['budget'], fits), ...phases.flatMap((phase, index) => amountsIn(ofPhases.item, phase, ['phases', index], fits))];
  const small = amounts((amount) => amount < floor);
  const [large] = small.length ? amounts((amount) => amount >= 1000 * floor) : [];
  // With its currency a small one says what it means.
  return large === undefined ? [] : small.flatMap(([path, amount]) => (isBare(source, path) ? [problem('plan/small-part', path, amount, { other: writtenAt(source, large[0]), currency: currency ?? '' })] : []));
}

/** The amounts of a group that fit, by its fields in the vocabulary; none that is zero. */
function amountsIn({ fields }: MapField, values: Readonly<Record<string, unknown>> | undefined, at: Path, fits: (amount: number) => boolean): [Path, number][] {
  const found: [Path, number][] = [];
  for (const key in values) {
    const amount = values[key];
    if (typeof amount === 'number' && amount && fits(amount) && fields[key]?.type === 'amount') found.push([[...at, key], amount]);
  }
  return found;
}

const writtenAt = (source: Source, path: Path): string => {
  const node = nodeAt(source.root, path);
  return node?.kind === 'scalar' ? node.text.trim() : '';
};
const isBare = (source: Source, path: Path): boolean => /^[\d.,]+$/.test(writtenAt(source, path));
