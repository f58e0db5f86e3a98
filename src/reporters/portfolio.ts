// Several plans beside each other: which stands worst, where, and what most of them have in common.
import type { PlanReport, Report, ReportRule } from '../report.ts';
import { strategies, type Strategy } from '../types.ts';
import { openFindings, rulesById, severityOrder } from './standing.ts';

export interface PortfolioRow {
  plan: PlanReport;
  /** The strategy with the gravest open findings; null where there are none. */
  worst: Strategy | null;
}

export interface Portfolio {
  /** Worst first. */
  rows: PortfolioRow[];
  /** The rules that most plans break, at most five, with the number of plans. */
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
  const violated = report.rules.filter(({ id }) => counts.has(id)).map((rule) => ({ rule, plans: counts.get(rule.id)! }));
  return {
    rows: [...report.plans].sort(worstFirst).map((plan) => ({ plan, worst: worstStrategy(plan, rules) })),
    violated: violated.sort((a, b) => b.plans - a.plans || severityOrder[a.rule.severity.violated] - severityOrder[b.rule.severity.violated]).slice(0, mostViolated),
  };
}

const worstFirst = ({ verdict: a, summary: x }: PlanReport, { verdict: b, summary: y }: PlanReport): number =>
  verdictOrder[a] - verdictOrder[b] || y.errors - x.errors || y.warnings - x.warnings || y.infos - x.infos;

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
