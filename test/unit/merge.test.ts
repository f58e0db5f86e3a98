// Parts of a run put together, or why they do not make one.
import { describe, expect, it } from 'vitest';
import { withCauses } from '../../src/gate/cause.ts';
import { checkPlans } from '../../src/check/check.ts';
import type { PlanFile } from '../../src/types.ts';
import type { BaselineEntry } from '../../src/gate/baseline.ts';
import { countsByStrategy } from '../../src/check/judge-in-full.ts';
import { openGate, type GateRequest } from '../../src/gate/gate.ts';
import { noSettings, type Settings } from '../../src/gate/settings.ts';
import { digestOfNames, takeShard } from '../../src/io/shard.ts';
import { mergeReports as mergeWith, type Part } from '../../src/check/merge.ts';
import { limits } from '../../src/limits.ts';
import { loadPatterns } from '../../src/re2.ts';
import type { PlanResult, Report, Reported } from '../../src/verdict/report.ts';
import { isFinding } from '../../src/verdict/reported.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { gravest, judgePlan, overall, summarise, total } from '../../src/verdict/verdict.ts';
import { plan, waiver } from '../gate/repository.ts';
import { fewRules } from './few-rules.ts';

await loadPatterns();
const pack = fewRules('owner-not-it', 'duration-minimum');
const waivers = waiver('seed/owner-not-it', { file: '"[ac].plan.yaml"' }) + waiver('seed/owner-not-it', { file: '"[bd].plan.yaml"' }) + waiver('seed/owner-not-it', { file: 'e.plan.yaml' }) + waiver('seed/duration-minimum', { file: '"[ab].plan.yaml"', until: '2026-01-01' });
const known: BaselineEntry[] = ['d', 'a', 'c'].map((name) => ({ file: `${name}.plan.yaml`, rule: 'seed/owner-not-it', at: 'gone', outcome: 'violated' }));
interface More {
  text?: string;
  rules?: readonly Rule[];
  settings?: Settings;
  baseline?: BaselineEntry[];
}
const plans: PlanFile[] = ['e', 'd', 'broken', 'c', 'b', 'shape', 'a'].map((name, index) => ({ file: `${name}.plan.yaml`, content: name === 'broken' ? 'x: [' : name === 'shape' ? 'project: {stage: soon}\n' : plan(index % 2 ? 'CIO' : 'CEO') }));

const mergeReports = (given: readonly Part[]) => mergeWith(given, digestOfNames);

function judge(own: readonly PlanFile[], shard: Report['run']['shard'], since: string | null = null, { text = waivers, rules = pack.rules, settings = noSettings, baseline = known }: More = {}): Report {
  const request: GateRequest = { settings, digest: 'x', waivers: { file: 'w.yaml', content: text }, baseline: { file: 'b.json', entries: baseline }, isThere: (name) => name !== 'gone', isFolder: () => false, hasLookAlike: () => false, namesOf: (file) => ({ settings: file, waivers: file, baseline: file }) };
  return checkPlans({ plans: own, packs: [{ ...pack, rules: [...rules] }], tool: { name: 'crm-check', version: '1' }, today: '2026-11-23', stage: null, failOn: 'error', gate: openGate(request, rules, ['seed'], '2026-11-23'), base: since === null ? null : { name: since, versionOf: () => null }, onlyNew: false, shard, nothingToJudge: shard !== null && (shard.plans > 0 || since !== null), everyPlan: plans.map(({ file }) => file), problems: [], texts: new Map() });
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

it('keeps of very many problems what the whole run would have kept', () => {
  const many = Array.from({ length: 110 }, (_, file): PlanFile => ({ file: `${file}.plan.yaml`, content: Array.from({ length: limits.problems + 10 }, (_, key) => `c${key}: x\n`).join('') }));
  const whole = judge(many, null);
  expect(whole.diagnostics.length).toBeGreaterThan(limits.runProblems);
  const { report } = mergeReports(partsOf(many, 3));
  expect(report?.diagnostics).toEqual(whole.diagnostics);
  expect(report?.excerpts).toEqual(whole.excerpts);
});

/** Other results for the first plan. */
const recount = (report: Report, change: (results: PlanResult[]) => PlanResult[]): void => {
  report.plans[0]!.results = change(report.plans[0]!.results);
  settle(report);
};

/** Verdicts, counts and causes that follow from whatever the results are now. */
function settle(report: Report): void {
  const { run, rules, plans: own, notices, diagnostics } = report;
  for (const plan of own) Object.assign(plan, { results: withCauses(plan.results, rules), ...judgePlan(plan.results, run), summary: summarise(plan.results, rules.length), strategies: countsByStrategy(plan.results, rules) });
  const whole = overall({ judged: own.length, reason: gravest(own), notices, problems: diagnostics.length, nothingToJudge: true, ...run });
  Object.assign(report, { ...whole, summary: total(own.map((plan) => plan.summary), rules.length) });
}

/** The same change to every finding, in results and their items, in all parts. */
const everyFinding = (made: readonly Part[], change: (finding: Reported) => object): Part[] => {
  const changed = structuredClone([...made]);
  for (const { report } of changed) {
    for (const finding of report.plans.flatMap(({ results }) => results.flatMap((result) => [result, ...result.items].filter(isFinding)))) Object.assign(finding, change(finding));
    settle(report);
  }
  return changed;
};
const inAll = (change: (report: Report) => void, made: readonly Part[] = parts): Part[] => structuredClone([...made]).map((part) => (change(part.report), part));
const aWaiver = { rule: 'seed/owner-not-it', files: 'a.plan.yaml', at: null, reason: 'x', owner: 'x', approvedBy: 'x', until: '2027-01-01' };
/** The first plan under another name, wherever the part has it. */
function rename({ run: { shard }, plans: [first] }: Report, name: string): void {
  const { [first!.file]: position, ...others } = shard!.positions;
  shard!.positions = { ...others, [name]: position! };
  first!.file = name;
}
const readable = plans.filter(({ file }) => !/broken|shape/.test(file));

const firstPlace = ({ report }: Part): number => Object.values(report.run.shard!.positions)[0]!;
/** Rules that go over a list. */
const overLists = fewRules('goals-measurable').rules;
const listed = partsOf(['x', 'y'].map((name) => ({ file: `${name}.plan.yaml`, content: plan('CEO', 'customer_strategy:\n  goals:\n    - {name: keep, kind: loyalty}\n    - {name: grow, kind: loyalty}\n').replace('stage: idea', 'stage: go-live') })), 2, null, { rules: overLists, text: '', baseline: [] });

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
  it('with waivers for what is no plan behind those without a file', () => {
    const more = { text: ['notes.md', 'gone'].map((file) => waiver('seed/owner-not-it', { file })).join('') + waiver('seed/duration-minimum', { until: '2026-01-01' }) };
    const whole = judge(plans, null, null, more);
    expect(whole.notices.map(({ id }) => id).filter((id) => id.startsWith('waiver/'))).toEqual(['waiver/expired', 'waiver/no-file', 'waiver/no-plan']);
    expect(mergeReports(partsOf(plans, 3, null, more)).report).toEqual(whole);
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
  it('without rules there is no verdict, in parts as in the whole', () => {
    const whole = judge(plans, null, null, { rules: [], text: '' });
    expect(whole).toMatchObject({ verdict: 'error', plans: [], diagnostics: [{ id: 'rule/none' }, { id: 'yaml/syntax' }, { id: 'plan/bad-choice' }] });
    expect(mergeReports(partsOf(plans, 3, null, { rules: [], text: '' }))).toEqual({ report: whole, problems: [] });
  });
  it('a waiver of what is protected is a problem, in parts as in the whole', () => {
    const more = { settings: { ...noSettings, rules: { 'seed/owner-not-it': { off: false, protected: true, severity: { violated: null, silent: null }, params: {}, paramPlaces: {}, file: 'c.yaml', place: { line: 1, column: 1, endLine: 1, endColumn: 2 }, path: '/rules', before: [] } } } };
    const whole = judge(plans, null, null, more);
    expect(whole.diagnostics.map(({ id }) => id)).toContain('waiver/protected');
    expect(mergeReports(partsOf(plans, 3, null, more))).toEqual({ report: whole, problems: [] });
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
    ['other settings', () => edited(({ run }) => (run.settings = 'y')), ['merge/other-run', 'merge/other-run'], { what: 'crm-check.config.yaml / crm-check.waivers.yaml / crm-check.baseline.json / --no-waivers' }],
    ['another rule off', () => edited(({ run }) => (run.off = ['x'])), ['merge/other-run', 'merge/other-run'], { what: 'crm-check.config.yaml / crm-check.waivers.yaml / crm-check.baseline.json / --no-waivers' }],
    ['another base', () => edited(({ run }) => (run.since = 'x')), ['merge/other-run', 'merge/other-run'], { what: '--since' }],
    ['only new findings', () => edited(({ run }) => (run.onlyNew = true)), ['merge/other-run', 'merge/other-run'], { what: '--since' }],
    ['another number of parts', () => edited(({ run }) => (run.shard!.of = 4)), ['merge/other-run', 'merge/other-run'], { what: '--shard' }],
    ['another number of plans', () => edited(({ run }) => (run.shard!.plans = 9)), ['merge/other-plans', 'merge/other-plans'], { other: '1.json' }],
    ['other rules', () => edited(({ rules }) => rules.pop()), ['merge/other-run', 'merge/other-run'], { what: 'rules' }],
    ['a lost plan', () => edited((report) => (report.plans = [])), ['merge/lost-plan'], { plan: expect.stringMatching(/plan\.yaml$/) }],
    ['a lost problem', () => structuredClone(parts).map((part) => ({ ...part, report: { ...part.report, diagnostics: [] } })), ['merge/lost-plan'], {}],
    ['other plans than the others saw', () => edited((report) => (report.run.shard!.positions = Object.fromEntries(Object.keys(report.run.shard!.positions).map((name) => [name, 0])))), ['merge/edited'], {}],
    ['a verdict that was changed', () => edited(({ plans: [first] }) => Object.assign(first!, { verdict: 'pass', reason: null })), ['merge/edited'], {}],
    ['a finding that was taken for met', () => edited(({ plans: [first] }) => Object.assign(first!.results.find(({ outcome }) => outcome === 'violated')!, { outcome: 'met', items: [] })), ['merge/edited'], {}],
    ['a count that was changed', () => edited(({ plans: [first] }) => (first!.summary.errors = 0)), ['merge/edited'], {}],
    ['a cause that is none', () => edited(({ plans: [first] }) => (first!.results.find(({ outcome }) => outcome === 'violated')!.cause = 'seed/timeline-in-order')), ['merge/edited'], {}],
    ['a rule that was left out', () => edited(({ plans: [first] }) => first!.results.pop()), ['merge/edited'], {}],
    ['a rule that was left out and not counted', () => edited((report) => recount(report, ([first]) => [first!])), ['merge/edited'], {}],
    ['a rule in the place of another', () => edited((report) => recount(report, ([first]) => [first!, first!])), ['merge/edited'], {}],
    ['a strategy that was counted anew', () => edited(({ plans: [first] }) => (first!.strategies[0]!.met += 1)), ['merge/edited'], {}],
    ['a sum that was changed', () => edited(({ summary }) => (summary.errors = 0)), ['merge/edited'], {}],
    ['a verdict over all that was changed', () => edited((report) => Object.assign(report, { verdict: 'pass', reason: null })), ['merge/edited'], {}],
    ['a problem of the settings that was left out', () => inAll((report) => (report.diagnostics = []), partsOf(readable, 3, null, { text: waiver('seed/owner-not-itt') })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['no rules, and results of none', () => inAll((report) => (Object.assign(report, { rules: [] }), report.plans.forEach((plan) => (plan.results = [])), settle(report))), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['no rules, and nothing said of that', () => inAll((report) => (Object.assign(report, { rules: [], plans: [], diagnostics: [] }), settle(report))), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['no rule that applies', () => edited((report) => (report.plans[0]!.results.forEach((result) => Object.assign(result, { outcome: 'not-applicable', standing: 'open', waiver: null, cause: null })), settle(report))), ['merge/edited'], {}],
    ['parts that hold nothing any more', () => inAll((report) => (Object.assign(report, { plans: [], diagnostics: [] }), Object.assign(report.run, { since: 'main', shard: { ...report.run.shard!, plans: 0, positions: {} } }))), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['findings that are known where nothing is', () => everyFinding(inAll(({ run }) => (run.settings = null)), () => ({ standing: 'known', waiver: null })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['a protected finding that is known', () => everyFinding(inAll(({ rules }) => rules.forEach((rule) => (rule.protected = true))), () => ({ standing: 'known', waiver: null })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['a waived finding without its waiver', () => everyFinding(parts, () => ({ standing: 'waived', waiver: null })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['a waiver of another rule', () => everyFinding(parts, () => ({ standing: 'waived', waiver: { ...aWaiver, rule: 'seed/other' } })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['a waiver that ran out', () => everyFinding(parts, (finding) => ({ standing: 'waived', waiver: { ...aWaiver, rule: (finding as PlanResult).rule, until: '2026-11-22' } })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['findings milder than their rules', () => everyFinding(parts, () => ({ severity: 'info' })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['silence that is due, and said not to be', () => everyFinding(parts, () => ({ outcome: 'not-due', standing: 'open', waiver: null })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['silence that is not due, and said to be', () => everyFinding(inAll(({ rules }) => rules.forEach((rule) => (rule.stage = 'go-live'))), () => ({ outcome: 'not-stated', severity: 'warning', standing: 'open', waiver: null })).map((part) => (part.report.rules.forEach((rule) => (rule.severity.silent = 'warning')), part)), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['what is met, and known', () => inAll(({ plans: own }) => own.flatMap(({ results }) => results).forEach((result) => Object.assign(result, isFinding(result) ? {} : { standing: 'known' }))), expect.arrayContaining(['merge/edited']) as string[], {}],
    ['an item that is worse than its result', () => inAll(({ plans: own }) => own.forEach(({ results }) => Object.assign(results.find(({ items }) => items.length)!, { outcome: 'met' })), listed).map((part) => (settle(part.report), part)), ['merge/edited', 'merge/edited'], {}],
    ['an item that is known, where nothing is', () => inAll((report) => (report.plans.forEach(({ results }) => results.forEach((result) => [result, ...result.items].filter(isFinding).forEach((found) => Object.assign(found, { standing: found === result ? 'open' : 'waived' })))), settle(report)), listed), ['merge/edited', 'merge/edited'], {}],
    ['an item milder than its rule', () => inAll((report) => (report.plans.forEach(({ results }) => results.forEach(({ items }) => items.slice(1).forEach((item) => Object.assign(item, { severity: 'info' })))), settle(report)), listed), ['merge/edited', 'merge/edited'], {}],
    ['one place taken twice', () => inAll((report) => { for (const [name, position] of Object.entries(report.run.shard!.positions)) report.run.shard!.positions[name] = Math.min(position + 1, 1); }, partsOf(readable.slice(0, 2), 2).sort((a, b) => firstPlace(a) - firstPlace(b))), ['merge/not-whole'], {}],
    ['a plan that the call names twice, once as text', () => partsOf([readable[0]!, readable[0]!], 2), ['merge/not-whole'], {}],
    ['findings that were there before, where nothing was compared', () => everyFinding(inAll(({ run }) => (run.onlyNew = true)), () => ({ change: 'unchanged' })), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['a stage below that of the call', () => inAll(({ run }) => (run.stage = 'go-live')), ['merge/edited', 'merge/edited', 'merge/edited'], {}],
    ['a part beyond the last', () => edited(({ run }) => (run.shard!.index = 4)).concat(parts[0]!), ['merge/edited'], {}],
    ['a place beyond the last', () => edited(({ run: { shard } }) => (shard!.positions[Object.keys(shard!.positions)[0]!] = 1e9)), ['merge/edited'], {}],
    ['a plan in the place of another', () => edited((report) => (report.plans[0] = structuredClone(parts[1]!.report.plans[0]!), Object.assign(report.run.shard!.positions, { 'e.plan.yaml': 99 }), settle(report))), ['merge/lost-plan'], {}],
    ['a plan that is none of this part', () => edited((report) => (report.plans.push(structuredClone(parts[1]!.report.plans[0]!)), settle(report))), ['merge/edited'], {}],
    ['one plan in two parts', () => edited((report) => rename(report, parts[1]!.report.plans[0]!.file)), ['merge/not-whole'], {}],
    ['a plan by another name', () => edited((report) => rename(report, 'other.plan.yaml')), ['merge/not-whole'], {}],
    ['a plan less, and its name with it', () => edited((report) => (delete report.run.shard!.positions[report.plans[0]!.file], report.plans.shift(), settle(report))), ['merge/not-whole'], {}],
    ['a plan that moved up while the parts ran', () => [partsOf(plans, 3)[0]!, ...partsOf(plans.map((plan) => ({ ...plan, file: plan.file.replace('e.', 'z.') })), 3).slice(1)], ['merge/other-plans', 'merge/other-plans'], { other: '1.json' }],
    ['a plan twice', () => edited((report) => (report.plans.push(structuredClone(report.plans[0]!)), settle(report))), ['merge/edited'], {}],
    ['nothing', () => [], [], {}],
  ])('%s', (_, made, ids, args) => {
    const { report, problems } = mergeReports(made());
    expect(report).toBeNull();
    expect(problems.map(({ id }) => id)).toEqual(ids);
    if (problems.length) expect(problems[0]).toMatchObject({ file: /missing|not-whole/.test(ids[0]!) ? '' : expect.stringMatching(/^[1-3]\.json$/), args });
  });
});
