// What the user named on the command line -> plans with their bytes, and a diagnostic for whatever could not be had.
import { readFileSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { resolve, sep, join } from 'node:path';
import { limits } from '../limits.ts';
import { closest } from '../shape/choices.ts';
import type { PlanFile } from '../check.ts';
import type { Diagnostic } from '../types.ts';
import { reasonOf } from './reason.ts';

const planName = /^(.+\.)?plan\.ya?ml$/i;
const never = ['**/node_modules/**', '**/.git/**'];

export interface Found {
  plans: PlanFile[];
  problems: Diagnostic[];
}

/** `named` are files, folders and patterns, relative to `cwd`. Each plan comes once, in the order named, then by name. */
export async function findPlans(named: readonly string[], cwd: string, commands: readonly string[]): Promise<Found> {
  const found: Found = { plans: [], problems: [] };
  const seen = new Set<string>();
  for (const name of named) {
    const { files, problem } = await expand(name, cwd);
    if (problem) found.problems.push({ ...problem, args: problem.id === 'file/not-found' ? { suggestion: closest(name, commands) ?? '' } : problem.args });
    for (const file of files) {
      if (seen.has(resolve(cwd, file))) continue;
      seen.add(resolve(cwd, file));
      const read = readPlanFile(file, cwd);
      if ('content' in read) found.plans.push(read);
      else found.problems.push(read);
    }
  }
  return found;
}

const problemWith = (file: string, id: string, args: Diagnostic['args'] = {}): Diagnostic => ({ id, file, place: null, path: null, args });

async function expand(name: string, cwd: string): Promise<{ files: string[]; problem: Diagnostic | null }> {
  if (name.trim() === '') return { files: [], problem: problemWith('""', 'file/not-found') };
  const info = statOf(resolve(cwd, name));
  if (!(info instanceof Error)) {
    if (info.isFile()) return { files: [name], problem: null };
    if (!info.isDirectory()) return { files: [], problem: problemWith(name, 'file/not-a-file') };
    const found = walk(resolve(cwd, name), name === '.' ? '' : name);
    const [problem] = found.problems;
    return { files: found.files, problem: problem ?? (found.files.length ? null : problemWith(name, 'file/no-plans')) };
  }
  if (info.code !== 'ENOENT' && info.code !== 'ENOTDIR') return { files: [], problem: problemWith(name, 'file/unreadable', { reason: reasonOf(info) }) };
  if (!/[*?[\]{}!]/.test(name)) return { files: [], problem: problemWith(name, 'file/not-found') };
  const files = await search([name.split(sep).join('/')], cwd);
  return { files, problem: files.length ? null : problemWith(name, 'file/no-match') };
}


/**
 * The plans below a folder, in the order of names. A folder that cannot be read is a problem: it may hold a plan. Links to
 * files are kept (a broken one is a problem when it is read); links to folders are not followed, so that no search leaves its own.
 */
function walk(folder: string, shown: string): { files: string[]; problems: Diagnostic[] } {
  const found: ReturnType<typeof walk> = { files: [], problems: [] };
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return { files: [], problems: [problemWith(shown || '.', 'file/unreadable', { reason: reasonOf(error as NodeJS.ErrnoException) })] };
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = shown ? join(shown, entry.name) : entry.name;
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || entry.name === '.git') continue;
      const below = walk(join(folder, entry.name), path);
      found.files.push(...below.files);
      found.problems.push(...below.problems);
    } else if (planName.test(entry.name)) found.files.push(path);
  }
  return found;
}

/** Sorted; links are not followed, so that no search leaves its folder. */
async function search(patterns: string[], cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(patterns, { cwd, ignore: never, followSymbolicLinks: false, onlyFiles: false, expandDirectories: false, caseSensitiveMatch: false, dot: true });
  // A folder that is named like a plan is none; a link is kept, to be read or to be named as broken.
  return files.filter((file) => !file.endsWith('/')).sort((a, b) => (a < b ? -1 : 1));
}

function statOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path);
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function readPlanFile(file: string, cwd: string): PlanFile | Diagnostic {
  const path = resolve(cwd, file);
  const shown = file.split(sep).join('/');
  try {
    const { size } = statSync(path);
    if (size > limits.fileBytes) return problemWith(shown, 'yaml/too-large', { limit: String(limits.fileBytes / 1024) });
    return { file: shown, content: readFileSync(path) };
  } catch (error) {
    return problemWith(shown, 'file/unreadable', { reason: reasonOf(error as NodeJS.ErrnoException) });
  }
}
