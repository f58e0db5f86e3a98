// Each violation with its place, a code frame, what was found, why it matters, the evidence, and what to do.
import type { PlanReport, PlanResult, ReportHead, Reported, ReportRule } from '../../verdict/report.ts';
import { rememberLast } from '../../remember-last.ts';
import { rulesById } from '../../verdict/reported.ts';
import { fieldPath } from '../../shape/path.ts';
import type { Excerpt } from '../../source/excerpt.ts';
import type { Place } from '../../types.ts';
import { frame, widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { clean, whereOf } from '../sanitize.ts';
import { changeOf, countViolated, followers, openFindings, openResults, newAndWorstFirst } from '../parts/standing.ts';
import { fill, type Voice } from '../wording.ts';
import { follows } from './follows.ts';
import { labelledLine, padEnd, padStart, severityColor, wrap } from '../layout.ts';
import type { Sources } from './sources.ts';

const maxRelated = 4;

/** The violations to show: what is new, then what is worst. */
const shown = (plan: PlanReport, report: ReportHead, how: How): PlanResult[] => openResults(plan, report, 'violated', how.quiet).sort(newAndWorstFirst);

/** From this many violations on a list of them comes first. */
const overviewFrom = 4;

/** What is not met, in one line each: enough to see what has to be decided again. */
export function overview(plan: PlanReport, report: ReportHead, how: How): string[] {
  const rows = shown(plan, report, how);
  const following = followers(plan, report, how.quiet);
  const violated = countViolated(rows, following);
  if (violated < overviewFrom) return [];
  const { severity, findingsTitle, moreFollow, line } = how.voice.words.report;
  const titles = new Map(report.rules.map((rule) => [rule.id, rule.title]));
  return [
    how.paint.bold(findingsTitle(violated, rows.length)),
    ...rows.flatMap((result) => {
      const change = changeOf(openFindings(result));
      const end = `${change ? `${how.voice.words.standing.change[change]}, ` : ''}${line(result.place.line)}`;
      const more = following.get(result.rule)?.length ?? 0;
      const cells = row(severity[result.severity], severityColor(how, result.severity), fill(titles.get(result.rule)!, result.args, how.voice), end, how);
      const indent = ' '.repeat(widthOf(rowHead('', how)));
      return [...cells, ...(more ? wrap(moreFollow(more), how.width - indent.length).map((below) => how.paint.dim(indent + below)) : [])];
    }),
  ];
}

/** "  error    An accountable owner outside IT          line 19": a finding in one line, two where its title is long. */
export function row(severity: string, paint: (text: string) => string, title: string, end: string, how: How): string[] {
  const head = rowHead(severity, how);
  const room = how.width - widthOf(head) - widthOf(end) - 2;
  return wrap(title, room).map((part, index) => (index ? ' '.repeat(widthOf(head)) + part : `${paint(head)}${padEnd(part, room)}  ${how.paint.dim(end)}`));
}

const rowHead = (severity: string, { voice }: How): string => `  ${padEnd(severity, Math.max(...Object.values(voice.words.report.severity).map(widthOf)))}  `;

export function* findings(plan: PlanReport, report: ReportHead, sources: Sources, how: How): Iterable<string[]> {
  const rules = rulesById(report);
  const following = followers(plan, report, how.quiet);
  for (const result of shown(plan, report, how)) yield [...finding(plan, result, rules.get(result.rule)!, sources, how), ...follows(following.get(result.rule) ?? [], rules, labelWidth(how), how)];
}

const widestLabel = rememberLast(({ report, standing }: Voice['words']): number => Math.max(...[...Object.values(report.label), standing.requestedLabel].map(widthOf)));
const labelWidth = ({ voice }: How): number => widestLabel(voice.words) + 4;

function finding(plan: PlanReport, result: PlanResult, rule: ReportRule, sources: Sources, how: How): string[] {
  const { paint, voice, width } = how;
  const { label, severity } = voice.words.report;
  const { change, requestedLabel, requested } = voice.words.standing;
  const labelledRow = (name: string, text: string) => labelledLine(name, labelWidth(how), text, how);

  const heading = wrap(`${severity[result.severity]}  ${fill(rule.title, result.args, voice)}`, width);
  const beside = widthOf(heading.at(-1)!) + 2 + rule.id.length <= width;
  const lines = heading.map((line, index) => (index ? paint.bold(line) : severityColor(how, result.severity).bold(severity[result.severity]) + paint.bold(line.slice(severity[result.severity].length))));
  if (beside) lines[lines.length - 1] += `  ${paint.dim(rule.id)}`;
  else lines.push(`  ${paint.dim(rule.id)}`);
  for (const item of openFindings(result)) {
    const { place } = item;
    lines.push(`  ${paint.cyan(whereOf(plan.file, place))}${item.change ? `  ${paint.bold(change[item.change])}` : ''}`, '', ...codeFrame(plan.excerpt, place, how, severityColor(how, result.severity)), '');
    lines.push(...labelledRow(label.found, fill(rule.message, item.args, voice)));
    const related = relatedText(item, how);
    if (related) lines.push(...labelledRow(label.related, related));
    if (item.requested !== null) lines.push(...labelledRow(requestedLabel, requested(clean(item.requested))));
  }
  if (result.eased) lines.push(...labelledRow(label.eased, voice.words.report.eased(severity[result.severity], fill(rule.milder!.because, result.args, voice))));
  lines.push(...labelledRow(label.why, fill(rule.why, result.args, voice)));
  if (rule.reading) lines.push(...labelledRow(label.reading, clean(rule.reading[voice.language])));
  if (!how.quiet) lines.push(...labelledRow(label.source, rule.evidence.map((id) => sources.cite(id)).join('; ')));
  return [...lines, ...labelledRow(label.remedy, fill(rule.remedy, result.args, voice))];
}

export function codeFrame(lines: Excerpt, place: Place, { paint, width }: How, mark: (text: string) => string): string[] {
  const numberWidth = String(place.line).length;
  return frame(lines, place, width - numberWidth - 7).map(({ number, text: content }) => {
    const gutter = `    ${padStart(number === null ? '' : String(number), numberWidth)} | `;
    return paint.dim(gutter) + (number === null ? mark(content) : content);
  });
}

/** "technology.selection.on (line 40): 2027-05-01". */
function relatedText({ related, place: own }: Reported, { voice }: How): string {
  const seen = related.filter(({ place }) => place.line !== own.line);
  const texts = seen.slice(0, maxRelated).map(({ path, place, written }) => {
    return `${fieldPath(path)} (${voice.words.report.line(place.line)})${written ? `: ${clean(written)}` : ''}`;
  });
  return [...texts, ...(seen.length > maxRelated ? [voice.words.report.moreRelated(seen.length - maxRelated)] : [])].join('; ');
}
