// Rule packs of others: a folder, or an installed package that holds only data.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { root, runHere } from '../run.ts';
import { newRepository, plan } from './repository.ts';

describe('a pack that is installed as a package', () => {
  const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'deep/b.plan.yaml': plan(), 'node_modules/@firm/rules/package.json': '{"name": "@firm/rules", "version": "1.0.0"}\n' });
  cpSync(join(root, 'examples/own-rules'), join(cwd, 'node_modules/@firm/rules'), { recursive: true });

  it('is used by its name, also from a folder below, and by the settings', async () => {
    for (const folder of ['.', 'deep']) {
      const report = await check(['.'], { cwd: join(cwd, folder), packs: ['@firm/rules'] });
      expect(report.diagnostics).toEqual([]);
      expect(report.run.packs).toHaveLength(2);
    }
  });

  it('has its tests run by its name, and its rules explained', async () => {
    const tested = await runHere(['test', '@firm/rules'], { cwd });
    expect([tested.status, tested.stdout]).toEqual([0, expect.stringMatching(/^(\d+) of \1 tests validated/m) as string]);
    const rule = (await check(['a.plan.yaml'], { cwd, packs: ['@firm/rules'] })).rules.find(({ id }) => !id.startsWith('seed/'));
    expect((await runHere(['explain', rule!.id, '--pack', '@firm/rules'], { cwd })).stdout).toContain(rule!.id);
  });

  it('that is not there is an error', async () => {
    expect((await check(['a.plan.yaml'], { cwd, packs: ['@firm/other'] })).diagnostics).toMatchObject([{ id: 'rule/no-pack', args: { name: '@firm/other' } }]);
  });
});

describe('a pack that is named twice', () => {
  const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': 'packs: [./ours]\n' });
  cpSync(join(root, 'examples/own-rules'), join(cwd, 'ours'), { recursive: true });

  it('comes once, by the settings and the call, however its folder is written', async () => {
    const report = await check(['.'], { cwd, packs: ['./ours', 'ours/', join(cwd, 'ours'), 'practice', 'practice', 'seed'] });
    expect([report.diagnostics, report.run.packs.map(({ name }) => name)]).toEqual([[], ['seed', 'own-rules', 'practice']]);
    const twice = await check(['.'], { cwd, config: false, packs: ['./ours', 'ours/'] });
    expect([twice.diagnostics, twice.run.packs.length]).toEqual([[], 2]);
  });

  it('is looked at once', async () => {
    const { status, stdout } = await runHere(['verify', '--pack', './ours', '--today', '2026-11-23'], { cwd });
    expect([status, stdout.match(/ours \(/g)]).toEqual([0, ['ours (']]);
    const count = async (...packs: string[]) => (await runHere(['test', ...packs], { cwd })).stdout.match(/^\d+ of \d+/m)![0];
    expect(await count('ours', './ours')).toBe(await count('ours'));
  });

  it('is still refused where another has its name', async () => {
    cpSync(join(root, 'examples/own-rules'), join(cwd, 'copy'), { recursive: true });
    expect((await check(['.'], { cwd, packs: ['copy'] })).diagnostics.map(({ id }) => id)).toContain('rule/same-pack');
  });
});

it('what settings name and is not there is told at its line, as written', async () => {
  const { cwd, write } = newRepository({ 'deep/a.plan.yaml': plan(), 'crm-check.config.yaml': 'failOn: error\npacks: [./our/dp2]\n' });
  const problems = async () => (await check(['.'], { cwd: join(cwd, 'deep') })).diagnostics;
  expect(await problems()).toMatchObject([{ id: 'rule/no-pack', file: '../crm-check.config.yaml', place: { line: 2, column: 9 }, args: { name: './our/dp2', folder: 'yes' } }]);
  expect((await runHere(['verify'], { cwd })).stderr).toContain('There is no folder "./our/dp2"');
  write('crm-check.config.yaml', 'failOn: error\nextends: [./company.yaml]\n');
  expect(await problems()).toMatchObject([{ id: 'settings/unreadable', file: '../crm-check.config.yaml', place: { line: 2, column: 11 }, args: { name: '../company.yaml' } }]);
});

describe('a pack with fields of its own', () => {
  const own = '\nfields:\n  project.data_centre: {type: text, words: {en: Data centre}}\n';
  const stating = 'project: {name: One, data_centre: here}\nprocurement: {tender_no: 7}\ntimeline: {start: soon}\n';
  const broken = (inFile: string, from: RegExp, to: string) => {
    const made = newRepository({ 'a.plan.yaml': stating, 'b.plan.yaml': plan() });
    cpSync(join(root, 'examples/own-rules'), join(made.cwd, 'ours'), { recursive: true });
    const packFile = readFileSync(join(made.cwd, 'ours/pack.yaml'), 'utf8').replace('\nfields:\n', own);
    made.write('ours/pack.yaml', packFile);
    made.write(`ours/${inFile}`, readFileSync(join(made.cwd, 'ours', inFile), 'utf8').replace(from, to));
    return made.cwd;
  };
  const problems = async (cwd: string) => (await check(['.'], { cwd, packs: ['./ours'], today: '2026-11-23' })).diagnostics.map(({ id, file, args }) => `${file} ${id} ${JSON.stringify(args.key ?? args.fields ?? '')}`);

  it('where it is broken, nothing that the settings and waivers say of its rules is called unknown', async () => {
    const cwd = broken('few-goals.yaml', /^check: \|/m, 'check: |\n  nonsense ||');
    const name = /^name: (\S+)/m.exec(readFileSync(join(cwd, 'ours/pack.yaml'), 'utf8'))![1]!;
    writeFileSync(join(cwd, 'crm-check.config.yaml'), `packs: [./ours]\nrules:\n  ${name}/few-goals: off\n  seed/no-such-rule: off\n`);
    expect((await check(['b.plan.yaml'], { cwd, today: '2026-11-23' })).diagnostics.map(({ id, args }) => `${id} ${String(args.name ?? '')}`)).toEqual(['rule/bad-condition ', 'settings/unknown-rule seed/no-such-rule']);
  });

  it('has them known where only a rule is broken', async () => {
    const cwd = broken('few-goals.yaml', /^check: \|/m, 'check: |\n  nonsense ||');
    expect(await problems(cwd)).toEqual(['./ours/few-goals.yaml rule/bad-condition ""', 'a.plan.yaml plan/unknown-key "procurement"', 'a.plan.yaml plan/bad-date ""']);
  });

  it('blames no plan for them where they cannot be read, and says so', async () => {
    const cwd = broken('pack.yaml', /type: text/, 'type: txet');
    expect(await problems(cwd)).toEqual(['./ours/pack.yaml rule/bad-choice ""', 'a.plan.yaml plan/bad-date ""', 'a.plan.yaml plan/own-fields "data_centre, procurement"']);
    expect((await check(['b.plan.yaml'], { cwd, packs: ['./nowhere'] })).diagnostics.map(({ id }) => id)).toEqual(['rule/no-pack']);
  });
});
