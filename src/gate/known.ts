// What a baseline knows: which findings of a plan were there before, and which of its entries no longer occur.
import { entriesByFile, unaskedOf, type BaselineEntry } from './baseline.ts';
import { growthSince, holders, keyOfFinding, keysOfFinding, remember, type Found } from './identity.ts';
import type { Notice, PlanResult, Reported } from '../verdict/report.ts';

export interface BaselineFile {
  file: string;
  entries: readonly BaselineEntry[];
  /** Whether a plan that it names is still there. */
  isThere?(name: string): boolean;
}

export interface Known {
  /** Whether a finding of a plan, by its name in the baseline, was there before. */
  has(file: string, rule: string, finding: Reported): boolean;
  /** What a plan shows of its entries. */
  look(file: string, results: readonly PlanResult[], found: readonly Found[]): KnownSeen;
  /** After all plans. `ofPlans`: also of plans that are gone, where all were looked at. */
  notices(seen: readonly KnownSeen[], ofPlans: boolean): Notice[];
}

/** What one plan shows of the baseline; its entries by their keys. */
export interface KnownSeen {
  file: string;
  /** Those that this run does not ask about. */
  unasked: string[];
  /** Those that still occur, with what is missing now and all that it lies in. */
  met: { key: string; missing: string[] }[];
}

/** `ids`: of each rule, also by an older name, the name that it has now; `packs`: those whose rules are among them. Entries for others wait for a run that uses these. */
export function knownOf(baseline: BaselineFile | null, ids: ReadonlyMap<string, string>, packs: readonly string[]): Known {
  const entries = (baseline?.entries ?? []).map((entry) => ({ ...entry, key: `${entry.file}\n${keyOfFinding(ids.get(entry.rule) ?? entry.rule, entry)}` }));
  const known = remember(entries.map(({ key, missing, outcome }) => [key, missing ?? (outcome === 'not-stated' ? null : [])]));
  const entriesOf = entriesByFile(entries);
  const keysOf = (file: string, rule: string, finding: Reported) => keysOfFinding(rule, finding).map((key) => `${file}\n${key}`).filter((key) => known.has(key));
  const { file: source = '', isThere = () => true } = baseline ?? {};
  const info = (id: string, args: Notice['args']): Notice => ({ id, severity: 'info', file: source, place: null, path: null, args });

  return {
    has: (file, rule, finding) => growthSince(known, keysOf(file, rule, finding), finding.missing)?.length === 0,

    look: (file, results, found) => ({
      file,
      unasked: unaskedOf(entriesOf.get(file) ?? [], results, (rule) => ids.get(rule) ?? rule).map(({ key }) => key),
      met: found.flatMap(({ rule, finding }) => keysOf(file, rule, finding).map((key) => ({ key, missing: finding.missing.flatMap(({ at }) => holders(at)) }))),
    }),

    notices(seen, ofPlans) {
      const looked = new Set(seen.map(({ file }) => file));
      const unasked = new Set(seen.flatMap((one) => one.unasked));
      const met = remember(seen.flatMap((one) => one.met.map(({ key, missing }) => [key, missing] as const)));
      // Of a silence that became smaller, what is stated by now.
      const gone = entries.filter(({ file, rule, key }) => looked.has(file) && ids.has(rule) && !unasked.has(key)).flatMap(({ file, rule, at, key, missing = [] }) => {
        const now = met.get(key);
        return now ? missing.filter((name) => !now.has(name)).map((name) => ({ file, rule, at: name })) : [{ file, rule, at }];
      });
      const lostPlans = ofPlans ? [...entriesOf].filter(([file]) => !looked.has(file) && !isThere(file)).map(([file, { length }]) => ({ file, count: String(length) })) : [];
      const unknown = new Map<string, number>();
      for (const { rule } of entries) if (!ids.has(rule) && packs.includes(rule.split('/')[0]!)) unknown.set(rule, (unknown.get(rule) ?? 0) + 1);
      return [
        ...lostPlans.sort((a, b) => (a.file < b.file ? -1 : 1)).map((args) => info('baseline/no-file', args)),
        ...gone.sort((a, b) => (staleKey(a) < staleKey(b) ? -1 : 1)).map(({ file, rule, at }) => info('baseline/stale', { file, rule, at })),
        ...[...unknown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => info('baseline/unknown-rule', { rule, count: String(count) })),
      ];
    },
  };
}

/** Sorted, so that parts of a run put together read like the whole. */
const staleKey = ({ file, rule, at }: Pick<BaselineEntry, 'file' | 'rule' | 'at'>): string => [file, rule, at].join('\n');
