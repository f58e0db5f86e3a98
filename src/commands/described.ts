// What a command takes, as data: from it a call is read, and help is printed.

export interface OptionRow {
  /** As help shows them: `-f, --format <FORMAT>`. One without `<...>` takes no value. */
  flags: string;
  text: string;
  default?: string;
  /** May be given more than once; the values become a list. */
  many?: boolean;
}

/** What a command takes, in the words of one language. */
export interface Described {
  description: string;
  usage: string;
  /** What stands in a call besides options, as help shows it: `[files...]`. A command without takes nothing else. */
  arguments?: readonly { name: string; text: string }[];
  options: readonly OptionRow[];
  /** More help, behind the options. */
  after?: string;
}
