// Runs the tests inside rule files. Words of the trade: validated, noisy (fires on a good plan), missing (silent on a bad one).
import { compileRule, judge } from '../evaluate/judge.ts';
import { readPlan } from '../plan/read.ts';
import { readDate } from '../shape/dates.ts';
import { dotted } from '../shape/path.ts';
import type { Expr } from '../rules/expr.ts';
import { mutate } from '../rules/mutate.ts';
import type { Rule, RuleTest } from '../rules/rule.ts';
import { stages, type Diagnostic, type Outcome, type Result, type Stage } from '../types.ts';
import { isFinding } from '../verdict/reported.ts';

export type TestState = 'validated' | 'noisy' | 'missing' | 'different' | 'unreadable';

export interface TestResult {
  test: RuleTest;
  state: TestState;
  /** What came out; null when the test's plan could not be read. */
  result: Result | null;
  differences: Difference[];
  diagnostics: Diagnostic[];
}

export interface Difference {
  what: 'outcome' | 'severity' | 'at' | 'items';
  expected: string;
  got: string;
  /** Where it decides what is due: the stage of the test. */
  stage?: Stage;
}

/** The day of the check where a test names none; any fixed day would do. */
const defaultToday = '2027-01-01';

export function runRuleTest(rule: Rule, test: RuleTest): TestResult {
  const { read, diagnostics } = readPlan(test.source, test.vocabulary);
  if (!read) return { test, state: 'unreadable', result: null, differences: [], diagnostics };
  const planned = read.plan.project?.stage;
  const stage = test.stage ?? (planned && stages.indexOf(planned) > stages.indexOf(rule.stage) ? planned : rule.stage);
  const result = judge(compileRule(rule, test.params), read, { stage, today: readDate(test.today ?? defaultToday)! });
  const differences = [
    ...differs('outcome', test.expect, result.outcome).map((difference) => ([test.expect, result.outcome].includes('not-due') ? { ...difference, stage } : difference)),
    ...(test.severity ? differs('severity', test.severity, result.severity) : []),
    ...(test.at ? differs('at', test.at, dotted(result.path)) : []),
    ...(test.items ? differs('items', test.items.join(', '), result.items.map((item) => item.outcome).join(', ')) : []),
  ];
  return { test, state: stateOf(test.expect, result.outcome, differences), result, differences, diagnostics };
}

const differs = (what: Difference['what'], expected: string, got: string): Difference[] => (expected === got ? [] : [{ what, expected, got }]);

function stateOf(expected: Outcome, got: Outcome, differences: readonly Difference[]): TestState {
  if (!differences.length) return 'validated';
  const [should, does] = [isFinding({ outcome: expected }), isFinding({ outcome: got })];
  return should === does ? 'different' : does ? 'noisy' : 'missing';
}

export interface MutationResult {
  rule: string;
  mutants: number;
  /** Changes that no test notices. */
  survivors: string[];
}

/** Rules with tests come from files, and have trees. */
const conditions = [
  { name: 'check', get: (rule: Rule) => rule.check, put: (rule: Rule, check: Expr): Rule => ({ ...rule, check }) },
  { name: 'applies', get: (rule: Rule) => rule.applies, put: (rule: Rule, applies: Expr): Rule => ({ ...rule, applies }) },
  { name: 'each', get: (rule: Rule) => rule.each, put: (rule: Rule, each: Expr): Rule => ({ ...rule, each }) },
  { name: 'milder', get: (rule: Rule) => rule.milder?.when ?? null, put: (rule: Rule, when: Expr): Rule => ({ ...rule, milder: { ...rule.milder!, when } }) },
] as const;

/** Changes every condition of a rule, one thing at a time, and runs the rule's tests on each changed rule. */
export function mutateRule(rule: Rule, tests: readonly RuleTest[]): MutationResult {
  const result: MutationResult = { rule: rule.id, mutants: 0, survivors: [] };
  for (const { name, get, put } of conditions) {
    const expr = get(rule);
    for (const { change, expr: changed } of expr ? mutate(expr as Expr) : []) {
      result.mutants++;
      const noticed = tests.some((test) => {
        try {
          return runRuleTest(put(rule, changed), test).state !== 'validated';
        } catch {
          return true;
        }
      });
      if (!noticed) result.survivors.push(`${name}: ${change}`);
    }
  }
  return result;
}
