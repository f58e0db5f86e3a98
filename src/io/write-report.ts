// A report into a file, whole or not at all: written beside it under another name, then renamed.
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, basename } from 'node:path';

/** Makes the folder where needed. Throws the system's error. */
export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A link is not written through; a device or a pipe is written to, not replaced.
  const existing = await lstat(path).catch(() => null);
  if (existing?.isSymbolicLink()) throw Object.assign(new Error('link'), { code: 'ELINK' });
  if (existing && !existing.isFile() && !existing.isDirectory()) {
    await writeFile(path, [...pieces].join(''));
    return;
  }
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    for (const piece of pieces) await file.write(piece);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}
