// Paths as text: JSON pointers for machines, dots for people.
import type { Path } from '../types.ts';

/** RFC 6901. The whole document is the empty text. */
export const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** The path of a pointer; steps that are numbers are positions in lists. */
export const fromPointer = (text: string): Path =>
  text.split('/').slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step.replace(/~1/g, '/').replace(/~0/g, '~')));

/** `customer_strategy.goals[2].target`, counting items from 1, as people do. */
export const dotted = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index ? `.${step}` : step)).join('');

/** The path without list positions, for looking up its field. */
export const fieldPath = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');
