// Messages on the error stream, for a terminal: lines that are too long are broken between words, and keep their indent.
import { widthOf } from '../reporters/frame.ts';
import { wrap } from '../reporters/layout.ts';

export const fitLines = (text: string, width: number): string =>
  text.split('\n').flatMap((line) => {
    if (widthOf(line) <= width) return [line];
    const indent = /^ */.exec(line)![0];
    return wrap(line.slice(indent.length), width - indent.length).map((part) => indent + part);
  }).join('\n');
