// When two findings are the same: by rule, place by name and outcome, never by line, index or number. A silence is the same
// only as long as it does not grow: what is missing now was missing before.
import type { MissingSpot, Reported } from '../verdict/report.ts';

interface Identity {
  at: string;
  outcome: string;
  /** The violation weighed less than usual; once it weighs all of it, it is another finding. */
  eased?: boolean;
}

export const keyOfFinding = (rule: string, { at, outcome, eased }: Identity): string => `${rule}\n${at}\n${outcome}${eased ? ' eased' : ''}`;

/** The keys under which a finding may be known: its own, and that of the same finding at full weight. */
export const keysOfFinding = (rule: string, finding: Identity): string[] => [...new Set([keyOfFinding(rule, finding), keyOfFinding(rule, { ...finding, eased: false })])];

/** A finding, and the rule that found it. */
export interface Found {
  rule: string;
  finding: Reported;
}

/** Findings of before by key, with the fields they missed; null where nobody wrote them down, as older baselines did not. */
export type Remembered = Map<string, Set<string> | null>;

export function remember(findings: Iterable<readonly [key: string, missing: readonly string[] | null]>): Remembered {
  const known: Remembered = new Map();
  for (const [key, missing] of findings) {
    const before = known.get(key);
    if (missing === null || before === null) known.set(key, null);
    else if (before) for (const name of missing) before.add(name);
    else known.set(key, new Set(missing));
  }
  return known;
}

/** What a finding misses and did not miss before, also where it was exact and is now too vague; null where there was no such finding. */
export function growthSince(known: Remembered, keys: readonly string[], missing: readonly MissingSpot[]): MissingSpot[] | null {
  const key = keys.find((candidate) => known.has(candidate));
  if (key === undefined) return null;
  const before = known.get(key)!;
  if (before === null) return [];
  return missing.filter(({ at }) => !holders(at).some((name) => before.has(name)));
}

/** A place by name, and those that it lies in: `a.b[c]` is in `a` and in `a.b`. A name full of dots is not looked at to its end. */
export function holders(name: string): string[] {
  const found = [name];
  for (const { index } of name.matchAll(/[.[]/g)) if (found.push(name.slice(0, index)) > mostHolders) break;
  return found;
}

/** Fields lie no deeper; the rest are dots and brackets in names. */
const mostHolders = 50;

/** True for a place by name, and for all that is in it. */
export const isWithin = (outer: string, name: string): boolean => name === outer || name.startsWith(`${outer}.`) || name.startsWith(`${outer}[`);

/** A waiver's place holds all that is in it. */
export function coversPlace(at: string | null, finding: Pick<Reported, 'at'>): boolean {
  const name = finding.at.normalize('NFC');
  return at === null || isWithin(at, name);
}
