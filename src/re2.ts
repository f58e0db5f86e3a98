// Patterns run in linear time (RE2). The library is loaded only when a rule has one.
type Test = (text: string) => boolean;

let engine: { compile(pattern: string): { matcher(text: string): { find(): boolean } } } | null = null;

/** Must have been awaited before a condition with a pattern is read or compiled. */
export async function loadPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** Why a pattern is refused; null for a good one. */
export function patternProblem(pattern: string): string | null {
  try {
    compilePattern(pattern);
    return null;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
}

/** Throws on a pattern that is not RE2; the caller has checked it when the rule was read. */
export function compilePattern(pattern: string): Test {
  if (!engine) throw new Error('patterns are not loaded');
  const compiled = engine.compile(pattern);
  return (text) => compiled.matcher(text).find();
}
