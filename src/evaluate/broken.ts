// Which fields broke a condition that asks for several things: those of the parts that do not hold.
import { readsWithin } from '../plan/functions.ts';
import type { Expr, FieldRead } from '../rules/expr.ts';
import { compile } from './compile.ts';
import type { Scope } from './scope.ts';

/** Of the fields that a condition reads, those that made it false, in their order. */
export type Broken = (scope: Scope) => readonly FieldRead[];

export function compileBroken(check: Expr, reads: readonly FieldRead[]): Broken {
  if (check.op !== 'and' && check.op !== 'or') {
    const broken = readsOf(check, reads);
    return () => broken;
  }
  const parts = [check.left, check.right].map((part) => ({ holds: compile(part), broken: compileBroken(part, reads) }));
  return (scope) => {
    const broken = new Set(parts.flatMap((part) => (part.holds(scope) === false ? part.broken(scope) : [])));
    return reads.filter((read) => broken.has(read));
  };
}

/** Of these fields, those that a part of the condition reads. */
export function readsOf(part: Expr, reads: readonly FieldRead[]): readonly FieldRead[] {
  const own = readsIn(part);
  return reads.filter((read) => own.some(({ root, path }) => root === read.root && path.join('/') === read.path.join('/')));
}

function readsIn(expr: Expr): FieldRead[] {
  if (expr.op === 'read') return [expr];
  // Of what is given to `duration(plan.timeline)`, the function reads single fields.
  if (expr.op === 'call') return expr.args.flatMap((arg, index) => within(readsIn(arg), readsWithin(expr.name, index)));
  return (Object.values(expr) as unknown[]).flat().flatMap((part) => (typeof part === 'object' && part !== null && 'op' in part ? readsIn(part as Expr) : []));
}

const within = (reads: FieldRead[], keys: readonly string[] | undefined): FieldRead[] => (keys ? reads.flatMap((read) => keys.map((key) => ({ ...read, path: [...read.path, key] }))) : reads);
