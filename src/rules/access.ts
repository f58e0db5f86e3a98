// `plan.a.b[0].c`: a chain of accesses that begins at a variable, looked up in the vocabulary.
import { kindOf, type Kind } from '../plan/kind.ts';
import { closest } from '../shape/closest.ts';
import type { ASTNode } from './cel.ts';
import type { Root } from './expr.ts';

export interface Variable {
  root: Root;
  kind: Kind;
}

export interface Access {
  variable: Variable;
  path: (string | number)[];
  kind: Kind;
}

/** Null, and refused with a reason, when there is no such field. */
export function accessOf(node: ASTNode, variables: ReadonlyMap<string, Variable>, refuse: (node: ASTNode, reason: string, noField?: boolean) => unknown): Access | null {
  const no = (reason: string, noField = false): null => {
    refuse(node, reason, noField);
    return null;
  };
  if (node.op === 'id') {
    const variable = variables.get(node.args);
    return variable ? { variable, path: [], kind: variable.kind } : no(unknownName(node.args, variables));
  }
  if (node.op !== '.' && node.op !== '[]') return no('fields can be read from plan, params, work, it and the item of a loop only');
  const of = accessOf(node.args[0], variables, refuse);
  if (!of) return null;
  if (node.op === '[]') {
    const index = node.args[1];
    return of.kind.type === 'list' && index.op === 'value' && typeof index.args === 'bigint'
      ? { variable: of.variable, path: [...of.path, Number(index.args)], kind: of.kind.item }
      : no('an item of a list is named by a whole number, like [0]');
  }
  const key = node.args[1];
  if (of.kind.type === 'list') return no(countWords.has(key) ? 'the items of a list are counted with size(list)' : `this is a list; a field of its items is read with "each", or in a loop, like .all(x, x.${key} ...)`);
  const fields = of.kind.type === 'map' ? of.kind.fields : {};
  if (Object.hasOwn(fields, key)) return { variable: of.variable, path: [...of.path, key], kind: kindOf(fields[key]!) };
  const suggestion = closest(key, Object.keys(fields));
  if (of.variable.root === 'params') return no(`the rule has no parameter "${key}"${suggestion ? ` (did you mean "${suggestion}"?)` : ''}; it has ${Object.keys(fields).join(', ')}`);
  return no(`there is no field "${key}"${suggestion ? ` (did you mean "${suggestion}"?)` : ''}`, true);
}

/** What other languages count with. */
export const countWords: ReadonlySet<string> = new Set(['count', 'length', 'len']);

export const noItem = '"it" is the item of "each", which this rule does not have';

function unknownName(name: string, variables: ReadonlyMap<string, Variable>): string {
  if (/^(?:yes|no)$/i.test(name)) return 'yes and no are written true and false, without quotation marks';
  if (name === 'it') return noItem;
  const plan = variables.get('plan')?.kind;
  if (plan?.type === 'map' && Object.hasOwn(plan.fields, name)) return `"${name}" is a field of the plan; write plan.${name}`;
  return `"${name}" is not known here; known are ${[...variables.keys()].join(', ')}, and a value stands in quotation marks`;
}
