// Which of the plans that a search found are left out: those that the settings ignore, and those that git ignores.
import { resolve } from 'node:path';
import { ignoring } from '../gate/idle.ts';
import { meaning } from '../gate/file-pattern.ts';
import { loadPatterns } from '../re2.ts';
import { nameOf, type FoundFile } from './plan-files.ts';
import { ignoredBy } from './git.ts';
import { nameBelow } from './inside.ts';
import { lookAlikesBelow } from './look-alikes.ts';
import { repositoryOf } from './repository.ts';

/** `root` is the folder of the settings. */
export async function leftOut(searched: readonly FoundFile[], ignores: readonly string[], root: string, cwd: string): Promise<Set<FoundFile>> {
  if (ignores.length) await loadPatterns();
  const [isIgnored, hasLookAlike] = [meaning(ignores.flatMap(ignoring)), lookAlikesBelow(root, cwd)];
  const repository = repositoryOf(cwd);
  const nameInRepository = repository === null ? () => null : namesBelow(repository, cwd);
  const byGit = repository === null ? new Set<string>() : await ignoredBy(repository, searched.flatMap((file) => nameInRepository(file) ?? []));
  const nameInRoot = namesBelow(root, cwd);
  const bySettings = (file: FoundFile): boolean => ignores.length > 0 && isIgnored(nameInRoot(file) ?? '', () => hasLookAlike(nameOf(file)));
  return new Set(searched.filter((file) => bySettings(file) || (byGit.size > 0 && byGit.has(nameInRepository(file) ?? ''))));
}

/** The names of files relative to a folder, null for what is not below it: where very many lie is looked up once for all in a folder. */
function namesBelow(folder: string, cwd: string): (found: FoundFile) => string | null {
  const known = new Map<string, string | null>();
  return (found) => {
    const file = nameOf(found);
    const at = file.lastIndexOf('/') + 1;
    const parent = file.slice(0, at);
    let prefix = known.get(parent);
    if (prefix === undefined) known.set(parent, (prefix = nameBelow(folder, resolve(cwd, parent, 'x'))?.slice(0, -1) ?? null));
    return prefix === null ? null : prefix + file.slice(at);
  };
}
