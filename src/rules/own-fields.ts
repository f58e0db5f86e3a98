// `fields:` of a pack.yaml -> fields of the pack's own, or what is wrong with them at their lines.
import { clashes, problemOf, type OwnField, type OwnType } from '../plan/own-fields.ts';
import { planField } from '../plan/fields/index.ts';
import { pointer } from '../shape/path.ts';
import { keyPlaceOf } from '../source/place.ts';
import type { Source } from '../source/node.ts';
import type { Diagnostic, Path, Words } from '../types.ts';
import { both, namePattern } from './fields.ts';
import type { Pack } from './rule.ts';

interface RawField {
  type?: string;
  words?: Partial<Words>;
  values?: Record<string, Partial<Words> | undefined>;
}

const pathPattern = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/;

/** `others`: packs in use beside this one, with whose fields its own must fit together. */
export function readOwnFields(source: Source, raw: Readonly<Record<string, RawField | undefined>>, others: readonly Pack[], diagnostics: Diagnostic[]): OwnField[] {
  const refuse = (code: string, path: Path, args: Diagnostic['args']) => diagnostics.push({ id: `rule/${code}`, file: source.file, place: keyPlaceOf(source, path), path: pointer(path), args });
  const fields: OwnField[] = [];
  for (const [path, given] of Object.entries(raw)) {
    const { type, words, values } = given ?? {};
    if (path.startsWith('plan.')) refuse('field-behind-plan', ['fields', path], { path, write: path.slice('plan.'.length) });
    else if (!pathPattern.test(path)) refuse('bad-field-path', ['fields', path], { path });
    else if ((type === 'choice') !== (values !== undefined)) refuse('field-values', ['fields', path], { path, type: type! });
    else {
      for (const value of Object.keys(values ?? {})) if (!namePattern.test(value)) refuse('bad-value', ['fields', path, 'values', value], { name: value });
      // Only a choice came this far with values.
      fields.push({ path, type: type as OwnType, words: both(words!), values: values ? Object.fromEntries(Object.entries(values).map(([value, named]) => [value, both(named!)])) : null } as OwnField);
    }
  }
  for (const field of fields) {
    const inside = fields.filter(({ path }) => path.startsWith(`${field.path}.`));
    const problem = problemOf(planField, field);
    // What the pack's own fields make of it: a group names what holds others.
    if (!problem && field.type !== 'group' && inside.length) refuse('field-holds-others', ['fields', field.path], { path: field.path, inside: inside.map(({ path }) => path).join(', ') });
    const clash = problem ? null : others.find((other) => clashes(other.fields, field));
    if (problem) refuse(problem === 'known' ? 'known-field' : 'field-in-value', ['fields', field.path], { path: field.path });
    if (clash) refuse('field-clash', ['fields', field.path], { path: field.path, pack: clash.name });
  }
  return fields;
}
