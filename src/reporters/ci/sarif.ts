// SARIF 2.1.0, so that GitHub takes it whole: one location with all of its numbers for each result, no empty text, nothing cut.
// GitHub looks at neither suppressions nor baseline states: it would show what is waived or known as an open alert. Such results are
// mere notes there and say why; what was resolved is no result at all, since it would come back as one.
import type { Location, Notification, PhysicalLocation, Result, Suppression } from 'sarif';
import type { PlanReport, Report } from '../../verdict/report.ts';
import { findingsOf } from '../../verdict/reported.ts';
import { dotted } from '../../shape/path.ts';
import type { Diagnostic, Place } from '../../types.ts';
import { exitCodes } from '../../verdict/verdict.ts';
import { rememberLast } from '../../remember-last.ts';
import type { Reporter, ReportHow } from '../format.ts';
import { clean, toJson } from '../sanitize.ts';
import { explainDiagnostic } from '../wording.ts';
import { findingsOfPlan, identities, remedyOf, standingOf, whatOf, type Finding } from '../parts/findings.ts';
import { levels, sarifRules } from './sarif-rules.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** GitHub refuses more in one upload. They are all written, and it is said. */
const mostResults = 25_000;

/** One result a line: a large file can be read piece by piece, and compared. */
export const sarif: Reporter = function* (report, how) {
  const { tool, run, rules } = report;
  const { voice } = how;
  const head = {
    tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, language: voice.language, rules: sarifRules(report, voice) } },
    language: voice.language,
    columnKind: 'utf16CodeUnits',
    // What stands before the last slash is the category; two parts of one run must not replace each other.
    automationDetails: { id: run.shard ? `crm-check/part-${run.shard.index}-of-${run.shard.of}/` : 'crm-check/' },
  };
  yield `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{\n${json(head).slice(1, -1)},\n"results":[`;
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const compared = run.since !== null || report.plans.some((plan) => plan.results.some((result) => findingsOf(result).some(({ standing }) => standing === 'known')));
  const identify = identities();
  let count = 0;
  for (const plan of report.plans) {
    const lines: string[] = [];
    for (const finding of findingsOfPlan(plan, report)) lines.push(`${count++ ? ',' : ''}\n${json(result(finding, plan, indexes.get(finding.rule.id)!, identify(how.fromRoot(plan.file), finding), compared, how))}`);
    yield lines.join('');
  }
  yield `\n],\n${json(tail(report, count, how)).slice(1, -1)}\n}]}\n`;
};

/** GitHub refuses a file with an empty text in it. Few objects have one, and to ask for each value takes longer than all else. */
function json(data: object): string {
  const text = JSON.stringify(data);
  return toJson(text.includes('""') ? JSON.stringify(data, (_, value: unknown) => (value === '' ? undefined : value)) : text);
}

function tail(report: Report, count: number, how: ReportHow) {
  const { verdict, reason, run, summary, diagnostics, notices, plans } = report;
  const tooMany: Notification[] = count > mostResults ? [{ level: 'warning', message: { text: how.voice.words.ci.tooMany(count) } }] : [];
  const resolved = plans.flatMap((plan) => (plan.resolved ?? []).map(({ rule, at, outcome, severity }) => ({ file: clean(how.fromRoot(plan.file)), rule, at: clean(at), outcome, severity })));
  return {
    invocations: [
      {
        executionSuccessful: verdict !== 'error',
        exitCode: exitCodes[verdict],
        toolExecutionNotifications: [...diagnostics.map((found) => notification(found, 'error', how)), ...tooMany],
        toolConfigurationNotifications: notices.map((found) => notification(found, levels[found.severity], how)),
      },
    ],
    properties: { verdict, reason, today: run.today, failOn: run.failOn, since: run.since === null ? null : clean(run.since), summary, resolved },
  };
}

function notification(found: Diagnostic, level: Notification.level, how: ReportHow): Notification {
  const locations = found.file ? [{ physicalLocation: physical(found.file, found.place, how) }] : [];
  return { descriptor: { id: found.id }, level, message: { text: inert(explainDiagnostic(found, how.voice)) || found.id }, ...(locations.length ? { locations } : {}) };
}

function result(finding: Finding, plan: PlanReport, ruleIndex: number, identity: string, compared: boolean, how: ReportHow): Result {
  const { rule, place, standing, outcome, severity, eased, at, change, cause } = finding;
  const related: Location[] = finding.related.map((spot, index) => ({
    id: index + 1,
    physicalLocation: physical(plan.file, spot.place, how),
    message: { text: inert(`${dotted(spot.path)}${spot.written?.trim() ? `: ${clean(spot.written)}` : ''}`) },
  }));
  const suppression = suppressionOf(finding, how);
  return {
    ruleId: rule.id,
    ruleIndex,
    level: standing === 'open' ? levels[severity] : 'note',
    message: { text: messageOf(finding, how) },
    locations: [{ physicalLocation: physical(plan.file, place, how) }],
    ...(related.length ? { relatedLocations: related } : {}),
    // GitHub adds its own, of the line's text; one under its name that differs would be a warning for each result.
    partialFingerprints: { 'crmCheckIdentity/v1': identity },
    ...(suppression ? { suppressions: [suppression] } : {}),
    ...(compared ? { baselineState: change ?? (standing === 'known' ? 'unchanged' : 'new') } : {}),
    properties: { outcome, severity, standing, ...(eased ? { eased } : {}), at: clean(at), ...(cause === null ? {} : { cause: clean(cause) }) },
  };
}

/** What is wrong, with links to what it was compared with; how it stands; what to do. */
function messageOf(finding: Finding, how: ReportHow): string {
  const { ci, report } = how.voice.words;
  const links = finding.related.flatMap(({ path, place }, index) => (place.line === finding.place.line ? [] : [`[${dotted(path).replace(/[\\[\]]/g, '\\$&')} (${report.line(place.line)})](${index + 1})`]));
  const parts = [inert(whatOf(finding, how.voice)), ...standingOf(finding, how.voice).map(inert), links.length ? ci.see(links.join(', ')) : '', ci.whatToDo(inert(remedyOf(finding, how.voice)))];
  return parts.filter(Boolean).join(' ');
}

/** In a message `[text](1)` is a link. None comes from a plan. */
const inert = (text: string): string => text.replaceAll('](', '] (');

function suppressionOf(finding: Finding, { voice }: ReportHow): Suppression | null {
  const [justification] = standingOf(finding, voice);
  if (!justification) return null;
  if (finding.standing === 'open') return { kind: 'inSource', status: 'underReview', justification };
  const details = Object.entries(finding.waiver ?? {}).flatMap(([name, value]) => (value ? [[name, clean(value)]] : []));
  return { kind: 'external', status: 'accepted', justification, ...(details.length ? { properties: Object.fromEntries(details) } : {}) };
}

function physical(file: string, place: Place | null, { fromRoot }: ReportHow): PhysicalLocation {
  const { line, column, endLine, endColumn } = place ?? { line: 1, column: 1, endLine: 1, endColumn: 2 };
  // A place of no width is widened: not every reader knows one.
  return { artifactLocation: { uri: uriOf(fromRoot(file)) || '.' }, region: { startLine: line, startColumn: column, endLine, endColumn: line === endLine ? Math.max(endColumn, column + 1) : endColumn } };
}

/** `plans/a b.yaml` -> `plans/a%20b.yaml`; an absolute path is a `file:` URI. */
const uriOf = rememberLast((path: string): string => {
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[a-z]:\//i.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
});
