// How git is started.
import { afterEach, expect, it } from 'vitest';
import { ignoredBy } from '../../src/io/git.ts';
import { root } from '../run.ts';

const { platform } = process;
const name = 'NoDefaultCurrentDirectoryInExePath';
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
  delete process.env[name];
});

it.skipIf(platform === 'win32')('on Windows not one that lies in the repository that is checked', async () => {
  await ignoredBy(root, ['x']);
  expect(process.env[name]).toBeUndefined();
  Object.defineProperty(process, 'platform', { value: 'win32' });
  await ignoredBy(root, ['x']);
  expect(process.env[name]).toBe('1');
});
