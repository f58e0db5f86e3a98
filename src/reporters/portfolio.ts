// Several plans beside each other: which stands worst, where, and what most of them have in common.
import type { Report, ReportRule, Verdict } from '../report.ts';
import type { PlanRow, Rows } from '../rows.ts';
import type { Diagnostic } from '../types.ts';
import { severityOrder } from './standing.ts';

/** A file that could not be judged at all has no numbers. */
interface UnreadRow extends Pick<PlanRow, 'file' | 'verdict' | 'worst'>, Partial<Record<'errors' | 'warnings' | 'infos' | 'notStated', undefined>> {}
export type PortfolioRow = PlanRow | UnreadRow;

export interface Portfolio {
  /** Worst first; what has no verdict before all. */
  rows: PortfolioRow[];
  /** A plan with a problem has no verdict, whatever the rules that could be judged say of it. */
  verdictOf: (row: PortfolioRow) => Verdict;
  /** The rules that most plans break, and at least two, with the number of plans; at most five. */
  violated: { rule: ReportRule; plans: number }[];
}

const mostViolated = 5;
const verdictOrder = { error: 0, fail: 1, pass: 2 };

export function portfolioOf({ rules, diagnostics }: Pick<Report, 'rules' | 'diagnostics'>, { rows, broken }: Rows): Portfolio {
  const violated = rules.map((rule, index) => ({ rule, plans: broken[index] ?? 0 })).filter(({ plans }) => plans > 1);
  const withProblem = new Set(diagnostics.map(({ file }) => file));
  const unread = new Set(diagnostics.flatMap((problem) => (isOfPlan(problem) ? [problem.file] : [])));
  for (const { file } of rows) unread.delete(file);
  const verdictOf = ({ file, verdict }: PortfolioRow): Verdict => (withProblem.has(file) ? 'error' : verdict);
  const more = (a: PortfolioRow, b: PortfolioRow, key: 'errors' | 'warnings' | 'infos') => (b[key] ?? 0) - (a[key] ?? 0);
  const worstFirst = (a: PortfolioRow, b: PortfolioRow): number => verdictOrder[verdictOf(a)] - verdictOrder[verdictOf(b)] || more(a, b, 'errors') || more(a, b, 'warnings') || more(a, b, 'infos');
  // Of very many plans there is no second row of each.
  const all: PortfolioRow[] = [...[...unread].map((file): UnreadRow => ({ file, verdict: 'error', worst: null })), ...rows];
  return {
    rows: all.sort(worstFirst),
    verdictOf,
    violated: violated.sort((a, b) => b.plans - a.plans || severityOrder[a.rule.severity.violated] - severityOrder[b.rule.severity.violated]).slice(0, mostViolated),
  };
}

/** Problems of rules and settings belong to no plan. */
export const isOfPlan = ({ id, file, ofPlan }: Diagnostic): boolean => ofPlan !== false && file !== '' && /^(file|yaml|plan)\//.test(id);
