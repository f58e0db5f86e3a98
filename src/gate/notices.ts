// After all plans: what is to be said of settings, waivers and baseline, in the order of the report.
import type { Notice } from '../verdict/report.ts';
import { byPlace } from '../verdict/reported.ts';
import { idlePatterns, type EveryPlan } from './idle.ts';
import { idleWaivers, strayWaivers } from './in-force.ts';
import type { Settings } from './settings.ts';
import type { GateTerms, Seen } from './settle.ts';

interface Around {
  settings: Settings;
  /** Rules that are off. */
  off: readonly string[];
  isThere(name: string): boolean;
  isFolder(name: string): boolean;
  namesOf(file: string): { settings: string | null; waivers: string | null };
}

/** In the same order `rank` in check/merge.ts puts what parts of a run say, and `idle` in check/check.ts names what a part cannot know. `whole`: all plans, where all are looked at; `compared`: with what was there before. */
export function noticesOf(seen: readonly Seen[], { waivers, ranOut, known }: GateTerms, { settings, off, isThere, isFolder, namesOf }: Around, whole: EveryPlan | null, compared: boolean): Notice[] {
  const names = (files: readonly string[]): string[] => files.flatMap((file) => namesOf(file).waivers ?? []);
  return [
    ...ranOut.notices(seen.map((one) => one.ranOut), whole && { all: names(whole.found ? [] : whole.plans), elsewhere: names(whole.elsewhere ?? []), isThere }),
    ...strayWaivers(waivers, off, { judged: seen.flatMap((one) => one.waivers.name ?? []), all: whole && names(whole.plans), isThere, isFolder }),
    ...seen.flatMap((one) => one.requests),
    ...[...idleWaivers(waivers, seen.map((one) => one.waivers), whole !== null), ...(whole ? idlePatterns(settings, waivers, whole, namesOf) : [])].sort(byPlace),
    ...known.notices(seen.map((one) => one.known), whole !== null || compared),
  ];
}
