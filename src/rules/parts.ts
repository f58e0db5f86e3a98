// What stands in many rules of a pack is stored once, and named by number: conditions, places and kinds of values. That is half of
// a pack's text, and of the time to read it.
import type { Kind } from '../plan/kind.ts';
import type { Expr, FieldRead } from './expr.ts';
import type { Pack } from './rule.ts';

/** `exprs`: parts of a condition stand before the condition. */
export interface Parts {
  exprs: Expr[];
  places: FieldRead[];
  kinds: Kind[];
}

const single: ReadonlySet<string> = new Set(['left', 'right', 'of', 'test', 'then', 'otherwise', 'list', 'body']);
const several: ReadonlySet<string> = new Set(['items', 'args']);

/** Takes the parts out of a pack, and leaves numbers in their places. */
export function takeParts(pack: Pack): Parts {
  const parts: Parts = { exprs: [], places: [], kinds: [] };
  const numbers = new Map<string, number>();
  const numbered = <T>(list: T[]) => (part: T): number => {
    const key = JSON.stringify(part);
    if (!numbers.has(key)) numbers.set(key, list.push(part) - 1);
    return numbers.get(key)!;
  };
  const numberOf = numbered<any>(parts.exprs);
  const expr = (part: any): number => {
    const copy = { ...part };
    for (const key in copy) {
      if (single.has(key) && typeof copy[key] === 'object') copy[key] = expr(copy[key]);
      else if (several.has(key)) copy[key] = copy[key].map(expr);
    }
    return numberOf(copy);
  };
  changeParts(pack, expr, numbered(parts.places), numbered(parts.kinds));
  return parts;
}

/** Puts them back, each one object however often it is named. */
export function putParts(pack: Pack, { exprs, places, kinds }: Parts): void {
  const of = <T>(list: readonly T[]) => (number: any): T => list[number]!;
  const exprOf = of(exprs);
  for (const expr of exprs as any[]) {
    for (const key in expr) {
      const part = expr[key];
      if (typeof part === 'number') {
        if (single.has(key)) expr[key] = exprs[part];
      } else if (typeof part === 'object' && several.has(key)) expr[key] = part.map(exprOf);
    }
  }
  changeParts(pack, exprOf, of(places), of(kinds));
}

type Change = (part: any) => any;

function changeParts(pack: Pack, expr: Change, place: Change, kind: Change): void {
  for (const rule of pack.rules as any[]) {
    for (const key of ['applies', 'each', 'check']) if (rule[key] !== null) rule[key] = expr(rule[key]);
    if (rule.milder) rule.milder.when = expr(rule.milder.when);
    rule.at = place(rule.at);
    rule.reads = rule.reads.map(place);
    for (const name in rule.params) rule.params[name].kind = kind(rule.params[name].kind);
    for (const name in rule.values) {
      const value = rule.values[name];
      value.expr = expr(value.expr);
      value.kind = kind(value.kind);
    }
  }
}
