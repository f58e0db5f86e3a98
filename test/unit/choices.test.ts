// Names of values: which are the same, which are near, and which are neither.
import { describe, expect, it } from 'vitest';
import { countOf, fold, foldNames, readChoice, suggestChoice } from '../../src/shape/choices.ts';
import { closestRule } from '../../src/gate/closest-rule.ts';
import { closest } from '../../src/shape/closest.ts';
import type { Choice } from '../../src/shape/field.ts';

const choice = (options: Record<string, string[]>): Choice => ({ name: 'x', ordered: false, options: Object.fromEntries(Object.entries(options).map(([value, [en, ko, ...also]]) => [value, { en: en!, ko: ko!, ...(also.length && { also }) }])) });
const roles = choice({ cio: ['CIO', '최고정보책임자', 'Chief Information Officer', 'Head of IT'], ceo: ['CEO', '대표이사'], 'vice-president': ['vice president', '부사장'], sole: ['sole', 'sole'] });

describe('names', () => {
  it.each([['Chief  Information-Officer', 'chiefinformationofficer'], ['A_B.C·D(E)/F\'G’', 'abcdefg'], ['ＣＩＯ', 'cio'], ['대표 이사'.normalize('NFD'), '대표이사'], ['-()', ''], ['café', 'café']])('%j is known as %j', (text, folded) => expect(fold(text)).toBe(folded));
  it('are written by script: a line for each value that has any, itself and its names, each once', () => {
    expect(foldNames(roles, 'ascii')).toBe('cio\tcio\tchiefinformationofficer\theadofit\t\nceo\tceo\t\nvice-president\tvicepresident\t\nsole\tsole\t');
    expect(foldNames(roles, 'other')).toBe('cio\t최고정보책임자\t\nceo\t대표이사\t\nvice-president\t부사장\t');
    expect(foldNames(choice({ a: ['a b', 'é!'], 'b~': ['~ {', 'x가'] }), 'ascii')).toBe('a\ta\tab\t\nb~\tb~\t~{\t');
  });
  it.each<[string, string | null]>([['cio', 'cio'], ['Head of IT', 'cio'], ['head-of-it', 'cio'], ['최고정보 책임자', 'cio'], ['CEO', 'ceo'], ['부사장', 'vice-president'], ['VICE PRESIDENT', 'vice-president'], ['sole', 'sole'], ['chief', null], ['officer', null], ['ci', null], ['', null], ['\t', null], ['cio\tceo', null], ['toString', null], [`${' '.repeat(997)}CIO`, 'cio'], [`${' '.repeat(998)}CIO`, null]])('%j is %j', (text, value) => expect(readChoice(roles, text)).toBe(value));
  it('that the build has made ahead are taken from there, once', () => {
    const asked: string[] = [];
    const ahead: Choice = { ...choice({ a: ['a', '가'] }), folded: (script) => (asked.push(script), script === 'ascii' ? 'a\tapple\t' : 'a\t사과\t') };
    expect([readChoice(ahead, 'apple'), readChoice(ahead, 'Apple'), readChoice(ahead, '사과'), readChoice(ahead, '가')]).toEqual(['a', 'a', 'a', null]);
    expect(asked).toEqual(['ascii', 'other']);
  });
});

describe('how many things', () => {
  it.each<[string[], boolean, number]>([[[], false, 0], [['a'], false, 1], [['a', 'a', 'b'], false, 2], [['other'], false, 1], [['other', 'other', 'a'], false, 3], [['a', 'a', 'other', 'other'], false, 3], [['a', 'a', 'other'], true, 3]])('%j (people: %s) are %i', (values, people, count) => expect(countOf({ people }, values)).toBe(count));
});

describe('a person that was meant', () => {
  const people: Choice = { ...roles, people: true };
  it.each<[string, string | null]>([['the CEO', 'ceo'], ['our interim CIO', 'cio'], ['CEO (acting)', 'ceo'], ['CEO(대표이사)', 'ceo'], ['CEO, interim', 'ceo'], ['Interim-CEO', 'ceo'], ['대표이사 직무대행', 'ceo'], ['CEO(대행)', 'ceo'], ['임시 대표이사', 'ceo'], ['CEO (CIO)', null], ['CEO (deputy)', null], ['deputy CEO', null], ['vice president-1', null], ['CEO-1', null], ['vice presidnt', 'vice-president']])('by %j is %j', (text, value) => expect(suggestChoice(people, text)).toBe(value));
});

it.each<[string, string | null]>([['owner-not-it', 'seed/owner-not-it'], ['seed/owner-not-ti', 'seed/owner-not-it'], ['twice', null], ['other', null]])('the rule that %j means is %j', (text, id) => expect(closestRule(text, ['seed/owner-not-it', 'seed/twice', 'practice/twice'])).toBe(id));

describe('what was meant', () => {
  const words = choice({ abc: ['abc', '가'], bcdef: ['bcdef', '가나다라'], 'three-four-five': ['three four five', '가나다라마'], dashboard: ['dashboard', '나라마바사아'], fourfourfo: ['fourfourfo', '다'] });
  it.each<[string, string | null]>([
    // Up to three letters: no guess. Up to nine: one slip. From ten on: two.
    ['abx', null], ['bcxef', 'bcdef'], ['bcxxf', null], ['bcdeff', 'bcdef'], ['bcde', 'bcdef'], ['bcd', null], ['bdcef', 'bcdef'], ['dashborad', 'dashboard'], ['dashbo', null], ['dashbxxrd', null], ['fourfxxrfo', 'fourfourfo'], ['fourfourf', 'fourfourfo'], ['fourfxxrf', null],
    ['threefourxxve', 'three-four-five'], ['threefouxxxe', null], ['three four fvie', 'three-four-five'],
    // In Korean none up to four syllables, one above.
    ['가나다나', null], ['가나다라바', 'bcdef'], ['가나다바마', 'three-four-five'], ['가나라다마', 'three-four-five'], ['가나바바마', null], ['나라마바사가', 'dashboard'],
    // The first letter is seldom wrong, and a value of that kind another thing.
    ['xcdef', null], ['aashboard', null], ['', null],
  ])('by %j is %j', (text, value) => expect(suggestChoice(words, text)).toBe(value));
  it('by a text with a letter in the place of a hyphen is the value without it', () => expect(suggestChoice(choice({ 'business-head': ['head of a business', '본부장'] }), 'business&head')).toBe('business-head'));
  it('by a long text is not looked for', () => expect([suggestChoice(words, `${'-'.repeat(94)}bcdeff`), suggestChoice(words, `${'-'.repeat(95)}bcdeff`)]).toEqual(['bcdef', null]));
});

describe('the nearest of several names', () => {
  const names = ['stage', 'reach', 'start', 'employees', 'out_of_scope'];
  it.each<[string, string | null]>([
    ['stge', 'stage'], ['STAGE', 'stage'], ['satge', 'stage'], ['strt', 'start'], ['emplyees', 'employees'], ['employes', 'employees'], ['epmloyees', 'employees'], ['emplxxxes', 'employees'], ['emplxxxxs', null], ['outofscope', 'out_of_scope'], ['out_of_sxxxxe', 'out_of_scope'], ['out_of_xxxxxe', null], ['xyz', null], ['', null],
  ])('to %j is %j', (written, name) => expect(closest(written, names)).toBe(name));
  it.each<[string, string[], string | null]>([
    // Up to three letters: one slip; up to five two, where the first letter is right.
    ['abc', ['abx'], 'abx'], ['abc', ['axx'], null], ['abcd', ['abxx'], 'abxx'], ['totle', ['total'], 'total'], ['rules', ['files'], null], ['goliv', ['go_live'], 'go_live'], ['abcde', ['abcdxx'], 'abcdxx'], ['abcdef', ['abcxx'], null], ['abcdef', ['abcdxx'], 'abcdxx'], ['abcdef', ['abcdx'], 'abcdx'], ['abcd', ['axxx'], null], ['abcd', ['abdc'], 'abdc'],
    // Of equals the one that begins alike, else the first.
    ['stagx', ['xtage', 'stage'], 'stage'], ['abcde', ['xbcde', 'abcdx'], 'abcdx'], ['abcde', ['abcdx', 'xbcde'], 'abcdx'], ['abcde', ['abxde', 'abyde'], 'abxde'], ['ABCDE', ['xbcde', 'abcdx'], 'abcdx'], ['abcd', ['abcdxx', 'abcdx'], 'abcdx'], ['abcd', ['abcdx', 'abcdxx'], 'abcdx'],
    ['stages', ['ztages', 'stagor'], 'ztages'], ['Abc', ['ABC', 'abc'], 'ABC'],
    // Two letters that changed places are one slip; two that are others are two.
    ['abcde', ['abced', 'abcdx'], 'abcdx'], ['abcde', ['abxye', 'abcd'], 'abcd'], ['abcde', ['abced', 'abcxx'], 'abced'], ['abcde', ['abcxx', 'abced'], 'abced'], ['abcde', ['abxdey', 'abced'], 'abced'],
    ['abc', ['abcd', 'abc'], 'abc'], ['abc', ['abcdefgh'], null], ['abcdefgh', ['abc'], null],
  ])('to %j of %j is %j', (written, among, name) => expect(closest(written, among)).toBe(name));
  it('to a name of more than a hundred letters is not looked for', () => expect([closest('a'.repeat(100), ['a'.repeat(101)]), closest('a'.repeat(101), ['a'.repeat(100)])]).toEqual(['a'.repeat(101), null]));
});
