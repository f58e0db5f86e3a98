// Where what may be thrown away is kept: by the user, outside of every project, so that nobody who proposes a plan can put a file there.
import { isAbsolute, join } from 'node:path';

/** Null where the user has no folder for such files. */
export function userCacheFolder(part: string, env: Readonly<Record<string, string | undefined>>, platform: string = process.platform): string | null {
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  // The home by its variable: node:os takes as long to load as this file saves on a bad day.
  const home = env.HOME && isAbsolute(env.HOME) ? join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache') : null;
  const folder = named && isAbsolute(named) ? named : platform === 'win32' ? null : home;
  return folder && join(folder, 'crm-check', part);
}
