// Reading a value from the plan, with the path that is missing when it is not there.
import { absentAt } from '../plan/absent.ts';
import type { Expr } from '../rules/expr.ts';
import type { Path } from '../types.ts';
import type { Scope } from './scope.ts';

type Read = Extract<Expr, { op: 'read' }>;

function rootOf(scope: Scope, root: Read['root']): { value: unknown; path: Path | null } {
  if (typeof root === 'number') return scope.slots[root]!;
  return { value: root === 'work' ? scope.work.map((item) => item.value) : scope[root], path: [] };
}

export function readValue(scope: Scope, { root, path }: Read): unknown {
  if (root === 'today') return scope.today;
  let { value } = rootOf(scope, root);
  for (let step = 0; step < path.length && value !== undefined; step++) value = (value as Record<string | number, unknown>)[path[step]!];
  return value === undefined ? absentAt(pathOf(scope, { op: 'read', root, path })) : value;
}

export const pathOf = (scope: Scope, { root, path }: Read): Path => {
  const base = rootOf(scope, root).path ?? [];
  return path.length ? [...base, ...path] : base;
};
