// Everything that settings, waivers and a baseline do to a run, behind a few questions that the pipeline asks.
import { fixedBy, type Fixed } from './fixed.ts';
import type { EveryPlan } from './idle.ts';
import { inForce } from './in-force.ts';
import { knownOf, type BaselineFile } from './known.ts';
import { noticesOf } from './notices.ts';
import { ranOutOf } from './ran-out.ts';
import { currentIds, effectiveRules, type EffectiveRules } from './rules.ts';
import type { Settings } from './settings.ts';
import { settle, type GateTerms, type Seen } from './settle.ts';
import { noWaivers, openWaivers } from './waivers.ts';
import type { Notice, PlanResult, Resolved } from '../verdict/report.ts';
import type { Rule } from '../rules/rule.ts';
import { readDate } from '../shape/dates.ts';
import type { Source } from '../source/node.ts';
import { textOf } from '../source/read.ts';
import type { Diagnostic } from '../types.ts';

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
  isFolder(name: string): boolean;
  /** A plan's name relative to the folder of each file, as that of the plan is written; null for what is not below it. */
  namesOf(file: string): { settings: string | null; waivers: string | null; baseline: string };
  /** True where another file has a name that reads the same. */
  hasLookAlike(file: string): boolean;
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
  const read = request.waivers ? openWaivers(request.waivers, { today: readDate(today)!.from, longest: settings.waivers.longest, ids, packs, protected: effective.protected }) : noWaivers;
  const terms: GateTerms = { waivers: read.waivers.map(inForce), ranOut: ranOutOf(read.expired, read.waivers), known: knownOf(request.baseline, ids, packs), ids, protected: effective.protected };
  const fixed = fixedBy(settings);
  const texts = new Map(request.waivers ? [[request.waivers.file, textOf(request.waivers.content)]] : []);
  /** What the plans showed, in their order: all that the gate remembers of them. */
  const seen: Seen[] = [];

  return {
    ...effective,
    digest: request.digest,
    problems: [...effective.diagnostics, ...read.diagnostics],
    texts,
    ids,

    fixedFor: (file) => fixed(namesOf(file).settings),

    excepts(file) {
      if (request.baseline !== null) return true;
      const name = read.waivers.length || read.expired.length ? namesOf(file).waivers : null;
      return name !== null && (terms.waivers.some(({ matches }) => matches(name)) || terms.ranOut.concerns(name));
    },

    settle(source, results, base) {
      const { seen: one, ...settled } = settle({ source, names: namesOf(source.file), hasLookAlike: () => request.hasLookAlike(source.file), results, base }, terms);
      seen.push(one);
      if (one.asks) texts.set(source.file, source.text);
      return settled;
    },

    notices: (whole, compared = false) => noticesOf(seen, terms, { ...request, off: effective.off }, whole, compared),
    used: () => [...new Set(seen.flatMap(({ waivers }) => waivers.used.map(({ path }) => path)))].sort(),
    lapsed: () => seen.flatMap(({ file, ranOut }) => ranOut.lapsed.map(({ rule, finding }) => ({ file, rule, at: finding.at }))),
  };
}
