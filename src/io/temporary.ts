// A file that is written whole or not at all: first beside its place under another name, then put there.
import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { coded } from './reason.ts';

/** The name under which a file is written before it is put in its place. */
export const temporaryBeside = (target: string): string => join(dirname(target), `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);

/** Writes all of it; `place` then gives it its name. Nothing is left behind where that fails. Throws the system's error. */
export function writeBeside(target: string, content: Uint8Array | string, mode: number | null, place: (temporary: string) => void): void {
  const temporary = temporaryBeside(target);
  const file = openSync(temporary, 'wx', mode ?? 0o666);
  try {
    try {
      if (mode !== null) fchmodSync(file, mode);
      const bytes = Buffer.from(content as string);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(target));
}

/** Gives it a name that nothing has yet; `EEXIST` where something has. A link refuses to take the place of a file, which a rename would not. */
export function putNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Some file systems have no hard links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error;
    if (lstatSync(target, { throwIfNoEntry: false })) throw coded('EEXIST');
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
    // The file is written; only a power cut in this moment could undo it.
  }
}
