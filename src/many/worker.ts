// A thread that judges chunks of plans in brief, as they are sent to it; what it needs to know comes first.
import { parentPort } from 'node:worker_threads';
import { loadPatterns } from '../re2.ts';
import { judgeFor, type Chunk, type JobTerms } from './job.ts';

parentPort!.once('message', (given: JobTerms) => {
  const ready = (JSON.stringify(given.terms).includes('"test":"matches"') ? loadPatterns() : Promise.resolve()).then(() => judgeFor(given));
  parentPort!.on('message', (chunk: Chunk) => void ready.then((judge) => parentPort!.postMessage(judge(chunk))));
});
