// Waivers and baseline: what counts, what does not, and what is said of the exceptions themselves.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, render, type CheckOptions, type Report } from '../../src/index.ts';
import { findingsOf } from '../../src/verdict/reported.ts';
import { root, runHere } from '../run.ts';
import { newRepository, plan, repository, waiver } from './repository.ts';

const today = '2026-11-23';
const judge = (cwd: string, more: Parameters<typeof check>[1] = {}): Promise<Report> => check(['.'], { cwd, today, ...more });
const result = (report: Report, rule: string) => report.plans[0]!.results.find((entry) => entry.rule === rule)!;
const said = (problems: readonly { id: string; place: { line: number; column: number } | null }[]) => problems.map(({ id, place }) => `${id}${place ? `:${place.line}:${place.column}` : ''}`);
const itItems = (report: Report, rule: string) => findingsOf(result(report, rule)).map(({ at, standing }) => `${at} ${standing}`);

describe('waivers', () => {
  it('take a finding out of the verdict, and say who answers for it', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.waivers.yaml': waiver('seed/owner-not-it') });
    const report = await judge(cwd);
    expect(result(report, 'seed/owner-not-it')).toMatchObject({ outcome: 'violated', standing: 'waived', waiver: { reason: 'Pilot of one branch', owner: 'J. Kim', approvedBy: 'PMO board', until: '2027-06-30' } });
    expect(report.summary).toMatchObject({ waived: 1 });
    const audit = await judge(cwd, { waivers: false });
    expect(audit.summary).toMatchObject({ waived: 0, errors: report.summary.errors + 1 });
  });

  it('of a mistake hide nothing that follows from it', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': 'project: {name: One, stage: idea, employees: 5000}\ntimeline: {start: 2027-01, go_live: 2028-06, finish: 2028-03}\nphases: [{name: all, go_live: 2028-06}]\n' });
    const headings = async () => (await runHere(['.', '--quiet', '--today', today], { cwd })).stdout.split('\n').filter((line) => line.startsWith('error'));
    const report = await judge(cwd);
    expect(result(report, 'seed/phases-in-order').cause).toBe('seed/timeline-in-order');
    expect(await headings()).toEqual(['error  Start, go-live and end of the programme in this order']);
    write('crm-check.waivers.yaml', waiver('seed/timeline-in-order'));
    const waived = await judge(cwd);
    expect(result(waived, 'seed/phases-in-order').cause).toBe(null);
    expect(waived.summary).toMatchObject({ waived: 1, errors: report.summary.errors - 1 });
    expect(await headings()).toEqual(['error  Enough time for a company-wide programme  seed/duration-minimum', 'error  Phases that go live within the programme, the first one first']);
  });

  it('count up to their last day, and are a finding afterwards', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { until: '2026-11' }) });
    expect(result(await judge(cwd, { today: '2026-11-30' }), 'seed/owner-not-it').standing).toBe('waived');
    const late = await judge(cwd, { today: '2026-12-01' });
    expect(result(late, 'seed/owner-not-it').standing).toBe('open');
    expect(said(late.notices)).toEqual(['waiver/expired:6:10']);
  });
  it.each(['text', 'markdown', 'github'] as const)('that ran out are shown where only what fails is asked for, and idle ones not: %s', async (format) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan('CEO'), 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { until: '2026-11' }) + waiver('seed/owner-not-it', { file: 'b.plan.yaml' }) });
    const shown = async (options: CheckOptions, quiet: boolean) => [...new Set([...(await render(await judge(cwd, options), format, { quiet }))].join('').match(/waiver\/[\w-]+/g))];
    expect(await shown({ today: '2026-12-01' }, false)).toEqual(['waiver/expired', 'waiver/unused']);
    expect(await shown({ today: '2026-12-01' }, true)).toEqual(['waiver/expired']);
    expect(await shown({ today: '2026-12-01', failOn: 'warning' }, true)).toEqual(['waiver/expired', 'waiver/unused']);
    expect(await shown({ today: '2026-12-01', failOn: 'never' }, true)).toEqual([]);
  });

  it('that nothing needs are a warning, which can fail the run', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan('CEO'), 'crm-check.waivers.yaml': waiver('seed/owner-not-it') });
    const report = await judge(cwd);
    expect(said(report.notices)).toEqual(['waiver/unused:1:3']);
    expect((await judge(cwd, { failOn: 'warning' })).verdict).toBe('fail');
    // A run over other plans does not know.
    expect((await check([{ file: 'b.plan.yaml', content: plan() }], { cwd, today })).notices).toEqual([]);
  });

  it('by a pattern are idle only where all plans that it may mean were looked at', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan('CEO'), 'b.plan.yaml': plan(), 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: '"[ab].plan.yaml"' }), 'crm-check.config.yaml': '{}' });
    expect((await check(['a.plan.yaml'], { cwd, today })).notices).toEqual([]);
    rmSync(join(cwd, 'b.plan.yaml'));
    expect(said((await check(['.'], { cwd, today })).notices)).toEqual(['waiver/unused:1:3']);
  });

  it('and patterns that match no plan are named where everything was looked at, and only there', async () => {
    const { cwd, git, write } = repository({
      'p/a.plan.yaml': plan(), 'p/broken.plan.yaml': 'x: [', 'deep/x': '',
      'crm-check.config.yaml': 'files: [p]\nignores: [archive]\noverrides:\n  - {files: ["q/**", "p/**"], stage: contract}\n',
      'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: '"q/*.plan.yaml"' }) + waiver('seed/owner-not-it', { file: '"p/broken*"' }),
    });
    const ids = async (named: string[], more: Parameters<typeof check>[1] = {}) => said((await check(named, { cwd, today, ...more })).notices);
    const expected = ['settings/no-match:4:14', 'waiver/no-match:1:3'];
    expect([await ids(['p']), await ids(['.']), await ids(['..'], { cwd: join(cwd, 'deep') })]).toEqual([expected, expected, expected]);
    const { stdout } = await runHere(['-f', 'json', '--today', today], { cwd });
    expect((JSON.parse(stdout) as Report).notices.map(({ id }) => id)).toEqual(['settings/no-match', 'waiver/no-match']);
    write('p/a.plan.yaml', plan('CEO'));
    expect([await ids(['p/a.plan.yaml']), await ids(['p/*.plan.yaml']), await ids(['.'], { since: 'main' }), await ids(['.'], { shard: { index: 1, of: 1 } })]).toEqual([[], [], [], []]);
    git('mv', 'p', 'q');
    write('p/c.plan.yaml', plan());
    expect(await ids(['p', 'q'])).toEqual(['waiver/no-match:7:3', 'waiver/unused:1:3'].sort().toReversed());
  });

  it('that name a folder, or no plan by its name from there, or a rule that is off, are idle, and said to be', async () => {
    const { cwd, write } = newRepository({ 'p/g/a.plan.yaml': plan(), 'README.md': 'x', 'crm-check.config.yaml': 'files: [p]\nrules: {seed/change-lead: off}\n' });
    const of = async (file: string, named = ['p'], rule = 'seed/owner-not-it') => {
      write('crm-check.waivers.yaml', waiver(rule, { file }));
      return said((await check(named, { cwd, today })).notices);
    };
    expect([await of('p/g'), await of('p/g/'), await of('p/g', ['p/g/a.plan.yaml'])]).toEqual([['waiver/is-folder:1:3'], ['waiver/is-folder:1:3'], ['waiver/is-folder:1:3']]);
    expect([await of(join(cwd, 'p/g/a.plan.yaml')), await of(join(cwd, 'p/g/a.plan.yaml'), ['p/g/a.plan.yaml']), await of('README.md'), await of('p/../p/g/a.plan.yaml')]).toEqual([['waiver/no-plan:1:3'], ['waiver/no-plan:1:3'], ['waiver/no-plan:1:3'], ['waiver/no-plan:1:3']]);
    // Another run may judge it.
    expect(await of('README.md', ['p/g/a.plan.yaml'])).toEqual([]);
    expect([await of('p/g/a.plan.yaml', ['p'], 'seed/change-lead'), await of('"p/g/**"', ['p'], 'seed/change-lead')]).toEqual([['waiver/rule-off:1:3'], ['waiver/rule-off:1:3']]);
    write('crm-check.waivers.yaml', waiver('seed/owner-not-it', { file: 'p/g/' }));
    expect((await runHere(['--today', today], { cwd })).stdout.replace(/\s+/g, ' ')).toContain('Write p/g/**');
    expect(await of('p/g/**')).toEqual([]);
  });

  it('hold for one place by name, wherever its line or position is', async () => {
    const goals = (names: readonly string[]) => `customer_strategy:\n  goals:\n${names.map((name) => `    - {name: ${name}, kind: loyalty}\n`).join('')}`;
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan('CEO', goals(['keep', 'win'])), 'crm-check.waivers.yaml': waiver('seed/goals-measurable', { place: '"customer_strategy.goals[keep]"' }) });
    const before = await judge(cwd, { stage: 'go-live' });
    expect(before.diagnostics).toEqual([]);
    expect(itItems(before, 'seed/goals-measurable')).toEqual(['customer_strategy.goals[keep].target waived', 'customer_strategy.goals[win].target open']);
    expect(result(before, 'seed/goals-measurable').standing).toBe('open');
    write('a.plan.yaml', `# moved\n\n${plan('CEO', goals(['win', 'keep']))}`);
    expect(itItems(await judge(cwd, { stage: 'go-live' }), 'seed/goals-measurable').sort()).toEqual(['customer_strategy.goals[keep].target waived', 'customer_strategy.goals[win].target open']);
  });

  it.each([
    ['an unknown rule', waiver('seed/owner-not-itt'), ['waiver/unknown-rule:1:9']],
    ['a pattern that matches every longer name', waiver('seed/owner-not-it', { file: "'**/????????????*l'" }), ['waiver/matches-everything:2:9']],
    ['a pattern that matches nearly everything', waiver('seed/owner-not-it', { file: "'**/*[^qhm]?.plan.*'" }), ['waiver/matches-everything:2:9']],
    ['a pattern that matches everything', waiver('seed/owner-not-it', { file: '"**/*.plan.yaml"' }), ['waiver/matches-everything:2:9']],
    ['no reason', waiver('seed/owner-not-it', { reason: 'TBD' }), ['waiver/missing-key:3:11']],
    ['one that cannot be read among others', waiver('seed/owner-not-it', { file: '"**"' }) + waiver('seed/owner-not-it', { reason: 'TBD' }), ['waiver/matches-everything:2:9', 'waiver/missing-key:9:11']],
    ['no day', waiver('seed/owner-not-it', { until: 'for ever' }), ['waiver/bad-date:6:10']],
    ['an unknown key', waiver('seed/owner-not-it', { why: 'x' }), ['waiver/unknown-key:7:3']],
    ['a mapping', 'waivers: []\n', ['waiver/expected-list:1:1']],
    ['no YAML', '- rule: [\n', ['yaml/syntax:1:9']],
  ] as const)('are refused with %s', async (_, text, expected) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.waivers.yaml': text });
    const report = await judge(cwd);
    expect([report.verdict, said(report.diagnostics)]).toEqual(['error', expected]);
  });

  it('cannot run longer than the settings allow, nor waive what they protect', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': 'waivers: {longest: 90}\nrules: {seed/duration-minimum: {protected: true}}\n', 'crm-check.waivers.yaml': waiver('seed/owner-not-it') + waiver('seed/duration-minimum', { until: '2026-12-31' }) });
    const { diagnostics, plans, verdict } = await judge(cwd);
    expect([said(diagnostics), verdict]).toEqual([['waiver/too-long:6:10', 'waiver/protected:7:9'], 'error']);
    // What is refused excuses nothing, in no report.
    expect([plans[0]!.verdict, plans[0]!.summary.waived]).toEqual(['fail', 0]);
  });

  it('that an author asks for are shown, and count only once approved', async () => {
    const text = plan().replace('  owner:', '  # crm-check-waive seed/owner-not-it -- interim until the COO starts\n  owner:');
    const { cwd, write } = newRepository({ 'a.plan.yaml': text });
    expect(result(await judge(cwd), 'seed/owner-not-it')).toMatchObject({ standing: 'open', requested: 'interim until the COO starts' });
    write('crm-check.waivers.yaml', waiver('seed/owner-not-it'));
    expect(result(await judge(cwd), 'seed/owner-not-it')).toMatchObject({ standing: 'waived', requested: null });
  });

  it.each([
    ['seed/owner-not-it', 'waiver/request-without-reason'],
    ['seed/owner-not-itt -- x', 'waiver/request-unknown-rule'],
    ['seed/contact-limits-by-segment -- x', 'waiver/request-u'],
  ])('asked for as "%s" are answered', async (asked, id) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan().replace('  owner:', `  # crm-check-waive ${asked}\n  owner:`) });
    expect((await judge(cwd)).notices.map((notice) => notice.id).join()).toContain(id);
  });

  it('asked for inside a text are text', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan('CIO', 'expectation:\n  stop_if: |\n    # crm-check-waive seed/owner-not-it -- sly\n    rates fall\n') });
    expect((await judge(cwd)).notices).toEqual([]);
  });
});

describe('a waiver that is renewed', () => {
  const twice = (first: string, second: string) => newRepository({ 'a.plan.yaml': plan(), 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { until: first }) + waiver('seed/owner-not-it', { until: second }) }).cwd;
  const noticesOf = async (cwd: string) => (await judge(cwd)).notices.filter(({ id }) => id.startsWith('waiver/')).map(({ id, place, args }) => `${id} ${place!.line} ${String(args.state)}`);

  it('runs to the end of the new one, and the old one is said to have its place taken', async () => {
    const cwd = twice('2026-12-31', '2027-03-31');
    expect(JSON.stringify((await judge(cwd)).plans)).toContain('"until":"2027-03-31"');
    expect(await noticesOf(cwd)).toEqual(['waiver/unused 1 covered']);
    expect(await noticesOf(twice('2027-03-31', '2026-12-31'))).toEqual(['waiver/unused 7 covered']);
  });

  it('after it ran out, too, also where no plan is judged', async () => {
    const cwd = twice('2026-10-31', '2027-03-31');
    expect(await noticesOf(cwd)).toEqual(['waiver/expired 6 covered']);
    expect((await runHere(['verify', '--today', today], { cwd })).stdout).toContain('Another one has taken its place');
  });

  it('is told what is near where its file is not there', async () => {
    const { cwd } = newRepository({ 'card.plan.yaml': plan(), 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: 'Card.plan.yaml' }) + waiver('seed/owner-not-it', { file: 'cart.plan.yaml', until: '2026-10-31' }) });
    expect((await judge(cwd)).notices.filter(({ id }) => id.startsWith('waiver/')).map(({ id, args }) => `${id} ${String(args.near)}`)).toEqual(['waiver/expired card.plan.yaml', 'waiver/no-file card.plan.yaml']);
  });
});

describe('a baseline', () => {
  const goal = (name: string) => `    - {name: ${name}, kind: loyalty}\n`;
  const goals = (...names: string[]) => plan('CIO', `customer_strategy:\n  goals:\n${names.map(goal).join('')}`);

  it('makes findings known, by name: moving them changes nothing, and a new one shows', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': goals('keep', 'win') });
    const args = ['.', '--today', today, '--stage', 'go-live', '--quiet', '--fail-on', 'warning'];
    const written = await runHere([...args, '--write-baseline'], { cwd });
    expect([written.status, written.stderr]).toEqual([0, expect.stringContaining('crm-check.baseline.json') as string]);
    const options = { baseline: 'crm-check.baseline.json', stage: 'go-live' as const, failOn: 'warning' as const };
    expect((await judge(cwd, options)).verdict).toBe('pass');
    write('a.plan.yaml', `# a line more\n${goals('win', 'keep')}`);
    expect((await judge(cwd, options)).verdict).toBe('pass');
    // As many as before, but another one.
    write('a.plan.yaml', goals('win', 'grow'));
    const swapped = await judge(cwd, options);
    expect(itItems(swapped, 'seed/goals-measurable')).toEqual(['customer_strategy.goals[win].target known', 'customer_strategy.goals[grow].target open']);
    expect(swapped.verdict).toBe('fail');
    expect(swapped.notices).toContainEqual(expect.objectContaining({ id: 'baseline/stale', args: { file: 'a.plan.yaml', rule: 'seed/goals-measurable', at: 'customer_strategy.goals[keep].target' } }));
  });

  it.each(['--write-baseline', '--prune-baseline'])('is not written by parts of a run, which would lose each other\'s findings: %s', async (option) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan() });
    await runHere(['a.plan.yaml', '--today', today, '--write-baseline'], { cwd });
    const before = readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8');
    for (const [language, says] of [['en', 'once over all plans, without --shard'], ['ko', '--shard 옵션 없이 모든 계획을']] as const) {
      const { status, stdout, stderr } = await runHere(['.', '--today', today, '--shard', '1/1', option, '--lang', language], { cwd });
      expect([status, stdout, stderr.replace(/\s+/g, ' ')]).toEqual([2, '', expect.stringContaining(says) as string]);
      expect(stderr).toContain(option);
    }
    expect(readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8')).toBe(before);
  });

  it('leaves in tables what is open, and its rules are counted apart', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': goals('keep', 'win'), 'b.plan.yaml': plan() });
    const args = ['.', '--today', today, '--stage', 'go-live', '--baseline', 'b.json'];
    await runHere([...args, '--write-baseline'], { cwd });
    const { stdout } = await runHere(args, { cwd });
    const { summary, plans } = await judge(cwd, { baseline: 'b.json', stage: 'go-live' });
    expect(summary.notStated).toBeGreaterThan(0);
    expect(stdout).toMatch(/^a\.plan\.yaml +PASS +\. +\. +\. +\.$/m);
    const found = plans[0]!.results.flatMap(findingsOf).length;
    expect(found).toBeGreaterThan(plans[0]!.summary.known);
    expect(stdout).toContain(`\nKnown from the baseline: ${found} findings\n`);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`not applicable; of those not met or not stated, these do not count: 0 waived, ${plans[0]!.summary.known} in the baseline.`);
    expect((await runHere([...args, '--lang', 'ko'], { cwd })).stdout.replace(/\s+/g, ' ')).toContain(`; 미충족·미기재 가운데 판정에서 제외한 것: 예외 승인 0, 기준선 ${plans[0]!.summary.known}.`);
    expect((await runHere([...args, '-f', 'markdown'], { cwd })).stdout).toContain('0 errors, 0 warnings, 0 not stated');
  });

  it('that is written again says what came in, from where, and in spite of which waiver', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan('CEO'), 'b.plan.yaml': plan('CEO') });
    const run = async (...more: string[]) => (await runHere(['.', '--today', today, '--write-baseline', '-q', ...more], { cwd })).stderr.split('\n')[1];
    expect(await run()).toBe('');
    expect(await run()).toBe('');
    write('b.plan.yaml', plan('CIO'));
    expect(await run()).toBe('New in it: 1 (b.plan.yaml 1). No longer in it: 0.');
    write('a.plan.yaml', plan('CIO'));
    write('b.plan.yaml', plan('CEO'));
    write('crm-check.waivers.yaml', waiver('seed/owner-not-it', { until: '2026-11-01' }));
    expect(await run()).toBe('New in it: 1 (a.plan.yaml 1). No longer in it: 1. Taken in although a waiver ran out: seed/owner-not-it. Have it approved anew, or correct the plan.');
    // However the waiver names the plan, and only where no other covers it.
    for (const file of ['"a*"', './a.plan.yaml']) {
      write('a.plan.yaml', plan('CEO'));
      await run();
      write('a.plan.yaml', plan('CIO'));
      write('crm-check.waivers.yaml', waiver('seed/owner-not-it', { until: '2026-11-01', file }));
      expect(await run()).toContain('Taken in although a waiver ran out: seed/owner-not-it.');
    }
    write('a.plan.yaml', plan('CEO'));
    expect(await run('--lang', 'ko')).toBe('새로 들어간 지적: 0건. 빠진 지적: 1건.');
    write('crm-check.waivers.yaml', waiver('seed/owner-not-it', { until: '2026-11-01' }));
    // The waiver is for another plan; and a silence that grew is new.
    const baseline = join(cwd, 'crm-check.baseline.json');
    write('b.plan.yaml', plan('CIO'));
    expect(await run()).toBe('New in it: 1 (b.plan.yaml 1). No longer in it: 0.');
    writeFileSync(baseline, readFileSync(baseline, 'utf8').replace(/"missing":\["[^"]+",/, '"missing":['));
    expect(await run()).toMatch(/^New in it: 1 \([ab]\.plan\.yaml 1\)\. No longer in it: 0\.$/);
  });

  it('is pruned on request, and only of what the run looked at', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan() });
    await runHere(['.', '--today', today, '--write-baseline'], { cwd });
    const entries = () => (JSON.parse(readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8')) as { findings: { file: string; rule: string }[] }).findings;
    const all = entries().length;
    write('a.plan.yaml', plan('CEO'));
    write('b.plan.yaml', plan('CEO'));
    const { status, stderr } = await runHere(['a.plan.yaml', '--today', today, '--prune-baseline'], { cwd });
    expect([status, stderr.split('\n')[1]]).toEqual([0, 'Taken out: 1.']);
    expect(entries()).toHaveLength(all - 1);
    expect(entries().filter(({ rule }) => rule === 'seed/owner-not-it').map(({ file }) => file)).toEqual(['b.plan.yaml']);
  });

  it('knows a rule by an id that it had, and calls it by the one it has when it is written', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan('CEO'), 'crm-check.config.yaml': 'packs: [./ours]\nbaseline: crm-check.baseline.json\n' });
    cpSync(join(root, 'examples/own-rules'), join(cwd, 'ours'), { recursive: true });
    const path = join(cwd, 'ours/few-goals.yaml');
    writeFileSync(path, `formerly: [own-rules/goals]\n${readFileSync(path, 'utf8')}`);
    const entry = { file: 'a.plan.yaml', rule: 'own-rules/goals', at: 'customer_strategy.goals', outcome: 'violated' };
    const six = plan('CEO', `customer_strategy: {goals: [${[...'abcdef'].map((name) => `{name: ${name}}`).join(', ')}]}\n`);
    const before = () => write('crm-check.baseline.json', JSON.stringify({ version: 1, findings: [entry] }));
    const entries = () => (JSON.parse(readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8')) as { findings: { rule: string }[] }).findings.filter(({ rule }) => rule.startsWith('own-rules/') && rule.endsWith('goals'));
    const told = async (option: string) => (await runHere(['.', '--today', today, '-q', option], { cwd })).stderr.split('\n')[1];
    before();
    expect((await judge(cwd)).notices.map(({ id, args }) => `${id} ${String(args.rule)}`)).toContain('baseline/stale own-rules/goals');
    write('a.plan.yaml', six);
    expect((await judge(cwd)).notices.filter(({ id }) => id === 'baseline/stale')).toEqual([]);
    expect(await told('--prune-baseline')).toBe('Taken out: 0.');
    expect(entries()).toEqual([{ ...entry, rule: 'own-rules/few-goals' }]);
    before();
    expect(await told('--write-baseline')).toMatch(/ No longer in it: 0\.$/);
    expect(entries()).toEqual([{ ...entry, rule: 'own-rules/few-goals' }]);
    write('a.plan.yaml', plan('CEO'));
    before();
    expect(await told('--prune-baseline')).toBe('Taken out: 1.');
    expect(entries()).toEqual([]);
  });

  it('says what it knows of rules that there are not, and loses it when it is pruned; what another pack finds stays', async () => {
    const entry = (rule: string) => `{"file": "a.plan.yaml", "rule": "${rule}", "at": "x", "outcome": "violated"}`;
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': 'baseline: b.json\n', 'b.json': `{"version": 1, "findings": [${['seed/no-such', 'practice/cost-range-width', 'ours/x'].map(entry).join(', ')}]}` });
    expect((await judge(cwd)).notices).toMatchObject([{ id: 'baseline/unknown-rule', severity: 'info', args: { rule: 'seed/no-such', count: '1' } }]);
    const { stderr } = await runHere(['.', '--prune-baseline', '--today', today], { cwd });
    expect(stderr).toMatch(/Taken out: 1\.(?! Of these)/);
    expect(readFileSync(join(cwd, 'b.json'), 'utf8').match(/"rule":"[^"]+"/g)).toEqual(['"rule":"ours/x"', '"rule":"practice/cost-range-width"']);
  });
  it('loses what it says of plans that are gone when it is pruned', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'b.plan.yaml': plan() });
    await runHere(['.', '--today', today, '--write-baseline'], { cwd });
    const before = readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8');
    rmSync(join(cwd, 'b.plan.yaml'));
    const { stderr } = await runHere(['.', '--today', today, '--prune-baseline'], { cwd });
    const { findings } = JSON.parse(readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8')) as { findings: { file: string }[] };
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['a.plan.yaml']));
    const out = before.split('"b.plan.yaml"').length - 1;
    expect(stderr.split('\n')[1]).toBe(`Taken out: ${out}. Of these, of plans that are gone: ${out} (b.plan.yaml).`);
    writeFileSync(join(cwd, 'crm-check.baseline.json'), before);
    const korean = await runHere(['.', '--today', today, '--prune-baseline', '--lang', 'ko'], { cwd });
    expect(korean.stderr.split('\n')[1]).toBe(`지운 지적: ${out}건. 그중 없어진 계획의 지적: ${out}건(b.plan.yaml).`);
  });

  it('says when what it keeps became smaller', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan('CIO', 'budget: {currency: USD}\n') });
    const args = ['.', '--today', today, '--stage', 'go-live'];
    await runHere([...args, '--write-baseline'], { cwd });
    write('a.plan.yaml', plan('CIO', 'budget: {currency: USD, overrun_accepted_by: CEO}\n'));
    const { stderr } = await runHere([...args, '--prune-baseline'], { cwd });
    expect(stderr.split('\n')[1]).toMatch(/^Taken out: 0\. Kept with fewer fields missing: 1\.$/);
  });

  it('keeps all that it says where its plans are looked for in another folder', async () => {
    const { cwd } = newRepository({ 'p/a.plan.yaml': plan(), 'gate/crm-check.config.yaml': 'baseline: crm-check.baseline.json\n' });
    const args = ['p', '--today', today, '--config', 'gate/crm-check.config.yaml'];
    await runHere([...args, '--root', '.', '--write-baseline'], { cwd });
    const kept = readFileSync(join(cwd, 'gate/crm-check.baseline.json'), 'utf8');
    expect(kept).toContain('"p/a.plan.yaml"');
    const { stderr } = await runHere([...args, '--prune-baseline'], { cwd });
    expect(readFileSync(join(cwd, 'gate/crm-check.baseline.json'), 'utf8')).toBe(kept);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/Taken out: 0\. None of the plans in the baseline was judged in this run, .* --root says what stands for it\./);
    expect((await runHere([...args, '--root', '.', '--prune-baseline'], { cwd })).stderr).not.toContain('None of the plans');
  });

  it('keeps what this stage does not ask about, and does not call it gone', async () => {
    const { cwd } = repository({ 'a.plan.yaml': plan(), 'crm-check.config.yaml': 'baseline: crm-check.baseline.json\n' });
    const text = () => readFileSync(join(cwd, 'crm-check.baseline.json'), 'utf8');
    const args = ['.', '--today', today];
    await runHere([...args, '--stage', 'go-live', '--write-baseline'], { cwd });
    const all = text();
    const { stderr, stdout } = await runHere([...args, '--prune-baseline'], { cwd });
    expect(text()).toBe(all);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/Taken out: 0\. Kept, since their rules do not ask at this stage or of this kind of plan: [1-9]\d*\./);
    expect(stdout).not.toContain('baseline/stale');
    await runHere([...args, '--write-baseline'], { cwd });
    expect(text()).toBe(all);
  });

  it('is not written by a run that could not judge everything', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'b.plan.yaml': 'x: [' });
    const { status, stderr } = await runHere(['.', '--today', today, '--write-baseline', '-q'], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining('not written') as string]);
  });

  it.each([['{"version": 2, "findings": []}', 'baseline/not-ours'], ['{"version": 1, "findings": [{"file": "a"}]}', 'baseline/missing-key'], ['{"version": 1,', 'yaml/syntax'], ['', 'yaml/empty']])('like %j is refused', async (text, id) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'b.json': text });
    expect((await judge(cwd, { baseline: 'b.json' })).diagnostics.map((problem) => problem.id)).toContain(id);
  });
});
