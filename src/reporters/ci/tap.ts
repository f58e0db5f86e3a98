// Test Anything Protocol, version 13, which every reader knows: a test for each plan and rule. A harness that runs it comes to the
// same verdict as we do: what does not fail the plan is "todo", and what does not count, or is not asked, is skipped.
import type { PlanResult, Report, ReportRule } from '../../verdict/report.ts';
import { findingsOf, isFinding, rulesById } from '../../verdict/reported.ts';
import type { Diagnostic, Severity } from '../../types.ts';
import { atThreshold, fails } from '../../verdict/verdict.ts';
import { findingsOfResult, remedyOf, standingOf, titleOf, whatOf, type Finding } from '../parts/findings.ts';
import type { How, Reporter } from '../format.ts';
import { clean, toJson, toTerminal } from '../sanitize.ts';
import { explainDiagnostic } from '../wording.ts';

type Fields = Record<string, string | number>;

export const tap: Reporter = function* (report, how) {
  const { words } = how.voice;
  const rules = rulesById(report);
  const problems = [...report.diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'error' as const, fails: true })), ...report.notices.map((notice) => ({ ...notice, fails: atThreshold(notice.severity, report.run.failOn) }))];
  const tests = problems.length + report.plans.length * report.rules.length;
  yield `TAP version 13\n1..${tests}${tests ? '' : ` # SKIP ${comment(words.standing.noPlan(report.run.since, report.run.deleted.length > 0))}`}\n`;
  let n = 0;
  for (const problem of problems) yield test(++n, false, `${problem.file} ${problem.id}`, problem.fails ? '' : `TODO ${words.ci.belowThreshold}`, [ofProblem(problem, how)]);
  for (const plan of report.plans) {
    yield plan.results.map((result) => {
      const rule = rules.get(result.rule)!;
      const ok = !isFinding(result) || result.standing !== 'open';
      return test(++n, ok, `${plan.file} ${rule.id}: ${titleOf({ rule, args: result.args }, how.voice)}`, directive(result, rule, report, how), findingsOfResult(result, rule, report).map((finding) => ofFinding(plan.file, finding, how)));
    }).join('');
  }
  yield `# ${comment(`${words.report.verdict[report.verdict]}: ${words.report.counts(report.summary)}`)}\n`;
};

function directive(result: PlanResult, rule: ReportRule, report: Report, { voice: { words } }: How): string {
  if (result.outcome === 'not-applicable') return `SKIP ${words.ci.notApplicable}`;
  if (result.outcome === 'not-due') return `SKIP ${words.ci.notDue(words.report.stage[rule.stage])}`;
  if (!isFinding(result) || fails(result, report.run)) return '';
  if (result.standing === 'waived') return `SKIP ${words.standing.waivedUntil(waiverOf(result)?.until ?? '')}`;
  if (result.standing === 'known') return `SKIP ${words.ci.known}`;
  return `TODO ${atThreshold(result.severity, report.run.failOn) ? words.ci.notNew : words.ci.belowThreshold}`;
}

const waiverOf = (result: PlanResult) => result.waiver ?? findingsOf(result).find(({ waiver }) => waiver)?.waiver;

const ofFinding = (file: string, finding: Finding, { voice }: How): Fields => {
  const { severity, outcome, place, at, cause } = finding;
  const standing = standingOf(finding, voice).join(' ');
  return { severity, outcome, file, line: place.line, column: place.column, at, message: whatOf(finding, voice), remedy: remedyOf(finding, voice), ...(standing ? { standing } : {}), ...(cause === null ? {} : { cause }) };
};

const ofProblem = (problem: Diagnostic & { severity: Severity }, { voice }: How): Fields => ({
  severity: problem.severity,
  file: problem.file,
  ...(problem.place ? { line: problem.place.line, column: problem.place.column } : {}),
  message: explainDiagnostic(problem, voice),
});

function test(number: number, ok: boolean, title: string, directive: string, findings: readonly Fields[]): string {
  const line = `${ok ? 'ok' : 'not ok'} ${number} - ${comment(title)}${directive ? ` # ${comment(directive)}` : ''}\n`;
  return line + (findings.length ? `  ---\n  findings:\n${findings.map(item).join('')}  ...\n` : '');
}

/** `#` would begin a directive. */
const comment = (text: string): string => toTerminal(clean(text).replace(/[\\#]/g, '\\$&'));

/** Texts as in JSON: YAML reads them the same, and nothing in them can end the block. */
const item = (fields: Fields): string => Object.entries(fields).map(([name, value], index) => `    ${index ? '  ' : '- '}${name}: ${typeof value === 'number' ? value : toJson(JSON.stringify(clean(value)))}\n`).join('');
