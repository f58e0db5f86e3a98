// GitLab code quality: what GitLab's documentation asks for. Whatever is missing makes it drop the whole report.
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Report } from '../../src/index.ts';
import { anyLetter } from './any-letter.ts';
import { expectInert } from './inert.ts';
import { allFindings, everything, naughty, poison, write } from './reports.ts';

const text = { type: 'string', minLength: 1 };
const validate = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: text,
      check_name: text,
      fingerprint: text,
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: { type: 'object', required: ['path', 'lines'], properties: { path: { type: 'string', pattern: '^(?!\\./)' }, lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } } } } },
    },
  },
});

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

async function issues(report: Report, options = {}): Promise<Issue[]> {
  const written = await write(report, 'gitlab', options);
  expectInert(written);
  const list = JSON.parse(written) as Issue[];
  validate(list);
  expect(validate.errors ?? []).toEqual([]);
  expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(list.length);
  return list;
}

const report = await everything();
const one = { ...report, plans: report.plans.slice(0, 1) };
const list = await issues(report);

describe('GitLab code quality', () => {
  it('lists every problem and every finding', () => {
    expect(list).toHaveLength(report.diagnostics.length + report.notices.length + allFindings(report).length);
    expect(list.slice(0, 5).map(({ severity, check_name: name, location }) => [severity, name, location.path, location.lines.begin])).toEqual([
      ['blocker', 'file/not-found', 'nowhere.yaml', 1],
      ['blocker', 'plan/bad-choice', 'broken.plan.yaml', 1],
      ['blocker', 'plan/unknown-key', 'broken.plan.yaml', 2],
      ['critical', 'waiver/expired', 'crm-check.waivers.yaml', 3],
      ['major', 'waiver/unused', 'crm-check.waivers.yaml', 1],
    ]);
  });
  it('ranks by severity, and puts what does not count last', () => {
    const found = allFindings(report);
    const severities = { error: 'critical', warning: 'major', info: 'minor' };
    expect(list.slice(5).map(({ severity }) => severity)).toEqual(found.map(({ standing, severity }) => (standing === 'open' ? severities[severity] : 'info')));
    expect(list.some(({ description, severity }) => severity === 'info' && description.includes('Waived until 2027-03-31'))).toBe(true);
  });
  it('is an empty list where nothing was found', async () => {
    const nothing = await check(['examples/sound.plan.yaml'], { today: '2026-11-23' });
    for (const plan of nothing.plans) plan.results = plan.results.filter(({ outcome }) => outcome === 'met');
    expect(await write(nothing, 'gitlab')).toBe('[]\n');
  });
  it('tells two items apart that say the same', async () => {
    const twice = structuredClone(report);
    for (const result of twice.plans[0]!.results) result.items.push(...structuredClone(result.items));
    expect((await issues(twice)).length).toBeGreaterThan(list.length);
  });
  it('names files from the root of the repository', async () => {
    const { location } = (await issues(await check([{ file: './a.plan.yaml', content: 'project: {stage: idea}' }]), { cwd: '/repo/sub', root: '/repo' }))[0]!;
    expect(location.path).toBe('sub/a.plan.yaml');
  });
  it('is valid whatever people write', async () => {
    await issues(poison(report, naughty), { language: 'ko' });
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: anyLetter }), fc.constantFrom(...naughty)), { minLength: 1, maxLength: 12 }), async (texts) => void (await issues(poison(one, texts)))), { numRuns: 8 });
  });
});
