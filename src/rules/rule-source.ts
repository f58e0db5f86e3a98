// What a rule's file says that the checked rule does not hold: its conditions as written, and plans from its tests.
import { nodeAt } from '../source/place.ts';
import type { Source } from '../source/node.ts';
import type { RuleTest } from './rule.ts';

export interface RuleSource {
  each: string | null;
  applies: string | null;
  check: string;
  /** Plans as YAML text: the first that is violated, the first that is met. */
  bad: string | null;
  good: string | null;
}

export async function ruleSource(source: Source, tests: readonly RuleTest[]): Promise<RuleSource> {
  const { toYaml } = await import('../source/write.ts');
  const text = (key: string) => {
    const node = nodeAt(source.root, [key]);
    return node?.kind === 'scalar' ? node.text.trimEnd() : null;
  };
  const plan = (expect: RuleTest['expect']) => {
    const test = tests.find((candidate) => candidate.expect === expect);
    return test ? toYaml(test.source.root) : null;
  };
  return { each: text('each'), applies: text('applies'), check: text('check')!, bad: plan('violated'), good: plan('met') };
}
