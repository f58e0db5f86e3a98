// What to write instead of a single text, where a group of fields or a list is needed; nothing that would be refused in its turn.
import type { MapNode, Node, ScalarNode } from '../source/node.ts';
import type { Diagnostic } from '../types.ts';
import type { Field, Fields } from './field.ts';
import { namesOf, readScalar } from './scalar.ts';
import { isNothing } from './silence/silence.ts';
import { isUnsaid } from './silence/unsaid.ts';

/** `training: done` was meant as `{state: done}`, `owner: CIO` as `{role: CIO}`: the first field that can read the text. */
export function asMap(node: Node, fields: Fields): string {
  if (node.kind !== 'scalar' || node.text.length > longestWritten) return '';
  const { text } = node;
  const reads = (field: Field, said = text) => !('problem' in readScalar(field, said, false));
  const write = (key: string, said = text) => `{${key}: ${inBrackets(said)}}`;
  if (fields.state && fields.on && reads(fields.on)) return `{state: planned, on: ${inBrackets(text)}}`;
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
  return key === undefined || isHowMany(text) || isUnsaid(fields[key]!, text) ? '' : write(key);
}

/** `COO Kim Minji`, `김민지, COO`, `Kim Minji (COO)`: who it is beside the role; nothing where the rest does not look like a name. */
function roleAndName(text: string, isRole: (said: string) => boolean): { role: string; name: string } | null {
  const words = text.split(' ');
  const parts = words.slice(1).flatMap((_, index) => [[words.slice(0, index + 1), words.slice(index + 1)], [words.slice(index + 1), words.slice(0, index + 1)]].map((pair) => pair.map((some) => bare(some.join(' ')))));
  // The longest role first: of "CRM head of sales Kim Minji" it is more than "CRM".
  const [role, name] = parts.filter(([said, rest]) => isName(rest!) && isRole(said!) && !isRole(rest!)).sort(([one], [other]) => other!.length - one!.length)[0] ?? [];
  return role === undefined ? null : { role, name: name! };
}
/** Without a comma at its end, brackets around it, and what is added to be polite. */
const bare = (text: string): string => text.trim().replace(/^\(([^()]*)\)$/, '$1').replace(/,$/, '').replace(/(?<=[가-힣]) ?[님씨]$/, '');
/** In Korean a surname and two syllables; else two words or more in capitals, none of which tells of an office, a place or a firm. What is no name would make somebody else of who is meant. */
const isName = (text: string): boolean => (names ??= new RegExp("^(?:[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변][가-힣]{2}(?<![사자체장])|(?!.*\\b(?:To|Be|Not|Yet|Or|OR|And|AND|Of|The|Our|Former|Ex|Deputy|Acting|Interim|Vice|Retired|Non|Group|Named|New|Next|General|Executive|Chief|Senior|Head|Regional|Global|International|Asia|Pacific|Europe|EMEA|APAC|America|North|South|East|West|Central|Corp|Inc|Ltd|LLC|GmbH|AG|SA)\\b)\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,3})(?: ?\\([^()]*\\))?$", 'u')).test(text);
let names: RegExp | undefined;

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
  if (node.kind === 'map' && item.type === 'map' && node.entries.some(({ key }) => Object.hasOwn(item.fields, key))) return { write: '', dash: node.entries[0]!.key };
  if (node.kind !== 'scalar' || node.text.length > longestWritten) return { write: '' };
  const write = bracketed(node, partsOf(node.text), item) || (isExact(item) ? bracketed(node, node.text.split(between), item) : '');
  return write ? { write } : { write: '', ...(item.type === 'choice' ? { allowed: namesOf(item.of) } : {}), ...(item.type === 'map' ? { keys: Object.keys(item.fields).slice(0, 4).join(', ') } : {}) };
}

/** The list of these parts, or nothing where one of them is no item. */
function bracketed(node: ScalarNode, given: readonly string[], item: Field): string {
  const parts = [...new Set(given)];
  if (parts.length > mostWritten) return '';
  const isNoItem = (part: string) => isHowMany(part) || isNothing(part) || /^(?:yes|예|네)$/i.test(part);
  const written = parts.map((part) => {
    if (item.type === 'map') return isNoItem(part) ? '' : asMap({ ...node, text: part }, item.fields);
    if (item.type === 'choice' && Object.hasOwn(item.of.options, 'none') && isNothing(part)) return 'none';
    // NO is Norway, and "no" is none.
    const isNo = item.type === 'text' && item.letters !== undefined && (isNothing(part) || /^(?:yes|no|none)$/i.test(part));
    return isNo || isHowMany(part) || 'problem' in readScalar(item, part, false) ? '' : inBrackets(part);
  });
  return written.length && written.every(Boolean) ? `[${written.join(', ')}]` : '';
}

/** Whether only certain words are an item: "sales and marketing" may be the name of one group. */
const isExact = (item: Field): boolean => item.type === 'choice' || (item.type === 'text' && item.letters !== undefined);
/** What stands between the items of a list in a sentence. */
const between = /\s*(?:[,;/&+·、]\s*(?:and\s)?|\s(?:and|및|그리고)\s|(?<=[가-힣])[와과]\s)\s*/;

/** Of `phases: 3` or `segments: three` nobody knows what each of the three is. */
export const isHowMany = (text: string): boolean => /^(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|[일이삼사오육칠팔구십]|하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?: ?개)?$/i.test(text.trim());

/** Nobody wants to read how to write a longer text, and reports cut it. */
const longestWritten = 300;
const mostWritten = 50;

/** Between commas; one inside brackets or quotes is of its part. */
const partsOf = (text: string): string[] => (text.match(/(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|"[^"]*"|[^,])+/g) ?? []).map((part) => part.trim().replace(/^(?:and|및|그리고) /, '').replace(/^"([^"]*)"$/, '$1')).filter(Boolean);

/** A text as it can stand inside `{...}` or `[...]`: in quotes where YAML would read it as something else. */
const inBrackets = (text: string): string => (special.test(text) ? JSON.stringify(text) : text);
const special = /^(?:[\s?:,[\]{}#&*!|>'"%@`]|-(?!\d))|[,[\]{}"\n\t]|:(?:\s|$)|\s#|\s$|^$/;
