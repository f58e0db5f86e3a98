// A rule and a pack after all checks: plain data, ready to be evaluated or stored.
import type { Kind } from '../plan/kind.ts';
import type { OwnField } from '../plan/own-fields.ts';
import type { MapField } from '../shape/field.ts';
import type { Source } from '../source/node.ts';
import type { Evidence, Language, Outcome, Severity, Stage, Strategy, Words } from '../types.ts';
import type { Condition, FieldRead } from './expr.ts';

export type ParamValue = number | string | boolean | string[];

/** A number or word in a rule that a company may set otherwise. */
export interface Param {
  kind: Kind;
  default: ParamValue;
  minimum: number | null;
  maximum: number | null;
  /** Of a text that is compared with a choice: its values. */
  oneOf?: string[];
  title: Words;
}

export interface Rule {
  /** `pack/name`. */
  id: string;
  /** Ids that this rule had before; waivers and baselines may still use them. */
  formerly: string[];
  strategy: Strategy;
  /** Points of the source document, e.g. `P09`. */
  covers: string[];
  severity: { violated: Severity; silent: Severity };
  /** From this stage on, silence is a finding. */
  stage: Stage;
  evidence: string[];
  /** What in this rule is our own reading of its evidence. */
  reading: Words | null;
  params: Record<string, Param>;
  applies: Condition | null;
  /** True when `applies` speaks about the item of `each`, not about the plan as a whole. */
  appliesToItem: boolean;
  notApplicable: Words | null;
  each: Condition | null;
  /** Where a finding points: into the plan, or (root 0) into the item of `each`. */
  at: FieldRead;
  /** What messages can name besides parameters. */
  values: Record<string, { expr: Condition; kind: Kind }>;
  check: Condition;
  /** Fields that `check` reads, in its order, each once. */
  reads: FieldRead[];
  /** Fields that may be the mistake where this rule is violated: findings that compare them too follow from it. */
  explains: string[];
  milder: { when: Condition; severity: Severity; because: Words } | null;
  /** Words in the place of the rule's own where the settings set another parameter: what is said of a published figure is true of it alone. */
  overridden: { title?: Words; message?: Words; notApplicable?: Words } | null;
  title: Words;
  message: Words;
  ask: Words;
  why: Words;
  remedy: Words;
}

/** A parameter in force. It may be called `constructor`, which every object seems to have. */
export const paramInForce = ({ params }: Pick<Rule, 'params'>, name: string, set: Readonly<Record<string, ParamValue>>): ParamValue => (Object.hasOwn(set, name) ? set[name]! : params[name]!.default);

/** `{name}` of a parameter or a value, in the words of a rule. */
export const slotPattern = /\{([a-z][a-z0-9_]*)\}/g;

/** One test inside a rule file. */
export interface RuleTest {
  rule: string;
  name: string;
  /** What the plan may say: the vocabulary with the pack's own fields. */
  vocabulary: MapField;
  /** The rule file, with the test's plan as its root. */
  source: Source;
  /** Line of the test in the rule file. */
  line: number;
  expect: Outcome;
  /** Of the finding expected; null where the test does not say. */
  severity: Severity | null;
  items: Outcome[] | null;
  at: string | null;
  stage: Stage | null;
  today: string | null;
  params: Record<string, ParamValue>;
}

/** A change of a condition that no test can notice, with the author's reason. */
export interface Unnoticed {
  rule: string;
  change: string;
  because: string;
}

export interface Pack {
  name: string;
  version: string;
  title: Words;
  languages: Language[];
  /** Fields that the pack adds to the vocabulary. */
  fields: OwnField[];
  rules: Rule[];
  evidence: Evidence[];
}

