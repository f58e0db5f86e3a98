// The bundle as V8 compiled it in earlier runs: a quarter of what a run takes beyond Node itself. Only where Node checks that the
// data belong to the script (22.1 and newer), and only in a folder of the user's own: whoever writes there has us run it.
import { lstatSync } from 'node:fs';
import { makeFolder } from './make-folder.ts';
import { userCacheFolder } from './user-cache-folder.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Without a folder that is safe, each run compiles anew; that is no error. */
export function useCompileCache(env: Env, cwd: string): void {
  // Older Node has none, and to load the module for it would cost a fortieth of a run.
  if (Number.parseInt(process.versions.node) < 22) return;
  const { enableCompileCache } = (process.getBuiltinModule?.('node:module') ?? {}) as { enableCompileCache?: (folder: string) => unknown };
  if (!enableCompileCache) return;
  try {
    const folder = userCacheFolder('code', env, cwd);
    if (folder === null) return;
    makeFolder(folder, 0o700);
    if (isOwn(folder)) enableCompileCache(folder);
  } catch {}
}

/** A folder, not a link, that nobody else may read or change. On Windows what lies in a user's profile is theirs. */
function isOwn(folder: string): boolean {
  const info = lstatSync(folder);
  return info.isDirectory() && (process.platform === 'win32' || (info.uid === process.getuid!() && (info.mode & 0o077) === 0));
}
