// The baseline by itself: what is written, what is taken for one, and what a run makes of an older one.
import { describe, expect, it } from 'vitest';
import { baselineField, baselineText, isBaseline, nextBaseline, protectedFindings, type BaselineEntry } from '../../src/gate/baseline.ts';
import { growthSince, holders, isWithin, keysOfFinding, remember } from '../../src/gate/identity.ts';
import { readFields } from '../../src/shape/read.ts';
import { readSource } from '../../src/source/read.ts';
import type { PlanResult, Report } from '../../src/verdict/report.ts';
import { finding, item, missing } from './findings.ts';

const file = 'a.plan.yaml';
const entry = (more: Partial<BaselineEntry> = {}): BaselineEntry => ({ file, rule: 'a/b', at: 'x', outcome: 'violated', ...more });
const silent = (...names: string[]) => entry({ outcome: 'not-stated', missing: names });
const silence = (...names: string[]) => finding('x', { outcome: 'not-stated', missing: missing(...names) });
/** A run over one plan; `kept` are the rules that are protected. */
const report = (results: PlanResult[], { kept = [] as string[], rules = ['a/b', 'a/c'] } = {}): Report => ({ plans: [{ file, results }], rules: rules.map((id) => ({ id, protected: kept.includes(id) })) }) as unknown as Report;

describe('the file', () => {
  it('has a line for each finding, sorted, with what is said of it and no more', () => {
    const rows = [silent('z', 'y'), entry({ eased: true }), entry(), entry({ file: '고객.plan.yaml' }), entry()];
    expect(baselineText(rows)).toBe(`{"version": 1, "findings": [
  {"file":"a.plan.yaml","rule":"a/b","at":"x","outcome":"not-stated","missing":["z","y"]},
  {"file":"a.plan.yaml","rule":"a/b","at":"x","outcome":"violated","eased":true},
  {"file":"a.plan.yaml","rule":"a/b","at":"x","outcome":"violated"},
  {"file":"고객.plan.yaml","rule":"a/b","at":"x","outcome":"violated"}
]}
`);
    expect(isBaseline(JSON.parse(baselineText(rows)))).toBe(true);
  });
  const whole = (...findings: unknown[]) => ({ version: 1, findings });
  it.each([[whole()], [whole(entry())], [whole(silent())], [whole(silent('a', 'b'))], [{ ...whole(entry()), more: 1 }], [whole({ ...entry(), more: 1 })]])('%j is one', (data) => expect(isBaseline(data)).toBe(true));
  it.each([
    [whole(entry(), { ...entry(), at: 1 })], [whole({ ...entry(), file: null })], [whole({ ...entry(), rule: undefined })], [whole({ ...entry(), outcome: 'met' })], [whole({ ...entry(), outcome: 'not-due' })],
    [whole({ ...entry(), eased: 'yes' })], [whole({ ...entry(), eased: null })], [whole({ ...entry(), missing: 'x' })], [whole({ ...entry(), missing: null })], [whole({ ...entry(), missing: [1] })], [whole({ ...entry(), missing: ['x', 1] })], [whole('x')], [whole(null)], [[whole()]], [{ version: '1', findings: [] }], [{ findings: [] }], ['x'],
  ])('%j is none', (data) => expect(isBaseline(data)).toBe(false));
});

describe('what is wrong with one', () => {
  const problems = (findings: string, version = '"version": 1, ') => readFields(readSource('b.json', `{${version}"findings": [${findings}]}`).source!, baselineField, 'baseline').diagnostics.map(({ id, path, args }) => `${id} ${path} ${args.key ?? args.value ?? ''}`);
  const finding = (more: object = {}) => JSON.stringify({ ...entry(), ...more });
  it.each<[string, string, string[]]>([
    ['nothing', `${finding({ eased: true })}, ${finding({ outcome: 'not-stated', missing: ['a'] })}`, []],
    ['an outcome that no baseline has', finding({ outcome: 'met' }), ['baseline/bad-choice /findings/0/outcome met']],
    ['keys of its own', finding({ line: 3 }), ['baseline/unknown-key /findings/0/line line']],
    ['a finding that says nothing', '{"eased": true}', ['file', 'rule', 'at', 'outcome'].map((key) => `baseline/missing-key /findings/0 ${key}`)],
  ])('%s', (_, findings, expected) => expect(problems(findings)).toEqual(expected));
  it('no version', () => expect(problems(finding(), '')).toEqual(['baseline/missing-key  version']));
});

describe('after a run', () => {
  const next = (before: BaselineEntry[], results: PlanResult[], add = false, more = {}) => nextBaseline(before, report(results, more), (name) => name, add);
  it.each<[string, BaselineEntry[], PlanResult[], BaselineEntry[]]>([
    ['what still occurs stays', [entry()], [finding('x')], [entry()]],
    ['what no longer occurs goes', [entry()], [finding('y')], []],
    ['what is waived now stays, since waivers end', [entry()], [finding('x', { standing: 'waived' })], [entry()]],
    ['what is waived does not come in', [], [finding('x', { standing: 'waived' })], []],
    ['what is known stays', [entry()], [finding('x', { standing: 'known' })], [entry()]],
    ['what is met goes', [entry()], [finding('x', { outcome: 'met' })], []],
    ['what weighs less stays as that', [entry()], [finding('x', { eased: true })], [entry({ eased: true })]],
    ['what weighed less and weighs all goes', [entry({ eased: true })], [finding('x')], []],
    ['an item of a list stays', [entry({ at: 'l[a]' })], [finding('l', { items: [item('l[a]'), item('l[b]')] })], [entry({ at: 'l[a]' })]],
    ['of a silence stays what is still missing', [silent('p', 'q')], [silence('q', 'r')], [silent('q')]],
    ['and what lies in it', [silent('p')], [silence('p.q', 'p[x]', 'pq')], [silent('p.q', 'p[x]')]],
    ['a silence of which nothing is left goes', [silent('p')], [silence('q')], []],
    ['a silence of an older version gets its fields', [entry({ outcome: 'not-stated' })], [silence('q', 'p', 'q')], [silent('p', 'q')]],
    ['a silence that this stage does not ask about stays, whole', [silent('p', 'q')], [finding('x', { outcome: 'not-due' })], [silent('p', 'q')]],
    ['a violation is one at any stage: where it fell silent, it goes', [entry()], [finding('x', { outcome: 'not-due' })], []],
    ['what the rule does not speak about here stays', [entry(), silent('p')], [finding('x', { outcome: 'not-applicable' })], [entry(), silent('p')]],
    ['so it is with an item of a list', [entry({ at: 'l[a]' }), entry({ at: 'l[b]', outcome: 'not-stated', missing: ['l[b].on'] })], [finding('l', { items: [item('l[a]', { outcome: 'met' }), item('l[b]', { outcome: 'not-due' })] })], [entry({ at: 'l[b]', outcome: 'not-stated', missing: ['l[b].on'] })]],
    ['an item that is not needed goes', [entry({ at: 'l[a]' })], [finding('l', { items: [item('l[a]', { outcome: 'not-applicable', notNeeded: 'bought in' })] })], []],
    ['what this run did not look at stays: another plan', [entry({ file: 'b.plan.yaml' })], [], [entry({ file: 'b.plan.yaml' })]],
    ['what this run did not look at stays: another rule', [entry({ rule: 'z/z' })], [], [entry({ rule: 'z/z' })]],
  ])('%s', (_, before, results, expected) => expect(next(before, results)).toEqual(expected));

  it('all that was found is taken in where that is asked, as it is now', () => {
    expect(next([silent('p')], [silence('q', 'p'), finding('y', { rule: 'a/c', eased: true }), finding('z', { standing: 'waived' }), finding('m', { outcome: 'met' })], true)).toEqual([silent('p', 'q'), silent('p', 'q'), entry({ rule: 'a/c', at: 'y', eased: true })]);
  });
  it('what is waived is left out of a new one', () => expect(next([entry()], [finding('x', { standing: 'waived' })], true)).toEqual([]));
  it('what is protected is never in it, neither new nor old', () => {
    const results = [finding('x'), finding('y', { rule: 'a/c' })];
    expect(next([entry(), entry({ rule: 'a/c', at: 'y' })], results, true, { kept: ['a/b'] })).toEqual([entry({ rule: 'a/c', at: 'y' }), entry({ rule: 'a/c', at: 'y' })]);
    expect(next([entry()], results, false, { kept: ['a/b'] })).toEqual([]);
  });
  it('the plan is known by the name that the baseline gives it', () => expect(nextBaseline([], report([finding('x')]), (name) => `below/${name}`, true)).toEqual([entry({ file: 'below/a.plan.yaml' })]));
  it('how many findings no baseline takes in', () => {
    const results = [finding('l', { items: [item('a'), item('b'), item('c', { outcome: 'met' })] }), finding('y', { rule: 'a/c' }), finding('z', { outcome: 'met' })];
    expect([protectedFindings(report(results, { kept: ['a/b'] })), protectedFindings(report(results, { kept: ['a/c'] })), protectedFindings(report(results))]).toEqual([2, 1, 0]);
  });
});

describe('two findings are the same', () => {
  const same = (before: object, now: object) => growthSince(remember([[keysOfFinding('r', { at: 'x', outcome: 'violated', ...before })[0]!, []]]), keysOfFinding('r', { at: 'x', outcome: 'violated', ...now }), []) !== null;
  it.each([[{}, {}, true], [{}, { eased: true }, true], [{ eased: true }, { eased: true }, true], [{ eased: true }, {}, false], [{}, { at: 'y' }, false], [{}, { outcome: 'not-stated' }, false]])('%j before, %j now: %s', (before, now, expected) => expect(same(before, now)).toBe(expected));
  it.each<[(readonly string[] | null)[], string[], string[]]>([
    [[['a']], ['a', 'b'], ['b']],
    [[['a'], ['b']], ['a', 'b'], []],
    [[['b'], ['a', 'c']], ['a', 'b', 'd'], ['d']],
    [[null], ['a'], []],
    [[null, ['a']], ['b'], []],
    [[['a'], null], ['b'], []],
    [[[]], ['a'], ['a']],
  ])('a silence that missed %j and misses %j grew by %j', (before, now, grown) => expect(growthSince(remember(before.map((names) => ['k', names] as const)), ['other', 'k'], missing(...now))!.map(({ at }) => at)).toEqual(grown));
  it('nothing is the same as what was never there', () => expect(growthSince(remember([['k', ['a']]]), ['other'], missing('a'))).toBeNull());
  it.each([['a', 'a', true], ['a', 'a.b', true], ['a', 'a[b]', true], ['a.b', 'a.b[c].d', true], ['a', 'ab', false], ['a.b', 'a', false], ['a.b', 'a.c', false], ['', 'a', false]])('%j holds %j: %s', (outer, name, expected) => {
    expect(isWithin(outer, name)).toBe(expected);
    expect(holders(name).includes(outer)).toBe(expected);
  });
  it('a name full of dots is known by itself, and does not take long', () => {
    const name = '.'.repeat(1e6);
    expect([holders(name)[0] === name, holders(name).length < 100]).toEqual([true, true]);
  });
});
