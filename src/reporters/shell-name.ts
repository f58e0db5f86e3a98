// A file's name, or another word, in a command that people copy.
import { clean, toTerminal } from './sanitize.ts';

/** As a shell takes it for one name; null for a name that no text of ours can hold as it is. */
export function shellName(name: string): string | null {
  if (toTerminal(clean(name)) !== name || name === '') return null;
  // What begins with a dash would be an option.
  return shellWord(name.startsWith('-') ? `./${name}` : name);
}

/** As a shell takes it for one word. */
export function shellWord(word: string): string {
  if (!/^$|[\s"'$`\\&|;<>()*?[\]{}!#~]/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
