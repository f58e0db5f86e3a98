// Bytes -> text.

/** The text of a file; null where it is none in UTF-8. The strict decoder, which has to be loaded first, looks only at what may be none. */
export function decode(bytes: Uint8Array): string | null {
  const text = (bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).toString();
  if (text.includes('\uFFFD') && !isUtf8(bytes)) return null;
  // UTF-16 always holds a byte that UTF-8 does not, or NULs, which YAML refuses.
  return text.includes('\0') ? null : text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Where the first NUL stands in what is UTF-8 otherwise. UTF-16 has one beside nearly every letter of Latin. */
export function nulIn(bytes: Uint8Array): { text: string; at: number } | null {
  const text = Buffer.from(bytes).toString();
  const at = text.indexOf('\0');
  return at < 0 || !isUtf8(bytes) || text.split('\0').length * 4 > text.length ? null : { text, at };
}

/** What is none shows as U+FFFD, which may also be meant. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
