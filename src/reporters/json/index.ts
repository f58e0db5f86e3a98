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
  for (const part of written(toData(report, how))) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield toJson(piece);
    piece = '';
  }
  yield toJson(piece);
};

/** Characters. Longer texts would each need memory that was never used. */
const pieceLength = 30_000;

/**
 * A line for each rule, piece of evidence and result: so a change is one line, too. Indented in full it would be half as large again.
 * The plans are made while they are written, and never stand in memory as a whole.
 */
function* written({ plans, ...data }: ReturnType<typeof toData>): Iterable<string> {
  let before = '{';
  for (const [key, value] of Object.entries(data)) {
    yield `${before}\n  "${key}": `;
    if (Array.isArray(value)) yield* listed(value, '  ');
    else yield JSON.stringify(value);
    before = ',';
  }
  yield ',\n  "plans": [';
  before = '';
  for (const { results, ...plan } of plans) {
    yield `${before}\n    ${JSON.stringify(plan).slice(0, -1)},"results":`;
    yield* listed(results, '    ');
    yield '}';
    before = ',';
  }
  yield `${before && '\n  '}]\n}\n`;
}

function* listed(items: readonly unknown[], indent: string): Iterable<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n${indent}  ${JSON.stringify(item)}`;
    before = ',';
  }
  yield items.length ? `\n${indent}]` : '[]';
}

function* each<T, U>(items: Iterable<T>, make: (item: T) => U): Iterable<U> {
  for (const item of items) yield make(item);
}

function toData(report: Report, { voice }: How) {
  const { tool, run, verdict, reason, summary, rules, evidence, fields, plans, notices, diagnostics, excerpts } = report;
  const byId = rulesById(report);
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
    plans: each(plans, (plan) => planData(plan, byId, voice)),
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

function planData(plan: PlanReport, rules: ReadonlyMap<string, ReportRule>, voice: Voice) {
  return {
    ...plan,
    results: plan.results.map((result) => {
      const rule = rules.get(result.rule)!;
      return { rule: rule.id, cause: result.cause, ...reportedData(rule, result, voice), items: result.items.map((item) => ({ ...reportedData(rule, item, voice), notNeeded: item.notNeeded })) };
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
