// Where git left two versions of a text that were never put together.
import type { Range } from './node.ts';

/** The first marker that git left where two versions were never put together. */
export function conflictIn(text: string): Range | null {
  const start = `\n${text}`.indexOf('\n<<<<<<< ');
  return start >= 0 && text.lastIndexOf('\n>>>>>>> ') > start ? { start, end: start + 7 } : null;
}
