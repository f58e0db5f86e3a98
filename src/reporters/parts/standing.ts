// The findings of a plan by what counts: open, waived, known; and which notices are shown.
import { groupBy } from '../../group-by.ts';
import type { Notice, PlanReport, PlanResult, Report, Reported, ReportRule } from '../../verdict/report.ts';
import { findingsOf, isFinding } from '../../verdict/reported.ts';
import { atThreshold, fails } from '../../verdict/verdict.ts';
import { severityRank, type Outcome, type Standing } from '../../types.ts';

/** A finding with its rule. */
export interface Found {
  rule: ReportRule;
  finding: Reported;
}

/** The open findings of a result that have its outcome: those by which it was judged. */
export const openFindings = (result: PlanResult): Reported[] => (!isFinding(result) ? [] : result.items.length ? result.items.filter((item) => item.standing === 'open' && item.outcome === result.outcome) : result.standing === 'open' ? [result] : []);

/** The results of a plan that count; `failing` only those that fail it. */
const open = (plan: PlanReport, report: Pick<Report, 'run'>, failing: boolean): PlanResult[] =>
  plan.results.filter((result) => openFindings(result).length > 0 && (!failing || fails(result, report.run)));

/** Those that stand for themselves and have findings of an outcome, as far as these go: a list may be violated in one item, and silent in another. */
export const openResults = (plan: PlanReport, report: Pick<Report, 'run'>, outcome: Outcome, failing: boolean): PlanResult[] =>
  open(plan, report, failing).filter((result) => result.cause === null).flatMap((result) => asFarAs(result, outcome)).filter((result) => !failing || fails(result, report.run));

function asFarAs(result: PlanResult, outcome: Outcome): PlanResult[] {
  const items = result.items.filter((item) => item.outcome === outcome && item.standing === 'open');
  if (result.outcome === outcome) return [items.length ? { ...result, items } : result];
  const [first, ...rest] = items;
  if (!first) return [];
  const { severity, eased, path, place, at, related, args } = rest.reduce((a, b) => (severityRank[b.severity] < severityRank[a.severity] ? b : a), first);
  return [{ ...result, outcome, severity, eased, path, place, at, related, args, items, missing: items.flatMap((item) => item.missing) }];
}

/** Those that follow from something else, by its rule; new ones first, then the worst. */
export function followers(plan: PlanReport, report: Pick<Report, 'run'>, failing: boolean): Map<string, PlanResult[]> {
  const byCause = groupBy(open(plan, report, failing).filter(({ cause }) => cause !== null), ({ cause }) => cause!);
  for (const results of byCause.values()) results.sort(newAndWorstFirst);
  return byCause;
}

/** Where plans were compared, what is new before what was there; of these the worst first. */
export const newAndWorstFirst = (a: PlanResult, b: PlanResult): number => Number(isOld(a)) - Number(isOld(b)) || severityRank[a.severity] - severityRank[b.severity] || a.place.line - b.place.line || a.place.column - b.place.column;

/** What to mend first: of the worst, and where plans were compared new, that from which most follows. */
export function mendFirst(plan: PlanReport, report: Pick<Report, 'run'>): { first: PlanResult | undefined; followers: number } {
  const following = followers(plan, report, false);
  const count = ({ rule }: PlanResult): number => following.get(rule)?.length ?? 0;
  const [worst, ...others] = openResults(plan, report, 'violated', true).sort(newAndWorstFirst);
  const first = worst && others.reduce((a, b) => (isOld(a) === isOld(b) && a.severity === b.severity && count(b) > count(a) ? b : a), worst);
  return { first, followers: first ? count(first) : 0 };
}

const isOld = (result: PlanResult): boolean => changeOf(openFindings(result)) === 'unchanged';

/** True of a waiver that ran out and is still needed: it is why a plan fails that passed before. */
export const hasLapsed = ({ id, args }: Notice): boolean => id === 'waiver/expired' && !args.state;

/** All, or where only what fails is asked for: what fails by itself, a waiver that lapsed, and that by other terms than before plans may fail that were not looked at. */
export const shownNotices = ({ notices, run, verdict }: Pick<Report, 'notices' | 'run' | 'verdict'>, quiet: boolean): Notice[] =>
  notices.filter((notice) => !quiet || notice.id === 'settings/changed' || atThreshold(notice.severity, run.failOn) || (verdict === 'fail' && hasLapsed(notice)));

/** How many rules are violated, with those that follow. */
export const countViolated = (results: readonly PlanResult[], following: ReadonlyMap<string, readonly PlanResult[]>): number =>
  results.length + [...following.values()].flat().filter(({ outcome }) => outcome === 'violated').length;

/** The findings of a plan that stand so, worst first. */
export const standingSo = (plan: PlanReport, rules: ReadonlyMap<string, ReportRule>, standing: Standing): Found[] =>
  plan.results
    .flatMap((result) => findingsOf(result).flatMap((finding) => (finding.standing === standing ? [{ rule: rules.get(result.rule)!, finding }] : [])))
    .sort((a, b) => severityRank[a.finding.severity] - severityRank[b.finding.severity]);

/** New when any of its findings is; null where plans were not compared. */
export const changeOf = (findings: readonly Reported[]): Reported['change'] => findings.find(({ change }) => change === 'new')?.change ?? findings[0]?.change ?? null;
