// The answers of a session that is not finished, beside the plan: a line an answer, on disk before the next question. Lines are
// only ever added; what has to be written anew is put in the place of the old file as a whole.
import { closeSync, constants, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { limits } from '../limits.ts';
import { readWhole } from './read-file.ts';
import { coded } from './reason.ts';
import { writeBeside } from './temporary.ts';

/** One answer. `value` is undefined where the line cannot be read; it stays in the file all the same. */
export interface Line {
  /** The head is line 0. */
  at: number;
  text: string;
  value: unknown;
}

export interface Head {
  /** Tells the plan that the answers were given for; null for a new one. */
  fingerprint: string | null;
  /** The flags that they were given with. */
  run: readonly string[];
}

export interface Draft extends Head {
  /** All lines behind the head, also those that were taken back. */
  texts: readonly string[];
  /** Those that count. */
  lines: readonly Line[];
  /** Those that were taken back, the last first: they are offered again. */
  undone: readonly Line[];
}

export interface OpenDraft {
  /** An answer; null takes the last one back. On disk when this returns; else the system's error is thrown, and it does not count. */
  save(event: unknown): void;
  /** True where answers stay in the file. */
  close(): boolean;
  /** All is in the plan; what did not fit into it stays. */
  finish(): void;
}

/** It is not ours, or of a later version. */
export class NotADraft extends Error {
  override readonly name = 'NotADraft';
}

export const draftPath = (plan: string): string => join(dirname(plan), `.${basename(plan)}.draft`);

/**
 * What an earlier session left; null where there is nothing. A link is not followed.
 * @throws NotADraft, or the system's error
 */
export function readDraft(path: string): Draft | null {
  let content: string;
  try {
    content = readWhole(path, limits.fileBytes, false).toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [first, ...texts] = content.replace(/\n$/, '').split('\n');
  // The end of a file that breaks off is the answer in whose writing the wizard was killed: it had never been saved.
  if (!content.endsWith('\n') && parsed(texts.at(-1) ?? '') === undefined) texts.pop();
  const head = parsed(first!) as { draft?: unknown; fingerprint?: unknown; run?: unknown } | null | undefined;
  if (head?.draft !== 1) throw new NotADraft();
  const run = Array.isArray(head.run) ? head.run.filter((part): part is string => typeof part === 'string') : [];
  return { fingerprint: typeof head.fingerprint === 'string' ? head.fingerprint : null, run, texts, ...counting(texts) };
}

/** `{"back":3}` takes line 3 back; `{"back":true}`, of earlier versions, the one before. */
function counting(texts: readonly string[]): Pick<Draft, 'lines' | 'undone'> {
  const lines = new Map<number, Line>();
  const undone: Line[] = [];
  const order: number[] = [];
  const takeBack = (at: number): boolean => {
    const line = lines.get(at);
    if (line) undone.push(line);
    return lines.delete(at);
  };
  texts.forEach((text, index) => {
    const value = parsed(text);
    const back = value && typeof value === 'object' && 'back' in value ? value.back : null;
    if (typeof back === 'number') takeBack(back);
    else if (back === true) while (order.length && !takeBack(order.pop()!));
    else if (text) {
      lines.set(index + 1, { at: index + 1, text, value });
      order.push(index + 1);
    }
  });
  return { lines: [...lines.values()], undone: undone.toReversed() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `earlier`: the draft to go on with, its lines that were taken over, and those that were not. The file is made with the first answer. */
export function openDraft(path: string, head: Head, earlier: { texts: readonly string[]; taken: readonly number[]; left: readonly Line[] } | null, there: boolean): OpenDraft {
  const taken = [...(earlier?.taken ?? [])];
  const left = earlier?.left ?? [];
  let count = earlier?.texts.length ?? 0;
  let file: number | null = null;
  let torn = false;
  let wentBack = false;
  const rewrite = (texts: readonly string[]) => writeBeside(path, [JSON.stringify({ draft: 1, ...head }), ...texts].map((text) => `${text}\n`).join(''), 0o600, (temporary) => renameSync(temporary, path));
  const begin = (): number => {
    rewrite(earlier?.texts ?? []);
    there = true;
    return openSync(path, constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0));
  };
  const append = (value: unknown) => {
    file ??= begin();
    // Into a file that somebody took away, nothing can be saved.
    if (!fstatSync(file).nlink) throw coded('ENOENT');
    // A part of a line that did not get through stays a line by itself.
    const bytes = Buffer.from(`${torn ? '\n' : ''}${JSON.stringify(value)}\n`);
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(file, bytes, at);
    } finally {
      if (torn && at > 0) count++;
      torn = at > 0 ? at < bytes.length : torn;
      if (at === bytes.length) count++;
    }
    fsyncSync(file);
  };
  const shut = () => {
    if (file !== null) closeSync(file);
  };
  return {
    save(event) {
      append(event ?? { back: taken.at(-1) });
      if (event !== null) taken.push(count);
      else if (taken.pop() !== undefined) wentBack = true;
    },
    close() {
      shut();
      const isEmpty = !taken.length && !left.length && !wentBack;
      if (file !== null && isEmpty) rmSync(path, { force: true });
      return file === null ? there : !isEmpty;
    },
    finish() {
      shut();
      if (left.length) rewrite(left.map(({ text }) => text));
      else rmSync(path, { force: true });
    },
  };
}
