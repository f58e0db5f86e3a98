// What settings make of rules, one setting at a time.
import { describe, expect, it } from 'vitest';
import { effectiveRules } from '../../src/gate/rules.ts';
import { extend, noSettings, readSettings } from '../../src/gate/settings.ts';
import { limits } from '../../src/limits.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { readSource } from '../../src/source/read.ts';

const words = { en: 'x', ko: '가' };
const rule = (id: string, more: object = {}) => ({ id, formerly: [], severity: { violated: 'error', silent: 'warning' }, params: {}, milder: null, overridden: null, ...more }) as unknown as Rule;
const number = { kind: { type: 'number', unit: 'months' }, default: 24, minimum: 1, maximum: 60, title: words };
const months = rule('seed/months', { formerly: ['seed/old'], params: { months: number, limit: { ...number, minimum: null, maximum: null } } });
const rules = [months, rule('seed/b', { milder: { when: {}, severity: 'warning', because: words } })];
const settings = (text: string, file = 'c.yaml') => readSettings(readSource(file, `rules:\n${text}`).source!).settings!.rules;
const problems = (...files: string[]) => effectiveRules(rules, Object.assign({}, ...files.map((text, index) => settings(text, `${index}.yaml`)))).diagnostics;

describe('parameters', () => {
  it.each<[string, string, object, number]>([
    ['{mnths: 3}', 'unknown-param', { name: 'mnths', rule: 'seed/months', known: 'months, limit', suggestion: 'months' }, 26],
    ['{zzzzzzzzz: 3}', 'unknown-param', { suggestion: '' }, 26],
    ['{months: 0}', 'bad-param', { name: 'months', value: '0', minimum: '1', maximum: '60' }, 26],
    ['{months: 61}', 'bad-param', { value: '61' }, 26],
    ['{limit: many}', 'bad-param', { value: 'many', minimum: '', maximum: '' }, 26],
    ['{limit: [1]}', 'bad-param', { value: '["1"]' }, 26],
    ['{limit: {a: 1}}', 'bad-param', { value: '{"a":"1"}' }, 26],
  ])('%s: %s', (params, id, args, column) => expect(problems(`  seed/months: {params: ${params}}`)).toMatchObject([{ id: `settings/${id}`, file: '0.yaml', path: '/rules/seed~1months', place: { line: 2, column }, args }]));
  it('of a choice take its values only', () => {
    const choice = rule('seed/basis', { params: { ok: { kind: { type: 'list', item: { type: 'text' } }, default: ['consent'], minimum: null, maximum: null, oneOf: ['consent', 'contract'], title: words } } });
    const found = (value: string) => effectiveRules([choice], settings(`  seed/basis: {params: {ok: ${value}}}`)).diagnostics;
    expect([found('[contract, consent]'), found('[consnt]')]).toMatchObject([[], [{ id: 'settings/bad-param', args: { name: 'ok', value: 'consnt', suggestion: 'consent', allowed: 'consent, contract' } }]]);
  });
  it('that fit are those of the rule', () => expect(effectiveRules(rules, settings('  seed/months: {params: {months: 60, limit: -1}}'))).toMatchObject({ params: { 'seed/months': { months: 60, limit: -1 } }, diagnostics: [] }));
});

describe('words', () => {
  const spoken = rule('seed/months', { params: { months: number }, title: words, message: words, overridden: { message: { en: 'ours', ko: '우리' } } });
  const said = (text: string) => effectiveRules([spoken], settings(text)).rules[0]!.message.en;
  it.each([['{params: {months: 30}}', 'ours'], ['{params: {months: 24}}', 'x'], ['info', 'x']])('with %s: %s', (setting, text) => expect(said(`  seed/months: ${setting}`)).toBe(text));
});

it(`unknown names come with a suggestion up to ${limits.problems} times`, () => {
  const many = Array.from({ length: limits.problems + 3 }, (_, index) => index);
  const suggested = (text: string) => problems(text).filter(({ args }) => args.suggestion !== '').length;
  expect(suggested(many.map((index) => `  seed/months${index}: off\n`).join(''))).toBe(limits.problems);
  expect(suggested(`  seed/months: {params: {${many.map((index) => `months${index}: 1`).join(', ')}}}`)).toBe(limits.problems);
});

describe('one rule under two names', () => {
  const now = '  seed/months: off';
  const old = '  seed/old: info';
  const kept = (text: string) => `${text.split(': ')[0]}: {protected: yes}`;
  const severity = (...files: string[]) => effectiveRules(rules, Object.assign({}, ...files.map((text, index) => settings(text, `${index}.yaml`)))).all[0]!;
  it.each<[string, string[], string[]]>([
    ['neither is protected', [now, old], []],
    ['the first is protected, by another file', [kept(now), old], ['settings/protected 1.yaml /rules/seed~1old']],
    ['the second is protected, by another file', [now, kept(old)], ['settings/protected 0.yaml /rules/seed~1months']],
    ['one file names both', [`${now}\n${old}`], ['settings/same-rule 0.yaml /rules/seed~1old']],
    ['one file names both and protects it', [`${kept(now)}\n${old}`], ['settings/same-rule 0.yaml /rules/seed~1old']],
  ])('%s', (_, files, expected) => expect(problems(...files).map(({ id, file, path }) => `${id} ${file} ${path}`)).toEqual(expected));
  it('names the rule and who protects it', () => expect(problems(kept(now), old)[0]!.args).toEqual({ id: 'seed/months', by: '0.yaml' }));
  it('says which two ids one file has for it, also where other settings build on that', () => {
    const both = settings('  seed/old: info\n  seed/months: off', 'base.yaml');
    const over = extend({ ...noSettings, rules: both }, { ...noSettings, rules: settings('  seed/old: error', 'own.yaml') }).settings.rules;
    for (const said of [both, over]) expect(effectiveRules(rules, said).diagnostics).toMatchObject([{ id: 'settings/same-rule', file: 'base.yaml', args: { id: 'seed/months' } }]);
    expect(effectiveRules(rules, both).diagnostics).toMatchObject([{ place: { line: 3 }, args: { ids: 'seed/old, seed/months' } }]);
  });
  it('what settings say under one id, others that build on them complete under the other', () => {
    const base = (id: string) => ({ ...noSettings, rules: settings(`  seed/${id}: {severity: info, params: {months: 12, limit: 3}}`, 'base.yaml') });
    const own = (id: string) => ({ ...noSettings, rules: settings(`  seed/${id}: {severity: {violated: warning}, params: {months: 30}}`, 'own.yaml') });
    for (const [below, above] of [['old', 'months'], ['months', 'old']] as const) {
      expect(effectiveRules(rules, extend(base(below), own(above)).settings.rules).all[0]).toMatchObject({ rule: { severity: { violated: 'warning', silent: 'info' } }, params: { months: 30, limit: 3 }, set: [{ file: 'own.yaml' }, { file: 'base.yaml' }] });
    }
  });
  it('what protects it counts, else the last', () => {
    expect(severity(kept(now), old)).toMatchObject({ protected: true, off: false, rule: { severity: { violated: 'error', silent: 'warning' } } });
    expect(severity(now, kept(old))).toMatchObject({ protected: true, off: false });
    expect(severity(now, old)).toMatchObject({ protected: false, off: false, rule: { severity: { violated: 'info', silent: 'info' } } });
  });
});

describe('a milder severity', () => {
  it.each([['error', 'warning'], ['warning', 'warning'], ['info', 'info'], ['{silent: error}', 'warning']])('under %s is %s', (severity, milder) => {
    const [, b] = effectiveRules(rules, settings(`  seed/b: {severity: ${severity}}`)).all;
    expect(b!.rule.milder!.severity).toBe(milder);
  });
});

it('without settings every rule is as its pack has it', () => expect(effectiveRules(rules, {})).toEqual({ all: rules.map((own) => ({ own, rule: own, params: {}, off: false, protected: false, set: [] })), rules, params: {}, off: [], protected: new Set(), diagnostics: [] }));
