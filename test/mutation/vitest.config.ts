import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Small files first: what fails there ends a mutant at once, and the large ones read every rule before they begin. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = (file: TestSpecification) => statSync(file.moduleId).size;
    return [...files].sort((a, b) => size(a) - size(b));
  }
}

// The tests that need neither the bundle nor a process; what changes in the pure middle, one of them must notice. Without those
// that run over every rule, and those of the wizard, of reports and of packs, which meet the middle from afar: with them it would
// take hours.
const leftOut = ['differential', 'find-plans', 'output', 'read-pack', 'wizard-*'];
export default defineConfig({
  test: { include: ['test/unit/*.test.ts'], exclude: leftOut.map((name) => `test/unit/${name}.test.ts`), setupFiles: ['test/mutation/clock.ts'], testTimeout: 60_000, sequence: { sequencer: SmallFirst } },
});
