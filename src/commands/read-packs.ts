// Packs from their rule files, which a check does not read: with the texts of rules and their tests.
import { readBuiltIn } from '../io/built-in-rules.ts';
import { findPacks, readPackFolder } from '../io/packs.ts';
import type { RuleTestReport } from '../reporters/catalogue/tests.ts';
import { mutateRule, runRuleTest } from '../check/rule-tests.ts';
import type { PackResult } from '../rules/read-pack.ts';
import { problemsOutcome, type Surroundings } from './show.ts';
import type { CallOutcome } from './world.ts';

/** Each of them whole, or the outcome that tells what is wrong with them. */
export async function readNamedPacks(names: readonly string[], surroundings: Surroundings): Promise<PackResult[] | CallOutcome> {
  const read = await Promise.all(findPacks(names, surroundings.world.cwd).map((found) => ('builtIn' in found ? readBuiltIn(found.builtIn) : readPackFolder(found.folder, found.shown))));
  const diagnostics = read.flatMap((result) => result.diagnostics);
  return diagnostics.length ? problemsOutcome(diagnostics, new Map(read.flatMap((result) => [...result.texts])), surroundings) : read;
}

/** What the tests of whole packs come to, rule by rule. */
export const testResults = (packs: readonly PackResult[], mutate = false): RuleTestReport[] =>
  packs.flatMap(({ pack, tests, sources, unnoticed }) =>
    pack!.rules.map((rule) => {
      const own = tests.filter((candidate) => candidate.rule === rule.id);
      return {
        rule,
        file: sources.get(rule.id)!.file,
        tests: own.map((candidate) => runRuleTest(rule, candidate)),
        mutation: mutate ? mutateRule(rule, own) : null,
        excused: unnoticed.filter((change) => change.rule === rule.id),
      };
    }),
  );
