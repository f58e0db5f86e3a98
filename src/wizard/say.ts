// What the wizard says around its prompts, as lines for the terminal.
import { structuredPatch } from 'diff';
import type { How } from '../reporters/format.ts';
import { widthOf } from '../reporters/frame.ts';
import { clean } from '../reporters/sanitize.ts';
import { labelled, padEnd, wrap } from '../reporters/text/layout.ts';
import { explainDiagnostic, fill } from '../reporters/wording.ts';
import type { PlanReport } from '../report.ts';
import type { Rule } from '../rules/rule.ts';
import type { Field } from '../shape/field.ts';
import { dotted } from '../shape/path.ts';
import type { Outcome } from '../types.ts';
import type { WizardWords } from '../words/wizard.ts';
import { explanationOf, labelOf } from './fields.ts';
import { itemName } from './names.ts';
import type { Group, MendQuestion, Question, ValueQuestion } from './question.ts';
import type { Session } from './log.ts';

/** A voice with the wizard's own words. */
export interface Say extends How {
  own: WizardWords;
  /** For screen readers: no lines that are only drawn. */
  plain: boolean;
}

export const nameOf = (path: readonly (string | number)[], session: Session, { voice }: How): string => clean(labelOf(session.vocabulary, path, voice.language, (item) => itemName(session, item)));

const explained = ({ field }: ValueQuestion, { voice }: How): string => clean(explanationOf(field, voice.language));

/** A line across the screen with the name of what comes, and how much is left. */
export function groupLine(group: Group, left: number, { own, paint, width, plain }: Say): string[] {
  if (plain) return ['', `${own.group[group]} (${own.left(left)})`];
  const head = `── ${own.group[group]} `;
  const tail = ` ${own.left(left)} ──`;
  const line = Math.max(2, width - 1 - widthOf(head) - widthOf(tail));
  return ['', paint.bold(head) + paint.dim('─'.repeat(line) + tail)];
}

/** What is asked and why. `again`: the question before was about the same rule. */
export function valueLines(question: ValueQuestion, again: boolean, say: Say): string[] {
  const { own, paint, voice, width } = say;
  const { rule, diagnostic, hangs } = question;
  if (diagnostic) return ['', ...wrap(explainDiagnostic(diagnostic, voice), width - 1).map((line) => paint.red(line))];
  if (rule && !again) return ['', ...wrap(fill(rule.ask, question.args, voice), width - 1).map((line) => paint.bold(line)), ...why(rule, question, say)];
  const about = [explained(question, say), hangs > 1 ? own.hangs(hangs) : ''].filter(Boolean).map((text) => text.replace(/([^.?!])$/, '$1.')).join(' ');
  return rule ? [] : ['', ...(about ? wrap(about, width - 1).map((line) => paint.dim(line)) : [])];
}

/** The first sentence; the rest is told when asked for. */
function why(rule: Rule, { args }: Pick<ValueQuestion, 'args'>, { own, paint, voice, width }: Say): string[] {
  const sentence = fill(rule.why, args, voice).split(/(?<=[.?!]) /)[0]!;
  const lines = wrap(`${own.why}: ${sentence}`, width - 1);
  return (lines.length > 2 ? [lines[0]!, `${lines[1]} …`] : lines).map((line) => paint.dim(line));
}

/** Everything that is known about a question. */
export function help(question: Question, session: Session, say: Say): string[] {
  const { own, paint, voice, width } = say;
  const rows: [string, string][] = [];
  if (question.kind === 'value') {
    const explanation = explained(question, say);
    rows.push([own.field, `${nameOf(question.path, session, say)}${explanation ? `. ${explanation}` : ''} (${dotted(question.path)})`], ['', formOf(question.field, say)]);
  }
  const rule = 'rule' in question ? question.rule : null;
  if (rule) {
    const args = question.kind === 'mend' ? question.finding.args : question.kind === 'value' ? question.args : {};
    rows.push([own.why, fill(rule.why, args, voice)], [own.remedy, fill(rule.remedy, args, voice)], [own.ruleId, `${rule.id} (crm-check explain ${rule.id})`]);
  }
  if (question.kind === 'value' && question.hangs > 1) rows.push([own.why, own.hangs(question.hangs)]);
  const labelWidth = Math.max(...rows.map(([label]) => widthOf(label))) + 4;
  return ['', ...rows.flatMap(([label, text]) => labelled(`  ${label}`, labelWidth, text, width - 1)).map((line) => paint.cyan(line)), ''];
}

/** How an answer is written. */
export function formOf(field: Field, { own }: Say): string {
  const { form } = own;
  const item = field.type === 'list' ? field.item : field;
  if (item.type === 'choice') return field.type === 'list' ? form.choices : form.choice;
  if (item.type === 'text' && item.letters) return field.type === 'list' ? form.codes(item.letters) : form.code(item.letters);
  if (item.type === 'text' || item.type === 'reference') return field.type === 'list' ? form.texts : form.text;
  return item.type in form ? (form[item.type as 'date'] as string) : form.text;
}

/** A rule that is broken: what was found, why that matters, what to do. */
export function mendLines({ rule, finding }: MendQuestion, { own, paint, voice, width }: Say): string[] {
  const { report } = voice.words;
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[finding.severity];
  const rows: [string, string][] = [[own.found, fill(rule.message, finding.args, voice)], [own.remedy, fill(rule.remedy, finding.args, voice)]];
  const labelWidth = Math.max(...rows.map(([label]) => widthOf(label))) + 4;
  const heading = wrap(`${report.outcome.violated} (${report.severity[finding.severity]}): ${fill(rule.title, finding.args, voice)}`, width - 1);
  return ['', ...heading.map((line) => colour.bold(line)), ...rows.flatMap(([label, text]) => labelled(`  ${label}`, labelWidth, text, width - 1))];
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
  const colours = { violated: paint.red, 'not-stated': paint.yellow, met: paint.green };
  const column = Math.max(...shownOutcomes.map((outcome) => widthOf(words.outcome[outcome]))) + 2;
  const row = (rule: Rule) => {
    const outcome = now.get(rule.id) as (typeof shownOutcomes)[number];
    const was = before.get(rule.id);
    const note = changed(rule) && was && was !== 'not-due' && was !== 'not-applicable' ? ` (${own.was(words.outcome[was])})` : '';
    return labelled(padEnd(`  ${words.outcome[outcome]}`, column + 2), column + 2, fill(rule.title, {}, voice) + note, width - 1).map((line, index) => (index ? line : line.replace(words.outcome[outcome], colours[outcome](words.outcome[outcome]))));
  };
  const shown = (list: readonly Rule[]) => shownOutcomes.flatMap((outcome) => list.filter((rule) => now.get(rule.id) === outcome));
  const own_ = shown(rules.filter((rule) => rule.strategy === group));
  const elsewhere = shown(rules.filter((rule) => rule.strategy !== group && changed(rule)));
  const count = (outcome: Outcome) => own_.filter((rule) => now.get(rule.id) === outcome).length;
  return [
    ...(own_.length ? ['', paint.bold(`${own.group[group]}: ${own.outcomeCounts(count('met'), count('violated'), count('not-stated'))}`), ...own_.flatMap(row)] : []),
    ...(elsewhere.length ? ['', `${own.elsewhere}:`, ...elsewhere.slice(0, mostElsewhere).flatMap(row), ...(elsewhere.length > mostElsewhere ? [`  ${own.more_(elsewhere.length - mostElsewhere)}`] : [])] : []),
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
