// Checkstyle, TAP and CSV, each read by a parser of somebody else.
import { parse as parseCsv } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/reporters/sanitize.ts';
import type { Report } from '../../src/verdict/report.ts';
import { findingsOf } from '../../src/verdict/reported.ts';
import { sample, survives, written } from './hostile.ts';
import { mixed, plain, waiver } from './samples.ts';

const findings = (report: Report) => report.plans.flatMap((plan) => plan.results.flatMap((result) => findingsOf(result)));
const found = findings(sample).length;
const visible = (text: string): string => clean(text);

interface Element {
  name: string;
  attributes: Record<string, string>;
}
function readXml(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } as Record<string, string> }));
  parser.on('text', (text) => expect(text.trim()).toBe(''));
  parser.write(xml).close();
  return elements;
}

describe('checkstyle', async () => {
  const elements = readXml(await written(sample, 'checkstyle'));
  const errors = elements.filter(({ name }) => name === 'error').map(({ attributes }) => attributes);

  it('has each finding, problem and notice, in its file', () => {
    expect(elements[0]).toEqual({ name: 'checkstyle', attributes: { version: '4.3' } });
    expect(errors).toHaveLength(found + sample.diagnostics.length + sample.notices.length);
    const files = elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name);
    expect(files).toEqual(['other.plan.yaml', 'crm-check.waivers.yaml', 'crm-check.baseline.json', 'examples/first-draft.plan.yaml', 'examples/idea.plan.yaml']);
    for (const { line, column, severity, message, source } of errors) {
      expect(Number(line) > 0 && Number(column) > 0).toBe(true);
      expect(['error', 'warning', 'info']).toContain(severity);
      expect(message && source).toBeTruthy();
    }
  });
  it('lists what does not count as information, with who answers for it', () => {
    const own = errors.find(({ source }) => source === 'seed/owner-not-it');
    expect(own!.severity).toBe('info');
    for (const part of [waiver.until, waiver.reason, waiver.owner, waiver.approvedBy]) expect(own!.message).toContain(part);
    expect(errors.find(({ source }) => source === 'seed/technology-share')!.message).toMatch(/^Known from the baseline, does not count\./);
  });
  it('names a passing plan, so that an empty report is none', async () => expect(readXml(await written(await plain('examples/sound.plan.yaml'), 'checkstyle'))).toHaveLength(2));
  it('stays what it is, whatever a plan says', () =>
    survives('checkstyle', (output, text) => {
      const read = readXml(output);
      expect(read.map(({ name }) => name)).toEqual(elements.map(({ name }) => name));
      expect(read.find(({ attributes }) => attributes.source === 'seed/owner-not-it')!.attributes.message).toContain(visible(`${waiver.reason}${text}`).trim());
      expect(read.findLast(({ name }) => name === 'file')!.attributes.name).toBe(visible(`examples/idea.plan.yaml${text}`));
    }));
});

interface Test {
  ok: boolean;
  id: number;
  name: string;
  skip?: string | boolean;
  todo?: string | boolean;
  diag?: { findings: { message: string; severity: string; line?: number; standing?: string; file: string }[] };
}
function readTap(tap: string) {
  const events = Parser.parse(tap) as [string, unknown][];
  const of = (kind: string) => events.filter(([name]) => name === kind).map(([, data]) => data);
  return { tests: of('assert') as Test[], plan: of('plan')[0] as { start: number; end: number }, result: of('complete')[0] as { ok: boolean; failures: unknown[] }, extra: of('extra'), bailout: of('bailout'), comments: of('comment') };
}

describe('TAP', async () => {
  const { tests, plan, extra } = readTap(await written(sample, 'tap'));

  it('has a test for each plan and rule, each problem and notice', () => {
    expect(plan).toMatchObject({ start: 1, end: tests.length });
    expect(tests).toHaveLength(sample.plans.length * sample.rules.length + sample.diagnostics.length + sample.notices.length);
    expect(extra).toEqual([]);
  });
  it('skips what is waived, known, not due or not applicable, with the reason', () => {
    const test = (rule: string) => tests.find(({ name }) => name.includes(`${rule}:`))!;
    expect(test('seed/owner-not-it')).toMatchObject({ ok: true, skip: `waived until ${waiver.until}` });
    expect(test('seed/owner-not-it').diag!.findings[0]!.standing).toContain(waiver.reason);
    expect(test('seed/technology-share').skip).toBe('Known from the baseline, does not count.');
    expect(test('seed/training-before-go-live')).toMatchObject({ ok: false });
    expect(test('seed/training-before-go-live').diag!.findings[0]).toMatchObject({ line: 40, severity: 'error' });
    expect(test('seed/work-not-overdue').diag!.findings).toHaveLength(5);
    expect(tests.filter(({ ok, skip, todo }) => ok && !skip && !todo).length).toBeGreaterThan(0);
  });
  it.each(['examples', 'examples/sound.plan.yaml', 'examples/stages/4-go-live.plan.yaml', 'examples/first-draft.plan.yaml', 'nowhere.yaml'])('a harness comes to the same verdict: %s', async (file) => {
    const report = await plain(file);
    expect(readTap(await written(report, 'tap')).result.ok).toBe(report.verdict === 'pass');
    report.run.failOn = 'never';
    if (!report.diagnostics.length) expect(readTap(await written(report, 'tap')).result.ok).toBe(true);
  });
  it('does not fail on what is unchanged, where only new findings count', async () => {
    const report = await mixed();
    report.run.onlyNew = true;
    const failed = readTap(await written(report, 'tap')).tests.filter(({ ok, todo }) => !ok && !todo).map(({ name }) => name);
    expect(failed).toEqual([expect.stringContaining('waiver/expired'), expect.stringContaining('seed/training-before-go-live')]);
  });
  it('stays what it is, whatever a plan says', () =>
    survives('tap', (output, text) => {
      const read = readTap(output);
      expect(read.tests.map(({ ok, id, skip, todo }) => [ok, id, Boolean(skip), Boolean(todo)])).toEqual(tests.map(({ ok, id, skip, todo }) => [ok, id, Boolean(skip), Boolean(todo)]));
      expect([read.extra, read.bailout]).toEqual([[], []]);
      expect(read.tests.find(({ name }) => name.includes('seed/owner-not-it'))!.diag!.findings[0]!.file).toBe(visible(`examples/first-draft.plan.yaml${text}`));
    }));
});

describe('CSV', async () => {
  const readCsv = (csv: string) => parseCsv(csv, { bom: true, columns: true }) as Record<string, string>[];
  const rows = readCsv(await written(sample, 'csv'));
  const resolved = sample.plans.flatMap((plan) => plan.resolved ?? []).length;

  it('has a row for each finding, problem, notice and what was resolved', () => {
    expect(rows).toHaveLength(found + sample.diagnostics.length + sample.notices.length + resolved);
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    expect([count('finding'), count('problem'), count('notice'), count('resolved')]).toEqual([found, 1, 3, 1]);
    expect(rows.find(({ rule }) => rule === 'seed/owner-not-it')).toMatchObject({ file: 'examples/first-draft.plan.yaml', severity: 'error', outcome: 'violated', standing: 'waived', change: 'unchanged', line: '19', at: 'ownership.owner.role', reason: waiver.reason, owner: waiver.owner, approved_by: waiver.approvedBy, until: waiver.until });
    expect(rows.find(({ rule }) => rule === 'seed/change-budget')).toMatchObject({ outcome: 'not-stated', change: 'new', requested: 'HR decides in January.' });
  });
  it('begins with the mark by which Excel knows Korean', async () => {
    const csv = await written(sample, 'csv', 'ko');
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(Object.keys(readCsv(csv)[0]!)).toEqual(Object.keys(rows[0]!));
    expect(readCsv(csv).find(({ rule }) => rule === 'seed/owner-not-it')!.title).toMatch(/[가-힣]/);
  });
  it('has columns, and no rows, where nothing was found', async () => expect((await written(await plain('examples/sound.plan.yaml'), 'csv')).trimEnd().split('\n')).toHaveLength(1));
  it('stays what it is, and calculates nothing, whatever a plan says', () =>
    survives('csv', (output, text) => {
      const read = readCsv(output);
      expect(read).toHaveLength(rows.length);
      for (const row of read) for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      expect(read.find(({ rule }) => rule === 'seed/owner-not-it')!.reason!.replace(/#\\#/g, '##')).toBe(visible(`${waiver.reason}${text}`).trim());
      expect(read.some((row) => row.requested!.startsWith('HR decides'))).toBe(true);
    }));
  it('guards the beginning of every cell', async () => {
    for (const start of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1']) {
      const report = await mixed();
      report.plans[0]!.file = start;
      expect((await written(report, 'csv')).includes(`"'${start.trim()}"`), start).toBe(true);
    }
  });
});
