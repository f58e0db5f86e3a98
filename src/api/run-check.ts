// What surrounds the pipeline in every run, from the command or the API: packs, plans, base versions, the gate.
import { checkPlans, type CheckRequest } from '../check/check.ts';
import type { CheckOptions } from './check-options.ts';
import { asksForWaiver } from '../gate/asks-for-waiver.ts';
import type { Gate } from '../gate/gate.ts';
import { acrossTheBorder, baseOf } from '../io/base-version.ts';
import { candidatesOf, isRead, looksAtAll, type Candidate } from '../io/candidates.ts';
import { nameOf } from '../io/plan-files.ts';
import { planReader } from '../io/read-plans.ts';
import { openGateFor } from '../io/gate-for.ts';
import type { LoadedGate } from '../io/load-gate.ts';
import { localDay } from '../io/local-day.ts';
import { loadPacks } from '../io/packs.ts';
import { version } from '../io/version.ts';
import { limits } from '../limits.ts';
import type { Report, Run } from '../verdict/report.ts';
import type { Diagnostic, PlanFile } from '../types.ts';

/** All that a run needs before it judges. */
export interface Prepared {
  /** Without plans and gate, which are opened when it is known how many there are. */
  request: Omit<CheckRequest, 'plans' | 'gate'>;
  cwd: string;
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
  const packsNamed = [...(settings?.packs ?? []), ...(options.packs ?? [])];
  const { packs, brokenFields, diagnostics, texts } = await loadPacks(packsNamed, cwd, loaded?.packPlaces);
  const problems = [...(loaded?.problems ?? []), ...diagnostics];
  for (const [file, text] of loaded?.texts ?? []) texts.set(file, text);

  let { plans, problems: unread } = await candidatesOf(named, cwd, loaded, commands);
  problems.push(...unread);
  const all = plans.length;
  const places = named.filter((name) => typeof name === 'string');
  const base = await baseOf(plans, places, { cwd, since, against });
  // Without what they are to be compared with, plans are not judged at all.
  if (base && 'id' in base) {
    plans = [];
    problems.push(base);
  }
  const compared = base && 'versionOf' in base ? base : null;
  const whole = !unread.length && since === undefined && against === undefined && looksAtAll(places, cwd, loaded) ? plans.map(nameOf) : null;
  const { deleted, base: older, missing } = await acrossTheBorder(compared, places, plans, cwd, loaded);
  problems.push(...missing);
  if (compared?.changed) plans = plans.filter((plan) => isRead(plan) || compared.changed!(nameOf(plan)));
  const concerning = compared?.touched && plans.length < all ? (await import('../io/gate-bundle.ts')).changedForAll(compared, loaded, packsNamed, { cwd, looksUpward: options.config === undefined, waivers: options.waivers ?? true }) : [];
  let part: Run['shard'] = null;
  if (shard) ({ plans, part } = (await import('../io/shard.ts')).takeShard(plans, shard));

  const { read: readFile } = planReader(cwd);
  return {
    request: {
      packs,
      brokenFields,
      tool: { name: 'crm-check', version },
      today,
      stage: options.stage ?? null,
      failOn: options.failOn ?? settings?.failOn ?? 'error',
      base: older,
      onlyNew,
      shard: part,
      everyPlan: whole,
      deleted,
      concerning,
      nothingToJudge: all > 0 && (Boolean(part) || compared?.changed !== undefined),
      problems,
      texts,
    },
    cwd,
    candidates: plans,
    read: (candidate) => (isRead(candidate) ? candidate : readFile(candidate)),
    open: () => openGateFor(loaded, packs, today, !diagnostics.length),
    hasGate: loaded !== null || compared !== null,
  };
}

export async function runCheck(named: readonly (string | PlanFile)[], options: CheckOptions, loaded: LoadedGate | null): Promise<Report> {
  return judgeWhole(await prepareRun(named, options, loaded));
}

/** So many that they are told while they are judged; of fewer, a whole report costs nothing. */
export const isMany = ({ candidates }: Pick<Prepared, 'candidates'>): boolean => candidates.length > limits.wholePlans;

/** The whole report at once. */
export async function judgeWhole({ request, candidates, read, open, hasGate }: Prepared): Promise<Report> {
  const plans = candidates.map(read);
  const gate = hasGate || plans.some((plan) => 'content' in plan && asksForWaiver(plan)) ? await open() : null;
  return checkPlans({ ...request, plans, gate });
}
