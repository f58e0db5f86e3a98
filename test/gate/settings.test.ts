// Settings: what they change, what they may not, and what is wrong with them.
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, render, type Report } from '../../src/index.ts';
import { limits } from '../../src/limits.ts';
import { root, runHere } from '../run.ts';
import { newRepository, plan, repository } from './repository.ts';

const today = '2026-11-23';
const judge = (cwd: string, more: Parameters<typeof check>[1] = {}): Promise<Report> => check(['.'], { cwd, today, ...more });
const outcome = (report: Report, rule: string) => {
  const found = report.plans[0]!.results.find((result) => result.rule === rule);
  return found && `${found.outcome} ${found.severity}`;
};
const ids = (report: Report) => report.diagnostics.map(({ id, place }) => `${id}${place ? `:${place.line}:${place.column}` : ''}`);

describe('settings', () => {
  it('switch rules off, change severities by outcome, and set parameters', async () => {
    const { cwd } = newRepository({
      'a.plan.yaml': plan(),
      'crm-check.config.yaml': 'failOn: warning\npacks: [practice]\nrules:\n  seed/owner-not-it: off\n  seed/duration-minimum: {severity: {violated: warning}, params: {months: 10}}\n  seed/goals-loyalty-and-profitability: info\n',
    });
    const report = await judge(cwd);
    expect(report.diagnostics).toEqual([]);
    expect(report.run).toMatchObject({ failOn: 'warning', off: ['seed/owner-not-it'], settings: expect.stringMatching(/^[0-9a-f]{16}$/) as string });
    expect(outcome(report, 'seed/owner-not-it')).toBeUndefined();
    expect(outcome(report, 'seed/duration-minimum')).toBe('met warning');
    expect(report.rules.find(({ id }) => id === 'seed/duration-minimum')!.params.months).toMatchObject({ value: 10, default: 24 });
    expect(report.run.packs.map(({ name }) => name)).toEqual(['seed', 'practice']);
    expect((await judge(cwd, { config: false })).run).toMatchObject({ failOn: 'error', off: [], settings: null });
  });

  it('say nothing of a published figure where they put another in its place', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan('CEO') });
    const said = async (language: 'en' | 'ko') => {
      const report = await judge(cwd);
      const text = [...(await render(report, 'text', { language, quiet: true }))].join('').replace(/\s+/g, ' ');
      return text.slice(text.indexOf('seed/duration-minimum'));
    };
    expect(await said('en')).toContain('at least 24 months are expected of a company-wide programme in a large company (1,000 employees or more). The published figure is contested.');
    write('crm-check.config.yaml', 'rules: {seed/duration-minimum: {params: {months: 60}}}\n');
    expect(await said('en')).toContain('this repository asks for at least 60 months of a company-wide programme in a large company (1,000 employees or more). Why');
    expect(await said('ko')).toContain('이 저장소에서 정한 대기업(임직원 1,000명 이상) 전사 사업의 최소 기간: 60개월. 이유');
  });

  it('are printed as they would be written, so that they can be pasted', async () => {
    const own = Object.fromEntries(readdirSync(join(root, 'examples/own-rules')).map((name) => [`gate/ours/${name}`, readFileSync(join(root, 'examples/own-rules', name), 'utf8')]));
    const written = 'packs:\n  - ./ours\nfailOn: warning\nrules:\n  seed/duration-minimum:\n    severity:\n      silent: warning\n    params:\n      months: 30\n  seed/cost-below-range: off\n  seed/cost-above-range:\n    params:\n      high: 130M\n    protected: true\n  seed/owner-not-it: info\noverrides:\n  - files:\n      - big/**\n    stage: contract\n    size: large\nwaivers:\n  file: w.yaml\n  longest: 180 days\nbaseline: b.json\n';
    const { cwd, write } = newRepository({ 'gate/crm-check.config.yaml': written, 'gate/w.yaml': '[]\n', 'gate/b.json': '{"version": 1, "findings": []}', ...own });
    const print = async () => (await runHere(['--print-config', '--config', 'gate/crm-check.config.yaml'], { cwd })).stdout;
    const printed = await print();
    expect(printed).toBe(`# gate/crm-check.config.yaml\n${written}`);
    write('gate/crm-check.config.yaml', printed);
    expect(await print()).toBe(printed);
  });

  it('are looked for upward, and not beyond the repository', async () => {
    const { cwd, write } = repository({ 'crm-check.config.yaml': 'failOn: never\n', 'deep/er/a.plan.yaml': plan(), 'inner/a.plan.yaml': plan() });
    expect((await judge(join(cwd, 'deep/er'))).run.failOn).toBe('never');
    mkdirSync(join(cwd, 'inner/.git'));
    write('inner/.git/HEAD', 'ref: refs/heads/main\n');
    expect((await judge(join(cwd, 'inner'))).run.failOn).toBe('error');
  });

  it('under both names that they may have give no verdict, nor do waivers', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan('CEO'), 'crm-check.config.yaml': 'failOn: never\n', 'crm-check.config.yml': 'failOn: info\n' });
    const report = await judge(cwd);
    expect([report.verdict, report.diagnostics]).toMatchObject(['error', [{ id: 'settings/two-files', file: 'crm-check.config.yaml', args: { other: 'crm-check.config.yml' } }]]);
    expect([...(await render(report, 'text'))].join('').replace(/\s+/g, ' ')).toContain('There is a crm-check.config.yml beside this file, and only one of them can hold. Put all of it into one, and remove the other.');
    expect([...(await render(report, 'text', { language: 'ko' }))].join('').replace(/\s+/g, ' ')).toContain('같은 폴더에 crm-check.config.yml 파일도 있어 둘 중 하나만 쓸 수 있습니다. 내용을 한 파일에 모으고 다른 파일은 지우십시오.');
    expect((await judge(cwd, { config: 'crm-check.config.yml' })).diagnostics).toEqual([]);
    write('crm-check.waivers.yaml', '[]\n');
    write('crm-check.waivers.yml', '[]\n');
    expect((await judge(cwd, { config: 'crm-check.config.yml' })).diagnostics).toMatchObject([{ id: 'waiver/two-files', file: 'crm-check.waivers.yaml', args: { other: 'crm-check.waivers.yml' } }]);
    expect((await judge(cwd, { config: false })).diagnostics).toMatchObject([{ id: 'waiver/two-files' }]);
    expect((await judge(cwd, { config: false, waivers: false })).diagnostics).toEqual([]);
  });

  it('fix a stage, a size class and a reach for a folder, whatever the plan says', async () => {
    const { cwd } = newRepository({
      'big/a.plan.yaml': plan().replace('5000', '20').replace('company-wide', 'one-department'),
      'b.plan.yaml': plan().replace('5000', '20'),
      'crm-check.config.yaml': 'overrides:\n  - {files: ["big/**"], stage: contract, size: large, reach: company-wide}\n',
    });
    const report = await judge(cwd);
    const [other, big] = ['b.plan.yaml', 'big/a.plan.yaml'].map((file) => report.plans.find((entry) => entry.file === file)!);
    expect([big!.stage, other!.stage]).toEqual(['contract', 'idea']);
    const duration = (entry: typeof big) => entry!.results.find(({ rule }) => rule === 'seed/duration-minimum')!.outcome;
    expect([duration(big), duration(other)]).toEqual(['violated', 'not-applicable']);
    // A reader of the report must not look for the size in the plan.
    for (const format of ['text', 'markdown'] as const) expect([...(await render(report, format))].join('').replaceAll('\\', '').replace(/\s+/g, ' ').match(/Set by the settings of this repository: judged at stage contract, size of the company large, reach company-wide\./g), format).toHaveLength(1);
  });

  it('are said to raise the stage only where neither plan nor call does', async () => {
    const { cwd, write } = repository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': 'stage: proposal\n' });
    const raised = async (stage?: 'contract') => (await check(['a.plan.yaml'], { cwd, today, ...(stage && { stage }) })).plans[0]!.fixed.stage;
    expect([await raised(), await raised('contract')]).toEqual(['proposal', null]);
    write('a.plan.yaml', 'project: {name: x, stage: proposal}\n');
    expect(await raised()).toBe(null);
  });

  it('leave out what they and git ignore, but never a file that is named', async () => {
    const { cwd } = repository({ 'a.plan.yaml': plan(), 'archive/b.plan.yaml': plan(), 'build/c.plan.yaml': plan(), '.gitignore': 'build/\n', 'crm-check.config.yaml': 'ignores: [archive]\n' });
    expect((await judge(cwd)).plans.map(({ file }) => file)).toEqual(['a.plan.yaml']);
    expect((await check(['archive/b.plan.yaml', 'build/c.plan.yaml'], { cwd, today })).plans).toHaveLength(2);
    const nothing = await check(['archive'], { cwd, today });
    expect([nothing.verdict, ids(nothing)]).toEqual(['error', ['file/all-ignored']]);
  });

  it('build on other settings, which may protect rules', async () => {
    const { cwd, write } = newRepository({
      'a.plan.yaml': plan(),
      'company/settings.yaml': 'failOn: warning\nrules:\n  seed/owner-not-it: {protected: true}\n  seed/duration-minimum: {params: {months: 36}}\n',
      'node_modules/@firm/gate/crm-check.config.yaml': 'stage: contract\n',
      'crm-check.config.yaml': 'extends: [./company/settings.yaml, "@firm/gate"]\nrules:\n  seed/duration-minimum: {severity: warning}\n',
    });
    const report = await judge(cwd);
    expect(report.run.failOn).toBe('warning');
    expect(report.plans[0]!.stage).toBe('contract');
    expect(outcome(report, 'seed/duration-minimum')).toBe('violated warning');
    expect(report.rules.find(({ id }) => id === 'seed/duration-minimum')!.params.months!.value).toBe(36);
    expect(report.rules.find(({ id }) => id === 'seed/owner-not-it')!.protected).toBe(true);
    write('crm-check.config.yaml', 'extends: ./company/settings.yaml\nrules:\n  seed/owner-not-it: off\n');
    expect(ids(await judge(cwd))).toEqual(['settings/protected:3:3']);
    // A rule that no longer applies would let as much through as one that is off.
    write('crm-check.config.yaml', 'extends: ./company/settings.yaml\noverrides: [{files: [a], stage: go-live}, {files: [a], size: small, reach: one-department}]\n');
    expect(ids(await judge(cwd))).toEqual(['settings/protected-fact:2:56', 'settings/protected-fact:2:69']);
    write('company/settings.yaml', 'overrides: [{files: ["**"], size: large}]\n');
    expect((await judge(cwd)).diagnostics).toEqual([]);
  });

  it.each(['[./mine.yaml, ./base.yaml]', '[./base.yaml, ./mine.yaml]'])('side by side as %s change nothing that one of them protects', async (both) => {
    const mine = (text: string) => ({ 'a.plan.yaml': plan(), 'base.yaml': 'rules: {seed/owner-not-it: {protected: true}}\n', 'mine.yaml': text, 'crm-check.config.yaml': `extends: ${both}\n` });
    expect(ids(await judge(newRepository(mine('rules: {seed/owner-not-it: {severity: info}}\n')).cwd))).toEqual(['settings/protected:1:9']);
    expect(ids(await judge(newRepository(mine('overrides: [{files: [a], size: small}]\n')).cwd))).toEqual(['settings/protected-fact:1:26']);
    expect((await judge(newRepository(mine('failOn: never\n')).cwd)).run.failOn).toBe('error');
    expect((await judge(newRepository(mine('failOn: info\n')).cwd)).run.failOn).toBe('info');
    // By two ways the same.
    expect(ids(await judge(newRepository(mine('extends: ./base.yaml\n')).cwd))).toEqual([]);
  });

  it.each([
    ['an unknown key', 'failon: error\n', ['settings/unknown-key:1:1']],
    ['all that is wrong at once', 'failOn: maybe\nstage: later\nrules: {seed/owner-not-it: {params: {x: 1}}}\n', ['settings/bad-choice:1:9', 'settings/bad-choice:2:8']],
    ['an unknown rule', 'rules:\n  seed/owner-not-itt: off\n', ['settings/unknown-rule:2:3']],
    ['an unknown parameter', 'rules:\n  seed/duration-minimum: {params: {month: 3}}\n', ['settings/unknown-param:2:36']],
    ['a parameter out of bounds', 'rules:\n  seed/duration-minimum: {params: {months: soon}}\n', ['settings/bad-param:2:36']],
    ['parameters without names', 'rules:\n  seed/duration-minimum: {params: 15}\n', ['settings/expected-map:2:35']],
    ['a list of parameters', 'rules:\n  seed/duration-minimum: {params: [months, 3]}\n', ['settings/expected-map:2:27']],
    ['a list', '- 1\n', ['settings/not-a-mapping:1:1']],
    ['no YAML', 'a: [\n', ['yaml/syntax:1:4']],
    ['settings that extend themselves', 'extends: ./crm-check.config.yaml\n', ['settings/extends-circle']],
    ['a package that is not there', 'extends: "@firm/none"\n', ['settings/no-package:1:10']],
    ['a file outside the repository', 'extends: ../../etc/passwd.yaml\n', ['settings/outside:1:10']],
    ['places outside the repository', 'files: [a, ../b]\npacks: [../c]\nwaivers: {file: ../d.yaml}\nbaseline: ../e.json\n', ['settings/outside:1:12', 'settings/outside:2:9', 'settings/outside:3:17', 'settings/outside:4:11']],
    ['what names no plan', 'files: [a, "-", " "]\n', ['settings/no-name:1:12', 'settings/no-name:1:17']],
    ['waivers that may run for no day', 'waivers: {longest: 0 days}\n', ['settings/out-of-range:1:20']],
    ['a pack that is not there', 'packs: [./nowhere]\n', ['rule/no-pack:1:9']],
    ['a missing baseline', 'baseline: b.json\n', ['baseline/unreadable']],
    ['missing waivers', 'waivers: {file: w.yaml}\n', ['waiver/unreadable']],
    ['every rule off', null, ['rule/none']],
  ] as const)('refuse %s', async (_, text, expected) => {
    const { rules } = await check([{ file: 'a', content: plan() }], { config: false });
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': text ?? `rules:\n${rules.map(({ id }) => `  ${id}: off\n`).join('')}` });
    const report = await judge(cwd);
    expect([report.verdict, ids(report)]).toEqual(['error', expected]);
  });

  it('do not lead out of the repository through a link', async () => {
    const outside = newRepository({ 'settings.yaml': 'failOn: never\n' });
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': 'extends: ./link.yaml\n' });
    symlinkSync(join(outside.cwd, 'settings.yaml'), join(cwd, 'link.yaml'));
    expect(ids(await judge(cwd))).toContain('settings/outside:1:10');
  });

  it('build on so many others and no more, however often these name each other', async () => {
    const levels = (names: number) => Object.fromEntries(Array.from({ length: 9 }, (_, level) => [level ? `${level}.yaml` : 'crm-check.config.yaml', `extends: [${Array(names).fill(`./${level + 1}.yaml`).join(', ')}]\n`]));
    const many = newRepository({ 'a.plan.yaml': plan(), ...levels(30), '9.yaml': 'failOn: error\n' });
    expect(ids(await judge(many.cwd))).toEqual(['settings/extends-many']);
    const few = newRepository({ 'a.plan.yaml': plan(), ...levels(1), '9.yaml': 'failOn: error\n' });
    expect(ids(await judge(few.cwd))).toEqual([]);
  }, 10_000);

  it('are together no larger than one file may be', async () => {
    const large = (count: number) => ({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': `extends: [${Array(count).fill('./1.yaml').join(', ')}]\n`, '1.yaml': `failOn: error\n#${'x'.repeat(limits.fileBytes / 4)}\n` });
    expect(ids(await judge(newRepository(large(3)).cwd))).toEqual([]);
    expect(ids(await judge(newRepository(large(4)).cwd))).toEqual(['settings/extends-large']);
  });

  it.each([['overrides', '- {stage: idea, files: [x/%/**, y/%/**]}'], ['ignores', '- x/%/**']])('have no more patterns under %s together than one file may have', async (key, entry) => {
    const part = (name: string, count: number) => `${key}:\n${Array.from({ length: count }, (_, index) => `  ${entry.replaceAll('%', `${name}${index}`)}\n`).join('')}`;
    const most = key === 'overrides' ? 250 : 500;
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': 'extends: [./1.yaml, ./2.yaml]\n', '1.yaml': part('a', most - 1), '2.yaml': part('b', 1) });
    expect(ids(await judge(cwd))).toEqual([]);
    write('2.yaml', part('b', 2));
    expect(ids(await judge(cwd))).toEqual(['settings/too-many-patterns']);
  });

  it('may be empty', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': '# nothing yet\n' });
    expect(await judge(cwd)).toMatchObject({ verdict: 'fail', diagnostics: [] });
  });
});

describe('the settings and waivers of the README', () => {
  it('are in order', async () => {
    const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
    const settings = blocks.find((text) => text.includes('failOn:'))!;
    const waivers = blocks.find((text) => text.includes('approved_by:'))!;
    const { cwd } = newRepository({ 'proposals/a.plan.yaml': plan(), 'proposals/group/b.plan.yaml': plan(), 'proposals/branch-pilot.plan.yaml': plan(), 'crm-check.config.yaml': settings.replaceAll('180 days', '300 days'), 'crm-check.waivers.yaml': waivers });
    const report = await check(['proposals'], { cwd, today });
    expect(report.diagnostics).toEqual([]);
    expect(report.plans.map(({ file, stage, summary }) => [file, stage, summary.waived])).toEqual([['proposals/a.plan.yaml', 'idea', 0], ['proposals/branch-pilot.plan.yaml', 'idea', 1], ['proposals/group/b.plan.yaml', 'contract', 0]]);
  });
});
