// What a list of plans shows of each, and what it says of all: enough for very many plans, of which nothing else is kept.
import { isFinding, type PlanReport, type Reason, type Report, type Summary, type Verdict } from './report.ts';
import { strategies, type Severity, type Strategy } from './types.ts';
import { addTo, gravest, total, type Weighed } from './verdict.ts';

export interface PlanRow {
  file: string;
  verdict: Verdict;
  reason: Reason;
  errors: number;
  warnings: number;
  infos: number;
  /** Open ones, as errors and warnings are. */
  notStated: number;
  /** The strategy with the gravest open findings; null where there are none. */
  worst: Strategy | null;
}

/** Plans beside each other. */
export interface Rows {
  rows: PlanRow[];
  summary: Summary;
  /** How many plans break a rule, by its id. */
  broken: Map<string, number>;
}

/** A plan as far as its row goes; `results` in the order of the rules. */
export type RowSource = Pick<PlanReport, 'file' | 'verdict' | 'reason' | 'summary'> & { results: readonly Weighed[] };
/** What a row needs to know of the rules, in their order. */
export type RowRules = readonly { id: string; strategy: Strategy }[];

export const noRows = (rules: number): Rows => ({ rows: [], summary: total([], rules), broken: new Map() });

/** How many rules miss something, and still count. */
export const openSilences = (results: readonly Weighed[]): number => results.filter(({ outcome, standing }) => outcome === 'not-stated' && standing === 'open').length;

/** Adds a plan to the rows. */
export function addRow(to: Rows, { file, verdict, reason, summary, results }: RowSource, rules: RowRules): void {
  const { errors, warnings, infos } = summary;
  to.rows.push({ file, verdict, reason, errors, warnings, infos, notStated: openSilences(results), worst: worstStrategy(results, rules) });
  addTo(to.summary, summary);
  for (const [index, { outcome, standing }] of results.entries()) {
    if (outcome === 'violated' && standing === 'open') to.broken.set(rules[index]!.id, (to.broken.get(rules[index]!.id) ?? 0) + 1);
  }
}

export function rowsOf({ plans, rules }: Pick<Report, 'plans' | 'rules'>): Rows {
  const rows = noRows(rules.length);
  for (const plan of plans) addRow(rows, plan, rules);
  return rows;
}

export const reasonOfRows = ({ rows }: Rows): Reason => gravest(rows);

/** An error outweighs any number of warnings that a plan can have, a warning any number of infos. */
const weights: Record<Severity, number> = { error: 1e8, warning: 1e4, info: 1 };

/** By open errors, then warnings, then infos; of equal ones the first in the order of the report. */
function worstStrategy(results: readonly Weighed[], rules: RowRules): Strategy | null {
  const sums = strategies.map(() => 0);
  results.forEach((result, index) => {
    if (result.standing === 'open' && isFinding(result)) sums[strategies.indexOf(rules[index]!.strategy)]! += weights[result.severity];
  });
  const most = Math.max(...sums);
  return most > 0 ? strategies[sums.indexOf(most)]! : null;
}
