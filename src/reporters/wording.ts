// Data of a result -> words in one language.
import { limits } from '../limits.ts';
import { toArgument } from '../plan/argument.ts';
import { choiceNamed } from '../plan/choice-named.ts';
import type { Reported, ReportRule } from '../verdict/report.ts';
import { paramInForce, slotPattern, type ParamValue, type Rule } from '../rules/rule.ts';
import type { Argument, Diagnostic, Language, Words } from '../types.ts';
import type { Sentences } from '../words/index.ts';
import { clean, inOnePiece } from './sanitize.ts';

/** The language of a report, with the tool's sentences in it. */
export interface Voice {
  language: Language;
  words: Sentences;
}

/** A rule's words with its slots filled. What a plan says is cleaned here. */
export const fill = (text: Words, args: Readonly<Record<string, Argument>>, voice: Voice): string =>
  filled(text[voice.language], (name) => (Object.hasOwn(args, name) ? wordOf(args[name]!, voice) : voice.words.report.unstated));

/** The same where no plan has been judged: with the parameters in force, else the rule's own; what only a plan can fill is left open. */
export function fillDefaults(text: Words, rule: Pick<Rule, 'params'>, voice: Voice, params: Readonly<Record<string, ParamValue>> = {}): string {
  const args = Object.fromEntries(Object.entries(rule.params).map(([name, param]) => [name, toArgument(paramInForce(rule, name, params), param.kind, null)]));
  return filled(text[voice.language], (name) => (Object.hasOwn(args, name) ? wordOf(args[name]!, voice) : '…'));
}

/** A rule's title where no plan is at hand: what only a plan can fill is left open. */
export const openTitle = ({ title }: Pick<ReportRule, 'title'>, { language }: Voice): string => filled(title[language], () => '…');

/** Slots are looked for in what the author wrote: cleaning makes `\u{fff9}` of a sign, which looks like one. */
const filled = (text: string, wordFor: (name: string) => string): string => (text.includes('{') ? text.split(slotPattern).map((part, index) => (index % 2 ? wordFor(part) : clean(part))).join('') : clean(text));

export function wordOf(argument: Argument, voice: Voice): string {
  const { report } = voice.words;
  switch (argument.kind) {
    case 'text':
      // What an author says in whatever words that there is none.
      return argument.value === 'none' ? report.list([]) : clean(argument.value);
    case 'date':
      return argument.value;
    case 'boolean':
      return argument.value ? report.yes : report.no;
    case 'choice':
      return argument.words ? clean(argument.words[voice.language]) : (choiceNamed(argument.of)?.options[argument.value]?.[voice.language] ?? clean(argument.value));
    case 'list':
      return report.list(argument.value.map((item) => wordOf(item, voice)));
    case 'amount':
      return amount(argument.value, argument.currency, voice.language);
    case 'number':
    case 'count':
      return grouped(argument.value);
    default:
      return report.unit[argument.kind](grouped(argument.value), argument.value);
  }
}

/** 72,000,000; 76.4. By hand: building the first Intl.NumberFormat costs a fifth of a whole run. */
function grouped(value: number): string {
  const [whole, decimals] = String(Math.round(value * 100) / 100).split('.');
  const digits = whole!.length < 4 ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals ? `${digits}.${decimals}` : digits;
}

const englishUnits: readonly [number, string][] = [[1e9, ' billion'], [1e6, ' million']];
const koreanUnits: readonly [number, string][] = [[1e12, '조'], [1e8, '억'], [1e4, '만']];
const koreanCurrencies: Readonly<Record<string, string>> = { USD: '달러', KRW: '원', EUR: '유로', JPY: '엔' };

/** `USD 72 million`, `900억 원`. */
function amount(value: number, currency: string | null, language: Language): string {
  const code = currency === null ? '' : clean(currency);
  if (language === 'ko') return `${korean(value)}${code ? ` ${koreanCurrencies[code] ?? code}` : ''}`;
  const [factor, unit] = englishUnits.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return `${code ? `${code} ` : ''}${grouped(value / factor)}${unit}`;
}

/** The two largest units, to the nearest of the smaller one: 1조 2,000억; 7,200만; 4만 5,000. */
function korean(value: number): string {
  const size = Math.abs(value);
  const smallerThan = (factor: number): number => koreanUnits.find(([least]) => least < factor)?.[0] ?? 1;
  const unitOf = (amount: number) => koreanUnits.find(([least]) => amount >= least);
  const largest = unitOf(size);
  if (!largest) return grouped(value);
  const rounded = Math.round(size / smallerThan(largest[0])) * smallerThan(largest[0]);
  // Rounding may have reached the next unit.
  const [factor, unit] = unitOf(rounded)!;
  const next = smallerThan(factor);
  const rest = Math.round((rounded % factor) / next);
  const behind = rest ? ` ${grouped(rest)}${koreanUnits.find(([least]) => least === next)?.[1] ?? ''}` : '';
  return `${value < 0 ? '-' : ''}${grouped(Math.floor(rounded / factor))}${unit}${behind}`;
}

/** What a reader is told: the message of a violation, the question of a silence, else the rule's title. */
export function messageOf(rule: Pick<ReportRule, 'message' | 'ask' | 'title' | 'notApplicable'>, { outcome, args }: Pick<Reported, 'outcome' | 'args'>, voice: Voice): string {
  if (outcome === 'violated') return fill(rule.message, args, voice);
  if (outcome === 'not-stated' || outcome === 'not-due') return fill(rule.ask, args, voice);
  return outcome === 'not-applicable' && rule.notApplicable ? fill(rule.notApplicable, args, voice) : fill(rule.title, args, voice);
}

/** Nobody reads a value of thousands of characters in a sentence. */
function clip(text: string): string {
  if (text.length <= limits.shownLength) return text;
  const head = text.slice(0, limits.shownLength);
  // A list ends with a whole value.
  const separator = [', ', ' '].find((mark) => head.lastIndexOf(mark) > limits.shownLength / 2);
  return separator ? `${head.slice(0, head.lastIndexOf(separator))}${separator}…` : `${head}…`;
}

/** Values that may stand there, as far as they fit, and how many more there are. */
const lists: ReadonlySet<string> = new Set(['allowed', 'keys', 'known']);
function clipList(text: string, more: (n: number) => string): string {
  const end = text.length > limits.shownLength ? text.lastIndexOf(', ', limits.shownLength) : -1;
  return end < 0 ? clip(text) : `${text.slice(0, end)}${more(text.slice(end + 2).split(', ').length)}`;
}

/** Words that are advised as they stand, for the author to paste; and the fields that are named with them. */
const pasted: ReadonlySet<string> = new Set(['write', 'suggestion', 'one', 'other', 'low', 'from', 'to', 'rate', 'role', 'name', 'items']);
const named = /\b(?:project|baseline|target|role|name|on): (?=\S)|\{[a-z_]+: \.{3}\}|\{name: [^{}]+\}/g;

/** The sentence of a diagnostic. `pieces`: for `wrapPieces`, with what is to be pasted in one piece. */
export function explainDiagnostic({ id, args }: Diagnostic, voice: Voice, pieces?: 'pieces'): string {
  const more = (n: number) => voice.words.report.moreValues(n, id === 'plan/bad-choice');
  const plain = Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const text = clean(typeof value === 'string' ? value : value[voice.language]);
      return [name, lists.has(name) ? clipList(text, more) : pieces && pasted.has(name) ? inOnePiece(clip(text)) : clip(text)];
    }),
  );
  const sentence = (voice.words.diagnostics[id] ?? ((all) => Object.values(all).join(' ')))(plain);
  // A list that was cut has its stop already.
  const said = sentence.replace(/…\.(?= |$)/g, '…');
  return pieces ? said.replace(named, inOnePiece) : said;
}
