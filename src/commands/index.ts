// argv -> outcome. The table of commands.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { clean, toTerminal } from '../reporters/sanitize.ts';
import { reasonOf } from '../io/reason.ts';
import { closest } from '../shape/closest.ts';
import { exitError, exitPass } from '../verdict/verdict.ts';
import { loadWords, type Sentences } from '../words/index.ts';
import { partsOf, readCall, sharedOptions, type CommandModule } from './program.ts';
import { check } from './check.ts';
import { languageOf } from './settings-from-env.ts';
import { isUsageError, UsageError } from './usage-error.ts';
import { columnsOf } from './width.ts';
import type { CallOutcome, Telling, World } from './world.ts';

export const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
  check: async () => check,
  diff: async () => (await import('./comparing.ts')).diff,
  merge: async () => (await import('./comparing.ts')).merge,
  rules: async () => (await import('./catalogue.ts')).rules,
  explain: async () => (await import('./catalogue.ts')).explain,
  test: async () => (await import('./catalogue.ts')).test,
  verify: async () => (await import('./catalogue.ts')).verify,
  wizard: async () => (await import('./set-up.ts')).wizard,
  init: async () => (await import('./set-up.ts')).init,
};

/** Runs one call; `check` where no command is named. Never throws on bad input, and prints nothing itself. */
export async function run(given: readonly string[], world: World): Promise<CallOutcome | Telling> {
  const argv = helpOf(given);
  const language = languageOf(flagValue(argv, '--lang'), world.env);
  const words = await loadWords(language);
  const at = commandAt(argv);
  const name = at === null ? 'check' : argv[at]!;
  try {
    const module = await commands[name]!();
    // Help for no command would be that of another.
    const about = argv === given ? '-' : (argv[firstName(argv)] ?? '-');
    if (!about.startsWith('-') && !Object.hasOwn(commands, about)) throw new UsageError(words.command.error.noCommand(about, closest(about, Object.keys(commands)), Object.keys(commands).join(', ')));
    const isCommand = (arg: string) => at === null && !argv.includes('--') && Object.hasOwn(commands, arg) && !existsSync(resolve(world.cwd, arg));
    const call = await readCall(name, module, argv.filter((_, index) => index !== at), words, language).catch((error: unknown) => {
      // An option of another command stands before it.
      const meant = isUsageError(error) && argv.find(isCommand);
      throw meant ? new UsageError(words.command.error.commandFirst(meant)) : error;
    });
    if ('printed' in call) return { status: exitPass, stdout: [call.printed], stderr: '' };
    // A command behind options that are not everybody's would be a file; where there is none, it was meant.
    const [first] = call.args;
    if (first !== undefined && isCommand(first)) throw new UsageError(words.command.error.commandFirst(first));
    const outcome = await module.run({ ...call, world, words, language, commands: Object.keys(commands) });
    if ('pieces' in outcome) return { pieces: guarded(outcome.pieces, name, words, argv, world) };
    // Worded here, where an error still has its exit code.
    return { status: outcome.status, stdout: [...outcome.stdout], stderr: await said(outcome.stderr, world) };
  } catch (error) {
    return { ...(await failed(error, name, words, argv, world)), stdout: [] };
  }
}

async function* guarded(pieces: Telling['pieces'], name: string, words: Sentences, argv: readonly string[], world: World): Telling['pieces'] {
  try {
    const { status, stderr } = yield* pieces;
    return { status, stderr: await said(stderr, world) };
  } catch (error) {
    return failed(error, name, words, argv, world);
  }
}

/** Messages as they are printed. Where someone reads them in a terminal, no line is longer than it is wide. */
async function said(text: string, { errorColumns }: World): Promise<string> {
  const safe = toTerminal(text);
  const columns = safe && errorColumns();
  return columns ? (await import('./fit-lines.ts')).fitLines(safe, columnsOf({ columns })) : safe;
}

async function failed(error: unknown, name: string, words: Sentences, argv: readonly string[], world: World): Promise<Omit<CallOutcome, 'stdout'>> {
  if (isUsageError(error)) return { status: exitError, stderr: await said(`${[error.message, ...error.more].map(clean).join('\n')}\n${words.command.error.useHelp(name === 'check' ? '' : `${name} `)}\n`, world) };
  const reason = error instanceof Error ? error.message : String(error);
  const stack = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
  return { status: exitError, stderr: await said(`${words.command.error.internal(clean(reason))}\n${stack}`, world) };
}

/** Where the command stands: first, or behind options that every command takes. */
function commandAt(argv: readonly string[]): number | null {
  const at = firstName(argv);
  return argv[at] !== undefined && Object.hasOwn(commands, argv[at]!) ? at : null;
}

function firstName(argv: readonly string[]): number {
  const everywhere = new Set(sharedOptions.map(partsOf).flatMap(({ short, long }) => (short ? [`-${short}`, `--${long}`] : [`--${long}`])));
  let at = 0;
  while (everywhere.has(argv[at] ?? '') || argv[at]?.startsWith('--lang=')) at += argv[at] === '--lang' ? 2 : 1;
  return at;
}

/** `help wizard` is `wizard --help`. */
function helpOf(argv: readonly string[]): readonly string[] {
  const at = firstName(argv);
  return argv[at] === 'help' ? [...argv.slice(0, at), ...argv.slice(at + 1), '--help'] : argv;
}

/** What is said when a long run is stopped. */
export async function stopped(argv: readonly string[], env: World['env']): Promise<string> {
  const { error: say } = (await loadWords(languageOf(flagValue(argv, '--lang'), env))).command;
  return toTerminal(`${say.stopped}\n`);
}

/** What is said when standard output cannot take the report: a full disk behind it, for example. */
export async function unwritten(error: NodeJS.ErrnoException, argv: readonly string[], env: World['env']): Promise<string> {
  const language = languageOf(flagValue(argv, '--lang'), env);
  const { error: say } = (await loadWords(language)).command;
  return toTerminal(`${say.cannotWrite(say.standardOutput, reasonOf(error)[language])}\n`);
}

/** The value of a flag before the real parsing, since even its errors must come in the right language. */
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const at = argv.findLastIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice(flag.length + 1) : argv[at + 1];
}
