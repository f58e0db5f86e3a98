// The public API. The command line shares `run-check.ts` and `render.ts` with it.
import { loadGateFor } from './io/gate-for.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import type { Report } from './report.ts';
import type { CheckOptions } from './check-options.ts';
import { runCheck } from './run-check.ts';
import { stages, thresholds, type PlanFile } from './types.ts';

export type { CheckOptions } from './check-options.ts';
export type { FormatName } from './reporters/names.ts';
export type { Change, MissingSpot, Notice, PlanItem, PlanReport, PlanResult, Reason, RelatedSpot, Report, Reported, ReportRule, Resolved, Run, Spot, Summary, Verdict, Waiver } from './report.ts';
export type { Argument, Counts, Diagnostic, Evidence, FailOn, Language, Outcome, Path, Place, PlanFile, Severity, Stage, Standing, Strategy, Words } from './types.ts';
export type { Plan } from './plan/fields/index.ts';
export { render } from './render.ts';
export type { RenderOptions } from './render-options.ts';
export { exitCodes } from './verdict.ts';

/**
 * Checks plans. Each is a file, a folder, a pattern, or `{file, content}` with the plan's bytes or text.
 * Bad input is in the report's `diagnostics` and makes its verdict `error`; it does not throw.
 * @throws RangeError for an option, or a value of one, that does not exist: a typo must not open the gate; TypeError for plans that are no list of these.
 */
export async function check(plans: readonly (string | PlanFile)[], options: CheckOptions = {}): Promise<Report> {
  refuseUnknown(options, { cwd: null, packs: null, today: null, stage: [...stages, null], failOn: thresholds, config: null, root: null, waivers: [true, false], baseline: null, since: null, against: null, onlyNew: [true, false], shard: null, commands: null } satisfies Record<keyof CheckOptions, readonly unknown[] | null>);
  if (!Array.isArray(plans) || !plans.every((plan: unknown) => typeof plan === 'string' || typeof (plan as PlanFile | null)?.file === 'string')) throw new TypeError("plans must be a list of names or {file, content}, like ['idea.plan.yaml']");
  if (options.today !== undefined && typeof options.today !== 'string') throw new RangeError('today must be a text like 2027-05-20');
  if (options.against !== undefined && options.since !== undefined) throw new RangeError('against does not go with since: name one');
  const { config = null, root = null, waivers = true, baseline = null, shard = null } = options;
  if (config !== null && config !== false && typeof config !== 'string') throw new RangeError(`config cannot be ${JSON.stringify(config)}; it is the name of a file, or false`);
  if (shard !== null && !isShard(shard)) throw new RangeError(`shard cannot be ${JSON.stringify(shard)}; it is like {index: 1, of: 4}, with whole numbers and the index from 1 to of`);
  if (root !== null && typeof config !== 'string') throw new RangeError('root needs config');
  const cwd = options.cwd ?? process.cwd();
  const report = await runCheck(plans, options, await loadGateFor({ cwd, config, root, waivers, baseline, writesBaseline: null }));
  // The words of stored packs are read when they are asked for; a caller gets data that can be copied and sent.
  const { rules, evidence, run: { packs } } = report;
  const plain = JSON.parse(JSON.stringify({ rules, evidence, packs })) as { rules: Report['rules']; evidence: Report['evidence']; packs: Report['run']['packs'] };
  return { ...report, rules: plain.rules, evidence: plain.evidence, run: { ...report.run, packs: plain.packs } };
}

const isShard = ({ index, of }: { index: number; of: number }): boolean => [index, of].every(Number.isInteger) && index >= 1 && index <= of;
