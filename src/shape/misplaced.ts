// What an unknown key may have been meant as.
import { atEnd, atStart, behindColon, oddBlank } from '../source/blank.ts';
import { slipInName } from '../source/likely-slip.ts';
import type { MapEntry, MapNode, Range } from '../source/node.ts';
import { fold } from './choices.ts';
import { closest } from './closest.ts';
import { label, type Field, type Fields } from './field.ts';
import { otherNames } from './other-names.ts';
import type { Words } from '../types.ts';

export interface Meant {
  /** The field here that is nearest, or nothing. */
  suggestion: string;
  /** Where a field of that name would be. */
  elsewhere?: string;
  /** The key is the rest of a value with a comma in it: of this number, or of anything else. */
  comma?: string;
  /** A no-break space or the like at its edge. */
  blank?: string;
  /** Another sign than YAML takes: a key of the words for mistakes in YAML. */
  slip?: string;
}

/** Where the key stands: its group with its fields, the path, all fields of the file, and its text. */
interface Where {
  map: MapNode;
  fields: Fields;
  path: readonly (string | number)[];
  root: Field;
  text: string;
}

export function meantBy({ key, keyRange }: MapEntry, { map, fields, path, root, text }: Where): Meant {
  const blank = oddBlank(key, atStart) ?? oddBlank(key, atEnd);
  if (blank) return { suggestion: calledBy(fields, key) ?? '', blank };
  // What stands behind the colon is part of the key then.
  const behind = oddBlank(key, behindColon);
  if (behind) return { suggestion: '', blank: behind };
  const slip = slipInName(key, (word) => Object.hasOwn(fields, word), map.entries[0]?.key === key);
  if (slip) return { suggestion: '', slip };
  // YAML 1.1 takes "on" for true.
  const called = key === 'true' && Object.hasOwn(fields, 'on') ? 'on' : calledBy(fields, key);
  // A phase's start is not that of the project: what is said of an item of a list has no other place.
  const elsewhere = path.some((step) => typeof step === 'number') ? '' : placesOf(root, key).sort((a, b) => a.length - b.length).join(', ');
  // In {...} YAML wants a blank behind the colon.
  const [, name, value] = /^(\w+):(\S.*)$/.exec(key.slice(0, longest)) ?? [];
  if (name !== undefined && Object.hasOwn(fields, name)) return { suggestion: '', elsewhere: `${name}: ${value}` };
  const suggestion = called ?? (elsewhere ? '' : (closest(key, Object.keys(fields)) ?? ''));
  return { suggestion, elsewhere, ...(isRestOfValue(text, map, key, keyRange, called !== undefined) ? { comma: numberAround(text, keyRange) ?? 'yes' } : {}) };
}

/** Whether a group under the wrong name holds what the right one would. */
export const holdsSome = (map: MapNode, fields: Fields): boolean => map.entries.some(({ key }) => Object.hasOwn(fields, key) || calledBy(fields, key) !== undefined);

/** The fields of a group; in Korean each with its label. */
export function keysOf(fields: Fields): Words {
  let keys = known.get(fields);
  if (!keys) {
    const labelled = Object.entries(fields).map(([name, field]) => (field.words.ko ? `${name}(${label(field, 'ko').replace(/\([^()]*\)/g, '')})` : name));
    known.set(fields, (keys = { en: Object.keys(fields).join(', '), ko: labelled.join(', ') }));
  }
  return keys;
}
const known = new WeakMap<Fields, Words>();

/** No label is longer. */
const longest = 60;

/** The field of a group that goes by this key as its label, in either language, or in everyday words; else the one whose label begins with it. */
function calledBy(fields: Fields, key: string): string | undefined {
  const called = fold(key.slice(0, longest));
  if (key.length > longest || !called) return undefined;
  const names = Object.keys(fields);
  const language = /[가-힣]/.test(key.normalize('NFC')) ? 'ko' : 'en';
  // A pack may have one language only.
  const labels = names.map((name) => fold((fields[name]!.words[language] && label(fields[name]!, language).split('(')[0]) || ''));
  const at = labels.indexOf(called);
  if (at >= 0) return names[at];
  const other = names.find((name) => Object.hasOwn(otherNames, name) && ` ${otherNames[name]} `.includes(` ${called} `));
  if (other !== undefined) return other;
  const longer = called.length > (language === 'ko' ? 1 : 2) ? names.filter((_, index) => labels[index]!.startsWith(called)) : [];
  return longer.length === 1 ? longer[0] : undefined;
}

/** More places than these help nobody. */
const most = 3;

/** Where fields of this name stand in a vocabulary (`technology.selection.vendor`, `phases[].go_live`); none where there are many. */
function placesOf(root: Field, key: string): string[] {
  const found: string[] = [];
  const visit = (field: Field, at: string): void => {
    if (field.type === 'list') visit(field.item, `${at}[]`);
    if (field.type !== 'map') return;
    for (const [name, inner] of Object.entries(field.fields)) {
      const path = at ? `${at}.${name}` : name;
      if (name === key) found.push(path);
      visit(inner, path);
    }
  };
  visit(root, '');
  return found.length > most ? [] : found;
}

/** True for a key that may be the rest of a value with a comma in it: in `{...}`, and of a form that keys do not have, or without a colon behind it. `isName`: it names a field in other words. */
function isRestOfValue(text: string, map: Range, key: string, keyRange: Range, isName: boolean): boolean {
  if (text[map.start] !== '{') return false;
  colon.lastIndex = keyRange.end;
  return (!isName && /^\d|\s/.test(key)) || !colon.test(text);
}

const colon = /["']?\s*:/y;

/** `1,600` whose `600` is a key; without its commas. */
function numberAround(text: string, { start, end }: Range): string | undefined {
  const from = Math.max(0, start - longest);
  for (const { 0: written, index } of text.slice(from, end + longest).matchAll(/(?<![\w,.])[1-9]\d{0,2}(?:,\d{3})+(?![\w.]|,\d)/g)) if (from + index < start && end <= from + index + written.length) return written.replaceAll(',', '');
  return undefined;
}
