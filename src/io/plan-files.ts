// Files that may be plans: how they are called, and what a search passes over.
import { statSync, type Stats } from 'node:fs';
import { inGit } from './inside.ts';

export const planName = /^(.+\.)?plan\.ya?ml$/is;
/** Of these names alone: on most systems NODE_MODULES is another folder, and may hold plans. */
export const isPassedOver = (name: string): boolean => name === 'node_modules' || inGit(name);

/** A plan's name as shown. Of what a folder holds and says to be a file and no link, that is all: there may be very many. */
export type FoundFile = string | NamedFile;
export interface NamedFile {
  file: string;
  /** A folder or a pattern led to it, not its own name. */
  searched: boolean;
}
export const nameOf = (found: FoundFile | { file: string }): string => (typeof found === 'string' ? found : found.file);

export function statOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path);
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}
