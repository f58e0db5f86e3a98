// On plans in which everything is stated, our evaluator and the CEL library's own must agree, over every condition of every rule.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../src/io/packs.ts';
import { compile } from '../../src/evaluate/compile.ts';
import { compileItems } from '../../src/evaluate/loop.ts';
import type { Scope } from '../../src/evaluate/scope.ts';
import { Absent } from '../../src/plan/absent.ts';
import * as choices from '../../src/plan/choices/index.ts';
import { planField } from '../../src/plan/fields/index.ts';
import { functionTable } from '../../src/plan/functions.ts';
import { kindOf } from '../../src/plan/kind.ts';
import { findWork } from '../../src/plan/read.ts';
import { CelDate, environment, evaluator } from '../../src/rules/cel.ts';
import type { Expr } from '../../src/rules/expr.ts';
import { planVariables } from '../../src/rules/context.ts';
import { readDate, isoDay } from '../../src/shape/dates.ts';
import type { Choice, Field, Fields } from '../../src/shape/field.ts';
import { nodeAt } from '../../src/source/place.ts';
import { builtInPacks } from '../../src/types.ts';
import { root } from '../run.ts';
import { load } from './conditions.ts';

/** A value for a field with everything in it stated; all dates are days, all numbers above zero. */
function full(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'map':
      return fc.record(Object.fromEntries(Object.entries(field.fields).filter(([key]) => key !== 'not_needed').map(([key, inner]) => [key, full(inner)])));
    case 'list':
      return field.item.type === 'choice' ? fc.uniqueArray(full(field.item), { minLength: 1, maxLength: 2 }) : fc.array(full(field.item), { minLength: 1, maxLength: 2 });
    case 'choice':
      return fc.constantFrom(...Object.keys(field.of.options));
    case 'date':
      return fc.integer({ min: 20454, max: 22280 }).map((day) => readDate(isoDay(day))!);
    case 'boolean':
      return fc.boolean();
    case 'text':
    case 'reference':
      return fc.constantFrom('loyal', 'bargain', 'USD', 'none');
    case 'record':
    case 'raw':
    case 'either':
      throw new Error('a plan has no such field');
    default:
      return fc.integer({ min: 1, max: Math.min(field.maximum, 200_000_000) });
  }
}

/** The same value as the library wants it: dates as its own objects. */
const forLibrary = (value: any): any => {
  if (Array.isArray(value)) return value.map(forLibrary);
  if (value && typeof value === 'object') return 'from' in value && 'to' in value ? new CelDate(value) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forLibrary(inner)]));
  return value;
};
/** The library hands functions its own objects; ours want plain values. */
const fromLibrary = (value: any): any => {
  if (value instanceof CelDate) return value.range;
  return value && typeof value === 'object' ? new Proxy(value, { get: (target, key) => fromLibrary(target instanceof Map ? target.get(key) : target[key]) }) : value;
};

const scales = Object.values(choices as unknown as Record<string, Choice>).filter((choice) => choice.ordered);
const rankOf = new Map<string, Set<number>>();
for (const scale of scales) Object.keys(scale.options).forEach((value, index) => rankOf.set(value, (rankOf.get(value) ?? new Set()).add(index)));

const today = readDate('2027-06-15')!;
const handlers = {
  ...Object.fromEntries(Object.entries(functionTable).map(([name, { run }]) => [name, (...args: unknown[]) => run(args.map(fromLibrary), () => ['x'], today)])),
  rank: (value: string) => [...rankOf.get(value)!][0]!,
};

const packs = await Promise.all(builtInPacks.map((name) => readPackFolder(`${root}/rules/${name}`, name)));
const rules = packs.flatMap(({ pack, sources }) => pack!.rules.map((rule) => ({ rule, source: sources.get(rule.id)! })));

describe('every condition agrees with the library', () => {
  it.each(rules.map(({ rule, source }) => [rule.id, rule, source] as const))('%s', (_, rule, source) => {
    // The library cannot take an item of a list of typed maps by its number; such items get names instead.
    const named = (condition: string) => condition.replaceAll('plan.phases[0]', 'first_phase').replaceAll('plan.customer_contact.policies[0]', 'first_policy');
    const text = (key: string) => {
      const node = nodeAt(source.root, [key]);
      return node?.kind === 'scalar' ? named(node.text) : null;
    };
    expect([...(text('check')!.matchAll(/rank\("([a-z-]+)"\)/g))].every(([, value]) => rankOf.get(value!)!.size === 1)).toBe(true);
    const variables = planVariables();
    const params = Object.fromEntries(Object.entries(rule.params).map(([name, param]) => [name, param.default]));
    if (rule.each) variables.set('it', { root: 0, kind: itemKind(text('each')!) });
    if (Object.keys(params).length) variables.set('params', { root: 'params', kind: { type: 'map', fields: Object.fromEntries(Object.entries(rule.params).map(([name, param]) => [name, { ...param.kind, words: param.title } as Field])) } });
    const kinds = Object.fromEntries([...variables].map(([name, variable]) => [name, variable.kind]));
    const env = environment({ ...kinds, first_phase: kindOf(planField.fields.phases.item), first_policy: kindOf(planField.fields.customer_contact.fields.policies.item) }, handlers);
    const [check, applies] = [evaluator(env, text('check')!), rule.applies ? evaluator(env, text('applies')!) : undefined];
    const ours = { check: compile(rule.check as Expr), applies: rule.applies ? compile(rule.applies as Expr) : undefined, each: rule.each && compileItems(rule.each as Expr, compile) };

    fc.assert(
      fc.property(full(planField), (plan) => {
        const work = findWork(planField, plan, []);
        const scope: Scope = { plan, work, params, today, slots: [], brief: false, holes: true, known: new Map() };
        const items = ours.each ? ours.each(scope) : [null];
        if (items instanceof Absent) throw new Error('absent list in a full plan');
        for (const item of items) {
          if (item) scope.slots[0] = item;
          const context = { plan: forLibrary(plan), work: forLibrary(work.map(({ value }) => value)), params, today: new CelDate(today), first_phase: forLibrary((plan as any).phases[0]), first_policy: forLibrary((plan as any).customer_contact.policies[0]), ...(item ? { it: forLibrary(item.value) } : {}) };
          const answer = ours.check(scope);
          expect(answer).toBe(check(context));
          expect(ours.applies?.(scope)).toBe(applies?.(context));
        }
      }),
      { numRuns: 15, seed: 20261123 },
    );
  });
});

describe('reckoning agrees with the library', () => {
  it.each([
    '3 / 2 == 1.5', '(1 + 2) / 2 > 1', '-7 / 2 < -3', '7 / 2 * 2 == 7', '6 / 3 / 4 == 0.5', 'size(plan.phases) / size(plan.customer_strategy.goals) > 1', 'size(plan.phases) / 2 >= 1', '7 % 2 == 1', '-7 % 2 == -1', 'size(plan.phases) % 2 == 0',
    'plan.budget.total / 3 * 3 > plan.budget.technology', '(1 + plan.budget.total) / 2 > plan.budget.technology', '10 - plan.timeline.duration_months > 3 / 2', '2 * plan.timeline.duration_months / 3 >= 8.5', 'sum(plan.phases.map(phase, phase.budget / 7)) > plan.budget.total / 2', '(plan.budget.total > 100000000 ? 3 / 2 : 5 / 2) > 2',
  ])('%s', (condition) => {
    const { expr, problems } = load(condition);
    expect(problems).toEqual([]);
    const ours = compile(expr);
    const theirs = evaluator(environment(Object.fromEntries([...planVariables()].map(([name, { kind }]) => [name, kind])), handlers), condition);
    fc.assert(fc.property(full(planField), (plan) => {
      expect(ours({ plan, work: [], params: {}, today, slots: [], brief: false, holes: true, known: new Map() } as Scope)).toBe(theirs({ plan: forLibrary(plan), work: [], today: new CelDate(today) }));
    }), { numRuns: 15, seed: 20261123 });
  });
});

function itemKind(each: string) {
  const name = /^plan\.([a-z_.]+)/.exec(each.trim())?.[1];
  if (!name) return { type: 'map', fields: (planVariables().get('work')!.kind as unknown as { item: { fields: Fields } }).item.fields } as const;
  let field: Field = planField;
  for (const step of name.split('.')) {
    if (field.type === 'map' && Object.hasOwn(field.fields, step)) field = field.fields[step]!;
    else break;
  }
  return kindOf((field as Extract<Field, { type: 'list' }>).item);
}
