// JUnit: read back by parsers that are not ours.
import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { check, type Report } from '../../src/index.ts';
import { isFinding } from '../../src/verdict/reported.ts';
import { plan as small, repository } from '../gate/repository.ts';
import { anyLetter } from './any-letter.ts';
import { expectInert } from './inert.ts';
import { everything, naughty, poison, write } from './reports.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const top: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}
const all = (element: Element, name: string): Element[] => element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** Well-formed, inert, and its numbers add up. */
async function suites(report: Report, options = {}): Promise<Element> {
  const text = await write(report, 'junit', options);
  expectInert(text);
  const top = parse(text);
  for (const element of [top, ...all(top, 'testsuite')]) {
    const { tests, failures, errors, skipped } = element.attributes;
    expect([tests, failures, errors, skipped].map(Number)).toEqual(['testcase', 'failure', 'error', 'skipped'].map((name) => all(element, name).length));
  }
  return top;
}

const report = await everything();
const one = { ...report, plans: report.plans.slice(0, 1) };
const top = await suites(report);
const plan = report.plans[0]!;
const suiteOf = (file: string) => all(top, 'testsuite').find(({ attributes }) => attributes.name === file)!;

describe('JUnit', () => {
  it('has a suite a plan, a test case a rule', () => {
    expect(all(top, 'testsuite').map(({ attributes }) => attributes.name)).toEqual(['Not judged', 'Settings, waivers and baseline', 'examples/first-draft.plan.yaml', 'examples/korean.plan.yaml']);
    const cases = all(suiteOf(plan.file), 'testcase');
    expect(cases).toHaveLength(report.rules.length);
    expect(new Set(cases.map(({ attributes }) => `${attributes.classname} ${attributes.name}`)).size).toBe(cases.length);
    for (const [index, { attributes }] of cases.entries()) expect(attributes).toMatchObject({ classname: 'examples/first-draft', file: plan.file, name: expect.stringContaining(`(${plan.results[index]!.rule})`) as string });
  });
  it('tells plans of one name in two endings apart, and has a test where no plan changed', async () => {
    const { cwd, write: put } = repository({ 'p.plan.yaml': small(), 'p.plan.yml': small('CEO'), 'v1.2/p.yaml.plan.yaml': small() });
    const classes = (element: Element) => [...new Set(all(element, 'testcase').map(({ attributes }) => attributes.classname))];
    put('v1.2/p.yaml.plan.yaml', small('CEO'));
    expect(classes(await suites(await check(['.'], { cwd })))).toEqual(['p-plan-yaml', 'p-plan-yml', 'v1_2/p_yaml']);
    const nothing = await suites(await check(['p.plan.yaml'], { cwd, since: 'HEAD' }));
    expect(all(nothing, 'testcase').map(({ attributes }) => attributes.name)).toEqual([expect.stringMatching(/^No plan has changed since HEAD/)]);
  });
  it('fails where an open finding fails the plan, and nowhere else', () => {
    const cases = all(suiteOf(plan.file), 'testcase');
    for (const [index, result] of plan.results.entries()) {
      const kinds = cases[index]!.children.map(({ name }) => name);
      const expected = !isFinding(result) ? (result.outcome === 'met' ? [] : ['skipped']) : result.standing !== 'open' ? ['skipped', 'system-out'] : result.severity === 'error' ? ['failure'] : ['system-out'];
      expect(kinds, result.rule).toEqual(expected);
    }
  });
  it('names the reason of what is skipped, and the place of what fails', () => {
    expect(all(suiteOf(plan.file), 'skipped').map(({ attributes }) => attributes.message)).toEqual(expect.arrayContaining([expect.stringMatching(/^Waived until 2027-03-31.*Kim Minji/), expect.stringMatching(/^Known from the baseline/), expect.stringMatching(/^not yet due: asked from stage/)]) as string[]);
    for (const failure of all(suiteOf(plan.file), 'failure')) expect(failure.text).toMatch(/^examples\/first-draft\.plan\.yaml:\d+:\d+ \(error.*\n[^]*\nWhy: .*\nDo: /);
  });
  it('makes errors of what could not be judged', () => {
    expect(all(suiteOf('Not judged'), 'error').map(({ attributes }) => attributes.type)).toEqual(['file/not-found', 'plan/bad-choice', 'plan/unknown-key']);
  });
  it('has passing cases where all is well', async () => {
    const passed = await suites(await check(['examples/sound.plan.yaml'], { today: '2026-11-23' }));
    expect(Number(passed.attributes.failures)).toBe(0);
    expect(Number(passed.attributes.tests)).toBeGreaterThan(Number(passed.attributes.skipped) + 10);
  });
  it('is well-formed whatever people write, and gives back what XML can hold', async () => {
    await suites(poison(report, naughty), { language: 'ko' });
    const [title] = all(await suites(poison(report, ['a <b> & "c" \'d\' ]]> ##[x] 한글 👍'])), 'property');
    expect(title!.attributes.value).toBe('a <b> & "c" \'d\' ]]> ##[x] 한글 👍');
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: anyLetter }), fc.constantFrom(...naughty)), { minLength: 1, maxLength: 12 }), async (texts) => void (await suites(poison(one, texts)))), { numRuns: 8 });
  });
  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python)('is read by Python, too', async () => {
    const script = 'import sys, xml.etree.ElementTree as e; print(len(e.fromstring(sys.stdin.buffer.read()).findall(".//testcase")))';
    const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: await write(poison(report, naughty), 'junit'), encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: `${all(top, 'testcase').length}\n`, stderr: '' });
  });
});
