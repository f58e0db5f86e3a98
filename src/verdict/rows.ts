// What a list of plans shows of each, and what it says of all: enough for very many plans, of which nothing else is kept.
import { asks, briefs, closingBracket, firstLetter, openingBracket } from '../evaluate/brief-code.ts';
import { packedRows, type PackedRows, type PlanRow } from './packed-rows.ts';
import type { PlanReport, Reason, Report, Summary } from './report.ts';
import { isFinding } from './reported.ts';
import { strategies, type Severity, type Strategy } from '../types.ts';
import { addResult, addTo, emptySummary, gravest, reasonWith, total, verdictFor, type Terms, type Weighed } from './verdict.ts';

/** Plans beside each other. */
export interface Rows {
  rows: PackedRows;
  summary: Summary;
  /** How many plans break each rule, in their order. */
  broken: number[];
}

/** What a plan adds to the rows. */
export interface Row {
  row: PlanRow;
  summary: Summary;
  /** Indexes of the rules that it breaks. */
  broken: readonly number[];
}
/** What a row needs to know of the rules, in their order. */
export type RowRules = readonly { strategy: Strategy }[];

export const noRows = (rules: number): Rows => ({ rows: packedRows(), summary: total([], rules), broken: Array.from({ length: rules }, () => 0) });

/** How many rules miss something, and still count. */
export const openSilences = (results: readonly Weighed[]): number => results.filter(({ outcome, standing }) => outcome === 'not-stated' && standing === 'open').length;

export function addRow(to: Rows, { row, summary, broken }: Row): void {
  to.rows.push(row);
  addTo(to.summary, summary);
  for (const index of broken) to.broken[index]!++;
}

export function rowsOf({ plans, rules }: Pick<Report, 'plans' | 'rules'>): Rows {
  const rows = noRows(rules.length);
  for (const plan of plans) addRow(rows, rowOf(plan, rules));
  return rows;
}

/** `results` are in the order of the rules. */
export function rowOf({ file, reason, summary, results }: Pick<PlanReport, 'file' | 'reason' | 'summary'> & { results: readonly Weighed[] }, rules: RowRules): Row {
  const sums = strategies.map(() => 0);
  const broken: number[] = [];
  for (const [index, result] of results.entries()) {
    if (result.standing !== 'open') continue;
    sums[strategies.indexOf(rules[index]!.strategy)]! += weightOf(result);
    if (result.outcome === 'violated') broken.push(index);
  }
  return rowFrom(file, reason, summary, openSilences(results), sums, broken);
}

/** The same of results in code; null for what is no code of these rules, or says nothing. There may be very many plans: what depends on a letter is worked out before, and counts are taken in the same lists. */
export function rowsInBrief(rules: RowRules, terms: Terms): (file: string, code: string) => Row | null {
  const strategyOf = rules.map(({ strategy }) => strategies.indexOf(strategy));
  const letters = briefs.length;
  const weighs = briefs.map(weightOf);
  const isBroken = briefs.map(({ outcome }) => outcome === 'violated');
  const asking = briefs.map(asks);
  const reasons = briefs.map((brief) => reasonWith(null, brief, terms));
  // How many there are of each letter: results, and what decides about the plan, which are their items where they have some.
  const [found, decisive] = [briefs.map(() => 0), briefs.map(() => 0)];
  const sums = new Float64Array(strategies.length);
  return (file, code) => {
    found.fill(0);
    decisive.fill(0);
    sums.fill(0);
    const broken: number[] = [];
    let index = 0;
    for (let at = 0; at < code.length; at++, index++) {
      const letter = code.charCodeAt(at) - firstLetter;
      if (letter < 0 || letter >= letters || index === rules.length) return null;
      found[letter]!++;
      sums[strategyOf[index]!]! += weighs[letter]!;
      if (isBroken[letter]) broken.push(index);
      if (at + 1 === code.length || code.charCodeAt(at + 1) !== openingBracket) {
        decisive[letter]!++;
        continue;
      }
      const items = at + 2;
      for (at = items; at < code.length && code.charCodeAt(at) !== closingBracket; at++) {
        const item = code.charCodeAt(at) - firstLetter;
        if (item < 0 || item >= letters) return null;
        decisive[item]!++;
      }
      if (at === items || at === code.length) return null;
    }
    if (index !== rules.length) return null;
    const summary = emptySummary(rules.length);
    let [says, reason]: [boolean, Reason] = [false, null];
    for (let letter = 0; letter < letters; letter++) {
      if (found[letter]! > 0) {
        says ||= asking[letter]!;
        addResult(summary, briefs[letter]!, found[letter]);
      }
      if (decisive[letter]! > 0 && reason !== 'violated') reason = reasons[letter] ?? reason;
    }
    if (!says) return null;
    return rowFrom(file, reason, summary, summary.notStated, sums, broken);
  };
}

/** An error outweighs any number of warnings that a plan can have, a warning any number of infos. */
const weights: Record<Severity, number> = { error: 1e8, warning: 1e4, info: 1 };
const weightOf = (result: Weighed): number => (isFinding(result) ? weights[result.severity] : 0);

/** `sums` of the weights by strategy: of strategies that are equally bad the first in the order of the report. */
function rowFrom(file: string, reason: Reason, summary: Summary, notStated: number, sums: readonly number[] | Float64Array, broken: readonly number[]): Row {
  const { errors, warnings, infos } = summary;
  const most = Math.max(...sums);
  return { row: { file, verdict: verdictFor(reason), reason, errors, warnings, infos, notStated, worst: most > 0 ? strategies[sums.indexOf(most)]! : null }, summary, broken };
}

export const reasonOfRows = ({ rows }: Rows): Reason => gravest(rows);
