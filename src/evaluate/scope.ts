// What a condition is evaluated over.
import type { WorkItem } from '../plan/read.ts';
import type { DateRange } from '../shape/field.ts';
import type { Path } from '../types.ts';

/** An item of a loop, and its path where it comes from the plan. */
export interface Slot {
  value: unknown;
  path: Path | null;
}

/** A compiled condition. */
export type Evaluate = (scope: Scope) => unknown;

export interface Scope {
  plan: unknown;
  work: readonly WorkItem[];
  params: Readonly<Record<string, unknown>>;
  today: DateRange;
  /** Slot 0 is the item of `each`; the others belong to loops, by depth. */
  slots: Slot[];
  /** Where nobody asks what is missing, and so where it stands. */
  brief: boolean;
  /** Whether loops see items that say nothing; not where only what is stated is to be named. */
  holes: boolean;
  /** What was read of the plan, by the numbers of paths; only where one scope serves all rules. */
  said?: unknown[] | undefined;
  /** The items of the plan's lists that loops went over. */
  known: Map<readonly unknown[], readonly Slot[]>;
}
