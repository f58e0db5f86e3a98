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
])('an amount with %s', (_, text, total) => expect(read(text)).toMatchObject({ diagnostics: [], read: { plan: { budget: { total } } } }));

it.each([
  ['that stands beside it', '{unit: "%", baseline: 17%, target: 12 %}', 17],
  ['in words', '{unit: percent, baseline: 17%, target: 12 percent}', 17],
  ['in one and many', '{unit: days, baseline: 22 days, target: 1 day}', 22],
  ['in Korean', '{unit: 건, baseline: 120건, target: 90건}', 120],
  ['of money', '{unit: KRW, baseline: 139만원, target: 150만 원}', 1_390_000],
  ['that no field names', '{baseline: 17%, target: 12}', 17],
])('a goal with the unit %s', (_, goal, baseline) => expect(read(`customer_strategy: {goals: [${goal}]}`)).toMatchObject({ diagnostics: [], read: { plan: { customer_strategy: { goals: [{ baseline }] } } } }));

it.each([
  ['another currency', 'budget: {currency: EUR, total: $78M}', ['USD', 'EUR']],
  ['dollars of the United States', 'budget: {currency: CAD, total: US$60M}', ['USD', 'CAD']],
  ['dollars of the United States, behind', 'budget: {currency: CAD, total: $60M USD}', ['USD', 'CAD']],
  ['won among dollars', 'budget: {currency: USD, total: 900억원}', ['KRW', 'USD']],
  ['two currencies, and none of the plan\'s', 'budget: {total: $78M, technology: 30M EUR}', ['EUR', '$78M']],
  ['another currency in a phase', 'budget: {total: $78M}\nphases: [{name: x, technology: €3M}]', ['EUR', '$78M']],
  ['another unit', 'customer_strategy: {goals: [{unit: points, target: 17%}]}', ['%', 'points']],
  ['two units', 'customer_strategy: {goals: [{baseline: 17%, target: 12 points}]}', ['points', '17%']],
  ['two units of a signal', 'customer_contact: {signals: [{metric: complaints, baseline: 2%, alarm_at: 4 days}]}', ['days', '2%']],
])('%s is refused', (_, text, expected) => expect(said(text)).toEqual([['plan/other-unit', ...expected]]));

it.each(['$60M 원', '€60M USD', '60M XAU', '$$60M', '$ ', '-$5M'])('%s is no amount', (text) => expect(said(`budget: {total: ${JSON.stringify(text)}}`)).toEqual([['plan/bad-amount', undefined, undefined]]));

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
  ['about so much, where the currency is known', 'budget: {currency: USD, total: about 20 million}', ['20 million', undefined, 'USD', undefined]],
  ['about a unit that stands beside it', 'customer_strategy: {goals: [{unit: "%", target: about 17%}]}', ['17', '%', '%', undefined]],
  ['a range whose ends have fields', 'timeline: {duration_months: 20-24}', ['24', undefined, undefined, 'timeline.low_months, timeline.high_months']],
  ['a range in one of these', 'timeline: {low_months: 20-24}', ['24', undefined, undefined, undefined]],
])('%s', (_, text, expected) => expect(advised(text)).toEqual([expected]));
