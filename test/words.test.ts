// Both languages say all of it, and every id that the code can give has a sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planField } from '../src/plan/fields/index.ts';
import type { Field } from '../src/shape/field.ts';
import { loadWords } from '../src/words/index.ts';
import { root } from './run.ts';

const [en, ko] = [await loadWords('en'), await loadWords('ko')];
const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('words'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

describe('diagnostics', () => {
  it('are the same in both languages', () => expect(Object.keys(ko.diagnostics).sort()).toEqual(Object.keys(en.diagnostics).sort()));

  it('have a sentence for every id in the code', () => {
    const ids = [...source.matchAll(/'((?:file|yaml|plan|rule|settings|waiver|baseline|git|merge|internal)\/[a-z0-9-]+)'/g)].map(([, id]) => id!);
    expect(ids.length).toBeGreaterThan(25);
    for (const id of ids) expect(Object.keys(en.diagnostics), id).toContain(id);
    for (const [, code] of source.matchAll(/(?:reader\.problem|addProblem|problem\()\(?[^'\n]*?'([a-z]+(?:-[a-z0-9]+)+)'/g)) {
      expect(Object.keys(en.diagnostics).some((id) => id.endsWith(`/${code}`)), code).toBe(true);
    }
  });

  it('are used', () => {
    for (const id of Object.keys(en.diagnostics)) expect(source.includes(/^(rule|plan|settings|waiver|baseline|git|merge)\//.test(id) ? `${id.split('/')[1]}'` : `'${id}'`), id).toBe(true);
  });

  it('are sentences', () => {
    const args = new Proxy({}, { get: () => 'x', has: () => true }) as Record<string, string>;
    for (const [id, say] of Object.entries(en.diagnostics)) expect(say(args), id).toMatch(/^([A-Z"x]|git )/);
    for (const [id, say] of Object.entries(ko.diagnostics)) expect(say(args), id).toMatch(/[가-힣]/);
  });
});

describe('vocabulary', () => {
  const fields: [string, Field][] = [];
  const collect = (path: string, field: Field): void => {
    fields.push([path, field]);
    if (field.type === 'map') for (const [key, inner] of Object.entries(field.fields)) collect(`${path}.${key}`, inner);
    if (field.type === 'list') collect(`${path}[]`, field.item);
  };
  collect('plan', planField);

  it.each(fields)('%s has its words in both languages', (_, field) => {
    expect(field.words.en).toMatch(/^[A-Z(]/);
    expect(field.words.en).not.toMatch(/[가-힣]/);
    expect(field.words.ko).toMatch(/[가-힣]/);
  });
});

it('Korean never has a particle in brackets', () => {
  const files = ['src/words/ko', 'rules/seed', 'rules/practice', 'src/plan/questions', 'src/plan/fields', 'src/plan/choices', 'examples'].flatMap((folder) => readdirSync(join(root, folder), { encoding: 'utf8' }).filter((file) => /\.(ts|yaml)$/.test(file)).map((file) => join(root, folder, file)));
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/을\(를\)|이\(가\)|은\(는\)|와\(과\)|\(으\)로/);
});
