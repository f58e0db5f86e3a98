// Reports with everything in them that a format has to show: made from a check, with the standing set by hand.
import { check } from '../../src/index.ts';
import { summarise, total } from '../../src/verdict.ts';
import { findingsOf, type Report, type Reported, type Waiver } from '../../src/report.ts';
import { root } from '../run.ts';

export const today = '2026-11-23';

export const waiver: Waiver = {
  rule: 'seed/owner-not-it',
  files: 'examples/*.plan.yaml',
  at: null,
  reason: 'The CIO was head of sales until June, and the CEO signs every gate.',
  owner: 'Dana Whitfield',
  approvedBy: 'Steering committee, R. Okafor',
  until: '2027-03-31',
};

export const plain = (...files: string[]): Promise<Report> => check(files, { cwd: root, today });

/** Sets fields of a result, and of its findings where it goes over a list. */
const set = (report: Report, rule: string, fields: Partial<Reported>, plan = 0): void => {
  const result = report.plans[plan]!.results.find((one) => one.rule === rule);
  if (!result) throw new Error(`no result of ${rule}`);
  for (const one of new Set([result, ...findingsOf(result)])) Object.assign(one, fields);
};

const recount = (report: Report): void => {
  for (const plan of report.plans) plan.summary = summarise(plan.results, report.rules.length);
  report.summary = total(report.plans.map(({ summary }) => summary), report.rules.length);
};

/** Waived, known, asked for, new, unchanged, resolved, and notices; in one plan, or with others beside it. */
export async function mixed(...others: string[]): Promise<Report> {
  const report = await plain('examples/first-draft.plan.yaml', ...others);
  for (const plan of report.plans) for (const result of plan.results) for (const one of [result, ...result.items]) one.change = 'unchanged';
  set(report, 'seed/owner-not-it', { standing: 'waived', waiver, change: 'unchanged' });
  set(report, 'seed/goals-before-software', { standing: 'waived', waiver: { ...waiver, rule: 'seed/goals-before-software', at: 'customer_strategy.goals_set', reason: '경영진이 확인함', owner: '김민수' } });
  set(report, 'seed/technology-share', { standing: 'known' });
  // One of its items is waived, the others stay open.
  const overdue = report.plans[0]!.results.find(({ rule }) => rule === 'seed/work-not-overdue')!;
  Object.assign(overdue.items.find(({ outcome }) => outcome === 'violated')!, { standing: 'known' });
  set(report, 'seed/training-before-go-live', { change: 'new', requested: 'The trainers are free in November only.' });
  set(report, 'seed/change-budget', { change: 'new', requested: 'HR decides in January.' });
  Object.assign(report.run, { since: 'origin/main' });
  report.plans[0]!.resolved = [{ rule: 'seed/duration-minimum', at: 'timeline', outcome: 'violated', severity: 'error' }];
  report.notices = [
    { id: 'waiver/expired', severity: 'error', file: 'crm-check.waivers.yaml', place: { line: 12, column: 5, endLine: 12, endColumn: 9 }, path: '/2', args: { rule: 'seed/sponsor', until: '2026-09-30' } },
    { id: 'waiver/unused', severity: 'warning', file: 'crm-check.waivers.yaml', place: { line: 20, column: 5, endLine: 20, endColumn: 9 }, path: '/3', args: { rule: 'seed/scope' } },
    { id: 'baseline/stale', severity: 'warning', file: 'crm-check.baseline.json', place: null, path: null, args: { rule: 'seed/scope' } },
  ];
  recount(report);
  return report;
}
