// A condition after all checks: a small tree in which every access is resolved. Plain data, so that packs can be stored.
import type { Path } from '../types.ts';

/** Where a value comes from: the plan, its pieces of work, the parameters, the day of the check, or a loop's item (`it` is loop 0). */
export type Root = 'plan' | 'work' | 'params' | 'today' | number;

/** A field that a condition reads, from the plan (`plan`), or from the item of `each` (0). */
export interface FieldRead {
  root: Root;
  path: Path;
}

export type Compare = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';
export type TextTest = 'contains' | 'startsWith' | 'endsWith' | 'matches';
export type LoopKind = 'all' | 'exists' | 'exists_one' | 'filter' | 'map';

export type Expr =
  | { op: 'literal'; value: string | number | boolean }
  | { op: 'read'; root: Root; path: Path }
  | { op: 'not' | 'negate'; of: Expr }
  /** `values`: the list holds values of an enumeration, whose items are counted as `countOf` says. */
  | { op: 'size'; of: Expr; values?: { people: boolean } }
  | { op: 'has'; of: Expr }
  | { op: 'and' | 'or' | 'in'; left: Expr; right: Expr }
  | { op: 'compare'; by: Compare; left: Expr; right: Expr }
  | { op: 'arithmetic'; by: Arithmetic; left: Expr; right: Expr }
  | { op: 'text'; test: TextTest; left: Expr; right: Expr }
  | { op: 'if'; test: Expr; then: Expr; otherwise: Expr }
  | { op: 'list'; items: Expr[] }
  /** `strict`: a function that has a word for silence gives absent instead. */
  | { op: 'call'; name: string; args: Expr[]; strict?: true }
  /** `scale` are the values of the compared field in rising order. */
  | { op: 'rank'; of: Expr; scale: readonly string[] }
  /** `depth` is the loop's own number. */
  | { op: 'loop'; kind: LoopKind; list: Expr; depth: number; body: Expr };

/** A condition of a built-in pack that the build has made into code: its number there. */
export interface Ahead {
  op: 'ahead';
  pack: string;
  number: number;
}
export type Condition = Expr | Ahead;
