// Advice that holds in one currency, or one unit: where the plan names its own, whether it holds is known.
import { fromPointer } from '../shape/path.ts';
import type { Diagnostic } from '../types.ts';

/** Several countries' signs: read as the first of these, unless the plan names another. */
const shared: readonly (readonly [string, readonly string[]])[] = [['$', ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD']], ['¥', ['JPY', 'CNY']]];

/** `78M` for "€78M" is right where the budget is in euros; elsewhere the amount has to be converted. `plan`: what could be read of it. */
export function inKnownUnit(problem: Diagnostic, plan: unknown): Diagnostic {
  const { currency, value } = problem.args;
  if (typeof currency !== 'string') return problem;
  const place = problem.id === 'plan/bad-amount' ? ['budget', 'currency'] : [...fromPointer(problem.path ?? '').slice(0, -1), 'unit'];
  const own = place.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], plan);
  if (typeof own !== 'string') return problem;
  const isSame = shared.some(([sign, codes]) => String(value).includes(sign) && codes.includes(own));
  return { ...problem, args: { ...problem.args, own, ...(isSame && { currency: own }) } };
}
