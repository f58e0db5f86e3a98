// Amounts that say that they are won, in a plan whose currency is another: nobody can tell which of the two holds.
import type { Field, MapField } from '../shape/field.ts';
import { pointer } from '../shape/path.ts';
import type { Node, Source } from '../source/node.ts';
import { placeOf } from '../source/place.ts';
import { limits } from '../limits.ts';
import type { Diagnostic, Path } from '../types.ts';

export function wonElsewhere(source: Source, vocabulary: MapField, currency: string | undefined): Diagnostic[] {
  // A letter may also be written as an escape.
  if (currency === undefined || currency === 'KRW' || !(source.text.includes('원') || source.text.includes('\\'))) return [];
  const found: Diagnostic[] = [];
  const visit = (node: Node, field: Field, path: Path): void => {
    if (field.type === 'amount') {
      if (node.kind === 'scalar' && /원\s*$/.test(node.text.normalize('NFC')) && found.length < limits.problems) found.push({ id: 'plan/won', file: source.file, place: placeOf(source, path), path: pointer(path), args: { value: node.text.trim(), currency } });
    } else if (field.type === 'list' && node.kind === 'list') node.items.forEach((item, index) => visit(item, field.item, [...path, index]));
    else if (field.type === 'map' && node.kind === 'map') {
      for (const { key, value } of node.entries) if (Object.hasOwn(field.fields, key)) visit(value, field.fields[key]!, [...path, key]);
    }
  };
  visit(source.root, vocabulary, []);
  return found;
}
