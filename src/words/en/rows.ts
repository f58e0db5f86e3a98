// What the formats of one line a finding say: checkstyle, TAP, CSV.
import type { Outcome } from '../../types.ts';

export const rows = {
  outcome: { violated: '', 'not-stated': 'Not stated: ', met: '', 'not-due': '', 'not-applicable': '' } satisfies Record<Outcome, string>,
  remedy: (text: string) => `What to do: ${text}`,
  waived: (w: { reason: string; owner: string; approvedBy: string; until: string }) => `Waived until ${w.until} (${w.reason} / owner: ${w.owner} / approved by: ${w.approvedBy}).`,
  known: 'Known from the baseline.',
  new: 'New.',
  belowThreshold: 'below the threshold, or there before',
  notDue: (stage: string) => `not yet due: asked from stage ${stage} on`,
  notApplicable: 'does not apply to this plan',
  waivedShort: (until: string) => `waived until ${until}`,
};
