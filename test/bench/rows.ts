// What is measured, and what must be reached. Each round runs everything a row compares once, so that both sides see the same machine.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { emptyFolder, plans, time, timeAndPeak, type Command } from './measure.ts';

export interface Row {
  /** How it is asked for; several rows may share it. */
  group: string;
  /** What a round gives, in its order, with the most that is aimed at. */
  results: readonly { what: string; atMost: number | null }[];
  rounds: number;
  prepare?: () => void;
  round: () => number[];
}

const windows = process.platform === 'win32';
const node = process.execPath;
const bundle = resolve('dist/crm-check.cjs');
const draft = 'examples/first-draft.plan.yaml';
const nothing: Command = [node, '-e', '0'];
const own = (...args: string[]): Command => [node, bundle, ...args];
const many = (count: number): Command => [bundle, plans(count), '--today', '2026-11-23'];

const cache = join(emptyFolder('cache'), 'cache.json');

/** Unchanged plans were written a while ago: what was written within the last minute is read again (`src/io/read-file.ts`). */
function letSettle(folder: string): void {
  const left = statSync(folder).ctimeMs + 65_000 - Date.now();
  if (left > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, left);
}

const peers = join(import.meta.dirname, 'peers');
const spectral = (files: string): Command => [join(peers, 'node_modules/@stoplight/spectral-cli/dist/index.js'), 'lint', files, '--ruleset', join(peers, 'spectral.yaml'), '--ignore-unknown-format', '--quiet'];
function installPeers(): void {
  if (!existsSync(join(peers, 'node_modules'))) execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'ignore', shell: windows });
}

const startUp = (what: string, atMost: number | null, ...args: string[]): Row => ({
  group: 'start',
  results: [{ what: `${what}, against node -e 0`, atMost }],
  rounds: 61,
  round: () => [ratio(time(nothing), time(own(...args)))],
});
/** How much more than the text report. */
const format = (name: string): Row => ({
  group: 'start',
  results: [{ what: `first draft, --format ${name}, more than text`, atMost: 0.05 }],
  rounds: 61,
  round: () => {
    const [base, text, other] = [time(nothing), time(own(draft)), time(own(draft, '--format', name))];
    return [(other - text) / base];
  },
});
const ratio = (base: number, other: number): number => other / base;

/** `most`: no row takes more plans than these. */
export function rows(most: number): Row[] {
  const [thousand, tenThousand, hundredThousand] = [1000, 10_000, 100_000].map((count) => Math.min(count, most)) as [number, number, number];
  const few = Math.min(1000, Math.ceil(most / 100));
  return [
    // A newer Node starts in less than half the time, so that the same run is a greater ratio.
    startUp('first draft, text', Number(process.versions.node.split('.')[0]) < 22 ? 1.35 : 1.8, draft),
    {
      group: 'start',
      results: [{ what: 'first draft, text, the first run on a machine, against node -e 0', atMost: null }],
      rounds: 61,
      // What it compiles it keeps, for the next.
      round: () => [ratio(time(nothing), time(own(draft), windows ? { LOCALAPPDATA: emptyFolder('first') } : { XDG_CACHE_HOME: emptyFolder('first') }))],
    },
    startUp('first draft, Korean', null, draft, '--lang', 'ko'),
    format('json'),
    format('sarif'),
    startUp('--version', 1.2, '--version'),
    startUp('--help', 1.2, '--help'),
    {
      group: 'standalone',
      results: [{ what: 'first draft, stand-alone executable, against node -e 0', atMost: 0.45 }],
      rounds: 61,
      prepare: () => execFileSync(node, ['--import', 'tsx', 'src/build/standalone/build.ts'], { stdio: 'ignore' }),
      round: () => [ratio(time(nothing), time([resolve('standalone/crm-check'), draft]))],
    },
    {
      group: 'spectral',
      results: [{ what: 'one plan, against Spectral', atMost: 1 / 8 }],
      rounds: 15,
      prepare: installPeers,
      round: () => [ratio(time([node, ...spectral(draft)]), time(own(draft)))],
    },
    {
      group: 'spectral',
      results: [
        { what: `${thousand} plans, against Spectral: time`, atMost: 1 / 30 },
        { what: `${thousand} plans, against Spectral: memory`, atMost: 1 / 4 },
      ],
      rounds: 5,
      prepare: installPeers,
      round: () => {
        const [base, ours] = [timeAndPeak(spectral(`${plans(thousand)}/**/*.plan.yaml`)), timeAndPeak(many(thousand))];
        return [ratio(base.ms, ours.ms), ratio(base.bytes, ours.bytes)];
      },
    },
    {
      group: 'parsing',
      results: [
        { what: `${tenThousand} plans in one process, against parsing alone`, atMost: 1.3 },
        { what: `${tenThousand} plans with workers on ${availableParallelism()} cores, against parsing alone`, atMost: 0.75 },
      ],
      rounds: 5,
      round: () => {
        const base = time([node, join(import.meta.dirname, 'parse.mjs'), plans(tenThousand)]);
        return [ratio(base, time([node, '--require', join(import.meta.dirname, 'one-core.cjs'), ...many(tenThousand)])), ratio(base, time([node, ...many(tenThousand)]))];
      },
    },
    {
      group: 'cache',
      results: [{ what: `${tenThousand} unchanged plans with --cache, against without`, atMost: 1 / 5 }],
      rounds: 5,
      prepare: () => letSettle(plans(tenThousand)),
      round: () => [ratio(time([node, ...many(tenThousand)]), time([node, ...many(tenThousand), '--cache', '--cache-location', cache]))],
    },
    {
      group: 'memory',
      results: [{ what: `memory at ${hundredThousand} plans, against ${few}`, atMost: 1.5 }],
      rounds: 1,
      round: () => [ratio(timeAndPeak(many(few)).bytes, timeAndPeak(many(hundredThousand)).bytes)],
    },
    {
      group: 'package',
      results: [
        { what: 'packages that an install adds', atMost: 5 },
        { what: 'unpacked size, in MB', atMost: 2 },
      ],
      rounds: 1,
      round: install,
    },
  ];
}

function install(): number[] {
  const folder = emptyFolder('install');
  const npm = (...args: string[]): string => execFileSync('npm', args, { encoding: 'utf8', shell: windows, cwd: args[0] === 'pack' ? '.' : folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [{ filename: string; unpackedSize: number }];
  writeFileSync(join(folder, 'package.json'), '{}');
  npm('install', '--no-audit', '--no-fund', `./${packed.filename}`);
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as { packages: object };
  return [Object.keys(packages).length, packed.unpackedSize / 1e6];
}
