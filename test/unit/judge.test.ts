// One rule over several items takes its worst item: the gravest finding, whatever the order.
import { describe, expect, it } from 'vitest';
import { compileRule, judge } from '../../src/evaluate/judge.ts';
import { readPlan } from '../../src/plan/read.ts';
import { readRule } from '../../src/rules/read-rule.ts';
import { readDate } from '../../src/shape/dates.ts';
import { readSource } from '../../src/source/read.ts';

const words = '{en: x}';
const rule = ruleOf('plan.phases', 'it.budget < 10', `milder:
  when: |
    it.reach == "one-department"
  severity: info
  because: ${words}
`);
function ruleOf(each: string, check: string, more = '') {
  const text = `strategy: technology
severity: {violated: error, silent: warning}
stage: idea
evidence: [x]
each: ${each}
check: |
  ${check}
${more}title: ${words}
message: ${words}
ask: ${words}
why: ${words}
remedy: ${words}
tests:
  - {name: x, plan: {}, expect: not-stated}
`;
  return readRule(readSource('r.yaml', text).source!, 'own/x', ['en']).rule!;
}
const judged = (judgedRule: typeof rule, plan: string) => judge(compileRule(judgedRule), readPlan(readSource('p.yaml', plan).source!).read!, { stage: 'proposal', today: readDate('2027-01-01')! });
const result = (phases: string) => judged(rule, `phases: [${phases}]`);
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

describe('over nothing', () => {
  const work = ruleOf('work', 'it.state != "none"');
  it('a rule about all pieces of work is not stated', () => expect(judged(work, 'project: {name: x}')).toMatchObject({ outcome: 'not-stated', items: [], missing: [{ path: ['customer_strategy'] }] }));
  it('a rule about a list that is not there is not stated', () => expect(judged(rule, 'project: {name: x}')).toMatchObject({ outcome: 'not-stated', missing: [{ path: ['phases'] }] }));
  it('a rule whose filter leaves nothing does not apply', () => expect(judged(ruleOf('plan.phases.filter(p, p.name == "z")', 'it.budget < 10'), 'phases: [{name: a}]')).toMatchObject({ outcome: 'not-applicable', items: [] }));
});

it.each([
  ['it.budget < 10 && before(it.go_live, it.go_live)', ['budget']],
  ['it.budget < 10 && (it.budget < 10 || it.technology > 10)', ['budget', 'technology']],
  ['it.technology > 10 || (it.budget > 20 && it.technology > 10)', ['technology', 'budget']],
  ['!(it.budget > 10 && it.technology < 10)', ['budget', 'technology']],
  ['it.budget < 10 && before(it.go_live, plan.timeline.finish)', ['budget']],
  ['it.budget > 10 && before(plan.timeline.finish, it.go_live)', ['timeline.finish', 'go_live']],
  ['duration(plan.timeline) > 100', ['timeline.start', 'timeline.finish']],
])('%s is broken by %j', (check, fields) => {
  const { path, related } = judged(ruleOf('plan.phases', check, 'at: it.name\n'), 'timeline: {start: 2027-01-01, finish: 2028-12-31}\nphases: [{name: a, budget: 20, technology: 5, go_live: 2027-05-01}]');
  expect(path).toEqual(['phases', 0, 'name']);
  expect(related.map((other) => other.filter((step) => step !== 'phases' && step !== 0).join('.'))).toEqual(fields);
});
