// The unit of what a condition reckons: reports word a value by it.
import { describe, expect, it } from 'vitest';
import { load } from './conditions.ts';

const total = 'plan.budget.total';
const months = 'plan.timeline.duration_months';
const share = 'share(plan.budget.technology, plan.budget.total)';
const count = 'size(plan.phases)';

describe('the unit of what is reckoned', () => {
  it.each([
    [`${total} * 2`, 'amount'],
    [`2 * ${total}`, 'amount'],
    [`${count} * ${total}`, 'amount'],
    [`${share} * ${total} / 100`, 'amount'],
    [`${total} * ${total}`, 'number'],
    [`${share} * ${share}`, 'number'],
    [`${total} + plan.budget.technology`, 'amount'],
    [`100 - ${share}`, 'percent'],
    [`${months} - 1`, 'months'],
    [`1 + ${months}`, 'months'],
    [`${months} + ${total}`, 'number'],
    [`usd(plan.budget) + ${total}`, 'number'],
    [`${total} / plan.budget.technology`, 'number'],
    [`${total} / ${count}`, 'amount'],
    [`${total} / ${months}`, 'amount'],
    [`${count} + 1`, 'count'],
    [`1 + ${count}`, 'count'],
    ['1 + 1', 'number'],
  ])('%s is of kind %s', (text, type) => {
    const { problems, kind } = load(text);
    expect([problems, kind.type]).toEqual([[], type]);
  });
});
