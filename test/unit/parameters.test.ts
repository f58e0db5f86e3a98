// A parameter's value: what is set, else its default, whatever it is called; and which texts its type takes.
import { expect, it } from 'vitest';
import { readParam } from '../../src/rules/params.ts';
import { paramInForce, type Param } from '../../src/rules/rule.ts';

const param = (value: number): Param => ({ kind: { type: 'count' }, default: value, minimum: null, maximum: null, title: { en: 'x', ko: 'x' } });

it.each(['goals', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'])('%s', (name) => {
  const rule = { params: { [name]: param(5) } };
  expect([paramInForce(rule, name, {}), paramInForce(rule, name, { [name]: 0 })]).toEqual([5, 0]);
});

const read = (type: string, raw: unknown, bounds: Partial<Param> = {}) => {
  const said = readParam('x', { ...param(0), kind: { type } as Param['kind'], ...bounds }, raw);
  return 'value' in said ? said.value : said.problem === 'ambiguous-number' ? `${said.args.one} or ${said.args.other}` : said.problem;
};
it.each<[string, unknown, unknown]>([
  ['percent', '15%', 15], ['percent', '15', 15], ['percent', '0.15', '15% or 0.15%'], ['percent', '0.15%', 0.15], ['percent', '0', 0], ['percent', '1', 1], ['percent', '150%', 150],
  ['count', '3', 3], ['count', '2.5', 'bad-param'], ['count', '1만', 10000], ['amount', '72M', 72e6], ['months', '18 months', 18], ['number', '2.5', 2.5], ['number', 'many', 'bad-param'],
  ['boolean', 'yes', true], ['boolean', 'false', false], ['boolean', 'perhaps', 'bad-param'], ['text', '12', '12'], ['text', null, 'bad-param'], ['number', null, 'bad-param'], ['list', ['a'], ['a']], ['list', 'a', 'bad-param'],
])('%s takes %j as %j', (type, raw, expected) => expect(read(type, raw)).toEqual(expected));
it('bounds hold, and are told', () => {
  expect(['9', '10', '20', '21'].map((raw) => read('count', raw, { minimum: 10, maximum: 20 }))).toEqual(['bad-param', 10, 20, 'bad-param']);
  expect(readParam('x', { ...param(0), minimum: 10, maximum: 20 }, '9')).toMatchObject({ args: { name: 'x', value: '9', type: 'count', minimum: '10', maximum: '20' } });
});
it.each([['$10M', 10e6], ['10M USD', 10e6], ['72M', 72e6], ['20억원', 'bad-param'], ['€10M', 'bad-param']])('an amount in dollars takes %s as %j', (raw, expected) => {
  const said = readParam('x', { ...param(0), kind: { type: 'amount', currency: 'USD' } }, raw);
  expect('value' in said ? said.value : said.problem).toBe(expected);
});
it('one in the currency of the plan takes none, and one in dollars says so', () => {
  expect(readParam('x', { ...param(0), kind: { type: 'amount' } }, '20억원')).toMatchObject({ problem: 'bad-param' });
  expect(readParam('x', { ...param(0), kind: { type: 'amount', currency: 'USD' } }, '20억원')).toMatchObject({ args: { currency: 'USD' } });
});
