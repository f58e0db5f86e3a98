// Reading an enumeration: its own values, its names in both languages, and what else people call them. Never a guess.
import type { Choice } from './field.ts';
import { ascii } from './ascii.ts';
import { longestName, nearest } from './closest.ts';
import { readAnyDate } from './dates.ts';

/** Case, spaces, hyphens and brackets do not tell two names apart. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\-_.·()/'’\u00ad\u200b-\u200d\u2060]+/g, '');

/**
 * Every name of every value in one script, folded: a line for each value, itself and its names, a tab behind each. In such a text
 * a name is found at once; a table of a thousand names would take longer to fill than most plans take to judge.
 */
export function foldNames(choice: Choice, script: Script): string {
  const lines = Object.entries(choice.options).flatMap(([value, option]) => {
    const names = new Set([value, option.en, option.ko, ...(option.also ?? [])].map(fold));
    const like = [...names].filter((name) => scriptOf(name) === script);
    return like.length ? `${value}\t${like.join('\t')}\t` : [];
  });
  return lines.join('\n');
}

/** Names of plain letters, and all others: who writes the one does not look up the other. */
export type Script = 'ascii' | 'other';
const scriptOf = (name: string): Script => (ascii.test(name) ? 'ascii' : 'other');

const folded: Record<Script, WeakMap<Choice, string>> = { ascii: new WeakMap(), other: new WeakMap() };

/** The names in the script of this one. */
function namesLike(choice: Choice, name: string): string {
  const script = scriptOf(name);
  let names = folded[script].get(choice);
  if (names === undefined) folded[script].set(choice, (names = choice.folded?.(script) ?? foldNames(choice, script)));
  return names;
}

/** The value with this folded name, or null. */
function valueNamed(choice: Choice, name: string): string | null {
  const names = namesLike(choice, name);
  const at = names.indexOf(`\t${name}\t`);
  if (at < 0) return null;
  const line = names.lastIndexOf('\n', at) + 1;
  return names.slice(line, names.indexOf('\t', line));
}

/** The value that a text names, or null. A value itself needs no look at the names, and a very long text is none. */
export const readChoice = (choice: Choice, written: string): string | null => (Object.hasOwn(choice.options, written) ? written : written.length > 10 * longestName ? null : valueNamed(choice, fold(written)));

/** How many things a list of values names: each value once, but every "other", and every person. */
export function countOf(choice: Pick<Choice, 'people'>, values: readonly unknown[]): number {
  const others = values.filter((value) => value === 'other').length;
  return choice.people ? values.length : new Set(values).size + Math.max(others - 1, 0);
}

/** The value whose name a text misspells, or null. Only clear slips: these values decide rules, and a near name may mean another thing. */
export function suggestChoice(choice: Choice, written: string): string | null {
  if (written.length > longestName) return null;
  const bare = choice.people ? withoutTitles(choice, written) : null;
  if (bare !== null) return bare;
  const text = fold(written);
  // "CEO-1" is somebody else.
  if (choice.people && /\d/.test(text)) return null;
  const slips = /[가-힣]/.test(text) ? (text.length > 4 ? 1 : 0) : text.length < 4 ? 0 : text.length < 10 ? 1 : 2;
  const known = namesLike(choice, text).split('\n').flatMap((line) => line.split('\t').slice(1, -1));
  const name = nearest(text, known.filter((other) => other[0] === text[0]), () => slips);
  const value = name === null ? (choice.people ? null : valueWithin(choice, written)) : valueNamed(choice, name);
  // Who belongs to IT is nobody else by a slip.
  return value !== null && choice.people && /\b(?:IT|ICT|CIO|CTO)\b/i.test(written) && !/(?:^|-)(?:it|cio|cto|digital)(?:-|$)/.test(value) ? null : value;
}

/** `was approved in May 2027`, `will be done by 2027-05`: the state, and the field for the date said with it; null where the text may limit or deny it. */
export function stateAndDate(choice: Choice, written: string): { state: string; on: string; field: string } | null {
  const noted = stateAndNote(choice, written);
  if (noted) return noted;
  const [, past, said, when] = /^(?:it )?(?:(was|were|has been|have been)|will be|is to be) (?:already )?(done|chosen|agreed|signed off|(?!planned|scheduled|started)[a-z]+ed)(?: (?:on|in|by|at|since) (?:the )?(.{4,40}))?$/i.exec(written.trim()) ?? [];
  const done = said === undefined ? null : readChoice(choice, said);
  const on = when === undefined ? '' : readAnyDate(when)?.text;
  if (done === null || on === undefined) return null;
  const field = Object.hasOwn(dayOf, done) ? dayOf[done]! : '';
  // What is to be drafted is not finished then, and of the choice of software nobody knows whether it has begun.
  const state = past !== undefined ? done : field === 'on' && Object.hasOwn(choice.options, 'planned') ? 'planned' : null;
  return state === null ? null : { state, on: field && on, field };
}
/** `예정 (2027.6)`, `approved: 2027-05-20`, `in progress 80%`: a state, and its date behind it; of what is not finished, whatever else stands there, unless it is another state. */
function stateAndNote(choice: Choice, written: string): { state: string; on: string; field: string } | null {
  const [state, note] = valueAhead(choice, written);
  if (state === null) return null;
  const field = Object.hasOwn(dayOf, state) ? dayOf[state]! : 'on';
  const on = readAnyDate(note)?.text ?? '';
  const isOther = [note, ...note.split(/[ ,;]+/)].some((part) => readChoice(choice, part) !== null);
  return on || (unfinished.has(state) && !isOther) ? { state, on, field: on && field } : null;
}

/** `in progress 80%`, `초안(2026-10)`: the value in its first words, and what stands behind it, without what holds it. */
function valueAhead(choice: Choice, written: string): [value: string | null, note: string] {
  const said = written.trim();
  const parts = said.length > 60 ? [] : [...said.matchAll(/ ?[([:,]| - | /g)].slice(0, 4).map(({ index, 0: mark }): [string, string] => [said.slice(0, index), said.slice(index + mark.length)]);
  for (const [head, rest] of parts.toReversed()) {
    const value = head && readChoice(choice, head);
    if (value) return [value, rest.replace(/^[ ([]+|[ )\]]+$/g, '')];
  }
  return [null, ''];
}

/** Where somebody does something, the value is who. */
const doing = /\b(?:will|writes?|runs?|leads?|does)\b|작성|수행|주관|담당|맡/i;
/** What may deny a value, or take a part of it back. */
const limiting = /\b(?:no|not|nor|never|neither|without|except|or|instead|almost|nearly|mostly|partly|half|until|if|unless)\b|n['’]t\b|[%?]|아니|않|없|말고|제외|빼고|거의|일부|절반|또는|혹은/i;

/** States of work that is not finished. */
const unfinished: ReadonlySet<string> = new Set(['planned', 'in-progress', 'draft', 'shortlist', 'not-started']);

/** `vendor (draft)`, `CIO under review`, `vendor will write it`, `예정(내년 상반기)`: what is said is said, whatever is still open beside it. "The board decides" says nothing. */
export function namesValue(choice: Choice, text: string): boolean {
  const said = text.trim();
  const head = said.split(/ ?[([,;–—/]| - | (?:under|in|tbc|tbd|tba|pending|draft|to be|not yet|will be)(?= |$)/)[0]!;
  if (head !== said && head !== 'it' && readChoice(choice, head) !== null) return true;
  // Whoever decides is named where people are asked for; elsewhere a value that is named is one that is said.
  return !choice.people && !/결정|판단|확정|정할|정함/.test(said) && valuesIn(choice, said).size > 0;
}

/** The values that a text names in some of its words; "it" in small letters is no department. */
function valuesIn(choice: Choice, text: string): ReadonlySet<string> {
  const words = text.length > longestName * 2 ? [] : text.split(/[\s,;:()[\]]+/).map((word) => word.replace(/(?<=[가-힣A-Z])(?:이|가|은|는|을|를|에서|와|과|의)$/, ''));
  return new Set(words.flatMap((_, at) => [1, 2, 3].flatMap((count) => (at + count <= words.length && words[at] !== 'it' && readChoice(choice, words.slice(at, at + count).join(' '))) || [])));
}

/** The field for the day on which a state was reached; a draft or a short list has none. */
const dayOf: Readonly<Record<string, string>> = { done: 'on', approved: 'on', chosen: 'on', contracted: 'contract_on' };

/** `chosen already`, `planned for 2027`, `선정했음`, `변경 계획 없음`: the value in a longer text; none where the rest may limit it, deny it or name another. */
function valueWithin(choice: Choice, written: string): string | null {
  const when = stateAndDate(choice, written);
  if (when) return when.state;
  const said = written.trim().replace(/^(?:already|has been|have been|이미) | (?:already|now)$/gi, '').replace(/^(planned) (?:for|in|by|from) .*$/i, '$1').replace(/(?:[할될]|하게 될)? ?예정(?:임|이다|입니다)?$/, ' 예정').replace(/(?:함|했음|하였음|했습니다|하였습니다|되었음|되었습니다)$/, '됨');
  const value = said === written.trim() ? null : readChoice(choice, said);
  if (value !== null) return value;
  const noun = /^[가-힣]+ (?=\S+ ?없음$)/.exec(written)?.[0];
  if (noun !== undefined && readChoice(choice, written.slice(noun.length)) === 'none') return 'none';
  // "The vendor will write it": of states, what is still to come would be lost.
  if (Object.keys(choice.options).some((option) => option === 'none' || unfinished.has(option) || Object.hasOwn(dayOf, option)) || !doing.test(written) || limiting.test(written)) return null;
  const named = valuesIn(choice, written);
  return named.size === 1 ? [...named][0]! : null;
}

/** "The board", "our interim CEO", "CFO (acting)", "CEO(대표이사)": who is meant is plain, and how it stands is not ours to read. */
function withoutTitles(choice: Choice, written: string): string | null {
  // "IT 본부장(상무)": a rank tells nobody apart.
  const ranked = written.replace(/ ?\((?:상무보?|전무|부?사장|이사|상무이사|전무이사|상무대우|이사대우|부장|차장|임원|[ES]?VP)\)$/, '');
  const parts = ranked.split(/[(),]| - /).map((part) => part.replace(/^(?:(?:the|our|a|an|interim|acting|new|current)[ -])+| ?(?:직무)?대행$|^임시 ?| ad interim$/gi, '').trim()).filter((part) => part !== '' && !/^(?:interim|acting)$/i.test(part));
  const values = new Set(parts.map((part) => readChoice(choice, part)));
  return values.size === 1 ? [...values][0]! : null;
}
