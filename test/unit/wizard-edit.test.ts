// Edits of a plan: only the value asked about changes. Laws over random plans with random layout and comments.
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Lexer, parseDocument } from 'yaml';
import { toRaw } from '../../src/shape/raw.ts';
import { nodeAt } from '../../src/source/place.ts';
import { readSource } from '../../src/source/read.ts';
import type { Node, Source } from '../../src/source/node.ts';
import type { Path } from '../../src/types.ts';
import { CannotEdit, renameKey, setAt, type Wanted } from '../../src/wizard/edit/index.ts';
import { planField } from '../../src/plan/fields/index.ts';
import { orderOf as order } from '../../src/wizard/fields.ts';
import { root } from '../run.ts';

const orderOf = (path: Path) => order(planField, path);
const read = (text: string): Source => {
  const { source, diagnostics } = readSource('x', text);
  if (!source) throw new Error(`${diagnostics[0]!.id}\n${text}`);
  return source;
};
const set = (text: string, path: Path, wanted: Wanted) => setAt(read(text), path, wanted, orderOf).text;

describe('a value', () => {
  const many = (word: string) => Array.from({ length: 500 }, (_, index) => `${word}${index}`).join(', ');
  it.each<[string, string, Path, Wanted, string]>([
    ['plain', 'a: 1 # one\nb: 2\n', ['a'], '9', 'a: 9 # one\nb: 2\n'],
    ['keeps its quotes', `a: 'x'\nb: "y"\n`, ['b'], 'it\'s "z"', `a: 'x'\nb: "it's \\"z\\""\n`],
    ['keeps single quotes', `a: 'x'\n`, ['a'], "it's", `a: 'it''s'\n`],
    ['is quoted where it must be', 'a: x\n', ['a'], 'b: c # d', 'a: "b: c # d"\n'],
    ['that YAML takes for nothing is quoted', 'a: x\n', ['a'], 'null', 'a: "null"\n'],
    ['in brackets is quoted for its comma', 'a: {b: 1, c: 2}\n', ['a', 'b'], '1,5', 'a: {b: "1,5", c: 2}\n'],
    ['of several lines', 'a: one\n  two # c\nb: 1\n', ['a'], 'three', 'a: three # c\nb: 1\n'],
    ['behind |', 'a: |\n  one\n  two\n\nb: 1\n', ['a'], 'three', 'a: three\n\nb: 1\n'],
    ['behind | with a comment', 'a: | # c\n  one\n  two\n\nb: 1\n', ['a'], 'three', 'a: three # c\n\nb: 1\n'],
    ['behind >- with a comment, and Windows line ends', 'x:\r\n  a: >-  # c\r\n    one\r\n    two\r\n  b: 1\r\n', ['x', 'a'], 'three', 'x:\r\n  a: three  # c\r\n  b: 1\r\n'],
    ['of lines for lines', 'a:\n  - name: x\n    on: 1\nb: 2\n', ['a'], [{ name: 'y' }, { name: 'z', on: '3' }], 'a:\n  - name: y\n  - name: z\n    on: 3\nb: 2\n'],
    ['where nothing stood', 'a: # c\nb:\n', ['a'], 'x', 'a: x # c\nb:\n'],
    ['where nothing stood at the end', 'a: 1\nb:', ['b'], 'x', 'a: 1\nb: x'],
    ['of several for a word', 'a: TBD # c\nb: 1\n', ['a', 'state'], 'done', 'a: # c\n  state: done\nb: 1\n'],
    ['of several for a word in brackets', 'x: {a: TBD, b: 1}\n', ['x', 'a', 'state'], 'done', 'x: {a: {state: done}, b: 1}\n'],
    ['with Windows line ends', 'a: 1\r\nb:\r\n  c: 2\r\n', ['b', 'd'], 'x', 'a: 1\r\nb:\r\n  c: 2\r\n  d: x\r\n'],
    ['at the end of a file without a line end', 'a:\n  b: 1', ['a', 'c'], 'x', 'a:\n  b: 1\n  c: x'],
    ['new, beside its neighbours of the vocabulary', 'project:\n  name: x # c\n  # about the stage\n  stage: idea\n', ['project', 'company'], 'Y', 'project:\n  name: x # c\n  company: Y\n  # about the stage\n  stage: idea\n'],
    ['new, in a section of its own', '# head\nproject: {name: x}\n\ntimeline: {start: 2027}\n', ['budget', 'total'], '72M', '# head\nproject: {name: x}\n\nbudget:\n  total: 72M\n\ntimeline: {start: 2027}\n'],
    ['new, in brackets over lines', 'a: {b: 1, # c\n  d: 2, # e\n }\n', ['a', 'f'], 'x', 'a: {b: 1, # c\n  d: 2, f: x, # e\n }\n'],
    ['new, in empty brackets', 'a: {}\n', ['a', 'b'], 'x', 'a: {b: x}\n'],
    ['new, in a document of brackets', '{a: 1}\n', ['b', 'c'], 'x', '{a: 1, b: {c: x}}\n'],
    ['new item', 'a:\n  - {name: x}  # c\n# end\n', ['a', 1, 'name'], 'y, z', 'a:\n  - {name: x}  # c\n  - {name: "y, z"}\n# end\n'],
    ['new item of lines', 'a:\n- name: x\n  on: 1\nb: 2\n', ['a', 1, 'name'], 'y', 'a:\n- name: x\n  on: 1\n- name: y\nb: 2\n'],
    ['new field of an item of lines', 'a:\n- name: x\nb: 2\n', ['a', 0, 'on'], 'y', 'a:\n- name: x\n  on: y\nb: 2\n'],
    ['new list', 'a: 1\n', ['list', 0, 'name'], 'x', 'a: 1\n\nlist:\n  - name: x\n'],
    ['new, in a file that is indented by 4', 'a:\n    b: 1\nc: 2\n', ['d', 'e', 'f'], 'x', 'a:\n    b: 1\nc: 2\nd:\n    e:\n        f: x\n'],
    ['new list, in a file whose dashes stand below the name', 'a:\n    b: 1\nc:\n-   n: 1\n', ['d', 0, 'n', 'm'], 'x', 'a:\n    b: 1\nc:\n-   n: 1\nd:\n-   n:\n        m: x\n'],
    ['for a word, in a file that is indented by 3', 'a:\n   b: TBD # c\nd: 1\n', ['a', 'b'], { e: 'x' }, 'a:\n   b: # c\n      e: x\nd: 1\n'],
    ['a list of words for nothing', 'a: 1\nb:\n', ['b'], ['x', 'y z'], 'a: 1\nb: [x, y z]\n'],
    ['words put in and taken out', 'a: [x, y, z] # c\n', ['a'], ['z', 'w'], 'a: [z, w] # c\n'],
    ['words on lines', 'a:\n  - x # 1\n  - y # 2\n  - z # 3\n', ['a'], ['x', 'z', 'w'], 'a:\n  - x # 1\n  - z # 3\n  - w\n'],
    ['words taken out at the end', 'a: [x, y, z] # c\n', ['a'], ['x'], 'a: [x] # c\n'],
    ['words taken out before the end', 'a: [x, y, z, w]\n', ['a'], ['w'], 'a: [w]\n'],
    ['the last lines for others, with Windows line ends', 'a:\r\n  - x # 1\r\n  - y # 2\r\nb: 1\r\n', ['a'], ['x', 'v', 'w'], 'a:\r\n  - x # 1\r\n  - v\r\n  - w\r\nb: 1\r\n'],
    ['the last line for another, without an end', 'a:\n  - x\n  - y', ['a'], ['v'], 'a:\n  - v'],
    ['as many other words as a list may have', `a: [${many('x')}]\n`, ['a'], many('y').split(', '), `a: [${many('y')}]\n`],
    ['words that are there', 'a: [x, y]\n', ['a'], ['y', 'x'], 'a: [x, y]\n'],
    ['all other words', 'a: [x, y]\n', ['a'], ['v'], 'a: [v]\n'],
    ['in place of an alias', 'a: &n 1\nb: *n\n', ['b'], '2', 'a: &n 1\nb: 2\n'],
    ['behind a document start', '---\na: 1\n...\n', ['b'], 'x', '---\na: 1\n\nb: x\n...\n'],
    ['in Korean', 'project: {name: 고객 하나} # 이름\n', ['project', 'company'], '한강, 리테일', 'project: {name: 고객 하나, company: "한강, 리테일"} # 이름\n'],
  ])('%s', (_, text, path, wanted, expected) => expect(set(text, path, wanted)).toBe(expected));

  it.each<[string, string, Path, Wanted]>([
    ['an anchor that others use', 'a: &n 1\nb: *n\n', ['a'], '2'],
    ['what an alias stands for', 'a: &n {x: 1}\nb: *n\n', ['b', 'x'], '2'],
    ['a new field of what an alias stands for', 'a: &n {x: 1}\nb: *n\n', ['b', 'y'], '2'],
    ['a list with a comment inside, for a word', 'a: [x, # c\n  y]\n', ['a'], 'z'],
    ['a field of a single value', 'a: word\n', ['a', 'b'], 'x'],
    ['an item far behind the end', 'a: [x]\n', ['a', 5], 'x'],
    ['a second item of a list that is not there', 'a: 1\n', ['b', 1, 'name'], 'x'],
  ])('is refused: %s', (_, text, path, wanted) => expect(() => set(text, path, wanted)).toThrow(CannotEdit));

  it('can get a key\'s right name', () => expect(renameKey(read('project: {nmae: x} # c\n'), ['project', 'nmae'], 'name').text).toBe('project: {name: x} # c\n'));
  it('is refused a name where nothing stands', () => expect(() => renameKey(read('a: 1\n'), ['b', 'x'], 'y')).toThrow(CannotEdit));
});

describe('laws', () => {
  const word = fc.constantFrom('x', 'marketing', '고객 전략', "it's", 'a: b', '# no', '2027-05', '72M', '{', 'null', '', ' ', 'yes', '-', '- a', '"q"', '*a', '&a', '!x', '@', '%', '|', 'a, b', '[x]', 'tab\there');
  const key = fc.constantFrom('name', 'state', 'on', 'document', 'basis', 'owner', 'role', '이름');
  const value: fc.Arbitrary<Wanted> = fc.letrec<{ value: Wanted }>((tie) => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, word, word, fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4 }), fc.array(tie('value'), { maxLength: 4 })),
  })).value;
  const plan = fc.dictionary(fc.constantFrom('project', 'ownership', 'readiness', 'budget', 'timeline'), value, { minKeys: 1, maxKeys: 5 });
  const spaces = fc.constantFrom('', ' # comment', '  # 주석: a, b', '   ');
  const between = fc.constantFrom('', '', '# a comment\n', '\n', '\n  # indented comment\n');

  /** Writes a value in a random layout, with comments wherever YAML takes them. */
  const layout = (plan: Wanted, pick: <T>(from: fc.Arbitrary<T>) => T, flowOnly = false, indent = ''): string => {
    const scalar = (text: string) => (/^[a-z0-9가-힣][a-z0-9가-힣 -]*$/i.test(text) && text !== 'null' && !text.endsWith(' ') ? pick(fc.constantFrom(text, `'${text}'`, JSON.stringify(text))) : pick(fc.constantFrom(JSON.stringify(text), `'${text.replaceAll("'", "''")}'`)));
    const flow = (wanted: Wanted): string => (typeof wanted === 'string' ? scalar(wanted) : Array.isArray(wanted) ? `[${wanted.map(flow).join(pick(fc.constantFrom(', ', ' , ')))}${wanted.length ? pick(fc.constantFrom('', ',', ' ')) : ''}]` : `{ ${Object.entries(wanted).map(([name, inner]) => `${name}: ${flow(inner)}`).join(', ')}${pick(fc.constantFrom('', ' ', ','))}}`);
    if (typeof plan === 'string' || flowOnly || !Object.keys(plan).length || (indent !== '' && pick(fc.boolean()))) return ` ${flow(plan)}${pick(spaces)}\n`;
    const [deeper, rows] = [`${indent}  `, Array.isArray(plan) ? plan.map((item) => ['-', item] as const) : Object.entries(plan).map(([name, inner]) => [`${name}:`, inner] as const)];
    return `${pick(spaces)}\n${rows.map(([head, inner]) => `${pick(between)}${indent}${head}${layout(inner, pick, head === '-' && typeof inner !== 'string', deeper)}`).join('')}`;
  };
  const text = fc.tuple(plan, fc.gen()).map(([wanted, gen]) => {
    const written = layout(wanted, (from) => gen(() => from)).replace(/^[ \t]*(#[^\n]*)?\n/, '');
    return gen(() => fc.boolean()) ? written.replaceAll('\n', '\r\n') : written;
  });

  const paths = (node: Node, path: Path): Path[] => [path, ...(node.kind === 'map' ? node.entries.flatMap(({ key: name, value: inner }) => paths(inner, [...path, name])) : node.kind === 'list' ? node.items.flatMap((item, index) => paths(item, [...path, index])) : [])];
  /** As the other parser finds them: a sign inside quotes is none. */
  const comments = (from: string) => [...new Lexer().lex(from)].filter((token) => token.startsWith('#'));

  /** `b` is `a` with something put in at one place. */
  const onlyAdded = (a: string, b: string) => {
    let [start, end] = [0, 0];
    while (start < a.length && a[start] === b[start]) start++;
    while (end < a.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
    return start + end === a.length;
  };

  it('an edit gives the value wanted, and every other byte stays', () => {
    let [done, refused] = [0, 0];
    fc.assert(
      fc.property(text, fc.gen(), value, (before, gen, wanted) => {
        const source = read(before);
        const all = paths(source.root, []).slice(1);
        const old = gen(() => fc.constantFrom(...all));
        const path = gen(() => fc.boolean()) ? old : [...old, nodeAt(source.root, old)!.kind === 'list' ? (nodeAt(source.root, old) as { items: unknown[] }).items.length : 'added'];
        let after: Source;
        try {
          after = setAt(source, path, wanted, orderOf);
        } catch (error) {
          expect(error).toBeInstanceOf(CannotEdit);
          refused++;
          return;
        }
        done++;
        // The other parser agrees that it is still YAML.
        expect(parseDocument(after.text).errors).toEqual([]);
        const there = nodeAt(after.root, path)!;
        if (!Array.isArray(wanted)) expect(toRaw(there)).toEqual(wanted);
        // What stands elsewhere is the same text: nothing but one stretch differs.
        const [a, b] = [before, after.text];
        if (a === b) return;
        let start = 0;
        while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
        let end = 0;
        while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
        const own = nodeAt(source.root, path);
        const nearest = path.map((_, index) => nodeAt(source.root, path.slice(0, path.length - index))).find(Boolean) ?? source.root;
        const parent = nodeAt(source.root, path.slice(0, -1));
        const key = parent?.kind === 'map' ? parent.entries.find((entry) => entry.key === path.at(-1))?.keyRange.start : undefined;
        if (own) {
          // All that may be lost is what stood there before, with the lines of words that were taken out.
          expect(start).toBeGreaterThanOrEqual(key ?? a.lastIndexOf('\n', own.start));
          if (own.end > own.start) expect(a.slice(own.end, a.length - end)).toMatch(/^[\s\]},'"]*(#[^\n]*\s*)?$/);
        } else if (nearest.kind !== 'scalar') expect(onlyAdded(a, b)).toBe(true);
        else expect([0, 1, 2, 3].some((spaces) => onlyAdded(a.slice(0, nearest.start - spaces) + a.slice(nearest.end), b))).toBe(true);
        if (typeof wanted === 'string' && !wanted.includes('#') && !(own && /#/.test(a.slice(own.start, own.end)))) expect(comments(b)).toEqual(comments(a));
      }),
      { numRuns: Number(process.env.CRM_CHECK_RUNS ?? 60), seed: 20270520, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(refused);
  });

  it('an edit and its opposite give the same bytes', () => {
    fc.assert(
      fc.property(text, fc.gen(), (before, gen) => {
        const source = read(before);
        const scalars = paths(source.root, []).filter((path) => path.length && nodeAt(source.root, path)!.kind === 'scalar');
        if (!scalars.length) return;
        const path = gen(() => fc.constantFrom(...scalars));
        const node = nodeAt(source.root, path)!;
        const written = before.slice(node.start, node.end);
        const [old] = [toRaw(node)];
        if (typeof old !== 'string' || !/^['"]/.test(written)) return;
        const there = setAt(source, path, 'something else', orderOf);
        const again = setAt(there, path, old, orderOf);
        expect(toRaw(again.root)).toEqual(toRaw(source.root));
        if (!/[\n\\]/.test(written)) expect(again.text).toBe(before);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('lines that are put in are indented as the file is', () => {
    type Layout = Record<'map' | 'list' | 'dash', number>;
    const scalar = fc.constantFrom('x', 'y z', '이름');
    const group = (items: fc.Arbitrary<Wanted>) => fc.dictionary(key, items, { minKeys: 1, maxKeys: 3 });
    const list = (items: fc.Arbitrary<Wanted>) => fc.array(items, { minLength: 1, maxLength: 3 });
    const deep: fc.Arbitrary<Wanted> = fc.letrec<{ deep: Wanted }>((tie) => ({ deep: fc.oneof({ depthSize: 'small' }, scalar, group(tie('deep')), list(group(tie('deep')))) })).deep;
    const lines = (wanted: Wanted, at: number, { map, list: dashes, dash }: Layout): string =>
      typeof wanted === 'string'
        ? ` ${wanted}\n`
        : Array.isArray(wanted)
          ? `\n${wanted.map((item) => `${' '.repeat(at)}${'-'.padEnd(dash)}${lines(item, at + dash, { map, list: dashes, dash }).trimStart()}`).join('')}`
          : `\n${Object.entries(wanted).map(([name, inner]) => `${' '.repeat(at)}${name}:${lines(inner, at + (Array.isArray(inner) ? dashes : map), { map, list: dashes, dash })}`).join('')}`;
    /** All distances that a text shows. */
    const shown = (source: Source): Record<string, number[]> => {
      const column = (at: number) => at - (source.text.lastIndexOf('\n', at - 1) + 1);
      const found: Record<string, Set<number>> = { map: new Set(), list: new Set(), dash: new Set() };
      const visit = (node: Node): void => {
        const below = node.kind === 'list' ? node.items.map((value) => ['dash', node.start, value] as const) : node.kind === 'map' ? node.entries.map(({ keyRange, value }) => [value.kind, keyRange.start, value] as const) : [];
        for (const [kind, from, value] of below.filter(([, , { kind, start }]) => kind !== 'scalar' && !'[{'.includes(source.text[start]!))) {
          found[kind]!.add(column(value.start) - column(from));
          visit(value);
        }
      };
      visit(source.root);
      return Object.fromEntries(Object.entries(found).map(([kind, by]) => [kind, [...by]]));
    };
    const layout = fc.record({ map: fc.constantFrom(1, 2, 3, 4, 8), list: fc.constantFrom(0, 2, 4), dash: fc.constantFrom(2, 3, 4) });
    let seen = 0;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('project', 'ownership', 'budget'), deep, { minKeys: 1, maxKeys: 3 }), deep, layout, fc.gen(), (plan, wanted, style, gen) => {
        const source = read(lines(plan, 0, style).trimStart());
        const before = shown(source);
        const old = gen(() => fc.constantFrom(...paths(source.root, [])));
        const there = nodeAt(source.root, old)!;
        const path = there.kind === 'scalar' ? old : [...old, there.kind === 'list' ? there.items.length : 'added'];
        const after = shown(setAt(source, path, wanted, orderOf));
        for (const kind of ['map', 'list', 'dash'] as const) {
          if (!before[kind]!.length) continue;
          seen++;
          expect(after[kind]).toEqual([style[kind]]);
        }
      }),
      { numRuns: 200, seed: 4, endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(200);
  });

  const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.plan.yaml'));
  it.each(examples)('values of %s can be changed, and back, byte for byte', (file) => {
    const before = readFileSync(join(root, 'examples', file), 'utf8');
    const source = read(before);
    // A fourth of them; all where CRM_CHECK_RUNS asks for more.
    for (const [index, path] of paths(source.root, []).entries()) {
      const node = nodeAt(source.root, path)!;
      if (node.kind !== 'scalar' || node.text === '' || (!process.env.CRM_CHECK_RUNS && (index + examples.indexOf(file)) % 4)) continue;
      const written = before.slice(node.start, node.end);
      const changed = setAt(source, path, 'changed', orderOf);
      expect(changed.text).toBe(before.slice(0, node.start) + (/^['"]/.test(written) ? `${written[0]}changed${written[0]}` : 'changed') + before.slice(node.end));
      if (!written.includes('\n')) expect(setAt(changed, path, node.text, orderOf).text).toBe(before);
    }
  });
});
