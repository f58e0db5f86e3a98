// What a check finds: everything that any format needs. Data only; words are made by the reporters.
import type { ReadPlan } from './plan/read.ts';
import type { Rule } from './rules/rule.ts';
import type { Source } from './source/node.ts';
import type { Counts, Diagnostic, Evidence, Outcome, Result, Severity, Stage, Standing, Strategy, Tool, Words } from './types.ts';

export type Verdict = 'pass' | 'fail' | 'error';
/** Why a plan fails: it only leaves things unsaid, or it says things that break a rule. */
export type Reason = 'incomplete' | 'violated' | null;

export interface Summary extends Counts {
  plans: number;
  rules: number;
  waived: number;
  known: number;
  /** Open findings by severity. */
  errors: number;
  warnings: number;
  infos: number;
}

export interface PlanResult extends Result {
  standing: Standing;
}

export interface PlanReport {
  file: string;
  source: Source;
  plan: ReadPlan;
  verdict: Verdict;
  reason: Reason;
  stage: Stage;
  summary: Summary;
  strategies: (Counts & { strategy: Strategy })[];
  /** Every outcome, in the order of the rules. */
  results: PlanResult[];
}

export interface Report {
  tool: Tool;
  run: {
    /** ISO day. */
    today: string;
    packs: { name: string; version: string; title: Words }[];
    failOn: Severity | 'never';
  };
  verdict: Verdict;
  reason: Reason;
  summary: Summary;
  rules: Rule[];
  evidence: Evidence[];
  plans: PlanReport[];
  diagnostics: Diagnostic[];
  /** Texts of files that diagnostics point into, for code frames. */
  texts: ReadonlyMap<string, string>;
}

/** A finding is something to answer: a violation, or silence where the stage asks for an answer. */
export const isFinding = (result: { outcome: Outcome }): boolean => result.outcome === 'violated' || result.outcome === 'not-stated';
