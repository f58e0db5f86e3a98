// What the rules say of a plan in brief, as a short text: for another thread, or for later. A letter for each rule, and in brackets
// one for each of its items.
import { outcomes, type Outcome, type Severity } from '../types.ts';
import type { Brief, BriefResult } from './decide.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const letterOf = ({ outcome, severity }: Brief): string => letters[outcomes.indexOf(outcome) * severities.length + severities.indexOf(severity)]!;
const letters = 'abcdefghijklmno';
/** By letter, each made once. */
const answers = new Map(outcomes.flatMap((outcome: Outcome, row) => severities.map((severity, column): [string, BriefResult] => [letters[row * severities.length + column]!, { outcome, severity, standing: 'open', change: null, items: [] }])));

export const encode = (results: readonly BriefResult[]): string => results.map((result) => (result.items.length ? `${letterOf(result)}(${result.items.map(letterOf).join('')})` : letterOf(result))).join('');

/** Null for what is no such text, or not of so many rules. */
export function decode(code: string, rules: number): BriefResult[] | null {
  const results: BriefResult[] = [];
  for (let at = 0; at < code.length; at++) {
    const answer = answers.get(code[at]!);
    if (!answer) return null;
    if (code[at + 1] !== '(') {
      results.push(answer);
      continue;
    }
    const end = code.indexOf(')', at);
    const items = Array.from(code.slice(at + 2, end), (letter) => answers.get(letter)!);
    if (end < at + 3 || items.includes(undefined!)) return null;
    results.push({ ...answer, items });
    at = end;
  }
  return results.length === rules ? results : null;
}
