// The tests inside rule files, and what the built-in packs promise.
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../src/io/packs.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { mutateRule, runRuleTest } from '../src/check/rule-tests.ts';
import { builtInPacks } from '../src/types.ts';
import { root, runCommand } from './run.ts';

const points = parse(readFileSync(`${root}/rules/points.yaml`, 'utf8')) as Record<string, string>;
const read = await Promise.all(builtInPacks.map((name) => readPackFolder(`${root}/rules/${name}`, `rules/${name}`)));

describe.each(read.map((result, index) => ({ name: builtInPacks[index], ...result })))('pack $name', ({ pack, tests, unnoticed, diagnostics }) => {
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

  it('carries every point it answers for, and names no other', () => {
    const own = Object.keys(points).filter((point) => point.startsWith(pack!.name === 'seed' ? 'P' : 'E'));
    const covered = new Set([...rules.values()].flatMap((rule) => rule.covers));
    expect([...covered].filter((point) => !own.includes(point))).toEqual([]);
    expect(own.filter((point) => !covered.has(point))).toEqual([]);
  });

  it('has no condition that could be changed without a test noticing, but for those excused', () => {
    for (const rule of rules.values()) {
      const { survivors } = mutateRule(rule, tests.filter((test) => test.rule === rule.id));
      const excused = unnoticed.filter((change) => change.rule === rule.id).map(({ change }) => change);
      expect(survivors.filter((change) => !excused.includes(change)), rule.id).toEqual([]);
      expect(excused.filter((change) => !survivors.includes(change)), `${rule.id}: excused for nothing`).toEqual([]);
    }
  });

  it('calls a contested figure contested in every sentence that shows it', () => {
    for (const rule of rules.values()) {
      for (const { figure } of pack!.evidence.filter(({ id, standing }) => standing === 'contested' && rule.evidence.includes(id))) {
        const numbers: string[] = figure?.en.match(/\d{2,}/g) ?? [];
        const slots = Object.entries(rule.params).flatMap(([name, param]) => (numbers.some((number) => [Number(number), Number(number) * 1e6].includes(param.default as number)) ? [`{${name}}`] : []));
        const shown = [...slots, ...numbers].map((part) => new RegExp(`(?<![\\d,])${part.replace(/[{}]/g, '\\$&')}(?![\\d,])`));
        for (const words of [rule.title, rule.message, rule.ask, rule.why, rule.remedy, rule.reading, rule.notApplicable, rule.milder?.because]) {
          if (!words || !shown.some((part) => part.test(words.en))) continue;
          expect(words.en, rule.id).toContain('contested');
          expect(words.ko, rule.id).toContain('이견');
        }
      }
    }
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

it('the reference page is the one that the rules make', async () => {
  const { stdout } = await runCommand(['rules', '--format', 'markdown']);
  expect(stdout, 'run npm run reference').toBe(readFileSync(`${root}/rules/reference.md`, 'utf8'));
});
