#!/usr/bin/env node
// argv and streams in, exit code out; nothing here knows of plans, rules or words. The process starts at 2 and earns a better code.
import { fstatSync, statSync, writeSync, type Stats } from 'node:fs';
import { run, stopped, unwritten } from '../src/commands/index.ts';
import type { Telling, Terminal } from '../src/commands/world.ts';
import { endSignals, type EndSignal } from '../src/types.ts';
import { workingDirectory } from './working-directory.ts';

process.exitCode = 2;

/** Nothing larger than this is a plan; the reader says so without having to hold it all. */
const mostBytes = 2 * 1024 * 1024;

async function readStdin(): Promise<Uint8Array | null> {
  if (process.stdin.isTTY || statOf(0)?.isDirectory()) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

/** Null where nothing is open. */
function statOf(fd: number): Stats | null {
  try {
    return fstatSync(fd);
  } catch {
    return null;
  }
}

/** Also where the terminal went away meanwhile. */
const isTerminal = (info: Stats): boolean => info.isCharacterDevice() && info.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;

/**
 * Standard output as a stream where it may be a terminal, or on Windows, whose consoles only the stream can write to. Elsewhere
 * null: the stream's library takes as long to load as a plan to judge.
 */
function streamOut(): NodeJS.WriteStream | null {
  const info = statOf(1);
  return !info || process.platform === 'win32' || isTerminal(info) ? process.stdout : null;
}

/** True when all is out. Into a file or a pipe, as long as its reader keeps up; what it cannot take at once goes through the stream, which waits. */
function writeAtOnce(text: string): boolean {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') writeThrough(process.stdout, bytes.subarray(written));
    else failed(error as NodeJS.ErrnoException);
    return false;
  }
}

/** False where the stream asks to wait. */
const writeThrough = (stream: NodeJS.WriteStream, text: string | Uint8Array): boolean => (stream.listeners('error').includes(failed) ? stream : stream.on('error', failed)).write(text);

/** Standard output takes nothing more. */
let closed = false;
let unwrittenReport = false;
/** A reader that closes early (`| head -1`) has seen enough; the verdict stands. */
function failed(error: NodeJS.ErrnoException): void {
  closed = true;
  if (error.code === 'EPIPE') return;
  unwrittenReport = true;
  process.exitCode = 2;
  void unwritten(error, process.argv.slice(2), process.env).then((line) => process.stderr.write(line));
}

let lent = false;
/** Asked for by the wizard only: the keyboard takes time to open. */
function terminal(): Terminal | null {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return null;
  // For good: a listener that is gone after the first call leaves the signal to others, who end the process.
  const interrupted = new Promise<EndSignal>((resolve) => endSignals.forEach((signal) => process.on(signal, () => resolve(signal))));
  // A terminal that went away is heard of by its signal; what is read and written meanwhile fails.
  for (const end of [input, output]) end.on('error', () => {});
  lent = true;
  return { input, output, interrupted };
}

/** True where a terminal went away. */
const isHungUp = (): boolean => process.platform !== 'win32' && [0, 1, 2].map(statOf).some((info, fd) => info && isTerminal(info) && !process.getBuiltinModule('node:tty').isatty(fd));

/** At its end Node gives the terminal its old mode back, and aborts where that is gone. By a signal it ends without. */
function endWithTerminal(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

const errorColumns = (): number | null => (process.stderr.isTTY ? process.stderr.columns : null);

/** Over the line of a terminal that someone looks at; nothing else. */
function progress(text: string): void {
  if (process.stderr.isTTY && !process.env.CI) process.stderr.write(`\r\u001b[K${text}`);
}

/** Writes pieces as they come. Who stops the run is told that there is no verdict. */
async function tellAll({ pieces }: Telling): Promise<void> {
  // A stream even for a pipe: a call of ours that stands still with its reader would keep a signal from being heard.
  const to = stream ?? (statOf(1)?.isFile() ? null : process.stdout);
  let stop = false;
  const heard = (): void => {
    stop = true;
    // What does not come back, like a pipe that nobody reads from, is not waited for.
    setTimeout(() => void endStopped(), 1000).unref();
  };
  const listen = (on: boolean): void => endSignals.forEach((signal) => (on ? process.on(signal, heard) : process.off(signal, heard)));
  listen(true);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done || value) progress('');
    // What came while plans were judged is heard now.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop && !(done && value.status !== 2)) {
      if (!done) await pieces.return({ status: 2, stderr: '' });
      return endStopped();
    }
    if (done) {
      process.exitCode = unwrittenReport ? 2 : value.status;
      if (value.stderr) writeThrough(process.stderr, value.stderr);
      return;
    }
    if (!value) continue;
    // A call to write to a terminal stands still with it: meanwhile a signal does what it always does.
    if (stream) listen(false);
    await writePiece(value, to);
    if (stream) listen(true);
  }
}

async function endStopped(): Promise<void> {
  if (isHungUp()) return endWithTerminal();
  progress('');
  process.stderr.write(await stopped(process.argv.slice(2), process.env), () => process.exit(2));
}

/** A reader that does not keep up is waited for; one that closed early has seen enough. */
async function writePiece(text: string, to: NodeJS.WriteStream | null): Promise<void> {
  if (closed || (to ? writeThrough(to, text) : writeAtOnce(text)) || !to?.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      to.off('drain', go).off('close', go);
      resolve();
    };
    to.on('drain', go).on('close', go);
  });
}

const stream = streamOut();
const world = { cwd: workingDirectory(), env: process.env, isTerminal: stream?.isTTY === true, columns: stream?.columns, errorColumns, readStdin, progress, terminal };
void run(process.argv.slice(2), world).then((outcome) => {
  if ('pieces' in outcome) return tellAll(outcome);
  if (lent && isHungUp()) return endWithTerminal();
  const { status, stdout, stderr } = outcome;
  process.exitCode = status;
  if (stderr) writeThrough(process.stderr, stderr);
  let atOnce = stream === null;
  let any = false;
  // One by one: to join them takes memory that was never used, and that takes longer to get than to write to.
  for (const piece of stdout) {
    if (closed) return;
    if (atOnce) atOnce = writeAtOnce(piece);
    else writeThrough(stream ?? process.stdout, piece);
    any ||= piece !== '';
  }
  // Nothing is left to wait for; a process that ends by itself first tidies up what goes with it anyway.
  if (atOnce && any && !stderr) process.exit();
});
