// The gate by itself, without files: settings over settings, exceptions over results, verdicts over all.
import { describe, expect, it } from 'vitest';
import { checkPlans } from '../../src/check/check.ts';
import { baselineText, isBaseline, nextBaseline, type BaselineEntry } from '../../src/gate/baseline.ts';
import { openGate, type GateRequest } from '../../src/gate/gate.ts';
import { effectiveRules } from '../../src/gate/rules.ts';
import { extend, noSettings, readSettings, type Settings } from '../../src/gate/settings.ts';
import { loadPatterns } from '../../src/re2.ts';
import type { Notice, PlanResult, Report } from '../../src/verdict/report.ts';
import { readSource } from '../../src/source/read.ts';
import type { FailOn, Stage } from '../../src/types.ts';
import { atThreshold, fails, gravest, overall, summarise, total } from '../../src/verdict/verdict.ts';
import { plan, waiver } from '../gate/repository.ts';
import { fewRules } from './few-rules.ts';

await loadPatterns();
const pack = fewRules('owner-not-it', 'duration-minimum', 'goals-measurable', 'training-before-go-live');
const today = '2026-11-23';

const settings = (text: string, file = 'crm-check.config.yaml'): Settings => {
  const read = readSettings(readSource(file, text).source!);
  expect(read.diagnostics).toEqual([]);
  return read.settings!;
};

interface World {
  plans?: Readonly<Record<string, string>>;
  settings?: string;
  waivers?: string;
  baseline?: readonly BaselineEntry[];
  base?: Readonly<Record<string, string>>;
  failOn?: FailOn;
  onlyNew?: boolean;
  stage?: Stage;
  day?: string;
}

function judge({ plans = { 'a.plan.yaml': plan() }, settings: text, waivers, baseline, base, failOn = 'error', onlyNew = false, stage, day = today }: World): Report {
  const request: GateRequest = {
    settings: text ? settings(text) : noSettings,
    digest: 'x',
    waivers: waivers === undefined ? null : { file: 'w.yaml', content: waivers },
    baseline: baseline ? { file: 'b.json', entries: baseline } : null,
    isThere: () => true,
    isFolder: () => false, hasLookAlike: () => false, namesOf: (file) => ({ settings: file.startsWith('/') ? null : file, waivers: file.startsWith('/') ? null : file, baseline: file }),
  };
  return checkPlans({
    plans: Object.entries(plans).map(([file, content]) => ({ file, content })),
    packs: [pack], tool: { name: 'crm-check', version: '0' }, today: day, stage: stage ?? null, failOn, onlyNew,
    gate: openGate(request, pack.rules, ['seed'], day),
    base: base ? { name: 'base', versionOf: (file) => (base[file] === undefined ? null : { file, content: base[file] }) } : null,
    shard: null, nothingToJudge: false, problems: [], texts: new Map(),
  });
}
const result = (report: Report, rule: string, index = 0): PlanResult => report.plans[index]!.results.find((entry) => entry.rule === `seed/${rule}`)!;
const ids = (problems: readonly { id: string }[]) => problems.map(({ id }) => id);
const owner = 'seed/owner-not-it';
const goals = (...names: string[]) => plan('CEO', `customer_strategy:\n  goals:\n${names.map((name) => `    - {name: ${name}, kind: loyalty}\n`).join('')}`);

describe('rules under settings', () => {
  it('are switched off, made heavier or milder by outcome, and given parameters', () => {
    const { rules, off, params, protected: kept, diagnostics } = effectiveRules(pack.rules, settings('rules:\n  seed/owner-not-it: off\n  seed/duration-minimum: {severity: {violated: info}, params: {months: 10}, protected: yes}\n  seed/goals-measurable: warning\n').rules);
    expect({ diagnostics, off, params, kept: [...kept] }).toEqual({ diagnostics: [], off: [owner], params: { 'seed/duration-minimum': { months: 10 } }, kept: ['seed/duration-minimum'] });
    expect(rules.map(({ id }) => id)).toEqual(pack.rules.map(({ id }) => id).filter((id) => id !== owner));
    const severity = (id: string) => rules.find((rule) => rule.id === id)!.severity;
    expect(severity('seed/duration-minimum')).toEqual({ violated: 'info', silent: pack.rules.find(({ id }) => id === 'seed/duration-minimum')!.severity.silent });
    expect(severity('seed/goals-measurable')).toEqual({ violated: 'warning', silent: 'warning' });
  });

  it('are known by their former names, and what is milder stays no heavier than a violation', () => {
    const rule = { ...pack.rules.find(({ id }) => id === owner)!, formerly: ['seed/old-name'], severity: { violated: 'error', silent: 'error' } as const, milder: { when: { op: 'literal', value: true } as never, severity: 'warning' as const, because: { en: '', ko: '' } } };
    const under = (severity: string) => effectiveRules([rule], settings(`rules: {seed/old-name: ${severity}}`).rules).rules[0]!;
    expect(under('info')).toMatchObject({ id: owner, severity: { violated: 'info' }, milder: { severity: 'info' } });
    expect(under('warning').milder!.severity).toBe('warning');
    expect(under('error').milder!.severity).toBe('warning');
  });

  it.each([
    ['seed/owner-not-itt: off', 'settings/unknown-rule', { name: 'seed/owner-not-itt', suggestion: owner }],
    ['constructor: off', 'settings/unknown-rule', { name: 'constructor', suggestion: '' }],
    ['__proto__: {severity: info}', 'settings/unknown-rule', { name: '__proto__', suggestion: '' }],
    ['seed/duration-minimum: {params: {month: 3}}', 'settings/unknown-param', { name: 'month', rule: 'seed/duration-minimum', known: 'months', suggestion: 'months' }],
    ['seed/duration-minimum: {params: {toString: 3}}', 'settings/unknown-param', { name: 'toString' }],
    ['seed/duration-minimum: {params: {months: 0}}', 'settings/bad-param', { name: 'months', value: '0', minimum: '1', maximum: '' }],
  ])('refuse %s', (text, id, args) => expect(effectiveRules(pack.rules, extend(noSettings, settings(`rules:\n  ${text}\n`)).settings.rules).diagnostics).toMatchObject([{ id, args, place: { line: 2 } }]));
});

describe('settings over settings', () => {
  const base = settings('files: [a]\nignores: [x]\npacks: [p]\nfailOn: warning\nlanguage: ko\nstage: contract\noutputs: [json=a.json]\nbaseline: b.json\nwaivers: {file: w.yaml, longest: 90}\noverrides: [{files: [a], stage: idea}]\nrules:\n  seed/owner-not-it: {severity: {violated: info, silent: warning}, params: {a: 1}}\n');
  it('keep what the upper ones do not say', () => expect(extend(base, noSettings)).toEqual({ settings: { ...base, extends: [], patterns: base.patterns.filter(({ key }) => key === 'files') }, diagnostics: [] }));
  it('take what they say, and add up lists of exceptions', () => {
    const own = settings('files: [b]\nignores: [y]\npacks: [p, q]\nfailOn: error\nlanguage: en\nstage: idea\noutputs: [text=-]\nbaseline: c.json\nwaivers: {file: v.yaml, longest: 10}\noverrides: [{files: [b], size: small}]\n');
    expect(extend(base, own).settings).toMatchObject({ files: ['b'], ignores: ['x', 'y'], packs: ['p', 'q'], failOn: 'error', language: 'en', stage: 'contract', outputs: ['text=-'], baseline: 'c.json', waivers: { file: 'v.yaml', longest: 10 }, overrides: [{ files: ['a'] }, { files: ['b'] }], patterns: [{ key: 'files', pattern: 'b' }, { key: 'ignores', pattern: 'y' }, { key: 'overrides', pattern: 'b' }] });
  });
  it('change a rule in part', () => {
    const { severity, params } = extend(base, settings('rules: {seed/owner-not-it: {severity: {silent: error}, params: {b: 2}}}')).settings.rules[owner]!;
    expect({ severity, params }).toEqual({ severity: { violated: 'info', silent: 'error' }, params: { a: '1', b: '2' } });
  });
  it('S14 cannot change what is protected', () => {
    const under = settings('rules: {seed/owner-not-it: {protected: yes}}', 'company.yaml');
    const { settings: both, diagnostics } = extend(under, settings('rules: {seed/owner-not-it: off}'));
    expect(diagnostics).toMatchObject([{ id: 'settings/protected', file: 'crm-check.config.yaml', args: { id: owner, by: 'company.yaml' } }]);
    expect(both.rules[owner]).toMatchObject({ off: false, protected: true });
    expect(extend(under, settings('rules: {seed/duration-minimum: off}')).diagnostics).toEqual([]);
  });
  it('that are a list are none', () => expect(readSettings(readSource('x', '- 1').source!)).toMatchObject({ settings: null, diagnostics: [{ id: 'settings/not-a-mapping' }] }));
  it('extend one file or several', () => expect([settings('extends: ./a.yaml').extends, settings('extends: [./a.yaml, b]').extends, settings('failOn: info').extends]).toEqual([['./a.yaml'], ['./a.yaml', 'b'], []]));
});

describe('what the gate fixes for a folder', () => {
  it('the latest stage, and the last size and reach that are named', () => {
    const request: GateRequest = { settings: settings('stage: proposal\noverrides:\n  - {files: ["big/**"], stage: contract, size: large, reach: company-wide}\n  - {files: ["big/x/**"], stage: idea, size: small}\n'), digest: null, waivers: null, baseline: null, isThere: () => true, isFolder: () => false, hasLookAlike: () => false, namesOf: (file) => ({ settings: file === 'out' ? null : file, waivers: null, baseline: file }) };
    const gate = openGate(request, pack.rules, ['seed'], today);
    expect(['a.yaml', 'big/a.yaml', 'big/x/a.yaml', 'out'].map((file) => gate.fixedFor(file))).toEqual([
      { stage: 'proposal', size: null, reach: null },
      { stage: 'contract', size: 'large', reach: 'company-wide' },
      { stage: 'contract', size: 'small', reach: 'company-wide' },
      { stage: 'proposal', size: null, reach: null },
    ]);
  });
});

describe('a plan whose verdict waivers or a baseline may change', () => {
  const both = waiver(owner, { file: '"b*.plan.yaml"' }) + waiver(owner);
  it.each<[string, { waivers?: string; baseline?: BaselineEntry[] }, boolean[]]>([
    ['is none without either', {}, [false, false, false]],
    ['is every plan where there is a baseline', { baseline: [] }, [true, true, true]],
    ['is what a waiver names', { waivers: waiver(owner) }, [true, false, false]],
    ['is what any of them names', { waivers: both }, [true, true, false]],
    ['is what one names that has expired, which has to be said', { waivers: waiver(owner, { until: '2026-01-01' }) }, [true, false, false]],
  ])('%s', (_, { waivers, baseline }, expected) => {
    const gate = openGate({ settings: noSettings, digest: null, waivers: waivers === undefined ? null : { file: 'w.yaml', content: waivers }, baseline: baseline ? { file: 'b.json', entries: baseline } : null, isThere: () => true, isFolder: () => false, hasLookAlike: () => false, namesOf: (file) => ({ settings: file, waivers: file.startsWith('/') ? null : file, baseline: file }) }, pack.rules, ['seed'], today);
    expect(['a.plan.yaml', 'b.plan.yaml', '/out/a.plan.yaml'].map((file) => gate.excepts(file))).toEqual(expected);
  });
});

describe('waivers', () => {
  it('take a finding out of the verdict of their file only', () => {
    const report = judge({ plans: { 'a.plan.yaml': plan(), 'b.plan.yaml': plan(), '/out/a.plan.yaml': plan() }, waivers: waiver(owner) });
    expect(report.plans.map((_, index) => result(report, 'owner-not-it', index).standing)).toEqual(['waived', 'open', 'open']);
    expect(result(report, 'owner-not-it').waiver).toEqual({ rule: owner, files: 'a.plan.yaml', at: null, reason: 'Pilot of one branch', owner: 'J. Kim', approvedBy: 'PMO board', until: '2027-06-30' });
    expect(report.plans.map(({ summary }) => summary.waived)).toEqual([1, 0, 0]);
    expect(report.notices).toEqual([]);
  });

  it.each([
    ['2026-11-23', '2026-11-23', 'waived', []],
    ['2026-11-23', '2026-11-24', 'open', ['waiver/expired']],
    ['2026-11', '2026-11-30', 'waived', []],
    ['2027-06-30', '1970-01-01', 'waived', []],
  ])('until %s on %s are %s', (until, day, standing, notices) => {
    const report = judge({ waivers: waiver(owner, { until }), day });
    expect([result(report, 'owner-not-it').standing, ids(report.notices)]).toEqual([standing, notices]);
  });

  it('S10 of a place hold in it and below it, not beside it, whatever names look like', () => {
    const at = 'customer_strategy.goals[keep]';
    const report = judge({ plans: { 'a.plan.yaml': goals('keep', 'keeper', '"keep].target"', '"keep][x"') }, stage: 'go-live', waivers: waiver('seed/goals-measurable', { place: `"${at}"` }) });
    expect(result(report, 'goals-measurable').items.map(({ at: place, standing }) => [place, standing])).toEqual([
      [`${at}.target`, 'waived'],
      ['customer_strategy.goals[keeper].target', 'open'],
      ['customer_strategy.goals[keep\\].target].target', 'open'],
      ['customer_strategy.goals[keep\\]\\[x].target', 'open'],
    ]);
    expect(result(report, 'goals-measurable').standing).toBe('open');
  });

  it('of all items waive the whole, and show its worst', () => {
    const report = judge({ plans: { 'a.plan.yaml': goals('keep', 'win') }, stage: 'go-live', waivers: waiver('seed/goals-measurable') });
    expect(result(report, 'goals-measurable')).toMatchObject({ standing: 'waived', outcome: 'not-stated' });
    expect(result(report, 'goals-measurable').missing.length).toBeGreaterThan(2);
  });

  it.each([
    ['an unknown rule', waiver('seed/owner-not-itt', { until: '2026-12' }), ['waiver/unknown-rule /0/rule']],
    ['a rule of a pack in use that it does not have', waiver('seed/zzzzzzzz', { until: '2026-12' }), ['waiver/unknown-rule /0/rule']],
    ['a rule without a pack', waiver('zzzzzz', { until: '2026-12' }), ['waiver/unknown-rule /0/rule']],
    ['every plan', waiver(owner, { file: '"**/*.yaml"', until: '2026-12' }), ['waiver/matches-everything /0/file']],
    ['a day too far', waiver(owner, { until: '2027-02-22' }), ['waiver/too-long /0/until']],
    ['what is protected', waiver('seed/duration-minimum'), ['waiver/protected /0/rule', 'waiver/too-long /0/until']],
    ['nothing known', waiver('other/rule', { until: '2026-12-31' }), []],
    ['the last day that may be', waiver(owner, { until: '2027-02-21' }), []],
    ['', '', []],
    ['', '# none\n', []],
  ])('S14 S15 for %s', (_, text, expected) => {
    const report = judge({ settings: 'waivers: {longest: 90}\nrules: {seed/duration-minimum: {protected: yes}}', waivers: text });
    expect(report.diagnostics.map(({ id, path }) => `${id} ${path}`)).toEqual(expected);
    expect(report.verdict).toBe(expected.length ? 'error' : 'fail');
  });

  it('that nothing needs are said once asked; those of rules that do not ask yet wait', () => {
    expect(ids(judge({ plans: { 'a.plan.yaml': plan('CEO') }, waivers: waiver(owner) }).notices)).toEqual(['waiver/unused']);
    expect(judge({ plans: { 'a.plan.yaml': plan('CEO') }, waivers: waiver('seed/training-before-go-live') }).notices).toEqual([]);
    expect(judge({ plans: { 'b.plan.yaml': plan('CEO') }, waivers: waiver(owner) }).notices).toEqual([]);
  });
});

describe('S9 waivers asked for in a plan', () => {
  const asked = (comment: string, line = '  owner:') => ({ 'a.plan.yaml': plan().replace(line, `  # crm-check-waive ${comment}\n${line}`) });
  it.each([
    [`${owner} -- until spring`, 'until spring', []],
    [`${owner}  --  a -- b`, 'a -- b', []],
    [owner, null, ['waiver/request-without-reason']],
    [`${owner} --`, null, ['waiver/request-without-reason']],
    ['seed/owner-not-itt -- x', null, ['waiver/request-unknown-rule']],
    ['seed/duration-minimum -- x', null, ['waiver/request-unused']],
  ])('%s', (comment, requested, notices) => {
    const report = judge({ plans: asked(comment) });
    expect(result(report, 'owner-not-it')).toMatchObject({ standing: 'open', requested });
    expect(ids(report.notices)).toEqual(notices);
  });
  it('are granted by the file, and then no longer asked', () => {
    const report = judge({ plans: asked(`${owner} -- x`), waivers: waiver(owner) });
    expect([result(report, 'owner-not-it').requested, report.notices]).toEqual([null, []]);
  });
  it('stand above a group, a blank line or another comment, and nowhere else', () => {
    const [group, far] = [`# crm-check-waive ${owner} -- x\n# another\n\nownership:`, `timeline: {start: 2027-01}\n# crm-check-waive ${owner} -- x\n`];
    expect(result(judge({ plans: { 'a.plan.yaml': plan().replace('ownership:', group) } }), 'owner-not-it').requested).toBe('x');
    expect(ids(judge({ plans: { 'a.plan.yaml': `ownership: {owner: {role: CIO}}\n${far}` } }).notices)).toEqual(['waiver/request-unused']);
    expect(judge({ plans: { 'a.plan.yaml': plan('CIO', `expectation:\n  stop_if: |\n    # crm-check-waive ${owner} -- sly\n    x\n`) } }).notices).toEqual([]);
  });
});

describe('a baseline', () => {
  const known: BaselineEntry = { file: 'a.plan.yaml', rule: owner, at: 'ownership.owner.role', outcome: 'violated' };
  it('makes a finding known by file, rule, place and outcome, all of them', () => {
    const standing = (entry: Partial<BaselineEntry>) => result(judge({ baseline: [{ ...known, ...entry }] }), 'owner-not-it').standing;
    expect([standing({}), standing({ file: 'b.plan.yaml' }), standing({ rule: 'seed/duration-minimum' }), standing({ at: 'ownership.owner' }), standing({ outcome: 'not-stated' })]).toEqual(['known', 'open', 'open', 'open', 'open']);
  });
  it('says what no longer occurs, of plans that were looked at and rules that are there, in order', () => {
    const gone = { ...known, at: 'gone' };
    const report = judge({ baseline: [known, { ...gone, at: 'later' }, gone, { ...gone, file: 'b.plan.yaml' }, { ...gone, rule: 'other/rule' }] });
    expect(report.notices.map(({ id, severity, args }) => [id, severity, args.at])).toEqual([['baseline/stale', 'info', 'gone'], ['baseline/stale', 'info', 'later']]);
  });
  describe('knows of a silence what was missing', () => {
    const rule = 'seed/duration-minimum';
    const withTimeline = (timeline: string) => ({ 'a.plan.yaml': plan('CEO').replace(/timeline:.*\n/, `timeline: {${timeline}}\n`) });
    const silent: BaselineEntry = { file: 'a.plan.yaml', rule, at: 'timeline', outcome: 'not-stated', missing: ['timeline.start'] };
    const standing = (timeline: string, entries: readonly BaselineEntry[]) => {
      const report = judge({ plans: withTimeline(timeline), baseline: entries });
      return [result(report, 'duration-minimum').standing, report.notices.map(({ args }) => args.at)];
    };
    it.each([
      ['finish: 2028-12', [silent], 'known', []],
      ['start: 2027-01', [silent], 'open', ['timeline.start']],
      ['', [silent], 'open', []],
      ['finish: 2028-12', [{ ...silent, missing: ['timeline.finish', 'timeline.start'] }], 'known', ['timeline.finish']],
      ['', [silent, { ...silent, missing: ['timeline.finish'] }], 'known', []],
      ['', [{ ...silent, missing: ['timeline'] }], 'known', []],
      ['', [{ ...silent, missing: [] }], 'open', []],
      ['start: 2027-01, finish: 2029-12', [silent], 'open', ['timeline']],
    ] as const)('{%s} with %j: %s', (timeline, entries, expected, gone) => expect(standing(timeline, entries as unknown as BaselineEntry[])).toEqual([expected, gone]));
    it('and of one that an older version wrote, nothing', () => {
      const { missing: _, ...older } = silent;
      expect(standing('', [older])).toEqual(['known', []]);
    });
    it('and after a run what is still missing of it', () => {
      const next = (entry: Partial<BaselineEntry>, timeline: string, add = false) => nextBaseline([{ ...silent, ...entry }], judge({ plans: withTimeline(timeline) }), (file) => file, add).filter((other) => other.rule === rule).map(({ missing }) => missing);
      const both = ['timeline.finish', 'timeline.start'];
      expect([next({ missing: both }, 'start: 2027-01'), next({}, ''), next({}, 'start: 2027-01'), next({ missing: undefined as never }, '')]).toEqual([[['timeline.finish']], [['timeline.start']], [], [both]]);
      expect(new Set(next({}, '', true).map(String))).toEqual(new Set([String(both)]));
    });
  });
  it('keeps known what weighs less by now, and from then on only that', () => {
    const eased = plan('CEO').replace('2027-12}', '2027-12, basis: {kind: own-projects, accepted_by: ceo}}');
    const entry: BaselineEntry = { ...known, rule: 'seed/duration-minimum', at: 'timeline' };
    expect(nextBaseline([entry], judge({ plans: { 'a.plan.yaml': eased }, baseline: [entry] }), (file) => file, false)).toEqual([{ ...entry, eased: true }]);
  });
  it('is written sorted, each finding once, and read back', () => {
    const text = baselineText([known, { ...known, at: 'a' }, known]);
    expect(text).toBe(`{"version": 1, "findings": [\n  ${JSON.stringify({ ...known, at: 'a' })},\n  ${JSON.stringify(known)}\n]}\n`);
    expect(isBaseline(JSON.parse(text))).toBe(true);
    expect(baselineText([])).toBe('{"version": 1, "findings": []}\n');
    for (const bad of [null, undefined, 1, {}, { version: 2, findings: [] }, { version: 1, findings: {} }, { version: 1, findings: [null] }, { version: 1, findings: [{ ...known, at: 1 }] }, { version: 1, findings: [{ ...known, outcome: 'met' }] }, { version: 1, findings: [{ ...known, missing: 'x' }] }, { version: 1, findings: [{ ...known, missing: [1] }] }]) expect(isBaseline(bad)).toBe(false);
  });
  it('after a run keeps what the run did not look at and what still occurs, and takes in the new where it may', () => {
    const report = judge({});
    const unseen = [{ ...known, file: 'b.plan.yaml' }, { ...known, rule: 'other/rule' }];
    const before = [known, { ...known, at: 'gone' }, ...unseen];
    expect(nextBaseline(before, report, (file) => file, false)).toEqual([known, ...unseen]);
    const added = nextBaseline(before, report, (file) => file, true);
    expect(added.slice(0, 3)).toEqual([known, ...unseen]);
    expect(added.length - 3).toBe(report.plans[0]!.results.reduce((sum, entry) => sum + (entry.items.length ? entry.items : [entry]).filter(({ outcome }) => outcome === 'violated' || outcome === 'not-stated').length, 0));
    expect(nextBaseline([], judge({ waivers: waiver(owner) }), (file) => file, true).some(({ rule }) => rule === owner)).toBe(false);
  });
});

describe('against a base version', () => {
  const swapped = { plans: { 'a.plan.yaml': goals('keep', 'grow') }, base: { 'a.plan.yaml': goals('keep', 'win') }, stage: 'go-live' as const };
  it('tells new, unchanged and resolved findings by what they are about', () => {
    const report = judge(swapped);
    expect(result(report, 'goals-measurable').items.map(({ at, change }) => [at, change])).toEqual([['customer_strategy.goals[keep].target', 'unchanged'], ['customer_strategy.goals[grow].target', 'new']]);
    expect(result(report, 'goals-measurable').change).toBe('new');
    expect(report.plans[0]!.resolved).toContainEqual({ rule: 'seed/goals-measurable', at: 'customer_strategy.goals[win].target', outcome: 'not-stated', severity: expect.any(String) as string });
    expect(result(judge({}), 'owner-not-it').change).toBeNull();
    expect(judge({}).plans[0]!.resolved).toBeNull();
    expect(result(judge({ base: {} }), 'owner-not-it').change).toBe('new');
  });
  it('with only-new fails a silence that grew, and lets pass one that did not', () => {
    const silent = (timeline: string) => plan('CEO').replace(/timeline:.*\n/, timeline);
    const verdict = (before: string, now: string) => judge({ plans: { 'a.plan.yaml': silent(now) }, base: { 'a.plan.yaml': silent(before) }, onlyNew: true }).verdict;
    const [finish, none] = ['timeline: {finish: 2029-12}\n', ''];
    expect([verdict(finish, finish), verdict(none, finish), verdict(none, none), verdict(finish, none)]).toEqual(['pass', 'pass', 'pass', 'fail']);
  });
  it('with only-new lets old findings pass, and no new one', () => {
    expect(judge({ base: { 'a.plan.yaml': plan() }, onlyNew: true }).verdict).toBe('pass');
    expect(judge({ base: { 'a.plan.yaml': plan('CEO') }, onlyNew: true }).verdict).toBe('fail');
  });
});

describe('verdicts', () => {
  const finding = (more: object = {}) => ({ outcome: 'violated', severity: 'error', standing: 'open', change: null, ...more }) as never;
  it.each([
    [{}, 'error', false, true], [{ severity: 'warning' }, 'error', false, false], [{ severity: 'warning' }, 'warning', false, true], [{ severity: 'info' }, 'warning', false, false], [{ severity: 'info' }, 'info', false, true], [{}, 'never', false, false],
    [{ standing: 'waived' }, 'info', false, false], [{ standing: 'known' }, 'info', false, false], [{ outcome: 'not-stated' }, 'error', false, true], [{ outcome: 'met' }, 'info', false, false], [{ outcome: 'not-due' }, 'info', false, false], [{ outcome: 'not-applicable' }, 'info', false, false],
    [{ change: 'unchanged' }, 'error', true, false], [{ change: 'new' }, 'error', true, true], [{ change: null }, 'error', true, true], [{ change: 'unchanged' }, 'error', false, true],
    [{ items: [] }, 'error', false, true], [{ standing: 'waived', items: [{ outcome: 'violated', severity: 'error', standing: 'open', change: null }] }, 'error', false, true], [{ items: [{ outcome: 'violated', severity: 'error', standing: 'known', change: null }] }, 'error', false, false],
  ] as const)('%j at %s (only new: %s) counts: %s', (more, failOn, onlyNew, expected) => expect(fails(finding(more), { failOn, onlyNew })).toBe(expected));

  const pass = { verdict: 'pass', reason: null } as const;
  const notice = (severity: string) => [{ severity } as Notice];
  it.each([
    [[pass], [], 0, false, 'pass', null], [[], [], 0, false, 'error', null], [[], [], 0, true, 'pass', null], [[pass], [], 1, false, 'error', null], [[], [], 1, true, 'error', null],
    [[pass, { verdict: 'fail', reason: 'incomplete' }], [], 0, false, 'fail', 'incomplete'], [[{ verdict: 'fail', reason: 'violated' }, { verdict: 'fail', reason: 'incomplete' }], [], 0, false, 'fail', 'violated'], [[{ verdict: 'fail', reason: 'violated' }], [], 1, false, 'error', 'violated'],
    [[pass], notice('error'), 0, false, 'fail', 'violated'], [[pass], notice('warning'), 0, false, 'pass', null], [[], notice('error'), 0, true, 'fail', 'violated'],
  ] as const)('over %j with %j, %i problems, nothing to judge %s: %s, %s', (plans, notices, problems, nothingToJudge, verdict, reason) => expect(overall({ judged: plans.length, reason: gravest(plans), notices, problems, nothingToJudge, failOn: 'error', onlyNew: false })).toEqual({ verdict, reason }));

  it('rest on sums that add up', () => {
    const report = judge({ plans: { 'a.plan.yaml': plan(), 'b.plan.yaml': goals('x') }, waivers: waiver(owner), baseline: [{ file: 'a.plan.yaml', rule: 'seed/duration-minimum', at: 'timeline', outcome: 'violated' }] });
    const { summary } = report;
    expect(summary).toMatchObject({ plans: 2, rules: pack.rules.length, waived: 1, known: 1 });
    expect(summary.met + summary.violated + summary.notStated + summary.notDue + summary.notApplicable).toBe(2 * pack.rules.length);
    expect(summary.errors + summary.warnings + summary.infos + summary.waived + summary.known).toBe(summary.violated + summary.notStated);
    expect(total(report.plans.map((entry) => summarise(entry.results, pack.rules.length)), pack.rules.length)).toEqual(summary);
    for (const { summary: own, strategies } of report.plans) expect(strategies.reduce((sum, { met }) => sum + met, 0)).toBe(own.met);
    expect((['error', 'warning', 'info'] as const).map((severity) => atThreshold(severity, 'warning'))).toEqual([true, true, false]);
  });
});
