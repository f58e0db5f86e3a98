import type { en } from '../en/index.ts';

export const standing: (typeof en)['standing'] = {
  waivedTitle: (n) => `예외 승인: ${n}건`,
  knownTitle: (n) => `기존 지적 사항(기준선): ${n}건`,
  resolvedTitle: (n, since) => `${since === null ? '' : `${since} 이후 `}해소된 지적 사항: ${n}건`,
  deletedTitle: (n, since) => `${since === null ? '' : `${since} 이후 `}삭제되거나 옮겨진 계획: ${n}건`,
  noticesTitle: '예외 승인과 기준선 점검',
  column: { rule: '규칙', reason: '사유', owner: '담당자', approvedBy: '승인자', until: '기한' },
  requestedLabel: '예외',
  requested: (reason) => `요청 사유: ${reason} (crm-check.waivers.yaml에서 승인되어야 적용됩니다)`,
  change: { new: '신규', unchanged: '변동 없음' },
  waivedUntil: (day) => `예외 승인, ${day}까지`,
  onlyNew: (since) => `${since === null ? '' : `${since} 이후 `}새로 생긴 지적 사항만 판정에 반영합니다.`,
  noPlan: (since) => (since === null ? '이 부분에는 판정할 계획이 없습니다.' : `${since} 이후 바뀐 계획이 없습니다.`),
  nothingOpen: '지적 사항이 모두 예외 승인을 받았거나 기준선에 있습니다',
  noNewFinding: (failOn) => `새로 생긴 ${failOn} 이상의 지적 사항이 없습니다`,
  fromNotices: (n) => `예외 승인이나 기준선의 문제 ${n}건이 판정에 반영되었습니다.`,
  portfolio: { plan: '계획', planIn: (folder) => `계획 (${folder})`, verdict: '판정', errors: '오류', warnings: '경고', notStated: '미기재', worst: '취약 영역' },
  strategy: { expectation: '기대와 전제', leadership: '추진체계', 'customer-strategy': '고객 전략', readiness: '조직 정비', technology: '기술', contact: '고객 접촉' },
  mostViolatedTitle: '미충족이 많은 규칙',
  plans: (n) => `계획 ${n}건`,
};
