// Annotations of GitHub Actions: workflow commands, what is new and what is worst first, no more than GitHub shows.
import type { Change } from '../../verdict/report.ts';
import type { Diagnostic, Place, Severity } from '../../types.ts';
import type { Reporter, ReportHow } from '../format.ts';
import { hasLapsed, shownNotices } from '../parts/standing.ts';
import { clip, commandData, commandProperty } from '../sanitize.ts';
import { explainDiagnostic } from '../wording.ts';
import { countedOf, findingsOfPlan, marksOf, remedyOf, standingOf, titleOf, whatOf } from '../parts/findings.ts';

type Kind = 'error' | 'warning' | 'notice';
const kinds: Record<Severity, Kind> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows so many of a kind in one step, and leaves out the rest without a word. */
const most = 10;
/** The longest title that is shown whole. */
const longestTitle = 255;

interface Annotation {
  kind: Kind;
  title: string;
  message: readonly string[];
  file: string;
  place: Place | null;
  /** Of a finding, when plans were compared. */
  change: Change | null;
}

export const github: Reporter = function* (report, how) {
  const { voice } = how;
  const problems = report.diagnostics.map((diagnostic) => problem(diagnostic, 'error', how));
  const failing: Annotation[] = [];
  const others: Annotation[] = [];
  const excepted: Annotation[] = [];
  // A waiver that lapsed stands before ten others of its kind.
  for (const notice of shownNotices(report, how.quiet)) {
    const annotation = problem(notice, kinds[notice.severity], how);
    if (hasLapsed(notice)) failing.push({ ...annotation, change: 'new' });
    else others.push(annotation);
  }
  for (const plan of report.plans) {
    // A mistake before what follows from it: not all may be shown.
    for (const finding of [...findingsOfPlan(plan, report)].sort((a, b) => Number(a.cause !== null) - Number(b.cause !== null))) {
      if (how.quiet && !finding.fails) continue;
      const open = finding.standing === 'open';
      // What was there before and cannot fail is not painted red on somebody's pull request.
      const { counts } = countedOf(finding, voice);
      const marks = marksOf(finding, voice);
      (finding.fails ? failing : open ? others : excepted).push({
        kind: counts ? kinds[finding.severity] : 'notice',
        title: `${marks.length ? `[${marks.join(', ')}] ` : ''}${titleOf(finding, voice)}: ${voice.words.report.outcome[finding.outcome]} (${finding.rule.id})`,
        message: [whatOf(finding, voice), ...standingOf(finding, voice), voice.words.ci.whatToDo(remedyOf(finding, voice))],
        file: plan.file,
        place: finding.place,
        change: finding.change,
      });
    }
  }
  // Where plans were compared, what was there before gives way to what is new.
  const all = [...problems, ...[failing, others, excepted].flatMap((list) => list.sort((a, b) => changeOrder(a) - changeOrder(b)))];
  const [errors, warnings, notices] = (['error', 'warning', 'notice'] as const).map((kind) => all.filter((annotation) => annotation.kind === kind)) as [Annotation[], Annotation[], Annotation[]];
  const over = [errors, warnings, notices].some((list) => list.length > most);
  const shown = [...errors.slice(0, most), ...warnings.slice(0, most), ...notices.slice(0, over ? most - 1 : most)];
  yield shown.map((annotation) => command(annotation, how)).join('');
  if (over) yield command({ kind: 'notice', title: 'crm-check', message: [voice.words.ci.moreAnnotations(all.length - shown.length)], file: '', place: null, change: null }, how);
};

const changeOrder = ({ change }: Annotation): number => (change === 'new' ? 0 : change === null ? 1 : 2);

const problem = (found: Diagnostic, kind: Kind, { voice }: ReportHow): Annotation => ({ kind, title: found.id, message: [explainDiagnostic(found, voice)], file: found.file, place: found.place, change: null });

function command({ kind, title, message, file, place }: Annotation, { fromRoot }: ReportHow): string {
  const { line, endLine, column, endColumn } = place ?? { line: 1, endLine: 1, column: 1, endColumn: 1 };
  // Columns are taken only for places on one line.
  const columns = place && line === endLine ? { col: column, endColumn } : {};
  const properties = { title: clip(title, longestTitle), ...(file ? { file: fromRoot(file), line, endLine, ...columns } : {}) };
  return `::${kind} ${Object.entries(properties).map(([name, value]) => `${name}=${commandProperty(String(value))}`).join(',')}::${commandData(message.join('\n'))}\n`;
}
