// The build's loops by index do what the iterators that stand in the source do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runInThisContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { byIndex } from '../../src/build/by-index.ts';

type Case = readonly [name: string, code: string, result: unknown];
const apart: readonly Case[] = [
  ['a list that grows in its loop', 'const list = [1, 2]; const seen: number[] = []; for (const one of list) { seen.push(one); if (list.length < 4) list.push(one * 10); } export const result = seen;', [1, 2, 10, 20]],
  ['closures over each item, and what leaves a loop early', 'const made: (() => number)[] = []; out: for (const [a, b] of [[1, 2], [3, 4], [5, 6]] as [number, number][]) { if (a === 3) continue out; if (a > 3) break; made.push(() => a + b); } export const result = made.map((one) => one());', [3]],
  ['defaults, holes and the rest', 'const list: (number | undefined)[] = [undefined, 2, 3, 4]; const [a = 9, , ...rest] = list; export const result = [a, rest];', [9, [3, 4]]],
  ['parameters', 'export const result = Object.entries({ x: 1, y: 2 }).map(([key, value]) => `${key}${value}`);', ['x1', 'y2']],
  ['names of the source that look like ours', 'const list = [[1, 2]]; const index = 5; const seen = []; for (const [list_1] of list) seen.push(list_1! + index); export const result = seen;', [6]],
];
const kept: readonly Case[] = [
  ['a map', 'const seen = []; for (const [key, value] of new Map([["a", 1]])) seen.push(key, value); export const result = seen;', ['a', 1]],
  ['a text', 'const seen = []; for (const letter of "a\u{1f44d}") seen.push(letter); export const result = seen;', ['a', '\u{1f44d}']],
  ['what is made piece by piece', 'const seen: string[] = []; function* make() { seen.push("one"); yield 1; seen.push("two"); yield 2; } for (const one of make()) seen.push(String(one)); export const result = seen;', ['one', '1', 'two', '2']],
];

const folder = mkdtempSync(join(import.meta.dirname, 'by-index-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = new Map([...apart, ...kept].map(([name, code], index) => {
  const file = join(folder, `${index}.ts`);
  writeFileSync(file, code);
  return [name, file];
}));
/** To read the types of the language takes seconds: once for all cases. */
const rewrite = byIndex([...files.values()].map((file) => relative('.', file)));

function rewritten(name: string): { written: string; run: () => unknown } {
  const written = rewrite(files.get(name)!);
  const { code: script } = transformSync(written, { loader: 'ts', format: 'cjs' });
  return { written, run: () => (runInThisContext(`(module) => { ${script}; return module.exports; }`) as (module: object) => { result: unknown })({ exports: {} }).result };
}

describe('by index', () => {
  it.each(apart)('%s', (name, _, result) => {
    const { written, run } = rewritten(name);
    expect(run()).toEqual(result);
    expect(written).not.toMatch(/ of |\(\[|const \[/);
  });

  it.each(kept)('%s keeps its iterator', (name, _, result) => {
    const { written, run } = rewritten(name);
    expect(run()).toEqual(result);
    expect(written).toContain(' of ');
  });
});
