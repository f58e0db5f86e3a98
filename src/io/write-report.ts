// A report into a file, whole or not at all: written beside it under another name, then renamed.
import { closeSync, constants, openSync, rmSync } from 'node:fs';
import { lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unwritable } from './inside.ts';
import { makeFolder } from './make-folder.ts';
import { coded } from './reason.ts';
import { repositoryOf } from './repository.ts';
import { temporaryBeside } from './temporary.ts';
import { endSignals } from '../types.ts';

/** A report on its way into a file. */
export interface WholeFile {
  write(piece: string): Promise<void>;
  /** Puts it in its place. */
  finish(): Promise<void>;
  /** Leaves nothing behind, unless it was finished. */
  abandon(): Promise<void>;
}

/** Makes the folder where needed, with this mode; `cwd` is where the name was given. Throws the system's error, `ELINK` and `EGIT` of ours. */
export async function openWhole(path: string, cwd: string, mode?: number): Promise<WholeFile> {
  const code = unwritable(repositoryOf(cwd) ?? cwd, path);
  if (code) throw coded(code);
  makeFolder(dirname(path), mode);
  // A link is not written through; a device or a pipe is written to, not replaced.
  const existing = await lstat(path).catch(() => null);
  if (existing?.isSymbolicLink()) throw coded('ELINK');
  if (existing && !existing.isFile() && !existing.isDirectory()) {
    const file = existing.isFIFO() ? await openPipe(path) : await open(path, 'w');
    const close = () => file.close().catch(() => {});
    return { write: (piece) => file.writeFile(piece), finish: close, abandon: close };
  }
  const temporary = temporaryBeside(path);
  // Who stops the run leaves nothing behind; the signal then does what it does.
  const stopped = (signal: NodeJS.Signals): void => {
    rmSync(temporary, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of endSignals) process.once(signal, stopped);
  const deaf = () => endSignals.forEach((signal) => process.off(signal, stopped));
  let finished = false;
  const file = await open(temporary, 'wx');
  return {
    // Not `write`: on a disk that is nearly full it writes a part, and calls that a success.
    write: (piece) => file.writeFile(piece),
    async finish() {
      await file.sync();
      await file.close();
      await rename(temporary, path);
      finished = true;
      deaf();
    },
    async abandon() {
      if (finished) return;
      await file.close().catch(() => {});
      await rm(temporary, { force: true });
      deaf();
    },
  };
}

/** Waits for a reader without standing still: a call that does would keep a signal from ending the run. */
async function openPipe(path: string): Promise<FileHandle> {
  for (;;) {
    try {
      const probe = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
      const file = await open(path, 'w');
      closeSync(probe);
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await setTimeout(50);
    }
  }
}

/** The same with all of its text at hand. */
export async function writeWhole(path: string, pieces: Iterable<string>, cwd: string, mode?: number): Promise<void> {
  const file = await openWhole(path, cwd, mode);
  try {
    for (const piece of pieces) await file.write(piece);
    await file.finish();
  } finally {
    await file.abandon();
  }
}
