// Plans that a branch moved over the border of what is judged. Those deleted, moved out or not checked out nobody judges, so they
// are named; those moved in were never judged, so there is no older version to excuse them.
import { basename, dirname, join, resolve } from 'node:path';
import { matcher } from '../gate/file-pattern.ts';
import { loadPatterns } from '../re2.ts';
import { planName } from './plan-files.ts';
import { nameBelow, shownFrom, withSlashes } from './inside.ts';
import { leftOut } from './leave-out.ts';

interface Scope {
  /** Files, folders and patterns that are looked at; null for all. */
  named: readonly string[] | null;
  ignores: readonly string[];
  /** The folder of the settings. */
  root: string;
  cwd: string;
}

/** Absolute paths of the base version, each with where the file is now; null where it is gone. */
type Removed = ReadonlyMap<string, string | null>;

/** The names of the plans that are gone. `found`: the plans of this run, as absolute paths. */
export async function deletedPlans(removed: Removed, found: ReadonlySet<string>, scope: Scope): Promise<string[]> {
  const gone = [...removed].flatMap(([path, now]) => (now !== null && found.has(now) ? [] : [path]));
  return [...(await within(gone, scope))].map((path) => shownFrom(scope.cwd, path)).sort();
}

/** The folder that a pattern begins in; of a name without signs the name. */
const beginningOf = (name: string): string => {
  const at = name.search(/[*?[{(]|[!+@]\(/);
  return at < 0 ? name : dirname(`${name.slice(0, at)}x`);
};
/** Names that plans of a submodule may have: what leaves out all of these leaves out all of it. */
const anyPlans = ['plan.yaml', 'a.plan.yml', 'B.PLAN.YAML', 'deep/plan.yml', 'deep/er/c.plan.yaml'];

/** Those that a search in the scope would come to, if they were there. Of a submodule nobody knows its plans: it may hold some wherever the scope reaches into it. */
export async function plansNotCheckedOut<T extends { path: string; isSubmodule: boolean }>(notCheckedOut: readonly T[], { named, ...scope }: Scope): Promise<T[]> {
  const reached = named && named.map((name) => resolve(scope.cwd, beginningOf(name)));
  const meets = ({ path }: T): boolean => reached === null || reached.some((at) => at === path || nameBelow(at, path) !== null || nameBelow(path, at) !== null);
  const plansIn = ({ path }: T): string[] => anyPlans.map((name) => join(path, name));
  const plans = await within(notCheckedOut.flatMap((one) => (one.isSubmodule ? [] : [one.path])), { ...scope, named });
  const ofModules = await within(notCheckedOut.flatMap((one) => (one.isSubmodule && meets(one) ? plansIn(one) : [])), { ...scope, named: null });
  return notCheckedOut.filter((one) => (one.isSubmodule ? plansIn(one).some((path) => ofModules.has(path)) : plans.has(one.path)));
}

/** Where plans are now, as absolute paths, that were outside before. */
export async function movedIn(removed: Removed, scope: Scope): Promise<ReadonlySet<string>> {
  const moved = [...removed].flatMap(([path, now]) => (now === null ? [] : [{ path, now }]));
  const inside = await within(moved.map(({ path }) => path), scope);
  return new Set(moved.flatMap(({ path, now }) => (inside.has(path) ? [] : [now])));
}

/** Those of some paths, which need not be there, that a search in the scope would find. */
async function within(paths: readonly string[], { named, ignores, root, cwd }: Scope): Promise<Set<string>> {
  if (!paths.length) return new Set();
  await loadPatterns();
  const meant = (path: string, name: string): boolean => {
    const at = resolve(cwd, name);
    const below = nameBelow(at, path);
    return at === path || (below !== null && planName.test(basename(path)) && !below.split('/').includes('node_modules')) || matcher([withSlashes(name)])(shownFrom(cwd, path));
  };
  const files = paths.filter((path) => named === null || named.some((name) => meant(path, name))).map((path) => ({ file: shownFrom(cwd, path), searched: true }));
  const out = await leftOut(files, ignores, root, cwd);
  return new Set(files.filter((file) => !out.has(file)).map(({ file }) => resolve(cwd, file)));
}
