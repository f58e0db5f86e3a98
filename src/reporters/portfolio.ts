// Several plans beside each other: which stands worst, where, and what most of them have in common.
import type { Report, ReportRule } from '../report.ts';
import type { PlanRow, Rows } from '../rows.ts';
import type { Diagnostic } from '../types.ts';
import { severityOrder } from './standing.ts';

/** A row; without numbers for a file that could not be judged at all. */
export type PortfolioRow = Pick<PlanRow, 'file' | 'verdict' | 'worst'> & { numbers: PlanRow | null };

export interface Portfolio {
  /** Worst first; what has no verdict before all. */
  rows: PortfolioRow[];
  /** The rules that most plans break, and at least two, with the number of plans; at most five. */
  violated: { rule: ReportRule; plans: number }[];
}

const mostViolated = 5;
const verdictOrder = { error: 0, fail: 1, pass: 2 };

export function portfolioOf({ rules, diagnostics }: Pick<Report, 'rules' | 'diagnostics'>, { rows, broken }: Rows): Portfolio {
  const violated = rules.map((rule) => ({ rule, plans: broken.get(rule.id) ?? 0 })).filter(({ plans }) => plans > 1);
  const withProblem = new Set(diagnostics.map(({ file }) => file));
  const unread = new Set(diagnostics.flatMap((problem) => (isOfPlan(problem) ? [problem.file] : [])));
  for (const { file } of rows) unread.delete(file);
  const all: PortfolioRow[] = [
    ...[...unread].map((file) => ({ file, verdict: 'error' as const, worst: null, numbers: null })),
    // A plan with a problem has no verdict, whatever the rules that could be judged say of it.
    ...rows.map((row) => ({ file: row.file, verdict: withProblem.has(row.file) ? ('error' as const) : row.verdict, worst: row.worst, numbers: row })),
  ];
  return {
    rows: all.sort(worstFirst),
    violated: violated.sort((a, b) => b.plans - a.plans || severityOrder[a.rule.severity.violated] - severityOrder[b.rule.severity.violated]).slice(0, mostViolated),
  };
}

/** Problems of rules and settings belong to no plan. */
export const isOfPlan = ({ id, file, ofPlan }: Diagnostic): boolean => ofPlan !== false && file !== '' && /^(file|yaml|plan)\//.test(id);

function worstFirst({ verdict: a, numbers: x }: PortfolioRow, { verdict: b, numbers: y }: PortfolioRow): number {
  const more = (key: 'errors' | 'warnings' | 'infos') => (y?.[key] ?? 0) - (x?.[key] ?? 0);
  return verdictOrder[a] - verdictOrder[b] || more('errors') || more('warnings') || more('infos');
}
