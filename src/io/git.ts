// What git knows: the repository, ignored files, and the versions of plans at a commit.
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { problemWith } from '../problems.ts';
import type { Diagnostic } from '../types.ts';
import { planName } from './plan-files.ts';
import { nameBelow } from './inside.ts';
import { repositoryOf } from './repository.ts';

const isPlanName = (path: string): boolean => planName.test(basename(path));

interface Answer {
  /** Exit code; null when git could not be started. */
  code: number | null;
  out: Buffer;
  error: string;
}

/** No terminal prompt, no pager, no hooks' output in another language. */
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' });

function git(cwd: string, args: readonly string[], input?: string): Promise<Answer> {
  // Windows starts what lies in the working folder first: a git.exe of the repository that is checked.
  if (process.platform === 'win32') process.env.NoDefaultCurrentDirectoryInExePath = '1';
  // Outside a repository nothing is asked, and Node reads this in vain.
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((done) => {
    const child = spawn('git', args, { cwd, env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
    child.on('error', () => done({ code: null, out: Buffer.alloc(0), error: '' }));
    child.on('close', (code) => done({ code, out: Buffer.concat(out), error: Buffer.concat(error).toString() }));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** Those of the files that git ignores. Where git cannot tell, none: judging too much is the safe side. */
export async function ignoredBy(repository: string, files: readonly string[]): Promise<Set<string>> {
  if (!files.length) return new Set();
  const { code, out } = await git(repository, ['check-ignore', '--stdin', '-z'], files.map((file) => `${file}\0`).join(''));
  return new Set(code === 0 ? out.toString().split('\0').filter(Boolean) : []);
}

export interface Comparison {
  /** Short hash of the commit that plans are compared with. */
  commit: string;
  /** Files that changed since, as absolute paths, each with its name at that commit; null for new ones. */
  changed: Map<string, string | null>;
  /** Files of that commit that are not where they were, as absolute paths, each with where it is now; null where it is gone. */
  removed: Map<string, string | null>;
  /** What changed and is not on disk, as absolute paths: plans outside of a sparse checkout, and submodules that are not checked out. */
  notCheckedOut: readonly { path: string; isSubmodule: boolean }[];
  /** True only for what git follows and knows to be as it was; a link, a submodule or an ignored file is never known. */
  isUnchanged(path: string): boolean;
  /** The contents at that commit by name there. */
  contents: Map<string, Buffer>;
}

/** What changed in the working tree since the commit where it left `ref`. Plans are told by `isPlan`; only their contents are read. */
export async function compareWith(ref: string, cwd: string, isPlan: (path: string) => boolean): Promise<Comparison | Diagnostic> {
  const problem = (id: string, args: Diagnostic['args'] = {}): Diagnostic => problemWith('', `git/${id}`, { ref, ...args });
  const repository = repositoryOf(cwd);
  if (repository === null) return problem('no-repository');
  const run = (...args: string[]) => git(repository, args);
  const version = await run('--version');
  if (version.code === null) return problem('not-there');
  const head = await run('rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}');
  if (head.code !== 0) return problem(/dubious ownership/.test(head.error) ? 'not-trusted' : 'no-commit', { reason: head.error.trim().split('\n')[0] ?? '' });
  const named = await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const shallow = (await run('rev-parse', '--is-shallow-repository')).out.toString().trim() === 'true';
  if (named.code !== 0) return problem(shallow ? 'no-ref-shallow' : 'no-ref');
  // A tag that is called like the branch comes first for git, and whoever may push tags could set it on what is to be judged.
  const places = await run('for-each-ref', '--format=%(refname)', ...['heads', 'remotes', 'tags'].map((kind) => `refs/${kind}/${ref}`));
  const meanings = places.out.toString().split('\n').filter((name) => name.replace(/^refs\/\w+\//, '') === ref);
  if (meanings.length > 1) return problem('ambiguous-ref', { names: meanings.join(', ') });
  const base = await run('merge-base', named.out.toString().trim(), 'HEAD');
  if (base.code !== 0) return problem(shallow ? 'no-merge-base-shallow' : 'no-merge-base');
  const commit = base.out.toString().trim();

  const changes = await run('diff', '--raw', '-z', '--find-renames', '--no-ext-diff', commit, '--');
  const untracked = await run('ls-files', '--others', '--exclude-standard', '-z');
  // The letter tells what git was told not to look at: only H is looked at.
  const followed = await run('ls-files', '-v', '-z');
  if (changes.code !== 0 || untracked.code !== 0 || followed.code !== 0) return problem('failed', { reason: (changes.error || untracked.error || followed.error).trim().split('\n')[0] ?? '' });
  const changed = new Map<string, string | null>();
  const removed = new Map<string, string | null>();
  const parts = changes.out.toString().split('\0').filter(Boolean);
  const notCheckedOut: { path: string; isSubmodule: boolean }[] = [];
  while (parts.length) {
    // `:100644 160000 1234567 89abcde M`: the modes before and after, and what happened.
    const [, mode, , , status] = parts.shift()!.split(' ') as [string, string, string, string, string];
    const from = parts.shift()!;
    const to = /^[RC]/.test(status) ? parts.shift()! : from;
    // What was no plan before is no older version of one.
    const before = status.startsWith('A') || (isPlanName(to) && !isPlanName(from)) ? null : from;
    if (!status.startsWith('D')) {
      const path = resolve(repository, to);
      changed.set(path, before);
      const isSubmodule = mode === '160000';
      if (isSubmodule ? !existsSync(join(path, '.git')) : isPlanName(to) && !lstatSync(path, { throwIfNoEntry: false })) notCheckedOut.push({ path, isSubmodule });
    }
    if (/^[DR]/.test(status)) removed.set(resolve(repository, from), status.startsWith('D') ? null : resolve(repository, to));
  }
  for (const file of untracked.out.toString().split('\0').filter(Boolean)) changed.set(resolve(repository, file), null);
  const wanted = [...changed].flatMap(([file, name]) => (name !== null && isPlan(file) ? [name] : []));
  const contents = await contentsAt(repository, commit, wanted);
  const tracked = new Set(followed.out.toString().split('\0').flatMap((row) => (row.startsWith('H ') ? [row.slice(2)] : [])));
  const isUnchanged = (path: string): boolean => {
    const name = nameBelow(repository, path);
    return name !== null && tracked.has(name) && !changed.has(path) && existsSync(path) && realpathSync(path) === join(realpathSync(repository), name);
  };
  return contents ? { commit: commit.slice(0, 12), changed, removed, notCheckedOut, isUnchanged, contents } : problem('failed', { reason: 'cat-file' });
}

/** Many files of one commit in one process. A name with a line feed cannot be asked for that way, and is asked for alone. */
async function contentsAt(repository: string, commit: string, names: readonly string[]): Promise<Map<string, Buffer> | null> {
  const found = new Map<string, Buffer>();
  const plain = names.filter((name) => !name.includes('\n'));
  const { code, out } = plain.length ? await git(repository, ['cat-file', '--batch'], plain.map((name) => `${commit}:${name}\n`).join('')) : { code: 0, out: Buffer.alloc(0) };
  if (code !== 0) return null;
  let at = 0;
  for (const name of plain) {
    const end = out.indexOf(10, at);
    const header = out.subarray(at, end).toString();
    at = end + 1;
    const size = / blob (\d+)$/.exec(header)?.[1];
    if (size === undefined) continue;
    found.set(name, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  for (const name of names.filter((other) => other.includes('\n'))) {
    const shown = await git(repository, ['show', '--end-of-options', `${commit}:${name}`]);
    if (shown.code === 0) found.set(name, shown.out);
  }
  return found;
}
