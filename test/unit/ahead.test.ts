// The conditions of the built-in packs as code say what they say as trees, with places and what is missing: on every test of every
// rule, on the examples with parts left out, and on plans as the benchmark makes them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keep } from '../../src/evaluate/ahead.ts';
import { compileRule, judge } from '../../src/evaluate/judge.ts';
import { readPackFolder } from '../../src/io/packs.ts';
import { readPlan, type ReadPlan } from '../../src/plan/read.ts';
import type { ParamValue, Rule } from '../../src/rules/rule.ts';
import { restorePack, storePack } from '../../src/rules/stored.ts';
import { readDate } from '../../src/shape/dates.ts';
import { readSource } from '../../src/source/read.ts';
import { builtInPacks, stages, type Stage } from '../../src/types.ts';
import { makePlan } from '../bench/plans.ts';
import { partial } from '../generated-plans.ts';
import { root } from '../run.ts';
import { compile } from '../../src/evaluate/compile.ts';
import type { Evaluate, Scope } from '../../src/evaluate/scope.ts';
import { load, run } from './conditions.ts';

const today = readDate('2026-11-23')!;

/** Each rule with its tree, and with the name of its code. */
async function twice(name: string) {
  const { pack, tests } = await readPackFolder(`${root}/rules/${name}`, name);
  const { logic, conditions } = storePack(pack!);
  const stored = restorePack(structuredClone(logic), () => []);
  keep({ op: 'ahead', pack: name, number: 0 }, run(conditions));
  return { tests, rules: pack!.rules.map((tree, index) => ({ tree, code: stored.rules[index]! })) };
}
const packs = await Promise.all(builtInPacks.map(twice));

function agree({ tree, code }: { tree: Rule; code: Rule }, read: ReadPlan, stage: Stage, params: Record<string, ParamValue> = {}): void {
  const [one, other] = [tree, code].map((rule) => judge(compileRule(rule, params), read, { stage, today }));
  expect(other).toEqual(one);
}

const readText = (text: string): ReadPlan => readPlan(readSource('a.plan.yaml', text).source!).read!;

it('they are code', () => {
  const rules = packs.flatMap((pack) => pack.rules);
  expect(rules.every(({ tree, code }) => tree.check.op !== 'ahead' && code.check.op === 'ahead')).toBe(true);
  expect(rules.length).toBeGreaterThan(100);
});

describe.each(packs.flatMap(({ rules, tests }) => rules.map((rule) => ({ id: rule.tree.id, rule, tests: tests.filter((test) => test.rule === rule.tree.id) }))))('$id', ({ rule, tests }) => {
  it('on its tests', () => {
    expect(tests.length).toBeGreaterThan(1);
    for (const test of tests) {
      const { read } = readPlan(test.source, test.vocabulary);
      if (read) for (const stage of stages) agree(rule, read, stage, test.params);
    }
  });
});

const all = packs.flatMap((pack) => pack.rules);

it('what conditions share is called inside of loops, too, whatever names these need', () => {
  const shared = ['technology', 'change_management', 'low', 'high'].map((key) => `plan.budget.${key} > 7 && plan.budget.total > 3`);
  const own = Array.from({ length: 12 }, (_, index) => `goal.target == ${index} || goal.baseline == ${index}`);
  const loop = `plan.customer_strategy.goals.exists(goal, (${[...own, ...shared].join(') && (')}))`;
  const exprs = [...shared, loop].map((text) => load(text).expr);
  const { plan, work } = readText('budget: {total: 100, technology: 9, change_management: 8, low: 90, high: 120}\ncustomer_strategy: {goals: [{name: a, target: 5}, {name: b, target: 6, baseline: 5}]}');
  const scope = (): Scope => ({ plan, work, params: {}, today, slots: [], brief: false, holes: true, known: new Map() });
  const code = run(exprs.map((expr) => ({ expr, as: 'value', reads: null }))).conditions as Evaluate[];
  expect(code.map((one) => one(scope()))).toEqual(exprs.map((expr) => compile(expr)(scope())));
});

it('on examples with parts left out', () => {
  fc.assert(fc.property(partial, fc.constantFrom(...stages), (data, stage) => {
    const read = readText(JSON.stringify(data));
    for (const rule of all) agree(rule, read, stage);
  }), { numRuns: 50 });
});

it('on made plans', () => {
  for (let seed = 0; seed < 100; seed++) {
    const read = readText(makePlan(seed));
    for (const rule of all) agree(rule, read, stages[seed % stages.length]!);
  }
});
