// Source -> plan. Besides the values it lists every piece of work, so that one rule can look at the dates of all.
import { limits } from '../limits.ts';
import { readFields } from '../shape/read.ts';
import type { Field, MapField } from '../shape/field.ts';
import type { Known } from '../shape/known-values.ts';
import type { Source } from '../source/node.ts';
import { placeOf } from '../source/place.ts';
import type { Diagnostic, Path } from '../types.ts';
import { planField, type Plan } from './fields/index.ts';
import { functionMeant } from './function-meant.ts';
import { productMeant } from './product-meant.ts';
import { inKnownUnit } from './known-unit.ts';
import { smallBudget } from './small-budget.ts';
import { currencyShown, otherUnits } from './units.ts';

/** A piece of work somewhere in the plan: `{state, on}`. */
export interface WorkItem {
  path: Path;
  value: unknown;
}

export interface ReadPlan {
  plan: Plan;
  work: WorkItem[];
}

/** A plan, or the problems that kept it from being one. `vocabulary`: with the fields of the packs in use. */
export function readPlan(source: Source, vocabulary: MapField = planField, known: Known | null = null): { read: ReadPlan | null; diagnostics: Diagnostic[] } {
  if (source.root.kind !== 'map') {
    return { read: null, diagnostics: [{ id: 'plan/not-a-mapping', file: source.file, place: placeOf(source, []), path: '', args: { found: source.root.kind } }] };
  }
  // What a pack adds has no type here; conditions know it by its kind.
  const { value, diagnostics, measured } = readFields(source, vocabulary as typeof planField, 'plan', known);
  const currency = value?.budget?.currency ?? (measured.length ? currencyShown(measured) : undefined);
  const problems = [...diagnostics.map((problem) => productMeant(functionMeant(inKnownUnit(problem, value), vocabulary), value)), ...otherUnits(source, measured, value), ...smallBudget(source, value ?? {}, currency)];
  if (problems.length) return { read: null, diagnostics: problems.sort((a, b) => positionOf(a) - positionOf(b) || 0) };
  const plan: Plan = value ?? {};
  if (currency !== plan.budget?.currency) plan.budget = Object.assign((plan.budget ?? Object.create(null)) as NonNullable<Plan['budget']>, { currency });
  return { read: { plan, work: findWork(vocabulary, plan, []) }, diagnostics: [] };
}

/** What stands for further problems comes last. */
const positionOf = ({ place }: Diagnostic): number => (place ? place.line * limits.fileBytes + place.column : Infinity);

/** The first piece of work of the vocabulary: what a plan without any is asked for. */
export const firstWork: Path = placeOfWork(planField, [])!;

function placeOfWork(field: Field, path: Path): Path | null {
  if (field.type !== 'map') return null;
  if (isWork(field)) return path;
  for (const [key, inner] of Object.entries(field.fields)) {
    const found = placeOfWork(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}

function isWork({ fields }: MapField): boolean {
  return 'on' in fields && fields.state?.type === 'choice' && fields.state.of.name === 'state';
}

/** Every part of a value that is a piece of work, in the order of the vocabulary. */
export function findWork(field: Field, value: unknown, path: Path, found: WorkItem[] = []): WorkItem[] {
  if (value === undefined) return found;
  if (field.type === 'list') (value as unknown[]).forEach((item, index) => findWork(field.item, item, [...path, index], found));
  if (field.type !== 'map') return found;
  const { own, within } = workIn(field);
  if (own) found.push({ path, value });
  for (const [key, inner] of within) if ((value as Record<string, unknown>)[key] !== undefined) findWork(inner, (value as Record<string, unknown>)[key], [...path, key], found);
  return found;
}

/** Where in a group of the vocabulary there can be work: looked for once, not in every plan. */
function workIn(field: MapField): { own: boolean; within: readonly [string, Field][] } {
  let where = known.get(field);
  if (!where) known.set(field, (where = { own: isWork(field), within: Object.entries(field.fields).filter(([, inner]) => holdsWork(inner)) }));
  return where;
}
const known = new WeakMap<MapField, ReturnType<typeof workIn>>();
const holdsWork = (field: Field): boolean => (field.type === 'list' ? holdsWork(field.item) : field.type === 'map' && (isWork(field) || Object.values(field.fields).some(holdsWork)));
