// Every problem of a pack's files comes once, at its line and column.
import { describe, expect, it } from 'vitest';
import { runRuleTest } from '../../src/check/rule-tests.ts';
import { loadWords } from '../../src/words/index.ts';
import { readPack } from '../../src/rules/read-pack.ts';

const good: Readonly<Record<string, string>> = {
  'pack.yaml': 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: Ours}\n',
  'evidence.yaml': 'habit:\n  name: {en: habit}\n  claim: {en: Names help.}\n  source: {en: us}\n  year: 2026\n  class: {en: ours}\n  standing: single-source\n',
  'short-name.yaml': `strategy: leadership
severity: {violated: warning, silent: info}
stage: idea
evidence: [habit]
check: |
  plan.project.name.matches("^.{1,30}$")
milder:
  when: |
    plan.project.reach == "one-department"
  severity: info
  because: {en: It is small.}
title: {en: A short name}
message: {en: Too long.}
ask: {en: What is its name?}
why: {en: Long names are not used.}
remedy: {en: Shorten it.}
tests:
  - {name: x, plan: {project: {name: x}}, expect: met}
`,
};

/** Problems as `file:line:column id`; `changes` replace a part of a file, or (null) leave the file out. */
async function problems(changes: Readonly<Record<string, [from: string | RegExp, to: string] | string | null>>): Promise<string[]> {
  const files = Object.entries({ ...good, ...changes }).flatMap(([name, change]) => {
    const content = change === null ? null : typeof change === 'string' ? change : good[name]!.replace(...change);
    return content === null ? [] : [{ file: name, name, content }];
  });
  const { diagnostics } = await readPack('ours', files);
  return diagnostics.map(({ file, place, id }) => `${file}${place ? `:${place.line}:${place.column}` : ''} ${id}`);
}

describe('problems of a pack', () => {
  it('are none in a good one', async () => expect(await problems({})).toEqual([]));
  it.each([
    ['a bad name of the pack', { 'pack.yaml': ['name: ours', 'name: Our Rules'] }, ['pack.yaml:1:7 rule/bad-name']],
    ['a bad name of a value', { 'pack.yaml': [/$/, 'fields: {project.place: {type: choice, words: {en: Place}, values: {Own: {en: own}}}}\n'] }, ['pack.yaml:5:69 rule/bad-value']],
    ['a bad name of a rule file', { 'short-name.yaml': null, 'Short_Name.yaml': good['short-name.yaml']! }, ['Short_Name.yaml:1:1 rule/bad-name']],
    ['unknown evidence', { 'short-name.yaml': ['[habit]', '[habit, custom]'] }, ['short-name.yaml:4:19 rule/unknown-evidence']],
    ['unused evidence', { 'evidence.yaml': [/^/, `${good['evidence.yaml']!.replace('habit:', 'other:')}`] }, ['evidence.yaml:1:1 rule/unused-evidence']],
    ['contested evidence without a reason', { 'evidence.yaml': ['single-source', 'contested'] }, ['evidence.yaml:7:3 rule/contested-without-reason']],
    ['evidence that cannot be read', { 'evidence.yaml': ['year: 2026', 'year: lately'] }, ['evidence.yaml:5:9 rule/bad-number']],
    ['an empty rule', { 'short-name.yaml': '# to come\n' }, ['short-name.yaml rule/empty']],
    ['an empty pack.yaml', { 'pack.yaml': '' }, ['pack.yaml rule/empty']],
    ['empty evidence', { 'evidence.yaml': '\n' }, ['evidence.yaml rule/empty']],
    ['no evidence.yaml', { 'evidence.yaml': null }, ['short-name.yaml:4:12 rule/unknown-evidence']],
    ['a second document that is empty', { 'short-name.yaml': [/$/, '---\n'] }, ['short-name.yaml:19:1 yaml/several-documents']],
    ['no pack.yaml', { 'pack.yaml': null }, ['ours rule/no-pack-file']],
    ['a rule file that is a list', { 'short-name.yaml': '- x\n' }, ['short-name.yaml:1:1 rule/expected-map']],
    ['a milder severity that is none', { 'short-name.yaml': ['severity: info\n', 'severity: warning\n'] }, ['short-name.yaml:10:13 rule/not-milder']],
    ['a field to explain that there is not', { 'short-name.yaml': ['check: |', 'explains: [project.name, project.nme]\ncheck: |'] }, ['short-name.yaml:5:26 rule/unknown-field']],
    ['a place that is no path', { 'short-name.yaml': ['check: |', 'at: "timeline / start"\ncheck: |'] }, ['short-name.yaml:5:5 rule/unknown-field']],
    ['a field to explain that the check does not read', { 'short-name.yaml': ['check: |', 'explains: [project, project.reach]\ncheck: |'] }, ['short-name.yaml:5:21 rule/unread-field']],
    ['a milder severity that is heavier', { 'short-name.yaml': ['severity: info\n', 'severity: error\n'] }, ['short-name.yaml:10:13 rule/not-milder']],
  ] as const)('%s', async (_, changes, expected) => expect(await problems(changes as never)).toEqual(expected));
});

it.each([
  ['explains: [project.nme]', 'project.name'],
  ['explains: [phases.goliv]', 'phases.go_live'],
  ['explains: [wizard]', ''],
  ['at: prject.name', 'project.name'],
  ['at: phases[0].tol', ''],
  ['at: plan.project.name', 'project.name'],
  ['at: plan.phases[0].tool', 'phases[0].tool'],
  ['at: plan.project.nme', ''],
  ['explains: [plan.project.name]', 'project.name'],
  ['each: plan.phases\nat: technology', null],
  ['each: plan.phases\nat: stop_if', 'it.stop_if'],
] as const)('%s: did you mean "%s"', async (line, suggestion) => {
  const files = Object.entries(good).map(([name, content]) => ({ file: name, name, content: content.replace('check: |', `${line}\ncheck: |`) }));
  expect((await readPack('ours', files)).diagnostics).toMatchObject(suggestion === null ? [] : [{ id: 'rule/unknown-field', args: { suggestion } }]);
});

it('a rule over a list explains fields of its items by their path in the plan', async () => {
  const over = (each: string, explains: string) => problems({ 'short-name.yaml': good['short-name.yaml']!.replace(/check: [^]*milder/, `each: ${each}\nexplains: [${explains}]\ncheck: |\n  before(it.go_live, plan.timeline.finish)\nmilder`) });
  expect(await over('plan.phases', 'phases.go_live, timeline.finish')).toEqual([]);
  expect(await over('plan.phases.filter(phase, phase.name == "a")', 'phases.go_live')).toEqual([]);
  expect(await over('plan.phases', 'phases.budget')).toEqual(['short-name.yaml:6:12 rule/unread-field']);
});

describe('what is declared and used nowhere', () => {
  const rule = (more: string, from = '', to = '') => problems({ 'short-name.yaml': good['short-name.yaml']!.replace('check: |', `${more}\ncheck: |`).replace(from, to) });
  const param = 'params:\n  longest: {type: number, default: 30, title: {en: Longest}}';
  const value = 'values:\n  found: plan.project.name';
  it('a parameter that no condition reads', async () => {
    expect(await rule(param)).toEqual(['short-name.yaml:6:3 rule/unused-param']);
    expect(await rule(param, 'Too long.', '"{longest} at most."')).toEqual(['short-name.yaml:6:3 rule/unused-param']);
  });
  it.each([
    ['check', '.matches("^.{1,30}$")', ' == "x" || params.longest > 1'],
    ['milder', '"one-department"', '"one-department" && params.longest > 1'],
    ['applies', 'check: |', 'applies: |\n  params.longest > 1\ncheck: |'],
    ['values', 'message: {en: Too long.}', 'message: {en: "At most {most}."}\nvalues: {most: params.longest}'],
  ])('one that %s reads is used', async (_, from, to) => expect(await rule(param, from, to)).toEqual([]));
  it('a value that no message shows', async () => {
    expect(await rule(value)).toEqual(['short-name.yaml:6:3 rule/unused-value']);
    for (const part of ['Too long.', 'It is small.', 'Shorten it.']) expect(await rule(value, part, '"{found}"')).toEqual([]);
    expect(await rule(`${value}\nnot_applicable: {en: "{found}"}`)).toEqual([]);
  });
  it.each([['{found; at most 3.', 1], ['{ found }', 1], ['{Found}', 1], ['found} of 3', 1], ['{found} of {3}', 1], ['{found}, like {state: done}', 0], ['{found} and {}', 0]])('a slot that is none: %s', async (text, count) => expect((await rule(`${value}\nnot_applicable: {en: "{found}"}`, 'Too long.', `"${text}"`)).filter((line) => line.endsWith('broken-slot'))).toHaveLength(count));
  it('where a name is misspelt, that is the one problem', async () => expect(await rule(value, 'Too long.', '"{fund}"')).toEqual(['short-name.yaml:15:15 rule/unknown-slot']));
});

describe('a parameter in a rule file', () => {
  const rule = (param: string, tested = '') => problems({ 'short-name.yaml': good['short-name.yaml']!.replace('check: |', `params:\n  most: {type: number, ${param}, title: {en: Most}}\napplies: |\n  params.most > 1\ncheck: |`).replace('name: x, plan', `name: x, ${tested}plan`) });
  it.each<[string, string, string[]]>([
    ['unit: percent, default: 15%', 'params: {most: 0.15%}, ', []],
    ['unit: percent, default: 0.15', '', ['short-name.yaml:6:48 rule/ambiguous-number']],
    ['unit: percent, default: 15%', 'params: {most: 0.2}, ', ['short-name.yaml:22:30 rule/ambiguous-number']],
    ['unit: count, default: 1.5', '', ['short-name.yaml:6:46 rule/bad-param']],
    ['default: 3, minimum: 5, maximum: 4', '', ['short-name.yaml:6:45 rule/minimum-above-maximum']],
  ])('%s %s', async (param, tested, expected) => expect(await rule(param, tested)).toEqual(expected));
});

describe('a parameter that is compared with a choice takes its values only', () => {
  const rule = (param: string, check: string, tested = '') => problems({ 'short-name.yaml': good['short-name.yaml']!.replace('check: |\n  plan.project.name.matches("^.{1,30}$")', `params:\n  ok: {${param}, title: {en: Allowed}}\ncheck: |\n  ${check}`).replace('name: x, plan', `name: x, ${tested}plan`) });
  it.each<[string, string, string, string[]]>([
    ['type: list, default: [b2b]', 'plan.project.customers in params.ok', 'params: {ok: [both]}, ', []],
    ['type: list, default: [b2b, b3c]', 'plan.project.customers in params.ok', '', ['short-name.yaml:6:20 rule/bad-param']],
    ['type: text, default: b3b', 'plan.project.customers == params.ok', '', ['short-name.yaml:6:29 rule/bad-param']],
    ['type: text, default: b2b', 'params.ok != plan.project.customers', 'params: {ok: b3b}, ', ['short-name.yaml:20:28 rule/bad-param']],
    ['type: text, default: it', 'params.ok in plan.ownership.steering_committee', '', []],
    ['type: text, default: itt', 'params.ok in plan.ownership.steering_committee', '', ['short-name.yaml:6:29 rule/bad-param']],
    ['type: text, default: anything', 'plan.project.name == params.ok', '', []],
  ])('%s, %s', async (param, check, tested, expected) => expect(await rule(param, check, tested)).toEqual(expected));
});

it('words that settings cannot change are not suggested in their own place', async () => {
  const files = Object.entries(good).map(([name, content]) => ({ file: name, name, content: content.replace('tests:', 'overridden: {why: {en: x}}\ntests:') }));
  const [problem] = (await readPack('ours', files)).diagnostics;
  expect([problem!.id, (await loadWords('en')).diagnostics[problem!.id]!({ ...problem!.args, keys: (problem!.args.keys as { en: string }).en } as Record<string, string>)]).toEqual(['rule/unknown-key', 'There is no field "why" in overridden. Known here: title, message, not_applicable.']);
});

it.each([['plan.phasess', 'bad-condition'], ['plan.phases.filter(p,', 'bad-condition'], ['plan.project.name', 'wrong-result']])('where each is broken (%s), what reads its item is not blamed', async (each, id) => {
  expect(await problems({ 'short-name.yaml': good['short-name.yaml']!.replace(/check: [^]*milder/, `each: ${each}\nat: it.tool\napplies: |\n  size(it.list) > 1 && it.x\ncheck: |\n  stated(it.go_live)\nmilder`) })).toEqual([expect.stringMatching(`^short-name.yaml:5:\\d+ rule/${id}$`)]);
});

describe('nothing behind a key', () => {
  it.each<[string, string, [string, string], string[]]>([
    ['a condition', 'short-name.yaml', ['check: |', 'applies:\ncheck: |'], ['short-name.yaml:5:1 rule/nothing-there']],
    ['a blank condition', 'short-name.yaml', ['check: |', 'applies: " "\ncheck: |'], ['short-name.yaml:5:1 rule/nothing-there']],
    ['a block without lines', 'short-name.yaml', ['check: |', 'applies: |\ncheck: |'], ['short-name.yaml:5:1 rule/nothing-there']],
    ['words without any', 'short-name.yaml', ['{en: Shorten it.}', '{en: ""}'], ['short-name.yaml:16:10 rule/nothing-there']],
    ['words that are blank', 'short-name.yaml', ['{en: Shorten it.}', '{en: " "}'], ['short-name.yaml:16:10 rule/nothing-there']],
    ['a group', 'short-name.yaml', ['check: |', 'params:\ncheck: |'], ['short-name.yaml:5:1 rule/nothing-there']],
    ['a parameter', 'short-name.yaml', ['check: |', 'params:\n  most:\ncheck: |'], ['short-name.yaml:6:3 rule/nothing-there']],
    ['a required list', 'short-name.yaml', ['[habit]', ''], ['short-name.yaml:4:1 rule/nothing-there']],
    ['an empty text in a list', 'short-name.yaml', ['check: |', 'covers: ["", P01]\ncheck: |'], ['short-name.yaml:5:10 rule/empty-item']],
    ['fields of a pack', 'pack.yaml', ['title', 'fields:\ntitle'], ['pack.yaml:4:1 rule/nothing-there']],
    ['evidence', 'evidence.yaml', ['habit:', 'other:\nhabit:'], ['evidence.yaml:1:1 rule/nothing-there']],
  ])('%s', async (_, file, change, expected) => expect(await problems({ [file]: change })).toEqual(expected));
  it('is no mistake of a plan in a test', async () => expect(await problems({ 'short-name.yaml': ['expect: met}', 'expect: met}\n  - {name: y, plan: {project: {name: }}, expect: not-stated}'] })).toEqual([]));
});

it('parameters of a test are given by name', async () => {
  expect(await problems({ 'short-name.yaml': ['name: x, plan', 'name: x, params: 15, plan'] })).toEqual(['short-name.yaml:18:23 rule/expected-map']);
  expect(await problems({ 'short-name.yaml': ['name: x, plan', 'name: x, params: [1], plan'] })).toEqual(['short-name.yaml:18:15 rule/expected-map']);
});

it('an old id is one, of no rule that there is, and of one rule only', async () => {
  const named = (ids: string) => good['short-name.yaml']!.replace('check: |', `formerly: ${ids}\ncheck: |`);
  const of = (ids: string) => problems({ 'short-name.yaml': named(ids) });
  expect([await of('[ours/long-name, old/name]'), await of('[ours/short-name]'), await of('[Retention Limit, short-name, ours/a/b]')]).toEqual([[], ['short-name.yaml:5:12 rule/id-in-use'], ['short-name.yaml:5:12 rule/no-id', 'short-name.yaml:5:29 rule/no-id', 'short-name.yaml:5:41 rule/no-id']]);
  expect(await problems({ 'short-name.yaml': named('[ours/long]'), 'second.yaml': named('[ours/long, ours/short-name]') })).toEqual(['second.yaml:5:23 rule/id-in-use', 'short-name.yaml:5:12 rule/id-twice']);
  const files = (pack: string, ids: string) => Object.entries({ ...good, 'short-name.yaml': named(ids) }).map(([name, content]) => ({ file: name, name, content: name === 'pack.yaml' ? content.replace('ours', pack) : content }));
  const first = (await readPack('first', files('first', '[first/old]'))).pack!;
  expect((await readPack('ours', files('ours', '[first/short-name, first/old]'), [first])).diagnostics).toMatchObject([{ id: 'rule/id-in-use', args: { id: 'first/short-name' } }, { id: 'rule/id-twice', args: { id: 'first/old', by: 'first/short-name' } }]);
});

it('a test that differs in what is due names the stage at which it was judged', async () => {
  const files = Object.entries(good).map(([name, content]) => ({ file: name, name, content: content.replace('plan: {project: {name: x}}, expect: met', 'plan: {}, expect: not-due') }));
  const { pack, tests } = await readPack('ours', files);
  expect(runRuleTest(pack!.rules[0]!, tests[0]!).differences).toEqual([{ what: 'outcome', expected: 'not-due', got: 'not-stated', stage: 'idea' }]);
});

it('a second file of a rule is told of the first', async () => {
  const files = [...Object.entries(good), ['short-name.yml', good['short-name.yaml']!] as const].map(([name, content]) => ({ file: name, name, content }));
  expect((await readPack('ours', files)).diagnostics).toMatchObject([{ id: 'rule/same-id', file: 'short-name.yml', args: { id: 'ours/short-name', first: 'short-name.yaml' } }]);
});
