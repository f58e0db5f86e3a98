// The report for people: what is wrong, what is missing, how the rules stand, and the verdict last.
import type { PlanReport } from '../../report.ts';
import type { How, Reporter } from '../format.ts';
import { fixedText } from '../fixed.ts';
import { widthOf } from '../frame.ts';
import { clean, toTerminal } from '../sanitize.ts';
import { closing, planClosing } from './closing.ts';
import { diagnosticBlock } from './diagnostics.ts';
import { deleted, known, notices, resolved, waived } from './exceptions.ts';
import { findings, overview } from './findings.ts';
import { notApplied, notDue, notStated } from './not-stated.ts';
import { collectSources } from './sources.ts';
import { wrap } from './layout.ts';
import { strategyTable } from './table.ts';

/** A person mends these first; programs get all of them (--format json). */
const mostProblems = 100;

export const text: Reporter = function* (report, how) {
  const write = (lines: readonly string[]) => toTerminal(lines.map((line) => `${line.trimEnd()}\n`).join(''));
  for (const diagnostic of report.diagnostics.slice(0, mostProblems)) yield write([...diagnosticBlock(diagnostic, report, how), '']);
  if (report.diagnostics.length > mostProblems) yield write([how.voice.words.report.moreProblems(report.diagnostics.length - mostProblems), '']);
  // The only plan's own closing is the verdict of the whole, unless something else decided too.
  const alone = report.plans.length === 1 && !report.diagnostics.length && report.verdict === report.plans[0]!.verdict;
  // One piece a plan: many small writes are slow.
  for (const plan of report.plans) {
    if (how.quiet && plan.verdict === 'pass' && !alone) continue;
    const sources = collectSources(report, how);
    const blocks = [heading(plan, how), overview(plan, report, how), ...findings(plan, report, sources, how), notStated(plan, report, how)];
    if (!how.quiet) blocks.push(notDue(plan, report, how), notApplied(plan, report, how), waived(plan, report, how), known(plan, report, how), resolved(plan, report, how), sources.list(), strategyTable(plan, how));
    if (alone) blocks.push(deleted(report, how), notices(report, how));
    blocks.push(planClosing(plan, report, how));
    yield write(blocks.flatMap((block) => (block.length ? [...block, ''] : [])));
  }
  if (alone) return;
  const about = [deleted(report, how), notices(report, how)];
  yield write([...about.flatMap((block) => (block.length ? [...block, ''] : [])), ...closing(report, how)]);
};

function heading(plan: PlanReport, { paint, width, voice }: How): string[] {
  const { file, title } = plan;
  const name = clean(file);
  const named = wrap(clean(title ?? ''), width - 2).map((part) => paint.dim(`  ${part}`));
  const said = fixedText(plan, voice);
  const fixed = said === null ? [] : wrap(said, width).map((line) => paint.dim(line));
  if (title === null) return [paint.bold.underline(name), ...fixed];
  return [...(widthOf(name) + widthOf(clean(title)) + 2 > width ? [paint.bold.underline(name), ...named] : [paint.bold.underline(name) + named.join('')]), ...fixed];
}
