// Both languages say all of it, and every id that the code can give has a sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planField } from '../src/plan/fields/index.ts';
import type { Field } from '../src/shape/field.ts';
import { loadWords } from '../src/words/index.ts';
import { root } from './run.ts';

const [en, ko] = [await loadWords('en'), await loadWords('ko')];
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('words'))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));
const source = files.map(({ text }) => text).join('\n');
/** Where ids of a kind are put together from a code that stands alone; the readers of `shape` make theirs for files of every kind. All others stand in the code as they are. */
const madeFromCodes: Record<string, RegExp> = { rule: /^rules\//, settings: /^(rules\/params|io\/settings)/, git: /^io\/git/, merge: /^check\/merge/ };
const ofEveryKind = /^(shape\/|plan\/units|problems)/;
const readers = new Set(['plan', 'rule', 'settings', 'waiver', 'baseline']);

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
    const isUsed = (id: string): boolean => {
      const [kind, code] = id.split('/');
      const ofReaders = readers.has(kind!) && files.some(({ file, text }) => ofEveryKind.test(file) && new RegExp(`['/]${code}['\`]`).test(text));
      return source.includes(`'${id}'`) || ofReaders || files.some(({ file, text }) => madeFromCodes[kind!]?.test(file) && text.includes(`'${code}'`));
    };
    // Words for a whole file that is no mapping are there for every kind, and two of these are lists.
    expect(Object.keys(en.diagnostics).filter((id) => !isUsed(id))).toEqual(['waiver/not-a-mapping', 'baseline/not-a-mapping']);
    expect(['rule/all-ignored', 'git/unknown-rule', 'file/no-ref', 'yaml/bad-number'].filter(isUsed)).toEqual([]);
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
