// What a check does, and what every call that judges plans needs before it begins.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckOptions } from '../api/check-options.ts';
import { entriesOf } from '../io/candidates.ts';
import { loadGateFor } from '../io/gate-for.ts';
import { realOf, shownFrom } from '../io/inside.ts';
import type { GateFiles, LoadedGate } from '../io/load-gate.ts';
import { compileSooner, optimisingLater } from '../io/engine.ts';
import { isMany, judgeWhole, prepareRun, runCheck, type Prepared } from '../api/run-check.ts';
import type { BaselineFile } from '../gate/known.ts';
import type { PlacedPattern } from '../gate/settings.ts';
import { leadsNowhere } from '../problems.ts';
import type { Diagnostic, PlanFile } from '../types.ts';
import type { Report } from '../verdict/report.ts';
import { exitError, exitPass } from '../verdict/verdict.ts';
import { clean, cleanLines, toTerminal } from '../reporters/sanitize.ts';
import type { Sentences } from '../words/index.ts';
import { isOurs, keepApart, outputsOf, writeReports, type Output, type OutputOptions } from './outputs.ts';
import type { Call } from './program.ts';
import { inLanguageOf } from './language.ts';
import { termsOf } from './terms.ts';
import { UsageError } from './usage-error.ts';
import type { CallOutcome, Telling } from './world.ts';

/** What `check` and `diff` share. */
export interface JudgeFlags extends OutputOptions {
  failOn?: string;
  stage?: string;
  today?: string;
  pack: string[];
  config?: string | false;
  root?: string;
  waivers: boolean;
  onlyNew?: boolean;
}
export interface CheckFlags extends JudgeFlags {
  stdinFilename: string;
  printConfig?: boolean;
  baseline?: string;
  writeBaseline?: boolean;
  pruneBaseline?: boolean;
  since?: string;
  shard?: string;
  cache?: boolean;
  cacheLocation?: string;
}

type Shard = NonNullable<CheckOptions['shard']>;

/** A check that is about to judge. */
interface Judging {
  call: Call<CheckFlags>;
  outputs: readonly Output[];
  gate: LoadedGate | null;
  run: Prepared;
}

export async function judgePlans(given: Call<CheckFlags>): Promise<CallOutcome | Telling> {
  const { options, words, world } = given;
  const { shard, writesBaseline } = wantedOf(given);
  const { call, outputs, gate, settings } = await prepare(given, { baseline: options.baseline ?? null, writesBaseline });
  if (writesBaseline && isOurs(gate!.baselinePath)) throw new UsageError(words.command.error.baselineIsOther(clean(shownFrom(world.cwd, gate!.baselinePath))));
  if (options.printConfig) return printConfig(call, gate, settings);

  const entries = call.args.length ? new Map<string, PlacedPattern>() : entriesOf(gate, world.cwd);
  const named = call.args.length ? call.args : [...entries.keys()];
  if (!named.length && !gate?.problems.length) throw new UsageError(words.command.error.noFiles);
  const cacheFile = cacheFileOf(given, outputs);
  const plans = await plansOf(named, options.stdinFilename, call);
  const asked: CheckOptions = { ...settings, ...(options.since !== undefined && { since: options.since }), ...(shard && { shard }) };
  const prepared = await prepareRun(plans, asked, gate);
  const run = { ...prepared, request: { ...prepared.request, problems: prepared.request.problems.map((problem) => whereAsked(problem, entries)) } };
  // A plan's name is that of its file, also of one that cannot be read.
  keepApart([...outputs, ...(cacheFile === null ? [] : [{ isCache: true, file: cacheFile }])], { plans: run.candidates, diagnostics: run.request.problems }, gate, call, named);
  compileSooner(run.candidates.length);
  const judging = { call, outputs, gate, run };
  return writesBaseline ? judgeForBaseline(judging, writesBaseline, (baseline) => runCheck(plans, asked, { ...gate!, baseline })) : judge(judging, cacheFile);
}

/** An entry that leads to nothing is told where the settings have it. */
function whereAsked(problem: Diagnostic, entries: ReadonlyMap<string, PlacedPattern>): Diagnostic {
  const entry = leadsNowhere.has(problem.id) ? entries.get(problem.file) : undefined;
  return entry ? { ...problem, file: entry.file, place: entry.place, path: entry.path, ofPlan: false } : problem;
}

/** Settings that no run would use are not printed; those that name a baseline or waivers not written yet are, with what is missing. */
async function printConfig(call: Call<CheckFlags>, gate: LoadedGate | null, settings: CheckOptions): Promise<CallOutcome> {
  const run = await prepareRun([], settings, gate);
  const opened = gate && (await run.open());
  const problems = [...run.request.problems, ...(opened?.problems ?? [])];
  const told = problems.length ? await (await import('./catalogue.ts')).problemsOutcome(problems, new Map([...run.request.texts, ...(opened?.texts ?? [])]), call) : null;
  const isBeside = ({ id, file }: Diagnostic) => /^(?:baseline|waiver)\//.test(id) || file === gate?.waivers?.file || file === gate?.baseline?.file;
  if (told && !problems.every(isBeside)) return told;
  return { status: exitPass, stderr: '', ...told, stdout: [toTerminal(cleanLines(await (await import('../io/gate-bundle.ts')).describeSettings(gate)))] };
}

/** What is asked for besides a verdict; flags that contradict each other are told before anything is read. */
function wantedOf({ options, words }: Call<CheckFlags>): { shard: Shard | null; writesBaseline: 'anew' | 'pruned' | null } {
  if (options.onlyNew && options.since === undefined) throw new UsageError(words.command.error.needs('--only-new', '--since'));
  if (options.cacheLocation !== undefined && !options.cache) throw new UsageError(words.command.error.needs('--cache-location', '--cache'));
  if (options.writeBaseline && options.pruneBaseline) throw new UsageError(words.command.error.onlyOne('--write-baseline, --prune-baseline'));
  const shard = shardOf(options.shard, words);
  if (shard && (options.writeBaseline || options.pruneBaseline)) throw new UsageError(words.command.error.baselineOfPart(options.writeBaseline ? '--write-baseline' : '--prune-baseline'));
  return { shard, writesBaseline: options.writeBaseline ? 'anew' : options.pruneBaseline ? 'pruned' : null };
}

/** The file of the cache where one is named, which no report may be. */
function cacheFileOf({ options: { cacheLocation }, words, world }: Call<CheckFlags>, outputs: readonly Output[]): string | null {
  if (cacheLocation === undefined) return null;
  if (cacheLocation === '-' || cacheLocation === '') throw new UsageError(words.command.error.cacheIsFile);
  const path = resolve(world.cwd, cacheLocation);
  if (outputs.some(({ file }) => file !== '-' && realOf(file) === realOf(path))) throw new UsageError(words.command.error.cacheIsOutput(clean(cacheLocation)));
  return path;
}

/** The verdict: of many plans told while they are judged, where the format can, else when all are. */
async function judge({ call, outputs, gate, run }: Judging, cacheFile: string | null): Promise<CallOutcome | Telling> {
  let note = '';
  if (isMany(run)) {
    const { cacheFor, canTell, helpersFor, putTrees, tellMany } = await import('./many.ts');
    const told = canTell(outputs, call);
    const workers = told ? helpersFor(run, !call.options.cache) : () => [];
    // Code for each condition is fastest to load; closures from trees, which have much of their code in common, are soon faster to run.
    putTrees(run.request.packs);
    const cache = cacheFor(call, told && !gate?.baseline && !run.request.base, cacheFile);
    if (told) return tellMany(run, outputs[0]!, call, cache, workers);
    ({ note } = cache);
  }
  const report = await optimisingLater(run.candidates.length, () => judgeWhole(run));
  const outcome = await writeReports(report, outputs, call);
  return { ...outcome, stderr: `${outcome.stderr}${note}` };
}

/** A folder that was moved may be thousands of plans. */
const goneShown = 5;

/** Writes the baseline, and gives the verdict by the new one. */
async function judgeForBaseline({ call, outputs, gate, run }: Judging, by: 'anew' | 'pruned', judgeAgain: (baseline: BaselineFile) => Promise<Report>): Promise<CallOutcome> {
  // What a baseline takes in is told by what the gate learns in this run.
  const opened = await run.open();
  const report = await optimisingLater(run.candidates.length, () => judgeWhole({ ...run, open: async () => opened }));
  const { writeBaseline } = await import('../io/gate-bundle.ts');
  const written = await writeBaseline(gate!, opened, report, by === 'anew');
  if ('problem' in written) {
    const outcome = await writeReports(report, outputs, call);
    return { ...outcome, status: exitError, stderr: `${outcome.stderr}${call.words.command.error.noBaseline(written.problem[call.language])}\n` };
  }
  const outcome = await writeReports(await judgeAgain(written.baseline), outputs, call);
  const { baselineWritten, baselineTaken, baselinePruned } = call.words.command;
  const { taken, pruned } = written;
  const said = [
    baselineWritten(written.baseline.file, written.baseline.entries.length, call.options.baseline !== undefined || Boolean(gate!.settings.baseline), written.left),
    ...(taken?.added.length || taken?.lost ? [baselineTaken({ ...taken, added: taken.added.slice(0, goneShown).map(([file, count]) => [clean(file), count]), more: Math.max(0, taken.added.length - goneShown), count: taken.added.reduce((sum, [, count]) => sum + count, 0) })] : []),
    ...(pruned ? [baselinePruned({ ...pruned, gone: pruned.gone.slice(0, goneShown).map(clean), more: Math.max(0, pruned.gone.length - goneShown) })] : []),
  ];
  return { ...outcome, stderr: `${said.join('\n')}\n${outcome.stderr}` };
}

/** What every judging call needs before it begins; a flag beats the settings. */
export async function prepare<T extends JudgeFlags>(call: Call<T>, baseline: Pick<GateFiles, 'baseline' | 'writesBaseline'>): Promise<{ call: Call<T>; outputs: Output[]; gate: LoadedGate | null; settings: CheckOptions }> {
  const { options, words, world, commands } = call;
  const terms = termsOf(options, words);
  if (options.root !== undefined && typeof options.config !== 'string') throw new UsageError(words.command.error.needs('--root', '--config'));
  if (options.root !== undefined && !statSync(resolve(world.cwd, options.root), { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(words.command.error.noFolder(options.root));
  const gate = await loadGateFor({ cwd: world.cwd, config: options.config ?? null, root: options.root ?? null, waivers: options.waivers, ...baseline });
  const fromSettings = !options.output.length && options.format === undefined && gate?.settings.outputs.length;
  const outputs = fromSettings ? outputsOf({ output: gate!.settings.outputs }, words, gate!.root, world.env) : outputsOf(options, words, world.cwd, world.env);
  return {
    call: await inLanguageOf({ ...call, options: { ...options, ...(terms.failOn && { failOn: terms.failOn }) } }, gate?.settings),
    outputs,
    gate,
    settings: { cwd: world.cwd, packs: options.pack, commands, waivers: options.waivers, onlyNew: options.onlyNew ?? false, ...(options.config !== undefined && { config: options.config }), ...terms },
  };
}

async function plansOf(named: readonly string[], stdinName: string, { words, world }: Call<CheckFlags>): Promise<(string | PlanFile)[]> {
  const plans: (string | PlanFile)[] = [];
  for (const name of new Set(named)) {
    if (name !== '-') plans.push(name);
    else {
      const content = await world.readStdin();
      if (content === null) throw new UsageError(words.command.error.stdinIsTerminal);
      plans.push({ file: stdinName, content });
    }
  }
  return plans;
}

function shardOf(text: string | undefined, words: Sentences): Shard | null {
  if (text === undefined) return null;
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text);
  const [index, of] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  if (index < 1 || index > of) throw new UsageError(words.command.error.badShard(text));
  return { index, of };
}

