// One condition of a rule file -> Expr, with its problems at their place in the file.
import { limits } from '../limits.ts';
import type { Kind } from '../plan/kind.ts';
import { nodeAt, toPlace } from '../source/place.ts';
import type { ScalarNode, Source } from '../source/node.ts';
import type { Path, Place } from '../types.ts';
import { parseCondition, type ConditionProblem } from './cel.ts';
import { noItem } from './access.ts';
import { addProblem, type RuleContext } from './context.ts';
import { resolve, type Resolved } from './resolve.ts';

interface Demands {
  /** Loops that stand around the condition: 1 in rules with `each`. */
  depth: number;
  allowHas: boolean;
  want: 'boolean' | 'list' | 'any';
}

const failed: Resolved = { expr: { op: 'literal', value: false }, kind: { type: 'boolean' }, reads: [], params: new Set(), compared: [], loops: 0, problems: [] };

export function readCondition(context: RuleContext, path: Path, text: string, { depth, allowHas, want }: Demands): Resolved {
  const { source, variables } = context;
  const kinds = Object.fromEntries([...variables].map(([name, variable]) => [name, variable.kind]));
  const refuse = ({ reason, start, end }: ConditionProblem) => addProblem(context, path, 'bad-condition', { reason }, placeInText(source, path, start, end));
  const parsed = parseCondition(text, kinds);
  if (parsed.problem) {
    refuse(parsed.problem);
    return failed;
  }
  const resolved = resolve(parsed.ast, variables, depth, allowHas, allowHas || want === 'any');
  const before = context.loops;
  context.loops += resolved.loops;
  if (before <= limits.ruleLoops && context.loops > limits.ruleLoops) addProblem(context, path, 'too-many', { what: 'loops', limit: String(limits.ruleLoops) });
  const mistyped = resolved.problems.length ? null : parsed.checkTypes();
  if (mistyped) resolved.problems.push(mistyped);
  // What rests on a field that nobody knows yet, or on the item of a list that is none, is told when that is known.
  const rests = (!context.fieldsKnown && resolved.problems.some(({ noField }) => noField)) || (context.itemUnknown && resolved.problems.some(({ reason }) => reason === noItem));
  if (!rests) resolved.problems.forEach(refuse);
  const worded = resolved.kind.type === 'list' ? resolved.kind.item : resolved.kind;
  if (!resolved.problems.length && want === 'any' && worded.type === 'map') addProblem(context, path, 'wrong-result', { want: 'single value', found: nameOf(worded) });
  if (!resolved.problems.length && want !== 'any' && resolved.kind.type !== want) addProblem(context, path, 'wrong-result', { want, found: nameOf(resolved.kind) });
  return resolved;
}

const nameOf = (kind: Kind): string => kind.type;

/** Where a part of a scalar's text stands in the file; exact for texts on one line and for literal blocks (`|`). */
function placeInText(source: Source, path: Path, start: number, end: number): Place {
  const node = nodeAt(source.root, path) as ScalarNode;
  const before = node.text.slice(0, start).split('\n');
  const first = toPlace(source.lineStarts(), node.start, node.start);
  const line = first.line + before.length - 1;
  const lineStart = source.lineStarts()[line - 1];
  // Escaped and folded texts have other lines than the file: then the whole text is the place.
  if (lineStart === undefined || lineStart > node.end) return toPlace(source.lineStarts(), node.start, node.end);
  const written = source.text.slice(lineStart, source.lineStarts()[line] ?? source.text.length);
  const own = node.text.split('\n')[before.length - 1]!;
  const indent = Math.max(written.indexOf(own, line === first.line ? node.start - lineStart : 0), 0);
  const from = lineStart + indent + before.at(-1)!.length;
  return toPlace(source.lineStarts(), from, Math.min(from + Math.max(end - start, 1), lineStart + written.trimEnd().length));
}
