// The base versions that a run compares its plans with: those of a git reference, or one older file.
import { relative, resolve } from 'node:path';
import type { Base } from '../check/check.ts';
import { problemWith } from '../problems.ts';
import type { Diagnostic, PlanFile } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { shownFrom } from './inside.ts';
import { nameOf } from './plan-files.ts';
import { planReader } from './read-plans.ts';
import type { LoadedGate } from './load-gate.ts';

export interface Compared extends Base {
  /** With a git reference: whether a plan changed since. */
  changed?: (file: string) => boolean;
  /** All files of the repository that changed, plans or not, as absolute paths, each with its name before. */
  touched?: ReadonlyMap<string, string | null>;
  removed?: ReadonlyMap<string, string | null>;
  notCheckedOut?: readonly { path: string; isSubmodule: boolean }[];
}

/** `named`: what the call says that the plans are. */
export async function baseOf(plans: readonly Candidate[], named: readonly string[], { cwd, since, against }: { cwd: string; since: string | undefined; against: string | PlanFile | undefined }): Promise<Compared | Diagnostic | null> {
  if (against !== undefined) {
    // The rest would be called new against a plan that was never theirs.
    if (plans.length > 1) return problemWith(named.length === 1 ? named[0]! : '', 'file/several-plans', { old: typeof against === 'string' ? against : against.file, count: String(plans.length) });
    const old = typeof against === 'string' ? planReader(cwd).read({ file: against, searched: false }) : against;
    return 'id' in old ? old : { name: old.file, mustBeRead: true, versionOf: () => old };
  }
  if (since === undefined) return null;
  const { compareWith } = await import('./gate-bundle.ts');
  const wanted = new Set(plans.map((plan) => resolve(cwd, nameOf(plan))));
  const compared = await compareWith(since, cwd, (path) => wanted.has(path));
  if ('id' in compared) return compared;
  const { changed, removed, notCheckedOut, isUnchanged, contents, commit } = compared;
  return {
    name: `${since} (${commit})`,
    changed: (file) => !isUnchanged(resolve(cwd, file)),
    touched: changed,
    removed,
    notCheckedOut,
    versionOf(file) {
      const name = changed.get(resolve(cwd, file)) ?? null;
      const content = name === null ? undefined : contents.get(name);
      return content ? { file: name!, content } : null;
    },
  };
}

/** What was deleted; no older version of what came from where nobody judged it; and what changed where nobody can judge it. */
export async function acrossTheBorder(compared: Compared | null, named: readonly string[], plans: readonly Candidate[], cwd: string, loaded: LoadedGate | null): Promise<{ deleted: string[]; base: Base | null; missing: Diagnostic[] }> {
  if (!compared?.removed?.size && !compared?.notCheckedOut?.length) return { deleted: [], base: compared, missing: [] };
  const { plansNotCheckedOut, deletedPlans, movedIn } = await import('./gate-bundle.ts');
  const { root = cwd, settings } = loaded ?? {};
  const scope = { ignores: settings?.ignores ?? [], root, cwd };
  const files = settings?.files.length ? settings.files.map((file) => relative(cwd, resolve(root, file)) || '.') : null;
  const removed = compared.removed ?? new Map<string, string | null>();
  const came = await movedIn(removed, { ...scope, named: files });
  const missing = await plansNotCheckedOut(compared.notCheckedOut ?? [], { ...scope, named });
  return {
    missing: missing.map(({ path, isSubmodule }) => problemWith(shownFrom(cwd, path), 'git/not-checked-out', { since: compared.name, submodule: isSubmodule ? 'yes' : '' })),
    deleted: await deletedPlans(removed, new Set(plans.map((plan) => resolve(cwd, nameOf(plan)))), { ...scope, named }),
    base: { ...compared, versionOf: (file) => (came.has(resolve(cwd, file)) ? null : compared.versionOf(file)) },
  };
}
