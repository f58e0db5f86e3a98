// SARIF by Microsoft's validator, with its rules for GitHub. It is a program for each system; elsewhere the schema has to do (npm test).
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everything, naughty, poison, write } from '../formats/reports.ts';
import { root } from '../run.ts';

const name = `@microsoft/sarif-multitool-${process.platform}`;
const folder = mkdtempSync(join(tmpdir(), 'crm-check-sarif-'));

it.skipIf(!existsSync(join(root, 'node_modules', name)))('Microsoft\'s validator has nothing against a SARIF report', async () => {
  const tool = createRequire(import.meta.url)(name) as string;
  // It is installed without the right to run where install scripts are not allowed.
  if (process.platform !== 'win32') chmodSync(tool, 0o755);
  const report = await everything();
  writeFileSync(join(folder, 'plain.sarif'), await write(report, 'sarif'));
  writeFileSync(join(folder, 'hostile.sarif'), await write(poison(report, naughty), 'sarif', { language: 'ko' }));
  const said = execFileSync(tool, ['validate', 'plain.sarif', 'hostile.sarif', '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'], { cwd: folder, encoding: 'utf8' });
  expect(said).toContain('2 files scanned');
  // There is no home page yet that could be named.
  expect(said.split('\n').filter((line) => /: (error|warning) /.test(line) && !/SARIF2005: .*informationUri/.test(line))).toEqual([]);
});
