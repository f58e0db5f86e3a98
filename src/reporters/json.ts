// The report for programs. Everything any other format, a merge or the other language needs is in it; see report.schema.json.
import type { Notice, PlanReport, Report, Reported, ReportRule, Spot } from '../report.ts';
import { pointer } from '../shape/path.ts';
import type { Diagnostic, Evidence } from '../types.ts';
import type { How, Reporter } from './format.ts';
import { toJson } from './sanitize.ts';
import { explainDiagnostic, messageOf, type Voice } from './wording.ts';

/** Version of the JSON report; a change that could break a reader raises the first number. */
export const reportVersion = '1.2';

export const json: Reporter = function* (report, how) {
  yield toJson(`${JSON.stringify(toData(report, how), null, 2)}\n`);
};

function toData(report: Report, { voice }: How) {
  const { tool, run, verdict, reason, summary, rules, evidence, fields, plans, notices, diagnostics, excerpts } = report;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
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
    plans: plans.map((plan) => planData(plan, byId, voice)),
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
