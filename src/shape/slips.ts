// What is wrong with a list as a whole: items that are empty, or stand twice.
import type { ListNode, ScalarNode } from '../source/node.ts';
import type { Diagnostic } from '../types.ts';
import { fold } from './choices.ts';
import type { ListField } from './field.ts';
import { keyOf } from './references.ts';
import { isSilence } from './silence/silence.ts';

interface Slip {
  index: number;
  code: string;
  args?: Diagnostic['args'];
}

/** `items`: what was read of each. */
export function slipsIn(node: ListNode, field: ListField, items: readonly unknown[], isPlan: boolean): Slip[] {
  const slips: Slip[] = [];
  const add = (index: number, code: string, args?: Diagnostic['args']) => slips.push({ index, code, ...(args && { args }) });
  // In a plan an empty item is silence; anywhere else it is a slip.
  if (!isPlan) node.items.forEach((item, index) => item.kind === 'scalar' && items[index] === undefined && isSilence(item.text) && add(index, 'empty-item'));
  // Different names may mean one value (claims and underwriting are both "other"); the same name twice is a slip.
  if (field.item.type === 'choice' && !field.repeats && items.some((item, index) => items.indexOf(item) < index)) {
    const names = node.items.map((item) => (item.kind === 'scalar' ? fold(item.text) : null));
    items.forEach((item, index) => {
      if (item !== undefined && names.indexOf(names[index]!) < index) add(index, 'repeated-value', { value: (node.items[index] as ScalarNode).text });
    });
  }
  const seen = new Set<string>();
  if (items.length > 1 && field.keys.length) items.forEach((item, index) => {
    const key = keyOf(item, field.keys);
    if (key === null) return;
    if (seen.has(key)) add(index, 'duplicate-item', { key, fields: field.keys.join(' + ') });
    seen.add(key);
  });
  return slips;
}
