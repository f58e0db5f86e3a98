// What the settings say of a plan: it explains findings that the plan alone would not.
import type { PlanReport } from '../../verdict/report.ts';
import { wordOf, type Voice } from '../wording.ts';

/** Null where the settings say nothing of it. */
export function fixedText({ fixed: { stage, size, reach } }: Pick<PlanReport, 'fixed'>, voice: Voice): string | null {
  const word = (of: string, value: string) => wordOf({ kind: 'choice', of, value }, voice);
  const { standing, report } = voice.words;
  const parts = [...(stage ? [standing.fixedStage(report.stage[stage])] : []), ...(size ? [standing.fixedSize(word('company-class', size))] : []), ...(reach ? [standing.fixedReach(word('reach', reach))] : [])];
  return parts.length ? standing.fixed(parts.join(', ')) : null;
}
