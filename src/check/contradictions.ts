// Whether a part of a run says what a run would have written: its verdicts, counts and standings follow from its results, and its
// plans are those that it says are its own. Nothing is judged again.
import { withCauses } from '../gate/cause.ts';
import { isDue, weight } from '../evaluate/judge.ts';
import { asks } from '../evaluate/brief-code.ts';
import { countsByStrategy } from './judge-in-full.ts';
import type { PlanReport, PlanResult, Report, Reported, ReportRule, Shard } from '../verdict/report.ts';
import { isFinding } from '../verdict/reported.ts';
import { stages } from '../types.ts';
import { gravest, judgePlan, overall, summarise, total } from '../verdict/verdict.ts';

export function contradictsItself(report: Report): boolean {
  const { run, rules, plans, notices, diagnostics, summary, verdict, reason } = report;
  const shard = run.shard!;
  // No plan was no mistake in a part that got none, or where none had changed.
  const nothingToJudge = shard.plans > 0 || run.since !== null;
  const whole = overall({ judged: plans.length, reason: gravest(plans), notices, problems: diagnostics.length, nothingToJudge, failOn: run.failOn, onlyNew: run.onlyNew });
  return !holdsOwnPlans(shard, plans)
    // Without rules there is no verdict, and a problem that says why.
    || (!rules.length && !diagnostics.length)
    || !plans.every((plan) => follows(plan, report))
    || !same([verdict, reason, summary], [whole.verdict, whole.reason, total(plans.map((plan) => plan.summary), rules.length)]);
}

/** Each plan judged has one place in the whole run, and no two have the same. */
function holdsOwnPlans({ index, of, plans: all, positions }: Shard, plans: readonly PlanReport[]): boolean {
  const taken = Object.values(positions);
  return index <= of && new Set(taken).size === taken.length && taken.every((position) => position < all)
    && new Set(plans.map(({ file }) => file)).size === plans.length && plans.every(({ file }) => Object.hasOwn(positions, file));
}

/** A plan's verdict, counts and causes follow from its results, and these from the rules. */
function follows(plan: PlanReport, report: Report): boolean {
  const { rules, run } = report;
  const { results, stage } = plan;
  if (results.length !== rules.length || results.some(({ rule }, index) => rule !== rules[index]!.id) || !results.some(asks)) return false;
  const { verdict, reason } = judgePlan(results, run);
  const causes = withCauses(results, rules);
  return same([plan.verdict, plan.reason, plan.summary, plan.strategies], [verdict, reason, summarise(results, rules.length), countsByStrategy(results, rules)])
    && (run.stage === null || stages.indexOf(stage) >= stages.indexOf(run.stage))
    && results.every((result, index) => result.cause === causes[index]!.cause && isWorstItem(result) && [result, ...result.items].every((reported) => fits(reported, rules[index]!, plan, report)));
}

/** Over a list, a result is its worst item that still counts. */
function isWorstItem({ items, ...result }: PlanResult): boolean {
  if (!items.length) return true;
  const findings = items.filter(isFinding);
  const open = findings.filter(({ standing }) => standing === 'open');
  const alike = open.length ? open : findings.length ? findings : items;
  const worst = Math.max(...alike.map(weight));
  return weight(result) === worst && alike.some((item) => item.standing === result.standing && weight(item) === worst);
}

/** What a rule can say of a plan at its stage, and what may excuse it in this run. */
function fits(reported: Reported, rule: ReportRule, { stage }: PlanReport, { run: { settings, since, today } }: Report): boolean {
  const { outcome, severity, eased, standing, waiver, change } = reported;
  const excused = standing !== 'open';
  if ((outcome === 'not-stated' && !isDue(rule, stage)) || (outcome === 'not-due' && isDue(rule, stage))) return false;
  if ((standing === 'waived') !== (waiver !== null) || (waiver && (waiver.rule !== rule.id || waiver.until < today))) return false;
  if (!isFinding(reported)) return !excused && change === null;
  return severity === (outcome === 'not-stated' ? rule.severity.silent : eased ? rule.milder?.severity : rule.severity.violated)
    && (change === null) === (since === null)
    && !(excused && (settings === null || rule.protected));
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
