// What was found and does not count, what is no longer found, and what is wrong with the exceptions themselves.
import type { PlanReport, Report, ReportHead } from '../../verdict/report.ts';
import { rulesById } from '../../verdict/reported.ts';
import type { How } from '../format.ts';
import { clean, whereOf } from '../sanitize.ts';
import { shownNotices, standingSo, type Found } from '../parts/standing.ts';
import { explainDiagnostic, fill, openTitle } from '../wording.ts';
import { row } from './findings.ts';
import { labelled, severityColor, wrap, wrapPieces } from '../layout.ts';
import { widthOf } from '../frame.ts';

/** Each with who answers for it and until when. */
export function waived(plan: PlanReport, report: ReportHead, how: How): string[] {
  const { paint, voice, width } = how;
  const { column, waivedTitle } = voice.words.standing;
  const found = standingSo(plan, rulesById(report), 'waived');
  if (!found.length) return [];
  const labels = [column.reason, column.owner, column.approvedBy, column.until];
  const labelWidth = 4 + Math.max(...labels.map(widthOf)) + 2;
  return [
    paint.bold(waivedTitle(found.length)),
    ...found.flatMap(({ rule, finding }) => {
      const { waiver, at } = finding;
      const values = waiver ? [waiver.reason, waiver.owner, waiver.approvedBy, waiver.until] : [];
      return [...asRow({ rule, finding }, how), ...placeLines(rule.id, at, how), ...values.flatMap((value, index) => labelled(`    ${labels[index]}`, labelWidth, clean(value), width))];
    }),
  ];
}

/** Known from the baseline: a line each. */
export function known(plan: PlanReport, report: ReportHead, how: How): string[] {
  const found = standingSo(plan, rulesById(report), 'known');
  return found.length ? [how.paint.bold(how.voice.words.standing.knownTitle(found.length)), ...found.flatMap((one) => asRow(one, how))] : [];
}

const asRow = ({ rule, finding }: Found, how: How): string[] => {
  const { severity, line } = how.voice.words.report;
  return row(severity[finding.severity], how.paint.dim, fill(rule.title, finding.args, how.voice), line(finding.place.line), how);
};

const placeLines = (id: string, at: string, { paint, width }: How): string[] => wrap(`${id}${at ? `  ${clean(at)}` : ''}`, width - 4).map((part) => `    ${paint.dim(part)}`);

/** What the base version had, and this one has no longer. */
export function resolved({ resolved: gone }: PlanReport, report: ReportHead, how: How): string[] {
  const { voice, paint } = how;
  if (!gone?.length) return [];
  const rules = rulesById(report);
  const since = report.run.since === null ? null : clean(report.run.since);
  return [
    ...wrap(voice.words.standing.resolvedTitle(gone.length, since), how.width).map((part) => paint.bold(part)),
    ...gone.flatMap(({ rule, at, severity }) => [...row(voice.words.report.severity[severity], paint.dim, rules.has(rule) ? openTitle(rules.get(rule)!, voice) : clean(rule), '', how), ...placeLines(rule, at, how)]),
  ];
}

/** The plans that a branch took away; where a heading says how many, the names follow. */
export function deleted({ run }: ReportHead, { voice, paint, width, quiet }: How): string[] {
  if (quiet || !run.deleted.length) return [];
  const title = voice.words.standing.deletedTitle(run.deleted.length, run.since === null ? null : clean(run.since));
  return [...wrap(title, width).map((line) => paint.bold(line)), ...run.deleted.flatMap((file) => wrap(clean(file), width - 2).map((line) => `  ${line}`))];
}

/** Waivers that expired or that nothing needs, and what is stale in the baseline. */
export function notices(report: Omit<Report, 'plans'>, how: How): string[] {
  const { paint, voice, width } = how;
  const shown = shownNotices(report, how.quiet);
  if (!shown.length) return [];
  return [
    paint.bold(voice.words.standing.noticesTitle),
    ...shown.flatMap((notice) => {
      const { file, place, id, severity } = notice;
      const where = whereOf(file, place);
      return [`  ${severityColor(how, severity)(voice.words.report.severity[severity])}  ${where ? `${paint.cyan(where)}  ` : ''}${paint.dim(id)}`, ...wrapPieces(explainDiagnostic(notice, voice, 'pieces'), width - 4).map((line) => `    ${line}`)];
    }),
  ];
}
