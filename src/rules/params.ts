// The parameters of a rule: their kinds, bounds and defaults.
import type { Kind } from '../plan/kind.ts';
import type { NumberType } from '../shape/field.ts';
import { readAmount } from '../shape/numbers.ts';
import type { Words } from '../types.ts';
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
    const value = readParamValue(read, param.default);
    if (value === null) addProblem(context, ['params', name, 'default'], 'bad-param', { name, value: JSON.stringify(param.default), type: kind.type });
    else read.default = value;
    params[name] = read;
  }
  return params;
}

/** A raw YAML value as the parameter's type within its bounds, or null. */
export function readParamValue({ kind, minimum, maximum }: Param, raw: unknown): ParamValue | null {
  if (kind.type === 'list') return Array.isArray(raw) && raw.every((item) => typeof item === 'string') ? raw : null;
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return null;
  if (kind.type === 'text') return String(raw);
  if (kind.type === 'boolean') return String(raw) === 'true' ? true : String(raw) === 'false' ? false : null;
  const number = readAmount(String(raw));
  return number === null || (minimum !== null && number < minimum) || (maximum !== null && number > maximum) ? null : number;
}
