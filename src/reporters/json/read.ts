// A JSON report that passed its schema -> the report it was made from. The messages in it are left; they are worded anew.
import type { MissingSpot, Notice, PlanItem, PlanResult, RelatedSpot, Report, Reported, Spot } from '../../verdict/report.ts';
import { fromPointer } from '../../shape/path.ts';
import type { Diagnostic, Place } from '../../types.ts';

type Data = any;

export function fromData(data: Data): Report {
  const { tool, run, verdict, reason, summary, rules, evidence, fields, plans, notices, diagnostics, excerpts } = data;
  const { language: _, ...rest } = run;
  return {
    tool,
    run: { ...rest, shard: run.shard && { ...run.shard, unused: run.shard.unused.map(noticeOf) } },
    verdict,
    reason,
    summary,
    rules,
    evidence,
    fields,
    plans: plans.map((plan: Data) => ({ ...plan, results: plan.results.map((result: Data): PlanResult => ({ rule: result.rule, ...reportedOf(result), items: result.items.map((item: Data): PlanItem => ({ ...reportedOf(item), notNeeded: item.notNeeded })), cause: result.cause })) })),
    notices: notices.map(noticeOf),
    diagnostics: diagnostics.map(problemOf),
    excerpts,
  };
}

const placeOf = ({ line, column, endLine, endColumn }: Place): Place => ({ line, column, endLine, endColumn });
const spotOf = (data: Data): Spot => ({ path: fromPointer(data.path), place: placeOf(data) });
const relatedOf = (data: Data): RelatedSpot => ({ ...spotOf(data), written: data.written });
const missingOf = (data: Data): MissingSpot => ({ ...relatedOf(data), reason: data.reason, at: data.at, change: data.change });

const reportedOf = (data: Data): Reported => ({
  outcome: data.outcome,
  severity: data.severity,
  eased: data.eased,
  ...spotOf(data),
  at: data.at,
  missing: data.missing.map(missingOf),
  related: data.related.map(relatedOf),
  args: data.args,
  standing: data.standing,
  waiver: data.waiver,
  requested: data.requested,
  change: data.change,
});

const problemOf = (data: Data): Diagnostic => ({ id: data.id, file: data.file, place: data.line === null ? null : placeOf(data), path: data.path, args: data.args, ...(data.ofPlan === false && { ofPlan: false }) });
const noticeOf = (data: Data): Notice => ({ ...problemOf(data), severity: data.severity });
