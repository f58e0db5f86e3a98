// Checkstyle's XML. It knows no exceptions: what is waived or known, or not new where only that counts, is listed as information,
// and says so.
import type { Diagnostic, Place, Severity } from '../../types.ts';
import type { Reporter } from '../format.ts';
import { findingsOfPlan, marksOf, remedyOf, countedOf, whatOf } from '../parts/findings.ts';
import { clean, xml } from '../sanitize.ts';
import { explainDiagnostic, type Voice } from '../wording.ts';

export const checkstyle: Reporter = function* (report, { voice }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  const problems = [...report.diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'error' as const })), ...report.notices];
  for (const file of new Set(problems.map((problem) => problem.file))) {
    // What belongs to no file is about the run itself.
    yield element(file || report.tool.name, problems.filter((problem) => problem.file === file).map((problem) => ofProblem(problem, voice)));
  }
  for (const plan of report.plans) {
    const rows = Array.from(findingsOfPlan(plan, report), (finding) => {
      // What does not count says so before all else.
      const { counts, standing } = countedOf(finding, voice);
      const [before, behind] = counts ? ['', standing] : [standing, ''];
      const mark = counts && marksOf(finding, voice).length ? `(${marksOf(finding, voice).join(', ')})` : '';
      const message = [before, mark, whatOf(finding, voice), behind, voice.words.ci.whatToDo(remedyOf(finding, voice))].filter(Boolean).join(' ');
      return error(finding.place, counts ? finding.severity : 'info', message, finding.rule.id);
    });
    yield element(plan.file, rows);
  }
  yield '</checkstyle>\n';
};

const element = (file: string, rows: readonly string[]): string => `  <file name="${xml(clean(file))}">\n${rows.join('')}  </file>\n`;

const ofProblem = (problem: Diagnostic & { severity: Severity }, voice: Voice): string => error(problem.place, problem.severity, explainDiagnostic(problem, voice), problem.id);

/** What has no place in a file stands at its beginning: readers want a line. */
const error = (place: Place | null, severity: Severity, message: string, source: string): string =>
  `    <error line="${place?.line ?? 1}" column="${place?.column ?? 1}" severity="${severity}" message="${xml(message)}" source="${xml(source)}"/>\n`;
