// Reading an enumeration: its own values, its names in both languages, and what else people call them. Never a guess.
import { distance } from 'fastest-levenshtein';
import type { Choice } from './field.ts';

/** Case, spaces, hyphens and brackets do not tell two names apart. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\-_.·()/'’]+/g, '');

const tables = new WeakMap<Choice, Map<string, string>>();

/** Every name of every value, folded. Built when first needed. */
function namesOf(choice: Choice): Map<string, string> {
  let names = tables.get(choice);
  if (!names) {
    names = new Map();
    for (const [value, option] of Object.entries(choice.options)) {
      for (const name of [value, option.en, option.ko, ...(option.also ?? [])]) if (!names.has(fold(name))) names.set(fold(name), value);
    }
    tables.set(choice, names);
  }
  return names;
}

/** The value that a text names, or null. A value itself needs no table of names. */
export const readChoice = (choice: Choice, written: string): string | null =>
  Object.hasOwn(choice.options, written) ? written : (namesOf(choice).get(fold(written)) ?? null);

/** How many things a list of values names: each value once, but every "other", and every person. */
export function countOf(choice: Pick<Choice, 'people'>, values: readonly unknown[]): number {
  const others = values.filter((value) => value === 'other').length;
  return choice.people ? values.length : new Set(values).size + Math.max(others - 1, 0);
}

/** The value whose name a text misspells, or null. Only clear slips: these values decide rules, and a near name may mean another thing. */
export function suggestChoice(choice: Choice, written: string): string | null {
  const text = fold(written);
  const slips = /[가-힣]/.test(text) ? (text.length > 4 ? 1 : 0) : text.length < 4 ? 0 : text.length < 10 ? 1 : 2;
  const name = nearest(text, [...namesOf(choice).keys()].filter((known) => known[0] === text[0]), slips);
  return name === null ? null : namesOf(choice).get(name)!;
}

/** The nearest of some names, within a third of the length but two letters at least; of equals the one that begins alike. */
export const closest = (written: string, names: Iterable<string>): string | null => nearest(written, names, written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3)));

function nearest(written: string, names: Iterable<string>, most: number): string | null {
  let best: string | null = null;
  let least = most + 1;
  for (const name of names) {
    const steps = slipsBetween(written.toLowerCase(), name.toLowerCase());
    if (steps < least || (steps === least && best !== null && sharedStart(written, name) > sharedStart(written, best))) [best, least] = [name, steps];
  }
  return best;
}

/** Letters to add, drop or change; two neighbours that changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  return steps === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('') ? 1 : steps;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length]?.toLowerCase() === b[length]?.toLowerCase()) length++;
  return length;
}
