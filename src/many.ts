// Very many plans, told as they are judged: of each only its row is kept. What is told is the same as of a whole report.
import { setImmediate } from 'node:timers/promises';
import { startCheck, type Check } from './check.ts';
import type { ReportHow } from './reporters/format.ts';
import { isOfPlan } from './reporters/portfolio.ts';
import { isTold, mostPlans, tell, tellEnd, tellProblems } from './reporters/text/index.ts';
import type { Report } from './report.ts';
import { addRow, noRows, reasonOfRows, type Rows } from './rows.ts';
import type { Candidate } from './io/candidates.ts';
import { asksForWaiver, type Prepared } from './run-check.ts';

/** Plans that are judged before a signal is listened to, or progress shown. */
const turn = 50;

/** Pieces of the text report in their order; the rest of the report at the end. */
export async function* judgeMany(run: Prepared, how: ReportHow, progress: (done: number) => void): AsyncGenerator<string, Omit<Report, 'plans'>> {
  const check = startCheck({ ...run.request, gate: await run.open() });
  const rows = noRows(check.head.rules.length);
  const { diagnostics, excerpts } = check.before();
  yield tellProblems(diagnostics.filter((problem) => !isOfPlan(problem)), { excerpts }, how);
  let told = 0;
  for (const [done, candidate] of run.candidates.entries()) {
    if (done % turn === 0) {
      await setImmediate();
      // Nothing to tell: whoever reads may stop here.
      yield '';
      if (told === mostPlans) progress(done);
    }
    if (told === mostPlans) {
      judgeForRow(check, rows, run, candidate);
      continue;
    }
    const plan = check.inFull(run.read(candidate));
    if (!plan) continue;
    addRow(rows, plan, check.head.rules);
    if (!isTold(plan, how)) continue;
    told++;
    yield tell(plan, check.head, how, null);
  }
  const report = check.finish({ plans: rows.rows.length, reason: reasonOfRows(rows), summary: rows.summary });
  yield* tellEnd(report, rows, how);
  return report;
}

function judgeForRow(check: Check, rows: Rows, { read }: Prepared, candidate: Candidate): void {
  const plan = read(candidate);
  const full = 'id' in plan || check.needsFull(plan.file) || asksForWaiver(plan);
  const judged = full ? check.inFull(plan) : check.inBrief(plan);
  if (judged) addRow(rows, judged, check.head.rules);
}
