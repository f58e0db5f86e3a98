// What a draft says -> an answer. A draft may be of another pack, of another version, or damaged: nothing of it is believed.
import { fieldAt } from '../shape/field-at.ts';
import { readFields } from '../shape/read.ts';
import { limits } from '../limits.ts';
import type { Field, ListField, MapField, RawField } from '../shape/field.ts';
import { isSilence } from '../shape/silence/silence.ts';
import { readSource } from '../source/read.ts';
import type { Path } from '../types.ts';
import { printable } from './answer.ts';
import { flowText, type Wanted } from './edit/write.ts';

export type Event =
  /** An answer. */
  | { set: Path; to: Wanted }
  /** A key that was misspelt. */
  | { rename: Path; to: string }
  /** Not known yet, left as it is, or no more items: by the key of the question. */
  | { pass: string };

/** Null for what is no answer to anything that a plan may say. */
export function readEvent(value: unknown, vocabulary: MapField): Event | null {
  if (!value || typeof value !== 'object') return null;
  if ('pass' in value) return typeof value.pass === 'string' ? { pass: value.pass } : null;
  if (!('to' in value)) return null;
  const { to } = value;
  if ('rename' in value) return isPath(value.rename) && typeof to === 'string' && fieldAt(vocabulary, [...value.rename.slice(0, -1), to]) ? { rename: value.rename, to } : null;
  if (!('set' in value) || !isPath(value.set) || !isWanted(to)) return null;
  const field = fieldAt(vocabulary, value.set);
  return field && fits(field, to) ? { set: value.set, to } : null;
}

const isPath = (path: unknown): path is Path => Array.isArray(path) && path.length > 0 && path.every((step) => typeof step === 'string' || (Number.isSafeInteger(step) && step >= 0));

function isWanted(value: unknown, depth = 0): value is Wanted {
  if (typeof value === 'string') return printable(value) === value;
  return !!value && typeof value === 'object' && depth < limits.depth && Object.values(value).every((part) => isWanted(part, depth + 1));
}

/** As strictly as it was read from the keyboard. */
function fits(field: Field, to: Wanted): boolean {
  if (typeof to === 'string' && isSilence(to)) return true;
  const { source } = readSource('', `[${flowText(to)}]`);
  if (!source) return false;
  const list: ListField = { type: 'list', words: field.words, item: field, keys: [], repeats: true };
  return readFields(source, list as Field as RawField, 'plan').diagnostics.length === 0;
}
