// Patterns of file names in settings and waivers.
import picomatch from 'picomatch';

/** A test for names with `/`, relative to the folder of the file that holds the patterns. */
export const matcher = (patterns: readonly string[]): ((name: string) => boolean) =>
  patterns.length ? picomatch(patterns.map((pattern) => pattern.normalize('NFC').replace(/^\.\//, '')), { dot: true, noextglob: true, maxLength: 1000 }) : () => false;

/** True for a pattern in which nothing is left but stars and a plan's usual ending: it would match every plan there is. */
export const matchesEverything = (pattern: string): boolean => /^(plan|ya?ml|,)*$/.test(pattern.replace(/[*?./{}!()[\]\\\s]/g, ''));
