// The text report of what does not count, what changed, and several plans.
import { describe, expect, it } from 'vitest';
import { frame, widthOf } from '../../src/reporters/frame.ts';
import { shortenMiddle } from '../../src/reporters/layout.ts';
import { survives, written } from './hostile.ts';
import { mixed, plain, waiver } from './samples.ts';

const block = (text: string, title: RegExp): string => text.split('\n\n').find((part) => title.test(part)) ?? '';

describe('text', async () => {
  const report = await mixed();
  const text = await written(report, 'text');

  it('shows what is waived with who answers for it, and not among the violations', () => {
    const waived = block(text, /^Waived: 3 findings$/m);
    for (const value of [waiver.reason.slice(0, 40), waiver.owner, waiver.approvedBy, waiver.until, 'seed/owner-not-it', 'line 19']) expect(waived).toContain(value);
    expect(block(text, /^Not met: /)).not.toContain('An accountable owner outside IT');
    expect(text.match(/seed\/owner-not-it/g)).toHaveLength(1);
    expect(block(text, /^ {2}customer_strategy /m)).not.toContain('goals_set');
  });
  it('shows what is known in a line each', () => expect(block(text, /^Known from the baseline: 2 findings$/m).split('\n')).toHaveLength(3));
  it('shows the open items of a rule as a violation, the others where they belong', () => {
    const overdue = report.plans[0]!.results.find(({ rule }) => rule === 'seed/work-not-overdue')!;
    const places = overdue.items.filter(({ outcome, standing }) => outcome === 'violated' && standing === 'open').map(({ place }) => `${place.line}:${place.column}`);
    const shown = text.slice(text.indexOf('seed/work-not-overdue\n'));
    const finding = shown.slice(0, shown.indexOf('Why'));
    expect(places).toHaveLength(3);
    expect([...finding.matchAll(/plan\.yaml:(\S+)/g)].map(([, at]) => at)).toEqual(places);
  });
  it('marks what is new, and lists what is resolved', () => {
    expect(block(text, /^Not met: /)).toMatch(/Training before go-live +new, line 40$/m);
    expect(block(text, /^Not met: /)).toMatch(/Customer strategy before software +unchanged, line 27$/m);
    expect(text).toMatch(/budget[\s\S]*Change management \(new\) +1$/m);
    expect(block(text, /^Resolved since origin\/main: 1$/m)).toContain('seed/duration-minimum  timeline');
  });
  it('on a narrow terminal puts a label below its field, whole', async () => {
    for (const width of [40, 52]) {
      const { render } = await import('../../src/index.ts');
      const lines = [...(await render(await plain('examples/first-draft.plan.yaml'), 'text', { language: 'en', width }))].join('').split('\n');
      const at = lines.indexOf('  warning  stop_if');
      expect([at > 0, lines[at + 1]]).toEqual([true, '           Stop criterion']);
    }
  });
  it('names the item of a list that misses something, within the width', async () => {
    const goals = ['retention of loyal families in all of the stores and online', 'margin]x'].map((name) => `{name: "${name}", kind: loyalty}`).join(', ');
    const { render, check } = await import('../../src/index.ts');
    const silent = await check([{ file: 'p.yaml', content: `customer_strategy: {goals: [${goals}, {kind: loyalty}]}` }], { stage: 'go-live', today: '2026-11-23', config: false });
    for (const language of ['en', 'ko'] as const) {
      const lines = [...(await render(silent, 'text', { language }))].join('').split('\n');
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
      const rows = lines.join('\n').replace(/\s+/g, ' ');
      expect(rows).toMatch(/goals\[1\]\.target [^[]*\(retention of/);
      expect(rows).toContain('(margin]x)');
      expect(rows).not.toContain('(kind: ');
    }
  });
  it('says how exact a date has to be that is too vague', async () => {
    const { render, check } = await import('../../src/index.ts');
    const vague = await check([{ file: 'p.yaml', content: 'timeline: {start: 2027-H1, go_live: 2029-01, finish: 2029-03}\nreadiness: {training: {state: planned, on: 2029-01}}\nphases: [{name: all, go_live: 2029-01}]' }], { stage: 'go-live', today: '2026-11-23', config: false });
    const shown = [...(await render(vague, 'text'))].join('');
    expect(shown).toMatch(/Start \(too vague: 2027-H1\) .*\n +say the month or the day, e\.g\. 2027-05 or 2027-05-20\n/);
    expect(shown).toMatch(/\(too vague: 2029-01\) .*\n +say the day, e\.g\. 2027-05-20\n/);
  });
  it('shows a waiver that is asked for at its finding', () => {
    expect(text).toMatch(/^ {2}Waiver +Asked for: The trainers are free in November only\. \(counts only while$/m);
    expect(block(text, /HR decides/)).toContain('seed/change-budget');
  });
  it('shows what is wrong with the exceptions before the verdict', () => {
    expect(text.indexOf('waiver/expired')).toBeGreaterThan(text.indexOf('Rules by strategy'));
    expect(text.indexOf('FAIL')).toBeGreaterThan(text.indexOf('baseline/stale'));
  });
  it('says that only new findings count', async () => {
    const only = await mixed();
    only.run.onlyNew = true;
    expect((await written(only, 'text')).split('\n').slice(-11).join('\n')).toContain('Only findings that are new since origin/main count.');
    Object.assign(only, { verdict: 'pass', reason: null });
    Object.assign(only.plans[0]!, { verdict: 'pass', reason: null });
    expect(await written(only, 'text')).toContain('PASS: no new finding of severity error or above.');
  });
  it('says so when nothing is left but exceptions', async () => {
    const only = await mixed();
    const plan = only.plans[0]!;
    Object.assign(plan, { verdict: 'pass', reason: null });
    Object.assign(plan.summary, { errors: 0, warnings: 0, infos: 0 });
    Object.assign(only, { verdict: 'pass', reason: null, notices: [] });
    expect(await written(only, 'text')).toContain('PASS: all that was found is waived or known.');
  });
  it.each([['text', 'No plan has changed since origin/main.'], ['markdown', 'No plan has changed since origin/main.'], ['tap', '1..0 # SKIP No plan has changed']] as const)('says so when there is nothing to judge: %s', async (format, sentence) => {
    const none = await plain('examples/sound.plan.yaml');
    Object.assign(none, { plans: [] });
    none.run.since = 'origin/main';
    expect(await written(none, format)).toContain(sentence);
  });
  it('says so when notices alone fail the run', async () => {
    const sound = await plain('examples/sound.plan.yaml');
    Object.assign(sound, { verdict: 'fail', notices: report.notices });
    const lines = (await written(sound, 'text')).trimEnd().split('\n');
    expect(lines.slice(-2)).toEqual(['FAIL', 'Plans judged: 1, failed: 0. 1 problem with waivers or the baseline counts.']);
  });
  it.each(['en', 'ko'] as const)('keeps to its columns in %s', async (language) => {
    const several = await mixed('examples');
    for (const line of (await written(several, 'text', language)).split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });
  it('stays inert', () => survives('text', () => {}, 20));
});

describe('several plans', () => {
  it('are a table, worst first, with what most of them break', async () => {
    const text = await written(await plain('examples'), 'text');
    const table = block(text, /^Plan in examples\/ +Verdict +Errors/).split('\n').slice(2);
    expect(table).toHaveLength(19);
    expect(table[0]).toMatch(/^first-draft +FAIL +\d+ +\d+ +\d+ +\w+$/);
    const errors = table.filter((row) => row.includes('FAIL')).map((row) => Number(/FAIL +(\d+)/.exec(row)![1]));
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(table.at(-1)).toMatch(/PASS +\. +\. +\. +\.$/);
    expect(block(text, /^Rules most often not met/).match(/^ +\d+ plans? /gm)).toHaveLength(5);
  });
  it('has what could not be judged first, and no rule that one plan alone breaks is among the most broken', async () => {
    const text = await written(await plain('examples/stages', 'nowhere.plan.yaml'), 'text');
    expect(block(text, /^Plan +Verdict/).split('\n')[2]).toMatch(/^nowhere +NO VERDICT +\. +\. +\. +\.$/);
    for (const [, plans] of text.matchAll(/^ +(\d+) plans? {2}/gm)) expect(Number(plans)).toBeGreaterThan(1);
  });
  it('never pass with a problem', async () => {
    const report = await plain('examples/sound.plan.yaml', 'examples/idea.plan.yaml');
    report.diagnostics.push({ id: 'plan/nothing-judged', file: 'examples/sound.plan.yaml', place: null, path: null, args: { rules: '1' } });
    Object.assign(report, { verdict: 'error' });
    expect(await written(report, 'text')).toMatch(/^examples\/sound\.plan\.yaml +NO VERDICT/m);
    expect(await written(report, 'markdown')).toContain('<b>NO VERDICT</b> <code>examples/sound.plan.yaml</code>');
  });
  it('fit with long and Korean names', async () => {
    const several = await mixed('examples');
    for (const [index, plan] of several.plans.entries()) plan.file = index % 2 ? `제안서/${'고객관계관리'.repeat(12)}-${index}.plan.yaml` : `${'deep/'.repeat(30)}plan-${index}.yaml`;
    const text = await written(several, 'text', 'ko');
    const table = block(text, /^계획 +판정/).split('\n');
    expect(table).toHaveLength(several.plans.length + 2);
    for (const line of table) expect(widthOf(line)).toBeLessThanOrEqual(80);
    for (const index of several.plans.keys()) expect(table.some((line) => new RegExp(`-${index}(\\.| )`).test(line)), String(index)).toBe(true);
  });
  it('end where a long absolute name comes before a relative one', async () => {
    const several = await mixed('examples');
    for (const [index, plan] of several.plans.entries()) plan.file = `${index % 2 ? '' : '/'}${'deep/'.repeat(30)}plan-${index}.yaml`;
    const table = block(await written(several, 'text'), /^Plan +Verdict/).split('\n');
    expect(table).toHaveLength(several.plans.length + 2);
    for (const index of several.plans.keys()) expect(table.some((line) => new RegExp(`-${index}(\\.| )`).test(line)), String(index)).toBe(true);
  });
});

describe('a name cut in the middle', () => {
  it.each([
    ['short.yaml', 20, 'short.yaml'],
    ['examples/cases/cigna-2002-01.plan.yaml', 20, 'exampl…-01.plan.yaml'],
    ['한국어로쓴아주긴이름.yaml', 16, '한국…긴이름.yaml'],
    [`begin${'👨‍👩‍👧‍👦'.repeat(20_000)}end`, 16, 'begin…👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦end'],
  ])('%s in %i columns', (name, width, expected) => {
    expect(shortenMiddle(name, width)).toBe(expected);
    expect(widthOf(expected)).toBeLessThanOrEqual(width);
  });
});

it('carets stand under what they mean, also where the beginning of a line is cut within a wide letter', () => {
  for (let narrow = 0; narrow < 6; narrow++) for (let wide = 20; wide < 40; wide++) {
    const line = `${'x'.repeat(narrow)}${'가'.repeat(wide)} here 나머지`;
    const column = narrow + wide + 2;
    const [shown, carets] = frame({ 1: line }, { line: 1, column, endLine: 1, endColumn: column + 4 }, 40).map(({ text }) => text);
    expect(widthOf(shown!.slice(0, shown!.indexOf('here')))).toBe(carets!.indexOf('^'));
    expect(widthOf(shown!)).toBeLessThanOrEqual(40);
  }
});
