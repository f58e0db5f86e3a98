// What the rules say of a plan in brief, as a short text, for this thread, another or later: a letter for each rule, and behind it in
// brackets one for each of its items.
import { outcomes, type Outcome, type Severity } from '../types.ts';

/** What a letter says; as of results that no exception concerns. */
export interface Brief {
  outcome: Outcome;
  severity: Severity;
  standing: 'open';
  change: null;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const letters = 'abcdefghijklmno';
/** In the order of their letters. */
export const briefs = outcomes.flatMap((outcome) => severities.map((severity): Brief => ({ outcome, severity, standing: 'open', change: null })));
const [first, opening, closing] = ['a', '(', ')'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

export const letterOf = (outcome: Outcome, severity: Severity): string => letters[outcomes.indexOf(outcome) * severities.length + severities.indexOf(severity)]!;

/** Which of `briefs` a letter says; null for what is no letter of ours. */
export function letterAt(code: string, at: number): number | null {
  const letter = code.charCodeAt(at) - first;
  return letter >= 0 && letter < briefs.length ? letter : null;
}
export const briefAt = (code: string, at: number): Brief | undefined => briefs[letterAt(code, at) ?? -1];
export const opensAt = (code: string, at: number): boolean => code.charCodeAt(at) === opening;
export const closesAt = (code: string, at: number): boolean => code.charCodeAt(at) === closing;

/** True where at least one rule applies and asks. An item that does makes its result do so. */
export function codeSaysSomething(code: string): boolean {
  for (let at = 0; at < code.length; at++) if (asks(briefAt(code, at))) return true;
  return false;
}
const asks = (brief: Brief | undefined): boolean => brief !== undefined && brief.outcome !== 'not-due' && brief.outcome !== 'not-applicable';
