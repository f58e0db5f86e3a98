// Settings of another checkout: with `root`, plans go by the names they would have beside those settings.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { runHere } from '../run.ts';
import { plan, repository, waiver } from './repository.ts';

const today = '2026-11-23';
const config = 'baseline: governance/known.json\nwaivers: {file: governance/waivers.yaml}\noverrides:\n  - {files: ["big/**"], stage: contract, size: large}\nignores: [archive]\nfiles: [big, archive, a.plan.yaml]\noutputs: [json=out/report.json, text=-]\n';
const standings = (report: Awaited<ReturnType<typeof check>>, rule: string) => report.plans.map(({ file, results }) => `${file} ${results.find((result) => result.rule === rule)!.standing}`);

/** What the base branch says, and a proposal that would rather have other settings. */
function checkouts() {
  const known = JSON.stringify({ version: 1, findings: [{ file: '../big/b.plan.yaml', rule: 'seed/owner-not-it', at: 'ownership.owner.role', outcome: 'violated' }] });
  const { cwd, write } = repository({
    'base/crm-check.config.yaml': config,
    'base/governance/waivers.yaml': waiver('seed/owner-not-it'),
    'base/governance/known.json': known,
    'head/crm-check.config.yaml': 'failOn: never\n',
    'head/crm-check.waivers.yaml': waiver('seed/duration-minimum', { file: 'a.plan.yaml' }),
    'head/a.plan.yaml': plan(),
    'head/big/b.plan.yaml': plan().replace('5000', '20'),
    'head/archive/c.plan.yaml': plan(),
  });
  for (const side of ['base', 'head']) cpSync(join(cwd, '.git'), join(cwd, side, '.git'), { recursive: true });
  return { cwd: join(cwd, 'head'), write };
}

describe('settings of another checkout', () => {
  it('hold for the plans here: overrides, ignores, baseline, and none of the settings here', async () => {
    const { cwd } = checkouts();
    const report = await check(['.'], { cwd, today, config: '../base/crm-check.config.yaml', root: '.' });
    expect(report.diagnostics).toEqual([]);
    expect([report.verdict, report.run.failOn]).toEqual(['fail', 'error']);
    expect(report.plans.map(({ file, stage }) => `${file} ${stage}`)).toEqual(['a.plan.yaml idea', 'big/b.plan.yaml contract']);
    expect(standings(report, 'seed/owner-not-it')).toEqual(['a.plan.yaml open', 'big/b.plan.yaml known']);
    expect(standings(report, 'seed/duration-minimum')).not.toContain('a.plan.yaml waived');
  });

  it('waive by the names here', async () => {
    const { cwd, write } = checkouts();
    write('base/crm-check.config.yaml', 'failOn: error\n');
    write('base/crm-check.waivers.yaml', waiver('seed/owner-not-it'));
    const report = await check(['a.plan.yaml'], { cwd, today, config: '../base/crm-check.config.yaml', root: '.' });
    expect(standings(report, 'seed/owner-not-it')).toEqual(['a.plan.yaml waived']);
    // Without `root` they are about files beside those settings, of which there are none.
    expect(standings(await check(['a.plan.yaml'], { cwd, today, config: '../base/crm-check.config.yaml' }), 'seed/owner-not-it')).toEqual(['a.plan.yaml open']);
  });

  it('name the plans and the outputs here, wherever the command runs', async () => {
    const { cwd } = checkouts();
    const { status, stdout, stderr } = await runHere(['--config', '../../base/crm-check.config.yaml', '--root', '..', '--today', today], { cwd: join(cwd, 'big') });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('b.plan.yaml');
    expect(stdout).not.toContain('c.plan.yaml');
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8'))).toMatchObject({ verdict: 'fail' });
  });

  it('take rule packs from their own side only', async () => {
    const { cwd, write } = checkouts();
    write('base/crm-check.config.yaml', 'packs: ["@firm/rules"]\n');
    for (const folder of ['@firm/rules', 'node_modules/@firm/rules']) write(`head/${folder}/pack.yaml`, 'name: firm\nversion: 1.0.0\n');
    const report = await check(['a.plan.yaml'], { cwd, today, config: '../base/crm-check.config.yaml', root: '.' });
    expect(report.diagnostics.map(({ id, file }) => `${id} ${file}`)).toEqual(['rule/no-pack ../base/crm-check.config.yaml']);
  });

  it('are named together with the folder', async () => {
    expect(await runHere(['a.plan.yaml', '--root', '.'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--root needs --config') as string });
    await expect(check([], { root: '.' })).rejects.toThrow(RangeError);
  });
});
