// What a call names -> the plans of a run: each once, without those that settings or git leave out.
import { relative, resolve } from 'node:path';
import type { PlacedPattern } from '../gate/settings.ts';
import type { Notice } from '../verdict/report.ts';
import { problemWith } from '../problems.ts';
import type { Diagnostic, PlanFile } from '../types.ts';
import { findPlans } from './find-plans.ts';
import { nameOf, type FoundFile } from './plan-files.ts';
import { holds } from './inside.ts';
import type { LoadedGate } from './load-gate.ts';

/** A plan that has been read, or is still to be. */
export type Candidate = PlanFile | FoundFile;
export const isRead = (plan: Candidate): plan is PlanFile => typeof plan !== 'string' && 'content' in plan;

export async function candidatesOf(named: readonly (string | PlanFile)[], cwd: string, loaded: LoadedGate | null, commands: readonly string[]): Promise<{ plans: Candidate[]; problems: Diagnostic[] }> {
  const plans: Candidate[] = [];
  const problems: Diagnostic[] = [];
  /** Where the plan of a path is. */
  const known = new Map<string, number>();
  for (const name of named) {
    if (typeof name !== 'string') {
      // What came as content is never a file.
      plans.push(name);
      continue;
    }
    const found = await findPlans(name, cwd, commands);
    problems.push(...found.problems);
    for (const file of found.files) {
      // A file comes once, however it is named, and stays when it was named itself. Under one name it is found once.
      const path = named.length > 1 ? resolve(cwd, nameOf(file)) : null;
      const before = path === null ? undefined : known.get(path);
      if (before !== undefined) {
        if (!wasSearched(file)) plans[before] = { file: nameOf(plans[before]!), searched: false };
        continue;
      }
      const count = plans.push(file);
      if (path !== null) known.set(path, count - 1);
    }
  }
  const searched = plans.filter((plan): plan is FoundFile => !isRead(plan) && wasSearched(plan));
  if (!searched.length) return { plans, problems };
  const { leftOut } = await import('./gate-bundle.ts');
  const out = await leftOut(searched, loaded?.settings.ignores ?? [], loaded?.root ?? cwd, cwd);
  const left = plans.filter((plan) => isRead(plan) || !out.has(plan));
  if (!left.length && !problems.length) problems.push(problemWith('', 'file/all-ignored', { files: String(plans.length) }));
  return { plans: left, problems };
}

const wasSearched = (found: FoundFile): boolean => typeof found === 'string' || found.searched;

/** True where every plan that the settings name is found by what the call names. */
export function looksAtAll(named: readonly string[], cwd: string, loaded: LoadedGate | null): boolean {
  if (!loaded) return false;
  const { root, settings: { files } } = loaded;
  return (files.length ? files : ['.']).every((file) => named.some((name) => holds(resolve(cwd, name), resolve(root, file))));
}

/** The plans below the folder of the settings, and those that the settings name: all, and without those that they leave out. */
export async function everyPlan(loaded: LoadedGate, cwd: string): Promise<{ plans: string[]; found: string[] }> {
  const named = ['.', ...loaded.settings.files].map((file) => relative(cwd, resolve(loaded.root, file)) || '.');
  const [judged, found] = await Promise.all([loaded, { ...loaded, settings: { ...loaded.settings, ignores: [] } }].map((gate) => candidatesOf(named, cwd, gate, [])));
  const names = ({ plans }: { plans: Candidate[] }) => plans.map(nameOf);
  return { plans: names(judged!), found: names(found!) };
}

/** What the settings name to be judged, by the names that a call in this folder would have for it. Of two that lead to one place, the first. */
export function entriesOf(loaded: LoadedGate | null, cwd: string): Map<string, PlacedPattern> {
  const entries = new Map<string, PlacedPattern>();
  for (const entry of loaded?.settings.patterns ?? []) {
    const name = relative(cwd, resolve(loaded!.root, entry.pattern)) || '.';
    if (entry.key === 'files' && !entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/** Entries that are not there, and such as lead to no plan, or only to those that settings or git leave out: a call that names nothing has no verdict then. */
export async function emptyFiles(loaded: LoadedGate, cwd: string): Promise<{ gone: Diagnostic[]; empty: Notice[] }> {
  const [gone, empty]: [Diagnostic[], Notice[]] = [[], []];
  for (const [name, { pattern, file, place, path }] of entriesOf(loaded, cwd)) {
    const { plans, problems } = await candidatesOf([name], cwd, loaded, []);
    if (problems.some(({ id }) => id === 'file/not-found')) gone.push({ id: 'file/not-found', file, place, path, args: {} });
    else if (!plans.length) empty.push({ id: 'settings/no-plans', severity: 'warning', file, place, path, args: { name: pattern } });
  }
  return { gone, empty };
}
