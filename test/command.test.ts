// The command line in its world: pipes, streams, files, environment.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, render } from '../src/index.ts';
import { widthOf } from '../src/reporters/frame.ts';
import { command, root, runCommand, runHere } from './run.ts';
import { inTerminal } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-check-test-'));
const draft = 'examples/first-draft.plan.yaml';
const colour = /\u001b\[\d+m/;

describe('messages in a terminal', () => {
  const cwd = join(folder, 'messages');
  mkdirSync(join(cwd, 'own'), { recursive: true });
  writeFileSync(join(cwd, 'a.plan.yaml'), 'project: {stage: idea}\n');
  writeFileSync(join(cwd, 'crm-check.config.yaml'), 'failOn: never\nrules:\n  seed/duration-minimum: {protected: true}\n');
  it.each<[string[], RegExp]>([
    [['explain', 'nosuch', '--lang', 'en'], /There is no rule or evidence "nosuch"\. .* add --pack with its folder\. Run `crm-check explain --help` to see/],
    [['explain', 'nosuch', '--lang', 'ko'], /crm-check rules/],
    [['a.plan.yaml', '--write-baseline', '--baseline', 'a-name-that-is-long-enough-for-a-line.json', '-q'], /Known findings in .*: \d+\./],
    [['a.plan.yaml', '--output', 'report.json'], /PASS: .* 0 in the baseline\./],
    [['verify'], /Settings, waivers and rules are in order: crm-check\.config\.yaml\./],
  ])('are no wider than it is: %j', async (args, says) => {
    const terminal = inTerminal(args, { cwd, columns: 50 });
    await terminal.exit;
    const shown = await terminal.until(/./);
    expect(shown.replace(/\s+/g, ' ')).toMatch(says);
    for (const line of shown.split(/\r?\n/)) expect(widthOf(line), line).toBeLessThanOrEqual(50);
  });
});

describe('colour', () => {
  it.each([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [[], { NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [['--color'], { NO_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
  ] as const)('%j with %j: %s', async (flags, env, coloured) => {
    const { stdout } = await runCommand([draft, ...flags], { env });
    expect(colour.test(stdout)).toBe(coloured);
  });
});

describe('language', () => {
  it.each([
    [[], { LANG: 'ko_KR.UTF-8' }, '미통과'],
    [[], { LANG: 'ko_KR.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'FAIL'],
    [[], { LANG: 'de_DE.UTF-8' }, 'FAIL'],
    [['--lang', 'en'], { LC_ALL: 'ko_KR.UTF-8' }, 'FAIL'],
    [['--lang=ko'], {}, '미통과'],
  ] as const)('%j with %j says %s', async (flags, env, word) => {
    expect((await runHere([draft, ...flags], { env })).stdout).toContain(word);
  });
});

describe('standard input', () => {
  it('is a plan, under the name given', async () => {
    const stdin = readFileSync(join(root, draft));
    const piped = await runCommand(['-', '--stdin-filename', draft, '--today', '2026-11-23'], { stdin });
    const named = await runCommand([draft, '--today', '2026-11-23']);
    // All but the command for the file, which may hold something else, or not be there.
    expect(named.stdout).toMatch(/\n {2}crm-check wizard [^\n]+\n+$/);
    expect(piped).toEqual({ ...named, stdout: named.stdout.replace(/To answer [^]*$/, '\n') });
    expect((await runCommand(['-', '--stdin-filename', 'nope.plan.yaml'], { stdin })).stdout).not.toContain('crm-check wizard');
  });
  it('may be empty, which is no plan', async () => {
    expect(await runCommand(['-'], { stdin: '' })).toMatchObject({ status: 2, stdout: expect.stringContaining('yaml/empty') as string });
  });
});

describe('output', () => {
  it('goes into several files, each whole, with the verdict on the error stream', async () => {
    const [json, text] = [join(folder, 'new/folder/report.json'), join(folder, 'report.txt')];
    const { stdout, stderr, status } = await runCommand([draft, '--output', json, '--output', `text=${text}`]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(/^FAIL: /);
    expect(JSON.parse(readFileSync(json, 'utf8')).verdict).toBe('fail');
    expect(readFileSync(text, 'utf8')).toMatch(/^FAIL: /m);
    expect(readdirSync(join(folder, 'new/folder'))).toEqual(['report.json']);
  });
  it('leaves standard output to one report', async () => {
    const { stdout } = await runCommand([draft, '--output', 'json=-', '--output', `text=${join(folder, 'other.txt')}`]);
    expect(JSON.parse(stdout).verdict).toBe('fail');
  });
  it('cannot be written: exit code 2, nothing left behind, the other reports still there', async () => {
    mkdirSync(join(folder, 'taken'), { recursive: true });
    const { status, stderr, stdout } = await runCommand(['examples/sound.plan.yaml', '--output', join(folder, 'taken'), '--output', '-']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot be written to .*taken/);
    expect(stdout).toContain('PASS');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('exit codes', () => {
  it.each([
    [['examples/sound.plan.yaml'], 0],
    [[draft], 1],
    [[draft, '--fail-on', 'never'], 0],
    [[draft, '--fail-on', 'Never', '--format', 'JSON'], 0],
    [['rules', '--stage', 'Proposal', '--severity', 'Error', '--strategy', 'LEADERSHIP'], 0],
    [['rules', '--stage', 'propos'], 2],
    [['examples/sound.plan.yaml', draft], 1],
    [['examples/sound.plan.yaml', 'nowhere.yaml'], 2],
    [[draft, 'test/cases/empty.plan.yaml', '--fail-on', 'never'], 2],
    [[draft, '--format', 'json', '--fail-on', 'never'], 0],
    [['--version'], 0],
    [['check', '--help'], 0],
    [['check', draft], 1],
  ] as const)('%j: %i', async (args, code) => expect((await runCommand(args)).status).toBe(code));

  it('is the verdict\'s when the reader of a pipe goes away', async () => {
    const code = await new Promise((resolve) => {
      const child = spawn(command[0], [...command.slice(1), 'examples/korean.plan.yaml', draft, '--color'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      let errors = '';
      child.stderr.on('data', (chunk) => (errors += String(chunk)));
      child.stdout.once('data', () => child.stdout.destroy());
      child.on('close', (status) => resolve(`${status}${errors}`));
    });
    expect(code).toBe('1');
  });
});

describe('quiet', () => {
  it('shows only what fails the plan', async () => {
    const { stdout } = await runHere([draft, '--quiet']);
    expect(stdout).toMatch(/^error {2}/m);
    expect(stdout).not.toMatch(/^warning {2}|Rules by strategy|Sources/m);
    expect(stdout).toMatch(/^FAIL: /m);
  });
});

describe('files', () => {
  it('are found in folders and by pattern, each once, in order', async () => {
    const place = join(folder, 'proposals');
    mkdirSync(join(place, 'b/node_modules'), { recursive: true });
    const plan = 'project: {stage: idea}\n';
    for (const name of ['b/plan.yaml', 'a.plan.yml', 'b/other.yaml', 'b/node_modules/x.plan.yaml', '고객.plan.yaml', '- [x] {y}.plan.yaml']) writeFileSync(join(place, name), plan);
    symlinkSync(root, join(place, 'link'));
    const list = async (...args: string[]) => (JSON.parse((await runHere(['--format', 'json', ...args], { cwd: place })).stdout).plans as { file: string }[]).map(({ file }) => file);
    expect(await list('.')).toEqual(['- [x] {y}.plan.yaml', 'a.plan.yml', 'b/plan.yaml', '고객.plan.yaml']);
    expect(await list('b/plan.yaml', '.')).toEqual(['b/plan.yaml', '- [x] {y}.plan.yaml', 'a.plan.yml', '고객.plan.yaml']);
    expect(await list('b/*.yaml')).toEqual(['b/other.yaml', 'b/plan.yaml']);
    expect(await list('b/other.yaml')).toEqual(['b/other.yaml']);
    expect(await list('--', '- [x] {y}.plan.yaml')).toEqual(['- [x] {y}.plan.yaml']);
  });
  it('too large are not read', async () => {
    writeFileSync(join(folder, 'large.plan.yaml'), `# ${'x'.repeat(1024 * 1024)}\n`);
    expect(await runHere([join(folder, 'large.plan.yaml')])).toMatchObject({ status: 2, stdout: expect.stringContaining('yaml/too-large') as string });
  });
  it('not readable are named', async () => {
    const cwd = join(folder, 'closed');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'secret.plan.yaml'), 'project: {stage: idea}\n', { mode: 0 });
    expect(await runCommand(['secret.plan.yaml'], { cwd, asUser: true })).toMatchObject({ status: 2, stdout: expect.stringContaining('permission denied') as string });
  });
});

describe('packs of others', () => {
  it('are used beside seed, or say what is wrong with them, at their lines', async () => {
    const pack = join(folder, 'our-rules');
    mkdirSync(pack, { recursive: true });
    writeFileSync(join(pack, 'pack.yaml'), 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: Our rules}\n');
    writeFileSync(join(pack, 'evidence.yaml'), 'habit:\n  name: {en: House habit}\n  claim: {en: Names help.}\n  source: {en: Us}\n  year: 2026\n  class: {en: Our projects}\n  standing: single-source\n');
    const rule = (check: string) =>
      `strategy: leadership\nseverity: error\nstage: idea\nevidence: [habit]\ncheck: |\n  ${check}\ntitle: {en: A short name}\nmessage: {en: Too long.}\nask: {en: What is its name?}\nwhy: {en: Long names are not used.}\nremedy: {en: Shorten it.}\ntests:\n  - {name: x, plan: {project: {name: x}}, expect: met}\n`;
    writeFileSync(join(pack, 'short-name.yaml'), rule('plan.project.name.matches("^.{1,30}$")'));
    const good = await runHere(['examples/sound.plan.yaml', '--pack', pack, '--format', 'json']);
    expect(JSON.parse(good.stdout).plans[0].results.find((result: { rule: string }) => result.rule === 'ours/short-name').outcome).toBe('met');

    // Two rules of one short name: it is not for us to say which is meant.
    writeFileSync(join(pack, 'owner-not-it.yaml'), rule('stated(plan.project.name)'));
    const explain = (name: string, ...more: string[]) => runHere(['explain', name, '--pack', pack, ...more]);
    expect(await explain('owner-not-it')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('seed/owner-not-it, ours/owner-not-it.') as string });
    expect(await explain('owner-not-it', '--lang', 'ko')).toMatchObject({ status: 2, stderr: expect.stringMatching(/여럿.*seed\/owner-not-it, ours\/owner-not-it/) as string });
    expect((await explain('ours/owner-not-it')).stdout).toContain('A short name  ours/owner-not-it');
    rmSync(join(pack, 'owner-not-it.yaml'));

    writeFileSync(join(pack, 'short-name.yaml'), rule('plan.project.nmae == "x" && has(plan.project.name)'));
    writeFileSync(join(pack, 'second.yaml'), rule('true').replace('severity', 'severty'));
    const bad = await runHere(['examples/sound.plan.yaml', '--pack', pack]);
    expect(bad.status).toBe(2);
    expect(bad.stdout).toMatch(/short-name\.yaml:6:\d+ {2}rule\/bad-condition/);
    expect(bad.stdout).toContain('(did you mean "name"?)');
    expect(bad.stdout).toMatch(/second\.yaml:2:1 {2}rule\/unknown-key/);
  });
});

describe('a call that could do harm', () => {
  it('never lets a report replace the plan it judges', async () => {
    const plan = join(folder, 'mine.plan.yaml');
    writeFileSync(plan, 'project: {stage: idea}\n');
    expect((await runHere([plan, '-o', `text=${plan}`])).status).toBe(2);
    expect(readFileSync(plan, 'utf8')).toBe('project: {stage: idea}\n');
  });
  it('does not write through a link', async () => {
    writeFileSync(join(folder, 'target.json'), 'keep');
    symlinkSync(join(folder, 'target.json'), join(folder, 'link.json'));
    const { status, stderr } = await runHere([draft, '-o', join(folder, 'link.json')]);
    expect({ status, kept: readFileSync(join(folder, 'target.json'), 'utf8') }).toEqual({ status: 2, kept: 'keep' });
    expect(stderr).toContain('it is a link');
  });
  it('does not take an empty name for the working directory', async () => expect((await runHere([''])).status).toBe(2));
  it('does not leave out a plan that stands behind a broken link', async () => {
    const place = join(folder, 'linked');
    mkdirSync(place);
    symlinkSync('nowhere', join(place, 'gone.plan.yaml'));
    writeFileSync(join(place, 'good.plan.yaml'), readFileSync(join(root, 'examples/sound.plan.yaml')));
    expect((await runHere([place])).status).toBe(2);
  });
  it('judges a file besides content of the same name', async () => {
    const { stdout, status } = await runHere(['-', draft, '--stdin-filename', draft, '--format', 'json'], { stdin: readFileSync(join(root, 'examples/sound.plan.yaml')) });
    expect({ plans: JSON.parse(stdout).plans.length, status }).toEqual({ plans: 2, status: 1 });
  });
  it('refuses a format that no output has', async () => {
    const { status, stderr } = await runHere([draft, '--format', 'text', '--output', 'json=-']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('add --output text=-')]);
    expect((await runHere([draft, '--format', 'json', '--output', `text=${join(folder, 'a.txt')}`, '--output', '-'])).status).toBe(1);
  });
  it.each(['text=', '', 'report.html', 'json'])('refuses --output %j', async (output) => expect((await runHere([draft, '--output', output])).status).toBe(2));
});

describe('the API', () => {
  it.each<[object]>([
    [{ failOn: 'Error' }], [{ stage: 'Contract' }], [{ foo: 1 }], [{ today: '5/2027' }], [{ config: true }],
    [{ against: 5 }], [{ against: { file: 'x' } }], [{ baseline: false }], [{ cwd: 7 }], [{ cwd: null }], [{ packs: [3] }], [{ packs: 'practice' }], [{ since: 5 }], [{ root: 1, config: 'x' }], [{ commands: 'check' }], [{ waivers: 'no' }], [{ onlyNew: 1 }],
    ...[{ index: 0, of: 4 }, { index: 5, of: 4 }, { index: 1, of: 0 }, { index: 1.5, of: 4 }, { index: '1', of: 4 }, {}, '1/4'].map((shard): [object] => [{ shard }]),
  ])('refuses %j', async (options) => {
    await expect(check([{ file: 'x', content: 'project: {name: x}' }], options as never)).rejects.toThrow(expect.objectContaining({ name: 'RangeError', message: expect.stringMatching(/^there is no option foo|^today must be a day|^\w+ cannot be .+; it is /) as string }) as Error);
  });
  it.each<[object]>([[{ width: 'x' }], [{ width: NaN }], [{ width: 0 }], [{ language: 'de' }], [{ color: 1 }], [{ cwd: 7 }], [{ root: null }], [{ again: 'x' }], [{ wide: 1 }]])('renders nothing as %j', async (options) => {
    const report = await check([{ file: 'x', content: 'project: {name: x}' }], { cwd: folder });
    await expect(render(report, 'text', options as never)).rejects.toThrow(/^there is no option wide|^\w+ cannot be .+; it is /);
  });
  it('has a reason where there is nothing to judge, in every format', async () => {
    const report = await check([], { cwd: folder });
    expect([report.verdict, report.diagnostics.map(({ id }) => id)]).toEqual(['error', ['file/none']]);
    for (const format of ['text', 'markdown', 'junit', 'tap', 'sarif', 'json'] as const) expect([...(await render(report, format))].join('')).toContain('file/none');
    expect([...(await render(report, 'text', { language: 'ko' }))].join('')).toMatch(/판정할 계획이 없습니다/);
    expect([...(await render(report, 'text'))].join('')).not.toContain('part of the run');
  });
});

it('--debug shows where an error happened, and nothing else ever does', async () => {
  const all = await Promise.all(['examples', 'test/cases', 'nowhere', draft].map((name) => runCommand([name])));
  for (const { stdout, stderr } of all) expect(stdout + stderr).not.toMatch(/^\s+at .*\.(js|cjs|ts):\d+/m);
});

describe('what is said as it is', () => {
  const cwd = join(folder, 'as-it-is');
  mkdirSync(cwd, { recursive: true });
  const said = async (args: string[], stdin?: string | Uint8Array) => {
    const { stdout, stderr, status } = await runHere([...args, '--today', '2026-11-23'], { cwd, ...(stdin !== undefined && { stdin }) });
    return { text: `${stdout}${stderr}`, status };
  };
  it('a NUL in a text, and a text that is not in UTF-8', async () => {
    expect(await said(['-'], 'project: {name: One}\n# \0 here\n')).toMatchObject({ status: 2, text: expect.stringMatching(/:2:3 {2}yaml\/nul/) as string });
    for (const text of [Buffer.from('project: {name: One}', 'utf16le'), Buffer.from([0x70, 0xe9, 0])]) expect((await said(['-'], text)).text).toContain('yaml/not-utf8');
  });
  it('a cache is no report', async () => {
    writeFileSync(join(cwd, 'a.plan.yaml'), 'project: {stage: idea}\n');
    expect((await said(['a.plan.yaml', '--cache', '--cache-location', 'a.plan.yaml'])).text).toContain('The cache would replace a.plan.yaml');
    expect((await said(['a.plan.yaml', '--output', 'json=a.plan.yaml'])).text).toContain('The report would replace a.plan.yaml');
  });
  it('standard input that is named twice is one plan', async () => expect((await said(['-', '-', '--fail-on', 'never'], 'project: {stage: idea}\n')).status).toBe(0));
  it('stages and severities by their names in either language', async () => {
    for (const [stage, named] of [['contract', '계약'], ['go-live', 'Before go-live']] as const) expect((await said(['a.plan.yaml', '--stage', named])).text).toBe((await said(['a.plan.yaml', '--stage', stage])).text);
    expect(await said(['a.plan.yaml', '--stage', '계약서'])).toMatchObject({ status: 2 });
    const wizard = async (...args: string[]) => (await runHere(['wizard', 'a.plan.yaml', '--no-input', '--dry-run', '--set', 'project.name=x', '--today', '2026-11-23', ...args], { cwd })).stdout;
    expect(await wizard('--stage', '제안')).toContain('Stage proposal');
    expect(await wizard('--stage', '제안', '--fail-on', '경고')).toBe(await wizard('--stage', 'proposal', '--fail-on', 'warning'));
    expect((await said(['a.plan.yaml', '--fail-on', '오류'])).text).toMatch(/\n {2}crm-check wizard a\.plan\.yaml --fail-on error --today 2026-11-23\n+$/);
    const rules = async (...args: string[]) => (await runHere(['rules', ...args])).stdout;
    expect(await rules('--severity', '오류', '--stage', '구상')).toBe(await rules('--severity', 'error', '--stage', 'idea'));
  });
  it('what a program calls wrongly', async () => {
    const call = (plans: unknown, options: object = {}) => check(plans as never, options as never);
    await expect(call('idea.plan.yaml')).rejects.toThrow(/^plans must be a list/);
    await expect(call([{ file: 'x', content: undefined }])).rejects.toThrow(/^plans must be a list .* content as a text or bytes$/);
    await expect(call([], { today: new Date() })).rejects.toThrow(/^today cannot be a Date; it is a text like 2027-05-20$/);
    await expect(call([], { since: 'main', against: 'x' })).rejects.toThrow(/^against does not go with since/);
    await expect(call([], { stage: 'foo' })).rejects.toThrow(/go-live, null$/);
    await expect(call([], { shard: { index: 1n, of: 2 } })).rejects.toThrow(/^shard cannot be this object; it is like/);
    await expect(call([], { onlyNew: true })).rejects.toThrow('onlyNew needs since or against');
    await expect(call([{ file: '', content: '' }])).rejects.toThrow(/^plans must be a list/);
    for (const options of [null, [], 'idea']) await expect(call([], options as never)).rejects.toThrow(/^options must be an object with any of cwd,/);
    const drawn = (report: unknown, format?: unknown, options?: unknown) => render(report as never, format as never, options as never);
    const report = await check([{ file: 'x.plan.yaml', content: 'project: {name: x}' }]);
    await expect(drawn(report)).rejects.toThrow(/^format cannot be null; it is one of text,/);
    await expect(drawn(report, 'text', null)).rejects.toThrow(/^options must be an object/);
    for (const nothing of [null, {}, 'x']) await expect(drawn(nothing, 'text')).rejects.toThrow('report must be what check() gives');
  });
});
