// The reports of all parts of a run -> the report that the whole run would have given. Nothing is judged again.
import { contradictsItself } from './contradictions.ts';
import { collectProblems, problemWith } from '../problems.ts';
import type { Notice, PlanReport, Report, Shard } from '../verdict/report.ts';
import { byPlace } from '../verdict/reported.ts';
import { excerptsFrom } from '../source/excerpt.ts';
import type { Diagnostic } from '../types.ts';
import { gravest, overall, total } from '../verdict/verdict.ts';

/** A part's report and the file it comes from. */
export interface Part {
  file: string;
  report: Report;
}

/** What must be the same in all parts, each with a name for messages. */
const same: readonly [string, (report: Report) => unknown][] = [
  ['crm-check', ({ tool }) => tool.version],
  ['--today', ({ run }) => run.today],
  ['--pack', ({ run, evidence, fields }) => [run.packs, evidence, fields]],
  ['--fail-on', ({ run }) => run.failOn],
  ['--stage', ({ run }) => run.stage],
  // Their digest is one.
  ['crm-check.config.yaml / crm-check.waivers.yaml / crm-check.baseline.json / --no-waivers', ({ run }) => [run.settings, run.off]],
  ['--since', ({ run }) => [run.since, run.onlyNew, run.deleted]],
  ['--shard', ({ run }) => run.shard!.of],
  ['rules', ({ rules }) => rules],
];

/** Either the whole report, or why the parts do not make one. `digestOf` makes a digest of names, as a shard holds it. */
export function mergeReports(parts: readonly Part[], digestOf: (names: readonly string[]) => string): { report: Report; problems: [] } | { report: null; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const fail = (id: string, file: string, args: Diagnostic['args'] = {}) => problems.push(problemWith(file, `merge/${id}`, args));
  const sharded = parts.flatMap(({ file, report }) => (report.run.shard ? [{ file, report, shard: report.run.shard }] : (fail('no-shard', file), [])));
  const [first] = sharded;
  if (!first) return { report: null, problems };
  const seen = new Map<number, string>();
  for (const { file, report, shard } of sharded) {
    const other = same.find(([, of]) => JSON.stringify(of(report)) !== JSON.stringify(of(first.report)));
    const named = new Set([...report.plans, ...report.diagnostics].map(({ file: own }) => own));
    // Without rules no plan is judged, and none is told.
    const lost = report.rules.length ? Object.keys(shard.positions).find((name) => !named.has(name)) : undefined;
    if (lost !== undefined) fail('lost-plan', file, { plan: lost });
    else if (other) fail('other-run', file, { what: other[0], other: first.file });
    else if (shard.plans !== first.shard.plans || shard.digest !== first.shard.digest) fail('other-plans', file, { other: first.file });
    else if (seen.has(shard.index)) fail('twice', file, { index: String(shard.index), of: String(shard.of), other: seen.get(shard.index)! });
    seen.set(shard.index, file);
  }
  const { of } = first.shard;
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  // One kind of problem at a time: what is missing or edited cannot be told while parts of another run are among these.
  if (!problems.length && missing.length) fail('missing', '', { missing: missing.join(', '), of: String(of) });
  if (!problems.length) for (const { file, report } of parts) if (contradictsItself(report)) fail('edited', file);
  if (!problems.length && !holdEachPlanOnce(sharded.map(({ shard }) => shard), digestOf)) fail('not-whole', '');
  return problems.length ? { report: null, problems } : { report: together(parts.map(({ report }) => report)), problems: [] };
}

/** Together the parts hold the plans that the run began with: each place is taken once, and by the name that it had. */
function holdEachPlanOnce(shards: readonly Shard[], digestOf: (names: readonly string[]) => string): boolean {
  const [{ plans, digest }] = shards as [Shard];
  const taken = shards.flatMap(({ positions }) => Object.entries(positions)).sort(([, a], [, b]) => a - b);
  const names = taken.map(([name]) => name);
  return taken.every(([, position], index) => position === index) && new Set(names).size === plans && digestOf(names) === digest;
}

function together(reports: readonly Report[]): Report {
  const [first] = [...reports].sort((a, b) => a.run.shard!.index - b.run.shard!.index) as [Report];
  const position = new Map(reports.flatMap(({ run }) => Object.entries(run.shard!.positions)));
  // What is said of other files than plans comes first.
  const place = ({ file }: { file: string }) => position.get(file) ?? -1;
  const order = <T extends { file: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => place(a) - place(b));
  const plans: PlanReport[] = order(reports.flatMap((report) => report.plans));
  const { all: diagnostics, add } = collectProblems();
  add(order(once(reports.flatMap((report) => report.diagnostics))));
  const used = new Set(reports.flatMap(({ run }) => run.shard!.used));
  const unused = once(reports.flatMap(({ run }) => run.shard!.unused)).filter(({ path }) => !used.has(path!)).sort(byPlace);
  const said = once(reports.flatMap((report) => report.notices)).sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
  const notices: Notice[] = [...order(said.filter((notice) => !isOfBaseline(notice))), ...unused, ...said.filter(isOfBaseline).sort((a, b) => (baselineKey(a) < baselineKey(b) ? -1 : 1))];
  const { run } = first;
  const judged = { judged: plans.length, reason: gravest(plans), notices, problems: diagnostics.length, nothingToJudge: run.since !== null, failOn: run.failOn, onlyNew: run.onlyNew };
  return {
    ...first,
    run: { ...run, shard: null },
    ...overall(judged),
    summary: total(plans.map((plan) => plan.summary), first.rules.length),
    plans,
    notices,
    diagnostics: [...diagnostics],
    excerpts: excerptsFrom([...diagnostics, ...notices], reports.map((report) => report.excerpts)),
  };
}

/** What else changed comes first, behind waivers that expired those without a file, and then other idle ones; what is said of plans is put in the order of the plans afterwards. */
const rank = ({ id }: Notice): number => (id === 'settings/changed' ? -1 : id === 'waiver/no-file' ? 1 : /^waiver\/(?:is-folder|no-plan|rule-off)$/.test(id) ? 2 : 0);
const isOfBaseline = ({ id }: Notice): boolean => id.startsWith('baseline/');
const baselineKey = ({ id, args }: Notice): string => [id, args.file, args.rule, args.at].join('\n');
const key = (problem: Diagnostic): string => JSON.stringify([problem.id, problem.file, problem.place, problem.args]);

/** What every part says is said once. */
const once = <T extends Diagnostic>(problems: readonly T[]): T[] => [...new Map(problems.map((problem) => [key(problem), problem])).values()];
