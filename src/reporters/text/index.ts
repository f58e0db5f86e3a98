// The report for people: what is wrong, what is missing, how the rules stand, and the verdict last.
import { limits } from '../../limits.ts';
import { countProblems, leadsNowhere } from '../../problems.ts';
import type { PlanReport, Report, ReportHead } from '../../verdict/report.ts';
import { rowsOf, type Rows } from '../../verdict/rows.ts';
import type { Diagnostic } from '../../types.ts';
import type { How, ReportHow, Reporter } from '../format.ts';
import { fixedText } from '../parts/fixed.ts';
import { widthOf } from '../frame.ts';
import { isOfPlan, unjudgedIn } from '../parts/portfolio.ts';
import { clean, toTerminal } from '../sanitize.ts';
import { closing, planClosing } from './closing.ts';
import { diagnosticBlock, mostProblems } from './diagnostics.ts';
import { deleted, known, notices, resolved, waived } from './exceptions.ts';
import { findings, overview } from './findings.ts';
import { notApplied, notDue, notRead, notStated } from './not-stated.ts';
import { collectSources } from './sources.ts';
import { wrap } from '../layout.ts';
import { strategyTable } from './table.ts';

/**
 * How many of so many plans are told in full, each in some hundreds of lines: where people wait for their own plan, as many as they may go
 * through; of very many the first few, as examples. The table names them all, and programs get all of each.
 */
export const mostInFull = (plans: number): number => (plans > limits.wholePlans ? 3 : 30);

export const text: Reporter = function* (report, how) {
  // The only plan's own closing is the verdict of the whole, unless something else decided too.
  const [only] = report.plans;
  const alone = report.plans.length === 1 && !report.diagnostics.length && report.verdict === only!.verdict;
  yield tellProblems(report.diagnostics.filter((problem) => !isOfPlan(problem)), report, how);
  const unjudged = unjudgedIn(report.diagnostics.filter(({ id }) => !leadsNowhere.has(id)), report.plans);
  const told = report.plans.filter((plan) => alone || isTold(plan, how)).slice(0, mostInFull(report.plans.length + unjudged.length));
  // One piece a plan: many small writes are slow.
  for (const plan of told) yield tell(plan, report, how, alone ? report : null);
  if (!alone) yield* tellEnd(report, rowsOf(report), told.length, how);
};

/** Whether there is something to tell of a plan besides its row in the table. */
export const isTold = ({ verdict }: Pick<PlanReport, 'verdict'>, { quiet }: Pick<How, 'quiet'>): boolean => !quiet || verdict !== 'pass';

/** All about a plan; of the only one also what there is to say of the whole. */
export function tell(plan: PlanReport, report: ReportHead, how: ReportHow, whole: Report | null): string {
  const sources = collectSources(report, how);
  const blocks = [heading(plan, how), overview(plan, report, how), ...findings(plan, report, sources, how), notStated(plan, report, how)];
  if (!how.quiet) blocks.push(notDue(plan, report, how), notRead(plan, how), notApplied(plan, report, how), waived(plan, report, how), known(plan, report, how), resolved(plan, report, how), sources.list(), strategyTable(plan, how));
  if (whole) blocks.push(deleted(whole, how), notices(whole, how));
  blocks.push(planClosing(plan, report, how, whole !== null));
  return write(blocks);
}

/** What is wrong with rules or settings, before any plan; with plans, behind them. */
export function tellProblems(problems: readonly Diagnostic[], report: Pick<Report, 'excerpts'>, how: How): string {
  const more = countProblems(problems.slice(mostProblems));
  return write([...problems.slice(0, mostProblems).map((problem) => diagnosticBlock(problem, report, how)), ...(more > 0 ? [[how.voice.words.report.moreProblems(more, limits.problems)]] : [])]);
}

/** What could not be judged, and then all plans beside each other, of which so many were told. */
export function* tellEnd(report: Omit<Report, 'plans'>, rows: Rows, told: number, how: How): Iterable<string> {
  const { report: words } = how.voice.words;
  const left = rows.rows.count((row) => isTold(row, how)) - told;
  yield write(left ? [wrap(words.morePlans(left), how.width)] : []);
  yield tellProblems(report.diagnostics.filter(isOfPlan), report, how);
  yield write([deleted(report, how), notices(report, how)]);
  let piece: string[] = [];
  for (const line of closing(report, rows, how)) {
    if (piece.push(line) < linesAtOnce) continue;
    yield writeLines(piece);
    piece = [];
  }
  yield writeLines(piece);
}

/** Many small writes are slow, and one large text takes as much memory again. */
const linesAtOnce = 500;

/** Blocks of lines with a line behind each, none where a block is empty. */
const write = (blocks: readonly (readonly string[])[]): string => writeLines(blocks.flatMap((block) => (block.length ? [...block, ''] : [])));
const writeLines = (lines: readonly string[]): string => toTerminal(lines.map((line) => `${line.trimEnd()}\n`).join(''));

function heading(plan: PlanReport, { paint, width, voice }: How): string[] {
  const { file, title } = plan;
  const name = clean(file);
  const named = wrap(clean(title ?? ''), width - 2).map((part) => paint.dim(`  ${part}`));
  const said = fixedText(plan, voice);
  const fixed = said === null ? [] : wrap(said, width).map((line) => paint.dim(line));
  if (title === null) return [paint.bold.underline(name), ...fixed];
  return [...(widthOf(name) + widthOf(clean(title)) + 2 > width ? [paint.bold.underline(name), ...named] : [paint.bold.underline(name) + named.join('')]), ...fixed];
}
