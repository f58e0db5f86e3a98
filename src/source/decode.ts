// Bytes -> text.
let decoder: InstanceType<typeof TextDecoder> | undefined;

/** The text of a file; null where it is none in UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    // Drops a byte order mark; UTF-16 always holds a byte that UTF-8 does not, or NULs, which YAML refuses.
    const text = (decoder ??= new TextDecoder('utf-8', { fatal: true })).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
