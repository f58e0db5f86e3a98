import type { en } from '../en/index.ts';

export const ci: (typeof en)['ci'] = {
  notStated: (fields) => `미기재: ${fields}.`,
  moreFields: (n) => `외 ${n}개`,
  see: (places) => `관련 위치: ${places}.`,
  whatToDo: (remedy) => `조치: ${remedy}`,
  mark: { open: '', waived: '예외 승인', known: '기존' },
  isNew: '신규',
  waived: (w) => `${w.until}까지 예외 승인을 받아 판정에 반영하지 않습니다. 사유: ${w.reason} 담당자: ${w.owner}, 승인자: ${w.approvedBy}.`,
  known: '기준선에 있는 기존 지적 사항이므로 판정에 반영하지 않습니다.',
  requested: (reason) => `예외를 요청했지만 아직 승인되지 않았습니다. 요청 사유: ${reason}`,
  belowThreshold: '심각도가 불합격 기준보다 낮아 불합격 사유가 아닙니다.',
  notNew: '전부터 있던 사항입니다. 새로 생긴 사항만 판정에 반영하므로 불합격 사유가 아닙니다.',
  notDue: (stage) => `아직 아님: ${stage} 단계부터 점검합니다`,
  notApplicable: '이 계획에는 해당하지 않습니다',
  notJudged: '판정 불가',
  exceptions: '예외 승인과 기준선',
  resolved: (id, at) => `이전 판과 비교해 해소됨: ${id} (${at})`,
  moreAnnotations: (n) => `지적 사항 ${n}건은 여기에 표시하지 않았습니다. GitHub는 한 단계에서 종류별로 10건까지만 표시합니다. 전체 내용은 텍스트 보고서 등 다른 형식에 있습니다.`,
  tooMany: (n) => `결과가 ${n}건입니다. GitHub는 한 번에 25,000건까지 받고 5,000건까지 표시합니다. 이 파일에서 빠진 결과는 없습니다. 계획을 나누어 점검하거나 다른 도구에서 여십시오.`,
  summaryCut: 'GitHub가 1MiB까지만 받으므로 요약은 여기서 끝납니다. 전체 보고서는 로그에 있습니다.',
  summaryUnwritten: (reason) => `작업 요약을 쓸 수 없습니다: ${reason}.`,
};
