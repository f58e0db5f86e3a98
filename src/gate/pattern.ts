// Patterns of file names in settings and waivers: `*`, `**`, `?`, `[abc]`, `[!abc]`, `{a,b}`, and `\\` before any of these. They
// become RE2, so that no pattern of a pull request can keep a run busy; libraries for globs make patterns that backtrack.
import { compilePattern } from '../pattern.ts';

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What one piece of a pattern means; anything else means itself. A `**` is one only where it is all of a folder's name. */
const piece = /(?<=^|\/)\*\*\/|(?<=^|\/)\*\*$|\*+|\?|\[[!^]?\]?[^\]/]*\]|\\[^]|[{,}]|[^]/gu;

/** A glob -> RE2. Never throws: brackets that are not closed are text. */
export function toRe2(glob: string): string {
  const pieces = glob.match(piece) ?? [];
  const opens = pieces.filter((part) => part === '{').length;
  const braces = opens > 0 && opens === pieces.filter((part) => part === '}').length;
  let depth = 0;
  const made = pieces.map((part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    if (/^\[.+\]$/s.test(part)) return `[${/^\[[!^]/.test(part) ? '^/' : ''}${part.slice(/^\[[!^]/.test(part) ? 2 : 1, -1).replace(/[\\[\]^&~]/g, '\\$&')}]`;
    if (part.startsWith('\\') && part.length > 1) return literally(part.slice(1));
    if (braces && part === '{') return ++depth && '(?:';
    if (braces && part === '}' && depth > 0) return --depth >= 0 && ')';
    if (part === ',' && depth > 0) return '|';
    return literally(part);
  });
  return `(?s)^(?:${made.join('')}${')'.repeat(depth)})$`;
}

/** A test for names with `/`, relative to the folder of the file that holds the patterns. Patterns of rules must be loaded. */
export function matcher(patterns: readonly string[]): (name: string) => boolean {
  const tests = patterns.map(test);
  return (name) => tests.some((matches) => matches(name));
}

function test(written: string): (name: string) => boolean {
  const pattern = written.normalize('NFC').replace(/^\.\//, '');
  if (!/[*?[{\\]/.test(pattern)) return (name) => name === pattern;
  try {
    return compilePattern(toRe2(pattern));
  } catch {
    // A range like [z-a]: it matches nothing.
    return () => false;
  }
}

/** Names that have nothing in common but their ending, at each depth. */
const strangers = [['qx.plan.yaml', '한결.plan.yaml', '7_.plan.yaml'], ['qx/j.plan.yaml', '한결/새.plan.yaml', '7_/0.plan.yaml']];

/** True for a pattern that tells no plan from another: only stars and a plan's usual ending, or whatever matches complete strangers. */
export const matchesEverything = (pattern: string): boolean =>
  /^(plan|ya?ml|,)*$/.test(pattern.replace(/\[[^\]]*\]|[*?./{}!()[\]\\\s]/g, '')) || strangers.some((names) => names.every(matcher([pattern])));
