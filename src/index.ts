// The public API. The command line shares `run-check.ts` and `render.ts` with it.
import { loadGateFor } from './io/gate-for.ts';
import { isPlan, isText, isTexts, oneOf, orNull, takeOptions, text, type Expected } from './api/refuse-options.ts';
import type { Report } from './verdict/report.ts';
import type { CheckOptions } from './api/check-options.ts';
import { runCheck } from './api/run-check.ts';
import { stages, thresholds, type PlanFile } from './types.ts';

export type { CheckOptions } from './api/check-options.ts';
export type { FormatName } from './reporters/names.ts';
export type { Change, MissingSpot, Notice, PlanItem, PlanReport, PlanResult, Reason, RelatedSpot, Report, Reported, ReportRule, Resolved, Run, Shard, Spot, Summary, Verdict, Waiver } from './verdict/report.ts';
export type { Argument, Counts, Diagnostic, Evidence, FailOn, Language, Outcome, Path, Place, PlanFile, Severity, Stage, Standing, Strategy, Tool, Words } from './types.ts';
export type { Kind } from './plan/kind.ts';
export type { OwnField } from './plan/own-fields.ts';
export type { ParamValue } from './rules/rule.ts';
export type { Excerpt } from './source/excerpt.ts';
export type { Plan } from './plan/fields/index.ts';
export { render } from './api/render.ts';
export type { RenderOptions } from './api/render-options.ts';
export { exitCodes } from './verdict/verdict.ts';

/**
 * Checks plans. Each is a file, a folder, a pattern, or `{file, content}` with the plan's bytes or text.
 * Bad input is in the report's `diagnostics` and makes its verdict `error`; it does not throw.
 * @throws RangeError for an option, or a value of one, that does not exist: a typo must not open the gate; TypeError for plans that are no list of these.
 */
export async function check(plans: readonly (string | PlanFile)[], options: CheckOptions = {}): Promise<Report> {
  const given = takeOptions(options, expected());
  const named = Array.isArray(plans) ? Array.from(plans as typeof plans, kept) : null;
  if (!named?.every(isPlan)) throw new TypeError("plans must be a list of names or {file, content}, like ['idea.plan.yaml'], with the content as a text or bytes");
  if (given.against !== undefined) given.against = kept(given.against);
  if (given.against !== undefined && given.since !== undefined) throw new RangeError('against does not go with since: name one');
  if (given.onlyNew && given.since === undefined && given.against === undefined) throw new RangeError('onlyNew needs since or against');
  const { config = null, root = null, waivers = true, baseline = null } = given;
  if (root !== null && typeof config !== 'string') throw new RangeError('root needs config');
  const cwd = given.cwd ?? process.cwd();
  const report = await runCheck(named, given, await loadGateFor({ cwd, config, root, waivers, baseline, writesBaseline: null }));
  // The words of stored packs are read when they are asked for; a caller gets data that can be copied and sent.
  const { rules, evidence, run: { packs, ...run }, ...rest } = report;
  const plain = JSON.parse(JSON.stringify({ rules, evidence, packs })) as { rules: Report['rules']; evidence: Report['evidence']; packs: Report['run']['packs'] };
  // And that is the caller's own: places in plans are lists that the rules hold, and changing one would change later reports.
  const own = structuredClone({ ...rest, run });
  // In the order that they had: reports are written in it.
  return { ...report, ...own, run: { ...report.run, ...own.run, packs: plain.packs }, rules: plain.rules, evidence: plain.evidence };
}

/** A plan as it is at the call: the caller may use its bytes or its list for something else while we read. */
const kept = (plan: string | PlanFile): string | PlanFile => {
  if (typeof plan !== 'object' || plan === null) return plan;
  const { file, content } = plan;
  return { file, content: content instanceof Uint8Array ? Buffer.from(content) : content };
};

const isShard = (value: unknown): boolean => {
  const { index, of } = (value ?? {}) as Partial<NonNullable<CheckOptions['shard']>>;
  return Number.isInteger(index) && Number.isInteger(of) && index! >= 1 && index! <= of!;
};

const expected = (): Record<keyof CheckOptions, Expected> => ({
  cwd: text('the name of a folder'),
  packs: [isTexts, "a list of names, like ['practice']"],
  today: text('a text like 2027-05-20'),
  stage: oneOf(...stages, null),
  failOn: oneOf(...thresholds),
  config: orNull([(value) => value === false || isText(value), 'the name of a file, or false']),
  root: orNull(text('the name of a folder')),
  waivers: oneOf(true, false),
  baseline: orNull(text('the name of a file')),
  since: text('a git reference, like origin/main'),
  against: [isPlan, 'the name of a plan, or {file, content}'],
  onlyNew: oneOf(true, false),
  shard: orNull([isShard, 'like {index: 1, of: 4}, with whole numbers and the index from 1 to of']),
  commands: [isTexts, 'a list of names'],
});
