// What a check of very many plans does: one text report, told while they are judged.
import type { Worker } from 'node:worker_threads';
import { exitCodes, exitError } from '../verdict/verdict.ts';
import { cachePlace, openCache, type Cache } from '../io/cache.ts';
import { collectSooner, heldFrom, optimiseLater, shareCores } from '../io/engine.ts';
import { putTrees } from '../io/put-trees.ts';
import { reasonOf } from '../io/reason.ts';
import { openWhole, type WholeFile } from '../io/write-report.ts';
import { judgeMany } from '../many/tell.ts';
import { startWorkers, threadsFor } from '../many/threads.ts';
import { clean } from '../reporters/sanitize.ts';
import { howOf } from '../api/how.ts';
import type { Prepared } from '../api/run-check.ts';
import { verdictLine, type Output, type OutputOptions } from './outputs.ts';
import type { Call } from './program.ts';
import { repositoryRoot, summaryFile, useColor } from './settings-from-env.ts';
import { columnsOf } from './width.ts';
import type { Telling } from './world.ts';

export { putTrees };

/** The other formats have counts ahead of the plans, or need all of each. */
export const canTell = (outputs: readonly Output[], { world }: Call<OutputOptions>): boolean => outputs.length === 1 && outputs[0]!.format === 'text' && summaryFile(['text'], world.env) === null;

/** A cache, or why there is none, to be said at the end. */
interface CacheChoice {
  cache: Cache | null;
  file: string | null;
  note: string;
}

/** `serves`: false where what is known, or compared, is looked at in full. `named` is the file that the call names. */
export function cacheFor({ options, words: { command }, world: { cwd, env } }: Call<OutputOptions & { cache?: boolean }>, serves: boolean, named: string | null): CacheChoice {
  if (!options.cache) return { cache: null, file: null, note: '' };
  const file = serves ? (named ?? cachePlace(cwd, env)) : null;
  if (file === null) return { cache: null, file, note: `${serves ? command.error.noCacheFolder : command.error.idleCache}\n` };
  return { cache: openCache(file, cwd, named !== null), file, note: '' };
}

/** Those that will judge beside this thread: `atOnce`, since they take a while to begin, or when it shows that there is work for them. */
export function helpersFor({ candidates }: Prepared, atOnce: boolean): () => Worker[] {
  optimiseLater();
  if (candidates.length > heldFrom) collectSooner();
  let started: Worker[] | undefined;
  const start = (): Worker[] => {
    if (started) return started;
    const threads = threadsFor(candidates.length);
    if (threads.most) shareCores();
    return (started = startWorkers(threads));
  };
  if (atOnce) start();
  return start;
}

export function tellMany(run: Prepared, { file }: Output, call: Call<OutputOptions>, cache: CacheChoice, workers: () => readonly Worker[]): Telling {
  const told = (color: boolean) => pieces(run, call, color, { cache: cache.cache, workers });
  return { pieces: saved(cache, call, file === '-' ? toStdout(told, call) : toFile(told, file, call)) };
}

/** A cache that cannot be written changes no verdict. */
async function* saved({ cache, file, note }: CacheChoice, { words, language }: Call<OutputOptions>, pieces: Telling['pieces']): Telling['pieces'] {
  const { status, stderr } = yield* pieces;
  const problem = await cache?.save().then(() => '', (error: NodeJS.ErrnoException) => `${words.command.error.noCache(clean(file!), reasonOf(error)[language])}\n`);
  return { status, stderr: `${stderr}${problem ?? ''}${note}` };
}

/** A report, in colour or not. */
type Told = (color: boolean) => ReturnType<typeof judgeMany>;

async function* toStdout(report: Told, { options, world }: Call<OutputOptions>): Telling['pieces'] {
  const { verdict } = yield* report(useColor(options.color, world));
  return { status: exitCodes[verdict], stderr: '' };
}

async function* toFile(report: Told, path: string, { words, world, language }: Call<OutputOptions>): Telling['pieces'] {
  let problem = '';
  // Where the file cannot be written, the verdict is said all the same.
  const tried = async (step: () => Promise<void>) => {
    if (problem) return;
    await step().catch((error: NodeJS.ErrnoException) => (problem = `${words.command.error.cannotWrite(clean(path), reasonOf(error)[language])}\n`));
  };
  let file: WholeFile | undefined;
  await tried(async () => void (file = await openWhole(path, world.cwd)));
  const told = report(false);
  try {
    for (;;) {
      const { done, value } = await told.next();
      await tried(() => (done ? file!.finish() : file!.write(value)));
      if (done) return { status: problem ? exitError : exitCodes[value.verdict], stderr: `${problem}${verdictLine(value, words.report)}\n` };
      yield '';
    }
  } finally {
    // Who stops here ends what judges, too.
    await told.return(undefined as never);
    await file?.abandon();
  }
}

async function* pieces(run: Prepared, { options, world, words, language }: Call<OutputOptions>, color: boolean, by: { cache: Cache | null; workers: () => readonly Worker[] }): ReturnType<typeof judgeMany> {
  const how = await howOf({ language, width: columnsOf(world), color, quiet: options.quiet ?? false, cwd: world.cwd, root: repositoryRoot(world) });
  return yield* judgeMany(run, how, (done) => world.progress(words.command.progress(done, run.candidates.length)), by);
}
