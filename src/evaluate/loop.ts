// `all`, `exists`, `exists_one`, `filter`, `map` over lists whose items know their place in the plan.
import { Absent, absentAt, allAbsent } from '../plan/absent.ts';
import type { Expr, LoopKind } from '../rules/expr.ts';
import { pathOf } from './read.ts';
import type { Evaluate, Scope, Slot } from './scope.ts';

type Compile = (expr: Expr) => Evaluate;
type Loop = Extract<Expr, { op: 'loop' }>;
/** The items of a list with their paths, or what is missing to know them. */
export type EvaluateItems = (scope: Scope) => Slot[] | Absent;

/** What the answers for the items say of the list. An unknown answer leaves the result open unless another one settles it. */
const conclude: Record<LoopKind, (answers: readonly unknown[], items: readonly Slot[]) => unknown> = {
  all: (answers) => (answers.includes(false) ? false : (allAbsent(answers) ?? true)),
  exists: (answers) => (answers.includes(true) ? true : (allAbsent(answers) ?? false)),
  exists_one: (answers) => {
    const sure = answers.filter((answer) => answer === true).length;
    return sure > 1 ? false : (allAbsent(answers) ?? sure === 1);
  },
  filter: (answers, items) => allAbsent(answers) ?? items.filter((_, index) => answers[index]).map((item) => item.value),
  map: (answers) => allAbsent(answers) ?? answers,
};

const manyMissing = 30;

export function compileLoop(expr: Loop, compile: Compile): Evaluate {
  const items = compileItems(expr.list, compile);
  const body = compile(expr.body);
  return (scope) => {
    const list = items(scope);
    if (list instanceof Absent) return list;
    const result = conclude[expr.kind](answersFor(scope, list, expr.depth, body), list);
    // Where very many items say too little, the list does: naming each would make long lists quadratic.
    const at = list[0]?.path?.slice(0, -1);
    return result instanceof Absent && result.missing.length > manyMissing && at ? absentAt(at, 'vague') : result;
  };
}

/** Any expression whose result is a list, with the paths of its items where they come from the plan. */
export function compileItems(expr: Expr, compile: Compile): EvaluateItems {
  if (expr.op === 'read' && expr.root === 'work') return (scope) => scope.work.map(({ path, value }) => ({ path, value }));
  if (expr.op === 'loop' && expr.kind === 'filter') {
    const items = compileItems(expr.list, compile);
    const body = compile(expr.body);
    return (scope) => {
      const list = items(scope);
      if (list instanceof Absent) return list;
      const answers = answersFor(scope, list, expr.depth, body);
      return allAbsent(answers) ?? list.filter((_, index) => answers[index]);
    };
  }
  const evaluate = compile(expr);
  return (scope) => {
    const list = evaluate(scope);
    if (list instanceof Absent) return list;
    const base = expr.op === 'read' && expr.root !== 'params' ? pathOf(scope, expr) : null;
    return (list as unknown[]).map((value, index) => ({ value, path: base && [...base, index] }));
  };
}

function answersFor(scope: Scope, list: readonly Slot[], depth: number, body: Evaluate): unknown[] {
  return list.map((slot) => {
    scope.slots[depth] = slot;
    return body(scope);
  });
}
