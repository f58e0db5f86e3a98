// An Expr as the text of a condition, for people who look at a changed one.
import type { Expr, Root } from './expr.ts';

const operators = { and: '&&', or: '||', in: 'in' } as const;
const names: Readonly<Record<string, string>> = { plan: 'plan', work: 'work', params: 'params', today: 'today', '0': 'it', '1': 'x', '2': 'y' };

export function show(expr: Expr): string {
  switch (expr.op) {
    case 'literal':
      return JSON.stringify(expr.value);
    case 'read':
      return [nameOf(expr.root), ...expr.path].map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step)).join('');
    case 'has':
      return `has(${show(expr.of)})`;
    case 'not':
      return `!${inner(expr.of)}`;
    case 'negate':
      return `-${inner(expr.of)}`;
    case 'size':
      return `size(${show(expr.of)})`;
    case 'and':
    case 'or':
    case 'in':
      return `${inner(expr.left)} ${operators[expr.op]} ${inner(expr.right)}`;
    case 'compare':
    case 'arithmetic':
      return `${inner(expr.left)} ${expr.by} ${inner(expr.right)}`;
    case 'text':
      return `${inner(expr.left)}.${expr.test}(${show(expr.right)})`;
    case 'if':
      return `${inner(expr.test)} ? ${inner(expr.then)} : ${inner(expr.otherwise)}`;
    case 'list':
      return `[${expr.items.map(show).join(', ')}]`;
    case 'call':
      return `${expr.name}(${expr.args.map(show).join(', ')})`;
    case 'rank':
      return `rank(${show(expr.of)})`;
    case 'loop':
      return `${inner(expr.list)}.${expr.kind}(${nameOf(expr.depth)}, ${show(expr.body)})`;
  }
}

const nameOf = (root: Root): string => names[String(root)] ?? `x${root}`;
const simple: ReadonlySet<Expr['op']> = new Set(['literal', 'read', 'has', 'size', 'list', 'call', 'rank', 'loop', 'text']);
const inner = (expr: Expr): string => (simple.has(expr.op) ? show(expr) : `(${show(expr)})`);
