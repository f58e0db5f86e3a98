// Files with awkward names, links, and a world that does not cooperate: a clear line, exit code 2, nothing half-written, nothing
// left behind.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWhole } from '../src/io/read-file.ts';
import { placeByName } from '../src/io/read-inside.ts';
import { newRepository, plan, repository } from './gate/repository.ts';
import { command, root, runCommand, runFirst, runHere } from './run.ts';

const good = readFileSync(join(root, 'examples/sound.plan.yaml'), 'utf8');
const day = ['--today', '2026-11-23'];
const linux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const temporary = (name: string) => {
  const folder = mkdtempSync(join(tmpdir(), `crm-check-${name}-`));
  return folder;
};
const leftovers = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

describe('links', () => {
  const outside = temporary('outside');
  writeFileSync(join(outside, 'secret.plan.yaml'), 'password: hunter2\n');
  mkdirSync(join(outside, 'more'));
  writeFileSync(join(outside, 'more/x.plan.yaml'), 'password: hunter2\n');

  it.each([
    ['a plan that is found', (cwd: string) => symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'x.plan.yaml')), ['.']],
    ['a plan that is named', (cwd: string) => symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'x.plan.yaml')), ['x.plan.yaml']],
    ['a plan that a pattern matches', (cwd: string) => symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'x.plan.yaml')), ['*.plan.yaml']],
    ['a plan in a folder that is a link', (cwd: string) => symlinkSync(outside, join(cwd, 'linked')), ['linked/secret.plan.yaml']],
    ['a chain of links', (cwd: string) => (symlinkSync(join(cwd, 'b'), join(cwd, 'x.plan.yaml')), symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'b'))), ['.']],
    ['settings', (cwd: string) => symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'crm-check.config.yaml')), ['a.plan.yaml']],
    ['waivers', (cwd: string) => symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'crm-check.waivers.yaml')), ['a.plan.yaml']],
    ['a file of a pack', (cwd: string) => (mkdirSync(join(cwd, 'pack')), symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'pack/pack.yaml'))), ['a.plan.yaml', '--pack', './pack']],
    ['what git keeps for itself', (cwd: string) => (writeFileSync(join(cwd, '.git/config'), 'password: hunter2\n'), symlinkSync('.git/config', join(cwd, 'x.plan.yaml'))), ['.']],
    ['an older version', (cwd: string) => symlinkSync(join(outside, 'secret.plan.yaml'), join(cwd, 'old.yaml')), ['diff', 'old.yaml', 'a.plan.yaml']],
  ] as const)('S6 out of the repository are not followed: %s', async (_, prepare, args) => {
    const { cwd } = newRepository({ 'a.plan.yaml': good });
    prepare(cwd);
    const { status, stdout, stderr } = await runHere([...args, ...day], { cwd });
    expect([status, /hunter2|password/.test(stdout + stderr)]).toEqual([2, false]);
    expect((stdout + stderr).replace(/\s+/g, ' ')).toContain('it is a link that leads out');
  });

  describe('and folders that are changed while they are read', () => {
    /** Runs with something done right before the first file of a name is opened, when all that is looked at before has been. */
    const changed = async (cwd: string, opened: string, change: string, args: string[]) => {
      const script = join(cwd, '.git/change.cjs');
      writeFileSync(script, `const fs = require('node:fs'); const { openSync } = fs; let done = false;
        fs.openSync = (path, ...rest) => { if (!done && String(path).endsWith(${JSON.stringify(opened)})) { done = true; ${change} } return openSync(path, ...rest); };`);
      const { status, stdout, stderr } = await runCommand([...args, ...day], { cwd, env: runFirst(script) });
      expect([status, /hunter2|password/.test(stdout + stderr)]).toEqual([2, false]);
      expect((stdout + stderr).replace(/\s+/g, ' ')).toContain('it is a link that leads out');
    };
    const instead = (name: string) => `fs.renameSync(${JSON.stringify(name)}, ${JSON.stringify(name)} + '.old'); fs.symlinkSync(${JSON.stringify(name.startsWith('w') ? outside : join(outside, 'secret.plan.yaml'))}, ${JSON.stringify(name)});`;
    it.each([
      ['a folder', 'secret.plan.yaml', instead('w'), ['.']],
      ['a folder of very many plans', '/w/7/secret.plan.yaml', instead('w/7'), ['.']],
      ['a link to a plan', 'l.plan.yaml', instead('l.plan.yaml'), ['l.plan.yaml']],
      ['settings', 'crm-check.config.yaml', instead('crm-check.config.yaml'), ['l.plan.yaml']],
      ['waivers', 'crm-check.waivers.yaml', instead('crm-check.waivers.yaml'), ['l.plan.yaml']],
      ['a file of a pack', 'pack/rule.yaml', instead('pack/rule.yaml'), ['l.plan.yaml', '--pack', './pack']],
      ['what the wizard is asked for', 'l.plan.yaml', instead('l.plan.yaml'), ['wizard', 'l.plan.yaml', '--no-input', '--dry-run']],
    ] as const)('S6 lead nowhere else: %s', async (_, opened, change, args) => {
      const { cwd } = newRepository({ 'w/secret.plan.yaml': good, 'real.yaml': good, 'crm-check.config.yaml': '', 'crm-check.waivers.yaml': '', 'pack/pack.yaml': 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: Ours}\n', 'pack/rule.yaml': '', ...(opened.startsWith('/') && Object.fromEntries(Array.from({ length: 120 }, (__, index) => [`w/${index}/secret.plan.yaml`, good]))) });
      symlinkSync('real.yaml', join(cwd, 'l.plan.yaml'));
      await changed(cwd, opened, change, [...args]);
    });

    it('S6 where only the name tells where a file lies, it is the name of the file that is open', () => {
      const folder = temporary('names');
      for (const name of ['w', 'out']) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'a'), name);
      }
      const file = openSync(join(folder, 'w/a'), 'r');
      expect(placeByName(file, join(folder, 'w/a'))).toBe(realpathSync(join(folder, 'w/a')));
      renameSync(join(folder, 'w'), join(folder, 'w.old'));
      symlinkSync(join(folder, 'out'), join(folder, 'w'));
      expect(placeByName(file, join(folder, 'w/a'))).toBeNull();
      closeSync(file);
    });
  });

  it('S7 to folders are not searched, in or out; links to plans inside are plans', async () => {
    const { cwd } = newRepository({ 'real/a.plan.yaml': good });
    symlinkSync(join(outside, 'more'), join(cwd, 'out'));
    symlinkSync('.', join(cwd, 'real/circle'));
    symlinkSync('real/a.plan.yaml', join(cwd, 'b.plan.yaml'));
    const { stdout, status } = await runHere(['.', '--format', 'json', ...day], { cwd });
    expect([status, (JSON.parse(stdout) as { plans: { file: string }[] }).plans.map(({ file }) => file)]).toEqual([0, ['b.plan.yaml', 'real/a.plan.yaml']]);
  });

  it('to what never ends, and pipes, are not read', async () => {
    const { cwd } = newRepository({});
    if (linux) symlinkSync('/dev/zero', join(cwd, 'crm-check.config.yaml'));
    expect((await runCommand(['--config', '/dev/zero', 'x'], { cwd })).status).toBe(2);
    expect((await runCommand(['/dev/zero'], { cwd })).status).toBe(2);
    if (spawnSync('mkfifo', [join(cwd, 'p.plan.yaml')]).status === 0) expect((await runCommand(['.', '--no-config'], { cwd })).status).toBe(2);
  });
});

describe('outputs', () => {
  const places = ['.git/hooks/pre-commit', '.git/new', '.GIT/x', 'linked/x', 'in-link/hooks/x', 'sub/.git/x'];
  it.each(places.flatMap((place) => [['--output', `json=${place}`], ['--write-baseline', '--baseline', place]].map((args) => [args.join(' '), args, place] as const)))('S20 %s: refused, and nothing is touched', async (_, args, place) => {
    const { cwd } = newRepository({ 'a.plan.yaml': good });
    const outside = temporary('target');
    symlinkSync(outside, join(cwd, 'linked'));
    symlinkSync('.git', join(cwd, 'in-link'));
    const before = [readdirSync(join(cwd, '.git/hooks')), readFileSync(join(cwd, '.git/config'), 'utf8')];
    const { status, stderr, stdout } = await runHere(['a.plan.yaml', ...day, ...args], { cwd });
    expect([place, status]).toEqual([place, 2]);
    expect((stdout + stderr).replace(/\s+/g, ' ')).toMatch(/\.git folder|it is a link|baseline cannot be read/);
    expect([readdirSync(join(cwd, '.git/hooks')), readFileSync(join(cwd, '.git/config'), 'utf8'), readdirSync(outside), existsSync(join(cwd, 'sub'))]).toEqual([...before, [], false]);
  });

  it('S12 that settings name lie in the repository, where reports may lie', async () => {
    for (const output of ['json=../out.json', 'json=/tmp/crm-check-out.json', 'text=.git/x', 'json=.env', 'text=src/index.js', 'text=node_modules/x/r.txt', 'json=.github/r.json', 'report', 'json=../x=-', 'json=.git/x=-', 'text=.env=-', '.report.json', 'node_modules./r.json']) {
      const { cwd } = newRepository({ 'a.plan.yaml': good, 'crm-check.config.yaml': `outputs: ["${output}"]\n` });
      expect([output, (await runHere(['a.plan.yaml', ...day], { cwd })).status]).toEqual([output, 2]);
      expect(existsSync(join(cwd, output.replace(/^(json|text)=/, '')))).toBe(false);
    }
    // They are written beside the settings in force, wherever those lie that ask for them.
    const { cwd } = newRepository({ 'a.plan.yaml': good, 'crm-check.config.yaml': 'extends: ./deep/er/base.yaml\n', 'deep/er/base.yaml': 'outputs: [../../out.json]\n' });
    expect((await runHere(['a.plan.yaml', ...day], { cwd })).status).toBe(2);
    expect(existsSync(join(cwd, '../../out.json'))).toBe(false);
  });

  it('S20 replace a file as a whole, and make their folder', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': good, 'report.json': 'x'.repeat(10_000_000) });
    expect((await runHere(['a.plan.yaml', ...day, '-o', 'report.json', '-o', 'new/한글 폴더/r.json'], { cwd })).status).toBe(0);
    for (const file of ['report.json', 'new/한글 폴더/r.json']) expect(JSON.parse(readFileSync(join(cwd, file), 'utf8')).verdict).toBe('pass');
    expect(leftovers(cwd)).toEqual([]);
  });
});

describe('names', () => {
  const long = `${'가'.repeat(81)}.plan.yaml`; // 253 bytes
  const names = ['a b.plan.yaml', 'line\nbreak.plan.yaml', '고객.plan.yaml'.normalize('NFC'), '사업.plan.yaml'.normalize('NFD'), long, '-rf.plan.yaml', '--help.plan.yaml', 'file:x.plan.yaml', 'http:x.plan.yaml', '%2e%2e.plan.yaml', '$(id).plan.yaml', "it's.plan.yaml", '[x].plan.yaml', '{a,b}.plan.yaml', '!x.plan.yaml', '#x.plan.yaml', '~.plan.yaml', '\u001b[31mred.plan.yaml', '\u202egnp.plan.yaml', '::error::.plan.yaml', '__proto__.plan.yaml', 'plan.yaml'];
  it('of all kinds are found, named, and shown without harm', async () => {
    const { cwd, commit, write } = repository(Object.fromEntries(names.map((name) => [name, good])));
    const list = async (args: string[]) => {
      const { stdout, stderr, status } = await runHere(['--format', 'json', ...day, ...args], { cwd });
      expect([args, status, stderr]).toEqual([args, 0, '']);
      return (JSON.parse(stdout) as { plans: { file: string }[] }).plans.map(({ file }) => file);
    };
    expect((await list(['.'])).sort()).toEqual([...names].sort());
    expect(await list(['--', ...names])).toEqual(names);
    for (const name of names.filter((other) => !other.startsWith('-'))) expect(await list([name])).toEqual([name]);
    commit();
    for (const name of names) write(name, `${good}# touched\n`);
    expect((await list(['.', '--since', 'main'])).sort()).toEqual([...names].sort());
    const text = await runHere(['.', ...day], { cwd });
    expect(text.stdout).not.toMatch(/[\u001b\u202e]|^::/m);
  }, 60_000);

  it('of 255 bytes can be written, and longer ones are a clear line', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': good });
    const at = (length: number) => `${'r'.repeat(length - 5)}.json`;
    expect((await runHere(['a.plan.yaml', ...day, '-o', at(255)], { cwd })).status).toBe(0);
    expect(await runHere(['a.plan.yaml', ...day, '-o', at(256)], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('the name is too long') as string });
    expect((await runHere([`${'x'.repeat(300)}.plan.yaml`], { cwd })).status).toBe(2);
    expect(leftovers(cwd)).toEqual([]);
  });

  it('look like addresses and are none: nothing is fetched', async () => {
    for (const name of ['file:///etc/passwd', 'https://example.org/plan.yaml', 'data:text/yaml,project:', 'node:fs']) expect([name, (await runHere([name])).status]).toEqual([name, 2]);
  });
});

describe('a plan that changes while it is read', () => {
  const versions = [`a: ${'x'.repeat(400_000)}\n`, `b: ${'y'.repeat(900_000)}\n`];
  it.each(['renamed into place', 'written in place'])('is one version or the other: %s', async (way) => {
    const folder = temporary('change');
    const file = join(folder, 'a.plan.yaml');
    writeFileSync(file, versions[0]!);
    const script = `const fs = require('node:fs'); const v = [${versions.map((text) => `'${text[0]}: ' + '${text[3]}'.repeat(${text.length - 4}) + '\\n'`).join(', ')}]; const end = Date.now() + 2500; for (let n = 0; Date.now() < end; n++) { ${way === 'written in place' ? 'fs.writeFileSync(process.argv[1], v[n % 2]);' : "fs.writeFileSync(process.argv[1] + '.new', v[n % 2]); fs.renameSync(process.argv[1] + '.new', process.argv[1]);"} }`;
    const child = spawn(process.execPath, ['-e', script, file]);
    const done = new Promise((resolve) => child.on('close', resolve));
    const seen = new Map<string, number>();
    while (child.exitCode === null) {
      let got: string;
      try {
        got = readWhole(file, 1024 * 1024).toString();
      } catch (error) {
        got = (error as NodeJS.ErrnoException).code!;
      }
      seen.set(got, (seen.get(got) ?? 0) + 1);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await done;
    const mixed = [...seen.keys()].filter((text) => !versions.includes(text) && !['ECHANGED', 'ENOENT'].includes(text));
    // Who writes in place may be met before the first or between two writes: what stands there then is the beginning of a version.
    expect(mixed.filter((text) => way !== 'written in place' || !versions.some((version) => version.startsWith(text))).map((text) => `${text.slice(0, 20)}… ${text.length}`)).toEqual([]);
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('faults', () => {
  it.skipIf(!linux)('a full disk behind standard output', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"$@" examples/sound.plan.yaml > /dev/full`, 'sh', ...command], { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C.UTF-8' } });
    expect([status, stderr]).toEqual([2, expect.stringContaining('the disk is full')]);
  });

  it.skipIf(!linux || !isRoot)('a full disk under a report: the old one stays, nothing else is left', async ({ skip }) => {
    const disk = temporary('disk');
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) skip();
    try {
      // Not every kernel holds a small disk to its size.
      let full = false;
      try {
        writeFileSync(join(disk, 'probe'), 'x'.repeat(200_000));
      } catch {
        full = true;
      }
      rmSync(join(disk, 'probe'), { force: true });
      if (!full) skip();
      writeFileSync(join(disk, 'report.json'), 'old');
      const { status, stderr } = await runHere(['examples/first-draft.plan.yaml', '--output', join(disk, 'report.json')]);
      expect([status, stderr, readFileSync(join(disk, 'report.json'), 'utf8'), readdirSync(disk)]).toEqual([2, expect.stringContaining('the disk is full'), 'old', ['report.json']]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('a folder without the right to write: the old report stays', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': good, 'closed/r.json': 'old' });
    chmodSync(join(cwd, 'closed'), 0o500);
    for (const output of ['closed/r.json', 'closed/new.json', 'closed/new/r.json']) expect([output, await runCommand(['a.plan.yaml', ...day, '--output', output], { cwd, asUser: true })]).toMatchObject([output, { status: 2, stderr: expect.stringContaining('permission denied') as string }]);
    expect([readdirSync(join(cwd, 'closed')), readFileSync(join(cwd, 'closed/r.json'), 'utf8')]).toEqual([['r.json'], 'old']);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('S21 %s while a report is written: the old one stays, nothing is left, and it is no pass', async (signal) => {
    const folder = temporary('killed');
    writeFileSync(join(folder, 'report.json'), 'old');
    // The write takes as long as we like: the process stops itself in the middle of it.
    const slow = join(folder, 'slow.cjs');
    writeFileSync(slow, `const fs = require('node:fs/promises'); const open = fs.open; fs.open = async (...args) => { const file = await open(...args); const write = file.writeFile.bind(file); file.writeFile = async (text) => { await write(text); process.kill(process.pid, '${signal}'); await new Promise((done) => setTimeout(done, 5000)); }; return file; };`);
    const { status } = await new Promise<{ status: number | null }>((resolve) => {
      const child = spawn(command[0], [...command.slice(1), 'examples/sound.plan.yaml', '--output', join(folder, 'report.json')], { cwd: root, stdio: 'ignore', env: { ...process.env, ...runFirst(slow) } });
      child.on('close', (code) => resolve({ status: code }));
    });
    expect([status, readFileSync(join(folder, 'report.json'), 'utf8'), leftovers(folder)]).toEqual([null, 'old', []]);
  });

  it.each<[string, Record<string, string>]>([
    ['no HOME', { HOME: '' }],
    ['a HOME that is not there', { HOME: '/dev/null/home' }],
    ['a broken locale', { LANG: '\u001b]0;x', LC_ALL: 'xx_YY.NOPE' }],
    ['no PATH, and so no git', { PATH: '' }],
    ['no folder for temporary files', { TMPDIR: '/nonexistent' }],
    ['a time zone that is none', { TZ: 'Nowhere/Land' }],
  ])('%s: judged all the same', async (_, env) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'b.plan.yaml': good });
    const { status, stderr, stdout } = await runCommand(['.'], { cwd, env });
    expect([status, stderr, stdout.includes('FAIL')]).toEqual([1, '', true]);
  });

  it.each<[string, Record<string, string>]>([['of the machine', process.env.TZ === undefined ? {} : { TZ: process.env.TZ }], ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Seoul', 'America/New_York'].map((zone): [string, Record<string, string>] => [`in ${zone}`, { TZ: zone }])])('without --today it is the day %s', async (_, env) => {
    // Midnight may pass while the command runs.
    const days = () => new Intl.DateTimeFormat('sv', { timeZone: env.TZ }).format();
    const before = days();
    const { stdout } = await runCommand(['examples/sound.plan.yaml', '--format', 'json'], { env });
    expect([before, days()]).toContain((JSON.parse(stdout) as { run: { today: string } }).run.today);
  });

  it('nothing is written but what was asked for: a read-only home, working directory and package are enough', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': good, 'crm-check.config.yaml': 'failOn: error\n' });
    const home = temporary('home');
    const before = readdirSync(cwd, { recursive: true }).length;
    for (const folder of [cwd, home]) chmodSync(folder, 0o555);
    expect(await runCommand(['.', ...day], { cwd, env: { HOME: home }, asUser: true })).toMatchObject({ status: 0, stderr: '' });
    chmodSync(cwd, 0o700);
    chmodSync(home, 0o700);
    expect([readdirSync(home), readdirSync(cwd, { recursive: true }).length]).toEqual([[], before]);
  });

  it('a clock before the waivers\' dates: they count, but no longer than they may', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.waivers.yaml': '- {rule: seed/owner-not-it, file: a.plan.yaml, reason: r, owner: o, approved_by: b, until: 2027-06-30}\n' });
    writeFileSync(join(cwd, 'clock.cjs'), "const now = Date; globalThis.Date = class extends now { constructor(...a) { super(...(a.length ? a : [0])); } static now() { return 0; } };");
    const env = runFirst(join(cwd, 'clock.cjs'));
    const { stdout, status } = await runCommand(['a.plan.yaml', '--format', 'json'], { cwd, env });
    expect([status, (JSON.parse(stdout) as { run: { today: string }; summary: { waived: number } }).run.today]).toEqual([1, expect.stringMatching(/^19(69-12-31|70-01-01)$/)]);
    write('crm-check.config.yaml', 'waivers: {longest: 90}\n');
    expect(await runCommand(['a.plan.yaml'], { cwd, env })).toMatchObject({ status: 2, stdout: expect.stringContaining('waiver/too-long') as string });
  });

  it('a working directory that is gone', () => {
    const folder = temporary('gone');
    const { status, stderr, stdout } = spawnSync('sh', ['-c', 'mkdir d && cd d && rmdir ../d && "$@" .', 'sh', ...command], { cwd: folder, encoding: 'utf8' });
    // In the executable, bun ends before a line of ours runs, with 1; no pass either.
    expect([status, /^\s+at /m.test(stderr + stdout)]).toEqual([process.env.CRM_CHECK ? 1 : 2, false]);
  });

  it.runIf(process.platform === 'linux')('a report into a pipe by a name that leads to no place: it is said, and nothing broke', async () => {
    const { status, stderr } = await runCommand(['examples/sound.plan.yaml', '--output', 'text=/dev/stdout']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^The report cannot be written to \/dev\/stdout: it is a link/)]);
  });

  it('a report that stands where a folder is needed', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': good, taken: 'x' });
    expect(await runHere(['a.plan.yaml', ...day, '-o', 'json=taken/r.json'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be written') as string });
    expect(lstatSync(join(cwd, 'taken')).isFile()).toBe(true);
    renameSync(join(cwd, 'taken'), join(cwd, 'still-there'));
  });
});
