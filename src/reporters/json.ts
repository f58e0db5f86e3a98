// The report for programs. Everything any other format, a merge or the other language needs is in it; see report.schema.json.
import type { PlanReport, Report } from '../report.ts';
import type { Rule } from '../rules/rule.ts';
import { pointer } from '../shape/path.ts';
import { placeOf } from '../source/place.ts';
import type { Evidence, ItemResult, Path } from '../types.ts';
import type { How, Reporter } from './format.ts';
import { toJson } from './sanitize.ts';
import { explainDiagnostic, fill, type Voice } from './wording.ts';

/** Version of the JSON report; a change that could break a reader raises the first number. */
export const reportVersion = '1.0';

export const json: Reporter = function* (report, how) {
  yield toJson(`${JSON.stringify(toData(report, how), null, 2)}\n`);
};

function toData(report: Report, { voice }: How) {
  const { tool, run, verdict, reason, summary, rules, evidence, plans, diagnostics } = report;
  return {
    version: reportVersion,
    tool,
    run: { today: run.today, language: voice.language, packs: run.packs, failOn: run.failOn, settings: null, shard: null },
    verdict,
    reason,
    summary,
    rules: rules.map(ruleData),
    evidence: evidence.map(evidenceData),
    plans: plans.map((plan) => planData(plan, new Map(rules.map((rule) => [rule.id, rule])), voice)),
    diagnostics: diagnostics.map((diagnostic) => ({
      id: diagnostic.id,
      file: diagnostic.file,
      path: diagnostic.path,
      ...(diagnostic.place ?? { line: null, column: null, endLine: null, endColumn: null }),
      message: explainDiagnostic(diagnostic, voice),
      args: diagnostic.args,
    })),
  };
}

export const ruleData = ({ id, strategy, covers, stage, severity, evidence, params, title, message, ask, why, remedy, reading, milder, notApplicable }: Rule) => ({
  id,
  strategy,
  covers,
  stage,
  severity,
  evidence,
  params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, { default: param.default, title: param.title }])),
  title,
  message,
  ask,
  why,
  remedy,
  reading,
  milder: milder && { severity: milder.severity, because: milder.because },
  notApplicable,
});

export const evidenceData = ({ id, name, figure, claim, source, year, url, class: described, standing, contradictedBy }: Evidence) => ({ id, name, figure, claim, source, year, url, class: described, standing, contradictedBy });

function planData({ file, source, verdict, reason, stage, summary, strategies, results }: PlanReport, rules: ReadonlyMap<string, Rule>, voice: Voice) {
  const place = (path: Path) => ({ path: pointer(path), ...placeOf(source, path) });
  const missing = (item: Pick<ItemResult, 'missing'>) => item.missing.map(({ path, reason: why }) => ({ ...place(path), reason: why }));
  return {
    file,
    verdict,
    reason,
    stage,
    summary,
    strategies,
    results: results.map((result) => {
      const rule = rules.get(result.rule)!;
      return {
        rule: result.rule,
        outcome: result.outcome,
        severity: result.severity,
        eased: result.eased,
        standing: result.standing,
        ...place(result.path),
        message: messageOf(rule, result, voice),
        args: result.args,
        missing: missing(result),
        items: result.items.map((item) => ({ outcome: item.outcome, severity: item.severity, eased: item.eased, ...place(item.path), message: messageOf(rule, item, voice), args: item.args, missing: missing(item), related: item.related.map(place), notNeeded: item.notNeeded })),
        related: result.related.map(place),
      };
    }),
  };
}

/** What a reader is told: the message of a violation, the question of a silence, else the rule's title. */
function messageOf(rule: Rule, { outcome, args }: Pick<ItemResult, 'outcome' | 'args'>, voice: Voice): string {
  if (outcome === 'violated') return fill(rule.message, args, voice);
  if (outcome === 'not-stated' || outcome === 'not-due') return fill(rule.ask, args, voice);
  return outcome === 'not-applicable' && rule.notApplicable ? fill(rule.notApplicable, args, voice) : fill(rule.title, args, voice);
}
