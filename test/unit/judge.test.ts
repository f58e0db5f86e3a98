// One rule over several items takes its worst item: the gravest finding, whatever the order.
import { describe, expect, it } from 'vitest';
import { compileRule, judge } from '../../src/evaluate/judge.ts';
import { readPlan } from '../../src/plan/read.ts';
import { readRule } from '../../src/rules/read-rule.ts';
import { readDate } from '../../src/shape/dates.ts';
import { readSource } from '../../src/source/read.ts';

const words = '{en: x}';
const rule = readRule(
  readSource(
    'r.yaml',
    `strategy: technology
severity: {violated: error, silent: warning}
stage: idea
evidence: [x]
each: plan.phases
check: |
  it.budget < 10
milder:
  when: |
    it.reach == "one-department"
  severity: info
  because: ${words}
title: ${words}
message: ${words}
ask: ${words}
why: ${words}
remedy: ${words}
tests:
  - {name: x, plan: {}, expect: not-stated}
`,
  ).source!,
  'own/x',
  ['en'],
).rule!;
const result = (phases: string) => judge(compileRule(rule), readPlan(readSource('p.yaml', `phases: [${phases}]`).source!).read!, { stage: 'proposal', today: readDate('2027-01-01')! });
const [eased, grave, silent, good] = ['{name: a, budget: 20, reach: one-department}', '{name: b, budget: 20}', '{name: c}', '{name: d, budget: 5}'];

describe('the worst item decides', () => {
  it.each([
    [`${eased}, ${grave}`, 'violated', 'error'],
    [`${grave}, ${eased}`, 'violated', 'error'],
    [`${eased}, ${silent}`, 'not-stated', 'warning'],
    [`${silent}, ${eased}`, 'not-stated', 'warning'],
    [`${good}, ${eased}`, 'violated', 'info'],
    [good!, 'met', 'error'],
  ])('%s: %s, %s', (phases, outcome, severity) => expect(result(phases)).toMatchObject({ outcome, severity }));
});
