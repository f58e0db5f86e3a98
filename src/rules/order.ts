// The order of rules in every report.
import { strategies } from '../types.ts';
import type { Rule } from './rule.ts';

/** By strategy in the order of the report, then by id: adding a rule moves no other. */
export const sortRules = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy) || (a.id < b.id ? -1 : 1));
