// Parts of a run put together, or why they do not make one.
import { describe, expect, it } from 'vitest';
import { checkPlans, type PlanFile } from '../../src/check.ts';
import { openGate, type GateRequest } from '../../src/gate/gate.ts';
import { noSettings } from '../../src/gate/settings.ts';
import { readPackFolder } from '../../src/io/packs.ts';
import { takeShard } from '../../src/io/shard.ts';
import { mergeReports, type Part } from '../../src/merge.ts';
import { loadPatterns } from '../../src/pattern.ts';
import type { Report } from '../../src/report.ts';
import { plan, waiver } from '../gate/repository.ts';
import { root } from '../run.ts';

await loadPatterns();
const { pack } = await readPackFolder(`${root}/rules/seed`, 'seed');
const waivers = waiver('seed/owner-not-it', { file: '"[ac].plan.yaml"' }) + waiver('seed/owner-not-it', { file: '"[bd].plan.yaml"' }) + waiver('seed/owner-not-it', { file: 'e.plan.yaml' }) + waiver('seed/duration-minimum', { file: '"[ab].plan.yaml"', until: '2026-01-01' });
const baseline = ['d', 'a', 'c'].map((name) => ({ file: `${name}.plan.yaml`, rule: 'seed/owner-not-it', at: 'gone', outcome: 'violated' as const }));
const plans: PlanFile[] = ['e', 'd', 'broken', 'c', 'b', 'shape', 'a'].map((name, index) => ({ file: `${name}.plan.yaml`, content: name === 'broken' ? 'x: [' : name === 'shape' ? 'project: {stage: soon}\n' : plan(index % 2 ? 'CIO' : 'CEO') }));

function judge(own: readonly PlanFile[], shard: Report['run']['shard'], since: string | null = null): Report {
  const request: GateRequest = { settings: noSettings, digest: 'x', waivers: { file: 'w.yaml', content: waivers }, baseline: { file: 'b.json', entries: baseline }, isThere: () => true, namesOf: (file) => ({ settings: file, waivers: file, baseline: file }) };
  return checkPlans({ plans: own, packs: [pack!], tool: { name: 'crm-check', version: '1' }, today: '2026-11-23', stage: null, failOn: 'error', gate: openGate(request, pack!.rules, ['seed'], '2026-11-23'), base: since === null ? null : { name: since, versionOf: () => null }, onlyNew: false, shard, nothingToJudge: true, problems: [], texts: new Map() });
}
const partsOf = (all: readonly PlanFile[], of: number, since: string | null = null): Part[] =>
  Array.from({ length: of }, (_, index) => {
    const { plans: own, part } = takeShard(all, { index: index + 1, of });
    return { file: `${index + 1}.json`, report: judge(own, part, since) };
  });
const parts = partsOf(plans, 3);
const edited = (change: (report: Report) => void): Part[] => {
  const [first, ...rest] = structuredClone(parts);
  change(first!.report);
  return [first!, ...rest];
};

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
    ['a whole report', () => edited(({ run }) => (run.shard = null)), ['merge/no-shard', 'merge/other-run', 'merge/other-run'], {}],
    ['another version', () => edited(({ tool }) => (tool.version = '2')), ['merge/other-run', 'merge/other-run'], { what: 'crm-check', other: '1.json' }],
    ['another day', () => edited(({ run }) => (run.today = '2027-01-01')), ['merge/other-run', 'merge/other-run'], { what: '--today' }],
    ['other packs', () => edited(({ run }) => (run.packs = [])), ['merge/other-run', 'merge/other-run'], { what: '--pack' }],
    ['another threshold', () => edited(({ run }) => (run.failOn = 'never')), ['merge/other-run', 'merge/other-run'], { what: '--fail-on' }],
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
    ['nothing', () => [], [], {}],
  ])('%s', (_, made, ids, args) => {
    const { report, problems } = mergeReports(made());
    expect(report).toBeNull();
    expect(problems.map(({ id }) => id)).toEqual(ids);
    if (problems.length) expect(problems[0]!.args).toMatchObject(args);
  });
});
