// The name of a product where the kind of software is asked for: it has a field of its own.
import type { Diagnostic } from '../types.ts';
import type { Plan } from './fields/index.ts';

const kindOfSoftware = /^\/(?:technology|phases\/\d+)\/tool$/;
/** Names begin with a capital, or are Korean; no figure and no "maybe". */
const name = /^"?[^\d"]*[A-Z가-힣]/;

/** The problem with the place of the name, where one may have been meant and is not there yet. */
export function productMeant(problem: Diagnostic, plan: Plan | undefined): Diagnostic {
  const { id, path, args } = problem;
  const said = id === 'plan/bad-choice' && kindOfSoftware.test(path ?? '') && !args.suggestion ? args.value : id === 'plan/expected-map' && path === '/technology' && !args.write ? args.found : undefined;
  if (typeof said !== 'string' || !name.test(said) || plan?.technology?.selection?.product !== undefined) return problem;
  return { ...problem, args: { ...args, product: 'technology.selection.product' } };
}
