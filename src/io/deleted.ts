// The plans that a branch deleted, or moved out of what the run looks at: nobody judges them, so they are named.
import { basename, resolve, sep } from 'node:path';
import { matcher } from '../gate/pattern.ts';
import { loadPatterns } from '../pattern.ts';
import { planName } from './find-plans.ts';
import { nameBelow, shownFrom } from './inside.ts';
import { leftOut } from './leave-out.ts';

interface Call {
  /** Files, folders and patterns of the call. */
  named: readonly string[];
  /** The plans that were found, as absolute paths. */
  found: ReadonlySet<string>;
  ignores: readonly string[];
  /** The folder of the settings. */
  root: string;
  cwd: string;
}

/** `removed`: absolute paths of the base version, each with where the file is now; null where it is gone. */
export async function deletedPlans(removed: ReadonlyMap<string, string | null>, { named, found, ignores, root, cwd }: Call): Promise<string[]> {
  const gone = [...removed].flatMap(([path, now]) => (now !== null && found.has(now) ? [] : [path]));
  if (!gone.length) return [];
  await loadPatterns();
  const meant = (path: string) =>
    named.some((name) => {
      const at = resolve(cwd, name);
      const below = nameBelow(at, path);
      return at === path || (below !== null && planName.test(basename(path)) && !below.split('/').includes('node_modules')) || matcher([name.split(sep).join('/')])(shownFrom(cwd, path));
    });
  const files = gone.filter(meant).map((path) => ({ file: shownFrom(cwd, path), searched: true }));
  const out = await leftOut(files, ignores, root, cwd);
  return files.filter((file) => !out.has(file)).map(({ file }) => file).sort();
}
