// JSON reports from disk.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { limits } from '../limits.ts';
import { fromData } from '../reporters/json/read.ts';
import type { Part } from '../check/merge.ts';
import { problemWith } from '../problems.ts';
import type { Diagnostic } from '../types.ts';
import { parseJson } from './parse-json.ts';
import { readWhole } from './read-file.ts';
import { reasonOf } from './reason.ts';
import { validate } from './validate-report.ts';

/** `named` are files, folders (all of their *.json) and patterns. */
export async function readReports(named: readonly string[], cwd: string): Promise<{ parts: Part[]; problems: Diagnostic[] }> {
  const parts: Part[] = [];
  const problems: Diagnostic[] = [];
  const seen = new Set<string>();
  let left: number = limits.reportsBytes;
  const fail = (id: string, file: string, args: Diagnostic['args'] = {}) => problems.push(problemWith(file, id, args));
  for (const name of named) {
    let files: string[] = [];
    try {
      files = await filesOf(name, cwd);
      // What is missing here is a report, no plan.
      if (!files.length) problems.push({ id: isFolder(name, cwd) ? 'merge/no-reports' : 'file/no-match', file: name, place: null, path: null, args: {}, ofPlan: false });
    } catch (error) {
      fail('merge/unreadable', name, { reason: reasonOf(error as NodeJS.ErrnoException) });
    }
    for (const file of files) {
      // A file named twice is one part.
      if (seen.has(resolve(cwd, file))) continue;
      seen.add(resolve(cwd, file));
      try {
        const bytes = readWhole(resolve(cwd, file), left);
        left -= bytes.length;
        const data = parseJson(bytes);
        if (validate(data)) parts.push({ file, report: fromData(data) });
        else fail('merge/not-a-report', file, { reason: [validate.errors?.[0]?.instancePath, validate.errors?.[0]?.message].filter(Boolean).join(' ') });
      } catch (error) {
        if (error instanceof SyntaxError) fail('merge/not-a-report', file);
        else if ((error as NodeJS.ErrnoException).code === 'EFBIG') fail('merge/too-large', file, { most: String(limits.reportsBytes / 1024 / 1024) });
        else fail('merge/unreadable', file, { reason: reasonOf(error as NodeJS.ErrnoException) });
      }
    }
  }
  return { parts, problems };
}

const isFolder = (name: string, cwd: string): boolean => statSync(resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory() ?? false;

async function filesOf(name: string, cwd: string): Promise<string[]> {
  const info = statSync(resolve(cwd, name), { throwIfNoEntry: false });
  if (info?.isDirectory()) return readdirSync(resolve(cwd, name)).filter((file) => file.endsWith('.json')).sort().map((file) => join(name, file));
  if (info || !/[*?[\]{}!]/.test(name)) return [name];
  const { glob } = await import('tinyglobby');
  return (await glob([name], { cwd, followSymbolicLinks: false, expandDirectories: false })).sort();
}
