// One rule file -> Rule and its tests, or every problem of the file at its own line and column.
import type { Kind } from '../plan/kind.ts';
import { limits } from '../limits.ts';
import { planField } from '../plan/fields/index.ts';
import { kindOf } from '../plan/kind.ts';
import { readFields } from '../shape/read.ts';
import type { MapField, Read } from '../shape/field.ts';
import { keyPlaceOf, placeOf } from '../source/place.ts';
import type { Source } from '../source/node.ts';
import { severityRank, type Diagnostic, type Language, type Path, type Severity } from '../types.ts';
import { readCondition } from './condition.ts';
import { addProblem, planVariables, type RuleContext } from './context.ts';
import { both, ruleField } from './fields.ts';
import { limitToChoices, readParams } from './params.ts';
import type { FieldRead } from './expr.ts';
import type { Resolved } from './resolve.ts';
import type { Rule, RuleTest, Unnoticed } from './rule.ts';
import { checkSlots } from './slots.ts';
import { readTests } from './tests.ts';
import { isRead, parseFieldPath, unknownField } from './field-path.ts';

export interface RuleFile {
  rule: Rule | null;
  tests: RuleTest[];
  unnoticed: Unnoticed[];
  diagnostics: Diagnostic[];
}

type Raw = Read<ReturnType<typeof ruleField>>;

/** `id` is `pack/name`; the name is the file's. `vocabulary`: with the pack's own fields; where they could not be read, no field is called unknown. */
export function readRule(source: Source, id: string, languages: readonly Language[], vocabulary: MapField = planField, fieldsKnown = true): RuleFile {
  const { value, diagnostics } = readFields(source, ruleField(languages), 'rule');
  if (diagnostics.length || !value) {
    return { rule: null, tests: [], unnoticed: [], diagnostics: diagnostics.length ? diagnostics : [{ id: 'rule/not-a-mapping', file: source.file, place: placeOf(source, []), path: '', args: { found: source.root.kind } }] };
  }
  const raw = value as Raw;
  const problems: Diagnostic[] = [];
  const context: RuleContext = { source, problems, variables: planVariables(vocabulary), loops: 0, fieldsKnown, itemUnknown: false };

  const params = readParams(raw.params ?? {}, context);
  if (Object.keys(params).length) context.variables.set('params', { root: 'params', kind: paramsKind(params) });
  const each = raw.each === undefined ? null : readCondition(context, ['each'], raw.each, { depth: 0, allowHas: false, want: 'list' });
  if (each && each.kind.type === 'list') context.variables.set('it', { root: 0, kind: each.kind.item });
  else context.itemUnknown = each !== null;
  const depth = raw.each === undefined ? 0 : 1;

  const applies = raw.applies === undefined ? null : readCondition(context, ['applies'], raw.applies, { depth, allowHas: true, want: 'boolean' });
  const check = readCondition(context, ['check'], raw.check!, { depth, allowHas: false, want: 'boolean' });
  const when = raw.milder && readCondition(context, ['milder', 'when'], raw.milder.when!, { depth, allowHas: false, want: 'boolean' });
  const values = Object.fromEntries(
    Object.entries(raw.values ?? {}).slice(0, limits.ruleValues + 1).map(([name, text]) => [name, readCondition(context, ['values', name], text!, { depth, allowHas: false, want: 'any' })]),
  );
  if (Object.keys(values).length > limits.ruleValues) addProblem(context, ['values'], 'too-many', { what: 'values', limit: String(limits.ruleValues) });
  for (const name of Object.keys(values)) if (Object.hasOwn(params, name)) addProblem(context, ['values', name], 'name-clash', { name });

  limitToChoices(params, [each, applies, check, when, ...Object.values(values)].flatMap((condition) => condition?.compared ?? []), context);
  const severity = ofOutcomes(raw.severity as Rule['severity'] | Severity);
  if (raw.milder && severityRank[raw.milder.severity!] <= severityRank[severity.violated]) addProblem(context, ['milder', 'severity'], 'not-milder', { severity: raw.milder.severity!, violated: severity.violated });

  const at = raw.at === undefined ? null : parseFieldPath(raw.at, kindOf(vocabulary), each && each.kind.type === 'list' ? each.kind.item : null);
  if (at && 'suggestion' in at && fieldsKnown && !context.itemUnknown) addProblem(context, ['at'], 'unknown-field', { value: raw.at!, suggestion: at.suggestion });
  const explains = (raw.explains ?? []) as string[];
  explains.forEach((name, index) => {
    const unknown = unknownField(name, kindOf(vocabulary));
    if (unknown && !fieldsKnown) return;
    if (unknown) addProblem(context, ['explains', index], 'unknown-field', { value: name, suggestion: unknown.suggestion });
    else if (!problems.length && !isRead(name, check.reads, each?.expr ?? null)) addProblem(context, ['explains', index], 'unread-field', { value: name });
  });
  if (raw.overridden && !Object.keys(params).length) addProblem(context, ['overridden'], 'overridden-nothing', {});
  const named = checkSlots(context, raw, { params: Object.keys(params), values: Object.keys(values) });
  if (!problems.length && fieldsKnown) refuseUnused(context, { params: Object.keys(params), read: [each, applies, check, when, ...Object.values(values)], values: Object.keys(values), named });
  const tests = readTests(context, id, raw, params, vocabulary);
  if (problems.length) return { rule: null, tests: [], unnoticed: [], diagnostics: problems };

  const reads = unique(check.reads);
  const rule: Rule = {
    id,
    formerly: raw.formerly ?? [],
    strategy: raw.strategy!,
    covers: raw.covers ?? [],
    severity,
    stage: raw.stage ?? 'proposal',
    evidence: raw.evidence!,
    reading: raw.reading ? both(raw.reading) : null,
    params,
    applies: applies?.expr ?? null,
    appliesToItem: applies?.reads.some((read) => read.root === 0) ?? false,
    notApplicable: raw.not_applicable ? both(raw.not_applicable) : null,
    each: each?.expr ?? null,
    at: (at as FieldRead | null) ?? reads.find((read) => !each || read.root === 0) ?? { root: each ? 0 : 'plan', path: [] },
    values: Object.fromEntries(Object.entries(values).map(([name, { expr, kind }]) => [name, { expr, kind: forWording(kind) }])),
    check: check.expr,
    reads,
    explains,
    milder: raw.milder ? { when: when!.expr, severity: raw.milder.severity!, because: both(raw.milder.because!) } : null,
    overridden: raw.overridden ? overriddenOf(raw.overridden) : null,
    title: both(raw.title!),
    message: both(raw.message!),
    ask: both(raw.ask!),
    why: both(raw.why!),
    remedy: both(raw.remedy!),
  };
  return { rule, tests, unnoticed: (raw.unnoticed ?? []).map(({ change, because }) => ({ rule: id, change: change!.trim(), because: because!.trim() })), diagnostics: [] };
}

/** What is declared and nowhere used: settings could set a parameter that changes nothing. Asked where all else holds, since what is misspelt is not used either. */
function refuseUnused(context: RuleContext, { params, read, values, named }: { params: string[]; read: (Resolved | null | undefined)[]; values: string[]; named: ReadonlySet<string> }): void {
  const refuse = (path: Path, code: string, name: string) => addProblem(context, path, code, { name }, keyPlaceOf(context.source, path));
  for (const name of params) if (!read.some((condition) => condition?.params.has(name))) refuse(['params', name], 'unused-param', name);
  for (const name of values) if (!named.has(name)) refuse(['values', name], 'unused-value', name);
}

const ofOutcomes = (severity: Rule['severity'] | Severity): Rule['severity'] => (typeof severity === 'string' ? { violated: severity, silent: severity } : severity);

const overriddenOf = ({ title, message, not_applicable: notApplicable }: NonNullable<Raw['overridden']>): Rule['overridden'] => ({
  ...(title && { title: both(title) }),
  ...(message && { message: both(message) }),
  ...(notApplicable && { notApplicable: both(notApplicable) }),
});

/** For wording a value its enumeration's name is enough; the names of all its values are not stored with every rule. Those of a pack's own stay. */
function forWording(kind: Kind): Kind {
  if (kind.type === 'choice') return kind.of.own ? kind : { type: 'choice', of: { name: kind.of.name, ordered: kind.of.ordered, options: {} } };
  return kind.type === 'list' ? { type: 'list', item: forWording(kind.item) } : kind;
}

const paramsKind = (params: Rule['params']): Kind => ({
  type: 'map',
  fields: Object.fromEntries(Object.entries(params).map(([name, { kind, title }]) => [name, { ...kind, words: title } as never])),
});

const unique = (reads: Rule['reads']): Rule['reads'] => {
  const seen = new Set<string>();
  return reads.filter((read) => !seen.has(`${read.root}/${read.path.join('/')}`) && seen.add(`${read.root}/${read.path.join('/')}`));
};

