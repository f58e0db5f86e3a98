// Where what may be thrown away is kept: by the user, and not in the folder or repository that is worked in, so that nobody who
// proposes a plan can put a file there.
import { isAbsolute, join } from 'node:path';
import { isInside } from './inside.ts';
import { repositoryOf } from './repository.ts';

/** Null where the user has no such folder. By variables alone: node:os would take a part of a short run to load. */
export function userCacheFolder(part: string, env: Readonly<Record<string, string | undefined>>, cwd: string, platform: string = process.platform): string | null {
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const home = env.HOME && isAbsolute(env.HOME) ? join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache') : null;
  const folder = named && isAbsolute(named) ? named : home;
  return folder === null || isInside(repositoryOf(cwd) ?? cwd, folder) ? null : join(folder, 'crm-check', part);
}
