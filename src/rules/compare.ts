// Comparisons of a condition: which two sides can be compared at all, and which values a text may be compared with.
import { isNumber, type Kind } from '../plan/kind.ts';
import { closest } from '../shape/closest.ts';
import type { Choice } from '../shape/field.ts';
import type { ASTNode } from './cel.ts';
import { comparedParam, isByAlphabet, otherUnits, type ComparedParam } from './comparable.ts';
import type { Compare } from './expr.ts';
import { boolean, number, type Scope, type Typed } from './typed.ts';

/** Of the pass over the whole condition, what comparing needs. */
interface Pass {
  visit(node: ASTNode, scope: Scope): Typed;
  refuse(node: ASTNode, reason: string): Typed;
  /** A look ahead: nothing that is found on the way is kept. */
  kindAt(node: ASTNode, scope: Scope): Kind;
  /** The parameters that are compared with a choice. */
  compared: ComparedParam[];
}

interface Comparing {
  comparison(node: ASTNode, by: Compare, sides: [ASTNode, ASTNode], scope: Scope): Typed;
  membership(node: ASTNode, sides: readonly [ASTNode, ASTNode], scope: Scope): Typed;
  choosing(node: ASTNode, parts: readonly [ASTNode, ASTNode, ASTNode], scope: Scope): Typed;
}

const choiceOf = (kind: Kind): Choice | null => (kind.type === 'choice' ? kind.of : kind.type === 'list' && kind.item.type === 'choice' ? kind.item.of : null);
/** Without unit or list of values. */
const isPlain = ({ type }: Kind): boolean => type === 'text' || type === 'number';
/** Those that stand in a list, or in both of two. */
const itemsOf = (node: ASTNode): readonly ASTNode[] => (node.op === 'list' ? node.args : node.op === '?:' ? node.args.slice(1).flatMap(itemsOf) : []);
const isRank = (node: ASTNode): node is ASTNode & { op: 'call' } => node.op === 'call' && node.args[0] === 'rank';

export function comparing({ visit, refuse, kindAt, compared }: Pass): Comparing {
  /** A text compared with an enumeration must be one of its values. */
  const mustBeOneOf = (node: ASTNode, choice: Choice | null): void => {
    if (node.op === '?:') return node.args.slice(1).forEach((branch) => mustBeOneOf(branch, choice));
    if (!choice || node.op !== 'value' || typeof node.args !== 'string' || Object.hasOwn(choice.options, node.args)) return;
    const values = Object.keys(choice.options);
    const suggestion = closest(node.args, values);
    refuse(node, `"${node.args}" is no value of this field${suggestion ? ` (did you mean "${suggestion}"?)` : ''}; it can be ${values.join(', ')}`);
  };

  /** The scale of `rank(field)`; null for `rank("value")`, which takes the scale of the other side. */
  const rankOf = (node: ASTNode, scope: Scope): Choice | null => {
    if (!isRank(node) || node.args[1].length !== 1 || node.args[1][0]!.op === 'value') return null;
    const kind = kindAt(node.args[1][0]!, scope);
    return kind.type === 'choice' ? kind.of : null;
  };
  const ranked = (node: ASTNode & { op: 'call' }, choice: Choice, scope: Scope): Typed => {
    const arg = node.args[1][0]!;
    if (!choice.ordered) return refuse(node, `the values of this field have no order: ${Object.keys(choice.options).join(', ')}`);
    mustBeOneOf(arg, choice);
    return { expr: { op: 'rank', of: visit(arg, scope).expr, scale: Object.keys(choice.options) }, kind: number };
  };

  return {
    comparison(node, by, [leftNode, rightNode], scope) {
      const bare = [leftNode, rightNode].find((side) => isRank(side) && side.args[1].length !== 1);
      if (bare) return visit(bare, scope);
      const [leftScale, rightScale] = [rankOf(leftNode, scope), rankOf(rightNode, scope)];
      if (leftScale && rightScale && leftScale !== rightScale) return refuse(node, 'these two fields are on different scales');
      const rank = leftScale ?? rightScale;
      const typed = (side: ASTNode) => (rank && isRank(side) ? ranked(side, rank, scope) : visit(side, scope));
      if (isRank(leftNode) !== isRank(rightNode)) return refuse(node, 'rank() is compared with another rank(), like rank(it.state) >= rank("done")');
      const [left, right] = [typed(leftNode), typed(rightNode)];
      mustBeOneOf(rightNode, choiceOf(left.kind));
      mustBeOneOf(leftNode, choiceOf(right.kind));
      const kinds = [left.kind, right.kind];
      if (kinds.some(({ type }) => type === 'list') && kinds.some(isNumber)) return refuse(node, 'a list is compared by the number of its items, like size(plan.phases) > 1');
      if (kinds.some(({ type }) => type === 'boolean') && [leftNode, rightNode].some((side) => side.op === 'value' && typeof side.args === 'string')) return refuse(node, 'yes and no are written true and false, without quotation marks');
      if (left.kind.type === 'map' || left.kind.type === 'list') return refuse(node, 'only single values can be compared');
      if (left.kind.type === 'choice' && right.kind.type === 'choice' && left.kind.of !== right.kind.of) return refuse(node, 'these two fields have different values and are never equal');
      if (isByAlphabet(by, [left, right])) return refuse(node, 'the values of a choice are compared by their order with rank(), like rank(it.state) >= rank("done")');
      const units = otherUnits(left, right);
      if (units !== null) return refuse(node, units);
      compared.push(...comparedParam(left, right));
      return { expr: { op: 'compare', by, left: left.expr, right: right.expr }, kind: boolean };
    },

    membership(node, [leftNode, rightNode], scope) {
      const [left, right] = [visit(leftNode, scope), visit(rightNode, scope)];
      if (right.kind.type !== 'list') return refuse(node, '"in" needs a list on its right');
      if (left.kind.type === 'date' || left.kind.type === 'map' || left.kind.type === 'list') return refuse(leftNode, '"in" looks for a single value that is no date');
      mustBeOneOf(leftNode, choiceOf(right.kind));
      for (const item of itemsOf(rightNode)) mustBeOneOf(item, choiceOf(left.kind));
      compared.push(...comparedParam(left, right));
      return { expr: { op: 'in', left: left.expr, right: right.expr }, kind: boolean };
    },

    /** `test ? a : b`: what is compared with it is compared with both. */
    choosing(node, [testNode, thenNode, otherwiseNode], scope) {
      const [test, then, otherwise] = [visit(testNode, scope), visit(thenNode, scope), visit(otherwiseNode, scope)];
      if (then.kind.type === 'choice' && otherwise.kind.type === 'choice' && then.kind.of !== otherwise.kind.of) return refuse(node, 'what stands on both sides of ":" has different values and is never equal to one thing');
      if (otherUnits(then, otherwise) !== null) return refuse(node, `what stands on both sides of ":" is in two units, ${then.kind.type} and ${otherwise.kind.type}; choose between values of one unit`);
      mustBeOneOf(thenNode, choiceOf(otherwise.kind));
      mustBeOneOf(otherwiseNode, choiceOf(then.kind));
      // A fixed value is of the kind that the other side is.
      return { expr: { op: 'if', test: test.expr, then: then.expr, otherwise: otherwise.expr }, kind: isPlain(then.kind) ? otherwise.kind : then.kind };
    },
  };
}
