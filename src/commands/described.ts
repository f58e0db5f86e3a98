// What a command takes, as data: from it a call is read, and help is printed.
import type { Language } from '../types.ts';
import type { Sentences } from '../words/index.ts';

export interface OptionRow<Flags extends string = string> {
  /** As help shows them: `-f, --format <FORMAT>`. One without `<...>` takes no value. */
  flags: Flags;
  /** What help says of it: words that a call does not need. */
  text(words: Sentences, language: Language): string;
  default?: string;
  /** May be given more than once; the values become a list. */
  many?: boolean;
}

/** What may stand in a row for an option that code knows by this name: `--only-new` for `onlyNew`, `--no-config` for `config`. */
export type FlagsOf<Name extends string> = string extends Name ? string : `${'' | `-${string}, `}--${'' | 'no-'}${Kebab<Name>}${'' | ` <${string}>`}`;
type Kebab<Name extends string> = Name extends `${infer Letter}${infer Rest}` ? `${Letter extends Lowercase<Letter> ? Letter : `-${Lowercase<Letter>}`}${Kebab<Rest>}` : '';
export type RowsOf<Options> = readonly OptionRow<FlagsOf<keyof Options & string>>[];

/** The rest of a command's help, in the words of one language. */
export interface Described {
  description: string;
  usage: string;
  /** What stands in a call besides options, as help shows it: `[files...]`. */
  arguments?: readonly { name: string; text: string }[];
  /** More help, behind the options. */
  after?: string;
}

/** The words of the command line for an option, and the values that it can have. */
export const says = (key: keyof Sentences['command']['option'], values: readonly string[] = []) => ({ command: { option } }: Sentences): string => (values.length ? `${option[key]}: ${values.join(', ')}` : option[key]);
