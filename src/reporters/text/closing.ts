// The last lines: what is known of failure rates, the verdict with its reason, the stage judged, and every count.
import { countProblems } from '../../problems.ts';
import type { PlanReport, Report, ReportHead } from '../../verdict/report.ts';
import type { Rows } from '../../verdict/rows.ts';
import { vocabularyOf } from '../../plan/own-fields.ts';
import { dotted } from '../../shape/path.ts';
import { severityRank, stages, type Stage } from '../../types.ts';
import { gapsOf, type Gap } from '../parts/gaps.ts';
import { clean } from '../sanitize.ts';
import { shellName } from '../shell-name.ts';
import { mendFirst, openResults } from '../parts/standing.ts';
import { documentChecksOf, whyOf } from '../parts/why.ts';
import { fill } from '../wording.ts';
import type { How, ReportHow } from '../format.ts';
import { atThreshold } from '../../verdict/verdict.ts';
import { verdictColor, wrap } from '../layout.ts';
import { portfolio } from './portfolio.ts';

/** `alone`: after one of several plans no command is named; parts of a run that are put together know less of the call than the whole, and say the same. */
export function planClosing(plan: PlanReport, report: ReportHead, how: ReportHow, alone: boolean): string[] {
  const { paint, voice, width, quiet } = how;
  const words = voice.words.report;
  const { verdict, summary } = plan;
  const mark = verdictColor(how, verdict).bold;
  const verdictLine = wrap(`${words.verdict[verdict]}: ${whyOf(plan, report, how)}.`, width).map((line, index) => (index ? line : line.replace(words.verdict[verdict], mark(words.verdict[verdict]))));
  return [
    ...(quiet ? [] : [...wrap(words.rates(...documentChecksOf(plan, report)), width).map((line) => paint.dim(line)), '']),
    ...verdictLine,
    ...onlyNew(report, how),
    ...wrap(words.closing(words.stage[plan.stage], summary), width),
    ...wrap(words.counts(summary), width),
    ...(quiet ? [] : verdict === 'fail' ? nextStep(plan, report, alone ? how : { ...how, again: null }) : alone ? nextStage(plan, how) : []),
  ];
}

/** At the end of a long report the beginning is out of sight. */
function nextStep(plan: PlanReport, report: ReportHead, how: ReportHow): string[] {
  const { voice, width } = how;
  const { startWith, unsaid, line } = voice.words.report;
  const { first, followers } = mendFirst(plan, report);
  const title = first && fill(report.rules.find(({ id }) => id === first.rule)!.title, first.args, voice);
  // What fails a plan that breaks no rule stands somewhere among all that it does not say.
  const gaps = first ? [] : failingGaps(plan, report).map(({ path }) => dotted(path));
  const begin = first ? startWith(title!, line(first.place.line), followers) : gaps.length ? unsaid(gaps.slice(0, mostGaps), Math.max(0, gaps.length - mostGaps)) : null;
  const lines = [...(begin === null ? [] : wrap(begin, width)), ...wizardLines(plan, report, how)];
  return lines.length ? ['', ...lines] : [];
}

/** New ones first, then the worst; where only new ones fail a plan, no others. */
function failingGaps(plan: PlanReport, report: ReportHead): Gap[] {
  const isOld = ({ change }: Gap): boolean => change === 'unchanged';
  const gaps = gapsOf(openResults(plan, report, 'not-stated', true), vocabularyOf(report.fields)).filter((gap) => !report.run.onlyNew || !isOld(gap));
  return gaps.sort((a, b) => Number(isOld(a)) - Number(isOld(b)) || severityRank[a.severity] - severityRank[b.severity]);
}

function wizardLines({ file }: PlanReport, { run }: ReportHead, { voice, width, again }: ReportHow): string[] {
  const call = callOf(file, run.stage, again);
  const { wizard, wizardCall } = voice.words.report;
  return call === null ? [] : [...wrap(wizard, width), `  ${wizardCall(call)}`];
}

/** Whoever passes a gate has another before them. */
function nextStage({ file, stage, summary }: PlanReport, { voice, width, again }: ReportHow): string[] {
  const next = stages[stages.indexOf(stage) + 1];
  const call = next && summary.notDue ? callOf(file, next, again) : null;
  const { later, checkCall } = voice.words.report;
  return call === null ? [] : ['', ...wrap(later(voice.words.report.stage[next!]), width), `  ${checkCall(call)}`];
}

/** Null where whoever asks for the report names the command. The command is a line of its own, however long: a part of it would begin another plan. */
function callOf(file: string, stage: Stage | null, again: readonly string[] | null): string | null {
  if (again === null) return null;
  const words = [shellName(file), ...[...(stage === null ? [] : ['--stage', stage]), ...again].map((word) => (word.startsWith('--') ? word : shellName(word)))];
  return words.includes(null) ? null : words.join(' ');
}
const mostGaps = 3;

const onlyNew = ({ run }: Pick<Report, 'run'>, { voice, width }: How): string[] => (run.onlyNew ? wrap(voice.words.standing.onlyNew(run.since === null ? null : clean(run.since)), width) : []);

/** After several plans, or when more than the one plan decided: a table of them, worst first, then the whole. */
export function* closing(report: Omit<Report, 'plans'>, rows: Rows, how: How): Iterable<string> {
  const { voice, width } = how;
  const words = voice.words.report;
  const judged = rows.rows.length;
  const failed = rows.rows.count(({ verdict }) => verdict === 'fail');
  const mark = verdictColor(how, report.verdict).bold;
  const counted = report.notices.filter(({ severity }) => atThreshold(severity, report.run.failOn)).length;
  const parts = [
    report.diagnostics.length ? `${words.noVerdict(countProblems(report.diagnostics), judged)}.${report.diagnostics.some(({ id }) => id.startsWith('yaml/')) ? ` ${words.moreMayShow}` : ''}` : '',
    judged ? words.plansClosing(failed, judged) : report.diagnostics.length ? '' : clean(voice.words.standing.noPlan(report.run.since, report.run.deleted.length > 0)),
    counted ? voice.words.standing.fromNotices(counted) : '',
  ];
  let table = false;
  for (const line of portfolio(report, rows, how)) {
    table = true;
    yield line;
  }
  if (table) yield '';
  yield mark(words.verdict[report.verdict]);
  yield* wrap(parts.filter(Boolean).join(' '), width);
  if (judged > 1) yield* [...onlyNew(report, how), ...wrap(words.counts(report.summary), width)];
}
