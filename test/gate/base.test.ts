// Against the base branch: which plans are judged, what is new, and what git cannot tell.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, type Report } from '../../src/index.ts';
import { root, runCommand, runHere } from '../run.ts';
import { newRepository, plan, repository, waiver } from './repository.ts';

const today = '2026-11-23';
const since = (cwd: string, more: Parameters<typeof check>[1] = {}): Promise<Report> => check(['.'], { cwd, today, since: 'main', ...more });
const changes = (report: Report, file: string) =>
  Object.fromEntries(report.plans.find((entry) => entry.file === file)!.results.flatMap(({ rule, change }) => (change ? [[rule, change]] : [])));
const short = plan('CEO').replace('2027-12', '2028-06');

describe('--since', () => {
  it('judges what changed, and tells new findings from old and resolved ones', async () => {
    const { cwd, git, write, commit } = repository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan(), 'c.plan.yaml': plan('CEO') });
    git('checkout', '-q', '-b', 'work');
    write('a.plan.yaml', short);
    commit();
    write('c.plan.yaml', plan('CIO'));
    write('new.plan.yaml', plan('CIO'));
    const report = await since(cwd);
    expect(report.plans.map(({ file }) => file)).toEqual(['a.plan.yaml', 'c.plan.yaml', 'new.plan.yaml']);
    expect(report.run.since).toMatch(/^main \([0-9a-f]{12}\)$/);
    expect(report.plans[0]!.resolved).toEqual([expect.objectContaining({ rule: 'seed/owner-not-it', at: 'ownership.owner.role', outcome: 'violated' })]);
    expect(changes(report, 'a.plan.yaml')).toMatchObject({ 'seed/duration-minimum': 'unchanged' });
    expect(changes(report, 'c.plan.yaml')).toMatchObject({ 'seed/owner-not-it': 'new', 'seed/duration-minimum': 'unchanged' });
    expect(new Set(Object.values(changes(report, 'new.plan.yaml')))).toEqual(new Set(['new']));
  });

  it('with --only-new lets only new findings fail', async () => {
    const { cwd, git, write } = repository({ 'a.plan.yaml': plan('CEO') });
    git('checkout', '-q', '-b', 'work');
    write('a.plan.yaml', `${plan('CEO')}# touched\n`);
    expect([(await since(cwd)).verdict, (await since(cwd, { onlyNew: true })).verdict]).toEqual(['fail', 'pass']);
    write('a.plan.yaml', plan('CIO'));
    expect((await since(cwd, { onlyNew: true })).verdict).toBe('fail');
  });

  it('with --only-new finds what more is excluded new, beside what was; a waiver of the one is none of the other', async () => {
    const excluding = (what: string) => plan('CEO').replace('stage: idea', `stage: idea, out_of_scope: [${what}]`).replace('2027-12', '2029-12');
    const { cwd, git, write } = repository({ 'a.plan.yaml': excluding('pay'), 'crm-check.waivers.yaml': waiver('seed/organisation-in-scope', { place: 'project.out_of_scope[pay]' }) });
    git('checkout', '-q', '-b', 'work');
    write('a.plan.yaml', excluding('pay, training'));
    for (const waivers of [true, false]) {
      const report = await since(cwd, { onlyNew: true, waivers });
      const { items } = report.plans[0]!.results.find(({ rule }) => rule === 'seed/organisation-in-scope')!;
      expect([report.verdict, items.map(({ at, standing, change }) => [at, standing, change])]).toEqual(['fail', [['project.out_of_scope[pay]', waivers ? 'waived' : 'open', 'unchanged'], ['project.out_of_scope[training]', 'open', 'new']]]);
    }
    write('a.plan.yaml', `${excluding('pay')}# touched\n`);
    expect((await since(cwd, { onlyNew: true })).verdict).toBe('pass');
  });

  it('with --only-new shows what was there before as what does not count, also where a format knows no base', async () => {
    const { cwd, git, write } = repository({ 'a.plan.yaml': plan('CEO') });
    git('checkout', '-q', '-b', 'work');
    write('a.plan.yaml', plan('CIO'));
    const run = async (format: string, ...more: string[]) => (await runHere(['.', '--since', 'main', '--today', today, '-f', format, ...more], { cwd })).stdout;
    const severities = (text: string) => Object.fromEntries((JSON.parse(text) as { check_name: string; severity: string }[]).map(({ check_name: rule, severity }) => [rule, severity]));
    expect(severities(await run('gitlab'))).toMatchObject({ 'seed/owner-not-it': 'critical', 'seed/duration-minimum': 'critical' });
    expect(severities(await run('gitlab', '--only-new'))).toMatchObject({ 'seed/owner-not-it': 'critical', 'seed/duration-minimum': 'info' });
    const line = (text: string) => text.split('\n').filter((part) => part.includes('seed/duration-minimum')).map((part) => /severity="(\w+)" message="(.{28})/.exec(part)!.slice(1));
    expect([line(await run('checkstyle')), line(await run('checkstyle', '--only-new'))]).toEqual([[['error', expect.not.stringContaining('Does not')]], [['info', 'Does not fail the plan: it w']]]);
  });

  it('says what else changed that concerns the plans that are not judged', async () => {
    const { cwd, git, write } = repository({ 'a.plan.yaml': plan('CEO'), 'b.plan.yaml': plan('CEO'), 'crm-check.config.yaml': 'packs: [./own]\n', 'own/pack.yaml': 'name: own\nversion: 1.0.0\ntitle: {en: Own, ko: 자체}\n', 'deep/crm-check.config.yaml': '' });
    git('checkout', '-q', '-b', 'work');
    const said = async (more: Parameters<typeof since>[1] = {}) => (await since(cwd, more)).notices.map(({ id, file, severity }) => [id, file, severity]);
    expect(await said()).toEqual([]);
    write('own/pack.yaml', 'name: own\nversion: 1.0.1\ntitle: {en: Own, ko: 자체}\n');
    expect((await runHere(['.', '--since', 'main', '--quiet', '--today', today], { cwd })).stdout).toContain('settings/changed');
    git('rm', '-q', 'deep/crm-check.config.yaml');
    expect(await said()).toEqual([['settings/changed', 'own', 'info']]);
    write('crm-check.config.yaml', 'packs: [./own]\nstage: contract\n');
    expect(await said()).toEqual([['settings/changed', 'crm-check.config.yaml', 'info'], ['settings/changed', 'own', 'info']]);
    git('rm', '-q', '-f', 'crm-check.config.yaml');
    expect(await said()).toEqual([['settings/changed', 'crm-check.config.yaml', 'info']]);
    // All plans are judged by what changed.
    write('a.plan.yaml', plan('CIO'));
    write('b.plan.yaml', plan('CIO'));
    expect(await said()).toEqual([]);
  });

  it('says so of waivers and of a baseline, also of waivers that are gone, and not where an audit leaves them out', async () => {
    const waivers = waiver('seed/owner-not-it');
    const { cwd, git, write } = repository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan(), 'deep/c.plan.yaml': plan(), 'deep/crm-check.waivers.yaml': waivers, 'crm-check.waivers.yaml': waivers, 'known.json': '{"version":1,"findings":[]}' });
    git('checkout', '-q', '-b', 'work');
    const said = async (more: Parameters<typeof since>[1] = {}) => (await since(cwd, more)).notices.flatMap(({ id, file, args }) => (id === 'settings/changed' ? [`${String(args.what)} ${file}`] : []));
    expect(await said()).toEqual([]);
    write('crm-check.waivers.yaml', waivers.replace('Pilot', 'Trial'));
    git('rm', '-q', 'deep/crm-check.waivers.yaml');
    expect(await said()).toEqual(['waivers crm-check.waivers.yaml']);
    expect(await said({ waivers: false })).toEqual([]);
    git('rm', '-q', '-f', 'crm-check.waivers.yaml');
    expect(await said()).toEqual(['waivers crm-check.waivers.yaml']);
    // They are looked for beside the settings, however these are found, and without any upward.
    expect(await said({ config: false })).toEqual(['waivers crm-check.waivers.yaml']);
    expect(await said({ waivers: false })).toEqual([]);
    const audit = await runCommand(['.', '--since', 'main', '--no-waivers', '--today', today], { cwd });
    expect(audit.stdout).not.toContain('aivers changed');
    expect((await runCommand(['.', '--since', 'main', '--today', today], { cwd })).stdout.replace(/\s+/g, ' ')).toMatch(/Waivers changed since main \(\w+\), too, and may concern other plans\. Only plans that changed/);
    write('crm-check.config.yaml', 'baseline: known.json\n');
    write('known.json', '{"version":1, "findings":[]}');
    expect((await said()).filter((line) => !line.startsWith('all'))).toEqual(['waivers crm-check.waivers.yaml', 'baseline known.json']);
  });

  it('follows a plan that was renamed', async () => {
    const { cwd, git } = repository({ 'a.plan.yaml': plan(), 'folder/x.txt': '' });
    git('checkout', '-q', '-b', 'work');
    git('mv', 'a.plan.yaml', 'folder/한글 이름.plan.yaml');
    expect(new Set(Object.values(changes(await since(cwd), 'folder/한글 이름.plan.yaml')))).toEqual(new Set(['unchanged']));
  });

  describe('names plans that the branch took away', () => {
    const two = { 'p/a.plan.yaml': plan('CEO'), 'p/b.plan.yaml': short, 'p/old/c.plan.yaml': plan(), 'q/d.plan.yaml': plan('CIO', 'expectation: {stop_if: x}\n'), 'p/notes.yaml': 'x: 1\n' };
    const deleted = async (change: (git: (...args: string[]) => string) => void, named = ['p'], files: Record<string, string> = {}) => {
      const { cwd, git } = repository({ ...two, ...files });
      git('checkout', '-q', '-b', 'work');
      change(git);
      return (await check(named, { cwd, today, since: 'main', failOn: 'info' })).run.deleted;
    };
    it('which fails nothing, in text, markdown and JSON', async () => {
      const { cwd, git } = repository(two);
      git('checkout', '-q', '-b', 'work');
      git('rm', '-q', 'p/a.plan.yaml');
      const run = (...args: string[]) => runHere(['p', '--since', 'main', '--today', today, '--fail-on', 'info', ...args], { cwd });
      const [text, korean, markdown, json] = await Promise.all([run(), run('--lang', 'ko'), run('-f', 'markdown'), run('-f', 'json')]);
      expect([text, korean, markdown, json].map(({ status }) => status)).toEqual([0, 0, 0, 0]);
      expect(text.stdout).toMatch(/^Plans deleted or moved away since main \([0-9a-f]{12}\): 1\n {2}p\/a\.plan\.yaml\n\nPASS\nNo plan that is still there has changed since main /);
      expect(korean.stdout).toMatch(/^main \([0-9a-f]{12}\) 이후 삭제되거나 옮겨진 계획: 1건\n {2}p\/a\.plan\.yaml\n\n통과\n남아 있는 계획은 main /);
      expect(markdown.stdout).toMatch(/^#### Plans deleted or moved away since .*: 1\n\n- `p\/a\.plan\.yaml`$/m);
      expect((JSON.parse(json.stdout) as Report).run.deleted).toEqual(['p/a.plan.yaml']);
    });
    it.each<[string, string[], string[], string[]]>([
      ['out of what is judged', ['mv', 'p/a.plan.yaml', 'q/a.plan.yaml'], ['p'], ['p/a.plan.yaml']],
      ['to a name that is no plan', ['mv', 'p/a.plan.yaml', 'p/a.txt'], ['p'], ['p/a.plan.yaml']],
      ['within it, which is none', ['mv', 'p/a.plan.yaml', 'p/old/a.plan.yaml'], ['p'], []],
      ['where a pattern looked', ['rm', 'p/a.plan.yaml'], ['p/*.plan.yaml'], ['p/a.plan.yaml']],
      ['where no pattern looked', ['rm', 'q/d.plan.yaml'], ['p/*.plan.yaml'], []],
      ['elsewhere', ['rm', 'q/d.plan.yaml'], ['p'], []],
      ['that were none', ['rm', 'p/notes.yaml'], ['p'], []],
    ])('%s', async (_, args, named, expected) => expect(await deleted((git) => git(...args), named)).toEqual(expected));
    it('that the settings leave out, not', async () => {
      expect(await deleted((git) => git('rm', 'p/old/c.plan.yaml'), ['p'], { 'crm-check.config.yaml': 'ignores: [p/old]\n' })).toEqual([]);
    });
  });

  it('compares with where the branch left, not with where the base is now', async () => {
    const { cwd, git, write, commit } = repository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan() });
    git('checkout', '-q', '-b', 'work');
    write('a.plan.yaml', short);
    commit();
    git('checkout', '-q', 'main');
    write('b.plan.yaml', short);
    commit();
    git('checkout', '-q', 'work');
    expect((await since(cwd)).plans.map(({ file }) => file)).toEqual(['a.plan.yaml']);
  });

  it('passes where no plan changed, but not where there is none', async () => {
    const { cwd, write } = repository({ 'a.plan.yaml': plan(), 'docs/readme.md': '' });
    write('docs/readme.md', 'more');
    expect(await since(cwd)).toMatchObject({ verdict: 'pass', plans: [] });
    expect((await check(['docs'], { cwd, today, since: 'main' })).verdict).toBe('error');
  });

  it('works from a folder of the repository', async () => {
    const { cwd, write } = repository({ 'deep/a.plan.yaml': plan(), 'b.plan.yaml': plan() });
    write('deep/a.plan.yaml', short);
    expect((await check(['.'], { cwd: join(cwd, 'deep'), today, since: 'main' })).plans.map(({ file }) => file)).toEqual(['a.plan.yaml']);
  });

  it('is an error where a plan that changed is not checked out', async () => {
    const { cwd, git, write, commit } = repository({ 'a/a.plan.yaml': plan(), 'b/b.plan.yaml': plan() });
    git('checkout', '-q', '-b', 'work');
    write('b/b.plan.yaml', short);
    commit();
    git('sparse-checkout', 'set', 'a');
    const told = ({ verdict, diagnostics }: Report) => [verdict, diagnostics.map(({ id, file }) => [id, file])];
    expect(told(await since(cwd))).toEqual(['error', [['git/not-checked-out', 'b/b.plan.yaml']]]);
    // What is not asked for, or left out, nobody would judge.
    expect(told(await check(['a'], { cwd, today, since: 'main' }))).toEqual(['pass', []]);
    write('crm-check.config.yaml', 'ignores: [b]\n');
    expect(told(await since(cwd))).toEqual(['pass', []]);
  });

  it('is an error where a submodule that changed is not checked out', async () => {
    const inner = repository({ 'plan.yaml': plan() });
    const { cwd, git, write, commit } = repository({ 'a.plan.yaml': plan() });
    git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.cwd, 'sub');
    commit();
    git('checkout', '-q', '-b', 'work');
    inner.write('plan.yaml', short);
    inner.commit();
    execFileSync('git', ['-c', 'protocol.file.allow=always', 'pull', '-q'], { cwd: join(cwd, 'sub') });
    commit();
    expect((await since(cwd)).plans.map(({ file }) => file)).toEqual(['sub/plan.yaml']);
    git('submodule', 'deinit', '-q', '--force', 'sub');
    const { verdict, diagnostics } = await since(cwd);
    expect([verdict, diagnostics.map(({ id, file }) => [id, file])]).toEqual(['error', [['git/not-checked-out', 'sub']]]);
    const verdictOf = async (...named: string[]) => (await check(named, { cwd, today, since: 'main' })).verdict;
    expect([await verdictOf('**/*.plan.yaml'), await verdictOf('sub/deep/*.plan.yaml'), await verdictOf('su*/**'), await verdictOf('@(sub|x)/**'), await verdictOf('a.plan.yaml')]).toEqual(['error', 'error', 'error', 'error', 'pass']);
    const leftOut = async (pattern: string) => {
      write('crm-check.config.yaml', `ignores: ["${pattern}"]\n`);
      return (await since(cwd)).verdict;
    };
    // What may leave some of its plans in is no answer.
    expect([await leftOut('sub'), await leftOut('sub/**'), await leftOut('sub/*.yaml'), await leftOut('sub/**/*.yaml'), await leftOut('sub/*.*')]).toEqual(['pass', 'pass', 'error', 'error', 'error']);
  });

  it('is an error where git does not know the reference', async () => {
    const { cwd } = repository({ 'a.plan.yaml': plan() });
    const report = await since(cwd, { since: '--output=x' });
    expect([report.verdict, report.plans, report.diagnostics.map(({ id }) => id)]).toEqual(['error', [], ['git/no-ref']]);
  });

  it('says which depth a shallow clone needs', async () => {
    const { cwd, git, write, commit } = repository({ 'a.plan.yaml': plan() });
    git('checkout', '-q', '-b', 'work');
    write('a.plan.yaml', short);
    commit();
    const clone = mkdtempSync(join(tmpdir(), 'crm-check-shallow-'));
    execFileSync('git', ['clone', '-q', '--depth=1', '--branch=work', `file://${cwd}`, clone]);
    const { status, stdout } = await runHere(['.', '--since', 'origin/main'], { cwd: clone });
    expect([status, stdout.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining('fetch-depth: 0') as string]);
  });

  it('is an error without git, and outside a repository', async () => {
    const { cwd } = repository({ 'a.plan.yaml': plan() });
    const without = await runCommand(['.', '--since', 'main'], { cwd, env: { PATH: '/nonexistent' } });
    expect([without.status, without.stdout]).toEqual([2, expect.stringContaining('git/not-there') as string]);
    const folder = mkdtempSync(join(tmpdir(), 'crm-check-plain-'));
    expect((await check([{ file: 'a.plan.yaml', content: plan() }], { cwd: folder, today, since: 'main' })).diagnostics.map(({ id }) => id)).toEqual(['git/no-repository']);
  });

  it('calls everything new where the base version could not be read', async () => {
    const { cwd, write } = repository({ 'a.plan.yaml': 'x: [' });
    write('a.plan.yaml', plan());
    expect(new Set(Object.values(changes(await since(cwd), 'a.plan.yaml')))).toEqual(new Set(['new']));
  });
});

describe('diff', () => {
  it('ends with what is new of what a plan does not say, and a name as a shell takes it', async () => {
    const whole = readFileSync(join(root, 'examples/sound.plan.yaml'), 'utf8');
    const older = whole.replaceAll(' treatment: invest,', '');
    const { cwd } = newRepository({ 'old.yaml': older, 'the $new.yaml': older.replace(' treatment: maintain,', '') });
    const end = async (...args: string[]) => (await runHere(['diff', 'old.yaml', 'the $new.yaml', '--fail-on', 'warning', '--today', today, ...args], { cwd })).stdout.split('\n\n').at(-2);
    // No wizard knows of the older version.
    expect(await end('--only-new')).toBe('Start with what is missing: customer_strategy.segments[3].treatment.');
    expect(await end('--stage', 'contract')).toMatch(/^Start with what is missing: customer_strategy\.segments\[3\]\.treatment,\s[^]* wizard 'the \$new\.yaml' --stage contract --fail-on warning --today 2026-11-23$/);
  });
  it('judges the newer of two files against the older', async () => {
    const { cwd } = repository({ 'old.yaml': plan(), 'new.yaml': short });
    const { status, stdout } = await runHere(['diff', 'old.yaml', 'new.yaml', '--today', today, '--format', 'json'], { cwd });
    const report = JSON.parse(stdout) as Report;
    expect([status, report.run.since, report.plans.map(({ file }) => file), report.plans[0]!.resolved!.map(({ rule }) => rule)]).toEqual([1, 'old.yaml', ['new.yaml'], ['seed/owner-not-it']]);
    expect((await runHere(['diff', 'old.yaml', 'new.yaml', '--today', today, '--only-new'], { cwd })).status).toBe(0);
    // What was there before and cannot fail is no error on a pull request either.
    const errors = async (...args: string[]): Promise<boolean> => (await runHere(['diff', ...args, '--today', today, '--format', 'github'], { cwd })).stdout.includes('::error');
    expect([await errors('old.yaml', 'new.yaml'), await errors('old.yaml', 'new.yaml', '--only-new'), await errors('new.yaml', 'old.yaml', '--only-new')]).toEqual([true, false, true]);
  });

  it('takes no folder of plans for the newer one', async () => {
    const { cwd } = newRepository({ 'old.plan.yaml': plan(), 'new/a.plan.yaml': short, 'new/b.plan.yaml': plan() });
    const { status, stdout } = await runHere(['diff', 'old.plan.yaml', 'new', '--today', today], { cwd });
    expect([status, stdout.split('\n')[0]]).toEqual([2, 'error  new  file/several-plans']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('old.plan.yaml is compared with one plan, and there are 2 here. Name the plan that is its newer version.');
    const korean = (await runHere(['diff', 'old.plan.yaml', 'new', '--today', today, '--lang', 'ko'], { cwd })).stdout;
    expect(korean.replace(/\s+/g, ' ')).toContain('비교할 새 계획은 하나여야 하는데 2건이 있습니다(이전 버전: old.plan.yaml). 새 버전인 계획 파일 하나를 적으십시오.');
    expect((await check(['new/a.plan.yaml', 'new/b.plan.yaml'], { cwd, today, against: 'old.plan.yaml' })).diagnostics).toMatchObject([{ id: 'file/several-plans', file: '' }]);
    expect((await check(['new/a*'], { cwd, today, against: 'old.plan.yaml' })).plans.map(({ file }) => file)).toEqual(['new/a.plan.yaml']);
  });

  it.each([[['old.yaml']], [['old.yaml', 'none.yaml']], [['none.yaml', 'old.yaml']]])('with %j is an error', async (args) => {
    const { cwd } = newRepository({ 'old.yaml': plan() });
    expect((await runHere(['diff', ...args], { cwd })).status).toBe(2);
  });
});
