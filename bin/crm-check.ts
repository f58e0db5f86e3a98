#!/usr/bin/env node
// argv and streams in, exit code out; no logic. The process starts at 2 and earns a better code.
import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { run, unwritten } from '../src/commands/index.ts';
import type { Terminal } from '../src/commands/world.ts';

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
    const info = fstatSync(1);
    const device = info.isCharacterDevice() && info.rdev !== statSync(devNull).rdev;
    return device || process.platform === 'win32' ? process.stdout : null;
  } catch {
    return process.stdout;
  }
}

/** Into a file or a pipe, as long as its reader keeps up; what it cannot take at once goes through the stream, which waits. True when all is out. */
function writeAtOnce(text: string): boolean {
  let rest = Buffer.from(text);
  try {
    while (rest.length) rest = rest.subarray(writeSync(1, rest));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') writeThrough(process.stdout, rest);
    else failed(error as NodeJS.ErrnoException);
    return false;
  }
}

const writeThrough = (stream: NodeJS.WriteStream, text: string | Uint8Array): void => void stream.on('error', failed).write(text);

/** A reader that closes early (`| head -1`) has seen enough; the verdict stands. */
function failed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
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

const stream = streamOut();
const world = { cwd: workingDirectory(), env: process.env, isTerminal: stream?.isTTY === true, columns: stream?.columns, readStdin, terminal };
void run(process.argv.slice(2), world).then(({ status, stdout, stderr }) => {
  process.exitCode = status;
  if (stderr) writeThrough(process.stderr, stderr);
  const text = [...stdout].join('');
  if (!text) return;
  if (stream) writeThrough(stream, text);
  // Nothing is left to wait for; a process that ends by itself first tidies up what goes with it anyway.
  else if (writeAtOnce(text) && !stderr) process.exit();
});
