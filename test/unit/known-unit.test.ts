// Advice on an amount, a goal or a range, where the plan says what its currency and units are.
import { expect, it } from 'vitest';
import { readPlan } from '../../src/plan/read.ts';
import { readSource } from '../../src/source/read.ts';

const said = (text: string) => readPlan(readSource('x', text).source!).diagnostics.map(({ args }) => [args.write, args.currency, args.own, args.ends]);

it.each([
  ['the plan\'s own currency', 'budget: {currency: EUR, total: €78M}', ['78M', 'EUR', 'EUR', undefined]],
  ['another one', 'budget: {currency: EUR, total: $78M}', ['78M', 'USD', 'EUR', undefined]],
  ['none in the plan', 'budget: {total: $78M}', ['78M', 'USD', undefined, undefined]],
  ['dollars of the plan', 'budget: {currency: CAD, total: $60M}', ['60M', 'CAD', 'CAD', undefined]],
  ['dollars in words', 'budget: {currency: CAD, total: $60 million}', ['60 million', 'CAD', 'CAD', undefined]],
  ['those of the United States', 'budget: {currency: CAD, total: US$60M}', ['60M', 'USD', 'CAD', undefined]],
  ['those of the United States, behind', 'budget: {currency: CAD, total: $60M USD}', ['60M', 'USD', 'CAD', undefined]],
  ['a unit that stands beside it', 'customer_strategy: {goals: [{unit: "%", target: 17%}]}', ['17', '%', '%', undefined]],
  ['another unit', 'customer_strategy: {goals: [{unit: points, target: 17%}]}', ['17', '%', 'points', undefined]],
  ['a range whose ends have fields', 'timeline: {duration_months: 20-24}', ['24', undefined, undefined, 'timeline.low_months, timeline.high_months']],
  ['a range in one of these', 'timeline: {low_months: 20-24}', ['24', undefined, undefined, undefined]],
])('%s', (_, text, expected) => expect(said(`${text}\n`)).toEqual([expected]));
