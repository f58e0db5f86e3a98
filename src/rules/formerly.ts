// The old ids of rules: settings, waivers and baselines still use them, so each means one rule, and none that there is.
import { pointer } from '../shape/path.ts';
import { placeOf } from '../source/place.ts';
import type { Source } from '../source/node.ts';
import type { Diagnostic } from '../types.ts';
import { namePattern } from './fields.ts';
import type { Pack, Rule } from './rule.ts';

/** `present`: ids of all rules of the pack, also of those that could not be read. */
export function formerlyProblems(rules: readonly Rule[], present: readonly string[], others: readonly Pack[], sources: ReadonlyMap<string, Source>): Diagnostic[] {
  const foreign = others.flatMap((pack) => pack.rules);
  const living = new Set([...present, ...foreign.map(({ id }) => id)]);
  const taken = new Map(foreign.flatMap((rule) => rule.formerly.map((id) => [id, rule.id])));
  return rules.flatMap((rule) =>
    rule.formerly.flatMap((id, index): Diagnostic[] => {
      const by = taken.get(id);
      if (by === undefined) taken.set(id, rule.id);
      const parts = id.split('/');
      const code = parts.length !== 2 || !parts.every((part) => namePattern.test(part)) ? 'no-id' : living.has(id) ? 'id-in-use' : by !== undefined ? 'id-twice' : null;
      const source = sources.get(rule.id)!;
      const path = ['formerly', index];
      return code === null ? [] : [{ id: `rule/${code}`, file: source.file, place: placeOf(source, path), path: pointer(path), args: { id, ...(code === 'id-twice' && { by: by! }) } }];
    }),
  );
}
