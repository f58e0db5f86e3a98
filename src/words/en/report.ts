// The sentences of the report.
import type { Counts } from '../../types.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const report = {
  outcome: { met: 'met', violated: 'not met', 'not-stated': 'not stated', 'not-due': 'not yet due', 'not-applicable': 'not applicable' },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  stage: { idea: 'idea', proposal: 'proposal', contract: 'contract', 'go-live': 'go-live' },
  strategy: {
    expectation: 'Expectations',
    leadership: 'Leadership',
    'customer-strategy': '1 Customer strategy first',
    readiness: '2 Organisation ready first',
    technology: '3 Technology as needed',
    contact: '4 Contact without pestering',
  },
  standing: { supported: 'supported', 'single-source': 'single source', contested: 'contested' },
  label: { found: 'Found', eased: 'Eased', why: 'Why', source: 'Source', remedy: 'Do', related: 'See', reading: 'Reading', follows: 'Follows' },
  line: (line: number) => `line ${line}`,
  sourcesTitle: 'Sources',
  saidBy: (source: string, year: number) => `${source}${source.includes(String(year)) ? '' : `, ${year}`}.`,
  describes: (described: string, standing: string) => `Describes: ${described} (${standing}).`,
  contradicted: (text: string) => `Against it: ${text}`,
  eased: (to: string, because: string) => `to ${to}: ${because}`,
  /** Behind a list that was cut; `inSchema`: where all values stand. */
  moreValues: (n: number, inSchema: boolean) => ` and ${n} more${inSchema ? ' (all: crm-check/schema/plan.schema.json)' : ''}`,
  moreRelated: (n: number) => `and ${n} more`,
  findingsTitle: (n: number, causes: number) => `Not met: ${plural(n, 'rule')}${causes < n ? `, from ${plural(causes, 'cause')}` : ''}`,
  /** Under a finding in a list of them. */
  moreFollow: (n: number) => `and ${n} more that ${n === 1 ? 'follows' : 'follow'} from it`,
  /** Above the findings that follow from another one. */
  follow: (n: number) => (n === 1 ? 'One more finding rests on the same values. Settle this first, then look at it again:' : `${n} more findings rest on the same values. Settle this first, then look at them again:`),
  undecided: 'cannot be judged before that',
  // Of some rules one of several answers is enough.
  notStatedTitle: (answers: number, rules: number) => `Not stated: ${answers > 1 ? 'at most ' : ''}${plural(answers, 'answer')} would settle ${plural(rules, 'rule')}`,
  rulesColumn: 'rules',
  explainHow: '`crm-check explain RULE` tells what a rule asks and why.',
  listOf: (values: string) => `a list of ${values}`,
  rulesWaiting: (ids: readonly string[], more: number) => ids.join(more ? ', ' : ' and ') + (more ? ` and ${more} more` : ''),
  /** An item of a list, by its first fields. */
  shapeOf: (fields: readonly string[]) => `{${fields.map((field) => (field === '…' ? field : `${field}: …`)).join(', ')}}`,
  orValues: (values: readonly string[]) => values.join(' | '),

  unusable: { absent: (value: string) => `leaves it open: ${value}`, vague: (value: string) => `too vague: ${value}`, contradictory: (value: string) => `contradicts another field: ${value}` },
  /** Of a date that is too vague. */
  exactDate: 'say the month or the day, e.g. 2027-05 or 2027-05-20',
  exactDay: 'say the day, e.g. 2027-05-20',
  notDueTitle: (parts: readonly string[]) => `Not yet due: ${parts.join(', ')}.`,
  notDuePart: (n: number, stage: string) => `${plural(n, 'rule')} from stage ${stage} on`,
  /** `told`: how many of them say why. */
  notAppliedTitle: (n: number, told: number) => `Does not apply to this plan: ${plural(n, 'rule')}${told < n ? `, of which ${told} ${told === 1 ? 'says' : 'say'} why` : ''}`,
  tableTitle: 'Rules by strategy',
  column: { met: 'met', violated: 'not met', notStated: 'not stated', notDue: 'not due', notApplicable: 'n/a' } satisfies Record<keyof Counts, string>,
  totalRow: 'All',
  /** What is known of failure rates, where several plans are spoken of. */
  ratesNote: 'The source article quotes 55% of CRM projects as missing their aims, a contested figure: published rates run from 18 to 70%, depending on what counts as failure. No rate is a forecast for one plan.',
  rates: (open: number, asked: number, later: number, excepted: number) =>
    `Of the ${asked} checks at this stage that rest on the source article, this plan leaves ${open || 'none'} open${excepted ? `; ${excepted} waived or known` : ''}${later ? `; ${later} more follow at later stages` : ''}.${open || excepted ? '' : ' None open means that the plan says what the rules ask for; whether that is true and enough is for its readers to judge.'} The article quotes 55% of CRM projects as missing their aims, a contested figure: published rates run from 18 to 70%, depending on what counts as failure. No rate is a forecast for one plan.`,
  /** Fields that a plan states and only rules of another built-in pack look at. */
  notRead: (fields: string) => `Stated, but looked at by no rule in use: ${fields}. The pack practice has rules for it: --pack practice, or packs: [practice] in the settings.`,
  /** Behind the verdict of a plan that fails. `first`: what to begin with. */
  startWith: (first: string, place: string, more: number) => `Start with: ${first}, ${place}${more ? `; ${more === 1 ? 'one more finding follows' : `${more} more findings follow`} from it` : ''}.`,
  /** Where it breaks no rule: the fields whose silence fails it. */
  unsaid: (fields: readonly string[], more: number) => `Start with what is missing: ${fields.join(', ')}${more ? ` and ${more} more` : ''}.`,
  wizard: 'To answer what is open, and have the plan changed:',
  wizardCall: (call: string) => `crm-check wizard ${call}`,
  /** Behind the verdict of a plan that passes. */
  later: (stage: string) => `To see what is asked at the next stage (${stage}):`,
  checkCall: (call: string) => `crm-check ${call}`,
  verdict: { pass: 'PASS', fail: 'FAIL', error: 'NO VERDICT' },
  reason: {
    violated: 'the plan breaks rules; reconsider those decisions',
    incomplete: 'the plan leaves things unsaid; complete it and come back',
  },
  morePlans: (n: number) => `${n === 1 ? 'One more plan is' : `${n} more plans are`} not shown in full here. To see one, call crm-check with its whole name, folder and ending too; to have all of them, add --output report.json`,
  moreProblems: (n: number, most: number) => `... and ${plural(n, 'more problem')}; --format json has up to ${most} of each file.`,
  noVerdict: (problems: number, judged: number) => `${plural(problems, 'problem')} kept ${judged ? 'part of this' : 'this'} from being judged`,
  /** Of a file that is no YAML nothing else is looked at. */
  moreMayShow: 'More may show when the file can be read.',
  noFinding: 'no rule finds fault with this plan',
  belowThreshold: (failOn: string) => (failOn === 'never' ? 'findings do not fail the plan (--fail-on never)' : `no finding of severity ${failOn} or above`),
  closing: (stage: string, c: { errors: number; warnings: number; infos: number }) =>
    `Stage ${stage}: ${plural(c.errors, 'error')}, ${plural(c.warnings, 'warning')}, ${plural(c.infos, 'info')}.`,
  /** Of several plans. */
  closingAll: (c: { errors: number; warnings: number; infos: number }) => `${plural(c.errors, 'error')}, ${plural(c.warnings, 'warning')}, ${plural(c.infos, 'info')}.`,
  /** Rules, each by the worst of its findings that still counts. */
  counts: (c: { rules: number; plans: number; waived: number; known: number } & Counts) =>
    `${c.plans > 1 ? `${c.plans} plans, ` : ''}${plural(c.rules, 'rule')}${c.plans > 1 ? ' each' : ''}: ${c.met} met, ${c.violated} not met, ${c.notStated} not stated, ${c.notDue} not yet due, ${c.notApplicable} not applicable; ${c.waived + c.known ? 'of those not met or not stated, these do not count: ' : ''}${c.waived} waived, ${c.known} in the baseline.`,
  plansClosing: (failed: number, plans: number) => `Plans judged: ${plans}, failed: ${failed}.`,
  list: (items: readonly string[]) => (items.length < 2 ? (items[0] ?? 'none') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  yes: 'yes',
  no: 'no',
  unstated: 'not stated',
  unit: {
    months: (n: string, value: number) => `${n} ${value === 1 ? 'month' : 'months'}`,
    days: (n: string, value: number) => `${n} ${value === 1 ? 'day' : 'days'}`,
    hours: (n: string, value: number) => `${n} ${value === 1 ? 'hour' : 'hours'}`,
    percent: (n: string) => `${n}%`,
  },
};
