// A plan and the rules -> all that there is to say of it, as it is reported.
import { judge, type Circumstances, type CompiledRule } from '../evaluate/judge.ts';
import type { Fixed } from '../gate/fixed.ts';
import { locate } from '../verdict/locate.ts';
import { withFixed, type OpenedPlan } from './open-plan.ts';
import type { PlanReport, PlanResult } from '../verdict/report.ts';
import type { Rule } from '../rules/rule.ts';
import { excerpt, shorten } from '../source/excerpt.ts';
import { strategies } from '../types.ts';
import { countOutcomes, judgePlan, summarise, type Terms } from '../verdict/verdict.ts';

type Readable = Extract<OpenedPlan, { problems: [] }>;

/** What every rule says, with its places in the plan. */
export function resultsOf(compiled: readonly CompiledRule[], { source, read }: Readable, circumstances: Circumstances, fixed: Fixed): PlanResult[] {
  const own = withFixed(read, fixed, circumstances.stage);
  return compiled.map((rule) => locate(judge(rule, own, circumstances), source, read.plan));
}

/** `rules` are in the order of the results. */
export const countsByStrategy = (results: readonly PlanResult[], rules: readonly Pick<Rule, 'strategy'>[]): PlanReport['strategies'] =>
  strategies.map((strategy) => ({ strategy, ...countOutcomes(results.filter((_, index) => rules[index]!.strategy === strategy)) }));

export function reportPlan(rules: readonly Rule[], { source, read: { plan } }: Readable, { results, resolved, stage, fixed, unread }: Pick<PlanReport, 'results' | 'resolved' | 'stage' | 'fixed' | 'unread'>, terms: Terms): PlanReport {
  const { company, name } = plan.project ?? {};
  return {
    file: source.file,
    title: shorten([company, name].filter((part) => part !== undefined).join(' · ')) || null,
    ...judgePlan(results, terms),
    stage,
    fixed,
    summary: summarise(results, rules.length),
    strategies: countsByStrategy(results, rules),
    results,
    resolved,
    unread,
    excerpt: excerpt(source.text, source.lineStarts(), results.flatMap((result) => [result, ...result.items].filter(({ outcome }) => outcome === 'violated')).map(({ place }) => place)),
  };
}
