// A file's name in a command that people copy.
import { clean, toTerminal } from './sanitize.ts';

/** As a shell takes it for one name; null for a name that no text of ours can hold as it is. */
export function shellName(name: string): string | null {
  if (toTerminal(clean(name)) !== name || name === '') return null;
  // What begins with a dash would be an option.
  const said = name.startsWith('-') ? `./${name}` : name;
  if (!/[\s"'$`\\&|;<>()*?[\]{}!#~]/.test(said)) return said;
  return /["$`\\!]/.test(said) ? `'${said.replaceAll("'", "'\\''")}'` : `"${said}"`;
}
