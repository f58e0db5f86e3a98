// A value of a condition -> what a message needs to word it, in either language, later.
import type { DateRange } from '../shape/field.ts';
import { shorten } from '../source/excerpt.ts';
import type { Argument } from '../types.ts';
import type { Kind } from './kind.ts';

/** `currency`: the plan's own, for amounts that name none. */
export function toArgument(value: unknown, kind: Kind, currency: string | null): Argument {
  switch (kind.type) {
    case 'list':
      // A value that several names mean is worded once.
      return { kind: 'list', value: [...new Set(value as unknown[])].filter((item) => item !== undefined).map((item) => toArgument(item, kind.item, currency)) };
    case 'choice':
      return { kind: 'choice', of: kind.of.name, value: value as string, ...(kind.of.own ? { words: kind.of.options[value as string] } : {}) };
    case 'date':
      return { kind: 'date', value: (value as DateRange).text };
    case 'amount':
      return { kind: 'amount', value: value as number, currency: kind.currency ?? currency };
    case 'boolean':
      return { kind: 'boolean', value: value as boolean };
    case 'map':
    case 'text':
      return { kind: 'text', value: shorten(String(value)) };
    default:
      return { kind: kind.type, value: value as number };
  }
}
