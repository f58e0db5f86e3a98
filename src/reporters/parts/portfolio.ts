// Several plans beside each other: which stands worst, where, and what most of them have in common.
import type { Report, ReportRule, Verdict } from '../../verdict/report.ts';
import type { PlanRow } from '../../verdict/packed-rows.ts';
import type { Rows } from '../../verdict/rows.ts';
import { severityRank, type Diagnostic } from '../../types.ts';

/** A file that could not be judged at all has no numbers. */
export interface PortfolioRow extends Partial<Pick<PlanRow, 'errors' | 'warnings' | 'infos' | 'notStated'>> {
  file: string;
  /** Which of the plans of the report it is; null for one that could not be judged at all. */
  plan: number | null;
  /** A plan with a problem has none, whatever the rules that could be judged say of it. */
  verdict: Verdict;
  worst: PlanRow['worst'];
}

export interface Portfolio {
  /** Places of the rows, worst first; what has no verdict before all. Of very many plans there is no second row of each. */
  order: Uint32Array;
  rowAt: (place: number) => PortfolioRow;
  /** The rules that most plans break, and at least two, with the number of plans; at most five. */
  violated: { rule: ReportRule; plans: number }[];
}

const mostViolated = 5;
/** No plan has as many findings of a severity. */
const most = 65_536;
const verdictOrder = { error: 0, fail: 1, pass: 2 };

export function portfolioOf({ rules, diagnostics }: Pick<Report, 'rules' | 'diagnostics'>, { rows, broken }: Rows): Portfolio {
  const violated = rules.map((rule, index) => ({ rule, plans: broken[index] ?? 0 })).filter(({ plans }) => plans > 1);
  const withProblem = new Set(diagnostics.map(({ file }) => file));
  const before = unjudgedIn(diagnostics, rows);
  const rowAt = (place: number): PortfolioRow => {
    if (place < before.length) return { file: before[place]!, plan: null, verdict: 'error', worst: null };
    const plan = place - before.length;
    const { file, verdict, errors, warnings, infos, notStated, worst } = rows.at(plan);
    return { file, plan, verdict: withProblem.has(file) ? 'error' : verdict, errors, warnings, infos, notStated, worst };
  };
  const places = before.length + rows.length;
  const rank = new Float64Array(places);
  for (let place = 0; place < places; place++) {
    const { verdict, errors = 0, warnings = 0, infos = 0 } = rowAt(place);
    rank[place] = ((verdictOrder[verdict] * most - errors) * most - warnings) * most - infos;
  }
  return {
    order: new Uint32Array(places).map((_, place) => place).sort((a, b) => rank[a]! - rank[b]!),
    rowAt,
    violated: violated.sort((a, b) => b.plans - a.plans || severityRank[a.rule.severity.violated] - severityRank[b.rule.severity.violated]).slice(0, mostViolated),
  };
}

/** Files that could not be judged at all, each once. */
export function unjudgedIn(diagnostics: readonly Diagnostic[], judged: Iterable<{ file: string }>): string[] {
  const files = new Set(diagnostics.flatMap((problem) => (isOfPlan(problem) ? [problem.file] : [])));
  if (files.size) for (const { file } of judged) files.delete(file);
  return [...files];
}

/** Problems of rules and settings belong to no plan. */
export const isOfPlan = ({ id, file, ofPlan }: Diagnostic): boolean => ofPlan !== false && file !== '' && /^(file|yaml|plan)\//.test(id);
