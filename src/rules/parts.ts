// What stands in many rules of a pack is stored once, and named by number: conditions, places, kinds of values, severities.
import type { Kind } from '../plan/kind.ts';
import type { Ahead, Condition, Expr, FieldRead } from './expr.ts';
import type { Pack, Rule } from './rule.ts';

export interface Parts {
  places: FieldRead[];
  kinds: Kind[];
  severities: Rule['severity'][];
}

/** A condition that the build makes into code. */
export interface Taken {
  expr: Expr;
  /** As what: the `each` of a rule gives the items of a list. */
  as: 'value' | 'items';
  /** Of a check, the fields that it reads. */
  reads: readonly FieldRead[] | null;
}

/** Takes the parts out of a pack, and leaves numbers in their places. */
export function takeParts(pack: Pack): Parts & { conditions: Taken[] } {
  const parts = { conditions: [] as Taken[], places: [] as FieldRead[], kinds: [] as Kind[], severities: [] as Rule['severity'][] };
  const conditionOf = numbered(parts.conditions, ({ expr, as }) => [expr, as]);
  changeConditions(pack, (expr, as, rule): any => {
    const number = conditionOf({ expr: expr as Expr, as, reads: null });
    if (rule.check === expr) parts.conditions[number]!.reads = rule.reads;
    return number;
  });
  changeParts(pack, numbered(parts.places), numbered(parts.kinds), numbered(parts.severities));
  return parts;
}

function numbered<T>(list: T[], same: (part: T) => unknown = (part) => part): (part: T) => number {
  const numbers = new Map<string, number>();
  return (part) => {
    const key = JSON.stringify(same(part));
    if (!numbers.has(key)) numbers.set(key, list.push(part) - 1);
    return numbers.get(key)!;
  };
}

/** Puts them back, each one object however often it is named. Of conditions it is what names their code. */
export function putParts(pack: Pack, { places, kinds, severities }: Parts): void {
  const ahead: Ahead[] = [];
  changeConditions(pack, (number: any) => (ahead[number] ??= { op: 'ahead', pack: pack.name, number }));
  changeParts(pack, (number: any) => places[number]!, (number: any) => kinds[number]!, (number: any) => severities[number]!);
}

/** Changes every condition of a pack in place. */
export function changeConditions(pack: Pack, change: (condition: Condition, as: Taken['as'], rule: Rule) => Condition): void {
  for (const rule of pack.rules) {
    if (rule.applies !== null) rule.applies = change(rule.applies, 'value', rule);
    if (rule.each !== null) rule.each = change(rule.each, 'items', rule);
    rule.check = change(rule.check, 'value', rule);
    if (rule.milder) rule.milder.when = change(rule.milder.when, 'value', rule);
    for (const name in rule.values) rule.values[name]!.expr = change(rule.values[name]!.expr, 'value', rule);
  }
}

function changeParts(pack: Pack, place: (part: any) => any, kind: (part: any) => any, severity: (part: any) => any): void {
  for (const rule of pack.rules) {
    rule.severity = severity(rule.severity);
    rule.at = place(rule.at);
    rule.reads = rule.reads.map(place);
    for (const name in rule.params) rule.params[name]!.kind = kind(rule.params[name]!.kind);
    for (const name in rule.values) rule.values[name]!.kind = kind(rule.values[name]!.kind);
  }
}
