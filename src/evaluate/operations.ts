// What operators make of values of which some may be absent: for conditions that are closures, and for those that the build has made.
import { Absent, allAbsent, eitherAbsent } from '../plan/absent.ts';
import { functionTable } from '../plan/functions.ts';
import type { PathAt } from '../plan/timing.ts';
import { countOf } from '../shape/choices.ts';
import type { DateRange } from '../shape/field.ts';

export const known = (value: unknown, then: (value: any) => unknown): unknown => (value instanceof Absent ? value : then(value));

/** A division by nothing says nothing. */
export const finite = (value: unknown): unknown => (typeof value === 'number' && !Number.isFinite(value) ? new Absent([]) : value);

/** Holes and items that are not needed do not count. `values`: they are those of an enumeration. */
export function sizeOf(list: readonly unknown[], values?: { people: boolean }): number {
  const counted = list.filter((item) => item !== undefined && (item as { not_needed?: string }).not_needed === undefined);
  return values ? countOf(values, counted) : counted.length;
}

/** An unknown item may be the one that is looked for, so it leaves the answer open unless another item settles it. */
export function membership(value: unknown, list: unknown): unknown {
  const absent = eitherAbsent(value, list);
  if (absent) return absent;
  const items = list as unknown[];
  return items.includes(value) ? true : (allAbsent(items) ?? (items.includes(undefined) ? new Absent([]) : false));
}

/** Functions over a part of the plan get that part even when it is not there, and say themselves which of its fields they miss. */
export function called(name: string, values: readonly unknown[], pathAt: PathAt, today: DateRange, strict?: boolean): unknown {
  const entry = functionTable[name]!;
  const { reads } = entry;
  if (!reads) return allAbsent(values) ?? entry.run(values, pathAt, today);
  const value = entry.run(values.map((value) => (value instanceof Absent ? undefined : value)), pathAt, today);
  return strict && value === entry.unstated ? new Absent(reads.map((key) => ({ path: [...pathAt(0), key], reason: 'absent' }))) : value;
}
