// Bytes -> text.
import { Buffer, isUtf8 } from 'node:buffer';

/** The text of a file; null where it is none in UTF-8. Node's decoder would take longer to load than a plan to decode. */
export function decode(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  // UTF-16 always holds a byte that UTF-8 does not, or NULs, which YAML refuses.
  return text.includes('\0') ? null : text.replace(/^\uFEFF/, '');
}
