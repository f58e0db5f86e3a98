// Numbers with their unit: read where the plan gives the same one, refused with advice that knows it where not.
import { expect, it } from 'vitest';
import { readPlan } from '../../src/plan/read.ts';
import { readSource } from '../../src/source/read.ts';

const read = (text: string) => readPlan(readSource('x', `${text}\n`).source!);
const said = (text: string) => read(text).diagnostics.map(({ id, args }) => [id, args.unit === 'amount' ? undefined : args.unit, args.own ?? args.first]);

it.each([
  ['the plan\'s own currency', 'budget: {currency: EUR, total: €78M}', 78e6],
  ['its code, behind', 'budget: {currency: EUR, total: 78M EUR}', 78e6],
  ['its name', 'budget: {currency: EUR, total: 78 million euros}', 78e6],
  ['won', 'budget: {currency: KRW, total: 900억 원}', 9e10],
  ['won by sign', 'budget: {currency: KRW, total: ₩900억}', 9e10],
  ['a currency where the plan names none', 'budget: {total: $78M, technology: 30M USD}', 78e6],
  ['dollars of the plan', 'budget: {currency: CAD, total: $60M}', 60e6],
  ['dollars in words', 'budget: {currency: CAD, total: $60 million}', 60e6],
  ['dollars of a country', 'budget: {currency: CAD, total: $60M CAD}', 60e6],
  ['yuan', 'budget: {currency: CNY, total: ¥60M}', 60e6],
  ['dollars, of which another amount says whose they are', 'budget: {total: $60M, technology: 30M AUD}', 60e6],
  ['the same in the other order', 'budget: {technology: 30M AUD, total: $60M}', 60e6],
  ['signs of a Korean keyboard', 'budget: {total: ￦９００억}', 9e10],
  ['a blank of a word processor', 'budget: {total: "72M\u00a0USD"}', 72e6],
])('an amount with %s', (_, text, total) => expect(read(text)).toMatchObject({ diagnostics: [], read: { plan: { budget: { total } } } }));

it.each([
  ['{currency: KRW, total: 180}', true], ['{currency: KRW, total: 999999}', true], ['{currency: KRW, total: 100만}', false], ['{currency: EUR, total: 999}', true], ['{currency: EUR, total: 1000}', false],
  ['{total: 180원}', true], ['{total: 180}', false], ['{currency: KRW, total: 0}', false], ['{currency: KRW, technology: 5}', false], ['{currency: JPY, total: 5000}', true],
])('a budget of %s has lost its unit: %s', (budget, lost) => expect(read(`budget: ${budget}`).diagnostics.map(({ id, path }) => [id, path])).toEqual(lost ? [['plan/small-budget', '/budget/total']] : []));

it.each([
  ['that stands beside it', '{unit: "%", baseline: 17%, target: 12 %}', 17],
  ['in words', '{unit: percent, baseline: 17%, target: 12 percent}', 17],
  ['in one and many', '{unit: days, baseline: 22 days, target: 1 day}', 22],
  ['in Korean', '{unit: 건, baseline: 120건, target: 90건}', 120],
  ['of money', '{unit: KRW, baseline: 139만원, target: 150만 원}', 1_390_000],
  ['that no field names', '{baseline: 17%, target: 12}', 17],
  ['in short', '{unit: hours, baseline: 26h, target: 20 hrs}', 26],
  ['of which more stands beside it', '{unit: calls per day, baseline: "1,200 calls", target: 900}', 1200],
  ['with other blanks', '{unit: cases/month, baseline: 120 cases, target: 90}', 120],
  ['that says how many, as the plain number', '{unit: 억원, baseline: 310, target: 380}', 310],
  ['that begins like a number\'s word', '{unit: months, baseline: 6, target: 3 months}', 6],
])('a goal with the unit %s', (_, goal, baseline) => expect(read(`customer_strategy: {goals: [${goal}]}`)).toMatchObject({ diagnostics: [], read: { plan: { customer_strategy: { goals: [{ baseline }] } } } }));

it.each([
  ['another currency', 'budget: {currency: EUR, total: $78M}', ['USD', 'EUR']],
  ['dollars of the United States', 'budget: {currency: CAD, total: US$60M}', ['USD', 'CAD']],
  ['dollars of the United States, behind', 'budget: {currency: CAD, total: $60M USD}', ['USD', 'CAD']],
  ['won among dollars', 'budget: {currency: USD, total: 900억원}', ['KRW', 'USD']],
  ['two currencies, and none of the plan\'s', 'budget: {total: $78M, technology: 30M EUR}', ['USD', '30M EUR']],
  ['the same in the other order', 'budget: {total: 30M EUR, technology: $78M}', ['USD', '30M EUR']],
  ['another currency in a phase', 'budget: {total: $78M}\nphases: [{name: x, technology: €3M}]', ['USD', '€3M']],
  ['another unit', 'customer_strategy: {goals: [{unit: points, target: 17%}]}', ['%', 'points']],
  ['two units', 'customer_strategy: {goals: [{baseline: 17%, target: 12 points}]}', ['points', '17%']],
  ['two units of a signal', 'customer_contact: {signals: [{metric: complaints, baseline: 2%, alarm_at: 4 days}]}', ['days', '2%']],
])('%s is refused', (_, text, expected) => expect(said(text)).toEqual([['plan/other-unit', ...expected]]));

it.each(['$60M 원', '€60M USD', '60M XAU', '$$60M', '$ ', '-$5M'])('%s is no amount', (text) => expect(said(`budget: {total: ${JSON.stringify(text)}}`)).toEqual([['plan/bad-amount', undefined, undefined]]));

it.each([
  ['억원', '310억원', '310'], ['억원', '310억', '310'], ['억', '310억', '310'], ['백만원', '31,000백만원', '31000'], ['천원', '31,000천원', '31000'], ['만원', '380억', '3800000'],
  ['EUR m', '€310m', '310'], ['m EUR', '310m EUR', '310'], ['$m', '$310m', '310'], ['USD million', '310 million', '310'], ['USD thousands', '310k', '310'], ['kEUR', '310k', '310'], ['thousand calls', '1.2M', '1200'],
  ['k', '12k', '12'], ['months', '6 m', '6'], ['m', '12 m', '12'], ['bookings', '5b', '5'],
])('a number in %s written as %s could be read twice', (unit, target, write) => expect(read(`customer_strategy: {goals: [{unit: ${unit}, target: "${target}"}]}`).diagnostics).toMatchObject([{ id: 'plan/scaled-unit', args: { own: unit, write } }]));
it.each([['{baseline: 30분, target: 5m}', '5'], ['{baseline: 10km, target: 8k}', '8'], ['{unit: minutes, baseline: 30, target: 5m}', '5']])('a letter that may be the unit of the other value is asked back: %s', (goal, write) => expect(read(`customer_strategy: {goals: [${goal}]}`).diagnostics).toMatchObject([{ id: 'plan/scaled-unit', args: { write } }]));
it.each([['calls', '12k'], ['원', '139만원'], ['만족도', '12천'], ['people', '12k']])('a number in %s written as %s is plain', (unit, target) => expect(read(`customer_strategy: {goals: [{unit: ${unit}, target: "${target}"}]}`).diagnostics).toEqual([]));
it('three digits behind the point of a share are no thousands', () => expect(read('customer_strategy: {goals: [{unit: "%", baseline: 99.9, target: 99.999%}]}').read!.plan.customer_strategy!.goals![0]).toMatchObject({ target: 99.999 }));
it.each([
  ['USDm', '12M', '12'], ['customers (thousand)', '12k', '12'], ['Tsd. EUR', '12k', '12'], ['백명', '22백명', '22'], ['백명', '2,200명', '22'],
])('units that say how many in other ways: %s, %s', (unit, target, write) => expect(read(`customer_strategy: {goals: [{unit: ${unit}, target: "${target}"}]}`).diagnostics).toMatchObject([{ id: 'plan/scaled-unit', args: { write } }]));
it.each([['$m', '22 $m'], ['millions', '22 millions'], ['mm', '22 mm'], ['% of customers', '22 %'], ['% p.a.', '22%'], ['‰', '22‰']])('the unit itself is no second one: %s, %s', (unit, target) => expect(read(`customer_strategy: {goals: [{unit: "${unit}", target: "${target}"}]}`)).toMatchObject({ diagnostics: [], read: { plan: { customer_strategy: { goals: [{ target: 22 }] } } } }));
it.each([['억원', '22%'], ['억원', '5 days'], ['‰', '22%'], ['% points', '22%'], ['%p', '22%']])('another unit is another one, whatever the unit counts: %s, %s', (unit, target) => expect(read(`customer_strategy: {goals: [{unit: "${unit}", target: "${target}"}]}`).diagnostics).toMatchObject([{ id: 'plan/other-unit' }]));
it.each(['1k', '1.35k', '1천350', '999999999999999'])('a rate of %s has a plain number as advice, or none', (rate) => expect(read(`budget: {currency: KRW, usd_rate: ${rate}}`).diagnostics[0]!.args.rate).toMatch(/^[\d.]*$/));
it('a rate of nothing is none', () => expect(read('budget: {usd_rate: 0}').diagnostics).toMatchObject([{ id: 'plan/out-of-range' }]));
it.each([
  ['60-80M EUR', 'EUR'], ['€60-80M', 'EUR'], ['60억~80억원', 'KRW'], ['약 72억원', 'KRW'],
])('advice on %s keeps its currency in mind', (total, currency) => expect(read(`budget: {currency: USD, total: ${total}}`).diagnostics).toMatchObject([{ id: 'plan/bad-amount', args: { currency, own: 'USD' } }]));
it.each(['72 (억원)', '72 (million)', '72M (EUR)', '60 (to 80M)', 'CA$72M', '7.4e-4M'])('nothing is advised for %s', (total) => expect(read(`budget: {currency: USD, total: ${total}}`).diagnostics[0]!.args.write).toBe(''));
it('what is asked back keeps its unit', () => expect(read('budget: {total: $1.234}').diagnostics).toMatchObject([{ id: 'plan/ambiguous-number', args: { one: '$1234', other: '$1.2340' } }]));
it('a point before three digits is asked back in a goal, too', () => expect(read('customer_strategy: {goals: [{target: 1.250}]}').diagnostics).toMatchObject([{ id: 'plan/ambiguous-number', args: { one: '1250', other: '1.25' } }]));

it.each([
  ['won', 'budget: {total: 900억원}', 'KRW'],
  ['euros in a phase', 'phases: [{name: x, technology: €3M}]', 'EUR'],
  ['dollars of somebody', 'budget: {total: $72M}', undefined],
  ['what the plan says', 'budget: {currency: CAD, total: $72M}', 'CAD'],
])('the currency is the one that all amounts show: %s', (_, text, currency) => expect(read(text).read!.plan.budget?.currency).toBe(currency));

it('dollars for a unit of the currency, not units for a dollar', () => {
  expect(read('budget: {usd_rate: "1,350"}').diagnostics).toMatchObject([{ id: 'plan/out-of-range', args: { rate: '0.000741' } }]);
  expect(read('budget: {usd_rate: 3.26}').diagnostics).toEqual([]);
});
it('too many digits are too many, not too few', () => expect(read('budget: {total: 99999999999999999999999}').diagnostics).toMatchObject([{ id: 'plan/out-of-range', args: { above: 'yes' } }]));

it('a field of which nobody says the unit takes none', () => expect(said('budget: {usd_rate: 110%}')[0]![0]).toBe('plan/bad-number'));
it('of very many the rest is counted', () => {
  const found = read(`budget: {currency: EUR}\nphases:\n${Array.from({ length: 260 }, (_, index) => `  - {name: p${index}, technology: $3M}\n`).join('')}`).diagnostics;
  expect(found.at(-1)).toMatchObject({ id: 'plan/more-problems', args: { count: String(260 - (found.length - 1)) } });
});

const advised = (text: string) => read(text).diagnostics.map(({ args }) => [args.write, args.currency, args.own, args.ends]);
it.each([
  ['about the plan\'s own currency', 'budget: {currency: EUR, total: about €78M}', ['78M', 'EUR', 'EUR', undefined]],
  ['about another one', 'budget: {currency: EUR, total: about $78M}', ['78M', 'USD', 'EUR', undefined]],
  ['about one where the plan names none', 'budget: {total: about $78M}', ['78M', 'USD', undefined, undefined]],
  ['about so much', 'budget: {currency: USD, total: about 20 million}', ['20 million', undefined, undefined, undefined]],
  ['with a remark', 'budget: {currency: USD, total: $41.5M (58%)}', ['41.5M', 'USD', 'USD', undefined]],
  ['about a unit that stands beside it', 'customer_strategy: {goals: [{unit: "%", target: about 17%}]}', ['17', '%', '%', undefined]],
  ['a decimal comma', 'budget: {currency: EUR, total: "72,5M"}', ['72.5M', undefined, undefined, undefined]],
  ['a decimal comma with a currency', 'budget: {currency: EUR, total: "ca. 72,5M €"}', ['72.5M', 'EUR', 'EUR', undefined]],
  ['a decimal comma behind a currency', 'budget: {currency: USD, total: "$1,5M"}', ['1.5M', 'USD', 'USD', undefined]],
  ['blanks of thousands', 'budget: {currency: USD, total: $72 000 000}', ['72000000', 'USD', 'USD', undefined]],
  ['a range with a currency', 'budget: {currency: USD, total: $65M - $85M}', ['85M', 'USD', 'USD', 'budget.low, budget.high']],
  ['a range whose ends have fields', 'timeline: {duration_months: 20-24}', ['24', undefined, undefined, 'timeline.low_months, timeline.high_months']],
  ['a range in one of these', 'timeline: {low_months: 20-24}', ['24', undefined, undefined, undefined]],
])('%s', (_, text, expected) => expect(advised(text)).toEqual([expected]));

it.each([
  ['budget: {low: 65M-85M}', '65M', 'budget.high'], ['budget: {low: 60~80억}', '60억', 'budget.high'], ['timeline: {low_months: 20 to 24}', '20', 'timeline.high_months'], ['budget: {total: €30-40k}', '30k', undefined], ['budget: {total: 800M-1.2B}', '800M', undefined], ['budget: {total: 80-60}', '', undefined], ['budget: {total: 900-1.2M}', '', undefined],
])('of a range both ends are known: %s', (text, low, high) => expect(read(text).diagnostics).toMatchObject([{ args: { range: 'yes', low, ...(high && { high }) } }]));
