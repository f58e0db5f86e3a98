// Language, colour, and what a CI runner wants: a flag beats the environment.
import { relative, isAbsolute } from 'node:path';
import { repositoryOf } from '../io/repository.ts';
import type { FormatName } from '../reporters/names.ts';
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

/** What goes to standard output where no format is named: for people; in GitHub Actions its annotations behind it. */
export const defaultFormats = ({ GITHUB_ACTIONS }: World['env']): FormatName[] => (GITHUB_ACTIONS === 'true' ? ['text', 'github'] : ['text']);

/** The file for the job summary, where annotations are written. */
export const summaryFile = (formats: readonly FormatName[], { GITHUB_STEP_SUMMARY }: World['env']): string | null => (formats.includes('github') && GITHUB_STEP_SUMMARY) || null;

/** Where CI checked the repository out, if the working directory lies in it, else the repository that it lies in: code hosts name files from there. */
export function repositoryRoot({ cwd, env }: Pick<World, 'cwd' | 'env'>): string {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR;
  const inside = root ? relative(root, cwd) : '..';
  return !root || isAbsolute(inside) || /^\.\.(?![^/\\])/.test(inside) ? (repositoryOf(cwd) ?? cwd) : root;
}
