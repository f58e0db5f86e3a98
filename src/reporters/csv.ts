// A row for each finding, for spreadsheets: names of columns and codes are the same in every language, sentences are the reader's.
// It begins with a byte order mark, without which Excel misreads Korean.
import { stringify } from 'csv-stringify/sync';
import type { PlanReport, ReportRule } from '../verdict/report.ts';
import { rulesById } from '../verdict/reported.ts';
import type { Diagnostic, Severity } from '../types.ts';
import { findingsOfPlan, remedyOf, titleOf, whatOf, type Finding } from './parts/findings.ts';
import type { How, Reporter } from './format.ts';
import { clean, toTerminal } from './sanitize.ts';
import { explainDiagnostic, openTitle } from './wording.ts';

/** `kind`: finding; resolved, when the base version had it; problem, when something could not be judged; notice, about the exceptions. */
const columns = ['kind', 'file', 'plan', 'stage', 'verdict', 'rule', 'title', 'strategy', 'severity', 'outcome', 'standing', 'change', 'line', 'column', 'at', 'message', 'remedy', 'reason', 'owner', 'approved_by', 'until', 'requested', 'cause'] as const;
type Row = Partial<Record<(typeof columns)[number], string | number | null>>;

const byteOrderMark = '\ufeff';

export const csv: Reporter = function* (report, how) {
  const rules = rulesById(report);
  yield `${byteOrderMark}${write([Object.fromEntries(columns.map((name) => [name, name]))])}`;
  yield write([...report.diagnostics.map((problem) => ofProblem('problem', { ...problem, severity: 'error' }, how)), ...report.notices.map((notice) => ofProblem('notice', notice, how))]);
  for (const plan of report.plans) {
    yield write([...Array.from(findingsOfPlan(plan, report), (finding) => ofFinding(plan, finding, how)), ...ofResolved(plan, rules, how)]);
  }
};

/** Texts are always quoted: no line begins with one. What a spreadsheet would calculate gets an apostrophe in front. */
const write = (rows: readonly Row[]): string =>
  toTerminal(stringify(rows.map((row) => columns.map((name) => (typeof row[name] === 'number' ? row[name] : clean(row[name] ?? '').trim()))), { quoted_string: true, escape_formulas: true }));

const ofPlan = ({ file, title, stage, verdict }: PlanReport): Row => ({ file, plan: title, stage, verdict });

const ofFinding = (plan: PlanReport, finding: Finding, { voice }: How): Row => ({
  kind: 'finding',
  ...ofPlan(plan),
  rule: finding.rule.id,
  title: titleOf(finding, voice),
  strategy: voice.words.report.strategy[finding.rule.strategy],
  severity: finding.severity,
  outcome: finding.outcome,
  standing: finding.standing,
  change: finding.change,
  line: finding.place.line,
  column: finding.place.column,
  at: finding.at,
  message: whatOf(finding, voice),
  remedy: remedyOf(finding, voice),
  reason: finding.waiver?.reason ?? null,
  owner: finding.waiver?.owner ?? null,
  approved_by: finding.waiver?.approvedBy ?? null,
  until: finding.waiver?.until ?? null,
  requested: finding.requested,
  cause: finding.cause,
});

const ofResolved = (plan: PlanReport, rules: ReadonlyMap<string, ReportRule>, { voice }: How): Row[] =>
  (plan.resolved ?? []).map(({ rule: id, at, outcome, severity }) => {
    const rule = rules.get(id);
    return { kind: 'resolved', ...ofPlan(plan), rule: id, title: rule ? openTitle(rule, voice) : null, strategy: rule ? voice.words.report.strategy[rule.strategy] : null, severity, outcome, change: 'resolved', at };
  });

const ofProblem = (kind: string, problem: Diagnostic & { severity: Severity }, { voice }: How): Row => ({
  kind,
  file: problem.file,
  rule: problem.id,
  severity: problem.severity,
  line: problem.place?.line ?? null,
  column: problem.place?.column ?? null,
  at: problem.path,
  message: explainDiagnostic(problem, voice),
});
