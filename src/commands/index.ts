// argv -> outcome. The table of commands.
import { clean, toTerminal } from '../reporters/sanitize.ts';
import { reasonOf } from '../io/reason.ts';
import { exitError, exitPass } from '../verdict.ts';
import { loadWords } from '../words/index.ts';
import { readCall, type CommandModule } from './program.ts';
import { check } from './check.ts';
import { languageOf } from './settings-from-env.ts';
import { isUsageError } from './usage-error.ts';
import type { Outcome, World } from './world.ts';

const commands: Readonly<Record<string, () => Promise<CommandModule>>> = {
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
export async function run(argv: readonly string[], world: World): Promise<Outcome> {
  const language = languageOf(flagValue(argv, '--lang'), world.env);
  const words = await loadWords(language);
  const named = argv[0] !== undefined && Object.hasOwn(commands, argv[0]);
  const name = named ? argv[0]! : 'check';
  try {
    const module = await commands[name]!();
    const call = await readCall(name, module, named ? argv.slice(1) : argv, words, language);
    if ('printed' in call) return { status: exitPass, stdout: [call.printed], stderr: '' };
    const { status, stdout, stderr } = await module.run({ ...call, world, words, language, commands: Object.keys(commands) });
    // Worded here, where an error still has its exit code.
    return { status, stdout: [...stdout], stderr: toTerminal(stderr) };
  } catch (error) {
    if (isUsageError(error)) return { status: exitError, stdout: [], stderr: toTerminal(`${clean(error.message)}\n${words.command.error.useHelp}\n`) };
    const reason = error instanceof Error ? error.message : String(error);
    const stack = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
    return { status: exitError, stdout: [], stderr: toTerminal(`${words.command.error.internal(clean(reason))}\n${stack}`) };
  }
}

/** What is said when standard output cannot take the report: a full disk behind it, for example. */
export async function unwritten(error: NodeJS.ErrnoException, argv: readonly string[], env: World['env']): Promise<string> {
  const language = languageOf(flagValue(argv, '--lang'), env);
  const { error: say } = (await loadWords(language)).command;
  return toTerminal(`${say.cannotWrite('-', reasonOf(error)[language])}\n`);
}

/** The value of a flag before the real parsing, since even its errors must come in the right language. */
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const at = argv.findLastIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice(flag.length + 1) : argv[at + 1];
}
