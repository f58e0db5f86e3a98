import { defineConfig } from 'vitest/config';

// The tests that need neither the bundle nor a process; what changes in the pure middle, one of them must notice. Without those
// that measure time (a mutant under test is slow), and those that run over every rule many times: they would take hours.
export default defineConfig({ test: { include: ['test/unit/**/*.test.ts'], exclude: ['test/unit/differential.test.ts', 'test/unit/read-pack.test.ts', 'test/unit/find-plans.test.ts'], testNamePattern: /^(?!.*(below a second|linear time))/, testTimeout: 60_000 } });
