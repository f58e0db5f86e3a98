// One question at the keyboard, whoever asks it: the prompts of inquirer, or plain lines.
import { clean } from '../reporters/sanitize.ts';
import { fold } from '../shape/choices.ts';
import type { EndSignal } from '../types.ts';

export interface Choice {
  value: string;
  name: string;
  /** Other names that find it. */
  also: readonly string[];
}

export interface Ask {
  /** Says shortly what the answer is for; everything longer was printed before. */
  message: string;
  kind: 'text' | 'one' | 'search' | 'many';
  choices: readonly Choice[];
  /** Values that stand there now. */
  present: readonly string[];
  /** What Enter alone takes instead of passing. */
  initial: string | null;
  hint: string;
  /** What Enter alone does, for texts. */
  enter?: string;
  /** What passing is called; null where one must choose. */
  pass: string | null;
  /** For a text that can be one line only: what is said to several that were pasted. */
  oneLine?: string | null;
  /** Passing stands first in the list, so that Enter alone never states anything. */
  passFirst?: boolean;
  /** Why these choices cannot stand together: said where they are marked, until they are changed. */
  refuse?: (picked: readonly string[]) => string | null;
}

/** `marked`: what was marked when help was called; it is marked again below the help. */
export type Reply = { text: string } | { picked: readonly string[] } | { key: 'pass' | 'back' | 'later' } | { key: 'help'; marked?: readonly string[] };

export interface Asker {
  print(lines: readonly string[]): void;
  /** @throws Interrupted */
  ask(question: Ask): Promise<Reply>;
  /** Gives the keyboard back. */
  close(): void;
}

/** Ctrl-C, Ctrl-D, or the terminal went away. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(readonly signal: EndSignal = 'SIGINT') {
    super('interrupted');
  }
}

/** The question as it may be shown: each asker takes it through here, since the library of prompts paints what it gets. */
export const shownSafely = (question: Ask): Ask => ({
  ...question,
  message: clean(question.message),
  choices: question.choices.map((choice) => ({ ...choice, name: clean(choice.name) })),
  initial: question.initial === null ? null : clean(question.initial),
  hint: clean(question.hint),
  ...(question.enter === undefined ? {} : { enter: clean(question.enter) }),
  pass: question.pass === null ? null : clean(question.pass),
});

/** The choices that a few letters may mean: those that begin so first, then those that hold them. */
export function find(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = fold(typed);
  if (!wanted) return [...choices];
  const rank = ({ value, name, also }: Choice) => Math.min(...[name, value, ...also].map((text) => fold(text).indexOf(wanted)).map((at) => (at < 0 ? 2 : Math.min(at, 1))));
  return choices.filter((choice) => rank(choice) < 2).sort((a, b) => rank(a) - rank(b));
}

/** Shorter words are in too many names: "of", "IT". */
const lettersOfWord = 3;
const syllablesOfWord = 2;

/** The choices that a word of a text names, those with most of its words first: "COO J. Kim" and "영업 부사장" are nobody's name as a whole. */
export function near(choices: readonly Choice[], typed: string): Choice[] {
  const words = wordsOf(typed).filter((word) => word.length >= (isHangul(word) ? syllablesOfWord : lettersOfWord) && !joining.has(word));
  const hits = new Map(choices.map((choice) => [choice, words.filter((word) => names(choice, word)).length]));
  return choices.filter((choice) => hits.get(choice)! > 0).sort((a, b) => hits.get(b)! - hits.get(a)!);
}

const joining: ReadonlySet<string> = new Set(['and', 'for', 'the']);
const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const isHangul = (word: string): boolean => /^\p{Script=Hangul}+$/u.test(word);
/** Korean words are written together, others stand alone. */
const names = ({ value, name, also }: Choice, word: string): boolean => [value, name, ...also].some((text) => (isHangul(word) ? fold(text).includes(word) : wordsOf(text).includes(word)));

/** Whether a text holds what several lines became, whatever blanks are between them. */
export const holdsLines = (text: string, joined: readonly string[]): boolean => joined.some((lines) => oneBlank(text).includes(oneBlank(lines)));
const oneBlank = (text: string): string => text.replace(/\s+/g, ' ');
