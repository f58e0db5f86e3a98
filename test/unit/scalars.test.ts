// One text and its field: the value, or the problem with all that its sentence needs.
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/limits.ts';
import { amount, boolean, choice, code, count, date, days, hours, months, number, measured, percent, reference, text, type Choice, type Field } from '../../src/shape/field.ts';
import { readAmount, readings, readNumber, readPercent, readQuantity, splitCurrency, yearsInMonths } from '../../src/shape/numbers.ts';
import { namesOf, readScalar } from '../../src/shape/scalar.ts';
import { diagnostics as english } from '../../src/words/en/diagnostics.ts';
import { diagnostics as korean } from '../../src/words/ko/diagnostics.ts';

const small: Choice = { name: 'small', ordered: true, options: { low: { en: 'low', ko: '낮음(하)' }, high: { en: 'high', ko: '높음' }, same: { en: 'same', ko: 'same' } } };
const large: Choice = { name: 'large', ordered: false, options: Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`value-${String.fromCharCode(97 + index)}`, { en: `value ${index}`, ko: `값 ${index}` }])) };
const dozen: Choice = { ...large, options: Object.fromEntries(Object.entries(large.options).slice(0, 12)) };
const f = {
  text: text('x', 'x'), literal: { ...text('x', 'x'), literal: true }, pattern: { ...text('x', 'x'), literal: true, pattern: true }, country: code(2, 'x', 'x'), currency: code(3, 'x', 'x'), reference: reference('a', 'x', 'x'), date: date('x', 'x'), boolean: boolean('x', 'x'),
  small: choice(small, 'x', 'x'), large: choice(large, 'x', 'x'), dozen: choice(dozen, 'x', 'x'), number: number('x', 'x'), measured: measured('x', 'x'), count: count('x', 'x'), percent: percent('x', 'x'), amount: amount('x', 'x'), months: months('x', 'x'), days: days('x', 'x'), hours: hours('x', 'x'),
  narrow: { ...count('x', 'x'), minimum: 3, maximum: 9 }, signed: { ...number('x', 'x'), minimum: -5, maximum: 5 }, share: { ...number('x', 'x'), minimum: 0, maximum: 7 },
} satisfies Record<string, Field>;
const read = (field: keyof typeof f, written: string, suggest?: boolean) => readScalar(f[field], written, suggest);

describe('is read', () => {
  it.each<[keyof typeof f, string, unknown]>([
    ['text', ' a b ', ' a b '], ['text', '고객'.normalize('NFD'), '고객'.normalize('NFC')], ['text', 'None.', 'none'], ['text', '없음', 'none'],
    ['literal', 'None.', 'None.'], ['literal', '고객'.normalize('NFD'), '고객'.normalize('NFD')],
    ['pattern', `*${'a'.repeat(limits.patternLength - 1)}`, `*${'a'.repeat(limits.patternLength - 1)}`], ['pattern', 'a'.repeat(limits.patternLength + 1), 'a'.repeat(limits.patternLength + 1)], ['text', '*'.repeat(limits.patternLength + 1), '*'.repeat(limits.patternLength + 1)],
    ['country', ' kr ', 'KR'], ['country', 'Korea', 'KR'], ['country', '대한민국'.normalize('NFD'), 'KR'], ['country', 'uk', 'GB'], ['country', 'FR', 'FR'], ['country', 'South Korea', 'KR'], ['country', 'Republic of Korea', 'KR'], ['country', 'the United States of America', 'US'], ['country', 'the UK', 'GB'],
    ['currency', 'usd', 'USD'], ['currency', ' 미국 달러 ', 'USD'], ['currency', '원', 'KRW'], ['currency', 'EURO', 'EUR'], ['currency', 'Euros', 'EUR'], ['currency', '$', 'USD'], ['currency', 'CHF', 'CHF'],
    ['reference', '고객'.normalize('NFD'), '고객'.normalize('NFC')],
    ['boolean', ' Yes ', true], ['boolean', 'TRUE', true], ['boolean', '예'.normalize('NFD'), true], ['boolean', '아니요', false], ['boolean', 'n', false], ['boolean', 'y', true], ['boolean', '네', true], ['boolean', 'No', false], ['boolean', 'false', false], ['boolean', '아니오', false],
    ['small', 'LOW', 'low'], ['small', '높음', 'high'],
    ['number', '-2.5', -2.5], ['number', '−2.5', -2.5], ['number', '1.234', 1.234], ['number', '12k', 12_000],
    ['count', '12', 12], ['count', ' 12 ', 12], ['count', '12명', 12], ['count', '12 people', 12], ['count', '1.5k', 1500], ['count', '1234.000', 1234], ['count', '20만 명', 200_000],
    ['percent', '30 %', 30], ['percent', '10 percent', 10], ['percent', '50퍼센트', 50], ['percent', '0.3 percent', 0.3], ['percent', '100', 100], ['percent', '0', 0], ['percent', '0.5%', 0.5], ['percent', '0.5 %', 0.5], ['percent', '1', 1], ['percent', '1.5', 1.5], ['amount', '72 Mio.', 72e6], ['amount', '1.8 mln', 1.8e6], ['amount', '2 Mrd', 2e9], ['amount', '145 Tsd', 145e3], ['amount', '145 Tsd.', 145e3], ['amount', '0.078bn', 78e6], ['amount', '0.750 Mrd', 750e6], ['country', 'the US', 'US'],
    ['amount', '72M', 72e6], ['amount', '1e3'.replace('e3', '000'), 1000],
    ['months', '18', 18], ['months', '18개월', 18], ['months', '18 mths', 18], ['months', '1 month', 1], ['months', '1 mth', 1], ['months', '1.200', 1.2], ['months', '1,200', 1200],
    ['days', '90일', 90], ['days', '90 days', 90], ['hours', '8h', 8], ['hours', '8 시간', 8], ['hours', '8 hrs', 8], ['hours', '1 hr', 1],
    ['narrow', '3', 3], ['narrow', '9', 9], ['signed', '-5', -5], ['signed', '5', 5], ['signed', ' −2 ', -2],
  ])('%s %j: %j', (field, written, value) => expect(read(field, written)).toEqual({ value }));
  it.each([['amount', '900억 원', 9e10, 'KRW'], ['amount', '900억원'.normalize('NFD'), 9e10, 'KRW'], ['amount', '$1.8M', 1.8e6, 'USD'], ['amount', '200만 달러', 2e6, 'USD'], ['measured', '17 %', 17, '%'], ['measured', '-2.5점', -2.5, '점'], ['measured', '1,300 FTE', 1300, 'FTE'], ['measured', '3천원', 3000, 'KRW']] as const)('%s %j with its unit: %j %s', (field, written, value, unit) => expect(read(field, written)).toEqual({ value, unit }));
  it.each([['country', 'KR', 'korea South-Korea SOUTHKOREA Republic-of-Korea 한국 대한민국'], ['country', 'US', 'USA U.S. U.S.A. us United-States 미국'], ['country', 'JP', 'japan 일본'], ['country', 'CN', 'China 중국'], ['country', 'VN', 'Vietnam Viet-Nam 베트남'], ['country', 'GB', 'U.K. uk UK United-Kingdom 영국'], ['country', 'DE', 'germany 독일 d.e.'], ['country', 'FR', 'France 프랑스'], ['currency', 'KRW', 'won 원 원화 ₩'], ['currency', 'USD', '달러 $'], ['currency', 'EUR', '유로 € euro'], ['currency', 'JPY', '엔 ¥'], ['currency', 'GBP', '£']] as const)('a %s by its names: %s', (field, value, names) => {
    for (const name of names.split(' ')) expect(read(field, name), name).toEqual({ value });
  });
  it.each(['2027-05', 'May 2027', '2027년 5월'])('as a date: %j', (written) => expect(read('date', written)).toMatchObject({ value: { text: '2027-05' } }));
});

describe('is refused', () => {
  it.each<[keyof typeof f, string, string, object]>([
    ['pattern', `*${'a'.repeat(limits.patternLength)}`, 'long-pattern', { limit: String(limits.patternLength) }],
    ['country', 'KOR', 'bad-code', { value: 'KOR', letters: '2' }], ['country', 'K', 'bad-code', {}], ['country', 'K1', 'bad-code', {}], ['country', '달러', 'bad-code', {}], ['country', 'North Korea', 'bad-code', {}], ['country', 'Republic of China', 'bad-code', {}], ['country', 'K-R', 'bad-code', {}], ['country', 'the', 'bad-code', {}], ['currency', '한국', 'bad-code', {}],
    ['currency', 'US', 'bad-code', { value: 'US', letters: '3' }], ['currency', 'dollars', 'bad-code', {}], ['currency', 'constructor', 'bad-code', {}], ['currency', 'USDX', 'bad-code', {}], ['currency', 'XUSD', 'bad-code', {}],
    ['date', '20.05.2027', 'bad-date', { value: '20.05.2027', write: '2027-05-20' }], ['date', '10/01/2027', 'ambiguous-date', { value: '10/01/2027', one: '2027-10-01', other: '2027-01-10' }], ['date', '05/05/2027', 'bad-date', { write: '2027-05-05' }], ['date', 'soon', 'bad-date', { value: 'soon', write: '' }],
    ['date', '2999-01-01', 'bad-date', { write: '', first: '1900', last: '2200' }], ['date', '0001-Q1', 'bad-date', { first: '1900' }], ['date', '2027-13', 'bad-date', { write: '', no: '13', part: 'month' }], ['date', '2027-00-05', 'bad-date', { no: '00', part: 'month' }], ['date', '2027-05-32', 'bad-date', { no: '32', part: 'day' }], ['date', '2028-Q5', 'bad-date', { no: '5', part: 'quarter' }], ['date', '2028-h3', 'bad-date', { no: '3', part: 'half' }],
    ['boolean', 'perhaps', 'bad-boolean', { value: 'perhaps' }],
    ['small', 'hgih', 'bad-choice', { value: 'hgih', suggestion: { en: 'high', ko: '높음' }, allowed: { en: 'low, high, same', ko: 'low(낮음), high(높음), same' } }],
    ['small', 'medium', 'bad-choice', { suggestion: '', allowed: { en: 'low, high, same', ko: 'low(낮음), high(높음), same' } }],
    ['large', 'valeu-a', 'bad-choice', { suggestion: { en: 'value-a', ko: '값 0' }, allowed: '' }],
    ['dozen', 'valeu-a', 'bad-choice', { suggestion: { en: 'value-a', ko: '값 0' }, allowed: namesOf(dozen) }],
    ['large', 'nothing like it', 'bad-choice', { suggestion: '', allowed: namesOf(large) }],
    ['count', '1.234', 'bad-number', { write: '1234' }], ['amount', '1.234', 'ambiguous-number', { one: '1234', other: '1.2340' }],
    ['amount', '1.234M', 'ambiguous-number', { one: '1234M', other: '1234000' }],
    ['count', '12.345k', 'ambiguous-number', { one: '12345k', other: '12345' }],
    ['amount', '1.234억', 'ambiguous-number', { one: '1234억', other: '123400000' }],
    ['amount', '12.500 원', 'ambiguous-number', { value: '12.500 원', one: '12500 원', other: '12.5 원' }],
    ['amount', '1.500M', 'ambiguous-number', { value: '1.500M', one: '1500M', other: '1.5M' }],
    ['count', '1.000k', 'ambiguous-number', { value: '1.000k', one: '1000k', other: '1k' }],
    ['amount', '1억 5천', 'ambiguous-number', { value: '1억 5천', one: '150000000', other: '100005000' }], ['count', '1억 5천', 'ambiguous-number', {}],
    ['months', '1억 5천', 'bad-number', {}],
    ['count', 'many', 'bad-number', { value: 'many', write: '', unit: 'count' }], ['months', 'about 18 months', 'bad-number', { value: 'about 18 months', write: '18', unit: 'months' }], ['months', 'approx 18', 'bad-number', { write: '18' }], ['months', 'ca 18', 'bad-number', { write: '18' }],
    ['amount', 'lots', 'bad-amount', { value: 'lots', write: '', unit: 'amount' }], ['amount', 'about USD 72M', 'bad-amount', { write: '72M', currency: 'USD' }], ['amount', 'approx. EUR 72', 'bad-amount', { write: '72' }], ['count', 'USD 72', 'bad-number', { write: '' }],
    ['number', '5 %', 'bad-number', { write: '5' }], ['count', '5%', 'bad-number', { write: '' }], ['amount', '5%', 'bad-amount', { write: '' }], ['number', '5%x', 'bad-number', { write: '' }], ['number', '5%', 'bad-number', { write: '5' }],
    // Years are suggested as months; of weeks and spans nothing is.
    ['months', '1.5 years', 'bad-number', { value: '1.5 years', write: '18', unit: 'months' }], ['months', '2년 6개월', 'bad-number', { write: '30' }], ['months', '2 years and 6 mths', 'bad-number', { write: '30' }], ['months', '2년 반', 'bad-number', { write: '30' }], ['months', 'about 2 years', 'bad-number', { write: '24' }], ['months', '약 2년', 'bad-number', { write: '24' }],
    ['months', '104 weeks', 'bad-number', { write: '' }], ['months', '-2 years', 'bad-number', { write: '' }], ['months', '2-3 years', 'bad-number', { write: '36', range: 'yes' }], ['days', '2 years', 'bad-number', { write: '' }], ['count', '2 years', 'bad-number', { write: '' }], ['number', '2 years', 'bad-number', { write: '2', currency: 'years' }],
    // What would be another number is not suggested.
    ['number', '5%5', 'bad-number', { write: '' }], ['count', '3+5', 'bad-number', { write: '' }],
    ['count', '5~7', 'bad-number', { write: '7', range: 'yes' }],
    ['amount', '60M to 80M', 'bad-amount', { write: '80M', range: 'yes' }],
    ['amount', '80-60M', 'bad-amount', { write: '60M', range: 'yes' }],
    ['amount', '900억~1,200억', 'bad-amount', { write: '1200억', range: 'yes' }],
    ['amount', '800M-1.2B', 'bad-amount', { write: '1.2B', range: 'yes' }],
    ['number', '10-20 days', 'bad-number', { write: '20', range: 'yes' }], ['number', '2027-05', 'bad-number', { write: '' }],
    ['amount', '1-2-3', 'bad-amount', { write: '' }], ['days', '10 – 20일', 'bad-number', { write: '20', range: 'yes' }],
    ['count', '12명k', 'bad-number', { write: '' }], ['count', '3-12 000', 'bad-number', { write: '12000', range: 'yes' }],
    ['count', '12 000-15', 'bad-number', { write: '' }], ['amount', '.5억', 'bad-amount', { write: '' }],
    ['amount', '72 000 000', 'bad-amount', { write: '72000000' }], ['amount', "72'000", 'bad-amount', { write: '72000' }], ['amount', '72 00', 'bad-amount', { write: '' }], ['amount', '30억여', 'bad-amount', { write: '30억' }], ['count', '300+', 'bad-number', { write: '300' }], ['amount', '억', 'bad-amount', { write: '1억' }],
    ['percent', '0.85', 'ambiguous-number', { value: '0.85', one: '85%', other: '0.85%' }],
    ['percent', '0.07', 'ambiguous-number', { one: '7%', other: '0.07%' }],
    ['percent', 'at most 30%', 'bad-number', { write: '30%' }], ['count', '8 mails', 'bad-number', { write: '8' }],
    ['count', '8회', 'bad-number', { write: '8' }], ['count', '8 weeks', 'bad-number', { write: '' }],
    ['count', '3만명 이상', 'bad-number', { write: '3만명' }], ['amount', 'up to 5M', 'bad-amount', { write: '5M' }],
    ['count', 'less than 300', 'bad-number', { write: '' }], ['count', '300명 미만', 'bad-number', { write: '' }],
    ['amount', '2.000.000', 'bad-amount', { write: '2000000' }], ['count', '1 234 567', 'bad-number', { write: '1234567' }],
    ['amount', '90억(VAT 포함)', 'bad-amount', { write: '90억' }], ['number', '82% -> 88%', 'bad-number', { from: '82%', to: '88%' }],
    ['number', '82에서 88로', 'bad-number', { from: '82', to: '88' }], ['number', '82 -> more', 'bad-number', { write: '' }],
    ['number', '1,200 → 2,400', 'bad-number', { from: '1200', to: '2400' }],
    ['number', '5 days → 2 days', 'bad-number', { from: '5 days', to: '2 days' }],
    ['measured', '60 증가', 'bad-number', { change: 'yes' }], ['measured', '5 fewer', 'bad-number', { change: 'yes' }],
    ['number', '5 days or less', 'bad-number', { write: '5', currency: 'days' }],
    ['months', '1-2 years', 'bad-number', { write: '24', low: '12' }], ['months', '2년 이상', 'bad-number', { write: '24' }],
    ['hours', '8시간 이상', 'bad-number', { write: '8시간' }], ['number', '10% 감소', 'bad-number', { change: 'yes' }],
    ['number', '10% lower', 'bad-number', { change: 'yes' }], ['number', '£1,400', 'bad-number', { write: '1400', currency: 'GBP' }],
    ['number', '120건', 'bad-number', { write: '120', currency: '건' }],
    ['number', '22 days', 'bad-number', { write: '22', currency: 'days' }],
    ['number', '1,300 FTE', 'bad-number', { write: '1300', currency: 'FTE' }],
    ['number', '1만 건', 'bad-number', { write: '1만', currency: '건' }], ['number', '1만건', 'bad-number', { write: '1만', currency: '건' }],
    ['number', '-2.5점', 'bad-number', { write: '-2.5', currency: '점' }],
    ['number', '5k users', 'bad-number', { write: '5k', currency: 'users' }],
    ['number', 'about 22 days', 'bad-number', { write: '22', currency: 'days' }],
    ['number', '22 per day', 'bad-number', { write: '' }], ['number', '22 days2', 'bad-number', { write: '' }],
    ['number', '22 extraordinarily', 'bad-number', { write: '' }], ['number', 'days', 'bad-number', { write: '' }],
    ['count', '120 stores', 'bad-number', { write: '' }], ['amount', '15%', 'bad-amount', { write: '', share: 'yes' }],
    ['amount', '0.85', 'bad-amount', { value: '0.85', write: '', share: 'yes' }], ['number', '십이', 'bad-number', { write: '12' }],
    ['amount', '10% of budget', 'bad-amount', { share: 'yes' }], ['amount', '예산의 10%', 'bad-amount', { write: '', share: 'yes' }],
    ['amount', '10 퍼센트', 'bad-amount', { share: 'yes' }], ['amount', 'about 12.5 percent of it', 'bad-amount', { share: 'yes' }],
    ['number', '17%', 'bad-number', { write: '17', currency: '%' }],
    ['percent', '1.0', 'ambiguous-number', { one: '100%', other: '1%' }],
    ['percent', '1.00', 'ambiguous-number', { one: '100%', other: '1%' }], ['percent', 'about 0.3', 'bad-number', { write: '' }],
    ['percent', '-0.5', 'negative', { write: '' }], ['percent', '-5', 'negative', { write: '5' }],
    ['amount', '1.234 EUR', 'ambiguous-number', { value: '1.234 EUR', one: '1234 EUR', other: '1.2340 EUR' }],
    ['amount', '0,078bn', 'bad-amount', { write: '' }], ['country', '', 'bad-code', { write: '' }],
    ['country', 'Unknown Region', 'bad-code', { write: '' }],
    ['amount', 'none', 'bad-amount', { write: '0' }], ['amount', '없음', 'bad-amount', { write: '0' }], ['number', 'none', 'bad-number', { write: '' }],
    ['amount', '~$1.8M', 'bad-amount', { write: '1.8M', currency: 'USD' }], ['amount', '약 200만 달러', 'bad-amount', { write: '200만', currency: 'USD' }], ['number', '139만원', 'bad-number', { write: '139만', currency: 'KRW' }], ['amount', 'about 1.8M', 'bad-amount', { write: '1.8M' }],
    ['narrow', '2', 'out-of-range', { value: '2', minimum: '3', maximum: '9' }], ['narrow', '10', 'out-of-range', { value: '10' }], ['amount', '1e99'.replace('1e99', '9'.repeat(16)), 'out-of-range', { minimum: '0', maximum: '' }], ['signed', '-6', 'out-of-range', { minimum: '-5', maximum: '5' }], ['percent', '101', 'out-of-range', { minimum: '0', maximum: '100' }],
    ['count', '1.5', 'bad-number', { value: '1.5', write: '', unit: 'count' }], ['count', '0.5k1', 'bad-number', {}],
    ['count', '-3', 'negative', { value: '-3', minimum: '0', write: '3' }], ['narrow', '-2', 'negative', { minimum: '3', write: '' }], ['narrow', '-3', 'negative', { write: '3' }], ['narrow', '-9', 'negative', { write: '9' }], ['narrow', '-10', 'negative', { write: '' }], ['share', '-7', 'negative', { write: '7' }], ['months', 'minus 3 months', 'negative', { write: '3 months' }], ['months', '마이너스3', 'negative', { write: '3' }],
  ])('%s %j: %s', (field, written, problem, args) => expect(read(field, written)).toMatchObject({ problem, args }));
  it('without a guess where none is asked for', () => expect(read('small', 'hgih', false)).toMatchObject({ args: { suggestion: '', allowed: namesOf(small) } }));
});

describe('what is advised is read', () => {
  it.each<[keyof typeof f, string, object]>([
    ['amount', 'between 66M and 96M', { range: 'yes', low: '66M', write: '96M' }],
    ['amount', 'between $66M and $96M', { low: '66M', write: '96M', currency: 'USD' }],
    ['amount', 'from 66M to 96M', { low: '66M', write: '96M' }], ['amount', '66억에서 96억 사이', { low: '66억', write: '96억' }],
    ['amount', 'between 66 and 96 million euros', { low: '66 million', write: '96 million', currency: 'EUR' }],
    ['amount', '60M to €80M', { low: '60M', write: '80M', currency: 'EUR' }],
    ['amount', '1-2 Mio.', { low: '1 Mio.', write: '2 Mio.' }], ['amount', '1 to 2 bn.', { low: '1 bn.', write: '2 bn.' }],
    ['amount', '60M USD - 80M EUR', { write: '' }], ['amount', '$60M - 80M USD', { low: '60M', write: '80M', currency: 'USD' }],
    ['amount', 'between 96M and 66M', { low: '', write: '66M' }], ['days', 'between 5 and 7 days', { low: '5', write: '7' }],
    ['days', 'within 1 day', { write: '1' }], ['months', 'within 18 months', { write: '18' }], ['count', 'not more than 300', { write: '300' }], ['days', 'less than 1 day', { write: '' }], ['days', 'not within 5 days', { write: '' }],
    ['amount', '14.500.000,00 €', { write: '14500000', currency: 'EUR' }], ['amount', '€ 14.500.000,00', { write: '14500000', currency: 'EUR' }], ['amount', '14.500,50', { write: '14500.50' }], ['count', '14.500,00', { write: '14500' }], ['measured', '14.500,5', { write: '14500.5' }], ['amount', '14.50,00', { write: '' }], ['amount', '14.500.000 EUR', { write: '14500000', currency: 'EUR' }], ['amount', '€14.500.000', { write: '14500000', currency: 'EUR' }],
    ['amount', '900억 원 이내', { write: '900억', currency: 'KRW' }],
    ['boolean', 'ja', { write: { en: 'yes', ko: '예' } }], ['boolean', 'Nein', { write: { en: 'no', ko: '아니오' } }], ['boolean', 'ja, but', { write: '' }], ['boolean', 'constructor', { write: '' }],
  ])('%s %j: %j', (field, written, expected) => {
    const { args } = read(field, written) as { args: Record<string, string | { en: string; ko: string }> };
    expect(args).toMatchObject(expected);
    for (const advice of [args.write, args.low].flatMap((said) => (typeof said === 'object' ? [said.en, said.ko] : said || []))) expect(read(field, advice), advice).toHaveProperty('value');
  });
});

it('advice of dates, of yes and no, and of won is said in both languages', () => {
  const said = (id: string, field: keyof typeof f, written: string, more = {}) => [english, korean].map((words) => {
    const { args } = read(field, written) as { args: Record<string, string | { en: string; ko: string }> };
    return words[id]!(Object.fromEntries(Object.entries({ ...args, ...more }).map(([name, arg]) => [name, typeof arg === 'string' ? arg : (arg as { en: string; ko: string })[words === english ? 'en' : 'ko']])));
  });
  expect(said('plan/bad-date', 'date', '2028-Q2 to 2028-Q3')).toEqual(['"2028-Q2 to 2028-Q3" is a range of dates. Write one end of it, 2028-Q2 or 2028-Q3', '기간으로 적혀 있습니다: "2028-Q2 to 2028-Q3". 한쪽 날짜만 쓰십시오. 예: 2028-Q2 / 2028-Q3']);
  expect(said('plan/bad-date', 'date', 'before 2028-06-30')).toEqual(['"before 2028-06-30" is a bound. Write the date that is meant, 2028-06-29 at the latest', '날짜가 아니라 기한만 적혀 있습니다: "before 2028-06-30". 뜻하는 날짜를 쓰십시오 (늦어도 2028-06-29)']);
  expect(said('plan/bad-date', 'date', 'after 2028-06-30')).toEqual(['"after 2028-06-30" is a bound. Write the date that is meant, 2028-07-01 at the earliest', '날짜가 아니라 기한만 적혀 있습니다: "after 2028-06-30". 뜻하는 날짜를 쓰십시오 (빨라도 2028-07-01)']);
  expect(said('plan/bad-date', 'date', '10.11.26')).toEqual(['"10.11.26" can be read as several dates. Write year, month and day in this order, in the form YYYY-MM-DD', '여러 날짜로 읽히는 값입니다: "10.11.26". 연, 월, 일 순서로 YYYY-MM-DD 형식으로 쓰십시오.']);
  expect(said('plan/bad-date', 'date', 'next March')).toEqual(['"next March" does not say which year. Write year and month in the form YYYY-MM', '연도를 알 수 없는 날짜입니다: "next March". 연도와 월을 YYYY-MM 형식으로 쓰십시오.']);
  expect(said('plan/bad-date', 'date', '30 November')).toEqual(['"30 November" does not say which year. Write year, month and day in the form YYYY-MM-DD', '연도를 알 수 없는 날짜입니다: "30 November". 연도와 월, 일을 YYYY-MM-DD 형식으로 쓰십시오.']);
  expect(said('plan/bad-boolean', 'boolean', 'ja')).toEqual(['"ja" is neither yes nor no. Write yes', '예·아니오로 읽을 수 없습니다: "ja". 이렇게 쓰십시오: 예']);
  expect(said('plan/bad-amount', 'amount', '900억 원 이내', { own: 'KRW' })).toEqual(['"900억 원 이내" is not an amount. Write 900억; the currency stands in budget.currency.', '금액으로 읽을 수 없습니다: "900억 원 이내". 통화는 budget.currency 항목에 있으므로 금액만 쓰십시오: 900억']);
  expect(said('plan/bad-amount', 'amount', '900억 원 이내')[1]).toBe('금액으로 읽을 수 없습니다: "900억 원 이내". 다른 통화를 쓰는 계획이라면 환산한 금액을 적으십시오. 같은 통화라면 이렇게 쓰십시오(budget.currency: KRW): 900억');
});

describe('numbers', () => {
  it.each<[string, number | null]>([
    [' 12 ', 12], ['1_000', 1000], ['1,000,000.5', 1e6 + 0.5], ['0012', 12], ['1000,000', null], ['1,00', null], ['.5', null], ['5.', null], ['+5', null], ['1 000', null], ['-', null],
  ])('%j is %j', (written, value) => expect(readNumber(written)).toBe(value));
  it.each<[string, number | null]>([[' 30 % ', 30], ['30%', 30], ['30 %%', null], ['%30', null], ['30% of it', null], ['30%5', null]])('%j is %j percent', (written, value) => expect(readPercent(written)).toBe(value));
  it.each<[string, number | null]>([
    [' 3천 원 ', 3000], ['3천원', 3000], ['원', null], ['5원', 5], ['5 원', 5], ['만원', null], ['1만원', 1e4], ['3천원원', null], ['원 5', null], ['1원2', null],
    ['-5', -5], ['-5k', -5000], ['5 K', 5000], ['5  k', null], ['5kk', null], ['1,500 thousand', 1.5e6], ['1,5 thousand', null], ['1.1M', 1.1e6], ['5constructor', null],
  ])('%j is the amount %j', (written, value) => expect(readAmount(written)).toBe(value));
  it.each<[string, number | null]>([
    ['1조', 1e12], ['1조 2천억 3만', 1e12 + 2e11 + 3e4], ['3천5백만', 3.5e7], ['천', 1000], ['천만', 1e7], ['백이십', null], ['2십', 20], ['십', 10], ['2천3백4십', 2340], ['1만 2천', 12_000], ['1만2345', 12_345], ['1만 12', 10_012], ['3천 12', 3012], ['1.5억', 1.5e8],
    [' 5k ', 5000], ['1만 10000', null], ['2천2천', null], ['2백3천', null], ['2만3억', null], ['억', null], ['1만2', null], ['3천5', null], ['1억 5천', null], ['1억5', null], ['1만 20000', null], ['1만 2만', null], ['억 5', null], ['1,2만', null], ['1만x', null], ['고객'.normalize('NFD'), null], ['3천'.normalize('NFD'), 3000], ['1억12만', 100_120_000], ['1조 5', null],
  ])('%j is the quantity %j', (written, value) => expect(readQuantity(written)).toBe(value));
  it.each<[string, [number, number] | null]>([
    ['1억 5천', [150_000_000, 100_005_000]], ['1만2', [12_000, 10_002]], ['3천5', [3500, 3005]], ['2백5', [250, 205]], ['1조 5백', [1e12 + 500e8, 1e12 + 500]], ['1억5천원', [150_000_000, 100_005_000]],
    ['1만 2천', null], ['1억', null], ['5천', null], ['12억 5천', [1_250_000_000, 1_200_005_000]], ['1억원 5천', null], ['1억5천x', null], ['1억 5,0', null], ['1억 10000', null], ['1만05', null], ['x억5', null], ['억5', null], ['12', null], ['1만20', null], ['3천50', null],
  ])('%j may be %j', (written, two) => expect(readings(written)).toEqual(two));
  it.each<[string, number]>([
    ['1.5 years', 18], ['2.5 years', 30], ['1 year', 12], ['2 YRS', 24], ['2 years 6', 30], ['2 years, 6', 30], ['2 years and 1', 25], ['1.3 years', 15.6], ['1.999 years', 23.988],
    ['2년', 24], ['2년 반', 30], ['2년반', 30], ['2년 6', 30], ['2년6', 30], ['1.5년', 18], ['2년 반'.normalize('NFD'), 30],
    ['2', NaN], ['18 months', NaN], ['104 weeks', NaN], ['two years', NaN], ['2-3 years', NaN], ['1.5.1 years', NaN], ['. years', NaN], ['2 years 3..1', NaN], ['2 years 6 weeks', NaN], ['2년 반 6', NaN], ['2년여', NaN], ['about 2 years', NaN], ['2 years later', NaN], ['by 2 years', NaN], ['-2 years', NaN], ['', NaN],
  ])('%j are %j months', (written, value) => expect(yearsInMonths(written)).toBe(value));
  it.each<[string, { rest: string; currency: string } | null]>([
    ['USD 72M', { rest: '72M', currency: 'USD' }], ['us$ 72', { rest: '72', currency: 'USD' }], ['72 usd', { rest: '72', currency: 'USD' }], ['  900억 원 ', { rest: '900억', currency: 'KRW' }], ['₩72,000', { rest: '72,000', currency: 'KRW' }], ['72 million EUR', { rest: '72 million', currency: 'EUR' }],
    ['72M  USD', { rest: '72M', currency: 'USD' }], ['72', null], ['about USD 72', null], ['USD', null], ['x', null], ['USD 72 each', { rest: '72 each', currency: 'USD' }],
  ])('%j splits into %j', (written, parts) => expect(splitCurrency(written)).toEqual(parts));
});

it('the values of a choice are named with their Korean names, without what stands in brackets', () => {
  const options = { a: { en: 'a', ko: '가(나나)다(라)' }, b: { en: 'b', ko: 'b' } };
  expect(namesOf({ name: 'x', ordered: false, options })).toEqual({ en: 'a, b', ko: 'a(가다), b' });
});

it('a duration that nobody can read is not answered with the one that a rule asks for', () => {
  const args = { value: 'a while', write: '', unit: 'months' };
  expect([english, korean].map((words) => words['plan/bad-number']!(args))).toEqual(['"a while" is not a number. Write the number of months, such as 18', '숫자로 읽을 수 없습니다: "a while". 예: 18(개월 수만 숫자로)']);
  const plain = { value: '20-24', write: '', unit: 'number' };
  expect([english, korean].map((words) => words['plan/bad-number']!(plain))).toEqual(['"20-24" is not a number. Write it like 12, 12.5 or 1200', '숫자로 읽을 수 없습니다: "20-24". 예: 12, 12.5, 1200']);
});

it.each<[keyof typeof f, string, string, string]>([
  ['country', 'Norge', '"Norge" is not a code of 2 letters. Write that of the country, like KR for Korea or DE for Germany', '영문 2자 코드가 아닙니다: "Norge". 국가 코드 예: KR(한국), DE(독일)'],
  ['country', 'Ireland', '"Ireland" is not a code of 2 letters. Write IE', '영문 2자 코드가 아닙니다: "Ireland". 이렇게 쓰십시오: IE'],
  ['country', '캐나다', '"캐나다" is not a code of 2 letters. Write CA', '영문 2자 코드가 아닙니다: "캐나다". 이렇게 쓰십시오: CA'],
  ['currency', 'dollars', '"dollars" is not a code of 3 letters. Write that of the currency, like KRW or USD', '영문 3자 코드가 아닙니다: "dollars". 통화 코드 예: KRW, USD'],
])('a %s that is no code, %s, is answered with several', (field, written, ...said) => {
  const { args } = read(field, written) as { args: Record<string, string> };
  expect([english, korean].map((words) => words['plan/bad-code']!(args))).toEqual(said);
});

it('a share of the money is no amount, and a unit is named', () => {
  const said = (id: string, field: keyof typeof f, written: string) => [english, korean].map((words) => words[id]!((read(field, written) as { args: Record<string, string> }).args));
  expect(said('plan/bad-amount', 'amount', '10% of budget')).toEqual(['"10% of budget" is a share. Write the amount itself, like 72M, 900억 or 72000000', '금액이 아니라 비율입니다: "10% of budget". 금액 자체를 쓰십시오. 예: 900억, 72M, 72000000']);
  expect(said('plan/bad-number', 'number', '22 days')).toEqual(['"22 days" is not a number. Write 22 if the unit is days; otherwise convert it.', '숫자로 읽을 수 없습니다: "22 days". 단위가 같으면 숫자만 쓰십시오: 22 (단위: days). 다르면 환산한 값을 적으십시오.']);
});

it('a day that may be two is asked back', () => {
  const { args } = read('date', '03/04/2026') as { args: Record<string, string> };
  expect([english, korean].map((words) => words['plan/ambiguous-date']!(args))).toEqual(['"03/04/2026" can be read as 2026-03-04 or as 2026-04-03. Write the one that is meant.', '두 가지로 읽히는 날짜입니다: "03/04/2026" (2026-03-04 또는 2026-04-03). 뜻하는 쪽으로 쓰십시오.']);
});

it('the way out is told where a role is not known, and nowhere else', () => {
  const people = { ...f.large, of: { ...large, people: true } };
  expect(readScalar(people, 'nothing like it')).toMatchObject({ args: { people: 'yes' } });
  for (const other of [readScalar(people, 'valeu-a'), read('large', 'nothing like it')]) expect(other).not.toHaveProperty('args.people');
  const args = { value: 'CMO/CIO', suggestion: '', allowed: 'ceo, cfo', people: 'yes', title: 'yes' };
  expect([english, korean].map((words) => words['plan/bad-choice']!(args))).toEqual([
    '"CMO/CIO" is not one of the values of this field. Take the nearest one: for your own people other-executive or other-manager at the least, in IT other-it-executive or it-manager, for others consultant or vendor. An owner\'s own words go into "title". Allowed: ceo, cfo.',
    '이 항목에 쓸 수 없는 값입니다: "CMO/CIO". 가장 가까운 직책을 쓰십시오. 맞는 것이 없으면 현업은 "그 밖의 최고경영진"이나 "그 밖의 현업 부서장", IT는 "그 밖의 IT 최고경영진"이나 "IT 관리자", 외부 인력은 "컨설턴트"나 "공급업체"를 쓰십시오. 총괄 책임자의 직함은 title에 적으십시오. 쓸 수 있는 값: ceo, cfo.',
  ]);
  for (const words of [english, korean]) expect(words['plan/bad-choice']!({ ...args, title: '' })).not.toContain('title');
});
