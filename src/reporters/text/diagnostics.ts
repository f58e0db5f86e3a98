// What could not be judged, at its place.
import type { Report } from '../../report.ts';
import type { Diagnostic } from '../../types.ts';
import type { How } from '../format.ts';
import { clean } from '../sanitize.ts';
import { explainDiagnostic } from '../wording.ts';
import { codeFrame } from './findings.ts';
import { wrap } from './layout.ts';

export function diagnosticBlock(diagnostic: Diagnostic, report: Pick<Report, 'texts'>, how: How): string[] {
  const { paint, voice, width } = how;
  const { file, place, id } = diagnostic;
  const where = file ? `${clean(file)}${place ? `:${place.line}:${place.column}` : ''}` : '';
  const text = report.texts.get(file);
  return [
    `${paint.red.bold(voice.words.report.severity.error)}  ${paint.cyan(where)}${where ? '  ' : ''}${paint.dim(id)}`,
    ...(place && text !== undefined ? ['', ...codeFrame(text, lineStartsOf(text), place, how, paint.red), ''] : []),
    ...wrap(explainDiagnostic(diagnostic, voice), width - 2).map((line) => `  ${line}`),
  ];
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\n/g)) starts.push(match.index + 1);
  return starts;
}
