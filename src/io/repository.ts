// Where a repository begins; by looking, without git, since settings are searched for no further up.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder that holds the repository of a folder; null outside any. */
export function repositoryOf(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}
