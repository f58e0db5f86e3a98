// One rule, one plan -> its outcome in brief: all that a verdict and its counts depend on, without places, names and values. What a
// list of very many plans needs of each, in a fraction of the time.
import { Absent } from '../plan/absent.ts';
import type { Rule } from '../rules/rule.ts';
import { stages, type Stage } from '../types.ts';
import { briefAt, letterOf } from './brief-code.ts';
import { ask, goesOverItems, isDue, notNeededIn, weight, type CompiledRule } from './judge.ts';
import type { Scope } from './scope.ts';

/** Every answer that a rule can give, in code. */
export type Answers = Readonly<Record<'met' | 'violated' | 'eased' | 'notApplicable', string> & { silent: Record<Stage, string> }>;

export function answersOf(rule: Rule): Answers {
  const { severity: { violated, silent }, milder } = rule;
  return {
    met: letterOf('met', violated),
    violated: letterOf('violated', violated),
    eased: letterOf('violated', milder?.severity ?? violated),
    silent: Object.fromEntries(stages.map((stage) => [stage, letterOf(isDue(rule, stage) ? 'not-stated' : 'not-due', silent)])) as Record<Stage, string>,
    notApplicable: letterOf('not-applicable', violated),
  };
}

/** The outcomes and severities that `judge` gives, item by item, in code. `scope` may be shared by the rules that judge a plan. */
export function decide(compiled: CompiledRule, answers: Answers, scope: Scope, stage: Stage): string {
  scope.params = compiled.params;
  const silent = answers.silent[stage];
  if (!goesOverItems(compiled, scope)) return answer(compiled, answers, silent, scope);
  const list = compiled.each!(scope);
  if (list instanceof Absent) return silent;
  let [items, worst] = ['', answers.notApplicable];
  for (const slot of list) {
    scope.slots[0] = slot;
    const item = notNeededIn(slot) === null ? answer(compiled, answers, silent, scope) : answers.notApplicable;
    if (!items || weight(briefAt(item, 0)!) > weight(briefAt(worst, 0)!)) worst = item;
    items += item;
  }
  return items ? `${worst}(${items})` : worst;
}

function answer(compiled: CompiledRule, answers: Answers, silent: string, scope: Scope): string {
  const said = ask(compiled, scope);
  return said instanceof Absent ? silent : answers[said];
}
