// A parameter's value: what is set, else its default, whatever it is called.
import { expect, it } from 'vitest';
import { paramInForce, type Param } from '../../src/rules/rule.ts';

const param = (value: number): Param => ({ kind: { type: 'count' }, default: value, minimum: null, maximum: null, title: { en: 'x', ko: 'x' } });

it.each(['goals', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'])('%s', (name) => {
  const rule = { params: { [name]: param(5) } };
  expect([paramInForce(rule, name, {}), paramInForce(rule, name, { [name]: 0 })]).toEqual([5, 0]);
});
