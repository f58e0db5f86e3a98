// The tests inside a rule file.
import { readDate } from '../shape/dates.ts';
import type { MapField } from '../shape/field.ts';
import { nodeAt, placeOf } from '../source/place.ts';
import type { Outcome, Severity, Stage } from '../types.ts';
import { addProblem, type RuleContext } from './context.ts';
import { readParam } from './params.ts';
import type { Param, ParamValue, RuleTest } from './rule.ts';

interface RawTest {
  name?: string;
  expect?: string;
  severity?: string;
  items?: string[];
  at?: string;
  stage?: string;
  today?: string;
  params?: Record<string, unknown>;
}

export function readTests(context: RuleContext, rule: string, raw: { tests?: RawTest[] }, params: Readonly<Record<string, Param>>, vocabulary: MapField): RuleTest[] {
  return (raw.tests ?? []).map((test, index) => {
    const at = ['tests', index] as const;
    if (test.today !== undefined && !readDate(test.today)) addProblem(context, [...at, 'today'], 'bad-date', { value: test.today, write: '' });
    const values: Record<string, ParamValue> = {};
    for (const [name, given] of Object.entries(test.params ?? {})) {
      const param = Object.hasOwn(params, name) ? params[name]! : null;
      const said = param && readParam(name, param, given);
      if (!said) addProblem(context, [...at, 'params', name], 'unknown-param', { name, known: Object.keys(params).join(', ') || '-' });
      else if ('problem' in said) addProblem(context, [...at, 'params', name], said.problem, said.args);
      else values[name] = said.value;
    }
    const root = nodeAt(context.source.root, [...at, 'plan']);
    return {
      rule,
      name: test.name!,
      vocabulary,
      source: { ...context.source, root: root?.kind === 'map' ? root : { kind: 'map', entries: [], start: 0, end: 0 } },
      line: placeOf(context.source, [...at]).line,
      expect: test.expect as Outcome,
      severity: (test.severity as Severity | undefined) ?? null,
      items: (test.items as Outcome[] | undefined) ?? null,
      at: test.at ?? null,
      stage: (test.stage as Stage | undefined) ?? null,
      today: test.today ?? null,
      params: values,
    } satisfies RuleTest;
  });
}
