// Reading a value from the plan, with the path that is missing when it is not there.
import { Absent, absentAt } from '../plan/absent.ts';
import { firstWork } from '../plan/read.ts';
import type { Expr } from '../rules/expr.ts';
import type { Path } from '../types.ts';
import type { Evaluate, Scope, Slot } from './scope.ts';

type Read = Extract<Expr, { op: 'read' }>;

/** Ready to read a value of any plan. */
export function compileRead({ root, path }: Read): Evaluate {
  if (root === 'work') return workValues;
  if (typeof root === 'number') {
    return (scope) => {
      const slot = scope.slots[root]!;
      const value = follow(slot.value, path);
      return value === undefined ? absentIn(slot, path) : value;
    };
  }
  if (root === 'plan') return readOfPlan(path);
  return (scope) => {
    const value = follow(scope[root], path);
    return value === undefined ? absentAt(path) : value;
  };
}

/** Of paths, each of which has one place in what a scope keeps. */
const numbers = new Map<string, number>();

/** Half of what conditions read of a plan another one has just read of it: where one scope serves them all, it is looked up once. */
function readOfPlan(path: Path): Evaluate {
  const key = path.join('/');
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  // What is missing is the same in every plan.
  const absent = absentAt(path);
  const read = (plan: unknown): unknown => {
    const value = follow(plan, path);
    return value === undefined ? absent : value;
  };
  return ({ plan, said }) => (said ? (said[number] ??= read(plan)) : read(plan));
}

export const workValues = ({ work }: Scope): unknown => (work.length ? work.map((item) => item.value) : noWork);

/** An item that stands nowhere in the plan, like one that `map` made, has no field to be stated. */
export const absentIn = (slot: Slot, path: Path): Absent => new Absent(() => (slot.path ? [{ path: [...slot.path, ...path], reason: 'absent' }] : []));

/** A plan without any piece of work says nothing about work. */
export const noWork = absentAt(firstWork);

function follow(value: unknown, path: Path): unknown {
  for (let step = 0; step < path.length && value !== undefined; step++) value = (value as Record<string | number, unknown>)[path[step]!];
  return value;
}

export function pathOf(scope: Pick<Scope, 'slots'>, { root, path }: Read): Path {
  return typeof root === 'number' ? pathIn(scope.slots[root]!, path) : path;
}

export const pathIn = ({ path: base }: Slot, path: Path): Path => (base ? [...base, ...path] : path);
