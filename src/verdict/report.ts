// What a check finds: everything that any format needs, as plain data. Words are made by the reporters, so that one report
// speaks both languages; nothing in it needs the plan's file again.
import type { Kind } from '../plan/kind.ts';
import type { OwnField } from '../plan/own-fields.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import type { Excerpt } from '../source/excerpt.ts';
import type { Argument, Counts, Diagnostic, Evidence, FailOn, MissingReason, Outcome, Path, Place, Severity, Size, Stage, Standing, Strategy, Tool, Words } from '../types.ts';

export type Verdict = 'pass' | 'fail' | 'error';
/** Why a plan fails: it only leaves things unsaid, or it says things that break a rule. */
export type Reason = 'incomplete' | 'violated' | null;

export interface Summary extends Counts {
  plans: number;
  rules: number;
  /** Findings that do not count: waived, or known from the baseline. */
  waived: number;
  known: number;
  /** Open findings by severity. */
  errors: number;
  warnings: number;
  infos: number;
}

/** Against the base version of a plan. */
export type Change = 'new' | 'unchanged';

/** A part of a plan, with its place in the file. */
export interface Spot {
  path: Path;
  place: Place;
}
export interface RelatedSpot extends Spot {
  /** What the author wrote there; null for lists and groups. */
  written: string | null;
}
export interface MissingSpot extends RelatedSpot {
  reason: MissingReason;
  /** The field by name: stays the same when lines move and lists are reordered. */
  at: string;
  /** Against the base version: new where that did not miss it. */
  change: Change | null;
}

/** An exception that someone answers for. */
export interface Waiver {
  /** Rule id. */
  rule: string;
  /** Pattern of the plans' names. */
  files: string;
  /** A place by name, e.g. `customer_strategy.segments[loyal families]`; null for every place. */
  at: string | null;
  reason: string;
  owner: string;
  approvedBy: string;
  /** Last day on which it counts, ISO. */
  until: string;
}

/** What a rule says of a plan, or of one item of a list, as it is reported. */
export interface Reported extends Spot {
  outcome: Outcome;
  /** Of the outcome reached; for outcomes that are no finding, what a violation would have. */
  severity: Severity;
  /** True when the rule's `milder` condition lowered the severity. */
  eased: boolean;
  /** What the finding is about, by name: stays the same when lines move and lists are reordered. */
  at: string;
  missing: MissingSpot[];
  related: RelatedSpot[];
  args: Record<string, Argument>;
  /** Findings that are waived or known do not count, and are always shown. */
  standing: Standing;
  /** The waiver of a waived finding. */
  waiver: Waiver | null;
  /** The reason of the author who asks for a waiver in the plan, as long as nobody approved it. */
  requested: string | null;
  /** Of findings, when the plan was compared with its base version. */
  change: Change | null;
}

export interface PlanItem extends Reported {
  /** The author's reason, when the item says `not_needed`. */
  notNeeded: string | null;
}

export interface PlanResult extends Reported {
  /** Rule id, `pack/name`. */
  rule: string;
  /** Empty unless the rule goes over a list. The result is its worst item that still counts. */
  items: PlanItem[];
  /** The rule whose finding explains those of this one; null where it stands for itself. */
  cause: string | null;
}

/** A finding of the base version that the plan no longer has. */
export interface Resolved {
  rule: string;
  at: string;
  outcome: Outcome;
  severity: Severity;
}

export interface PlanReport {
  file: string;
  /** Company and project, as far as the plan names them. */
  title: string | null;
  verdict: Verdict;
  reason: Reason;
  /** The stage judged. */
  stage: Stage;
  /** What the settings say of the plan, whatever it says itself; null where they are silent. Of the stage, where it is the settings that ask for more. */
  fixed: { stage: Stage | null; size: Size | null; reach: string | null };
  summary: Summary;
  strategies: (Counts & { strategy: Strategy })[];
  /** Every outcome, in the order of the rules. */
  results: PlanResult[];
  /** Null unless the plan was compared with its base version. */
  resolved: Resolved[] | null;
  /** What the plan states and no rule in use looks at, but rules of another built-in pack would: names of fields, dotted. */
  unread: string[];
  /** The lines that findings point at. */
  excerpt: Excerpt;
}

/** A rule as it was used: what its pack says, with the settings of this run. */
export interface ReportRule extends Pick<Rule, 'id' | 'strategy' | 'covers' | 'stage' | 'severity' | 'evidence' | 'explains' | 'title' | 'message' | 'ask' | 'why' | 'remedy' | 'reading' | 'notApplicable'> {
  params: Record<string, { value: ParamValue; default: ParamValue; kind: Kind; title: Words }>;
  milder: { severity: Severity; because: Words } | null;
  /** True when no proposal can waive it. */
  protected: boolean;
}

/** Something about the exceptions of a run: a waiver that expired, one that nothing needs. Counts by its severity. */
export interface Notice extends Diagnostic {
  severity: Severity;
}

/** What a merge needs to put the parts together again. */
export interface Shard {
  index: number;
  of: number;
  /** Plans of the whole run. */
  plans: number;
  /** Digest of the names of all plans of the whole run, in their order: parts fit together only where each saw the same. */
  digest: string;
  /** The place of each of this part's plans in the whole run, by name. */
  positions: Record<string, number>;
  /** Waivers that concern this part and are not needed in it: idle unless another part needs them; and patterns that match no plan of the whole. */
  unused: Notice[];
  /** JSON pointers of the waivers that this part needs. */
  used: string[];
}

export interface Run {
  /** ISO day. */
  today: string;
  packs: { name: string; version: string; title: Words }[];
  failOn: FailOn;
  /** The stage that the call asked for at least; null where it asked for none. */
  stage: Stage | null;
  /** Digest of settings, waivers and baseline; null where there are none. */
  settings: string | null;
  /** Part of a larger run; null for a whole one. */
  shard: Shard | null;
  /** What plans were compared with; null when they were not. */
  since: string | null;
  /** Names of plans of the base version that are there no longer, or no longer where this run looks. */
  deleted: string[];
  /** Only findings that are new against the base version count. */
  onlyNew: boolean;
  /** Rules that the settings switch off. */
  off: string[];
}

export interface Report {
  tool: Tool;
  run: Run;
  verdict: Verdict;
  reason: Reason;
  summary: Summary;
  rules: ReportRule[];
  evidence: Evidence[];
  /** Fields of plans that the packs add to the vocabulary. */
  fields: OwnField[];
  plans: PlanReport[];
  notices: Notice[];
  diagnostics: Diagnostic[];
  /** The lines that diagnostics and notices point at, by file. */
  excerpts: Record<string, Excerpt>;
}

/** What is the same for every plan, and known before the first is judged. */
export type ReportHead = Pick<Report, 'tool' | 'run' | 'rules' | 'evidence' | 'fields'>;
