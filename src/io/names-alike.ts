// Names that are no UTF-8: two files may be called the same, and a good plan be judged in the place of another.
import { readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic, Words } from '../types.ts';
import { problemWith } from '../problems.ts';
import { coded, reasonOf } from './reason.ts';

/**
 * What is no UTF-8 in a name comes as U+FFFD, by which nothing can be opened: but for a file that really has that sign in its name,
 * which would be judged in the place of the other.
 */
const unread = '\uFFFD';
/** Why a file that is there cannot be had by its name. */
export const reasonFor = (error: NodeJS.ErrnoException, name: string): Words => reasonOf(error.code === 'ENOENT' && name.includes(unread) ? coded('ENAME') : error);
export const twice = (names: readonly string[]): string | undefined => {
  const doubtful = names.filter((name) => name.includes(unread));
  return doubtful.find((name, index) => doubtful.indexOf(name) !== index);
};
export const twoOf = (name: string): Diagnostic => problemWith(name, 'file/unreadable', { reason: reasonOf(coded('ETWICE')) });

/** The same of a name in a call, with the folders that it names. */
export function mayBeTwo(name: string, cwd: string): boolean {
  if (!name.includes(unread)) return false;
  for (let at = resolve(cwd, name); at.includes(unread); at = dirname(at)) {
    try {
      if (basename(at).includes(unread) && readdirSync(dirname(at)).filter((other) => other === basename(at)).length > 1) return true;
    } catch {
      // Said by what is looked for in it.
    }
  }
  return false;
}
