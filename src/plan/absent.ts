// What a condition gets when the plan does not say. It travels through a condition like any value and collects the paths.
import type { Missing, MissingReason, Path } from '../types.ts';

export class Absent {
  #missing: readonly Missing[] | (() => readonly Missing[]);

  /** Most absent values meet another that settles the answer, so what is missing may be worked out later. */
  constructor(missing: readonly Missing[] | (() => readonly Missing[])) {
    this.#missing = missing;
  }

  get missing(): readonly Missing[] {
    if (typeof this.#missing === 'function') this.#missing = this.#missing();
    return this.#missing;
  }
}

export const absentAt = (path: Path, reason: MissingReason = 'absent'): Absent => new Absent([{ path, reason }]);

/** All that is missing in some values; null when nothing is. */
export function allAbsent(values: readonly unknown[]): Absent | null {
  let found: Absent[] | null = null;
  for (const value of values) if (value instanceof Absent) (found ??= []).push(value);
  return found === null ? null : found.length === 1 ? found[0]! : new Absent(() => found.flatMap((value) => value.missing));
}

/** The same for the two sides of an operator. */
export function eitherAbsent(a: unknown, b: unknown): Absent | null {
  if (!(a instanceof Absent)) return b instanceof Absent ? b : null;
  return b instanceof Absent ? new Absent(() => [...a.missing, ...b.missing]) : a;
}

/** Fields that cannot all hold; which of them does, only the author knows. */
export const contradictory = (paths: readonly Path[]): Absent => new Absent(paths.map((path) => ({ path, reason: 'contradictory' })));
