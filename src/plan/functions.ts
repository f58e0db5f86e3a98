// The functions of the domain that conditions can call: one table, with the types, the fields read and the meaning of each.
import type { DateRange } from '../shape/field.ts';
import { unnamedStage, type Path, type Stage } from '../types.ts';
import { absentAt, allAbsent, contradictory } from './absent.ts';
import * as choices from './choices/index.ts';
import type { Plan } from './fields/index.ts';
import type { Kind } from './kind.ts';
import { countsDelivery } from './metric.ts';
import { role, type RoleName } from './roles.ts';
import { before, duration, laterBy, nowhere, span, unfinished, unlessUndone, type PathAt, type Work } from './timing.ts';
import { areaOf } from './title.ts';

export type ArgumentType = 'date' | 'number' | 'numbers' | 'role' | 'scale' | 'any' | 'work' | 'timeline' | 'project' | 'budget' | 'owner' | 'goal';

export interface DomainFunction {
  args: readonly ArgumentType[];
  /** Kind of the result. */
  returns: Kind;
  /** For arguments that are maps: the fields of each that are read. */
  reads?: readonly string[];
  /** What it gives where the plan is silent. Only where silence may decide; elsewhere that is absent. */
  unstated?: string;
  /** Arguments that are maps may be undefined; all others are there. */
  run(args: readonly any[], pathAt: PathAt, today: DateRange): unknown;
}

/** Size classes by employees: small < 300 <= medium < 1000 <= large. */
const sizeClasses = { medium: 300, large: 1000 } as const;

/** Arguments that are a whole part of the plan, with an example of each. */
export const wholes: Partial<Record<ArgumentType, string>> = { work: 'plan.technology.selection', timeline: 'plan.timeline', project: 'plan.project', budget: 'plan.budget', owner: 'plan.ownership.owner', goal: 'plan.customer_strategy.goals[0]' };

type Budget = NonNullable<Plan['budget']>;
type Project = NonNullable<Plan['project']>;
type Owner = NonNullable<NonNullable<Plan['ownership']>['owner']>;
type Goal = NonNullable<NonNullable<Plan['customer_strategy']>['goals']>[number];

export const functionTable: Readonly<Record<string, DomainFunction>> = {
  // "None" is an answer, and says that the thing asked for is not there.
  stated: { args: ['any'], returns: { type: 'boolean' }, run: ([value]) => value !== 'none' },
  before: { args: ['date', 'date'], returns: { type: 'boolean' }, run: ([a, b], pathAt) => before(a, b, pathAt) },
  later_by: { args: ['date', 'date', 'number'], returns: { type: 'boolean' }, run: ([a, b, days], pathAt) => laterBy(a, b, days, pathAt) },
  months: { args: ['date', 'date'], returns: { type: 'months' }, run: ([a, b], pathAt) => span(a, b, pathAt) },
  ordered: {
    args: ['work', 'work'],
    returns: { type: 'boolean' },
    reads: ['on'],
    run: ([first, then]: readonly (Work | undefined)[], pathAt, today) => {
      const dateOf: PathAt = (index) => [...pathAt(index), 'on'];
      if (!first?.on || !then?.on) return allAbsent([first?.on ?? absentAt(dateOf(0)), then?.on ?? absentAt(dateOf(1))]);
      const inTime = before(first.on, then.on, dateOf);
      // The past cannot be changed: what came too early may have been checked again since. A check still to come is none.
      const mended = then.reconciled_on !== undefined && before(then.reconciled_on, today, nowhere) === true && before(first.on, then.reconciled_on, nowhere) === true;
      // Where neither has been done both have slipped, in the right order.
      return unfinished.has(then.state) ? mended || inTime : unlessUndone(mended || inTime, first, then.on, today);
    },
  },
  done_by: {
    args: ['work', 'date'],
    returns: { type: 'boolean' },
    reads: ['on'],
    run: ([work, day]: readonly [Work | undefined, DateRange | undefined], pathAt, today) => {
      const dateOf: PathAt = (index) => (index ? pathAt(index) : [...pathAt(0), 'on']);
      if (!work?.on || !day) return allAbsent([work?.on ?? absentAt(dateOf(0)), day ?? absentAt(dateOf(1))]);
      return unlessUndone(before(work.on, day, dateOf), work, day, today);
    },
  },
  duration: {
    args: ['timeline'],
    returns: { type: 'months' },
    reads: ['start', 'finish', 'duration_months'],
    run: ([timeline], pathAt) => duration(timeline, pathAt(0)),
  },
  share: {
    args: ['number', 'number'],
    returns: { type: 'percent' },
    run: ([part, whole], pathAt) => (whole === 0 ? absentAt(pathAt(1), 'vague') : Math.round((part / whole) * 1000) / 10),
  },
  // The result is of the kind of the items.
  sum: { args: ['numbers'], returns: { type: 'number' }, run: ([list]: readonly number[][]) => Number(list!.reduce((total, item) => total + item, 0).toPrecision(14)) },
  usd: {
    args: ['budget'],
    returns: { type: 'amount', currency: 'USD' },
    reads: ['total', 'currency', 'usd_rate'],
    run: ([budget]: readonly (Budget | undefined)[], pathAt) => {
      const rate = budget?.currency === 'USD' ? 1 : (budget?.usd_rate ?? absentAt([...pathAt(0), budget?.currency === undefined ? 'currency' : 'usd_rate']));
      const total = budget?.total ?? absentAt([...pathAt(0), 'total']);
      return allAbsent([total, rate]) ?? (total as number) * (rate as number);
    },
  },
  rank: { args: ['scale'], returns: { type: 'number' }, run: () => 0 },
  area: { args: ['role'], returns: { type: 'choice', of: choices.area }, run: ([name]: readonly RoleName[]) => role.options[name!].area },
  owner_area: {
    args: ['owner'],
    returns: { type: 'choice', of: choices.area },
    // Nobody is asked for a title.
    reads: ['role'],
    run: ([owner]: readonly (Owner | undefined)[], pathAt) => {
      const paths: Path[] = [[...pathAt(0), 'role'], [...pathAt(0), 'title']];
      if (owner?.role === undefined) return absentAt(paths[0]!);
      const { area } = role.options[owner.role];
      const titled = owner.title === undefined ? null : areaOf(owner.title);
      // Nobody of the business has the title of somebody of IT or of a vendor.
      if (area === 'business' && titled !== null && titled !== 'business') return contradictory(paths);
      return area;
    },
  },
  goal_kind: {
    args: ['goal'],
    returns: { type: 'choice', of: choices.goalKind },
    // Nobody is asked for a metric.
    reads: ['kind'],
    run: ([goal]: readonly (Goal | undefined)[], pathAt) => {
      const paths: Path[] = [[...pathAt(0), 'kind'], [...pathAt(0), 'metric']];
      if (goal?.kind === undefined) return absentAt(paths[0]!);
      if (goal.kind !== 'delivery' && goal.metric !== undefined && countsDelivery(goal.metric)) return contradictory(paths);
      return goal.kind;
    },
  },
  level: { args: ['role'], returns: { type: 'choice', of: choices.level }, run: ([name]: readonly RoleName[]) => role.options[name!].level },
  stage_of: {
    args: ['project'],
    returns: { type: 'choice', of: choices.stage },
    reads: ['stage'],
    // Not a field that an author has: a call or the settings can raise the stage.
    run: ([project]: readonly ((Project & { judged_at?: Stage }) | undefined)[]) => project?.judged_at ?? project?.stage ?? unnamedStage,
  },
  company_class: {
    args: ['project'],
    returns: { type: 'choice', of: choices.companyClass },
    reads: ['employees'],
    unstated: 'unstated',
    run: ([project]: readonly ((Project & { size?: string }) | undefined)[]) => {
      // Not a field that an author has: the settings of a gate can fix the class.
      if (project?.size) return project.size;
      const employees = project?.employees;
      return employees === undefined ? 'unstated' : employees >= sizeClasses.large ? 'large' : employees >= sizeClasses.medium ? 'medium' : 'small';
    },
  },
};

/** The fields that a function reads of its argument; undefined where it takes a plain value. */
export const readsWithin = (name: string, index: number): readonly string[] | undefined => {
  const { args, reads } = functionTable[name]!;
  return wholes[args[index]!] === undefined ? undefined : reads;
};
