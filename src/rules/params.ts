// The parameters of a rule: their kinds, bounds and defaults.
import type { Kind } from '../plan/kind.ts';
import { meantUnit } from '../plan/units.ts';
import { closest } from '../shape/closest.ts';
import type { Field, NumberType } from '../shape/field.ts';
import { readScalar } from '../shape/scalar.ts';
import type { Diagnostic, Words } from '../types.ts';
import type { ComparedParam } from './comparable.ts';
import { addProblem, type RuleContext } from './context.ts';
import { both } from './fields.ts';
import type { Param, ParamValue } from './rule.ts';

interface RawParam {
  type?: string;
  unit?: string;
  currency?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  title?: Partial<Words>;
}

export function readParams(raw: Readonly<Record<string, RawParam>>, context: RuleContext): Record<string, Param> {
  const params: Record<string, Param> = {};
  for (const [name, param] of Object.entries(raw)) {
    const kind: Kind =
      param.type === 'list' ? { type: 'list', item: { type: 'text' } } : param.type === 'number'
          ? { type: (param.unit ?? 'number') as NumberType, ...(param.currency ? { currency: param.currency } : {}) }
          : { type: param.type as 'text' | 'boolean' };
    const read: Param = {
      kind,
      default: 0,
      minimum: param.minimum ?? null,
      maximum: param.maximum ?? null,
      title: both(param.title!),
    };
    const said = readParam(name, read, param.default);
    if (read.minimum !== null && read.maximum !== null && read.minimum > read.maximum) addProblem(context, ['params', name, 'minimum'], 'minimum-above-maximum', { name, minimum: String(read.minimum), maximum: String(read.maximum) });
    else if ('problem' in said) addProblem(context, ['params', name, 'default'], said.problem, said.args);
    else read.default = said.value;
    params[name] = read;
  }
  return params;
}

/** A parameter that is compared with a choice takes its values only, as a literal does. */
export function limitToChoices(params: Readonly<Record<string, Param>>, compared: readonly ComparedParam[], context: RuleContext): void {
  for (const { param, of } of compared) params[param]!.oneOf = Object.keys(of.options).filter((value) => params[param]!.oneOf?.includes(value) ?? true);
  for (const name of new Set(compared.map(({ param }) => param))) {
    const { default: value } = params[name]!;
    // Not where the default could not be read.
    const said = typeof value === 'number' ? null : readParam(name, params[name]!, value);
    if (said && 'problem' in said) addProblem(context, ['params', name, 'default'], said.problem, said.args);
  }
}

/** A value of a parameter, or the problem with it: of a share without its sign, which of two is meant. */
export type SaidParam = { value: ParamValue } | { problem: 'bad-param' | 'ambiguous-number'; args: Diagnostic['args'] };

/** A raw YAML value as the parameter's type within its bounds, read as it would be in a plan. */
export function readParam(name: string, { kind, minimum, maximum, oneOf }: Param, raw: unknown): SaidParam {
  const bad: SaidParam = { problem: 'bad-param', args: { name, value: typeof raw === 'object' ? JSON.stringify(raw) : String(raw), type: kind.type, minimum: String(minimum ?? ''), maximum: String(maximum ?? ''), ...(kind.type === 'amount' && kind.currency && { currency: kind.currency }) } };
  const texts = kind.type === 'list' ? raw : kind.type === 'text' && typeof raw !== 'object' && raw !== undefined ? [String(raw)] : null;
  if (kind.type === 'list' && !(Array.isArray(texts) && texts.every((item) => typeof item === 'string'))) return bad;
  const other = oneOf && (texts as string[] | null)?.find((text) => !oneOf.includes(text));
  if (other !== undefined) return { problem: 'bad-param', args: { name, value: other, allowed: oneOf!.join(', '), suggestion: closest(other, oneOf!) ?? '' } };
  if (kind.type === 'list') return { value: raw as string[] };
  if (typeof raw === 'object' || raw === undefined) return bad;
  if (kind.type === 'text') return { value: String(raw) };
  // Which unit a text may name: its own currency, and none where the amount is in the plan's.
  const unitIn = kind.type === 'amount' ? { unitIn: 'currency' } : {};
  const read = readScalar({ ...kind, ...unitIn, minimum: minimum ?? -Infinity, maximum: maximum ?? Infinity } as unknown as Field, String(raw), false);
  if ('value' in read) {
    const currency = kind.type === 'amount' ? kind.currency : undefined;
    const isOwn = read.unit === undefined || (currency !== undefined && meantUnit(String(raw), read.unit, currency) === currency);
    return isOwn ? { value: read.value as ParamValue } : bad;
  }
  return read.problem === 'ambiguous-number' ? { problem: read.problem, args: read.args } : bad;
}
