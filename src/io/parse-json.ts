// JSON of files that somebody else may have written. The engine takes some 70 times its size for what is nothing but brackets, and more than there may be.
import { limits } from '../limits.ts';

const [quote, backslash, list, listEnd, map, mapEnd] = ['"', '\\', '[', ']', '{', '}'].map((sign) => sign.charCodeAt(0));

/** Throws a `SyntaxError`, also for what is nested deeper than anything of ours. */
export function parseJson(bytes: Uint8Array): unknown {
  if (isTooDeep(bytes)) throw new SyntaxError('nested too deeply');
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
}

function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inText) {
      if (byte === backslash) at++;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === list || byte === map) {
      if (++depth > limits.depth) return true;
    } else if (byte === listEnd || byte === mapEnd) depth--;
  }
  return false;
}
