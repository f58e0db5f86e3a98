// Every type that crosses a layer. A result is data; words are made last.

/** The two first-class languages. */
export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. A pack in one language repeats its text under both (see `Pack.languages`). */
export interface Words {
  en: string;
  ko: string;
}

/** Gravest first. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];
/** To sort by: the gravest has the lowest. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
/** What can fail a plan: findings from this severity on, or none. */
export const thresholds = [...severities, 'never'] as const;
export type FailOn = (typeof thresholds)[number];

/** In a comment of a plan: its author asks for a waiver. */
export const waiveWord = 'crm-check-waive';

/** Stage gates, in order. A rule names the stage from which it must be answered. */
export const stages = ['idea', 'proposal', 'contract', 'go-live'] as const;
export type Stage = (typeof stages)[number];
/** That of a plan which names none. */
export const unnamedStage = 'proposal' satisfies Stage;
/** The later of two stages; a stage is raised, never lowered. */
export const later = <S extends Stage | null>(own: S, raised: Stage | null): S | Stage => (raised && (own === null || stages.indexOf(raised) > stages.indexOf(own)) ? raised : own);

/** Sizes of a company, as settings can fix them. */
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

/** The document's four strategies, and before and after them: what to expect, and who leads. In the order of reports. */
export const strategies = [
  'expectation',
  'leadership',
  'customer-strategy',
  'readiness',
  'technology',
  'contact',
] as const;
export type Strategy = (typeof strategies)[number];

/** What a rule says of a plan. Only `met` is a pass; silence never is. Worst first. */
export const outcomes = ['violated', 'not-stated', 'not-due', 'met', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** Keys and list indexes from the top of a document. */
export type Path = readonly (string | number)[];

/** A range in a text: 1-based lines and columns, columns in UTF-16 units, the end exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A plan's name for messages, and its bytes or text. */
export interface PlanFile {
  file: string;
  content: Uint8Array | string;
}

/** Something that kept a plan, a rule or a setting from being judged: in a report's `diagnostics` always exit code 2. Its `notices` have the same shape, and count by their severity. */
export interface Diagnostic {
  /** Reserved id: `file/…`, `yaml/…`, `plan/…`, `rule/…`, `settings/…`, `waiver/…`, `baseline/…`, `git/…`, `merge/…`, `internal/…`. */
  id: string;
  /** As the user named it; empty when the problem belongs to no file. */
  file: string;
  place: Place | null;
  /** JSON pointer into the file, or null. */
  path: string | null;
  /** Values for the slots of the message; a value with two wordings brings both. */
  args: Record<string, string | Words>;
  /** False for what would pass for a plan, and is none: YAML of settings, waivers or rules, a pattern of reports. */
  ofPlan?: false;
}

/** Why a value could not be used: it is not there, too vague to decide, or at odds with another, like an end before the start. */
export type MissingReason = 'absent' | 'vague' | 'contradictory';

/** One thing that the plan would have to state. */
export interface Missing {
  path: Path;
  reason: MissingReason;
}

/** How a value in a message is to be worded; the wording itself is made last, in the reader's language. */
export type Argument =
  | { kind: 'text'; value: string }
  | { kind: 'number' | 'count' | 'percent' | 'months' | 'days' | 'hours'; value: number }
  | { kind: 'amount'; value: number; currency: string | null }
  | { kind: 'date'; value: string }
  | { kind: 'boolean'; value: boolean }
  /** `words`: of a value that a rule pack declares. */
  | { kind: 'choice'; of: string; value: string; words?: Words }
  | { kind: 'list'; value: Argument[] };

/** What a rule says, of a plan or of one item of a list. */
interface Judgement {
  outcome: Outcome;
  /** Of the outcome reached; for outcomes that are no finding, what a violation would have. */
  severity: Severity;
  /** True when the rule's `milder` condition lowered the severity. */
  eased: boolean;
  /** Where the finding points. */
  path: Path;
  /** The part of the plan that the finding is about: tells two findings of a rule apart, whatever is stated there. */
  about: Path;
  missing: Missing[];
  /** Other stated fields that broke the condition. */
  related: Path[];
  args: Record<string, Argument>;
}

/** What one rule says of one item of a list (rules with `each`). */
export interface ItemResult extends Judgement {
  /** The author's reason, when the item says `not_needed`. */
  notNeeded: string | null;
}

/** What one rule says of one plan. */
export interface Result extends Judgement {
  /** Rule id, `pack/name`. */
  rule: string;
  /** Empty unless the rule goes over a list. */
  items: ItemResult[];
}

/** Outcomes counted; the five add up to plans x rules. */
export interface Counts {
  met: number;
  violated: number;
  notStated: number;
  notDue: number;
  notApplicable: number;
}

/** Finding state: waived and known findings are shown and do not count. */
export type Standing = 'open' | 'waived' | 'known';

/** What a piece of evidence is worth. */
export const evidenceStandings = ['supported', 'single-source', 'contested'] as const;
export type EvidenceStanding = (typeof evidenceStandings)[number];

/** One published claim or figure that rules rest on. */
export interface Evidence {
  id: string;
  /** A few words to call it by, e.g. "Source document, strategy 1". */
  name: Words;
  /** The figure as one would say it, e.g. "24 months"; null where the evidence has none. */
  figure: Words | null;
  claim: Words;
  /** Who said it. */
  source: Words;
  year: number;
  url: string | null;
  /** Which kind of projects or respondents it describes. */
  class: Words;
  standing: EvidenceStanding;
  /** What speaks against it; null where nothing was found. */
  contradictedBy: Words | null;
}

/** The tool's own version and name, in reports. */
export interface Tool {
  name: 'crm-check';
  version: string;
}

/** What asks a run to end: Ctrl-C, whoever started it, a terminal that went away. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndSignal = (typeof endSignals)[number];

/** Packs that come with the tool. `seed` is always used; the others are asked for. */
export const builtInPacks = ['seed', 'practice'] as const;
export type BuiltIn = (typeof builtInPacks)[number];
