// Expr -> closure. Three values: what the plan says, or Absent with every path that would have to be stated (Kleene's logic:
// `false && unknown` is false, `true || unknown` is true, whatever else meets an unknown is unknown).
import { Absent, eitherAbsent } from '../plan/absent.ts';
import { nowhere, type PathAt } from '../plan/timing.ts';
import type { Arithmetic, Compare, Expr, TextTest } from '../rules/expr.ts';
import { compileLoop } from './loop.ts';
import { compilePattern } from '../re2.ts';
import { called, finite, known, membership, sizeOf } from './operations.ts';
import { compileRead, pathIn, pathOf } from './read.ts';
import type { Evaluate, Scope } from './scope.ts';

type Binary = (left: any, right: any) => unknown;

const compare: Record<Compare, Binary> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};
const arithmetic: Record<Arithmetic, Binary> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};
const textTests: Record<Exclude<TextTest, 'matches'>, (left: string, right: string) => boolean> = {
  contains: (left, right) => left.includes(right),
  startsWith: (left, right) => left.startsWith(right),
  endsWith: (left, right) => left.endsWith(right),
};

const not = (value: unknown): boolean => !value;
const negative = (value: number): number => -value;

export function compile(expr: Expr): Evaluate {
  switch (expr.op) {
    case 'literal':
      return () => expr.value;
    case 'read':
      return compileRead(expr);
    case 'has': {
      const of = compile(expr.of);
      return (scope) => !(of(scope) instanceof Absent);
    }
    case 'not': {
      const of = compile(expr.of);
      return (scope) => known(of(scope), not);
    }
    case 'negate': {
      const of = compile(expr.of);
      return (scope) => known(of(scope), negative);
    }
    case 'size': {
      const of = compile(expr.of);
      const { values } = expr;
      const size = (list: unknown[]): number => sizeOf(list, values);
      return (scope) => known(of(scope), size);
    }
    case 'and':
      return connective(expr.left, expr.right, false);
    case 'or':
      return connective(expr.left, expr.right, true);
    case 'in': {
      const [left, right] = [compile(expr.left), compile(expr.right)];
      return (scope) => membership(left(scope), right(scope));
    }
    case 'compare':
      return strict([expr.left, expr.right], compare[expr.by]);
    case 'arithmetic': {
      const run = strict([expr.left, expr.right], arithmetic[expr.by]);
      return (scope) => finite(run(scope));
    }
    case 'text':
      return expr.test === 'matches' ? patternTest(expr.left, expr.right) : strict([expr.left, expr.right], textTests[expr.test] as Binary);
    case 'if': {
      const [test, then, otherwise] = [compile(expr.test), compile(expr.then), compile(expr.otherwise)];
      return (scope) => {
        const value = test(scope);
        return value instanceof Absent ? value : value ? then(scope) : otherwise(scope);
      };
    }
    case 'list': {
      const items = expr.items.map(compile);
      return (scope) => items.map((item) => item(scope));
    }
    case 'rank': {
      const of = compile(expr.of);
      const rank = (value: string): number => expr.scale.indexOf(value);
      return (scope) => known(of(scope), rank);
    }
    case 'call':
      return call(expr);
    case 'loop':
      return compileLoop(expr, compile);
  }
}

/** `shortcut` decides alone: false for `and`, true for `or`. */
function connective(leftExpr: Expr, rightExpr: Expr, shortcut: boolean): Evaluate {
  const left = compile(leftExpr);
  const right = compile(rightExpr);
  return (scope) => {
    const a = left(scope);
    if (a === shortcut) return shortcut;
    const b = right(scope);
    return b === shortcut ? shortcut : (eitherAbsent(a, b) ?? !shortcut);
  };
}

function strict(exprs: readonly [Expr, Expr], run: Binary): Evaluate {
  const left = compile(exprs[0]);
  const right = compile(exprs[1]);
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    return eitherAbsent(a, b) ?? run(a, b);
  };
}

function patternTest(leftExpr: Expr, rightExpr: Expr): Evaluate {
  const left = compile(leftExpr);
  const test = compilePattern((rightExpr as { value: string }).value);
  return (scope) => known(left(scope), test);
}

function call({ name, args, strict }: Extract<Expr, { op: 'call' }>): Evaluate {
  const evaluators = args.map(compile);
  const [first, second] = evaluators;
  const values = evaluators.length === 1 ? (scope: Scope) => [first!(scope)] : evaluators.length === 2 ? (scope: Scope) => [first!(scope), second!(scope)] : (scope: Scope) => evaluators.map((evaluate) => evaluate(scope));
  const roots = new Set(args.flatMap((arg) => (arg.op === 'read' && typeof arg.root === 'number' ? [arg.root] : [])));
  const one = roots.size === 1 ? [...roots][0]! : null;
  const pathsIn = (scope: Scope): PathAt => {
    // Where the arguments stand is only asked when something is missing, and then a loop may have gone on. Nearly always they are of one item.
    const slot = one === null ? null : scope.slots[one]!;
    const then = roots.size > 1 ? { slots: [...scope.slots] } : scope;
    return (index) => {
      const arg = args[index]!;
      return arg.op !== 'read' ? [] : slot && typeof arg.root === 'number' ? pathIn(slot, arg.path) : pathOf(then, arg);
    };
  };
  return (scope) => called(name, values(scope), scope.brief ? nowhere : pathsIn(scope), scope.today, strict);
}
