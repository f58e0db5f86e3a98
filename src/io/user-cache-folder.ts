// Where what may be thrown away is kept: by the user, outside of every project, so that nobody who proposes a plan can put a file there.
import { isAbsolute, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Null where the user has no home. By variables alone: node:os would take a part of a short run to load. */
export function userCacheFolder(part: string, env: Env & { HOME: string }, platform?: string): string;
export function userCacheFolder(part: string, env: Env, platform?: string): string | null;
export function userCacheFolder(part: string, env: Env, platform: string = process.platform): string | null {
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (named && isAbsolute(named)) return join(named, 'crm-check', part);
  return env.HOME && isAbsolute(env.HOME) ? join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache', 'crm-check', part) : null;
}
