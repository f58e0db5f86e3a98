// What is said of a finding that follows from another, in any report for people.
import type { PlanResult, ReportRule } from '../../verdict/report.ts';
import { clean } from '../sanitize.ts';
import { openFindings } from './standing.ts';
import { fill, type Voice } from '../wording.ts';

/** "line 74: Training: planned ..."; of several items the first, and how many there are. */
export function foundIn(result: PlanResult, rule: ReportRule, voice: Voice): string {
  const { report } = voice.words;
  const [first, ...others] = openFindings(result);
  const at = `${report.line(first!.place.line)}${others.length ? ` ${report.moreRelated(others.length)}` : ''}`;
  return `${at}: ${first!.outcome === 'violated' ? fill(rule.message, first!.args, voice) : report.undecided}`;
}

export const requestsOf = (result: PlanResult, { words: { standing } }: Voice): string[] =>
  openFindings(result).flatMap(({ requested }) => (requested === null ? [] : [`${standing.requestedLabel}: ${standing.requested(clean(requested))}`]));
