// JUnit: a suite a plan, a test case a rule. What fails the plan is a failure; what does not count, or was not judged, is skipped with
// its reason (a rule that nobody judged has not passed); problems are errors. Findings below the threshold pass, and say so.
import type { PlanReport, PlanResult, Report, ReportRule } from '../../verdict/report.ts';
import { isFinding, rulesById } from '../../verdict/reported.ts';
import type { Diagnostic, Severity } from '../../types.ts';
import { atThreshold } from '../../verdict/verdict.ts';
import type { Reporter, ReportHow } from '../format.ts';
import { clean, whereOf, xml } from '../sanitize.ts';
import { explainDiagnostic, fill, messageOf } from '../wording.ts';
import { argsOf, findingsOfPlan, marksOf, remedyOf, standingOf, titleOf, whatOf, type Finding } from '../parts/findings.ts';

type Kind = 'passed' | 'failure' | 'error' | 'skipped';

interface Case {
  classname: string;
  name: string;
  file: string;
  line: number | null;
  kind: Kind;
  /** What the failure, error or skip says in one line. */
  message: string;
  /** Of a failure or an error: its class. */
  type: string;
  /** All of it. */
  body: readonly string[];
}

interface Suite {
  name: string;
  properties: readonly [string, string][];
  cases: readonly Case[];
  out: readonly string[];
}

export const junit: Reporter = function* (report, how) {
  const total = none();
  total.error += report.diagnostics.length;
  for (const { severity } of report.notices) total[kindOfNotice(severity, report)]++;
  for (const plan of report.plans) for (const { result, findings } of byRule(plan, report)) total[kindOf(result, findings)]++;
  if (isEmpty(report)) total.passed++;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="crm-check"${numbers(total)}>\n`;
  for (const suite of suites(report, how)) yield writeSuite(suite);
  yield '</testsuites>\n';
};

/** Jenkins takes a report without any test for a fault. */
const isEmpty = ({ plans, diagnostics, notices }: Report): boolean => !plans.length && !diagnostics.length && !notices.length;

function* suites(report: Report, how: ReportHow): Iterable<Suite> {
  const { words } = how.voice;
  if (isEmpty(report)) yield { name: 'crm-check', properties: [], cases: [{ classname: 'crm-check', name: clean(words.standing.noPlan(report.run.since, report.run.deleted.length > 0)), file: '', line: null, kind: 'passed', message: '', type: '', body: [] }], out: [] };
  if (report.diagnostics.length) yield { name: words.ci.notJudged, properties: [], cases: report.diagnostics.map((found) => problem(found, 'error', how)), out: [] };
  if (report.notices.length) yield { name: words.ci.exceptions, properties: [], cases: report.notices.map((found) => problem(found, kindOfNotice(found.severity, report), how)), out: [] };
  const rules = rulesById(report);
  const classes = classesOf(report.plans.map(({ file }) => how.fromRoot(file)));
  for (const plan of report.plans) {
    yield {
      name: how.fromRoot(plan.file),
      properties: [...(plan.title ? ([['title', clean(plan.title)]] as [string, string][]) : []), ['verdict', words.report.verdict[plan.verdict]], ['stage', words.report.stage[plan.stage]], ['day', report.run.today]],
      cases: byRule(plan, report).map(({ result, findings }) => testCase(plan, classes.get(how.fromRoot(plan.file))!, result, rules.get(result.rule)!, findings, how)),
      out: (plan.resolved ?? []).map(({ rule, at }) => words.ci.resolved(rule, clean(at))),
    };
  }
}

/** Servers take dots for packages, and tell tests of several plans apart by this name: `a.plan.yaml` and `a.plan.yml` need two. */
function classesOf(files: readonly string[]): Map<string, string> {
  const short = (file: string): string => file.replace(/(\.plan)?\.ya?ml$/i, '').replaceAll('.', '_');
  const times = new Map<string, number>();
  for (const file of files) times.set(short(file), (times.get(short(file)) ?? 0) + 1);
  return new Map(files.map((file) => [file, times.get(short(file)) === 1 ? short(file) : file.replaceAll('.', '-')]));
}

function byRule(plan: PlanReport, report: Report): { result: PlanResult; findings: readonly Finding[] }[] {
  const all = [...findingsOfPlan(plan, report)];
  return plan.results.map((result) => ({ result, findings: isFinding(result) || result.items.length ? all.filter(({ rule }) => rule.id === result.rule) : [] }));
}

const kindOfNotice = (severity: Severity, report: Report): Kind => (atThreshold(severity, report.run.failOn) ? 'failure' : 'passed');

function kindOf({ outcome }: PlanResult, findings: readonly Finding[]): Kind {
  if (findings.some(({ fails }) => fails)) return 'failure';
  if (findings.some(({ standing }) => standing === 'open')) return 'passed';
  return findings.length || outcome === 'not-due' || outcome === 'not-applicable' ? 'skipped' : 'passed';
}

function testCase(plan: PlanReport, classname: string, result: PlanResult, rule: ReportRule, findings: readonly Finding[], how: ReportHow): Case {
  const { voice, fromRoot } = how;
  const { ci, report } = voice.words;
  const file = fromRoot(plan.file);
  const kind = kindOf(result, findings);
  const first = findings.find(({ fails }) => fails) ?? findings.find(({ standing }) => standing === 'open') ?? findings[0];
  const skipped = () => {
    if (first) return standingOf(first, voice).join(' ');
    const args = argsOf({ rule, args: result.args });
    return result.outcome === 'not-due' ? ci.notDue(report.stage[rule.stage]) : rule.notApplicable ? messageOf(rule, { outcome: result.outcome, args }, voice) : ci.notApplicable;
  };
  return {
    classname,
    name: `${titleOf({ rule, args: {} }, voice)} (${rule.id})`,
    file,
    line: (first ?? result).place.line,
    kind,
    message: kind === 'skipped' ? skipped() : first ? `${report.severity[first.severity]}: ${whatOf(first, voice)}` : '',
    type: (first ?? result).outcome,
    body: first ? [...findings.flatMap((finding) => tell(finding, file, how)), '', `${report.label.why}: ${fill(rule.why, argsOf(first), voice)}`, `${report.label.remedy}: ${remedyOf(first, voice)}`] : [],
  };
}

/** A finding at its place, and how it stands. */
function tell(finding: Finding, file: string, { voice }: ReportHow): string[] {
  const marks = [voice.words.report.severity[finding.severity], ...marksOf(finding, voice)].join(', ');
  const standing = finding.standing === 'open' && !finding.fails ? [finding.isOld ? voice.words.ci.notNew : voice.words.ci.belowThreshold] : [];
  return [`${whereOf(file, finding.place)} (${marks})`, ...[whatOf(finding, voice), ...standingOf(finding, voice), ...standing].map((line) => `  ${line}`)];
}

function problem(found: Diagnostic, kind: Kind, { voice, fromRoot }: ReportHow): Case {
  const file = fromRoot(found.file);
  const message = explainDiagnostic(found, voice);
  return { classname: file.replaceAll('.', '_') || 'crm-check', name: [found.id, found.path].filter(Boolean).join(' '), file, line: found.place?.line ?? null, kind, message, type: found.id, body: [whereOf(file, found.place), message].filter(Boolean) };
}

const none = (): Record<Kind, number> => ({ passed: 0, failure: 0, error: 0, skipped: 0 });
const numbers = (cases: Record<Kind, number>): string => ` tests="${cases.passed + cases.failure + cases.error + cases.skipped}" failures="${cases.failure}" errors="${cases.error}" skipped="${cases.skipped}"`;

function writeSuite({ name, properties, cases, out }: Suite): string {
  const total = none();
  for (const { kind } of cases) total[kind]++;
  return [
    `  <testsuite name="${attribute(name)}"${numbers(total)}>`,
    ...(properties.length ? ['    <properties>', ...properties.map(([key, value]) => `      <property name="${key}" value="${attribute(value)}"/>`), '    </properties>'] : []),
    ...cases.map(writeCase),
    ...(out.length ? [`    <system-out>${xml(out.join('\n'))}</system-out>`] : []),
    '  </testsuite>\n',
  ].join('\n');
}

function writeCase({ classname, name, file, line, kind, message, type, body }: Case): string {
  const head = `    <testcase classname="${attribute(classname)}" name="${attribute(name)}"${file ? ` file="${attribute(file)}"` : ''}${line === null ? '' : ` line="${line}"`}`;
  const text = xml(body.join('\n'));
  if (kind === 'skipped') return `${head}>\n      <skipped message="${attribute(message)}"/>${text ? `\n      <system-out>${text}</system-out>` : ''}\n    </testcase>`;
  if (kind === 'passed') return text ? `${head}>\n      <system-out>${text}</system-out>\n    </testcase>` : `${head}/>`;
  return `${head}>\n      <${kind} type="${attribute(type)}" message="${attribute(message)}">${text}</${kind}>\n    </testcase>`;
}

const attribute = (text: string): string => xml(clean(text));
