// What an unknown key may have been meant as.
import type { Range } from '../source/node.ts';
import type { Field } from './field.ts';

/** More places than these help nobody. */
const most = 3;

/** Where fields of this name stand in a vocabulary (`technology.selection.vendor`, `phases[].go_live`); none where there are many. */
export function placesOf(root: Field, key: string): string[] {
  const found: string[] = [];
  const visit = (field: Field, at: string): void => {
    if (field.type === 'list') visit(field.item, `${at}[]`);
    if (field.type !== 'map') return;
    for (const [name, inner] of Object.entries(field.fields)) {
      const path = at ? `${at}.${name}` : name;
      if (name === key) found.push(path);
      visit(inner, path);
    }
  };
  visit(root, '');
  return found.length > most ? [] : found;
}

/** True for a key that may be the rest of a value with a comma in it: in `{...}`, and of a form that keys do not have, or without a colon behind it. */
export function isRestOfValue(text: string, map: Range, key: string, keyRange: Range): boolean {
  if (text[map.start] !== '{') return false;
  colon.lastIndex = keyRange.end;
  return /^\d|\s/.test(key) || !colon.test(text);
}

const colon = /["']?\s*:/y;
