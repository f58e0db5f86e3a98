// What every format is: report -> pieces of text.
import type { Report } from '../verdict/report.ts';
import type { Voice } from './wording.ts';

/** Colours, as chalk gives them; the types of the API do not depend on it. */
export interface Paint extends Record<'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan', Paint> {
  (text: string): string;
}

export interface How {
  voice: Voice;
  /** Columns of the terminal. */
  width: number;
  /** Without colours where they are not wanted. */
  paint: Paint;
  /** Only what fails a plan. */
  quiet: boolean;
}

export interface ReportHow extends How {
  /** A file's name as the code host knows it: from the root of the repository, with `/`. What lies outside is absolute. */
  fromRoot: (file: string) => string;
  /** What a command for a plan needs besides its name, to come to the same verdict; null where whoever asks for the report names the command. */
  again: readonly string[] | null;
}

export type Reporter = (report: Report, how: ReportHow) => Iterable<string>;
