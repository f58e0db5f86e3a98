// A pack that cannot be read may declare what plans state: until it is mended, nobody knows which of their fields are wrong.
import type { Diagnostic } from '../types.ts';

const mostNamed = 5;

/** The unknown fields of one plan as one problem, which blames none of them. */
export function withoutUnknownFields(problems: readonly Diagnostic[]): Diagnostic[] {
  const unknown = problems.filter(({ id }) => id === 'plan/unknown-key');
  const [first] = unknown;
  if (!first) return [...problems];
  const names = [...new Set(unknown.map(({ args }) => `${args.key as string}`))];
  const [named, more] = [names.slice(0, mostNamed).join(', '), names.length - mostNamed];
  const fields = more > 0 ? { en: `${named} and ${more} more`, ko: `${named} 외 ${more}개` } : named;
  return [...problems.filter((problem) => !unknown.includes(problem)), { ...first, id: 'plan/own-fields', args: { fields } }];
}
