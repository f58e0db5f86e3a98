#!/usr/bin/env node
// argv and streams in, exit code out; no logic. The process starts at 2 and earns a better code.
import { run } from '../src/commands/index.ts';

process.exitCode = 2;

// A reader that closes early (`| head -1`) has seen enough; the verdict stands.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
}

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

const world = { cwd: workingDirectory(), env: process.env, isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns, readStdin };
void run(process.argv.slice(2), world).then(({ status, stdout, stderr }) => {
  process.exitCode = status;
  if (stderr) process.stderr.write(stderr);
  for (const piece of stdout) process.stdout.write(piece);
});
