// Rows of plans as numbers: of 100,000, an object for each would take 10 MB.
import type { Reason, Verdict } from './report.ts';
import { strategies, type Strategy } from '../types.ts';
import { verdictFor } from './verdict.ts';

export interface PlanRow {
  file: string;
  verdict: Verdict;
  reason: Reason;
  errors: number;
  warnings: number;
  infos: number;
  /** Open ones, as errors and warnings are. */
  notStated: number;
  /** The strategy with the gravest open findings; null where there are none. */
  worst: Strategy | null;
}

/** Each row is made when it is asked for. */
export interface PackedRows extends Iterable<PlanRow> {
  readonly length: number;
  push(row: PlanRow): void;
  at(index: number): PlanRow;
  /** How many there are of a kind. */
  count(isOne: (row: PlanRow) => boolean): number;
}

const reasons: readonly Reason[] = [null, 'incomplete', 'violated'];
const worsts: readonly (Strategy | null)[] = [null, ...strategies];
/** Numbers of a row, and rows that get their room at once. */
const [wide, atOnce] = [6, 1000];

export function packedRows(): PackedRows {
  const files: string[] = [];
  const blocks: Uint32Array[] = [];
  const at = (index: number): PlanRow => {
    const block = blocks[Math.floor(index / atOnce)]!;
    const from = (index % atOnce) * wide;
    const reason = reasons[block[from]!]!;
    return { file: files[index]!, verdict: verdictFor(reason), reason, errors: block[from + 1]!, warnings: block[from + 2]!, infos: block[from + 3]!, notStated: block[from + 4]!, worst: worsts[block[from + 5]!]! };
  };
  return {
    get length() {
      return files.length;
    },
    push({ file, reason, errors, warnings, infos, notStated, worst }) {
      const index = files.push(file) - 1;
      if (index % atOnce === 0) blocks.push(new Uint32Array(wide * atOnce));
      const block = blocks.at(-1)!;
      const from = (index % atOnce) * wide;
      block[from] = reasons.indexOf(reason);
      block[from + 1] = errors;
      block[from + 2] = warnings;
      block[from + 3] = infos;
      block[from + 4] = notStated;
      block[from + 5] = worsts.indexOf(worst);
    },
    at,
    count(isOne) {
      let count = 0;
      for (let index = 0; index < files.length; index++) if (isOne(at(index))) count++;
      return count;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < files.length; index++) yield at(index);
    },
  };
}
