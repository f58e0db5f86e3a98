// Made-up plans of about 2 kB, as a group of companies would hand them in: of every size and stage, some thorough, most with gaps,
// dates that agree and dates that do not. The same seed gives the same bytes.
import * as c from '../../src/plan/choices/index.ts';
import type { Choice } from '../../src/shape/field.ts';
import { dice, type Dice } from './dice.ts';
import { writeYaml, type Data } from './yaml.ts';

type Group = { [key: string]: Data | undefined };

const roles = ['ceo', 'coo', 'cfo', 'cmo', 'CIO', 'business-head', 'it-head', 'Sales Director', 'Chief Customer Officer', 'vendor'];
const names = { company: ['Aldern', 'Brightwater', 'Calloway', 'Dunmore', 'Eastfield', 'Farrow', 'Glenhart', 'Hollis'], kind: ['Stores', 'Insurance', 'Logistics', 'Foods', 'Energy', 'Bank', 'Travel'] };
const segments = ['loyal families', 'new movers', 'small traders', 'frequent travellers', 'bargain hunters', 'first-time buyers', 'large accounts'];
const offers = ['early delivery slots', 'one contact person for every question', 'longer guarantee and a yearly check', 'a planner for the first month', 'none'];
const goals = ['retention', 'repeat purchases', 'household margin', 'promises kept', 'share of wallet', 'campaign revenue'];
const metrics = ['customers who buy again within 90 days', 'yearly margin per household', 'deliveries complete and on the agreed day', 'share of contracts renewed'];
const processes = ['question to answer', 'order to delivery', 'complaint to solution', 'claim to payment', 'talk to quotation'];
const groups = ['branch staff', 'contact centre', 'field sales', 'store planners', 'regional managers'];
const changes = ['plan their visits by segment', 'solve a question themselves instead of passing it on', 'see what a customer bought before', 'are measured by customers kept'];
const functions = ['next-visit list', 'single customer profile', 'offers at the till', 'delivery promise and reminder'];
const methods = ['branch visits', 'service training', 'a call after every installation', 'planning evenings in stores'];
const stops = ['visits do not rise', 'fewer than 85% of deliveries are on time after four months', 'the margin per household does not rise in the pilot'];

const pad = (number: number): string => String(number).padStart(2, '0');

/** A value of a list, now and then by another of its names. */
function value(of: Choice, { pick, chance }: Dice, but: readonly string[] = []): string {
  const [key, { en }] = pick(Object.entries(of.options).filter(([name]) => !but.includes(name)));
  return chance(15) ? en : key;
}
const values = (of: Choice, { some }: Dice, from: number, to: number): string[] => some(Object.keys(of.options).filter((name) => name !== 'none'), from, to);

/** A day between two years, as exactly as people know it. */
function day({ between, chance }: Dice, from: number, to: number): string {
  const [year, month] = [between(from, to), between(1, 12)];
  if (chance(12)) return `${year}-Q${Math.ceil(month / 3)}`;
  return chance(30) ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(between(1, 28))}`;
}

/** A piece of work: done before 2026, or to be done after it; one in twenty says otherwise. */
function work(throws: Dice, more: Group = {}): Group | string {
  if (throws.chance(8)) return 'TBD';
  const done = throws.chance(45);
  const past = throws.chance(5) ? !done : done;
  return { state: done ? throws.pick(['done', 'approved']) : throws.pick(['planned', 'draft', 'in-progress']), on: past ? day(throws, 2024, 2025) : day(throws, 2027, 2028), ...more };
}

export function makePlan(seed: number): string {
  const throws = dice(seed);
  const { between, chance, pick, some } = throws;
  /** A part that the author may have left out. */
  const maybe = <T>(percent: number, make: () => T): T | undefined => (chance(percent) ? make() : undefined);
  const role = () => pick(roles);
  const millions = between(2, 90);
  const named = some(segments, 1, 3);
  const aims = some(goals, 1, 3);
  const start = between(2025, 2027);

  const strategy = maybe(88, () => ({
    state: pick(['planned', 'draft', 'done', 'approved']),
    on: day(throws, start - 1, start),
    written_by: maybe(70, () => value(c.writtenBy, throws)),
    segmentation: maybe(75, () => work(throws, { basis: values(c.segmentationBasis, throws, 1, 2) })),
    segments: named.map((name) => ({ name, value: maybe(85, () => value(c.segmentValue, throws)), treatment: maybe(85, () => value(c.treatment, throws)), offer: maybe(60, () => pick(offers)) })),
    goals: aims.map((name) => ({ name, kind: value(c.goalKind, throws), metric: maybe(85, () => pick(metrics)), unit: pick(['%', 'USD', 'days']), baseline: between(10, 60), target: maybe(80, () => between(40, 95)), by: maybe(80, () => day(throws, 2027, 2030)), measured_by: maybe(60, () => value(c.businessFunction, throws)) })),
    goals_set: maybe(50, () => work(throws)),
    not_doing: maybe(35, () => ['a loyalty card with points']),
  }));

  return writeYaml({
    project: {
      name: `${pick(['One Customer', 'Close to You', 'Customer First', 'At Home'])} ${between(1, 99)}`,
      company: `${pick(names.company)} ${pick(names.kind)}`,
      employees: maybe(85, () => pick([between(12, 299), between(300, 999), between(1000, 40_000)])),
      customers: maybe(70, () => value(c.customers, throws)),
      countries: some(['KR', 'US', 'DE', 'JP', 'CA'], 1, 2),
      reach: maybe(85, () => value(c.reach, throws)),
      out_of_scope: maybe(40, () => (chance(50) ? ['none'] : values(c.scopeItem, throws, 1, 2))),
      stage: maybe(80, () => value(c.stage, throws)),
    },
    ownership: maybe(92, () => ({
      owner: { role: role(), title: maybe(30, () => 'Programme owner') },
      sponsor: maybe(80, () => ({ role: role(), hours_per_month: between(0, 16), decisions: maybe(40, () => [{ on: day(throws, 2025, 2026), what: 'Approved the segments' }]) })),
      run_by: maybe(80, () => value(c.runBy, throws)),
      steering_committee: maybe(70, () => values(c.businessFunction, throws, 2, 5)),
    })),
    customer_strategy: strategy,
    readiness: maybe(80, () => ({
      processes: maybe(75, () => some(processes, 1, 2).map((name) => ({ name, kind: value(c.processKind, throws), designed: work(throws), in_use: maybe(70, () => work(throws)) }))),
      job_descriptions: maybe(50, () => work(throws, { serves: value(c.serves, throws) })),
      performance_measures: maybe(50, () => work(throws, { serves: value(c.serves, throws) })),
      compensation: maybe(40, () => work(throws, { serves: value(c.serves, throws) })),
      training: maybe(65, () => work(throws, { serves: value(c.serves, throws), hours_per_user: between(2, 40) })),
      existing_systems: maybe(60, () => work(throws)),
      motivation: maybe(30, () => values(c.motivator, throws, 1, 2)),
    })),
    change_management: maybe(65, () => ({
      strategy: work(throws),
      lead: maybe(60, () => ({ role: role(), percent_of_time: between(5, 100), may_delay_go_live: chance(50) ? 'yes' : 'no' })),
      groups: maybe(60, () => some(groups, 1, 2).map((name) => ({ name, people: between(4, 4000), change: maybe(80, () => pick(changes)) }))),
    })),
    technology: maybe(92, () => ({
      selection: { state: value(c.selectionState, throws, ['none']), on: day(throws, start, start + 1), contract_on: maybe(60, () => day(throws, start + 1, start + 2)) },
      tool: value(c.tool, throws),
      customizing: maybe(70, () => value(c.customizing, throws)),
      chosen_because: maybe(65, () => values(c.choiceReason, throws, 1, 3)),
      level_from: maybe(35, () => values(c.levelSource, throws, 1, 2)),
      functions: maybe(50, () => some(functions, 1, 2).map((name) => ({ name, serves: strategy && chance(70) ? pick(aims) : 'TBD' }))),
      other_methods: maybe(50, () => some(methods, 1, 2)),
    })),
    phases: maybe(55, () => ['pilot', 'all branches'].map((name, index) => ({ name, tool: value(c.tool, throws), customizing: value(c.customizing, throws), go_live: day(throws, start + index, start + 1 + index), budget: `${between(1, millions)}M`, stop_if: maybe(40, () => pick(stops)) }))),
    customer_data: maybe(45, () => ({ owner: role(), sources: some(['tills', 'web shop', 'contact centre', 'policies'], 1, 3), available_within_days: between(0, 20), shows_value: chance(50) ? 'yes' : 'no' })),
    budget: maybe(88, () => ({
      currency: 'USD',
      total: `${millions}M`,
      technology: maybe(85, () => `${between(1, millions)}M`),
      change_management: maybe(50, () => pick(['TBD', '1.5M', '900,000', '0'])),
      low: maybe(45, () => `${between(1, millions)}M`),
      high: maybe(45, () => `${millions + between(0, 30)}M`),
      basis: maybe(50, () => value(c.basisKind, throws)),
      overrun_accepted_by: maybe(40, role),
    })),
    timeline: maybe(90, () => ({ start: day(throws, start, start), go_live: day(throws, start + 1, start + 2), finish: maybe(75, () => day(throws, start + 1, start + 3)), basis: maybe(50, () => ({ kind: value(c.basisKind, throws), accepted_by: role() })) })),
    customer_contact: maybe(70, () => ({
      driven_by: maybe(65, () => value(c.contactDriver, throws)),
      can_refuse: maybe(80, () => (chance(80) ? 'yes' : 'no')),
      consent: maybe(60, () => value(c.consent, throws)),
      preference_asked: maybe(40, () => (chance(60) ? 'yes' : 'no')),
      policies: maybe(45, () => [{ channel: value(c.channel, throws), at_most: between(0, 8), per: value(c.period, throws), limit_from: maybe(70, () => value(c.limitSource, throws)) }]),
      stop_after: maybe(35, () => ({ unanswered: between(1, 4), pause_days: between(0, 120) })),
    })),
    expectation: maybe(60, () => ({
      stop_if: chance(30) ? 'TBD' : pick(stops),
      review: maybe(60, () => ({ on: day(throws, start + 1, start + 1), before_spending_percent: between(5, 80), by: role() })),
      basis: maybe(45, () => ({ kind: value(c.basisKind, throws), tried: between(0, 8), reached_goals: between(0, 3) })),
      briefing: maybe(45, () => ({ on: day(throws, 2025, 2026), attended: some(['ceo', 'cfo', 'cmo', 'cio'], 1, 3), covered: values(c.briefing, throws, 1, 3) })),
    })),
  });
}
