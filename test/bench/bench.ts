// npm run bench [-- <group>... | all] [--plans <most>] [--write]: ratios of interleaved rounds after a warm-up, median and quarters.
// Without a group: start-up alone. `--plans` for a quick run; `--write` keeps the results of a whole one in results.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spread } from './measure.ts';
import { rows, type Row } from './rows.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { plans: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } } });
const table = rows(Number(values.plans));
const groups = [...new Set(table.map(({ group }) => group))];
const asked = positionals.length ? positionals : ['start'];
const unknown = asked.find((name) => name !== 'all' && !groups.includes(name));
if (unknown) throw new Error(`${unknown} is none of: all, ${groups.join(', ')}`);
if (values.write && (!asked.includes('all') || values.plans !== '100000')) throw new Error('only the results of `all` are written, with all plans');

const version = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
const dependency = (file: string, name: string): string => (JSON.parse(readFileSync(file, 'utf8')) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>)[file.includes('peers') ? 'dependencies' : 'optionalDependencies'][name]!;
const machine = `${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB${process.env.NODE_EXTRA_CA_CERTS ? '; NODE_EXTRA_CA_CERTS is set, which doubles the time of `node -e 0`' : ''}`;
const versions = [
  `crm-check ${version('package.json')}`,
  `Node ${process.versions.node}`,
  `js-yaml ${version('node_modules/js-yaml/package.json')}`,
  `Spectral CLI ${dependency('test/bench/peers/package.json', '@stoplight/spectral-cli')}`,
  `bun ${dependency('src/build/standalone/package.json', '@oven/bun-linux-x64')}`,
].join(', ');

const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));

/** The lines of a row: what, median, quarters, goal, whether it was reached. */
function measure({ results, rounds, prepare, round }: Row): string[][] {
  try {
    prepare?.();
    if (rounds > 1) round();
    const seen = Array.from({ length: rounds }, round);
    return results.map(({ what, atMost }, index) => {
      const { low, median, high } = spread(seen.map((values) => values[index]!));
      return [what, number(median), rounds > 1 ? `${number(low)} to ${number(high)}` : '', atMost === null ? '' : number(atMost), atMost === null ? '' : median <= atMost ? 'yes' : 'no'];
    });
  } catch (error) {
    console.error((error as Error).message);
    return results.map(({ what, atMost }) => [what, 'no result', '', atMost === null ? '' : number(atMost), 'no']);
  }
}

const head = ['what', 'median', 'quarter to quarter', 'at most', 'reached'];
const widths = [62, 10, 20, 8, 0];
const line = (cells: readonly string[]): string => cells.map((cell, index) => cell.padEnd(widths[index]!)).join(' ').trimEnd();

console.log(`${machine}\n${versions}\n\n${line(head)}`);
const measured: string[][] = [];
for (const row of table.filter(({ group }) => asked.includes('all') || asked.includes(group))) {
  for (const cells of measure(row)) {
    console.log(line(cells));
    measured.push(cells);
  }
}

if (values.write) {
  const cells = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const text = ['# The last results', '', 'Written by `npm run bench -- all --write`. Ratios within one run; of memory the peak.', '', `- ${machine}`, `- ${versions}`, '', cells(head), cells(head.map(() => '---')), ...measured.map(cells), ''];
  writeFileSync(join(import.meta.dirname, 'results.md'), text.join('\n'));
}
