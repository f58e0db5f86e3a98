// What leaves the tool: nothing unprintable, nothing a terminal or a CI runner obeys, and carets under the right columns.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import stringWidth from 'fast-string-width';
import { planField } from '../../src/plan/fields/index.ts';
import { itemName } from '../../src/reporters/parts/gaps.ts';
import { characters, frame, widthOf } from '../../src/reporters/frame.ts';
import { role } from '../../src/plan/roles.ts';
import { clean, toJson, toTerminal, plain } from '../../src/reporters/sanitize.ts';
import { wrap, wrapPieces } from '../../src/reporters/layout.ts';
import { explainDiagnostic, fill, wordOf } from '../../src/reporters/wording.ts';
import { loadWords } from '../../src/words/index.ts';
import { root } from '../run.ts';

const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f]/;
const hostile = fc.string({ unit: fc.constantFrom('\u001b', '\u001b[2J', '\u001b]0;x\u0007', '\u202e', '\u2066', '\u206a', '\u206f', '\r', '\n', '::error::', '##[add-mask]', '##vso[', '##teamcity[', 'a', ' ', '\u009b', '한', '\ud800', '\u{e0041}', '\u2028') });
const runnerCommand = /^\s*::|##\[|##vso\[|##teamcity\[/m;

describe('text for people', () => {
  it('is printable, and no runner command, whatever goes in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(clean(text)).not.toMatch(unprintable);
        expect(clean(text)).not.toContain('\n');
        const out = toTerminal(`${clean(text)}\n`);
        expect(out).not.toMatch(unprintable);
        expect(out).not.toMatch(runnerCommand);
        expect(toTerminal(text).replace(/\u001b\[[\d;]*m/g, '')).not.toMatch(unprintable);
      }),
    );
  });
  it('keeps our own colours', () => expect(toTerminal('\u001b[31mred\u001b[39m\n')).toBe('\u001b[31mred\u001b[39m\n'));
  it('keeps what is harmless', () => expect(clean('한글 · café — 👍🏽')).toBe('한글 · café — 👍🏽'));
});

describe('JSON', () => {
  it('is the same data with nothing unprintable in its text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const data = { [text]: [text] };
        const out = toJson(JSON.stringify(data, null, 2));
        expect(out).not.toMatch(unprintable);
        expect(out).not.toMatch(runnerCommand);
        expect(JSON.parse(out)).toEqual(data);
      }),
    );
  });
});

describe('code frame', () => {
  const caret = (line: string, part: string) => {
    const column = line.indexOf(part) + 1;
    const lines = frame({ 1: line }, { line: 1, column, endLine: 1, endColumn: column + part.length }, 80);
    const [shown, marks] = [lines.at(-2)!.text, lines.at(-1)!.text];
    return { left: widthOf(shown.slice(0, shown.indexOf(part.normalize('NFC')))), marks };
  };
  it.each([
    ['project: {name: x}', 'x'],
    ['이름: 전사아', '전사아'],
    ['name: 한글'.normalize('NFD'), '한글'.normalize('NFD')],
    ['a: "👍🏽 é", b: bad', 'bad'],
    ['\ta:\tbad', 'bad'],
    ['ｆｕｌｌ: bad', 'bad'],
  ])('%j puts its caret under %j', (line, part) => {
    const { left, marks } = caret(line, part);
    expect(marks).toBe(' '.repeat(left) + '^'.repeat(widthOf(part)));
  });
  it('never leaves its width', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '한', '👍', '\t', ' '), minLength: 1, maxLength: 300 }), fc.nat(), fc.nat({ max: 50 }), (line, at, length) => {
        const column = (at % line.length) + 1;
        for (const { text } of frame({ 1: line }, { line: 1, column, endLine: 1, endColumn: Math.min(column + length, line.length + 1) }, 40)) expect(widthOf(text)).toBeLessThanOrEqual(41);
      }),
    );
  });
});

describe('what is to be pasted', () => {
  const said = async (language: 'en' | 'ko', id: string, args: Record<string, string>, width: number) => wrapPieces(explainDiagnostic({ id, file: '', place: null, path: null, args }, { language, words: await loadWords(language) }, 'pieces'), width);
  const widths = Array.from({ length: 90 }, (_, index) => index + 30);
  it.each([
    ['plan/expected-list', { found: '"x"', write: '[marketing, customer service]' }, ['[marketing, customer service]']],
    ['plan/expected-map', { found: '"x"', write: '{name: "a, b [c]"}' }, ['{name: "a, b [c]"}']],
    ['plan/expected-list', { found: 'x', write: '', dash: 'name' }, ['[{name: ...}]']],
    ['plan/bad-choice', { value: 'x', suggestion: 'head of marketing' }, ['head of marketing']],
    ['plan/bad-number', { value: 'x', to: '88 per day', from: '82 per day' }, ['baseline: 82 per day', 'target: 88 per day']],
    ['plan/ambiguous-number', { value: 'x', one: '1234 EUR', other: '1.2340 EUR' }, ['1234 EUR', '1.2340 EUR']],
    ['yaml/empty', {}, ['project: {name: ']],
  ])('stays in one line: %s %j', async (id, args, kept) => {
    for (const language of ['en', 'ko'] as const) {
      const whole = (await said(language, id, args, 1000)).join('');
      for (const width of widths) {
        const lines = await said(language, id, args, width);
        expect(lines.join(' ')).toBe(whole);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        for (const piece of kept) expect(lines.some((line) => line.includes(piece)), `${width}: ${lines.join('|')}`).toBe(true);
      }
    }
  });
  it('is broken between words where it is longer than a line', async () => {
    const write = `[${Array.from({ length: 30 }, (_, index) => `part ${index}`).join(', ')}]`;
    expect((await said('en', 'plan/expected-list', { found: 'x', write }, 40)).join(' ')).toContain(write);
  });
});

describe('wrapping', () => {
  it('loses nothing and keeps the width', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '한', 'é', '-'), minLength: 1, maxLength: 60 }), { minLength: 1 }), (words) => {
        const lines = wrap(words.join(' '), 20);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20);
      }),
    );
  });
  it('breaks plain letters, in its short way, where it breaks any others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), fc.integer({ min: 12, max: 30 }), (lengths, width) => {
        const of = (letter: string) => lengths.map((length) => letter.repeat(length)).join(' ');
        expect(wrap(of('a'), width)).toEqual(wrap(of('ж'), width).map((line) => line.replaceAll('ж', 'a')));
      }),
    );
  });
});

describe('wording', async () => {
  const en = { language: 'en', words: await loadWords('en') } as const;
  const ko = { language: 'ko', words: await loadWords('ko') } as const;
  it.each([
    [{ kind: 'amount', value: 72e6, currency: 'USD' }, 'USD 72 million', '7,200만 달러'],
    [{ kind: 'amount', value: 9e10, currency: 'KRW' }, 'KRW 90 billion', '900억 원'],
    [{ kind: 'amount', value: 1.25e12, currency: 'KRW' }, 'KRW 1,250 billion', '1조 2,500억 원'],
    [{ kind: 'amount', value: 900, currency: null }, '900', '900'],
    [{ kind: 'months', value: 1 }, '1 month', '1개월'],
    [{ kind: 'months', value: 2.5 }, '2.5 months', '2.5개월'],
    [{ kind: 'percent', value: 76.4 }, '76.4%', '76.4%'],
    [{ kind: 'count', value: 12000 }, '12,000', '12,000'],
    [{ kind: 'choice', of: 'role', value: 'cio' }, 'CIO', '최고정보책임자(CIO)'],
    [{ kind: 'boolean', value: true }, 'yes', '예'],
    [{ kind: 'list', value: [{ kind: 'text', value: 'a' }, { kind: 'text', value: 'b' }, { kind: 'text', value: 'c' }] }, 'a, b and c', 'a, b, c'],
  ] as const)('%j', (argument, english, korean) => {
    expect([wordOf(argument as never, en), wordOf(argument as never, ko)]).toEqual([english, korean]);
  });
  it('takes no sign that it makes visible for a slot', () => expect(fill({ en: '\ufff9{x}\ufff9 \u{e0041}', ko: '' }, { x: { kind: 'text', value: '{y}\ufffb' } }, en)).toBe('\\u{fff9}{y}\\u{fffb}\\u{fff9} \\u{e0041}'));
  it.each(['\u00ad', '\u034f', '\u115f', '\u180e', '\u200b', '\u2060', '\u3164', '\uffa0', '\ufdd0', '\u{e0100}', '\u{1d173}'])('shows %j, which nobody would see', (sign) => expect([clean(`a${sign}b`), toTerminal(`a${sign}b\n`)]).toEqual([`a\\u{${sign.codePointAt(0)!.toString(16)}}b`, `a\\u{${sign.codePointAt(0)!.toString(16)}}b\n`]));
  it.each(['\u206a', '\u206f'])('makes %j visible', (sign) => expect([clean(sign), toTerminal(sign), toJson(JSON.stringify(sign))]).toEqual([`\\u{${sign.charCodeAt(0).toString(16)}}`, `\\u{${sign.charCodeAt(0).toString(16)}}`, `"\\u${sign.charCodeAt(0).toString(16)}"`]));
  it('says so when a slot has nothing', () => expect(fill({ en: 'It is {x}.', ko: '{x}' }, {}, en)).toBe('It is not stated.'));
});

describe('the name of an item that misses something', () => {
  const nameOf = (at: string, language: 'en' | 'ko') => itemName({ path: ['customer_contact', 'policies', 0, 'at_most'], at: `customer_contact.policies[${at}].at_most` }, planField, language);
  it('says a value of a choice in the language of the report', () => {
    expect(nameOf('장기 미거래 고객 / post', 'ko')).toBe('장기 미거래 고객 / 우편');
    expect(nameOf('dormant / app', 'en')).toBe('dormant / app');
  });
  it('leaves alone what may be part of a name', () => expect(nameOf('post / sms / post', 'ko')).toBe('post / sms / post'));
});

describe('the name of a role in a sentence', async () => {
  const voices = [{ language: 'en' as const, words: await loadWords('en') }, { language: 'ko' as const, words: await loadWords('ko') }];
  const files = ['seed', 'practice'].flatMap((pack) => readdirSync(join(root, 'rules', pack)).filter((file) => file.endsWith('.yaml')).map((file) => readFileSync(join(root, 'rules', pack, file), 'utf8')));
  const sentences = files.flatMap((text) => [...text.matchAll(/^message:\n {2}en: (.*\b(?:the|an?) \{found\}.*)\n {2}ko: "(.*)"$/gm)].map(([, english, korean]) => ({ en: english!, ko: korean! })));
  it('follows an article in those of the owner and the sponsor', () => expect(sentences.map(({ en: text }) => text.split(';')[0])).toEqual([...Array(3).fill('The accountable owner is the {found}'), 'The sponsor is the {found}']));
  it.each(Object.entries(role.options))('%s: fits there, in both languages', (value, option) => {
    for (const sentence of sentences) {
      const [english, korean] = voices.map((voice) => fill(sentence, { found: { kind: 'choice', of: 'role', value } }, voice));
      expect(english).toContain(` is the ${option.en}; it must be `);
      expect(english).not.toMatch(/\b(the|an?) (the|an?|another|other|one|some|any|no)\b/);
      expect(korean).toMatch(/^[가-힣 ]+: /);
      expect(korean).toContain(`: ${option.ko}. `);
    }
  });
});

describe('plain letters, Latin and Korean', () => {
  const plainLetters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => plain.test(character));
  it('are as wide as the library says, by a shorter way', () => {
    expect(plainLetters.length).toBeGreaterThan(30_000);
    expect(plainLetters.filter((character) => widthOf(character) !== stringWidth(character))).toEqual([]);
    for (const text of ['고객 전략 CRM', '–“A”…', 'é·ß', '가각힣ㄱ、']) expect(widthOf(text)).toBe(stringWidth(text));
  });
  it('are single characters, and need no cleaning', () => {
    expect(plainLetters.filter((character) => clean(character) !== character)).toEqual([]);
    const segmented = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
    for (const text of ['고객 전략', 'é–A', '가ㄱ나']) expect(characters(text)).toEqual(segmented(text));
  });
});
