// Files that may be plans: how they are called, and what is said of one that cannot be had.
import { statSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import type { Diagnostic } from '../types.ts';
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

export const problemWith = (file: string, id: string, args: Diagnostic['args'] = {}): Diagnostic => ({ id, file, place: null, path: null, args });

/** Also where nothing changes: what is joined is one text, and no longer a tree of its parts, which would take twice the memory. */
export const withSlashes = (path: string): string => path.split(sep).join('/');

export function statOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path);
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}
