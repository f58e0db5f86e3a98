// Once around all tests. Before: those that run the tool run what users install, the bundle, built anew where anything that it is made
// of is newer. And whatever they leave in the folder for temporary files goes with a folder that is theirs.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const madeOf = ['src', 'bin', 'rules', 'examples', 'package.json', 'package-lock.json', 'tsconfig.json', 'node_modules/.package-lock.json'];
/** What a build writes last. */
const last = 'dist/types/src/index.d.ts';

export default function setup(): () => void {
  buildOnce();
  return ownTemporaryFolder();
}

function buildOnce(): void {
  const built = statSync(last, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // Folders too: one changes when a file in it goes.
  const isNewer = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= built;
  const inside = (path: string): string[] => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)) : []);
  if (madeOf.some((path) => isNewer(path) || inside(path).some(isNewer))) execFileSync(process.execPath, ['--import', 'tsx', 'src/build/build.ts'], { stdio: 'inherit' });
}

/** Where `tmpdir()` leads in all processes that are started from now on. Gives back what takes it away. */
function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'crm-check-'));
  // Tests run the command as somebody else, too.
  chmodSync(folder, 0o755);
  const names = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR'];
  for (const name of names) process.env[name] = folder;
  return () => {
    // Some tests close folders, even to their owner.
    if (process.platform !== 'win32') execFileSync('chmod', ['-R', 'u+rwX', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
}
