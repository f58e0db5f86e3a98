// What the user named -> the plans meant, and a diagnostic for whatever could not be had.
import { readdirSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { closest } from '../shape/closest.ts';
import type { Diagnostic } from '../types.ts';
import { keepYoung } from './engine.ts';
import { mayBeTwo, twice, twoOf } from './names-alike.ts';
import { withSlashes } from './inside.ts';
import { isPassedOver, planName, statOf, type FoundFile } from './plan-files.ts';
import { reasonOf } from './reason.ts';
import { search } from './search-plans.ts';
import { problemWith } from '../problems.ts';

/** `name` is a file, a folder or a pattern, relative to `cwd`. Plans come in the order of their names. */
export async function findPlans(name: string, cwd: string, commands: readonly string[]): Promise<{ files: FoundFile[]; problems: Diagnostic[] }> {
  const { files, problem } = await expand(name, cwd);
  return {
    files,
    problems: problem ? [{ ...problem, args: problem.id === 'file/not-found' ? { suggestion: closest(name, commands) ?? '' } : problem.args }] : [],
  };
}

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
  return search(withSlashes(name), cwd);
}

/** Of so many files nobody knows yet how many more there are. */
const lookedEvery = 2000;

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
  // Plans, and what may hold some: any other file is nothing to us, and old names of photos often read the same.
  const others = new Map<string, Dirent>();
  const names: string[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory() && !planName.test(entry.name)) continue;
    names.push(entry.name);
    if (!entry.isFile()) others.set(entry.name, entry);
  }
  const two = twice(names);
  if (two !== undefined) found.problems.push(twoOf(withSlashes(join(shown, two))));
  // As `join` writes names, without asking it for each of very many.
  const prefix = shown ? join(shown, 'x').slice(0, -1) : '';
  for (const name of names.sort()) {
    const path = prefix + name;
    if (others.get(name)?.isDirectory()) {
      if (!isPassedOver(name)) walk(join(folder, name), path, found);
      continue;
    }
    const file = withSlashes(path);
    if (found.files.push(others.has(name) ? { file, searched: true } : file) % lookedEvery === 0) keepYoung();
  }
  return found;
}
