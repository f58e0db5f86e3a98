// Which findings follow from which: by hand, so that each decision is seen alone, and over any findings, that nothing else changes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCauses } from '../../src/gate/cause.ts';
import type { PlanItem, PlanResult } from '../../src/verdict/report.ts';

const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const spot = (name: string) => ({ path: name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)), place, written: null });

/** A violation that rests on these fields; it points at the first. */
const violated = (rule: string, fields: string[], more: Partial<PlanResult> = {}): PlanResult => {
  const [first, ...related] = fields.map(spot);
  return { rule, outcome: 'violated', severity: 'error', eased: false, path: first!.path, place, at: fields[0]!, missing: [], related, args: {}, standing: 'open', waiver: null, requested: null, change: null, items: [], cause: null, ...more };
};
const silent = (rule: string, missing: Record<string, 'absent' | 'vague' | 'contradictory'>): PlanResult =>
  violated(rule, ['timeline'], { outcome: 'not-stated', missing: Object.entries(missing).map(([name, reason]) => ({ ...spot(name), reason, at: name, change: null })) });
const item = (fields: string[], more: Partial<PlanItem> = {}): PlanItem => ({ ...violated('', fields, more as Partial<PlanResult>), notNeeded: null, ...more });

/** Rule -> cause. The rules named in `explains` explain these fields. */
const causes = (results: PlanResult[], explains: Record<string, string[]>) =>
  Object.fromEntries(withCauses(results, results.map(({ rule }) => ({ explains: explains[rule] ?? [] }))).map(({ rule, cause }) => [rule, cause]));

describe('a cause', () => {
  const order = violated('order', ['timeline.finish', 'timeline.go_live']);

  it('explains what rests on the same field, and nothing else', () => {
    const results = [order, violated('training', ['readiness.training.on', 'timeline.go_live']), violated('owner', ['ownership.owner.role'])];
    expect(causes(results, { order: ['timeline.go_live'] })).toEqual({ order: null, training: 'order', owner: null });
    expect(causes(results, { order: ['timeline'] })).toEqual({ order: null, training: 'order', owner: null });
    expect(causes(results, { order: ['timeline.finish'] })).toEqual({ order: null, training: null, owner: null });
    expect(causes(results, { order: ['timeline.go'] })).toEqual({ order: null, training: null, owner: null });
  });

  it('explains only a field that broke it', () => {
    expect(causes([order, violated('phases', ['phases.0.go_live', 'timeline.start'])], { order: ['timeline'] })).toEqual({ order: null, phases: null });
  });

  it.each([['waived', null], ['known', null], ['open', 'order']] as const)('that is %s: %s', (standing, cause) => {
    expect(causes([{ ...order, standing }, violated('training', ['timeline.go_live'])], { order: ['timeline'] })).toMatchObject({ training: cause });
  });

  it('has nothing under it that is waived, graver, or newer', () => {
    const under = (more: Partial<PlanResult>, over: Partial<PlanResult> = {}) => causes([{ ...order, ...over }, violated('training', ['timeline.go_live'], more)], { order: ['timeline'] }).training;
    expect(under({ standing: 'waived' })).toBe(null);
    expect(under({}, { severity: 'warning' })).toBe(null);
    expect(under({ severity: 'warning' }, { severity: 'warning' })).toBe('order');
    expect(under({ change: 'new' }, { change: 'unchanged' })).toBe(null);
    expect(under({ change: 'new' }, { change: 'new' })).toBe('order');
    expect(under({ change: 'unchanged' }, { change: 'new' })).toBe('order');
    expect(under({ change: 'unchanged' }, { change: 'unchanged' })).toBe('order');
  });

  it('explains silence where all that is missing contradicts itself', () => {
    const of = (missing: Parameters<typeof silent>[1]) => causes([order, silent('duration', missing)], { order: ['timeline'] }).duration;
    expect(of({ 'timeline.finish': 'contradictory' })).toBe('order');
    expect(of({ 'timeline.finish': 'vague' })).toBe(null);
    expect(of({ 'timeline.finish': 'absent' })).toBe(null);
    expect(of({ 'timeline.finish': 'contradictory', 'timeline.start': 'contradictory' })).toBe(null);
    expect(of({ 'timeline.finish': 'contradictory', 'timeline.go_live': 'contradictory' })).toBe('order');
    expect(of({ 'timeline.finish': 'contradictory', 'timeline.go_live': 'vague' })).toBe(null);
    expect(of({})).toBe(null);
  });

  it('explains the field that it points at, also where another begins like it', () => {
    const results = [violated('order', ['timeline.finish', 'timeline.phases.0']), violated('training', ['timeline.finish'])];
    expect(causes(results, { order: ['timeline.finish'] }).training).toBe('order');
  });

  it('explains no field whose name only reads the same in a row', () => {
    expect(causes([violated('own', ['team.ab']), violated('other', ['teama.b'])], { own: ['team'] }).other).toBe(null);
  });
});

describe('of several causes', () => {
  const both = { a: ['timeline.finish'], b: ['timeline.finish'] };

  it('the graver leads, then the one with fewer fields, then the first', () => {
    expect(causes([violated('a', ['timeline.finish'], { severity: 'warning' }), violated('b', ['timeline.finish'])], both)).toEqual({ a: 'b', b: null });
    expect(causes([violated('a', ['timeline.finish', 'timeline.start', 'timeline.low_months']), violated('b', ['timeline.finish', 'timeline.go_live'])], both)).toEqual({ a: 'b', b: null });
    expect(causes([violated('a', ['timeline.finish']), violated('b', ['timeline.finish'])], both)).toEqual({ a: null, b: 'a' });
  });

  it('the graver leads also to what weighs no more than either', () => {
    const results = [violated('a', ['timeline.finish'], { severity: 'warning' }), violated('b', ['timeline.finish']), violated('c', ['timeline.finish'], { severity: 'warning' })];
    expect(causes(results, both)).toEqual({ a: 'b', b: null, c: 'b' });
  });

  it('does not count the part of the plan that it points into', () => {
    const three = ['timeline.finish', 'timeline.go_live', 'phases.0.go_live'];
    expect(causes([violated('b', three), violated('a', ['timeline', 'timeline.finish', 'timeline.start'])], both)).toEqual({ a: null, b: 'a' });
    expect(causes([violated('a', ['timeline', 'timeline.finish', 'timeline.start']), violated('b', ['timeline.finish', 'timeline.go_live', 'phases.0.go_live'])], both)).toEqual({ a: null, b: 'a' });
  });

  it('what follows explains nothing itself', () => {
    const results = [violated('a', ['timeline.start']), violated('b', ['timeline.start', 'timeline.finish']), violated('c', ['timeline.finish'])];
    expect(causes(results, { a: ['timeline.start'], b: ['timeline.finish'] })).toEqual({ a: null, b: 'a', c: null });
  });

  it('what explains something follows from nothing', () => {
    const results = [violated('a', ['timeline.start', 'timeline.finish', 'timeline.go_live']), violated('b', ['timeline.start', 'timeline.low_months']), violated('c', ['timeline.low_months'])];
    expect(causes(results, { a: ['timeline.start'], b: ['timeline.low_months'] })).toEqual({ a: null, b: null, c: 'b' });
  });
});

describe('a rule over a list', () => {
  const explains = { processes: ['timeline.go_live', 'readiness.processes.in_use.on'] };
  const processes = (...items: PlanItem[]) => violated('processes', ['readiness.processes.0.in_use.on'], { items });
  const late = item(['readiness.processes.0.in_use.on', 'timeline.go_live']);

  it('explains what its items are compared with only where none of them holds', () => {
    const training = violated('training', ['timeline.go_live']);
    expect(causes([processes(late), training], explains).training).toBe('processes');
    expect(causes([processes(late, item(['readiness.processes.1.in_use.on'], { outcome: 'not-applicable' })), training], explains).training).toBe('processes');
    expect(causes([processes(late, item(['readiness.processes.1.in_use.on'], { outcome: 'met' })), training], explains).training).toBe(null);
  });

  it('explains the fields of its own violated items whatever the others say', () => {
    const others = item(['readiness.processes.1.in_use.on', 'timeline.go_live'], { outcome: 'met' });
    const overdue = (index: number) => violated('overdue', [`readiness.processes.${index}.in_use.on`], { severity: 'warning' });
    expect(causes([processes(late, others), overdue(0)], explains).overdue).toBe('processes');
    expect(causes([processes(late, others), overdue(1)], explains).overdue).toBe(null);
    const both = processes(late, item(['readiness.processes.1.in_use.on', 'timeline.go_live']));
    expect([0, 1, 2].map((index) => causes([both, overdue(index)], explains).overdue)).toEqual(['processes', 'processes', null]);
    expect(causes([processes(late, item(['readiness.processes.1.in_use.on'], { outcome: 'not-stated' })), overdue(1)], explains).overdue).toBe(null);
  });

  it('explains nothing where silence weighs more than what is wrong', () => {
    const mild = { ...late, severity: 'warning' as const };
    const silence = item(['readiness.processes.1.in_use.on'], { outcome: 'not-stated' });
    const training = violated('training', ['timeline.go_live'], { severity: 'info' });
    expect(causes([{ ...processes(mild, silence), outcome: 'not-stated' }, training], explains).training).toBe(null);
    expect(causes([{ ...processes(mild), severity: 'warning' }, training], explains).training).toBe('processes');
  });

  it('follows when all of its open findings do', () => {
    const order = violated('order', ['timeline.go_live', 'timeline.finish']);
    const of = (...items: PlanItem[]) => causes([order, processes(...items)], { order: ['timeline'] }).processes;
    const other = (more: Partial<PlanItem>) => item(['readiness.processes.1.in_use.on'], more);
    expect(of(late)).toBe('order');
    expect(of(late, other({ outcome: 'met' }))).toBe('order');
    expect(of(late, other({}))).toBe(null);
    expect(of(late, other({ outcome: 'not-stated' }))).toBe(null);
    expect(of(late, other({ standing: 'waived' }))).toBe('order');
  });
});

it('is flat, the same when asked again, and changes nothing else', () => {
  const field = fc.constantFrom('timeline.start', 'timeline.finish', 'timeline.go_live', 'budget.total', 'phases.0.go_live');
  const finding = fc.record({
    fields: fc.uniqueArray(field, { minLength: 1, maxLength: 3 }),
    explains: fc.uniqueArray(field, { maxLength: 3 }),
    severity: fc.constantFrom('error', 'warning', 'info'),
    standing: fc.constantFrom('open', 'open', 'waived'),
    change: fc.constantFrom('new', 'unchanged'),
  });
  fc.assert(fc.property(fc.array(finding, { maxLength: 12 }), (all) => {
    const rules = all.map(({ explains }) => ({ explains }));
    const results = all.map(({ fields, severity, standing, change }, index) => violated(`r/${index}`, fields, { severity, standing, change } as Partial<PlanResult>));
    const out = withCauses(results, rules);
    const byRule = new Map(out.map((result) => [result.rule, result]));
    for (const { cause, standing } of out.filter((result) => result.cause !== null)) {
      expect(standing).toBe('open');
      expect(byRule.get(cause!)).toMatchObject({ outcome: 'violated', standing: 'open', cause: null });
    }
    expect(withCauses(out, rules)).toEqual(out);
    expect(out.map((result) => ({ ...result, cause: null }))).toEqual(results);
  }));
});
