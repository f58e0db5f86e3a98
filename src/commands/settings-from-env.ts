// Language and colour: a flag beats the environment.
import type { Language } from '../types.ts';
import type { World } from './world.ts';

/** `--lang`, else the first locale variable that is set. */
export function languageOf(flag: string | undefined, env: World['env']): Language {
  const named = flag ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return /^ko(?![a-z])/i.test(named) ? 'ko' : 'en';
}

/** Flag, then NO_COLOR, then FORCE_COLOR, then whether someone is looking. The variables act when they are not empty. */
export function useColor(flag: boolean | undefined, { env, isTerminal }: Pick<World, 'env' | 'isTerminal'>): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}
