// What every format is: report -> pieces of text.
import type { ChalkInstance } from 'chalk';
import type { Report } from '../report.ts';
import type { Voice } from './wording.ts';

export interface How {
  voice: Voice;
  /** Columns of the terminal. */
  width: number;
  /** Without colours where they are not wanted. */
  paint: ChalkInstance;
  /** Only what fails a plan. */
  quiet: boolean;
}

export type Reporter = (report: Report, how: How) => Iterable<string>;
