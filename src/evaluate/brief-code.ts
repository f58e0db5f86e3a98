// What the rules say of a plan in brief, as a short text, for this thread, another or later: a letter for each rule, and behind it in
// brackets one for each of its items.
import { outcomes, severities, type Outcome, type Severity } from '../types.ts';

/** What a letter says; as of results that no exception concerns. */
export interface Brief {
  outcome: Outcome;
  severity: Severity;
  standing: 'open';
  change: null;
}

/** In the order of their letters. */
export const briefs = outcomes.flatMap((outcome) => severities.map((severity): Brief => ({ outcome, severity, standing: 'open', change: null })));
/** As numbers, since there may be very many. */
export const [firstLetter, openingBracket, closingBracket] = ['a', '(', ')'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

const letterAt = (index: number): string => String.fromCharCode(firstLetter + index);
export const letterOf = (outcome: Outcome, severity: Severity): string => letterAt(outcomes.indexOf(outcome) * severities.length + severities.indexOf(severity));
export const briefAt = (code: string, at: number): Brief | undefined => briefs[code.charCodeAt(at) - firstLetter];

/** True of a rule that applies and asks. An item that does makes its result do so. */
export const asks = ({ outcome }: Pick<Brief, 'outcome'>): boolean => outcome !== 'not-due' && outcome !== 'not-applicable';
export const codeSaysSomething = (code: string): boolean => briefs.some((brief, index) => asks(brief) && code.includes(letterAt(index)));
