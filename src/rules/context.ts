// What the readers of a rule file's parts share: the file, its variables, and the problems found so far.
import { planField } from '../plan/fields/index.ts';
import { work } from '../plan/fields/common.ts';
import { kindOf, type Kind } from '../plan/kind.ts';
import { placeOf } from '../source/place.ts';
import type { MapField } from '../shape/field.ts';
import type { Source } from '../source/node.ts';
import { pointer } from '../shape/path.ts';
import type { Diagnostic, Path, Place } from '../types.ts';
import type { Variable } from './access.ts';

export interface RuleContext {
  source: Source;
  problems: Diagnostic[];
  variables: Map<string, Variable>;
  /** In the conditions read so far. */
  loops: number;
  /** False where the pack's own fields could not be read: a field that is not known may be one of them. */
  fieldsKnown: boolean;
  /** True where `each` is broken: what its item has cannot be told. */
  itemUnknown: boolean;
}

/** What every condition can name; `params` and `it` come with the rule. */
export const planVariables = (vocabulary: MapField = planField): Map<string, Variable> =>
  new Map<string, Variable>([
    ['plan', { root: 'plan', kind: kindOf(vocabulary) }],
    ['work', { root: 'work', kind: { type: 'list', item: kindOf(work('Piece of work', '작업')) as Kind } }],
    ['today', { root: 'today', kind: { type: 'date' } }],
  ]);

export function addProblem({ source, problems }: RuleContext, path: Path, code: string, args: Diagnostic['args'], place: Place = placeOf(source, path)): void {
  problems.push({ id: `rule/${code}`, file: source.file, place, path: pointer(path), args });
}
