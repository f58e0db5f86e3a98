// What a program may do with the API without harm to itself: hand in odd objects, use what it handed in for something else, change
// what it got, write a report twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, exitCodes, render, type CheckOptions, type Report } from '../src/index.ts';
import { formatNames } from '../src/reporters/names.ts';
import { root } from './run.ts';

const content = readFileSync(join(root, 'examples/first-draft.plan.yaml'), 'utf8');
const options: CheckOptions = { today: '2026-11-23', config: false, packs: ['practice'] };
const judge = (more: CheckOptions = {}): Promise<Report> => check([{ file: 'a.plan.yaml', content }], { ...options, ...more });
const written = async (...args: Parameters<typeof render>): Promise<string> => [...(await render(...args))].join('');

describe('what is handed in', () => {
  it('is looked at whether it is inherited, a getter or not enumerable', async () => {
    class Odd {
      get failOn() {
        return 'nevr';
      }
    }
    const hidden = Object.defineProperty({}, 'failOn', { value: 'nevr' });
    for (const odd of [Object.create({ failOn: 'nevr' }) as object, new Odd(), hidden]) await expect(check([{ file: 'a', content }], odd)).rejects.toThrow('failOn cannot be "nevr"');
    await expect(check([{ file: 'a', content }], Object.create({ failon: 'error' }) as object)).rejects.toThrow('there is no option failon');
    await expect(render(await judge(), 'text', Object.create({ language: 'de' }) as object)).rejects.toThrow('language cannot be "de"');
  });

  it('is read once', async () => {
    let asked = 0;
    const { run } = await check([{ file: 'a', content }], { ...options, get failOn() { return asked++ ? ('nevr' as 'never') : 'error'; } });
    expect([run.failOn, asked]).toEqual(['error', 1]);
    let contents = 0;
    expect((await check([{ file: 'a', get content() { return contents++ ? (0 as never) : content; } }], options)).diagnostics).toEqual([]);
  });

  it('is taken as it is at the call, also lists and groups of values', async () => {
    const [packs, shard] = [['practice'], { index: 1, of: 1 }];
    const parts = check([{ file: 'a.plan.yaml', content }], { ...options, packs, shard });
    packs[0] = './nowhere';
    Object.assign(shard, { index: 9, of: 2 });
    expect(await parts).toMatchObject({ diagnostics: [], run: { shard: { index: 1, of: 1 } } });
  });

  it('is taken as it is at the call', async () => {
    const bytes = Buffer.from(content);
    const plans = [{ file: 'a.plan.yaml', content: bytes }];
    const judged = check(plans, options);
    bytes.fill(0);
    plans.length = 0;
    expect(await judged).toEqual(await judge());
  });

  it('is a list without holes', async () => {
    // oxlint-disable-next-line no-sparse-arrays -- what the test is about
    await expect(check([, 'a'] as string[], options)).rejects.toThrow('plans must be a list');
  });

  it('may be frozen', async () => {
    const frozen = Object.freeze([Object.freeze({ file: 'a.plan.yaml', content })]);
    expect(await check(frozen, Object.freeze({ ...options }))).toEqual(await judge());
  });
});

describe('a report', () => {
  it('belongs to the caller: changing it changes no later one', async () => {
    const before = JSON.stringify(await judge());
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      Object.values(value).forEach(spoil);
      if (Array.isArray(value)) value.splice(0);
      else for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
    };
    spoil(await judge());
    expect(JSON.stringify(await judge())).toBe(before);
    expect(() => Object.assign(exitCodes, { fail: 0 })).toThrow(TypeError);
  });

  it('is written as often as its pieces are gone through', async () => {
    const report = await judge();
    for (const format of formatNames) {
      const pieces = await render(report, format);
      const first = [...pieces].join('');
      expect([...pieces].join(''), format).toBe(first);
      expect(first.length, format).toBeGreaterThan(100);
    }
  });

  it('is written in any width', async () => {
    const report = await check([{ file: 'a.plan.yaml', content }, { file: 'b.plan.yaml', content: 'project: {name: x}\nx: 1\n' }], options);
    for (const language of ['en', 'ko'] as const) {
      const at = (width: number) => written(report, 'text', { language, width });
      for (const width of [1, 5, 8, 19]) expect(await at(width)).toBe(await at(20));
      expect(await at(Number.MAX_SAFE_INTEGER)).toBe(await at(1000));
    }
  });

  it('is not what the format json writes', async () => {
    const data = JSON.parse(await written(await judge(), 'json')) as Report;
    for (const other of [data, { plans: [] }, {}, [], null, undefined, 'x']) {
      for (const format of formatNames) await expect(render(other as Report, format)).rejects.toThrow(new TypeError('report must be what check() gives'));
    }
  });
});
