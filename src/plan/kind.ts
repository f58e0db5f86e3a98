// What a condition knows of a value before any plan is read: enough to refuse nonsense, and to word the value later.
import type { Choice, Field, Fields, NumberType } from '../shape/field.ts';

export type Kind =
  | { type: 'text' | 'boolean' | 'date' }
  /** `currency`: of an amount that is not in the plan's own currency. */
  | { type: NumberType; currency?: string }
  | { type: 'choice'; of: Choice }
  | { type: 'list'; item: Kind }
  | { type: 'map'; fields: Fields };

export function kindOf(field: Field): Kind {
  switch (field.type) {
    case 'choice':
      return { type: 'choice', of: field.of };
    case 'list':
      return { type: 'list', item: kindOf(field.item) };
    case 'map':
      return { type: 'map', fields: field.fields };
    case 'reference':
    case 'record':
    case 'raw':
    case 'either':
      return { type: 'text' };
    default:
      return { type: field.type };
  }
}

const numberTypes: ReadonlySet<string> = new Set(['number', 'count', 'percent', 'amount', 'months', 'days', 'hours'] satisfies NumberType[]);
export const isNumber = (kind: Kind): kind is { type: NumberType; currency?: string } => numberTypes.has(kind.type);
export const isText = (kind: Kind): kind is { type: 'text' } | { type: 'choice'; of: Choice } => kind.type === 'text' || kind.type === 'choice';
