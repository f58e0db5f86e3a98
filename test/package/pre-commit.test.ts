// The hooks in the real pre-commit, which installs this package from git as it does at users'. Skipped where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plan, repository, waiver, type Repository } from '../gate/repository.ts';
import { has, temporary } from '../plug-in/runner.ts';
import { root } from '../run.ts';

const preCommit = process.env.PRE_COMMIT || 'pre-commit';
/** Before 4, what npm prints while it builds is taken for the name of the package. */
const oldest = 4;
const there = has(preCommit) && Number(/(\d+)\./.exec(spawnSync(preCommit, ['--version'], { encoding: 'utf8' }).stdout)?.[1]) >= oldest;

describe.runIf(there)('pre-commit', () => {
  const home = temporary();
  let user: Repository;
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(preCommit, args, { cwd: user.cwd, encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', PRE_COMMIT_HOME: home, GIT_CONFIG_GLOBAL: '/dev/null' } });
    return { status, log: stdout + stderr };
  };

  beforeAll(() => {
    const source = repository();
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
    for (const file of files) {
      mkdirSync(dirname(join(source.cwd, file)), { recursive: true });
      cpSync(join(root, file), join(source.cwd, file));
    }
    source.commit();
    const config = { repos: [{ repo: source.cwd, rev: source.git('rev-parse', 'HEAD').trim(), hooks: [{ id: 'crm-check', args: ['--stage', 'idea', '--'] }, { id: 'crm-check-config' }] }] };
    user = repository({ '.pre-commit-config.yaml': JSON.stringify(config), 'crm-check.config.yaml': 'failOn: error\n' });
    const { status, log } = run('install-hooks');
    if (status !== 0) throw new Error(log);
  }, 400_000);

  it('takes the manifest', () => {
    expect(run('validate-manifest', join(root, '.pre-commit-hooks.yaml'))).toEqual({ status: 0, log: '' });
  });

  it('judges the plans that a commit touches, and none of the other files', () => {
    user.write('old.plan.yaml', plan());
    user.commit();
    user.write('deep/--config=x.plan.yaml', plan());
    user.write('plan.yaml', plan());
    user.write('planner.yaml', 'a: 1\n');
    user.git('add', '-A');
    const { status, log } = run('run');
    expect(status).toBe(1);
    expect(log).toMatch(/crm-check\.+Failed\n- hook id: crm-check\n- exit code: 1/);
    for (const name of ['deep/--config=x.plan.yaml', 'plan.yaml']) expect(log).toContain(name);
    for (const name of ['old.plan.yaml', 'planner.yaml']) expect(log).not.toContain(name);
    expect(log).toMatch(/crm-check \(settings, waivers and rules\)\.+Passed/);
  });

  it('passes a sound plan, and looks at no plan where none is touched', () => {
    user.git('rm', '-rqf', '--cached', '.');
    user.git('reset', '-q', '--hard');
    user.git('clean', '-qfd');
    writeFileSync(join(user.cwd, 'sound.plan.yaml'), readFileSync(join(root, 'examples/sound.plan.yaml')));
    user.git('add', '-A');
    expect(run('run')).toMatchObject({ status: 0, log: expect.stringMatching(/^crm-check\.+Passed$/m) as string });
    user.commit();
    user.write('readme.txt', 'x');
    user.git('add', '-A');
    expect(run('run').log).toMatch(/^crm-check\.+\(no files to check\)Skipped$/m);
  });

  it('stops waivers and settings that are wrong', () => {
    user.write('crm-check.waivers.yaml', waiver('seed/owner-not-itt'));
    user.git('add', '-A');
    const { status, log } = run('run', 'crm-check-config');
    expect(status).toBe(1);
    expect(log).toContain('waiver/unknown-rule');
    expect(log).toContain('- exit code: 2');
  });
});

it.skipIf(there)('pre-commit 4 or newer is not installed, so its hooks are not tested (pip install pre-commit, or set PRE_COMMIT)', ({ skip }) => skip());
