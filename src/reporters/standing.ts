// The findings of a plan by what counts: open, waived, known.
import { findingsOf, type PlanReport, type PlanResult, type Report, type Reported, type ReportRule } from '../report.ts';
import { counts } from '../verdict.ts';
import type { Outcome, Severity, Standing } from '../types.ts';

/** Worst first. */
export const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** A finding with its rule. */
export interface Found {
  rule: ReportRule;
  finding: Reported;
}

export const rulesById = (report: Pick<Report, 'rules'>): Map<string, ReportRule> => new Map(report.rules.map((rule) => [rule.id, rule]));

/** The open findings of a result that have its outcome: those by which it was judged. */
export const openFindings = (result: PlanResult): Reported[] => findingsOf(result).filter((finding) => finding.standing === 'open' && finding.outcome === result.outcome);

/** The results of a plan that count, by outcome; `failing` only those that fail it. */
export const openResults = (plan: PlanReport, report: Pick<Report, 'run'>, outcome: Outcome, failing: boolean): PlanResult[] =>
  plan.results.filter((result) => result.outcome === outcome && result.standing === 'open' && openFindings(result).length > 0 && (!failing || counts(result, report.run)));

/** The findings of a plan that stand so, worst first. */
export const standingSo = (plan: PlanReport, rules: ReadonlyMap<string, ReportRule>, standing: Standing): Found[] =>
  plan.results
    .flatMap((result) => findingsOf(result).flatMap((finding) => (finding.standing === standing ? [{ rule: rules.get(result.rule)!, finding }] : [])))
    .sort((a, b) => severityOrder[a.finding.severity] - severityOrder[b.finding.severity]);

/** New when any of its findings is; null where plans were not compared. */
export const changeOf = (findings: readonly Reported[]): Reported['change'] => findings.find(({ change }) => change === 'new')?.change ?? findings[0]?.change ?? null;
