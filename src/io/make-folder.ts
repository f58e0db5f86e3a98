// A folder with all that it lies in, one after the other: where a file system refuses them, as /proc does, Node tries for ever.
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { coded } from './reason.ts';

/** Throws the system's error. `mode` is that of each folder that is made. */
export function makeFolder(path: string, mode?: number): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw coded('EEXIST');
  if (there) return;
  if (dirname(path) !== path) makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, mode);
  } catch (error) {
    // Another run was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
