// What can be asked, as data.
import type { PlanReport, Reported } from '../verdict/report.ts';
import type { Rule } from '../rules/rule.ts';
import { fieldAt } from '../shape/field-at.ts';
import type { Field } from '../shape/field.ts';
import type { Argument, Diagnostic, Path, Strategy } from '../types.ts';
import type { Session } from './log.ts';

/** What cannot be read, and of a plan that exists what fails it, come before all; then who leads; then the document's four strategies; what it takes and what to expect can be said only then. */
export const groups = ['shape', 'broken', 'start', 'leadership', 'customer-strategy', 'readiness', 'technology', 'contact', 'expectation', 'rest'] as const satisfies readonly (Strategy | 'shape' | 'broken' | 'start' | 'rest')[];
export type Group = (typeof groups)[number];

interface Common {
  /** Tells questions apart, also after a restart. */
  key: string;
  group: Group;
}
/** A value to be stated. */
export interface ValueQuestion extends Common {
  kind: 'value';
  path: Path;
  field: Field;
  /** The rule that waits for it; null for facts on which rules depend, and for what no rule asks. */
  rule: Rule | null;
  args: Record<string, Argument>;
  /** How many rules depend on a fact. */
  hangs: number;
  /** A rule cannot say anything without it. */
  needed: boolean;
  /** What is wrong with the value that stands there. */
  diagnostic: Diagnostic | null;
  /** It would begin one more item of a list that has so many; 0 elsewhere. */
  more: number;
}
/** A rule that the plan breaks: which of these values shall change? */
export interface MendQuestion extends Common {
  kind: 'mend';
  rule: Rule;
  finding: Reported;
  /** Values that the rule looked at, or that its remedy names. A path to the next free index of a list adds an item. */
  paths: Path[];
}
/** A misspelt key. */
export interface RenameQuestion extends Common {
  kind: 'rename';
  path: Path;
  to: string;
  diagnostic: Diagnostic;
}
export type Question = ValueQuestion | MendQuestion | RenameQuestion;

export interface Circumstances {
  session: Session;
  /** Rules in the order of the report. */
  rules: readonly Rule[];
  /** How the plan was judged as it stands; null when its shape is wrong. */
  report: PlanReport | null;
  diagnostics: readonly Diagnostic[];
  /** A new plan: its stage is asked. */
  fresh: boolean;
  /** No plan was there before: what names it is asked. */
  begins?: boolean;
  /** A plan that was there before: its errors come first, as in the report. */
  repair?: boolean;
  /** Every field of the vocabulary, not only what rules wait for. */
  all: boolean;
}

export const keyFor = (path: Path): string => path.join('.');

export const valueQuestion = ({ vocabulary }: Session, group: Group, path: Path, more: Partial<ValueQuestion> = {}): ValueQuestion => ({ kind: 'value', key: keyFor(path), group, path, field: fieldAt(vocabulary, path)!, rule: null, args: {}, hangs: 0, needed: false, diagnostic: null, more: 0, ...more });
