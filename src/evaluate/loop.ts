// `all`, `exists`, `exists_one`, `filter`, `map` over lists whose items know their place in the plan.
import { Absent, absentAt, allAbsent } from '../plan/absent.ts';
import type { Expr, LoopKind } from '../rules/expr.ts';
import type { Path } from '../types.ts';
import { noWork, pathOf } from './read.ts';
import type { Evaluate, Scope, Slot } from './scope.ts';

type Compile = (expr: Expr) => Evaluate;
type Loop = Extract<Expr, { op: 'loop' }>;
/** The items of a list with their paths, or what is missing to know them. */
export type EvaluateItems = (scope: Scope) => readonly Slot[] | Absent;

/** The answer of an item that settles the loop, whatever the others say. */
const settles: Partial<Record<LoopKind, boolean>> = { all: false, exists: true };

const manyMissing = 30;

export function compileLoop(expr: Loop, compile: Compile): Evaluate {
  const items = compileItems(expr.list, compile);
  const body = compile(expr.body);
  const { kind, depth } = expr;
  return (scope) => loop(kind, items(scope), (slot) => body(at(scope, depth, slot)));
}

function at(scope: Scope, depth: number, slot: Slot): Scope {
  scope.slots[depth] = slot;
  return scope;
}

export function loop(kind: LoopKind, list: readonly Slot[] | Absent, body: (slot: Slot) => unknown): unknown {
  if (list instanceof Absent) return list;
  const answers: unknown[] = [];
  for (const slot of list) {
    const answer = body(slot);
    if (answer === settles[kind]) return answer;
    answers.push(answer);
  }
  const sure = kind === 'exists_one' ? answers.filter((answer) => answer === true).length : 0;
  if (sure > 1) return false;
  const absent = absentAmong(answers, list);
  if (absent) return absent;
  switch (kind) {
    case 'filter':
      return list.filter((_, index) => answers[index]).map((item) => item.value);
    case 'map':
      return answers;
    case 'exists_one':
      return sure === 1;
    default:
      return !settles[kind];
  }
}

/** What unknown answers leave open. Where very many items say too little, the list does: naming each would make long lists quadratic. */
function absentAmong(answers: readonly unknown[], list: readonly Slot[]): Absent | null {
  const unknown = answers.filter((answer) => answer instanceof Absent);
  const at = unknown.length > manyMissing ? list[0]!.path?.slice(0, -1) : null;
  return at ? absentAt(at, 'vague') : allAbsent(unknown);
}

/** Any expression whose result is a list, with the paths of its items where they come from the plan. */
export function compileItems(expr: Expr, compile: Compile): EvaluateItems {
  if (expr.op === 'read' && expr.root === 'work') return workItems;
  if (expr.op === 'loop' && expr.kind === 'filter') {
    const items = compileItems(expr.list, compile);
    const body = compile(expr.body);
    return (scope) => filterItems(items(scope), (slot) => body(at(scope, expr.depth, slot)));
  }
  const evaluate = compile(expr);
  return (scope) => {
    const list = evaluate(scope);
    // What `map` or a parameter made stands nowhere in the plan.
    const inPlan = expr.op === 'read' && expr.root !== 'params' && (typeof expr.root !== 'number' || scope.slots[expr.root]!.path !== null);
    return (inPlan && scope.known.get(list as unknown[])) || itemsOf(scope, list, inPlan ? pathOf(scope, expr) : null);
  };
}

export const workItems: EvaluateItems = ({ work }) => (work.length ? work : noWork);

export function filterItems(list: readonly Slot[] | Absent, body: (slot: Slot) => unknown): readonly Slot[] | Absent {
  if (list instanceof Absent) return list;
  const answers = list.map(body);
  return absentAmong(answers, list) ?? list.filter((_, index) => answers[index]);
}

/** The items of a list; `base` is where it stands in the plan, if it does. */
export const itemsOf = (scope: Scope, list: unknown, base: Path | null): readonly Slot[] | Absent => (list instanceof Absent ? list : slotsOf(list as unknown[], base, scope));

/** An item of a list that stands in the plan. Its path is made when it is asked for, which it seldom is. */
class PlanSlot implements Slot {
  #path: Path | null = null;
  constructor(
    readonly value: unknown,
    readonly index: number,
    readonly list: Path,
  ) {}
  get path(): Path {
    return (this.#path ??= [...this.list, this.index]);
  }
}

/** A list of the plan stands at one place only, so that its items are made once, however often a loop goes over them. */
function slotsOf(list: readonly unknown[], base: Path | null, { known, holes }: Scope): readonly Slot[] {
  if (!base) return list.map((value) => ({ value, path: null }));
  let slots = known.get(list);
  if (!slots) {
    slots = list.map((value, index) => new PlanSlot(value, index, base));
    if (!holes) slots = slots.filter(({ value }) => value !== undefined);
    known.set(list, slots);
  }
  return slots;
}
