// What the plan does not say: by missing field, with how many rules wait for it; and what is not asked of it yet, or not at all.
import { vocabularyOf } from '../../plan/own-fields.ts';
import type { PlanReport, Report } from '../../report.ts';
import { label, type Field, type MapField } from '../../shape/field.ts';
import { dotted } from '../../shape/path.ts';
import { stages, type Language, type Path, type Severity, type Stage } from '../../types.ts';
import { widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { clean } from '../sanitize.ts';
import { fill } from '../wording.ts';
import { counts } from '../../verdict.ts';
import { colour } from './findings.ts';
import { labelled, padEnd, padStart, wrap } from './layout.ts';

const order: readonly Severity[] = ['error', 'warning', 'info'];

interface Gap {
  path: Path;
  /** What the author wrote, where it is too vague to decide. */
  vague: string | null;
  rules: Set<string>;
  severity: Severity;
}

export function notStated(plan: PlanReport, report: Report, how: How): string[] {
  const { paint, voice, width } = how;
  const words = voice.words.report;
  const open = plan.results.filter((result) => result.outcome === 'not-stated' && (!how.quiet || counts(result, report.run)));
  const vocabulary = vocabularyOf(report.fields);
  const gaps = collect(open, vocabulary);
  if (!gaps.length) return [];

  const severityWidth = Math.max(...order.map((severity) => widthOf(words.severity[severity])));
  const sections = groupBy(gaps, (gap) => String(gap.path[0] ?? ''));
  const pathWidth = Math.min(38, Math.max(...gaps.map((gap) => widthOf(shortPath(gap.path)))));
  const labelWidth = width - 2 - severityWidth - 2 - pathWidth - 2 - 5;
  const title = words.notStatedTitle(gaps.length, open.length);
  const column = padStart(words.rulesColumn, Math.max(widthOf(words.rulesColumn) + 2, width - widthOf(title)));
  const lines = [paint.bold(title) + paint.dim(widthOf(title) + widthOf(column) <= width ? column : '')];
  for (const [section, rows] of sections) {
    const heading = section ? `${section}  ${paint.dim(nameOf([section], vocabulary, voice.language))}` : '';
    lines.push('', `  ${heading}`);
    for (const gap of rows) {
      const name = nameOf(gap.path, vocabulary, voice.language) + (gap.vague ? ` (${words.vague(clean(gap.vague))})` : '');
      wrap(name, labelWidth).forEach((part, index) => {
        const head = index ? ' '.repeat(severityWidth) : padEnd(colour(how, gap.severity)(words.severity[gap.severity]), severityWidth);
        const path = padEnd(index ? '' : shortPath(gap.path), pathWidth);
        const count = index ? '' : padStart(String(gap.rules.size), 5);
        lines.push(`  ${head}  ${path}  ${padEnd(part, labelWidth)}${count}`);
      });
      const hint = hintFor(fieldAt(gap.path, vocabulary), how);
      if (hint) lines.push(...wrap(hint, width - severityWidth - 6).map((part) => paint.dim(`  ${' '.repeat(severityWidth)}  ${part}`)));
    }
  }
  return lines;
}

/** One gap for each field that is missing, worst first within the order of the vocabulary. */
function collect(results: readonly PlanReport['results'][number][], vocabulary: MapField): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { missing, rule, severity } of results) {
    for (const { path, reason, written } of missing) {
      const key = path.join('/');
      const gap = gaps.get(key) ?? { path, vague: null, rules: new Set<string>(), severity };
      gap.rules.add(rule);
      if (reason === 'vague') gap.vague ??= written;
      if (order.indexOf(severity) < order.indexOf(gap.severity)) gap.severity = severity;
      gaps.set(key, gap);
    }
  }
  const position = (gap: Gap) => Object.keys(vocabulary.fields).indexOf(String(gap.path[0]));
  return [...gaps.values()].sort((a, b) => position(a) - position(b) || order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** Without the section, whose heading stands above; an item of a section that is a list keeps it. */
const shortPath = (path: Path): string => dotted(path.length > 1 && typeof path[1] === 'string' ? path.slice(1) : path);

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** The label of a field, from the vocabulary, behind the label of what it belongs to: "Change management plan: date". */
function nameOf(path: Path, vocabulary: MapField, language: Language): string {
  const labels: string[] = [];
  let field: Field = vocabulary;
  for (const step of path) {
    if (typeof step === 'number' && field.type === 'list') field = field.item;
    else if (field.type === 'map' && Object.hasOwn(field.fields, String(step))) {
      field = field.fields[String(step)]!;
      labels.push(label(field, language));
    }
  }
  // The section has its heading already.
  const generic = labels.length === 2 && (path.at(-1) === 'state' || path.at(-1) === 'on');
  const own = labels.length > 1 && !generic ? labels.slice(1).slice(-2) : labels;
  return own.map((text, index) => (index && language === 'en' ? text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()) : text)).join(': ');
}

/** More values than this are looked up in an editor or the examples. */
const fewValues = 8;

/** What may stand there, where the label does not tell. */
function hintFor(field: Field, { voice }: How): string {
  const words = voice.words.report;
  const item = field.type === 'list' ? field.item : field;
  if (item.type === 'boolean') return words.orValues([words.yes, words.no]);
  if (item.type !== 'choice') return '';
  const values = Object.entries(item.of.options).map(([value, option]) => (voice.language === 'ko' ? option.ko : value));
  const text = words.orValues(values.length > fewValues ? [...values.slice(0, fewValues), '…'] : values);
  return field.type === 'list' ? words.listOf(`[${text}]`) : text;
}

function fieldAt(path: Path, vocabulary: MapField): Field {
  let field: Field = vocabulary;
  for (const step of path) {
    if (typeof step === 'number' && field.type === 'list') field = field.item;
    else if (field.type === 'map' && Object.hasOwn(field.fields, String(step))) field = field.fields[String(step)]!;
  }
  return field;
}

/** How many rules ask from which later stage on. */
export function notDue(plan: PlanReport, report: Report, how: How): string[] {
  const words = how.voice.words.report;
  const stageOf = new Map(report.rules.map((rule) => [rule.id, rule.stage]));
  const later = plan.results.filter((result) => result.outcome === 'not-due').map((result) => stageOf.get(result.rule)!);
  const parts = stages.flatMap((stage: Stage) => {
    const n = later.filter((other) => other === stage).length;
    return n ? [words.notDuePart(n, words.stage[stage])] : [];
  });
  return parts.length ? wrap(words.notDueTitle(parts), how.width) : [];
}

/** The rules that say why they do not speak about this plan, e.g. figures of another class of projects. */
export function notApplied(plan: PlanReport, report: Report, how: How): string[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const notes = plan.results.flatMap((result) => {
    const rule = rules.get(result.rule)!;
    return result.outcome === 'not-applicable' && rule.notApplicable && !result.items.length ? [{ id: rule.id, text: `${fill(rule.title, result.args, how.voice)}: ${fill(rule.notApplicable, result.args, how.voice)}` }] : [];
  });
  if (!notes.length) return [];
  return [how.paint.bold(how.voice.words.report.notAppliedTitle), ...notes.flatMap(({ id, text }) => [...labelled('  -', 4, text, how.width), `    ${how.paint.dim(id)}`])];
}
