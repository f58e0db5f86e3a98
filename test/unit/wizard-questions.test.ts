// Which questions are open, in which order: from rules, vocabulary and plan alone.
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sortRules } from '../../src/rules/order.ts';
import { check } from '../../src/index.ts';
import { loadPacks } from '../../src/io/packs.ts';
import { ChangedMeanwhile, writePlan } from '../../src/io/write-plan.ts';
import { vocabularyOf } from '../../src/plan/own-fields.ts';
import { planField } from '../../src/plan/fields/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { fieldAt } from '../../src/shape/field-at.ts';
import type { Field, MapField } from '../../src/shape/field.ts';
import { readSource } from '../../src/source/read.ts';
import type { Language, Path, Stage } from '../../src/types.ts';
import { readAnswer } from '../../src/wizard/answer.ts';
import type { Wanted } from '../../src/wizard/edit/index.ts';
import { find, near } from '../../src/wizard/ask.ts';
import { labelOf, parsePath } from '../../src/wizard/fields.ts';
import { giveText } from '../../src/wizard/given.ts';
import { readEvent } from '../../src/wizard/event.ts';
import { answer, back, begin, countAnswers, passed, putOffEvent, replay, type Event, type Session } from '../../src/wizard/log.ts';
import { groups, type Question } from '../../src/wizard/question.ts';
import { pending } from '../../src/wizard/questions.ts';
import { root, runCommand } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-check-questions-'));

interface Setting {
  stage?: Stage;
  packs?: string[];
  all?: boolean;
  fresh?: boolean;
  begins?: boolean;
  repair?: boolean;
}

const rulesOf = async (packs: readonly string[]): Promise<Rule[]> => sortRules((await loadPacks(packs, root)).packs.flatMap((pack) => pack.rules));

async function open(session: Session, { stage = 'idea', packs = [], all = false, fresh = false, begins = false, repair = false }: Setting = {}): Promise<Question[]> {
  const report = await check([{ file: 'x', content: session.now.text }], { cwd: root, packs, stage, today: '2026-11-23', config: false });
  return pending({ session, rules: await rulesOf(packs), report: report.plans[0] ?? null, diagnostics: report.diagnostics, fresh, begins, repair, all });
}
const plan = (text: string, vocabulary = planField as MapField): Session => begin(readSource('x', text).source!, vocabulary);
const keys = (questions: readonly Question[]) => questions.map(({ key }) => key);
const put = (session: Session, path: string, to: Extract<Event, { set: unknown }>['to']) => {
  const parsed = parsePath(planField, path);
  if ('unknown' in parsed) throw new Error(path);
  return answer(session, { set: parsed.path, to });
};

describe('the questions of a new plan', () => {
  it('at the idea are few, and in the order of decisions', async () => {
    expect(keys(await open(plan('project: {stage: idea}'), { fresh: true, begins: true }))).toEqual([
      'project.stage',
      'project.name',
      'project.company',
      'project.employees',
      'technology.selection.state',
      'ownership.owner.role',
      'ownership.sponsor.role',
      'customer_strategy.state',
      'customer_strategy.on',
      'technology.selection.on',
      'timeline.start',
      'timeline.finish',
    ]);
  });

  it('are for its name where there is none; of a plan that is there, where it leaves that open', async () => {
    const names = async (project: string, setting: Setting) => keys(await open(plan(`project: {${project}stage: idea}`), setting)).filter((key) => key === 'project.name' || key === 'project.company');
    expect(await names('', { begins: true })).toEqual(['project.name', 'project.company']);
    expect(await names('name: A, ', { begins: true })).toEqual(['project.company']);
    expect(await names('', { repair: true })).toEqual([]);
    expect(await names('name: TBD, company: 미정, ', { repair: true })).toEqual(['project.name', 'project.company']);
  });

  it.each(['proposal', 'contract', 'go-live'] as const)('at %s come group by group', async (stage) => {
    const questions = await open(plan('project: {stage: idea}'), { stage });
    const order = questions.map(({ group }) => groups.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(keys(questions)).size).toBe(questions.length);
    for (const question of questions) expect(question.kind === 'value' && (question.rule !== null || question.hangs > 1), question.key).toBe(true);
  });

  it('are more with a pack, without a change here', async () => {
    const without = keys(await open(plan('project: {stage: idea}'), { stage: 'go-live' }));
    const practice = keys(await open(plan('project: {stage: idea}'), { stage: 'go-live', packs: ['practice'] }));
    expect(practice.length).toBeGreaterThan(without.length + 10);
    const { packs } = await loadPacks(['examples/own-rules'], root);
    const vocabulary = vocabularyOf(packs.flatMap((pack) => pack.fields));
    const own = await open(plan('project: {stage: idea}', vocabulary), { stage: 'go-live', packs: ['examples/own-rules'] });
    // Also fields of its own, which nobody here has heard of.
    const added = packs.flatMap((pack) => pack.fields.map(({ path }) => path));
    expect(added.some((path) => own.some((question) => question.kind === 'value' && question.path.filter((step) => typeof step === 'string').join('.').startsWith(path)))).toBe(true);
    expect(own.some((question) => question.kind === 'value' && question.rule?.id.startsWith('seed/') === false)).toBe(true);
  });

  it('with --all are every single field of the vocabulary', async () => {
    const singles = (field: Field, path: string[]): string[] => (field.type === 'map' ? Object.entries(field.fields).flatMap(([key, inner]) => singles(inner, [...path, key])) : field.type === 'list' && field.item.type === 'map' ? [] : [path.join('.')]);
    const asked = new Set(keys(await open(plan('project: {stage: idea}'), { all: true })));
    for (const key of singles(planField, [])) if (key !== 'project.stage') expect(asked, key).toContain(key);
  });
});

it('the answers of a draft are counted by question, those that cannot be read each', () => {
  const count = (...values: unknown[]) => countAnswers(values.map((value) => ({ value, text: JSON.stringify(value) })), planField as MapField);
  const employees = (to: string) => ({ set: ['project', 'employees'], to });
  expect(count(employees('5'), { pass: 'ownership.owner.role' }, employees('6'), { pass: 'project.employees' }, { set: ['ownership', 'owner', 'role'], to: 'CEO' }, putOffEvent('leadership'))).toBe(2);
  expect(count(employees('5'), { set: ['nothing'], to: 'x' }, null)).toBe(3);
  expect(count(putOffEvent('leadership'))).toBe(1);
});

describe('a list of items', () => {
  it('is begun by its key; the item is completed; then another is offered', async () => {
    const asks = async (session: Session) => keys(await open(session, { stage: 'proposal' })).slice(0, 3);
    let session = put(plan('project: {stage: proposal}'), 'customer_strategy.segments[1].name', 'families');
    expect(await asks(session)).toEqual(['customer_strategy.segments.0.value', 'customer_strategy.segments.0.treatment', 'more customer_strategy.segments 1']);
    session = answer(put(session, 'customer_strategy.segments[1].value', 'high'), { pass: 'customer_strategy.segments.0.treatment' });
    expect((await asks(session))[0]).toBe('more customer_strategy.segments 1');
    expect(keys(await open(answer(session, { pass: 'more customer_strategy.segments 1' }), { stage: 'proposal' })).some((key) => key.includes('segments'))).toBe(false);
  });

  it('that has no more items is not asked for one by a rule that would like it', () => {
    const done = passed(answer(plan('project: {stage: proposal}\nphases: [{name: a}]'), { pass: 'more phases 1' }));
    expect([...done]).toEqual(['more phases 1', 'phases.1.name']);
  });

  it('is not asked again for what a list of answers leaves open', () => {
    const of = (set: Path, to: Wanted) => [...passed(answer(plan('project: {stage: proposal}'), { set, to }))];
    expect(of(['customer_strategy', 'not_doing'], ['TBD', 'to be decided by the board'])).toEqual(['customer_strategy.not_doing']);
    expect(of(['customer_strategy', 'not_doing'], ['TBD', 'no new software'])).toEqual([]);
    expect(of(['phases'], [{ name: 'first', stop_if: 'case by case' }, { name: 'second', stop_if: 'churn rises' }])).toEqual(['phases.0.stop_if']);
  });

  it('with two keys asks both', async () => {
    const session = put(plan('project: {stage: go-live}\ncustomer_strategy: {segments: [{name: a}]}'), 'customer_contact.policies[1].segment', 'a');
    expect(keys(await open(session, { stage: 'go-live' }))[0]).toBe('customer_contact.policies.0.channel');
  });
});

describe('a repair', () => {
  it('offers what the rule looked at, and what its remedy names', async () => {
    const session = plan('project: {stage: proposal, employees: 12000, reach: company-wide}\ncustomer_strategy: {state: draft, on: 2027-06}\ntechnology: {selection: {state: chosen, on: 2026-10}}');
    const broken = (await open(session, { stage: 'proposal' })).filter((question) => question.kind === 'mend');
    const rule = broken.find((question) => question.rule.id === 'seed/strategy-before-software')!;
    expect(rule.paths.map((path) => path.join('.'))).toEqual(expect.arrayContaining(['customer_strategy.on', 'technology.selection.on', 'technology.selection.reconciled_on']));
  });
  it('offers of what a condition looks at as a whole what it reads of it', async () => {
    const session = plan('project: {stage: proposal, name: One, company: Firm, industry: retail, employees: 12000, reach: company-wide, out_of_scope: [pay]}');
    const mend = (await open(session, { stage: 'proposal' })).find((question) => question.kind === 'mend' && question.rule.id === 'seed/organisation-in-scope');
    expect(mend?.kind === 'mend' && mend.paths.map((path) => path.join('.'))).toEqual(['project.out_of_scope', 'project.employees']);
  });
  it('for goals offers a new one, and the kinds of those there', async () => {
    const session = plan('project: {stage: proposal}\ncustomer_strategy: {goals: [{name: a, kind: revenue}]}');
    const rule = (await open(session, { stage: 'proposal' })).find((question) => question.kind === 'mend' && question.rule.id === 'seed/goals-loyalty-and-profitability');
    expect(rule?.kind === 'mend' && rule.paths.map((path) => path.join('.'))).toEqual(expect.arrayContaining(['customer_strategy.goals.1.name', 'customer_strategy.goals.0.kind']));
  });
  it('begins with the errors, in the order of the report, then goes on as ever', async () => {
    const session = plan(readFileSync(join(root, 'examples/first-draft.plan.yaml'), 'utf8'));
    const before = await open(session, { stage: 'proposal' });
    const questions = await open(session, { stage: 'proposal', repair: true });
    const errors = questions.filter(({ group }) => group === 'broken');
    expect(keys(questions.slice(0, errors.length))).toEqual(keys(errors));
    const report = await runCommand(['examples/first-draft.plan.yaml', '--no-config', '--today', '2026-11-23']);
    const [first] = errors;
    expect(report.stdout).toContain(`Start with: ${first?.kind === 'mend' && first.rule.title.en}, line ${first?.kind === 'mend' && first.finding.place.line}; 3 more findings`);
    expect(errors.length).toBeGreaterThan(4);
    expect(keys(questions.slice(errors.length))).toEqual(keys(before).filter((key) => !keys(errors).includes(key)));
    // Left for later, they are asked for nowhere else.
    expect(keys(await open(answer(session, putOffEvent('broken')), { stage: 'proposal', repair: true }))).toEqual(keys(questions.slice(errors.length)));
    expect(readEvent(putOffEvent('broken'), planField as MapField)).toEqual(putOffEvent('broken'));
  });
  it('asks for what cannot be read, before anything else', async () => {
    const questions = await open(plan('project: {stage: idea, emplyees: 3}\ntimeline: {start: soonish, finish: 2027}\nbudget: {total: lots}'));
    expect(keys(questions)).toEqual(['rename project.emplyees', 'timeline.start', 'budget.total']);
  });
  it('asks nothing of a sound plan that is not asked of it', async () => {
    expect(keys(await open(plan(readFileSync(join(root, 'examples/sound.plan.yaml'), 'utf8')), { stage: 'proposal' }))).toEqual([]);
  });
});

describe('the log', () => {
  it('makes the same plan when it is read again, and goes back', () => {
    const base = plan('project: {stage: idea} # c\n');
    let session = put(put(base, 'project.name', 'x'), 'ownership.owner.role', 'ceo');
    session = answer(session, { pass: 'project.reach' });
    const lines = session.steps.map(({ event }, at) => ({ at, value: event as unknown }));
    const again = replay(base, lines);
    expect({ text: again.session.now.text, taken: again.taken, left: again.left }).toEqual({ text: session.now.text, taken: lines, left: [] });
    expect(back(back(session)).now.text).toBe('project: {stage: idea, name: x} # c\n');
    expect(replay(plan('project: word\n'), lines).left).toEqual([lines[0]]);
  });
});

describe('answers', () => {
  const read = (path: string, text: string, language: Language = 'en') => readAnswer(fieldAt(planField, (parsePath(planField, path) as { path: string[] }).path)!, text, language);
  it.each(['churn above X%', 'The board will decide in March'])('that leave open what was asked are kept, and not asked for again: %s', async (said) => {
    const stopIf = 'expectation.stop_if';
    const session = plan('project: {stage: proposal}\nexpectation: {review: {on: 2027-12}}');
    expect(keys(await open(session, { stage: 'proposal' }))).toContain(stopIf);
    expect(read(stopIf, said)).toEqual({ wanted: said });
    const after = put(session, stopIf, said);
    expect(after.now.text).toContain(`stop_if: ${said}`);
    expect(keys(await open(after, { stage: 'proposal' }))).not.toContain(stopIf);
    // In another run it is.
    expect(keys(await open(plan(after.now.text), { stage: 'proposal' }))).toContain(stopIf);
  });
  it.each([['customer_contact.can_refuse', '✓'], ['customer_contact.can_refuse', '[x]'], ['budget.total', '●'], ['ownership.run_by', 'vendor (draft)'], ['customer_strategy.written_by', 'draft by vendor']])('a mark, or a value with more to it, is refused, not taken for not known: %s %s', (path, said) => expect(read(path, said)).toHaveProperty('problem'));
  it.each([['customer_contact.can_refuse', '-'], ['project.name', '✓'], ['ownership.run_by', 'the board will decide']])('what says nothing is not known: %s %s', (path, said) => expect(read(path, said)).toEqual({ unknown: true }));
  it.each(['2027-08 (tbc)', '2027-08 to be confirmed'])('a date with more to it is refused, not dropped: %s', (said) => expect(read('timeline.start', said)).toMatchObject({ problem: { id: 'plan/bad-date' } }));
  it.each([
    ['ownership.owner.role', 'President', { wanted: 'ceo' }],
    ['ownership.steering_committee', 'marketing, 영업', { wanted: ['marketing', 'sales'] }],
    ['project.countries', 'kr, us', { wanted: ['KR', 'US'] }],
    ['technology.other_methods', 'visits: weekly, letters', { wanted: ['visits: weekly', 'letters'] }],
    ['customer_strategy.segmentation', '{state: done}', { wanted: { state: 'done' } }],
    ['timeline.start', '미정', { unknown: true }],
    ['project.name', ' a\nb\u0007 ', { wanted: 'a b' }],
  ])('%s: %s', (path, text, expected) => expect(read(path, text)).toEqual(expected));
  it.each([['timeline.start', '1. May', 'plan/bad-date'], ['budget.total', 'lots', 'plan/bad-amount'], ['project.reach', 'moon', 'plan/bad-choice']])('%s: %s is refused', (path, text, id) => expect(read(path, text)).toMatchObject({ problem: { id } }));
  it('are written in the author\'s language', () => expect(read('ownership.run_by', 'the business', 'ko')).toEqual({ wanted: '현업' }));
  it('are found by any of their names', () => expect(find([{ value: 'ceo', name: 'CEO', also: ['대표이사'] }, { value: 'cio', name: 'CIO', also: [] }], '대표').map(({ value }) => value)).toEqual(['ceo']));
  it('are near to a text where a whole word of it names them', () => {
    const roles = [{ value: 'ceo', name: '최고경영자(CEO)', also: ['대표이사'] }, { value: 'coo', name: '최고운영책임자(COO)', also: ['운영담당임원'] }, { value: 'evp', name: '부사장', also: [] }, { value: 'sales-head', name: 'head of sales', also: [] }];
    const found = (typed: string) => near(roles, typed).map(({ value }) => value);
    expect(['COO 김민지', '운영 부사장', 'Head, Sales and IT', '운영부', 'Coordinator of the', '김민지'].map(found)).toEqual([['coo'], ['coo', 'evp'], ['sales-head'], [], [], []]);
  });
});

describe('paths', () => {
  it('count items from 1', () => expect(parsePath(planField, 'customer_strategy.goals[2].by')).toEqual({ path: ['customer_strategy', 'goals', 1, 'by'] }));
  it.each([['timline.start', 'timeline.start'], ['custmer_strategy.goals[2].by', 'customer_strategy.goals[2].by'], ['timline.strt', 'timeline'], ['ownership.owner.rol', 'ownership.owner.role'], ['reach', 'project.reach'], ['customer_strategy.goals[0].by', null], ['project]].name', 'project.name'], ['project..name', 'project.name'], ['.project', null]])('%s is not there: %s', (text, suggestion) => expect(parsePath(planField, text)).toMatchObject(suggestion === null ? { unknown: text } : { suggestion }));
  it('have names', () => {
    expect(labelOf(planField, ['customer_strategy', 'segments', 0, 'value'], 'en', () => 'families')).toBe('Segment "families": value');
    expect(labelOf(planField, ['timeline', 'start'], 'ko')).toBe('착수일');
    // Items without a name are counted; those that will get one are not.
    expect(labelOf(planField, ['ownership', 'sponsor', 'decisions', 1, 'what'], 'en')).toBe('Decision 2: what was decided');
    expect(labelOf(planField, ['customer_strategy', 'segments', 1, 'name'], 'en')).toBe('Name of the segment');
  });
  it('take out what is stated when --set says that it is not known, and say so once', async () => {
    const base = plan('project: {stage: idea, company: A} # c\n');
    for (const silent of ['TBD', 'null', '~', '', '---']) {
      const { session, events } = giveText(base, `project.company=${silent}`, 'en')!;
      expect([session.now.text, events]).toEqual(['project: {stage: idea, company: TBD} # c\n', [{ set: ['project', 'company'], to: 'TBD' }]]);
      expect(keys(await open(session, { all: true }))).not.toContain('project.company');
    }
    expect(giveText(base, 'project.name=TBD', 'ko')!.events).toEqual([{ pass: 'project.name' }]);
    expect(giveText(base, 'project.company=', 'ko')!.session.now.text).toContain('company: 미정');
  });
  it('give what --set says', () => expect(giveText(plan('project: {stage: idea}'), 'project.reach=전사', 'en')!.session.now.text).toBe('project: {stage: idea, reach: company-wide}'));
});

describe('files', () => {
  it('a plan is written whole, and never over what somebody else wrote', () => {
    const path = join(folder, 'new.yaml');
    writePlan(path, 'one\n', null);
    expect(() => writePlan(path, 'two\n', null)).toThrow(ChangedMeanwhile);
    expect(() => writePlan(path, 'two\n', Buffer.from('zero\n'))).toThrow(ChangedMeanwhile);
    expect(readFileSync(path, 'utf8')).toBe('one\n');
    writePlan(path, 'two\n', Buffer.from('one\n'));
    expect({ text: readFileSync(path, 'utf8'), mode: statSync(path).mode & 0o111 }).toEqual({ text: 'two\n', mode: 0 });
  });
});
