// The last lines: what is known of failure rates, the verdict with its reason, the stage judged, and every count.
import { isFinding, type PlanReport, type Report, type Summary } from '../../report.ts';
import { clean } from '../sanitize.ts';
import type { How } from '../format.ts';
import { wrap } from './layout.ts';


/** A rule that carries a point of the source document finds a cause that the document names. */
const documentPoint = /^P\d\d$/;

export function planClosing(plan: PlanReport, report: Report, how: How): string[] {
  const { paint, voice, width, quiet } = how;
  const words = voice.words.report;
  const named = new Set(report.rules.filter((rule) => rule.covers.some((point) => documentPoint.test(point))).map((rule) => rule.id));
  const causes = plan.results.filter((result) => isFinding(result) && result.standing === 'open' && named.has(result.rule)).length;
  const { summary, verdict } = plan;
  const found = summary.errors + summary.warnings + summary.infos > 0;
  const failOn = report.run.failOn === 'never' ? 'never' : words.severity[report.run.failOn];
  const why = plan.reason ? words.reason[plan.reason] : found ? words.belowThreshold(failOn) : words.noFinding;
  const mark = { pass: paint.green, fail: paint.red, error: paint.red }[verdict].bold;
  const verdictLine = wrap(`${words.verdict[verdict]}: ${why}.`, width).map((line, index) => (index ? line : line.replace(words.verdict[verdict], mark(words.verdict[verdict]))));
  return [
    ...(quiet ? [] : [...wrap(words.rates(causes), width).map((line) => paint.dim(line)), '']),
    ...verdictLine,
    ...wrap(words.closing(words.stage[plan.stage], summary), width),
    ...wrap(words.counts(summary), width),
  ];
}

/** After several plans, or when something could not be judged. */
export function closing(report: Report, how: How): string[] {
  const { paint, voice, width } = how;
  const words = voice.words.report;
  const failed = report.plans.filter((plan) => plan.verdict === 'fail').length;
  const mark = { pass: paint.green, fail: paint.red, error: paint.red }[report.verdict].bold;
  const parts = [report.diagnostics.length ? `${words.noVerdict(report.diagnostics.length)}.` : '', report.plans.length ? words.plansClosing(failed, report.plans.length) : ''];
  return [mark(words.verdict[report.verdict]), ...wrap(parts.filter(Boolean).join(' '), width), ...(report.plans.length > 1 ? wrap(words.counts(report.summary), width) : [])];
}

/** One line for the error stream, when every report went into files. */
export function verdictLine(report: Report, { voice }: Pick<How, 'voice'>): string {
  const words = voice.words.report;
  const s: Summary = report.summary;
  return clean(`${words.verdict[report.verdict]}: ${words.counts(s)}`);
}
