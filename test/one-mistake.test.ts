// One mistake in a plan without any: whatever it breaks is told once, under the rule that says what is wrong.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../src/index.ts';
import { isFinding } from '../src/verdict/reported.ts';
import { root } from './run.ts';

const sound = readFileSync(`${root}/examples/sound.plan.yaml`, 'utf8');

const mistakes: [name: string, written: string | RegExp, instead: string, cause: string, followers: number][] = [
  ['the end before the start', 'finish: 2028-06-30', 'finish: 2024-06-30', 'seed/timeline-in-order', 5],
  ['the end before the go-live', 'finish: 2028-06-30', 'finish: 2027-01-30', 'seed/timeline-in-order', 2],
  ['the end after the go-live, and too early', 'finish: 2028-06-30', 'finish: 2027-05-31', 'seed/duration-within-range', 1],
  ['the start after the go-live', 'start: 2025-01-13', 'start: 2027-06-01', 'seed/timeline-in-order', 4],
  ['a go-live before the start', 'go_live: 2027-03-01\n  finish', 'go_live: 2024-10-01\n  finish', 'seed/timeline-in-order', 9],
  ['a go-live before the organisation is ready', 'go_live: 2027-03-01\n  finish', 'go_live: 2026-02-01\n  finish', 'seed/processes-before-go-live', 6],
  ['a go-live after the end', 'go_live: 2027-03-01\n  finish', 'go_live: 2029-03-01\n  finish', 'seed/timeline-in-order', 3],
  ['a go-live after that of a phase', 'go_live: 2027-03-01\n  finish', 'go_live: 2027-05-01\n  finish', 'seed/go-live-fits-phases', 0],
  ['another duration than the dates give', 'start: 2025-01-13', 'start: 2025-01-13\n  duration_months: 12', 'seed/duration-consistent', 2],
  ['software chosen too early', 'on: 2026-02-27\n', 'on: 2025-02-27\n', 'seed/strategy-before-software', 4],
  ['a contract before the choice', 'contract_on: 2026-03-20', 'contract_on: 2025-03-20', 'seed/contract-fits-choice', 1],
  ['a contract after the go-live', 'contract_on: 2026-03-20', 'contract_on: 2027-09-20', 'seed/software-before-go-live', 1],
  ['a choice after the contract', 'on: 2026-02-27\n', 'on: 2027-02-27\n', 'seed/contract-fits-choice', 1],
  ['the year of the strategy', 'state: approved\n  on: 2025-05-28', 'state: approved\n  on: 2027-05-28', 'seed/strategy-before-software', 1],
  ['a digit less in the total', 'total: 78M', 'total: 7.8M', 'seed/budget-within-range', 4],
  ['a digit more in the total', 'total: 78M', 'total: 780M', 'seed/budget-within-range', 2],
  ['a digit more for technology', 'technology: 30M\n', 'technology: 300M\n', 'seed/budget-adds-up', 1],
  ['IT as the owner', 'owner: {role: COO, title: Chief Operating Officer}', 'owner: {role: IT project manager}', 'seed/owner-not-it', 1],
  ['goals for the time before the go-live', /by: 20(28|29)-0[369]/g, 'by: 2026-03', 'seed/goal-after-go-live', 1],
  ['a goal for the time before the start', 'by: 2029-06', 'by: 2024-06', 'seed/goal-after-start', 0],
  ['a review after the end', 'review: {on: 2026', 'review: {on: 2029', 'seed/briefing-and-review-in-time', 0],
  ['a review before the start', 'review: {on: 2026', 'review: {on: 2024', 'seed/briefing-and-review-in-time', 0],
  ['a briefing after the go-live', 'briefing: {on: 2025', 'briefing: {on: 2028', 'seed/briefing-and-review-in-time', 1],
  ['decisions of the sponsor that are still to come', /on: 202[56](-\d\d-\d\d, what)/g, 'on: 2029$1', 'seed/sponsor-takes-part', 0],
];
const plans = mistakes.map(([name, written, instead]) => ({ file: `${name}.plan.yaml`, content: sound.replace(written, instead) }));
const report = await check(plans, { packs: ['practice'], today: '2026-11-23', stage: 'go-live', cwd: root });

it.each(mistakes)('%s', (name, written, _, cause, followers) => {
  expect(sound).toMatch(written);
  const found = report.plans.find(({ file }) => file === `${name}.plan.yaml`)!.results.filter(isFinding);
  expect(found.map(({ rule, cause: own }) => own ?? rule)).toEqual(found.map(() => cause));
  expect(found.length - 1).toBe(followers);
});
