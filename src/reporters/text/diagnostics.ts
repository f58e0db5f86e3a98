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
    ...(place && text !== undefined ? ['', ...codeFrame(text, lineStartsOf(report.texts, file, text), place, how, paint.red), ''] : []),
    ...wrap(explainDiagnostic(diagnostic, voice), width - 2).map((line) => `  ${line}`),
  ];
}

const known = new WeakMap<object, Map<string, number[]>>();

/** Found once a file and report. */
function lineStartsOf(texts: object, file: string, text: string): number[] {
  const ofReport = known.get(texts) ?? new Map<string, number[]>();
  known.set(texts, ofReport);
  const before = ofReport.get(file);
  if (before) return before;
  const starts = [0];
  ofReport.set(file, starts);
  for (const match of text.matchAll(/\n/g)) starts.push(match.index + 1);
  return starts;
}
