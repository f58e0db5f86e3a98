// "Did you mean": the name that another misspells. Only clear slips.
import { distance } from 'fastest-levenshtein';

/** Nobody mistypes a longer name, and comparing long ones takes the square of their length. */
export const longestName = 100;

/** The nearest of some names, within a third of the length; of equals the one that begins alike. Of five letters two slips, of which one is at the beginning, make another word: rules, files. */
export const closest = (written: string, names: Iterable<string>): string | null =>
  nearest(written, names, (name) => (written.length < 4 || (Math.max(written.length, name.length) < 6 && written[0]?.toLowerCase() !== name[0]?.toLowerCase()) ? 1 : Math.max(2, Math.floor(written.length / 3))));

/** `mostOf`: how many slips a name may be away. */
export function nearest(written: string, names: Iterable<string>, mostOf: (name: string) => number): string | null {
  if (written.length > longestName) return null;
  let best: string | null = null;
  let least = Infinity;
  const lower = written.toLowerCase();
  for (const name of names) {
    // So many letters more or less are at least so many slips.
    const most = Math.min(least, mostOf(name));
    if (Math.abs(name.length - written.length) > most) continue;
    const steps = slipsBetween(lower, name.toLowerCase());
    if (steps > most) continue;
    if (steps < least || (best !== null && sharedStart(written, name) > sharedStart(written, best))) [best, least] = [name, steps];
  }
  return best;
}

/** Letters to add, drop or change; two neighbours that changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  return steps === 2 && [...a].sort().join('') === [...b].sort().join('') ? 1 : steps;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length]!.toLowerCase() === b[length]?.toLowerCase()) length++;
  return length;
}
