// What does not count and why, what changed, and how several plans stand beside each other.
const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

export const standing = {
  waivedTitle: (n: number) => `Waived: ${plural(n, 'finding')}`,
  knownTitle: (n: number) => `Known from the baseline: ${plural(n, 'finding')}`,
  resolvedTitle: (n: number, since: string | null) => `Resolved${since === null ? '' : ` since ${since}`}: ${n}`,
  deletedTitle: (n: number, since: string | null) => `Plans deleted or moved away${since === null ? '' : ` since ${since}`}: ${n}`,
  fixed: (parts: string) => `Set by the settings of this repository: ${parts}.`,
  fixedStage: (stage: string) => `judged at stage ${stage}`,
  fixedSize: (size: string) => `size of the company ${size}`,
  fixedReach: (reach: string) => `reach ${reach}`,
  noticesTitle: 'Settings, waivers and baseline',
  column: { rule: 'Rule', reason: 'Reason', owner: 'Owner', approvedBy: 'Approved by', until: 'Until' },
  requestedLabel: 'Waiver',
  requested: (reason: string) => `Asked for: ${reason} (counts only while crm-check.waivers.yaml approves it)`,
  change: { new: 'new', unchanged: 'unchanged' },
  /** One of the things that are skipped. */
  waivedUntil: (day: string) => `waived until ${day}`,
  onlyNew: (since: string | null) => `Only findings that are new${since === null ? '' : ` since ${since}`} count.`,
  /** No plan, and that is no mistake: none has changed, or this part of a run has none. */
  noPlan: (since: string | null, someGone: boolean) => (since === null ? 'There is no plan in this part of the run.' : someGone ? `No plan that is still there has changed since ${since}.` : `No plan has changed since ${since}.`),
  nothingOpen: 'all that was found is waived or known',
  noNewFinding: (failOn: string) => `no new finding of severity ${failOn} or above`,
  fromNotices: (n: number) => `${plural(n, 'problem')} with waivers or the baseline ${n === 1 ? 'counts' : 'count'}.`,
  portfolio: { plan: 'Plan', planIn: (folder: string) => `Plan in ${folder}`, verdict: 'Verdict', errors: 'Errors', warnings: 'Warnings', notStated: 'Not stated', worst: 'Worst in' },
  /** For columns; the full names stand in `report.strategy`. */
  strategy: { expectation: 'Expectations', leadership: 'Leadership', 'customer-strategy': 'Strategy', readiness: 'Readiness', technology: 'Technology', contact: 'Contact' },
  mostViolatedTitle: 'Rules most often not met',
  plans: (n: number) => plural(n, 'plan'),
};
