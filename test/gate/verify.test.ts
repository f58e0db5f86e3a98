// `crm-check verify`: what the gate stands on, without a plan.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runCommand, runHere } from '../run.ts';
import { newRepository, plan, repository, waiver } from './repository.ts';

const settings = 'packs: [./own-rules]\nwaivers: {longest: 400 days}\n';

function gate(files: Readonly<Record<string, string>> = {}) {
  const made = repository({ 'crm-check.config.yaml': settings, 'crm-check.waivers.yaml': waiver('seed/duration-minimum'), 'a.plan.yaml': plan(), ...files });
  cpSync(join(root, 'examples/own-rules'), join(made.cwd, 'own-rules'), { recursive: true });
  return made;
}
const verify = (cwd: string, ...args: string[]) => runCommand(['verify', ...(args.includes('--today') ? [] : ['--today', '2026-11-23']), ...args], { cwd });

describe('verify', () => {
  it('says in one line what is in order, in both languages', async () => {
    const { cwd } = gate();
    expect(await verify(cwd)).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(/^Settings, waivers and rules are in order: crm-check\.config\.yaml, crm-check\.waivers\.yaml, own-rules \([1-9]\d* rules, [1-9]\d* tests\)\.\n$/) as string });
    expect(await verify(cwd, '--lang', 'ko')).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(/^설정, 예외 승인, 규칙에 문제가 없습니다: crm-check\.config\.yaml, crm-check\.waivers\.yaml, own-rules \(규칙 [1-9]\d*건, 시험 [1-9]\d*건\)\n$/) as string });
  });

  it('shows what ran out, which is no mistake', async () => {
    const { status, stdout } = await verify(gate().cwd, '--today', '2027-07-01');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^warning {2}crm-check\.waivers\.yaml:6:10 {2}waiver\/expired\n/);
    expect(stdout.split('\n').at(-2)).toMatch(/^Settings, waivers and rules can be used; see above: 1 warning\. Looked at: crm-check\.config\.yaml, /);
  });

  it('has a colour for each severity', async () => {
    const { cwd } = gate({ 'crm-check.config.yaml': `${settings}ignores: [archive]\n` });
    expect((await verify(cwd, '--color', '--today', '2027-07-01')).stdout.match(/\x1b\[\d+m\x1b\[1m(?:warning|info)/g)).toEqual(['\x1b[33m\x1b[1mwarning', '\x1b[34m\x1b[1minfo']);
  });

  it('names what leads only to plans that settings or git leave out', async () => {
    for (const [ignores, gitignore] of [['"**"', ''], ['x', '*.plan.yaml\n']] as const) {
      const { cwd } = gate({ 'crm-check.config.yaml': `${settings}files: [p]\nignores: [${ignores}]\n`, 'p/b.plan.yaml': plan(), '.gitignore': gitignore });
      const { status, stdout } = await verify(cwd);
      expect([status, stdout]).toEqual([0, expect.stringMatching(/^warning  crm-check\.config\.yaml:3:9  settings\/no-plans$/m)]);
    }
  });

  it('names patterns that match no plan', async () => {
    const { cwd } = gate({ 'crm-check.config.yaml': `${settings}files: [q]\nignores: [archive, a.plan.yaml]\noverrides:\n  - {files: ["q/**", "a*"], stage: contract}\n`, 'crm-check.waivers.yaml': ['p/*.plan.yaml', 'q/[bc]*', 'a.plan.*'].map((file) => waiver('seed/duration-minimum', { file: `"${file}"` })).join(''), 'q/b.plan.yaml': plan() });
    const { status, stdout } = await verify(cwd);
    expect(status).toBe(0);
    expect(stdout.match(/^(warning|info) .*$/gm)).toEqual(['info  crm-check.config.yaml:4:11  settings/no-match', 'info  crm-check.config.yaml:6:22  settings/no-match', 'warning  crm-check.waivers.yaml:1:3  waiver/no-match', 'warning  crm-check.waivers.yaml:13:3  waiver/no-match']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('The pattern "archive" under ignores matches no plan.');
    expect(stdout).toContain('see above: 2 warnings, 2 infos.');
    expect((await verify(cwd, '--lang', 'ko')).stdout).toContain('확인하십시오: 경고 2건, 참고 2건. 점검한 파일: crm-check.config.yaml, ');
  });

  it('names what files lead to no plan', async () => {
    const { cwd, write } = gate({ 'crm-check.config.yaml': `${settings}files: [q, a.plan.yaml, "r/*"]\n` });
    // As a call that names nothing, which has no verdict then.
    expect(await verify(cwd)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^error {2}crm-check.config.yaml:3:9 {2}file\/not-found$/m) as string });
    expect((await runHere([], { cwd })).stdout).toContain('error  crm-check.config.yaml:3:9  file/not-found');
    write('q/x.txt', '');
    expect((await verify(cwd)).stdout.match(/^(warning|info) .*$/gm)).toEqual(['warning  crm-check.config.yaml:3:9  settings/no-plans', 'warning  crm-check.config.yaml:3:25  settings/no-plans']);
    write('q/a.plan.yaml', plan());
    write('r/a.plan.yaml', plan());
    expect((await verify(cwd)).stdout).toMatch(/^Settings, waivers and rules are in order/);
    write('company.yaml', 'files: [nowhere]\n');
    write('crm-check.config.yaml', `${settings}extends: ./company.yaml\n`);
    expect((await verify(cwd)).stderr).toContain('error  company.yaml:1:9  file/not-found');
  });

  it('names none before there is a plan, nor those of settings that serve other repositories too', async () => {
    const { cwd, write } = newRepository({ 'crm-check.config.yaml': 'extends: ./company.yaml\n', 'company.yaml': 'ignores: [archive]\noverrides:\n  - {files: ["group/**"], stage: contract}\n', 'crm-check.waivers.yaml': waiver('seed/duration-minimum', { file: '"p/*"' }) });
    expect((await verify(cwd)).stdout).not.toContain('no-match');
    write('a.plan.yaml', plan());
    expect((await verify(cwd)).stdout.match(/\S+no-match/g)).toEqual(['waiver/no-match']);
  });

  it.each([
    ['settings', { 'crm-check.config.yaml': 'failon: error\n' }, 'settings/unknown-key'],
    ['a rule that there is not', { 'crm-check.config.yaml': `${settings}rules: {own-rules/few-goalz: off}\n` }, 'settings/unknown-rule'],
    ['an output', { 'crm-check.config.yaml': 'outputs: [foo=x.txt]\n' }, 'crm-check.config.yaml:1:11  settings/output-format'],
    ['waivers', { 'crm-check.waivers.yaml': waiver('seed/duration-minimun') }, 'waiver/unknown-rule'],
    ['waivers that run too long', { 'crm-check.waivers.yaml': waiver('seed/duration-minimum', { until: '2030-01-01' }) }, 'waiver/too-long'],
    ['a baseline', { 'crm-check.config.yaml': 'baseline: b.json\n', 'b.json': '{}' }, 'baseline/'],
    ['a pack', { 'crm-check.config.yaml': 'packs: [./nowhere]\n' }, 'rule/no-pack'],
  ])('refuses wrong %s', async (_, files, id) => {
    const { status, stdout, stderr } = await verify(gate(files as unknown as Record<string, string>).cwd);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(id);
  });

  it("runs the packs' own tests", async () => {
    const { cwd, write } = gate();
    write('own-rules/few-goals.yaml', readFileSync(join(cwd, 'own-rules/few-goals.yaml'), 'utf8').replace(/expect: violated/g, 'expect: met'));
    const { status, stderr } = await verify(cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('noisy  own-rules/few-goals.yaml');
  });

  it('says why settings that are named cannot be read', async () => {
    expect(await verify(newRepository().cwd, '--config', 'none.yaml')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^error {2}none\.yaml {2}settings\/unreadable\n/) as string });
  });

  it('does not call nothing in order', async () => {
    expect(await verify(newRepository().cwd)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nothing to verify') as string });
  });
});
