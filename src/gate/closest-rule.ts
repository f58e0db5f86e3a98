// "Did you mean" of rules.
import { closest } from '../shape/closest.ts';

/** The rule that a name means: misspelt, or without the name of its pack. */
export function closestRule(written: string, ids: Iterable<string>): string | null {
  const known = [...ids];
  const ends = known.filter((id) => id.endsWith(`/${written}`));
  return ends.length === 1 ? ends[0]! : closest(written, known);
}
