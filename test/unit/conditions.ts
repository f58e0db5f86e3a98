// Conditions outside of rules, for tests of the evaluator, as closures and as the code that the build makes.
import { isDeepStrictEqual } from 'node:util';
import { conditionsCode } from '../../src/build/conditions.ts';
import type { Conditions } from '../../src/evaluate/ahead.ts';
import { runtime } from '../../src/evaluate/runtime.ts';
import type { Evaluate } from '../../src/evaluate/scope.ts';
import type { Taken } from '../../src/rules/parts.ts';
import { planVariables } from '../../src/rules/context.ts';
import { parseCondition } from '../../src/rules/cel.ts';
import { resolve, type Resolved } from '../../src/rules/resolve.ts';
import { compile } from '../../src/evaluate/compile.ts';
import { Absent } from '../../src/plan/absent.ts';
import { readPlan } from '../../src/plan/read.ts';
import { readDate } from '../../src/shape/dates.ts';
import { dotted } from '../../src/shape/path.ts';
import { readSource } from '../../src/source/read.ts';

export function load(text: string, allowHas = false): Resolved {
  const variables = planVariables();
  const kinds = Object.fromEntries([...variables].map(([name, variable]) => [name, variable.kind]));
  const parsed = parseCondition(text, kinds);
  if (parsed.problem) return { expr: { op: 'literal', value: false }, kind: { type: 'boolean' }, reads: [], params: new Set(), compared: [], loops: 0, problems: [parsed.problem] };
  const resolved = resolve(parsed.ast, variables, 0, allowHas);
  const mistyped = resolved.problems.length ? null : parsed.checkTypes();
  return mistyped ? { ...resolved, problems: [mistyped] } : resolved;
}

/** The value, or the paths that are missing (`path (vague)` for what is too vague). */
export function evaluate(text: string, plan: string, allowHas = false, today = '2027-01-01'): unknown {
  const resolved = load(text, allowHas);
  if (resolved.problems.length) throw new Error(resolved.problems.map((problem) => problem.reason).join('; '));
  const { source } = readSource('test', plan);
  const { read, diagnostics } = readPlan(source!);
  if (!read) throw new Error(JSON.stringify(diagnostics));
  const forms = [compile(resolved.expr), run([{ expr: resolved.expr, as: 'value', reads: null }]).conditions[0] as Evaluate];
  const [value, ofCode] = forms.map((form) => plainly(form({ plan: read.plan, work: read.work, params: {}, today: readDate(today)!, slots: [], brief: false, holes: true, known: new Map() })));
  if (!isDeepStrictEqual(value, ofCode)) throw new Error(`the code gives ${JSON.stringify(ofCode)}, the closure ${JSON.stringify(value)}`);
  return value;
}

const plainly = (value: unknown): unknown => (value instanceof Absent ? value.missing.map(({ path, reason }) => dotted(path) + (reason === 'absent' ? '' : ` (${reason})`)) : value);

/** What the code that the build makes of conditions comes to. */
export function run(conditions: readonly Taken[]): Conditions {
  const module = { exports: null as unknown as (given: typeof runtime) => Conditions };
  // oxlint-disable-next-line no-new-func -- the code is a module of Node's older kind
  new Function('module', conditionsCode(conditions))(module);
  return module.exports(runtime);
}
