// What to write instead of a single text, where a group of fields or a list is needed; nothing that would be refused in its turn.
import type { Node } from '../source/node.ts';
import type { Diagnostic } from '../types.ts';
import type { Field, Fields } from './field.ts';
import { namesOf, readScalar } from './scalar.ts';

/** `training: done` was meant as `{state: done}`, `owner: CIO` as `{role: CIO}`: the first field that can read the text. */
export function asMap(node: Node, fields: Fields): string {
  if (node.kind !== 'scalar') return '';
  const reads = (field: Field) => !('problem' in readScalar(field, node.text, false));
  if (fields.state && fields.on && reads(fields.on)) return `{state: planned, on: ${node.text}}`;
  const exact = Object.entries(fields).find(([, field]) => isScalar(field) && field.type !== 'text' && field.type !== 'reference' && reads(field))?.[0];
  const key = exact ?? (fields.name ? 'name' : fields.what ? 'what' : undefined);
  return key === undefined ? '' : `{${key}: ${node.text}}`;
}

const isScalar = (field: Field): boolean => !['map', 'list', 'record', 'raw', 'either'].includes(field.type);

/** `marketing, sales` was meant as `[marketing, sales]`. */
export function asList(node: Node, item: Field): Diagnostic['args'] {
  if (node.kind !== 'scalar') return { write: '' };
  const parts = node.text.split(',').map((part) => part.trim()).filter(Boolean);
  if (parts.length > longestWritten) return { write: '' };
  const written = parts.map((part) => (item.type === 'map' ? asMap({ ...node, text: part }, item.fields) : 'problem' in readScalar(item, part, false) ? '' : part));
  return written.every(Boolean) ? { write: `[${written.join(', ')}]` } : { write: '', ...(item.type === 'choice' ? { allowed: namesOf(item.of) } : {}) };
}

/** Of more items nobody wants to read how to write them. */
const longestWritten = 50;
