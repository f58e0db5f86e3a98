// What the settings fix for a plan, whatever it says itself.
import { later, type Size, type Stage } from '../types.ts';
import { matcher } from './file-pattern.ts';
import type { Settings } from './settings.ts';

/** What the gate fixes for a plan. */
export interface Fixed {
  stage: Stage | null;
  size: Size | null;
  reach: string | null;
}

/** By the plan's name as the settings call it; null for one that is not below their folder. */
export function fixedBy(settings: Pick<Settings, 'stage' | 'overrides'>): (name: string | null) => Fixed {
  const overrides = settings.overrides.map((override) => ({ ...override, matches: matcher(override.files) }));
  // The same for all plans that no override names, which mostly are all.
  const usual: Fixed = { stage: settings.stage, size: null, reach: null };
  return (name) => {
    const fitting = name === null || !overrides.length ? [] : overrides.filter(({ matches }) => matches(name));
    if (!fitting.length) return usual;
    const last = <K extends 'size' | 'reach'>(key: K) => fitting.findLast((override) => override[key] !== null)?.[key] ?? null;
    return { stage: [settings.stage, ...fitting.map(({ stage }) => stage)].reduce(later, null), size: last('size'), reach: last('reach') };
  };
}
