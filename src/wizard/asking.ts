// A question in words: what is asked, why, and all that can be told about it.
import { widthOf } from '../reporters/frame.ts';
import { clean } from '../reporters/sanitize.ts';
import { labelled, severityColor, wrap, wrapPieces } from '../reporters/layout.ts';
import { explainDiagnostic, fill } from '../reporters/wording.ts';
import { askedOf } from '../plan/questions/index.ts';
import type { Rule } from '../rules/rule.ts';
import { fieldAt } from '../shape/field-at.ts';
import { label, type Field, type MapField } from '../shape/field.ts';
import { dotted, fieldPath } from '../shape/path.ts';
import type { Language, Path } from '../types.ts';
import { fieldsRead } from './conditions.ts';
import { explanationOf, isKeyed, labelOf } from './fields.ts';
import { isStated, writtenAt, type Session } from './log.ts';
import { itemName, namesOf } from './names.ts';
import type { MendQuestion, Question, ValueQuestion } from './question.ts';
import { nameOf, type Say } from './say.ts';

/** What was said just before: nothing, why the same rule asks, or all about what shall be mended. */
export type Said = 'nothing' | 'why' | 'all';

export function valueLines(question: ValueQuestion, said: Said, session: Session, rules: readonly Rule[], say: Say): string[] {
  const { paint, voice, width } = say;
  const { diagnostic } = question;
  // What is allowed stands in the list below.
  const problem = diagnostic && { ...diagnostic, args: { ...diagnostic.args, ...(question.field.type === 'choice' && { allowed: '', open: '' }) } };
  if (problem) return ['', ...wrapPieces(withoutPaths(explainDiagnostic(problem, voice, 'pieces'), session, say), width - 1).map((line) => paint.red(line))];
  const asked = questionText(question, session, say);
  const there = writtenAt(session.now, question.path);
  // A rule that still waits for a date which stands there cannot tell by it what comes first.
  const vague = question.rule && question.field.type === 'date' && typeof there === 'string' && isStated(session.now, question.path) ? say.own.vague(clean(there)) : '';
  return [
    ...(said === 'all' ? [] : ['']),
    ...(asked ? wrap(asked, width - 1).map((line) => paint.bold(line)) : []),
    ...(vague ? wrap(vague, width - 1).map((line) => paint.yellow(line)) : []),
    ...(said !== 'nothing' || question.more ? [] : shortWhy(question, rules, say)),
  ];
}

/** What is asked: for one thing, and of which item. A rule that waits for one value only asks for it in its own words. */
function questionText(question: ValueQuestion, session: Session, say: Say): string {
  const { voice, own } = say;
  const { path, rule, more } = question;
  if (more) return own.more(nameOf(path.slice(0, -2), session, say), clean(namesOf(session, path.slice(0, -2)).map((name) => `"${name}"`).join(', ')), more);
  const item = itemOf(path);
  const asked = askedOf(path);
  const single = rule && (!asked || (!item && new Set(rule.reads.map((read) => read.path.join('.'))).size === 1));
  const text = single ? fill(rule.ask, question.args, voice) : (asked?.ask[voice.language] ?? '');
  return item && (itemName(session, item) !== null || !isKeyed(session.vocabulary, item.slice(0, -1))) ? `${nameOf(item, session, say)}: ${text}` : text;
}

const itemOf = (path: Path): Path | null => {
  const at = path.findLastIndex((step) => typeof step === 'number');
  return at < 0 ? null : path.slice(0, at + 1);
};
const listOf = (path: Path): Path | undefined => itemOf(path)?.slice(0, -1);

interface Reason {
  text: string;
  rule: Rule | null;
}

/** The rule that asks; what the vocabulary says; else a rule that reads the value. */
function reasonOf({ rule, path, args }: ValueQuestion, rules: readonly Rule[], { voice }: Say): Reason | null {
  const own = askedOf(path)?.why;
  if (!rule && own) return { text: own[voice.language], rule: null };
  const reading = rule ?? nearest(rules, path);
  return reading && { text: fill(reading.why, args, voice), rule: reading };
}

/** A rule that reads the value, also as a part of an item that it goes through; else one that reads the list it is in. */
function nearest(rules: readonly Rule[], path: Path): Rule | null {
  const [field, list] = [fieldPath(path), listOf(path) && `${fieldPath(listOf(path)!)}.`];
  return rules.find((rule) => fieldsRead(rule).includes(field)) ?? rules.find((rule) => list && fieldsRead(rule).some((other) => `${other}.`.startsWith(list))) ?? null;
}

/** The first sentence; the rest is told when asked for. */
function shortWhy(question: ValueQuestion, rules: readonly Rule[], say: Say): string[] {
  const { own, paint, width } = say;
  const reason = reasonOf(question, rules, say);
  if (!reason) return [];
  const lines = wrap(`${own.why}: ${reason.text.split(/(?<=[.?!]) /)[0]!}`, width - 1);
  return (lines.length > 2 ? [lines[0]!, `${lines[1]} …`] : lines).map((line) => paint.dim(line));
}

/** Everything that is known about a question. */
export function help(question: Question, session: Session, rules: readonly Rule[], say: Say): string[] {
  const { own, paint, voice, width } = say;
  const rows: [string, string][] = [];
  const hanging: [string, string][] = question.kind === 'value' && question.hangs > 1 ? [['', own.hangs(question.hangs)]] : [];
  const tell = (rule: Rule, args: ValueQuestion['args'], why = fill(rule.why, args, voice)) =>
    // What to do stands above a question what to mend.
    rows.push([own.why, why], ...hanging, ...(question.kind === 'mend' ? [] : [[own.remedy, withoutPaths(fill(rule.remedy, args, voice), session, say)] as [string, string]]), [own.ruleId, `${rule.id} (crm-check explain ${rule.id})`]);
  if (question.kind === 'value') {
    const explanation = clean(explanationOf(question.field, voice.language));
    rows.push([own.field, `${nameOf(question.path, session, say)}${explanation ? `. ${explanation}` : ''} (${dotted(question.path)})`]);
    if (!choosing(question.field)) rows.push(['', formOf(question.field, say)]);
    const reason = reasonOf(question, rules, say);
    if (reason?.rule) tell(reason.rule, question.args, reason.text);
    else if (reason) rows.push([own.why, reason.text], ...hanging);
  } else if (question.kind === 'mend') tell(question.rule, question.finding.args);
  rows.push([own.keysLabel, say.plain ? own.keysPlain : own.keys]);
  const labelWidth = Math.max(...rows.map(([label]) => widthOf(label))) + 4;
  return ['', ...rows.flatMap(([label, text]) => labelled(`  ${label}`, labelWidth, text, width - 1)).map((line) => paint.cyan(line)), ''];
}

/** What is chosen from a list says by itself how it is answered. */
const choosing = (field: Field): boolean => ['choice', 'boolean'].includes(field.type === 'list' ? field.item.type : field.type);

/** How an answer is written. */
export function formOf(field: Field, { own }: Pick<Say, 'own'>): string {
  const { form } = own;
  const item = field.type === 'list' ? field.item : field;
  if (item.type === 'choice') return field.type === 'list' ? form.choices : form.choice;
  if (item.type === 'text' && item.letters) return field.type === 'list' ? form.codes(item.letters) : form.code(item.letters);
  if (item.type === 'text' || item.type === 'reference') return field.type === 'list' ? form.texts : form.text;
  return item.type in form ? (form[item.type as 'date'] as string) : form.text;
}

/** A rule that is broken: what was found, why that matters, what to do. */
export function mendLines({ rule, finding }: MendQuestion, session: Session, say: Say): string[] {
  const { own, voice, width } = say;
  const { report } = voice.words;
  const mark = severityColor(say, finding.severity);
  const rows: [string, string][] = [[own.found, fill(rule.message, finding.args, voice)], [own.remedy, withoutPaths(fill(rule.remedy, finding.args, voice), session, say)]];
  const labelWidth = Math.max(...rows.map(([label]) => widthOf(label))) + 4;
  const heading = wrap(`${report.outcome.violated} (${report.severity[finding.severity]}): ${fill(rule.title, finding.args, voice)}`, width - 1);
  return ['', ...heading.map((line) => mark.bold(line)), ...rows.flatMap(([label, text]) => labelled(`  ${label}`, labelWidth, text, width - 1))];
}

/** Who answers questions need not know how fields are written: brackets with their names go, others are called by their labels. */
export function withoutPaths(text: string, { vocabulary }: Session, { voice }: Pick<Say, 'voice'>): string {
  if (!/[a-z][._][a-z]|\([a-z]+\)/.test(text)) return text;
  const names = fieldNames(vocabulary, voice.language);
  const called = (word: string): string | undefined => (word.includes('.') ? fieldAt(vocabulary, word.split('.')) && labelOf(vocabulary, word.split('.'), voice.language) : names.get(word)) ?? undefined;
  return text
    .replace(/ ?\(([^()]*)\)/g, (all, inside: string) => ((inside.match(/[a-z_]+(?:\.[a-z_]+)*/g) ?? []).some((word) => called(word) !== undefined || (word === inside && fieldAt(vocabulary, [word]))) ? '' : all))
    .replace(/[a-z]+(?:[._][a-z]+)+/g, (word) => (called(word) === undefined ? word : `"${clean(called(word)!)}"`));
}

/** Labels of fields whose names an underscore tells from words. */
function fieldNames(field: MapField, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (inner: Field): void => {
    if (inner.type === 'list') visit(inner.item);
    if (inner.type !== 'map') return;
    for (const [key, value] of Object.entries(inner.fields)) {
      if (key.includes('_')) found.set(key, label(value, language));
      visit(value);
    }
  };
  visit(field);
  return found;
}
