// A new baseline from a run, unless the run could not judge everything: then nothing is known, and nothing is written.
import { nextBaseline, baselineText, protectedFindings, type BaselineEntry } from '../gate/baseline.ts';
import type { Report } from '../report.ts';
import type { Words } from '../types.ts';
import type { LoadedGate } from './load-gate.ts';
import { shownFrom } from './inside.ts';
import { reasonOf } from './reason.ts';
import { writeWhole } from './write-report.ts';

type Written = { baseline: { file: string; entries: BaselineEntry[] }; left: number } | { problem: Words };

/** `add`: findings that are not in it yet come in; else those that no longer occur, or whose plan is gone, only go out. */
export async function writeBaseline({ cwd, baselinePath, baseline, namesOf, isPlanThere }: LoadedGate, report: Report, add: boolean): Promise<Written> {
  if (report.diagnostics.length) return { problem: { en: 'not every plan could be judged', ko: '판정하지 못한 계획이 있음' } };
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
  return { baseline: { file: shownFrom(cwd, baselinePath), entries: (JSON.parse(text) as { findings: BaselineEntry[] }).findings }, left: add ? protectedFindings(report) : 0 };
}
