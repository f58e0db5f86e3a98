// The pipeline: texts of plans + packs -> report. Commands call no step themselves, and nothing here touches the world.
import { withCauses } from '../gate/cause.ts';
import { asks } from '../evaluate/brief-code.ts';
import { compileRule } from '../evaluate/judge.ts';
import type { Fixed } from '../gate/fixed.ts';
import type { Gate } from '../gate/gate.ts';
import type { BriefTerms } from './judge-in-brief.ts';
import { reportPlan, resultsOf } from './judge-in-full.ts';
import { circumstancesOf, nothingFixed, openPlan, raisedTo } from './open-plan.ts';
import { vocabularyOf, type OwnField } from '../plan/own-fields.ts';
import { collectProblems, problemWith } from '../problems.ts';
import type { Notice, PlanReport, PlanResult, Reason, Report, ReportHead, Run, Summary } from '../verdict/report.ts';
import { reportRule } from '../verdict/reported.ts';
import { rowsInBrief, type Row } from '../verdict/rows.ts';
import { sortRules } from '../rules/order.ts';
import type { Pack } from '../rules/rule.ts';
import { readDate } from '../shape/dates.ts';
import { excerptsFrom, excerptsOf, type Excerpt } from '../source/excerpt.ts';
import type { Diagnostic, FailOn, PlanFile, Stage, Tool } from '../types.ts';
import { excerptOf, tried, type Unjudged } from './unjudged.ts';
import { unreadIn } from './unread.ts';
import { withoutUnknownFields } from './unknown-fields.ts';
import { gravest, overall, total } from '../verdict/verdict.ts';

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
  /** What packs declare that are broken elsewhere; null where one cannot be read so far. */
  brokenFields?: readonly OwnField[] | null;
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
  /** What else changed with a branch, and concerns every plan. */
  concerning?: readonly Notice[];
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
  /** What judging in brief, here or elsewhere, needs to know; and of a plan, what the gate fixes for it. */
  terms: BriefTerms;
  fixedFor(file: string): Fixed;
  /** True where what that leaves out may change the verdict of a plan: waivers, a baseline, an older version. */
  needsFull(file: string): boolean;
  /** The row of a plan that was judged in brief; null for what is no code of these rules, or says nothing: no run keeps such an answer. */
  inBrief(file: string, code: string): Row | null;
  /** A plan has no verdict. */
  unjudged(file: string, why: Unjudged): null;
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
  const { packs, today, stage, failOn, onlyNew, gate, base, problems, brokenFields = [] } = request;
  const terms: BriefTerms = { rules: sortRules(gate?.rules ?? packs.flatMap((pack) => pack.rules)), params: gate?.params ?? {}, fields: [...packs.flatMap((pack) => pack.fields), ...(brokenFields ?? [])], today, stage };
  const { rules, params, fields } = terms;
  const compiled = rules.map((rule) => compileRule(rule, params[rule.id]));
  const vocabulary = vocabularyOf(fields);
  const { all: diagnostics, add } = collectProblems();
  add([...problems, ...(gate?.problems ?? [])].map((problem): Diagnostic => (problem.id.startsWith('yaml/') ? { ...problem, ofPlan: false } : problem)));
  const day = readDate(today);
  if (!day || day.from !== day.to) throw new RangeError(`today must be a day like 2027-05-20, not ${today}`);
  if (!rules.length && !problems.length) add([problemWith('', 'rule/none')]);
  const head = headOf(request, terms);
  /** Of plans that have no verdict, the lines that are shown; a file may have any name. */
  const lines: Record<string, Excerpt> = Object.create(null);
  const excerpts = (shown: readonly Diagnostic[]) => excerptsFrom(shown, [excerptsOf(shown, new Map([...request.texts, ...(gate?.texts ?? [])])), lines]);
  const fixedFor = (file: string): Fixed => gate?.fixedFor(file) ?? nothingFixed;

  const unjudged = (file: string, why: Unjudged): null => {
    add(brokenFields ? why.problems : withoutUnknownFields(why.problems));
    if (Object.keys(why.excerpt).length) lines[file] = { ...lines[file], ...why.excerpt };
    return null;
  };
  const baseResultsOf = (file: string, fixed: Fixed): PlanResult[] | null => {
    const before = base?.versionOf(file);
    if (!before) return base && [];
    const old = openPlan(before, vocabulary);
    if (old.read) return resultsOf(compiled, old, circumstancesOf(old.read, fixed, stage, day), fixed);
    if (base!.mustBeRead) unjudged(before.file, { problems: old.problems, excerpt: excerptOf(before, old.problems, old.source?.text) });
    return [];
  };

  return {
    head,
    terms,
    fixedFor,

    before: () => ({ diagnostics: [...diagnostics], excerpts: excerpts(diagnostics) }),

    inFull(plan) {
      if ('id' in plan) return unjudged(plan.file, { problems: [plan], excerpt: {} });
      const { file } = plan;
      const own = openPlan(plan, vocabulary);
      if (!own.read) return unjudged(file, { problems: own.problems, excerpt: excerptOf(plan, own.problems, own.source?.text) });
      if (!rules.length) return null;
      const fixed = fixedFor(file);
      const judged = tried(file, rules.length, ({ results }) => results.some(asks), () => {
        const about = circumstancesOf(own.read, fixed, stage, day);
        const results = resultsOf(compiled, own, about, fixed);
        const baseResults = baseResultsOf(file, fixed);
        const settled = gate?.settle(own.source, results, baseResults) ?? { results, resolved: null };
        return reportPlan(rules, own, { ...settled, results: withCauses(settled.results, rules), stage: about.stage, fixed: { stage: raisedTo(own.read, fixed, stage), size: fixed.size, reach: fixed.reach }, unread: unreadIn(own.read.plan, packs) }, { failOn, onlyNew });
      });
      return 'problems' in judged ? unjudged(file, judged) : judged;
    },

    needsFull: (file) => base !== null || (gate?.excepts(file) ?? false),

    inBrief: rowsInBrief(rules, { failOn, onlyNew }),
    unjudged,

    finish({ plans, reason, summary }) {
      const { nothingToJudge, everyPlan, shard, concerning = [] } = request;
      const said = [...concerning, ...(gate?.notices(everyPlan ? { plans: everyPlan, found: null, elsewhere: shard ? everyPlan.filter((file) => !Object.hasOwn(shard.positions, file)) : [] } : null, base !== null) ?? [])];
      // A waiver that this part of the plans does not need may be needed by another.
      const notices = said.filter(({ id }) => !shard || !idle.has(id));
      // A program may ask for nothing. No verdict is without a reason.
      if (!plans && !diagnostics.length && !nothingToJudge) add([problemWith('', 'file/none')]);
      return {
        ...head,
        run: { ...head.run, shard: shard && { ...shard, unused: said.filter(({ id }) => idle.has(id)), used: gate?.used() ?? [] } },
        ...overall({ judged: plans, reason, notices, problems: diagnostics.length, nothingToJudge, failOn, onlyNew }),
        summary,
        notices,
        diagnostics: [...diagnostics],
        excerpts: excerpts([...diagnostics, ...said]),
      };
    },
  };
}

/** What is said of a waiver, or a pattern, that these plans do not need. */
const idle: ReadonlySet<string> = new Set(['waiver/unused', 'waiver/no-such-place', 'waiver/no-match', 'settings/no-match']);

function headOf({ tool, today, packs, failOn, stage, gate, base, deleted, onlyNew }: Omit<CheckRequest, 'plans'>, { rules, params }: BriefTerms): ReportHead {
  return {
    tool,
    run: {
      today,
      packs: packs.map(({ name, version, title }) => ({ name, version, title })),
      failOn,
      stage,
      settings: gate?.digest ?? null,
      shard: null,
      since: base?.name ?? null,
      deleted: [...(deleted ?? [])],
      onlyNew,
      off: gate?.off ?? [],
    },
    rules: rules.map((rule) => reportRule(rule, params[rule.id], gate?.protected.has(rule.id))),
    evidence: packs.flatMap((pack) => pack.evidence),
    fields: packs.flatMap((pack) => pack.fields),
  };
}
