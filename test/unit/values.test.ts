// Values as people write them.
import { describe, expect, it } from 'vitest';
import { isoDay, readDate, suggestDate } from '../../src/shape/dates.ts';
import { readAmount, readNumber, readPercent, splitCurrency } from '../../src/shape/numbers.ts';
import { readChoice, suggestChoice } from '../../src/shape/choices.ts';
import { isSilence } from '../../src/shape/silence.ts';
import * as choices from '../../src/plan/choices.ts';
import { role } from '../../src/plan/roles.ts';
import type { Choice } from '../../src/shape/field.ts';

describe('amounts', () => {
  it.each([
    ['72000000', 72e6],
    ['72,000,000', 72e6],
    ['72_000_000', 72e6],
    ['72M', 72e6],
    ['1.1m', 1.1e6],
    ['2.5 bn', 2.5e9],
    ['4k', 4000],
    ['900억', 9e10],
    ['900억원', 9e10],
    ['1조 2천억', 1.2e12],
    ['1억 5천만', 1.5e8],
    ['5,000만', 5e7],
    ['0', 0],
  ])('%s', (text, value) => expect(readAmount(text)).toBe(value));
  it.each(['72 USD', 'about 3M', '7,2', '1,00,000', '3x', '', '억', '--3', '1e6'])('refuses %s', (text) => expect(readAmount(text)).toBeNull());
  it.each([
    ['USD 72M', '72M'],
    ['$72,000', '72,000'],
    ['900억 달러', '900억'],
  ])('finds the amount in %s', (text, rest) => expect(splitCurrency(text)?.rest).toBe(rest));
});

describe('numbers', () => {
  it.each([['12', 12], ['12.5', 12.5], ['-3', -3], ['1,200', 1200]])('%s', (text, value) => expect(readNumber(text)).toBe(value));
  it.each([['30%', 30], ['30 %', 30], ['30', 30]])('%s percent', (text, value) => expect(readPercent(text)).toBe(value));
  it.each(['0x10', '1.2.3', 'ten', '１２'])('refuses %s', (text) => expect(readNumber(text)).toBeNull());
});

describe('dates', () => {
  it.each([
    ['2027-05-20', '2027-05-20', '2027-05-20'],
    ['2027-05', '2027-05-01', '2027-05-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-q2', '2027-04-01', '2027-06-30'],
    ['2027-H2', '2027-07-01', '2027-12-31'],
    ['2027', '2027-01-01', '2027-12-31'],
    ['2028-02-29', '2028-02-29', '2028-02-29'],
  ])('%s', (text, from, to) => {
    const date = readDate(text)!;
    expect([isoDay(date.from), isoDay(date.to)]).toEqual([from, to]);
  });
  it.each(['2027-02-30', '2027-13', '2027-Q5', '20 May 2027', '27-05-20', '2027-5-2', '0027', '2027-00'])('refuses %s', (text) => expect(readDate(text)).toBeNull());
  it.each([
    ['2027/05/20', '2027-05-20'],
    ['2027.5.2', '2027-05-02'],
    ['2027년 5월 20일', '2027-05-20'],
    ['2027-5', '2027-05'],
    ['2027-02-30', '2027-02-28'],
    ['Q2 2027', '2027-Q2'],
    ['2027년 2분기', '2027-Q2'],
    ['2027-05-20T10:00', '2027-05-20'],
  ])('suggests for %s', (text, suggestion) => expect(suggestDate(text)).toBe(suggestion));
  it('suggests only what it reads itself', () => expect(suggestDate('next spring')).toBeNull());
});

describe('choices', () => {
  it.each([['CIO', 'cio'], ['Chief Information Officer', 'cio'], ['최고정보책임자', 'cio'], ['chief-information-officer', 'cio'], ['최고정보책임자(CIO)', 'cio'], ['대표이사', 'ceo']])('%s', (text, value) => expect(readChoice(role, text)).toBe(value));
  it('never lets an unknown name through', () => expect(readChoice(role, 'Chief Information')).toBeNull());
  it('suggests the nearest name', () => expect(suggestChoice(role, 'Chief Informaton Officer')).toBe('cio'));
  it('suggests nothing far-fetched', () => expect(suggestChoice(role, 'astronaut')).toBeNull());

  const all = [...Object.values(choices as unknown as Record<string, Choice>), role as Choice].filter((choice) => choice.name !== undefined);
  it.each(all.map((choice) => [choice.name, choice] as const))('%s has no name for two values, and reads each of its own', (_, choice) => {
    for (const [value, option] of Object.entries(choice.options)) {
      for (const name of [value, option.en, option.ko, ...(option.also ?? [])]) expect(readChoice(choice, name), name).toBe(value);
    }
  });
});

describe('silence', () => {
  it.each(['', '  ', 'TBD', 'tbd', 'unknown', 'N/A', '미정', '추후 결정', '추후  결정', '~', 'null', '?'])('%j says nothing', (text) => expect(isSilence(text)).toBe(true));
  it.each(['none', '0', 'no', '없음', 'to be decided by the board in May', 'false'])('%j says something', (text) => expect(isSilence(text)).toBe(false));
});
