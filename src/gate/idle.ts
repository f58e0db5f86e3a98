// Patterns in waivers and settings that match no plan at all: mistyped, or left behind.
import type { Notice } from '../verdict/report.ts';
import { isPattern, matcher } from './file-pattern.ts';
import type { Settings } from './settings.ts';
import type { PlacedWaiver } from './waivers.ts';

/** What there is to match, where all of it was looked at. */
export interface EveryPlan {
  /** Names of the plans that are judged. */
  plans: readonly string[];
  /** The same with those that are left out, where the settings themselves are looked at; null in a check, which leaves idle ignores alone. */
  found: readonly string[] | null;
  /** Of the plans, those that other parts of the run judge. */
  elsewhere?: readonly string[];
}

interface Names {
  settings: string | null;
  waivers: string | null;
}

export function idlePatterns(settings: Settings, waivers: readonly PlacedWaiver[], { plans, found }: EveryPlan, namesOf: (file: string) => Names): Notice[] {
  // Before the first plan everything waits.
  if (!plans.length) return [];
  const names = (files: readonly string[], of: keyof Names) => files.flatMap((file) => namesOf(file)[of] ?? []);
  const [waivable, fixable, ignorable] = [names(plans, 'waivers'), names(plans, 'settings'), found && names(found, 'settings')];
  const idle = (patterns: readonly string[], among: readonly string[]) => !among.some(matcher(patterns));
  return [
    ...waivers.filter(({ files }) => isPattern(files) && idle([files], waivable)).map(({ rule, files, source, place, path }): Notice => ({ id: 'waiver/no-match', severity: 'warning', file: source, place, path, args: { rule, file: files } })),
    // A folder may be empty yet, and a gate set up for it is no mistake: never more than info.
    ...settings.patterns
      .filter(({ key, pattern }) => key !== 'files' && (key === 'overrides' ? idle([pattern], fixable) : ignorable !== null && idle(ignoring(pattern), ignorable)))
      .map(({ key, pattern, file, place, path }): Notice => ({ id: 'settings/no-match', severity: 'info', file, place, path, args: { key, pattern } })),
  ];
}

/** Why a waiver for one file can waive nothing, whatever is found: null where it can. */
export function namesNoPlan({ rule, files }: PlacedWaiver, { judged, all, off, isFolder }: { judged: readonly string[]; all: readonly string[] | null; off: readonly string[]; isFolder(name: string): boolean }): string | null {
  const isMeant = matcher([files]);
  if (!isPattern(files) && !judged.some(isMeant)) {
    if (isFolder(files)) return 'waiver/is-folder';
    // Names go from the folder of the file of waivers. Before the first plan everything waits.
    if (/^([/\\]|[A-Za-z]:)/.test(files) || (all?.length && !all.some(isMeant))) return 'waiver/no-plan';
  }
  return off.includes(rule) ? 'waiver/rule-off' : null;
}

/** What a pattern under `ignores` leaves out: what it matches, and whatever is in a folder that it matches. */
export const ignoring = (pattern: string): string[] => [pattern, `${pattern.replace(/\/$/, '')}/**`];
