// SECURITY.md is true: each of its numbered sentences has a test that carries its number, and no test a number that is not there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newRepository, plan, repository, waiver } from './gate/repository.ts';
import { command, root, runCommand, runFirst, runHere } from './run.ts';

const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const day = ['--today', '2026-11-23'];
const bad = plan('CIO');

describe('SECURITY.md', () => {
  const claims = [...security.matchAll(/^- \*\*(S\d+)\*\* /gm)].map(([, id]) => id!);
  it('numbers each sentence once, in order', () => expect(claims).toEqual(claims.map((_, index) => `S${index + 1}`)));
  it('and the tests carry the same numbers', () => {
    const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
    const named = files.flatMap((file) => [...readFileSync(join(root, 'test', file), 'utf8').matchAll(/\(['`]((?:S\d+ )+)/g)].flatMap(([, ids]) => ids!.trim().split(' ')));
    expect([...new Set(named)].sort()).toEqual([...claims].sort());
  });
  it('says nothing in its list that is not numbered', () => {
    const listed = security.slice(0, security.indexOf('## What it does not protect from')).split('\n').filter((line) => line.startsWith('- ') && !line.startsWith('- **S'));
    expect(listed).toEqual([]);
  });
});

it('S8 a plan cannot go below the stage of the call or of the settings', async () => {
  const { cwd, write } = newRepository({ 'a.plan.yaml': bad });
  const stage = async (...args: string[]) => (JSON.parse((await runHere(['a.plan.yaml', '-f', 'json', ...day, ...args], { cwd })).stdout) as { plans: { stage: string }[] }).plans[0]!.stage;
  expect([await stage(), await stage('--stage', 'contract')]).toEqual(['idea', 'contract']);
  write('crm-check.config.yaml', 'stage: contract\n');
  expect([await stage(), await stage('--stage', 'idea')]).toEqual(['contract', 'contract']);
});

it('S11 nothing of a package or a pack is loaded as code', async () => {
  const trap = "require('node:fs').writeFileSync('trapped', '')";
  const { cwd } = newRepository({
    'a.plan.yaml': bad,
    'node_modules/evil/package.json': '{"name": "evil", "version": "1.0.0", "main": "index.js", "exports": "./index.js"}',
    'node_modules/evil/index.js': trap, 'node_modules/evil/pack.yaml': 'name: evil\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: E}\n', 'node_modules/evil/pack.js': trap,
    'node_modules/evil/crm-check.config.yaml': 'failOn: info\n', 'node_modules/evil/crm-check.config.js': trap,
    'crm-check.config.yaml': 'extends: evil\n', 'crm-check.config.js': trap, 'crm-check.config.cjs': trap, '.crm-checkrc.js': trap, 'index.js': trap, 'package.json': '{"crm-check": {"failOn": "never"}}',
  });
  expect((await runCommand(['.', ...day, '--pack', 'evil'], { cwd })).status).toBe(2);
  expect((await runCommand(['.', ...day], { cwd })).status).toBe(1);
  expect((await runCommand(['test', 'evil'], { cwd })).status).toBe(2);
  expect((await runCommand(['.', ...day, '--config', 'crm-check.config.js'], { cwd })).status).toBe(2);
  expect(existsSync(join(cwd, 'trapped'))).toBe(false);
});

it('S13 with --config nothing else counts', async () => {
  const { cwd } = newRepository({ 'a.plan.yaml': bad, 'gate/g.yaml': 'failOn: info\n', 'crm-check.config.yaml': 'failOn: never\n', 'crm-check.config.yml': 'failOn: never\n', 'crm-check.waivers.yaml': waiver('seed/owner-not-it') });
  const { status, stdout } = await runHere(['a.plan.yaml', '-f', 'json', ...day, '--config', 'gate/g.yaml'], { cwd });
  const report = JSON.parse(stdout) as { run: { failOn: string }; summary: { waived: number } };
  expect([status, report.run.failOn, report.summary.waived]).toEqual([1, 'info', 0]);
});

describe('the workflow', () => {
  const workflow = parse(/```yaml\n(# \.github[\s\S]*?)```/.exec(security)![1]!) as { on: string; permissions: object; jobs: { plans: { steps: { run?: string; uses?: string; with?: object }[] } } };
  const { steps } = workflow.jobs.plans;
  const weak = 'failOn: never\n';

  it.each<[string, Record<string, string>, ((cwd: string) => void)?]>([
    ['nothing else', {}],
    ['weaker settings', { 'crm-check.config.yaml': weak }],
    ['settings of the other ending', { 'crm-check.config.yml': weak }],
    ['settings in the folder of the plans', { 'proposals/crm-check.config.yaml': weak }],
    ['waivers', { 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: 'proposals/a.plan.yaml' }) }],
    ['a baseline', { 'crm-check.baseline.json': '{"version": 1, "findings": [{"file":"proposals/a.plan.yaml","rule":"seed/owner-not-it","at":"ownership.owner.role","outcome":"violated"}]}' }],
    ['settings as a link', {}, (cwd) => (rmSync(join(cwd, 'crm-check.config.yaml')), writeFileSync(join(cwd, 'weak.yaml'), weak), symlinkSync('weak.yaml', join(cwd, 'crm-check.config.yaml')))],
    ['a folder in the place of the waivers', { 'crm-check.waivers.yaml/x': '' }],
    ['another pack of the name', { 'node_modules/practice/pack.yaml': 'name: x\n', 'practice/pack.yaml': 'name: x\n' }],
    ['its own crm-check', { 'node_modules/.bin/crm-check': '#!/bin/sh\nexit 0\n', 'node_modules/crm-check/package.json': '{"bin": "x"}', '.npmrc': 'prefix=/tmp\n' }],
  ])('S18 judges a pull request that brings %s like any other', (_, changes, prepare) => {
    const repo = repository({ 'proposals/b.plan.yaml': plan('CEO'), 'crm-check.config.yaml': 'packs: [practice]\nfailOn: error\n' });
    const base = repo.git('rev-parse', 'HEAD').trim();
    repo.write('proposals/a.plan.yaml', bad);
    for (const [file, text] of Object.entries(changes)) repo.write(file, text);
    prepare?.(repo.cwd);
    const gate = join(repo.cwd, '../', `gate-${base.slice(0, 8)}-${process.pid}`);
    mkdirSync(join(gate, 'gate/node_modules/.bin'), { recursive: true });
    symlinkSync(command.at(-1)!, join(gate, 'gate/node_modules/.bin/crm-check'));
    const { status, stdout } = spawnSync('bash', ['-e', '-c', steps.at(-1)!.run!], { cwd: repo.cwd, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: repo.cwd, BASE: base, RUNNER_TEMP: gate, LANG: 'C.UTF-8' } });
    rmSync(gate, { recursive: true, force: true });
    expect([status, stdout.includes('seed/owner-not-it'), stdout.includes('1 waived')]).toEqual([1, true, false]);
  });

  it('S19 can only read, and is no pull_request_target', () => {
    expect([workflow.on, workflow.permissions]).toEqual(['pull_request', { contents: 'read' }]);
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout'))!.with).toMatchObject({ 'persist-credentials': false });
    expect(steps[0]!.run).toContain(`crm-check@${(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version}`);
  });
});

it('S22 nothing is written into a project, sent or fetched', async () => {
  const { cwd } = repository({ 'a.plan.yaml': bad, 'b.plan.yaml': plan('CEO'), 'crm-check.config.yaml': 'packs: [practice]\n' });
  const watch = join(cwd, '.git/watch.cjs');
  writeFileSync(watch, `const fail = (what) => () => { require('node:fs').appendFileSync(${JSON.stringify(join(cwd, '.git/caught'))}, what + '\\n'); throw new Error(what); };
    require('node:net').Socket.prototype.connect = fail('connect'); require('node:dns').lookup = fail('lookup'); require('node:dgram').createSocket = fail('udp'); globalThis.fetch = fail('fetch');
    for (const name of ['request', 'get']) { require('node:http')[name] = fail(name); require('node:https')[name] = fail(name); }`);
  const before = readdirSync(cwd, { recursive: true }).length;
  for (const args of [['.', ...day], ['.', ...day, '-f', 'sarif', '--lang', 'ko'], ['.', '--since', 'main'], ['explain', 'owner-not-it'], ['rules'], ['https://example.org/x.plan.yaml']]) await runCommand(args, { cwd, env: { ...runFirst(watch), HOME: cwd, XDG_CACHE_HOME: '/dev/null/cache' } });
  expect([existsSync(join(cwd, '.git/caught')), readdirSync(cwd, { recursive: true }).length]).toEqual([false, before]);
});

describe('supply chain', () => {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, any>;
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { integrity?: string; resolved?: string; hasInstallScript?: boolean; link?: boolean; dependencies?: object; optionalDependencies?: object }> };
  it('S24 the package depends on nothing, and runs nothing when it is installed', () => {
    expect([own.dependencies, own.optionalDependencies, own.peerDependencies]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(own.scripts as object).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });
  it('S25 install scripts are those that are named', () => {
    const named = /S25\*\*.*/.exec(security)![0];
    const having = Object.entries(lock.packages).filter(([path, entry]) => path && entry.hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(having.sort()).toEqual(['@microsoft/sarif-multitool-darwin', '@microsoft/sarif-multitool-linux', 'esbuild', 'fsevents'].filter((name) => having.includes(name)));
    for (const name of having.filter((other) => other !== 'fsevents')) expect(named).toContain(name.replace('sarif-multitool-darwin', 'sarif-multitool-linux'));
  });
  it('S26 versions are exact, and have digests', () => {
    expect(Object.values(own.devDependencies as Record<string, string>).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(Object.entries(lock.packages).filter(([path, entry]) => path && !entry.link && !entry.integrity).map(([path]) => path)).toEqual([]);
  });
  it('S26 the lock file holds what every package asks for, on any system, and names no registry: `npm ci` refuses it otherwise', () => {
    const held = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const lost = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) => Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !held.has(name)).map((name) => `${path} -> ${name}`));
    expect([lost, Object.values(lock.packages).filter(({ resolved }) => resolved)]).toEqual([[], []]);
  });
  it('S28 publishing carries provenance', () => expect(own.publishConfig).toEqual({ access: 'public', provenance: true }));
});
