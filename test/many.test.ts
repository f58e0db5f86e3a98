// Very many plans are told while they are judged, and decided in brief: it must read, and be, the same as of each alone.
import { spawn as spawnTerminal } from '@lydell/node-pty';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckOptions } from '../src/api/check-options.ts';
import { startCheck } from '../src/check/check.ts';
import { letterOf } from '../src/evaluate/brief-code.ts';
import { briefJudge } from '../src/check/judge-in-brief.ts';
import { check, render } from '../src/index.ts';
import { loadBuiltIn } from '../src/io/packs.ts';
import { openCache } from '../src/io/cache.ts';
import { loadGateFor } from '../src/io/gate-for.ts';
import { keepsTimeOfChange } from '../src/io/same-file.ts';
import { judgeMany } from '../src/many/tell.ts';
import { startWorkers, type Threads } from '../src/many/threads.ts';
import { howOf } from '../src/api/how.ts';
import type { RenderOptions } from '../src/api/render-options.ts';
import { addRow, noRows, rowOf, rowsOf } from '../src/verdict/rows.ts';
import { judgeWhole, prepareRun } from '../src/api/run-check.ts';
import { builtInPacks, stages, type Result } from '../src/types.ts';
import { makePlan } from './bench/plans.ts';
import { partial, write } from './generated-plans.ts';
import { root, runCommand } from './run.ts';

const today = '2026-11-23';
/** The plan of each seed, made once. */
const texts: string[] = [];
/** For tests that need very many plans, whatever they say. */
const short = (seed: number): string => `project: {name: P${seed}, stage: idea}\n`;
/** A folder of plans, one for each seed, some of which cannot be read. */
function folderOf(plans: number, more: Readonly<Record<string, string>> = {}, planOf = (seed: number): string => (texts[seed] ??= makePlan(seed))): string {
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  mkdirSync(join(folder, 'a'));
  for (let seed = 0; seed < plans; seed++) writeFileSync(join(folder, seed % 3 ? 'a' : '.', `${seed}.plan.yaml`), seed % 40 === 7 ? 'project: {reach: nowhere}' : planOf(seed));
  for (const [name, text] of Object.entries(more)) writeFileSync(join(folder, name), text);
  return folder;
}
/** Made once, for tests that only read them, or put back what they wrote. */
const lasting = new Map<number, string>();
const fewest = 102;
function sameFolder(plans: number): string {
  const folder = lasting.get(plans) ?? folderOf(plans, {}, plans === fewest ? short : undefined);
  lasting.set(plans, folder);
  return folder;
}
/** A program for a worker: what is said in it, `require(worker)` for all that ours does. */
function program(folder: string, script: string): string {
  const file = join(folder, 'program.cjs');
  writeFileSync(file, `const { appendFileSync } = require('node:fs'); const port = require('node:worker_threads').parentPort; const send = port.postMessage.bind(port); const worker = ${JSON.stringify(join(root, 'dist/worker.cjs'))};\n${script}`);
  return file;
}
/** The report of a folder, told by so many threads, with a cache in a file. */
async function told(cwd: string, threads: Threads | null, quiet = false, file: string | null = null, options: CheckOptions = {}, how: Partial<RenderOptions> = {}): Promise<{ text: string; report: object }> {
  const run = await prepareRun(['.'], { today, cwd, ...options }, await loadGateFor({ cwd, config: null, root: null, waivers: true, baseline: null, writesBaseline: null }));
  const cache = file === null ? null : openCache(file, cwd);
  const pieces = judgeMany(run, await howOf({ cwd, quiet, ...how }), () => {}, { cache, workers: () => (threads ? startWorkers(threads) : []) });
  let text = '';
  for (;;) {
    const { done, value } = await pieces.next();
    if (!done) text += value;
    else {
      await cache?.save();
      return { text, report: value };
    }
  }
}

const waived = { 'crm-check.waivers.yaml': `- {rule: seed/organisation-in-scope, file: "*.plan.yaml", reason: r, owner: o, approved_by: b, until: 2027-01-01}\n- {rule: seed/owner-not-it, file: "a/**", reason: r, owner: o, approved_by: b, until: 2027-01-01}\n` };
const settled = { 'crm-check.config.yaml': 'packs: [practice]\noverrides: [{files: ["a/**"], stage: go-live, size: large, reach: company-wide}]\n' };
const asking = { 'asks.plan.yaml': 'project:\n  name: A\n  # crm-check-waive seed/organisation-in-scope -- because\n  out_of_scope: [pay]\n' };

describe('told while they are judged', () => {
  it.each([
    ['plans alone', {}, []],
    ['only what fails, in Korean', {}, ['--quiet', '--lang', 'ko']],
    ['with waivers', waived, []],
    ['with settings, and a waiver asked for', { ...settled, ...asking }, ['--fail-on', 'warning']],
  ] as const)('%s: the same bytes as of the whole report', async (_, more, args) => {
    const cwd = folderOf(108, more);
    const { stdout, status, stderr } = await runCommand(['.', '--today', today, ...args], { cwd });
    const report = await check(['.'], { cwd, today, ...(args.includes('--fail-on' as never) && { failOn: 'warning' as const }) });
    const whole = [...(await render(report, 'text', { cwd, quiet: args.includes('--quiet' as never), language: args.includes('ko' as never) ? 'ko' : 'en' }))].join('');
    expect(stdout).toBe(whole);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(whole).toMatch(args.includes('ko' as never) ? /나머지 계획 \d+건/ : /\d+ more plans are not shown in full/);
  });

  it.each([
    ['as many plans', {}, false],
    ['only what fails', {}, true],
    ['with waivers', waived, false],
    ['with settings, and a waiver asked for', { ...settled, ...asking }, false],
  ])('by workers too: %s', async (_, more, quiet) => {
    const cwd = folderOf(230, more);
    const log = join(cwd, 'log');
    const counting = program(cwd, `port.postMessage = (answers) => { appendFileSync(${JSON.stringify(log)}, answers.length + ' '); send(answers); }; require(worker);`);
    const alone = await told(cwd, null, quiet);
    expect(await told(cwd, { program: counting, most: 2 }, quiet)).toEqual(alone);
    expect(readFileSync(log, 'utf8').split(' ').length).toBeGreaterThan(2);
    expect(alone.text).toMatch(/more plans are not shown in full\s+here/);
  });

  let alone: ReturnType<typeof told> | undefined;
  it.each([
    ['does not begin', 'throw new Error("no")'],
    ['ends at its first plans', 'port.on("message", () => process.exit(0))'],
    ['ends at its third', 'let turns = 0; port.on("message", () => ++turns === 3 && process.exit(0)); require(worker);'],
    ['answers with nothing', 'port.on("message", () => send([]))'],
    ['answers what was not asked', 'send([{ code: "", key: null }]); require(worker);'],
    ['speaks in riddles', 'port.on("message", (chunk) => send(chunk.map(() => ({ code: "green", key: null }))))'],
  ])('a worker that %s makes no plan green, and none missing', async (_, script) => {
    const plain = sameFolder(230);
    alone ??= told(plain, null, false);
    expect(await told(plain, { program: program(plain, script), most: 2 }, false)).toEqual(await alone);
  });

  it('where not one could be judged, the table names those that are not told', async () => {
    const cwd = folderOf(0, Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`${at}.plan.yaml`, 'a: [b\n'])));
    const { stdout, status } = await runCommand(['.', '--today', today], { cwd });
    expect(status).toBe(2);
    for (let at = 0; at < 130; at++) expect(stdout).toMatch(new RegExp(`^${at}\\.plan\\.yaml +NO VERDICT`, 'm'));
  });

  it('into a file too, with the verdict on the error stream', async () => {
    const cwd = folderOf(108);
    const { stdout } = await runCommand(['.', '--today', today], { cwd });
    const { stderr, status } = await runCommand(['.', '--today', today, '--output', 'report.txt'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^NO VERDICT: 105 plans, \d+ rules each/);
    expect((await runCommand(['.', '--today', today, '--output', 'text=a'], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe(stdout);
  });

  it('a signal is heard while the first plans are told, too', async () => {
    const child = spawn(process.execPath, [join(root, 'dist/crm-check.cjs'), '.', '--today', today], { cwd: sameFolder(1000), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.stdout.on('data', () => {}).once('data', () => child.kill('SIGTERM'));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, said]).toEqual([2, 'Stopped before the report was complete; there is no verdict.\n']);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with a line, exit code 2 and nothing left behind', async (signal) => {
    const cwd = sameFolder(1000);
    const child = spawn(process.execPath, [join(root, 'dist/crm-check.cjs'), '.', '--output', 'report.txt'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    // Once it writes beside the report's place, it is under way.
    for (let tries = 0; tries < 2000 && !readdirSync(cwd).some((name) => name.endsWith('.tmp')); tries++) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
    expect(said).toBe('Stopped before the report was complete; there is no verdict.\n');
    expect(readdirSync(cwd).filter((name) => /report|tmp/.test(name))).toEqual([]);
  });
});

// What they wait for costs nothing: they do at once.
it.skipIf(process.platform === 'win32').concurrent.each([
  ['a named pipe', ['--output', 'text=pipe']],
  ['standard output', []],
])('S21 SIGTERM ends a run whose report nobody takes: %s', async (_, output) => {
  // Of so many the table alone is more than a pipe holds.
  const cwd = folderOf(3000);
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const child = spawn(process.execPath, [join(root, 'dist/crm-check.cjs'), '.', ...output], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const code = new Promise((resolve) => child.on('exit', resolve));
  // It is under way when there is something to read, of which no more is taken than fits; of the named pipe nobody can tell.
  if (output.length) await new Promise((resolve) => setTimeout(resolve, 2000));
  else await new Promise((resolve) => child.stdout.once('readable', () => setTimeout(resolve, 500)));
  child.kill('SIGTERM');
  expect(await code).toBe(2);
  expect(said).toBe('Stopped before the report was complete; there is no verdict.\n');
});

it.skipIf(process.platform === 'win32').concurrent('S21 SIGTERM ends a run whose terminal takes nothing more', async () => {
  const pty = spawnTerminal(process.execPath, [join(root, 'dist/crm-check.cjs'), '.'], { cwd: folderOf(102) });
  const ended = new Promise((resolve) => pty.onExit(resolve));
  pty.pause();
  setTimeout(() => pty.kill('SIGTERM'), 2000);
  expect(await ended).toMatchObject({ signal: 15 });
});

describe('with a cache', () => {
  const cacheIn = (cwd: string) => join(cwd, 'cache/of-plans.json');
  type Entry = [name: string, key: string, code: string, seen: string];
  const keptIn = (file: string) => {
    const [, first, ...lines] = readFileSync(file, 'utf8').split('\n');
    const [terms, ...texts] = JSON.parse(first!) as [string, ...[key: string, text: string][]];
    const entries = lines.map((line): Entry => {
      const [key, code, seen, name] = line.split('\t') as [string, string, string, string];
      return [JSON.parse(name) as string, key, code, seen];
    });
    return { terms, texts, entries };
  };
  const entriesOf = (file: string) => keptIn(file).entries;
  const names = (file: string) => entriesOf(file).map(([name]) => name);
  const lineOf = ([name, key, code, seen]: Entry) => [key, code, seen, JSON.stringify(name)].join('\t');
  const put = (file: string, lines: readonly string[], texts: readonly unknown[] = [], terms: unknown = keptIn(file).terms) => {
    const text = [JSON.stringify([terms, ...texts]), ...lines].join('\n');
    writeFileSync(file, `crm-check cache 3 ${createHash('sha256').update(text).digest('base64url')}\n${text}`);
  };
  /** The same with other codes. */
  const recoded = (file: string, turn: (code: string) => string) => put(file, entriesOf(file).map(([name, key, code, seen]) => lineOf([name, key, turn(code), seen])));
  /** Whoever uses any of it now says that all is met. */
  const poison = (file: string) => recoded(file, (code) => code.replace(/[a-o]/g, 'j'));
  /** Told in few words, and so judged in brief throughout. */
  const inBrief = (folder: string, file: string | null, options: CheckOptions = {}, threads: Threads | null = null) => told(folder, threads, true, file, { failOn: 'never', ...options });
  const worker: Threads = { program: join(root, 'dist/worker.cjs'), most: 1 };
  let cwd: string;
  let cache: string;
  let fresh: Awaited<ReturnType<typeof told>>;
  let filling: typeof fresh;
  beforeAll(async () => {
    cwd = folderOf(20, { ...settled, ...asking });
    cache = cacheIn(cwd);
    fresh = await inBrief(cwd, null);
    filling = await inBrief(cwd, cache);
  });

  it('what is there is used, and gives the same bytes', async () => {
    expect(filling).toEqual(fresh);
    const written = readFileSync(cache);
    // One cannot be read, and one asks for a waiver.
    expect(names(cache).length).toBe(21 - 2);
    expect(await inBrief(cwd, cache)).toEqual(fresh);
    const { mtimeMs } = statSync(cache);
    expect(await inBrief(cwd, cache, {}, worker)).toEqual(fresh);
    expect([readFileSync(cache), statSync(cache).mtimeMs]).toEqual([written, mtimeMs]);
    rmSync(cache);
    expect(await inBrief(cwd, cache, {}, worker)).toEqual(fresh);
    expect(readFileSync(cache)).toEqual(written);
    poison(cache);
    expect((await inBrief(cwd, cache)).text).not.toBe(fresh.text);
    writeFileSync(cache, written);
  });

  const content = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.plan.yaml')).forEach((name) => appendFileSync(join(folder, name), '\n'));
  const setting = (text: string) => (folder: string) => appendFileSync(join(folder, 'crm-check.config.yaml'), text);
  const changes: [string, (folder: string) => void, CheckOptions][] = [
    ['the plans', content, {}],
    ['the day', () => {}, { today: '2026-11-24' }],
    ['the stage', () => {}, { stage: 'contract' }],
    ['the rules', setting('rules: {seed/owner-not-it: off}\n'), {}],
    ['a severity', setting('rules: {seed/owner-not-it: info}\n'), {}],
    ['a parameter', setting('rules: {seed/duration-minimum: {params: {months: 30}}}\n'), {}],
    ['what the settings fix', (folder) => writeFileSync(join(folder, 'crm-check.config.yaml'), 'packs: [practice]\noverrides: [{files: ["**"], stage: contract, size: small, reach: one-department}]\n'), {}],
    ['the packs', () => {}, { packs: [join(root, 'examples/own-rules')] }],
  ];
  it.each(changes)('nothing of it is used where %s changed', async (_, change, options) => {
    const folder = folderOf(30, settled);
    const file = cacheIn(folder);
    await inBrief(folder, file);
    expect(names(file).length).toBe(29);
    poison(file);
    change(folder);
    expect(await inBrief(folder, file, options)).toEqual(await inBrief(folder, null, options));
  });

  describe('of files that were not written to for a while', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 }));
    afterEach(() => void vi.useRealTimers());
    /** Whoever goes by what the files were seen as says that all is met; who reads them finds other keys. */
    const poisonUnread = (file: string) => put(file, entriesOf(file).map(([name, key, code, seen]) => lineOf([name, key.toLowerCase(), code.replace(/[a-o]/g, 'j'), seen])));
    const plansIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.plan.yaml')).map((name) => join(folder, name));
    const touch = (file: string) => utimesSync(file, statSync(file).atime, statSync(file).mtime);
    const replace = (file: string) => {
      copyFileSync(file, `${file}.new`);
      renameSync(`${file}.new`, file);
    };

    it.skipIf(!keepsTimeOfChange(tmpdir()))('those that are as they were are not read again, others are', async () => {
      const folder = folderOf(30, settled);
      const file = cacheIn(folder);
      const first = await inBrief(folder, file);
      expect(entriesOf(file).filter(([, , , seen]) => seen === '').length).toBe(0);
      const written = readFileSync(file);
      expect(await inBrief(folder, file)).toEqual(first);
      expect(readFileSync(file)).toEqual(written);
      poisonUnread(file);
      expect((await inBrief(folder, file)).text).not.toBe(first.text);
      for (const change of [touch, replace]) {
        poisonUnread(file);
        plansIn(folder).forEach(change);
        expect(await inBrief(folder, file)).toEqual(first);
        expect(await inBrief(folder, file)).toEqual(first);
      }
    });
    it('where a write through memory leaves the time of change as it is, or what stands there is no disk, all are', () => expect(['/dev/shm', '/proc', '/dev/null/none'].map(keepsTimeOfChange)).toEqual([false, false, false]));
    it.each(changes)('nothing of it is used where %s changed', async (_, change, options) => {
      const folder = folderOf(30, settled);
      const file = cacheIn(folder);
      await inBrief(folder, file);
      poison(file);
      change(folder);
      expect(await inBrief(folder, file, options)).toEqual(await inBrief(folder, null, options));
      expect(await inBrief(folder, file, options)).toEqual(await inBrief(folder, null, options));
    });
  });

  it.each([
    ['with a baseline', ['--baseline', 'crm-check.baseline.json']],
    ['for another format', ['-o', 'report.json']],
  ])('says so where it serves nothing: %s', async (_, args) => {
    const folder = folderOf(fewest, { 'crm-check.baseline.json': '{"version": 1, "findings": []}\n' }, short);
    const { stderr } = await runCommand(['.', '--today', today, '--quiet', '--cache', '--cache-location', 'kept', ...args], { cwd: folder });
    expect(stderr).toMatch(/^The cache was not used: /m);
    expect(readdirSync(folder)).not.toContain('kept');
  });

  /** Whoever tells a plan as it was told before now says this. */
  const forge = (file: string, said = 'told before') => put(file, entriesOf(file).map(lineOf), keptIn(file).texts.map(([key]) => [key, `${said}\n`]));
  it('a plan that is told is told as it was before, and no text of a file commands the terminal', async () => {
    const folder = folderOf(40, { ...settled, ...asking });
    const file = cacheIn(folder);
    const plain = await told(folder, null);
    for (const threads of [null, worker, null]) expect(await told(folder, threads, false, file)).toEqual(plain);
    expect(keptIn(file).texts.length).toBe(30);
    const { mtimeMs } = statSync(file);
    await told(folder, null, false, file);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    forge(file, '\u001b]0;mine\u0007');
    const { text } = await told(folder, null, false, file);
    expect(text.split('\\u{1b}]0;mine\\u{7}\n').length).toBe(31);
    expect(text).not.toMatch(/\u001b|\u0007/);
  });
  it.each<[string, (folder: string) => void, CheckOptions, Partial<RenderOptions>]>([
    ['the plans', content, {}, {}],
    ['the threshold', () => {}, { failOn: 'warning' }, {}],
    ['the settings', setting('overrides: [{files: ["b/**"], stage: go-live}]\n'), {}, {}],
    ['the language', () => {}, {}, { language: 'ko' }],
    ['the width', () => {}, {}, { width: 100 }],
    ['colours', () => {}, {}, { color: true }],
  ])('nothing is told as before where %s changed', async (_, change, options, how) => {
    const folder = folderOf(12, { 'crm-check.config.yaml': 'packs: [practice]\n' });
    const file = cacheIn(folder);
    await told(folder, null, false, file);
    forge(file);
    change(folder);
    const again = await told(folder, null, false, file, options, how);
    expect(again).toEqual(await told(folder, null, false, null, options, how));
    expect(again.text).not.toContain('told before');
  });
  it('nothing is told as before where a waiver may concern a plan, and a plan that goes is not told', async () => {
    const folder = folderOf(12);
    const file = cacheIn(folder);
    await told(folder, null, false, file);
    forge(file);
    for (const [name, text] of Object.entries(waived)) writeFileSync(join(folder, name), text);
    expect(await told(folder, null, false, file)).toEqual(await told(folder, null));
  });
  it('waivers and the threshold are applied afresh', async () => {
    const folder = folderOf(30);
    const file = cacheIn(folder);
    await inBrief(folder, file);
    for (const [name, text] of Object.entries(waived)) writeFileSync(join(folder, name), text);
    expect(await told(folder, null, true, file, { failOn: 'warning' })).toEqual(await told(folder, null, true, null, { failOn: 'warning' }));
  });

  it('S35 one that is damaged, cut or none is built anew', async () => {
    const written = readFileSync(cache);
    const [line, list] = written.toString().split('\n') as [string, string];
    const turned = Buffer.from(written);
    turned[turned.length - 9]! ^= 1;
    for (const bad of ['', 'null', '[]', line, `${line}\n`, `${line}\n[]`, list, written.subarray(0, -1), written.subarray(0, written.length / 2), turned, randomBytes(3000)]) {
      writeFileSync(cache, bad);
      expect(await inBrief(cwd, cache)).toEqual(fresh);
      expect(readFileSync(cache)).toEqual(written);
    }
    // What is whole and no cache of ours, or an entry that is none.
    const terms = keptIn(cache).terms;
    for (const lines of [[], [''], ['a'], ['\t\t\t'], ['a\tb\tc\t"'], ['a\tb\tc\t"\\"'], entriesOf(cache).map(([name, key]) => lineOf([name, key, 'green', ''])), entriesOf(cache).map(([name, key]) => `${key}\t${name}`)]) {
      put(cache, lines, [], terms);
      expect(await inBrief(cwd, cache)).toEqual(fresh);
    }
    for (const texts of [[null], [1], [[]], [['a']], [['a', 1]], [{}]]) {
      put(cache, entriesOf(cache).map(lineOf), texts, terms);
      expect(await inBrief(cwd, cache)).toEqual(fresh);
    }
    for (const other of [null, 1, {}]) {
      put(cache, entriesOf(cache).map(lineOf), [], other);
      expect(await inBrief(cwd, cache)).toEqual(fresh);
    }
    // Of a plan of which no rule says anything, no run keeps an answer: not due, not applicable.
    for (const silent of ['g', 'm']) {
      writeFileSync(cache, written);
      recoded(cache, (code) => code.replace(/[a-o]/g, silent));
      expect(await inBrief(cwd, cache)).toEqual(fresh);
    }
    writeFileSync(cache, written);
  });

  it('entries of plans that are gone go, those of other plans stay', async () => {
    const folder = folderOf(10, { 'zz.plan.yaml': makePlan(1), 'zzz.plan.yaml': makePlan(2) });
    const file = cacheIn(folder);
    await inBrief(folder, file);
    expect(names(file)).toContain('zz.plan.yaml');
    rmSync(join(folder, 'zz.plan.yaml'));
    writeFileSync(join(folder, 'crm-check.config.yaml'), 'ignores: [zzz.plan.yaml]\n');
    await inBrief(folder, file);
    expect(names(file)).toContain('zzz.plan.yaml');
    expect(names(file)).not.toContain('zz.plan.yaml');
  });

  it('S34 S35 two runs at once; by default in the own cache folder of the user and nowhere else', async () => {
    const folder = sameFolder(fewest);
    const home = folderOf(0);
    const run = () => runCommand(['.', '--today', today, '--quiet', '--fail-on', 'never', '--cache'], { cwd: folder, env: { XDG_CACHE_HOME: home } });
    const before = readdirSync(folder);
    const [one, two] = await Promise.all([run(), run()]);
    expect(one).toEqual(two);
    expect(await run()).toEqual(one);
    expect(readdirSync(folder)).toEqual(before);
    expect(statSync(join(home, 'crm-check/plans')).mode & 0o077).toBe(0);
    const [file, ...others] = readdirSync(join(home, 'crm-check/plans'));
    expect(others).toEqual([]);
    expect(names(join(home, 'crm-check/plans', file!)).length).toBe(fewest - 3);
    poison(join(home, 'crm-check/plans', file!));
    expect((await run()).stdout).not.toBe(one.stdout);
    expect((await runCommand(['.', '--today', today, '--quiet', '--fail-on', 'never'], { cwd: folder, env: { XDG_CACHE_HOME: home } })).stdout).toBe(one.stdout);
  });

  it('S34 is said not to be used where its folder cannot be made', async () => {
    const folder = sameFolder(fewest);
    const file = join(folderOf(0), 'file');
    writeFileSync(file, '');
    const call = ['.', '--today', today, '--quiet', '--fail-on', 'never'];
    const plain = await runCommand(call, { cwd: folder });
    const { status, stdout, stderr } = await runCommand([...call, '--cache'], { cwd: folder, env: { XDG_CACHE_HOME: file } });
    expect([status, stdout]).toEqual([plain.status, plain.stdout]);
    expect(stderr).toContain('The cache was not used');
  });

  it('S34 at the default place, too, what is no file is left alone and waited for by nobody', async () => {
    const folder = sameFolder(fewest);
    const home = folderOf(0);
    const run = () => runCommand(['.', '--today', today, '--quiet', '--fail-on', 'never', '--cache'], { cwd: folder, env: { XDG_CACHE_HOME: home } });
    const { stdout, status } = await run();
    const file = join(home, 'crm-check/plans', readdirSync(join(home, 'crm-check/plans'))[0]!);
    rmSync(file);
    execFileSync('mkfifo', [file]);
    expect(await run()).toEqual({ stdout, status, stderr: expect.stringMatching(/^The cache cannot be written to .+: it is neither a file nor a folder\.\n$/) as string });
    expect(statSync(file).isFIFO()).toBe(true);
    rmSync(file);
    writeFileSync(file, 'damaged');
    expect((await run()).stderr).toBe('');
    expect(names(file).length).toBe(fewest - 3);
  });

  it.each(['', 'here', '.'])('S34 with the home %j, where a proposal may put files, there is none', async (home) => {
    const folder = sameFolder(fewest);
    const HOME = home === '.' ? folder : home;
    const before = readdirSync(folder, { recursive: true });
    const { stderr } = await runCommand(['.', '--today', today, '--quiet', '--cache'], { cwd: folder, env: { HOME } });
    expect(stderr).toMatch(/^The cache was not used: there is no cache folder that you alone/);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('S34 a cache folder that others may write to, or a link to one, is not the own one: what lies there is not believed', async () => {
    const folder = sameFolder(fewest);
    const home = folderOf(0);
    const run = () => runCommand(['.', '--today', today, '--quiet', '--fail-on', 'never', '--cache'], { cwd: folder, env: { XDG_CACHE_HOME: home } });
    const { stdout } = await run();
    const plans = join(home, 'crm-check/plans');
    poison(join(plans, readdirSync(plans)[0]!));
    expect((await run()).stdout).not.toBe(stdout);
    const refused = { stdout, stderr: expect.stringMatching(/^The cache was not used: there is no cache folder that you alone/) as string };
    chmodSync(plans, 0o777);
    expect(await run()).toMatchObject(refused);
    chmodSync(plans, 0o700);
    renameSync(plans, `${plans}2`);
    symlinkSync(`${plans}2`, plans);
    expect(await run()).toMatchObject(refused);
  });

  it('S20 it is written where it may, and the verdict does not depend on it', async () => {
    const folder = folderOf(fewest, { 'notes.txt': 'mine' }, short);
    mkdirSync(join(folder, '.git'));
    symlinkSync('notes.txt', join(folder, 'link.json'));
    const outside = folderOf(0);
    symlinkSync(outside, join(folder, 'linked'));
    const untouched = readdirSync(outside);
    const run = (...args: string[]) => runCommand(['.', '--today', today, '--quiet', '--fail-on', 'never', ...args], { cwd: folder });
    const plain = await run();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const place of ['.git/cache', '.git/sub/cache', 'linked/new/cache', 'link.json', 'a', 'notes.txt', 'pipe', ...(process.platform === 'linux' ? ['/proc/x/cache'] : [])]) {
      const { stdout, stderr, status } = await run('--cache', '--cache-location', place);
      expect({ stdout, status }).toEqual({ stdout: plain.stdout, status: plain.status });
      expect(stderr).toMatch(/^The cache cannot be written to .+: .+\.\n$/);
    }
    expect([readdirSync(join(folder, '.git')), readdirSync(outside)]).toEqual([[], untouched]);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect((await run('--cache', '--cache-location', '3.plan.yaml')).status).toBe(2);
    await run('--cache', '--cache-location', 'cache.bin');
    symlinkSync('cache.bin', join(folder, 'to-cache'));
    for (const place of ['cache.bin', 'to-cache']) expect((await run('--cache', '--cache-location', place, '--output', 'text=cache.bin')).stderr).toMatch(/The cache and a report would both go to/);
    expect((await run('--cache-location', 'x')).stderr).toMatch(/--cache-location needs --cache/);
  });
});

describe('decided in brief', () => {
  const packs = builtInPacks.map((name) => loadBuiltIn(name));
  let request: Parameters<typeof startCheck>[0];
  beforeAll(async () => {
    request = { packs: (await Promise.all(packs)).map(({ pack }) => pack!), tool: { name: 'crm-check', version: '0' }, today, stage: null, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() };
  });
  const rowsBy = (way: 'inFull' | 'inBrief', content: string, more: object) => {
    const judging = startCheck({ ...request, ...more });
    const rows = noRows(judging.head.rules.length);
    const plan = { file: 'x.plan.yaml', content };
    if (way === 'inFull') {
      const judged = judging.inFull(plan);
      if (judged) addRow(rows, rowOf(judged, judging.head.rules));
      const letters = (results: readonly Pick<Result, 'outcome' | 'severity'>[]) => results.map(({ outcome, severity }) => letterOf(outcome, severity)).join('');
      return { rows: { ...rows, rows: [...rows.rows] }, code: judged?.results.map((result) => letters([result]) + (result.items.length ? `(${letters(result.items)})` : '')).join('') };
    }
    const answer = briefJudge(judging.terms)(plan, judging.fixedFor(plan.file));
    if ('code' in answer) addRow(rows, judging.inBrief(plan.file, answer.code)!);
    return { rows: { ...rows, rows: [...rows.rows] }, code: 'code' in answer ? answer.code : undefined };
  };
  it('every rule says the same as in full, of any plan, at any stage and threshold', () => {
    fc.assert(
      fc.property(partial, fc.constantFrom(...stages), fc.constantFrom('error', 'warning', 'info', 'never'), (data, stage, failOn) => {
        const text = write(data, { turns: [0], anchors: false, ends: '\n', mark: false });
        expect(rowsBy('inBrief', text, { stage, failOn })).toEqual(rowsBy('inFull', text, { stage, failOn }));
      }),
      { numRuns: Number(process.env.CRM_CHECK_RUNS ?? 30) },
    );
  });
  it('also of whole folders of plans', () => {
    for (let seed = 0; seed < 40; seed++) expect(rowsBy('inBrief', makePlan(seed), {})).toEqual(rowsBy('inFull', makePlan(seed), {}));
  });
  it('rows of a whole report are the same', async () => {
    const report = await judgeWhole(await prepareRun([`${root}/examples`], { today, cwd: root }, null));
    expect(rowsOf(report).summary).toEqual(report.summary);
  });
});
