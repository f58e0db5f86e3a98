// Rules + vocabulary + plan -> the questions that are open, in the order in which decisions should be taken. Pure: after each
// answer the plan is judged again, and this list is made anew. A new rule brings its questions by what it reads and asks.
import type { PlanReport, PlanResult, Reported } from '../verdict/report.ts';
import type { Rule } from '../rules/rule.ts';
import { fieldAt } from '../shape/field-at.ts';
import type { Field } from '../shape/field.ts';
import { isUnsaid } from '../shape/silence/unsaid.ts';
import { severityRank, stages, type Path } from '../types.ts';
import { changeable, factsOf, fieldsRead } from './conditions.ts';
import { isItemList, keysOf, positionOf } from './fields.ts';
import { openItem, passed, putOff, writtenAt, type Session } from './log.ts';
import { groups, keyFor, valueQuestion, type Circumstances, type Group, type MendQuestion, type Question, type ValueQuestion } from './question.ts';
import { shapeQuestion } from './shape-questions.ts';

/** The same order among the sections of a plan. */
const sections = ['project', 'ownership', 'customer_strategy', 'readiness', 'change_management', 'technology', 'phases', 'customer_data', 'customer_contact', 'timeline', 'budget', 'expectation'];

/** All open questions; the first is the one to ask. */
export function pending(circumstances: Circumstances): Question[] {
  const { report, session } = circumstances;
  const [done, later] = [passed(session), putOff(session)];
  const open = ({ key, group }: Question) => !done.has(key) && !later.has(group);
  if (!report) return circumstances.diagnostics.flatMap((diagnostic) => shapeQuestion(diagnostic, session) ?? []).filter(open);
  const seen = new Set<string>();
  const once = (question: Question) => !seen.has(question.key) && seen.add(question.key);
  const lists = [...begun(circumstances, report), ...(circumstances.repair ? errorsOf(circumstances, report) : []), ...factQuestions(circumstances, report), ...strategyQuestions(circumstances, report), ...(circumstances.all ? restQuestions(circumstances) : [])];
  // What is asked for in two groups belongs to the first, also where that was left for later.
  return lists.filter(once).filter(open);
}

/** The list item that is being added comes first: the rest of its key, what rules want of it, and whether another follows. */
function begun({ session, rules }: Circumstances, report: PlanReport): Question[] {
  const item = openItem(session);
  if (!item) return [];
  const list = item.slice(0, -1);
  const field = fieldAt(session.vocabulary, list);
  if (!isItemList(field)) return [];
  const done = passed(session);
  const count = item.at(-1) as number + 1;
  const group = groupOf(list, rules, report);
  const more = valueQuestion(session, group, [...list, count, keysOf(field)[0]!], { key: `more ${keyFor(list)} ${count}`, more: count });
  if (done.has(more.key)) return [];
  const inside = (path: Path) => path.length > item.length && item.every((step, index) => path[index] === step);
  const place = ({ path }: ValueQuestion) => positionOf(session.vocabulary, path, sections);
  const wanted = missingOf(report, rules, session).filter(({ path }) => inside(path)).sort((a, b) => compare(place(a), place(b)));
  const keys = keysOf(field).filter((key) => isOpen(session, [...item, key])).map((key) => valueQuestion(session, group, [...item, key]));
  return [...keys, ...wanted, more];
}

/** Where a path leads into an item of a list, the list. */
const listOf = (path: Path): Path | null => {
  const at = path.findIndex((step) => typeof step === 'number');
  return at < 0 ? null : path.slice(0, at);
};

/** An item is filled within one group, whichever rules ask for its parts: the first group in which its list is read. */
function groupOf(list: Path, rules: readonly Rule[], report: PlanReport): Group {
  const reading = rules.filter((rule) => fieldsRead(rule).some((field) => `${field}.`.startsWith(`${keyFor(list)}.`)));
  const due = dueRules(reading, report);
  return groups.find((group) => (due.length ? due : reading).some(({ strategy }) => strategy === group)) ?? 'rest';
}

const dueRules = (rules: readonly Rule[], { stage }: PlanReport): Rule[] => rules.filter((rule) => stages.indexOf(rule.stage) <= stages.indexOf(stage));

/** The groups that a plan of this stage goes through; null while the stage itself is asked, or values cannot be read. */
export function partsOf(circumstances: Circumstances): Group[] | null {
  const { report, rules, all } = circumstances;
  if (!report || stageOpen(circumstances)) return null;
  const due = dueRules(rules, report);
  return groups.filter((group) => group === 'start' || (group === 'rest' ? all : due.some(({ strategy }) => strategy === group)));
}

const stageOpen = ({ session, fresh }: Circumstances): boolean => fresh && !session.steps.some(({ event }) => ('set' in event ? keyFor(event.set) : 'pass' in event ? event.pass : '') === 'project.stage');

/** What reports call the plan by: no rule waits for it, but a new plan should have it, and one that leaves it open says that it shall come. */
function nameQuestions({ session, begins }: Circumstances): ValueQuestion[] {
  const wanted = (path: Path) => isOpen(session, path) && (begins || writtenAt(session.now, path) !== null);
  return [['project', 'name'], ['project', 'company']].filter(wanted).map((path) => valueQuestion(session, 'start', path));
}

/** What switches many rules on or off: asked before all else, so that nobody is asked what does not concern them. */
function factQuestions(circumstances: Circumstances, report: PlanReport): Question[] {
  const { session, rules } = circumstances;
  const facts = factsOf(dueRules(rules, report), rules, session.vocabulary).filter(({ path }) => isOpen(session, path));
  const sorted = facts.sort((a, b) => compare(positionOf(session.vocabulary, a.path, sections), positionOf(session.vocabulary, b.path, sections)));
  const stage: Path = ['project', 'stage'];
  const needed = new Set(missingOf(report, rules, session).map(({ key }) => key));
  return [...(stageOpen(circumstances) ? [valueQuestion(session, 'start', stage, { hangs: rules.length })] : []), ...nameQuestions(circumstances), ...sorted.map(({ path, rules: hangs, rule }) => valueQuestion(session, 'start', path, { hangs, rule, needed: needed.has(keyFor(path)) }))];
}

/** First those from which most follows; else in the order in which the report tells them. */
function errorsOf({ rules, session }: Circumstances, report: PlanReport): Question[] {
  const errors = mendQuestions(report, rules, session).filter(({ finding }) => finding.severity === 'error');
  const followers = ({ rule }: MendQuestion) => report.results.filter(({ cause, standing }) => cause === rule.id && standing === 'open').length;
  return errors.sort((a, b) => followers(b) - followers(a) || a.finding.place.line - b.finding.place.line || a.finding.place.column - b.finding.place.column).map((question) => ({ ...question, group: 'broken' }));
}

/** By strategy: first what rules wait for, then what breaks them. */
function strategyQuestions({ session, rules }: Circumstances, report: PlanReport): Question[] {
  const missing = missingOf(report, rules, session);
  const broken = mendQuestions(report, rules, session);
  return groups.flatMap((group) => [...missing, ...broken].filter((question) => question.group === group));
}

/** The fields that rules wait for, rule by rule: those of one rule stay together. */
function missingOf(report: PlanReport, rules: readonly Rule[], session: Session): ValueQuestion[] {
  const waiting = report.results.flatMap((result) => {
    const rule = rules.find(({ id }) => id === result.rule);
    if (!rule) return [];
    const questions = silentOf(result).flatMap(({ missing, args }) => missing.map(({ path }) => askable(path, session)).filter((path) => path !== null).map((path) => {
      const list = listOf(path);
      return valueQuestion(session, list ? groupOf(list, rules, report) : rule.strategy, path, { rule, args, needed: true });
    }));
    return questions.length ? [questions] : [];
  });
  // Facts of the project are asked apart; they say nothing about the order of decisions.
  const placed = ({ path }: ValueQuestion) => (path[0] === 'project' ? [sections.length] : positionOf(session.vocabulary, path, sections));
  const first = (questions: readonly ValueQuestion[]) => [...questions].sort((a, b) => compare(placed(a), placed(b)))[0]!;
  // Of two rules that wait for the same value, the one of its own group says why.
  const strange = ({ rule, group }: ValueQuestion) => Number(rule!.strategy !== group);
  const order = (a: ValueQuestion, b: ValueQuestion) => compare(placed(a), placed(b)) || strange(a) - strange(b);
  return waiting.sort((a, b) => order(first(a), first(b))).flat();
}

const silentOf = (result: PlanResult): Reported[] => (result.items.length ? result.items : [result]).filter(({ outcome, standing }) => outcome === 'not-stated' && standing === 'open');

/** What can be asked for a missing path: a single value or a list of words. For an item that is not there yet, its key. */
function askable(path: Path, session: Session): Path | null {
  const source = session.now;
  for (let depth = 1; depth <= path.length; depth++) {
    const list = path.slice(0, depth);
    const field = fieldAt(session.vocabulary, list);
    if (!isItemList(field)) continue;
    const there = writtenAt(source, list);
    const count = Array.isArray(there) ? there.length : 0;
    const index = path[depth];
    if (index === undefined || (index as number) >= count) return [...list, count, keysOf(field)[0]!];
  }
  const field = fieldAt(session.vocabulary, path);
  if (field?.type !== 'map') return field ? path : null;
  const [key] = Object.entries(field.fields).find(([, inner]) => inner.type !== 'map' && inner.type !== 'list') ?? [];
  return key === undefined ? null : [...path, key];
}

const isOpen = (session: Session, path: Path): boolean => {
  const written = writtenAt(session.now, path);
  return written === null || (typeof written === 'string' && isUnsaid(fieldAt(session.vocabulary, path)!, written));
};

/** A list of words is answered as a whole: a word of it could be changed, and not taken out. */
function wordsOf(path: Path, { vocabulary }: Session): Path {
  const list = path.slice(0, -1);
  return typeof path.at(-1) === 'number' && !isItemList(fieldAt(vocabulary, list)) ? list : path;
}

function mendQuestions(report: PlanReport, rules: readonly Rule[], session: Session): MendQuestion[] {
  const broken = report.results.flatMap((result) => {
    const rule = rules.find(({ id }) => id === result.rule)!;
    const findings: Reported[] = (result.items.length ? result.items : [result]).filter(({ outcome, standing }) => outcome === 'violated' && standing === 'open');
    return findings.map((found): MendQuestion => {
      const finding = { ...found, path: wordsOf(found.path, session) };
      return { kind: 'mend', key: `mend ${rule.id} ${keyFor(finding.path)}`, group: rule.strategy, rule, finding, paths: changeable(rule, finding, session) };
    });
  });
  const keys = broken.map(({ key }) => key);
  return broken.filter(({ key }, index) => keys.indexOf(key) === index).sort((a, b) => severityRank[a.finding.severity] - severityRank[b.finding.severity]);
}

/** Every field that has not been stated, in the order of the vocabulary; lists of items once. */
function restQuestions({ session }: Circumstances): Question[] {
  const walk = (field: Field, path: Path): Path[] => {
    if (isItemList(field)) {
      const there = writtenAt(session.now, path);
      return Array.isArray(there) ? there.flatMap((_, index) => walk(field.item, [...path, index])) : [[...path, 0, keysOf(field)[0]!]];
    }
    if (field.type === 'map') return Object.entries(field.fields).flatMap(([key, inner]) => walk(inner, [...path, key]));
    return isOpen(session, path) ? [path] : [];
  };
  const paths = walk(session.vocabulary, []).filter((path) => path.at(-1) !== 'not_needed');
  return paths.sort((a, b) => compare(positionOf(session.vocabulary, a, sections), positionOf(session.vocabulary, b, sections))).map((path) => valueQuestion(session, 'rest', path));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) if (a[index] !== b[index]) return a[index]! - b[index]!;
  return a.length - b.length;
}
