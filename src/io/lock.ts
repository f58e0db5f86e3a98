// One wizard at a time for a plan: a file that says who is at work. What a killed wizard left behind is taken over.
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { readWhole } from './read-file.ts';
import { coded } from './reason.ts';

interface Holder {
  pid: number;
  host: string;
  /** Numbers of processes mean something only inside it: a container has its own. */
  space: string;
  /** When the process began, so that another one with its number is not taken for it; null where that is not known. */
  started: string | null;
}

/** Somebody is at work. */
export class Locked extends Error {
  override readonly name = 'Locked';
  constructor(readonly holder: { pid: number; host: string }) {
    super('locked');
  }
}

const beatEvery = 10_000;
/** Nobody here can see whether a process of another host still runs; it shows so itself. */
const silentFor = 60_000;

/** Holds the lock until it is given back. @throws Locked, `ENOTLOCK` for a file that is none, or the system's error */
export function takeLock(path: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), space: spaceOf(), started: startOf(process.pid), draft: 'lock' });
  let file: number;
  for (;;) {
    try {
      file = openSync(path, 'wx', 0o600);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const there = textOf(path);
    if (there === null) continue;
    const holder = holderOf(there);
    if (holder ? isAtWork(holder, path) : isFresh(path, 2_000)) throw new Locked(holder ?? { pid: 0, host: hostname() });
    putAway(path, there);
  }
  const write = () => {
    const bytes = Buffer.from(mine);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
  };
  try {
    write();
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(path, { force: true });
    throw error;
  }
  const beat = setInterval(() => {
    try {
      write();
    } catch {
      // The next one may get through.
    }
  }, beatEvery);
  beat.unref();
  return () => {
    clearInterval(beat);
    closeSync(file);
    if (textOf(path) === mine) rmSync(path, { force: true });
  };
}

function textOf(path: string): string | null {
  try {
    return readWhole(path, 4096, false).toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Null for an empty file, whose writer was killed at once. @throws ENOTLOCK */
function holderOf(text: string): Holder | null {
  if (text === '') return null;
  try {
    const holder = JSON.parse(text) as Holder & { draft: unknown };
    if (holder.draft === 'lock' && Number.isSafeInteger(holder.pid) && holder.pid > 0 && typeof holder.host === 'string') return holder;
  } catch {
    // Not ours.
  }
  throw coded('ENOTLOCK');
}

function isAtWork({ pid, host, space, started }: Holder, path: string): boolean {
  if (host !== hostname() || space !== spaceOf()) return isFresh(path, silentFor);
  if (started !== null) return startOf(pid) === started;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const isFresh = (path: string, most: number): boolean => Math.abs(Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)) < most;

/** Of two that find the same old lock, the second may get hold of the first one's new lock: it gives it back. */
function putAway(path: string, seen: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
    if (textOf(aside) !== seen) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** When a process began, as Linux counts; null elsewhere, and for one that is dead and not yet buried. */
function startOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ');
    return fields[0] === 'Z' ? null : fields[19]!;
  } catch {
    return null;
  }
}

function spaceOf(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
