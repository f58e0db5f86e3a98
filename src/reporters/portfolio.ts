// Several plans beside each other: which stands worst, where, and what most of them have in common.
import type { PlanReport, Report, ReportRule, Verdict } from '../report.ts';
import { strategies, type Strategy } from '../types.ts';
import { openFindings, rulesById, severityOrder } from './standing.ts';

export interface PortfolioRow {
  file: string;
  verdict: Verdict;
  /** Null for a file that could not be judged at all. */
  plan: PlanReport | null;
  /** The strategy with the gravest open findings; null where there are none. */
  worst: Strategy | null;
}

export interface Portfolio {
  /** Worst first; what has no verdict before all. */
  rows: PortfolioRow[];
  /** The rules that most plans break, and at least two, with the number of plans; at most five. */
  violated: { rule: ReportRule; plans: number }[];
}

const mostViolated = 5;
const verdictOrder = { error: 0, fail: 1, pass: 2 };

export function portfolioOf(report: Report): Portfolio {
  const rules = rulesById(report);
  const counts = new Map<string, number>();
  for (const { results } of report.plans) {
    for (const { rule, outcome, standing } of results) if (outcome === 'violated' && standing === 'open') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const violated = report.rules.map((rule) => ({ rule, plans: counts.get(rule.id) ?? 0 })).filter(({ plans }) => plans > 1);
  const rows: PortfolioRow[] = [
    ...filesWithoutPlan(report).map((file) => ({ file, verdict: 'error' as const, plan: null, worst: null })),
    ...report.plans.map((plan) => ({ file: plan.file, verdict: verdictOf(plan, report), plan, worst: worstStrategy(plan, rules) })),
  ];
  return {
    rows: rows.sort(worstFirst),
    violated: violated.sort((a, b) => b.plans - a.plans || severityOrder[a.rule.severity.violated] - severityOrder[b.rule.severity.violated]).slice(0, mostViolated),
  };
}

/** Plans of which nothing could be read. Problems of rules and settings belong to no plan. */
const filesWithoutPlan = ({ diagnostics, plans }: Report): string[] => {
  const judged = new Set(plans.map(({ file }) => file));
  return [...new Set(diagnostics.flatMap(({ id, file }) => (file && /^(file|yaml|plan)\//.test(id) && !judged.has(file) ? [file] : [])))];
};

/** A plan with a problem has no verdict, whatever the rules that could be judged say of it. */
const verdictOf = ({ file, verdict }: PlanReport, { diagnostics }: Report): Verdict => (diagnostics.some((problem) => problem.file === file) ? 'error' : verdict);

function worstFirst({ verdict: a, plan: x }: PortfolioRow, { verdict: b, plan: y }: PortfolioRow): number {
  const more = (key: 'errors' | 'warnings' | 'infos') => (y?.summary[key] ?? 0) - (x?.summary[key] ?? 0);
  return verdictOrder[a] - verdictOrder[b] || more('errors') || more('warnings') || more('infos');
}

/** By open errors, then warnings, then infos; of equal ones the first in the order of the report. */
function worstStrategy(plan: PlanReport, rules: ReadonlyMap<string, ReportRule>): Strategy | null {
  const open = plan.results.filter((result) => result.standing === 'open' && openFindings(result).length);
  const tallies = strategies.map((strategy) => {
    const own = open.filter(({ rule }) => rules.get(rule)!.strategy === strategy);
    return { strategy, numbers: (['error', 'warning', 'info'] as const).map((severity) => own.filter((result) => result.severity === severity).length) };
  });
  tallies.sort((a, b) => b.numbers.map((n, index) => n - a.numbers[index]!).find((difference) => difference !== 0) ?? 0);
  return tallies[0]!.numbers.some((n) => n > 0) ? tallies[0]!.strategy : null;
}
