// What is advised for a value that stands in the wrong place by what stands beside it: a name with a role, a date with a state, several items in one.
import { behindColon, oddBlank } from '../source/blank.ts';
import type { Diagnostic } from '../types.ts';
import { readChoice, stateAndDate } from './choices.ts';
import { fieldAt } from './field-at.ts';
import type { Choice, Field, ListField } from './field.ts';
import { between } from './instead.ts';
import { saysNoneOf } from './none.ts';
import { readQuantity } from './numbers.ts';
import { roleAndName } from './person.ts';
import { isNothing } from './silence/silence.ts';

/** Of a longer text nobody could tell what it was meant to be. */
const longest = 100;

/** The problem's args with what the fields around it tell; `path` is where it stands, and `has` knows the fields that are there already: none of them may stand twice. */
export function adviceBeside(code: string, args: Diagnostic['args'], root: Field, path: readonly (string | number)[], has: (key: string) => boolean): Diagnostic['args'] {
  const curly = code.startsWith('bad-') && typeof args.value === 'string' ? /^[“”„‘’‚]([^“”„‘’‚]+)[“”‘’]$/.exec(args.value.trim())?.[1]!.trim() : undefined;
  if (curly) return { ...withoutAdvice(args), curly };
  if (code === 'bad-number' && args.to && has(path.at(-1) === 'target' ? 'baseline' : 'target')) return withoutAdvice(args);
  if (code === 'expected-map' && typeof args.found === 'string') {
    const blank = oddBlank(args.found, behindColon);
    const group = fieldAt(root, path);
    const [, key = '', colon] = /^"(\w+)(:(?=\S)| ?：)/.exec(args.found) ?? [];
    if (group?.type === 'map' && Object.hasOwn(group.fields, key)) return { ...args, write: '', keys: '', [colon === ':' ? 'glued' : 'wide']: key };
    return blank ? { ...args, write: '', blank } : args.write ? args : { ...args, ...amountElsewhere(args.found, root, path) };
  }
  if (code === 'bad-date' && args.length === 'months') return { ...args, ...monthsBeside(root, path, has) };
  if (code !== 'bad-choice' || typeof args.value !== 'string') return args;
  const group = fieldAt(root, path.slice(0, -1));
  const fields = group?.type === 'map' ? group.fields : {};
  const more = { ...args, ...(args.people && fields.title && !has('title') && { title: 'yes' }) };
  const field = fieldAt(root, path);
  if (field?.type !== 'choice' || args.value.length > longest) return more;
  if (field.of.people && isNothing(args.value)) return { ...more, none: 'yes', people: '', title: '', allowed: '' };
  if (field.of.people) return args.suggestion ? more : { ...more, ...((group?.type === 'list' ? null : rolesIn(args.value, field.of)) ?? personIn(args.value, field.of, fields.name !== undefined && !has('name'))) };
  if (group?.type === 'list') return { ...more, ...itemsIn(args.value, field.of, group, String(path.at(-2))) };
  const when = stateAndDate(field.of, args.value);
  return when?.on && fields[when.field]?.type === 'date' && !has(when.field) ? { ...more, on: `${when.field}: ${when.on}` } : more;
}

/** Where no figure is given, none may be known yet: that may be said, too. */
export const mayBeOpen = (problem: string, text: string): boolean => problem === 'bad-choice' || (['bad-date', 'bad-amount', 'bad-number'].includes(problem) && !/\d/.test(text));

/** What was wrong, without what to write instead. */
export const withoutAdvice = (args: Diagnostic['args']): Diagnostic['args'] => ({ ...Object.fromEntries(Object.entries(args).filter(([name]) => !advice.includes(` ${name} `))), write: '' });
const advice = ' write yearless day range one other latest earliest order role name suggestion items roles on none change from to low currency share length months ';

/** `COO Jane Miller`: both, where the name has a field; else the role alone. */
function personIn(text: string, of: Choice, hasName: boolean): Diagnostic['args'] {
  const person = roleAndName(text, (said) => readChoice(of, said) !== null);
  if (!person) return {};
  return hasName ? { ...person } : { suggestion: person.role, people: '', title: '', allowed: '' };
}

/** `CIO and CMO`, where one answers. */
function rolesIn(text: string, of: Choice): Diagnostic['args'] | null {
  const roles = text.split(between).flatMap((part) => part.split(/ (?:or|또는|혹은) |(?<=[A-Z])[와과] /)).map((part) => part.trim());
  const values = new Set(roles.map((role) => readChoice(of, role)));
  return values.size < 2 || values.has(null) ? null : { roles: roles.join(', '), people: '', title: '', allowed: '' };
}

/** `marketing and sales` as one item, and an item that says that there is none. */
function itemsIn(text: string, of: Choice, list: ListField, key: string): Diagnostic['args'] {
  const items = text.split(between);
  if (items.length > 1 && items.every((item) => readChoice(of, item) !== null)) return { items: items.join(', ') };
  return saysNoneOf(text, list, key) ? { none: 'yes', open: '' } : {};
}

/** `finish: 24 months`, where a field beside it takes the length. */
function monthsBeside(root: Field, path: readonly (string | number)[], has: (key: string) => boolean): Diagnostic['args'] {
  const group = fieldAt(root, path.slice(0, -1));
  const key = group?.type === 'map' ? Object.keys(group.fields).find((name) => group.fields[name]!.type === 'months') : undefined;
  return key === undefined || has(key) ? {} : { months: [...path.slice(0, -1), key].join('.') };
}

/** `change_management: 1.2`, where the budget has an amount of that name. */
function amountElsewhere(found: string, root: Field, path: readonly (string | number)[]): Diagnostic['args'] {
  const key = path.at(-1);
  if (root.type !== 'map' || typeof key !== 'string' || readQuantity(found.slice(1, -1)) === null) return {};
  const groups = Object.entries(root.fields).filter(([, group]) => group.type === 'map' && Object.hasOwn(group.fields, key) && group.fields[key]!.type === 'amount');
  return groups.length === 1 ? { amount: `${groups[0]![0]}.${key}` } : {};
}
