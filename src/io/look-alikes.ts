// Files whose names read the same and are not: a letter with its accent, and the letter and the accent one after the other.
import { readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { groupBy } from '../group-by.ts';
import { nameBelow } from './inside.ts';

/** Tells of a file whether another one, or another of the folders that it lies in, has a name that reads the same. Each folder is read once. */
export function lookAlikesBelow(root: string, cwd: string): (file: string) => boolean {
  const known = new Map<string, Map<string, string[]>>();
  const namesIn = (folder: string) => {
    const names = known.get(folder) ?? byReading(folder);
    known.set(folder, names);
    return names;
  };
  const isShared = (path: string): boolean => {
    if (nameBelow(root, path) === null) return false;
    const name = basename(path);
    return (namesIn(dirname(path)).get(name.normalize('NFC')) ?? []).some((other) => other !== name) || isShared(dirname(path));
  };
  return (file) => isShared(resolve(cwd, file));
}

function byReading(folder: string): Map<string, string[]> {
  try {
    return groupBy(readdirSync(folder), (name) => name.normalize('NFC'));
  } catch {
    // It is not there: its plan came as text.
    return new Map();
  }
}
