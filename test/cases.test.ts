// Drop-in cases: `x.plan.yaml` beside `x.out`, the whole output and exit code. `x.args` holds other arguments, one a line.
// A case without `x.out` fails; `UPDATE=1 npm test` writes what came out, to be read before it is committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runCommand } from './run.ts';

const folder = join(root, 'test/cases');
const cases = readdirSync(folder)
  .filter((file) => /\.(plan\.yaml|args)$/.test(file))
  .map((file) => basename(file).replace(/\.(plan\.yaml|args)$/, ''));

describe.concurrent('cases', () => {
  it.each([...new Set(cases)])('%s', async (name) => {
    const argsFile = join(folder, `${name}.args`);
    const args = existsSync(argsFile) ? readFileSync(argsFile, 'utf8').split('\n').filter(Boolean) : [`${name}.plan.yaml`];
    const { stdout, stderr, status } = await runCommand([...args, ...(/^(rules|explain|test|init)$/.test(args[0]!) || args.includes('--today') ? [] : ['--today', '2026-11-23'])], { cwd: folder });
    const got = [`$ crm-check ${args.join(' ')}`, stdout.trimEnd(), ...(stderr ? ['(standard error)', stderr.trimEnd()] : []), `(exit code ${status})`, ''].join('\n');
    const outFile = join(folder, `${name}.out`);
    if (process.env.UPDATE && !process.env.CI) writeFileSync(outFile, got);
    expect(existsSync(outFile), `${name}.out is missing; run UPDATE=1 npm test and read it`).toBe(true);
    expect(got, 'if this is meant: UPDATE=1 npx vitest run test/cases.test.ts, then read the diff').toBe(readFileSync(outFile, 'utf8'));
  });
});
