// What could not be judged, at its place.
import type { Report } from '../../verdict/report.ts';
import type { Diagnostic, Severity } from '../../types.ts';
import type { How } from '../format.ts';
import { whereOf } from '../sanitize.ts';
import { explainDiagnostic } from '../wording.ts';
import { codeFrame } from './findings.ts';
import { severityColor, wrapPieces } from '../layout.ts';

/** A person mends these first; programs get more of them (--format json). */
export const mostProblems = 100;

export function diagnosticBlock(diagnostic: Diagnostic & { severity?: Severity }, report: Pick<Report, 'excerpts'>, how: How): string[] {
  const { paint, voice, width } = how;
  const { file, place, id, severity = 'error' } = diagnostic;
  const mark = severityColor(how, severity);
  const where = whereOf(file, place);
  const lines = report.excerpts[file];
  return [
    `${mark.bold(voice.words.report.severity[severity])}  ${paint.cyan(where)}${where ? '  ' : ''}${paint.dim(id)}`,
    ...(place && lines ? ['', ...codeFrame(lines, place, how, mark), ''] : []),
    ...wrapPieces(explainDiagnostic(diagnostic, voice, 'pieces'), width - 2).map((line) => `  ${line}`),
  ];
}
