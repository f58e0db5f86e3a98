// What the settings say of a plan's company: it explains findings that the plan alone would not.
import type { PlanReport } from '../../verdict/report.ts';
import { wordOf, type Voice } from '../wording.ts';

/** Null where the settings say nothing of it. */
export function fixedText({ fixed: { size, reach } }: Pick<PlanReport, 'fixed'>, voice: Voice): string | null {
  const word = (of: string, value: string) => wordOf({ kind: 'choice', of, value }, voice);
  const { standing } = voice.words;
  const parts = [...(size ? [standing.fixedSize(word('company-class', size))] : []), ...(reach ? [standing.fixedReach(word('reach', reach))] : [])];
  return parts.length ? standing.fixed(parts.join(', ')) : null;
}
