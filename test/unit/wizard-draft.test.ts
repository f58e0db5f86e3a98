// The answers beside the plan: never cut, never believed, one wizard at a time. Faults of the disk are played by replaced calls.
import * as real from 'node:fs';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftPath, NotADraft, openDraft, readDraft } from '../../src/io/draft.ts';
import { Locked, takeLock } from '../../src/io/lock.ts';
import { planField } from '../../src/plan/fields/index.ts';
import type { MapField } from '../../src/shape/field.ts';
import type { MapNode } from '../../src/source/node.ts';
import { readSource } from '../../src/source/read.ts';
import type { Ask, Asker } from '../../src/wizard/ask.ts';
import { readEvent } from '../../src/wizard/event.ts';
import { giveAll } from '../../src/wizard/given.ts';
import { interview } from '../../src/wizard/interview.ts';
import { back, begin, replay, type Event } from '../../src/wizard/log.ts';
import type { Say } from '../../src/wizard/say.ts';
import { loadPaint } from '../../src/reporters/paint.ts';
import { loadWords } from '../../src/words/index.ts';
import { loadWizardWords } from '../../src/words/wizard.ts';

/** How often a text of more than 400,000 characters was read. */
const reads = vi.hoisted(() => ({ large: 0 }));
vi.mock('../../src/source/read.ts', async (original) => {
  const module = await original<{ readSource: typeof readSource }>();
  return {
    ...module,
    readSource: (file: string, content: string) => {
      if (content.length > 400_000) reads.large++;
      return module.readSource(file, content);
    },
  };
});

const faults = vi.hoisted(() => ({ write: null as ((bytes: Uint8Array) => number) | null, rename: null as (() => void) | null }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof real>();
  return {
    ...fs,
    writeSync: (file: number, bytes: Uint8Array, ...more: number[]) => (faults.write ? fs.writeSync(file, bytes, more[0] ?? 0, faults.write(bytes.subarray(more[0] ?? 0))) : fs.writeSync(file, bytes, ...more)),
    renameSync: (from: string, to: string) => (faults.rename ? faults.rename() : fs.renameSync(from, to)),
  };
});

const folder = mkdtempSync(join(tmpdir(), 'crm-check-draft-'));
let places = 0;
let path = '';
beforeEach(() => {
  const place = join(folder, String(++places));
  mkdirSync(place);
  path = draftPath(join(place, 'plan.yaml'));
});
afterEach(() => Object.assign(faults, { write: null, rename: null }));
const head = { fingerprint: 'f', run: ['--stage', 'idea'] };
const values = () => readDraft(path)!.lines.map(({ value }) => value);
const full = (): never => {
  throw Object.assign(new Error('full'), { code: 'ENOSPC' });
};
const goOn = () => {
  const draft = readDraft(path)!;
  return openDraft(path, head, { texts: draft.texts, taken: draft.lines.map(({ at }) => at), left: [] }, true);
};

describe('a draft', () => {
  it('is read as far as it was written whole, and forgets what was taken back', () => {
    const draft = openDraft(path, head, null, false);
    expect(readDraft(path)).toBe(null);
    for (const event of [{ pass: 'a' }, { pass: 'b' }, null, { pass: 'c' }]) draft.save(event);
    writeFileSync(path, '{"pass":"d', { flag: 'a' });
    expect(readDraft(path)).toMatchObject({ ...head, lines: [{ at: 1, value: { pass: 'a' } }, { at: 4, value: { pass: 'c' } }] });
    // A whole line that cannot be read is another matter.
    writeFileSync(path, '\n', { flag: 'a' });
    expect(readDraft(path)!.lines[2]).toEqual({ at: 5, text: '{"pass":"d', value: undefined });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    draft.finish();
    expect(existsSync(path)).toBe(false);
  });

  it('takes back the answer that was meant, whatever was left out meanwhile', () => {
    openDraft(path, head, null, false).save({ pass: 'a' });
    writeFileSync(path, '{"pass":"does not fit"}\n', { flag: 'a' });
    const [first, second] = readDraft(path)!.lines;
    const draft = openDraft(path, head, { texts: readDraft(path)!.texts, taken: [first!.at], left: [second!] }, true);
    draft.save(null);
    expect(values()).toEqual([{ pass: 'does not fit' }]);
    expect(draft.close()).toBe(true);
  });

  it('keeps what did not fit when all else is in the plan', () => {
    writeFileSync(path, '{"draft":1,"fingerprint":null}\n{"pass":"a"}\n{"precious":\n');
    const [first, second] = readDraft(path)!.lines;
    const draft = openDraft(path, head, { texts: readDraft(path)!.texts, taken: [first!.at], left: [second!] }, true);
    draft.save({ pass: 'b' });
    draft.finish();
    expect(readFileSync(path, 'utf8').split('\n').slice(1)).toEqual(['{"precious":', '']);
  });

  it('a run that begins again and is stopped at once leaves the old answers', () => {
    openDraft(path, head, null, false).save({ pass: 'a' });
    expect(openDraft(path, head, null, true).close()).toBe(true);
    expect(values()).toEqual([{ pass: 'a' }]);
    expect(openDraft(draftPath(join(folder, 'none.yaml')), head, null, false).close()).toBe(false);
  });

  it('is never cut: a failure while it is gone on with leaves all of it', () => {
    openDraft(path, head, null, false).save({ pass: 'a' });
    const before = readFileSync(path, 'utf8');
    faults.rename = full;
    expect(() => goOn().save({ pass: 'b' })).toThrow('full');
    Object.assign(faults, { rename: null, write: full });
    expect(() => goOn().save({ pass: 'b' })).toThrow('full');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(join(path, '..'))).toEqual(['.plan.yaml.draft']);
  });

  it('a short write is no success: what got through is a line by itself, and the next answer counts', () => {
    const draft = openDraft(path, head, null, false);
    draft.save({ pass: 'a' });
    let calls = 0;
    faults.write = () => (++calls === 1 ? 5 : full());
    expect(() => draft.save({ pass: 'b' })).toThrow('full');
    faults.write = (bytes) => Math.min(3, bytes.length);
    draft.save({ pass: 'c' });
    draft.save({ pass: 'd' });
    draft.save(null);
    expect(values()).toEqual([{ pass: 'a' }, undefined, { pass: 'c' }]);
  });

  it('that was taken away cannot be saved to', () => {
    const draft = openDraft(path, head, null, false);
    draft.save({ pass: 'a' });
    rmSync(path);
    expect(() => draft.save({ pass: 'b' })).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  it.each(['', 'my notes\n', '{"draft":2}\n{"pass":"a"}\n', '{"draf\n{"pass":"a"}\n', 'null\n', '5'])('S30 %j is none, and stays', (text) => {
    writeFileSync(path, text);
    expect(() => readDraft(path)).toThrow(NotADraft);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('S30 a draft as large as may be is read in one pass, whatever it takes back', () => {
    writeFileSync(path, `{"draft":1}\n${'1\n'.repeat(100_000)}${'{"back":1}\n'.repeat(70_000)}{"back":true}\n`);
    expect(readDraft(path)!.lines.length).toBe(99_998);
  });

  it('S30 a link is not followed, and a file of another name with the same content is not written', () => {
    const other = join(path, '../notes');
    writeFileSync(other, '{"draft":1}\n{"pass":"a"}\n');
    symlinkSync(other, path);
    expect(() => readDraft(path)).toThrow(expect.objectContaining({ code: 'ELINK' }));
    rmSync(path);
    linkSync(other, path);
    goOn().save({ pass: 'b' });
    expect(readFileSync(other, 'utf8')).toBe('{"draft":1}\n{"pass":"a"}\n');
    expect(values()).toEqual([{ pass: 'a' }, { pass: 'b' }]);
  });
});

describe('S30 an answer of a draft', () => {
  const vocabulary = planField as MapField;
  it.each<Event>([
    { set: ['ownership', 'owner', 'role'], to: 'ceo' },
    { set: ['ownership', 'owner', 'role'], to: '최고경영자(CEO)' },
    { set: ['ownership', 'steering_committee'], to: ['marketing', 'sales'] },
    { set: ['customer_strategy', 'goals', 2, 'name'], to: 'PRECIOUS: a, "b"' },
    { set: ['project', 'company'], to: 'TBD' },
    { set: ['customer_strategy', 'segmentation'], to: { state: 'done' } },
    { rename: ['project', 'nmae'], to: 'name' },
    { pass: 'more customer_strategy.goals 1' },
  ])('%j is one', (event) => expect(readEvent(JSON.parse(JSON.stringify(event)), vocabulary)).toEqual(event));
  it.each([
    5, null, 'abc', [1], {}, { set: 'x', to: 'y' }, { set: ['project', 'company'] }, { set: ['project', 'company'], to: null }, { set: ['project', 'company'], to: 5 }, { set: ['project', 'nope'], to: 'x' }, { set: [], to: { project: { name: 'x' } } },
    { set: ['__proto__', 'x'], to: 'y' }, { set: ['customer_strategy', 'goals', -1, 'name'], to: 'y' }, { set: ['customer_strategy', 'goals', 1.5, 'name'], to: 'y' }, { set: ['project', 'company'], to: 'a\u001b]0;x\u0007' }, { set: ['project', 'company'], to: ['a'] },
    { set: ['project', 'employees'], to: 'many' }, { set: ['customer_strategy', 'segmentation'], to: { nope: 'done' } }, { rename: [], to: 'x' }, { rename: ['project', 'nmae'], to: 'nope' }, { rename: ['nope', 'a'], to: 'x' }, { pass: 5 },
  ])('%j is none', (value) => expect(readEvent(value, vocabulary)).toBe(null));
  it('is none where it lies deeper than a plan may', () => {
    const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}"x"${']'.repeat(levels)}`) as unknown;
    for (const levels of [50, 100_000]) expect(readEvent({ set: ['project', 'name'], to: deep(levels) }, vocabulary)).toBe(null);
  });
  it('is left where so many were taken over already that nobody gave them', () => {
    const base = begin(readSource('x', `project: {name: A}\n# ${'x'.repeat(100_000)}\n`).source!, vocabulary);
    const lines = Array.from({ length: 300 }, (_, index) => ({ value: { set: ['project', 'name'], to: `B${index}` } }));
    const { session, taken, left } = replay(base, lines);
    expect([taken, left]).toEqual([lines.slice(0, 200), lines.slice(200)]);
    expect(session.now.text).toMatch(/^project: \{name: B199\}/);
    const passes = Array.from({ length: 50_000 }, (_, index) => ({ value: { pass: `a${index}` } }));
    const { taken: passed } = replay(begin(readSource('x', 'project: {name: A}\n').source!, vocabulary), passes);
    expect(passed.length).toBeGreaterThan(3000);
    expect(passed.length).toBeLessThan(10_000);
  });
  it('that changes all words of a list makes the plan once, not once for each word', () => {
    const words = (letter: string) => Array.from({ length: 240 }, (_, index) => `${letter}${index}`);
    const base = begin(readSource('x', `# ${'x'.repeat(400_000)}\ncustomer_data:\n  sources:\n${words('a').map((word) => `    - ${word}\n`).join('')}`).source!, vocabulary);
    const lines = Array.from({ length: 8 }, (_, index) => ({ value: { set: ['customer_data', 'sources'], to: words('bc'[index % 2]!) } }));
    reads.large = 0;
    const { session, taken } = replay(base, lines);
    expect([taken.length, reads.large]).toEqual([8, 8]);
    expect(session.now.text).toContain('sources:\n    - c0\n    - c1\n');
    expect(back(session).now.text).toContain('sources:\n    - b0\n    - b1\n');
  });
  it('of a file with answers is refused where so many of them would take too long', () => {
    const base = begin(readSource('x', `# ${'x'.repeat(400_000)}\nproject: {name: A}\n`).source!, vocabulary);
    const answers = (count: number) => readSource('a', `customer_strategy: {segments: [${Array.from({ length: count }, (_, index) => `{name: s${index}}`).join(', ')}]}`).source!.root as MapNode;
    expect(giveAll(base, answers(40), 'en').events.length).toBe(40);
    expect(giveAll(base, answers(60), 'en').refused).toMatchObject([{ reason: { cannot: 'many' }, at: 0 }]);
  });
  it('that does not fit the plan is left, and named', () => {
    const base = begin(readSource('x', 'project: {name: A}\n').source!, vocabulary);
    const lines = [{ set: ['customer_strategy', 'goals', 1e9, 'name'], to: 'far' }, { rename: ['ownership', 'ownr'], to: 'owner' }, { set: ['project', 'company'], to: 'B' }].map((value) => ({ value }));
    const { session, taken, left } = replay(base, lines);
    expect([session.now.text, taken, left]).toEqual(['project: {name: A, company: B}\n', [lines[2]], [lines[0], lines[1]]]);
  });
});

describe('S32 the lock', () => {
  const lock = () => `${path}.lock`;
  const holder = (change: object) => writeFileSync(lock(), JSON.stringify({ ...(JSON.parse(mine) as object), ...change }));
  let mine = '';
  beforeEach(() => {
    const release = takeLock(lock());
    mine = readFileSync(lock(), 'utf8');
    release();
  });
  it('is held by one', () => {
    const release = takeLock(lock());
    expect(() => takeLock(lock())).toThrow(Locked);
    release();
    expect(existsSync(lock())).toBe(false);
    takeLock(lock())();
  });
  it.each<[string, object]>([
    ['dead', { pid: 2 ** 30, started: '1' }],
    ['dead, on a system that does not tell when it began', { pid: 2 ** 30, started: null }],
    ['another one with the same number', { started: '1' }],
  ])('of a process that is %s is taken over', (_, change) => {
    if (process.platform !== 'linux' && 'started' in change && change.started !== null) return;
    holder(change);
    takeLock(lock())();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
  it('of another computer is believed as long as it beats', () => {
    holder({ host: `not-${hostname()}` });
    expect(() => takeLock(lock())).toThrow(Locked);
    utimesSync(lock(), 0, 0);
    takeLock(lock())();
  });
  it('that is no lock is not touched', () => {
    writeFileSync(lock(), 'mine');
    expect(() => takeLock(lock())).toThrow(expect.objectContaining({ code: 'ENOTLOCK' }));
    expect(readFileSync(lock(), 'utf8')).toBe('mine');
  });
  it('of somebody else is not given back', () => {
    const release = takeLock(lock());
    renameSync(lock(), `${lock()}.gone`);
    holder({ pid: 1 });
    release();
    expect(existsSync(lock())).toBe(true);
  });
  it('leaves nothing where it cannot be written', () => {
    faults.write = full;
    expect(() => takeLock(lock())).toThrow('full');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
});

it('an answer that cannot be saved is said, does not count, and is asked for again', async () => {
  const asked: Ask[] = [];
  const printed: string[] = [];
  const asker: Asker = { print: (lines) => void printed.push(...lines), close: () => {}, ask: async (question) => (asked.push(question), { picked: ['idea'] }) };
  const saved: (Event | null)[] = [];
  const save = (event: Event | null) => (saved.push(event), saved.length === 1 ? 'No room.' : null);
  const say: Say = { voice: { language: 'en', words: await loadWords('en') }, own: loadWizardWords('en'), width: 80, quiet: false, plain: true, paint: await loadPaint(false) };
  const report = { file: 'x', stage: 'proposal', results: [] } as never;
  const session = await interview(begin(readSource('x', 'project: {stage: proposal}\n').source!, planField as MapField), { rules: [], fresh: true, all: false, asker, say, judge: async () => ({ report, diagnostics: [] }), save });
  expect(asked.map(({ message }) => message)).toEqual(['Stage', 'Stage']);
  expect(printed.filter((line) => line === 'No room.')).toHaveLength(1);
  expect(session.now.text).toBe('project: {stage: idea}\n');
  expect(session.steps).toHaveLength(1);
});
