// What the formats for CI say around a finding.
import type { Standing } from '../../types.ts';

export const ci = {
  notStated: (fields: string) => `Not stated: ${fields}.`,
  moreFields: (n: number) => `and ${n} more`,
  see: (places: string) => `See ${places}.`,
  follows: (rule: string) => `Follows from the finding of ${rule}; settle that first.`,
  whatToDo: (remedy: string) => `What to do: ${remedy}`,
  mark: { open: '', waived: 'waived', known: 'known' } satisfies Record<Standing, string>,
  isNew: 'new',
  waived: (w: { reason: string; owner: string; approvedBy: string; until: string }) => `Waived until ${w.until}, does not count. Reason: ${w.reason} Owner: ${w.owner}; approved by ${w.approvedBy}.`,
  known: 'Known from the baseline, does not count.',
  requested: (reason: string) => `A waiver is asked for, and none that counts approves it: ${reason}`,
  belowThreshold: 'Does not fail the plan: its severity is below the threshold.',
  notNew: 'Does not fail the plan: it was there before, and only what is new counts.',
  notDue: (stage: string) => `not yet due: asked from stage ${stage} on`,
  notApplicable: 'does not apply to this plan',
  notJudged: 'Not judged',
  exceptions: 'Settings, waivers and baseline',
  resolved: (id: string, at: string) => `Resolved against the base version: ${id} at ${at}`,
  moreAnnotations: (n: number) => `${n} more ${n === 1 ? 'finding is' : 'findings are'} not shown here, as GitHub shows 10 of a kind in one step. Every other format has them all, such as the text report.`,
  tooMany: (n: number) => `${n} results: GitHub takes 25,000 of one upload, and shows 5,000. Nothing was left out of this file; check fewer plans at a time, or upload it elsewhere.`,
  summaryCut: 'The summary ends here, because GitHub takes no more than 1 MiB. The log has the whole report.',
  summaryUnwritten: (reason: string) => `The job summary cannot be written: ${reason}.`,
};
