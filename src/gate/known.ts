// What a baseline knows: which findings of a plan were there before, and which of its entries no longer occur.
import { entriesByFile, unaskedOf, type BaselineEntry } from './baseline.ts';
import { growthSince, holders, keyOfFinding, keysOfFinding, remember } from './identity.ts';
import type { Notice, PlanResult, Reported } from '../verdict/report.ts';

export interface BaselineFile {
  file: string;
  entries: readonly BaselineEntry[];
  /** Whether a plan that it names is still there. */
  isThere?(name: string): boolean;
}

export interface Known {
  /** Looks at a plan, by its name in the baseline; what is given back tells of each finding whether it was there before. */
  look(file: string, results: readonly PlanResult[]): (rule: string, finding: Reported) => boolean;
  /** `ofPlans`: also of plans that are gone, where all were looked at. */
  notices(ofPlans: boolean): Notice[];
}

/** `ids`: of each rule, also by an older name, the name that it has now; `packs`: those whose rules are among them. Entries for others wait for a run that uses these. */
export function knownOf(baseline: BaselineFile | null, ids: ReadonlyMap<string, string>, packs: readonly string[] = []): Known {
  const entries = (baseline?.entries ?? []).map((entry) => ({ ...entry, key: `${entry.file}\n${keyOfFinding(ids.get(entry.rule) ?? entry.rule, entry)}` }));
  const known = remember(entries.map(({ key, missing, outcome }) => [key, missing ?? (outcome === 'not-stated' ? null : [])]));
  const entriesOf = entriesByFile(entries);
  const looked = new Set<string>();
  /** The entries that still occur, with what is missing now and all that it lies in. */
  const met = new Map<string, Set<string>>();
  /** Those that this run does not ask about. */
  const unasked = new Set<string>();
  const { file: source = '', isThere = () => true } = baseline ?? {};
  const info = (id: string, args: Notice['args']): Notice => ({ id, severity: 'info', file: source, place: null, path: null, args });

  return {
    look(file, results) {
      looked.add(file);
      for (const { key } of unaskedOf(entriesOf.get(file) ?? [], results, (rule) => ids.get(rule) ?? rule)) unasked.add(key);
      return (rule, finding) => {
        const keys = keysOfFinding(rule, finding).map((key) => `${file}\n${key}`).filter((key) => known.has(key));
        for (const key of keys) {
          const now = met.get(key) ?? new Set();
          met.set(key, now);
          for (const { at } of finding.missing) for (const holder of holders(at)) now.add(holder);
        }
        return growthSince(known, keys, finding.missing)?.length === 0;
      };
    },

    notices(ofPlans) {
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
