// Numbers that name their unit: it must be the one that the plan gives for them, or at least the same for all, since nobody could tell which of two holds.
import { limits } from '../limits.ts';
import { moreProblems } from '../problems.ts';
import { currencyOf } from '../shape/numbers.ts';
import { pointer } from '../shape/path.ts';
import type { Measured } from '../shape/read.ts';
import type { Source } from '../source/node.ts';
import { placeOf } from '../source/place.ts';
import type { Diagnostic, Path } from '../types.ts';

/** Signs and names that several countries share: read as the first of these, unless the plan names another. */
const shared: readonly (readonly [marks: RegExp, codes: readonly string[]])[] = [
  [/\$|dollar|달러/i, ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD']],
  [/¥/, ['JPY', 'CNY']],
];
/** With letters, as in `US$60M` or `$60M USD`, it is of one country only. */
const named = /[A-Z]{2}|us ?(?:\$|dollar)|미국/;

/** What a unit that stands with a number means where `own` is expected: `$60M` may be Canadian dollars. */
export const meantUnit = (written: string, unit: string, own: string): string => (sameUnit(unit, own) || (!named.test(written) && shared.some(([marks, codes]) => marks.test(written) && codes.includes(own))) ? own : unit);

/** `%` and `percent`, `day` and `days`. */
const sameUnit = (one: string, other: string): boolean => plainUnit(one) === plainUnit(other);
const plainUnit = (unit: string): string => {
  const text = unit.trim().normalize('NFC').toLowerCase();
  return /^(?:percent|per cent|pct\.?|퍼센트|프로|％)$/.test(text) ? '%' : currencyOf(text).toLowerCase().replace(/(?<=[a-z]{3})s$/, '');
};

/** Where the unit of a number stands. */
export const unitPath = (path: Path, unitIn: string): Path => (unitIn.includes('.') ? unitIn.split('.') : [...path.slice(0, -1), unitIn]);

export const textAt = (plan: unknown, path: Path): string | undefined => {
  const found = path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], plan);
  return typeof found === 'string' ? found : undefined;
};

/** `plan`: what could be read of it. */
export function otherUnits(source: Source, measured: readonly Measured[], plan: unknown): Diagnostic[] {
  const first = new Map<string, Measured>();
  const problems: Diagnostic[] = [];
  let more = 0;
  for (const one of measured) {
    const { path, written, value, unit, unitIn } = one;
    const at = unitPath(path, unitIn);
    const own = textAt(plan, at);
    const before = first.get(pointer(at));
    if (!before) first.set(pointer(at), one);
    const expected = own ?? before?.unit ?? unit;
    if (meantUnit(written, unit, expected) === expected) continue;
    if (problems.length === limits.problems) more++;
    else problems.push({ id: 'plan/other-unit', file: source.file, place: placeOf(source, path), path: pointer(path), args: { value: written.trim(), unit, ...(own === undefined ? { first: before!.written.trim() } : { own }), ...(unitIn === 'unit' && { write: String(value) }) } });
  }
  return more ? [...problems, moreProblems('plan', source.file, more)] : problems;
}
