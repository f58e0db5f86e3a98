// How long one run takes, against a Node process that does nothing: interleaved pairs, median and spread. Ratios only.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

const pairs = 31;
const plan = 'examples/first-draft.plan.yaml';
const rows: [string, string[]][] = [
  ['first draft, text', [plan]],
  ['first draft, json', [plan, '--format', 'json']],
  ['first draft, Korean', [plan, '--lang', 'ko']],
  ['--version', ['--version']],
  ['--help', ['--help']],
];

/** Milliseconds of one process from spawn to end. */
function time(args: readonly string[]): number {
  const before = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - before) / 1e6;
}

const quantile = (sorted: readonly number[], at: number): number => sorted[Math.round((sorted.length - 1) * at)]!;

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}; ratio to node -e 0 of ${pairs} pairs each`);
for (const [name, args] of rows) {
  for (let warm = 0; warm < 3; warm++) time(['dist/crm-check.cjs', ...args]);
  const ratios = Array.from({ length: pairs }, () => {
    const nothing = time(['-e', '0']);
    return time(['dist/crm-check.cjs', ...args]) / nothing;
  }).sort((a, b) => a - b);
  console.log(`${name.padEnd(22)} median ${quantile(ratios, 0.5).toFixed(2)}   quarter to quarter ${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`);
}
