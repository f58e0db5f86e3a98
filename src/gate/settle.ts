// The results of one plan -> the same with their standing, and what the plan shows of waivers and baseline. It changes nothing: what
// plans show is put together after the last of them.
import type { Notice, PlanResult, Resolved } from '../verdict/report.ts';
import { findingsOf } from '../verdict/reported.ts';
import type { Source } from '../source/node.ts';
import { requestFor, vainRequests, type RuleNames } from './answers.ts';
import { covering, lookAtWaivers, reported, type InForce, type WaiversSeen } from './in-force.ts';
import type { Known, KnownSeen } from './known.ts';
import { noneRanOut, type RanOut, type RanOutSeen } from './ran-out.ts';
import { findRequests } from './requests.ts';
import { resolvedSince, withStanding } from './standing.ts';

/** What is the same for every plan. */
export interface GateTerms extends RuleNames {
  waivers: readonly InForce[];
  ranOut: RanOut;
  known: Known;
}

/** A plan, by its names in the files of waivers and of the baseline. */
export interface Judged {
  source: Source;
  names: { waivers: string | null; baseline: string };
  hasLookAlike(): boolean;
  results: readonly PlanResult[];
  /** What the rules say of its base version. */
  base: readonly PlanResult[] | null;
}

/** What one plan shows of the exceptions. */
export interface Seen {
  file: string;
  waivers: WaiversSeen;
  ranOut: RanOutSeen;
  known: KnownSeen;
  /** True where its author asks for a waiver, also in vain. */
  asks: boolean;
  requests: Notice[];
}

export function settle({ source, names, hasLookAlike, results, base }: Judged, { waivers, ranOut, known, ...rules }: GateTerms): { results: PlanResult[]; resolved: Resolved[] | null; seen: Seen } {
  const { waivers: name, baseline } = names;
  const own = name === null ? [] : waivers.filter(({ isFor }) => isFor(name, hasLookAlike));
  const requests = findRequests(source);
  const settled = withStanding(results, {
    base,
    waiverOf(rule, finding) {
      const [waiver] = covering(own, { rule, finding });
      return waiver ? reported(waiver) : null;
    },
    requestOf: (rule, finding) => requestFor(requests, { rule, finding }, rules)?.reason ?? null,
    // What is protected is not excused by having been there before.
    isKnown: (rule, finding) => !rules.protected.has(rule) && known.has(baseline, rule, finding),
  });

  const found = settled.flatMap((result) => findingsOf(result).map((finding) => ({ rule: result.rule, finding, isCovered: finding.waiver !== null })));
  const asked = new Set(results.flatMap(({ rule, outcome }) => (outcome === 'not-due' ? [] : [rule])));
  return {
    results: settled,
    resolved: base && resolvedSince(base, settled),
    seen: {
      file: source.file,
      waivers: lookAtWaivers(name, own, asked, found),
      ranOut: name === null ? noneRanOut : ranOut.look(name, asked, found, hasLookAlike),
      known: known.look(baseline, results, found),
      asks: requests.length > 0,
      requests: vainRequests(source.file, requests, found, rules),
    },
  };
}
