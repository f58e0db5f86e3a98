// What very many plans know of each other: the same outcomes as of a plan by itself.
import { describe, expect, it } from 'vitest';
import { makePlan } from '../bench/plans.ts';
import { planField } from '../../src/plan/fields/index.ts';
import { readPlan } from '../../src/plan/read.ts';
import { keepValue, noneKnown, type Known } from '../../src/shape/known-values.ts';
import { readFields } from '../../src/shape/read.ts';
import type { Field } from '../../src/shape/field.ts';
import { readSource } from '../../src/source/read.ts';

const read = (text: string, known: Known | null) => readPlan(readSource('a.plan.yaml', text).source!, planField, known);

describe('values that are known from other plans', () => {
  it('are those of a plan by itself, whatever was read before', () => {
    const known = noneKnown(planField);
    for (let seed = 1; seed <= 300; seed++) {
      const text = makePlan(seed);
      expect(read(text, known)).toEqual(read(text, null));
    }
    expect(known.fields.get('project')!.fields.get('name')!.values.size).toBeGreaterThan(50);
  });
  it.each(['ownership: {owner: {role: CXO}}', 'timeline: {start: soon}', 'project: {constructor: x, __proto__: y}', 'project: {name: TBD, toString: x}', 'budget: {total: 1.200}', 'technology: {functions: [{name: a, serves: b}]}\ncustomer_strategy: {goals: [{name: c}]}'])('%s is wrong each time', (text) => {
    const known = noneKnown(planField);
    for (let turn = 0; turn < 3; turn++) expect(read(text, known)).toEqual(read(text, null));
  });
  it('are kept apart by field', () => {
    const words = { en: 'x', ko: 'x' };
    const field: Field = { type: 'map', words, fields: { a: { type: 'text', words }, b: { type: 'percent', minimum: 0, maximum: 100, words }, c: { type: 'date', words }, d: { type: 'date', words } } };
    const known = noneKnown(field);
    for (let turn = 0; turn < 2; turn++) expect(readFields(readSource('x', 'a: "2027"\nb: 20.27\nc: 2027\nd: "2027"\n').source!, field, 'plan', known).value).toEqual({ a: '2027', b: 20.27, c: expect.objectContaining({ text: '2027' }), d: expect.objectContaining({ text: '2027' }) });
  });
  it('are not kept without end, and no sentences', () => {
    const field: Field = { type: 'text', words: { en: 'x', ko: 'x' } };
    const [names, sentences] = [noneKnown(field), noneKnown(field)];
    for (let index = 0; index < 10_000; index++) keepValue(names, `name ${index}`, 'x');
    expect(names.values.size).toBe(500);
    keepValue(sentences, 'a sentence that is as long as sentences are', 'x');
    expect(sentences.values.size).toBe(0);
  });
});
