// A plan into its file: whole or not at all, and never over what somebody else has written meanwhile.
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, fchmodSync, fsyncSync, linkSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file is not what it was when it was read. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

export const fingerprintOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** The bytes of a plan, or null where there is none yet. Throws the system's error. */
export function readExisting(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Throws the system's error where a plan could not be written later. */
export function mustBeWritable(path: string): void {
  const target = realPath(path);
  accessSync(dirname(target), constants.W_OK | constants.X_OK);
  if (readExisting(target) !== null) accessSync(target, constants.W_OK);
}

/**
 * `expected`: the bytes that were read at the beginning, null for a new file. A link stays a link: the file behind it is
 * written. The mode is kept.
 * @throws ChangedMeanwhile, or the system's error
 */
export function writePlan(path: string, content: Uint8Array | string, expected: Uint8Array | null): void {
  const target = realPath(path);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = openSync(temporary, 'wx', 0o666);
  try {
    try {
      if (expected) fchmodSync(file, statSync(target).mode & 0o7777);
      const bytes = Buffer.from(content as string);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (expected) {
      const now = readExisting(target);
      if (!now || !now.equals(expected)) throw new ChangedMeanwhile();
      renameSync(temporary, target);
    } else putNew(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(target));
}

/** A link refuses to take the place of a file, which a rename would not. */
function putNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new ChangedMeanwhile();
    // Some file systems have no hard links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error;
    if (readExisting(target) !== null) throw new ChangedMeanwhile();
    renameSync(temporary, target);
  }
}

/** The new name is on disk too; not every system can do that. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The plan is written; only a power cut in this moment could undo it.
  }
}

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};
