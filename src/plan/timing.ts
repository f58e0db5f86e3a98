// How the days of a plan stand to each other: before or after, how long apart, done in time; each undecided where the days are too vague.
import { monthsBetween } from '../shape/dates.ts';
import type { DateRange } from '../shape/field.ts';
import type { Path } from '../types.ts';
import { Absent, absentAt, allAbsent, contradictory } from './absent.ts';
import type { Plan } from './fields/index.ts';

/** Where an argument stands in the plan; an empty path for what stands nowhere. */
export type PathAt = (index: number) => Path;

type Timeline = NonNullable<Plan['timeline']>;
export interface Work {
  state?: string;
  on?: DateRange;
  reconciled_on?: DateRange;
}

/** True, false, or undecided: both days are in intervals that overlap. The same day counts as before. */
export function before(a: DateRange, b: DateRange, pathAt: PathAt): boolean | Absent {
  if (a.to <= b.from) return true;
  if (a.from > b.to) return false;
  return vagueOf([a, b], pathAt);
}

const vagueOf = (dates: readonly DateRange[], pathAt: PathAt, isVague = ({ from, to }: DateRange): boolean => from < to): Absent => new Absent(() => dates.flatMap((date, index) => (isVague(date) ? [{ path: pathAt(index), reason: 'vague' as const }] : [])));

/** So many days or more, fewer, or undecided: where a date is vague both can be. */
export function laterBy(a: DateRange, b: DateRange, days: number, pathAt: PathAt): boolean | Absent {
  if (b.from - a.to >= days) return true;
  if (b.to - a.from < days) return false;
  return vagueOf([a, b], pathAt);
}

/** Where nobody asks. */
export const nowhere: PathAt = () => [];

export const unfinished: ReadonlySet<string | undefined> = new Set(['planned', 'in-progress', 'draft', 'not-started', 'shortlist']);

/** `inTime`, which the dates say, unless the day has passed and the work is still to be done: then it comes too late whatever its date. */
export function unlessUndone(inTime: boolean | Absent, work: Work, day: DateRange, today: DateRange): boolean | Absent {
  return inTime === true && unfinished.has(work.state) && day.to < today.from ? false : inTime;
}

/** Length of the whole programme in months, or what is missing to know it. */
export function duration(timeline: Timeline | undefined, path: Path): number | Absent {
  if (timeline?.duration_months !== undefined) return timeline.duration_months;
  const missing = (['start', 'finish'] as const).filter((key) => timeline?.[key] === undefined);
  if (missing.length) return allAbsent(missing.map((key) => absentAt([...path, key])))!;
  const paths: Path[] = [[...path, 'start'], [...path, 'finish']];
  // A programme that ends before it starts has no duration, and a negative one would be shorter than any other.
  if (timeline!.finish!.to < timeline!.start!.from) return contradictory(paths);
  return span(timeline!.start!, timeline!.finish!, (index) => paths[index]!);
}

/** Months from the first day of one interval to the last day of the other, as people count. Half-years and years are too vague. */
export function span(start: DateRange, finish: DateRange, pathAt: PathAt): number | Absent {
  const vague = ({ from, to }: DateRange) => to - from > 92;
  if (!vague(start) && !vague(finish)) return monthsBetween(start.from, finish.to + 1);
  return vagueOf([start, finish], pathAt, vague);
}
