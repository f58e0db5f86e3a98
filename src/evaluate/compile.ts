// Expr -> closure. Three values: what the plan says, or Absent with every path that would have to be stated (Kleene's logic:
// `false && unknown` is false, `true || unknown` is true, whatever else meets an unknown is unknown).
import { Absent, allAbsent, eitherAbsent } from '../plan/absent.ts';
import { functionTable, type PathAt } from '../plan/functions.ts';
import type { Arithmetic, Compare, Expr, TextTest } from '../rules/expr.ts';
import { compileLoop } from './loop.ts';
import { countOf } from '../shape/choices.ts';
import { compilePattern } from '../pattern.ts';
import { compileRead, pathOf } from './read.ts';
import type { Evaluate } from './scope.ts';

type Binary = (left: any, right: any) => unknown;

const compare: Record<Compare, Binary> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};
/** A division by nothing says nothing: the caller turns a result that is no number into Absent. */
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
      return (scope) => known(of(scope), (value) => !value);
    }
    case 'negate': {
      const of = compile(expr.of);
      return (scope) => known(of(scope), (value) => -(value as number));
    }
    case 'size': {
      const of = compile(expr.of);
      // Holes and items that are not needed do not count.
      const counted = (list: unknown) => (list as unknown[]).filter((item) => item !== undefined && (item as { not_needed?: string }).not_needed === undefined);
      const { values } = expr;
      return (scope) => known(of(scope), values ? (list) => countOf(values, counted(list)) : (list) => counted(list).length);
    }
    case 'and':
      return connective(expr.left, expr.right, false);
    case 'or':
      return connective(expr.left, expr.right, true);
    case 'in':
      return membership(compile(expr.left), compile(expr.right));
    case 'compare':
      return strict([expr.left, expr.right], compare[expr.by]);
    case 'arithmetic': {
      const run = strict([expr.left, expr.right], arithmetic[expr.by]);
      return (scope) => {
        const value = run(scope);
        return typeof value === 'number' && !Number.isFinite(value) ? new Absent([]) : value;
      };
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
      return (scope) => known(of(scope), (value) => expr.scale.indexOf(value as string));
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

const known = (value: unknown, then: (value: unknown) => unknown): unknown => (value instanceof Absent ? value : then(value));

function strict(exprs: readonly [Expr, Expr], run: Binary): Evaluate {
  const left = compile(exprs[0]);
  const right = compile(exprs[1]);
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    return eitherAbsent(a, b) ?? run(a, b);
  };
}

/** An unknown item may be the one that is looked for, so it leaves the answer open unless another item settles it. */
function membership(left: Evaluate, right: Evaluate): Evaluate {
  return (scope) => {
    const [value, list] = [left(scope), right(scope)];
    const absent = eitherAbsent(value, list);
    if (absent) return absent;
    const items = list as unknown[];
    return items.includes(value) ? true : (allAbsent(items) ?? (items.includes(undefined) ? new Absent([]) : false));
  };
}

function patternTest(leftExpr: Expr, rightExpr: Expr): Evaluate {
  const left = compile(leftExpr);
  const test = compilePattern((rightExpr as { value: string }).value);
  return (scope) => known(left(scope), (value) => test(value as string));
}

/** Functions over a part of the plan get that part even when it is not there, and say themselves which of its fields they miss. */
function call({ name, args, strict }: Extract<Expr, { op: 'call' }>): Evaluate {
  const entry = functionTable[name]!;
  const { reads } = entry;
  const evaluators = args.map(compile);
  return (scope) => {
    // Where the arguments stand is only asked when something is missing.
    const pathAt: PathAt = (index) => (args[index]!.op === 'read' ? pathOf(scope, args[index]) : []);
    const values = evaluators.map((evaluate) => evaluate(scope));
    if (!reads) return allAbsent(values) ?? entry.run(values, pathAt, scope.today);
    const value = entry.run(values.map((value) => (value instanceof Absent ? undefined : value)), pathAt, scope.today);
    return strict && value === entry.unstated ? new Absent(reads.map((key) => ({ path: [...pathAt(0), key], reason: 'absent' }))) : value;
  };
}
