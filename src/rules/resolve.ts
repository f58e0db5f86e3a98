// Syntax tree -> Expr. One pass at load: every access is looked up in the vocabulary (also under `has`), every literal in the
// enumeration it is compared with, and whatever would let silence pass is refused.
import { functionTable, wholes, type ArgumentType } from '../plan/functions.ts';
import { isNumber, isText, type Kind } from '../plan/kind.ts';
import { closest } from '../shape/closest.ts';
import { limits } from '../limits.ts';
import { patternProblem } from '../re2.ts';
import type { ASTNode, ConditionProblem } from './cel.ts';
import { kindOfResult } from './arithmetic.ts';
import type { ComparedParam } from './comparable.ts';
import { accessOf, countWords, type Variable } from './access.ts';
import { comparing } from './compare.ts';
import type { Arithmetic, Compare, Expr, FieldRead, LoopKind, TextTest } from './expr.ts';
import { boolean, nothing, number, type Scope, type Typed } from './typed.ts';

export interface Resolved {
  expr: Expr;
  kind: Kind;
  reads: FieldRead[];
  /** Names of the parameters that it reads. */
  params: Set<string>;
  /** Those that are compared with a choice. */
  compared: ComparedParam[];
  loops: number;
  problems: ConditionProblem[];
}

const compareOperators: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='] satisfies Compare[]);
const arithmeticOperators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%'] satisfies Arithmetic[]);
const textTests: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith', 'matches'] satisfies TextTest[]);
const loopKinds: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map'] satisfies LoopKind[]);
/** For arguments that are a part of the plan: which. */
const kindNames: Partial<Record<Kind['type'], string>> = { boolean: 'truth value', map: 'group of fields', date: 'date', list: 'list' };
const nameOf = (kind: Kind): string => kindNames[kind.type] ?? (isNumber(kind) ? 'number' : 'text');

/** `silenceDecides`: an absent value may decide something: in `applies`, and in what a message says. `allowHas`: in `applies` only. */
export function resolve(ast: ASTNode, variables: ReadonlyMap<string, Variable>, depth: number, allowHas: boolean, silenceDecides = allowHas): Resolved {
  const problems: ConditionProblem[] = [];
  const reads: FieldRead[] = [];
  const params = new Set<string>();
  const compared: ComparedParam[] = [];
  let loops = 0;
  const refuse = (node: ASTNode, reason: string, noField = false): Typed => {
    problems.push({ reason, noField, start: node.range?.start ?? node.start, end: node.range?.end ?? node.end });
    return nothing;
  };

  const visit = (node: ASTNode, scope: Scope): Typed => {
    switch (node.op) {
      case 'value':
        return literal(node);
      case 'id':
      case '.':
      case '[]':
        return read(node, scope);
      case '!_':
        return { expr: { op: 'not', of: visit(node.args, scope).expr }, kind: boolean };
      case '-_':
        return { expr: { op: 'negate', of: visit(node.args, scope).expr }, kind: number };
      case '&&':
      case '||':
        return { expr: { op: node.op === '&&' ? 'and' : 'or', left: visit(node.args[0], scope).expr, right: visit(node.args[1], scope).expr }, kind: boolean };
      case '?:':
        return choosing(node, node.args, scope);
      case 'list': {
        const items = node.args.map((item) => visit(item, scope));
        // Fields in a list would count as items even where the plan is silent.
        const field = items.findIndex((item) => item.expr.op !== 'literal');
        if (field >= 0) return refuse(node.args[field]!, 'a list in a condition holds fixed values only');
        return { expr: { op: 'list', items: items.map((item) => item.expr) }, kind: { type: 'list', item: items[0]?.kind ?? { type: 'text' } } };
      }
      case 'in':
        return membership(node, node.args, scope);
      case 'call':
        return call(node, node.args[0], node.args[1], scope);
      case 'rcall':
        return method(node, node.args[0], node.args[1], node.args[2], scope);
      default:
        if (compareOperators.has(node.op)) return comparison(node, node.op as Compare, node.args as [ASTNode, ASTNode], scope);
        if (arithmeticOperators.has(node.op)) {
          const [left, right] = (node.args as [ASTNode, ASTNode]).map((arg) => visit(arg, scope)) as [Typed, Typed];
          if (!isNumber(left.kind) || !isNumber(right.kind)) return refuse(node, `"${node.op}" works on numbers`);
          return { expr: { op: 'arithmetic', by: node.op as Arithmetic, left: left.expr, right: right.expr }, kind: kindOfResult(node.op as Arithmetic, left.kind, right.kind) };
        }
        return refuse(node, `"${node.op}" is not part of what a condition may use`);
    }
  };

  const literal = (node: ASTNode & { op: 'value' }): Typed => {
    const value = node.args;
    if (typeof value === 'bigint' || typeof value === 'number') return { expr: { op: 'literal', value: Number(value) }, kind: number };
    if (typeof value === 'string') return { expr: { op: 'literal', value }, kind: { type: 'text' } };
    if (typeof value === 'boolean') return { expr: { op: 'literal', value }, kind: boolean };
    return refuse(node, value === null ? 'null is never in a plan; use stated(...)' : 'a text is written without a letter before its quotation marks, and a number without one behind it');
  };

  const read = (node: ASTNode, scope: Scope): Typed => {
    const found = accessOf(node, scope.variables, refuse);
    if (!found) return nothing;
    const { root } = found.variable;
    if (root === 'plan' || root === 0) reads.push({ root, path: found.path });
    if (root === 'params') params.add(String(found.path[0]));
    return { expr: { op: 'read', root, path: found.path }, kind: found.kind };
  };

  const { comparison, membership, choosing } = comparing({
    visit,
    refuse,
    compared,
    kindAt(node, scope) {
      const kept = [problems.length, reads.length] as const;
      const { kind } = visit(node, scope);
      [problems.length, reads.length] = kept;
      return kind;
    },
  });

  const wrongCount = (node: ASTNode, name: string, wanted: number, given: number): Typed => refuse(node, `${name}() takes ${wanted} in its brackets, and gets ${given}`);

  const call = (node: ASTNode, name: string, argNodes: ASTNode[], scope: Scope): Typed => {
    if (['has', 'size', 'rank'].includes(name) && argNodes.length !== 1) return wrongCount(node, name, 1, argNodes.length);
    if (name === 'has') {
      if (!allowHas) return refuse(node, 'has() would let silence pass; it is allowed in "applies" only');
      return { expr: { op: 'has', of: read(argNodes[0]!, scope).expr }, kind: boolean };
    }
    if (name === 'size') return sizeOf(node, argNodes[0]!, scope);
    if (name === 'rank') return refuse(node, 'rank() is compared with another rank(), like rank(it.state) >= rank("done")');
    const entry = Object.hasOwn(functionTable, name) ? functionTable[name]! : null;
    if (!entry) return noFunction(node, name);
    if (argNodes.length !== entry.args.length) return wrongCount(node, name, entry.args.length, argNodes.length);
    const args = argNodes.map((arg, index) => argument(arg, name, entry.args[index]!, entry.reads ?? [], scope));
    const kind = name === 'sum' && args[0]?.kind.type === 'list' ? args[0].kind.item : entry.returns;
    return { expr: { op: 'call', name, args: args.map((arg) => arg.expr), ...(entry.unstated !== undefined && !silenceDecides ? { strict: true } : {}) }, kind };
  };

  const noFunction = (node: ASTNode, name: string): Typed => {
    if (countWords.has(name)) return refuse(node, 'the items of a list are counted with size(list)');
    const suggestion = closest(name, [...Object.keys(functionTable), 'size', ...textTests, ...loopKinds]);
    return refuse(node, `there is no function "${name}"${suggestion ? ` (did you mean "${suggestion}"?)` : ''}`);
  };
  const argument = (node: ASTNode, name: string, type: ArgumentType, fields: readonly string[], scope: Scope): Typed => {
    const whole = wholes[type];
    if (whole) {
      const found = accessOf(node, scope.variables, refuse);
      if (!found) return nothing;
      const { root } = found.variable;
      const { kind } = found;
      if (kind.type !== 'map' || !fields.every((key) => Object.hasOwn(kind.fields, key))) return refuse(node, `${name}() takes a whole part of the plan, like ${whole}, with ${fields.join(', ')}`);
      if (root === 'plan' || root === 0) reads.push(...fields.map((key) => ({ root, path: [...found.path, key] })));
      return { expr: { op: 'read', root, path: found.path }, kind };
    }
    const before = problems.length;
    const arg = visit(node, scope);
    if (problems.length > before) return arg;
    if (type === 'date' && arg.kind.type !== 'date') return refuse(node, `${name}() needs a date of the plan, or today, and this is a ${nameOf(arg.kind)}`);
    if (type === 'number' && !isNumber(arg.kind)) return refuse(node, `${name}() needs a number, and this is a ${nameOf(arg.kind)}`);
    if (type === 'any' && arg.expr.op !== 'read') return refuse(node, 'stated() asks for a field of the plan');
    if (type === 'numbers' && !(arg.kind.type === 'list' && isNumber(arg.kind.item))) return refuse(node, 'needs a list of numbers, like plan.phases.map(phase, phase.budget)');
    if (type === 'role' && !(arg.kind.type === 'choice' && arg.kind.of.name === 'role')) return refuse(node, 'needs a role');
    return arg;
  };

  const sizeOf = (node: ASTNode, of: ASTNode, scope: Scope): Typed => {
    const { expr, kind } = visit(of, scope);
    const values = kind.type === 'list' && kind.item.type === 'choice' ? { values: { people: kind.item.of.people ?? false } } : {};
    return kind.type === 'list' ? { expr: { op: 'size', of: expr, ...values }, kind: { type: 'count' } } : refuse(node, 'size() counts the items of a list');
  };

  const method = (node: ASTNode, name: string, of: ASTNode, args: ASTNode[], scope: Scope): Typed => {
    if (name === 'size') return args.length ? wrongCount(node, name, 0, args.length) : sizeOf(node, of, scope);
    if (loopKinds.has(name)) return loop(node, name as LoopKind, of, args, scope);
    if (!textTests.has(name)) return noFunction(node, name);
    if (args.length !== 1) return wrongCount(node, name, 1, args.length);
    const before = problems.length;
    const [left, right] = [visit(of, scope), visit(args[0]!, scope)];
    const other = problems.length > before ? undefined : [left, right].find(({ kind }) => !isText(kind));
    if (other) return refuse(other === left ? of : args[0]!, `${name}() looks for a text in a text, and this is a ${nameOf(other.kind)}`);
    if (name === 'matches') {
      const reason = right.expr.op === 'literal' ? (String(right.expr.value).includes('\b') ? 'a backspace stands in the pattern; write \\\\b for the edge of a word' : patternProblem(String(right.expr.value))) : 'the pattern must stand in the rule as a text';
      if (reason !== null) return refuse(args[0]!, reason);
    }
    return { expr: { op: 'text', test: name as TextTest, left: left.expr, right: right.expr }, kind: boolean };
  };

  const loop = (node: ASTNode, kind: LoopKind, of: ASTNode, args: ASTNode[], scope: Scope): Typed => {
    loops++;
    const list = visit(of, scope);
    if (list.kind.type !== 'list') return refuse(node, `${kind}() goes over a list`);
    if (scope.depth >= limits.conditionLoops) return refuse(node, `more than ${limits.conditionLoops} loops inside each other ("each" is one of them)`);
    if (args.length !== 2 || args[0]!.op !== 'id') return refuse(node, `${kind}(x, ...) names its item and says what to do with it`);
    const inner: Scope = { depth: scope.depth + 1, variables: new Map([...scope.variables, [args[0]!.args, { root: scope.depth + 1, kind: list.kind.item }]]) };
    const body = visit(args[1]!, inner);
    const result: Kind = kind === 'filter' ? list.kind : kind === 'map' ? { type: 'list', item: body.kind } : boolean;
    return { expr: { op: 'loop', kind, list: list.expr, depth: scope.depth + 1, body: body.expr }, kind: result };
  };

  const typed = visit(ast, { variables, depth });
  return { ...typed, reads, params, compared, loops, problems };
}
