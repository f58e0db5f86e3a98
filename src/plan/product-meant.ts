// The name of a product where the kind of software is asked for: it has a field of its own.
import type { Diagnostic } from '../types.ts';

/** The problem with the place of the name, where a name may have been meant. */
export function productMeant(problem: Diagnostic): Diagnostic {
  const { id, path, args } = problem;
  const isKind = id === 'plan/bad-choice' && (path ?? '').endsWith('/tool') && !args.suggestion;
  const isAll = id === 'plan/expected-map' && path === '/technology' && typeof args.found === 'string';
  return isKind || isAll ? { ...problem, args: { ...args, product: 'technology.selection.product' } } : problem;
}
