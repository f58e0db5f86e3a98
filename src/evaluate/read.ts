// Reading a value from the plan, with the path that is missing when it is not there.
import { Absent } from '../plan/absent.ts';
import { firstWork } from '../plan/read.ts';
import type { Expr } from '../rules/expr.ts';
import type { Path } from '../types.ts';
import type { Scope } from './scope.ts';

type Read = Extract<Expr, { op: 'read' }>;

export function readValue(scope: Scope, { root, path }: Read): unknown {
  if (root === 'today') return scope.today;
  if (root === 'work' && !scope.work.length) return new Absent([{ path: firstWork, reason: 'absent' }]);
  const slot = typeof root === 'number' ? scope.slots[root]! : null;
  let value = slot ? slot.value : root === 'work' ? scope.work.map((item) => item.value) : scope[root as 'plan' | 'params'];
  for (let step = 0; step < path.length && value !== undefined; step++) value = (value as Record<string | number, unknown>)[path[step]!];
  return value === undefined ? new Absent(() => [{ path: [...(slot?.path ?? []), ...path], reason: 'absent' }]) : value;
}

export function pathOf(scope: Scope, { root, path }: Read): Path {
  const base = typeof root === 'number' ? scope.slots[root]!.path : null;
  return base ? [...base, ...path] : path;
}
