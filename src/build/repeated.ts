// Which parts of conditions stand in several places: as code each is one function.
import type { Taken } from '../rules/parts.ts';

/** Shorter ones are no longer than a call. */
const leastShared = 60;

/** Parts of conditions, as text, that stand in several places and speak of no item of a loop around them. */
export function repeated(conditions: readonly Taken[]): Set<string> {
  const counts = new Map<string, number>();
  const visit = (part: unknown, around: readonly number[]): void => {
    if (!part || typeof part !== 'object') return;
    const { op, depth } = part as { op?: string; depth?: number };
    if (op !== undefined && op !== 'literal' && !speaksOf(part, around)) {
      const key = JSON.stringify(part);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (counts.get(key)! > 1) return;
    }
    const within = op === 'loop' ? [...around, depth!] : around;
    for (const [key, inner] of Object.entries(part)) visit(inner, key === 'body' ? within : around);
  };
  for (const { expr, reads } of conditions) {
    visit(expr, []);
    // The parts of a check are asked again to tell on which of them it broke.
    if (reads && (expr.op === 'and' || expr.op === 'or')) [expr.left, expr.right].forEach((part) => visit(part, []));
  }
  return new Set([...counts].flatMap(([key, count]) => (count > 1 && key.length >= leastShared && !/^\{"op":"read","root":"(work|params|today)"/.test(key) ? [key] : [])));
}

/** Whether a part of a condition reads from one of these loops. */
export function speaksOf(part: unknown, loops: readonly number[]): boolean {
  if (!part || typeof part !== 'object' || !loops.length) return false;
  const { op, root } = part as { op?: string; root?: number };
  return op === 'read' ? loops.includes(root!) : Object.values(part).some((inner) => speaksOf(inner, loops));
}
