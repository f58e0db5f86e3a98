// The code that the build has made of the conditions of built-in packs.
import { isLoaded, keep, type Conditions } from '../evaluate/ahead.ts';
import { runtime, type Runtime } from '../evaluate/runtime.ts';
import { loadPatterns } from '../re2.ts';
import type { Rule } from '../rules/rule.ts';
import type { BuiltIn } from '../types.ts';

type Make = (given: Runtime) => Conditions;

// @ts-expect-error -- there is no such file from source, where all packs have trees
const files: Readonly<Record<BuiltIn, () => Promise<Make>>> = { seed: () => import('./seed-conditions.cjs'), practice: () => import('./practice-conditions.cjs') };

/** Must have been awaited before one of these rules is compiled. */
export async function loadConditions(rules: readonly Pick<Rule, 'check'>[]): Promise<void> {
  for (const { check } of rules) {
    if (check.op !== 'ahead' || isLoaded(check)) continue;
    const conditions = (await files[check.pack as BuiltIn]())(runtime);
    if (conditions.patterns) await loadPatterns();
    keep(check, conditions);
  }
}
