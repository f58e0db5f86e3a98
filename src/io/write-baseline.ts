// A new baseline from a run, unless the run could not judge everything: then nothing is known, and nothing is written.
import { nextBaseline, baselineText, protectedFindings, unaskedIn, type BaselineEntry } from '../gate/baseline.ts';
import type { Report } from '../report.ts';
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
export async function writeBaseline({ cwd, baselinePath, baseline, namesOf, isPlanThere }: LoadedGate, report: Report, add: boolean): Promise<Written> {
  if (report.diagnostics.length) return { problem: { en: 'there are problems to be settled first', ko: '먼저 해결할 문제가 있음' } };
  const nameOf = (file: string): string => namesOf(file).baseline;
  const looked = new Set(report.plans.map(({ file }) => nameOf(file)));
  const entered = baseline?.entries ?? [];
  // A run that judged none of its plans may look from another folder (`--root` forgotten), and knows of none that it is gone.
  const knows = entered.some(({ file }) => looked.has(file));
  const before = entered.filter(({ file }) => !knows || looked.has(file) || isPlanThere(file));
  const entries = nextBaseline(before, report, nameOf, add);
  const text = baselineText(entries);
  try {
    await writeWhole(baselinePath, [text], cwd);
  } catch (error) {
    return { problem: reasonOf(error as NodeJS.ErrnoException) };
  }
  const now = (JSON.parse(text) as { findings: BaselineEntry[] }).findings;
  return { baseline: { file: shownFrom(cwd, baselinePath), entries: now }, left: add ? protectedFindings(report) : 0, taken: add && entered.length ? takenIn(entered, now, report) : null, pruned: add ? null : { ...lost(entered, before, now), unasked: unaskedIn(now, report, nameOf).size, elsewhere: entered.length > 0 && !knows } };
}

const key = ({ file, rule, at, outcome }: BaselineEntry): string => JSON.stringify([file, rule, at, outcome]);

function takenIn(entered: readonly BaselineEntry[], now: readonly BaselineEntry[], { notices }: Report): Taken {
  const before = new Map(entered.map((entry) => [key(entry), new Set(entry.missing)]));
  const after = new Set(now.map(key));
  // A silence that grew is new as far as it grew.
  const added = now.filter((entry) => !before.has(key(entry)) || entry.missing?.some((name) => !before.get(key(entry))!.has(name)));
  const counts = new Map<string, number>();
  for (const { file } of added) counts.set(file, (counts.get(file) ?? 0) + 1);
  const lapsed = new Set(notices.flatMap(({ id, args }) => (id === 'waiver/expired' && !args.state ? [`${String(args.rule)}\n${String(args.file)}`] : [])));
  return {
    added: [...counts].sort(([, a], [, b]) => b - a),
    lost: entered.filter((entry) => !after.has(key(entry))).length,
    lapsed: [...new Set(added.flatMap(({ rule, file }) => (lapsed.has(`${rule}\n${file}`) ? [rule] : [])))],
  };
}

function lost(entered: readonly BaselineEntry[], before: readonly BaselineEntry[], now: readonly BaselineEntry[]): Omit<Pruned, 'unasked' | 'elsewhere'> {
  const missed = new Map(entered.map((entry) => [key(entry), entry.missing?.length ?? 0]));
  const gone = entered.filter((entry) => !before.includes(entry));
  return {
    taken: entered.length - now.length,
    ofGone: gone.length,
    gone: [...new Set(gone.map(({ file }) => file))],
    smaller: now.filter((entry) => (entry.missing?.length ?? 0) < (missed.get(key(entry)) ?? 0)).length,
  };
}
