// One process from start to end: how long it took, and how much memory at most.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makePlan } from './plans.ts';

export type Command = readonly [string, ...string[]];

const temporary = mkdtempSync(join(tmpdir(), 'crm-check-bench-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** An empty folder that is gone when the benchmark ends. */
export const emptyFolder = (name: string): string => mkdtempSync(join(temporary, `${name}-`));

// What V8 compiled is kept from the warm-up on, and from nothing that ran on this machine before: which run it comes from is a fiftieth of the next.
process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'] = emptyFolder('user-cache');

function spawned([program, ...args]: Command, env: NodeJS.ProcessEnv): number {
  const before = process.hrtime.bigint();
  const { status, error } = spawnSync(program, args, { stdio: 'ignore', env });
  const ms = Number(process.hrtime.bigint() - before) / 1e6;
  // Passed or failed; a run without a verdict is no measurement.
  if (status !== 0 && status !== 1) throw new Error(`${error?.message ?? `exit code ${status}`}: ${[program, ...args].join(' ').replaceAll(temporary, '')}`);
  return ms;
}

/** Milliseconds. */
export const time = (command: Command, env: NodeJS.ProcessEnv = {}): number => spawned(command, { ...process.env, ...env });

/** Of a script that Node runs: milliseconds, and bytes of memory at its peak. */
export function timeAndPeak([script, ...args]: Command): { ms: number; bytes: number } {
  const file = join(temporary, 'peak');
  const ms = spawned([process.execPath, '--require', join(import.meta.dirname, 'peak.cjs'), script, ...args], { ...process.env, BENCH_PEAK: file });
  return { ms, bytes: Number(readFileSync(file, 'utf8')) };
}

const folders = new Map<number, string>();
/** A folder with so many plans, a thousand to a subfolder. */
export function plans(count: number): string {
  const known = folders.get(count);
  if (known) return known;
  const folder = emptyFolder(`${count}-plans`);
  for (let seed = 0; seed < count; seed++) {
    const file = join(folder, String(Math.floor(seed / 1000)), `${seed}.plan.yaml`);
    if (seed % 1000 === 0) mkdirSync(dirname(file));
    writeFileSync(file, makePlan(seed));
  }
  folders.set(count, folder);
  return folder;
}

/** The middle and the quarters of some numbers. */
export function spread(numbers: readonly number[]): { low: number; median: number; high: number } {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round((sorted.length - 1) * part)]!;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}
