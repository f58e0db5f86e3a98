// A search that must not leave out what it could not look into.
import fs, { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { findPlans, nameOf } from '../../src/io/find-plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-check-find-'));
mkdirSync(join(folder, 'x/open'), { recursive: true });
mkdirSync(join(folder, 'x/closed'));
writeFileSync(join(folder, 'x/open/a.plan.yaml'), 'project: {stage: idea}\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());

/** As the system answers for a folder without permission; the tests may run as root, who has it. */
function close(name: string): void {
  const { readdir } = fs;
  vi.spyOn(fs, 'readdir').mockImplementation(((path: string, options: object, done: (error: Error | null, entries?: unknown) => void) =>
    path.replace(/[\\/]$/, '').endsWith(name) ? done(Object.assign(new Error('EACCES'), { code: 'EACCES' })) : readdir(path, options as { withFileTypes: true }, done)) as never);
}

it('a pattern names a folder that cannot be read, and still gives the rest', async () => {
  close(`x${sep}closed`);
  const { files, problems } = await findPlans('x/**/*.yaml', folder, []);
  expect(files.map(nameOf)).toEqual(['x/open/a.plan.yaml']);
  expect(problems).toMatchObject([{ id: 'file/unreadable', file: 'x/closed', args: { reason: { en: 'permission denied' } } }]);
});

it.skipIf(process.platform === 'win32')('a pattern finds a link to itself as what it is: no folder', async () => {
  mkdirSync(join(folder, 'loop'), { recursive: true });
  symlinkSync('m.plan.yaml', join(folder, 'loop', 'm.plan.yaml'));
  expect(await findPlans('loop/*', folder, [])).toEqual({ files: [{ file: 'loop/m.plan.yaml', searched: true }], problems: [] });
});

it('a pattern whose folder is not there matches nothing', async () => expect((await findPlans('nowhere/*.yaml', folder, [])).problems).toMatchObject([{ id: 'file/no-match' }]));
