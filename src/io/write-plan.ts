// A plan into its file: whole or not at all, and never over what somebody else has written meanwhile.
import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync, realpathSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { limits } from '../limits.ts';
import { inGit, isInside } from './inside.ts';
import { readInside } from './read-inside.ts';
import { coded } from './reason.ts';
import { repositoriesOf } from './repository.ts';
import { putNew, writeBeside } from './temporary.ts';

/** The file is not what it was when it was read. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

export const fingerprintOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** The bytes of a plan, or null where there is none yet. Throws the system's error, and those of `readInside`. */
export function readExisting(path: string, roots: readonly string[] = []): Buffer | null {
  try {
    return readInside(roots, path, limits.fileBytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** In what a plan must lie. Throws `EOUTSIDE` or `EGIT` for what a check would not read. A link is shown and written by what it leads to. */
export function mustBeInside(path: string, cwd: string): string[] {
  const roots = repositoriesOf(dirname(path), cwd);
  if (roots.every((root) => isInside(root, path))) return roots;
  throw coded(inGit(path) ? 'EGIT' : 'EOUTSIDE');
}

/** The system's error, with the folder where that is what cannot be written. */
export interface Unwritable extends NodeJS.ErrnoException {
  folder?: string;
}

/** Throws `Unwritable` where a plan could not be written later; `ENOTARGET` for a link to nothing. */
export function mustBeWritable(path: string): void {
  const target = realPath(path);
  try {
    accessSync(dirname(target), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw Object.assign(error as Unwritable, { folder: dirname(target) });
  }
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) {
    // Links in a circle, or no right to follow them, have errors of their own.
    statSync(target, { throwIfNoEntry: false });
    throw coded('ENOTARGET');
  }
  if (there) accessSync(target, constants.W_OK);
}

/**
 * `expected`: the bytes that were read at the beginning, null for a new file. A link stays a link: the file behind it is
 * written. The mode is kept.
 * @throws ChangedMeanwhile, or the system's error
 */
export function writePlan(path: string, content: Uint8Array | string, expected: Uint8Array | null): void {
  const target = realPath(path);
  writeBeside(target, content, expected ? statSync(target).mode & 0o7777 : null, (temporary) => {
    if (!expected) return putIntoGap(temporary, target);
    const now = readExisting(target);
    if (!now || !now.equals(expected)) throw new ChangedMeanwhile();
    renameSync(temporary, target);
  });
}

function putIntoGap(temporary: string, target: string): void {
  try {
    putNew(temporary, target);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new ChangedMeanwhile() : error;
  }
}

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};
