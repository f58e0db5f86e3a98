// Conditions outside of rules, for tests of the evaluator.
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
  if (parsed.problem) return { expr: { op: 'literal', value: false }, kind: { type: 'boolean' }, reads: [], loops: 0, problems: [parsed.problem] };
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
  const value = compile(resolved.expr)({ plan: read.plan, work: read.work, params: {}, today: readDate(today)!, slots: [], known: new Map() });
  return value instanceof Absent ? value.missing.map(({ path, reason }) => dotted(path) + (reason === 'absent' ? '' : ` (${reason})`)) : value;
}
