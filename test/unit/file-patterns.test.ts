// Patterns of file names: what they match, when they match everything, and which of them match nothing that is there.
import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { idlePatterns, ignoring, type EveryPlan } from '../../src/gate/idle.ts';
import { isPattern, matcher, matchesEverything, toRe2 } from '../../src/gate/file-pattern.ts';
import { noSettings, type PlacedPattern } from '../../src/gate/settings.ts';
import type { PlacedWaiver } from '../../src/gate/waivers.ts';
import { compilePattern, loadPatterns } from '../../src/re2.ts';

await loadPatterns();
/** What a pattern with braces stands for, written out. */
const writtenOut = (pattern: string): string[] => {
  const [braces, inside] = /\{([^{}]*)\}/.exec(pattern) ?? [null, ''];
  return braces === null ? [pattern] : inside!.split(',').flatMap((one) => writtenOut(pattern.replace(braces, () => one)));
};
const place = { line: 3, column: 5, endLine: 3, endColumn: 9 };

describe('patterns of files', () => {
  it('mean what globs mean', () => {
    const part = fc.constantFrom('a', 'b', '*', '**', '?', 'a*', '*b', '[ab]', '[a-c]x', '{a,b}', 'a?b', '.x', '*.yaml', '{a*,b}', '{a,{b,ab}}', '{a/**,b}', '{a,b/**}', '{a/**/ab,b}', '{**/b,cx}', '{a,{b/**,ab}}');
    const name = fc.array(fc.constantFrom('a', 'b', 'ab', '.x', 'a.yaml', 'ba', 'axb', 'cx'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')), name, (pattern, file) => {
        // Whether a folder's own name is in it, picomatch says differently from case to case.
        const all = writtenOut(pattern);
        fc.pre(!all.some((one) => one.endsWith('/**') && matcher([one.replace(/(\/\*\*)+$/, '')])(file)));
        expect([pattern, file, matcher([pattern])(file)]).toEqual([pattern, file, picomatch(all, { dot: true, noextglob: true })(file)]);
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ['[!a]b', 'xb', true], ['[!a]b', 'ab', false], ['[^a]b', 'xb', true], ['[!a]b', '/b', false], ['[a^]', '^', true], ['[]a]', ']', true], ['[a-c]', 'b', true], ['!a', 'b', false], ['!a', '!a', true], ['a[b', 'a[b', true], ['{a', '{a', true], ['a}', 'a}', true], ['\\*', '*', true], ['\\*', 'x', false],
    ['[z-a]', 'z', false], ['[z-a]{a,b}', 'z', false], ['./a/*', 'a/b', true], ['**', 'a/b/c', true], ['a/**', 'a/b/c', true], ['a/**/c', 'a/c', true], ['a/**/c', 'a/x/y/c', true], ['a**c', 'a/c', false], ['a.c', 'abc', false], ['한*', '한글'.normalize('NFC'), true], ['한글'.normalize('NFD'), '한글'.normalize('NFC'), true], ['(a|b)', 'a', false], ['a+', 'aa', false], ['$x', '$x', true], ['}a{', '}a', false], ['}a{', '}a{', true], ['a\\', 'a\\', true], ['a\\', 'a', false], ['a\\😀', 'a😀', true],
    ['{a,b},c', 'a,c', true], ['{a,b},c', 'c', false], ['a,b', 'a', false], ['a,b', 'a,b', true], ['{a,b}{c,d},e', 'bd,e', true], ['{{a,b},c}x', 'cx', true], ['x/./a*', 'x/./ab', true], ['x/./a*', 'x/ab', false], ['././a*', './ab', true],
    ['a*,b', 'b', false], ['a*,b', 'ax,b', true], ['[a]x', 'Sx', false], ['[!a]b', '!b', true], ['**/**', 'a/b', true], ['**/**', 'a', true],
    ['a/**b', 'a/xb', true], ['a/**b', 'a/x/b', false], ['**b', 'b', true], ['**b', 'a/b', false], ['a**', 'a/b', false], ['a**', 'ab', true], ['a/**', 'a', true], ['a/**/**', 'a/b', true], ['a/**/**', 'a', true], ['**/**/b', 'a/b', true],
    ['{proposals/**,other/**}', 'proposals/group/deep/a.plan.yaml', true], ['{a/**,b}', 'a', true], ['{a/**,b}.yaml', 'a.yaml', false], ['{a/**,b}.yaml', 'a/q/r.yaml', false], ['{a/**,b}.yaml', 'a/q.yaml', true], ['{a/**,b}/c', 'a/c', true], ['{{a/**,b},c}', 'a/x/y', true], ['{a/**,b}', 'c/x', false], ['{**/a,b}', 'a', true], ['{**/a,b}', 'x/y/a', true], ['x/{**,b}', 'x/y/z', true], ['{a**,b}', 'a/x', false], ['{a,b}**/c', 'a/x/c', false],
    ['a/**,b', 'a/x,b', true], ['a/**,b', 'a/x/y,b', false], ['{a,b},**/c', 'a,x/y/c', false], ['{a,b},**/c', 'a,x/c', true], ['{a/**', '{a/x/y', true], ['{**/a', '{x/y/a', false], ['**,b', 'x/y,b', false], ['**,b', 'x,b', true],
    ['[a-c]*', 'ax', true], ['x[a]', 'xa', true], ['[a]x', 'ax', true], ['[[]', '[', true], ['[]', '[]', true], ['a*[]', 'ab[]', true], ['[^]]', 'x', true], ['[!]]', ']', false], ['a/[!x]', 'a/y', true], ['[&&]', '&', true], ['[~]', '~', true], ['[a\\]', '\\', true],
  ])('%s and %s: %s', (pattern, file, expected) => expect(matcher([pattern])(file)).toBe(expected));
  it('are RE2 whatever is written, and several are any of them', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('*', '?', '[', ']', '{', '}', ',', '!', '\\', '/', 'a', '^', '-', '(', '|') }), (pattern) => {
      expect(typeof matcher([pattern])('a/b')).toBe('boolean');
      if (!pattern.includes('-')) expect(() => compilePattern(toRe2(pattern))).not.toThrow();
    }));
    expect([matcher([])('a'), matcher(['b', 'a'])('a')]).toEqual([false, true]);
  });
  it.each([
    ['**', true], ['*', true], ['**/*.plan.yaml', true], ['*.{yaml,yml}', true], ['[a-z]*', true], ['?*', true], ['*a*', true], ['*/*', true], ['**/[!_]*', true], ['[!_]*/[!_]*', true], ['[!_]*/*/[!_]*', true],
    ['[가-힣]*', true], ['[ac].plan.yaml', false], ['[a-c]*', false], ['a.plan.yaml', false], ['proposals/**', false], ['branch-*.plan.yaml', false], ['*/pilot.plan.yaml', false], ['!x', false], ['한결*', false], ['qx*', false], ['?*.plan.yaml', true], ['{*,x}', true], ['*.{plan,yml}.yaml', true], ['plan.yaml', false], ['*.plan.yml', true], ['{plan,plan}.yaml', true], ['plan.yamlx', false], ['[!q]*', true], ['', false],
  ])('%s matches everything: %s', (pattern, expected) => expect(matchesEverything(pattern)).toBe(expected));
});

describe('patterns that match nothing', () => {
  const waiver = (files: string): PlacedWaiver => ({ rule: 'seed/a', files, at: null, reason: 'r', owner: 'o', approvedBy: 'b', until: '2027-01-01', source: 'w.yaml', place, path: '/0' });
  const pattern = (key: PlacedPattern['key'], text: string): PlacedPattern => ({ key, pattern: text, file: 'c.yaml', place, path: '/x' });
  const plans = ['big/a.plan.yaml', 'b.plan.yaml'];
  /** The settings lie in `big`; what is not below it has no name there. */
  const namesOf = (file: string) => ({ settings: file.startsWith('big/') ? file.slice(4) : null, waivers: file });
  const idle = (patterns: PlacedPattern[], waivers: PlacedWaiver[], whole: EveryPlan = { plans, found: null }) => idlePatterns({ ...noSettings, patterns }, waivers, whole, namesOf);

  it('are named with their place: of waivers as a warning, of settings as info', () => {
    expect(idle([pattern('overrides', 'x/**')], [waiver('x*')])).toEqual([
      { id: 'waiver/no-match', severity: 'warning', file: 'w.yaml', place, path: '/0', args: { rule: 'seed/a', file: 'x*' } },
      { id: 'settings/no-match', severity: 'info', file: 'c.yaml', place, path: '/x', args: { key: 'overrides', pattern: 'x/**' } },
    ]);
  });
  it.each<[string, number]>([['big/*', 0], ['*.plan.yaml', 0], ['a*', 1], ['x.plan.yaml', 0]])('of a waiver, by the names that its file would use: %s, %i idle', (files, count) => expect(idle([], [waiver(files)]).length).toBe(count));
  it.each<[string, number]>([['a*', 0], ['a.plan.yaml', 0], ['big/*', 1], ['b.plan.yaml', 1]])('of settings, by the names that these would use: %s, %i idle', (text, count) => expect(idle([pattern('overrides', text)], []).length).toBe(count));
  it.each<[string, number]>([['old', 0], ['old/', 0], ['old/x.plan.yaml', 0], ['a.plan.yaml', 0], ['ol', 1], ['old/x.plan.yaml/y', 1], ['big', 1]])('under ignores, only where that is looked at, and with all that a folder holds: %s, %i idle', (text, count) => {
    expect(idle([pattern('ignores', text)], [], { plans, found: [...plans, 'big/old/x.plan.yaml'] }).length).toBe(count);
    expect(idle([pattern('ignores', text)], [])).toEqual([]);
  });
  it('and where none of the plans lies below the settings, nothing matches', () => expect(idle([pattern('overrides', '**')], [], { plans: ['b.plan.yaml'], found: null }).length).toBe(1));
  it('wait for the first plan', () => expect(idle([pattern('overrides', 'x/**')], [waiver('x*')], { plans: [], found: ['x'] })).toEqual([]));
  it.each<[string, boolean]>([['a.plan.yaml', false], ['a b-c_d', false], ...['*', '?', '{', '[', '\\'].map((sign) => [`a${sign}`, true] as [string, boolean]), ...['}', ']', '!', '(', ')'].map((sign) => [`a${sign}`, false] as [string, boolean])])('%s is a pattern: %s', (text, expected) => expect(isPattern(text)).toBe(expected));
  it('leave out a folder with all that is in it', () => expect([ignoring('a/b'), ignoring('a/')]).toEqual([['a/b', 'a/b/**'], ['a/', 'a/**']]));
});
