// What follows from a finding, in a few lines each: it is looked at again once the mistake is mended.
import type { PlanResult, ReportRule } from '../../verdict/report.ts';
import { foundIn, requestsOf } from '../parts/follows.ts';
import type { How } from '../format.ts';
import { widthOf } from '../frame.ts';
import { changeOf, openFindings } from '../parts/standing.ts';
import { fill, type Voice } from '../wording.ts';
import { labelledLine, oneLine, padEnd, severityColor, wrap } from '../layout.ts';

export function follows(results: readonly PlanResult[], rules: ReadonlyMap<string, ReportRule>, labelWidth: number, how: How): string[] {
  if (!results.length) return [];
  const { voice, paint, width } = how;
  const { label, follow, severity } = voice.words.report;
  const severityWidth = Math.max(...results.map((result) => widthOf(severity[result.severity])));
  const indent = ' '.repeat(labelWidth);
  const room = width - labelWidth - severityWidth - 2;
  const entries = results.flatMap((result) => {
    const rule = rules.get(result.rule)!;
    const title = titleOf(result, rule, voice);
    const beside = widthOf(title) + 2 + rule.id.length <= room;
    const [first, ...below] = [
      ...(beside ? [`${title}  ${paint.dim(rule.id)}`] : [...wrap(title, room), paint.dim(rule.id)]),
      ...wrap(oneLine(foundIn(result, rule, voice), 2 * room), room),
      ...requestsOf(result, voice).flatMap((line) => wrap(line, room)),
    ];
    return [`${indent}${severityColor(how, result.severity)(padEnd(severity[result.severity], severityWidth))}  ${first}`, ...below.map((line) => `${indent}${' '.repeat(severityWidth + 2)}${line}`)];
  });
  return [...labelledLine(label.follows, labelWidth, follow(results.length), how), ...entries];
}

function titleOf(result: PlanResult, rule: ReportRule, voice: Voice): string {
  const change = changeOf(openFindings(result));
  return `${fill(rule.title, result.args, voice)}${change ? ` (${voice.words.standing.change[change]})` : ''}`;
}
