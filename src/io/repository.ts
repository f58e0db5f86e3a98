// Where a repository begins; by looking, without git, since settings are searched for no further up.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { holds } from './inside.ts';

/** What a folder must lie in: its own repository, and that of the working folder where its name is below it. A link may lead into another one. */
export function repositoriesOf(folder: string, cwd: string): string[] {
  const home = repositoryOf(cwd);
  return [...new Set([repositoryOf(folder), home !== null && holds(home, folder) ? home : null])].filter((root) => root !== null);
}

/** The folder that holds the repository of a folder; null outside any. */
export function repositoryOf(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}
