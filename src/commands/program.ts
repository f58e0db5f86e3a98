// What all commands share: options for language and colour, and commander's complaints in our words.
import { Command, CommanderError, Help, Option } from 'commander';
import { version } from '../io/version.ts';
import { closest } from '../shape/choices.ts';
import type { Language } from '../types.ts';
import type { Sentences } from '../words/index.ts';
import { UsageError } from './usage-error.ts';
import type { Outcome, World } from './world.ts';

export const languages: readonly Language[] = ['en', 'ko'];

/** One call of a command, after its options are read. */
export interface Call<Options> {
  args: string[];
  options: Options & SharedOptions;
  world: World;
  words: Sentences;
  language: Language;
  /** Names of all commands. */
  commands: readonly string[];
}

export interface SharedOptions {
  lang?: string;
  color?: boolean;
}

export interface CommandModule<Options = any> {
  configure(command: Command, words: Sentences): void;
  run(call: Call<Options>): Promise<Outcome>;
}

/** Reads the options of one call. Help and version come back as an outcome; a wrong call is a UsageError. */
export function readCall(name: string, module: CommandModule, argv: readonly string[], words: Sentences): { printed: string } | { args: string[]; options: any } {
  const printed: string[] = [];
  const { option, title } = words.command;
  const command = new Command(name === 'check' ? 'crm-check' : `crm-check ${name}`)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: (text) => printed.push(text), writeErr: () => {}, getOutHelpWidth: () => 80 })
    .configureHelp({ styleTitle: (text) => title[text.replace(/:$/, '').toLowerCase()] ?? text, optionDescription: (item) => describe(item, words) });
  module.configure(command, words);
  command
    .addOption(new Option('--lang <LANGUAGE>', `${option.lang}: ${languages.join(', ')}`))
    .addOption(new Option('--color', option.color))
    .addOption(new Option('--no-color', option.noColor).default(undefined))
    .addOption(new Option('--debug', option.debug))
    .version(version, '-V, --version', option.version)
    .helpOption('-h, --help', option.help);
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { printed: printed.join('') };
    throw usageError(error, command, words);
  }
  const options = command.opts();
  if (options.lang !== undefined) oneOf('--lang', (options.lang as string).toLowerCase().split(/[_.-]/)[0]!, languages, words);
  return { args: command.args, options };
}

/** Without commander's own "(default: ...)", which it words in English. */
const describe = (item: Option, words: Sentences): string =>
  item.defaultValue === undefined || Array.isArray(item.defaultValue) || item.long === '--no-color' ? item.description : `${item.description} ${words.command.default(String(item.defaultValue))}`;

function usageError(error: CommanderError, command: Command, words: Sentences): UsageError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { error: say } = words.command;
  if (error.code === 'commander.unknownOption') {
    const flags = new Help().visibleOptions(command).flatMap((item) => item.long ?? []);
    return new UsageError(say.unknownOption(name, closest(name.split('=')[0]!, flags)));
  }
  if (error.code === 'commander.optionMissingArgument') return new UsageError(say.missingValue(name.replace(/ <.*/, '')));
  return new UsageError(error.message.replace(/^error: /, ''));
}

/** The value, if it is one of those allowed. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[], words: Sentences): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new UsageError(words.command.error.badValue(option, value, allowed.join(', '), closest(value, allowed)));
  return found;
}

export const optionalOneOf = <T extends string>(option: string, value: string | undefined, allowed: readonly T[], words: Sentences): T | null => (value === undefined ? null : oneOf(option, value, allowed, words));

/** For options that can be given more than once. */
export const collect = (value: string, all: string[]): string[] => [...all, value];
