// The value of `--today`.
import { readDate } from '../shape/dates.ts';
import type { Sentences } from '../words/index.ts';
import { UsageError } from './usage-error.ts';

export function dayOf(text: string | undefined, words: Sentences): { today?: string } {
  if (text === undefined) return {};
  const day = readDate(text);
  if (!day || day.from !== day.to) throw new UsageError(words.command.error.badDay(text));
  return { today: text };
}
