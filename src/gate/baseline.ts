// The baseline: findings that were known when the gate began. Each is named by file, rule, what it is about and its outcome,
// never counted and never by line, so that fixing one and making another shows the new one.
import { groupBy } from '../group-by.ts';
import type { PlanReport, PlanResult, Report } from '../verdict/report.ts';
import { findingsOf } from '../verdict/reported.ts';
import { holders, keyOfFinding, keysOfFinding } from './identity.ts';
import { boolean, choice, count, list, map, required } from '../shape/field.ts';
import { keywords, literal } from '../shape/keywords.ts';

export interface BaselineEntry {
  /** Relative to the folder of the baseline file, with `/`. */
  file: string;
  rule: string;
  at: string;
  outcome: 'violated' | 'not-stated';
  /** The violation weighed less than usual; once it weighs all of it, it is another finding. */
  eased?: true;
  /** Of a silence: the fields that were missing, by name. One that is not among them is not known. */
  missing?: string[];
}

const baselineVersion = 1;

/** The shape of the file, for telling what is wrong with one. */
export const baselineField = map('Baseline', '기준선', {
  version: required(count('Version', '버전')),
  findings: list(
    map('Finding', '지적', {
      file: required(literal('File', '파일')),
      rule: required(literal('Rule', '규칙')),
      at: required(literal('Place by name', '위치')),
      outcome: required(choice(keywords('finding', ['violated', 'not-stated']), 'Outcome', '결과')),
      eased: boolean('Eased', '완화됨'),
      missing: list(literal('Field', '항목'), 'Missing fields', '빠진 항목'),
    }),
    'Findings',
    '지적 목록',
  ),
});

/** One finding a line and sorted, so that two branches seldom touch the same line. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = [...new Set([...entries].map(({ file, rule, at, outcome, eased, missing }) => JSON.stringify({ file, rule, at, outcome, ...(eased && { eased }), ...(missing && { missing }) })))].sort();
  return `{"version": ${baselineVersion}, "findings": [${lines.length ? `\n  ${lines.join(',\n  ')}\n` : ''}]}\n`;
}

/** True for what `baselineText` writes, read back. */
export const isBaseline = (data: unknown): data is { findings: BaselineEntry[] } => {
  const { version, findings } = (data ?? {}) as { version?: unknown; findings?: unknown };
  return version === baselineVersion && Array.isArray(findings) && findings.every((entry) => ['file', 'rule', 'at'].every((key) => typeof entry?.[key] === 'string') && ['violated', 'not-stated'].includes(entry.outcome) && ['undefined', 'boolean'].includes(typeof entry.eased) && (entry.missing === undefined || (Array.isArray(entry.missing) && entry.missing.every((name: unknown) => typeof name === 'string'))));
};

/** How many findings no baseline takes in. */
export function protectedFindings({ plans, rules }: Report): number {
  const kept = new Set(rules.filter((rule) => rule.protected).map(({ id }) => id));
  return plans.flatMap((plan) => plan.results.filter((result) => kept.has(result.rule)).flatMap(findingsOf)).length;
}

/** True where a run cannot tell whether a finding is gone: its stage does not ask about a silence yet, or the rule does not speak about this kind of plan. */
function isUnasked({ at, outcome }: Pick<BaselineEntry, 'at' | 'outcome'>, result: PlanResult): boolean {
  const item = result.items.find((candidate) => candidate.at === at);
  // An item that the author says is not needed has its answer.
  if (item?.notNeeded) return false;
  const now = (item ?? result).outcome;
  // A violation counts at any stage.
  return now === 'not-applicable' || (now === 'not-due' && outcome === 'not-stated');
}

/** Of the entries of one plan, those that a run did not ask about. */
export function unaskedOf<T extends BaselineEntry>(entries: readonly T[], results: readonly PlanResult[], idOf: (rule: string) => string = (rule) => rule): T[] {
  const byRule = new Map(entries.length ? results.map((result) => [result.rule, result]) : []);
  return entries.filter((entry) => {
    const result = byRule.get(idOf(entry.rule));
    return result !== undefined && isUnasked(entry, result);
  });
}

export const entriesByFile = <T extends BaselineEntry>(entries: readonly T[]): Map<string, T[]> => groupBy(entries, ({ file }) => file);

/** The same entries under the ids that their rules have now. */
export const underCurrentIds = (entries: readonly BaselineEntry[], ids: ReadonlyMap<string, string>): BaselineEntry[] => entries.map((entry) => ({ ...entry, rule: ids.get(entry.rule) ?? entry.rule }));

export const keyOfEntry = (entry: BaselineEntry): string => `${entry.file}\n${keyOfFinding(entry.rule, entry)}`;
/** The keys under which it may have been known: one that weighs less by now is no other. */
export const keysOfEntry = (entry: BaselineEntry): string[] => keysOfFinding(entry.rule, entry).map((key) => `${entry.file}\n${key}`);

/** The entries that a run did not ask about, though it looked at their plans and rules. */
export function unaskedIn(entries: readonly BaselineEntry[], { plans }: Pick<Report, 'plans'>, nameOf: (file: string) => string): Set<BaselineEntry> {
  const byFile = entriesByFile(entries);
  return new Set(plans.flatMap((plan) => unaskedOf(byFile.get(nameOf(plan.file)) ?? [], plan.results)));
}

/**
 * The entries after a run. Those of plans and rules that the run did not look at, or did not ask about, stay; of the others, those that still occur,
 * with what they still miss, also while they are waived, or the plan would fail on them once the waiver ends; and, where `add` says so,
 * only the findings that nobody waived, as they are now. What is protected stays out: it counts for ever.
 */
export function nextBaseline(before: readonly BaselineEntry[], report: Report, nameOf: (file: string) => string, add: boolean): BaselineEntry[] {
  const kept = new Set(report.rules.filter((rule) => rule.protected).map(({ id }) => id));
  const found = report.plans.flatMap((plan) => entriesOf(plan, nameOf(plan.file), !add)).filter((entry) => !kept.has(entry.rule));
  const now = new Map(found.flatMap((entry) => keysOfEntry(entry).map((key) => [key, entry])));
  const plans = new Set(report.plans.map(({ file }) => nameOf(file)));
  const rules = new Set(report.rules.map(({ id }) => id));
  const unasked = unaskedIn(before, report, nameOf);
  const stays = (entry: BaselineEntry): BaselineEntry[] => {
    if (!plans.has(entry.file) || !rules.has(entry.rule)) return [entry];
    if (!kept.has(entry.rule) && unasked.has(entry)) return [entry];
    const current = now.get(keyOfEntry(entry));
    if (!current) return [];
    const known = entry.missing && new Set(entry.missing);
    const missing = current.missing?.filter((name) => add || !known || holders(name).some((outer) => known.has(outer)));
    return missing?.length === 0 ? [] : [{ ...current, ...(missing && { missing }) }];
  };
  return [...before.flatMap(stays), ...(add ? found : [])];
}

const entriesOf = (plan: PlanReport, file: string, waivedToo: boolean): BaselineEntry[] =>
  plan.results.flatMap((result) =>
    findingsOf(result).flatMap(({ at, outcome, eased, standing, missing }) => {
      const fields = [...new Set(missing.map((spot) => spot.at))].sort();
      return standing === 'waived' && !waivedToo ? [] : [{ file, rule: result.rule, at, outcome: outcome as BaselineEntry['outcome'], ...(eased && { eased }), ...(outcome === 'not-stated' && { missing: fields }) }];
    }),
  );
