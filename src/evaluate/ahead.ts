// Conditions of the built-in packs that the build has made into code (`../build/conditions.ts`): for few plans that takes less time
// than to read trees and make them into closures. Other packs, very many plans, and from source all, have trees.
import type { Ahead } from '../rules/expr.ts';
import type { Path } from '../types.ts';
import type { EvaluateItems } from './loop.ts';
import type { Evaluate, Scope } from './scope.ts';

/** What the code of a pack makes, by the numbers of conditions. */
export interface Conditions {
  /** Of an `each`, its items. */
  conditions: readonly (Evaluate | EvaluateItems)[];
  /** Which of the fields that a check reads made it false, by their numbers. */
  broken: Readonly<Record<number, (scope: Scope) => readonly number[]>>;
  /** Where the list stands that an `each` takes its items from. */
  lists: Readonly<Record<number, Path>>;
  /** True where a condition has a pattern. */
  patterns: boolean;
}

const loaded = new Map<string, Conditions>();

export const isLoaded = ({ pack }: Ahead): boolean => loaded.has(pack);
export const keep = ({ pack }: Ahead, conditions: Conditions): void => void loaded.set(pack, conditions);
/** Must have been loaded. */
export const codeOf = ({ pack }: Ahead): Conditions => loaded.get(pack)!;
