import { describe, expect, it } from 'vitest';
import { inDigits } from '../../src/shape/number-words.ts';
import { suggestNumber } from '../../src/shape/number-advice.ts';
import { readQuantity } from '../../src/shape/numbers.ts';

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const belowHundred = (n: number): string => ones[n] ?? `${tens[Math.floor(n / 10) - 2]}${n % 10 ? `-${ones[n % 10]}` : ''}`;
const english = (n: number): string => (n < 100 ? belowHundred(n) : `${ones[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${belowHundred(n % 100)}` : ''}`);
/** One of a unit is not said: 백, not 일백. */
const korean = (n: number): string => ['천', '백', '십', ''].map((unit, index) => [Math.floor(n / 10 ** (3 - index)) % 10, unit] as const).map(([digit, unit]) => (digit === 0 ? '' : digit === 1 && unit ? unit : `${'일이삼사오육칠팔구'[digit - 1]}${unit}`)).join('');

describe('numbers in words', () => {
  it('every number below a thousand in English, with a unit behind it', () => {
    for (let n = 0; n < 1000; n++) expect(inDigits(`${english(n)} million`)).toBe(`${n} million`);
  });
  it('every number below ten thousand in Korean, in front of 만 and behind it', () => {
    for (let n = 1; n < 10_000; n++) expect(inDigits(`${korean(n)}억 ${korean(n)}만 원`)).toBe(`${n}억 ${n}만 원`);
  });
  it.each([
    ['Twenty-Four months', '24 months'], ['a hundred', '100'], ['two hundred thousand', '200 thousand'], ['세번', '3번'], ['한 달', '1 달'], ['열 명', '10 명'], ['칠십%', '70%'], ['이십사개월', '24개월'], ['십', '10'],
    ['someone', 'someone'], ['a board', 'a board'], ['이사회', '이사회'], ['일', '일'], ['월 일회', '월 일회'], ['5백만', '5백만'], ['tone', 'tone'], ['한국', '한국'], ['일정 미정', '일정 미정'],
  ])('%s', (text, expected) => expect(inDigits(text)).toBe(expected));

  const write = (text: string) => suggestNumber('amount', (said) => readQuantity(said) !== null, text);
  it.each([['five million', '5 million'], ['약 구십억', '90억'], ['구십억원', '90억'], ['two hundred thousand', '200 thousand'], ['about sixty million', '60 million']])('%s: told in digits', (text, expected) => expect(write(text).write).toBe(expected));
  it('of a range both ends', () => expect(write('five to six million')).toMatchObject({ write: '6 million', low: '5 million', range: 'yes' }));
  it.each(['half a million', 'five and a half million', 'five hundred thousand and one', '사십오억 오천'])('%s: nothing that could be another number', (text) => expect(write(text).write).toBe(''));
});
