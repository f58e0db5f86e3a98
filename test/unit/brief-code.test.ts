// Results in brief as a text, for another thread or for later: what comes back is what went in, or nothing.
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/evaluate/brief-code.ts';
import type { Brief, BriefResult } from '../../src/evaluate/decide.ts';
import { outcomes, type Severity } from '../../src/types.ts';

const every: BriefResult[] = outcomes.flatMap((outcome) => (['error', 'warning', 'info'] satisfies Severity[]).map((severity) => ({ outcome, severity, standing: 'open', change: null, items: [] })));
const over = (result: BriefResult, ...items: Brief[]): BriefResult => ({ ...result, items });

describe('results in brief', () => {
  it.each<[string, BriefResult[]]>([
    ['none', []],
    ['every outcome in every severity', every],
    ['lists of one item and of all', [every[0]!, over(every[4]!, every[4]!), every[3]!, over(every[1]!, ...every)]],
  ])('come back as they were: %s', (_, results) => expect(decode(encode(results), results.length)).toEqual(results));
  it('are a letter each', () => expect(new Set(encode(every)).size).toBe(every.length));
  it.each(['a', 'abc', 'az', 'zb', 'a(', 'a(b', 'a()', 'a()b', 'a(bz)', 'a(b)', '(ab', 'a)b', 'ab\n', '{}'])('of two rules are not %j', (code) => expect(decode(code, 2)).toBeNull());
  it.each(['ab', 'a(b)c', 'ab(cde)'])('of two rules are %j', (code) => expect(encode(decode(code, 2)!)).toBe(code));
});
