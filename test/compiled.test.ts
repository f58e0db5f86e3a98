// What V8 compiled in earlier runs is used, and never changes what a run says.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bin, root } from './run.ts';

const made = mkdtempSync(join(tmpdir(), 'compiled-'));
const newFolder = (): string => mkdtempSync(join(made, 'cache-'));
const draft = ['examples/first-draft.plan.yaml', '--today', '2026-11-23'];

interface Call {
  start?: string;
  args?: readonly string[];
  cwd?: string;
  node?: readonly string[];
  env?: Record<string, string>;
}
function run(cache: string, { start = bin, args = draft, cwd = root, node = [], env = {} }: Call = {}): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, start, ...args], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C.UTF-8', XDG_CACHE_HOME: cache, ...env } });
  return { status, stdout, stderr };
}
const without = (call: Call = {}) => run('', { ...call, env: { ...call.env, NODE_DISABLE_COMPILE_CACHE: '1' } });
const code = (cache: string): string => join(cache, 'crm-check/code');
/** What is kept, by name: where, and when it was written. */
const kept = (cache: string): Record<string, { path: string; written: number }> =>
  existsSync(code(cache)) ? Object.fromEntries(readdirSync(code(cache), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [entry.name, { path: join(entry.parentPath, entry.name), written: statSync(join(entry.parentPath, entry.name)).mtimeMs }])) : {};
/** The package, to be changed. */
function copy(): { start: string; core: string } {
  const folder = mkdtempSync(join(made, 'package-'));
  cpSync(dirname(bin), join(folder, 'dist'), { recursive: true, preserveTimestamps: true });
  return { start: join(folder, 'dist/crm-check.cjs'), core: join(folder, 'dist/core.cjs') };
}

describe.skipIf(process.env.CRM_CHECK)('what was compiled', () => {
  const expected = without();

  it('is kept by the first run, for the user alone, and used by the next; both say what a run without says', () => {
    const cache = newFolder();
    expect([expected.status, run(cache)]).toEqual([1, expected]);
    const first = kept(cache);
    expect(Object.keys(first).sort()).toEqual(['command.cjs', 'core.cjs', 'english.cjs', 'text.cjs']);
    expect([statSync(code(cache)).mode & 0o777, statSync(first['core.cjs']!.path).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(run(cache)).toEqual(expected);
    expect(kept(cache)).toEqual(first);
    run(cache, { args: [...draft, '--lang', 'ko'] });
    expect(Object.keys(kept(cache)).sort()).toEqual(['command.cjs', 'core.cjs', 'english.cjs', 'korean.cjs', 'text.cjs']);
  });

  it('is not kept in CI, whose machines are new each time, but used there', () => {
    const cache = newFolder();
    const env = { CI: 'true' };
    expect(run(cache, { env })).toEqual(expected);
    expect(kept(cache)).toEqual({});
    run(cache);
    const first = kept(cache);
    expect([run(cache, { env }), kept(cache)]).toEqual([expected, first]);
  });

  it('goes when another build comes, of builds that kept nothing new for a season', () => {
    const cache = newFolder();
    const [old, recent] = ['old', 'recent'].map((name) => join(code(cache), name)) as [string, string];
    for (const folder of [old, recent]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(join(folder, 'core.cjs'), '');
    }
    chmodSync(code(cache), 0o700);
    const days = (count: number): Date => new Date(Date.now() - count * 24 * 3600 * 1000);
    utimesSync(old, days(91), days(91));
    utimesSync(recent, days(89), days(89));
    expect(run(cache)).toEqual(expected);
    expect([existsSync(old), existsSync(recent), Object.keys(kept(cache)).length]).toEqual([false, true, 4]);
    utimesSync(recent, days(91), days(91));
    run(cache);
    expect(existsSync(recent)).toBe(true);
  });

  it('is what runs: with other data in its place, the run is another', () => {
    const cache = newFolder();
    run(cache);
    const { path } = kept(cache)['english.cjs']!;
    // The data of a program that says something else, of the same length as the code that is there.
    const bytes = Buffer.from(`(function(exports,require,module,__filename,__dirname){${readFileSync(join(dirname(bin), 'english.cjs'), 'utf8')}\n})`);
    const data = new Script(bytes.toString().replaceAll('Not met', 'Not mat')).createCachedData();
    writeFileSync(path, Buffer.concat([data, data, bytes]));
    expect(run(cache).stdout).toBe(expected.stdout.replaceAll('Not met', 'Not mat'));
  });

  it('is not used of a file that was edited since, even by one of the same length', () => {
    const cache = newFolder();
    const { start } = copy();
    const english = join(dirname(start), 'english.cjs');
    run(cache, { start });
    writeFileSync(english, readFileSync(english, 'utf8').replaceAll('Not met', 'Not mat'));
    utimesSync(english, new Date(0), new Date(0));
    expect(expected.stdout).toContain('Not met');
    for (const time of ['first', 'next']) expect(run(cache, { start }).stdout, time).toBe(expected.stdout.replaceAll('Not met', 'Not mat'));
  });

  it.each<[string, (path: string) => void]>([
    ['a block of zeros', (path) => writeFileSync(path, readFileSync(path).fill(0, 8192, 8704))],
    ['one bit turned', (path) => writeFileSync(path, readFileSync(path).map((byte, at) => (at === 50_001 ? byte ^ 16 : byte)))],
    ['a cut end', (path) => truncateSync(path, 100_000)],
    ['nothing in it', (path) => truncateSync(path, 0)],
    ['three bytes in it', (path) => truncateSync(path, 3)],
    ['the data of another file', (path) => writeFileSync(path, readFileSync(path.replace('core', 'text')))],
    ['something else in it', (path) => writeFileSync(path, 'nothing of ours')],
    ['a pipe in its place', (path) => (rmSync(path), execFileSync('mkfifo', [path]))],
  ])('is made anew where it has %s', (_, damage) => {
    const cache = newFolder();
    run(cache);
    const { path } = kept(cache)['core.cjs']!;
    const whole = readFileSync(path).length;
    damage(path);
    expect(run(cache)).toEqual(expected);
    expect(Math.abs(readFileSync(path).length - whole)).toBeLessThan(whole / 10);
    expect(run(cache)).toEqual(expected);
  });

  it('is made anew by a Node with other settings, which V8 tells', () => {
    const cache = newFolder();
    run(cache);
    for (const node of [['--no-opt'], ['--no-opt'], [], []]) expect(run(cache, { node })).toEqual(expected);
  });

  it('S22 is not kept in the repository that is checked, where a proposal could put code', () => {
    for (const inside of [join(root, 'coverage/cache'), 'coverage/cache']) expect(run(inside).status).toBe(1);
    expect(existsSync(join(root, 'coverage/cache'))).toBe(false);
  });

  it.each<[string, (cache: string) => void]>([
    ['others may write there', (cache) => (mkdirSync(code(cache), { recursive: true }), chmodSync(code(cache), 0o770))],
    ['it leads elsewhere', (cache) => (mkdirSync(join(cache, 'crm-check')), mkdirSync(join(cache, 'else'), { mode: 0o700 }), symlinkSync('../else', code(cache)))],
    ['it is a file', (cache) => (mkdirSync(join(cache, 'crm-check')), writeFileSync(code(cache), ''))],
    ['there can be none', (cache) => writeFileSync(join(cache, 'crm-check'), '')],
  ])('where %s, nothing is kept, and the run is as any other', (_, prepare) => {
    const cache = newFolder();
    prepare(cache);
    const before = readdirSync(cache, { recursive: true });
    expect(run(cache)).toEqual(expected);
    expect(readdirSync(cache, { recursive: true })).toEqual(before);
  });

  it.skipIf(process.getuid?.() !== 0)("is not kept in another user's folder, which would be taken away from them", () => {
    const home = newFolder();
    chownSync(home, 65534, 65534);
    expect(run('', { env: { HOME: home } })).toEqual(expected);
    expect(readdirSync(home)).toEqual([]);
  });

  it('is not kept of a run over very many plans, which changes the settings of V8', () => {
    const cache = newFolder();
    const cwd = mkdtempSync(join(made, 'many-'));
    for (let at = 0; at < 101; at++) writeFileSync(join(cwd, `${at}.plan.yaml`), readFileSync(resolve(root, 'examples/idea.plan.yaml')));
    const call = { args: ['.', '--stage', 'idea', '--today', '2026-11-23'], cwd };
    expect(run(cache, call)).toEqual(without(call));
    expect(kept(cache)).toEqual({});
  });
});
