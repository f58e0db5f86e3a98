import { defineConfig } from 'vitest/config';

const exclude = ['test/package/**', 'test/deep/**', '**/node_modules/**'];
/** These put something else in the place of Node's own functions: each in a process of its own. */
const replacing = ['test/formats/github.test.ts', 'test/unit/find-plans.test.ts', 'test/unit/wizard-draft.test.ts'];

const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    globalSetup: ['test/before-and-after.ts'],
    // All cores: vitest would leave one idle, half of a small machine.
    maxWorkers: '100%',
    // To begin a process and read our code and packs in it takes longer than most files' tests. Neither takes over what stands
    // above: what is once around all tests would be so around each.
    projects: [
      { test: { name: 'apart', include: replacing, ...patience } },
      { test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...exclude, ...replacing], isolate: false, ...patience } },
    ],
  },
});
