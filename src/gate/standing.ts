// Results + waivers, baseline and base version -> results that say which findings count, and which are new.
import { weight } from '../evaluate/judge.ts';
import { growthSince, keyOfFinding, keysOfFinding, remember } from './identity.ts';
import type { PlanResult, Reported, Resolved, Waiver } from '../verdict/report.ts';
import { findingsOf, isFinding } from '../verdict/reported.ts';

export interface Exceptions {
  /** The waiver of a finding, if there is one. */
  waiverOf(rule: string, finding: Reported): Waiver | null;
  /** The reason of an author who asks for one. */
  requestOf(rule: string, finding: Reported): string | null;
  /** True for a finding of the baseline. */
  isKnown(rule: string, finding: Reported): boolean;
  /** The findings of the base version; null when there is nothing to compare with. */
  base: readonly PlanResult[] | null;
}

export function withStanding(results: readonly PlanResult[], exceptions: Exceptions): PlanResult[] {
  const before = exceptions.base && remember(exceptions.base.flatMap((result) => findingsOf(result).map((finding) => [keyOfFinding(result.rule, finding), finding.missing.map(({ at }) => at)] as const)));
  const stand = <T extends Reported>(rule: string, finding: T): T => {
    if (!isFinding(finding)) return finding;
    const waiver = exceptions.waiverOf(rule, finding);
    // Asked also of what is waived: it still occurs.
    const known = exceptions.isKnown(rule, finding);
    const grown = before && growthSince(before, keysOfFinding(rule, finding), finding.missing);
    return {
      ...finding,
      missing: finding.missing.map((spot) => ({ ...spot, change: before && (!grown || grown.includes(spot) ? 'new' : 'unchanged') })),
      standing: waiver ? 'waived' : known ? 'known' : 'open',
      waiver,
      requested: waiver ? null : exceptions.requestOf(rule, finding),
      change: before && (grown?.length === 0 ? 'unchanged' : 'new'),
    };
  };
  return results.map((result) => (result.items.length ? worstOf({ ...result, items: result.items.map((item) => stand(result.rule, item)) }) : stand(result.rule, result)));
}

/** A result over a list is its worst item that still counts; where none does, its worst item. */
function worstOf(result: PlanResult): PlanResult {
  const findings = result.items.filter(isFinding);
  if (!findings.length) return result;
  const open = findings.filter((item) => item.standing === 'open');
  const [first, ...rest] = open.length ? open : findings;
  const worst = rest.reduce((a, b) => (weight(b) > weight(a) ? b : a), first!);
  const alike = (open.length ? open : findings).filter((item) => item.outcome === worst.outcome);
  const { outcome, severity, eased, path, place, at, related, args, standing, waiver } = worst;
  const requested = alike.find((item) => item.requested !== null)?.requested ?? null;
  const change = alike.some((item) => item.change === 'new') ? 'new' : worst.change;
  return { ...result, outcome, severity, eased, path, place, at, related, args, standing, waiver, requested, change, missing: alike.flatMap((item) => item.missing) };
}

/** What the base version had and this one no longer has, in whatever form. */
export function resolvedSince(base: readonly PlanResult[], results: readonly PlanResult[]): Resolved[] {
  const still = new Set(results.flatMap((result) => findingsOf(result).map(({ at }) => `${result.rule}\n${at}`)));
  return base.flatMap((result) => findingsOf(result).flatMap(({ at, outcome, severity }) => (still.has(`${result.rule}\n${at}`) ? [] : [{ rule: result.rule, at, outcome, severity }])));
}
