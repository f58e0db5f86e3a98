// SARIF: by its schema, and by what GitHub refuses beyond it. Microsoft's validator takes seconds, and runs with the package.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { root } from '../run.ts';
import { anyLetter } from './any-letter.ts';
import { expectInert } from './inert.ts';
import { allFindings, everything, naughty, poison, write } from './reports.ts';

const ajv = new (Draft04 as unknown as typeof Draft04.default)({ strict: false, allErrors: true, unicodeRegExp: false });
(addFormats as unknown as (ajv: unknown) => void)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object);

/** Fits the schema, and has what GitHub wants besides: all texts, one location each, all four numbers. */
function accepted(text: string): Log['runs'][number] {
  expectInert(text);
  const log = JSON.parse(text, (_, value: unknown) => {
    expect(value).not.toBe('');
    return value;
  }) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  for (const rule of run!.tool.driver.rules!) {
    expect(rule.shortDescription!.text.length).toBeLessThanOrEqual(1024);
    expect(rule.fullDescription!.text.length).toBeLessThanOrEqual(1024);
    // In full where a result leads to it.
    expect([typeof rule.help!.text, typeof rule.help!.markdown]).toEqual(['string', run!.results!.some(({ ruleId }) => ruleId === rule.id) ? 'string' : 'undefined']);
    expect(rule.properties!.tags!.length).toBeLessThanOrEqual(20);
  }
  for (const result of run!.results!) {
    expect(run!.tool.driver.rules![result.ruleIndex!]!.id).toBe(result.ruleId);
    expect(result.locations).toHaveLength(1);
    const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
    expect(artifactLocation!.uri).toMatch(/^(?:file:\/\/\/)?[\w%.!'()*~/:-]+$/);
    expect(decodeURIComponent(artifactLocation!.uri!)).toBeTruthy();
    const { startLine, startColumn, endLine, endColumn } = region!;
    for (const number of [startLine, startColumn, endLine, endColumn]) expect(number).toBeGreaterThanOrEqual(1);
    expect(endLine! > startLine! || endColumn! > startColumn!).toBe(true);
    // A link in a message leads to a related location, and nowhere else.
    for (const [, target] of result.message.text!.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) expect(result.relatedLocations!.map(({ id }) => String(id))).toContain(target);
  }
  return run!;
}

const report = await everything();
const one = { ...report, plans: report.plans.slice(0, 1) };
const run = accepted(await write(report, 'sarif'));

describe('SARIF', () => {
  it('has every finding, item by item', () => {
    expect(run.results).toHaveLength(allFindings(report).length);
    expect(run.results!.map(({ properties }) => properties!.at as string)).toEqual(allFindings(report).map(({ at }) => at));
  });
  it('says who answers for what is waived, and leaves open what was only asked for', () => {
    const waived = run.results!.filter(({ properties }) => properties!.standing === 'waived');
    expect(waived.length).toBeGreaterThan(1);
    for (const { suppressions, level } of waived) {
      expect(level).toBe('note');
      expect(suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: expect.stringMatching(/The CIO hands over in spring\. .*Kim Minji.*Audit committee/) as string, properties: expect.objectContaining({ owner: 'Kim Minji', approvedBy: 'Audit committee', until: '2027-03-31' }) as object }]);
    }
    for (const { suppressions } of run.results!.filter(({ properties }) => properties!.standing === 'known')) expect(suppressions).toMatchObject([{ kind: 'external', status: 'accepted' }]);
    const asked = run.results!.filter(({ suppressions, properties }) => suppressions && properties!.standing === 'open');
    expect(asked.length).toBeGreaterThan(1);
    for (const { suppressions } of asked) expect(suppressions).toMatchObject([{ kind: 'inSource', status: 'underReview' }]);
  });
  it('compares with the base version, and brings back nothing that was resolved', () => {
    expect(new Set(run.results!.map(({ baselineState }) => baselineState))).toEqual(new Set(['new', 'unchanged']));
    expect(run.properties!.resolved).toHaveLength(2);
  });
  it('tells what could not be judged', () => {
    const [{ executionSuccessful, exitCode, toolExecutionNotifications, toolConfigurationNotifications }] = run.invocations as [NonNullable<typeof run.invocations>[number]];
    expect({ executionSuccessful, exitCode }).toEqual({ executionSuccessful: false, exitCode: 2 });
    expect(toolExecutionNotifications!.map(({ descriptor, locations }) => [descriptor!.id, locations![0]!.physicalLocation!.artifactLocation!.uri, locations![0]!.physicalLocation!.region!.startLine])).toEqual([
      ['file/not-found', 'nowhere.yaml', 1],
      ['plan/bad-choice', 'broken.plan.yaml', 1],
      ['plan/unknown-key', 'broken.plan.yaml', 2],
    ]);
    expect(toolConfigurationNotifications!.map(({ level }) => level)).toEqual(['error', 'warning']);
  });
  it('knows a finding again when its lines have moved', async () => {
    const content = readFileSync(join(root, 'examples/first-draft.plan.yaml'), 'utf8');
    const prints = async (text: string) => accepted(await write(await check([{ file: 'a.plan.yaml', content: text }], { today: '2026-11-23' }), 'sarif')).results!.map(({ partialFingerprints }) => partialFingerprints);
    expect(await prints(`# moved\n\n\n${content}`)).toEqual(await prints(content));
  });
  it('names files from the root of the repository, encoded', async () => {
    const plans = ['a b#c.plan.yaml', '고객.plan.yaml', '/elsewhere/x.plan.yaml'].map((file) => ({ file, content: 'project: {stage: idea}\n' }));
    const { results } = accepted(await write(await check(plans), 'sarif', { cwd: '/repo/sub', root: '/repo' }));
    expect([...new Set(results!.map(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri))]).toEqual(['sub/a%20b%23c.plan.yaml', `sub/${encodeURIComponent('고객')}.plan.yaml`, 'file:///elsewhere/x.plan.yaml']);
  });
  it('leaves nothing out when GitHub would refuse it, and says so', async () => {
    const [plan] = report.plans;
    const many = { ...report, plans: Array.from({ length: 1100 }, (_, index) => ({ ...plan!, file: `${index}.plan.yaml` })) };
    const log = JSON.parse(await write(many, 'sarif')) as Log;
    expect(log.runs[0]!.results).toHaveLength(allFindings(many).length);
    expect(log.runs[0]!.results!.length).toBeGreaterThan(25_000);
    expect(log.runs[0]!.invocations![0]!.toolExecutionNotifications!.at(-1)!.message.text).toContain('25,000');
  });
  it('keeps the parts of one run apart', async () => {
    const part = { ...report, run: { ...report.run, shard: { index: 2, of: 3, plans: 6, digest: '', positions: {}, unused: [], used: [] } } };
    expect([run.automationDetails!.id, accepted(await write(part, 'sarif')).automationDetails!.id]).toEqual(['crm-check/', 'crm-check/part-2-of-3/']);
  });
  it('is accepted whatever people write', async () => {
    accepted(await write(poison(report, naughty), 'sarif'));
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: anyLetter }), fc.constantFrom(...naughty)), { minLength: 1, maxLength: 12 }), async (texts) => void accepted(await write(poison(one, texts), 'sarif'))), { numRuns: 8 });
  });
});
