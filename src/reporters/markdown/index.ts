// The report as a comment on a pull request: the verdict first, several plans as a table, each plan folded.
import type { PlanReport, Report } from '../../verdict/report.ts';
import type { Diagnostic } from '../../types.ts';
import type { How, Reporter } from '../format.ts';
import { countProblems } from '../../problems.ts';
import { rowsOf } from '../../verdict/rows.ts';
import { portfolioOf, type Portfolio, type PortfolioRow } from '../parts/portfolio.ts';
import { shownNotices } from '../parts/standing.ts';
import { toMarkdownCode, toTerminal } from '../sanitize.ts';
import { atThreshold } from '../../verdict/verdict.ts';
import { documentChecksOf, whyOf } from '../parts/why.ts';
import { explainDiagnostic, openTitle } from '../wording.ts';
import { fit, list, none, table, type Block, type Fitted } from './block.ts';
import { cell, fileName, placeCode, planDetails } from './plan.ts';

/** By it a comment is found again, to be updated in place. It never changes. */
const marker = '<!-- crm-check -->';
/** GitHub's limit for a comment. */
const limit = 65_536;
/** What the lists that are not details may take of it. */
const shares = { problems: 12_000, portfolio: 20_000, most: 4_000, deleted: 2_000, notices: 8_000 };
/** Kept free for the sentence that something is missing. */
const noteRoom = 700;
/** In less than this nothing of a plan can be told. */
const leastPlan = 1_200;

export const markdown: Reporter = function* (report, how) {
  const { more, shortened } = how.voice.words.markdown;
  const portfolio = portfolioOf(report, rowsOf(report));
  const rows = Array.from(portfolio.order, portfolio.rowAt);
  const several = rows.length > 1 && report.plans.length > 0;
  const head = verdict(report, how);
  const foot = footer(report, how);
  const fitted = {
    problems: fit(problems(report.diagnostics, how), shares.problems, more),
    portfolio: fit(several ? plansTable(rows, report, how) : none, shares.portfolio, more),
    most: fit(several ? mostViolated(portfolio, how) : none, shares.most, more),
    deleted: fit(deleted(report, how), shares.deleted, more),
    notices: fit(notices(report, how), shares.notices, more),
  };
  let room = limit - noteRoom - [head, foot, ...Object.values(fitted).map(({ text }) => text)].reduce((sum, text) => sum + text.length, 0);
  const details: Fitted[] = [];
  let out = 0;
  const told = rows.flatMap(({ plan, verdict }) => (plan === null ? [] : [{ plan: report.plans[plan]!, own: verdict }]));
  // Plans are left out where there is no room: first those that say nothing new.
  for (const { plan, own } of told.sort((a, b) => Number(saysNew(b.plan)) - Number(saysNew(a.plan)))) {
    if (how.quiet && own === 'pass') continue;
    const fitting = room < leastPlan ? null : planDetails(plan, own, report, how, room);
    if (fitting) details.push(fitting);
    else out++;
    room -= fitting?.text.length ?? 0;
  }
  const cut = details.filter(({ left }) => left).length;
  const missing = out + cut + Object.values(fitted).filter(({ left }) => left).length;
  const note = missing ? `> ${shortened(cut, out)}\n\n` : '';
  yield toTerminal([head, note, fitted.problems.text, fitted.portfolio.text, fitted.most.text, ...details.map(({ text }) => text), fitted.deleted.text, fitted.notices.text, foot].join(''));
};

const saysNew = (plan: PlanReport): boolean => plan.results.some((result) => result.standing === 'open' && result.change === 'new');

function verdict(report: Report, how: How): string {
  const { report: words, standing } = how.voice.words;
  const [only] = report.plans;
  const counted = report.notices.filter(({ severity }) => atThreshold(severity, report.run.failOn)).length;
  const failed = report.plans.filter((plan) => plan.verdict === 'fail').length;
  const alone = report.plans.length === 1;
  const lines = [
    ...(report.diagnostics.length ? [`**${words.noVerdict(countProblems(report.diagnostics), report.plans.length)}.**`] : []),
    ...(alone ? [`**${whyOf(only!, report, how)}.**`.replace(/^\*\*[a-z]/, (start) => start.toUpperCase()), words.closing(words.stage[only!.stage], only!.summary)] : []),
    ...(report.plans.length > 1 ? [`**${words.plansClosing(failed, report.plans.length)}**`, words.closingAll(report.summary)] : []),
    ...(report.plans.length || report.diagnostics.length ? [] : [cell(standing.noPlan(report.run.since, report.run.deleted.length > 0))]),
    ...(counted ? [standing.fromNotices(counted)] : []),
    ...(report.run.onlyNew ? [cell(standing.onlyNew(report.run.since))] : []),
  ];
  return `${marker}\n## crm-check: ${words.verdict[report.verdict]}\n\n${lines.join(' ')}\n\n${report.plans.length ? `${words.counts(report.summary)}\n\n` : ''}`;
}

function footer(report: Report, { voice }: How): string {
  const { report: words, markdown: own } = voice.words;
  const rates = report.plans.length === 1 ? words.rates(...documentChecksOf(report.plans[0]!, report)) : words.ratesNote;
  return `---\n\n${rates}\n\n${own.foot(report.tool.version)}\n`;
}

const problem = ({ file, place, id, ...rest }: Diagnostic, severity: string, how: How): string =>
  `${severity}: ${file ? `${placeCode(file, place?.line ?? null)} ` : ''}${toMarkdownCode(id)} ${cell(explainDiagnostic({ file, place, id, ...rest }, how.voice))}`;

const problems = (diagnostics: readonly Diagnostic[], how: How): Block =>
  list(how.voice.words.markdown.problemsTitle(countProblems(diagnostics)), diagnostics.map((one) => problem(one, how.voice.words.report.severity.error, how)));

const deleted = ({ run }: Report, { voice, quiet }: How): Block =>
  quiet ? none : list(cell(voice.words.standing.deletedTitle(run.deleted.length, run.since)), run.deleted.map((file) => toMarkdownCode(fileName(file))));

function notices(report: Report, how: How): Block {
  return list(how.voice.words.standing.noticesTitle, shownNotices(report, how.quiet).map((one) => problem(one, how.voice.words.report.severity[one.severity], how)));
}

function plansTable(rows: readonly PortfolioRow[], { plans }: Report, { voice }: How): Block {
  const { report: words, standing: { portfolio: head } } = voice.words;
  const named = ({ file, plan }: PortfolioRow) => {
    const title = plan === null ? null : plans[plan]!.title;
    return toMarkdownCode(fileName(file)) + (title ? `<br/>${cell(title)}` : '');
  };
  return table('', [head.plan, head.verdict, head.errors, head.warnings, head.notStated, head.worst], rows.map((row) => {
    const { verdict, errors, warnings, notStated, worst } = row;
    return [named(row), words.verdict[verdict], ...[errors, warnings, notStated].map((n) => String(n ?? '')), worst ? words.strategy[worst] : ''];
  }));
}

function mostViolated({ violated }: Portfolio, { voice }: How): Block {
  const { mostViolatedTitle, plans } = voice.words.standing;
  return list(mostViolatedTitle, violated.map(({ rule, plans: n }) => `${plans(n)}: ${cell(openTitle(rule, voice))} ${toMarkdownCode(rule.id)}`));
}
