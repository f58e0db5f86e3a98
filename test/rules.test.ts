// The tests inside rule files, and what the built-in packs promise.
import { describe, expect, it } from 'vitest';
import { builtInPacks, readPackFolder } from '../src/io/packs.ts';
import { runRuleTest } from '../src/rule-tests.ts';
import { root } from './run.ts';

const read = await Promise.all(builtInPacks.map((name) => readPackFolder(`${root}/rules/${name}`, `rules/${name}`)));

describe.each(read.map((result, index) => ({ name: builtInPacks[index], ...result })))('pack $name', ({ pack, tests, diagnostics }) => {
  const rules = new Map(pack?.rules.map((rule) => [rule.id, rule]));

  it('is free of problems', () => {
    expect(diagnostics).toEqual([]);
    expect(rules.size).toBeGreaterThan(10);
  });

  it.each(tests.map((test) => [`${test.rule}, line ${test.line}: ${test.name}`, test] as const))('%s', (_, test) => {
    const { state, differences, diagnostics: unreadable } = runRuleTest(rules.get(test.rule)!, test);
    expect({ state, differences, unreadable }).toEqual({ state: 'validated', differences: [], unreadable: [] });
  });

  it('has every rule tested as met, violated and, where it can be silent, not stated', () => {
    for (const id of rules.keys()) {
      const expected = new Set(tests.filter((test) => test.rule === id).map((test) => test.expect));
      expect([...expected], id).toEqual(expect.arrayContaining(['met', 'violated']));
    }
  });

  it('names only points of the source document', () => {
    const points = new Set(Array.from({ length: 47 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`));
    for (const rule of rules.values()) for (const point of rule.covers) expect(points, `${rule.id} covers ${point}`).toContain(point);
  });

  it('speaks two languages', () => {
    const korean = /[가-힣]/;
    for (const rule of rules.values()) {
      for (const words of [rule.title, rule.message, rule.ask, rule.why, rule.remedy]) {
        expect(words.ko, rule.id).toMatch(korean);
        expect(words.en, rule.id).not.toMatch(korean);
      }
    }
  });
});
