// System errors, and those that we throw like them: in words, without their paths.
import type { Words } from '../types.ts';

const reasons = {
  EACCES: { en: 'permission denied', ko: '권한 없음' },
  EPERM: { en: 'permission denied', ko: '권한 없음' },
  EISDIR: { en: 'it is a folder', ko: '폴더임' },
  ENOENT: { en: 'no such file or folder', ko: '파일이나 폴더가 없음' },
  ENOTDIR: { en: 'a part of the path is no folder', ko: '경로의 일부가 폴더가 아님' },
  EFBIG: { en: 'it is too large', ko: '너무 큼' },
  ENOSPC: { en: 'the disk is full', ko: '디스크 공간 부족' },
  EROFS: { en: 'the file system is read-only', ko: '읽기 전용 파일 시스템' },
  ENAMETOOLONG: { en: 'the name is too long', ko: '이름이 너무 김' },
  ELINK: { en: 'it is a link, which is not written through', ko: '링크이므로 쓰지 않음' },
  ENOTARGET: { en: 'it is a link to a file that is not there', ko: '없는 파일을 가리키는 링크임' },
  EEXIST: { en: 'a file stands where a folder is needed', ko: '폴더가 필요한 자리에 파일이 있음' },
  EOUTSIDE: { en: 'it is a link that leads out of the folder it stands in; name the file itself', ko: '해당 폴더 밖을 가리키는 링크임. 파일 자체를 지정하십시오' },
  EGIT: { en: 'it lies in a .git folder, where nothing is written', ko: '.git 폴더 안에는 쓰지 않음' },
  ENOTFILE: { en: 'it is neither a file nor a folder', ko: '파일도 폴더도 아님' },
  EOTHER: { en: 'another file stands there, which is no cache', ko: '그 자리에 캐시가 아닌 다른 파일이 있음' },
  ETWICE: { en: 'another name in the same folder reads the same, since one of them is no UTF-8', ko: 'UTF-8이 아닌 글자 때문에 같은 폴더의 다른 이름과 구별되지 않음' },
  ECHANGED: { en: 'it changes while it is read', ko: '읽는 동안 계속 바뀜' },
  ERR_INVALID_ARG_VALUE: { en: 'the name holds a sign that no file name can have', ko: '파일 이름에 쓸 수 없는 문자가 있음' },
  ENAME: { en: 'its name is no UTF-8, so that nothing opens it; rename it', ko: '파일 이름이 UTF-8이 아니어서 열 수 없음. 이름을 바꾸십시오' },
  ELOOP: { en: 'too many links', ko: '링크가 너무 많음' },
} as const satisfies Record<string, Words>;

/** Whoever throws one has words for it; what stands where a lock should, the wizard words itself. */
export const coded = (code: keyof typeof reasons | 'ENOTLOCK'): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

export function reasonOf(error: NodeJS.ErrnoException): Words {
  const known: Readonly<Record<string, Words>> = reasons;
  const other = error.code ?? error.message;
  return known[error.code ?? ''] ?? { en: other, ko: other };
}
