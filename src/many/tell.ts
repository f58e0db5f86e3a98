// Very many plans, told as they are judged: of each only its row is kept. What is told is the same as of a whole report.
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { startCheck } from '../check/check.ts';
import { keyOfPlan, keyOfTelling, keyOfTerms, keyOfTold, seenAs, type Cache } from '../io/cache.ts';
import { isRead, type Candidate } from '../io/candidates.ts';
import { collectEvery, collectNow, heldFrom, keepYoung } from '../io/engine.ts';
import { nameOf } from '../io/plan-files.ts';
import { planReader } from '../io/read-plans.ts';
import type { ReportHow } from '../reporters/format.ts';
import { isOfPlan } from '../reporters/parts/portfolio.ts';
import { isTold, mostInFull, tell, tellEnd, tellProblems } from '../reporters/text/index.ts';
import type { Report } from '../verdict/report.ts';
import { toTerminal } from '../reporters/sanitize.ts';
import { addRow, noRows, reasonOfRows, rowOf } from '../verdict/rows.ts';
import type { Prepared } from '../api/run-check.ts';
import type { Answer, Chunk, Said } from './job.ts';
import { judgeChunks } from './threads.ts';

/** Plans that are judged before a signal is listened to, or progress shown. */
const turn = 50;

/** Pieces of the text report in their order; the rest of the report at the end. Of how many threads is a question of time only. */
export async function* judgeMany(run: Prepared, how: ReportHow, progress: (done: number) => void, { cache = null, workers = () => [] }: { cache?: Cache | null; workers?: () => readonly Worker[] } = {}): AsyncGenerator<string, Omit<Report, 'plans'>> {
  const { candidates, cwd } = run;
  const check = startCheck({ ...run.request, gate: await run.open() });
  const { rules } = check.head;
  const rows = noRows(rules.length);
  const { diagnostics, excerpts } = check.before();
  yield tellProblems(diagnostics.filter((problem) => !isOfPlan(problem)), { excerpts }, how);

  // What is told is judged in full. Where that is only what fails, or may have been told before, it is judged in brief before.
  const most = mostInFull(candidates.length);
  const first = how.quiet || cache ? 0 : most;
  const ofTerms = cache && keyOfTerms(check.terms);
  const telling = ofTerms && keyOfTelling(ofTerms, check.head, how);
  if (ofTerms) cache!.judgesBy(ofTerms);
  const { seenNow } = planReader(cwd);
  const jobOf = (candidate: Candidate): Chunk[number] => {
    const name = nameOf(candidate);
    if (check.needsFull(name)) return null;
    const [known, fixed] = [cache?.known(name) ?? null, check.fixedFor(name)];
    return known?.seen && !isRead(candidate) && seenAs(seenNow(candidate), fixed) === known.seen ? known : { candidate, fixed, known: known?.key ?? null };
  };
  const chunks = judgeChunks(Math.ceil((candidates.length - first) / turn), (index) => candidates.slice(first + index * turn, first + (index + 1) * turn).map(jobOf), { terms: check.terms, cwd, key: ofTerms }, workers);
  // Where nothing is known, there is work.
  if (!cache) chunks.hire();
  let told = 0;
  let answers: readonly Answer[] | null = null;
  try {
    for (let done = 0; done < candidates.length; done++) {
      const candidate = candidates[done]!;
      const inTurn = (done < first ? done : done - first) % turn;
      if (inTurn === 0) {
        // Nothing to tell: whoever reads may stop here.
        do yield '';
        while (!(answers = done < first ? (await setImmediate(), []) : await chunks.next()));
        if (told === most) progress(done);
      }
      if (done > 0 && done % collectEvery === 0) collectNow();
      // While plans are told, other threads start.
      if (candidates.length > heldFrom && (inTurn === 0 || done < most)) keepYoung();
      const name = nameOf(candidate);
      const answer = answers![inTurn] ?? null;
      if (answer && 'problems' in answer) {
        check.unjudged(name, answer);
        continue;
      }
      const { key, seen, code: ofPlan, held }: Said = answer ?? { key: null, code: null, seen: null };
      const code = ofPlan ?? (key === null ? null : cache!.known(name)!.code);
      const brief = code === null ? null : check.inBrief(name, code);
      if (brief && key !== null && !held) cache?.add(name, { key, code: code!, seen });
      if (brief && (told === most || !isTold(brief.row, how))) {
        addRow(rows, brief);
        continue;
      }
      const before = brief && key !== null ? keyOfTold(telling!, name, key) : null;
      const again = before && cache!.told(before);
      if (again) {
        cache!.addTold(before, again);
        addRow(rows, brief!);
        told++;
        // From a file: it goes by the last gate of texts once more.
        yield toTerminal(again);
        continue;
      }
      const file = run.read(candidate);
      const plan = check.inFull(file);
      if (!plan) continue;
      addRow(rows, rowOf(plan, rules));
      if (told === most || !isTold(plan, how)) continue;
      told++;
      const text = tell(plan, check.head, how, null);
      // Not of a plan that was written to in between.
      if (before && 'content' in file && keyOfPlan(ofTerms!, check.fixedFor(name), file.content) === key) cache!.addTold(before, text);
      yield text;
    }
  } finally {
    chunks.close();
  }
  const report = check.finish({ plans: rows.rows.length, reason: reasonOfRows(rows), summary: rows.summary });
  for (const piece of tellEnd(report, rows, told, how)) {
    if (candidates.length > heldFrom) keepYoung();
    yield piece;
  }
  return report;
}
