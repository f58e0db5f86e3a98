// A result over a list, and what a base version had: by hand, so that each decision is seen alone.
import { describe, expect, it } from 'vitest';
import type { PlanItem, PlanResult, Waiver } from '../../src/verdict/report.ts';
import { resolvedSince, withStanding, type Exceptions } from '../../src/gate/standing.ts';
import { fails, gravest, judgePlan, overall, summarise, total } from '../../src/verdict/verdict.ts';
import { finding, item, missing } from './findings.ts';

const waiver = { rule: 'a/b', files: 'x', at: null, reason: 'r', owner: 'o', approvedBy: 'b', until: '2027-01-01' } satisfies Waiver;
const none: Exceptions = { base: null, waiverOf: () => null, requestOf: () => null, isKnown: () => false };
const settle = (items: PlanItem[], exceptions: Partial<Exceptions> = {}) => withStanding([finding('list', { items })], { ...none, ...exceptions })[0]!;

describe('a result over a list', () => {
  const grave = item('grave');
  const mild = item('mild', { severity: 'warning' });
  const silent = item('silent', { outcome: 'not-stated', severity: 'warning', missing: missing('silent') });
  const met = item('met', { outcome: 'met' });
  it.each([
    [[mild, grave], 'grave'], [[grave, mild], 'grave'], [[silent, mild], 'mild'], [[mild, silent], 'mild'], [[met, silent], 'silent'], [[met, mild, met], 'mild'], [[mild, item('second', { severity: 'warning' })], 'mild'],
  ])('is its worst finding: %#', (items, at) => expect(settle(items).at).toBe(at));
  it('is its worst finding that still counts, and where none does, the worst of all', () => {
    const waived = (names: string[]) => settle([grave, mild, met], { waiverOf: (_, { at }) => (names.includes(at) ? waiver : null) });
    expect([waived(['grave']), waived(['mild']), waived(['grave', 'mild'])].map(({ at, standing, severity }) => [at, standing, severity])).toEqual([['mild', 'open', 'warning'], ['grave', 'open', 'error'], ['grave', 'waived', 'error']]);
    expect(waived(['grave', 'mild']).waiver).toBe(waiver);
    const asked: string[] = [];
    settle([grave, mild], { waiverOf: () => waiver, isKnown: (_, { at }) => asked.push(at) > 0 });
    expect(asked).toEqual(['grave', 'mild']);
    expect(settle([grave, mild], { isKnown: (_, { at }) => at === 'grave' })).toMatchObject({ at: 'mild', standing: 'open' });
  });
  it('misses what the findings like it miss', () => {
    const other = item('other', { outcome: 'not-stated', severity: 'warning', missing: missing('other') });
    expect(settle([silent, other, met]).missing.map(({ path }) => path[0])).toEqual(['silent', 'other']);
    expect(settle([grave, { ...silent }]).missing).toEqual([]);
    expect(settle([silent, other], { isKnown: (_, { at }) => at === 'silent' }).missing.map(({ path }) => path[0])).toEqual(['other']);
  });
  it('is asked for, or new, when one like it is', () => {
    const second = item('second');
    expect(settle([grave, second], { requestOf: (_, { at }) => (at === 'second' ? 'please' : null) }).requested).toBe('please');
    expect(settle([grave, silent], { requestOf: (_, { at }) => (at === 'silent' ? 'please' : null) }).requested).toBeNull();
    expect(settle([grave, second]).requested).toBeNull();
    const base = [finding('list', { items: [grave] })];
    expect([settle([grave, second], { base }).change, settle([grave], { base }).change, settle([grave, silent], { base }).change, settle([grave]).change]).toEqual(['new', 'unchanged', 'unchanged', null]);
  });
  it('without findings stays as it was', () => {
    const result = finding('list', { outcome: 'met', items: [met] });
    expect(withStanding([result], { ...none, waiverOf: () => waiver, isKnown: () => true })[0]).toEqual(result);
    expect(withStanding([finding('x', { outcome: 'not-due' })], { ...none, waiverOf: () => waiver, base: [] })[0]).toMatchObject({ standing: 'open', waiver: null, change: null });
  });
});

describe('a silence against the base version', () => {
  const silence = (names: string[], more: object = {}) => finding('x', { outcome: 'not-stated', missing: missing(...names).map((spot) => ({ ...spot, ...more })) });
  const change = (before: string[], now: PlanResult) => withStanding([now], { ...none, base: [silence(before)] })[0]!;
  it.each([
    [['a'], ['a'], 'unchanged', ['unchanged']], [['a', 'b'], ['a'], 'unchanged', ['unchanged']], [['a'], ['a', 'b'], 'new', ['unchanged', 'new']], [['a'], ['b'], 'new', ['new']],
    [['list'], ['list[x].f'], 'unchanged', ['unchanged']], [['part'], ['part.f'], 'unchanged', ['unchanged']], [['part.f'], ['part'], 'new', ['new']], [['part'], ['parts'], 'new', ['new']],
  ] as const)('that missed %j and misses %j is %s', (before, now, expected, spots) => {
    const result = change([...before], silence([...now]));
    expect([result.change, result.missing.map((spot) => spot.change)]).toEqual([expected, spots]);
  });
  it('grows by what is stated too vaguely, which may have been exact before, and by a list that says too little', () => {
    expect(change(['a'], silence(['a', 'b'], { reason: 'vague', written: '2027' })).change).toBe('new');
    expect(change(['a', 'b'], silence(['b'], { reason: 'vague', written: '2027' })).change).toBe('unchanged');
    expect(change(['a'], silence(['a', 'b'], { reason: 'vague' })).change).toBe('new');
  });
  it('is new altogether where the base said something wrong, or nothing was asked', () => {
    expect(withStanding([silence(['a'])], { ...none, base: [finding('x')] })[0]!.missing[0]!.change).toBe('new');
    expect(withStanding([silence(['a'])], { ...none, base: [] })[0]!.change).toBe('new');
    expect(withStanding([silence(['a'])], none)[0]!.missing[0]!.change).toBeNull();
  });
});

describe('what the base version had', () => {
  it('is resolved when no finding of the rule is about it any more', () => {
    const base = [finding('gone', { severity: 'warning' }), finding('still'), finding('still', { rule: 'a/c' }), finding('was-met', { outcome: 'met' })];
    expect(resolvedSince(base, [finding('still', { outcome: 'not-stated' }), finding('gone', { outcome: 'met' })])).toEqual([{ rule: 'a/b', at: 'gone', outcome: 'violated', severity: 'warning' }, { rule: 'a/c', at: 'still', outcome: 'violated', severity: 'error' }]);
  });
});

describe('the verdict of a plan', () => {
  const terms = { failOn: 'error', onlyNew: false } as const;
  const silent = finding('s', { outcome: 'not-stated' });
  it.each([
    [[], 'pass', null], [[finding('x', { severity: 'warning' })], 'pass', null], [[silent], 'fail', 'incomplete'], [[finding('x')], 'fail', 'violated'], [[silent, finding('x')], 'fail', 'violated'], [[finding('x'), silent], 'fail', 'violated'], [[silent, finding('x', { severity: 'warning' })], 'fail', 'incomplete'],
    [[finding('l', { items: [item('a', { severity: 'info' }), item('b')] })], 'fail', 'violated'], [[finding('l', { items: [item('a', { standing: 'waived' })] })], 'pass', null],
  ] as const)('%#: %s, %s', (results, verdict, reason) => expect(judgePlan(results, terms)).toEqual({ verdict, reason }));
  it('is the same of results in brief, which name no items', () => {
    const brief = { outcome: 'violated', severity: 'error', standing: 'open', change: null } as const;
    expect([judgePlan([brief], terms), fails(brief, terms)]).toEqual([{ verdict: 'fail', reason: 'violated' }, true]);
  });
  it('a list counts as soon as one of its items does', () => expect([fails(finding('l', { items: [item('a', { standing: 'known' }), item('b')] }), terms), fails(finding('l', { items: [item('a', { standing: 'known' })] }), terms)]).toEqual([true, false]));
  it('a waived plan and an incomplete one: incomplete', () => expect(overall({ ...terms, judged: 2, reason: gravest([{ reason: null }, { reason: 'incomplete' }]), notices: [], problems: 0, nothingToJudge: false })).toEqual({ verdict: 'fail', reason: 'incomplete' }));
  it('is counted by severity and standing, findings only', () => {
    const results = [finding('a'), finding('b', { severity: 'warning' }), finding('c', { severity: 'info', outcome: 'not-stated' }), finding('d', { standing: 'waived' }), finding('e', { standing: 'known' }), finding('f', { outcome: 'met' }), finding('g', { outcome: 'not-due', standing: 'waived' }), finding('h', { outcome: 'not-applicable' })];
    expect(summarise(results, 9)).toEqual({ plans: 1, rules: 9, met: 1, violated: 4, notStated: 1, notDue: 1, notApplicable: 1, waived: 1, known: 1, errors: 1, warnings: 1, infos: 1 });
  });
  it('over no plans is zero in all but the rules', () => expect(total([], 7)).toEqual({ plans: 0, rules: 7, met: 0, violated: 0, notStated: 0, notDue: 0, notApplicable: 0, waived: 0, known: 0, errors: 0, warnings: 0, infos: 0 }));
});
