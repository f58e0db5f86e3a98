// What the user named -> the plans meant, and a diagnostic for whatever could not be had.
import fs, { constants, lstatSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { limits } from '../limits.ts';
import { closest } from '../shape/closest.ts';
import type { Diagnostic, PlanFile } from '../types.ts';
import { inGit, isInside, nameBelow } from './inside.ts';
import { heldFrom, keepYoung } from './engine.ts';
import { readSeen, type MayLie } from './read-file.ts';
import { within } from './read-inside.ts';
import { coded, reasonOf } from './reason.ts';
import { repositoriesOf } from './repository.ts';

export const planName = /^(.+\.)?plan\.ya?ml$/is;
/** Of these names alone: on most systems NODE_MODULES is another folder, and may hold plans. */
const isPassedOver = (name: string): boolean => name === 'node_modules' || inGit(name);

/** A plan's name as shown. Of what a folder holds and says to be a file and no link, that is all: there may be very many. */
export type FoundFile = string | NamedFile;
export interface NamedFile {
  file: string;
  /** A folder or a pattern led to it, not its own name. */
  searched: boolean;
}
export const nameOf = (found: FoundFile | { file: string }): string => (typeof found === 'string' ? found : found.file);

/** `name` is a file, a folder or a pattern, relative to `cwd`. Plans come in the order of their names. */
export async function findPlans(name: string, cwd: string, commands: readonly string[]): Promise<{ files: FoundFile[]; problems: Diagnostic[] }> {
  const { files, problem } = await expand(name, cwd);
  return {
    files,
    problems: problem ? [{ ...problem, args: problem.id === 'file/not-found' ? { suggestion: closest(name, commands) ?? '' } : problem.args }] : [],
  };
}

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
      return problemWith(file, 'file/unreadable', { reason: reasonOf(error as NodeJS.ErrnoException) });
    }
  };
}

const problemWith = (file: string, id: string, args: Diagnostic['args'] = {}): Diagnostic => ({ id, file, place: null, path: null, args });

async function expand(name: string, cwd: string): Promise<{ files: FoundFile[]; problem: Diagnostic | null }> {
  if (name.trim() === '') return { files: [], problem: problemWith('""', 'file/not-found') };
  if (mayBeTwo(name, cwd)) return { files: [], problem: twoOf(name) };
  const info = statOf(resolve(cwd, name));
  if (!(info instanceof Error)) {
    if (info.isFile()) return { files: [{ file: withSlashes(name), searched: false }], problem: null };
    if (!info.isDirectory()) return { files: [], problem: problemWith(name, 'file/not-a-file') };
    const found = walk(resolve(cwd, name), name === '.' ? '' : name);
    const [problem] = found.problems;
    return { files: found.files, problem: problem ?? (found.files.length ? null : problemWith(name, 'file/no-plans')) };
  }
  if (info.code !== 'ENOENT' && info.code !== 'ENOTDIR') return { files: [], problem: problemWith(name, 'file/unreadable', { reason: reasonOf(info) }) };
  if (!/[*?[\]{}!]/.test(name)) return { files: [], problem: problemWith(name, 'file/not-found') };
  return search(name.split(sep).join('/'), cwd);
}

/** Also where nothing changes: what is joined is one text, and no longer a tree of its parts, which would take twice the memory. */
const withSlashes = (path: string): string => path.split(sep).join('/');

/**
 * What is no UTF-8 in a name comes as U+FFFD, by which nothing can be opened: but for a file that really has that sign in its name,
 * which would be judged in the place of the other.
 */
const unread = '\uFFFD';
const twice = (names: readonly string[]): string | undefined => {
  const doubtful = names.filter((name) => name.includes(unread));
  return doubtful.find((name, index) => doubtful.indexOf(name) !== index);
};
const twoOf = (name: string): Diagnostic => problemWith(name, 'file/unreadable', { reason: reasonOf(coded('ETWICE')) });

/** The same of a name in a call, with the folders that it names. */
function mayBeTwo(name: string, cwd: string): boolean {
  if (!name.includes(unread)) return false;
  for (let at = resolve(cwd, name); at.includes(unread); at = dirname(at)) {
    try {
      if (basename(at).includes(unread) && readdirSync(dirname(at)).filter((other) => other === basename(at)).length > 1) return true;
    } catch {
      // Said by what is looked for in it.
    }
  }
  return false;
}

interface Found {
  files: FoundFile[];
  problems: Diagnostic[];
}

/**
 * The plans below a folder, in the order of names. A folder that cannot be read is a problem: it may hold a plan. Links to
 * files are kept (a broken one is a problem when it is read); links to folders are not followed, so that no search leaves its own.
 */
function walk(folder: string, shown: string, found: Found = { files: [], problems: [] }): Found {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    found.problems.push(problemWith(shown || '.', 'file/unreadable', { reason: reasonOf(error as NodeJS.ErrnoException) }));
    return found;
  }
  // Of plans and of what may hold some: any other file is nothing to us, and old names of photos often read the same.
  const two = twice(entries.filter((entry) => entry.isDirectory() || planName.test(entry.name)).map(({ name }) => name));
  if (two !== undefined) found.problems.push(twoOf(withSlashes(join(shown, two))));
  // As `join` writes names, without asking it for each of very many.
  const prefix = shown ? join(shown, 'x').slice(0, -1) : '';
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) {
      if (isPassedOver(entry.name)) continue;
      walk(join(folder, entry.name), path, found);
    } else if (planName.test(entry.name)) {
      const file = withSlashes(path);
      if (found.files.push(entry.isFile() ? file : { file, searched: true }) % heldFrom === 0) keepYoung();
    }
  }
  return found;
}

/** Sorted; links are not followed, so that no search leaves its folder. A folder that cannot be read is a problem: it may hold a plan. */
async function search(pattern: string, cwd: string): Promise<{ files: FoundFile[]; problem: Diagnostic | null }> {
  const { glob } = await import('tinyglobby');
  let unreadable: Diagnostic | null = null;
  // The search itself passes over what it cannot read, and over links; so it reads through us, and takes links to no folder for files.
  const asFile = (entry: Dirent, folder: string): Dirent => {
    const isFile = entry.isSymbolicLink() && !leadsToFolder(join(folder, entry.name));
    return isFile || lineEnd.test(entry.name) ? Object.assign(Object.create(entry) as Dirent, { name: withoutLineEnds(entry.name), ...(isFile && { isFile: () => true, isSymbolicLink: () => false }) }) : entry;
  };
  let isFirst = true;
  const readdir = (searched: string, options: object, done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void) => {
    const folder = withLineEnds(searched);
    const shown = relative(cwd, folder).split(sep).join('/');
    // Only where the search begins may be missing: any other folder was seen, and what lies in it is not known.
    const begins = isFirst;
    isFirst = false;
    fs.readdir(folder, options as { withFileTypes: true }, (error, entries) => {
      if (error && !(begins && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))) unreadable ??= problemWith(shown || '.', 'file/unreadable', { reason: reasonOf(error) });
      const folders = entries && twice(entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name));
      if (folders !== undefined) unreadable ??= twoOf(shown ? `${shown}/${folders}` : folders);
      done(error, entries?.filter((entry) => !entry.isDirectory() || !isPassedOver(entry.name)).map((entry) => asFile(entry, folder)));
    });
  };
  const found = await glob([withoutLineEnds(pattern)], { cwd, followSymbolicLinks: false, onlyFiles: false, expandDirectories: false, caseSensitiveMatch: false, dot: true, fs: { readdir } as object });
  const two = twice(found);
  if (two !== undefined) unreadable ??= twoOf(withLineEnds(two));
  // A folder that is named like a plan is none; a link is kept, to be read or to be named as broken.
  const files = found.filter((file) => !file.endsWith('/') && !file.split('/').slice(0, -1).some(isPassedOver)).map(withLineEnds).sort((a, b) => (a < b ? -1 : 1)).map((file): FoundFile => ({ file: withSlashes(file), searched: true }));
  return { files, problem: unreadable ?? (files.length ? null : problemWith(pattern, 'file/no-match')) };
}

/** The stars of the search pass over no end of a line. It is handed other signs, halves of letters, which no name has. */
const lineEnds = '\n\r\u2028\u2029';
const standIns = '\ud800\ud801\ud802\ud803';
const lineEnd = /[\n\r\u2028\u2029]/;
const withoutLineEnds = (name: string): string => (lineEnd.test(name) ? name.replace(/[\n\r\u2028\u2029]/g, (end) => standIns[lineEnds.indexOf(end)]!) : name);
const withLineEnds = (name: string): string => name.replace(/[\ud800-\ud803](?![\udc00-\udfff])/g, (sign) => lineEnds[standIns.indexOf(sign)]!);

/** False also for a link that leads nowhere, or to itself: to be named when it is read. */
function leadsToFolder(link: string): boolean {
  const info = statOf(link);
  return !(info instanceof Error) && info.isDirectory();
}

function statOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path);
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}
