// Parts of a run put together give the run; nothing less does.
import { mkdirSync, chmodSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, render, type Report } from '../../src/index.ts';
import { limits } from '../../src/limits.ts';
import { validate } from '../../src/io/validate-report.ts';
import { formatNames } from '../../src/reporters/names.ts';
import { runCommand, runHere } from '../run.ts';
import { newRepository, plan, repository, waiver } from './repository.ts';

const today = '2026-11-23';
const total = 3;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.plan.yaml`);
const { cwd } = repository({
  ...Object.fromEntries(names.map((name, index) => [name, plan(index % 2 ? 'CEO' : 'CIO')])),
  'broken.plan.yaml': 'x: [',
  'shape.plan.yaml': 'project: {stage: sometime}\n',
  'asks.plan.yaml': plan().replace('  owner:', '  # crm-check-waive seed/owner-not-it -- why not\n  # crm-check-waive seed/nothing -- why\n  owner:'),
  'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: '"[ac].plan.yaml"' }) + waiver('seed/duration-minimum', { file: '"[ab].plan.yaml"', until: '2026-01-01' }) + waiver('seed/owner-not-it', { file: '"[bd].plan.yaml"' }),
});
const parts = Array.from({ length: total }, (_, index) => join('parts', `${index + 1}.json`));
const merge = (args: readonly string[]) => runHere(['merge', ...args, '--format', 'json'], { cwd });
const text = async (report: Report) => [...(await render(report, 'json'))].join('');
let whole: Report;

beforeAll(async () => {
  whole = await check(['.'], { cwd, today });
  for (const [index, file] of parts.entries()) await runHere(['.', '--today', today, '--shard', `${index + 1}/${total}`, '--output', file], { cwd });
}, 60_000);

describe('shards', () => {
  it('are equally large, and hold every plan once', async () => {
    const reports = await Promise.all(parts.map((_, index) => check(['.'], { cwd, today, shard: { index: index + 1, of: total } })));
    const sizes = reports.map((report) => Object.keys(report.run.shard!.positions).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(reports.flatMap((report) => Object.keys(report.run.shard!.positions)).sort()).toEqual([...names, 'asks.plan.yaml', 'broken.plan.yaml', 'shape.plan.yaml'].sort());
  });

  it('may be empty', async () => {
    expect(await check(['a.plan.yaml'], { cwd, today, waivers: false, shard: { index: 2, of: 2 } })).toMatchObject({ verdict: expect.stringMatching(/pass|fail/) as string });
  });

  it.each(['0/3', '4/3', '1', 'x/y', '1/0'])('like %s are refused', async (shard) => expect((await runHere(['.', '--shard', shard], { cwd })).status).toBe(2));
});

describe('merge', () => {
  it('gives the report of the whole run, byte for byte, in any order of the parts', async () => {
    expect(whole.notices.map(({ id }) => id).sort()).toEqual(['waiver/expired', 'waiver/request-unknown-rule', 'waiver/unused']);
    expect(whole.diagnostics.length).toBeGreaterThan(1);
    const merged = await merge([parts[2]!, parts[0]!, parts[1]!]);
    expect(merged.stdout).toBe(await text(whole));
    expect(merged.status).toBe(2);
    expect((await merge(['parts'])).stdout).toBe(merged.stdout);
  });

  it('writes other formats and the other language from the parts alone', async () => {
    const { stdout } = await runHere(['merge', 'parts', '--lang', 'ko'], { cwd });
    expect(stdout).toBe([...(await render(whole, 'text', { language: 'ko' }))].join(''));
  });

  it('lists settings that are no YAML among the plans no more than the whole run does', async () => {
    const { cwd: here } = newRepository({ 'a.plan.yaml': plan('CEO'), 'b.plan.yaml': plan('CIO'), 'crm-check.config.yaml': 'files: [x\n' });
    const told = await runHere(['.', '--today', today], { cwd: here });
    for (const part of ['1', '2']) await runHere(['.', '--today', today, '--shard', `${part}/2`, '--output', `parts/${part}.json`], { cwd: here });
    expect((await runHere(['merge', 'parts'], { cwd: here })).stdout).toBe(told.stdout);
    expect(told.stdout).not.toMatch(/^crm-check\.config/m);
  });

  it('takes a file that is named twice once', async () => expect((await runHere(['merge', ...parts, `./${parts[0]!}`], { cwd })).stdout).not.toContain('merge/'));

  const edited = (change: (report: any) => void): string => {
    const report = JSON.parse(readFileSync(join(cwd, parts[0]!), 'utf8'));
    change(report);
    writeFileSync(join(cwd, 'edited.json'), JSON.stringify(report));
    return 'edited.json';
  };
  it.each([
    ['a missing part', () => [parts[0]!, parts[1]!], 'merge/missing'],
    ['a part that is there twice', () => [...parts, (writeFileSync(join(cwd, 'again.json'), readFileSync(join(cwd, parts[0]!))), 'again.json')], 'merge/twice'],
    ['half a file', () => (writeFileSync(join(cwd, 'half.json'), readFileSync(join(cwd, parts[0]!), 'utf8').slice(0, 5000)), ['half.json', parts[1]!, parts[2]!]), 'merge/not-a-report'],
    ['another kind of file', () => (writeFileSync(join(cwd, 'other.json'), '{}'), ['other.json']), 'merge/not-a-report'],
    ['a part of another day', () => [edited((report) => (report.run.today = '2027-01-01')), parts[1]!, parts[2]!], 'merge/other-run'],
    ['a part with other settings', () => [edited((report) => (report.run.settings = 'x')), parts[1]!, parts[2]!], 'merge/other-run'],
    ['a whole report', () => [edited((report) => (report.run.shard = null))], 'merge/no-shard'],
    ['no such file', () => ['nowhere.json'], 'merge/unreadable'],
    // Of nothing but zeros, which take no room on a disk.
    ['more than can be read at once', () => (writeFileSync(join(cwd, 'large.json'), ''), truncateSync(join(cwd, 'large.json'), limits.reportsBytes), [parts[0]!, 'large.json']), 'merge/too-large'],
    ['a pattern without files', () => ['nowhere/*.json'], 'file/no-match'],
    ['a folder without reports', () => (mkdirSync(join(cwd, 'empty'), { recursive: true }), ['empty']), 'merge/no-reports'],
  ] as const)('refuses %s', async (_, files, id) => {
    const { status, stderr } = await merge(files());
    expect([status, stderr]).toEqual([2, expect.stringContaining(id) as string]);
  });

  it('that gives no verdict says so in every report asked for, in the place of an older one', async () => {
    const outputs = formatNames.map((format) => [format, join('told', `${format}.out`)] as const);
    const args = ['merge', parts[0]!, parts[1]!];
    const call = [...args, ...outputs.flatMap(([format, file]) => ['-o', `${format}=${file}`])];
    expect((await runHere(['merge', 'parts', ...call.slice(args.length)], { cwd })).stderr).not.toContain('merge/missing');
    const { status, stdout, stderr } = await runHere(call, { cwd });
    expect([status, stdout, stderr.match(/merge\/missing/g)]).toEqual([2, '', ['merge/missing']]);
    for (const [format, file] of outputs) {
      const written = readFileSync(join(cwd, file), 'utf8');
      expect([format, written]).toEqual([format, expect.stringContaining('Of 3 parts, number 3 is missing') as string]);
      expect([format, written.includes('a.plan.yaml')]).toEqual([format, false]);
      // The same on standard output; a person reads it once.
      const shown = await runHere([...args, '-f', format], { cwd });
      expect([format, shown.status, shown.stdout, shown.stderr.match(/merge\/missing/g)]).toEqual([format, 2, written, format === 'text' ? null : ['merge/missing']]);
    }
    const data: unknown = JSON.parse(readFileSync(join(cwd, 'told/json.out'), 'utf8'));
    expect(validate(data)).toBe(true);
    expect(data).toMatchObject({ verdict: 'error', plans: [], diagnostics: [{ id: 'merge/missing' }] });
  });

  it('takes no pattern, folder or report for a plan', async () => {
    const { stdout } = await runHere(['merge', 'nowhere/*.json', 'no-parts', 'none.json', '--lang', 'ko'], { cwd });
    expect(stdout).toMatch(/file\/no-match[^]*merge\/unreadable[^]*문제 3건 때문에 판정하지 못했습니다/);
    expect(stdout.match(/nowhere/g)).toHaveLength(1);
  });

  it('says of a folder that cannot be read that it cannot', async () => {
    const { cwd: here } = newRepository({ 'closed/1.json': '{}' });
    chmodSync(join(here, 'closed'), 0o000);
    const { status, stdout, stderr } = await runCommand(['merge', 'closed'], { cwd: here, asUser: true });
    chmodSync(join(here, 'closed'), 0o700);
    expect([status, stdout, stderr]).toEqual([2, expect.stringContaining('closed  merge/unreadable') as string, '']);
  });
});
