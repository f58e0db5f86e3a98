// The parameters of a rule: their kinds, bounds and defaults.
import type { Kind } from '../plan/kind.ts';
import { meantUnit } from '../plan/units.ts';
import type { Field, NumberType } from '../shape/field.ts';
import { readScalar } from '../shape/scalar.ts';
import type { Diagnostic, Words } from '../types.ts';
import { addProblem, type RuleContext } from './context.ts';
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
      title: { en: param.title!.en ?? param.title!.ko!, ko: param.title!.ko ?? param.title!.en! },
    };
    const said = readParam(name, read, param.default);
    if (read.minimum !== null && read.maximum !== null && read.minimum > read.maximum) addProblem(context, ['params', name, 'minimum'], 'minimum-above-maximum', { name, minimum: String(read.minimum), maximum: String(read.maximum) });
    else if ('problem' in said) addProblem(context, ['params', name, 'default'], said.problem, said.args);
    else read.default = said.value;
    params[name] = read;
  }
  return params;
}

/** A value of a parameter, or the problem with it: of a share without its sign, which of two is meant. */
export type SaidParam = { value: ParamValue } | { problem: 'bad-param' | 'ambiguous-number'; args: Diagnostic['args'] };

/** A raw YAML value as the parameter's type within its bounds, read as it would be in a plan. */
export function readParam(name: string, { kind, minimum, maximum }: Param, raw: unknown): SaidParam {
  const bad: SaidParam = { problem: 'bad-param', args: { name, value: typeof raw === 'object' ? JSON.stringify(raw) : String(raw), type: kind.type, minimum: String(minimum ?? ''), maximum: String(maximum ?? ''), ...(kind.type === 'amount' && kind.currency && { currency: kind.currency }) } };
  if (kind.type === 'list') return Array.isArray(raw) && raw.every((item) => typeof item === 'string') ? { value: raw } : bad;
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
