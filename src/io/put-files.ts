// New files into a folder: each whole or not at all, none over what is there, none through a link to another place.
import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unwritable } from './inside.ts';
import { makeFolder } from './make-folder.ts';
import { coded } from './reason.ts';
import { repositoryOf } from './repository.ts';
import { ChangedMeanwhile, writePlan } from './write-plan.ts';

/** Whether a file is there already. Throws a system error, or one of ours, for anything else that is in the way. */
export function isThere(folder: string, name: string): boolean {
  const path = join(folder, name);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry) {
    const file = statSync(path, { throwIfNoEntry: false });
    if (!file) throw coded('ENOTARGET');
    if (!file.isFile()) throw coded(file.isDirectory() ? 'EISDIR' : 'ENOTFILE');
    return true;
  }
  const code = unwritable(repositoryOf(folder) ?? folder, path);
  if (code) throw coded(code);
  // Not every system says so by itself.
  for (let at = dirname(path); at.length > folder.length; at = dirname(at)) if (lstatSync(at, { throwIfNoEntry: false })?.isDirectory() === false) throw coded('ENOTDIR');
  return false;
}

/** False where a file has come to be meanwhile. Throws the system's error. */
export function putFile(folder: string, name: string, text: string): boolean {
  const path = join(folder, name);
  makeFolder(dirname(path));
  try {
    writePlan(path, text, null);
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  }
}
