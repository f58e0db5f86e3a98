// What keeps two values of fitting kinds from being compared: the order of a choice, and units.
import { isNumber } from '../plan/kind.ts';
import type { Choice } from '../shape/field.ts';
import type { Compare, Expr } from './expr.ts';
import type { Typed } from './typed.ts';

/** A parameter that stands for a value of a choice, or for some. */
export interface ComparedParam {
  param: string;
  of: Choice;
}

/** The values of a choice are texts, and their order is not that of the alphabet. */
export const isByAlphabet = (by: Compare, sides: readonly Typed[]): boolean => by !== '==' && by !== '!=' && sides.some(({ kind }) => kind.type === 'choice');

/** Why two numbers are not compared; null where one has no unit. */
export function otherUnits(left: Typed, right: Typed): string | null {
  const [a, b] = [unitOf(left), unitOf(right)];
  return a && b && a !== b ? `one side is in the unit ${a}, the other in ${b}; compare values of one unit` : null;
}

const unitOf = ({ expr, kind }: Typed): string | null => (isNumber(kind) && kind.type !== 'number' && !isScaled(expr) ? kind.type : null);

/** What is multiplied or divided may be in any unit. */
function isScaled(expr: Expr): boolean {
  switch (expr.op) {
    case 'arithmetic':
      return /[*/%]/.test(expr.by) || isScaled(expr.left) || isScaled(expr.right);
    case 'call':
      return expr.args.some(isScaled);
    case 'loop':
      return isScaled(expr.body) || isScaled(expr.list);
    case 'if':
      return isScaled(expr.then) || isScaled(expr.otherwise);
    default:
      return false;
  }
}

/** Where one side is a parameter and the other a choice, or one of them a list of such: which. */
export function comparedParam(one: Typed, other: Typed): ComparedParam[] {
  const itemOf = ({ kind }: Typed) => (kind.type === 'list' ? kind.item : kind);
  return [[one, other], [other, one]].flatMap(([side, against]) => {
    const kind = itemOf(against!);
    return side!.expr.op === 'read' && side!.expr.root === 'params' && itemOf(side!).type === 'text' && kind.type === 'choice' ? [{ param: String(side!.expr.path[0]), of: kind.of }] : [];
  });
}
