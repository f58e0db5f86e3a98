// A part of a condition, resolved: what it is, and of which kind.
import type { Kind } from '../plan/kind.ts';
import type { Variable } from './access.ts';
import type { Expr } from './expr.ts';

export interface Typed {
  expr: Expr;
  kind: Kind;
}

export interface Scope {
  variables: ReadonlyMap<string, Variable>;
  /** Loops around this place; `each` is one of them. */
  depth: number;
}

export const boolean: Kind = { type: 'boolean' };
export const number: Kind = { type: 'number' };
/** Stands for what was refused. */
export const nothing: Typed = { expr: { op: 'literal', value: false }, kind: { type: 'text' } };
