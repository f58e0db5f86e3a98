// System errors in words, without their paths.
import type { Words } from '../types.ts';

const reasons: Readonly<Record<string, Words>> = {
  EACCES: { en: 'permission denied', ko: '권한 없음' },
  EPERM: { en: 'permission denied', ko: '권한 없음' },
  EISDIR: { en: 'it is a folder', ko: '폴더임' },
  ENOENT: { en: 'no such file or folder', ko: '파일이나 폴더가 없음' },
  ENOTDIR: { en: 'a part of the path is no folder', ko: '경로의 일부가 폴더가 아님' },
  ENOSPC: { en: 'the disk is full', ko: '디스크 공간 부족' },
  EROFS: { en: 'the file system is read-only', ko: '읽기 전용 파일 시스템' },
  ENAMETOOLONG: { en: 'the name is too long', ko: '이름이 너무 김' },
  ELOOP: { en: 'too many links', ko: '링크가 너무 많음' },
};

export function reasonOf(error: NodeJS.ErrnoException): Words {
  const other = error.code ?? error.message;
  return reasons[error.code ?? ''] ?? { en: other, ko: other };
}
