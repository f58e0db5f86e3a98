// Results in brief as a text: its row is that of the results which it stands for, and of what is no such text there is none.
import { describe, expect, it } from 'vitest';
import { briefAt, codeSaysSomething, letterOf } from '../../src/evaluate/brief-code.ts';
import { rowOf, rowsInBrief } from '../../src/verdict/rows.ts';
import { outcomes, strategies, type Outcome, type Severity } from '../../src/types.ts';
import { judgePlan, summarise } from '../../src/verdict/verdict.ts';

const every = outcomes.flatMap((outcome) => (['error', 'warning', 'info'] satisfies Severity[]).map((severity) => ({ outcome, severity, standing: 'open' as const, change: null })));
type Answer = (typeof every)[number] & { items?: typeof every };
const over = (result: Answer, ...items: typeof every): Answer => ({ ...result, items });
const code = (results: readonly Answer[]): string => results.map(({ outcome, severity, items }) => letterOf(outcome, severity) + (items ? `(${code(items)})` : '')).join('');
const rules = (count: number) => Array.from({ length: count }, (_, index) => ({ strategy: strategies[index % strategies.length]! }));

describe('results in brief', () => {
  it('are a letter each, which says what it stands for', () => {
    const letters = [...code(every)];
    expect([new Set(letters).size, letters.map((letter) => briefAt(letter, 0))]).toEqual([every.length, every]);
  });
  it.each<[string, Answer[]]>([
    ['every outcome in every severity', every],
    ['one', [every[4]!]],
    ['lists of one item and of all', [every[0]!, over(every[4]!, every[4]!), every[3]!, over(every[1]!, ...every)]],
    ['a list whose result would fail a plan, and its items not', [over(every[3]!, every[5]!, every[0]!)]],
  ])('make the row of the results: %s', (_, results) => {
    const summary = summarise(results, results.length);
    for (const failOn of ['error', 'warning', 'info', 'never'] as const) {
      const terms = { failOn, onlyNew: false };
      expect(rowsInBrief(rules(results.length), terms)('x', code(results))).toEqual(rowOf({ file: 'x', ...judgePlan(results, terms), summary, results }, rules(results.length)));
    }
  });
  const row = (text: string) => rowsInBrief(rules(2), { failOn: 'error', onlyNew: false })('x', text);
  it.each(['', 'a', 'abc', 'az', 'zb', 'a(', 'a(b', 'a()', 'a()b', 'a(bz)', 'a(b)', '(ab', 'a)b', 'ab\n', '{}', 'a(b(c))d'])('of two rules are not %j', (text) => expect(row(text)).toBeNull());
  it.each(['ab', 'a(b)c', 'ab(cde)'])('of two rules are %j', (text) => expect(row(text)).not.toBeNull());
  it('say nothing where no rule asks', () => {
    const quiet = (outcome: Outcome) => outcome === 'not-due' || outcome === 'not-applicable';
    expect(every.map((result) => codeSaysSomething(code([result])))).toEqual(every.map(({ outcome }) => !quiet(outcome)));
    expect(row(code(every.filter(({ outcome }) => quiet(outcome)).slice(0, 2)))).toBeNull();
  });
});
