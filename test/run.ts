// Runs the built command as a user would, and gives back all that it did.
import { spawn } from 'node:child_process';
import { lchownSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const bin = fileURLToPath(new URL('../dist/crm-check.cjs', import.meta.url));

/** What starts the command: Node with the bundle, or an executable that stands in `CRM_CHECK`. */
export const command: readonly [string, ...string[]] = process.env.CRM_CHECK ? [process.env.CRM_CHECK] : [process.execPath, bin];

/** The environment in which a script runs before the command does. */
export const runFirst = (script: string): Record<string, string> => ({ NODE_OPTIONS: `--require ${script}`, BUN_OPTIONS: `--preload ${script}` });

export interface Run {
  stdout: string;
  stderr: string;
  status: number | null;
}

/** The environment of a plain English terminal of 80 columns, whatever the machine's. */
const plainEnv = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8' };

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  stdin?: string | Uint8Array;
  /** Rights mean nothing to root: where it runs the tests, it hands the working directory over to nobody, as whom the command runs. */
  asUser?: boolean;
}

const nobody = { uid: 65534, gid: 65534 };
const handOver = (folder: string): void => {
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) lchownSync(join(folder, name), nobody.uid, nobody.gid);
};

export function runCommand(args: readonly string[], { cwd = root, env, stdin, asUser = false }: RunOptions = {}): Promise<Run> {
  const dropped = asUser && process.getuid?.() === 0;
  if (dropped && cwd !== root) handOver(cwd);
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], [...command.slice(1), ...args], { cwd, env: { ...plainEnv, ...(dropped && { HOME: tmpdir() }), ...env }, stdio: ['pipe', 'pipe', 'pipe'], ...(dropped && nobody) });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (status) => resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), status }));
    child.stdin.end(stdin ?? '');
  });
}

/**
 * The same call without a process of its own: where it is tested what the command says and does, and not how its process begins and
 * ends. An executable that stands in `CRM_CHECK` is run all the same.
 */
export async function runHere(args: readonly string[], options: Pick<RunOptions, 'cwd' | 'env' | 'stdin'> = {}): Promise<Run> {
  if (process.env.CRM_CHECK) return runCommand(args, options);
  const { cwd = root, env, stdin = '' } = options;
  const { run } = await import('../src/commands/index.ts');
  const nobodyLooks = { isTerminal: false, columns: undefined, errorColumns: () => null, progress: () => {}, terminal: () => null };
  const outcome = await run(args, { ...nobodyLooks, cwd: realpathSync(cwd), env: { ...plainEnv, ...env }, readStdin: async () => Buffer.from(stdin as string) });
  if (!('pieces' in outcome)) return { ...outcome, stdout: asPrinted(outcome.stdout) };
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = await outcome.pieces.next();
    if (done) return { ...value, stdout: asPrinted(pieces) };
    pieces.push(value);
  }
}

/** In bytes, half a letter is none. */
const asPrinted = (pieces: Iterable<string>): string => Buffer.from([...pieces].join('')).toString();
