// One rule, one plan -> one result.
import { Absent } from '../plan/absent.ts';
import { toArgument } from '../plan/argument.ts';
import type { Plan } from '../plan/fields/index.ts';
import type { ReadPlan } from '../plan/read.ts';
import type { DateRange } from '../shape/field.ts';
import type { Condition, FieldRead } from '../rules/expr.ts';
import { paramInForce, type ParamValue, type Rule } from '../rules/rule.ts';
import { outcomes, severities, severityRank, stages, type Argument, type ItemResult, type Missing, type Outcome, type Path, type Result, type Severity, type Stage } from '../types.ts';
import { codeOf } from './ahead.ts';
import { compileBroken, type Broken } from './broken.ts';
import { compile } from './compile.ts';
import { compileItems, type EvaluateItems } from './loop.ts';
import type { Evaluate, Scope, Slot } from './scope.ts';

/** What a check needs besides the plan. */
export interface Circumstances {
  stage: Stage;
  today: DateRange;
}

/** A rule whose conditions can be run. */
export interface CompiledRule {
  rule: Rule;
  applies: Evaluate | null;
  each: EvaluateItems | null;
  check: Evaluate;
  broken: Broken;
  when: Evaluate | null;
  /** What messages name; few rules have something to say. */
  values: () => readonly [name: string, evaluate: Evaluate][];
  params: Scope['params'];
}

/** Made when it is first needed: many a rule does not apply, and few are broken. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
function later(condition: Condition): Evaluate {
  if (condition.op === 'ahead') return evaluateOf(condition);
  const compiled = once(() => compile(condition));
  return (scope) => compiled()(scope);
}
const evaluateOf = (condition: Condition): Evaluate => (condition.op === 'ahead' ? (codeOf(condition).conditions[condition.number] as Evaluate) : compile(condition));
const itemsOf = (each: Condition): EvaluateItems => (each.op === 'ahead' ? (codeOf(each).conditions[each.number] as EvaluateItems) : compileItems(each, compile));
const among = (reads: readonly FieldRead[], numbers: readonly number[]): FieldRead[] => reads.filter((_, index) => numbers.includes(index));
const brokenOf = (check: Condition, reads: readonly FieldRead[]): Broken => (check.op === 'ahead' ? (scope) => among(reads, codeOf(check).broken[check.number]!(scope)) : compileBroken(check, reads));

/** `params`: those that differ from the rule's defaults. */
export function compileRule(rule: Rule, params: Readonly<Record<string, ParamValue>> = {}): CompiledRule {
  const broken = once(() => brokenOf(rule.check, rule.reads));
  const inForce: Record<string, ParamValue> = {};
  for (const name in rule.params) inForce[name] = paramInForce(rule, name, params);
  return {
    rule,
    applies: rule.applies && evaluateOf(rule.applies),
    each: rule.each && itemsOf(rule.each),
    check: later(rule.check),
    broken: (scope) => broken()(scope),
    when: rule.milder && later(rule.milder.when),
    values: once(() => Object.entries(rule.values).map(([name, { expr }]): [string, Evaluate] => [name, evaluateOf(expr)])),
    params: inForce,
  };
}

type Judged = Omit<ItemResult, 'notNeeded'>;
/** Written out, here and below: results that are put together by spreading others are slow to make, and there are many. */
const ofItem = ({ outcome, severity, eased, path, about, missing, related, args }: Judged, notNeeded: string | null): ItemResult => ({ outcome, severity, eased, path, about, missing, related, args, notNeeded });
const ofRule = (rule: string, { outcome, severity, eased, path, about, missing, related, args }: Judged, items: ItemResult[]): Result => ({ rule, outcome, severity, eased, path, about, missing, related, args, items });

/** The scope of a plan: one for all rules that judge it, since each sets its own parameters. */
export const scopeOf = ({ plan, work }: ReadPlan, { today }: Circumstances, brief = false): Scope => ({ plan, work, params: {}, today, slots: [{ value: undefined, path: null }], brief, holes: true, said: brief ? [] : undefined, known: new Map() });

export function judge(compiled: CompiledRule, read: ReadPlan, circumstances: Circumstances): Result {
  const { rule } = compiled;
  const scope = scopeOf(read, circumstances);
  scope.params = compiled.params;
  const { stage } = circumstances;
  if (!goesOverItems(compiled, scope)) return ofRule(rule.id, judgeOne(compiled, scope, null, stage), []);

  const list = compiled.each!(scope);
  if (list instanceof Absent) {
    const missing = missingFrom(list, [listPath(rule.each!)]);
    const { path } = missing[0]!;
    return ofRule(rule.id, silent(rule, missing, path, path, stage, argumentsOf(rule, [], scope)), []);
  }
  const items = list.map((slot): ItemResult => {
    scope.slots[0] = slot;
    const notNeeded = notNeededIn(slot);
    return ofItem(notNeeded === null ? judgeOne(compiled, scope, slot, stage) : quiet('not-applicable', rule, slot.path ?? [], aboutOf(rule, slot), {}), notNeeded);
  });
  // A filter may leave nothing over: then the rule speaks about nothing in this plan.
  const worst = items.reduce<Judged>((a, b) => (weight(b) > weight(a) ? b : a), items[0] ?? quiet('not-applicable', rule, [], [], {}));
  const missing = items.flatMap((item) => (item.outcome === worst.outcome ? item.missing : []));
  return ofRule(rule.id, { ...worst, missing }, items);
}

/** Not where the rule does not speak about the plan as a whole. */
export const goesOverItems = ({ rule, each, applies }: CompiledRule, scope: Scope): boolean => each !== null && (applies === null || rule.appliesToItem || applies(scope) === true);

/** The author's reason, when the item says that it is not needed. */
export const notNeededIn = ({ value }: Slot): string | null => (value as { not_needed?: string } | undefined)?.not_needed ?? null;

/** What the conditions say of a plan or an item: the one place that decides. Absent is silence, due or not. */
export function ask({ rule, applies, check, when }: CompiledRule, scope: Scope): 'met' | 'violated' | 'eased' | 'notApplicable' | Absent {
  const applicable = applies ? applies(scope) : true;
  if (applicable === false) return 'notApplicable';
  const answer = applicable instanceof Absent ? applicable : check(scope);
  if (answer === true) return 'met';
  if (answer instanceof Absent) return answer;
  if (answer !== false) throw new Error(`${rule.id}: ${typeof answer}`);
  return when?.(scope) === true ? 'eased' : 'violated';
}

function judgeOne(compiled: CompiledRule, scope: Scope, item: Slot | null, stage: Stage): Judged {
  const { rule, broken, values } = compiled;
  const at = resolvePath(rule.at, item);
  const about = aboutOf(rule, item);
  const answer = ask(compiled, scope);
  if (answer === 'notApplicable') return quiet('not-applicable', rule, at, about, argumentsOf(rule, values(), scope));
  if (answer === 'met') return quiet('met', rule, at, about, argumentsOf(rule, [], scope));
  if (answer instanceof Absent) return silent(rule, missingFrom(answer, rule.reads.map((read) => resolvePath(read, item))), at, about, stage, argumentsOf(rule, [], scope));
  const eased = answer === 'eased';
  const severity: Severity = eased ? rule.milder!.severity : rule.severity.violated;
  const related = relatedPaths(broken(scope), scope, item, at);
  // Where the place named by the rule is not stated, something else was: that is what broke it.
  const place = isStated(rule.at, scope, item) ? at : (related[0] ?? at);
  return { outcome: 'violated', severity, eased, path: place, about, missing: [], related: related.filter((path) => path !== place), args: argumentsOf(rule, values(), scope) };
}

/** What the messages of a violation, or of a rule that does not apply, may name. */
function argumentsOf(rule: Rule, values: ReturnType<CompiledRule['values']>, scope: Scope): Record<string, Argument> {
  const args: Record<string, Argument> = {};
  const currency = (scope.plan as Plan).budget?.currency ?? null;
  for (const name in rule.params) args[name] = toArgument(scope.params[name], rule.params[name]!.kind, currency);
  for (const [name, evaluate] of values) {
    let value = evaluate(scope);
    // What is stated is named, also where an item beside it is left open.
    if (value instanceof Absent) value = evaluate({ ...scope, holes: false, known: new Map() });
    if (!(value instanceof Absent)) args[name] = toArgument(value, rule.values[name]!.kind, currency);
  }
  return args;
}

/** The worst item is the gravest finding; of equal ones the violation; then what is not a finding, in the order of outcomes. */
export const weight = ({ outcome, severity }: { outcome: Outcome; severity: Severity }): number =>
  (outcome === 'violated' || outcome === 'not-stated' ? 100 * (severities.length - severityRank[severity]) : 0) - outcomes.indexOf(outcome);

/** What is no finding. */
const quiet = (outcome: Outcome, { severity }: Rule, path: Path, about: Path, args: Judged['args']): Judged => ({ outcome, severity: severity.violated, eased: false, path, about, missing: [], related: [], args });

const silent = (rule: Rule, missing: Missing[], path: Path, about: Path, stage: Stage, args: Judged['args']): Judged => ({ outcome: isDue(rule, stage) ? 'not-stated' : 'not-due', severity: rule.severity.silent, eased: false, path, about, missing, related: [], args });

export const isDue = (rule: Pick<Rule, 'stage'>, stage: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(rule.stage);

/** The item itself where the rule points elsewhere. */
const aboutOf = (rule: Rule, item: Slot | null): Path => (item?.path && rule.at.root !== 0 ? item.path : resolvePath(rule.at, item));

/** The list that `each` takes its items from. */
export const listPath = (each: Condition): Path => (each.op === 'ahead' ? codeOf(each).lists[each.number]! : each.op === 'loop' ? listPath(each.list) : each.op === 'read' ? each.path : []);

/** Without an item (the rule does not apply to the plan at all) a place in the item is no place. */
const resolvePath = ({ root, path }: FieldRead, item: Slot | null): Path => (root !== 0 ? path : item?.path ? [...item.path, ...path] : []);

/** The other stated fields that broke the condition, e.g. the second date of an order rule. */
function relatedPaths(reads: readonly FieldRead[], scope: Scope, item: Slot | null, at: Path): Path[] {
  return reads.flatMap((read) => {
    const path = resolvePath(read, item);
    return !isStated(read, scope, item) || path.length === 0 || keyOf(path) === keyOf(at) ? [] : [path];
  });
}

function isStated(read: FieldRead, scope: Scope, item: Slot | null): boolean {
  let value: unknown = read.root === 0 ? item!.value : scope.plan;
  for (const step of read.path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value !== undefined;
}

/** What is missing, each once. Where that is no field (a difference that is zero has no place in the plan): what the condition goes by. */
function missingFrom(absent: Absent, reads: readonly Path[]): Missing[] {
  const seen = new Set<string>();
  const fields = absent.missing.filter(({ path }) => path.length > 0 && !seen.has(keyOf(path)) && seen.add(keyOf(path)));
  return fields.length ? fields : reads.map((path) => ({ path, reason: 'vague' }));
}

const keyOf = (path: Path): string => path.join('/');
