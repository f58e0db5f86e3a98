// The lists of values by the names that outcomes and reports know them by.
import type { Choice } from '../shape/field.ts';
import * as choices from './choices/index.ts';
import { role } from './roles.ts';

const tables = new Map<string, Choice>([...Object.values(choices as unknown as Record<string, Choice>), role].map((choice) => [choice.name, choice]));

/** A list of the vocabulary; a pack's own list is none. */
export const choiceNamed = (name: string): Choice | undefined => tables.get(name);
