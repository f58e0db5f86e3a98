// What the conditions of rules tell the wizard: the facts on which many of them depend, and the values that could mend one.
import { readsWithin } from '../plan/functions.ts';
import type { Reported } from '../verdict/report.ts';
import type { Condition, Expr } from '../rules/expr.ts';
import type { Rule } from '../rules/rule.ts';
import { fieldAt } from '../shape/field-at.ts';
import type { MapField } from '../shape/field.ts';
import { fieldPath } from '../shape/path.ts';
import type { Path } from '../types.ts';
import { isItemList, keysOf } from './fields.ts';
import { writtenAt, type Session } from './log.ts';

/** The fields that a rule reads, those of the item that it goes through with its list; without positions. */
export const fieldsRead = ({ reads, each }: Rule): string[] => reads.map(({ root, path }) => fieldPath(root === 0 && each?.op === 'read' ? [...each.path, ...path] : path));

/** From so many rules on a fact is asked before all else. */
const manyRules = 5;

/** Single values of the plan that decide whether rules apply, each with the rule that asks for it, if one does. */
export function factsOf(due: readonly Rule[], all: readonly Rule[], vocabulary: MapField): { path: Path; rules: number; rule: Rule | null }[] {
  const facts = new Map<string, { path: Path; rules: number }>();
  for (const rule of all) {
    if (!rule.applies) continue;
    const own = new Set(rule.reads.map(({ path }) => path.join('.')));
    const read = new Map(readsOf(rule.applies, 'plan').map((path) => [path.join('.'), path]));
    for (const [key, path] of read) {
      const field = fieldAt(vocabulary, path);
      if (own.has(key) || !field || field.type === 'map' || isItemList(field)) continue;
      facts.set(key, { path, rules: (facts.get(key)?.rules ?? 0) + 1 });
    }
  }
  const needed = new Set(due.flatMap((rule) => (rule.applies ? readsOf(rule.applies, 'plan').map((path) => path.join('.')) : [])));
  const asking = (key: string) => due.find(({ reads }) => reads.length === 1 && reads[0]!.root === 'plan' && reads[0]!.path.join('.') === key) ?? null;
  return [...facts].flatMap(([key, fact]) => (fact.rules >= manyRules && needed.has(key) ? [{ ...fact, rule: asking(key) }] : []));
}

/** The fields that a condition reads of the plan, or of a loop's item; of functions that take a whole part, the fields that they read. */
function readsOf(expr: Condition, root: Extract<Expr, { op: 'read' }>['root']): Path[] {
  const found: Path[] = [];
  const wholes = new Set<Expr>();
  visit(expr, (node) => {
    if (node.op === 'read' && node.root === root && !wholes.has(node)) found.push(node.path);
    if (node.op === 'call') node.args.forEach((arg, index) => {
      const keys = readsWithin(node.name, index);
      if (arg.op !== 'read' || arg.root !== root || !keys) return;
      wholes.add(arg);
      found.push(...keys.map((key) => [...arg.path, key]));
    });
  });
  return found;
}

function visit(node: unknown, see: (expr: Expr) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else if (node && typeof node === 'object') {
    if ('op' in node) see(node as Expr);
    for (const value of Object.values(node)) visit(value, see);
  }
}

/** More than this to choose from is no help. */
const mostChoices = 9;

/** The values that could mend a finding, or ease it: where it points, what it was compared with, what the rule reads, what the remedy names. */
export function changeable(rule: Rule, finding: Reported, session: Session): Path[] {
  const item = rule.at.root === 0 ? finding.path.slice(0, finding.path.length - rule.at.path.length) : null;
  const read = rule.reads.flatMap(({ root, path }) => (root === 0 ? (item ? [[...item, ...path]] : []) : root === 'plan' ? [path] : []));
  const found: Path[] = [];
  for (const path of [finding.path, ...finding.related.map(({ path }) => path), ...read, ...namedIn(rule.remedy.en, session), ...(rule.milder && !finding.eased ? readsOf(rule.milder.when, 'plan') : [])]) {
    for (const single of singles(path, rule, session)) if (!found.some((other) => other.join('.') === single.join('.'))) found.push(single);
  }
  return found.slice(0, mostChoices);
}

/** Fields that a text names, like "enter it in technology.selection.reconciled_on". */
const namedIn = (text: string, { vocabulary }: Session): Path[] => [...text.matchAll(/[a-z_]+(?:\.[a-z_]+)+/g)].map(([name]) => name.split('.')).filter((path) => fieldAt(vocabulary, path) !== null);

/** What can be asked in place of a path: of a list, a new item and what the rule reads of those there; of a group, its values. */
function singles(path: Path, rule: Rule, session: Session): Path[] {
  const { vocabulary } = session;
  const source = session.now;
  const field = fieldAt(vocabulary, path);
  if (!field) return [];
  if (isItemList(field)) {
    const there = writtenAt(source, path);
    const count = Array.isArray(there) ? there.length : 0;
    const keys = loopReads(rule.check, path);
    const items = Array.from({ length: count }, (_, index) => keys.map((key) => [...path, index, ...key])).flat();
    return [[...path, count, keysOf(field)[0]!], ...items.filter((inner) => fieldAt(vocabulary, inner) && !isItemList(fieldAt(vocabulary, inner)))];
  }
  if (field.type !== 'map') return [path];
  return Object.entries(field.fields).flatMap(([key, inner]) => (inner.type !== 'map' && !isItemList(inner) && writtenAt(source, [...path, key]) !== null ? [[...path, key]] : []));
}

/** What a condition reads of each item of a list. */
function loopReads(check: Condition, list: Path): Path[] {
  const found = new Map<string, Path>();
  visit(check, (node) => {
    if (node.op !== 'loop' || node.list.op !== 'read' || node.list.path.join('.') !== list.join('.')) return;
    for (const inner of readsOf(node.body, node.depth)) if (inner.length) found.set(inner.join('.'), inner);
  });
  return [...found.values()];
}
