// What the commands about rules show alike.
import { Chalk } from 'chalk';
import { excerptsOf } from '../source/excerpt.ts';
import type { Diagnostic, Language } from '../types.ts';
import { toTerminal } from '../reporters/sanitize.ts';
import { diagnosticBlock } from '../reporters/text/diagnostics.ts';
import { exitError } from '../verdict.ts';
import type { Sentences } from '../words/index.ts';
import { useColor } from './settings-from-env.ts';
import type { SharedOptions } from './program.ts';
import { widthOf } from './width.ts';
import type { Outcome, World } from './world.ts';

interface Circumstances {
  world: World;
  words: Sentences;
  language: Language;
  options: SharedOptions;
}

/** Broken packs: every problem on the error stream, exit code 2. */
export function problemsOutcome(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>, { world, words, language, options }: Circumstances): Outcome {
  const how = { voice: { language, words }, paint: new Chalk({ level: useColor(options.color, world) ? 1 : 0 }), width: widthOf(world), quiet: false };
  const excerpts = excerptsOf(diagnostics, texts);
  const lines = diagnostics.flatMap((diagnostic) => [...diagnosticBlock(diagnostic, { excerpts }, how), '']);
  return { status: exitError, stdout: [], stderr: toTerminal(lines.map((line) => `${line}\n`).join('')) };
}
