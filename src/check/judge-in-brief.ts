// A plan and the rules -> what each says of it, as far as verdicts and counts go. What it depends on is plain data.
import { codeSaysSomething } from '../evaluate/brief-code.ts';
import { answersOf, decide } from '../evaluate/decide.ts';
import { compileRule, scopeOf } from '../evaluate/judge.ts';
import type { Fixed } from '../gate/fixed.ts';
import { circumstancesOf, openPlan, withFixed } from './open-plan.ts';
import { vocabularyOf, type OwnField } from '../plan/own-fields.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { readDate } from '../shape/dates.ts';
import type { DateRange } from '../shape/field.ts';
import { noneKnown } from '../shape/known-values.ts';
import type { PlanFile, Stage } from '../types.ts';
import { excerptOf, tried, type Unjudged } from './unjudged.ts';

/** All that outcomes depend on besides the plan and what the gate fixes for it. */
export interface BriefTerms {
  /** In the order of the report, with the severities in force. */
  rules: readonly Rule[];
  /** Parameters by rule id, where they differ from the rule's defaults. */
  params: Readonly<Record<string, Readonly<Record<string, ParamValue>>>>;
  fields: readonly OwnField[];
  /** ISO day. */
  today: string;
  /** That the call asks for at least. */
  stage: Stage | null;
}

/** What the rules say of a plan, in their order and in code. */
export type BriefAnswer = { code: string } | Unjudged;

export function briefJudge(terms: BriefTerms): (plan: PlanFile, fixed: Fixed) => BriefAnswer {
  const { rules, params, fields, stage } = terms;
  const today = readDate(terms.today) as DateRange;
  const vocabulary = vocabularyOf(fields);
  const compiled = rules.map((rule) => compileRule(rule, params[rule.id]));
  const answers = rules.map(answersOf);
  const known = noneKnown(vocabulary);
  return (plan, fixed) => {
    const { source, read, problems } = openPlan(plan, vocabulary, known);
    if (!read) return { problems, excerpt: excerptOf(plan, problems, source?.text) };
    if (!rules.length) return { problems: [], excerpt: {} };
    return tried(plan.file, rules.length, ({ code }) => codeSaysSomething(code), () => {
      const about = circumstancesOf(read, fixed, stage, today);
      const scope = scopeOf(withFixed(read, fixed, about.stage), about, true);
      return { code: compiled.map((rule, index) => decide(rule, answers[index]!, scope, about.stage)).join('') };
    });
  };
}
