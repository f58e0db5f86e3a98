import { defineConfig } from 'vitest/config';

// The tests that need neither the bundle nor a process: what changes in the pure middle, one of them must notice.
export default defineConfig({ test: { include: ['test/unit/**/*.test.ts', 'test/laws.test.ts', 'test/values*.test.ts'], testTimeout: 60_000 } });
