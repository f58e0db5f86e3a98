// Any letter of Unicode. fast-check's own unit for that makes a table of all of them first, which takes more than a second.
import * as fc from 'fast-check';

const halves = { from: 0xd800, count: 0x800 };

export const anyLetter = fc.integer({ min: 0, max: 0x10ffff - halves.count }).map(
  (place) => String.fromCodePoint(place < halves.from ? place : place + halves.count),
  // fast-check asks which of the texts that it knows to do harm are made of such letters.
  (letter) => {
    const code = typeof letter === 'string' && [...letter].length === 1 ? letter.codePointAt(0)! : halves.from;
    if (code >= halves.from && code < halves.from + halves.count) throw new Error('no letter');
    return code < halves.from ? code : code - halves.count;
  },
);
