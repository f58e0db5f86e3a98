import { defineConfig } from 'vitest/config';

const exclude = ['test/package/**', 'test/deep/**', '**/node_modules/**'];
/** These put something else in the place of Node's own functions: each in a process of its own. */
const replacing = ['test/formats/github.test.ts', 'test/unit/find-plans.test.ts', 'test/unit/wizard-draft.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: vitest would leave one idle, half of a small machine.
    maxWorkers: '100%',
    // To begin a process and read our code and packs in it takes longer than most files' tests.
    projects: [
      { extends: true, test: { name: 'apart', include: replacing, globalSetup: [] } },
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...exclude, ...replacing], isolate: false, globalSetup: [] } },
    ],
  },
});
