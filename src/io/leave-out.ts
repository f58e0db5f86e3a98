// Which of the plans that a search found are left out: those that the settings ignore, and those that git ignores.
import { resolve } from 'node:path';
import { ignoring } from '../gate/idle.ts';
import { exactMatcher, matcher } from '../gate/pattern.ts';
import { loadPatterns } from '../pattern.ts';
import type { FoundFile } from './find-plans.ts';
import { ignoredBy } from './git.ts';
import { nameBelow } from './inside.ts';
import { lookAlikesBelow } from './look-alikes.ts';
import { repositoryOf } from './repository.ts';

/** `root` is the folder of the settings. */
export async function leftOut(searched: readonly FoundFile[], ignores: readonly string[], root: string, cwd: string): Promise<Set<FoundFile>> {
  if (ignores.length) await loadPatterns();
  const patterns = ignores.flatMap(ignoring);
  const [ignored, exactly, hasLookAlike] = [matcher(patterns), exactMatcher(patterns), lookAlikesBelow(root, cwd)];
  const repository = repositoryOf(cwd);
  const nameIn = (folder: string, { file }: FoundFile) => nameBelow(folder, resolve(cwd, file));
  const byGit = repository === null ? new Set<string>() : await ignoredBy(repository, searched.flatMap((file) => nameIn(repository, file) ?? []));
  // A name is made where there is something to compare it with: of very many plans that takes a while.
  const bySettings = (file: FoundFile): boolean => {
    if (!ignores.length) return false;
    const name = nameIn(root, file) ?? '';
    return ignored(name) && (exactly(name) || !hasLookAlike(file.file));
  };
  return new Set(searched.filter((file) => bySettings(file) || (byGit.size > 0 && byGit.has(nameIn(repository!, file) ?? ''))));
}
