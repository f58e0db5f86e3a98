// A pattern -> the plans that it matches.
import fs, { type Dirent } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../types.ts';
import { twice, twoOf } from './names-alike.ts';
import { withSlashes } from './inside.ts';
import { isPassedOver, statOf, type FoundFile } from './plan-files.ts';
import { reasonOf } from './reason.ts';
import { problemWith } from '../problems.ts';

/** Sorted; links are not followed, so that no search leaves its folder. A folder that cannot be read is a problem: it may hold a plan. */
export async function search(pattern: string, cwd: string): Promise<{ files: FoundFile[]; problem: Diagnostic | null }> {
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
    const shown = withSlashes(relative(cwd, folder));
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
