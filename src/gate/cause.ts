// Which findings of a plan follow from another one, so that a mistake is told once. Only how findings are shown depends on it: what
// counts, and for how much, does not.
import type { PlanResult, Reported } from '../verdict/report.ts';
import { findingsOf, isFinding } from '../verdict/reported.ts';
import type { Rule } from '../rules/rule.ts';
import { fieldPath } from '../shape/path.ts';
import { severityRank, type Path } from '../types.ts';
import { atThreshold } from '../verdict/verdict.ts';

/** An open finding and the fields, as texts, that it rests on: for a cause, those of them that may be the mistake. */
interface Basis {
  finding: Reported;
  fields: readonly string[];
}

interface Cause {
  result: PlanResult;
  /** How many fields it compares. */
  compared: number;
  violations: Basis[];
}

/** The results, each with the rule that it follows from. `rules` are in the order of the results. */
export function withCauses(results: readonly PlanResult[], rules: readonly Pick<Rule, 'explains'>[]): PlanResult[] {
  const causes = results.flatMap((result, index) => causeOf(result, rules[index]!.explains)).sort(firstCause);
  const candidates = causes.length ? results.flatMap(candidateOf) : [];
  const causeOfRule = new Map<string, string>();
  const leading = new Set<string>();
  for (const { result: { rule: cause }, violations } of causes) {
    // What follows from something else explains nothing, and what explains something follows from nothing: there is no circle.
    if (causeOfRule.has(cause)) continue;
    for (const { rule, findings } of candidates) {
      if (rule === cause || leading.has(rule) || causeOfRule.has(rule) || !findings.every((finding) => violations.some((violation) => follows(finding, violation)))) continue;
      causeOfRule.set(rule, cause);
      leading.add(cause);
    }
  }
  return results.map((result) => {
    const cause = causeOfRule.get(result.rule) ?? null;
    return cause === result.cause ? result : { ...result, cause };
  });
}

/** Nothing that is waived or known explains anything: what follows would be hidden behind something that does not count. */
function causeOf(result: PlanResult, explains: readonly string[]): Cause[] {
  if (!explains.length || result.outcome !== 'violated' || result.standing !== 'open') return [];
  const someHold = result.items.some(({ outcome }) => outcome === 'met');
  const explained = (path: Path) => explains.some((name) => `${fieldPath(path)}.`.startsWith(`${name}.`))
    // What all items are compared with is right where some of them hold.
    && (!someHold || path.some((step) => typeof step === 'number'));
  const violations = openOf(result).filter(({ outcome }) => outcome === 'violated').map((finding) => ({ finding, fields: fieldsOf(finding).filter(explained).map(keyOf) }));
  return [{ result, compared: fieldsOf(result).length, violations }];
}

/** The gravest first; then what compares the fewest fields, since of these one must be wrong; then in the order of the rules. */
const firstCause = (a: Cause, b: Cause): number => severityRank[a.result.severity] - severityRank[b.result.severity] || a.compared - b.compared;

/** A rule whose open findings could all follow from something: a violation, or silence only because what is there contradicts itself. */
function candidateOf(result: PlanResult): { rule: string; findings: Basis[] }[] {
  if (!isFinding(result) || result.standing !== 'open') return [];
  const findings = openOf(result).map((finding) => ({ finding, fields: (finding.outcome === 'violated' ? fieldsOf(finding) : contradictory(finding)).map(keyOf) }));
  return findings.length && findings.every(({ fields }) => fields.length) ? [{ rule: result.rule, findings }] : [];
}

/** Nothing stands under what weighs less, nor what is new under what was there before: it would not be seen where only such fails. */
function follows({ finding, fields }: Basis, { finding: cause, fields: mistaken }: Basis): boolean {
  if (!atThreshold(cause.severity, finding.severity) || (finding.change === 'new' && cause.change === 'unchanged')) return false;
  const isMistaken = (field: string) => mistaken.includes(field);
  return finding.outcome === 'violated' ? fields.some(isMistaken) : fields.every(isMistaken);
}

const openOf = (result: PlanResult): Reported[] => findingsOf(result).filter(({ standing }) => standing === 'open');

const contradictory = ({ missing }: Reported): Path[] => (missing.every(({ reason }) => reason === 'contradictory') ? missing.map(({ path }) => path) : []);

/** The fields that broke the condition. A place that holds another of them is no field of its own. */
function fieldsOf({ path, related }: Pick<Reported, 'path' | 'related'>): Path[] {
  const others = related.map((spot) => spot.path);
  const isGroup = others.some((other) => other.length > path.length && path.every((step, index) => other[index] === step));
  return isGroup ? others : [path, ...others];
}

const keyOf = (path: Path): string => path.join('/');
