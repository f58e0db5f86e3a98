// Where a bracket or a quotation mark was opened that is still open at the end of a text: there the author made the mistake,
// while the parser notices it lines later. A look at single characters; it only has to be good for pointing.

/** Offset of the opening, or null when all is closed. */
export const lastOpened = (text: string): number | null => opened(text).at(-1) ?? null;

/** All that are open at the end, in their order. */
export function opened(text: string): number[] {
  const brackets: number[] = [];
  let quote: { mark: string; at: number } | null = null;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote) {
      if (character === '\\' && quote.mark === '"') at++;
      else if (character === quote.mark && quote.mark === "'" && text[at + 1] === "'") at++;
      else if (character === quote.mark) quote = null;
    } else if (character === '#' && /^$|\s/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if ((character === '"' || character === "'") && /[\s[{,:-]/.test(text[at - 1] ?? ' ')) quote = { mark: character, at };
    else if (character === '[' || character === '{') brackets.push(at);
    else if (character === ']' || character === '}') brackets.pop();
  }
  return quote ? [...brackets, quote.at] : brackets;
}
