// Advice on a single value that depends on others: where the plan names its currency or unit, whether the advice holds is known.
import { fromPointer } from '../shape/path.ts';
import type { Diagnostic } from '../types.ts';

/** Several countries' signs: read as the first of these, unless the plan names another. */
const shared: readonly (readonly [string, readonly string[]])[] = [['$', ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD']], ['¥', ['JPY', 'CNY']]];
/** A sign with letters, as in `US$60M` or `$60M USD`, is of one country only. */
const named = /[A-Z]{2}|[a-z]{2}\$/;

/** Where both ends of a range have fields of their own. */
const ends: Readonly<Record<string, string>> = { '/budget/total': 'budget.low, budget.high', '/timeline/duration_months': 'timeline.low_months, timeline.high_months' };

/** `78M` for "€78M" is right where the budget is in euros; elsewhere the amount has to be converted. `plan`: what could be read of it. */
export function inKnownUnit(problem: Diagnostic, plan: unknown): Diagnostic {
  const { currency, value, range } = problem.args;
  const path = problem.path ?? '';
  if (range && ends[path]) return { ...problem, args: { ...problem.args, ends: ends[path] } };
  if (typeof currency !== 'string') return problem;
  const place = problem.id === 'plan/bad-amount' ? ['budget', 'currency'] : [...fromPointer(path).slice(0, -1), 'unit'];
  const own = place.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], plan);
  if (typeof own !== 'string') return problem;
  const isSame = !named.test(String(value)) && shared.some(([sign, codes]) => String(value).includes(sign) && codes.includes(own));
  return { ...problem, args: { ...problem.args, own, ...(isSame && { currency: own }) } };
}
