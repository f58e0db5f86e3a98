// What surrounds the pipeline in every run, from the command or the API: packs, plans, base versions, the gate.
import { relative, resolve, sep } from 'node:path';
import { checkPlans, type Base, type CheckRequest, type PlanFile } from './check.ts';
import type { Gate } from './gate/gate.ts';
import type { GateFiles, LoadedGate } from './io/load-gate.ts';
import { findSettings, findWaivers } from './io/find-gate.ts';
import { findPlans, planReader, type FoundFile } from './io/find-plans.ts';
import { loadPacks } from './io/packs.ts';
import { version } from './io/version.ts';
import type { FailOn, Report, Run } from './report.ts';
import type { Diagnostic, Stage } from './types.ts';

export interface CheckOptions {
  /** Folder that names are relative to. Default: the working directory. */
  cwd?: string;
  /** Rule packs besides `seed` and those of the settings: `practice`, folders, or packages with data only. */
  packs?: readonly string[];
  /** Day of the check, ISO. Default: today, local time. */
  today?: string;
  /** Judges every plan as if it had reached at least this stage. */
  stage?: Stage | null;
  /** The mildest severity that fails a plan. Default: that of the settings, else `error`. */
  failOn?: FailOn;
  /** A settings file; `false` for none. Default: looked for upward, as far as the repository goes. */
  config?: string | false;
  /** With `config`: the folder of plans that stands for the folder of the settings, where both are checked out apart. */
  root?: string;
  /** `false` leaves all waivers out, as an audit does. Default: true. */
  waivers?: boolean;
  /** A file of findings that are known. Default: that of the settings. */
  baseline?: string;
  /** A git reference: judges the plans that changed since the branch left it, and tells which findings are new. */
  since?: string;
  /** The older version of the one plan given, to compare it with. */
  against?: string | PlanFile;
  /** Only findings that are new fail a plan; with `since` or `against`. Default: false. */
  onlyNew?: boolean;
  /** One part of the plans: `{index: 1, of: 4}`. */
  shard?: { index: number; of: number };
  /** Names of commands, for "did you mean" when a file is not there. */
  commands?: readonly string[];
}

/** Settings, waivers and baseline, if there are any; what reads them is loaded only then. */
export async function loadGateFor(files: GateFiles): Promise<LoadedGate | null> {
  const { cwd, config, baseline, writesBaseline } = files;
  const needed = typeof config === 'string' || baseline !== null || writesBaseline !== null || (config === null && findSettings(cwd) !== null) || findWaivers(cwd) !== null;
  return needed ? (await import('./io/gate.ts')).loadGate(files) : null;
}

/** All that a run needs before it judges. */
export interface Prepared {
  /** Without plans and gate, which are opened when it is known how many there are. */
  request: Omit<CheckRequest, 'plans' | 'gate'>;
  candidates: readonly Candidate[];
  /** The plan of a candidate, or why it cannot be had. */
  read(candidate: Candidate): PlanFile | Diagnostic;
  /** Settings, waivers and baseline as they hold for the packs of this run. */
  open(): Promise<Gate>;
  /** True where the gate has something to say for sure; where it is false, a plan may still ask for a waiver. */
  hasGate: boolean;
  /** True where what the gate does cannot be split up: exceptions, a base version, a part of a run. */
  hasExceptions: boolean;
}

export async function prepareRun(named: readonly (string | PlanFile)[], options: CheckOptions, loaded: LoadedGate | null): Promise<Prepared> {
  const { cwd = process.cwd(), since, against, onlyNew = false, shard, commands = [] } = options;
  const settings = loaded?.settings;
  const today = (options.today ?? localDay()).trim();
  const { packs, diagnostics, texts } = await loadPacks([...(settings?.packs ?? []), ...(options.packs ?? [])], cwd);
  const problems = [...(loaded?.problems ?? []), ...diagnostics];
  for (const [file, text] of loaded?.texts ?? []) texts.set(file, text);

  let { plans, problems: unread } = await collect(named, cwd, loaded, commands);
  problems.push(...unread);
  const all = plans.length;
  const base = await baseOf(plans, { cwd, since, against });
  // Without what they are to be compared with, plans are not judged at all.
  if (base && 'id' in base) [plans] = [[], problems.push(base)];
  const compared = base && 'versionOf' in base ? base : null;
  const places = named.filter((name) => typeof name === 'string');
  const whole = !unread.length && since === undefined && against === undefined && looksAtAll(places, cwd, loaded) ? plans.map(({ file }) => file) : null;
  const { deleted, base: older } = await acrossTheBorder(compared, places, plans, cwd, loaded);
  if (compared?.changed) plans = plans.filter((plan) => isRead(plan) || compared.changed!(plan.file));
  let part: Run['shard'] = null;
  if (shard) ({ plans, part } = (await import('./io/shard.ts')).takeShard(plans, shard));

  const readFile = planReader(cwd);
  return {
    request: {
      packs,
      tool: { name: 'crm-check', version },
      today,
      stage: options.stage ?? null,
      failOn: options.failOn ?? settings?.failOn ?? 'error',
      base: older,
      onlyNew,
      shard: part,
      everyPlan: whole,
      deleted,
      nothingToJudge: all > 0 && (Boolean(part) || compared?.changed !== undefined),
      problems,
      texts,
    },
    candidates: plans,
    read: (candidate) => (isRead(candidate) ? candidate : readFile(candidate)),
    open: () => openGate(loaded, packs, today),
    hasGate: loaded !== null || compared !== null,
    hasExceptions: Boolean(loaded?.waivers || loaded?.baseline) || compared !== null || part !== null,
  };
}

export async function runCheck(named: readonly (string | PlanFile)[], options: CheckOptions, loaded: LoadedGate | null): Promise<Report> {
  return judgeWhole(await prepareRun(named, options, loaded));
}

/** So many that they are told while they are judged; of fewer, a whole report costs nothing. */
export const isMany = ({ candidates }: Pick<Prepared, 'candidates'>): boolean => candidates.length > 100;

/** The whole report at once. */
export async function judgeWhole({ request, candidates, read, open, hasGate }: Prepared): Promise<Report> {
  const plans = candidates.map(read);
  const gate = hasGate || plans.some((plan) => 'content' in plan && asksForWaiver(plan)) ? await open() : null;
  return checkPlans({ ...request, plans, gate });
}

/** True for a plan in which an author may ask for a waiver. */
export const asksForWaiver = ({ content }: PlanFile): boolean => (typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength)).includes('crm-check-waive');

/** What was deleted; and no older version of what came from where nobody judged it. */
async function acrossTheBorder(compared: Compared | null, named: readonly string[], plans: readonly Candidate[], cwd: string, loaded: LoadedGate | null): Promise<{ deleted: string[]; base: Base | null }> {
  if (!compared?.removed?.size) return { deleted: [], base: compared };
  const { deletedPlans, movedIn } = await import('./io/gate.ts');
  const { root = cwd, settings } = loaded ?? {};
  const scope = { ignores: settings?.ignores ?? [], root, cwd };
  const files = settings?.files.length ? settings.files.map((file) => relative(cwd, resolve(root, file)) || '.') : null;
  const came = await movedIn(compared.removed, { ...scope, named: files });
  return {
    deleted: await deletedPlans(compared.removed, new Set(plans.map(({ file }) => resolve(cwd, file))), { ...scope, named }),
    base: { ...compared, versionOf: (file) => (came.has(resolve(cwd, file)) ? null : compared.versionOf(file)) },
  };
}

/** True where every plan that the settings name is found by what the call names. */
function looksAtAll(named: readonly string[], cwd: string, loaded: LoadedGate | null): boolean {
  if (!loaded) return false;
  const { root, settings: { files } } = loaded;
  const holds = (folder: string, path: string) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
  return (files.length ? files : ['.']).every((file) => named.some((name) => holds(resolve(cwd, name), resolve(root, file))));
}

/** The plans below the folder of the settings, and those that the settings name: all, and without those that they leave out. */
export async function everyPlan(loaded: LoadedGate, cwd: string): Promise<{ plans: string[]; found: string[] }> {
  const named = ['.', ...loaded.settings.files].map((file) => relative(cwd, resolve(loaded.root, file)) || '.');
  const [judged, found] = await Promise.all([loaded, { ...loaded, settings: { ...loaded.settings, ignores: [] } }].map((gate) => collect(named, cwd, gate, [])));
  const names = ({ plans }: { plans: Candidate[] }) => plans.map(({ file }) => file);
  return { plans: names(judged!), found: names(found!) };
}

/** A plan that has been read, or is still to be. */
export type Candidate = PlanFile | FoundFile;
const isRead = (plan: Candidate): plan is PlanFile => 'content' in plan;

async function collect(named: readonly (string | PlanFile)[], cwd: string, loaded: LoadedGate | null, commands: readonly string[]): Promise<{ plans: Candidate[]; problems: Diagnostic[] }> {
  const plans: Candidate[] = [];
  const problems: Diagnostic[] = [];
  const known = new Map<string, FoundFile>();
  for (const name of named) {
    if (typeof name !== 'string') {
      // What came as content is never a file.
      plans.push(name);
      continue;
    }
    const found = await findPlans(name, cwd, commands);
    problems.push(...found.problems);
    for (const file of found.files) {
      // A file comes once, however it is named, and stays when it was named itself.
      const before = known.get(resolve(cwd, file.file));
      if (before) before.searched &&= file.searched;
      else plans.push(file);
      known.set(resolve(cwd, file.file), before ?? file);
    }
  }
  const searched = [...known.values()].filter((file) => file.searched);
  if (!searched.length) return { plans, problems };
  const { leftOut } = await import('./io/gate.ts');
  const out = await leftOut(searched, loaded?.settings.ignores ?? [], loaded?.root ?? cwd, cwd);
  const left = plans.filter((plan) => isRead(plan) || !out.has(plan));
  if (!left.length && !problems.length) problems.push({ id: 'file/all-ignored', file: '', place: null, path: null, args: { files: String(plans.length) } });
  return { plans: left, problems };
}

interface Compared extends Base {
  /** With a git reference: whether a plan changed since. */
  changed?: (file: string) => boolean;
  removed?: ReadonlyMap<string, string | null>;
}

async function baseOf(plans: readonly Candidate[], { cwd, since, against }: { cwd: string; since: string | undefined; against: string | PlanFile | undefined }): Promise<Compared | Diagnostic | null> {
  if (against !== undefined) {
    const old = typeof against === 'string' ? planReader(cwd)({ file: against, searched: false }) : against;
    return 'id' in old ? old : { name: old.file, mustBeRead: true, versionOf: () => old };
  }
  if (since === undefined) return null;
  const { compareWith } = await import('./io/gate.ts');
  const wanted = new Set(plans.map(({ file }) => resolve(cwd, file)));
  const compared = await compareWith(since, cwd, (path) => wanted.has(path));
  if ('id' in compared) return compared;
  const { changed, removed, isUnchanged, contents, commit } = compared;
  return {
    name: `${since} (${commit})`,
    changed: (file) => !isUnchanged(resolve(cwd, file)),
    removed,
    versionOf(file) {
      const name = changed.get(resolve(cwd, file)) ?? null;
      const content = name === null ? undefined : contents.get(name);
      return content ? { file: name!, content } : null;
    },
  };
}

/** The gate of a run; what its patterns need is loaded first. */
export async function openGate(loaded: LoadedGate | null, packs: Parameters<typeof checkPlans>[0]['packs'], today: string) {
  const { openGate: open, noGate, loadPatterns } = await import('./io/gate.ts');
  if (loaded?.waivers || loaded?.settings.overrides.length || loaded?.settings.patterns.length) await loadPatterns();
  return open(loaded ?? noGate, packs.flatMap((pack) => pack.rules), packs.map((pack) => pack.name), today);
}

export const localDay = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
