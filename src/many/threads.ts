// Chunks of plans, judged in brief by this thread and by workers, and given out in their order.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { youngMb } from '../io/engine.ts';
import { isBundled } from '../io/packs.ts';
import { isKnown, judgeFor, type Answer, type Chunk, type JobTerms, type Judge } from './job.ts';

/** A worker has first to read its program, and V8 to compile it: on two cores it saves less than a tenth of a second up to 2,000 plans, and takes 25 MB. */
const paysFrom = 2000;
/** More would wait for the thread that counts what they find, and each takes memory. */
const mostWorkers = 7;

/** The program of a worker, and how many there may be. */
export interface Threads {
  program: string;
  most: number;
}

/** One more for each so many plans. None from source, nor in an executable, where there is no file for them. */
export function threadsFor(plans: number): Threads {
  const program = join(import.meta.dirname, 'worker.cjs');
  return { program, most: isBundled && existsSync(program) ? Math.min(availableParallelism() - 1, mostWorkers, Math.floor(plans / paysFrom)) : 0 };
}

/** Starts them, to read their program while this thread still makes ready what they are to know. Until they are given work, they keep no process from its end. */
export function startWorkers({ program, most }: Threads): Worker[] {
  const workers: Worker[] = [];
  try {
    // With streams of its own, which nobody writes to: otherwise each is tied to those of the process, which makes a pipe one that does not wait.
    while (workers.length < most) workers.push(new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: youngMb }, stdout: true, stderr: true }));
  } catch {
    // Where no thread can be had, this one does all.
  }
  for (const worker of workers) {
    worker.on('error', () => {});
    worker.unref();
  }
  return workers;
}

export interface Chunks {
  /** Starts the workers and tells them what they need to know, before the first chunk that takes work does. */
  hire(): void;
  /** The answers of the next chunk; null where they are not there yet: then it is to be asked again. */
  next(): Promise<readonly Answer[] | null>;
  /** Ends all workers. */
  close(): void;
}

/** So many chunks a worker has before it: it is not to wait for this thread. */
const before = 4;
/** What takes no longer than to start a thread is done by this one. */
const fewChunks = 4;
/** Answers that wait for their turn are kept: nobody is to run further ahead of what is told than these. */
const ahead = 100;
/** Where nothing else happens, who asks is asked whether to go on. */
const patience = 100;

interface Hand {
  worker: Worker;
  /** Chunks that it was given and has not answered, in their order. */
  doing: { index: number; plans: number }[];
}

/** Of so many chunks; each is made when it is its turn. `workers` are asked for when there is work. */
export function judgeChunks(chunks: number, chunkAt: (index: number) => Chunk, terms: JobTerms, workers: () => readonly Worker[]): Chunks {
  let judge: Judge | undefined;
  let [hired, taken] = [false, 0];
  const hands = new Set<Hand>();
  const ready = new Map<number, readonly Answer[]>();
  /** Of workers that died. */
  const givenBack: number[] = [];
  let wanted = 0;
  let untouched = 0;
  let wake = (): void => {};

  /** The next chunk that takes work, among those that are to be looked at now; what the others hold is their answer. Null also where that is the one that is wanted. */
  const take = (): { index: number; chunk: Chunk } | null => {
    for (;;) {
      const index = givenBack.shift() ?? (untouched < Math.min(chunks, wanted + ahead) ? untouched++ : null);
      if (index === null) return null;
      const chunk = chunkAt(index);
      if (!chunk.every((job) => job === null || isKnown(job))) return { index, chunk };
      ready.set(index, chunk);
      if (index === wanted) return null;
    }
  };
  const feed = (hand: Hand): void => {
    while (hand.doing.length < before) {
      const next = take();
      if (next === null) return;
      hand.doing.push({ index: next.index, plans: next.chunk.length });
      hand.worker.postMessage(next.chunk);
    }
  };
  /** What it has not answered is judged by others. */
  const lose = (hand: Hand): void => {
    if (!hands.delete(hand)) return;
    givenBack.push(...hand.doing.map(({ index }) => index));
    void hand.worker.terminate();
    wake();
  };
  const hire = (): void => {
    if (hired) return;
    hired = true;
    for (const worker of workers()) {
      // Ended before it was asked anything.
      if (worker.threadId < 0) continue;
      const hand: Hand = { worker, doing: [] };
      hands.add(hand);
      worker.on('message', (answers: readonly Answer[]) => {
        if (!hands.has(hand)) return;
        const [chunk] = hand.doing;
        if (chunk === undefined || answers.length !== chunk.plans) return lose(hand);
        hand.doing.shift();
        ready.set(chunk.index, answers);
        feed(hand);
        wake();
      });
      for (const event of ['error', 'messageerror', 'exit'] as const) worker.on(event, () => lose(hand));
      worker.ref();
      worker.postMessage(terms);
    }
    for (const hand of hands) feed(hand);
  };

  return {
    hire,
    async next() {
      // What workers said meanwhile is heard first.
      await setImmediate();
      if (!ready.has(wanted)) {
        const next = take();
        if (next) {
          if (++taken > fewChunks) hire();
          ready.set(next.index, (judge ??= judgeFor(terms))(next.chunk));
        } else if (!ready.has(wanted)) await Promise.race([new Promise<void>((resolve) => (wake = resolve)), setTimeout(patience, undefined, { ref: false })]);
      }
      const answers = ready.get(wanted);
      if (!answers) return null;
      ready.delete(wanted++);
      for (const hand of hands) feed(hand);
      return answers;
    },
    close: () => hands.forEach((hand) => hands.delete(hand) && void hand.worker.terminate()),
  };
}
