// Pasted text is one answer, in whatever pieces it comes.
import { describe, expect, it } from 'vitest';
import { holdsLines, shownSafely } from '../../src/wizard/ask.ts';
import { pasteReader } from '../../src/wizard/paste.ts';

const marked = (text: string) => `\u001b[200~${text}\u001b[201~`;
const through = (lines: boolean, ...chunks: string[]) => {
  const read = pasteReader(lines);
  return chunks.map(read).join('');
};

describe('S33 at a text', () => {
  it.each<[string, string[], string]>([
    ['keys', ['a', 'b', '\r'], 'ab\r'],
    ['keys that move', ['\u001b[D', '\u001b'], '\u001b[D\u001b'],
    ['one line with its end', ['one\r'], 'one\r'],
    ['Enter twice', ['\r\r'], '\r'],
    ['several lines', ['one\rtwo\r\nthree'], 'one two three'],
    ['several lines with an end', ['one\ntwo\n'], 'one two\r'],
    ['marked lines', [marked('one\r\ntwo\tthree\r')], 'one two three '],
    ['marked lines in pieces', ['\u001b[200~one\r', 'two\r', 'three\u001b[201~', '\r'], 'one two three\r'],
    ['marked keys', [marked('a\u001b[Ab\u0003')], 'a [Ab '],
  ])('%s', (_, chunks, expected) => expect(through(true, ...chunks)).toBe(expected));
});

describe('S33 at a list', () => {
  it.each<[string, string[], string]>([
    ['keys', ['\u001b[B\u001b[B\r'], '\u001b[B\u001b[B\r'],
    ['several lines: the first', ['one\rtwo\rthree\r'], 'one\r'],
    ['marked lines: the first, and Enter is still to come', [marked('one\rtwo\r'), '\r'], 'one\r'],
    ['marked lines in pieces', ['\u001b[200~one\r', 'two\r', '\u001b[201~', 'x'], 'onex'],
  ])('%s', (_, chunks, expected) => expect(through(false, ...chunks)).toBe(expected));
});

describe('several lines that became one', () => {
  const noted = (lines: boolean, ...chunks: string[]) => {
    const found: string[] = [];
    const read = pasteReader(lines, (text) => found.push(text));
    chunks.forEach(read);
    return found;
  };
  it.each<[string, string[], string[]]>([
    ['typed', ['a', '\r', 'one\r', '\r'], []],
    ['one line with its end', [marked('one\r\n')], []],
    ['marked', [marked('one\r\n\r\n\ttwo\r')], ['one two']],
    ['marked, in pieces', ['\u001b[200~one\r', 'two', ' three\u001b[201~'], ['one two three']],
    ['not marked', ['one\ntwo\n'], ['one two']],
  ])('are told: %s', (_, chunks, expected) => expect([noted(true, ...chunks), noted(false, ...chunks)]).toEqual([expected, []]));
  it('are found in an answer until they are taken out', () => expect(['a one  two', 'one', 'two one'].map((text) => holdsLines(text, ['one two']))).toEqual([true, false, false]));
});

it('S31 nothing that a prompt shows commands the terminal', () => {
  const bad = 'a\u001b]0;x\u0007\u009b2J\u202eb\u001bc\u001b[8m\n';
  const shown = shownSafely({ message: bad, kind: 'one', choices: [{ value: bad, name: bad, also: [bad] }], present: [bad], initial: bad, hint: bad, enter: bad, pass: bad });
  const { message, choices, initial, hint, enter, pass } = shown;
  // oxlint-disable-next-line no-control-regex -- what must not be there
  for (const text of [message, choices[0]!.name, initial, hint, enter, pass]) expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  expect(choices[0]!.value).toBe(bad);
});
