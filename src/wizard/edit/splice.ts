// Parts of a text that are replaced, all at once, and read again afterwards.
import { toRaw } from '../../shape/raw.ts';
import type { Source } from '../../source/node.ts';
import { readSource } from '../../source/read.ts';
import { same } from './raw.ts';

/** The edit cannot be made without touching something else: an alias shares the value, or a comment stands inside it. */
export class CannotEdit extends Error {
  override readonly name = 'CannotEdit';
}

/** A part of a text and what stands there instead. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Lines behind the end of another line, with the file's own line ends. */
export const lines = (text: string, added: readonly string[]): string => added.map((line) => `${lineBreak(text)}${line}`).join('');

export const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** @throws CannotEdit where the text then says anything else than expected */
export function apply(source: Source, splices: readonly Splice[], expected: unknown): Source {
  const { text } = source;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: instead } of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(text.slice(at, from), instead);
    at = to;
  }
  const { source: read } = readSource(source.file, parts.join('') + text.slice(at));
  if (!read || !same(toRaw(read.root), expected)) throw new CannotEdit('shared');
  return read;
}
