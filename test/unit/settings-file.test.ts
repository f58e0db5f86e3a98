// `crm-check.config.yaml` by itself: each key as it is read, and what settings that build on others may change.
import { describe, expect, it } from 'vitest';
import { extend, noSettings, readSettings, type Settings } from '../../src/gate/settings.ts';
import { limits } from '../../src/limits.ts';
import { readSource } from '../../src/source/read.ts';

const file = 'crm-check.config.yaml';
const read = (text: string) => readSettings(readSource(file, text).source!);
const settings = (text: string): Settings => {
  const { settings: made, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return made!;
};
const rule = (text: string) => settings(`rules:\n  seed/a: ${text}\n`).rules['seed/a']!;

describe('a settings file', () => {
  it.each<[string, Partial<Settings>]>([
    ['{}', {}],
    ['failOn: info', { failOn: 'info' }],
    ['stage: contract', { stage: 'contract' }],
    ['language: ko', { language: 'ko' }],
    ['extends: a.yaml', { extends: ['a.yaml'] }],
    ['extends: [a.yaml, b]', { extends: ['a.yaml', 'b'] }],
    ['files: [x, y]', { files: ['x', 'y'], patterns: ['x', 'y'].map((pattern, index) => ({ key: 'files' as const, pattern, file, path: `/files/${index}`, place: { line: 1, column: 9 + 3 * index, endLine: 1, endColumn: 10 + 3 * index } })) }],
    ['packs: [practice]', { packs: ['practice'] }],
    ['outputs: [text=-]', { outputs: ['text=-'] }],
    ['baseline: b.json', { baseline: 'b.json' }],
    ['waivers: {file: w.yaml}', { waivers: { file: 'w.yaml', longest: null } }],
    ['waivers: {longest: 180 days}', { waivers: { file: null, longest: 180 } }],
  ])('%s says that and nothing else', (text, expected) => expect(settings(text)).toEqual({ ...noSettings, ...expected }));

  it(`fixes up to ${limits.patterns} patterns of files, in all of its overrides`, () => {
    const many = (count: number) => `failOn: info\noverrides:\n  - {files: [${Array(count - 1).fill('a').join(', ')}], size: small}\n  - {files: [b], size: small}\n`;
    expect(settings(many(limits.patterns)).overrides.length).toBe(2);
    expect(read(many(limits.patterns + 1))).toMatchObject({ settings: null, diagnostics: [{ id: 'settings/too-many-patterns', file, place: { line: 2, column: 1 }, path: '/overrides', args: { limit: String(limits.patterns) } }] });
  });
  it('keeps the place of each pattern that may turn out idle', () => {
    const { patterns, ignores, overrides } = settings('ignores: [old, "x/**"]\noverrides:\n  - {files: [a], size: small}\n  - {files: [b, c], stage: idea, reach: company-wide}\n');
    expect({ ignores, overrides }).toMatchObject({ ignores: ['old', 'x/**'], overrides: [{ files: ['a'], stage: null, size: 'small', reach: null }, { files: ['b', 'c'], stage: 'idea', size: null, reach: 'company-wide' }] });
    expect(overrides.flatMap(({ fixes }) => fixes.map(({ path, place }) => [path, place.line]))).toEqual([['/overrides/0/size', 3], ['/overrides/1/reach', 4]]);
    expect(patterns.map(({ key, pattern, file: of, path, place }) => [key, pattern, of, path, place.line, place.column])).toEqual([
      ['ignores', 'old', file, '/ignores/0', 1, 11],
      ['ignores', 'x/**', file, '/ignores/1', 1, 16],
      ['overrides', 'a', file, '/overrides/0/files/0', 3, 14],
      ['overrides', 'b', file, '/overrides/1/files/0', 4, 14],
      ['overrides', 'c', file, '/overrides/1/files/1', 4, 17],
    ]);
  });

  it.each<[string, object]>([
    ['off', { off: true, severity: { violated: null, silent: null }, params: {}, protected: false }],
    ['info', { off: false, severity: { violated: 'info', silent: 'info' } }],
    ['{severity: off, protected: yes}', { off: true, severity: { violated: null, silent: null }, protected: true }],
    ['{severity: warning}', { off: false, severity: { violated: 'warning', silent: 'warning' }, protected: false }],
    ['{severity: {silent: error}}', { off: false, severity: { violated: null, silent: 'error' } }],
    ['{severity: {violated: info}}', { severity: { violated: 'info', silent: null } }],
    ['{protected: yes}', { off: false, severity: { violated: null, silent: null }, params: {}, protected: true }],
    ['{params: {months: 3, area: [x]}}', { params: { months: '3', area: ['x'] }, protected: false }],
  ])('of a rule: %s', (text, expected) => expect(rule(text)).toMatchObject({ file, path: '/rules/seed~1a', place: { line: 2, column: 3 }, ...expected }));

  it('keeps the place of each parameter', () => {
    const { paramPlaces } = rule('{params: {months: 3, area: x}}');
    expect(Object.entries(paramPlaces).map(([name, { line, column }]) => [name, line, column])).toEqual([['months', 2, 21], ['area', 2, 32]]);
  });

  it.each<[string, string, object]>([
    ['- 1', 'settings/not-a-mapping', { file, path: '', args: { found: 'list' } }],
    ['just text', 'settings/not-a-mapping', { args: { found: 'scalar' } }],
    ['failon: info', 'settings/unknown-key', { path: '/failon', place: { line: 1, column: 1 }, args: { suggestion: 'failOn' } }],
    ['stage: soon', 'settings/bad-choice', { path: '/stage' }],
  ])('%s is refused as a whole', (text, id, more) => expect(read(text)).toMatchObject({ settings: null, diagnostics: [{ id, ...more }] }));
});

describe('settings over others', () => {
  const over = (base: string, own: string) => extend(settings(base), settings(own));
  it.each([
    // Nothing that is protected: the upper file says what fails.
    ['failOn: info', 'failOn: never', 'never'],
    ['failOn: info', '{}', 'info'],
    ['{}', 'failOn: warning', 'warning'],
    ['{}', '{}', null],
    // A protected rule: it must be able to fail as before. Where the lower file is silent, that is by errors.
    ['failOn: warning\nrules: {seed/a: {protected: yes}, seed/b: off}', 'failOn: error', 'warning'],
    ['failOn: warning\nrules: {seed/b: off, seed/a: {protected: yes}}', 'failOn: never', 'warning'],
    ['failOn: warning\nrules: {seed/a: {protected: yes}}', 'failOn: info', 'info'],
    ['failOn: warning\nrules: {seed/a: {protected: yes}}', 'failOn: warning', 'warning'],
    ['failOn: warning\nrules: {seed/a: {protected: yes}}', '{}', 'warning'],
    ['rules: {seed/a: {protected: yes}}', 'failOn: never', 'error'],
    ['rules: {seed/a: {protected: yes}}', 'failOn: error', 'error'],
    ['rules: {seed/a: {protected: yes}}', 'failOn: info', 'info'],
    ['rules: {seed/a: {protected: yes}}', '{}', null],
  ])('%j below %j: fails on %s', (base, own, failOn) => expect(over(base, own).settings.failOn).toBe(failOn));

  it.each([['{}', '{}', null], ['waivers: {longest: 90}', '{}', 90], ['{}', 'waivers: {longest: 90}', 90], ['waivers: {longest: 90}', 'waivers: {longest: 10}', 10], ['waivers: {longest: 10}', 'waivers: {longest: 90}', 10]])('%j below %j: waivers run at most %s days', (base, own, longest) =>
    expect(over(base, own).settings.waivers.longest).toBe(longest));

  it('a rule that both name has the parameters and places of both', () => {
    const { rules } = over('rules:\n  seed/a: {params: {months: 3, area: x}}', 'rules:\n  # later\n  seed/a: {params: {months: 4}}').settings;
    expect(rules['seed/a']).toMatchObject({ params: { months: '4', area: 'x' }, paramPlaces: { months: { line: 3 }, area: { line: 2 } } });
  });
});
