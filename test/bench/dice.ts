// Repeatable chance: the same seed gives the same throws on every machine.
export interface Dice {
  /** 0 up to, but not, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** True in so many of 100. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, each at most once, in the list's order. */
  some<T>(list: readonly T[], from: number, to: number): T[];
}

/** mulberry32: 32 bits of state, which is enough for plans. */
export function dice(seed: number): Dice {
  // Neighbouring seeds are far apart.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[between(0, list.length - 1)]!;
  const some = <T>(list: readonly T[], from: number, to: number): T[] => {
    const left = [...list.keys()];
    const taken = Array.from({ length: Math.min(between(from, to), list.length) }, () => left.splice(between(0, left.length - 1), 1)[0]!);
    return taken.sort((a, b) => a - b).map((index) => list[index]!);
  };
  return { next, between, chance: (percent) => next() * 100 < percent, pick, some };
}
