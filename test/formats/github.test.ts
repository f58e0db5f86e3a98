// Annotations: read as GitHub's runner reads them, and written as its own toolkit writes them.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { error, notice, warning } from '@actions/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { check, type Report } from '../../src/index.ts';
import { fitting } from '../../src/io/write-summary.ts';
import { repository } from '../gate/repository.ts';
import { root, runCommand } from '../run.ts';
import { anyLetter } from './any-letter.ts';
import { expectInert } from './inert.ts';
import { everything, naughty, poison, write } from './reports.ts';

interface Annotation {
  kind: 'error' | 'warning' | 'notice';
  properties: Record<string, string>;
  message: string;
}

const unescape = (text: string, all: Record<string, string>) => text.replace(/%(0D|0A|3A|2C|25)/g, (whole) => all[whole] ?? whole);
const inData = { '%0D': '\r', '%0A': '\n', '%25': '%' };

/** The runner's way: up to the second `::` is the command, then properties at commas, each at its first `=`. */
function read(line: string): Annotation {
  const [, kind, properties, message] = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line)!;
  const pairs = properties!.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1), { ...inData, '%3A': ':', '%2C': ',' })]);
  return { kind: kind as Annotation['kind'], properties: Object.fromEntries(pairs) as Record<string, string>, message: unescape(message!, inData) };
}

function asToolkitWrites({ kind, properties, message }: Annotation): string {
  const { title, file, line, endLine, col, endColumn } = properties;
  const spy = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const number = (text: string | undefined) => (text === undefined ? {} : Number(text)) as number;
  const known = Object.entries({ title, file, startLine: line && number(line), endLine: endLine && number(endLine), startColumn: col && number(col), endColumn: endColumn && number(endColumn) }).filter(([, value]) => value !== undefined);
  ({ error, warning, notice })[kind](message, Object.fromEntries(known));
  const [[written]] = spy.mock.calls as [[string]];
  spy.mockRestore();
  return written.trimEnd();
}

async function annotations(report: Report, options = {}): Promise<Annotation[]> {
  const text = await write(report, 'github', options);
  expectInert(text, { ownCommands: true });
  const lines = text.split('\n').slice(0, -1);
  const list = lines.map(read);
  for (const [index, annotation] of list.entries()) {
    expect(asToolkitWrites(annotation)).toBe(lines[index]!.trimEnd());
    expect(annotation.properties.title!.length).toBeLessThanOrEqual(255);
    if (annotation.properties.file) expect(Number(annotation.properties.line)).toBeGreaterThan(0);
    if (annotation.properties.col) expect(annotation.properties.line).toBe(annotation.properties.endLine);
  }
  for (const kind of ['error', 'warning', 'notice']) expect(list.filter((annotation) => annotation.kind === kind).length).toBeLessThanOrEqual(10);
  return list;
}

const report = await everything();
const one = { ...report, plans: report.plans.slice(0, 1) };
const list = await annotations(report);

describe('annotations', () => {
  it('begin with what could not be judged, at its place, and put errors first', () => {
    expect(list.slice(0, 3).map(({ kind, properties }) => [kind, properties.title, properties.file, properties.line])).toEqual([
      ['error', 'file/not-found', 'nowhere.yaml', '1'],
      ['error', 'plan/bad-choice', 'broken.plan.yaml', '1'],
      ['error', 'plan/unknown-key', 'broken.plan.yaml', '2'],
    ]);
    const order = ['error', 'warning', 'notice'];
    expect(list.map(({ kind }) => order.indexOf(kind))).toEqual(list.map(({ kind }) => order.indexOf(kind)).sort());
  });
  it('name the columns of what stands on one line', () => {
    const { place } = report.plans[0]!.results.find(({ outcome }) => outcome === 'violated')!;
    expect(place.line).toBe(place.endLine);
    expect(list.find(({ properties }) => properties.line === String(place.line) && properties.file === report.plans[0]!.file)!.properties).toMatchObject({ col: String(place.column), endColumn: String(place.endColumn) });
  });
  it('are no more than GitHub shows, and say how many there are besides', () => {
    expect(list.at(-1)!.message).toMatch(/^\d+ more findings are not shown here/);
    const hidden = Number(/^\d+/.exec(list.at(-1)!.message)![0]);
    const findings = report.plans.flatMap(({ results }) => results).filter(({ outcome }) => outcome === 'violated' || outcome === 'not-stated').length;
    expect(hidden + list.length - 1).toBeGreaterThanOrEqual(findings);
  });
  it('mark what is new, waived and known', async () => {
    const titles = (await annotations({ ...report, diagnostics: [], notices: [], plans: report.plans.slice(1) })).map(({ properties, kind }) => `${kind} ${properties.title}`);
    expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(/^notice \[waived/), expect.stringMatching(/^notice \[known/), expect.stringMatching(/^(error|warning) \[new\]/)]) as string[]);
  });
  it('are only those that fail the plan where asked', async () => {
    const quiet = await annotations({ ...report, diagnostics: [], notices: [] }, { quiet: true });
    expect(new Set(quiet.map(({ kind }) => kind))).toEqual(new Set(['error']));
  });
  it('are what they were made of, whatever people write', async () => {
    await annotations(poison(report, naughty), { language: 'ko' });
    const [first] = await annotations(poison({ ...report, diagnostics: [], notices: [] }, ['a, b: 50% ##[x] 한글']));
    expect(first!.properties.title).toMatch(/a, b: 50% #\\#\[x\] 한글/);
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: anyLetter }), fc.constantFrom(...naughty)), { minLength: 1, maxLength: 12 }), async (texts) => void (await annotations(poison(one, texts)))), { numRuns: 15 });
  });
});

describe('in a GitHub runner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-check-github-'));
  const draft = 'examples/first-draft.plan.yaml';
  const summary = join(folder, 'summary.md');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: root };
  const commands = /^::(error|warning|notice) /m;

  it('the report for people comes first, then the annotations, and the summary goes into its file', async () => {
    writeFileSync(summary, 'from before\n');
    const { stdout, stderr, status } = await runCommand([draft, '--today', '2026-11-23'], { env });
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout.search(/^FAIL: /m)).toBeLessThan(stdout.search(commands));
    expect(stdout.slice(0, stdout.search(commands))).toBe((await runCommand([draft, '--today', '2026-11-23'])).stdout);
    expect(readFileSync(summary, 'utf8')).toMatch(/^from before\n[^]*owner-not-it/);
  });
  it('files are named from the root of the repository, wherever the command runs', async () => {
    const { stdout } = await runCommand(['first-draft.plan.yaml', '--format', 'github'], { env, cwd: join(root, 'examples') });
    expect(stdout).toContain(',file=examples/first-draft.plan.yaml,');
  });
  it.each(['github', 'gitlab', 'sarif', 'junit'])('also where no runner says where that is: %s', async (format) => {
    const { cwd } = repository({ 'proposals/group/a.plan.yaml': 'ownership: {owner: {role: CIO}}\n', 'crm-check.waivers.yaml': '- x\n' });
    const { stdout } = await runCommand(['group', '--format', format], { cwd: join(cwd, 'proposals') });
    const names = [...stdout.matchAll(/[\w/.-]*(?:group\/a\.plan|crm-check\.waivers)\.yaml/g)].map(([name]) => name);
    expect(new Set(names)).toEqual(new Set(['crm-check.waivers.yaml', 'proposals/group/a.plan.yaml']));
  });
  it.each([[['--format', 'text']], [['--format', 'json']], [['--output', `json=${join(folder, 'x.json')}`]]])('%j is all that is asked for', async (args) => {
    rmSync(summary, { force: true });
    expect((await runCommand([draft, ...args], { env })).stdout).not.toMatch(commands);
    expect(() => statSync(summary)).toThrow('ENOENT');
  });
  it('a summary that cannot be written changes no verdict', async () => {
    const { status, stderr } = await runCommand(['examples/sound.plan.yaml', '--today', '2026-11-23'], { env: { ...env, GITHUB_STEP_SUMMARY: folder } });
    expect(status).toBe(0);
    expect(stderr).toBe('The job summary cannot be written: it is a folder.\n');
  });
  it('elsewhere nothing of this happens', async () => {
    const { stdout } = await runCommand([draft], { env: { GITLAB_CI: 'true', CI: 'true' } });
    expect(stdout).not.toMatch(commands);
    expect(stdout).toMatch(/^FAIL: /m);
  });
});

describe('a summary that is too long', () => {
  it('ends with whole plans, and says so', () => expect(fitting(['one\n', 'two\n', 'three\n'], 13, 'cut\n')).toBe('one\ntwo\ncut\n'));
  it('ends with whole lines where one plan is too long', () => expect(fitting(['a\nb\n한글한글한글\n'], 12, 'cut\n')).toBe('a\nb\ncut\n'));
  it('says nothing where there is no room', () => expect(fitting(['one\n'], 2, 'cut\n')).toBe(''));
  it('is whole where it fits', () => expect(fitting(['one\n', 'two\n'], 12, 'cut\n')).toBe('one\ntwo\n'));
  it('never takes more than there is', async () => {
    const plans = Array.from({ length: 60 }, (_, index) => ({ file: `${index}.plan.yaml`, content: readFileSync(join(root, 'examples/first-draft.plan.yaml')) }));
    const { render } = await import('../../src/index.ts');
    const text = fitting(await render(await check(plans), 'text'), 100_000, 'cut\n');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000);
    expect(text.endsWith('cut\n')).toBe(true);
  });
});
