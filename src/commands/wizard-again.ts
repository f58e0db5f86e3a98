// The wizard's call for people to copy, to go on where they stopped. Apart from `call-again.ts`, since a check needs none of it.
import { clean } from '../reporters/sanitize.ts';
import { shellWord } from '../reporters/shell-name.ts';
import { gateFlags, packFlags, withValue } from './call-again.ts';
import type { Call } from './program.ts';
import type { Options } from './wizard-run.ts';

/** The options that say which questions there are. A draft keeps them in this order. */
export const flagsOf = (options: Options): string[] => [...packFlags(options.pack), ...withValue('--stage', options.stage), ...(options.all ? ['--all'] : []), ...gateFlags(options)];

export const goOnFlags = (options: Call<Options>['options']): string[] => [...flagsOf(options), ...withValue('--fail-on', options.failOn), ...withValue('--lang', options.lang)];

/** A line for the shell, as this run was called: who runs the tool by npx has no other command of that name. */
export const commandLine = (file: string, flags: readonly string[], env: Readonly<Record<string, string | undefined>>): string => [...(env.npm_command === 'exec' ? ['npx'] : []), 'crm-check', 'wizard', file.startsWith('-') ? `./${file}` : file, ...flags].map(quoted).join(' ');

/** A word as a shell takes it for one. Cleaned first, and quoted also where it then is another: a draft may be anybody's. */
export const quoted = (word: string): string => shellWord(clean(word));
