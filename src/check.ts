// The pipeline: texts of plans + packs -> report. Nothing else calls the steps, and nothing here touches the world.
import { withCauses } from './cause.ts';
import { answersOf, decide, type Answers } from './evaluate/decide.ts';
import { compileRule, judge, scopeOf, type Circumstances, type CompiledRule } from './evaluate/judge.ts';
import type { Fixed, Gate } from './gate/gate.ts';
import { locate } from './locate.ts';
import { vocabularyOf } from './plan/own-fields.ts';
import { readPlan, type ReadPlan } from './plan/read.ts';
import { reportRule, type FailOn, type PlanReport, type PlanResult, type Reason, type Report, type ReportHead, type Run, type Summary } from './report.ts';
import type { RowSource } from './rows.ts';
import type { Pack, Rule } from './rules/rule.ts';
import { readDate } from './shape/dates.ts';
import type { MapField } from './shape/field.ts';
import { excerpt, excerptsOf, shorten } from './source/excerpt.ts';
import type { Source } from './source/node.ts';
import { readSource, textOf } from './source/read.ts';
import { later, strategies, type Diagnostic, type Stage, type Tool } from './types.ts';
import { count, gravest, judgePlan, overall, summarise, total } from './verdict.ts';

/** A plan's name for messages, and its bytes or text. */
export interface PlanFile {
  file: string;
  content: Uint8Array | string;
}

/** The base versions that plans are compared with. */
export interface Base {
  /** What they are, for the report: a commit, or a file. */
  name: string;
  /** True where an older version that cannot be read is a problem, not merely no help. */
  mustBeRead?: boolean;
  /** Of a plan that is new, null. */
  versionOf(file: string): PlanFile | null;
}

export interface CheckRequest {
  /** Plans, or why one of them cannot be had. */
  plans: readonly (PlanFile | Diagnostic)[];
  packs: readonly Pack[];
  tool: Tool;
  /** ISO day of the check. */
  today: string;
  /** Raises the stage of every plan to at least this one; never lowers it. */
  stage: Stage | null;
  failOn: FailOn;
  /** Settings, waivers and baseline; null where there are none. */
  gate: Gate | null;
  base: Base | null;
  /** Only findings that are new against the base version fail a plan. */
  onlyNew: boolean;
  shard: Run['shard'];
  /** True where no plan is no mistake: none changed, or the shard is empty. */
  nothingToJudge: boolean;
  /** Names of all plans, also of those in other parts, where the call looks at everything that the settings name. */
  everyPlan?: readonly string[] | null;
  /** Names of plans of the base version that are there no longer. */
  deleted?: readonly string[];
  /** Problems that were found before: files that could not be read, broken rules. */
  problems: readonly Diagnostic[];
  /** Texts of the files of these problems, for code frames. */
  texts: ReadonlyMap<string, string>;
}

/** A check under way: plans are judged one by one, in their order. */
export interface Check {
  /** The head of the report: what is the same for every plan. */
  head: ReportHead;
  /** What was found before any plan: rules or settings that are broken, files that cannot be read. */
  before(): Pick<Report, 'diagnostics' | 'excerpts'>;
  /** All that there is to say of a plan; null where it has no verdict, and the reason is among the problems. */
  inFull(plan: PlanFile | Diagnostic): PlanReport | null;
  /** As far as its row goes, in a fraction of the time. Not where an exception may concern it. */
  inBrief(plan: PlanFile): RowSource | null;
  /** True where what `inBrief` leaves out may change the verdict of a plan: waivers, a baseline, an older version. */
  needsFull(file: string): boolean;
  /** After all plans: the rest of the report. */
  finish(judged: { plans: number; reason: Reason; summary: Summary }): Omit<Report, 'plans'>;
}

export function checkPlans(request: CheckRequest): Report {
  const check = startCheck(request);
  const plans = request.plans.map(check.inFull).filter((plan) => plan !== null);
  const rest = check.finish({ plans: plans.length, reason: gravest(plans), summary: total(plans.map((plan) => plan.summary), check.head.rules.length) });
  return { ...rest, plans };
}

export function startCheck(request: Omit<CheckRequest, 'plans'>): Check {
  const { packs, tool, today, failOn, onlyNew, gate, base, shard, problems } = request;
  const rules = sortRules(gate?.rules ?? packs.flatMap((pack) => pack.rules));
  const compiled = rules.map((rule) => compileRule(rule, gate?.params[rule.id]));
  const fields = packs.flatMap((pack) => pack.fields);
  const vocabulary = vocabularyOf(fields);
  const diagnostics = [...problems, ...(gate?.problems ?? [])];
  const texts = new Map<string, string>(request.texts);
  const day = readDate(today);
  if (!day || day.from !== day.to) throw new RangeError(`today must be a day like 2027-05-20, not ${today}`);
  if (!rules.length && !problems.length) diagnostics.push({ id: 'rule/none', file: '', place: null, path: null, args: {} });
  const run: Run = {
    today,
    packs: packs.map(({ name, version, title }) => ({ name, version, title })),
    failOn,
    stage: request.stage,
    settings: gate?.digest ?? null,
    shard: null,
    since: base?.name ?? null,
    deleted: [...(request.deleted ?? [])],
    onlyNew,
    off: gate?.off ?? [],
  };
  const head = { tool, run, rules: rules.map((rule) => reportRule(rule, gate?.params[rule.id], gate?.protected.has(rule.id))), evidence: packs.flatMap((pack) => pack.evidence), fields };
  const circumstances = (own: ReadPlan, fixed: Fixed): Circumstances => ({ stage: later(later(own.plan.project?.stage ?? 'proposal', request.stage), fixed.stage), today: day });
  let answers: Answers[] | null = null;

  /** The plan ready to be judged; null where it cannot be. */
  const opened = (plan: PlanFile): { source: Source; read: ReadPlan } | null => {
    const { source, read, problems: unreadable } = open(plan, vocabulary);
    diagnostics.push(...unreadable);
    if (!read) texts.set(plan.file, source?.text ?? textOf(plan.content));
    return read && rules.length ? { source, read } : null;
  };
  /** A plan of which no rule could say anything has no verdict; nor has one that a broken rule meets. */
  const judged = <T extends Pick<PlanReport, 'summary'>>(file: string, judge: () => T): T | null => {
    try {
      const plan = judge();
      if (plan.summary.met + plan.summary.violated + plan.summary.notStated > 0) return plan;
      diagnostics.push({ id: 'plan/nothing-judged', file, place: null, path: null, args: { rules: String(rules.length) } });
    } catch (error) {
      // Only an absent value gives "not stated"; whatever else keeps a condition from an answer is a broken rule.
      diagnostics.push({ id: 'rule/failed', file, place: null, path: null, args: { reason: (error as Error).message } });
    }
    return null;
  };

  return {
    head,

    before: () => ({ diagnostics: [...diagnostics], excerpts: excerptsOf(diagnostics, texts) }),

    inFull(plan) {
      if ('id' in plan) diagnostics.push(plan);
      const own = 'id' in plan ? null : opened(plan);
      if (!own) return null;
      const { source, read } = own;
      const fixed = gate?.fixedFor(source.file) ?? nothingFixed;
      return judged(source.file, () => {
        const about = circumstances(read, fixed);
        const results = resultsOf(compiled, source, read, about, fixed);
        const before = base?.versionOf(source.file) ?? null;
        const old = before && open(before, vocabulary);
        if (base?.mustBeRead && old && !old.read) {
          diagnostics.push(...old.problems);
          texts.set(before!.file, textOf(before!.content));
        }
        const baseResults = old?.read ? resultsOf(compiled, old.source, old.read, circumstances(old.read, fixed), fixed) : base && [];
        const settled = gate?.settle(source, results, baseResults) ?? { results, resolved: null };
        return reportPlan(rules, source, read, { ...settled, results: withCauses(settled.results, rules), stage: about.stage, fixed: { size: fixed.size, reach: fixed.reach } }, { failOn, onlyNew });
      });
    },

    needsFull: (file) => base !== null || (gate?.excepts(file) ?? false),

    inBrief(plan) {
      const own = opened(plan);
      if (!own) return null;
      const { file } = plan;
      const fixed = gate?.fixedFor(file) ?? nothingFixed;
      answers ??= rules.map(answersOf);
      return judged(file, () => {
        const about = circumstances(own.read, fixed);
        const scope = scopeOf(withFixed(own.read, fixed), about);
        const results = compiled.map((rule, index) => decide(rule, answers![index]!, scope, about.stage));
        return { file, ...judgePlan(results, { failOn, onlyNew }), summary: summarise(results, rules.length), results };
      });
    },

    finish({ plans, reason, summary }) {
      const said = gate?.notices(request.everyPlan ? { plans: request.everyPlan, found: null } : null) ?? [];
      // A waiver that this part of the plans does not need may be needed by another.
      const notices = said.filter(({ id }) => !shard || !idle.has(id));
      for (const [file, text] of gate?.texts ?? []) texts.set(file, text);
      return {
        ...head,
        run: { ...run, shard: shard && { ...shard, unused: said.filter(({ id }) => idle.has(id)), used: gate?.used() ?? [] } },
        ...overall({ judged: plans, reason, notices, problems: diagnostics.length, nothingToJudge: request.nothingToJudge, failOn, onlyNew }),
        summary,
        notices,
        diagnostics,
        excerpts: excerptsOf([...diagnostics, ...said], texts),
      };
    },
  };
}

/** What is said of a waiver, or a pattern, that these plans do not need. */
const idle: ReadonlySet<string> = new Set(['waiver/unused', 'waiver/no-such-place', 'waiver/no-match', 'settings/no-match']);

const nothingFixed: Fixed = { stage: null, size: null, reach: null };

/** A plan ready to be judged, or what keeps it from being read. */
type Opened = { source: Source; read: ReadPlan; problems: [] } | { source: Source | null; read: null; problems: Diagnostic[] };

function open({ file, content }: PlanFile, vocabulary: MapField): Opened {
  const { source, diagnostics } = readSource(file, content);
  if (!source) return { source: null, read: null, problems: diagnostics };
  const { read, diagnostics: malformed } = readPlan(source, vocabulary);
  return read ? { source, read, problems: [] } : { source, read: null, problems: malformed };
}

function resultsOf(compiled: readonly CompiledRule[], source: Source, read: ReadPlan, circumstances: Circumstances, fixed: Fixed): PlanResult[] {
  const own = withFixed(read, fixed);
  return compiled.map((rule) => locate(judge(rule, own, circumstances), source, read.plan));
}

/** What the gate fixes stands before what the plan says. */
function withFixed(read: ReadPlan, { size, reach }: Fixed): ReadPlan {
  if (!size && !reach) return read;
  const project = { ...read.plan.project, ...(size && { size }), ...(reach && { reach }) };
  return { ...read, plan: { ...read.plan, project } as ReadPlan['plan'] };
}

function reportPlan(rules: readonly Rule[], source: Source, { plan }: ReadPlan, { results, resolved, stage, fixed }: Pick<PlanReport, 'results' | 'resolved' | 'stage' | 'fixed'>, terms: Parameters<typeof judgePlan>[1]): PlanReport {
  const { company, name } = plan.project ?? {};
  return {
    file: source.file,
    title: shorten([company, name].filter((part) => part !== undefined).join(' · ')) || null,
    ...judgePlan(results, terms),
    stage,
    fixed,
    summary: summarise(results, rules.length),
    strategies: strategies.map((strategy) => ({ strategy, ...count(results.filter((_, index) => rules[index]!.strategy === strategy)) })),
    results,
    resolved,
    excerpt: excerpt(source.text, source.lineStarts, results.flatMap((result) => [result, ...result.items].filter(({ outcome }) => outcome === 'violated')).map(({ place }) => place)),
  };
}

/** By strategy in the order of the report, then by id: adding a rule moves no other. */
export const sortRules = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy) || (a.id < b.id ? -1 : 1));
