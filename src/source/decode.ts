// Bytes -> text.

/** The text of a file; null where it is none in UTF-8. The strict decoder, which has to be loaded first, looks only at what may be none. */
export function decode(bytes: Uint8Array): string | null {
  const text = (bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).toString();
  if (text.includes('\uFFFD') && !isUtf8(bytes)) return null;
  // UTF-16 always holds a byte that UTF-8 does not, or NULs, which YAML refuses.
  return text.includes('\0') ? null : text.startsWith('\uFEFF') ? text.slice(1) : text;
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
