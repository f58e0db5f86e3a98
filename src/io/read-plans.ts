// A plan that was found -> what it says, or why it cannot be read.
import { constants, lstatSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { limits } from '../limits.ts';
import type { Diagnostic, PlanFile } from '../types.ts';
import { inGit, isInside, nameBelow } from './inside.ts';
import { reasonFor } from './names-alike.ts';
import { problemWith } from '../problems.ts';
import type { FoundFile } from './plan-files.ts';
import { readSeen, type MayLie, type Room } from './read-file.ts';
import { within } from './read-inside.ts';
import { coded, reasonOf } from './reason.ts';
import { repositoriesOf } from './repository.ts';
import { identityOf, keepsTimeOfChange } from './same-file.ts';

/** Most plans have less. */
const usualBytes = 64 * 1024;

/** A plan from a file, and by what the file can be known again; null where it may change yet, or nobody is to know. */
export interface FilePlan extends PlanFile {
  seen: string | null;
}
export interface PlanReader {
  read(found: FoundFile): FilePlan | Diagnostic;
  /** The same of a file that is not opened: where it is as it was, so is what it says. Null of all that takes a closer look. */
  seenNow(found: FoundFile): string | null;
}

/**
 * Reads the plans of a run, one after the other: what holds for a folder is looked up once. `oneByOne`: what was read is there
 * until the next is read. Of very many plans, fresh memory for each takes the system longer than to read it.
 */
export function planReader(cwd: string, oneByOne = false): PlanReader {
  const room: Room | null = oneByOne ? { bytes: Buffer.allocUnsafeSlow(usualBytes), seen: null } : null;
  type Place = { folder: string; roots: readonly string[]; inside: boolean; mayLie: MayLie | null; isFaithful?: boolean };
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
  const read = (plan: FoundFile): FilePlan | Diagnostic => {
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
      const content = info?.isSymbolicLink() ? readSeen(path, limits.fileBytes, true, statSync(path), mayLie, room) : readSeen(path, limits.fileBytes, false, info, mayLie, room);
      return { file, content, seen: room?.seen ?? null };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EFBIG') return problemWith(file, 'yaml/too-large', { limit: String(limits.fileBytes / 1024) });
      return problemWith(file, 'file/unreadable', { reason: reasonFor(error as NodeJS.ErrnoException, file) });
    }
  };
  const seenNow = (plan: FoundFile): string | null => {
    if (typeof plan !== 'string' || sep !== '/' || !constants.O_NOFOLLOW) return null;
    const cut = plan.lastIndexOf('/') + 1;
    try {
      const place = folderOf(plan.slice(0, cut), true);
      if (!place.inside || !(place.isFaithful ??= keepsTimeOfChange(place.folder))) return null;
      const info = lstatSync(place.folder + plan.slice(cut), { throwIfNoEntry: false });
      return info?.isFile() ? identityOf(info) : null;
    } catch {
      return null;
    }
  };
  return { read, seenNow };
}
