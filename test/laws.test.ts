// Laws that hold for every plan and every set of rules, over generated ones. CRM_CHECK_RUNS=n tries more.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlans } from '../src/check/check.ts';
import { builtInPacks, type PlanFile } from '../src/types.ts';
import { render } from '../src/index.ts';
import { loadBuiltIn } from '../src/io/packs.ts';
import { digestOfNames, takeShard } from '../src/io/shard.ts';
import { validate } from '../src/io/validate-report.ts';
import { mergeReports } from '../src/check/merge.ts';
import { fromData } from '../src/reporters/json/read.ts';
import type { PlanResult, Report } from '../src/verdict/report.ts';
import type { Pack } from '../src/rules/rule.ts';
import type { Stage } from '../src/types.ts';
import { examples, filled, gaps, manner, partial, write, type Data } from './generated-plans.ts';

const numRuns = Number(process.env.CRM_CHECK_RUNS ?? 60);
const packs = (await Promise.all(builtInPacks.map((name) => loadBuiltIn(name)))).map(({ pack }) => pack!);

const request = (plans: readonly PlanFile[], used: readonly Pack[], stage: Stage | null): Parameters<typeof checkPlans>[0] => ({ plans, packs: used, tool: { name: 'crm-check', version: '0' }, today: '2026-11-23', stage, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() });
const judge = (content: string, used: readonly Pack[] = packs, stage: Stage | null = 'go-live'): Report => checkPlans(request([{ file: 'x.plan.yaml', content }], used, stage));
const plainly = { turns: [0], anchors: false, ends: '\n', mark: false };
const text = (data: Data): string => write(data, plainly);
const resultsOf = (report: Report): PlanResult[] => {
  expect(report.diagnostics).toEqual([]);
  return report.plans[0]!.results;
};
/** All that a rule says, but where it stands in the text. */
const said = ({ rule, outcome, severity, eased, at, missing, items }: PlanResult) => ({
  rule, outcome, severity, eased, at,
  missing: missing.map(({ path, reason }) => `${path.join('.')} ${reason}`).sort(),
  items: items.map((item) => `${item.at} ${item.outcome} ${item.severity}`),
});

describe('what a plan says decides, not how it is written', () => {
  it('order of keys, comments, quotes, anchors, brackets, line ends', () => {
    fc.assert(
      fc.property(partial, manner, (data, how) => {
        expect(resultsOf(judge(write(data, how))).map(said)).toEqual(resultsOf(judge(text(data))).map(said));
      }),
      { numRuns },
    );
  });
});

describe('stating more', () => {
  it('never turns met into not stated: a field more in a group that is there', () => {
    fc.assert(
      fc.property(partial, fc.nat(), fc.constantFrom<Stage>('idea', 'proposal', 'contract', 'go-live'), (data, pick, stage) => {
        const open = gaps(data).filter(({ path }) => path.at(-1) !== 'not_needed' && path.at(-1) !== 'stage');
        fc.pre(open.length > 0);
        const { path, text: value } = open[pick % open.length]!;
        const after = judge(text(filled(data, path, value)), packs, stage);
        // Not every value is allowed everywhere: names must differ.
        fc.pre(after.diagnostics.length === 0);
        const before = resultsOf(judge(text(data), packs, stage)).filter(({ outcome }) => outcome === 'met').map(({ rule }) => rule);
        // A rule may begin to apply by a date that is too vague to decide by: that is said, and is no silence.
        const silent = new Set(resultsOf(after).filter(({ outcome, missing }) => outcome === 'not-stated' && !missing.every(({ reason }) => reason === 'vague')).map(({ rule }) => rule));
        expect({ path, value, rules: before.filter((rule) => silent.has(rule)) }).toEqual({ path, value, rules: [] });
      }),
      { numRuns: numRuns * 4 },
    );
  });
});

describe('rules', () => {
  it('do not touch each other: with fewer of them, those that are left say the same', () => {
    const rules = packs.flatMap((pack) => pack.rules);
    fc.assert(
      fc.property(partial, fc.subarray(rules, { minLength: 1 }), (data, some) => {
        const ids = new Set(some.map(({ id }) => id));
        const fewer = packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => ids.has(id)) }));
        const whole = resultsOf(judge(text(data))).filter(({ rule }) => ids.has(rule));
        const report = judge(text(data), fewer);
        // Where none of them asks anything of the plan, there is no verdict.
        fc.pre(report.plans.length > 0);
        // Which finding follows from which depends on those that there are.
        const alone = (results: readonly PlanResult[]) => results.map((result) => ({ ...result, cause: null }));
        expect(alone(report.plans[0]!.results)).toEqual(alone(whole));
      }),
      { numRuns },
    );
  });
});

describe('a report', () => {
  const names = fc.uniqueArray(fc.constantFrom('a.plan.yaml', 'b/plan.yaml', '__proto__', 'constructor', '고객.plan.yaml', '10', '2', '::x.plan.yaml', 'toString', '-.plan.yaml'), { minLength: 1, maxLength: 8 });
  const content = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...examples).map(text) }, fc.constantFrom('', 'x: [', 'project: {stage: soon}\n', '- 1\n', '__proto__: {x: 1}\n'));
  const json = async (report: Report): Promise<string> => [...(await render(report, 'json'))].join('');
  const back = async (report: Report): Promise<Report> => {
    const data: unknown = JSON.parse(await json(report));
    expect(validate(data), JSON.stringify(validate.errors?.[0])).toBe(true);
    return fromData(data);
  };

  it('comes back from JSON as it was', async () => {
    await fc.assert(fc.asyncProperty(content, async (plan) => {
      const report = judge(plan, packs, null);
      expect(await json(await back(report))).toBe(await json(report));
    }), { numRuns: 20 });
  });

  it('cut into parts and merged is the whole again', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.array(content, { minLength: 8, maxLength: 8 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), async (files, texts, of, turned) => {
        const plans = files.map((file, index) => ({ file, content: texts[index]! }));
        const whole = checkPlans(request(plans, packs, null));
        const parts = await Promise.all(
          Array.from({ length: of }, async (_, index) => {
            const { plans: own, part } = takeShard(plans, { index: index + 1, of });
            return { file: `${index}.json`, report: await back(checkPlans({ ...request(own, packs, null), shard: part, nothingToJudge: true })) };
          }),
        );
        const merged = mergeReports(turned ? parts.toReversed() : parts, digestOfNames);
        expect(merged.problems).toEqual([]);
        expect(await json(merged.report!)).toBe(await json(whole));
        // Without one of its parts it is nothing.
        if (of > 1) expect(mergeReports(parts.slice(1), digestOfNames).report).toBeNull();
      }),
      { numRuns: 15 },
    );
  });
});
