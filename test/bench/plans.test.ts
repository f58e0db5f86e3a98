// The benchmark's plans are plans.
import { expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { makePlan } from './plans.ts';

const many = Array.from({ length: 1000 }, (_, seed) => makePlan(seed));

it('the same seed gives the same bytes, another one others', () => {
  expect(many.map((_, seed) => makePlan(seed))).toEqual(many);
  expect(new Set(many).size).toBe(many.length);
});

it('they are about 2 kB each', () => {
  const sizes = many.map((text) => text.length).sort((a, b) => a - b);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  expect(Math.abs(mean - 2048)).toBeLessThan(300);
});

it('every one is judged, at each of the stages', async () => {
  const report = await check(many.slice(0, 300).map((content, seed) => ({ file: `${seed}.plan.yaml`, content })), { today: '2026-11-23' });
  expect(report.diagnostics).toEqual([]);
  expect(report.verdict).toBe('fail');
  expect(new Set(report.plans.map(({ stage }) => stage)).size).toBe(4);
});
