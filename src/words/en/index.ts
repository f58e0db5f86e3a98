import { command } from './command.ts';
import { diagnostics } from './diagnostics.ts';
import { report } from './report.ts';

export const en = { report, diagnostics, command };
/** What every language has to say. */
export type Sentences = typeof en;
