// What the verdict of a plan rests on, and how many of the checks that rest on the source document are open.
import type { PlanReport, Report } from '../../verdict/report.ts';
import { isFinding } from '../../verdict/reported.ts';
import type { How } from '../format.ts';

/** A rule that carries a point of the source document rests on it. */
const documentPoint = /^P\d\d$/;

/** Of the checks that rest on the document: how many are open, were asked about, follow at later stages, are waived or known. */
export function documentChecksOf(plan: PlanReport, report: Pick<Report, 'rules'>): [open: number, asked: number, later: number, excepted: number] {
  const named = new Set(report.rules.filter((rule) => rule.covers.some((point) => documentPoint.test(point))).map((rule) => rule.id));
  const checks = plan.results.filter((result) => named.has(result.rule));
  const open = checks.filter((result) => isFinding(result) && result.standing === 'open').length;
  const asked = checks.filter((result) => isFinding(result) || result.outcome === 'met').length;
  const excepted = checks.filter((result) => isFinding(result) && result.standing !== 'open').length;
  return [open, asked, checks.filter((result) => result.outcome === 'not-due').length, excepted];
}

/** What the verdict of a plan rests on, in half a sentence. */
export function whyOf({ reason, summary }: PlanReport, { run }: Pick<Report, 'run'>, { voice }: Pick<How, 'voice'>): string {
  const { report: words, standing } = voice.words;
  if (reason) return words.reason[reason];
  if (summary.errors + summary.warnings + summary.infos === 0) return summary.waived + summary.known ? standing.nothingOpen : words.noFinding;
  if (run.failOn === 'never') return words.belowThreshold(run.failOn);
  return run.onlyNew ? standing.noNewFinding(words.severity[run.failOn]) : words.belowThreshold(words.severity[run.failOn]);
}
