// The job for GitLab: GitLab's own schema and expansion of inputs by gitlab-ci-local, its script in bash.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plan, repository, waiver } from '../gate/repository.ts';
import { root } from '../run.ts';
import { ciFiles } from '../../src/wizard/starter.ts';
import { loadWizardWords } from '../../src/words/wizard.ts';
import { bash, read, temporary, type Ran } from './runner.ts';

const template = read('templates/crm-check.yml');
const version = (JSON.parse(read('package.json')) as { version: string }).version;
/** What `init --ci gitlab` writes: the same without inputs. */
const written = ciFiles.gitlab.text(loadWizardWords('en'), version);
const writtenJob = (parse(written) as { 'crm-check': Job })['crm-check'];

interface Job {
  variables: Record<string, string>;
  script: string[];
  artifacts: { reports: Record<string, string> };
}

/** What a project gets that includes the template with these inputs. Node 20 lacks a method that gitlab-ci-local uses. */
function expanded(inputs: Readonly<Record<string, string>> = {}, text = template): Job | string {
  const { cwd, git } = repository({ 'templates/crm-check.yml': text, '.gitlab-ci.yml': JSON.stringify({ include: [{ local: 'templates/crm-check.yml', inputs }] }) });
  git('remote', 'add', 'origin', 'git@gitlab.example.com:group/project.git');
  const polyfill = `data:text/javascript,${encodeURIComponent('Set.prototype.union ??= function (other) { return new Set([...this, ...other]); }')}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', polyfill, join(root, 'node_modules/gitlab-ci-local/dist/index.js'), '--preview'], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: cwd } });
  return status === 0 ? (parse(stdout) as { 'crm-check': Job })['crm-check'] : stdout + stderr;
}

describe('the job', () => {
  it('fits the schema of GitLab, and inputs arrive as they are', () => {
    const job = expanded({ files: 'a b\n$(touch HACKED)\n' }) as Job;
    expect(job.variables).toMatchObject({ GIT_DEPTH: '0', CRM_CHECK_FILES: 'a b\n$(touch HACKED)\n', CRM_CHECK_OPTIONS: '', CRM_CHECK_SETTINGS_FROM: 'branch' });
    expect(job.artifacts.reports).toEqual({ codequality: 'gl-code-quality-report.json', junit: 'crm-check.xml' });
    expect(expanded({}, template.replace('when: always', 'when: sometimes'))).toContain('artifacts');
    expect(expanded({ 'settings-from': 'nowhere' })).toContain('settings-from');
  });

  it('installs the version it comes with', () => {
    expect(template).toContain(`default: crm-check@${version}\n`);
  });

  it('that init writes is the same for a merge request by the settings of its target', () => {
    const job = expanded({ 'settings-from': 'target' }) as Job & { rules: unknown };
    const { rules, artifacts, variables } = writtenJob as Job & { rules: unknown };
    expect({ rules, artifacts, depth: variables.GIT_DEPTH }).toEqual({ rules: job.rules, artifacts: job.artifacts, depth: job.variables.GIT_DEPTH });
    // Every line of its script is one of the template's, but for the inputs that it has no more.
    const lines = (script: string) => script.split('\n').map((line) => line.trim());
    const known = new Set([...lines(template), ...lines(template).map((line) => line.replace('cjs" check "$@" "${args[@]}"', 'cjs" "$@"').replace('"$CRM_CHECK_PACKAGE"', `crm-check@${version}`))]);
    const own = ['options=("--config=$tool/target/crm-check.config.yaml" --root=.)', 'run "${options[@]}" --output gitlab=gl-code-quality-report.json > /dev/null 2>&1 || true', 'run "${options[@]}" "--since=$target" --output text=- --output junit=crm-check.xml', 'run --output text=- --output gitlab=gl-code-quality-report.json --output junit=crm-check.xml'];
    expect(lines(writtenJob.script.join('\n')).filter((line) => !known.has(line))).toEqual(own);
    expect(expanded({}, written)).toMatchObject({ artifacts: job.artifacts });
  });
});

describe('its script', () => {
  let tarball: string;
  beforeAll(() => {
    const folder = temporary();
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
    tarball = join(folder, readdirSync(folder)[0]!);
  }, 60_000);

  const run = (cwd: string, variables: Readonly<Record<string, string>>): Ran =>
    bash((parse(template.split('\n---\n')[1]!) as { 'crm-check': Job })['crm-check'].script.join('\n'), cwd, { GITLAB_CI: 'true', CI: 'true', CI_PROJECT_DIR: cwd, CRM_CHECK_PACKAGE: tarball, CRM_CHECK_FILES: '', CRM_CHECK_OPTIONS: '', CRM_CHECK_SETTINGS_FROM: 'branch', ...variables });

  it('judges, writes both reports, and takes hostile names as text', () => {
    const { cwd } = repository({ 'a b.plan.yaml': plan(), '$(touch HACKED).plan.yaml': plan(), '.npmrc': 'script-shell=./evil\n', 'node_modules/crm-check/dist/crm-check.cjs': '' });
    const { status, log } = run(cwd, { CRM_CHECK_FILES: 'a b.plan.yaml\n$(touch HACKED).plan.yaml\n', CRM_CHECK_OPTIONS: '--stage=idea\n\n--lang=ko' });
    expect({ status, log }).toMatchObject({ status: 1, log: expect.stringContaining('미통과') as string });
    expect(existsSync(join(cwd, 'HACKED'))).toBe(false);
    expect(JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8'))).toContainEqual(expect.objectContaining({ location: expect.objectContaining({ path: 'a b.plan.yaml' }) as object }));
    expect(readFileSync(join(cwd, 'crm-check.xml'), 'utf8')).toContain('<testsuites');
  });

  it('on merge requests judges what changed, by the settings of the target where that is asked', () => {
    const origin = repository({ 'crm-check.config.yaml': 'files: [plans]\n', 'plans/a.plan.yaml': plan(), 'plans/old.plan.yaml': plan() });
    const { cwd, git, write, commit } = repository();
    git('remote', 'add', 'origin', origin.cwd);
    git('fetch', '-q', 'origin');
    git('checkout', '-q', '-B', 'mine', 'origin/main');
    write('plans/a.plan.yaml', plan('IT manager'));
    write('crm-check.config.yaml', 'files: [plans]\nfailOn: never\n');
    write('crm-check.waivers.yaml', waiver('seed/owner-not-it', { file: 'plans/a.plan.yaml' }));
    commit();
    const request = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    const own = run(cwd, { ...request, CRM_CHECK_OPTIONS: '--only-new' });
    expect(own).toMatchObject({ status: 0 });
    expect(own.log).not.toContain('old.plan.yaml');
    // The quality report has all plans: GitLab takes what is missing for solved.
    const reported = () => new Set((JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8')) as { location: { path: string } }[]).map(({ location }) => location.path));
    const all = new Set(['plans/a.plan.yaml', 'plans/old.plan.yaml']);
    expect(reported()).toEqual(all);
    const target = run(cwd, { ...request, CRM_CHECK_SETTINGS_FROM: 'target' });
    expect(target).toMatchObject({ status: 1, log: expect.stringContaining('seed/owner-not-it') as string });
    expect(target.log).not.toContain('old.plan.yaml');
    // As init writes it, too.
    const fromInit = bash(writtenJob.script.join('\n').replace(`crm-check@${version}`, tarball), cwd, { GITLAB_CI: 'true', CI: 'true', CI_PROJECT_DIR: cwd, ...request });
    expect(fromInit).toMatchObject({ status: 1, log: expect.stringContaining('seed/owner-not-it') as string });
    expect(fromInit.log).not.toContain('old.plan.yaml');
    expect(reported()).toEqual(all);
    // The target branch of a fork is its owner's.
    const fork = { ...request, CI_PROJECT_ID: '2', CI_MERGE_REQUEST_PROJECT_ID: '1' };
    for (const { status, log } of [run(cwd, fork), bash(writtenJob.script.join('\n').replace(`crm-check@${version}`, tarball), cwd, { CI_PROJECT_DIR: cwd, ...fork })]) expect([status, log]).toEqual([2, expect.stringContaining('in the parent project')]);
  });

  it('gives no verdict when it cannot install or fetch', () => {
    const { cwd } = repository({ 'a.plan.yaml': plan() });
    expect(run(cwd, { CRM_CHECK_PACKAGE: './nowhere.tgz' }).status).toBe(2);
    expect(run(cwd, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' }).status).toBe(2);
  });
});
