// Results + threshold -> verdict -> exit code. The only place that decides either.
import type { Notice, Reason, Reported, Run, Summary, Verdict } from './report.ts';
import { isFinding } from './reported.ts';
import { severityRank, type Counts, type EndSignal, type FailOn, type Outcome, type Severity } from '../types.ts';

/** Every plan passes. */
export const exitPass = 0;
/** At least one plan fails. */
export const exitFail = 1;
/** No verdict for at least one plan, or the tool could not do its job. */
export const exitError = 2;
/** A conversation was broken off: 128 and the number of the signal, as shells have it. */
export const exitInterrupted: Readonly<Record<EndSignal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

export const exitCodes = Object.freeze({ pass: exitPass, fail: exitFail, error: exitError }) satisfies Readonly<Record<Verdict, number>>;

/** What decides which findings fail a plan. */
export type Terms = Pick<Run, 'failOn' | 'onlyNew'>;

/** True where this severity is enough to fail. */
export const atThreshold = (severity: Severity, failOn: FailOn): boolean => failOn !== 'never' && severityRank[severity] <= severityRank[failOn];

/** What a verdict depends on, of a result or of one of its items. */
export type Weighed = Pick<Reported, 'outcome' | 'severity' | 'standing' | 'change'>;
export type WeighedResult = Weighed & { items?: readonly Weighed[] };

/** True for a finding that fails its plan; for a result over a list, when one of its items does. */
export const fails = (result: WeighedResult, terms: Terms): boolean => (result.items?.length ? result.items.some((item) => failsAlone(item, terms)) : failsAlone(result, terms));

const failsAlone = (finding: Weighed, { failOn, onlyNew }: Terms): boolean => finding.standing === 'open' && isFinding(finding) && atThreshold(finding.severity, failOn) && (!onlyNew || finding.change !== 'unchanged');

/** Violated beats incomplete beats nothing. */
export function judgePlan(results: readonly WeighedResult[], terms: Terms): { verdict: Verdict; reason: Reason } {
  let reason: Reason = null;
  for (const result of results) {
    if (!result.items?.length) reason = reasonWith(reason, result, terms);
    else for (const item of result.items) reason = reasonWith(reason, item, terms);
  }
  return { verdict: verdictFor(reason), reason };
}

/** With one finding more. */
export const reasonWith = (reason: Reason, finding: Weighed, terms: Terms): Reason => (!failsAlone(finding, terms) ? reason : finding.outcome === 'violated' || reason === 'violated' ? 'violated' : 'incomplete');
export const verdictFor = (reason: Reason): Verdict => (reason ? 'fail' : 'pass');

/** The gravest reason of some plans. */
export function gravest(plans: Iterable<{ reason: Reason }>): Reason {
  let worst: Reason = null;
  for (const { reason } of plans) {
    if (reason === 'violated') return reason;
    worst ??= reason;
  }
  return worst;
}

/** What the verdict over all plans depends on. `nothingToJudge`: no plan is no mistake (none changed, or an empty shard). */
export interface Whole extends Terms {
  /** How many plans were judged, and the gravest reason of those that fail. */
  judged: number;
  reason: Reason;
  notices: readonly Notice[];
  problems: number;
  nothingToJudge: boolean;
}

/** An error beats a failure beats a pass; nothing judged is an error. */
export function overall({ judged, reason: ofPlans, notices, problems, nothingToJudge, failOn }: Whole): { verdict: Verdict; reason: Reason } {
  const reason = notices.some((notice) => atThreshold(notice.severity, failOn)) ? 'violated' : ofPlans;
  if (problems > 0 || (judged === 0 && !nothingToJudge)) return { verdict: 'error', reason };
  return { verdict: verdictFor(reason), reason };
}

const countKeys: Record<Outcome, keyof Counts> = { met: 'met', violated: 'violated', 'not-stated': 'notStated', 'not-due': 'notDue', 'not-applicable': 'notApplicable' };

export function countOutcomes(results: readonly { outcome: Outcome }[]): Counts {
  const counts: Counts = { met: 0, violated: 0, notStated: 0, notDue: 0, notApplicable: 0 };
  for (const { outcome } of results) counts[countKeys[outcome]]++;
  return counts;
}

const openKeys: Record<Severity, 'errors' | 'warnings' | 'infos'> = { error: 'errors', warning: 'warnings', info: 'infos' };

export function summarise(results: readonly Weighed[], rules: number): Summary {
  const summary = emptySummary(rules);
  for (const result of results) addResult(summary, result);
  return summary;
}

/** Of one plan, before its results are counted. */
export const emptySummary = (rules: number): Summary => ({ plans: 1, rules, met: 0, violated: 0, notStated: 0, notDue: 0, notApplicable: 0, waived: 0, known: 0, errors: 0, warnings: 0, infos: 0 });

/** Results of one kind. */
export function addResult(summary: Summary, result: Weighed, times = 1): void {
  summary[countKeys[result.outcome]] += times;
  if (isFinding(result)) summary[result.standing === 'open' ? openKeys[result.severity] : result.standing] += times;
}

/** Sums over plans; `rules` stays what each plan was judged by. */
export function total(summaries: readonly Summary[], rules: number): Summary {
  const sum = { ...emptySummary(rules), plans: 0 };
  for (const summary of summaries) addTo(sum, summary);
  return sum;
}

export function addTo(sum: Summary, summary: Summary): void {
  for (const key in summary) if (key !== 'rules') sum[key as keyof Summary] += summary[key as keyof Summary];
}
