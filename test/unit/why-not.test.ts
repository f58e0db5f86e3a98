// What begins with a mark that YAML keeps for itself is told so, with the mark; all else in the parser's own reason.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { keyPlaceOf, placeOf } from '../../src/source/place.ts';
import { readSource } from '../../src/source/read.ts';
import { diagnostics as english } from '../../src/words/en/diagnostics.ts';
import { diagnostics as korean } from '../../src/words/ko/diagnostics.ts';
import { yamlMistakes as englishMistakes } from '../../src/words/en/yaml.ts';
import { yamlMistakes as koreanMistakes } from '../../src/words/ko/yaml.ts';
import { yamlMistake } from '../../src/source/yaml-reasons.ts';

const whyNot = (text: string) => readSource('x', text).diagnostics.map(({ id, args, place }) => [id, args.mark, place?.line, place?.column]);

it.each<[string, string, number]>([
  ['@home', '@', 9], ['-', '-', 9], ['?', '?', 9], ['%x', '%', 9], ['`code`', '`', 9], ['- a', '-', 9], ['? a', '?', 9], [', b', ',', 9], ['[@a]', '@', 10], ['[a, %b]', '%', 13], ['{a: `c`}', '`', 13], ['{%a: 1}', '%', 10],
])('name: %s', (value, mark, column) => expect(whyNot(`project:\n  name: ${value}\n`)).toEqual([['yaml/mark', mark, 2, column]]));
it('in a list', () => expect(whyNot('a:\n  - b\n  - @c\n')).toEqual([['yaml/mark', '@', 3, 5]]));

it.each(['a: b: - c', 'a: "b" @c', 'a: b\n  - c: d', 'a: [b @c', 'a: # @b\n   c: d: e', '  a: b\n %c', `a: ${'{'.repeat(3000)}@`])('%s is something else', (text) => expect(whyNot(text)[0]?.[0] ?? 'read').not.toBe('yaml/mark'));

const said = (text: string) => readSource('x', text).diagnostics.map(({ id, args, place }) => `${id} ${String(args.tag ?? args.mark ?? (id === 'yaml/syntax' ? args.reason : ''))} ${place?.line}:${place?.column}`);
it.each<[string, string]>([
  ['check: !plan.x', 'yaml/tag !plan.x 1:8'],
  ['applies: !has(plan.x)', 'yaml/tag !has(plan.x) 1:10'],
  ['check: !plan.x || plan.y', 'yaml/tag !plan.x 1:8'],
  ['check: !(plan.x || plan.y)', 'yaml/tag !(plan.x 1:8'],
  ['check: || plan.y', 'yaml/syntax block 1:9'],
  ['title:\n  en: {phase} has reserve', 'yaml/more-behind { 2:15'],
  ['check: "vendor" != plan.x', 'yaml/more-behind " 1:17'],
  ["a:\n  - check: 'vendor' != plan.x", "yaml/more-behind ' 2:21"],
  ['check: ["a"] == plan.x', 'yaml/more-behind [ 1:14'],
  ['check: a: {b} c: d', 'yaml/syntax twoColons 1:9'],
  ['title: {en: Reserve: in every phase}', 'yaml/syntax noComma 1:20'],
  ["title: {en: 'the vendor's data'}", 'yaml/syntax noComma 1:25'],
  ['a: b\n  \tc: d', 'yaml/tab  2:3'],
  ['a:\n  - b\n \t- c', 'yaml/tab  3:2'],
  ['a: {\n\tb: 1}', 'yaml/tab  2:1'],
  ['\ta: {b: c}', 'yaml/tab  1:1'],
  ['a: {b: c\nd: e', 'yaml/syntax bracketOpen 1:4'],
  ['%TAG ! x\n---\na: b', 'yaml/tag %TAG 1:1'],
  // The parser would read these as fields of the map around the list.
  ['a:\n  b:\n  - {c: d} e: f', 'yaml/more-behind { 3:12'],
  ['a: {b: c}}', 'yaml/syntax extraBracket 1:10'],
  ['a: {b: [1, 2], c: 3}],\nd: e', 'yaml/syntax extraBracket 1:21'],
  ['a: {b: c]', 'yaml/syntax otherBracket 1:9'],
  ['a: [b, c}', 'yaml/syntax otherBracket 1:9'],
  ['a: {b: c; d: e}', 'yaml/syntax semicolon 1:9'],
  ['a: {b: "c;d", e f: {g: h} i: j}', 'yaml/syntax noComma 1:27'],
  ['a: b: c', 'yaml/syntax twoColons 1:5'],
  ['a:\n  - b: c d: e', 'yaml/syntax twoColons 2:11'],
  ['a:\n  b: c\n   d: e', 'yaml/syntax deeper 3:4'],
  ['a:\n  - b: c\n     d: e', 'yaml/syntax deeper 3:6'],
  ['a:\n  -b: c\n  -b: d', 'yaml/syntax dashSpace 2:3'],
  ['a:\n  -b: c', 'yaml/syntax dashSpace 2:3'],
  ['a = {b: c}', 'yaml/syntax equals 1:3'],
  ['a:\n  - b = c\n    d: e', 'yaml/syntax equals 2:7'],
  ['a:\n  b = c\n  d: e', 'yaml/syntax equals 2:5'],
  ['a:\n  b: "c"\n  d = e', 'yaml/syntax equals 3:5'],
  ['a:{b: c}', 'yaml/syntax noSpace 1:2'],
  ['a:\n  b: [c,\n    d]]', 'yaml/syntax extraBracket 3:7'],
  ['a: {\n  b: c\n  }}', 'yaml/syntax extraBracket 3:4'],
  ['{a: b,, c: d}', 'yaml/syntax extraComma 1:7'],
  ['a: [b,, c]', 'yaml/syntax extraComma 1:7'],
  ['a: [, b]', 'yaml/syntax extraComma 1:5'],
  ['{a: 고객 하나， b: c}', 'yaml/syntax fullWidth 1:10'],
  ['a: ｛b: c｝', 'yaml/syntax fullWidth 1:4'],
  ['a:\n  b: 고객，하나\n c: d', 'yaml/syntax column 3:2'],
  ['a:\n  - 고객，하나：둘\n  c: d', 'yaml/syntax column 3:3'],
  ['a:\n  b: "c"\n    d: e', 'yaml/syntax deeper 3:5'],
  ['a:\n  b: {c: d}\n    e: f', 'yaml/syntax deeper 3:5'],
  ['a:\n   b: c\n  d: e', 'yaml/syntax column 3:3'],
  ['a:\n  - b: c\n  d: e', 'yaml/syntax column 3:3'],
  ['a:\n- b: c\n-d: e', 'yaml/syntax dashSpace 3:1'],
  ['a:\n- b\n-c', 'yaml/syntax dashSpace 3:1'],
  ['a:\n  -1: b\n  - ', 'yaml/syntax dashIndent 3:3'],
  ["a:\n- 'b' c: d", "yaml/more-behind ' 2:7"],
  ['a:\n- {b: c}d: e', 'yaml/more-behind { 2:9'],
  ['x: &c {a: b}\ny:\n- *c z: x', 'yaml/syntax anchor 3:3'],
  ['k:\n- &x[a] c: d', 'yaml/syntax entryIndent 2:9'],
  ['k:\n- &x{a} c: d', 'yaml/syntax entryIndent 2:9'],
  ['k:\n- "b" c', 'yaml/more-behind " 2:7'],
  ['k:\n- {a: b} c\n- d', 'yaml/more-behind { 2:10'],
  ['k:\n- {a: b} c\nz: 1', 'yaml/more-behind { 2:10'],
  ['a:\n  b: c\n  d:e', 'yaml/syntax noSpace 3:4'],
  ['a:\n  d:e\n  b: c', 'yaml/syntax noSpace 2:4'],
  ['a:\n  - b: c\n   d: e', 'yaml/syntax besideItem 3:4'],
  ['a:\n  - b: c\n - d: e', 'yaml/syntax dashIndent 3:2'],
  ['a:\n  - b: c\n   - d: e', 'yaml/syntax dashIndent 3:4'],
  ['a:\n  b: 10:30\n c: d', 'yaml/syntax column 3:2'],
  ['a:\n  name A\n  b: http://x\n  c: d', 'yaml/syntax noColonSpace 2:3'],
  ['a:\n  - name A\n    b: c', 'yaml/syntax noColonSpace 2:5'],
  ['a:\n  - name：고객\n    b: c', 'yaml/syntax noColonSpace 2:5'],
  ['a:\n  name：고객\n  b: c', 'yaml/syntax fullWidth 2:7'],
  ['a:\n  b: c: d\n  e: f', 'yaml/syntax twoColons 2:7'],
  ['a:\n  b: c\n   d: e', 'yaml/syntax deeper 3:4'],
  // What stands below is not to blame.
  ['a: {\n  b: c\n}\nd: see [1', 'yaml/syntax bracketBack 3:1'],
  ['a: {\n  b: c\n}\nd: |\n  - "half', 'yaml/syntax bracketBack 3:1'],
  ["a: {b: c,\nd: e}\nf: don't [stop", 'yaml/syntax shallow 2:1'],
  ['a: b\nx y\n  z\ne: f', 'yaml/syntax noColonSpace 2:1'],
  ['a:\n  - "11:\u00a000"\n  - @b', 'yaml/mark @ 3:5'],
  ['# a:\u00a0b\na: "b" c', 'yaml/more-behind " 2:8'],
  // No characters, which the parser takes for others.
  ['a: "zq\\UFFFFFFFF"', 'yaml/syntax escape 1:8'],
  ['a: "\\U00110000"', 'yaml/syntax escape 1:6'],
  ['a: "\\ud800"', 'yaml/syntax escape 1:5'],
  ['a: {b: c,\td: e}', 'yaml/tab  1:10'],
  ['a:\t{b: c}', 'yaml/tab  1:3'],
  ['a:\n  b: c\n\u00a0\n  d: e', 'yaml/blank  3:1'],
  ['a: {b: c}\nd', 'yaml/syntax noColonSpace 2:1'],
  ['a: {b: c}\n\nd\n\ne: {f: g}', 'yaml/syntax noColonSpace 3:1'],
  ['a: {\n  b: c\n}', 'yaml/syntax bracketBack 3:1'],
  ['a: [\n  "b\n]', 'yaml/syntax quoteOpen 2:3'],
  ['a: {b: c,\nd: e}', 'yaml/syntax shallow 2:1'],
  ['a: {}\n---\nb: {}', 'yaml/several-documents  2:1'],
  ['a: {}\n...\nb: {}', 'yaml/several-documents  2:1'],
  ['a: {}\n...\n---\nb: {}', 'yaml/several-documents  3:1'],
  ['a: b\n\ufeff--- c', 'yaml/several-documents  2:1'],
  // Values that YAML takes for nothing.
  ['a: &500M', 'yaml/syntax anchor 1:4'],
  ['a: [b, &c]', 'yaml/syntax anchor 1:8'],
  ['a: {b: &c, d: e}', 'yaml/syntax anchor 1:8'],
  ['a:\n  - &b\n  - c', 'yaml/syntax anchor 2:5'],
  ['a: &b\nc: d', 'yaml/syntax anchor 1:4'],
  ['**a**: b', 'yaml/syntax anchor 1:1'],
  ['a: b\n\n**c**: d', 'yaml/syntax anchor 3:1'],
  ['a:\n  * b\n  * c', 'yaml/syntax listDash 2:3'],
  ['a:\n  – b\n  – c: d', 'yaml/syntax listDash 3:3'],
  ['a: {b: c}#d', 'yaml/syntax hashSpace 1:10'],
  ['a: "b"# c', 'yaml/syntax hashSpace 1:7'],
  ['a: [b]#c\nd: e', 'yaml/syntax hashSpace 1:7'],
  ['- "b"#c', 'yaml/syntax hashSpace 1:6'],
  ['```yaml\na: b\n```', 'yaml/syntax fence 1:1'],
  ['a: b\n```', 'yaml/syntax fence 2:1'],
  ['// a\nb: c', 'yaml/syntax comment 1:1'],
  ['/* a */\nb: {c: d}', 'yaml/syntax comment 1:1'],
  ['a: b\n// c', 'yaml/syntax comment 2:1'],
  ['--- a: {b: c}', 'yaml/syntax afterMarker 1:1'],
  ['@a: {b: c}', 'yaml/mark @ 1:1'],
  ['`a`: b', 'yaml/mark ` 1:1'],
  ['a: ,b', 'yaml/mark , 1:4'],
  ['Plan of May\n\na: {b: c}', 'yaml/syntax neither 1:1'],
  ['# a\n\nCRM plan\n# b\na:\n  b: c', 'yaml/syntax neither 3:1'],
  ['Here is the plan.\nOf May.\n\na: {b: c}', 'yaml/syntax neither 1:1'],
  ['[은행] 계획서\na: {b: c}', 'yaml/syntax neither 1:1'],
  ['"Plan"\na: b', 'yaml/syntax neither 1:1'],
  ['a: {b: c}\n-----\nd: e', 'yaml/syntax neither 2:1'],
  ['a: {b: c}\n<!-- who -->\nd: e', 'yaml/syntax neither 2:1'],
  ['{a: b}\nc: d', 'yaml/syntax unrelated 2:1'],
  ['a: **b c**', 'yaml/syntax anchor 1:4'],
  ['a:\n  - *b c', 'yaml/syntax anchor 2:5'],
  ['a: &72,000', 'yaml/syntax anchor 1:4'],
  ['a:\n  - b\n  * c', 'yaml/syntax listDash 3:3'],
  ['a:\n  - b\n  − c', 'yaml/syntax listDash 3:3'],
  ['a:\n  - b\n  -{c: d}', 'yaml/syntax dashSpace 3:3'],
  ['a\n  b: c', 'yaml/syntax noColonSpace 1:1'],
  ['a: b\n%c', 'yaml/syntax directive 2:1'],
  ['%YAML 3.0\n---\na: b', 'yaml/syntax directive 1:1'],
  ['%A\nb: c', 'yaml/syntax directive 1:1'],
  ['a:\n  -\tb: c\n    d: e', 'yaml/tab  2:4'],
  ['a: {{ b }}', 'yaml/syntax template 1:5'],
  ['a: "x\u2060"\nb: c\n\u200bd: "e" f', 'yaml/blank  3:1'],
  ['a:\u200b b\nc: {}', 'yaml/blank  1:3'],
])('%j', (text, expected) => expect(said(`${text}\n`)).toEqual([expected]));
it('long lines are looked at once', () => {
  const begun = performance.now();
  for (const text of [`a: ${'- '.repeat(100_000)}"b" c`, `a: b${' '.repeat(200_000)}!x || y`, `${'a: '.repeat(100_000)}`, `a:${' '.repeat(200_000)}"b" c`, `a: b\n${' '.repeat(200_000)}\tc: d`]) said(text);
  expect(performance.now() - begun).toBeLessThan(15_000);
});

it.each(['a: "\\U0001F600"', 'a: "\\ud83d\\ude00"', 'a: "\\\\UFFFFFFFF"', '? a\n: - b: c\n    d: e', 'a:\n- ? b\n  : c', '- &x a: b\n  !!str c: d\n- "e": f', '? &k a\n: b', '? \nb: c', '? \n# x: y', 'b: c # d: e\n: a'])('%j is read', (text) => expect(said(`${text}\n`)).toEqual([]));
it.each([['a: {b: c}\n: d', 2, 1], ['a: {b: c, : d}', 1, 11], ['a:\n  b: c\n  : d', 3, 3], ['a:\n  : d', 2, 3], ['a: {b: c} # d: e\n: f', 2, 1]])('the empty key of %j stands at %i:%i', (text, line, column) => {
  const { source } = readSource('x', `${text}\n`);
  const path = text.includes('a: {b: c}') ? [''] : ['a', ''];
  expect(keyPlaceOf(source!, path)).toMatchObject({ line, column });
});
it('a text of several lines stands where it begins', () => expect(placeOf(readSource('x', 'a: |\n\n    b\n  \nc: d\n').source!, ['a'])).toMatchObject({ line: 3, column: 5 }));

it('each reason of the parser has words in both languages', () => {
  const code = readFileSync(createRequire(import.meta.url).resolve('js-yaml').replace(/[^/\\]+$/, 'js-yaml.mjs'), 'utf8');
  // With a name of the text's behind it, a reason goes without that.
  const reasons = Array.from(code.matchAll(/throwError\(state, (["`])(.*?)\1\)/g), ([, , reason]) => reason!.replace(/:? "?\$\{.*/, '').replace(/ for$/, ''));
  expect(reasons.length).toBeGreaterThan(50);
  // Told by ids of their own.
  const others = /^(?:tab characters|nesting exceeded)/;
  expect(reasons.filter((reason) => !others.test(reason) && !(yamlMistake(reason) in englishMistakes && yamlMistake(reason) in koreanMistakes))).toEqual([]);
});
it.each(['a: "\u001b"', 'a: "\\x1"', '%YAML 3\n---\na: b', 'a: !x!y z', 'a: !<b c', 'a: *', 'a: >++\n'])('%j is told in words of ours', (text) => {
  const [problem] = readSource('x', `${text}\n`).diagnostics;
  for (const words of [english, korean]) expect(words[problem!.id]!(problem!.args as Record<string, string>)).not.toMatch(/character\.|directive|handle|stream|identifier/);
});
