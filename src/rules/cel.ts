// The one file that knows the CEL library: text -> syntax tree, and the types of its operators. It never evaluates here.
import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { functionTable, type ArgumentType } from '../plan/functions.ts';
import { isNumber, isText, kindOf, type Kind } from '../plan/kind.ts';
import { limits } from '../limits.ts';
import { slipAt } from './condition-slips.ts';

export type { ASTNode };

/** What is wrong with a condition, and where in its text. */
export interface ConditionProblem {
  reason: string;
  /** There is no such field in the plan. */
  noField?: boolean;
  start: number;
  end: number;
}

/** The variables of a condition with their kinds; `it` only in rules with `each`. */
export type Variables = Readonly<Record<string, Kind>>;

/** A syntax tree with the check of its types, which is made after ours: ours knows the vocabulary and says more. */
export type Parsed = { ast: ASTNode; checkTypes: () => ConditionProblem | null; problem: null } | { ast: null; problem: ConditionProblem };

/** Parses one condition. */
export function parseCondition(text: string, variables: Variables): Parsed {
  const length = text.trimEnd().length;
  // The end of the text is behind its last line, on what follows in the file.
  const problem = (reason: string, start = 0, end = length): ConditionProblem => ({ reason, start: Math.min(start, Math.max(length - 1, 0)), end: Math.max(Math.min(end, length), 0) });
  if (text.length > limits.conditionLength) return { ast: null, problem: problem(`longer than ${limits.conditionLength} characters`) };
  try {
    const parsed = environmentFor(variables).parse(text);
    const checkTypes = () => {
      const { error } = parsed.check();
      return error ? problem(plain(String(error.summary ?? error.message)), error.range?.start, error.range?.end) : null;
    };
    return { ast: parsed.ast, checkTypes, problem: null };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const slip = slipAt(text, error.summary, error.range?.start ?? 0);
    return { ast: null, problem: slip ? problem(slip.reason, slip.start, slip.start + 1) : problem(plain(error.summary), error.range?.start, error.range?.end) };
  }
}

/** The library's names of our types are of no use to a rule's author. */
function plain(summary: string): string {
  if (/overload: Date/.test(summary)) return 'dates may be vague and are not compared with operators; use before(a, b) or months(a, b)';
  return typeReasons.reduce((said, [pattern, words]) => said.replace(pattern, words), rename(summary));
}
const typeReasons: readonly (readonly [RegExp, string])[] = [
  [/^no such overload: number % number$/, '"%" is not part of what a condition may use'],
  [/^no such overload: !(.+)$/, '"!" needs a truth value, and this is a $1'],
  [/^no such overload: -(.+)$/, '"-" needs a number, and this is a $1'],
  [/^no such overload: (.+) ([^\w\s]+) (.+)$/, '"$2" needs two values of one kind, and these are a $1 and a $3'],
  [/^found no matching overload for '(.*)'$/s, 'no function takes what is given here: $1'],
  [/^Logical operator requires \S.* operands, got '(.*)'$/, '&& and || need a truth value on both sides, and one side is a $1'],
];
const rename = (summary: string): string =>
  summary.replace(/\blist<[^ ,)']*/g, 'list').replace(/\bT(?:_\w+)+/g, 'group of fields').replace(/\bdouble\b|\bint\b/g, 'number').replace(/\bstring\b/g, 'text').replace(/\bbool\b/g, 'truth value').replace(/\bDate\b/g, 'date');

// A number may be a whole one as well, which the library takes for another type; that it is a number is checked by ours.
const argumentTypes: Record<ArgumentType, string> = { date: 'Date', number: 'dyn', numbers: 'list<double>', role: 'string', scale: 'string', any: 'dyn', work: 'dyn', timeline: 'T_plan_timeline', project: 'T_plan_project', budget: 'T_plan_budget', owner: 'T_plan_ownership_owner', goal: 'dyn' };

/** An environment with the plan's types, the domain's functions, and one kind of number. */
export function environment(variables: Variables, handlers: Handlers = {}): Environment {
  const env = new Environment({ enableOptionalTypes: false, homogeneousAggregateLiterals: false, limits: { maxDepth: 60, maxAstNodes: 2000 } });
  env.registerType('Date', { ctor: CelDate });
  const known = new Set<string>();
  for (const [name, kind] of Object.entries(variables)) env.registerVariable(name, typeName(env, kind, `T_${name}`, known));
  for (const [name, { args, returns }] of Object.entries(functionTable)) {
    env.registerFunction(`${name}(${args.map((arg) => argumentTypes[arg]).join(', ')}): ${typeName(env, returns, `T_${name}`, known)}`, handlers[name] ?? (() => null));
  }
  for (const [left, right] of [['double', 'int'], ['int', 'double']] as const) {
    env.registerOperator(`${left} + ${right}: double`, (a, b) => Number(a) + Number(b));
    env.registerOperator(`${left} - ${right}: double`, (a, b) => Number(a) - Number(b));
    env.registerOperator(`${left} * ${right}: double`, (a, b) => Number(a) * Number(b));
    env.registerOperator(`${left} / ${right}: double`, (a, b) => Number(a) / Number(b));
  }
  env.registerOperator('double == int', (a, b) => Number(a) === Number(b));
  return env;
}

/** A condition for the library's own evaluator. It divides whole numbers to a whole one, where ours has one kind of number: so what is divided is made none first. */
export function evaluator(env: Environment, text: string): ReturnType<Environment['parse']> {
  const parsed = env.parse(text);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('args' in node)) return;
    const { op, args } = node as { op: string; args: unknown[] };
    visit(args);
    if (op !== '/') return;
    const product = env.parse('1.0 * 1.0').ast;
    (product.args as unknown[])[0] = args[0];
    args[0] = product;
  };
  visit(parsed.ast);
  return parsed;
}

type Handlers = Readonly<Record<string, (...args: any[]) => unknown>>;

/** The environment of what every condition can name, made once; a rule's own variables are added to a copy. */
let shared: { env: Environment; names: ReadonlySet<string>; vocabulary: unknown } | undefined;

function environmentFor(variables: Variables): Environment {
  const always = Object.entries(variables).filter(([name]) => !ofTheRule.has(name));
  const vocabulary = variables.plan?.type === 'map' ? variables.plan.fields : null;
  if (shared === undefined || shared.vocabulary !== vocabulary || always.some(([name]) => !shared!.names.has(name))) shared = { env: environment(Object.fromEntries(always)), names: new Set(always.map(([name]) => name)), vocabulary };
  const own = Object.entries(variables).filter(([name]) => ofTheRule.has(name));
  if (!own.length) return shared.env;
  const env = shared.env.clone();
  const known = new Set<string>();
  for (const [name, kind] of own) env.registerVariable(name, typeName(env, kind, `T_${name}`, known));
  return env;
}

const ofTheRule: ReadonlySet<string> = new Set(['it', 'params']);

/** Stands for a date in the library's eyes. */
export class CelDate {
  constructor(readonly range: unknown) {}
}

function typeName(env: Environment, kind: Kind, name: string, known: Set<string>): string {
  if (isNumber(kind)) return 'double';
  if (isText(kind)) return 'string';
  switch (kind.type) {
    case 'boolean':
      return 'bool';
    case 'date':
      return 'Date';
    case 'list':
      return `list<${typeName(env, kind.item, `${name}_item`, known)}>`;
    case 'map': {
      if (known.has(name)) return name;
      known.add(name);
      const fields = Object.entries(kind.fields).map(([key, field]) => [key, typeName(env, kindOf(field), `${name}_${key}`, known)]);
      env.registerType(name, { fields: Object.fromEntries(fields) });
      return name;
    }
    default:
      return 'dyn';
  }
}
