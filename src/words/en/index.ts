import { catalogue } from './catalogue.ts';
import { ci } from './ci.ts';
import { command } from './command.ts';
import { diagnostics } from './diagnostics.ts';
import { markdown } from './markdown.ts';
import { report } from './report.ts';
import { standing } from './standing.ts';

export const en = { report, diagnostics, command, catalogue, ci, standing, markdown };
/** What every language has to say. */
export type Sentences = typeof en;
