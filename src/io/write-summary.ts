// The job summary of GitHub Actions: a file that every command of a step appends to, of which GitHub takes 1 MiB.
import { appendFile, stat } from 'node:fs/promises';
import type { Words } from '../types.ts';
import { reasonOf } from './reason.ts';

const mostBytes = 1024 * 1024;

/** Appends the pieces that fit, and `cut` where some did not. Gives back why it could not, or null. */
export async function appendSummary(path: string, pieces: Iterable<string>, cut: string): Promise<Words | null> {
  try {
    const taken = await stat(path).then(({ size }) => size, () => 0);
    await appendFile(path, fitting(pieces, mostBytes - taken, `\n\n${cut}\n`));
    return null;
  } catch (error) {
    return reasonOf(error as NodeJS.ErrnoException);
  }
}

/** Whole pieces; of the first that does not fit, whole lines, where nothing came before it. */
export function fitting(pieces: Iterable<string>, room: number, cut: string): string {
  const size = (text: string) => Buffer.byteLength(text);
  let text = '';
  let used = 0;
  for (const piece of pieces) {
    if (used + size(piece) + size(cut) <= room) {
      text += piece;
      used += size(piece);
      continue;
    }
    for (const line of text ? [] : piece.split(/(?<=\n)/)) {
      if (used + size(line) + size(cut) > room) break;
      text += line;
      used += size(line);
    }
    return size(cut) <= room ? text + cut : '';
  }
  return text;
}
