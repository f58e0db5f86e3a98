// The report for programs. Everything any other format, a merge or the other language needs is in it; see report.schema.json.
import type { Notice, PlanReport, Report, Reported, ReportRule, Spot } from '../../verdict/report.ts';
import { rulesById } from '../../verdict/reported.ts';
import { pointer } from '../../shape/path.ts';
import type { Diagnostic, Evidence } from '../../types.ts';
import type { How, Reporter } from '../format.ts';
import { toJson } from '../sanitize.ts';
import { explainDiagnostic, messageOf, type Voice } from '../wording.ts';

/** Version of the JSON report; a change that could break a reader raises the first number. */
export const reportVersion = '1.6';

export const json: Reporter = function* (report, how) {
  let piece = '';
  for (const part of written(toData(report, how), 0)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield toJson(piece);
    piece = '';
  }
  yield toJson(`${piece}\n`);
};

const pieceLength = 100_000;

/**
 * What `JSON.stringify` writes, in parts: a list that is made while it is written never stands in memory as a whole. With such a
 * list there are many plans, and each is one line: indented, they would be more than twice as large.
 */
function* written(value: unknown, depth: number): Iterable<string> {
  const broad = depth < 2;
  if (!isMade(value) && !Object.values(value as object).some(isMade)) {
    const text = broad ? JSON.stringify(value, null, 2) : JSON.stringify(value);
    yield depth === 1 ? text.replaceAll('\n', `\n${indentOf(depth)}`) : text;
    return;
  }
  const [open, close] = isMade(value) ? '[]' : '{}';
  let any = false;
  for (const [key, part] of isMade(value) ? each(value, (item) => [null, item] as const) : Object.entries(value as object)) {
    yield `${any ? ',' : open}${broad ? `\n${indentOf(depth + 1)}` : ''}${key === null ? '' : `${JSON.stringify(key)}:${broad ? ' ' : ''}`}`;
    if (part !== null && typeof part === 'object') yield* written(part, depth + 1);
    else yield JSON.stringify(part);
    any = true;
  }
  yield any ? `${broad ? `\n${indentOf(depth)}` : ''}${close}` : `${open}${close}`;
}

const indentOf = (depth: number): string => '  '.repeat(depth);

const isMade = (value: unknown): value is Iterable<unknown> => typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;

/** Made while it is written where there are many plans; of few, writing all at once takes a fraction of the time. */
const listOf = (plans: readonly unknown[]) => (plans.length > fewPlans ? each : <T, U>(items: readonly T[], make: (item: T) => U): U[] => items.map((item) => make(item)));
const fewPlans = 20;

function* each<T, U>(items: Iterable<T>, make: (item: T) => U): Iterable<U> {
  for (const item of items) yield make(item);
}

function toData(report: Report, { voice }: How) {
  const { tool, run, verdict, reason, summary, rules, evidence, fields, plans, notices, diagnostics, excerpts } = report;
  const byId = rulesById(report);
  const lists = listOf(plans);
  return {
    version: reportVersion,
    tool,
    run: { ...run, shard: run.shard && { ...run.shard, unused: run.shard.unused.map((notice) => noticeData(notice, voice)) }, language: voice.language },
    verdict,
    reason,
    summary,
    rules,
    evidence: evidence.map(evidenceData),
    fields,
    plans: lists(plans, (plan) => planData(plan, byId, voice, lists)),
    notices: notices.map((notice) => noticeData(notice, voice)),
    diagnostics: diagnostics.map((diagnostic) => problemData(diagnostic, voice)),
    excerpts,
  };
}

const noticeData = (notice: Notice, voice: Voice) => ({ ...problemData(notice, voice), severity: notice.severity });

const problemData = (problem: Diagnostic, voice: Voice) => ({
  id: problem.id,
  file: problem.file,
  path: problem.path,
  ...(problem.place ?? { line: null, column: null, endLine: null, endColumn: null }),
  message: explainDiagnostic(problem, voice),
  args: problem.args,
  ...(problem.ofPlan === false && { ofPlan: false }),
});

export const evidenceData = ({ id, name, figure, claim, source, year, url, class: described, standing, contradictedBy }: Evidence) => ({ id, name, figure, claim, source, year, url, class: described, standing, contradictedBy });

const spotData = ({ path, place }: Spot) => ({ path: pointer(path), ...place });

function planData(plan: PlanReport, rules: ReadonlyMap<string, ReportRule>, voice: Voice, lists: ReturnType<typeof listOf>) {
  return {
    ...plan,
    results: lists(plan.results, (result) => {
      const rule = rules.get(result.rule)!;
      return { rule: rule.id, cause: result.cause, ...reportedData(rule, result, voice), items: result.items.length ? lists(result.items, (item) => ({ ...reportedData(rule, item, voice), notNeeded: item.notNeeded })) : [] };
    }),
  };
}

function reportedData(rule: ReportRule, reported: Reported, voice: Voice) {
  const { outcome, severity, eased, at, args, missing, related, standing, waiver, requested, change } = reported;
  return {
    outcome,
    severity,
    eased,
    standing,
    change,
    ...spotData(reported),
    at,
    message: messageOf(rule, reported, voice),
    args,
    missing: missing.map((gap) => ({ ...spotData(gap), written: gap.written, reason: gap.reason, at: gap.at, change: gap.change })),
    related: related.map((spot) => ({ ...spotData(spot), written: spot.written })),
    waiver,
    requested,
  };
}
