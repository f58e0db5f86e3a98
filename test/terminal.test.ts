// What the tests' terminal itself must do.
import { expect, it } from 'vitest';
import { inTerminal } from './terminal.ts';

it('on a busy machine the last words are heard, too', async () => {
  const terminal = inTerminal(['--help'], { cwd: import.meta.dirname });
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const end = Date.now() + 1500; Date.now() < end; );
  expect(await terminal.exit).toBe(0);
  expect(terminal.raw().length).toBeGreaterThan(4095);
  expect(terminal.shown()).toMatch(/\S\r\n$/);
});
