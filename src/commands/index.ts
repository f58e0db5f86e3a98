// argv -> outcome. The table of commands, their options, and the words for a wrong call.
import { Command, CommanderError, Help, Option } from 'commander';
import { version } from '../io/version.ts';
import { closest } from '../shape/choices.ts';
import { readDate } from '../shape/dates.ts';
import { formatNames, type FormatName } from '../reporters/index.ts';
import { clean, toTerminal } from '../reporters/sanitize.ts';
import { stages, type Language, type Severity } from '../types.ts';
import { exitError, exitPass } from '../verdict.ts';
import { loadWords, type Sentences } from '../words/index.ts';
import { languageOf } from './settings-from-env.ts';
import { UsageError } from './usage-error.ts';
import { checkCommand, type CheckFlags } from './check.ts';
import type { Outcome, World } from './world.ts';

const languages: readonly Language[] = ['en', 'ko'];
const thresholds: readonly (Severity | 'never')[] = ['error', 'warning', 'info', 'never'];
const commandNames = ['check'] as const;

/** Runs one call. Never throws on bad input, and prints nothing itself. */
export async function run(argv: readonly string[], world: World): Promise<Outcome> {
  const language = languageOf(flagValue(argv, '--lang'), world.env);
  const words = await loadWords(language);
  try {
    return await parse(argv[0] === 'check' ? argv.slice(1) : argv, world, words, language);
  } catch (error) {
    if (error instanceof UsageError) return { status: exitError, stdout: [], stderr: toTerminal(`${clean(error.message)}\n${words.command.error.useHelp}\n`) };
    const reason = error instanceof Error ? error.message : String(error);
    const stack = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
    return { status: exitError, stdout: [], stderr: toTerminal(`${words.command.error.internal(clean(reason))}\n${stack}`) };
  }
}

async function parse(argv: readonly string[], world: World, words: Sentences, language: Language): Promise<Outcome> {
  const printed: string[] = [];
  const command = build(words, printed);
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { status: exitPass, stdout: printed, stderr: '' };
    throw usageError(error, command, words);
  }
  const options = command.opts<RawOptions>();
  return checkCommand(command.args, toFlags(options, words, language), world, commandNames);
}

interface RawOptions {
  output: string[];
  format?: string;
  failOn: string;
  stage?: string;
  today?: string;
  lang?: string;
  pack: string[];
  color?: boolean;
  stdinFilename: string;
  quiet?: boolean;
}

function build(words: Sentences, printed: string[]): Command {
  const { option, title } = words.command;
  const collect = (value: string, all: string[]) => [...all, value];
  const command = new Command('crm-check')
    .description(words.command.description)
    .usage(words.command.usage)
    .argument('[files...]', words.command.filesArgument)
    .addOption(new Option('-o, --output <[FORMAT=]FILE>', option.output).default([], '').argParser(collect))
    .addOption(new Option('-f, --format <FORMAT>', `${option.format}: ${formatNames.join(', ')}`))
    .addOption(new Option('--fail-on <SEVERITY>', `${option.failOn}: ${thresholds.join(', ')}`).default('error'))
    .addOption(new Option('--stage <STAGE>', `${option.stage}: ${stages.join(', ')}`))
    .addOption(new Option('--today <DAY>', option.today))
    .addOption(new Option('--lang <LANGUAGE>', `${option.lang}: ${languages.join(', ')}`))
    .addOption(new Option('--pack <FOLDER>', option.pack).default([], '').argParser(collect))
    .addOption(new Option('--stdin-filename <NAME>', option.stdinName).default('stdin.plan.yaml'))
    .addOption(new Option('--color', option.color))
    .addOption(new Option('--no-color', option.noColor).default(undefined))
    .addOption(new Option('-q, --quiet', option.quiet))
    .addOption(new Option('--debug', option.debug))
    .version(version, '-V, --version', option.version)
    .helpOption('-h, --help', option.help)
    .addHelpText('after', `\n${words.command.after}`)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: (text) => printed.push(text), writeErr: () => {}, getOutHelpWidth: () => 80 })
    .configureHelp({ styleTitle: (text) => title[text.replace(/:$/, '').toLowerCase()] ?? text, optionDescription: (item) => describe(item, words) });
  return command;
}

/** Without commander's own "(default: ...)", which it words in English. */
const describe = (item: Option, words: Sentences): string => (item.defaultValue === undefined || Array.isArray(item.defaultValue) || item.long === '--no-color' ? item.description : `${item.description} ${words.command.default(String(item.defaultValue))}`);

/** Commander's complaint in our words. */
function usageError(error: CommanderError, command: Command, words: Sentences): UsageError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { error: say } = words.command;
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = new Help().visibleOptions(command).flatMap((item) => [item.long ?? []].flat());
      const suggestion = closest(name.split('=')[0]!, flags);
      return new UsageError(say.unknownOption(name, suggestion));
    }
    case 'commander.optionMissingArgument':
      return new UsageError(say.missingValue(name.replace(/ <.*/, '')));
    default:
      return new UsageError(error.message.replace(/^error: /, ''));
  }
}

function toFlags(options: RawOptions, words: Sentences, language: Language): CheckFlags {
  const { error: say } = words.command;
  const oneOf = <T extends string>(option: string, value: string, allowed: readonly T[]): T => {
    const found = allowed.find((name) => name === value);
    if (found === undefined) throw new UsageError(say.badValue(option, value, allowed.join(', '), closest(value, allowed)));
    return found;
  };
  const optional = <T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | null => (value === undefined ? null : oneOf(option, value, allowed));
  if (options.lang !== undefined) oneOf('--lang', options.lang, languages);
  if (options.today !== undefined) {
    const day = readDate(options.today);
    if (!day || day.from !== day.to) throw new UsageError(say.badDay(options.today));
  }
  return {
    language,
    output: options.output.map((text) => toOutput(text, (format) => oneOf('--output', format, formatNames))),
    format: optional('--format', options.format, formatNames),
    failOn: oneOf('--fail-on', options.failOn, thresholds),
    stage: optional('--stage', options.stage, stages),
    today: options.today ?? null,
    pack: options.pack,
    stdinFilename: options.stdinFilename,
    color: options.color,
    quiet: options.quiet ?? false,
  };
}

/** `json=report.json`, `report.json` or `-`. */
function toOutput(text: string, format: (name: string) => FormatName): { format: FormatName | null; file: string } {
  const match = /^([a-z]+)=(.+)$/s.exec(text);
  return match ? { format: format(match[1]!), file: match[2]! } : { format: null, file: text };
}

/** The value of a flag before the real parsing, since even its errors must come in the right language. */
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const at = argv.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice(flag.length + 1) : argv[at + 1];
}
