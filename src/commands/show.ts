// What the commands about rules show alike.
import { excerptsOf } from '../source/excerpt.ts';
import type { Diagnostic, Language } from '../types.ts';
import type { How } from '../reporters/format.ts';
import { loadPaint } from '../reporters/paint.ts';
import { toTerminal } from '../reporters/sanitize.ts';
import { diagnosticBlock } from '../reporters/text/diagnostics.ts';
import { exitError } from '../verdict/verdict.ts';
import type { Sentences } from '../words/index.ts';
import { useColor } from './settings-from-env.ts';
import type { SharedOptions } from './program.ts';
import { columnsOf } from './width.ts';
import type { CallOutcome, World } from './world.ts';

export interface Surroundings {
  world: World;
  words: Sentences;
  language: Language;
  options: SharedOptions;
}

/** How all of them write, whatever they show. */
export const plainHow = async ({ world, words, language, options }: Surroundings): Promise<How> => ({ voice: { language, words }, paint: await loadPaint(useColor(options.color, world)), width: columnsOf(world), quiet: false });

/** Broken packs: every problem on the error stream, exit code 2. */
export async function problemsOutcome(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>, surroundings: Surroundings): Promise<CallOutcome> {
  const how = await plainHow(surroundings);
  const excerpts = excerptsOf(diagnostics, texts);
  const lines = diagnostics.flatMap((diagnostic) => [...diagnosticBlock(diagnostic, { excerpts }, how), '']);
  return { status: exitError, stdout: [], stderr: toTerminal(lines.map((line) => `${line}\n`).join('')) };
}
