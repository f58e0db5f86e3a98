// Fields that a rule pack adds to the vocabulary: `procurement.tender_no: {type: text, words: ...}`. Typed like all others.
import * as make from '../shape/field.ts';
import type { Choice, Field, MapField } from '../shape/field.ts';
import type { Words } from '../types.ts';
import { who, work } from './fields/common.ts';
import { planField } from './fields/index.ts';

/** The types that a pack may give: what each means in a plan. A `group` holds other own fields. */
const types = {
  text: make.text,
  number: make.number,
  count: make.count,
  percent: make.percent,
  amount: make.amount,
  months: make.months,
  days: make.days,
  hours: make.hours,
  date: make.date,
  boolean: make.boolean,
  role: who,
  work,
  list: (en: string, ko: string) => make.list(make.text(en, ko), en, ko),
  group: (en: string, ko: string) => make.map(en, ko, {}),
} satisfies Record<string, (en: string, ko: string) => Field>;

export const ownTypes = [...(Object.keys(types) as (keyof typeof types)[]), 'choice'] as const;
export type OwnType = (typeof ownTypes)[number];

/** A field of a pack's own, as plain data. */
export type OwnField = OwnFieldBase & OwnFieldType;
interface OwnFieldBase {
  /** Where it stands in a plan, e.g. `project.data_centre`; through a list it is a field of every item. */
  path: string;
  /** The first sentence is the label; what follows explains it. */
  words: Words;
}
/** A choice has values, in the order of the pack; nothing else has any. */
type OwnFieldType = { type: 'choice'; values: Record<string, Words> } | { type: Exclude<OwnType, 'choice'>; values: null };

/** What keeps a field from being added: the path is taken, or leads through a single value. */
export type OwnFieldProblem = 'known' | 'inside-value';

/** The vocabulary of plans with the fields of some packs; the plain one where there are none. All must fit. */
export const vocabularyOf = (own: readonly OwnField[]): MapField =>
  // Groups come before what they hold.
  [...own].sort((a, b) => steps(a).length - steps(b).length).reduce((vocabulary, field) => (problemOf(vocabulary, field) ? vocabulary : (put(vocabulary, steps(field), fieldOf(field)) as MapField)), planField as MapField);

export function problemOf(vocabulary: MapField, own: OwnField): OwnFieldProblem | null {
  let field: Field = vocabulary;
  for (const step of steps(own)) {
    if (field.type === 'list') field = field.item;
    if (field.type !== 'map') return 'inside-value';
    if (!Object.hasOwn(field.fields, step)) return null;
    field = field.fields[step]!;
  }
  return 'known';
}

/** True when a field of one pack cannot stand in a plan beside those of another. The same field may be declared twice, also in other words. */
export function clashes(others: readonly OwnField[], own: OwnField): boolean {
  const twin = others.find(({ path }) => path === own.path);
  if (twin) return twin.type !== own.type || Object.keys(twin.values ?? {}).join() !== Object.keys(own.values ?? {}).join();
  const problem = problemOf(vocabularyOf(others), own);
  return problem === 'inside-value' || (problem === 'known' && own.type !== 'group');
}

const steps = ({ path }: OwnField): string[] => path.split('.');

function fieldOf({ path, words, ...own }: OwnField): Field {
  if (own.type !== 'choice') return types[own.type](words.en, words.ko);
  const of: Choice = { name: path, ordered: false, own: true, options: own.values };
  return make.choice(of, words.en, words.ko);
}

function put(into: Field, [step, ...rest]: readonly string[], own: Field): Field {
  if (into.type === 'list') return { ...into, item: put(into.item, [step!, ...rest], own) };
  const { fields } = into as MapField;
  const next = !rest.length ? own : put(fields[step!] ?? unnamedGroup(step!), rest, own);
  return { ...(into as MapField), fields: { ...fields, [step!]: next } };
}

/** A group that no pack has given a name is called by its key. */
const unnamedGroup = (key: string): MapField => make.map(`${key[0]!.toUpperCase()}${key.slice(1).replaceAll('_', ' ')}`, key, {});
