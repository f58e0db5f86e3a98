// The gate over results made by hand: what each exception does, and what is said of it afterwards.
import { describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../src/gate/baseline.ts';
import { openGate, type Gate, type GateRequest } from '../../src/gate/gate.ts';
import type { EveryPlan } from '../../src/gate/idle.ts';
import { noSettings, readSettings } from '../../src/gate/settings.ts';
import { loadPatterns } from '../../src/re2.ts';
import type { PlanResult } from '../../src/verdict/report.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { readSource } from '../../src/source/read.ts';
import { waiver } from '../gate/repository.ts';
import { finding, item, missing } from './findings.ts';

await loadPatterns();
const rule = (id: string, formerly: string[] = []) => ({ id, formerly, severity: { violated: 'error', silent: 'error' }, params: {}, milder: null }) as unknown as Rule;
const rules = [rule('a/b', ['a/old']), rule('a/c')];
const plan = 'project: {name: x}\n';

interface World {
  waivers?: string;
  settings?: string;
  baseline?: BaselineEntry[];
  there?: string[];
  folders?: string[];
  /** Another file has a name that reads like that of the plan. */
  hasLookAlike?: boolean;
}
function open({ waivers, settings, baseline, there = [], folders = [], hasLookAlike = false }: World): Gate {
  const request: GateRequest = {
    settings: settings === undefined ? noSettings : readSettings(readSource('c.yaml', settings).source!).settings!,
    digest: 'x',
    waivers: waivers === undefined ? null : { file: 'w.yaml', content: waivers },
    baseline: baseline ? { file: 'b.json', entries: baseline, isThere: (name) => there.includes(name) } : null,
    isThere: (name) => there.includes(name),
    isFolder: (name) => folders.includes(name),
    hasLookAlike: () => hasLookAlike, namesOf: (file) => ({ settings: file, waivers: file.startsWith('/') ? null : file, baseline: file }),
  };
  return openGate(request, rules, ['a', 'pack'], '2026-11-23');
}
const settle = (gate: Gate, results: PlanResult[], text = plan, file = 'a.plan.yaml') => gate.settle(readSource(file, text).source!, results, null).results;
const standing = (world: World, results: PlanResult[], text = plan) => settle(open(world), results, text).map((result) => result.standing);
/** What is said after one plan with these results. */
function said(world: World, results: PlanResult[], { text = plan, whole = null, file }: { text?: string; whole?: EveryPlan | null; file?: string } = {}) {
  const gate = open(world);
  settle(gate, results, text, file);
  return gate.notices(whole);
}
const brief = (notices: ReturnType<typeof said>) => notices.map(({ id, severity, path, args }) => [id, severity, path, args]);

describe('a gate', () => {
  it('without anything leaves results as they are', () => {
    const gate = openGate({ settings: noSettings, digest: null, waivers: null, baseline: null, isThere: () => true, isFolder: () => false, hasLookAlike: () => false, namesOf: (file) => ({ settings: file, waivers: file, baseline: file }) }, rules, ['a'], '2026-11-23');
    expect([settle(gate, [finding('x')]), gate.notices({ plans: ['a.plan.yaml'], found: [] }), gate.used(), gate.problems, [...gate.texts]]).toEqual([[finding('x')], [], [], [], []]);
  });
  it('has the problems of its settings, of the file of waivers and of each waiver, and the text of that file', () => {
    const ids = (world: World) => open(world).problems.map(({ id }) => id);
    expect([ids({ settings: 'rules: {a/x: off}' }), ids({ waivers: '- [' }), ids({ waivers: waiver('a/bb') }), ids({ waivers: '# none yet\n' })]).toEqual([['settings/unknown-rule'], ['yaml/syntax'], ['waiver/unknown-rule'], []]);
    expect([...open({ waivers: '# none yet\n' }).texts]).toEqual([['w.yaml', '# none yet\n']]);
  });
});

describe('a waiver', () => {
  const at = (place: string) => waiver('a/b', { place });
  it.each<[string, string, PlanResult, string]>([
    ['of the rule', waiver('a/b'), finding('x'), 'waived'],
    ['of the rule by its old name', waiver('a/old'), finding('x'), 'waived'],
    ['of another rule', waiver('a/c'), finding('x'), 'open'],
    ['of another plan', waiver('a/b', { file: 'b.plan.yaml' }), finding('x'), 'open'],
    ['of the place', at('x'), finding('x'), 'waived'],
    ['of a place around it', at('x'), finding('x.y'), 'waived'],
    ['of another place', at('y'), finding('x'), 'open'],
    ['of a place in another form', at('고객'), finding('고객'.normalize('NFD')), 'waived'],
    ['the second that covers it', at('y') + at('x'), finding('x'), 'waived'],
  ])('%s', (_, waivers, result, expected) => expect(standing({ waivers }, [result])).toEqual([expected]));

  it('that is needed is named by its place in the file, in order', () => {
    const gate = open({ waivers: waiver('a/c') + waiver('a/b') });
    settle(gate, [finding('x'), finding('y', { rule: 'a/c' })]);
    expect(gate.used()).toEqual(['/0', '/1']);
    const turned = open({ waivers: waiver('a/c') + waiver('a/b') });
    settle(turned, [finding('x')]);
    settle(turned, [finding('y', { rule: 'a/c' })]);
    expect(turned.used()).toEqual(['/0', '/1']);
  });

  it.each<[string, World, PlanResult[], ReturnType<typeof brief>]>([
    ['needed: nothing', { waivers: waiver('a/b') }, [finding('x')], []],
    ['not needed', { waivers: waiver('a/b') }, [finding('x', { outcome: 'met' })], [['waiver/unused', 'warning', '/0', { rule: 'a/b', file: 'a.plan.yaml' }]]],
    ['of a rule that does not ask yet: nothing', { waivers: waiver('a/b') }, [finding('x', { outcome: 'not-due' })], []],
    ['of a rule that was not judged: nothing', { waivers: waiver('a/b'), there: ['a.plan.yaml'] }, [], []],
    ['of places that are not there: those that are', { waivers: waiver('a/b', { place: 'z' }) }, [finding('l', { items: [item('x'), item('y'), item('x')] })], [['waiver/no-such-place', 'warning', '/0', { rule: 'a/b', file: 'a.plan.yaml', place: 'z', places: 'x, y' }]]],
    ['of a place that another waiver covers: not needed', { waivers: waiver('a/b', { place: 'x' }) + waiver('a/b', { place: 'z' }) }, [finding('x')], [['waiver/unused', 'warning', '/1', { rule: 'a/b', file: 'a.plan.yaml' }]]],
    ['of a file that is not there', { waivers: waiver('a/b', { file: 'gone.yaml' }) }, [], [['waiver/no-file', 'warning', '/0', { rule: 'a/b', file: 'gone.yaml' }]]],
    ['of a file that is not there, with signs that are no pattern', { waivers: waiver('a/b', { file: 'gone (1)!.yaml' }) }, [], [['waiver/no-file', 'warning', '/0', { rule: 'a/b', file: 'gone (1)!.yaml' }]]],
    ['of a file that is there and was not judged: nothing', { waivers: waiver('a/b', { file: 'there.yaml' }), there: ['there.yaml'] }, [], []],
    ['of a pattern, where not all was looked at: nothing', { waivers: waiver('a/b', { file: '"gone*"' }) }, [], []],
    ['of a folder, called by its name alone', { waivers: waiver('a/b', { file: 'g//p//' }), there: ['g//p//'], folders: ['g//p//'] }, [], [['waiver/is-folder', 'warning', '/0', { rule: 'a/b', file: 'g//p//', folder: 'g//p' }]]],
  ])('%s', (_, world, results, expected) => expect(brief(said(world, results))).toEqual(expected));

  it.each<[string, string, string, string]>([
    ['the one that runs longer', '2026-12-31', '2027-03-31', '/1'],
    ['the one that runs longer, also where it stands first', '2027-03-31', '2026-12-31', '/0'],
    ['of two that run as long, the first', '2027-03-31', '2027-03-31', '/0'],
  ])('of several for one finding counts %s, and the other is said to have its place taken', (_, first, second, used) => {
    const gate = open({ waivers: waiver('a/b', { until: first }) + waiver('a/b', { until: second }) });
    expect(settle(gate, [finding('x')])[0]!.waiver!.until).toBe('2027-03-31');
    expect(gate.used()).toEqual([used]);
    expect(brief(gate.notices(null))).toEqual([['waiver/unused', 'warning', used === '/0' ? '/1' : '/0', { rule: 'a/b', file: 'a.plan.yaml', state: 'covered' }]]);
  });
  it.each([[false, 'waived'], [true, 'open']])('is for a plan that writes its name in another form, unless another file has that name (%s)', (hasLookAlike, expected) => {
    const gate = open({ waivers: waiver('a/b', { file: '고객.plan.yaml' }), hasLookAlike });
    expect(settle(gate, [finding('x')], plan, '고객.plan.yaml'.normalize('NFD'))[0]!.standing).toBe(expected);
  });
  it('of a plan that was judged among others is not lost', () => {
    const gate = open({ waivers: waiver('a/b') });
    settle(gate, [finding('x', { outcome: 'not-due' })]);
    settle(gate, [], plan, 'b.plan.yaml');
    expect(gate.notices(null)).toEqual([]);
  });
  it.each(['"n*"', '"*l*"', 'null'])('for %s is not for a plan that has no name there', (file) => expect(settle(open({ waivers: waiver('a/b', { file }) }), [finding('x')], plan, '/out/a.plan.yaml')[0]!.standing).toBe('open'));
  it('by a pattern is idle only where all plans that it may mean were looked at', () => {
    const ids = (file: string, whole: EveryPlan | null) => said({ waivers: waiver('a/b', { file }) }, [finding('x', { outcome: 'met' })], { whole }).map(({ id }) => id);
    expect([ids('a.plan.yaml', null), ids('"a*"', null), ids('"a*"', { plans: ['a.plan.yaml'], found: null })]).toEqual([['waiver/unused'], [], ['waiver/unused']]);
  });
  it('that ran out is said where its plan was judged, or where all plans are looked at', () => {
    const expired = (file: string) => ({ waivers: waiver('a/b', { until: '2026-01-01', file }) });
    const ids = (file: string, whole: EveryPlan | null = null) => said(expired(file), [finding('x')], { whole }).map(({ id }) => id);
    expect([ids('a.plan.yaml'), ids('b.plan.yaml'), ids('b.plan.yaml', { plans: ['a.plan.yaml'], found: null }), ids('"b*"', { plans: ['a.plan.yaml'], found: null })]).toEqual([['waiver/expired'], [], ['waiver/expired'], ['waiver/expired']]);
    expect(said({ waivers: waiver('a/b', { until: '2026-01-01', file: '"*here*"' }) }, [finding('x')])).toEqual([]);
    expect(said(expired('"**/a.plan.yaml"'), [finding('x')], { file: '/out/a.plan.yaml' })).toEqual([]);
    // Another part judges it, and says so; here it could not be read; and where only the files are looked at nobody judges.
    const both = { plans: ['a.plan.yaml', 'b.plan.yaml'], found: null };
    expect([ids('b.plan.yaml', { ...both, elsewhere: ['b.plan.yaml'] }), ids('b.plan.yaml', both), ids('b.plan.yaml', { plans: ['b.plan.yaml'], found: [] })]).toEqual([[], ['waiver/expired'], ['waiver/expired']]);
    const state = (file: string, whole: EveryPlan, there: string[] = []) => said({ ...expired(file), there }, [finding('x')], { whole }).map(({ args }) => args.state);
    expect([state('b.plan.yaml', both), state('b.plan.yaml', both, ['b.plan.yaml']), state('"c*"', both), state('"b*"', both), state('"c*"', { plans: ['a'], found: [] })]).toEqual([['lost'], [undefined], ['lost'], [undefined], [undefined]]);
  });
  const late = (more: Record<string, string> = {}) => waiver('a/b', { until: '2026-01-01', ...more });
  it.each<[string, string, PlanResult[], (string | undefined)[]]>([
    ['and is still needed', late(), [finding('x')], [undefined]],
    ['and whose finding is gone', late(), [finding('x', { outcome: 'met' })], ['gone']],
    ['and whose place is gone', late({ place: 'z' }), [finding('x')], ['gone']],
    ['and whose rule does not ask', late(), [finding('x', { outcome: 'not-due' })], [undefined]],
    ['and has a successor', late() + waiver('a/b'), [finding('x')], ['covered']],
    ['and has a successor for a part of it', late() + waiver('a/b', { place: 'x' }), [finding('l', { items: [item('x'), item('y')] })], [undefined]],
    ['of a pattern: other plans may need it', late({ file: '"a*"' }), [finding('x', { outcome: 'met' })], [undefined]],
    ['and whose finding is gone, while another rule has one', late(), [finding('x', { outcome: 'met' }), finding('y', { rule: 'a/c' })], ['gone']],
    ['and whose place is gone, while another place is waived', late({ place: 'z' }) + waiver('a/b', { place: 'x' }), [finding('x')], ['gone']],
  ])('that ran out %s', (_, waivers, results, expected) => expect(said({ waivers }, results).filter(({ id }) => id === 'waiver/expired').map(({ args }) => args.state)).toEqual(expected));
  const b = { file: 'b.plan.yaml' };
  it.each<[string, string, string, string[]]>([
    ['the same', late(b), waiver('a/b', b), ['covered']],
    ['another plan', late(b), waiver('a/b', { file: 'c.plan.yaml' }), []],
    ['another rule', late(b), waiver('a/c', b), []],
    ['the whole plan, where it was for a place', late({ ...b, place: 'x' }), waiver('a/b', b), ['covered']],
    ['the same place', late({ ...b, place: 'x' }), waiver('a/b', { ...b, place: 'x' }), ['covered']],
    ['another place', late({ ...b, place: 'x' }), waiver('a/b', { ...b, place: 'y' }), []],
    ['a place, where it was for the whole plan', late(b), waiver('a/b', { ...b, place: 'x' }), []],
  ])('that ran out, of a plan that was not judged, beside one for %s', (_, old, renewed, expected) => expect(said({ waivers: old + renewed }, []).filter(({ id }) => id === 'waiver/expired').map(({ args }) => args.state)).toEqual(expected));
  it('that ran out or whose file is gone is told the plan whose name is near', () => {
    const near = (...plans: string[]) => said({ waivers: late({ file: 'cart.plan.yaml' }) + waiver('a/b', { file: 'Card.plan.yaml' }) }, [], { whole: { plans, found: null } }).map(({ id, args }) => [id, args.near]);
    expect(near('onboarding.plan.yaml', 'card.plan.yaml')).toEqual([['waiver/expired', 'card.plan.yaml'], ['waiver/no-file', 'card.plan.yaml']]);
    for (const [gone, other] of [['p/gone', 'p/idea'], ['a', 'b'], ['kr/card', 'us/card'], ['hr', 'hq'], ['cust1', 'cust2']]) expect(said({ waivers: late({ file: `${gone}.plan.yaml` }) }, [], { whole: { plans: [`${other}.plan.yaml`], found: null } }).map(({ args }) => args.near), gone).toEqual([undefined]);
    expect(near('onboarding.plan.yaml')).toEqual([['waiver/expired', undefined], ['waiver/no-file', undefined]]);
  });
  it('that ran out, by a pattern, is not lost where no plan has a name that it could match', () => {
    const state = (file: string) => said({ waivers: late({ file: '"c*"' }) }, [], { file, whole: { plans: [file], found: null } }).map(({ args }) => args.state);
    expect([state('a.plan.yaml'), state('/out/a.plan.yaml')]).toEqual([['lost'], [undefined]]);
  });
  it('that ran out leaves its findings to no waiver: those of its rule and place, where no other covers them', () => {
    const gate = open({ waivers: late({ place: 'x' }) + late({ place: 'w' }) + waiver('a/b', { place: 'w' }) + waiver('a/c', { until: '2026-01-01' }) });
    settle(gate, [finding('l', { items: [item('x'), item('z'), item('w')] }), finding('y', { rule: 'a/c' })]);
    settle(gate, [finding('x')], plan, 'b.plan.yaml');
    settle(gate, [finding('x')], plan, '/out/a.plan.yaml');
    expect(gate.lapsed()).toEqual([{ file: 'a.plan.yaml', rule: 'a/b', at: 'x' }, { file: 'a.plan.yaml', rule: 'a/c', at: 'y' }]);
  });
});

describe('a request in a plan', () => {
  const text = (comment: string) => `# crm-check-waive ${comment}\nproject:\n  name: x\nphases: []\n`;
  const at = (path: string[], more: Partial<PlanResult> = {}) => finding(path.join('.'), { path, place: { line: 3, column: 1, endLine: 3, endColumn: 2 }, ...more });
  const onLines = (...lines: number[]) => lines.map((line) => at(['phases'], { place: { line, column: 1, endLine: line, endColumn: 2 } }));
  it.each<[string, World, string, PlanResult[], string | null, ReturnType<typeof brief>]>([
    ['is heard', {}, 'a/b -- why', [at(['project', 'name'])], 'why', []],
    ['is heard under an old name', {}, 'a/old -- why', [at(['project'])], 'why', []],
    ['is not heard elsewhere, and told where it would be', {}, 'a/b -- why', [at(['phases'])], null, [['waiver/request-unused', 'warning', null, { name: 'a/b', suggestion: 'a/b', lines: '3' }]]],
    ['is told all places of a few', {}, 'a/b -- why', onLines(1, 2, 3, 4, 5), null, [['waiver/request-unused', 'warning', null, { name: 'a/b', suggestion: 'a/b', lines: '1, 2, 3, 4, 5' }]]],
    ['is told a few places of many', {}, 'a/b -- why', onLines(1, 2, 3, 4, 5, 6, 7), null, [['waiver/request-unused', 'warning', null, { name: 'a/b', suggestion: 'a/b', lines: '1, 2, 3, 4, 5, …' }]]],
    ['is not heard for another rule', {}, 'a/c -- why', [at(['project'])], null, [['waiver/request-unused', 'warning', null, { name: 'a/c', suggestion: 'a/c' }]]],
    ['needs a reason', {}, 'a/b', [at(['project'])], null, [['waiver/request-without-reason', 'warning', null, { name: 'a/b', suggestion: 'a/b' }]]],
    ['needs a rule that is there', {}, 'a/bb -- why', [at(['project'])], null, [['waiver/request-unknown-rule', 'warning', null, { name: 'a/bb', suggestion: 'a/b' }]]],
    ['needs a rule like one that is there to be told so', {}, 'zzzzzzzz -- why', [at(['project'])], null, [['waiver/request-unknown-rule', 'warning', null, { name: 'zzzzzzzz', suggestion: '' }]]],
    ['is in vain where the rule is protected', { settings: 'rules: {a/b: {protected: yes}}' }, 'a/b -- why', [at(['project'])], null, [['waiver/request-protected', 'warning', null, { name: 'a/b', suggestion: 'a/b' }]]],
    ['is silent once it is granted', { waivers: waiver('a/b') }, 'a/b -- why', [at(['project'])], null, []],
    ['is not granted by a waiver for another rule', { waivers: waiver('a/c') }, 'a/b -- why', [at(['phases']), at(['project'], { rule: 'a/c' })], null, [['waiver/request-unused', 'warning', null, { name: 'a/b', suggestion: 'a/b', lines: '3' }]]],
    ['is not granted by a waiver elsewhere', { waivers: waiver('a/b') }, 'a/b -- why', [at(['phases'])], null, [['waiver/request-unused', 'warning', null, { name: 'a/b', suggestion: 'a/b' }]]],
  ])('%s', (_, world, comment, results, requested, expected) => {
    const gate = open(world);
    expect(settle(gate, results, text(comment))[0]!.requested).toBe(requested);
    expect(brief(gate.notices(null))).toEqual(expected);
    expect(gate.texts.get('a.plan.yaml')).toBe(text(comment));
  });
  it('is said at its line in its plan', () => expect(said({}, [], { text: text('a/b -- why') })).toMatchObject([{ file: 'a.plan.yaml', place: { line: 1, column: 1 } }]));
  it('keeps no text of a plan that asks for nothing', () => {
    const gate = open({});
    settle(gate, [finding('x')]);
    expect([...gate.texts]).toEqual([]);
  });
});

describe('the baseline', () => {
  const entry = (more: Partial<BaselineEntry> = {}): BaselineEntry => ({ file: 'a.plan.yaml', rule: 'a/b', at: 'x', outcome: 'violated', ...more });
  const silent = (...names: string[]) => entry({ outcome: 'not-stated', missing: names });
  const silence = (...names: string[]) => finding('x', { outcome: 'not-stated', missing: missing(...names) });
  const { missing: _, ...older } = silent();
  it.each<[string, BaselineEntry[], PlanResult, string, string[]]>([
    ['the same', [entry()], finding('x'), 'known', []],
    ['the same under an old name', [entry({ rule: 'a/old' })], finding('x'), 'known', []],
    ['elsewhere', [entry()], finding('y'), 'open', ['x']],
    ['of another rule', [entry({ rule: 'a/c' })], finding('x'), 'open', ['x']],
    ['of a rule that is not there', [entry({ rule: 'z/z' })], finding('x'), 'open', []],
    ['of another plan', [entry({ file: 'b.plan.yaml' })], finding('x'), 'open', []],
    ['silent instead of wrong', [entry()], silence('p'), 'open', ['x']],
    ['wrong instead of silent', [silent('p')], finding('x'), 'open', ['x']],
    ['wrong, and something is missing in it', [entry()], finding('x', { missing: missing('p') }), 'open', []],
    ['a silence of the same fields', [silent('p', 'q')], silence('p', 'q'), 'known', []],
    ['a silence of more', [silent('p')], silence('p', 'q'), 'open', []],
    ['a silence of fewer', [silent('p', 'q')], silence('q'), 'known', ['p']],
    ['a silence that moved', [silent('p')], silence('q'), 'open', ['p']],
    ['a silence in a part of what was silent', [silent('p')], silence('p.q'), 'known', []],
    ['a silence of an older version', [older], silence('p', 'q'), 'known', []],
    ['in two entries', [silent('p'), silent('q')], silence('p', 'q'), 'known', []],
    ['a silence that the stage does not ask about', [silent('p')], finding('x', { outcome: 'not-due' }), 'open', []],
    ['a silence that the stage does not ask about, under an old name', [{ ...silent('p'), rule: 'a/old' }], finding('x', { outcome: 'not-due' }), 'open', []],
  ])('%s', (_name, baseline, result, expected, stale) => {
    const gate = open({ baseline });
    expect(settle(gate, [result])[0]!.standing).toBe(expected);
    expect(gate.notices(null)).toEqual(stale.map((at) => ({ id: 'baseline/stale', severity: 'info', file: 'b.json', place: null, path: null, args: { file: 'a.plan.yaml', rule: baseline[0]!.rule, at } })));
  });
  it('tells of plans that are gone, where all are looked at, or what was there before', () => {
    const gate = (there: string[]) => open({ baseline: [entry({ file: 'z.plan.yaml' }), entry({ file: 'gone.plan.yaml' }), entry({ file: 'gone.plan.yaml', at: 'y' })], there });
    const lost = (one: Gate, ...of: Parameters<Gate['notices']>) => one.notices(...of).map(({ id, args }) => [id, args]);
    const both = [['baseline/no-file', { file: 'gone.plan.yaml', count: '2' }], ['baseline/no-file', { file: 'z.plan.yaml', count: '1' }]];
    const judged = gate([]);
    settle(judged, [], plan, 'gone.plan.yaml');
    // Its content was given.
    expect(lost(judged, null, true).filter(([id]) => id === 'baseline/no-file')).toEqual(both.slice(1));
    expect([lost(gate([]), null), lost(gate([]), null, true), lost(gate(['z.plan.yaml']), { plans: ['z.plan.yaml'], found: null })]).toEqual([[], both, both.slice(0, 1)]);
  });
  it('tells of plans that are gone, and of rules that there are not, by their names', () => {
    const files = open({ baseline: ['b', 'c', 'a'].map((file) => entry({ file })) });
    expect(files.notices(null, true).map(({ args }) => args.file)).toEqual(['a', 'b', 'c']);
    // Another pack waits for a run that uses it.
    const unknown = open({ baseline: ['pack/y', 'pack/z', 'other/x', 'pack/x', 'pack/y'].map((of) => entry({ rule: of })) });
    const about = (of: string, count: string) => ({ id: 'baseline/unknown-rule', severity: 'info', file: 'b.json', place: null, path: null, args: { rule: of, count } });
    expect(unknown.notices(null)).toEqual([about('pack/x', '1'), about('pack/y', '2'), about('pack/z', '1')]);
  });
  it('excuses nothing that is protected', () => expect(standing({ baseline: [entry()], settings: 'rules: {a/b: {protected: yes}}' }, [finding('x')])).toEqual(['open']));
  it('names what no longer occurs by file, rule and place', () => {
    const baseline = [entry({ rule: 'a/c', at: 'u' }), entry({ at: 'z' }), entry({ at: 'y' }), entry({ file: 'a', at: 'y' })];
    const gate = open({ baseline });
    settle(gate, [], plan, 'a.plan.yaml');
    settle(gate, [], plan, 'a');
    expect(gate.notices(null).map(({ args: { file, rule: of, at } }) => `${file} ${of} ${at}`)).toEqual(['a a/b y', 'a.plan.yaml a/b y', 'a.plan.yaml a/b z', 'a.plan.yaml a/c u']);
  });
});

it('what is said comes in order: what ran out, what is lost, what was asked, what is idle by its place, what no longer occurs', () => {
  const waivers = waiver('a/b', { file: '"gone*"' }) + waiver('a/c') + waiver('a/b', { file: 'lost.yaml' }) + waiver('a/b', { until: '2026-01-01' });
  const notices = said({ waivers, there: ['a.plan.yaml'], settings: 'overrides: [{files: ["old/**"], stage: idea}]', baseline: [{ file: 'a.plan.yaml', rule: 'a/b', at: 'gone', outcome: 'violated' }] }, [finding('x', { rule: 'a/c', outcome: 'met' })], { text: `# crm-check-waive a/b -- why\n${plan}`, whole: { plans: ['a.plan.yaml'], found: null } });
  expect(notices.map(({ id, path }) => `${id} ${path}`)).toEqual(['waiver/expired /3/until', 'waiver/no-file /2', 'waiver/request-unused null', 'settings/no-match /overrides/0/files/0', 'waiver/no-match /0', 'waiver/unused /1', 'baseline/stale null']);
});
