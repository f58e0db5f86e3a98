import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/package/**/*.test.ts'], globalSetup: ['test/before-and-after.ts'], testTimeout: 60_000, hookTimeout: 60_000 } });
