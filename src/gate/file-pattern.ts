// Patterns of file names in settings and waivers: `*`, `**`, `?`, `[abc]`, `[!abc]`, `{a,b}`, and `\\` before any of these. They
// become RE2, so that no pattern of a pull request can keep a run busy; libraries for globs make patterns that backtrack.
import { compilePattern } from '../re2.ts';

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What one piece of a pattern means; anything else means itself. A `**` is one only where it is all of a folder's name, also as one of several in braces. */
const piece = /(?:\/\*\*)+(?=$|[,}])|(?<=^|[/{,])\*\*(?:\/|(?=[,}]))|\*+|\?|\[[!^]?\]?[^\]/]*\]|\\[^]|[{,}]|[^]/gu;

/** A glob -> RE2. Never throws: brackets and braces that are not closed are text. */
export function toRe2(glob: string): string {
  if (glob === '**') return '(?s)^.*$';
  const braces = areNested(glob);
  let depth = 0;
  const made = glob.replace(piece, (part, at: number) => {
    // What stands in a folder, and the folder itself.
    const next = depth > 0 ? behindBraces(glob, at + part.length) : glob[at + part.length];
    if (part.startsWith('/*')) return next === undefined || (depth > 0 && next === '/') ? '(?:/.*)?' : part.replaceAll('**', '[^/]*');
    if (part === '**/') return depth > 0 || at === 0 || glob[at - 1] === '/' ? '(?:.*/)?' : '[^/]*/';
    if (part === '**' && depth > 0 && /[/{,]/.test(glob[at - 1]!) && (next === undefined || next === '/')) return '.*';
    if (part.startsWith('*')) return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('[') && part.length > 2) return oneOf(part.slice(1, -1));
    if (part.startsWith('\\') && part.length > 1) return literally(part.slice(1));
    if (part === '{' && braces) return depth++, '(?:';
    if (part === '}' && braces) return depth--, ')';
    return part === ',' && depth > 0 ? '|' : literally(part);
  });
  return `(?s)^(?:${made})$`;
}

/** What stands behind the braces that a place is in; nothing where they end the pattern. */
function behindBraces(glob: string, from: number): string | undefined {
  let depth = 0;
  for (let at = from; at < glob.length; at++) {
    if (glob[at] === '{') depth++;
    else if (glob[at] === '}' && depth-- === 0) {
      if (glob[at + 1] !== '}' && glob[at + 1] !== ',') return glob[at + 1];
      // In others, which this one is a part of.
      depth = 0;
    }
  }
  return undefined;
}

function areNested(glob: string): boolean {
  let depth = 0;
  for (const [part] of glob.matchAll(piece)) if ((depth += part === '{' ? 1 : part === '}' ? -1 : 0) < 0) return false;
  return depth === 0;
}

/** What stands in square brackets; `!` or `^` first means all others, but no `/`. */
function oneOf(inside: string): string {
  const others = /^[!^]/.test(inside);
  return `[${others ? '^/' : ''}${inside.slice(others ? 1 : 0).replace(/[\\[\]^&~]/g, '\\$&')}]`;
}

/** A test for names with `/`, relative to the folder of the file that holds the patterns. Patterns of rules must be loaded. */
export function matcher(patterns: readonly string[]): (name: string) => boolean {
  const matches = exactMatcher(patterns.map((pattern) => pattern.normalize('NFC')));
  return (name) => matches(name.normalize('NFC'));
}

/** One name can be written in several ways. Where two files differ in that alone, a pattern is for the one that it names letter by letter. */
export function meaning(patterns: readonly string[]): (name: string, hasLookAlike: () => boolean) => boolean {
  const [matches, exactly] = [matcher(patterns), exactMatcher(patterns)];
  return (name, hasLookAlike) => matches(name) && (exactly(name) || !hasLookAlike());
}

/** Letter by letter: a letter with its accent is not the letter and the accent one after the other, though they read the same. */
function exactMatcher(patterns: readonly string[]): (name: string) => boolean {
  const tests = patterns.map(test);
  return (name) => tests.some((matches) => matches(name));
}

/** True for what is more than the name of one file. */
export const isPattern = (name: string): boolean => /[*?[{\\]/.test(name);

function test(written: string): (name: string) => boolean {
  const pattern = written.replace(/^\.\//, '');
  if (!isPattern(pattern)) return (name) => name === pattern;
  try {
    return compilePattern(toRe2(pattern));
  } catch {
    // A range like [z-a]: it matches nothing.
    return () => false;
  }
}

const long = (name: string): string => name.repeat(8);

/** Names that have nothing in common but their ending and their letters, short and long, at each depth. */
const strangers = ['', 'qx/', 'qx/한결/'].flatMap((folder) => [['qx', 'hv', 'mj'], ['qx', 'hv', 'mj'].map(long), ['xq', 'vh', 'jm'].map(long), ['한결', '새길', '봄'], ['한결', '새길', '봄'].map(long)].map((names) => names.map((name) => `${folder}${name}.plan.yaml`)));

/** True for a pattern that tells no plan from another: only stars and a plan's usual ending, or whatever matches complete strangers. */
export function matchesEverything(pattern: string): boolean {
  if (!isPattern(pattern)) return false;
  if (/^(plan|ya?ml|,)*$/.test(pattern.replace(/[*?./{}!()[\]\\\s]/g, ''))) return true;
  const matches = matcher([pattern]);
  return strangers.some((names) => names.every(matches));
}
