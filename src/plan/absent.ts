// What a condition gets when the plan does not say. It travels through a condition like any value and collects the paths.
import type { Missing, MissingReason, Path } from '../types.ts';

export class Absent {
  constructor(readonly missing: readonly Missing[]) {}
}

export const absentAt = (path: Path, reason: MissingReason = 'absent'): Absent => new Absent([{ path, reason }]);

/** All that is missing in some values; null when nothing is. */
export function allAbsent(values: readonly unknown[]): Absent | null {
  const found = values.filter((value) => value instanceof Absent);
  return found.length === 0 ? null : found.length === 1 ? found[0]! : new Absent(found.flatMap((value) => value.missing));
}
