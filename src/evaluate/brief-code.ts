// What the rules say of a plan in brief, as a short text: for another thread, or for later. A letter for each rule, and in brackets
// one for each of its items.
import { outcomes, type Outcome, type Severity } from '../types.ts';
import type { Brief, BriefResult } from './decide.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const letterOf = ({ outcome, severity }: Brief): string => letters[outcomes.indexOf(outcome) * severities.length + severities.indexOf(severity)]!;
const letters = 'abcdefghijklmno';
/** In the order of their letters, each made once. */
const answers = outcomes.flatMap((outcome: Outcome) => severities.map((severity): BriefResult => ({ outcome, severity, standing: 'open', change: null, items: [] })));
const [first, opening] = ['a', '('].map((sign) => sign.charCodeAt(0)) as [number, number];
const answerAt = (code: string, at: number): BriefResult | undefined => answers[code.charCodeAt(at) - first];

export const encode = (results: readonly BriefResult[]): string => results.map((result) => (result.items.length ? `${letterOf(result)}(${result.items.map(letterOf).join('')})` : letterOf(result))).join('');

/** Null for what is no such text, or not of so many rules. */
export function decode(code: string, rules: number): BriefResult[] | null {
  const results: BriefResult[] = [];
  for (let at = 0; at < code.length; at++) {
    const answer = answerAt(code, at);
    if (!answer) return null;
    if (code.charCodeAt(at + 1) !== opening) {
      results.push(answer);
      continue;
    }
    const end = code.indexOf(')', at);
    if (end < at + 3) return null;
    const items: BriefResult[] = [];
    for (at += 2; at < end; at++) {
      const item = answerAt(code, at);
      if (!item) return null;
      items.push(item);
    }
    results.push({ outcome: answer.outcome, severity: answer.severity, standing: answer.standing, change: answer.change, items });
  }
  return results.length === rules ? results : null;
}
