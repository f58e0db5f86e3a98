import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/package/**/*.test.ts'], globalSetup: ['test/build-once.ts'], testTimeout: 60_000, hookTimeout: 60_000 } });
