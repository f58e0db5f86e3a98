// The GitHub action: its form, and its steps run in bash as a runner would.
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateAction } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { newRepository, plan, repository } from '../gate/repository.ts';
import { root } from '../run.ts';
import { action, bash, read, temporary, useAction } from './runner.ts';

const sound = readFileSync(join(root, 'examples/sound.plan.yaml'), 'utf8');

describe('action.yml', () => {
  it('is an action', () => {
    expect(validateAction(read('action.yml')).errors).toEqual([]);
    expect(validateAction(read('action.yml').replace('using: composite', 'using: composit')).errors).not.toEqual([]);
  });

  it('takes inputs through variables only, all of them, and says what each is', () => {
    for (const step of action.runs.steps) {
      expect(step.run).not.toContain('${{');
      expect(step.run).toMatch(/^set -euo pipefail\n/);
      expect(step.shell).toBe('bash');
    }
    const used = action.runs.steps.flatMap(({ env = {} }) => Object.values(env)).join('\n');
    for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
      expect(used).toContain(`\${{ inputs.${name} }}`);
      expect(description).toMatch(/\.$/);
      expect(typeof value, name).toBe('string');
    }
  });
});

describe('the action', () => {
  it('annotates, writes the summary and the reports, and exits as crm-check does', () => {
    const { cwd } = newRepository({ 'proposals/a.plan.yaml': plan() });
    const { status, log, outputs, summary } = useAction(cwd, { files: 'proposals' });
    expect(status).toBe(1);
    expect(log).toMatch(/^FAIL: /m);
    expect(log).toMatch(/^::error title=.*seed\/owner-not-it.*file=proposals\/a\.plan\.yaml,line=3/m);
    expect(summary).toContain('seed/owner-not-it');
    expect(outputs).toMatchObject({ verdict: 'fail', 'exit-code': '1' });
    expect(JSON.parse(readFileSync(outputs['sarif-file']!, 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse(readFileSync(outputs['json-file']!, 'utf8'))).toMatchObject({ verdict: 'fail' });
    expect(readFileSync(outputs['markdown-file']!, 'utf8')).toContain('<!-- crm-check -->');
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'proposals']);
  });

  it('passes a sound plan, and gives no verdict where there is nothing to judge', () => {
    const { cwd } = newRepository({ 'plan.yaml': sound, 'empty/x.txt': '' });
    expect(useAction(cwd, { files: 'plan.yaml', stage: 'proposal' })).toMatchObject({ status: 0, outputs: { verdict: 'pass', 'exit-code': '0' } });
    const nothing = useAction(cwd, { files: 'empty' });
    expect(nothing).toMatchObject({ status: 2, outputs: { verdict: 'error', 'exit-code': '2' } });
    expect(nothing.log).toMatch(/^::error title=file\/no-plans/m);
    expect(useAction(cwd, { files: 'plan.yaml', stage: 'later' })).toMatchObject({ status: 2, outputs: { verdict: 'error', 'sarif-file': '' } });
    expect(useAction(cwd, { files: 'plan.yaml', 'only-new': 'yes' })).toMatchObject({ status: 2, outputs: { verdict: 'error' } });
    expect(useAction(cwd, { files: 'plan.yaml', 'working-directory': 'nowhere' })).toMatchObject({ status: 2, outputs: { verdict: 'error' } });
  });

  it('hands every input on', () => {
    const { cwd, write, git, commit } = repository({ 'deep/crm.yaml': 'failOn: info\n', 'deep/p/old.plan.yaml': plan(), 'deep/p/a.plan.yaml': sound });
    git('branch', 'base');
    write('deep/p/a.plan.yaml', plan());
    commit();
    const inputs = { 'working-directory': 'deep', files: 'p\n\n', config: 'crm.yaml', root: '.', 'fail-on': 'warning', stage: 'contract', packs: 'practice\n', since: 'base', 'only-new': 'true', lang: 'ko', outputs: 'junit=../out/a b.xml\n../out/more.json' };
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(action.inputs).sort());
    const { status, log, outputs } = useAction(cwd, inputs);
    expect({ status, log }).toMatchObject({ status: 1, log: expect.stringMatching(/^미통과: /m) as string });
    const report = JSON.parse(readFileSync(outputs['json-file']!, 'utf8'));
    expect(report.run).toMatchObject({ failOn: 'warning', since: expect.stringMatching(/^base /) as string, onlyNew: true });
    expect(report.run.packs.map(({ name }: { name: string }) => name)).toEqual(['seed', 'practice']);
    expect(report.plans).toMatchObject([{ file: 'p/a.plan.yaml', stage: 'contract' }]);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a b.xml', 'more.json']);
  });

  it.each([
    ['commands', '$(touch HACKED) `touch HACKED` "; touch HACKED; " \'; touch HACKED; \''],
    ['variables and stars', '* ${FILES:-x} $HOME a.plan.yaml'],
    ['an option', '--config=evil.yaml'],
    ['a workflow command', '::set-output name=verdict::pass'],
    ['an old workflow command', '##[set-output name=verdict]pass'],
  ])('takes %s in any input as text', (_, text) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'evil.yaml': 'failOn: never\n' });
    for (const name of Object.keys(action.inputs)) {
      const { status, log, outputs } = useAction(cwd, { files: 'a.plan.yaml', ...(name === 'root' && { config: 'evil.yaml' }), [name]: text });
      expect(existsSync(join(cwd, 'HACKED'))).toBe(false);
      expect(log).not.toMatch(/^\s*::set-output|##\[set-output/m);
      // A root that is not there changes no verdict; a report of that name may be written.
      if (name !== 'root' && name !== 'outputs') expect([name, status, outputs.verdict]).toEqual([name, 2, 'error']);
    }
  }, 60_000);

  it('judges plans with hostile names, each by its name', () => {
    const names = ['a b.plan.yaml', '-x.plan.yaml', '$(touch HACKED).plan.yaml', '*.plan.yaml', '--fail-on=never.plan.yaml', 'ㄱ;.plan.yaml'];
    const { cwd } = newRepository(Object.fromEntries(names.map((name) => [name, plan()])));
    const { status, outputs } = useAction(cwd, { files: names.join('\r\n') });
    expect(status).toBe(1);
    expect(JSON.parse(readFileSync(outputs['json-file']!, 'utf8')).plans.map(({ file }: { file: string }) => file)).toEqual(names);
    expect(existsSync(join(cwd, 'HACKED'))).toBe(false);
  });

  it('runs its own crm-check, whatever the workspace brings', () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'package.json': '{"name":"crm-check","version":"0.1.0","bin":"x.js","scripts":{"prepare":"touch HACKED","build":"touch HACKED"}}', 'x.js': '', 'node_modules/.bin/crm-check': '#!/bin/sh\nexit 0\n', '.npmrc': 'script-shell=./evil\n' });
    expect(useAction(cwd, { files: 'a.plan.yaml' })).toMatchObject({ status: 1 });
    expect(existsSync(join(cwd, 'HACKED'))).toBe(false);
  });

  it('that cannot be built gives no verdict', () => {
    const broken = temporary();
    copyFileSync(join(root, 'action.yml'), join(broken, 'action.yml'));
    writeFileSync(join(broken, 'package.json'), '{"name": "x", "version": "1.0.0"}');
    const { status, log, outputs } = useAction(newRepository({ 'a.plan.yaml': plan() }).cwd, { files: 'a.plan.yaml' }, broken);
    expect(status).toBe(2);
    expect(log).toContain('::error title=crm-check::The action could not be built.');
    expect(outputs).toMatchObject({ verdict: 'error', 'exit-code': '2' });
  });
});

describe('bash', () => {
  it('of old macOS has nothing that the scripts need to do without', () => {
    // No mapfile, no ${x@Q}, no empty arrays under set -u before 4.4: the array is never empty.
    for (const { run } of action.runs.steps) expect(run).not.toMatch(/mapfile|readarray|\$\{\w+@/);
    expect(bash('set -u; args=(a); args+=(--); echo "${args[@]}"', temporary(), {}).log).toBe('a --\n');
  });
});
