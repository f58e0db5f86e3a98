// What formats have in common that list findings one by one: identities, places, whether they count, and their words.
import { toArgument } from '../../plan/argument.ts';
import type { PlanReport, PlanResult, Report, Reported, ReportRule } from '../../verdict/report.ts';
import { findingsOf, rulesById } from '../../verdict/reported.ts';
import { dotted } from '../../shape/path.ts';
import type { Argument } from '../../types.ts';
import { fails } from '../../verdict/verdict.ts';
import { clean } from '../sanitize.ts';
import { fill, messageOf, type Voice } from '../wording.ts';

export interface Finding extends Reported {
  rule: ReportRule;
  /** True when it fails its plan. */
  fails: boolean;
  /** True where only what is new counts, and this was there before. */
  isOld: boolean;
  /** The rule from whose finding it follows. */
  cause: string | null;
}

export function* findingsOfPlan(plan: PlanReport, report: Report): Iterable<Finding> {
  const rules = rulesById(report);
  for (const result of plan.results) yield* findingsOfResult(result, rules.get(result.rule)!, report);
}

export const findingsOfResult = (result: PlanResult, rule: ReportRule, report: Report): Finding[] =>
  findingsOf(result).map((finding) => ({ ...finding, rule, fails: fails(finding, report.run), isOld: report.run.onlyNew && finding.change === 'unchanged', cause: finding.standing === 'open' ? result.cause : null }));

/** Gives each finding a name of its own for servers: file, rule, outcome, and place by name. No line numbers: it stays the same when lines move. */
export function identities(): (file: string, finding: Pick<Finding, 'rule' | 'outcome' | 'at'>) => string {
  const seen = new Map<string, number>();
  return (file, { rule, outcome, at }) => {
    const name = `${clean(file)} ${rule.id} ${outcome} ${clean(at)}`.trim();
    // Items that say the same have the same place by name; they are numbered.
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name} #${n}`;
  };
}

/** More fields than this are looked up in the plan. */
const fewFields = 5;

/** What is wrong, in a sentence or two: the message of a violation; the missing fields of a silence, and the question. And where it comes from. */
export const whatOf = (finding: Finding, voice: Voice): string => [factsOf(finding, voice), ...(finding.cause === null ? [] : [voice.words.ci.follows(clean(finding.cause))])].join(' ');

function factsOf(finding: Finding, voice: Voice): string {
  const said = messageOf(finding.rule, { outcome: finding.outcome, args: argsOf(finding) }, voice).trim() || finding.rule.id;
  if (finding.outcome !== 'not-stated' || !finding.missing.length) return said;
  const fields = [...new Set(finding.missing.map(({ path }) => dotted(path)))];
  const rest = fields.length - fewFields;
  return `${voice.words.ci.notStated([fields.slice(0, fewFields).map(clean).join(', '), ...(rest > 0 ? [voice.words.ci.moreFields(rest)] : [])].join(' '))} ${said}`;
}

export const titleOf = (finding: Pick<Finding, 'rule' | 'args'>, voice: Voice): string => fill(finding.rule.title, argsOf(finding), voice).trim() || finding.rule.id;

export const remedyOf = (finding: Finding, voice: Voice): string => fill(finding.rule.remedy, argsOf(finding), voice);

/** A rule's parameters fill slots where a result brings no values. */
export const argsOf = ({ rule, args }: Pick<Finding, 'rule' | 'args'>): Record<string, Argument> => ({ ...paramsOf(rule), ...args });

export const paramsOf = (rule: ReportRule): Record<string, Argument> => Object.fromEntries(Object.entries(rule.params).map(([name, { value, kind }]) => [name, toArgument(value, kind, null)]));

/** For formats that know neither exceptions nor a base version: whether a finding counts, and why not. */
export function countedOf(finding: Finding, voice: Voice): { counts: boolean; standing: string } {
  const old = finding.standing === 'open' && finding.isOld ? [voice.words.ci.notNew] : [];
  return { counts: finding.standing === 'open' && !finding.isOld, standing: [...old, ...standingOf(finding, voice)].join(' ') };
}

/** Why a finding does not count, or what was asked for it: sentences, or none. */
export function standingOf({ standing, waiver, requested }: Pick<Reported, 'standing' | 'waiver' | 'requested'>, { words }: Voice): string[] {
  if (standing === 'waived') return [waiver ? words.ci.waived({ reason: sentence(waiver.reason), owner: clean(waiver.owner), approvedBy: clean(waiver.approvedBy), until: clean(waiver.until) }) : words.ci.mark.waived];
  if (standing === 'known') return [words.ci.known];
  return requested === null ? [] : [words.ci.requested(sentence(requested))];
}

/** People leave out the full stop of a reason. */
const sentence = (text: string): string => clean(text).trim().replace(/(?<![.!?。])$/, '.');

/** "new", "waived": one word each. */
export function marksOf({ standing, change }: Pick<Reported, 'standing' | 'change'>, { words }: Voice): string[] {
  return [words.ci.mark[standing], change === 'new' ? words.ci.isNew : ''].filter(Boolean);
}
