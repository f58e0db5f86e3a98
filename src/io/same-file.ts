// Whether a file is the one that was read, as it was then, without a look into it.
import { statfsSync, type Stats } from 'node:fs';

/** Of a file that is as it was, the same; whatever is written to it, and whatever takes its place, has another time of change, which nobody can set. */
export const identityOf = ({ dev, ino, size, ctimeMs }: Stats): string => `${dev} ${ino} ${size} ${ctimeMs}`;

/**
 * Where that is so, by Linux's numbers of file systems: ext2 to ext4, XFS, Btrfs, F2FS, bcachefs, ZFS. Elsewhere a write through memory
 * may leave the time as it is (tmpfs), programs may set it (FAT, some network disks), or it comes late.
 */
const faithful: ReadonlySet<number> = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0xca451a4e, 0x2fc12fc1]);

export function keepsTimeOfChange(folder: string): boolean {
  try {
    return process.platform === 'linux' && faithful.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}
