// A file's bytes: never more than the limit, never a device or a pipe, and never half of one version and half of the next.
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';

const tries = 5;

/** Whether a file that was opened by this path lies where it may. */
export type MayLie = (file: number, path: string) => boolean;

/** Throws the system's error; `EFBIG` for what is larger than `most` bytes, `ENOTFILE` for what is no file, `ECHANGED` for what does not hold still, `ELINK` for a link where none is to be followed. */
export function readWhole(path: string, most: number, follow = true): Buffer {
  return readSeen(path, most, follow, follow ? statSync(path) : lstatSync(path));
}

/** The same of a file that was looked at already, or null where its folder says that it is one. `mayLie`: `EOUTSIDE` for one of which, once it is open, this is not true. `into`: what to read it into, if it is large enough. */
export function readSeen(path: string, most: number, follow: boolean, seen: Stats | null, mayLie: MayLie | null = null, into: Buffer | null = null): Buffer {
  // A pipe would be waited for when it is opened; one that took the file's place since is not.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0));
  for (let turn = 0; turn < tries; turn++) {
    if (seen) refuse(seen, most);
    const file = openSync(path, flags);
    try {
      if (mayLie && !mayLie(file, path)) throw coded('EOUTSIDE');
      const before = fstatSync(file);
      refuse(before, most);
      const content = into && before.size <= into.length ? into.subarray(0, before.size) : Buffer.allocUnsafe(before.size);
      let read = 0;
      for (let got = -1; got !== 0 && read < content.length; read += got) got = readSync(file, content, read, content.length - read, read);
      const after = fstatSync(file);
      if (read === content.length && after.size === before.size && after.mtimeMs === before.mtimeMs) return content;
    } finally {
      closeSync(file);
    }
  }
  throw coded('ECHANGED');
}

function refuse(info: Stats, most: number): void {
  if (!info.isFile()) throw coded(info.isDirectory() ? 'EISDIR' : info.isSymbolicLink() ? 'ELINK' : 'ENOTFILE');
  if (info.size > most) throw coded('EFBIG');
}

const coded = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });
