// A plan without a verdict, and why: for judging in full and in brief.
import { excerptsOf, type Excerpt } from '../source/excerpt.ts';
import { textOf } from '../source/read.ts';
import { problemWith } from '../problems.ts';
import type { Diagnostic, PlanFile } from '../types.ts';

/** Why a plan has no verdict, and the lines that this points at. */
export interface Unjudged {
  problems: readonly Diagnostic[];
  excerpt: Excerpt;
}

/** The lines of a plan that its problems point at. */
export const excerptOf = ({ file, content }: PlanFile, problems: readonly Diagnostic[], text = textOf(content)): Excerpt => excerptsOf(problems, new Map([[file, text]]))[file] ?? {};

/** A plan of which no rule could say anything has no verdict; nor has one that a broken rule meets. */
export function tried<T>(file: string, rules: number, says: (judged: T) => boolean, judge: () => T): T | Unjudged {
  const unjudged = (id: string, args: Diagnostic['args']): Unjudged => ({ problems: [problemWith(file, id, args)], excerpt: {} });
  try {
    const judged = judge();
    return says(judged) ? judged : unjudged('plan/nothing-judged', { rules: String(rules) });
  } catch (error) {
    // Only an absent value gives "not stated"; whatever else keeps a condition from an answer is a broken rule.
    return unjudged('rule/failed', { reason: (error as Error).message });
  }
}
