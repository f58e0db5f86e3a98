// Conditions of the built-in packs -> JavaScript, so that a run has neither trees to read nor closures to make. It means what
// `../evaluate/compile.ts` means; a test runs both on all tests of all rules.
import { readsOf } from '../evaluate/broken.ts';
import { functionTable } from '../plan/functions.ts';
import { listPath } from '../evaluate/judge.ts';
import { runtime } from '../evaluate/runtime.ts';
import type { Expr, FieldRead } from '../rules/expr.ts';
import type { Taken } from '../rules/parts.ts';
import { open, pathOf, readOf, sure, type Around, type Code } from './condition-reads.ts';
import { repeated, speaksOf } from './repeated.ts';

/** A file whose only export makes the conditions of a pack: `(runtime) => Conditions`. */
export function conditionsCode(conditions: readonly Taken[]): string {
  const table = new Table(repeated(conditions));
  const functions = conditions.map(({ expr, as }) => functionOf(table, 's', (scope) => (as === 'items' ? itemsOf(expr, scope) : valueOf(expr, scope).js)));
  const broken = conditions.flatMap(({ expr, reads }, number) => (reads ? [`${number}:${functionOf(table, 's', (scope) => brokenOf(expr, reads, scope))}`] : []));
  const lists = conditions.flatMap(({ expr, as }, number) => (as === 'items' ? [`${number}:${JSON.stringify(listPath(expr))}`] : []));
  return [
    `module.exports=({${Object.keys(runtime).join()}})=>{`,
    // What stands in many conditions; what is absent is the same in every plan.
    `const T=${JSON.stringify(table.list)},m=[],M=n=>m[n]??=B(T[n]),X=n=>m[n]??=R(T[n]);`,
    ...table.shared.map(({ js }, index) => `const S${index}=${js};`),
    `return{conditions:[${functions.join(',\n')}],\nbroken:{${broken.join(',\n')}},\nlists:{${lists.join()}},patterns:${JSON.stringify(conditions).includes('"test":"matches"')}}};\n`,
  ].join('\n');
}

/** Constants, and conditions that are parts of several: each once. */
class Table {
  readonly list: unknown[] = [];
  readonly shared: Code[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #shared = new Map<string, Code>();
  constructor(readonly repeated: ReadonlySet<string>) {}

  /** A call of what is repeated; null for all else. */
  call(expr: Expr, items: Inside['items']): Code | null {
    const key = JSON.stringify(expr);
    if (!this.repeated.has(key) || speaksOf(expr, Object.keys(items).map(Number))) return null;
    let call = this.#shared.get(key);
    if (!call) {
      let isSure = false;
      const js = functionOf(this, 's', (inside) => {
        const code = codeOf(expr, inside);
        isSure = code.sure;
        return code.js;
      });
      call = { js: `S${this.shared.push({ js, sure: isSure }) - 1}(s)`, sure: isSure };
      this.#shared.set(key, call);
    }
    return call;
  }
  number(value: unknown): number {
    const key = JSON.stringify(value);
    if (!this.#numbers.has(key)) this.#numbers.set(key, this.list.push(value) - 1);
    return this.#numbers.get(key)!;
  }
}

/** The function in which code stands. */
interface Inside extends Around {
  table: Table;
  temporary(): string;
}

function functionOf(table: Table, parameter: string, write: (inside: Inside) => string, items: Inside['items'] = {}): string {
  const names: string[] = [];
  const body = write({ table, items, temporary: () => (names.push(`${letterAt(names.length)}${Object.keys(items).length || ''}`), names.at(-1)!) });
  return `${parameter}=>${names.length ? `{let ${names.join()};return ${body}}` : body}`;
}

/** Small letters, none that the code uses for something else; what is shared and called goes by capitals. */
const letterAt = (index: number): string => 'abcdefghjklpqrtuwxyz'[index] ?? `$${index}_`;

const valueOf = (expr: Expr, inside: Inside): Code => inside.table.call(expr, inside.items) ?? codeOf(expr, inside);

function codeOf(expr: Expr, inside: Inside): Code {
  const { table, temporary } = inside;
  const of = (part: Expr): Code => valueOf(part, inside);
  switch (expr.op) {
    case 'literal':
      return sure(typeof expr.value === 'number' && expr.value < 0 ? `(${expr.value})` : JSON.stringify(expr.value));
    case 'read':
      return readOf(expr, inside);
    case 'has': {
      const value = of(expr.of);
      return sure(value.sure ? 'true' : `!(${value.js} instanceof A)`);
    }
    case 'not':
      return map(of(expr.of), inside, (js) => `!${js}`);
    case 'negate':
      return map(of(expr.of), inside, (js) => `-${js}`);
    case 'size':
      return map(of(expr.of), inside, (js) => `N(${js}${expr.values ? `,${JSON.stringify(expr.values)}` : ''})`);
    case 'and': {
      const [left, right] = [of(expr.left), of(expr.right)];
      if (left.sure) return { js: `(${left.js}&&${right.js})`, sure: right.sure };
      const [a, b] = [temporary(), temporary()];
      // What is absent is an object, so that only `false` ends here.
      return open(`((${a}=${left.js})&&(${b}=${right.js})&&(E(${a},${b})??!0))`);
    }
    case 'or': {
      const [left, right] = [of(expr.left), of(expr.right)];
      if (left.sure) return { js: `(${left.js}||${right.js})`, sure: right.sure };
      const [a, b] = [temporary(), temporary()];
      return open(`((${a}=${left.js})===!0||(${b}=${right.js})===!0||(E(${a},${b})??!1))`);
    }
    case 'in':
      return open(`J(${of(expr.left).js},${of(expr.right).js})`);
    case 'compare':
      return strict(expr.left, expr.right, inside, (left, right) => `${left}${comparisons[expr.by] ?? expr.by}${right}`);
    case 'arithmetic':
      return open(`F(${strict(expr.left, expr.right, inside, (left, right) => `${left}${expr.by}${right}`).js})`);
    case 'text':
      if (expr.test === 'matches') return open(`K(${of(expr.left).js},v=>X(${table.number((expr.right as { value: string }).value)})(v))`);
      return strict(expr.left, expr.right, inside, (left, right) => `${left}.${expr.test === 'contains' ? 'includes' : expr.test}(${right})`);
    case 'if': {
      const [test, then, otherwise] = [of(expr.test), of(expr.then), of(expr.otherwise)];
      if (test.sure) return { js: `(${test.js}?${then.js}:${otherwise.js})`, sure: then.sure && otherwise.sure };
      const a = temporary();
      return open(`((${a}=${test.js})instanceof A?${a}:${a}?${then.js}:${otherwise.js})`);
    }
    case 'list':
      return sure(`[${expr.items.map((item) => of(item).js).join()}]`);
    case 'rank':
      return map(of(expr.of), inside, (js) => `T[${table.number(expr.scale)}].indexOf(${js})`);
    case 'call':
      return open(`C(${JSON.stringify(expr.name)},[${expr.args.map((arg) => of(arg).js).join()}]${placesOf(expr, inside)})`);
    case 'loop':
      return open(`H(${JSON.stringify(expr.kind)},${itemsOf(expr.list, inside)},${bodyOf(expr, inside)})`);
  }
}

/** Where the arguments stand, for functions that ask for it. */
function placesOf({ name, args, strict }: Extract<Expr, { op: 'call' }>, inside: Inside): string {
  const { run, reads } = functionTable[name]!;
  if (run.length < 2 && !reads) return '';
  return `,n=>[${args.map((arg) => (arg.op === 'read' ? pathOf(arg, inside) : '[]')).join()}][n],s.today${strict ? ',!0' : ''}`;
}

const comparisons: Readonly<Record<string, string>> = { '==': '===', '!=': '!==' };

/** What is made of a value that may be absent. */
function map({ js, sure: isSure }: Code, { temporary }: Inside, then: (js: string) => string): Code {
  if (isSure) return sure(`(${then(js)})`);
  const a = temporary();
  return open(`((${a}=${js})instanceof A?${a}:${then(a)})`);
}

function strict(leftExpr: Expr, rightExpr: Expr, inside: Inside, then: (left: string, right: string) => string): Code {
  const [left, right] = [valueOf(leftExpr, inside), valueOf(rightExpr, inside)];
  if (right.sure) return map(left, inside, (js) => then(js, right.js));
  if (left.sure) return map(right, inside, (js) => then(left.js, js));
  const [a, b] = [inside.temporary(), inside.temporary()];
  return open(`(${a}=${left.js},${b}=${right.js},E(${a},${b})??${then(a, b)})`);
}

type Loop = Extract<Expr, { op: 'loop' }>;
function bodyOf({ depth, body }: Loop, { table, items }: Inside): string {
  const own = { ...items, [depth]: `i${depth}` };
  return functionOf(table, `i${depth}`, (inside) => valueOf(body, inside).js, own);
}

/** A list whose items know their place. */
function itemsOf(expr: Expr, inside: Inside): string {
  if (expr.op === 'read' && expr.root === 'work') return 'W(s)';
  if (expr.op === 'loop' && expr.kind === 'filter') return `Q(${itemsOf(expr.list, inside)},${bodyOf(expr, inside)})`;
  const list = valueOf(expr, inside).js;
  if (expr.op !== 'read' || expr.root === 'params') return `L(s,${list},null)`;
  const slot = typeof expr.root === 'number' ? (inside.items[expr.root] ?? `s.slots[${expr.root}]`) : null;
  return `L(s,${list},${slot ? `${slot}.path&&` : ''}${pathOf(expr, inside)})`;
}

/** The numbers of the fields that made a check false. */
function brokenOf(check: Expr, reads: readonly FieldRead[], inside: Inside): string {
  if (check.op !== 'and' && check.op !== 'or') return `[${readsOf(check, reads).map((read) => reads.indexOf(read)).join()}]`;
  return `[${[check.left, check.right].map((part) => `...${valueOf(part, inside).js}===!1?${brokenOf(part, reads, inside)}:[]`).join()}]`;
}
