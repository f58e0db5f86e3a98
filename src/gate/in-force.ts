// Waivers that count: which of them cover a finding, what each plan shows of them, and what is said of those that no plan needs.
import type { Notice, Waiver } from '../verdict/report.ts';
import { coversPlace, type Found } from './identity.ts';
import { namesNoPlan } from './idle.ts';
import { nearIn } from './near.ts';
import { isPattern, matcher, meaning } from './file-pattern.ts';
import type { PlacedWaiver } from './waivers.ts';

export interface InForce extends PlacedWaiver {
  matches(name: string): boolean;
  /** The same, where another file may have a name that reads like this one. */
  isFor(name: string, hasLookAlike: () => boolean): boolean;
}

/** What one plan shows of the waivers that are for it. */
export interface WaiversSeen {
  /** The plan, as the file of waivers would call it; null for one that is not below its folder. */
  name: string | null;
  /** Those whose rule asks: a waiver for a rule that does not ask yet is not idle; it waits. */
  concerned: InForce[];
  used: InForce[];
  /** Those whose place one that runs as long or longer has taken. */
  outlasted: InForce[];
  /** Where the rule of a waiver has findings that no waiver covers. */
  elsewhere: { waiver: InForce; at: string }[];
}

export const inForce = (waiver: PlacedWaiver): InForce => ({ ...waiver, matches: matcher([waiver.files]), isFor: meaning([waiver.files]) });

/** Those of a plan's waivers that cover a finding. The first counts: one that was renewed runs to the end of the new one. */
export const covering = (own: readonly InForce[], { rule, finding }: Found): InForce[] =>
  own.filter((waiver) => waiver.rule === rule && coversPlace(waiver.at, finding)).sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));

/** What a report says of a waiver. */
export const reported = ({ rule, files, at, reason, owner, approvedBy, until }: InForce): Waiver => ({ rule, files, at, reason, owner, approvedBy, until });

export function lookAtWaivers(name: string | null, own: readonly InForce[], asked: ReadonlySet<string>, found: readonly Found[]): WaiversSeen {
  const covered = found.map((one) => ({ ...one, by: covering(own, one) }));
  return {
    name,
    concerned: own.filter(({ rule }) => asked.has(rule)),
    used: covered.flatMap(({ by }) => by.slice(0, 1)),
    outlasted: covered.flatMap(({ by }) => by.slice(1)),
    elsewhere: covered.flatMap(({ rule, finding, by }) => (by.length ? [] : own.filter((waiver) => waiver.rule === rule).map((waiver) => ({ waiver, at: finding.at })))),
  };
}

interface Plans {
  /** Names of those judged. */
  judged: readonly string[];
  /** Names of all; null where this call does not look at all. */
  all: readonly string[] | null;
  isThere(name: string): boolean;
  isFolder(name: string): boolean;
}

/** Of waivers that are for no plan, or for a rule that is off: the lost first. */
export function strayWaivers(waivers: readonly InForce[], off: readonly string[], { judged, all, isThere, isFolder }: Plans): Notice[] {
  const lost = waivers.filter(({ files, matches }) => !isPattern(files) && !judged.some(matches) && !isThere(files));
  return [
    ...lost.map((waiver) => about(waiver, 'waiver/no-file', nearIn(waiver.files, all ?? []))),
    ...waivers.filter((waiver) => !lost.includes(waiver)).flatMap((waiver) => {
      const id = namesNoPlan(waiver, { judged, all, off, isFolder });
      return id ? [about(waiver, id, { folder: waiver.files.replace(/\/+$/, '') })] : [];
    }),
  ];
}

/** Of waivers that their plans do not need. `all`: whether every plan was looked at; if not, another may need what a pattern waives. */
export function idleWaivers(waivers: readonly InForce[], seen: readonly WaiversSeen[], all: boolean): Notice[] {
  const together = (what: 'concerned' | 'used' | 'outlasted') => new Set(seen.flatMap((one) => one[what]));
  const [concerned, used, outlasted] = [together('concerned'), together('used'), together('outlasted')];
  const places = new Map<InForce, Set<string>>();
  for (const { waiver, at } of seen.flatMap((one) => one.elsewhere)) places.set(waiver, (places.get(waiver) ?? new Set()).add(at));
  return waivers.filter((waiver) => concerned.has(waiver) && !used.has(waiver) && (all || !isPattern(waiver.files))).map((waiver) => {
    const found = places.get(waiver);
    return found ? about(waiver, 'waiver/no-such-place', { place: waiver.at!, places: [...found].join(', ') }) : about(waiver, 'waiver/unused', outlasted.has(waiver) ? { state: 'covered' } : {});
  });
}

const about = ({ rule, files, source, place, path }: InForce, id: string, more: Record<string, string> = {}): Notice => ({ id, severity: 'warning', file: source, place, path, args: { rule, file: files, ...more } });
