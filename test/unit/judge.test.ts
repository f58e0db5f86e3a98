// One rule over several items takes its worst item: the gravest finding, whatever the order.
import { describe, expect, it } from 'vitest';
import { letterOf } from '../../src/evaluate/brief-code.ts';
import { answersOf, decide } from '../../src/evaluate/decide.ts';
import { compileRule, judge, scopeOf } from '../../src/evaluate/judge.ts';
import { readPlan } from '../../src/plan/read.ts';
import { readRule } from '../../src/rules/read-rule.ts';
import { readDate } from '../../src/shape/dates.ts';
import { readSource } from '../../src/source/read.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { Result, Stage } from '../../src/types.ts';

const words = '{en: x}';
/** A rule of the named parts; conditions are `each`, `applies` and `check`. */
function ruleOf({ each, applies, check, stage = 'idea', more = '', message = words }: { each?: string | undefined; applies?: string; check: string; stage?: Stage; more?: string; message?: string }): Rule {
  const conditions = Object.entries({ each, applies, check }).flatMap(([key, text]) => (text ? [`${key}: |\n  ${text}\n`] : []));
  const text = `strategy: technology
severity: {violated: error, silent: warning}
stage: ${stage}
evidence: [x]
${conditions.join('')}${more}title: ${words}
message: ${message}
ask: ${words}
why: ${words}
remedy: ${words}
${applies ? `not_applicable: ${words}\n` : ''}tests:
  - {name: x, plan: {}, expect: not-stated}
`;
  const { rule, diagnostics } = readRule(readSource('r.yaml', text).source!, 'own/x', ['en']);
  expect(diagnostics).toEqual([]);
  return rule!;
}
/** In brief, as in a list of very many plans, every answer must be the one given in full. */
function judged(rule: Rule, plan: string, stage: Stage = 'proposal'): Result {
  const read = readPlan(readSource('p.yaml', plan).source!).read!;
  const compiled = compileRule(rule);
  const circumstances = { stage, today: readDate('2027-01-01')! };
  const result = judge(compiled, read, circumstances);
  const brief = ({ outcome, severity }: Pick<Result, 'outcome' | 'severity'>) => letterOf(outcome, severity);
  expect(decide(compiled, answersOf(rule), scopeOf(read, circumstances), stage)).toBe(brief(result) + (result.items.length ? `(${result.items.map(brief).join('')})` : ''));
  return result;
}
const milder = `milder:
  when: |
    it.reach == "one-department"
  severity: info
  because: ${words}
`;
const rule = ruleOf({ each: 'plan.phases', check: 'it.budget < 10', more: milder });
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
  it('of equal ones the first', () => expect(result('{name: a, budget: 20}, {name: b, budget: 30}')).toMatchObject({ path: ['phases', 0, 'budget'], about: ['phases', 0, 'budget'] }));
  it('and only what is missing in items like it is missing', () => {
    expect(result(`${grave}, ${silent}`).missing).toEqual([]);
    expect(result(`${silent}, ${good}, {name: e}`).missing).toEqual([0, 2].map((index) => ({ path: ['phases', index, 'budget'], reason: 'absent' })));
  });
  it('but not one that is not needed', () => {
    const services = ruleOf({ each: 'plan.readiness.processes', check: 'it.kind == "service"' });
    expect(judged(services, 'readiness: {processes: [{name: a, kind: sales, not_needed: a partner does it}, {name: b, kind: service}]}')).toMatchObject({ outcome: 'met', items: [{ outcome: 'not-applicable', path: ['readiness', 'processes', 0], about: ['readiness', 'processes', 0, 'kind'], notNeeded: 'a partner does it' }, { outcome: 'met', notNeeded: null }] });
  });
});

it('an item that is still to be named is not stated, whatever the others are', () =>
  expect(judged(ruleOf({ each: 'plan.ownership.steering_committee', check: 'it != "it"' }), 'ownership: {steering_committee: [sales, TBD]}')).toMatchObject({ outcome: 'not-stated', missing: [{ path: ['ownership', 'steering_committee', 1], reason: 'absent' }], items: [{ outcome: 'met' }, { outcome: 'not-stated' }] }));

describe('whether a rule applies', () => {
  const answers = (rule: Rule, plan: string) => {
    const { outcome, items, path, missing } = judged(rule, `phases: [${grave}, ${good}]\n${plan}`);
    return [outcome, items.map((item) => item.outcome), path.join('.'), missing.map(({ path }) => path.join('.'))];
  };
  const toPlan = { each: 'plan.phases', applies: 'plan.project.reach == "company-wide"', check: 'it.budget < 10' };
  const toItem = { ...toPlan, applies: 'it.name == "d"' };
  it.each<[string, Parameters<typeof ruleOf>[0], string, unknown[]]>([
    ['to the plan: yes', toPlan, 'project: {reach: company-wide}', ['violated', ['violated', 'met'], 'phases.0.budget', []]],
    ['to the plan: no, and no item is asked', toPlan, 'project: {reach: one-department}', ['not-applicable', [], '', []]],
    ['to the plan: it does not say, and no item is asked', toPlan, '', ['not-stated', [], '', ['project.reach']]],
    ['to some items', toItem, '', ['met', ['not-applicable', 'met'], 'phases.1.budget', []]],
    ['to no item', { ...toItem, applies: 'it.name == "z"' }, '', ['not-applicable', ['not-applicable', 'not-applicable'], 'phases.0.budget', []]],
    ['to a plan without a list', { ...toPlan, each: undefined, check: 'plan.budget.total > 1' }, 'project: {reach: one-department}\nbudget: {total: 1}', ['not-applicable', [], 'budget.total', []]],
    ['undecided, though the check is not', { ...toPlan, each: undefined, check: 'plan.budget.total > 1' }, 'budget: {total: 1}', ['not-stated', [], 'budget.total', ['project.reach']]],
  ])('%s', (_, parts, plan, answer) => expect(answers(ruleOf(parts), plan)).toEqual(answer));
  it('what its messages name of an item is left out where no item was asked', () =>
    expect(judged(ruleOf({ ...toPlan, more: 'values: {of_item: it.budget, of_plan: plan.project.reach}\n', message: '{en: "{of_item} {of_plan}"}' }), `project: {reach: one-department}\nphases: [${good}]`).args).toEqual({ of_plan: { kind: 'choice', of: 'reach', value: 'one-department' } }));
});

it.each([['idea', 'not-due'], ['proposal', 'not-due'], ['contract', 'not-stated'], ['go-live', 'not-stated']] as const)('at the stage %s, silence about what is due from the contract on is %s', (stage, outcome) =>
  expect(judged(ruleOf({ check: 'plan.budget.total > 1', stage: 'contract' }), 'project: {name: x}', stage)).toEqual({ rule: 'own/x', outcome, severity: 'warning', eased: false, path: ['budget', 'total'], about: ['budget', 'total'], missing: [{ path: ['budget', 'total'], reason: 'absent' }], related: [], args: {}, items: [] }));

describe('what is missing', () => {
  const missing = (parts: Parameters<typeof ruleOf>[0], plan: string) => {
    const { outcome, missing } = judged(ruleOf(parts), plan);
    return [outcome, ...missing.map(({ path, reason }) => `${path.join('.')} ${reason}`)];
  };
  it('is told once, however often a condition asks for it', () => expect(missing({ check: 'plan.budget.total > 1 && plan.budget.low > 1 && plan.budget.total < 9' }, 'project: {name: x}')).toEqual(['not-stated', 'budget.total absent', 'budget.low absent']));
  it('where numbers give no answer, is all that the condition reads', () => expect(missing({ check: 'plan.budget.total / plan.budget.technology > 1' }, 'budget: {total: 5, technology: 0}')).toEqual(['not-stated', 'budget.total vague', 'budget.technology vague']));
  it('the same where they are no fields', () => expect(missing({ check: 'share(plan.budget.total, plan.budget.low - plan.budget.low) > 1' }, 'budget: {total: 5, low: 3}')).toEqual(['not-stated', 'budget.total vague', 'budget.low vague']));
  it('the same of items', () => expect(missing({ each: 'plan.phases', check: 'it.budget / it.technology > 1' }, 'phases: [{name: a, budget: 1, technology: 0}]')).toEqual(['not-stated', 'phases.0.budget vague', 'phases.0.technology vague']));
  it('the same where they would choose the items: the list', () => expect(missing({ each: 'plan.phases.filter(p, p.budget / p.technology > 1)', check: 'it.budget > 1' }, 'phases: [{name: a, budget: 1, technology: 0}]')).toEqual(['not-stated', 'phases vague']));
});

describe('a violation stands', () => {
  const places = (parts: Parameters<typeof ruleOf>[0], plan: string) => {
    const { outcome, path, about, related } = judged(ruleOf(parts), plan);
    expect(outcome).toBe('violated');
    return [path, about, ...related].map((place) => place.join('.'));
  };
  const both = 'plan.budget.low < 10 && plan.budget.high < 10';
  it.each<[string, Parameters<typeof ruleOf>[0], string, string[]]>([
    ['at the first field that it reads, and names the others', { check: both }, 'budget: {low: 20, high: 30}', ['budget.low', 'budget.low', 'budget.high']],
    ['where the rule points, though another field broke it', { check: both, more: 'at: budget.total\n' }, 'budget: {total: 1, low: 20, high: 30}', ['budget.total', 'budget.total', 'budget.low', 'budget.high']],
    ['at the field that broke it, where the rule points at nothing stated', { check: both, more: 'at: timeline.start\n' }, 'budget: {low: 20, high: 30}', ['budget.low', 'timeline.start', 'budget.high']],
    ['where the rule points, if no single field broke it', { check: 'work.exists(w, w.state == "none")', more: 'at: timeline.start\n' }, 'customer_strategy: {state: done}', ['timeline.start', 'timeline.start']],
    ['in the plan, about an item, where the rule points out of the list', { each: 'plan.phases', check: 'it.budget < plan.budget.total', more: 'at: budget.total\n' }, 'budget: {total: 1}\nphases: [{budget: 20}]', ['budget.total', 'phases.0', 'phases.0.budget']],
    ['in an item of a list in the plan', { each: 'plan.phases', check: 'it.budget < plan.budget.total' }, 'budget: {total: 1}\nphases: [{budget: 20}]', ['phases.0.budget', 'phases.0.budget', 'budget.total']],
    ['where the rule points, for the values of a parameter', { each: 'params.names', check: 'it in plan.ownership.steering_committee', more: `at: ownership\nparams: {names: {type: list, default: [legal], title: ${words}}}\n` }, 'ownership: {steering_committee: [sales]}', ['ownership', 'ownership', 'ownership.steering_committee']],
    ['nowhere, for values that the rule made itself', { each: 'plan.phases.map(p, p.name)', check: 'it == "x"' }, 'phases: [{name: a}]', ['', '']],
  ])('%s', (_, parts, plan, expected) => expect(places(parts, plan)).toEqual(expected));
});

it.each([['{total: 5000000, currency: KRW}', { total: { kind: 'amount', value: 5e6, currency: 'KRW' } }], ['{total: 5}', { total: { kind: 'amount', value: 5, currency: null } }]])('a violation of a budget of %s words its values, without those that are not stated', (budget, args) =>
  expect(judged(ruleOf({ check: 'plan.budget.total > 1e7', more: 'values: {total: plan.budget.total, low: plan.budget.low}\n', message: '{en: "{total} {low}"}' }), `budget: ${budget}`).args).toEqual(args));

describe('over nothing', () => {
  const work = ruleOf({ each: 'work', check: 'it.state != "none"' });
  it('a rule about all pieces of work is not stated', () => expect(judged(work, 'project: {name: x}')).toMatchObject({ outcome: 'not-stated', items: [], missing: [{ path: ['customer_strategy'] }] }));
  it('a rule about a list that is not there is not stated', () => expect(judged(rule, 'project: {name: x}')).toMatchObject({ outcome: 'not-stated', missing: [{ path: ['phases'] }] }));
  it('a rule whose filter leaves nothing does not apply', () => expect(judged(ruleOf({ each: 'plan.phases.filter(p, p.name == "z")', check: 'it.budget < 10' }), 'phases: [{name: a}]')).toMatchObject({ outcome: 'not-applicable', path: [], about: [], items: [] }));
});

it.each([
  ['it.budget < 10 && before(it.go_live, it.go_live)', ['budget']],
  ['it.budget < 10 && (it.budget < 10 || it.technology > 10)', ['budget', 'technology']],
  ['it.technology > 10 || (it.budget > 20 && it.technology > 10)', ['technology', 'budget']],
  ['it.technology > 10 || (it.budget > 20 && before(it.go_live, it.go_live))', ['technology', 'budget']],
  ['it.budget < 10 && stated(plan.budget)', ['budget']],
  ['!(it.budget > 10 && it.technology < 10)', ['budget', 'technology']],
  ['it.budget < 10 && before(it.go_live, plan.timeline.finish)', ['budget']],
  ['it.budget > 10 && before(plan.timeline.finish, it.go_live)', ['timeline.finish', 'go_live']],
  ['duration(plan.timeline) > 100', ['timeline.start', 'timeline.finish']],
])('%s is broken by %j', (check, fields) => {
  const { path, related } = judged(ruleOf({ each: 'plan.phases', check, more: 'at: it.name\n' }), 'budget: {total: 1}\ntimeline: {start: 2027-01-01, finish: 2028-12-31}\nphases: [{name: a, budget: 20, technology: 5, go_live: 2027-05-01}]');
  expect(path).toEqual(['phases', 0, 'name']);
  expect(related.map((other) => other.filter((step) => step !== 'phases' && step !== 0).join('.'))).toEqual(fields);
});

it('a rule that waits for an answer says its parameters all the same', () => {
  const rule = ruleOf({ check: 'plan.timeline.duration_months >= params.months', more: 'params: {months: {type: number, unit: months, default: 24, title: {en: Months}}}\n' });
  expect(judged(rule, 'project: {name: x}').args).toEqual({ months: { kind: 'months', value: 24 } });
  const overItems = ruleOf({ each: 'plan.phases', check: 'it.budget >= params.least', more: 'params: {least: {type: number, unit: amount, currency: USD, default: 1, title: {en: Least}}}\n' });
  expect(judged(overItems, 'project: {name: x}').args).toEqual({ least: { kind: 'amount', value: 1, currency: 'USD' } });
});
