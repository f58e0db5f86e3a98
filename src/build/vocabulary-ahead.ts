// The vocabulary, built ahead: the lists of values and the fields of a plan as data that is parsed in one go. What most runs do
// not need is a file of its own, read when first asked for: the Korean names, and all the names that people use for a value.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import * as choices from '../plan/choices/index.ts';
import { planField } from '../plan/fields/index.ts';
import { role } from '../plan/roles.ts';
import { foldNames } from '../shape/choices.ts';
import { toAscii } from './ascii.ts';
import type { Choice, Field, Option } from '../shape/field.ts';
import type { Words } from '../types.ts';

const isChoice = (value: unknown): value is Choice => typeof value === 'object' && value !== null && 'ordered' in value;
const tables: readonly Choice[] = [...Object.values(choices as Record<string, unknown>).filter(isChoice), role as Choice];

const mapValues = <T>(object: Readonly<Record<string, T>>, make: (value: T) => unknown): object => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, make(value)]));

/** All of a value but its Korean name and its other names. */
const kept = (option: Option): object => ({ ...option, ko: undefined, also: undefined });

/** Words of fields, by number: few runs read them. */
const labels: Words[] = [];
const numbered = (words: Words): number => labels.push(words) - 1;

/** A field as data: its words by number, its values by the name of their list. */
function encode(field: Field): object {
  const own = { ...field, words: numbered(field.words) };
  if (field.type === 'choice') return { ...own, of: field.of.name };
  if (field.type === 'map') return { ...own, fields: mapValues(field.fields, encode) };
  if (field.type === 'either') throw new Error('a plan has no field of two shapes');
  return field.type === 'list' || field.type === 'record' ? { ...own, item: encode(field.item) } : own;
}

/** The files of names, a line for each part: the fields, the values of each list, and the English words of fields; names of values in plain letters; all other names; the Korean words. */
const plan = encode(planField);
const files: Readonly<Record<string, readonly unknown[]>> = {
  vocabulary: [{ tables: tables.map((choice) => ({ ...choice, options: undefined })), plan }, ...tables.map(({ options }) => mapValues(options, kept)), labels.map(({ en }) => en)],
  ascii: tables.map((choice) => foldNames(choice, 'ascii')),
  other: tables.map((choice) => foldNames(choice, 'other')),
  korean: [labels.map(({ ko }) => ko), ...tables.map(({ options }) => mapValues(options, ({ ko }) => ko))],
};

/** Prototypes with one getter, since hundreds of closures would cost more than all that is read here; a line is parsed when it is asked for. */
const restore = `
  import { readFileSync } from 'node:fs';
  import { join } from 'node:path';
  const files = {};
  const linesOf = (file) => (files[file] ??= readFileSync(join(__dirname, 'names', file + '.txt'), 'utf8').split('\\n'));
  const partOf = (file, index) => {
    const lines = linesOf(file);
    return typeof lines[index] === 'string' ? (lines[index] = JSON.parse(lines[index])) : lines[index];
  };
  class Label {
    constructor(number) { this.number = number; }
    get en() { return partOf('vocabulary', tables.length + 1)[this.number]; }
    get ko() { return partOf('korean', 0)[this.number]; }
  }
  class Value {
    constructor(index, value, { en, area, level }) { this.index = index; this.value = value; this.en = en; this.area = area; this.level = level; }
    get ko() { return partOf('korean', this.index + 1)[this.value]; }
  }
  class Table {
    constructor({ name, ordered, people }, index) { this.name = name; this.ordered = ordered; this.people = people; this.index = index; this.made = null; }
    get options() {
      if (this.made) return this.made;
      this.made = JSON.parse(linesOf('vocabulary')[this.index + 1]);
      for (const value in this.made) this.made[value] = new Value(this.index, value, this.made[value]);
      return this.made;
    }
    folded(script) { return JSON.parse(linesOf(script)[this.index]); }
  }
  const { tables, plan } = JSON.parse(linesOf('vocabulary')[0]);
  export const choices = Object.create(null);
  tables.forEach((own, index) => { choices[own.name] = new Table(own, index); });
  const restore = (field) => {
    field.words = new Label(field.words);
    if (field.of) field.of = choices[field.of];
    if (field.item) restore(field.item);
    for (const key in field.fields) restore(field.fields[key]);
    return field;
  };
  export const planField = restore(plan);`;

export const vocabularyAhead: Plugin = {
  name: 'vocabulary-ahead',
  setup(setup) {
    setup.onResolve({ filter: /^vocabulary-ahead$/ }, () => ({ path: 'restore', namespace: 'vocabulary-ahead' }));
    setup.onLoad({ filter: /.*/, namespace: 'vocabulary-ahead' }, () => ({ contents: restore }));
    setup.onLoad({ filter: /[\\/]src[\\/]plan[\\/]fields[\\/]index\.ts$/ }, () => ({ contents: "export { planField } from 'vocabulary-ahead';" }));
    setup.onLoad({ filter: /[\\/]src[\\/]plan[\\/]choice-named\.ts$/ }, () => ({ contents: "import { choices } from 'vocabulary-ahead'; export const choiceNamed = (name) => choices[name];" }));
    setup.onLoad({ filter: /[\\/]src[\\/]plan[\\/](roles|choices[\\/][a-z-]+)\.ts$/ }, async ({ path }) => {
      if (path.endsWith('index.ts')) return null;
      const exported = Object.entries((await import(pathToFileURL(resolve(path)).href)) as object);
      const lines = exported.map(([key, value]) => {
        const choice = isChoice(value) ? value : tables.find(({ options }) => options === value);
        const data = choice ? `choices[${JSON.stringify(choice.name)}]${choice === value ? '' : '.options'}` : JSON.stringify(value);
        return `export const ${key} = ${data};`;
      });
      return { contents: ["import { choices } from 'vocabulary-ahead';", ...lines].join('\n') };
    });
  },
};

export async function writeNames(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [name, parts] of Object.entries(files)) {
    const text = parts.map((part) => JSON.stringify(part)).join('\n');
    await writeFile(`${folder}/${name}.txt`, name === 'vocabulary' || name === 'ascii' ? toAscii(text) : text);
  }
}
