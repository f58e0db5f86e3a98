// Each violation with its place, a code frame, what was found, why it matters, the evidence, and what to do.
import { isFinding, type PlanReport, type PlanResult, type Report } from '../../report.ts';
import type { Rule } from '../../rules/rule.ts';
import { placeOf } from '../../source/place.ts';
import type { ItemResult, Path, Place, Severity } from '../../types.ts';
import { frame, widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { clean } from '../sanitize.ts';
import { fill } from '../wording.ts';
import { labelled, padStart } from './layout.ts';
import type { Sources } from './sources.ts';

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const maxRelated = 4;

export const colour = (how: How, severity: Severity) => ({ error: how.paint.red, warning: how.paint.yellow, info: how.paint.blue })[severity];

export function* findings(plan: PlanReport, report: Report, sources: Sources, how: How): Iterable<string[]> {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const open = plan.results
    .filter((result) => result.outcome === 'violated' && isFinding(result) && (!how.quiet || fails(result, report)))
    .map((result) => ({ result, place: placeOf(plan.source, result.path) }))
    .sort((a, b) => order[a.result.severity] - order[b.result.severity] || a.place.line - b.place.line || a.place.column - b.place.column);
  for (const { result } of open) yield finding(plan, result, rules.get(result.rule)!, sources, how);
}

/** True when a result counts against the plan at the threshold of this run. */
export const fails = (result: PlanResult, report: Report): boolean =>
  result.standing === 'open' && isFinding(result) && report.run.failOn !== 'never' && order[result.severity] <= order[report.run.failOn];

function finding(plan: PlanReport, result: PlanResult, rule: Rule, sources: Sources, how: How): string[] {
  const { paint, voice, width } = how;
  const { label, severity } = voice.words.report;
  const labelWidth = Math.max(...Object.values(label).map(widthOf)) + 4;
  const row = (name: string, text: string) => labelled(`  ${name}`, labelWidth, text, width).map((line, index) => (index ? line : line.replace(name, paint.bold(name))));

  const lines = [`${colour(how, result.severity).bold(severity[result.severity])}  ${paint.bold(fill(rule.title, result.args, voice))}  ${paint.dim(rule.id)}`];
  const violated: Pick<ItemResult, 'path' | 'args' | 'related'>[] = result.items.length ? result.items.filter((item) => item.outcome === 'violated') : [result];
  for (const item of violated) {
    const place = placeOf(plan.source, item.path);
    lines.push(`  ${paint.cyan(`${clean(plan.file)}:${place.line}:${place.column}`)}`, '', ...codeFrame(plan.source.text, plan.source.lineStarts, place, how, colour(how, result.severity)), '');
    lines.push(...row(label.found, fill(rule.message, item.args, voice)));
    const related = relatedText(plan, item.related, place, how);
    if (related) lines.push(...row(label.related, related));
  }
  if (result.eased) lines.push(...row(label.eased, voice.words.report.eased(severity[result.severity], fill(rule.milder!.because, result.args, voice))));
  lines.push(...row(label.why, fill(rule.why, result.args, voice)));
  if (rule.reading) lines.push(...row(label.reading, clean(rule.reading[voice.language])));
  lines.push(...row(label.source, rule.evidence.map((id) => sources.cite(id)).join('; ')));
  return [...lines, ...row(label.remedy, fill(rule.remedy, result.args, voice))];
}

export function codeFrame(text: string, lineStarts: readonly number[], place: Place, { paint, width }: How, mark: (text: string) => string): string[] {
  const numberWidth = String(place.line).length;
  return frame(text, lineStarts, place, width - numberWidth - 7).map(({ number, text: content }) => {
    const gutter = `    ${padStart(number === null ? '' : String(number), numberWidth)} | `;
    return paint.dim(gutter) + (number === null ? mark(content) : content);
  });
}

/** "technology.selection.on, line 40: 2027-05-01". */
function relatedText(plan: PlanReport, paths: readonly Path[], own: Place, { voice }: How): string {
  const seen = paths.map((path) => ({ path, place: placeOf(plan.source, path) })).filter(({ place }) => place.line !== own.line);
  const texts = seen.slice(0, maxRelated).map(({ path, place }) => {
    const { lineStarts, text } = plan.source;
    const written = place.line === place.endLine ? text.slice(lineStarts[place.line - 1]! + place.column - 1, lineStarts[place.line - 1]! + place.endColumn - 1) : '';
    const name = path.filter((step) => typeof step === 'string').join('.');
    return `${name} (${voice.words.report.line(place.line)})${written && written !== path.at(-1) ? `: ${clean(written)}` : ''}`;
  });
  return [...texts, ...(seen.length > maxRelated ? [voice.words.report.moreRelated(seen.length - maxRelated)] : [])].join('; ');
}
