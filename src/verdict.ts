// Results + threshold -> verdict -> exit code. The only place that decides either.
import { findingsOf, isFinding, type FailOn, type Notice, type PlanResult, type Reason, type Reported, type Run, type Summary, type Verdict } from './report.ts';
import type { Counts, Outcome, Severity } from './types.ts';

/** Every plan passes. */
export const exitPass = 0;
/** At least one plan fails. */
export const exitFail = 1;
/** No verdict for at least one plan, or the tool could not do its job. */
export const exitError = 2;
/** The wizard was interrupted. */
export const exitInterrupted = 130;

export const exitCodes: Record<Verdict, number> = { pass: exitPass, fail: exitFail, error: exitError };

const weights: Record<Severity, number> = { info: 1, warning: 2, error: 3 };
/** The least weight that fails a plan. */
const thresholds: Record<FailOn, number> = { ...weights, never: Infinity };

/** What decides which findings fail a plan. */
export type Terms = Pick<Run, 'failOn' | 'onlyNew'>;

/** True where this severity is enough to fail. */
export const atThreshold = (severity: Severity, failOn: FailOn): boolean => weights[severity] >= thresholds[failOn];

/** True for a finding that fails its plan; for a result over a list, when one of its items does. */
export const counts = (result: Pick<Reported, 'outcome' | 'standing' | 'severity' | 'change'> & { items?: readonly Reported[] }, terms: Terms): boolean =>
  result.items?.length
    ? result.items.some((item) => counts(item, terms))
    : result.standing === 'open' && isFinding(result) && atThreshold(result.severity, terms.failOn) && (!terms.onlyNew || result.change !== 'unchanged');

export function judgePlan(results: readonly PlanResult[], terms: Terms): { verdict: Verdict; reason: Reason } {
  const failing = results.flatMap(findingsOf).filter((finding) => counts(finding, terms));
  if (!failing.length) return { verdict: 'pass', reason: null };
  return { verdict: 'fail', reason: failing.some((finding) => finding.outcome === 'violated') ? 'violated' : 'incomplete' };
}

/** What the verdict over all plans depends on. `nothingToJudge`: no plan is no mistake (none changed, or an empty shard). */
export interface Whole extends Terms {
  plans: readonly { verdict: Verdict; reason: Reason }[];
  notices: readonly Notice[];
  problems: number;
  nothingToJudge: boolean;
}

/** An error beats a failure beats a pass; nothing judged is an error. */
export function overall({ plans, notices, problems, nothingToJudge, failOn }: Whole): { verdict: Verdict; reason: Reason } {
  const failing = notices.some((notice) => atThreshold(notice.severity, failOn));
  const reason = failing || plans.some((plan) => plan.reason === 'violated') ? 'violated' : plans.some((plan) => plan.reason === 'incomplete') ? 'incomplete' : null;
  if (problems > 0 || (plans.length === 0 && !nothingToJudge)) return { verdict: 'error', reason };
  return { verdict: reason ? 'fail' : 'pass', reason };
}

const countKeys: Record<Outcome, keyof Counts> = { met: 'met', violated: 'violated', 'not-stated': 'notStated', 'not-due': 'notDue', 'not-applicable': 'notApplicable' };

export function count(results: readonly { outcome: Outcome }[]): Counts {
  const counts: Counts = { met: 0, violated: 0, notStated: 0, notDue: 0, notApplicable: 0 };
  for (const { outcome } of results) counts[countKeys[outcome]]++;
  return counts;
}

export function summarise(results: readonly PlanResult[], rules: number): Summary {
  const open = results.filter((result) => isFinding(result) && result.standing === 'open');
  const of = (severity: Severity) => open.filter((result) => result.severity === severity).length;
  const standing = (name: PlanResult['standing']) => results.filter((result) => isFinding(result) && result.standing === name).length;
  return { plans: 1, rules, ...count(results), waived: standing('waived'), known: standing('known'), errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/** Sums over plans; `rules` stays what each plan was judged by. */
export function total(summaries: readonly Summary[], rules: number): Summary {
  const sum = summarise([], rules);
  sum.plans = summaries.length;
  for (const summary of summaries) {
    for (const key of Object.keys(sum) as (keyof Summary)[]) if (key !== 'plans' && key !== 'rules') sum[key] += summary[key];
  }
  return sum;
}
