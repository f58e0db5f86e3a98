// Very many plans are told while they are judged, and decided in brief: it must read, and be, the same as of each alone.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCheck } from '../src/check.ts';
import { check, render } from '../src/index.ts';
import { builtInPacks, readPackFolder } from '../src/io/packs.ts';
import { addRow, noRows, rowsOf } from '../src/rows.ts';
import { judgeWhole, prepareRun } from '../src/run-check.ts';
import { stages } from '../src/types.ts';
import { makePlan } from './bench/plans.ts';
import { partial, write } from './generated-plans.ts';
import { root, runCommand } from './run.ts';

const today = '2026-11-23';
const made: string[] = [];
/** A folder of plans from a seed on, some of which cannot be read. */
function folderOf(plans: number, more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  made.push(folder);
  mkdirSync(join(folder, 'a'));
  for (let seed = 0; seed < plans; seed++) writeFileSync(join(folder, seed % 3 ? 'a' : '.', `${seed}.plan.yaml`), seed % 40 === 7 ? 'project: {reach: nowhere}' : makePlan(seed));
  for (const [name, text] of Object.entries(more)) writeFileSync(join(folder, name), text);
  return folder;
}
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

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
    expect(whole).toMatch(args.includes('ko' as never) ? /나머지 계획서 \d+건/ : /The findings of \d+ more plans/);
  });

  it('into a file too, with the verdict on the error stream', async () => {
    const cwd = folderOf(108);
    const { stdout } = await runCommand(['.', '--today', today], { cwd });
    const { stderr, status } = await runCommand(['.', '--today', today, '--output', 'report.txt'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^NO VERDICT: 105 plans, 70 rules each/);
    expect((await runCommand(['.', '--today', today, '--output', 'text=a'], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe(stdout);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with a line, exit code 2 and nothing left behind', async (signal) => {
    const cwd = folderOf(1000);
    const child = spawn(process.execPath, [join(root, 'dist/crm-check.cjs'), '.', '--output', 'report.txt'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    // Once it writes beside the report's place, it is under way.
    for (let tries = 0; tries < 2000 && !readdirSync(cwd).some((name) => name.endsWith('.tmp')); tries++) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
    expect(said).toBe('Stopped before all plans were judged; there is no verdict.\n');
    expect(readdirSync(cwd).filter((name) => /report|tmp/.test(name))).toEqual([]);
  });
});

describe('decided in brief', () => {
  const packs = builtInPacks.map((name) => readPackFolder(`${root}/rules/${name}`, name));
  let request: Parameters<typeof startCheck>[0];
  beforeAll(async () => {
    request = { packs: (await Promise.all(packs)).map(({ pack }) => pack!), tool: { name: 'crm-check', version: '0' }, today, stage: null, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() };
  });
  const rowsBy = (way: 'inFull' | 'inBrief', content: string, more: object) => {
    const judging = startCheck({ ...request, ...more });
    const rows = noRows(judging.head.rules.length);
    const judged = judging[way]({ file: 'x.plan.yaml', content });
    if (judged) addRow(rows, judged, judging.head.rules);
    const outcomes = judged?.results.map((result) => ({ outcome: result.outcome, severity: result.severity, items: (result as { items?: readonly { outcome: string; severity: string }[] }).items?.map(({ outcome, severity }) => `${outcome} ${severity}`) }));
    return { rows, outcomes };
  };
  it('every rule says the same as in full, of any plan, at any stage and threshold', () => {
    fc.assert(
      fc.property(partial, fc.constantFrom(...stages), fc.constantFrom('error', 'warning', 'info', 'never'), (data, stage, failOn) => {
        const text = write(data, { turns: [0], anchors: false, ends: '\n', mark: false });
        expect(rowsBy('inBrief', text, { stage, failOn })).toEqual(rowsBy('inFull', text, { stage, failOn }));
      }),
      { numRuns: Number(process.env.CRM_CHECK_RUNS ?? 50) },
    );
  });
  it('also of whole folders of plans', () => {
    for (let seed = 0; seed < 60; seed++) expect(rowsBy('inBrief', makePlan(seed), {})).toEqual(rowsBy('inFull', makePlan(seed), {}));
  });
  it('rows of a whole report are the same', async () => {
    const report = await judgeWhole(await prepareRun([`${root}/examples`], { today, cwd: root }, null));
    expect(rowsOf(report).summary).toEqual(report.summary);
  });
});
