// The unit of what a condition reckons, whichever side brings it.
import type { Kind } from '../plan/kind.ts';
import type { NumberType } from '../shape/field.ts';
import type { Arithmetic } from './expr.ts';

export type NumberKind = Extract<Kind, { type: NumberType }>;

const number: NumberKind = { type: 'number' };

/** Numbers that take over the unit of the other side, the plainest first: three times 10 months, 20% of an amount. */
const plainest: readonly NumberType[] = ['number', 'count', 'percent'];
const weight = ({ type }: NumberKind): number => (plainest.includes(type) ? plainest.indexOf(type) : plainest.length);

export function kindOfResult(by: Arithmetic, left: NumberKind, right: NumberKind): NumberKind {
  const isSame = left.type === right.type && left.currency === right.currency;
  if (by === '%') return left;
  if (by === '/') return isSame ? number : left;
  if (weight(left) !== weight(right)) return weight(left) > weight(right) ? left : right;
  return isSame && (by !== '*' || weight(left) < plainest.indexOf('percent')) ? left : number;
}
