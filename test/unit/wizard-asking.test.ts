// Questions in words: one for each field, about which item, with its reason; none reads like a field name.
import { beforeAll, describe, expect, it } from 'vitest';
import { sortRules } from '../../src/rules/order.ts';
import { check } from '../../src/index.ts';
import { loadPacks } from '../../src/io/packs.ts';
import { planField } from '../../src/plan/fields/index.ts';
import { askedOf, questions } from '../../src/plan/questions/index.ts';
import { loadPaint } from '../../src/reporters/paint.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { Field, MapField } from '../../src/shape/field.ts';
import { readSource } from '../../src/source/read.ts';
import { fieldPath } from '../../src/shape/path.ts';
import type { Language, Path, Stage } from '../../src/types.ts';
import type { Asker } from '../../src/wizard/ask.ts';
import { help, mendLines, valueLines } from '../../src/wizard/asking.ts';
import { answer, back, begin, countAnswers, type Event, putOffEvent, type Session, takenUp } from '../../src/wizard/log.ts';
import type { Question, ValueQuestion } from '../../src/wizard/question.ts';
import { interview } from '../../src/wizard/interview.ts';
import { partsOf, pending } from '../../src/wizard/questions.ts';
import { groupLines, type Say } from '../../src/wizard/say.ts';
import { loadWords } from '../../src/words/index.ts';
import { loadWizardWords } from '../../src/words/wizard.ts';
import { root } from '../run.ts';

let rules: Rule[] = [];
const says = {} as Record<Language, Say>;
beforeAll(async () => {
  rules = sortRules((await loadPacks([], root)).packs.flatMap((pack) => pack.rules));
  for (const language of ['en', 'ko'] as const) says[language] = { voice: { language, words: await loadWords(language) }, own: loadWizardWords(language), width: 80, quiet: false, plain: false, paint: await loadPaint(false) };
});
const plan = (text: string): Session => begin(readSource('x', text).source!, planField as MapField);
async function circumstances(session: Session, stage: Stage, more: { all?: boolean; fresh?: boolean } = {}) {
  const report = await check([{ file: 'x', content: session.now.text }], { cwd: root, stage, today: '2026-11-23', config: false });
  return { session, rules, report: report.plans[0] ?? null, diagnostics: report.diagnostics, fresh: false, all: false, ...more };
}
const open = async (session: Session, stage: Stage, all = false): Promise<Question[]> => pending(await circumstances(session, stage, { all }));
const value = (found: readonly Question[], key: string): ValueQuestion => {
  const question = found.find((one) => one.key === key);
  if (question?.kind !== 'value') throw new Error(`${key} is not asked: ${found.map((one) => one.key).join(' ')}`);
  return question;
};
const lines = (question: ValueQuestion, session: Session, language: Language = 'en', again = false) => valueLines(question, again ? 'why' : 'nothing', session, rules, says[language]).join('\n');

describe('the vocabulary', () => {
  const leaves = (field: Field, path: Path): Path[] => (field.type === 'map' ? Object.entries(field.fields).flatMap(([key, inner]) => leaves(inner, [...path, key])) : field.type === 'list' && field.item.type === 'map' ? leaves(field.item, [...path, 0]) : [path]);
  const asked = leaves(planField, []).filter((path) => path.at(-1) !== 'not_needed');

  it('asks for each of its fields, and for no other', () => {
    const fields = asked.map(fieldPath);
    expect(fields.filter((field) => !(field in questions)), 'fields without a question in src/plan/questions').toEqual([]);
    expect(Object.keys(questions).filter((field) => !fields.includes(field)), 'questions for no field').toEqual([]);
  });
  it.each(Object.entries(questions))('%s: in whole sentences without marks of YAML', (_, { ask, why }) => {
    expect(ask.en).toMatch(/^[A-Z].*\?$/);
    expect(ask.ko).toMatch(/까\?$/);
    for (const text of [ask.en, ask.ko, why?.en ?? '', why?.ko ?? '']) expect(text).not.toMatch(/[[\]{}_]|\w\.\w/);
    if (why) expect([why.en, why.ko]).toEqual([expect.stringMatching(/[.]$/), expect.stringMatching(/[.]$/)]);
  });
  it('gives a reason for each, its own or that of a rule', async () => {
    const session = plan('project: {stage: idea}');
    const [any] = await open(session, 'go-live');
    const unsaid = asked.flatMap((path) => {
      const question: ValueQuestion = { ...(any as ValueQuestion), path, rule: null };
      return /\nWhy: /.test(lines(question, session)) && /\n이유: /.test(lines(question, session, 'ko')) ? [] : [fieldPath(path)];
    });
    expect(unsaid).toEqual([]);
  });
});

describe('a question', () => {
  it('about what switches rules on says so in plain words, and all of it when asked', async () => {
    const session = plan('project: {stage: proposal}');
    const employees = value(await open(session, 'proposal'), 'project.employees');
    expect(lines(employees, session)).toBe('\nHow many people work in the company?\nWhy: A large company changes more slowly than a small one, and has more to\nchange.');
    const told = help(employees, session, rules, says.en).join('\n').replace(/\s+/g, ' ');
    expect(told).toContain('Below 300 employees a company counts as small');
    expect(told).toMatch(/\d+ rules depend on it\. Keys \? more/);
  });
  it('about an item names it, and another one is asked for with those there', async () => {
    const session = answer(plan('project: {stage: proposal}\n'), { set: ['phases', 0, 'name'], to: 'pilot' });
    const found = await open(session, 'proposal');
    expect(lines(value(found, 'phases.0.tool'), session)).toMatch(/^\nPhase "pilot": With what level of technology does this phase work\?\nWhy: /);
    expect(lines(value(found, 'more phases 1'), session)).toBe('\nPhases so far: "pilot". Is there another?');
    // What ends a phase is not asked in the words of what ends the project.
    const stop = { ...value(found, 'phases.0.tool'), path: ['phases', 0, 'stop_if'] };
    expect(lines(stop, session).split('\n')[1]).toBe('Phase "pilot": Which result of this phase would end the project?');
    expect(lines(value(found, 'expectation.stop_if'), session).split('\n')[1]).toBe('What would end the whole project?');
    expect(lines(stop, session, 'ko').split('\n')[1]).toMatch(/^단계 "pilot": 이 단계에서/);
  });
  it('of a rule with several asks for one thing at a time, and says the reason once', async () => {
    const session = plan('project: {stage: proposal}\n');
    const found = await open(session, 'proposal');
    expect(lines(value(found, 'customer_strategy.state'), session)).toMatch(/^\nHow far has the work on the customer strategy got\?\nWhy: /);
    expect(lines(value(found, 'customer_strategy.on'), session, 'en', true)).toBe('\nWhen was the work on the customer strategy finished, or when will it be?');
  });
  it('of a rule with one value is the rule\'s own', async () => {
    const session = plan('project: {stage: idea}\n');
    const owner = value(await open(session, 'idea'), 'ownership.owner.role');
    expect(lines({ ...owner, rule: { ...owner.rule!, ask: { en: 'Ours?', ko: '우리?' } } }, session)).toMatch(/^\nOurs\?\n/);
  });
  it('about a date that is too vague says so', async () => {
    const session = plan('project: {stage: idea, employees: 5000, reach: company-wide}\ntimeline: {start: 2026-12, finish: 2028}');
    const finish = value(await open(session, 'idea'), 'timeline.finish');
    expect(lines(finish, session)).toContain('\n2028 is not exact enough to tell. If you can, give a quarter, a month or a day.\nWhy: ');
    expect(lines(finish, session, 'ko')).toContain('일자입니다: 2028.');
  });
  it('knows no field names, also where the remedy does', async () => {
    const session = plan('project: {stage: contract}\nownership: {owner: {role: CIO}}\ncustomer_strategy: {state: draft, on: 2027-06}\ntechnology: {selection: {state: chosen, on: 2026-10}}');
    const mends = (await open(session, 'contract')).filter((question) => question.kind === 'mend');
    expect(mends.length).toBeGreaterThan(1);
    for (const language of ['en', 'ko'] as const) {
      for (const mend of mends) {
        const said = [...mendLines(mend, session, says[language]), ...help(mend, session, rules, says[language])].join('\n').replace(/^.*crm-check explain.*$/gm, '');
        expect(said).not.toMatch(/[a-z]_[a-z]|[a-z]\.[a-z]|\(\)/);
      }
    }
    expect(mends.some((mend) => mendLines(mend, session, says.en).join(' ').replace(/\s+/g, ' ').includes('enter the day in "Choice of software: reconciled on"'))).toBe(true);
  });
});

it('choosing what stands there already keeps the words of the author', async () => {
  const text = 'project: {stage: idea}\nownership: {owner: {role: 최고정보책임자}}\n';
  const asked: string[] = [];
  const asker: Asker = {
    print: () => {},
    close: () => {},
    ask: async (question) => {
      asked.push(question.message);
      if (question.message === says.en.own.change && asked.length === 1) return { picked: ['0'] };
      return question.choices.some((choice) => choice.value === 'cio') && asked.length === 2 ? { picked: ['cio'] } : { key: 'pass' };
    },
  };
  const judge = async (content: string) => {
    const { plans, diagnostics } = await check([{ file: 'x', content }], { cwd: root, stage: 'idea', today: '2026-11-23', config: false });
    return { report: plans[0] ?? null, diagnostics };
  };
  const mended = rules.filter(({ id }) => id === 'seed/owner-not-it');
  const done = await interview(plan(text), { rules: mended, fresh: false, all: false, asker, say: says.en, judge: async (content) => { const { report, diagnostics } = await judge(content); return { report: report && { ...report, results: report.results.filter(({ rule }) => rule === 'seed/owner-not-it') }, diagnostics }; }, save: () => null });
  expect(asked.slice(0, 2)).toEqual([says.en.own.change, 'Role of the accountable owner (now: 최고정보책임자)']);
  expect(done.now.text).toBe(text);
});

it.each(['en', 'ko'] as const)('what was changed and taken back is the value that stands there, also while something else is changed: %s', async (language) => {
  const text = 'project: {stage: idea}\nownership: {owner: {role: CIO, title: Chief}}\n';
  const taken: Event = { set: ['ownership', 'owner', 'role'], to: 'CMO' };
  const only = (id: string) => rules.filter((rule) => rule.id === id);
  /** The question what to change is answered so; then all is passed. */
  const after = async (pick: RegExp | null, value: string | null) => {
    const printed: string[] = [];
    const seen: string[][] = [];
    const saved: unknown[] = [];
    const asker: Asker = {
      print: (some) => void printed.push(...some),
      close: () => {},
      ask: async ({ message, choices }) => {
        seen.push([message, ...choices.map(({ name }) => name)]);
        if (seen.length === 1 && pick) return { picked: [choices.find(({ name }) => pick.test(name))!.value] };
        if (seen.length !== 2 || !value) return { key: 'pass' };
        return choices.length ? { picked: [value] } : { text: value };
      },
    };
    const judge = async (content: string) => {
      const { plans, diagnostics } = await check([{ file: 'x', content }], { cwd: root, stage: 'idea', today: '2026-11-23', config: false });
      return { report: plans[0] ? { ...plans[0], results: plans[0].results.filter(({ rule }) => rule === 'seed/owner-not-it') } : null, diagnostics };
    };
    const done = await interview(plan(text), { rules: only('seed/owner-not-it'), fresh: false, all: false, asker, say: says[language], judge, save: (event) => { saved.push(event); return null; } }, [taken]);
    return { text: done.now.text, printed: printed.join('\n'), first: seen[0]!, saved };
  };
  const kept = await after(null, null);
  expect(kept.first[1]).toContain(language === 'en' ? '(now: CMO)' : '(현재 값: CMO)');
  expect(kept.printed).toContain(language === 'en' ? '\nYou answered: Role of the accountable owner: CMO. Left as it is, this answer\nstays.' : '조금 전의 답: 총괄 책임자의 직책: CMO. 그대로 두면 이 답이 남습니다.');
  expect([kept.text, kept.saved]).toEqual([text.replace('CIO', 'CMO'), [taken]]);
  const other = await after(/title|직함/i, 'Head of Stores');
  expect(other.saved.slice(0, 2)).toEqual([taken, { set: ['ownership', 'owner', 'title'], to: 'Head of Stores' }]);
  expect(other.text).toBe(text.replace('CIO', 'CMO').replace('Chief', 'Head of Stores'));
  const again = await after(/owner|총괄 책임자의 직책/, 'cio');
  expect([again.text, again.saved[0]]).toEqual([text.replace('CIO', language === 'en' ? 'cio' : '최고정보책임자(CIO)'), { set: taken.set, to: language === 'en' ? 'cio' : '최고정보책임자(CIO)' }]);
});

describe('the rest of a group', () => {
  it('left for later is asked for nowhere, until that is taken back', async () => {
    const session = plan('project: {stage: proposal}\n');
    const before = await open(session, 'proposal');
    const groups = (found: readonly Question[]) => new Set(found.map(({ group }) => group));
    const later = answer(session, putOffEvent('customer-strategy'));
    const after = await open(later, 'proposal');
    expect(groups(before)).toContain('customer-strategy');
    expect(groups(after)).not.toContain('customer-strategy');
    // Rules of other groups read some of it too.
    const left = new Set(before.filter(({ group }) => group === 'customer-strategy').map(({ key }) => key));
    expect(after.filter(({ key }) => left.has(key))).toEqual([]);
    expect(after.length).toBe(before.length - left.size);
    expect(await open(back(later), 'proposal')).toEqual(before);
  });
  it('is asked for when a session is gone on with in which nothing else is left, until it is left once more', async () => {
    const later = (await open(plan('project: {stage: idea}\n'), 'idea')).reduce((session, { group }) => answer(session, putOffEvent(group)), plan('project: {stage: idea}\n'));
    expect(await open(later, 'idea')).toEqual([]);
    const [asked, saved]: [string[], unknown[]] = [[], []];
    const asker: Asker = { print: () => {}, close: () => {}, ask: async ({ message }) => (asked.push(message), { key: 'later' }) };
    const judge = async (content: string) => {
      const { plans, diagnostics } = await check([{ file: 'x', content }], { cwd: root, stage: 'idea', today: '2026-11-23', config: false });
      return { report: plans[0] ?? null, diagnostics };
    };
    const done = await interview(later, { rules, fresh: false, all: false, asker, say: says.en, judge, save: (event) => { saved.push(event); return null; } });
    expect(asked.length).toBeGreaterThan(2);
    expect(saved[0]).toEqual(takenUp);
    expect(await open(done, 'idea')).toEqual([]);
    // Taken back as any answer.
    expect(await open(back(answer(later, takenUp)), 'idea')).toEqual([]);
    expect(countAnswers([takenUp, putOffEvent('leadership'), { pass: 'x' }].map((value) => ({ value, text: '' })), later.vocabulary)).toBe(1);
  });
  it('also in the middle of an item', async () => {
    const values = { name: 'a', kind: 'loyalty', metric: 'm', by: '2029-12', target: '2', baseline: '1' };
    const item = Object.entries(values).reduce((session, [key, to]) => answer(session, { set: ['customer_strategy', 'goals', 0, key], to }), plan('project: {stage: proposal}\n'));
    const found = await open(item, 'proposal');
    // All of an item is asked for in one group, whichever rules want it.
    const inside = found.filter(({ key }) => key.includes('strategy.goals.'));
    expect(new Set(inside.map(({ group }) => group))).toEqual(new Set(['customer-strategy']));
    expect(inside.map(({ key }) => key)).toContain('customer_strategy.goals.0.measured_by');
    expect((await open(answer(item, putOffEvent('customer-strategy')), 'proposal')).filter(({ key }) => key.includes('strategy.goals.'))).toEqual([]);
  });
});

describe('the place', () => {
  it('among the groups is fixed by the stage, and said once it is known', async () => {
    const session = plan('project: {stage: idea}\n');
    expect(partsOf(await circumstances(session, 'idea', { fresh: true }))).toBe(null);
    expect(partsOf(await circumstances(session, 'idea'))).toEqual(['start', 'leadership', 'customer-strategy', 'expectation']);
    const parts = partsOf(await circumstances(session, 'go-live', { all: true }))!;
    expect(parts).toEqual(['start', 'leadership', 'customer-strategy', 'readiness', 'technology', 'contact', 'expectation', 'rest']);
    const half = answer(session, { set: ['customer_strategy', 'state'], to: 'done' });
    expect(partsOf(await circumstances(half, 'go-live', { all: true }))).toEqual(parts);
    expect(groupLines('readiness', parts, says.en)[1]).toMatch(/^── Organisation ─+ part 4 of 8 ──$/);
    expect(groupLines('readiness', parts, { ...says.ko, plain: true })).toEqual(['', '조직 정비 (8개 부분 중 4번째)']);
    expect(groupLines('shape', parts, says.en)[1]).toMatch(/^── What cannot be read ─+$/);
  });
  it('is the same for the same field of every item', () => expect(askedOf(['phases', 3, 'stop_if'])).toBe(askedOf(['phases', 0, 'stop_if'])));
});
