// What surrounds the pipeline in every run, from the command or the API: packs, plans, base versions, the gate.
import { checkPlans, type CheckRequest } from './check.ts';
import type { Gate } from './gate/gate.ts';
import { acrossTheBorder, baseOf } from './io/base-version.ts';
import { candidatesOf, isRead, looksAtAll, type Candidate } from './io/candidates.ts';
import { planReader } from './io/find-plans.ts';
import { openGate } from './io/gate-for.ts';
import type { LoadedGate } from './io/load-gate.ts';
import { loadPacks } from './io/packs.ts';
import { version } from './io/version.ts';
import type { PlanFile } from './open-plan.ts';
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
}

export async function prepareRun(named: readonly (string | PlanFile)[], options: CheckOptions, loaded: LoadedGate | null): Promise<Prepared> {
  const { cwd = process.cwd(), since, against, onlyNew = false, shard, commands = [] } = options;
  const settings = loaded?.settings;
  const today = (options.today ?? localDay()).trim();
  const { packs, diagnostics, texts } = await loadPacks([...(settings?.packs ?? []), ...(options.packs ?? [])], cwd);
  const problems = [...(loaded?.problems ?? []), ...diagnostics];
  for (const [file, text] of loaded?.texts ?? []) texts.set(file, text);

  let { plans, problems: unread } = await candidatesOf(named, cwd, loaded, commands);
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

export const localDay = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
