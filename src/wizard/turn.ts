// What one turn of the conversation needs, and what comes of it.
import type { PlanReport } from '../verdict/report.ts';
import type { Rule } from '../rules/rule.ts';
import type { Diagnostic } from '../types.ts';
import type { Asker } from './ask.ts';
import type { Event } from './log.ts';
import type { Say } from './say.ts';

export interface Judged {
  /** Null when the shape of the plan is wrong. */
  report: PlanReport | null;
  diagnostics: readonly Diagnostic[];
}

export interface Interview {
  rules: readonly Rule[];
  fresh: boolean;
  begins?: boolean;
  repair?: boolean;
  all: boolean;
  asker: Asker;
  say: Say;
  judge(text: string): Promise<Judged>;
  /** Called before anything else happens; null takes the last one back. A sentence where that failed: then nothing has happened. */
  save(event: Event | null): string | null;
}

/** An answer, a step back, or the rest of the group left for later. */
export type Turn = Event | 'back' | 'later';
