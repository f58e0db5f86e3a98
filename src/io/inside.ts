// Where files may lie.
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep, type PlatformPath } from 'node:path';

/** How names are put together: as on this system, or another. */
type Names = Pick<PlatformPath, 'isAbsolute' | 'relative' | 'sep'>;
const own: Names = { isAbsolute, relative, sep };

/** True for a name in a `.git` folder. */
export const inGit = (name: string): boolean => name.toLowerCase().includes('.git') && name.split(/[\\/]/).some((part) => /^\.git[. ]*$/i.test(part));

/** Where a name leads once all links are followed; of what is not there yet, the place it would have. */
export const realOf = (path: string): string => realIfThere(path) ?? (dirname(path) === path ? path : join(realOf(dirname(path)), basename(path)));
/** Null also for what is there without a place, like a pipe behind /dev/stdout. */
function realIfThere(path: string): string | null {
  try {
    return existsSync(path) ? realpathSync.native(path) : null;
  } catch {
    return null;
  }
}

/** True for what lies in a folder once all links are followed, and not in its `.git`, which may hold a password; of what is not there yet, the folder it would be in. */
export function isInside(folder: string, path: string): boolean {
  return liesIn(realOf(resolve(folder)), realOf(resolve(path)));
}

/** True for a folder itself and for all below it, by their names alone. */
export const holds = (folder: string, path: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** The same of names in which no link is left. */
export function liesIn(folder: string, name: string): boolean {
  const way = wayInto(folder, name, own);
  return way !== null && !inGit(way);
}

/** From a folder to what is in it, and to itself; null for what is elsewhere, also on another drive. */
function wayInto(folder: string, name: string, names: Names): string | null {
  const way = names.relative(folder, name);
  return way === '..' || way.startsWith(`..${names.sep}`) || names.isAbsolute(way) ? null : way;
}

/** Why nothing may be written there: in a `.git` folder git would run it, and a link leads elsewhere than the name says. Null where it may. */
export function unwritable(root: string, path: string): 'EGIT' | 'ELINK' | null {
  if (inGit(path)) return 'EGIT';
  for (let at = path; nameBelow(root, at) !== null; at = dirname(at)) if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) return 'ELINK';
  let there = dirname(path);
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  return inGit(realOf(there)) ? 'EGIT' : null;
}

/** A name relative to a folder, with `/`; null for what is not below it. */
export function nameBelow(folder: string, name: string, names = own): string | null {
  const way = wayInto(folder, name, names);
  return way === null || way === '' ? null : way.split(names.sep).join('/');
}

/** Also where nothing changes: what is joined is one text, and no longer a tree of its parts, which would take twice the memory. */
export const withSlashes = (name: string): string => name.split(sep).join('/');

/** A path as messages show it: relative to the working directory, with `/`. */
export const shownFrom = (cwd: string, name: string): string => withSlashes(relative(cwd, name)) || '.';

/** Whether a name is taken, also by a link that leads nowhere: whoever put it there meant something. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A folder that cannot be entered; nor can the plans in it.
    return false;
  }
}

/** The other name of a file that may have one of several, where that is taken too; null where it is not. */
export const besideOf = (path: string, names: readonly string[]): string | null => names.find((name) => name !== basename(path) && isTaken(join(dirname(path), name))) ?? null;

/** The first folder upward, from one to another, that holds a file of one of these names. */
export function findUp(from: string, last: string, names: readonly string[]): string | null {
  for (let at = resolve(from); ; at = dirname(at)) {
    const name = names.find((candidate) => isTaken(join(at, candidate)));
    if (name !== undefined) return join(at, name);
    if (at === resolve(last) || dirname(at) === at) return null;
  }
}
