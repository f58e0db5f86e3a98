// A search that must not leave out what it could not look into.
import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { findPlans, nameOf, planReader } from '../../src/io/find-plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-check-find-'));
mkdirSync(join(folder, 'x/open'), { recursive: true });
mkdirSync(join(folder, 'x/closed'));
writeFileSync(join(folder, 'x/open/a.plan.yaml'), 'project: {stage: idea}\n');
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

it('plans of a folder are read one into the place of the other, whatever stands there', () => {
  const at = join(folder, 'read');
  mkdirSync(join(at, 'folder.plan.yaml'), { recursive: true });
  const texts = { 'new.plan.yaml': 'project: {name: new}\n', 'old.plan.yaml': 'project: {name: older}\n', 'empty.plan.yaml': '', 'large.plan.yaml': `# ${'x'.repeat(70_000)}\n`, 'last.plan.yaml': '# \n' };
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(at, name), text);
    if (name !== 'new.plan.yaml') utimesSync(join(at, name), 1e9, 1e9);
  }
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(at, 'pipe.plan.yaml')]);
  for (const [cwd, under] of [[folder, 'read/'], [at, ''], [folder, `${at.split(sep).join('/')}/`]] as const) {
    const read = planReader(cwd, true);
    const said = (name: string) => {
      const plan = read(under + name);
      return 'id' in plan ? plan.id : plan.content.toString();
    };
    expect(Object.keys(texts).map(said)).toEqual(Object.values(texts));
    expect(['gone.plan.yaml', 'folder.plan.yaml', ...(process.platform === 'win32' ? [] : ['pipe.plan.yaml'])].map(said)).not.toContain('');
    expect(said('folder.plan.yaml')).toBe('file/unreadable');
    if (process.platform !== 'win32') expect(said('pipe.plan.yaml')).toBe('file/unreadable');
    expect(said('old.plan.yaml')).toBe(texts['old.plan.yaml']);
  }
});

it('a pattern whose folder is not there matches nothing', async () => expect((await findPlans('nowhere/*.yaml', folder, [])).problems).toMatchObject([{ id: 'file/no-match' }]));
