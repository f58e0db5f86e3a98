// A file's bytes: never more than the limit, never a device or a pipe, and never half of one version and half of the next.
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { coded } from './reason.ts';
import { identityOf } from './same-file.ts';

const tries = 5;

/** Whether a file that was opened by this path lies where it may. */
export type MayLie = (file: number, path: string) => boolean;

/** What files are read into, one after the other, and by what the last one can be known again: null where that was written to a moment ago. */
export interface Room {
  bytes: Buffer;
  seen: string | null;
}

/** Throws the system's error; `EFBIG` for what is larger than `most` bytes, `ENOTFILE` for what is no file, `ECHANGED` for what does not hold still, `ELINK` for a link where none is to be followed. */
export function readWhole(path: string, most: number, follow = true): Buffer {
  return readSeen(path, most, follow, follow ? statSync(path) : lstatSync(path));
}

/** The same of a file that was looked at already, or null where its folder says that it is one. `mayLie`: `EOUTSIDE` for one of which, once it is open, this is not true. `room`: what to read it into, if that is large enough. */
export function readSeen(path: string, most: number, follow: boolean, seen: Stats | null, mayLie: MayLie | null = null, room: Room | null = null): Buffer {
  // A pipe would be waited for when it is opened; one that took the file's place since is not.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0));
  for (let turn = 0; turn < tries; turn++) {
    if (room) room.seen = null;
    if (seen) refuse(seen, most);
    const file = openSync(path, flags);
    try {
      if (mayLie && !mayLie(file, path)) throw coded('EOUTSIDE');
      const short = seen === null && room && room.bytes.length <= most ? readShort(file, room) : null;
      if (short) return short;
      const before = fstatSync(file);
      refuse(before, most);
      const content = room && before.size <= room.bytes.length ? room.bytes.subarray(0, before.size) : Buffer.allocUnsafe(before.size);
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

/** Longer ago than file systems' times are coarse, or clocks differ. */
const settled = 60_000;

/**
 * What its folder says is a file, read first and looked at once: it is whole, and of one version, where it has so many bytes and
 * nothing was written for a while, which its time of change tells, since nobody can set that. Null where it takes a closer look; a
 * pipe that took its place cannot be read from a position.
 */
function readShort(file: number, room: Room): Buffer | null {
  const { bytes } = room;
  const now = Date.now();
  let read: number;
  try {
    read = readSync(file, bytes, 0, bytes.length, 0);
  } catch {
    return null;
  }
  if (read === bytes.length) return null;
  const info = fstatSync(file);
  if (!info.isFile() || info.size !== read || info.ctimeMs >= now - settled) return null;
  room.seen = identityOf(info);
  return bytes.subarray(0, read);
}

function refuse(info: Stats, most: number): void {
  if (!info.isFile()) throw coded(info.isDirectory() ? 'EISDIR' : info.isSymbolicLink() ? 'ELINK' : 'ENOTFILE');
  if (info.size > most) throw coded('EFBIG');
}
