// Ways around the gate that were tried, each of them closed.
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { root, runHere } from '../run.ts';
import { newRepository, plan, repository, waiver } from './repository.ts';

const today = '2026-11-23';
const ids = (report: { diagnostics: readonly { id: string }[] }) => report.diagnostics.map(({ id }) => id);

describe('--since does not lose a plan', () => {
  const since = (cwd: string, plans: string[], more = {}) => check(plans, { cwd, today, since: 'main', ...more });

  it('that git ignores, that a link leads to, or that git was told not to look at', async () => {
    const { cwd, git, write } = repository({ 'shared/s.yaml': plan('CEO'), 'a.plan.yaml': plan('CEO'), '.gitignore': 'ignored/\n' });
    symlinkSync('shared/s.yaml', join(cwd, 'link.plan.yaml'));
    symlinkSync('shared', join(cwd, 'lf'));
    git('add', '-A');
    git('commit', '-q', '-m', 'links');
    write('shared/s.yaml', plan());
    write('ignored/b.plan.yaml', plan());
    git('update-index', '--skip-worktree', 'a.plan.yaml');
    write('a.plan.yaml', plan());
    for (const named of ['ignored/b.plan.yaml', 'link.plan.yaml', 'lf/s.yaml', 'a.plan.yaml']) expect((await since(cwd, [named])).plans.map(({ file }) => file), named).toEqual([named]);
  });

  it('that lies in a repository of its own, or in none', async () => {
    const { cwd, write } = repository({ 'a.plan.yaml': plan() });
    write('nest/b.plan.yaml', plan());
    mkdirSync(join(cwd, 'nest/.git'));
    const outside = repository({ 'c.plan.yaml': plan() });
    expect((await since(cwd, ['nest'])).plans).toHaveLength(1);
    expect((await since(cwd, [join(outside.cwd, 'c.plan.yaml')])).plans).toHaveLength(1);
  });

  it('that was no plan under its old name', async () => {
    const { cwd, git } = repository({ 'notes.txt': plan() });
    git('mv', 'notes.txt', 'x.plan.yaml');
    expect((await since(cwd, ['.'], { onlyNew: true })).verdict).toBe('fail');
  });

  it('that comes from where nobody judged it: all of it is new', async () => {
    const settings = 'files: [proposals]\nignores: [proposals/archive]\n';
    const { cwd, git } = repository({ 'crm-check.config.yaml': settings, 'proposals/archive/a.plan.yaml': plan(), 'drafts/b.plan.yaml': plan('COO'), 'proposals/c.plan.yaml': plan('VP') });
    const verdicts = async () => (await since(cwd, ['proposals'], { onlyNew: true })).plans.map(({ file, verdict }) => `${file} ${verdict}`);
    git('mv', 'proposals/archive/a.plan.yaml', 'proposals/a.plan.yaml');
    git('mv', 'drafts/b.plan.yaml', 'proposals/b.plan.yaml');
    git('mv', 'proposals/c.plan.yaml', 'proposals/d.plan.yaml');
    expect(await verdicts()).toEqual(['proposals/a.plan.yaml fail', 'proposals/b.plan.yaml fail', 'proposals/d.plan.yaml pass']);
  });
});

it('an option is never the value of another: no report is lost in a file of its name', async () => {
  const { cwd } = newRepository({ 'a.plan.yaml': plan() });
  for (const args of [['-o', '--fail-on=warning'], ['-o', '-V'], ['--output', '--no-waivers'], ['--lang', '--help']]) {
    const { status, stderr } = await runHere(['a.plan.yaml', ...args], { cwd });
    expect([status, stderr], args.join(' ')).toEqual([2, expect.stringMatching(/needs a value/)]);
  }
  expect(readdirSync(cwd).filter((name) => name.startsWith('-'))).toEqual([]);
});

it('a date that was exact and is now too vague is new, whatever else was silent before', async () => {
  const go = readFileSync(join(root, 'examples/stages/4-go-live.plan.yaml'), 'utf8');
  const undated = go.replace('    on: 2026-06-05\n', '');
  const vague = go.replace('\n  on: 2025-05-20', '\n  on: 2026');
  expect([undated, vague].map((text) => text !== go)).toEqual([true, true]);
  const { cwd, write } = newRepository({ 'old.plan.yaml': undated, 'new.plan.yaml': vague });
  expect((await check(['new.plan.yaml'], { cwd, today, against: 'old.plan.yaml', onlyNew: true })).verdict).toBe('fail');
  await runHere(['old.plan.yaml', '--today', today, '--write-baseline', '-q'], { cwd });
  write('old.plan.yaml', vague);
  expect((await check(['old.plan.yaml'], { cwd, today, baseline: 'crm-check.baseline.json' })).verdict).toBe('fail');
});

describe('a finding that weighs more than before is new', () => {
  const eased = 'project: {name: P, employees: 12000, reach: company-wide, stage: idea}\ntimeline: {start: 2027-01, finish: 2028-03, basis: {kind: own-projects, accepted_by: ceo}}\n';
  const full = eased.replace(', basis: {kind: own-projects, accepted_by: ceo}', '');
  it('against an older version, and against a baseline', async () => {
    const { cwd, write } = newRepository({ 'o.plan.yaml': eased, 'n.plan.yaml': full });
    const change = async (old: string, current: string) => (await check([current], { cwd, today, against: old })).plans[0]!.results.find(({ rule }) => rule === 'seed/duration-minimum')!.change;
    expect([await change('o.plan.yaml', 'n.plan.yaml'), await change('n.plan.yaml', 'o.plan.yaml')]).toEqual(['new', 'unchanged']);
    await runHere(['o.plan.yaml', '--today', today, '--write-baseline', '-q'], { cwd });
    write('o.plan.yaml', full);
    const again = async () => (await runHere(['o.plan.yaml', '--today', today, '--write-baseline', '-q'], { cwd })).stderr.split('\n')[1];
    expect((await check(['o.plan.yaml'], { cwd, today, baseline: 'crm-check.baseline.json' })).verdict).toBe('fail');
    expect(await again()).toBe('New in it: 1 (o.plan.yaml 1). No longer in it: 1.');
    // What weighs less by now is no other.
    write('o.plan.yaml', eased);
    expect(await again()).toBe('');
  });
});

describe('what company settings hold fast', () => {
  const company = 'failOn: warning\nstage: contract\nwaivers: {longest: 30 days}\nrules: {seed/owner-not-it: {protected: true}}\n';
  it('is not loosened below, nor by a baseline', async () => {
    const { cwd, write } = repository({ 'a.plan.yaml': plan(), 'company.yaml': company, 'crm-check.config.yaml': 'extends: ./company.yaml\nfailOn: never\nstage: idea\nwaivers: {longest: 9999 days}\n', 'crm-check.waivers.yaml': waiver('seed/duration-minimum') });
    const report = await check(['.'], { cwd, today });
    expect([report.run.failOn, report.plans[0]!.stage, ids(report)]).toEqual(['warning', 'contract', ['waiver/too-long']]);
    write('crm-check.waivers.yaml', '');
    const { stderr } = await runHere(['.', '--today', today, '--write-baseline', '-q'], { cwd });
    expect(stderr).toContain('since their rules are protected: 1.');
    const owner = (await check(['.'], { cwd, today, baseline: 'crm-check.baseline.json' })).plans[0]!.results.find(({ rule }) => rule === 'seed/owner-not-it')!;
    expect([owner.outcome, owner.standing]).toEqual(['violated', 'open']);
  });

  it('cannot be asked to be waived', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan().replace('  owner:', '  # crm-check-waive seed/owner-not-it -- please\n  owner:'), 'crm-check.config.yaml': 'rules: {seed/owner-not-it: {protected: true}}\n' });
    const report = await check(['.'], { cwd, today });
    expect([report.notices.map(({ id }) => id), report.plans[0]!.results.find(({ rule }) => rule === 'seed/owner-not-it')!.requested]).toEqual([['waiver/request-protected'], null]);
  });
});

describe('exceptions that miss', () => {
  it.each([
    [waiver('seed/owner-not-it', { place: 'ownerschip' }), 'waiver/no-such-place'],
    [waiver('seed/owner-not-it', { file: 'b.plan.yaml' }), 'waiver/no-file'],
  ])('are named: %#', async (text, id) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.waivers.yaml': text });
    expect((await check(['.'], { cwd, today })).notices.map((notice) => notice.id)).toEqual([id]);
  });

  it.each([waiver('seed/owner-not-it', { owner: 'none' }), waiver('seed/owner-not-it', { approved_by: '없음' }), waiver('seed/owner-not-it', { place: 'TBD' }), `- TBD\n${waiver('seed/owner-not-it')}`, waiver('seed/owner-not-it', { file: '"!zzz"' }), waiver('seed/owner-not-it', { file: '"**/*.plan.[xy]aml"' })])('are refused: %#', async (text) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.waivers.yaml': text });
    const report = await check(['.'], { cwd, today });
    expect([report.verdict, report.summary.waived].join()).not.toBe('fail,1');
  });
});

describe('files and calls', () => {
  it('a plan whose name holds a line feed is found', async () => {
    const { cwd } = newRepository({ 'p/new\nline.plan.yaml': plan() });
    expect((await check(['p'], { cwd, today })).plans).toHaveLength(1);
  });

  it('no report takes the place of what is read', async () => {
    const { cwd } = repository({ 'q/a.plan.yaml': plan(), 'crm-check.config.yaml': 'failOn: error\n', 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: 'q/a.plan.yaml' }) });
    symlinkSync('q', join(cwd, 'ql'));
    for (const file of ['q/a.plan.yaml', 'ql/a.plan.yaml', 'crm-check.config.yaml', 'crm-check.waivers.yaml']) expect((await runHere(['q', '-o', `json=${file}`], { cwd })).status, file).toBe(2);
    // Nor of a plan that this run passes over.
    expect((await runHere(['q', '--since', 'main', '-o', 'json=q/a.plan.yaml'], { cwd })).status).toBe(2);
    expect((await check(['q'], { cwd, today })).diagnostics).toEqual([]);
  });

  it('S20 no report takes the place of a baseline that is still to be written, of a rule, or of what this call leaves out', async () => {
    const files = { 'q/a.plan.yaml': plan('CEO'), 'rules/pack.yaml': 'name: ours\n', 'rules/one.yaml': 'x\n', 'crm-check.config.yaml': 'failOn: error\n', 'crm-check.waivers.yaml': '[]\n', 'other/crm-check.baseline.json': '{}\n' };
    const { cwd } = newRepository(files);
    symlinkSync('.', join(cwd, 'here'));
    const calls = [
      ['--write-baseline', '-o', 'json=crm-check.baseline.json'], ['--write-baseline', '-o', 'json=here/crm-check.baseline.json'], ['--write-baseline', '--baseline', 'b.json', '-o', 'json=b.json'], ['--write-baseline', '--cache', '--cache-location', 'crm-check.baseline.json'],
      ['-o', 'text=rules/one.yaml'], ['--no-config', '-o', 'text=crm-check.config.yaml'], ['--no-waivers', '-o', 'text=crm-check.waivers.yaml'], ['-o', 'json=other/crm-check.baseline.json'],
      ['--write-baseline', '--baseline', 'q/b.plan.yaml'], ['--write-baseline', '--baseline', 'rules/two.yaml'], ['--write-baseline', '--baseline', 'crm-check.waivers.yml'], ['--write-baseline', '--prune-baseline'],
    ];
    for (const args of calls) expect([args, (await runHere(['q', '--today', today, ...args], { cwd })).status]).toEqual([args, 2]);
    // Nor does it take a name that the next run would read, where none is there yet; also of a plan in a folder of its own, and by a link.
    for (const file of ['crm-check.config.yml', 'CRM-Check.waivers.yml', 'new/crm-check.baseline.json', 'new.plan.yaml', 'plan.yml', 'new/a.plan.yaml', 'rules/two.yaml', 'here/crm-check.config.yml']) {
      for (const [language, says] of [['en', 'cannot be written to'], ['ko', '쓸 수 없는 이름']] as const) {
        const { status, stderr } = await runHere(['q', '--today', today, '-o', `text=${file}`, '--lang', language], { cwd });
        expect([file, status, stderr.replace(/\s+/g, ' ')]).toEqual([file, 2, expect.stringMatching(says) as string]);
        expect(stderr).toContain(file);
      }
    }
    expect((await runHere(['merge', 'q', '-o', 'text=q/a.plan.yaml'], { cwd })).status).toBe(2);
    expect(readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((file) => !/^(\.git|here)/.test(file) && file.includes('.')).sort()).toEqual(Object.keys(files).sort());
    for (const [file, text] of Object.entries(files)) expect(readFileSync(join(cwd, file), 'utf8')).toBe(text);
    // The control: a name that is free is written, and stays what it is.
    expect((await runHere(['q', '--today', today, '--write-baseline', '-o', 'json=report.json', '-q'], { cwd })).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8'))).toMatchObject({ version: 1 });
  });

  it('the wizard writes no plan under a name that is read as something else', async () => {
    const files = { 'rules/pack.yaml': 'name: ours\n', 'x.yaml': 'project: {name: x}\n' };
    const { cwd } = newRepository(files);
    symlinkSync('.', join(cwd, 'here'));
    for (const file of ['crm-check.config.yaml', 'crm-check.config.yml', 'crm-check.waivers.yaml', 'Crm-check.waivers.yml', 'crm-check.baseline.json', 'rules/two.yaml', 'rules/pack.yaml', 'here/crm-check.config.yaml']) {
      for (const more of [[], ['--dry-run'], ['--lang', 'ko']]) {
        const { status, stderr, stdout } = await runHere(['wizard', file, '--no-input', '--set', 'project.name=d', ...more], { cwd });
        expect([file, status, stdout, stderr.replace(/\s+/g, ' ')]).toEqual([file, 2, '', expect.stringMatching(/is read as a rule|예외 승인, 기준선으로 읽힙니다/) as string]);
      }
    }
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'here', 'rules', 'x.yaml']);
    expect(readFileSync(join(cwd, 'rules/pack.yaml'), 'utf8')).toBe(files['rules/pack.yaml']);
    // The control: any other name is that of a plan.
    for (const file of ['x.yaml', 'my.config.yaml']) expect((await runHere(['wizard', file, '--no-input', '--set', 'project.name=d', '--today', today], { cwd })).stdout, file).toMatch(/Written/);
  });

  it('a merge does not put its report in the place of a part', async () => {
    const { cwd } = newRepository({ 'q/a.plan.yaml': plan() });
    await runHere(['q', '--today', today, '--shard', '1/1', '-o', 'json=parts/1.json'], { cwd });
    const part = readFileSync(join(cwd, 'parts/1.json'), 'utf8');
    expect((await runHere(['merge', 'parts', '-o', 'json=parts/1.json'], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, 'parts/1.json'), 'utf8')).toBe(part);
  });

  it('S10 two files whose names differ in their letters only are two', async () => {
    const { cwd, write } = newRepository({ [`n/${'각'.normalize('NFC')}.plan.yaml`]: plan() });
    await runHere(['n', '--today', today, '--write-baseline', '-q'], { cwd });
    write(`n/${'각'.normalize('NFD')}.plan.yaml`, plan());
    expect((await check(['n'], { cwd, today, baseline: 'crm-check.baseline.json' })).verdict).toBe('fail');
  });

  it.each([
    [['a.plan.yaml', '--config', 'crm-check.config.yaml', '--root', 'nowhere'], 'overrides: [{files: ["**"], stage: go-live}]\n'],
    [['--print-config'], 'failOn: bananas\n'],
    [['--print-config'], 'rules: {seed/nope: off}\n'],
    [['--print-config'], 'rules: {seed/duration-minimum: {params: {month: 3}}}\n'],
    [['--print-config'], 'packs: [./nowhere]\n'],
    [['a.plan.yaml', '-o', '=x'], ''],
    [['a.plan.yaml'], 'rules: {constructor: off}\n'],
    [['a.plan.yaml'], 'rules: {__proto__: off}\n'],
    [['a.plan.yaml'], 'ignores: [~, x]\n'],
    [['a.plan.yaml'], 'overrides: [~, {files: [x]}]\n'],
    [['a.plan.yaml'], 'rules: {seed/duration-minimum: {params: {months: {a: 1}}}}\n'],
  ])('%j with %j is an error, and says which', async (args, settings) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': settings });
    const { status, stdout, stderr } = await runHere([...args], { cwd });
    expect([status, /inside crm-check/.test(stdout + stderr)]).toEqual([2, false]);
  });

  it('settings that name a baseline or waivers to come are printed, with what is missing', async () => {
    const { cwd } = newRepository({ 'crm-check.config.yaml': 'baseline: b.json\n' });
    expect(await runHere(['--print-config'], { cwd })).toMatchObject({ status: 2, stdout: '# crm-check.config.yaml\nbaseline: b.json\n', stderr: expect.stringContaining('baseline/unreadable') as string });
  });

  it('entries of settings that lead to nothing are told where they stand', async () => {
    const { cwd } = newRepository({ 'sub/x.txt': '', 'crm-check.config.yaml': 'files: [gone, "*.plan.yaml", sub]\n' });
    const { status, stdout } = await runHere([], { cwd });
    expect([status, stdout.match(/^error.*/gm)]).toEqual([2, ['error  crm-check.config.yaml:1:9  file/not-found', 'error  crm-check.config.yaml:1:15  file/no-match', 'error  crm-check.config.yaml:1:30  file/no-plans']]);
    expect((await runHere(['gone'], { cwd })).stdout).toContain('error  gone  file/not-found');
    expect((await runHere([], { cwd: join(cwd, 'sub') })).stdout).toContain('error  ../crm-check.config.yaml:1:9  file/not-found');
  });

  it.each(['=x', 'json=', '=', ''])('an output like "%s" is told how to write one, not a name that does no better', async (output) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan() });
    for (const language of ['en', 'ko']) {
      const { status, stderr } = await runHere(['a.plan.yaml', '-o', output, '--lang', language], { cwd });
      expect([status, stderr.match(/text=[^ ;]*/g)]).toEqual([2, ['text=report.txt']]);
    }
  });

  it('an older version that cannot be read is no help to the newer', async () => {
    const { cwd } = newRepository({ 'old.yaml': 'project: {nme: x}\n', 'new.yaml': plan() });
    expect((await runHere(['diff', 'old.yaml', 'new.yaml'], { cwd })).status).toBe(2);
  });

  it('thousands of requests take no longer than they must', async () => {
    const started = performance.now();
    await check([{ file: 'a.plan.yaml', content: `${plan()}${'# crm-check-waive x\n'.repeat(20_000)}` }], { config: false });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('parts that were edited are not merged', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan() });
    for (const part of ['1', '2']) await runHere(['.', '--today', today, '--shard', `${part}/2`, '-o', `m/${part}.json`], { cwd });
    const { readFileSync } = await import('node:fs');
    const edit = (change: (report: any) => void) => {
      const report = JSON.parse(readFileSync(join(cwd, 'm/1.json'), 'utf8'));
      change(report);
      write('m2/1.json', JSON.stringify(report));
      writeFileSync(join(cwd, 'm2/2.json'), readFileSync(join(cwd, 'm/2.json')));
    };
    for (const change of [(r: any) => (r.plans[0].verdict = 'pass'), (r: any) => (r.plans = []), (r: any) => r.plans[0].results.pop(), (r: any) => (r.run.shard.of = 1e9), (r: any) => (r.plans[0].results[0].rule = 'constructor'), (r: any) => (r.run.stage = 'idea')]) {
      edit(change);
      const { status, stderr } = await runHere(['merge', 'm2'], { cwd });
      expect([status, /inside crm-check/.test(stderr)], String(change)).toEqual([2, false]);
    }
  });
});
