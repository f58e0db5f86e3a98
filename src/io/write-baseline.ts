// A new baseline from a run, unless the run could not judge everything: then nothing is known, and nothing is written.
import { baselineText, keyOfEntry, keysOfEntry, nextBaseline, protectedFindings, unaskedIn, underCurrentIds, type BaselineEntry } from '../gate/baseline.ts';
import type { Gate } from '../gate/gate.ts';
import type { Report } from '../verdict/report.ts';
import type { Words } from '../types.ts';
import type { LoadedGate } from './load-gate.ts';
import { shownFrom } from './inside.ts';
import { reasonOf } from './reason.ts';
import { writeWhole } from './write-report.ts';

/** What a baseline lost. */
export interface Pruned {
  taken: number;
  /** How many of them were of plans that are gone, and these plans, as the baseline names them. */
  ofGone: number;
  gone: string[];
  /** Silences that stay, with fewer fields missing. */
  smaller: number;
  /** Entries that stay since this run did not ask about them. */
  unasked: number;
  /** True where the baseline has entries, and none is of a plan that was judged. */
  elsewhere: boolean;
}

/** What came into a baseline that had entries. */
export interface Taken {
  /** How many are new, by plan as the baseline names it, most first. */
  added: [file: string, count: number][];
  /** How many are no longer in it. */
  lost: number;
  /** Rules of which a finding came in although its waiver ran out. */
  lapsed: string[];
}

/** `pruned` is null where findings came in, and `taken` where they only went out, or there were none before. */
type Written = { baseline: { file: string; entries: BaselineEntry[] }; left: number; taken: Taken | null; pruned: Pruned | null } | { problem: Words };

/** `add`: findings that are not in it yet come in; else those that no longer occur, or whose plan is gone, only go out. */
export async function writeBaseline({ cwd, baselinePath, baseline, namesOf, isPlanThere }: LoadedGate, { ids, lapsed }: Pick<Gate, 'ids' | 'lapsed'>, report: Report, add: boolean): Promise<Written> {
  if (report.diagnostics.length) return { problem: { en: 'there are problems to be settled first', ko: '먼저 해결할 문제가 있음' } };
  const nameOf = (file: string): string => namesOf(file).baseline;
  const looked = new Set(report.plans.map(({ file }) => nameOf(file)));
  const entered = underCurrentIds(baseline?.entries ?? [], ids);
  // A run that judged none of its plans may look from another folder (`--root` forgotten), and knows of none that it is gone.
  const knows = entered.some(({ file }) => looked.has(file));
  const there = entered.filter(({ file }) => !knows || looked.has(file) || isPlanThere(file));
  const unknown = new Set(report.notices.flatMap(({ id, args }) => (id === 'baseline/unknown-rule' ? [args.rule] : [])));
  const before = there.filter(({ rule }) => !unknown.has(rule));
  const entries = nextBaseline(before, report, nameOf, add);
  const text = baselineText(entries);
  try {
    await writeWhole(baselinePath, [text], cwd);
  } catch (error) {
    return { problem: reasonOf(error as NodeJS.ErrnoException) };
  }
  const now = (JSON.parse(text) as { findings: BaselineEntry[] }).findings;
  return { baseline: { file: shownFrom(cwd, baselinePath), entries: now }, left: add ? protectedFindings(report) : 0, taken: add && entered.length ? takenIn(entered, now, new Set(lapsed().map(({ file, rule, at }) => placeOf({ file: nameOf(file), rule, at })))) : null, pruned: add ? null : { ...lost(entered, there, now), unasked: unaskedIn(now, report, nameOf).size, elsewhere: entered.length > 0 && !knows } };
}

const placeOf = ({ file, rule, at }: Pick<BaselineEntry, 'file' | 'rule' | 'at'>): string => [file, rule, at].join('\n');

/** `lapsed`: places of findings whose waiver ran out. */
function takenIn(entered: readonly BaselineEntry[], now: readonly BaselineEntry[], lapsed: ReadonlySet<string>): Taken {
  const before = new Map(entered.map((entry) => [keyOfEntry(entry), new Set(entry.missing)]));
  const after = new Set(now.flatMap(keysOfEntry));
  // A silence that grew is new as far as it grew.
  const added = now.filter((entry) => {
    const key = keysOfEntry(entry).find((candidate) => before.has(candidate));
    return key === undefined || entry.missing?.some((name) => !before.get(key)!.has(name));
  });
  const counts = new Map<string, number>();
  for (const { file } of added) counts.set(file, (counts.get(file) ?? 0) + 1);
  return {
    added: [...counts].sort(([, a], [, b]) => b - a),
    lost: entered.filter((entry) => !after.has(keyOfEntry(entry))).length,
    lapsed: [...new Set(added.flatMap((entry) => (lapsed.has(placeOf(entry)) ? [entry.rule] : [])))],
  };
}

function lost(entered: readonly BaselineEntry[], before: readonly BaselineEntry[], now: readonly BaselineEntry[]): Omit<Pruned, 'unasked' | 'elsewhere'> {
  const missed = new Map(entered.map((entry) => [keyOfEntry(entry), entry.missing?.length ?? 0]));
  const gone = entered.filter((entry) => !before.includes(entry));
  return {
    taken: entered.length - now.length,
    ofGone: gone.length,
    gone: [...new Set(gone.map(({ file }) => file))],
    smaller: now.filter((entry) => (entry.missing?.length ?? 0) < (missed.get(keyOfEntry(entry)) ?? 0)).length,
  };
}
