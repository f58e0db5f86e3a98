// Parts of a run put together, or why they do not make one.
import { describe, expect, it } from 'vitest';
import { checkPlans } from '../../src/check.ts';
import type { PlanFile } from '../../src/types.ts';
import type { BaselineEntry } from '../../src/gate/baseline.ts';
import { openGate, type GateRequest } from '../../src/gate/gate.ts';
import { noSettings, type Settings } from '../../src/gate/settings.ts';
import { takeShard } from '../../src/io/shard.ts';
import { mergeReports, type Part } from '../../src/merge.ts';
import { loadPatterns } from '../../src/pattern.ts';
import type { PlanResult, Report } from '../../src/report.ts';
import { judgePlan, summarise } from '../../src/verdict.ts';
import { plan, waiver } from '../gate/repository.ts';
import { fewRules } from './few-rules.ts';

await loadPatterns();
const pack = fewRules('owner-not-it', 'duration-minimum');
const waivers = waiver('seed/owner-not-it', { file: '"[ac].plan.yaml"' }) + waiver('seed/owner-not-it', { file: '"[bd].plan.yaml"' }) + waiver('seed/owner-not-it', { file: 'e.plan.yaml' }) + waiver('seed/duration-minimum', { file: '"[ab].plan.yaml"', until: '2026-01-01' });
const known: BaselineEntry[] = ['d', 'a', 'c'].map((name) => ({ file: `${name}.plan.yaml`, rule: 'seed/owner-not-it', at: 'gone', outcome: 'violated' }));
interface More {
  text?: string;
  settings?: Settings;
  baseline?: BaselineEntry[];
}
const plans: PlanFile[] = ['e', 'd', 'broken', 'c', 'b', 'shape', 'a'].map((name, index) => ({ file: `${name}.plan.yaml`, content: name === 'broken' ? 'x: [' : name === 'shape' ? 'project: {stage: soon}\n' : plan(index % 2 ? 'CIO' : 'CEO') }));

function judge(own: readonly PlanFile[], shard: Report['run']['shard'], since: string | null = null, { text = waivers, settings = noSettings, baseline = known }: More = {}): Report {
  const request: GateRequest = { settings, digest: 'x', waivers: { file: 'w.yaml', content: text }, baseline: { file: 'b.json', entries: baseline }, isThere: (name) => name !== 'gone', namesOf: (file) => ({ settings: file, waivers: file, baseline: file }) };
  return checkPlans({ plans: own, packs: [pack], tool: { name: 'crm-check', version: '1' }, today: '2026-11-23', stage: null, failOn: 'error', gate: openGate(request, pack.rules, ['seed'], '2026-11-23'), base: since === null ? null : { name: since, versionOf: () => null }, onlyNew: false, shard, nothingToJudge: true, everyPlan: plans.map(({ file }) => file), problems: [], texts: new Map() });
}
const partsOf = (all: readonly PlanFile[], of: number, since: string | null = null, more: More = {}): Part[] =>
  Array.from({ length: of }, (_, index) => {
    const { plans: own, part } = takeShard(all, { index: index + 1, of });
    return { file: `${index + 1}.json`, report: judge(own, part, since, more) };
  });
const parts = partsOf(plans, 3);
const edited = (change: (report: Report) => void): Part[] => {
  const [first, ...rest] = structuredClone(parts);
  change(first!.report);
  return [first!, ...rest];
};

/** Other results for the first plan, with a verdict and counts that follow from them. */
function recount({ run, rules, plans: [first] }: Report, change: (results: PlanResult[]) => PlanResult[]): void {
  const results = change(first!.results);
  Object.assign(first!, { results, ...judgePlan(results, run), summary: summarise(results, rules.length) });
}

describe('parts make the whole', () => {
  it.each([1, 2, 3, 7])('of %i', (of) => {
    const made = partsOf(plans, of);
    expect(mergeReports(made)).toEqual({ report: judge(plans, null), problems: [] });
    expect(mergeReports(made.toReversed()).report).toEqual(judge(plans, null));
  });
  it('with a waiver that no part needs said once, and one that another part needs not at all', () => {
    const { notices } = mergeReports(parts).report!;
    expect(notices.map(({ id, path, args }) => `${id} ${path ?? args.file}`)).toEqual(['waiver/expired /3/until', 'waiver/unused /0', 'waiver/unused /2', 'baseline/stale a.plan.yaml', 'baseline/stale c.plan.yaml', 'baseline/stale d.plan.yaml'].filter((line) => judge(plans, null).notices.some(({ id, path, args }) => line === `${id} ${path ?? args.file}`)));
    expect(notices.filter(({ id }) => id === 'baseline/stale')).toHaveLength(3);
  });
  it('with what is said of the waivers ahead of what is said of any plan', () => {
    const asking: PlanFile[] = ['x', 'y', 'z'].map((name) => ({ file: `${name}.plan.yaml`, content: `# crm-check-waive seed/zzzz -- please\n${plan()}` }));
    const more = { text: waiver('seed/owner-not-it', { file: 'z.plan.yaml', until: '2026-01-01' }) };
    const whole = judge(asking, null, null, more);
    expect(whole.notices.map(({ file }) => file)).toEqual(['w.yaml', 'x.plan.yaml', 'y.plan.yaml', 'z.plan.yaml']);
    expect(mergeReports(partsOf(asking, 2, null, more)).report).toEqual(whole);
  });
  it('with idle waivers and patterns in the order of their files, however plans and parts were dealt', () => {
    const expired = { until: '2026-01-01' };
    // Those for a, b, c, d and e fall into different parts; every plan is found before any part is taken.
    const text = ['b', 'e', 'zz*', 'a', 'gone', '[ab]'].map((name) => waiver('seed/owner-not-it', { file: /[*g\]]/.test(name) ? `"${name}"` : `${name}.plan.yaml` })).join('') + ['c', 'a', 'e', 'b', 'd'].map((name) => waiver('seed/duration-minimum', { file: `${name}.plan.yaml`, ...expired })).join('');
    const place = { line: 4, column: 1, endLine: 4, endColumn: 2 };
    const settings: Settings = { ...noSettings, patterns: [{ key: 'overrides', pattern: 'group/**', file: 'c.yaml', place, path: '/overrides/0/files/0' }, { key: 'ignores', pattern: 'old', file: 'c.yaml', place, path: '/ignores/0' }] };
    const made = partsOf(plans, 3, null, { text, settings });
    const hidden = made.flatMap(({ report }) => report.notices.map(({ id }) => id));
    expect(hidden.filter((id) => /unused|no-match/.test(id))).toEqual([]);
    const { notices } = mergeReports(made.toReversed()).report!;
    expect(notices.filter(({ id }) => id !== 'baseline/stale').map(({ id, path }) => `${id} ${path}`)).toEqual([
      ...['/6', '/7', '/8', '/9', '/10'].map((path) => `waiver/expired ${path}/until`), 'waiver/no-file /4',
      'settings/no-match /overrides/0/files/0', 'waiver/unused /0', 'waiver/unused /1', 'waiver/no-match /2', 'waiver/unused /3', 'waiver/no-match /5',
    ]);
    expect(mergeReports(made)).toEqual({ report: judge(plans, null, null, { text, settings }), problems: [] });
  });
  it('with what is said of the file of waivers ahead of what is said of plans, and once', () => {
    const text = waiver('seed/owner-not-itt') + waivers;
    const whole = judge(plans, null, null, { text });
    expect(whole.diagnostics.map(({ file }) => file)).toEqual(['w.yaml', 'broken.plan.yaml', 'shape.plan.yaml']);
    for (const made of [partsOf(plans, 3, null, { text }), partsOf(plans, 3, null, { text }).toReversed()]) expect(mergeReports(made)).toEqual({ report: whole, problems: [] });
  });
  it('with stale findings in the order of their files, also where one name is the beginning of another', () => {
    const named = ['a.plan.yaml', 'a'].map((file) => ({ file, content: plan('CEO') }));
    const stale = named.map(({ file }) => ({ file, rule: 'seed/owner-not-it', at: 'gone', outcome: 'violated' as const }));
    const made = partsOf(named, 2, null, { baseline: stale });
    expect(mergeReports(made).report!.notices.flatMap(({ id, args }) => (id === 'baseline/stale' ? args.file : []))).toEqual(['a', 'a.plan.yaml']);
    expect(mergeReports(made).report).toEqual(judge(named, null, null, { baseline: stale }));
  });
  it('where no plan changed, a pass; where there was none at all, none', () => {
    expect(mergeReports(partsOf([], 2, 'main (1)')).report).toMatchObject({ verdict: 'pass', plans: [] });
    expect(mergeReports(partsOf([], 2)).report).toMatchObject({ verdict: 'error' });
    const empty = partsOf([], 2);
    for (const { report } of empty) report.run.shard!.plans = 1;
    expect(mergeReports(empty).report).toBeNull();
  });
});

describe('parts that do not make a whole', () => {
  it.each<[string, () => Part[], string[], object]>([
    ['a missing part', () => parts.slice(0, 2), ['merge/missing'], { missing: '3', of: '3' }],
    ['two missing parts', () => parts.slice(1, 2), ['merge/missing'], { missing: '1, 3', of: '3' }],
    ['a part twice', () => [...parts, parts[1]!], ['merge/twice'], { index: '2', of: '3', other: '2.json' }],
    ['a whole report', () => edited(({ run }) => (run.shard = null)), ['merge/no-shard'], {}],
    ['whole reports only', () => parts.map((part) => ({ ...part, report: judge(plans, null) })), ['merge/no-shard', 'merge/no-shard', 'merge/no-shard'], {}],
    ['another version', () => edited(({ tool }) => (tool.version = '2')), ['merge/other-run', 'merge/other-run'], { what: 'crm-check', other: '1.json' }],
    ['another day', () => edited(({ run }) => (run.today = '2027-01-01')), ['merge/other-run', 'merge/other-run'], { what: '--today' }],
    ['other packs', () => edited(({ run }) => (run.packs = [])), ['merge/other-run', 'merge/other-run'], { what: '--pack' }],
    ['another threshold', () => edited(({ run }) => (run.failOn = 'never')), ['merge/other-run', 'merge/other-run'], { what: '--fail-on' }],
    ['another stage', () => edited(({ run }) => (run.stage = 'contract')), ['merge/other-run', 'merge/other-run'], { what: '--stage' }],
    ['other settings', () => edited(({ run }) => (run.settings = 'y')), ['merge/other-run', 'merge/other-run'], { what: 'crm-check.config.yaml' }],
    ['another rule off', () => edited(({ run }) => (run.off = ['x'])), ['merge/other-run', 'merge/other-run'], { what: 'crm-check.config.yaml' }],
    ['another base', () => edited(({ run }) => (run.since = 'x')), ['merge/other-run', 'merge/other-run'], { what: '--since' }],
    ['only new findings', () => edited(({ run }) => (run.onlyNew = true)), ['merge/other-run', 'merge/other-run'], { what: '--since' }],
    ['another number of parts', () => edited(({ run }) => (run.shard!.of = 4)), ['merge/other-run', 'merge/other-run'], { what: '--shard' }],
    ['another number of plans', () => edited(({ run }) => (run.shard!.plans = 9)), ['merge/other-run', 'merge/other-run'], { what: '--shard' }],
    ['other rules', () => edited(({ rules }) => rules.pop()), ['merge/other-run', 'merge/other-run'], { what: 'rules' }],
    ['a lost plan', () => edited((report) => (report.plans = [])), ['merge/lost-plan'], { plan: expect.stringMatching(/plan\.yaml$/) }],
    ['a lost problem', () => structuredClone(parts).map((part) => ({ ...part, report: { ...part.report, diagnostics: [] } })), ['merge/lost-plan'], {}],
    ['other plans than the others saw', () => edited((report) => (report.run.shard!.positions = Object.fromEntries(Object.keys(report.run.shard!.positions).map((name) => [name, 0])))), ['merge/other-run'], { what: '--shard', other: '3.json' }],
    ['a verdict that was changed', () => edited(({ plans: [first] }) => Object.assign(first!, { verdict: 'pass', reason: null })), ['merge/edited'], {}],
    ['a finding that was taken for met', () => edited(({ plans: [first] }) => Object.assign(first!.results.find(({ outcome }) => outcome === 'violated')!, { outcome: 'met', items: [] })), ['merge/edited'], {}],
    ['a count that was changed', () => edited(({ plans: [first] }) => (first!.summary.errors = 0)), ['merge/edited'], {}],
    ['a cause that is none', () => edited(({ plans: [first] }) => (first!.results.find(({ outcome }) => outcome === 'violated')!.cause = 'seed/timeline-in-order')), ['merge/edited'], {}],
    ['a rule that was left out', () => edited(({ plans: [first] }) => first!.results.pop()), ['merge/edited'], {}],
    ['a rule that was left out and not counted', () => edited((report) => recount(report, ([first]) => [first!])), ['merge/edited'], {}],
    ['a rule in the place of another', () => edited((report) => recount(report, ([first]) => [first!, first!])), ['merge/edited'], {}],
    ['a plan twice', () => edited((report) => report.plans.push(report.plans[0]!)), ['merge/edited'], {}],
    ['nothing', () => [], [], {}],
  ])('%s', (_, made, ids, args) => {
    const { report, problems } = mergeReports(made());
    expect(report).toBeNull();
    expect(problems.map(({ id }) => id)).toEqual(ids);
    if (problems.length) expect(problems[0]).toMatchObject({ file: ids[0] === 'merge/missing' ? '' : expect.stringMatching(/^[1-3]\.json$/), args });
  });
});
