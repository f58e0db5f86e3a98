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

const outcome = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns,
  async readStdin() {
    if (process.stdin.isTTY) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
});
process.exitCode = outcome.status;
if (outcome.stderr) process.stderr.write(outcome.stderr);
for (const piece of outcome.stdout) process.stdout.write(piece);
