// Reports with everything in them that a format has to show: made from a check, with the standing set by hand.
import { check } from '../../src/index.ts';
import { summarise, total } from '../../src/verdict/verdict.ts';
import type { Report, Reported, Waiver } from '../../src/verdict/report.ts';
import { findingsOf, isFinding } from '../../src/verdict/reported.ts';
import { root } from '../run.ts';

/** Late enough for several items of one rule to be overdue. */
const today = '2027-11-23';

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
  for (const plan of report.plans) for (const result of plan.results) for (const one of [result, ...result.items]) one.change = isFinding(one) ? 'unchanged' : null;
  set(report, 'seed/owner-not-it', { standing: 'waived', waiver, change: 'unchanged' });
  set(report, 'seed/goals-before-software', { standing: 'waived', waiver: { ...waiver, rule: 'seed/goals-before-software', at: 'customer_strategy.goals_set', reason: '경영진이 확인함', owner: '김민수' } });
  set(report, 'seed/technology-share', { standing: 'known' });
  // Of its five items one is waived and one known; the others stay open.
  const overdue = report.plans[0]!.results.find(({ rule }) => rule === 'seed/work-not-overdue')!;
  Object.assign(overdue.items[1]!, { standing: 'waived', waiver: { ...waiver, rule: 'seed/work-not-overdue', at: overdue.items[1]!.at, reason: 'Moved with the contract.' } });
  Object.assign(overdue.items[2]!, { standing: 'known' });
  set(report, 'seed/training-before-go-live', { change: 'new', requested: 'The trainers are free in November only.' });
  set(report, 'seed/change-budget', { change: 'new', requested: 'HR decides in January.' });
  for (const result of report.plans[0]!.results) for (const one of [result, ...result.items]) for (const spot of one.missing) spot.change = one.change;
  Object.assign(report.run, { since: 'origin/main', deleted: ['gone.plan.yaml'] });
  report.plans[0]!.resolved = [{ rule: 'seed/duration-minimum', at: 'timeline', outcome: 'violated', severity: 'error' }];
  report.notices = [
    { id: 'waiver/expired', severity: 'error', file: 'crm-check.waivers.yaml', place: { line: 12, column: 5, endLine: 12, endColumn: 9 }, path: '/2', args: { rule: 'seed/sponsor', until: '2026-09-30' } },
    { id: 'waiver/unused', severity: 'warning', file: 'crm-check.waivers.yaml', place: { line: 20, column: 5, endLine: 20, endColumn: 9 }, path: '/3', args: { rule: 'seed/scope' } },
    { id: 'baseline/stale', severity: 'warning', file: 'crm-check.baseline.json', place: null, path: null, args: { rule: 'seed/scope' } },
  ];
  recount(report);
  return report;
}

/** What has tried to break reports before, and what CI runners, terminals, spreadsheets and GitHub obey. */
export const naughty: readonly string[] = [
  '\u001b[2J\u001b]0;owned\u0007', '\u009b31m', '\u202egnp.exe', '\u2066x', '\r\n::error file=a::b', '\n::set-env name=x::y', '::add-mask::x', '##[add-mask]y', '##vso[task.complete]', "##teamcity[testFailed name='x']",
  '\u0000', '\ud800', '\udfff', '\ufffe', '\uffff', '\u2028', '\u{e0041}', '\ufeff', '\u200b',
  '</error></file><x a="', ']]>', '&amp;&lt;&#27;', '<!--', '-->', '<?x?>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</details></summary>', '<a href="https://x.example">y</a>',
  '@octocat', 'a@b.example', '#123', 'octo/cat#5', 'GH-7', 'http://x.example', 'https://x.example/a?b', 'ftp://x.example', 'www.x.example', 'mailto:a@b.example', ':tada:', '$x$', '$`x`$',
  '![i](https://x.example/i.png)', '[l](https://x.example)', '[l]: https://x.example', '[^1]', '[x]', '`', '``', '```', '*b*', '__b__', '~~s~~', '|', '\\|', '\\', '| a | b |\n|---|---|', '# h', '- [ ] t', '1. x', '> q', '---', '===', '    code',
  '=1+1', '+1', '-1', '@SUM(1)', '\t=1', "=cmd|' /C calc'!A0", '"', '""', ',', ';', "'",
  'ok 1 - x', 'not ok', '# SKIP', '# TODO', '\\# SKIP', 'Bail out!', '1..0', '---', '...', '  ---', 'TAP version 14', 'pragma +strict',
];

const words = new Set(['file', 'title', 'written', 'since', 'deleted', 'value', 'at', 'requested', 'owner', 'approvedBy', 'until', 'en', 'ko']);

/** The same report with `text` behind every text that comes from a plan, a name, a waiver or a rule. */
export function poison<T>(data: T, text: string): T {
  const visit = (value: unknown, key: string, parent: object): unknown => {
    if (typeof value === 'string') return words.has(key) || (key === 'reason' && 'approvedBy' in parent) ? `${value}${text}` : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, key, parent));
    if (typeof value !== 'object' || value === null) return value;
    const inArgs = key === 'args' && !Object.values(value).some((item) => typeof item === 'object' && item !== null && 'kind' in item);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inArgs && typeof inner === 'string' ? `${inner}${text}` : isCode(value) && name === 'value' ? inner : visit(inner, name, value)]));
  };
  return visit(data, '', {}) as T;
}

/** Values that are not text, or that come from a list of ours. */
const isCode = (value: object): boolean => 'kind' in value && value.kind !== 'text';
