// Patterns that few plans need: to make one takes longer than to read a plan.

/** Whether a text fits a pattern, which is made when it is first asked for. */
export function whenUsed(source: string, flags = ''): (text: string) => boolean {
  let made: RegExp | undefined;
  return (text) => (made ??= new RegExp(source, flags)).test(text);
}

/** Whether the whole of a text does. */
export const wholeWhenUsed = (pattern: string): ((text: string) => boolean) => whenUsed(`^(?:${pattern})$`);
