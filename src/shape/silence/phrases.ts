// Whether the whole of a text is one of many phrases that say nothing: what their lists have in common. Few texts are, and to make a
// pattern takes longer than to read a plan, so that a look at its words comes first.
import { ascii, unmarked } from '../ascii.ts';
import { wholeWhenUsed } from './when-used.ts';

/** One person, in capitals as names are; not a plural: "Customers will decide". So who is called Thomas is not known for a person. */
export const person = '(?:(?:Mr|Ms|Mrs|Dr)\\.? )?[A-Z][a-z]*[a-rt-z](?: [A-Z][a-z]*[a-rt-z])?';

/** A pattern for a part of the phrases; every one of them has one of the hints. */
interface Hinted {
  pattern: string;
  hints: readonly string[];
}
export interface Phrases {
  /** In small letters. */
  english: string;
  /** In letters as written, since names are told by their capitals. */
  byOne: Hinted;
  /** Without blanks. */
  korean: Hinted;
  /** Shorter Korean texts need no hint. */
  short: number;
}

/** Longer texts say more. */
const longest = 80;
const longestKorean = 24;

/** Of a text in composed letters. */
export function saysOnly({ english, byOne, korean, short }: Phrases): (text: string) => boolean {
  const [isEnglish, mayBeEnglish] = [wholeWhenUsed(english), wordsOf(english)];
  const [isByOne, isKorean] = [wholeWhenUsed(byOne.pattern), wholeWhenUsed(korean.pattern)];
  return (text) => {
    if (text.length > longest) return false;
    const words = unmarked.test(text) ? text : text.replace(/^[\s(["'“]+|[\s.!)\]"'”]+$/g, '');
    const said = words.includes("n't") || words.includes('n’t') ? words.replace(/\b([Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Hh]as|[Hh]ave)n['’]t\b/g, '$1 not') : words;
    if (!ascii.test(said) && /[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(said)) {
      const letters = said.replace(/[^가-힣ㄱ-ㅎㅏ-ㅣA-Za-z0-9]+/g, '');
      return letters.length <= longestKorean && (letters.length <= short || korean.hints.some((hint) => letters.includes(hint))) && isKorean(letters);
    }
    const lower = said.toLowerCase();
    // An address, and "as described in the migration plan", have words of their own.
    if ((mayBeEnglish(lower) || lower.includes('://') || lower.startsWith('as ')) && isEnglish(lower)) return true;
    return said !== lower && byOne.hints.some((hint) => said.includes(hint)) && isByOne(said);
  };
}

/** Whether a text has only words that stand in a pattern; any other cannot fit it. */
function wordsOf(pattern: string): (text: string) => boolean {
  let known: string | undefined;
  return (text) => {
    known ??= `${pattern} ${pattern.replace(/[-/]\?/g, '')}`;
    // "The boards decision": an ending that a pattern adds to any of several words.
    return text.split(/[^a-z]+/).every((word) => word.length < 2 || known!.includes(word) || (word.endsWith('s') && known!.includes(word.slice(0, -1))));
  };
}
