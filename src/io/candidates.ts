// What a call names -> the plans of a run: each once, without those that settings or git leave out.
import { relative, resolve } from 'node:path';
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

/** What the settings name to be judged, entry by entry. */
async function entriesOf(loaded: LoadedGate, cwd: string) {
  const { root, settings: { patterns } } = loaded;
  const entries = patterns.filter(({ key }) => key === 'files');
  return Promise.all(entries.map(async ({ pattern, file, place, path }) => ({ name: pattern, at: { file, place, path }, ...(await candidatesOf([relative(cwd, resolve(root, pattern)) || '.'], cwd, loaded, [])) })));
}

/** Entries that are not there: no call that names nothing can have a verdict. */
export const goneFiles = async (loaded: LoadedGate, cwd: string): Promise<Diagnostic[]> =>
  (await entriesOf(loaded, cwd)).flatMap(({ at, problems }) => (problems.some(({ id }) => id === 'file/not-found') ? [{ id: 'file/not-found', ...at, args: {} }] : []));

/** Entries that lead to no plan, or only to such as settings or git leave out: a call that names nothing has no verdict then. */
export const emptyFiles = async (loaded: LoadedGate, cwd: string): Promise<Notice[]> =>
  (await entriesOf(loaded, cwd)).flatMap(({ name, at, plans }): Notice[] => (plans.length ? [] : [{ id: 'settings/no-plans', severity: 'warning', ...at, args: { name } }]));
