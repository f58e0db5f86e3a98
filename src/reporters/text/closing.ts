// The last lines: what is known of failure rates, the verdict with its reason, the stage judged, and every count.
import { isFinding, type PlanReport, type Report } from '../../report.ts';
import { clean } from '../sanitize.ts';
import type { How } from '../format.ts';
import { wrap } from './layout.ts';


/** A rule that carries a point of the source document finds a cause that the document names. */
const documentPoint = /^P\d\d$/;

export function planClosing(plan: PlanReport, report: Report, how: How): string[] {
  const { paint, voice, width, quiet } = how;
  const words = voice.words.report;
  const named = new Set(report.rules.filter((rule) => rule.covers.some((point) => documentPoint.test(point))).map((rule) => rule.id));
  const causes = plan.results.filter((result) => named.has(result.rule));
  const open = causes.filter((result) => isFinding(result) && result.standing === 'open').length;
  const later = causes.filter((result) => result.outcome === 'not-due').length;
  const asked = causes.filter((result) => isFinding(result) || result.outcome === 'met').length;
  const { summary, verdict } = plan;
  const found = summary.errors + summary.warnings + summary.infos > 0;
  const failOn = report.run.failOn === 'never' ? 'never' : words.severity[report.run.failOn];
  const why = plan.reason ? words.reason[plan.reason] : found ? words.belowThreshold(failOn) : words.noFinding;
  const mark = { pass: paint.green, fail: paint.red, error: paint.red }[verdict].bold;
  const verdictLine = wrap(`${words.verdict[verdict]}: ${why}.`, width).map((line, index) => (index ? line : line.replace(words.verdict[verdict], mark(words.verdict[verdict]))));
  return [
    ...(quiet ? [] : [...wrap(words.rates(open, asked, later), width).map((line) => paint.dim(line)), '']),
    ...verdictLine,
    ...wrap(words.closing(words.stage[plan.stage], summary), width),
    ...wrap(words.counts(summary), width),
  ];
}

/** After several plans, or when something could not be judged: a line a plan, worst first, then the whole. */
export function closing(report: Report, how: How): string[] {
  const { paint, voice, width } = how;
  const words = voice.words.report;
  const failed = report.plans.filter((plan) => plan.verdict === 'fail');
  const mark = { pass: paint.green, fail: paint.red, error: paint.red };
  const parts = [report.diagnostics.length ? `${words.noVerdict(report.diagnostics.length)}.` : '', report.plans.length ? words.plansClosing(failed.length, report.plans.length) : ''];
  const lines = report.plans.length > 1 ? [...failed, ...report.plans.filter((plan) => !failed.includes(plan))].map((plan) => words.planLine(mark[plan.verdict](words.verdict[plan.verdict]), clean(plan.file), plan.summary)) : [];
  return [...lines, ...(lines.length ? [''] : []), mark[report.verdict].bold(words.verdict[report.verdict]), ...wrap(parts.filter(Boolean).join(' '), width), ...(report.plans.length > 1 ? wrap(words.counts(report.summary), width) : [])];
}
