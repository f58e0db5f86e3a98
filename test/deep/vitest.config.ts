import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: ['test/before-and-after.ts'], include: ['test/deep/**/*.test.ts', 'test/fuzz.test.ts'], env: { CRM_CHECK_RUNS: process.env.CRM_CHECK_RUNS ?? '20000' }, testTimeout: 1_800_000 } });
