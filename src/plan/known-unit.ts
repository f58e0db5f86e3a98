// Advice on a single value that depends on others: where the plan names its currency or unit, whether the advice holds is known.
import { readQuantity } from '../shape/numbers.ts';
import { fromPointer } from '../shape/path.ts';
import type { Diagnostic } from '../types.ts';
import { meantUnit, textAt, unitPath } from './units.ts';

/** Where both ends of a range have fields of their own. */
const ends: Readonly<Record<string, string>> = { '/budget/total': 'budget.low, budget.high', '/timeline/duration_months': 'timeline.low_months, timeline.high_months' };
/** Where one end is asked for: the field of the other. */
const lowEnds: Readonly<Record<string, string>> = { '/budget/low': 'budget.high', '/timeline/low_months': 'timeline.high_months' };

/** `78M` for "about €78M" is right where the budget is in euros; elsewhere the amount has to be converted. `plan`: what could be read of it. */
export function inKnownUnit(problem: Diagnostic, plan: unknown): Diagnostic {
  const path = problem.path ?? '';
  if (path === '/budget/usd_rate' && problem.id === 'plan/out-of-range' && problem.args.above) return { ...problem, args: { ...problem.args, rate: rateOf(String(problem.args.value)) } };
  const known = inOwnUnit(problem, plan);
  if (!problem.args.range) return known;
  return { ...known, args: { ...known.args, ...(lowEnds[path] && { high: lowEnds[path] }), ...(ends[path] && { ends: ends[path] }) } };
}

/** Dollars for a unit, of what was given as units for a dollar. */
function rateOf(units: string): string {
  const rate = String(Number((1 / (readQuantity(units) ?? NaN)).toPrecision(3)));
  return /^[\d.]+$/.test(rate) ? rate : '';
}

function inOwnUnit(problem: Diagnostic, plan: unknown): Diagnostic {
  const { currency, value } = problem.args;
  const path = problem.path ?? '';
  const isAmount = problem.id === 'plan/bad-amount';
  if (typeof currency !== 'string') return problem;
  const own = textAt(plan, unitPath(fromPointer(path), isAmount ? 'budget.currency' : 'unit'));
  return own === undefined ? problem : { ...problem, args: { ...problem.args, own, currency: meantUnit(String(value), currency, own) } };
}
