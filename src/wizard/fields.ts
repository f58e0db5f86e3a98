// Paths and fields of a plan as the wizard names them. The vocabulary holds the fields that packs add.
import { joinLabels } from '../reporters/parts/gaps.ts';
import { closest } from '../shape/closest.ts';
import { fieldAt } from '../shape/field-at.ts';
import { label, type Field, type ListField, type MapField } from '../shape/field.ts';
import { dotted } from '../shape/path.ts';
import type { Language, Path } from '../types.ts';

/** A list whose items are groups of fields: it is filled item by item. */
export type ItemList = ListField<MapField>;
export const isItemList = (field: Field | null): field is ItemList => field?.type === 'list' && field.item.type === 'map';

/** The keys of a map in the order of the vocabulary. */
export function orderOf(vocabulary: MapField, path: Path): readonly string[] {
  const field = fieldAt(vocabulary, path);
  return field?.type === 'map' ? Object.keys(field.fields) : [];
}

/** The fields that are asked for first when an item is added: those that name it, or all single values where none do. */
export const keysOf = (list: ItemList): readonly string[] =>
  list.keys.length ? list.keys : Object.entries(list.item.fields).flatMap(([key, field]) => (field.type === 'map' || field.type === 'list' ? [] : [key]));

/** Where a path stands in the vocabulary, for sorting. */
export function positionOf(vocabulary: MapField, path: Path, sections: readonly string[]): number[] {
  const section = (name: string) => (sections.includes(name) ? sections.indexOf(name) : sections.length);
  return path.map((step, index) => (typeof step === 'number' ? step : index === 0 ? section(step) : orderOf(vocabulary, path.slice(0, index)).indexOf(step)));
}

/** What a field is called: "Change management plan: date"; an item of a list by its name. `nameOf` gives the name of the item at a path. */
export function labelOf(vocabulary: MapField, path: Path, language: Language, nameOf: (item: Path) => string | null = () => null): string {
  const parts: string[] = [];
  path.forEach((step, index) => {
    const here = path.slice(0, index + 1);
    const field = fieldAt(vocabulary, here);
    if (!field) return;
    if (typeof step === 'number') {
      const name = nameOf(here);
      if (field.type === 'map') parts.splice(0, parts.length, ...(name === null && index < path.length - 1 && isKeyed(vocabulary, path.slice(0, index)) ? [] : [name === null ? `${label(field, language)} ${step + 1}` : `${label(field, language)} "${name}"`]));
    } else parts.push(label(field, language));
  });
  // The name of a section says nothing in front of a field that has a name of its own.
  const generic = path.length === 2 && ['state', 'on', 'document'].includes(String(path[1]));
  const shown = parts.length > 1 && !generic && path.every((step) => typeof step === 'string') ? parts.slice(1) : parts;
  return joinLabels(shown.slice(-2), language);
}

/** Whether the items of a list have names; those of others are counted. */
export const isKeyed = (vocabulary: MapField, list: Path): boolean => {
  const field = fieldAt(vocabulary, list);
  return isItemList(field) && field.keys.length > 0;
};

/** What stands behind the first sentence of a field's words. */
export const explanationOf = (field: Field, language: Language): string => field.words[language].split('. ').slice(1).join('. ');

const wellFormed = /^[^.[\]]+(?:\[\d+\])*(?:\.[^.[\]]+(?:\[\d+\])*)*$/;

/** `customer_strategy.goals[2].target`, items counted from 1 as in reports. */
export function parsePath(vocabulary: MapField, written: string): { path: Path } | { unknown: string; suggestion: string | null } {
  if (!wellFormed.test(written)) return { unknown: written, suggestion: suggestFrom(vocabulary, written) };
  const steps = [...written.trim().matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => (index === undefined ? key!.trim() : Number(index) - 1));
  const path: (string | number)[] = [];
  for (const [index, step] of steps.entries()) {
    if (fieldAt(vocabulary, [...path, step]) && (typeof step === 'string' || step >= 0)) path.push(step);
    else return { unknown: written, suggestion: typeof step === 'string' ? nearTo(vocabulary, path, step, written, steps.slice(index + 1)) : suggestFrom(vocabulary, written) };
  }
  return path.length ? { path } : { unknown: written, suggestion: null };
}

/** What a step that is not there was probably meant to be: beside its neighbours, or anywhere; with what follows it where that is there. */
export function nearTo(vocabulary: MapField, parent: Path, step: string, written: string, rest: Path = []): string | null {
  const near = closest(step, orderOf(vocabulary, parent));
  if (!near) return suggestFrom(vocabulary, written);
  return dotted(fieldAt(vocabulary, [...parent, near, ...rest]) ? [...parent, near, ...rest] : [...parent, near]);
}

/** The nearest of all paths; a name alone is looked for at every depth. */
function suggestFrom(vocabulary: MapField, written: string): string | null {
  const all = allPaths(vocabulary, []);
  const exact = all.filter((path) => path.endsWith(`.${written}`));
  return exact.sort((a, b) => a.length - b.length)[0] ?? closest(written, all);
}

function allPaths(field: Field, path: Path): string[] {
  const own = path.length ? [dotted(path)] : [];
  if (field.type === 'map') return own.concat(Object.entries(field.fields).flatMap(([key, inner]) => allPaths(inner, [...path, key])));
  return field.type === 'list' && field.item.type === 'map' ? own.concat(allPaths(field.item, [...path, 0])) : own;
}
