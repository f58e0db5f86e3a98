// What the wizard says around its prompts, as lines for the terminal.
import { structuredPatch } from 'diff';
import type { How } from '../reporters/format.ts';
import { widthOf } from '../reporters/frame.ts';
import { clean } from '../reporters/sanitize.ts';
import { labelled, padEnd, wrap } from '../reporters/layout.ts';
import { fill } from '../reporters/wording.ts';
import type { PlanReport } from '../verdict/report.ts';
import type { Rule } from '../rules/rule.ts';
import type { Outcome } from '../types.ts';
import type { WizardWords } from '../words/wizard.ts';
import { labelOf } from './fields.ts';
import { itemName } from './names.ts';
import type { Group } from './question.ts';
import type { Session } from './log.ts';

/** A voice with the wizard's own words. */
export interface Say extends How {
  own: WizardWords;
  /** For screen readers: no lines that are only drawn. */
  plain: boolean;
}

export const nameOf = (path: readonly (string | number)[], session: Session, { voice }: How): string => clean(labelOf(session.vocabulary, path, voice.language, (item) => itemName(session, item)));

/** A line across the screen with the name of what comes and its place among all, and the keys that work there. */
export function groupLines(group: Group, parts: readonly Group[] | null, { own, paint, width, plain }: Say): string[] {
  const at = parts?.indexOf(group) ?? -1;
  const place = at < 0 ? '' : own.part(at + 1, parts!.length);
  if (plain) return ['', `${own.group[group]}${place && ` (${place})`}`];
  const head = `── ${own.group[group]} `;
  const tail = place && ` ${place} ──`;
  const line = Math.max(2, width - 1 - widthOf(head) - widthOf(tail));
  return ['', paint.bold(head) + paint.dim('─'.repeat(line) + tail), ...wrap(own.keys, width - 1).map((text) => paint.dim(text))];
}

type Outcomes = ReadonlyMap<string, Outcome>;
export const outcomesOf = (report: PlanReport | null): Outcomes => new Map(report?.results.map(({ rule, outcome }) => [rule, outcome]));

const shownOutcomes = ['violated', 'not-stated', 'met'] as const;
const mostElsewhere = 5;

/** How a group stands now, what changed, and what these answers changed elsewhere. */
export function verdictLines(group: Group, before: Outcomes, report: PlanReport, rules: readonly Rule[], say: Say): string[] {
  const { own, paint, voice, width } = say;
  const words = voice.words.report;
  const now = outcomesOf(report);
  const changed = (rule: Rule) => before.get(rule.id) !== now.get(rule.id);
  const colors = { violated: paint.red, 'not-stated': paint.yellow, met: paint.green };
  const column = Math.max(...shownOutcomes.map((outcome) => widthOf(words.outcome[outcome]))) + 2;
  const row = (rule: Rule) => {
    const outcome = now.get(rule.id) as (typeof shownOutcomes)[number];
    const was = before.get(rule.id);
    const note = changed(rule) && was && was !== 'not-due' && was !== 'not-applicable' ? ` (${own.was(words.outcome[was])})` : '';
    return labelled(padEnd(`  ${words.outcome[outcome]}`, column + 2), column + 2, fill(rule.title, {}, voice) + note, width - 1).map((line, index) => (index ? line : line.replace(words.outcome[outcome], colors[outcome](words.outcome[outcome]))));
  };
  const shown = (list: readonly Rule[]) => shownOutcomes.flatMap((outcome) => list.filter((rule) => now.get(rule.id) === outcome));
  const ofGroup = shown(rules.filter((rule) => rule.strategy === group));
  const elsewhere = shown(rules.filter((rule) => rule.strategy !== group && changed(rule)));
  const count = (outcome: Outcome) => ofGroup.filter((rule) => now.get(rule.id) === outcome).length;
  return [
    ...(ofGroup.length ? ['', paint.bold(`${own.group[group]}: ${own.outcomeCounts(count('met'), count('violated'), count('not-stated'))}`), ...ofGroup.flatMap(row)] : []),
    ...(elsewhere.length ? ['', `${own.elsewhere}:`, ...elsewhere.slice(0, mostElsewhere).flatMap(row), ...(elsewhere.length > mostElsewhere ? [`  ${own.andMore(elsewhere.length - mostElsewhere)}`] : [])] : []),
  ];
}

/** The lines that change, with three lines around them. */
export function diffLines(before: string, after: string, { paint }: Say): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 });
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    paint.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.filter((line) => !line.startsWith('\\')).map((line) => (line[0] === '+' ? paint.green(shown(line)) : line[0] === '-' ? paint.red(shown(line)) : shown(line))),
  ]);
}

const shown = (line: string): string => clean(line.replace(/\r$/, ''));
