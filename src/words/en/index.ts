import { command } from './command.ts';
import { diagnostics } from './diagnostics.ts';
import { report } from './report.ts';

export const en = { report, diagnostics, command };
