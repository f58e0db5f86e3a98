// Fields that a rule pack declares: read, typed and worded like those of the vocabulary, and only while the pack is in use.
import { describe, expect, it } from 'vitest';
import { checkPlans } from '../../src/check/check.ts';
import { render } from '../../src/index.ts';
import { vocabularyOf } from '../../src/plan/own-fields.ts';
import { readPlan } from '../../src/plan/read.ts';
import { readPack } from '../../src/rules/read-pack.ts';
import type { Pack } from '../../src/rules/rule.ts';
import { readSource } from '../../src/source/read.ts';

const w = '{en: x, ko: 가}';
const fields = `fields:
  project.data_centre:
    type: choice
    words: {en: Data centre. Where the data lie, ko: 데이터센터. 데이터를 두는 곳}
    values: {own: {en: our own, ko: 자체 센터}, cloud: {en: a cloud, ko: 클라우드}}
  procurement.tender_no: {type: text, words: {en: Tender number, ko: 입찰 번호}}
  procurement.decided: {type: work, words: {en: Decision of the board, ko: 이사회 결정}}
  phases.risk: {type: percent, words: {en: Risk reserve, ko: 예비비 비율}}
`;
const rule = (check: string, more = '') => `strategy: technology
severity: error
stage: idea
evidence: [x]
${more}check: |
  ${check}
title: ${w}
message: {en: "Found: {found}.", ko: "값: {found}."}
ask: ${w}
why: ${w}
remedy: ${w}
values:
  found: plan.project.data_centre
tests:
  - {name: x, plan: {project: {data_centre: cloud}}, expect: violated}
`;

async function load(own: string, check = 'plan.project.data_centre == "own"', others: readonly Pack[] = [], name = 'ours') {
  const file = (fileName: string, content: string) => ({ file: fileName, name: fileName, content });
  return readPack('ours', [
    file('pack.yaml', `name: ${name}\nversion: 1.0.0\nlanguages: [en, ko]\ntitle: ${w}\n${own}`),
    file('evidence.yaml', `x:\n  name: ${w}\n  claim: ${w}\n  source: ${w}\n  year: 2026\n  class: ${w}\n  standing: single-source\n`),
    file('r.yaml', rule(check)),
  ], others);
}
const problems = async (...args: Parameters<typeof load>) => (await load(...args)).diagnostics.map(({ file, place, id }) => `${file}:${place?.line}:${place?.column} ${id}`);

const { pack } = await load(fields);
const check = (content: string, packs = [pack!]) => checkPlans({ plans: [{ file: 'p.yaml', content }], packs, tool: { name: 'crm-check', version: '0' }, today: '2027-01-01', stage: null, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() });

describe('own fields', () => {
  it.each([
    ['project: {data_centre: our own}', 'met'],
    ['project: {data_centre: 클라우드}', 'violated'],
    ['project: {data_centre: TBD}', 'not-stated'],
    ['project: {name: x}', 'not-stated'],
  ])('of %s: %s', (plan, outcome) => expect(check(plan).plans[0]!.results[0]!.outcome).toBe(outcome));

  it('refuse a value that is none of theirs, and keys near theirs', () => {
    expect(check('project: {data_centre: moon}').diagnostics).toMatchObject([{ id: 'plan/bad-choice' }]);
    expect(check('procurement: {tender_noo: 7}').diagnostics).toMatchObject([{ id: 'plan/unknown-key', args: { suggestion: 'tender_no' } }]);
  });
  it('are unknown without their pack', () => expect(readPlan(readSource('p', 'procurement: {tender_no: 7}').source!).diagnostics).toMatchObject([{ id: 'plan/unknown-key', args: { own: 'yes' } }]));
  it('stand in items of lists, and may be pieces of work', () => {
    const { read } = readPlan(readSource('p', 'phases: [{name: a, risk: 12%}]\nprocurement: {decided: {state: done, on: 2027-01}}').source!, vocabularyOf(pack!.fields));
    expect(read).toMatchObject({ plan: { phases: [{ risk: 12 }] }, work: [{ path: ['procurement', 'decided'] }] });
  });
  it('are named by their own words in reports, in both languages', async () => {
    const text = async (plan: string, language: 'en' | 'ko') => [...(await render(check(plan), 'text', { language }))].join('');
    expect(await text('project: {name: x}', 'en')).toMatch(/data_centre +Data centre[^]*own/);
    expect(await text('project: {name: x}', 'ko')).toMatch(/data_centre +데이터센터[^]*자체 센터/);
    expect(await text('project: {data_centre: cloud}', 'en')).toContain('Found: a cloud.');
    expect(await text('project: {data_centre: cloud}', 'ko')).toContain('값: 클라우드.');
    expect(check('project: {name: x}').fields.map(({ path }) => path)).toEqual(['project.data_centre', 'procurement.tender_no', 'procurement.decided', 'phases.risk']);
  });
});

describe('conditions over own fields are checked when they are read', () => {
  it.each([
    ['plan.project.data_centre == "clowd"', /did you mean "cloud"/],
    ['plan.procurement.tender_nr > 1', /did you mean "tender_no"/],
    ['plan.procurement.tender_no > 1', /two values of one kind/],
    ['plan.phases.all(p, p.risk > "x")', /two values of one kind/],
  ])('%s', async (condition, reason) => expect(((await load(fields, condition)).diagnostics[0]!.args as { reason: string }).reason).toMatch(reason));
  it.each(['plan.phases.all(p, p.risk < 20)', 'ordered(plan.procurement.decided, plan.technology.selection)', 'plan.procurement.tender_no.startsWith("K")'])('%s is one', async (condition) => expect(await problems(fields, condition)).toEqual([]));
  it('and one pack knows nothing of another', async () => {
    await load(fields);
    expect(await problems('', 'plan.procurement.tender_no == "x"')).toEqual(['r.yaml:6:3 rule/bad-condition', 'r.yaml:13:10 rule/bad-condition']);
  });
});

describe('of a pack that is broken', () => {
  it('are known where they can be read', async () => {
    const broken = await load(fields, 'nonsense');
    expect(broken).toMatchObject({ pack: null, fields: pack!.fields });
    expect(broken.diagnostics.map(({ id }) => id)).toEqual(['rule/bad-condition']);
  });
  it.each([
    ['a field that is refused', fields.replace('type: text', 'type: txet')],
    ['another entry that is refused', `formerly: x\n${fields}`],
    ['no YAML', `${fields}  x: [\n`],
  ])('are not, and no rule is blamed for it: %s', async (_, own) => {
    const broken = await load(own);
    expect(broken.fields).toBeNull();
    expect(broken.diagnostics.map(({ file }) => file)).toEqual(['pack.yaml']);
  });
  it('leave a mistake in a rule a mistake', async () => expect(await problems(`formerly: x\n${fields}`, 'plan.project.name > 1')).toEqual(['pack.yaml:5:1 rule/unknown-key', 'r.yaml:6:3 rule/bad-condition']));
  it('are none where none are declared', async () => expect(await load('formerly: x\n')).toMatchObject({ fields: [] }));
});

describe('what cannot be declared', () => {
  const one = (text: string) => `fields:\n  ${text}\n`;
  it.each([
    ['budget.total: {type: amount, words: {en: x, ko: 가}}', 'rule/known-field'],
    ['project: {type: group, words: {en: x, ko: 가}}', 'rule/known-field'],
    ['budget.total.part: {type: amount, words: {en: x, ko: 가}}', 'rule/field-in-value'],
    ['plan.project.x: {type: text, words: {en: x, ko: 가}}', 'rule/field-behind-plan'],
    ['a: {type: text, words: {en: x, ko: 가}}\n  a.b: {type: text, words: {en: x, ko: 가}}', 'rule/field-holds-others'],
    ['Budget.x: {type: text, words: {en: x, ko: 가}}', 'rule/bad-field-path'],
    ['constructor..x: {type: text, words: {en: x, ko: 가}}', 'rule/bad-field-path'],
    ['project.x: {type: choice, words: {en: x, ko: 가}}', 'rule/field-values'],
    ['project.x: {type: text, words: {en: x, ko: 가}, values: {a: {en: x, ko: 가}}}', 'rule/field-values'],
  ])('%s: %s', async (text, id) => expect(await problems(one(text), 'plan.project.name == "x"')).toContain(`pack.yaml:6:3 ${id}`));
  it('but a group may be named beside its fields', async () => expect(await problems(one('a: {type: group, words: {en: x, ko: 가}}\n  a.b: {type: text, words: {en: x, ko: 가}}'), 'plan.a.b == "x"')).not.toContainEqual(expect.stringContaining('pack.yaml')));
  it('a type that does not exist, and words of one language in a pack of two', async () => {
    expect(await problems(one('project.x: {type: txet, words: {en: x, ko: 가}}'), 'true')).toContain('pack.yaml:6:21 rule/bad-choice');
    expect(await problems(one('project.x: {type: text, words: {en: x}}'), 'true')).toContain('pack.yaml:6:27 rule/missing-key');
  });
});

describe('two packs', () => {
  const again = (text: string) => problems(`fields:\n  ${text}\n`, 'plan.project.name == "x"', [pack!], 'theirs');
  const ours = 'r.yaml:13:10 rule/bad-condition';
  it.each([
    ['the same field in other words', 'procurement.tender_no: {type: text, words: {en: Number, ko: 번호}}', []],
    ['a name for the group', 'procurement: {type: group, words: {en: Procurement, ko: 조달}}', []],
    ['another type', 'procurement.tender_no: {type: number, words: {en: Number, ko: 번호}}', ['pack.yaml:6:3 rule/field-clash']],
    ['other values', 'project.data_centre: {type: choice, words: {en: x, ko: 가}, values: {moon: {en: x, ko: 가}}}', ['pack.yaml:6:3 rule/field-clash']],
    ['a value where the other has a group', 'procurement: {type: text, words: {en: x, ko: 가}}', ['pack.yaml:6:3 rule/field-clash']],
    ['a field inside a value of the other', 'procurement.tender_no.year: {type: text, words: {en: x, ko: 가}}', ['pack.yaml:6:3 rule/field-clash']],
  ])('%s', async (_, text, expected) => expect((await again(text)).filter((problem) => problem !== ours)).toEqual(expected));
});
