// The day where the run is, as ISO text.
import { readFileSync } from 'node:fs';

const minute = 60_000;

/**
 * Today. The first look of bun's Date at a local time takes a tenth of a short run, and more than all of one in a
 * container without a file of its zone; so the executable goes by the machine's own file where that has one time all year, as in Korea and on most servers.
 */
export function localDay(): string {
  const { TZ: zone } = process.env;
  const minutes = process.versions.bun && process.platform === 'linux' ? (zone === undefined ? offsetOfMachine() : offsetIn(zone)) : null;
  if (minutes !== null) return new Date(Date.now() + minutes * minute).toISOString().slice(0, 10);
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** In minutes; without a file, that of UTC, as for the system's own programs. */
function offsetOfMachine(): number | null {
  try {
    return fixedOffset(readFileSync('/etc/localtime'), Date.now());
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 0 : null;
  }
}

/** Of what a zone's file counts in its head, the bytes that each takes: marks of UT and of standard time, leap seconds, changes, types, letters of names. */
const bytesOf = [1, 1, 8, 5, 6, 1];
const countsAt = 20;
const changesAt = 32;
const headBytes = 44;
/** A change that changes nothing, for programs of old. */
const endOfOldTime = 2 ** 31 - 1;

/**
 * What a zone's file (RFC 9636) adds to UTC, in minutes, where that is the same from now on: its changes are over, and its last line,
 * which says what comes then, names no summer time (`KST-9`). Null for all else, and for what is no such file.
 */
export function fixedOffset(zone: Buffer, now: number): number | null {
  const isHead = (at: number): boolean => zone.length >= at + headBytes && zone.toString('latin1', at, at + 4) === 'TZif';
  if (!isHead(0)) return null;
  // All is there twice: first as programs of old read it, for which time ends in 2038.
  const second = bytesOf.reduce((at, bytes, index) => at + bytes * zone.readUInt32BE(countsAt + 4 * index), headBytes);
  if (!isHead(second)) return null;
  const changes = zone.readUInt32BE(second + changesAt);
  if (zone.length < second + headBytes + 8 * changes) return null;
  const times = Array.from({ length: changes }, (_, index) => Number(zone.readBigInt64BE(second + headBytes + 8 * index)));
  if (times.some((time) => time * 1000 > now && time !== endOfOldTime)) return null;
  const [, last] = /\n(.*)\n$/.exec(zone.toString('latin1')) ?? [];
  return last === undefined ? null : offsetIn(last);
}

/** In minutes, of a zone without summer time as POSIX writes it: `KST-9`, `<+0545>-5:45`. It counts what has to be added to get UTC. bun does not know these. */
export function offsetIn(zone: string): number | null {
  const [, sign, hours, minutes = 0] = /^(?:[A-Za-z]{3,}|<[\w+-]{3,}>)([+-]?)([01]?\d|2[0-4])(?::(\d{2}))?$/.exec(zone) ?? [];
  return hours === undefined ? null : (sign === '-' ? 1 : -1) * (60 * Number(hours) + Number(minutes)) || 0;
}
