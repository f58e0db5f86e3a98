// What a call says of stage, severities and the day: by their names in either language, as plans take them.
import type { CheckOptions } from '../api/check-options.ts';
import { stage } from '../plan/choices/index.ts';
import { readChoice } from '../shape/choices.ts';
import { readDate } from '../shape/dates.ts';
import { severities, stages, thresholds, type Stage } from '../types.ts';
import type { Sentences } from '../words/index.ts';
import { severity as korean } from '../words/ko/severity.ts';
import { oneOf } from './program.ts';
import { UsageError } from './usage-error.ts';

export const stageOf = (text: string | undefined, words: Sentences): Stage | null => (text === undefined ? null : oneOf('--stage', readChoice(stage, text) ?? text, stages, words));

export function severityOf<T extends string>(option: string, text: string | undefined, allowed: readonly T[], words: Sentences): T | undefined {
  return text === undefined ? undefined : oneOf(option, severities.find((id) => korean[id] === text.normalize('NFC')) ?? text, allowed, words);
}

/** The value of `--today`. */
export function dayOf(text: string | undefined, words: Sentences): { today?: string } {
  if (text === undefined) return {};
  const day = readDate(text);
  if (!day || day.from !== day.to) throw new UsageError(words.command.error.badDay(text));
  return { today: text };
}

/** What decides a verdict besides plan, packs and settings. */
export function termsOf({ stage, failOn: threshold, today }: { stage?: string; failOn?: string; today?: string }, words: Sentences): Pick<CheckOptions, 'stage' | 'failOn' | 'today'> {
  const failOn = severityOf('--fail-on', threshold, thresholds, words);
  return { stage: stageOf(stage, words), ...(failOn && { failOn }), ...dayOf(today, words) };
}
