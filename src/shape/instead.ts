// What to write instead of a single text, where a group of fields or a list is needed; nothing that would be refused in its turn.
import { atStart, behindDash, oddBlank } from '../source/blank.ts';
import { slipInItem } from '../source/likely-slip.ts';
import type { MapNode, Node, ScalarNode } from '../source/node.ts';
import { languages, type Diagnostic } from '../types.ts';
import type { Field, Fields } from './field.ts';
import { stateAndDate } from './choices.ts';
import { saysNone } from './none.ts';
import { isName, roleAndName } from './person.ts';
import { namesOf, readScalar } from './scalar.ts';
import { isNothing } from './silence/silence.ts';
import { isUnsaid } from './silence/unsaid.ts';

/** `training: done` was meant as `{state: done}`, `owner: CIO` as `{role: CIO}`: the first field that can read the text. */
export function asMap(node: Node, fields: Fields): string {
  if (node.kind !== 'scalar' || node.text.length > longestWritten) return '';
  const { text } = node;
  if (fields.en?.type === 'text' && fields.ko?.type === 'text') return inLanguages(text, fields);
  const reads = (field: Field, said = text) => !('problem' in readScalar(field, said, false));
  const write = (key: string, said = text) => `{${key}: ${inBrackets(said)}}`;
  if (fields.state && fields.on && reads(fields.on)) return `{state: planned, on: ${inBrackets(text)}}`;
  const when = fields.state?.type === 'choice' && fields.on ? stateAndDate(fields.state.of, text) : null;
  if (when) return `{state: ${when.state}${when.on && fields[when.field]?.type === 'date' ? `, ${when.field}: ${when.on}` : ''}}`;
  const exact = Object.entries(fields).filter(([, field]) => isScalar(field) && field.type !== 'text' && field.type !== 'reference' && reads(field)).map(([key]) => key);
  // Most figures fit several fields of a budget.
  if (exact.length) return write(exact.includes('total') ? 'total' : exact[0]!);
  // "Director, Human Resources" is what we call a human resources director.
  const turned = text.replace(/^([^,]*), ?([^,]*)$/, '$2 $1');
  if (turned !== text && fields.role && reads(fields.role, turned)) return write('role', turned);
  const person = fields.role && fields.name ? roleAndName(text, (said) => reads(fields.role!, said)) : null;
  if (person) return `{role: ${inBrackets(person.role)}, name: ${inBrackets(person.name)}}`;
  const key = fields.name ? 'name' : fields.what ? 'what' : undefined;
  // What a check would name as left open is no advice.
  if (key === 'name' && fields.role && !isName(text.replace(/^([^,]+), ([^,]+)$/, '$2 $1'))) return '';
  return key === undefined || isHowMany(text) || saysNone(text) || isUnsaid(fields[key]!, text) ? '' : write(key);
}

/** `{proposals/a/**,proposals/b/**}` where a text is needed: to YAML it is a group of fields without values. */
export function inQuotes(node: Node): string {
  if (node.kind !== 'map' || !node.entries.length || !node.entries.every(({ value }) => value.kind === 'scalar' && value.start === value.end)) return '';
  const written = `{${node.entries.map(({ key }) => key).join(',')}}`;
  return written.length <= longestWritten ? JSON.stringify(written) : '';
}

/** `title: Few goals` of a pack, as `{en: "Few goals"}`; what is needed in the other language is left to its author. */
function inLanguages(text: string, fields: Fields): string {
  const written = /[가-힣]/.test(text.normalize('NFC')) ? 'ko' : 'en';
  const needed = languages.filter((language) => fields[language]!.required);
  const own = needed.length === 1 ? needed[0]! : written;
  return `{${languages.filter((language) => language === own || needed.includes(language)).map((language) => `${language}: ${language === own ? JSON.stringify(text) : '"..."'}`).join(', ')}}`;
}

const isScalar = (field: Field): boolean => !['map', 'list', 'record', 'raw', 'either'].includes(field.type);

/** A list where a group is needed: the field of the group that takes such items. */
export function listWithin(node: Node, fields: Fields): string {
  const first = node.kind === 'list' ? node.items[0] : undefined;
  if (first?.kind !== 'map') return '';
  const takes = (field: Field) => field.type === 'list' && field.item.type === 'map' && isGroupOf(first, field.item.fields);
  return Object.entries(fields).find(([, field]) => takes(field))?.[0] ?? '';
}

const isGroupOf = (node: MapNode, fields: Fields): boolean => node.entries.length > 0 && node.entries.every(({ key }) => Object.hasOwn(fields, key));

/** `marketing, sales` was meant as `[marketing, sales]`. */
export function asList(node: Node, item: Field): Diagnostic['args'] {
  const first = node.kind === 'map' ? node.entries[0]?.key : node.kind === 'scalar' && node.plain ? node.text : undefined;
  const blank = first === undefined ? undefined : (oddBlank(first, behindDash) ?? oddBlank(first, atStart));
  if (blank) return { write: '', blank };
  const slip = node.kind === 'scalar' && node.plain ? slipInItem(node.text) : null;
  if (slip) return { write: '', slip };
  if (node.kind === 'map' && item.type === 'map' && node.entries.some(({ key }) => Object.hasOwn(item.fields, key))) return { write: '', dash: node.entries[0]!.key };
  if (node.kind !== 'scalar' || node.text.length > longestWritten) return { write: '' };
  // What was written in several lines, each with a mark that nobody knows, would be one item.
  if (!isExact(item) && node.plain && node.end - node.start > node.text.length) return { write: '' };
  const write = bracketed(node, partsOf(node.text), item) || (isExact(item) ? bracketed(node, node.text.split(between), item) : '');
  return write ? { write } : { write: '', ...(item.type === 'choice' ? { allowed: namesOf(item.of) } : {}), ...(item.type === 'map' ? { keys: Object.keys(item.fields).slice(0, 4).join(', ') } : {}) };
}

/** Whether "none" is one of the values. */
const hasNone = (item: Field): boolean => item.type === 'choice' && Object.hasOwn(item.of.options, 'none');

/** The list of these parts, or nothing where one of them is no item. */
function bracketed(node: ScalarNode, given: readonly string[], item: Field): string {
  const parts = [...new Set(given)];
  if (parts.length > mostWritten) return '';
  const isNoItem = (part: string) => isHowMany(part) || saysNone(part) || /^(?:yes|예|네)$/i.test(part);
  const written = parts.map((part) => {
    if (item.type === 'map') return isNoItem(part) ? '' : asMap({ ...node, text: part }, item.fields);
    if (hasNone(item) && isNothing(part)) return hasException.test(part) ? '' : 'none';
    // NO is Norway, and "no" is none.
    const isNo = item.type !== 'choice' && (saysNone(part) || (item.type === 'text' && item.letters !== undefined && /^yes$/i.test(part)));
    return isNo || isHowMany(part) || 'problem' in readScalar(item, part, false) ? '' : inBrackets(part);
  });
  return written.length && written.every(Boolean) ? `[${written.join(', ')}]` : '';
}

/** "None (except training)" is not none. */
const hasException = /[(（]|제외|빼고|\b(?:but|except|later|besides|apart|other than)\b/i;

/** Whether only certain words are an item: "sales and marketing" may be the name of one group. */
const isExact = (item: Field): boolean => item.type === 'choice' || (item.type === 'text' && item.letters !== undefined);
/** What stands between the items of a list in a sentence. */
export const between = /\s*(?:[,;/&+·、]\s*(?:and\s)?|\s(?:and|및|그리고)\s|(?<=[가-힣])[와과]\s)\s*/;

/** Of `phases: 3` or `segments: three` nobody knows what each of the three is. */
export const isHowMany = (text: string): boolean => /^(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|[일이삼사오육칠팔구십]|하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?: ?개)?$/i.test(text.trim());

/** Nobody wants to read how to write a longer text, and reports cut it. */
const longestWritten = 300;
const mostWritten = 50;

/** Between commas, or points that stand by themselves; one inside brackets or quotes is of its part. */
const partsOf = (text: string): string[] => (text.replaceAll(' · ', ', ').match(/(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|"[^"]*"|[^,])+/g) ?? []).map((part) => part.trim().replace(/^(?:and|및|그리고) /, '').replace(/^"([^"]*)"$/, '$1')).filter(Boolean);

/** A text as it can stand inside `{...}` or `[...]`: in quotes where YAML would read it as something else. */
const inBrackets = (text: string): string => (special.test(text) ? JSON.stringify(text) : text);
const special = /^(?:[\s?:,[\]{}#&*!|>'"%@`]|-(?!\d))|[,[\]{}"\n\t]|:(?:\s|$)|\s#|\s$|^$/;
