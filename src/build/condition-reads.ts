// What a condition reads, as JavaScript.
import type { Expr } from '../rules/expr.ts';
import type { Path } from '../types.ts';

/** JavaScript, and whether its value is there in any plan. */
export interface Code {
  js: string;
  sure: boolean;
}

/** What stands around a value: the constants, and the names of the items of loops. */
export interface Around {
  table: { number(value: unknown): number };
  items: Readonly<Record<number, string>>;
}

export const sure = (js: string): Code => ({ js, sure: true });
export const open = (js: string): Code => ({ js, sure: false });
const step = (key: string | number, may: boolean): string => (/^[a-z_]\w*$/i.test(String(key)) ? `${may ? '?.' : '.'}${key}` : `${may ? '?.' : ''}[${JSON.stringify(key)}]`);
/** The first is asked of something that is there. */
const steps = (path: Path): string => path.map((key, index) => step(key, index > 0)).join('');

export function readOf({ root, path }: Extract<Expr, { op: 'read' }>, { table, items }: Around): Code {
  if (root === 'work') return open('V(s)');
  // Every parameter has a value, and every check a day.
  if (root === 'params' || root === 'today') return sure(`s.${root}${steps(path)}`);
  if (root === 'plan') return open(`(s.plan${steps(path)}??M(${table.number(path)}))`);
  const slot = items[root] ?? `s.slots[${root}]`;
  return open(`(${slot}.value${path.map((key) => step(key, true)).join('')}??I(${slot},T[${table.number(path)}]))`);
}

/** The path of a value that is read, as an expression. */
export function pathOf({ root, path }: Extract<Expr, { op: 'read' }>, { table, items }: Around): string {
  const own = `T[${table.number(path)}]`;
  return typeof root === 'number' ? `U(${items[root] ?? `s.slots[${root}]`},${own})` : own;
}
