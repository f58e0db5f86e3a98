// A plan that was found -> what it says, or why it cannot be read.
import { constants, lstatSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { limits } from '../limits.ts';
import type { Diagnostic, PlanFile } from '../types.ts';
import { inGit, isInside, nameBelow } from './inside.ts';
import { reasonFor } from './names-alike.ts';
import { problemWith } from '../problems.ts';
import type { FoundFile } from './plan-files.ts';
import { readSeen, type MayLie } from './read-file.ts';
import { within } from './read-inside.ts';
import { coded, reasonOf } from './reason.ts';
import { repositoriesOf } from './repository.ts';

/** Most plans have less. */
const usualBytes = 64 * 1024;

/**
 * Reads the plans of a run, one after the other: what holds for a folder is looked up once. `oneByOne`: what was read is there
 * until the next is read. Of very many plans, fresh memory for each takes the system longer than to read it.
 */
export function planReader(cwd: string, oneByOne = false): (found: FoundFile) => PlanFile | Diagnostic {
  const into = oneByOne ? Buffer.allocUnsafeSlow(usualBytes) : null;
  type Place = { folder: string; roots: readonly string[]; inside: boolean; mayLie: MayLie | null };
  /** Those of plans that a search found, and of others, by their names as shown or whole. */
  const [found, given] = [new Map<string, Place>(), new Map<string, Place>()];
  const folderOf = (shown: string, searched: boolean): Place => {
    const known = searched ? found : given;
    let place = known.get(shown);
    if (!place) {
      const folder = resolve(cwd, shown);
      const repositories = repositoriesOf(folder, cwd);
      const roots = repositories.length || !searched ? repositories : [folder === cwd || nameBelow(cwd, folder) ? cwd : folder];
      known.set(shown, (place = { folder: folder.endsWith(sep) ? folder : `${folder}${sep}`, roots, inside: roots.every((root) => isInside(root, folder)), mayLie: roots.length ? within(roots) : null }));
    }
    return place;
  };
  return (plan) => {
    const plain = typeof plan === 'string';
    const { file, searched } = plain ? { file: plan, searched: true } : plan;
    // On Windows there are names of folders that end without a stroke.
    const whole = plain && sep === '/' ? null : resolve(cwd, file);
    const cut = file.lastIndexOf('/') + 1;
    try {
      const { folder, roots, inside, mayLie } = folderOf(whole === null ? file.slice(0, cut) : dirname(whole), searched);
      // What a search found is called by its folder and its name, and there may be very many.
      const path = whole ?? folder + file.slice(cut);
      // Without a look at it before, where the system refuses to open a link.
      const info = plain && constants.O_NOFOLLOW ? null : lstatSync(path);
      // A link out of the repository is not followed (a report shows lines of what it leads to), nor, outside any, one that a search has found.
      const outside = info?.isSymbolicLink() ? !roots.every((root) => isInside(root, path)) : !inside || inGit(basename(path));
      if (outside) return problemWith(file, 'file/unreadable', { reason: reasonOf(coded('EOUTSIDE')) });
      return { file, content: info?.isSymbolicLink() ? readSeen(path, limits.fileBytes, true, statSync(path), mayLie, into) : readSeen(path, limits.fileBytes, false, info, mayLie, into) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EFBIG') return problemWith(file, 'yaml/too-large', { limit: String(limits.fileBytes / 1024) });
      return problemWith(file, 'file/unreadable', { reason: reasonFor(error as NodeJS.ErrnoException, file) });
    }
  };
}
