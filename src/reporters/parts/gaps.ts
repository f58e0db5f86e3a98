// What a plan does not say, by missing field, with the field's words.
import { planField } from '../../plan/fields/index.ts';
import type { Change, PlanReport, PlanResult } from '../../verdict/report.ts';
import { readAnyDate } from '../../shape/dates.ts';
import { fieldAt } from '../../shape/field-at.ts';
import { label, type Field, type MapField } from '../../shape/field.ts';
import { isSilence } from '../../shape/silence/silence.ts';
import { severityRank, type Language, type MissingReason, type Path, type Severity } from '../../types.ts';
import { clean } from '../sanitize.ts';
import { openFindings } from './standing.ts';
import type { Voice } from '../wording.ts';

export interface Gap {
  path: Path;
  /** The same by name, as waivers and the baseline call it. */
  at: string;
  /** What the author wrote, where it leaves open what is asked, is too vague to decide, or at odds with something else; not where it is a mere TBD. */
  unusable: { reason: MissingReason; written: string } | null;
  rules: Set<string>;
  severity: Severity;
  /** New when any rule misses it that did not before. */
  change: Change | null;
}

/** One gap for each field that is missing, worst first within the order of the vocabulary. */
export function gapsOf(results: readonly PlanResult[], vocabulary: MapField): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const result of results) {
    for (const { missing, severity } of openFindings(result)) {
      for (const { path, at, reason, written, change } of missing) {
        const key = path.join('/');
        const gap = gaps.get(key) ?? { path, at, unusable: null, rules: new Set<string>(), severity, change };
        gap.rules.add(result.rule);
        if (written !== null && (reason !== 'absent' || !isSilence(written))) gap.unusable ??= { reason, written };
        if (severityRank[severity] < severityRank[gap.severity]) gap.severity = severity;
        if (change === 'new') gap.change = change;
        gaps.set(key, gap);
      }
    }
  }
  const sections = Object.keys(vocabulary.fields);
  const position = (gap: Gap) => sections.indexOf(String(gap.path[0]));
  return [...gaps.values()].sort((a, b) => position(a) - position(b) || severityRank[a.severity] - severityRank[b.severity]);
}

/** "too vague: 2027"; nothing where the field is not stated at all. */
export const unusableText = ({ unusable }: Gap, { words: { report } }: Voice): string | null => unusable && report.unusable[unusable.reason](clean(unusable.written));

/** The name of the list item that misses something; nothing where it has none, or lies in no list or in several. */
export function itemName({ path, at }: Pick<Gap, 'path' | 'at'>, vocabulary: MapField, language: Language): string | null {
  if (path.filter((step) => typeof step === 'number').length !== 1) return null;
  const name = at.includes('[') ? at.slice(at.indexOf('[') + 1, at.lastIndexOf(']')) : '';
  // An item without a name is called by all that it says; that stands in the file.
  if (name === '' || name.includes(': ')) return null;
  const list = fieldAt(vocabulary, path.slice(0, path.findIndex((step) => typeof step === 'number')));
  return clean(inWords(name.includes('\\') ? name.replace(/\\([\\[\]])/g, '$1') : name, list, language));
}

/** A part of a key that is a value of a choice goes by its label; identities keep the value, which is the same in every language. */
function inWords(name: string, list: Field | null, language: Language): string {
  if (list?.type !== 'list' || list.item.type !== 'map') return name;
  const { keys, item: { fields } } = list;
  const parts = name.split(' / ');
  // A name may have the separator in it.
  if (parts.length !== keys.length) return name;
  return parts.map((part, index) => {
    const field = fields[keys[index]!];
    return (field?.type === 'choice' && field.of.options[part]?.[language]) || part;
  }).join(' / ');
}

/** The label of a field, from the vocabulary, behind the label of what it belongs to: "Change management plan: date". */
export function nameOf(path: Path, vocabulary: MapField, language: Language): string {
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
  return joinLabels(own, language);
}

/** The parts that no rule in use looks at, by their names. */
export const unreadNames = ({ unread }: Pick<PlanReport, 'unread'>, language: Language): string => unread.map((path) => nameOf(path.split('.'), planField, language)).join(', ');

/** "Change lead: share of working time"; a label that holds the one before it stands alone: "Role of the change lead". */
export function joinLabels(labels: readonly string[], language: Language): string {
  const said = labels.filter((text, index) => !labels[index + 1]?.toLowerCase().includes(text.toLowerCase()));
  return said.map((text, index) => (index && language === 'en' ? text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()) : text)).join(': ');
}

/** More values than this are looked up in an editor or the examples. */
const fewValues = 8;
const fewFields = 4;
const firstOf = (all: readonly string[], n: number): string[] => (all.length > n ? [...all.slice(0, n), '…'] : [...all]);

/** The rules that wait for a field, so that one can be looked up or waived; the rest are counted. */
export const waiting = ({ rules }: Gap): { named: string[]; more: number } => ({ named: [...rules].slice(0, 2), more: Math.max(0, rules.size - 2) });

/** What may stand there, where the label does not tell. */
export function hintFor({ path, unusable }: Pick<Gap, 'path' | 'unusable'>, vocabulary: MapField, { words, language }: Voice): string {
  const { report } = words;
  const field = fieldAt(vocabulary, path) ?? vocabulary;
  if (field.type === 'date') return unusable?.reason === 'vague' ? (isMonth(unusable.written) ? report.exactDay : report.exactDate) : '';
  const item = field.type === 'list' ? field.item : field;
  if (field.type === 'list' && item.type === 'map') return report.listOf(report.shapeOf(firstOf(Object.keys(item.fields), fewFields)));
  if (item.type === 'boolean') return report.orValues([report.yes, report.no]);
  if (item.type !== 'choice') return field.type === 'list' ? report.listOf('[…, …]') : '';
  const values = Object.entries(item.of.options).map(([value, option]) => (language === 'ko' ? option.ko : value));
  const text = report.orValues(firstOf(values, fewValues));
  return field.type === 'list' ? report.listOf(`[${text}]`) : text;
}

/** Of a month, or less, only the day says more. */
const isMonth = (written: string): boolean => {
  const range = readAnyDate(written);
  return range !== null && range.to - range.from < 31;
};
