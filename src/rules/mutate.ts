// Small mistakes put into a condition, one at a time: a test that still passes has not looked.
import type { Compare, Expr, LoopKind } from './expr.ts';
import { show } from './show.ts';

export interface Mutant {
  /** `a >= b -> a > b`: the part changed, before and after. */
  change: string;
  expr: Expr;
}

/** The next stricter or milder comparison, and the opposite. */
const comparisons: Record<Compare, readonly Compare[]> = {
  '==': ['!='],
  '!=': ['=='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
};
const loops: Record<LoopKind, readonly LoopKind[]> = { all: ['exists'], exists: ['all'], exists_one: ['exists'], filter: [], map: [] };

/** Every mutant of an expression, from the outside in. */
export function mutate(expr: Expr): Mutant[] {
  const own = changes(expr).map((changed) => ({ change: `${show(expr)} -> ${show(changed)}`, expr: changed }));
  return [...own, ...children(expr).flatMap(({ part, put }) => mutate(part).map(({ change, expr: changed }) => ({ change, expr: put(changed) })))];
}

function changes(expr: Expr): Expr[] {
  switch (expr.op) {
    case 'literal':
      return typeof expr.value === 'number' ? [{ ...expr, value: expr.value + 1 }, { ...expr, value: expr.value - 1 }] : typeof expr.value === 'boolean' ? [{ ...expr, value: !expr.value }] : [];
    case 'not':
      return [expr.of];
    case 'and':
    case 'or':
      return [{ ...expr, op: expr.op === 'and' ? 'or' : 'and' }, expr.left, expr.right];
    case 'in':
      return [{ op: 'not', of: expr }];
    case 'compare':
      return comparisons[expr.by].map((by) => ({ ...expr, by }));
    case 'if':
      return [{ ...expr, then: expr.otherwise, otherwise: expr.then }];
    case 'list':
      return expr.items.length > 1 ? expr.items.map((_, without) => ({ ...expr, items: expr.items.filter((__, index) => index !== without) })) : [];
    case 'call':
      if (expr.name === 'done_by') return inOrder(expr.args);
      return expr.name === 'before' || expr.name === 'ordered' ? [{ ...expr, args: expr.args.toReversed() }] : expr.name === 'stated' ? [{ op: 'literal', value: true }] : [];
    case 'has':
      return [{ op: 'not', of: expr }];
    case 'loop':
      return loops[expr.kind].map((kind) => ({ ...expr, kind }));
    default:
      return [];
  }
}

/** What `done_by` would be without the state of the work, and with the dates the other way round. */
function inOrder([work, day]: readonly Expr[]): Expr[] {
  const on = { ...work!, path: [...(work as { path: readonly string[] }).path, 'on'] } as Expr;
  return [[on, day!], [day!, on]].map((args) => ({ op: 'call', name: 'before', args }));
}

interface Child {
  part: Expr;
  put(changed: Expr): Expr;
}

function children(expr: Expr): Child[] {
  switch (expr.op) {
    case 'not':
    case 'negate':
    case 'size':
      return [{ part: expr.of, put: (of) => ({ ...expr, of }) }];
    case 'and':
    case 'or':
    case 'in':
    case 'compare':
    case 'arithmetic':
    case 'text':
      return [
        { part: expr.left, put: (left) => ({ ...expr, left }) },
        { part: expr.right, put: (right) => ({ ...expr, right }) },
      ];
    case 'if':
      return [
        { part: expr.test, put: (test) => ({ ...expr, test }) },
        { part: expr.then, put: (then) => ({ ...expr, then }) },
        { part: expr.otherwise, put: (otherwise) => ({ ...expr, otherwise }) },
      ];
    case 'loop':
      return [
        { part: expr.list, put: (list) => ({ ...expr, list }) },
        { part: expr.body, put: (body) => ({ ...expr, body }) },
      ];
    case 'list':
      return expr.items.map((part, at) => ({ part, put: (changed) => ({ ...expr, items: expr.items.with(at, changed) }) }));
    case 'call':
      return expr.args.map((part, at) => ({ part, put: (changed) => ({ ...expr, args: expr.args.with(at, changed) }) }));
    default:
      return [];
  }
}
