// A folder for what is believed when it is read again: of the user alone, since whoever writes there has us run it, or call a plan sound.
import { existsSync, lstatSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** A folder, not a link, that nobody else may read or change; made where there is none. On Windows what lies in a user's profile is theirs. False also where none can be made. */
export function isOwn(folder: string): boolean {
  try {
    return madeOwn(folder);
  } catch {
    return false;
  }
}

function madeOwn(folder: string): boolean {
  const info = lstatSync(folder, { throwIfNoEntry: false });
  if (info) return info.isDirectory() && (isWindows || (isOurs(info) && (info.mode & 0o077) === 0));
  // Not in what is somebody else's: root with a user's HOME would take the folder away from them.
  if (!isWindows && !isOurs(statSync(nearest(folder)))) return false;
  makeFolder(folder, 0o700);
  return madeOwn(folder);
}

const isWindows = process.platform === 'win32';
const isOurs = ({ uid }: Stats): boolean => uid === process.getuid!();
const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)));
