// A file that must lie in certain folders. What a name leads to can be another thing by the time it is opened: so the file is
// opened, and nothing of it read before it is known where the open one lies.
import { fstatSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { inGit, isInside, liesIn } from './inside.ts';
import { readSeen, type MayLie } from './read-file.ts';
import { coded } from './reason.ts';

/** The folders are looked up now, once. */
export function within(roots: readonly string[]): MayLie {
  const real = roots.map((root) => realpathSync.native(root));
  // Many files of one folder come one after the other.
  let [last, inside] = ['', false];
  return (file, path) => {
    const place = placeOf(file, path);
    if (place === null) return false;
    const folder = dirname(place);
    if (folder !== last) [last, inside] = [folder, real.every((root) => liesIn(root, folder))];
    return inside && !inGit(basename(place));
  };
}

/** Linux knows it of the open file. */
function placeOf(file: number, path: string): string | null {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/self/fd/${file}`);
  } catch {
    // A system without /proc.
  }
  return placeByName(file, path);
}

/** Elsewhere: where the path leads now; null where another file stands there than the one that is open. */
export function placeByName(file: number, path: string): string | null {
  const place = realpathSync.native(path);
  const [open, named] = [fstatSync(file, { bigint: true }), lstatSync(place, { bigint: true })];
  // Windows gives a volume's number in two lengths.
  return open.ino === named.ino && (open.dev === named.dev || process.platform === 'win32') ? place : null;
}

/** Throws `EOUTSIDE`, and what `readWhole` throws. A link is followed. */
export function readInside(roots: readonly string[], path: string, most: number): Buffer {
  if (!roots.every((root) => isInside(root, path))) throw coded('EOUTSIDE');
  return readSeen(path, most, true, statSync(path), roots.length ? within(roots) : null);
}
