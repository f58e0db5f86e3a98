// The tests that run the command, against the stand-alone executable.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const runsIt = (file: string): boolean => /\b(runCommand|runHere|inTerminal|command)\b.*from '\.{1,2}\/(run|terminal)\.ts'/.test(readFileSync(file, 'utf8'));

export default defineConfig({
  test: {
    include: globSync(['test/**/*.test.ts', '!test/{package,deep}/**']).filter(runsIt),
    globalSetup: ['test/before-and-after.ts'],
    env: { CRM_CHECK: resolve('standalone/crm-check') },
    testTimeout: 60_000,
    maxWorkers: '100%',
  },
});
