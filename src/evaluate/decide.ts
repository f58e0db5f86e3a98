// One rule, one plan -> its outcome in brief: all that a verdict and its counts depend on, without places, names and values. What a
// list of very many plans needs of each, in a fraction of the time.
import { Absent } from '../plan/absent.ts';
import type { Rule } from '../rules/rule.ts';
import { stages, type Outcome, type Severity, type Stage } from '../types.ts';
import { ask, goesOverItems, isDue, notNeededIn, weight, type CompiledRule } from './judge.ts';
import type { Scope } from './scope.ts';

export interface Brief {
  outcome: Outcome;
  severity: Severity;
  /** As of results that no exception concerns. */
  standing: 'open';
  change: null;
}
/** With each item of a rule that goes over a list; none for other rules. */
export interface BriefResult extends Brief {
  items: readonly Brief[];
}

/** Every answer that a rule can give, made once. */
export type Answers = Readonly<Record<'met' | 'violated' | 'eased' | 'notApplicable', BriefResult> & { silent: Record<Stage, BriefResult> }>;

export function answersOf(rule: Rule): Answers {
  const { severity: { violated, silent }, milder } = rule;
  const brief = (outcome: Outcome, severity: Severity): BriefResult => ({ outcome, severity, standing: 'open', change: null, items: [] });
  return { met: brief('met', violated), violated: brief('violated', violated), eased: brief('violated', milder?.severity ?? violated), silent: Object.fromEntries(stages.map((stage) => [stage, brief(isDue(rule, stage) ? 'not-stated' : 'not-due', silent)])) as Record<Stage, BriefResult>, notApplicable: brief('not-applicable', violated) };
}

/** The outcomes and severities that `judge` gives, item by item. `scope` may be shared by the rules that judge a plan. */
export function decide(compiled: CompiledRule, answers: Answers, scope: Scope, stage: Stage): BriefResult {
  scope.params = compiled.params;
  const silent = answers.silent[stage];
  if (!goesOverItems(compiled, scope)) return answer(compiled, answers, silent, scope);
  const list = compiled.each!(scope);
  if (list instanceof Absent) return silent;
  const items: Brief[] = [];
  let worst: Brief = answers.notApplicable;
  for (const slot of list) {
    scope.slots[0] = slot;
    const item = notNeededIn(slot) === null ? answer(compiled, answers, silent, scope) : answers.notApplicable;
    if (!items.length || weight(item) > weight(worst)) worst = item;
    items.push(item);
  }
  return { ...worst, items };
}

function answer(compiled: CompiledRule, answers: Answers, silent: BriefResult, scope: Scope): BriefResult {
  const said = ask(compiled, scope);
  return said instanceof Absent ? silent : answers[said];
}
