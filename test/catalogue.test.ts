// What `rules`, `explain` and `test` show: the settings in force, lines that fit, entries that can be pasted.
import { mkdtempSync, readFileSync, writeFileSync, appendFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { effectiveRules } from '../src/gate/rules.ts';
import { readPackFolder } from '../src/io/packs.ts';
import { explainFormats, explainRule } from '../src/reporters/catalogue/explain.ts';
import { widthOf } from '../src/reporters/frame.ts';
import { layOut } from '../src/reporters/catalogue/condition.ts';
import { ruleSource } from '../src/rules/rule-source.ts';
import { builtInPacks, type Language } from '../src/types.ts';
import { loadWords } from '../src/words/index.ts';
import { mutate } from '../src/rules/mutate.ts';
import { newRepository } from './gate/repository.ts';
import { root, runHere } from './run.ts';
import { load } from './unit/conditions.ts';

const settings = 'rules:\n  seed/owner-not-it: {protected: true}\n  seed/duration-minimum: {severity: {silent: warning}, params: {months: 30}}\n  seed/cost-below-range: off\n';

describe('rules', () => {
  const { cwd } = newRepository({ 'crm-check.config.yaml': settings });

  it('shows what the settings make of them, as explain does', async () => {
    const { stdout } = await runHere(['rules'], { cwd });
    expect(stdout).toMatch(/^seed\/cost-below-range +off +proposal\n +\S.*\nseed/m);
    expect(stdout).toMatch(/^seed\/duration-minimum .*\n.*\n {4}In this repository: Severity: error when not met, warning when not stated;\n {4}months: 30 months$/m);
    expect(stdout).toMatch(/^seed\/owner-not-it .*\n.*\n {4}In this repository: protected: /m);
    expect(stdout.match(/In this repository/g)).toHaveLength(2);
    const explained = await Promise.all(['duration-minimum', 'cost-below-range', 'owner-not-it'].map(async (name) => (await runHere(['explain', name], { cwd })).stdout));
    expect(explained.map((text) => /^In this repository\n([\s\S]*?)\n\n/m.exec(text)![1])).toEqual([
      '  - Severity: error when not met, warning when not stated\n  - months: 30 months\n  - set in crm-check.config.yaml:3',
      '  - switched off\n  - set in crm-check.config.yaml:4',
      '  - protected: it cannot be waived, and settings below cannot change it\n  - set in crm-check.config.yaml:2',
    ]);
  });

  it('explain names every settings file that speaks of the rule, and says when a check here leaves its pack out', async () => {
    const { cwd: own } = newRepository({ 'crm-check.config.yaml': 'extends: ./company.yaml\nrules: {seed/duration-minimum: {params: {months: 30}}, seed/owner-not-it: error}\n', 'company.yaml': 'rules:\n  seed/duration-minimum: warning\n' });
    const told = async (...args: string[]) => /^(?:In this repository|이 저장소의 설정)\n([\s\S]*?)\n\n/m.exec((await runHere(['explain', ...args], { cwd: own })).stdout)?.[1];
    expect(await told('duration-minimum')).toBe('  - Severity: warning\n  - months: 30 months\n  - set in crm-check.config.yaml:2, company.yaml:2');
    expect(await told('owner-not-it', '--lang', 'ko')).toBe('  - 규칙에 있는 그대로\n  - 설정 위치: crm-check.config.yaml:2');
    expect(await told('cost-below-range')).toBeUndefined();
    expect(await told('practice/consent-basis')).toMatch(/^ {2}A check here leaves out: practice\./);
    expect(await told('practice/consent-basis', '--pack', 'practice')).toBeUndefined();
  });

  it('shows it to programs and on pages too', async () => {
    const [{ stdout: json }, { stdout: page }, { stdout: one }] = await Promise.all([runHere(['rules', '--format', 'json'], { cwd }), runHere(['rules', '--format', 'markdown', '--lang', 'ko'], { cwd }), runHere(['explain', 'duration-minimum', '--format', 'json'], { cwd })]);
    const of = (name: string) => (JSON.parse(json) as { id: string }[]).find(({ id }) => id === `seed/${name}`);
    expect(of('cost-below-range')).toMatchObject({ off: true });
    expect(of('duration-minimum')).toMatchObject({ off: false, severity: { violated: 'error', silent: 'warning' }, params: { months: { value: 30, default: 24 } } });
    expect(of('owner-not-it')).toMatchObject({ protected: true });
    const { evidence: _, ...listed } = of('duration-minimum') as Record<string, unknown>;
    expect(JSON.parse(one)).toMatchObject(listed);
    expect(page).toMatch(/cost-below-range\.yaml\) \| .* \| 사용 안 함 \| 제안 \|/);
    expect(page).toMatch(/duration-minimum\.yaml\) .* \| 심각도: 미충족 시 오류, 미기재 시 경고; months: 30개월 \|$/m);
  });

  it('filters by the severity in force', async () => {
    const listed = async (...args: string[]) => (JSON.parse((await runHere(['rules', '--format', 'json', ...args], { cwd: newRepository({ 'crm-check.config.yaml': 'rules: {seed/owner-not-it: info, seed/cost-below-range: off}\n' }).cwd })).stdout) as { id: string }[]).map(({ id }) => id);
    expect(await listed('--severity', 'info')).toContain('seed/owner-not-it');
    expect(await listed('--severity', 'error')).not.toContain('seed/owner-not-it');
    expect(await listed('--severity', 'warning')).not.toContain('seed/cost-below-range');
  });

  it('and what a rule asks, go by the settings that a call names', async () => {
    const { cwd } = newRepository({ 'crm-check.config.yaml': 'rules: {seed/several-methods: error}\n', 'elsewhere/base.yaml': 'rules: {seed/several-methods: off, seed/duration-minimum: {params: {months: 30}}}\n' });
    const here = async (...args: string[]) => (await runHere(args, { cwd })).stdout;
    const severity = async (...args: string[]) => /^seed\/several-methods +(\S+)/m.exec(await here('rules', ...args))![1];
    expect([await severity(), await severity('--config', 'elsewhere/base.yaml'), await severity('--no-config')]).toEqual(['error', 'off', 'warning']);
    expect(await here('explain', 'duration-minimum', '--config', 'elsewhere/base.yaml')).toContain('30 months');
    expect(await here('explain', 'duration-minimum')).not.toContain('30 months');
    expect((await runHere(['rules', '--config', 'none.yaml'], { cwd })).status).toBe(2);
  });

  it.each(['{seed/nope: off}', '{seed/duration-minimum: {params: {month: 3}}}', '{seed/duration-minimum: {params: {months: -3}}}'])('and what a rule asks, is told by no settings that are wrong: %s', async (rules) => {
    const { cwd } = newRepository({ 'crm-check.config.yaml': `rules: ${rules}\n` });
    for (const args of [['rules'], ['explain', 'duration-minimum']]) expect(await runHere(args, { cwd })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('crm-check.config.yaml:1:') as string });
    // Of one pack alone nobody knows the rules of another.
    expect((await runHere(['rules', '--pack', 'practice'], { cwd: newRepository({ 'crm-check.config.yaml': 'rules: {seed/owner-not-it: info}\n' }).cwd })).status).toBe(0);
  });

  it('and what a rule asks, speak the language of the settings', async () => {
    const { cwd } = newRepository({ 'crm-check.config.yaml': 'language: ko\n' });
    const here = async (...args: string[]) => (await runHere(args, { cwd, env: { LC_ALL: 'C' } })).stdout;
    for (const args of [['rules'], ['explain', 'owner-not-it'], ['verify']]) expect([/[가-힣]/.test(await here(...args)), /[가-힣]/.test(await here(...args, '--lang', 'en'))]).toEqual([true, false]);
  });

  it('is the plain catalogue without settings, and so is the reference page', async () => {
    const [{ stdout: plain }, { stdout: page }, { stdout: elsewhere }] = await Promise.all([runHere(['rules', '--no-config'], { cwd }), runHere(['rules', '--no-config', '--format', 'markdown'], { cwd }), runHere(['rules'])]);
    expect(plain).toBe(elsewhere);
    expect(page).toBe(readFileSync(join(root, 'rules/reference.md'), 'utf8'));
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.reference).toContain('rules --no-config');
  });

  it('lists rules of packs that the settings name', async () => {
    const { cwd: own } = newRepository({ 'crm-check.config.yaml': 'packs: [./ours]\n' });
    cpSync(join(root, 'examples/own-rules'), join(own, 'ours'), { recursive: true });
    const { pack } = await readPackFolder(join(own, 'ours'), 'ours');
    expect((await runHere(['rules'], { cwd: own })).stdout).toContain(`\n${pack!.rules[0]!.id} `);
  });

  it.each([['rules'], ['explain', 'owner-not-it']])('%s does not pass over settings that cannot be read', async (...args) => {
    const { cwd: broken } = newRepository({ 'crm-check.config.yaml': 'failon: error\n' });
    expect(await runHere(args, { cwd: broken })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('settings/unknown-key') as string });
  });
});

describe('explain', async () => {
  const read = await Promise.all(builtInPacks.map((name) => readPackFolder(`${root}/rules/${name}`, name)));
  const all = read.flatMap(({ pack, sources, tests }) => effectiveRules(pack!.rules, {}).all.map((rule) => ({ rule, evidence: pack!.evidence, source: ruleSource(sources.get(rule.own.id)!, tests.filter((test) => test.rule === rule.own.id)) })));

  it.each(['en', 'ko'] as const)('keeps within 80 columns, in %s', async (language: Language) => {
    const how = { voice: { language, words: await loadWords(language) }, paint: new Chalk({ level: 0 }), width: 80, quiet: false };
    for (const { rule, source, evidence } of all) {
      const text = explainFormats.text(explainRule(rule, await source, evidence, how), how);
      for (const line of text.split('\n')) expect(widthOf(line), `${rule.own.id}: ${line}`).toBeLessThanOrEqual(80);
    }
  });

  it('leaves out nothing of a condition, whatever the width', async () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    for (const { rule, source } of all) {
      const { each, applies, check } = await source;
      for (const condition of [each, applies, check]) for (const width of [20, 40, 76]) if (condition) expect(bare(layOut(condition, width).join('\n')), rule.own.id).toBe(bare(condition));
    }
  });

  it.each([
    ['a && b', ['a && b']],
    ['first.value && second.value || third.value', ['first.value && second.value', '  || third.value']],
    ['first.value == "a && b, c" ? second : third.value', ['first.value == "a && b, c"', '  ? second', '  : third.value']],
    ['aaaaaaaaaaaa.bbbbbbbb && ccccccccccc &&\n  ddddd', ['aaaaaaaaaaaa.bbbbbbbb', '  && ccccccccccc &&', '  ddddd']],
    ['list.value in ["aaaa", "bbbb", "cccc", "dddd"]', ['list.value in ["aaaa", "bbbb",', '  "cccc", "dddd"]']],
    ['first.number.value - second.number <= 3', ['first.number.value - second.number', '  <= 3']],
    ['value // a long comment, with a comma and more', ['value // a long comment, with a comma and more']],
  ])('lays out %s', (condition, lines) => expect(layOut(condition, 34)).toEqual(lines));
});

describe('test', () => {
  it('says which tests are missing, why, and what to paste', async () => {
    const { cwd, write } = newRepository();
    cpSync(join(root, 'examples/own-rules'), join(cwd, 'ours'), { recursive: true });
    const rule = readFileSync(join(cwd, 'ours/few-goals.yaml'), 'utf8');
    const head = rule.slice(0, rule.indexOf('\ntests:\n') + 8).replace('check: |', 'applies: |\n  plan.project.reach == "company-wide"\ncheck: |') + '  - {name: silent, plan: {project: {reach: company-wide}}, expect: not-stated}\n';
    write('ours/few-goals.yaml', head);
    const said = async (...args: string[]) => (await runHere(['test', './ours', ...args], { cwd })).stdout;
    const english = await said();
    expect(english.replace(/\s+/g, ' ')).toContain("own-rules/few-goals ./ours/few-goals.yaml no test expects met: nothing shows that a sound plan passes; violated: nothing shows that the rule finds the mistake; not-applicable: nothing shows which plans `applies` leaves out. Put under `tests`, with such a plan:");
    for (const text of [english, await said('--lang', 'ko')]) {
      const entries = text.split('\n').filter((line) => /^ {2}- \{name: /.test(line));
      write('ours/few-goals.yaml', head + entries.join('\n').replace('plan: {}, expect: not-app', 'plan: {project: {reach: one-department}}, expect: not-app'));
      const pasted = await said();
      expect(pasted).not.toContain('no test expects');
      expect(pasted.match(/^(noisy|missing|different).*few-goals/gm)).toHaveLength(2);
    }
  });
});

describe('test --mutate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-check-pack-'));

  it('prints what no test notices as entries that can be pasted', async () => {
    const rule = join(folder, 'long-name.yaml');
    writeFileSync(join(folder, 'pack.yaml'), 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: Our rules}\n');
    writeFileSync(join(folder, 'evidence.yaml'), 'habit:\n  name: {en: House habit}\n  claim: {en: Names help.}\n  source: {en: Us}\n  year: 2026\n  class: {en: Our projects}\n  standing: single-source\n');
    writeFileSync(
      rule,
      'strategy: leadership\nseverity: error\nstage: idea\nevidence: [habit]\ncheck: |\n  plan.project.name.matches("^[^\\"\']{1,30}: .*#$") || plan.project.name == "Customer One" || plan.project.name == "Customer Two"\ntitle: {en: A short name}\nmessage: {en: Too long.}\nask: {en: What is its name?}\nwhy: {en: Long names are not used.}\nremedy: {en: Shorten it.}\ntests:\n  - {name: x, plan: {project: {name: Customer One}}, expect: met}\n  - {name: y, plan: {project: {name: x}}, expect: violated}\n',
    );
    const first = await runHere(['test', folder, '--mutate']);
    expect(first.status).toBe(1);
    const entries = first.stdout.split('\n').filter((line) => line.startsWith('  - {change: '));
    expect(entries.length).toBeGreaterThan(0);
    appendFileSync(rule, `unnoticed:\n${entries.join('\n')}\n`);
    expect(await runHere(['test', folder, '--mutate'])).toMatchObject({ status: 2, stderr: expect.stringContaining('rule/nothing-there') as string });
    writeFileSync(rule, readFileSync(rule, 'utf8').replaceAll('because: }', 'because: a test of a test}'));
    expect((await runHere(['test', folder, '--mutate'])).status).toBe(0);
  });

  it('calls loops inside each other by different names', () => {
    const { expr } = load('plan.phases.all(p, plan.phases.exists(q, p.budget > q.budget))');
    expect(mutate(expr).map(({ change }) => change)).toContain('x.budget > y.budget -> x.budget >= y.budget');
  });
});
