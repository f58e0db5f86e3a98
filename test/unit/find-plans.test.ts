// A search that must not leave out what it could not look into.
import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findPlans } from '../../src/io/find-plans.ts';
import { nameOf } from '../../src/io/plan-files.ts';
import { planReader } from '../../src/io/read-plans.ts';

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

it.runIf(process.platform === 'linux')('a pattern passes over the folders that a search does, and no others', async () => {
  for (const name of ['node_modules', 'NODE_MODULES', '.git', '.GIT', '.github']) {
    mkdirSync(join(folder, 'over', name, 'x'), { recursive: true });
    writeFileSync(join(folder, 'over', name, 'x/a.plan.yaml'), '');
  }
  const found = ['over/.github/x/a.plan.yaml', 'over/NODE_MODULES/x/a.plan.yaml'];
  for (const name of ['over', 'over/**/*.yaml', 'over/*/x/*.yaml']) expect([name, (await findPlans(name, folder, [])).files.map(nameOf)]).toEqual([name, found]);
  for (const name of ['over/node_modules/*/*.yaml', 'over/.GIT/*/*.yaml']) expect([name, (await findPlans(name, folder, [])).files]).toEqual([name, []]);
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
    const { read } = planReader(cwd, true);
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

describe.runIf(process.platform === 'linux')('names that are read as others', () => {
  /** `name` in bytes. */
  const put = (at: string, name: string | Buffer, text: string) => {
    const path = Buffer.concat([Buffer.from(`${join(folder, at)}/`), Buffer.from(name as string)]);
    mkdirSync(path.subarray(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(path, text);
  };
  const noUtf8 = (text: string) => Buffer.from(text, 'latin1');
  const ids = async (name: string) => (await findPlans(name, folder, [])).problems.map(({ id, file }) => `${id} ${file}`);

  it('a plan whose name is no UTF-8 is not passed over for one whose name reads the same', async () => {
    put('two', noUtf8('a\xff.plan.yaml'), 'project: {name: bad}\n');
    put('two', 'a\uFFFD.plan.yaml', 'project: {name: good}\n');
    for (const name of ['two', 'two/*.yaml', 'two/a\uFFFD.plan.yaml']) expect([name, await ids(name)]).toEqual([name, ['file/unreadable two/a\uFFFD.plan.yaml']]);
  });

  it('nor is a folder', async () => {
    put('folders', noUtf8('d\xff/a.plan.yaml'), 'project: {name: bad}\n');
    // Photos with old names are no plans.
    put('photos', 'b.plan.yaml', '');
    for (const byte of [0xe8, 0xe9]) writeFileSync(Buffer.concat([Buffer.from(join(folder, 'photos/caf')), Buffer.from([byte]), Buffer.from('.jpg')]), '');
    for (const name of ['photos', 'photos/*.yaml']) expect([name, await ids(name)]).toEqual([name, []]);
    put('folders', 'd\uFFFD/readme.md', '');
    put('folders', 'b.plan.yaml', 'project: {name: good}\n');
    for (const name of ['folders', 'folders/**/*.yaml', 'folders/d\uFFFD']) expect([name, await ids(name)]).toEqual([name, ['file/unreadable folders/d\uFFFD']]);
  });

  it('a plan that cannot be opened by its name is told why', async () => {
    put('unnamed', noUtf8('\xffa.plan.yaml'), 'project: {name: bad}\n');
    const { files } = await findPlans('unnamed', folder, []);
    expect(files.map(planReader(folder).read)).toMatchObject([{ id: 'file/unreadable', args: { reason: { en: 'its name is no UTF-8, so that nothing opens it; rename it' } } }]);
  });

  it('a pattern names a folder whose name is no UTF-8: nobody knows what lies in it', async () => {
    put('alone', noUtf8('d\xff/a.plan.yaml'), 'project: {name: bad}\n');
    put('alone', 'b.plan.yaml', 'project: {name: good}\n');
    expect(await ids('alone/**/*.yaml')).toEqual(['file/unreadable alone/d\uFFFD']);
  });

  it.each(['\n', '\r', '\u2028', '\u2029'])('a pattern finds what lies in a folder with an end of a line in its name: %j', async (end) => {
    const at = `lines${end.codePointAt(0)}`;
    put(at, `x${end}y/deep/a${end}.plan.yaml`, 'project: {name: bad}\n');
    put(at, 'b.plan.yaml', 'project: {name: good}\n');
    const found = async (name: string) => (await findPlans(`${at}/${name}`, folder, [])).files.map(nameOf);
    expect(await found('**/*.plan.yaml')).toEqual([`${at}/b.plan.yaml`, `${at}/x${end}y/deep/a${end}.plan.yaml`]);
    expect(await found(`x${end}y/**`)).toEqual([`${at}/x${end}y/deep/a${end}.plan.yaml`]);
  });
});
