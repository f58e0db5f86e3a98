// What the plan does not say: by missing field, with how many rules wait for it; and what is not asked of it yet, or not at all.
import { groupBy } from '../../group-by.ts';
import { vocabularyOf } from '../../plan/own-fields.ts';
import type { PlanReport, ReportHead } from '../../verdict/report.ts';
import { rulesById } from '../../verdict/reported.ts';
import { dotted } from '../../shape/path.ts';
import { severities, stages, type Path, type Stage } from '../../types.ts';
import type { Sentences } from '../../words/index.ts';
import { widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { gapsOf, hintFor, itemName, nameOf, unreadNames, unusableText, waiting, type Gap } from '../parts/gaps.ts';
import { clean } from '../sanitize.ts';
import { openFindings, openResults } from '../parts/standing.ts';
import { fill } from '../wording.ts';
import { labelled, padEnd, padStart, severityColor, shortenMiddle, wrap } from '../layout.ts';

/** A label in fewer columns falls apart. */
const leastLabel = 20;
/** Enough to know which item is meant. */
const longestItem = 40;

export function notStated(plan: PlanReport, report: ReportHead, how: How): string[] {
  const { paint, voice, width } = how;
  const words = voice.words.report;
  const open = openResults(plan, report, 'not-stated', how.quiet);
  const vocabulary = vocabularyOf(report.fields);
  const gaps = gapsOf(open, vocabulary);
  if (!gaps.length) return [];

  const severityWidth = Math.max(...severities.map((severity) => widthOf(words.severity[severity])));
  const sections = groupBy(gaps, (gap) => String(gap.path[0] ?? ''));
  const pathWidth = Math.min(38, Math.max(...gaps.map((gap) => widthOf(shortPath(gap.path)))));
  const beside = width - 2 - severityWidth - 2 - pathWidth - 2 - 5;
  // On a narrow terminal a label stands below its field, and nothing is counted.
  const isNarrow = beside < leastLabel;
  const labelWidth = isNarrow ? width - severityWidth - 4 : beside;
  const title = words.notStatedTitle(gaps.length, open.length);
  const column = padStart(words.rulesColumn, Math.max(widthOf(words.rulesColumn) + 2, width - widthOf(title)));
  const lines = isNarrow ? wrap(title, width).map((line) => paint.bold(line)) : [paint.bold(title) + paint.dim(widthOf(title) + widthOf(column) <= width ? column : '')];
  for (const [section, rows] of sections) {
    const heading = section ? `${section}  ${paint.dim(nameOf([section], vocabulary, voice.language))}` : '';
    lines.push('', `  ${heading}`);
    for (const [index, gap] of rows.entries()) {
      const unusable = unusableText(gap, voice);
      const item = itemName(gap, vocabulary, voice.language);
      const name = nameOf(gap.path, vocabulary, voice.language) + (item === null ? '' : ` (${shortenMiddle(item, longestItem)})`) + (unusable === null ? '' : ` (${unusable})`) + (gap.change === 'new' ? ` (${voice.words.standing.change.new})` : '');
      const severity = padEnd(severityColor(how, gap.severity)(words.severity[gap.severity]), severityWidth);
      if (isNarrow) lines.push(...[...wrap(shortPath(gap.path), labelWidth), ...wrap(name, labelWidth)].map((part, line) => `  ${line ? ' '.repeat(severityWidth) : severity}  ${part}`));
      else wrap(name, labelWidth).forEach((part, line) => {
        const head = line ? ' '.repeat(severityWidth) : severity;
        const path = padEnd(line ? '' : shortPath(gap.path), pathWidth);
        const count = line ? '' : padStart(String(gap.rules.size), 5);
        lines.push(`  ${head}  ${path}  ${padEnd(part, labelWidth)}${count}`);
      });
      const hint = hintFor(gap, vocabulary, voice);
      // Neighbours that the same rules wait for name them once, under the last.
      const waits = waitsOf(gap, words) === (rows[index + 1] && waitsOf(rows[index + 1]!, words)) ? '' : waitsOf(gap, words);
      for (const below of [hint, waits]) if (below) lines.push(...wrap(below, width - severityWidth - 6).map((part) => paint.dim(`  ${' '.repeat(severityWidth)}  ${part}`)));
    }
  }
  if (!how.quiet) lines.push('', ...wrap(words.explainHow, width));
  const { requestedLabel, requested: asked } = voice.words.standing;
  for (const result of open) {
    for (const { requested } of openFindings(result)) {
      if (requested !== null) lines.push('', `  ${paint.dim(result.rule)}`, ...labelled(`  ${requestedLabel}`, widthOf(requestedLabel) + 4, asked(clean(requested)), width));
    }
  }
  return lines;
}

function waitsOf(gap: Gap, words: Sentences['report']): string {
  const { named, more } = waiting(gap);
  return words.rulesWaiting(named, more);
}

/** Without the section, whose heading stands above; an item of a section that is a list keeps it. */
const shortPath = (path: Path): string => dotted(path.length > 1 && typeof path[1] === 'string' ? path.slice(1) : path);

/** How many rules ask from which later stage on. */
export function notDue(plan: PlanReport, report: ReportHead, how: How): string[] {
  const words = how.voice.words.report;
  const stageOf = new Map(report.rules.map((rule) => [rule.id, rule.stage]));
  const later = plan.results.filter((result) => result.outcome === 'not-due').map((result) => stageOf.get(result.rule)!);
  const parts = stages.flatMap((stage: Stage) => {
    const n = later.filter((other) => other === stage).length;
    return n ? [words.notDuePart(n, words.stage[stage])] : [];
  });
  return parts.length ? wrap(words.notDueTitle(parts), how.width) : [];
}

/** What is stated and was not looked at: no pass is one of it. */
export const notRead = (plan: PlanReport, { voice, width }: How): string[] => (plan.unread.length ? wrap(voice.words.report.notRead(unreadNames(plan, voice.language)), width) : []);

/** The rules that say why they do not speak about this plan, e.g. figures of another class of projects. */
export function notApplied(plan: PlanReport, report: ReportHead, how: How): string[] {
  const rules = rulesById(report);
  const notes = plan.results.flatMap((result) => {
    const rule = rules.get(result.rule)!;
    return result.outcome === 'not-applicable' && rule.notApplicable && !result.items.length ? [{ id: rule.id, text: `${fill(rule.title, result.args, how.voice)}: ${fill(rule.notApplicable, result.args, how.voice)}` }] : [];
  });
  if (!notes.length) return [];
  const title = how.voice.words.report.notAppliedTitle(plan.summary.notApplicable, notes.length);
  return [...wrap(title, how.width).map((line) => how.paint.bold(line)), ...notes.flatMap(({ id, text }) => [...labelled('  -', 4, text, how.width), `    ${how.paint.dim(id)}`])];
}
