// Tests that run the tool run what users install: the bundle, built anew where anything that it is made of is newer.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const madeOf = ['src', 'bin', 'rules', 'examples', 'package.json', 'package-lock.json', 'tsconfig.json', 'node_modules/.package-lock.json'];
/** What a build writes last. */
const last = 'dist/types/src/index.d.ts';

export default function setup(): void {
  const built = statSync(last, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // Folders too: one changes when a file in it goes.
  const isNewer = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= built;
  const inside = (path: string): string[] => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)) : []);
  if (madeOf.some((path) => isNewer(path) || inside(path).some(isNewer))) execFileSync(process.execPath, ['--import', 'tsx', 'src/build/build.ts'], { stdio: 'inherit' });
}
