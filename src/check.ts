// The pipeline: texts of plans + packs -> report. Nothing else calls the steps, and nothing here touches the world.
import { compileRule, judge, type Circumstances, type CompiledRule } from './evaluate/judge.ts';
import { locate } from './locate.ts';
import { readPlan, type ReadPlan } from './plan/read.ts';
import { reportRule, type FailOn, type PlanReport, type Report } from './report.ts';
import type { Pack, Rule } from './rules/rule.ts';
import { readDate } from './shape/dates.ts';
import { excerpt, excerptsOf } from './source/excerpt.ts';
import type { Source } from './source/node.ts';
import { readSource } from './source/read.ts';
import { stages, strategies, type Diagnostic, type Stage, type Tool } from './types.ts';
import { count, judgePlan, overall, summarise, total } from './verdict.ts';

/** A plan's name for messages, and its bytes or text. */
export interface PlanFile {
  file: string;
  content: Uint8Array | string;
}

export interface CheckRequest {
  plans: readonly PlanFile[];
  packs: readonly Pack[];
  tool: Tool;
  /** ISO day of the check. */
  today: string;
  /** Raises the stage of every plan to at least this one; never lowers it. */
  stage: Stage | null;
  failOn: FailOn;
  /** Problems that were found before: files that could not be read, broken rules. */
  problems: readonly Diagnostic[];
  /** Texts of the files of these problems, for code frames. */
  texts?: ReadonlyMap<string, string>;
}

export function checkPlans({ plans, packs, tool, today, stage, failOn, problems, texts: packTexts }: CheckRequest): Report {
  const rules = sortRules(packs.flatMap((pack) => pack.rules));
  const compiled = rules.map(compileRule);
  const diagnostics = [...problems];
  const texts = new Map<string, string>(packTexts);
  const day = readDate(today);
  if (!day || day.from !== day.to) throw new RangeError(`today must be a day like 2027-05-20, not ${today}`);
  if (!rules.length && !problems.length) diagnostics.push({ id: 'rule/none', file: '', place: null, path: null, args: {} });

  const reports: PlanReport[] = [];
  for (const { file, content } of plans) {
    const { source, diagnostics: unreadable } = readSource(file, content);
    const { read, diagnostics: malformed } = source ? readPlan(source) : { read: null, diagnostics: [] };
    diagnostics.push(...unreadable, ...malformed);
    if (!source) texts.set(file, typeof content === 'string' ? content : new TextDecoder().decode(content));
    else if (!read) texts.set(file, source.text);
    if (!source || !read || !rules.length) continue;
    const effective = later(read.plan.project?.stage ?? 'proposal', stage);
    let report: PlanReport;
    try {
      report = reportPlan(compiled, source, read, { stage: effective, today: day }, failOn);
    } catch (error) {
      // Only an absent value gives "not stated"; whatever else keeps a condition from an answer is a broken rule.
      diagnostics.push({ id: 'rule/failed', file, place: null, path: null, args: { reason: (error as Error).message } });
      continue;
    }
    if (report.summary.met + report.summary.violated + report.summary.notStated === 0) {
      diagnostics.push({ id: 'plan/nothing-judged', file, place: null, path: null, args: { rules: String(rules.length) } });
    }
    reports.push(report);
  }
  const summary = total(reports.map((report) => report.summary), rules.length);
  return {
    tool,
    run: { today, packs: packs.map(({ name, version, title }) => ({ name, version, title })), failOn, settings: null, shard: null, since: null, onlyNew: false },
    ...overall(reports, diagnostics.length),
    summary,
    rules: rules.map(reportRule),
    evidence: packs.flatMap((pack) => pack.evidence),
    plans: reports,
    notices: [],
    diagnostics,
    excerpts: excerptsOf(diagnostics, texts),
  };
}

function reportPlan(compiled: readonly CompiledRule[], source: Source, read: ReadPlan, circumstances: Circumstances, failOn: FailOn): PlanReport {
  const results = compiled.map((rule) => locate(judge(rule, read, circumstances), source, read.plan));
  const { company, name } = read.plan.project ?? {};
  return {
    file: source.file,
    title: [company, name].filter((part) => part !== undefined).join(' · ') || null,
    ...judgePlan(results, failOn),
    stage: circumstances.stage,
    summary: summarise(results, compiled.length),
    strategies: strategies.map((strategy) => ({ strategy, ...count(results.filter((_, index) => compiled[index]!.rule.strategy === strategy)) })),
    results,
    resolved: null,
    excerpt: excerpt(source.text, source.lineStarts, results.flatMap((result) => (result.outcome === 'violated' ? [result, ...result.items] : [])).map(({ place }) => place)),
  };
}

const later = (own: Stage, raised: Stage | null): Stage => (raised && stages.indexOf(raised) > stages.indexOf(own) ? raised : own);

/** By strategy in the order of the report, then by id: adding a rule moves no other. */
export const sortRules = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy) || (a.id < b.id ? -1 : 1));
