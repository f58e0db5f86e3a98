// Everything that settings, waivers and a baseline do to a run, behind a few questions that the pipeline asks.
import { coversPlace } from './identity.ts';
import { idlePatterns, namesNoPlan, type EveryPlan } from './idle.ts';
import { knownOf, type BaselineFile } from './known.ts';
import { isPattern, matcher, meaning } from './pattern.ts';
import { ranOutOf } from './ran-out.ts';
import { concerns, findRequests, type Request } from './requests.ts';
import { currentIds, effectiveRules, type EffectiveRules } from './rules.ts';
import type { Settings, Size } from './settings.ts';
import { readWaivers, type PlacedWaiver, type Waivers } from './waivers.ts';
import { resolvedSince, withStanding } from './standing.ts';
import type { Notice, PlanResult, Resolved } from '../verdict/report.ts';
import { byPlace, findingsOf } from '../verdict/reported.ts';
import type { Rule } from '../rules/rule.ts';
import { closestRule } from './closest-rule.ts';
import { nearIn } from './near.ts';
import { readDate } from '../shape/dates.ts';
import type { Source } from '../source/node.ts';
import { readSource, textOf } from '../source/read.ts';
import { later, type Diagnostic, type Stage } from '../types.ts';

/** What the gate needs to know; the files are read by the caller. */
export interface GateRequest {
  settings: Settings;
  /** Digest of all that is not a plan or a rule; null where there is nothing. */
  digest: string | null;
  /** The file of waivers; null where there is none, or where an audit leaves it out. */
  waivers: { file: string; content: Uint8Array | string } | null;
  baseline: BaselineFile | null;
  /** Whether a file that a waiver names is there. */
  isThere(name: string): boolean;
  /** Whether it is a folder. */
  isFolder?(name: string): boolean;
  /** A plan's name relative to the folder of each file, as that of the plan is written; null for what is not below it. */
  namesOf(file: string): { settings: string | null; waivers: string | null; baseline: string };
  /** True where another file has a name that reads the same. */
  hasLookAlike(file: string): boolean;
}

/** What the gate fixes for a plan. */
export interface Fixed {
  stage: Stage | null;
  size: Size | null;
  reach: string | null;
}

/** A finding by the plan's file as the run calls it. */
export interface Lapsed {
  file: string;
  rule: string;
  at: string;
}

export interface Gate extends Pick<EffectiveRules, 'rules' | 'params' | 'off' | 'protected'> {
  digest: string | null;
  problems: Diagnostic[];
  /** Texts of the files that problems and notices point into. */
  texts: Map<string, string>;
  fixedFor(file: string): Fixed;
  /** True where a waiver or the baseline may concern a plan, or has to be told that it was looked at. */
  excepts(file: string): boolean;
  /** Which findings of a plan count, and which are new; `base` is what the rules say of its base version. */
  settle(source: Source, results: readonly PlanResult[], base: readonly PlanResult[] | null): { results: PlanResult[]; resolved: Resolved[] | null };
  /** After all plans: what is to be said of the exceptions that concern them; of patterns that match none, and plans that are gone, where these are all, or compared with what was there before. */
  notices(whole: EveryPlan | null, compared?: boolean): Notice[];
  /** JSON pointers of the waivers that were needed. */
  used(): string[];
  /** Every id that a rule has or had -> the one it has. */
  ids: ReadonlyMap<string, string>;
  /** Findings whose waiver ran out, and that no other covers. */
  lapsed(): readonly Lapsed[];
}

export function openGate(request: GateRequest, all: readonly Rule[], packs: readonly string[], today: string): Gate {
  const { settings, namesOf } = request;
  const effective = effectiveRules(all, settings.rules);
  const ids = currentIds(all);
  const problems = [...effective.diagnostics];
  const notices: Notice[] = [];
  const texts = new Map<string, string>();

  let waivers: PlacedWaiver[] = [];
  let expired: Waivers['expired'] = [];
  /** Names of the plans judged, as the file of waivers would call them. */
  const judged: string[] = [];
  if (request.waivers) {
    const { source, diagnostics } = readSource(request.waivers.file, request.waivers.content);
    texts.set(request.waivers.file, textOf(request.waivers.content));
    const read = source && readWaivers(source, { today: readDate(today)!.from, longest: settings.waivers.longest, ids, packs, protected: effective.protected });
    problems.push(...diagnostics.filter(({ id }) => id !== 'yaml/empty'), ...(read?.diagnostics ?? []));
    expired = read?.expired ?? [];
    waivers = read?.waivers ?? [];
  }
  const matchers = new Map(waivers.map((waiver) => [waiver, matcher([waiver.files])]));
  const meant = new Map(waivers.map((waiver) => [waiver, meaning([waiver.files])]));
  const ranOut = ranOutOf(expired, waivers);
  const waiverNames = (files: readonly string[]): string[] => files.flatMap((file) => namesOf(file).waivers ?? []);
  const overrides = settings.overrides.map((override) => ({ ...override, matches: matcher(override.files) }));
  const known = knownOf(request.baseline, ids, packs);
  const used = new Set<PlacedWaiver>();
  const concerned = new Set<PlacedWaiver>();
  /** Where the rule of a waiver does have findings, for those whose place is not among them. */
  const elsewhere = new Map<PlacedWaiver, Set<string>>();
  /** Those whose place one that runs as long or longer has taken. */
  const outlasted = new Set<PlacedWaiver>();
  const lapsed: Lapsed[] = [];

  return {
    ...effective,
    digest: request.digest,
    problems,
    texts,

    fixedFor(file) {
      const name = namesOf(file).settings;
      const fitting = name === null ? [] : overrides.filter(({ matches }) => matches(name));
      const last = <K extends 'size' | 'reach'>(key: K) => fitting.findLast((override) => override[key] !== null)?.[key] ?? null;
      return { stage: [settings.stage, ...fitting.map(({ stage }) => stage)].reduce(later, null), size: last('size'), reach: last('reach') };
    },

    excepts(file) {
      if (request.baseline !== null) return true;
      const name = waivers.length || expired.length ? namesOf(file).waivers : null;
      return name !== null && (waivers.some((waiver) => matchers.get(waiver)!(name)) || ranOut.concerns(name));
    },

    settle(source, results, base) {
      const names = namesOf(source.file);
      const name = names.waivers;
      if (name !== null) judged.push(name);
      const hasLookAlike = () => request.hasLookAlike(source.file);
      const own = name === null ? [] : waivers.filter((waiver) => meant.get(waiver)!(name, hasLookAlike));
      // A waiver for a rule that does not ask yet is not idle; it waits.
      const asked = new Set(results.flatMap(({ rule, outcome }) => (outcome === 'not-due' ? [] : [rule])));
      for (const waiver of own) if (asked.has(waiver.rule)) concerned.add(waiver);
      const stillThere = name === null ? null : ranOut.look(name, asked, hasLookAlike);
      const wasThere = known.look(names.baseline, results);
      const requests = findRequests(source);
      const heard = new Set<Request>();
      const settled = withStanding(results, {
        base,
        waiverOf(rule, finding) {
          const ofRule = own.filter((candidate) => candidate.rule === rule);
          // One that was renewed runs to the end of the new one.
          const [waiver, ...others] = ofRule.filter((candidate) => coversPlace(candidate.at, finding)).sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
          for (const other of others) outlasted.add(other);
          if (stillThere?.(rule, finding, waiver !== undefined) && !waiver) lapsed.push({ file: source.file, rule, at: finding.at });
          if (!waiver) {
            for (const candidate of ofRule) elsewhere.set(candidate, (elsewhere.get(candidate) ?? new Set()).add(finding.at));
            return null;
          }
          used.add(waiver);
          const { files, at, reason, owner, approvedBy, until } = waiver;
          return { rule, files, at, reason, owner, approvedBy, until };
        },
        requestOf(rule, finding) {
          const asking = requests.find((candidate) => ids.get(candidate.rule) === rule && candidate.reason !== '' && concerns(candidate, finding));
          if (!asking || effective.protected.has(rule)) return null;
          heard.add(asking);
          return asking.reason;
        },
        // What is protected is not excused by having been there before.
        isKnown: (rule, finding) => wasThere(rule, finding) && !effective.protected.has(rule),
      });
      if (requests.length) texts.set(source.file, source.text);
      const waived = settled.flatMap((result) => findingsOf(result).flatMap((finding) => (finding.standing === 'waived' ? [{ rule: result.rule, finding }] : [])));
      for (const asking of requests) {
        if (heard.has(asking) || waived.some(({ rule, finding }) => ids.get(asking.rule) === rule && concerns(asking, finding))) continue;
        const current = ids.get(asking.rule);
        const id = current === undefined ? 'waiver/request-unknown-rule' : effective.protected.has(current) ? 'waiver/request-protected' : asking.reason ? 'waiver/request-unused' : 'waiver/request-without-reason';
        notices.push({ id, severity: 'warning', file: source.file, place: asking.place, path: null, args: { name: asking.rule, suggestion: closestRule(asking.rule, ids.keys()) ?? '' } });
      }
      return { results: settled, resolved: base && resolvedSince(base, settled) };
    },

    used: () => [...used].map(({ path }) => path).sort(),
    ids,
    lapsed: () => lapsed,
    notices(whole, compared = false) {
      // A plan that this call does not look at may need what a pattern waives.
      const idle = waivers.filter((waiver) => concerned.has(waiver) && !used.has(waiver) && (whole !== null || !isPattern(waiver.files)));
      const lost = waivers.filter((waiver) => !isPattern(waiver.files) && !judged.some(matchers.get(waiver)!) && !request.isThere(waiver.files));
      const about = (waiver: PlacedWaiver, id: string, more: Record<string, string> = {}): Notice => ({ id, severity: 'warning', file: waiver.source, place: waiver.place, path: waiver.path, args: { rule: waiver.rule, file: waiver.files, ...more } });
      return [
        ...ranOut.notices(whole && { all: waiverNames(whole.found ? [] : whole.plans), elsewhere: waiverNames(whole.elsewhere ?? []), isThere: request.isThere }),
        ...lost.map((waiver) => about(waiver, 'waiver/no-file', nearIn(waiver.files, whole ? waiverNames(whole.plans) : []))),
        ...waivers.filter((waiver) => !lost.includes(waiver)).flatMap((waiver) => {
          const id = namesNoPlan(waiver, { judged, all: whole && waiverNames(whole.plans), off: effective.off, isFolder: request.isFolder });
          return id ? [about(waiver, id, { folder: waiver.files.replace(/\/+$/, '') })] : [];
        }),
        ...notices,
        ...[
          ...idle.map((waiver) => (elsewhere.has(waiver) ? about(waiver, 'waiver/no-such-place', { place: waiver.at!, places: [...elsewhere.get(waiver)!].join(', ') }) : about(waiver, 'waiver/unused', outlasted.has(waiver) ? { state: 'covered' } : {}))),
          ...(whole ? idlePatterns(settings, waivers, whole, namesOf) : []),
        ].sort(byPlace),
        ...known.notices(whole !== null || compared),
      ];
    },
  };
}
