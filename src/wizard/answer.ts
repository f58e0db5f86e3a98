// A written answer -> what the plan shall hold, or what is wrong with it in the words of the plan's schema.
import type { Wanted } from './edit/index.ts';
import { asList } from '../shape/instead.ts';
import { nameOf, readFields } from '../shape/read.ts';
import { readScalar } from '../shape/scalar.ts';
import { isLeftOpen, isSilentIn } from '../shape/silence/unsaid.ts';
import type { DateRange, Field, RawField } from '../shape/field.ts';
import { toRaw } from '../shape/raw.ts';
import type { ScalarNode } from '../source/node.ts';
import { readSource } from '../source/read.ts';
import type { Diagnostic, Language } from '../types.ts';

/** What a plan says where nothing is known yet. */
export const notKnown = (language: Language): string => (language === 'ko' ? '미정' : 'TBD');

export type Answer = { wanted: Wanted } | { problem: Diagnostic } | { unknown: true };

/** `names`: what a reference may name, where that is known. Choices are written by their name in the author's language. */
export function readAnswer(field: Field, written: string, language: Language, names: readonly string[] = []): Answer {
  const text = printable(written);
  // What an author says in words of their own is kept, also where it leaves open what is asked: a check names it there.
  if (isSilentIn(field, text)) return { unknown: true };
  if (field.type === 'list' && field.item.type !== 'map' && !/^\[.*\]$/.test(text)) return readWords(field.item, text, language, names);
  if (field.type === 'map' || field.type === 'list') return readParts(field, text);
  const read = readScalar(field, text);
  // With a figure in it, it may be a value that was mistyped.
  if ('problem' in read) return isLeftOpen(field, text) && !/\d/.test(text) ? { unknown: true } : { problem: { id: `plan/${read.problem}`, file: '', place: null, path: null, args: read.args } };
  if (field.type === 'reference' && names.length && !names.includes(text.normalize('NFC'))) {
    return { problem: { id: 'plan/unknown-reference', file: '', place: null, path: null, args: { value: text, list: field.to, suggestion: '', names: names.join(', ') } } };
  }
  if (field.type === 'choice') return { wanted: choiceText(field, String(read.value), language) };
  if (field.type === 'text' && field.letters) return { wanted: String(read.value) };
  // In our way, in whatever way it was said.
  if (field.type === 'date') return { wanted: (read.value as DateRange).text };
  return { wanted: text };
}

/** How a choice is written: by its value, or by its Korean name in Korean. */
export const choiceText = (field: Field, value: string, language: Language): string => (field.type === 'choice' && language === 'ko' ? (field.of.options[value]?.ko ?? value) : value);

/** Words with commas between them, each read as the item of the list. */
function readWords(item: Field, text: string, language: Language, names: readonly string[]): Answer {
  const found: Wanted[] = [];
  for (const part of text.split(/[,，、]/).map((word) => word.trim()).filter(Boolean)) {
    const read = readAnswer(item, part, language, names);
    if ('problem' in read) return { problem: inSentence(item, text) ?? read.problem };
    if ('wanted' in read && !found.includes(read.wanted)) found.push(read.wanted);
  }
  return found.length ? { wanted: found } : { unknown: true };
}

/** Of "pay and training": how the list is to be written; null where some part of it is no item. */
function inSentence(item: Field, text: string): Diagnostic | null {
  const node: ScalarNode = { kind: 'scalar', text, plain: false, start: 0, end: text.length };
  const { write } = asList(node, item);
  // An answer is written without brackets where nothing in it needs them.
  return write ? { id: 'plan/expected-list', file: '', place: null, path: null, args: { found: nameOf(node), write: String(write).replace(/^\[([^"]*)\]$/, '$1') } } : null;
}

/** Groups of fields, and lists in brackets, are written as YAML. */
function readParts(field: Field, text: string): Answer {
  const { source, diagnostics } = readSource('', text);
  if (!source) return { problem: { ...diagnostics[0]!, place: null } };
  const { value, diagnostics: wrong } = readFields(source, field as RawField, 'plan');
  if (wrong.length) return { problem: { ...wrong[0]!, place: null } };
  return value === undefined ? { unknown: true } : { wanted: texts(toRaw(source.root)) };
}

/** A raw value without what says nothing. */
function texts(raw: unknown): Wanted {
  if (Array.isArray(raw)) return raw.filter((item) => item !== null).map(texts);
  if (raw && typeof raw === 'object') return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null).map(([key, value]) => [key, texts(value)]));
  return String(raw);
}

/** Pasted text may hold controls and line breaks; an answer is one line. */
// oxlint-disable-next-line no-control-regex -- these are what is removed
export const printable = (text: string): string => text.normalize('NFC').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+|\p{Surrogate}/gu, ' ').trim();
