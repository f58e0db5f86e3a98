// Dates as people write them: the days that ours mean, and how others would be written our way.
import { describe, expect, it } from 'vitest';
import { dateAdvice } from '../../src/shape/date-advice.ts';
import { isoDay, monthsBetween, readAnyDate, readDate, suggestDate, twoDays } from '../../src/shape/dates.ts';

describe('a date of ours', () => {
  it.each<[string, string, string]>([
    ['2027-05-20', '2027-05-20', '2027-05-20'], [' 2027-05-20 ', '2027-05-20', '2027-05-20'], ['2027-01', '2027-01-01', '2027-01-31'], ['2027-12', '2027-12-01', '2027-12-31'], ['2027-02', '2027-02-01', '2027-02-28'], ['2028-02', '2028-02-01', '2028-02-29'], ['2100-02', '2100-02-01', '2100-02-28'],
    ['2027-Q1', '2027-01-01', '2027-03-31'], ['2027-q2', '2027-04-01', '2027-06-30'], ['2027-Q3', '2027-07-01', '2027-09-30'], ['2027-Q4', '2027-10-01', '2027-12-31'], ['2027-H1', '2027-01-01', '2027-06-30'], ['2027-h2', '2027-07-01', '2027-12-31'], ['2027', '2027-01-01', '2027-12-31'],
    ['1900', '1900-01-01', '1900-12-31'], ['2200', '2200-01-01', '2200-12-31'], ['2028-02-29', '2028-02-29', '2028-02-29'], ['2027-12-31', '2027-12-31', '2027-12-31'], ['1969-12-31', '1969-12-31', '1969-12-31'], ['1970-01-01', '1970-01-01', '1970-01-01'],
  ])('%j runs from %s to %s', (written, from, to) => {
    const date = readDate(written)!;
    expect([isoDay(date.from), isoDay(date.to), date.text]).toEqual([from, to, written.trim().toUpperCase()]);
  });
  it('counts days from 1970', () => expect([readDate('1970-01-01')!.from, readDate('1970-01-02')!.from, readDate('1969-12-31')!.from, readDate('2027-01-01')!.from]).toEqual([0, 1, -1, 20_819]));
  it.each(['', '2027-00', '2027-13', '2027-02-29', '2027-02-30', '2027-04-31', '2027-01-00', '2027-01-32', '2027-13-01', '1899', '2201', '2027-Q0', '2027-Q5', '2027-H0', '2027-H3', '2027-5', '2027-05-2', '27-05-20', '2027-05-20T10:00', '2027-Q1-01', 'x2027', '2027x', '2027 -05', '２０２７', '-2027', '2027-Q', '2027-H1-Q1'])('%j is none', (written) => expect(readDate(written)).toBeNull());
});

describe('a date of others', () => {
  it.each<[string, string | null]>([
    ['2027/05/20', '2027-05-20'], ['2027.5.2', '2027-05-02'], ['2027. 5. 2.', '2027-05-02'], ['2027년 5월 20일', '2027-05-20'], ['2027년5월2일', '2027-05-02'], ['27.5.2', '2027-05-02'], ['27-05-20', '2027-05-20'], ['2027 5 2', '2027-05-02'], ['2027 - 5 - 20', '2027-05-20'], ['2027-05-20T10:00:00Z', '2027-05-20'], ['2027-05-20 10:00', '2027-05-20'], [' 2027/05/20 ', '2027-05-20'],
    ['2027-5', '2027-05'], ['2027년 5월', '2027-05'], ['2027. 5.', '2027-05'], ['2027/12', '2027-12'], ['05/2027', '2027-05'], ['5.2027', '2027-05'], ['12-2027', '2027-12'], ['2027 - 5', '2027-05'],
    ['20 May 2027', '2027-05-20'], ['2 may. 2027', '2027-05-02'], ['1st January 2027', '2027-01-01'], ['2nd Feb 2027', '2027-02-02'],
    ['3rd march 2027', '2027-03-03'], ['4th DECEMBER 2027', '2027-12-04'], ['May 2027', '2027-05'], ['sept. 2027', '2027-09'],
    ['May 20, 2027', '2027-05-20'], ['november 2, 2027', '2027-11-02'], ['Dec. 31, 2027', '2027-12-31'], ['Apr 2027', '2027-04'],
    ['July 2027', '2027-07'], ['20/5/27', null], ['27/5/20', '2027-05-20'], ['2027 10', '2027-10'], ['Aug. 2027', '2027-08'],
    ['October 2027', '2027-10'],
    ['Q2 2027', '2027-Q2'], ['q2-2027', '2027-Q2'], ['Q2/2027', '2027-Q2'], ['Q22027', '2027-Q2'], ['2027 Q2', '2027-Q2'], ['2027Q4', '2027-Q4'], ['2027년 2분기', '2027-Q2'], ['2027년 Q1', '2027-Q1'], ['2027 3분기', '2027-Q3'],
    ['H1 2027', '2027-H1'], ['H12027', '2027-H1'], ['2027H2', '2027-H2'], ['h2/2027', '2027-H2'], ['2027 H2', '2027-H2'], ['2027년 상반기', '2027-H1'], ['2027년 하반기', '2027-H2'], ['2027 하반기', '2027-H2'],
    // A day past the end of its month: the last one that is there.
    ['2027-02-30', '2027-02-28'], ['2028-02-30', '2028-02-29'], ['2027/4/31', '2027-04-30'], ['31 June 2027', '2027-06-30'], ['February 29, 2027', '2027-02-28'],
    ['2027-02-32', null], ['2027-13-01', null], ['2027/13', null], ['2027-02-00', null], ['13/2027', null], ['0/2027', null], ['foo 2027', null], ['1899/05/20', null], ['20/05/2027', '2027-05-20'], ['05-20-2027', '2027-05-20'], ['05/06/2027', null], ['32/05/2027', null], ['Q5 2027', null], ['2027 5분기', null], ['H3 2027', null], ['2027 봄', null], ['next spring', null], ['', null], ['2027/5/0', null],
    // A part of a text is no date: a span, a fiscal year, a date with more to it.
    ['from 2027/05/20', null], ['by 2027/5', '2027-05'], ['05/2027-06/2027', null], ['120 May 2027', null],
    ['May 2027 or June', null], ['by May 20, 2027', '2027-05-20'], ['end of June 2027', '2027-06-30'],
    ['by the end of June 2027', '2027-06-30'], ['early May 2027', '2027-05'], ['mid-2027', '2027-06'], ['by mid 2028', '2028-06'],
    ['middle of 2028', '2028-06'], ['2027년 중반', '2027-06'], ['mid May 2027', '2027-05'], ['early 2028', '2028-Q1'],
    ['start 2028', '2028-Q1'], ['late 2027', '2027-Q4'], ['end 2027', '2027-12-31'], ['around 2027', '2027'], ['2027년 초', '2027-Q1'],
    ['2027년 중순', '2027-06'], ['2027년 중', '2027'], ['28년 말', '2028-12-31'], ['’28년 초', '2028-Q1'], ['28년', '2028'], ['28년도', '2028'],
    ['18년 말', null], ['2028년 하반기 중', '2028-H2'], ['2028년 12월 말경', '2028-12-31'], ['2028년 5월경', '2028-05'], ['2028년 초쯤', '2028-Q1'],
    ['Q3/27', '2027-Q3'], ["q3'27", '2027-Q3'], ['H2 27', '2027-H2'], ['H3/27', null], ['Q3/17', null], ['31 Dec 28', '2028-12-31'],
    ["1st-May-'27", '2027-05-01'], ['31 Feb 28', '2028-02-29'], ['31 Foo 28', null], ['05/05/2027', '2027-05-05'],
    ['5-05-2027', '2027-05-05'], ['12/12/2027', '2027-12-12'], ['13/13/2027', null], ['2027년 연말', '2027-12-31'],
    ['Thursday, 20 May 2027', '2027-05-20'], ['2027년 5월 20일(목)', '2027-05-20'], ['ca. May 2027', '2027-05'],
    ['20270605', '2027-06-05'], ['third half of 2027', null], ['end of 2027', '2027-12-31'], ['2027년 5월 말', '2027-05-31'],
    ['2027년 6월 말까지', '2027-06-30'], [`May '27`, '2027-05'], ['in 2027-05', '2027-05'], ['after May 2027', null], ['99년 5월', null],
    ['the end', null], ['2027말', '2027-12-31'], ['end of Q2 2027', '2027-06-30'], ['May 20, 2027 or later', null],
    ['FQ1 2027', null], ['Q1 2027 or Q2', null], ['FY2027 Q1', null], ['2027 Q1-Q2', null], ['FH1 2027', null], ['H1 2027 or later', null], ['FY2027 H1', null], ['2027년 상반기 이후', null],
  ])('%j is %j', (written, ours) => expect(suggestDate(written)).toBe(ours));
});

describe('a date that can mean one thing only', () => {
  it.each(`2027년 5월 20일|2027년5월20일|2027.05.20|2027. 5. 20.|2027/05/20|2027-5-20|20 May 2027|May 20, 2027|2027년 5월|2027.05|
    2027/5|May 2027|2027년|2027년 3분기|2027 Q3|Q3 2027|q3/2027|2027년 하반기|2027 상반기|H2 2027|2027 년 3 월 5 일|’27년 5월|2027.5월|
    2027년 3월 5일.|27년 5월|27년 5월 2일|2H 2027|2027 1H|2Q 2027|2027-May-20|20-May-2027|May-2027|2027 May|May 5th, 2027|
    May 20 2027|2027-5|2027‐05‐20|2027–05|20th of May 2027|1st quarter of 2027|second quarter 2027|
    the first half of 2027|2027년도|2027년 2/4분기|27년 2분기|27년 하반기|2027년 5월 예정|2027-05-20(예정)|May 2027 (planned)|
    planned for May 2027|２０２７-05-20|２０２７년 5월`.split(/\|\s*/))('%j is read, and called by our name', (written) => {
    const ours = suggestDate(written) ?? written.slice(0, 4);
    if (/planned|예정/.test(written)) return expect(readAnyDate(written)).toEqual(readDate(written.includes('-') ? '2027-05-20' : '2027-05'));
    expect([readDate(written), readAnyDate(written), readAnyDate(` ${written} `)]).toEqual([null, readDate(ours), readDate(ours)]);
    expect(readAnyDate(written)?.text).toBe(ours);
  });
  it.each(['2027.5.월 3', '2027........3', '2027 -./ 3', '2027--10', '2027.5-20', '2027 10', 'Q2,2027', '27년', '2027 Sommer', '27.5.2', '27-05-20', '20.05.2027', '05/2027', '5.2027', '05-20-2027', '2027-05-20 10:00', '2027/28', '2027-02-30', '2027년 2월 30일', '31 June 2027', '2027년 13월', '2027 봄', 'foo 2027', 'from May 2027', '1899년', `May ${' '.repeat(40)}2027`])('%j is not', (written) => expect(readAnyDate(written)).toBeNull());
  it.each(['2027-05-20', '2027-Q2', '2027'])('%j is read as ever', (written) => expect(readAnyDate(written)).toEqual(readDate(written)));
});

it.each<[string, [string, string] | null]>([
  ['10/01/2027', ['2027-10-01', '2027-01-10']], ['3-4-2026', ['2026-03-04', '2026-04-03']], [' 03/04/2026 ', ['2026-03-04', '2026-04-03']],
  ['05/5/2027', null], ['13/01/2027', null], ['01/13/2027', null], ['00/01/2027', null], ['10.01.2027', null], ['10/01/27', null], ['10/01/2027 or later', null],
])('%j may be %j', (written, days) => expect(twoDays(written)).toEqual(days));

describe('of what is no single date', () => {
  it.each<[string, object]>([
    // Both ends of a range, which is one date where we have one for the whole of it.
    ...['2028-Q2 to 2028-Q3', '2028-Q2 - 2028-Q3', 'Q2-Q3 2028', 'Q2 to Q3 2028', '2028-Q2–2028-Q3', 'between 2028-Q2 and 2028-Q3', '2028년 2분기~3분기', '2028년 2분기에서 3분기 사이'].map((text): [string, object] => [text, { range: 'yes', one: '2028-Q2', other: '2028-Q3' }]),
    ['2027-05-2027-06', { range: 'yes', one: '2027-05', other: '2027-06' }], ['2027년 5월부터 9월까지', { range: 'yes', one: '2027-05', other: '2027-09' }], ['20 May 2027 to 30 September 2027', { range: 'yes', one: '2027-05-20', other: '2027-09-30' }],
    // Within a month: a bare number is a day beside a day.
    ...['2027-01-10~12', '2027.1.10~12', '2027. 1. 10. ~ 12.', '2027년 1월 10일~12일', '10 to 12 January 2027', 'from 10 to 12 January 2027', 'between 10th and 12th January 2027'].map((text): [string, object] => [text, { range: 'yes', one: '2027-01-10', other: '2027-01-12' }]),
    ['2027.5.3~7', { range: 'yes', one: '2027-05-03', other: '2027-05-07' }], ['2027.11.10~12', { range: 'yes', one: '2027-11-10', other: '2027-11-12' }], ['from 1 to 5 May 2027', { range: 'yes', one: '2027-05-01', other: '2027-05-05' }], ['2027.05~07', { range: 'yes', one: '2027-05', other: '2027-07' }],
    ['2027-01-30~02-02', { range: 'yes', one: '2027-01-30', other: '2027-02-02' }], ['2027-Q1~4', {}], ['2027~12', {}], ['2027-01-10~42', {}], ['2027-05-12~10', {}],
    ['2028-Q1 to 2028-Q2', { write: '2028-H1' }], ['April to June 2028', { write: '2028-Q2' }], ['2028-Q3 to 2028-Q2', {}], ['May 2027 and June 2027', {}], ['2028 to be decided', {}],
    // A bound is no day.
    ['before 2028-06-30', { latest: '2028-06-29' }], ['before June 2028', { latest: '2028-05-31' }], ['after June 2028', { earliest: '2028-07-01' }], ['not before 2027-05', { earliest: '2027-05-01' }], ['from May 2027 on', { earliest: '2027-05-01' }], ['2026-05-05 or later', { earliest: '2026-05-05' }], ['2026-05-05 or earlier', { latest: '2026-05-05' }],
    ['2028년 6월 전', { latest: '2028-05-31' }], ['2028-06-30 이전', { latest: '2028-06-30' }], ['2028-06-30 이후', { earliest: '2028-06-30' }], ['2028년 6월 이전', {}], ['2028년 6월 이후', {}],
    ['no later than June 2027', { write: '2027-06' }],
    // No year is guessed, nor which figure is the day.
    ...['24 months', '2 years', 'every 6 months', 'six months', 'half a year', '24개월', '2년 6개월', '매 6개월', '6개월마다'].map((text): [string, object] => [text, { length: 'months' }]),
    ...['six weeks', '30일간', '매 2분기', '3주'].map((text): [string, object] => [text, { length: 'yes' }]),
    ...['2분기', '4분기'].map((text): [string, object] => [text, { yearless: 'yes' }]),
    ...['15일', '30일'].map((text): [string, object] => [text, { yearless: 'yes' }]),
    ...['next March', 'in 6 months', 'in six months', '6 months after the go-live', 'March', 'Q3', '내년 3월', '3월', '내년 상반기', '6개월 후', '다음 달'].map((text): [string, object] => [text, { yearless: 'yes' }]),
    ...['10.11.26', '10/11/26', '1. 2. 26.', '10.11.23'].map((text): [string, object] => [text, { order: 'yes' }]),
    ...['30 November', 'November 30', '5th of May', 'May 5th', '5월 3일', '다음 달 5일', 'tomorrow'].map((text): [string, object] => [text, { yearless: 'yes', day: 'yes' }]),
    // Only one order gives a date, or none.
    ['05/20/27', { write: '2027-05-20' }], ['5.20.27', { write: '2027-05-20' }], ['20/5/27', { order: 'yes' }], ['45/20/99', {}],
    ['soon', {}], ['marching on', {}], ['', {}], [`before ${'x'.repeat(90)}`, {}],
  ])('%j: %j', (written, args) => {
    const said = dateAdvice(written);
    expect(said).toEqual({ write: '', ...args });
    // Whatever is named can be pasted.
    for (const day of ['write', 'one', 'other', 'latest', 'earliest'].flatMap((name) => said[name] || [])) expect(readDate(day as string)).not.toBeNull();
  });
});

describe('months between two days', () => {
  it.each([['2027-01-01', '2027-12-31', 12], ['2027-01-01', '2027-01-31', 1], ['2027-01-01', '2027-01-16', 0.5], ['2027-01-01', '2027-01-01', 0], ['2027-01-01', '2026-12-01', -1], ['2027-01-01', '2028-12-31', 24], ['2027-01-01', '2027-02-14', 1.5]])('%s to %s: %d', (from, to, months) => expect(monthsBetween(readDate(from)!.from, readDate(to)!.from)).toBe(months));
});
