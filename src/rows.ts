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
  /** How many plans break each rule, in their order. */
  broken: number[];
}

/** A plan as far as its row goes; `results` in the order of the rules. */
export type RowSource = Pick<PlanReport, 'file' | 'verdict' | 'reason' | 'summary'> & { results: readonly Weighed[] };
/** What a row needs to know of the rules, in their order. */
export type RowRules = readonly { strategy: Strategy }[];

export const noRows = (rules: number): Rows => ({ rows: [], summary: total([], rules), broken: Array.from({ length: rules }, () => 0) });

/** How many rules miss something, and still count. */
export const openSilences = (results: readonly Weighed[]): number => results.filter(({ outcome, standing }) => outcome === 'not-stated' && standing === 'open').length;

/** An error outweighs any number of warnings that a plan can have, a warning any number of infos. */
const weights: Record<Severity, number> = { error: 1e8, warning: 1e4, info: 1 };

/** Adds a plan to the rows: in one go over its results, since there may be very many plans. */
export function addRow(to: Rows, { file, verdict, reason, summary, results }: RowSource, rules: RowRules): void {
  const { errors, warnings, infos } = summary;
  const sums = strategies.map(() => 0);
  let [notStated, most] = [0, 0];
  for (const [index, result] of results.entries()) {
    if (result.standing !== 'open' || !isFinding(result)) continue;
    if (result.outcome === 'violated') to.broken[index]!++;
    else notStated++;
    const sum = (sums[strategies.indexOf(rules[index]!.strategy)]! += weights[result.severity]);
    if (sum > most) most = sum;
  }
  // Of strategies that are equally bad the first in the order of the report.
  to.rows.push({ file, verdict, reason, errors, warnings, infos, notStated, worst: most > 0 ? strategies[sums.indexOf(most)]! : null });
  addTo(to.summary, summary);
}

export function rowsOf({ plans, rules }: Pick<Report, 'plans' | 'rules'>): Rows {
  const rows = noRows(rules.length);
  for (const plan of plans) addRow(rows, plan, rules);
  return rows;
}

export const reasonOfRows = ({ rows }: Rows): Reason => gravest(rows);
