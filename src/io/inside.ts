// Where files may lie.
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** True for what lies in a folder once all links are followed; of what is not there yet, the folder it would be in. */
export function isInside(folder: string, path: string): boolean {
  const real = (at: string): string => (existsSync(at) ? realpathSync(at) : dirname(at) === at ? at : join(real(dirname(at)), basename(at)));
  const way = relative(real(resolve(folder)), real(resolve(path)));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A name relative to a folder, with `/`; null for what is not below it. */
export function nameBelow(folder: string, path: string): string | null {
  const name = relative(folder, path);
  return name === '' || name === '..' || name.startsWith(`..${sep}`) ? null : name.split(sep).join('/');
}

/** A path as messages show it: relative to the working directory, with `/`. */
export const shownFrom = (cwd: string, path: string): string => relative(cwd, path).split(sep).join('/') || '.';

/** The first folder upward, from one to another, that holds a file of one of these names. */
export function findUp(from: string, last: string, names: readonly string[]): string | null {
  for (let at = resolve(from); ; at = dirname(at)) {
    const name = names.find((candidate) => existsSync(join(at, candidate)));
    if (name !== undefined) return join(at, name);
    if (at === resolve(last) || dirname(at) === at) return null;
  }
}
