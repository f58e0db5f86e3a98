// Reads one call of a command from what the command says that it takes.
import { parseArgs } from 'node:util';
import { version } from '../io/version.ts';
import { closest } from '../shape/closest.ts';
import { languages, type Language } from '../types.ts';
import type { Sentences } from '../words/index.ts';
import { says, type Described, type OptionRow, type RowsOf } from './described.ts';
import { UsageError } from './usage-error.ts';
import type { CallOutcome, Telling, World } from './world.ts';

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
  options: RowsOf<Options>;
  /** Names may stand in a call besides options. */
  takesNames: boolean;
  describe(words: Sentences, language: Language): Described;
  run(call: Call<Options>): Promise<CallOutcome | Telling>;
}

/** What every command takes. */
export const sharedOptions: readonly OptionRow[] = [
  { flags: '--lang <LANGUAGE>', text: says('lang', languages) },
  { flags: '--color', text: says('color') },
  { flags: '--no-color', text: says('noColor') },
  { flags: '--debug', text: says('debug') },
  { flags: '-V, --version', text: says('version') },
  { flags: '-h, --help', text: says('help') },
];

/** `-f, --format <FORMAT>` -> `f`, `format`, true. Asked of every option in every call: a pattern would take longer. */
export function partsOf({ flags }: OptionRow): { short: string | undefined; long: string; takesValue: boolean } {
  const at = flags.indexOf('--') + 2;
  const end = flags.indexOf(' ', at);
  return { short: at > 2 ? flags[1] : undefined, long: end < 0 ? flags.slice(at) : flags.slice(at, end), takesValue: end >= 0 };
}

/** Reads the options of one call. Help and version come back as a text; a wrong call is a UsageError. */
export async function readCall(name: string, module: CommandModule, argv: readonly string[], words: Sentences, language: Language): Promise<{ printed: string } | { args: string[]; options: any }> {
  const rows = new Map([...module.options, ...sharedOptions].map((row) => [partsOf(row).long, row]));
  const options: Record<string, unknown> = {};
  for (const [long, row] of rows) {
    if (row.many || row.default !== undefined) options[camelCase(long)] = row.many ? [] : row.default;
    // What can only be switched off is on.
    if (long.startsWith('no-') && !rows.has(long.slice(3))) options[camelCase(long.slice(3))] = true;
  }
  const args: string[] = [];
  let help = false;
  let unknown: string | null = null;
  const given = new Map<string, string>();
  let twice: string | null = null;
  for (const token of tokensOf(argv, rows)) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const row = rows.get(token.name);
    const takesValue = row && partsOf(row).takesValue;
    if (!row || (!takesValue && token.value !== undefined)) unknown ??= token.value !== undefined && token.inlineValue ? `${token.rawName}=${token.value}` : token.rawName;
    // An option behind it is no value; a value that looks like one is written with `=`.
    else if (takesValue && (token.value === undefined || (!token.inlineValue && /^-./.test(token.value)))) throw new UsageError(words.command.error.missingValue(row.flags.replace(/ <.*/, '')));
    else if (token.name === 'version') return { printed: `${version}\n` };
    else if (token.name === 'help') help = true;
    else if (!row.many && isOneValue(token.name, rows)) {
      // Of two values one would be passed over, and nobody would see which.
      const name = token.name.replace(/^no-/, '');
      const now = takesValue ? `--${token.name} ${token.value}` : `--${token.name}`;
      const before = given.get(name);
      if (before !== undefined && (takesValue || before !== now)) twice ??= `${before}, ${now}`;
      given.set(name, now);
      options[camelCase(name)] = takesValue ? token.value! : false;
    }
    else if (token.name.startsWith('no-')) options[camelCase(token.name.slice(3))] = false;
    else if (row.many) (options[camelCase(token.name)] as string[]).push(token.value!);
    else options[camelCase(token.name)] = token.value ?? true;
  }
  if (help) return { printed: (await import('./help.ts')).helpText(name, module.describe(words, language), [...rows.values()], words, language) };
  if (unknown !== null) throw new UsageError(words.command.error.unknownOption(unknown, closest(unknown.split('=')[0]!, [...rows.keys()].map((long) => `--${long}`))));
  if (twice !== null) throw new UsageError(words.command.error.onlyOne(twice));
  if (args.length && !module.takesNames) throw new UsageError(words.command.error.tooMany(args[0]!));
  if (options.lang !== undefined) oneOf('--lang', (options.lang as string).split(/[_.-]/)[0]!, languages, words);
  return { args, options };
}

/** A call of files alone needs no parser, which takes longer to load than to ask. */
function tokensOf(argv: readonly string[], rows: ReadonlyMap<string, OptionRow>) {
  if (!argv.some((arg) => arg.length > 1 && arg.startsWith('-'))) return argv.map((value) => ({ kind: 'positional' as const, value }));
  const config = [...rows].map(([long, row]) => {
    const { short, takesValue } = partsOf(row);
    return [long, { type: takesValue ? 'string' : 'boolean', ...(short ? { short } : {}) }] as const;
  });
  return parseArgs({ args: [...argv], options: Object.fromEntries(config), strict: false, tokens: true }).tokens;
}

/** True for an option with one value, and for the one that says that there shall be none: `--config FILE`, `--no-config`. */
const isOneValue = (name: string, rows: ReadonlyMap<string, OptionRow>): boolean => {
  const row = rows.get(name.replace(/^no-/, ''));
  return row !== undefined && partsOf(row).takesValue;
};

const camelCase = (name: string): string => name.split('-').map((word, index) => (index ? word[0]!.toUpperCase() + word.slice(1) : word)).join('');

/** The value, if it is one of those allowed, in whichever case it is written. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[], words: Sentences): T {
  const lower = value.toLowerCase();
  const found = allowed.find((name) => name === lower);
  if (found === undefined) throw new UsageError(words.command.error.badValue(option, value, allowed.join(', '), closest(value, allowed)));
  return found;
}

export const optionalOneOf = <T extends string>(option: string, value: string | undefined, allowed: readonly T[], words: Sentences): T | null => (value === undefined ? null : oneOf(option, value, allowed, words));
