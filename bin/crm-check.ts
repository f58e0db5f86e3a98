#!/usr/bin/env node
// argv and streams in, exit code out; no logic. The process starts at 2 and earns a better code.
import { fstatSync, statSync, writeSync } from 'node:fs';
import { run, stopped, unwritten } from '../src/commands/index.ts';
import { useCompileCache } from '../src/io/compile-cache.ts';
import type { Telling, Terminal } from '../src/commands/world.ts';

process.exitCode = 2;

/** Nothing larger than this is a plan; the reader says so without having to hold it all. */
const mostBytes = 2 * 1024 * 1024;

async function readStdin(): Promise<Uint8Array | null> {
  if (process.stdin.isTTY) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

/** A working directory that was deleted has no name, and no files either. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return '/nonexistent';
  }
}

/**
 * Standard output as a stream where it may be a terminal, or on Windows, whose consoles only the stream can write to. Elsewhere
 * null: the stream's library takes as long to load as a plan to judge.
 */
function streamOut(): NodeJS.WriteStream | null {
  try {
    if (process.platform === 'win32') return process.stdout;
    const info = fstatSync(1);
    return info.isCharacterDevice() && info.rdev !== statSync('/dev/null').rdev ? process.stdout : null;
  } catch {
    return process.stdout;
  }
}

/** True when all is out. Into a file or a pipe, as long as its reader keeps up; what it cannot take at once goes through the stream, which waits. */
function writeAtOnce(text: string): boolean {
  let rest = Buffer.from(text);
  try {
    while (rest.length) rest = rest.subarray(writeSync(1, rest));
    return true;
  } catch (error) {
    // What comes later waits behind this: from now on all goes through the stream.
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') writeThrough((stream = process.stdout), rest);
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

/** Asked for by the wizard only: the keyboard takes time to open. */
function terminal(): Terminal | null {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return null;
  // For good: a listener that is gone after the first call leaves the signal to others, who end the process.
  const interrupted = new Promise<'SIGINT' | 'SIGTERM'>((resolve) => (['SIGINT', 'SIGTERM'] as const).forEach((signal) => process.on(signal, () => resolve(signal))));
  return { input, output, interrupted };
}

/** Over the line of a terminal that someone looks at; nothing else. */
function progress(text: string): void {
  if (process.stderr.isTTY && !process.env.CI) process.stderr.write(`\r\u001b[K${text}`);
}

/** Writes pieces as they come. Who stops the run is told that there is no verdict. */
async function tellAll({ pieces }: Telling): Promise<void> {
  let stop = false;
  const heard = (): void => {
    stop = true;
    // What does not come back, like a pipe that nobody reads from, is not waited for.
    setTimeout(() => void stopped(process.argv.slice(2), process.env).then((line) => (process.stderr.write(line), process.exit(2))), 1000).unref();
  };
  const listen = (on: boolean): void => signals.forEach((signal) => (on ? process.on(signal, heard) : process.off(signal, heard)));
  listen(true);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done || value) progress('');
    if (done) {
      process.exitCode = unwrittenReport ? 2 : value.status;
      if (value.stderr) writeThrough(process.stderr, value.stderr);
      return;
    }
    // Before nobody listens any more, what came while a plan was judged is heard: it would be lost.
    if (value) await new Promise((resolve) => setImmediate(resolve));
    if (stop) {
      await pieces.return({ status: 2, stderr: '' });
      progress('');
      writeThrough(process.stderr, await stopped(process.argv.slice(2), process.env));
      return;
    }
    if (!value) continue;
    // A reader that stands still must not keep the run from being ended: meanwhile a signal does what it always does.
    listen(false);
    await writePiece(value);
    listen(true);
  }
}
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A reader that does not keep up is waited for; one that closed early has seen enough. */
async function writePiece(text: string): Promise<void> {
  if (closed || (stream ? writeThrough(stream, text) : writeAtOnce(text))) return;
  const slow = stream ?? process.stdout;
  if (!slow.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      slow.off('drain', go).off('close', go);
      resolve();
    };
    slow.on('drain', go).on('close', go);
  });
}

const cwd = workingDirectory();
useCompileCache(process.env, cwd);
let stream = streamOut();
const world = { cwd, env: process.env, isTerminal: stream?.isTTY === true, columns: stream?.columns, readStdin, progress, terminal };
void run(process.argv.slice(2), world).then((outcome) => {
  if ('pieces' in outcome) return tellAll(outcome);
  const { status, stdout, stderr } = outcome;
  process.exitCode = status;
  if (stderr) writeThrough(process.stderr, stderr);
  const text = [...stdout].join('');
  if (!text) return;
  if (stream) writeThrough(stream, text);
  // Nothing is left to wait for; a process that ends by itself first tidies up what goes with it anyway.
  else if (writeAtOnce(text) && !stderr) process.exit();
});
