// GitLab code quality: one list of findings. GitLab knows no exceptions, so what is waived or known, or not new where only that
// counts, is listed at the lowest of its five severities, and says so; problems that kept a plan from being judged are the highest.
import type { Diagnostic, Place, Severity } from '../../types.ts';
import type { Reporter, ReportHow } from '../format.ts';
import { clean, toJson } from '../sanitize.ts';
import { explainDiagnostic } from '../wording.ts';
import { findingsOfPlan, identities, remedyOf, countedOf, whatOf } from '../parts/findings.ts';

type Level = 'info' | 'minor' | 'major' | 'critical' | 'blocker';
const levels: Record<Severity, Level> = { info: 'minor', warning: 'major', error: 'critical' };

interface Issue {
  description: string;
  check_name: string;
  /** GitLab drops a second issue with the same one. */
  fingerprint: string;
  severity: Level;
  location: { path: string; lines: { begin: number; end: number } };
}

export const gitlab: Reporter = function* (report, how) {
  const { voice, fromRoot } = how;
  const identity = identities();
  let written = false;
  const write = (issues: readonly Issue[]) => {
    const text = issues.map((issue) => `${written || issue !== issues[0] ? ',\n' : '\n'}${toJson(JSON.stringify(issue))}`).join('');
    written ||= issues.length > 0;
    return text;
  };
  yield '[';
  yield write([
    ...report.diagnostics.map((diagnostic, index) => problem(diagnostic, 'blocker', index, how)),
    ...report.notices.map((notice, index) => problem(notice, levels[notice.severity], report.diagnostics.length + index, how)),
  ]);
  for (const plan of report.plans) {
    const issues: Issue[] = [];
    for (const finding of findingsOfPlan(plan, report)) {
      const { counts, standing } = countedOf(finding, voice);
      issues.push({
        description: [whatOf(finding, voice), ...(standing ? [standing] : []), voice.words.ci.whatToDo(remedyOf(finding, voice))].join(' '),
        check_name: finding.rule.id,
        fingerprint: identity(fromRoot(plan.file), finding),
        severity: counts ? levels[finding.severity] : 'info',
        location: location(plan.file, finding.place, how),
      });
    }
    yield write(issues);
  }
  yield written ? '\n]\n' : ']\n';
};

const problem = (found: Diagnostic, severity: Level, index: number, how: ReportHow): Issue => ({
  description: explainDiagnostic(found, how.voice) || found.id,
  check_name: found.id,
  fingerprint: `${clean(how.fromRoot(found.file))} ${found.id} ${clean(found.path ?? '')} ${index + 1}`,
  severity,
  location: location(found.file, found.place, how),
});

/** A problem without a file stands at the root of the repository. */
const location = (file: string, place: Place | null, { fromRoot }: ReportHow): Issue['location'] => ({ path: clean(fromRoot(file)) || '.', lines: { begin: place?.line ?? 1, end: place?.endLine ?? 1 } });
