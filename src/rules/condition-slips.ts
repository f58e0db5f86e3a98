// What people write in a condition out of habit from other languages, and what to write instead: one table. The parser names a character only.

interface Slip {
  /** What stands before the place where the parser stopped, without the blanks between, and behind it. */
  before?: RegExp;
  rest?: RegExp;
  /** Where the parser says this. */
  said?: RegExp;
  reason: string;
}

const slips: readonly Slip[] = [
  { before: /\d ?%$/, reason: 'a percentage is written without its sign, like 50' },
  { before: /\d$/, rest: /^,\d/, reason: 'a number is written without commas, like 1000000' },
  { rest: /^=>/, reason: 'the operator is written >=' },
  { rest: /^=</, reason: 'the operator is written <=' },
  { rest: /^=/, reason: 'two values are compared with ==, two signs of equality' },
  { rest: /^(?:&(?!&)|and\b)/i, reason: '"and" is written &&' },
  { rest: /^(?:\|(?!\|)|or\b)/i, reason: '"or" is written ||' },
  { before: /\bnot$/i, reason: '"not" is written !, like !stated(plan.budget.low)' },
  { before: /<$/, rest: /^>/, reason: '"not equal" is written !=' },
  { rest: /^[≥≤≠]/, reason: 'these operators are written >=, <= and !=' },
  { rest: /^[“”„‘’]/, reason: 'a text stands in plain quotation marks, like "x"' },
  { before: /\d$/, rest: /^[a-z가-힣]/i, reason: 'a number is written out, without a suffix or a unit, like 1000000' },
  { rest: /^[)\]}]/, said: /^Unexpected character/, reason: 'this bracket closes none that is open' },
];

/** `said` is what the parser says, `at` where it stopped. Null where it is no common slip. */
export function slipAt(text: string, said: string, at: number): { reason: string; start: number } | null {
  const before = text.slice(0, at);
  if (/EOF$|^Newlines not allowed|^Unterminated/.test(said) && !/\d ?%\s*$/.test(before.slice(-20))) {
    const open = openIn(said.startsWith('Newlines') ? before : text);
    if (open) return { reason: open.isQuote ? 'a quotation mark is opened here and never closed' : 'a bracket is opened here and never closed', start: open.at };
    return said.endsWith('EOF') ? { reason: 'something is missing at its end', start: at } : null;
  }
  const end = before.slice(-20).trimEnd();
  const slip = slips.find((row) => (row.before?.test(end) ?? true) && (row.rest?.test(text.slice(at, at + 20)) ?? true) && (row.said?.test(said) ?? true));
  return slip ? { reason: slip.reason, start: at } : null;
}

/** The quotation mark, or else the last bracket, that is open at the end. */
function openIn(text: string): { at: number; isQuote: boolean } | null {
  const brackets: number[] = [];
  let quote = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote >= 0) {
      if (character === '\\') at++;
      else if (character === text[quote]) quote = -1;
    } else if (character === '"' || character === "'") quote = at;
    else if ('([{'.includes(character)) brackets.push(at);
    else if (')]}'.includes(character)) brackets.pop();
  }
  return quote >= 0 ? { at: quote, isQuote: true } : brackets.length ? { at: brackets.at(-1)!, isQuote: false } : null;
}
