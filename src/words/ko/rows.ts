import type { en } from '../en/index.ts';

export const rows: (typeof en)['rows'] = {
  outcome: { violated: '', 'not-stated': '미기재: ', met: '', 'not-due': '', 'not-applicable': '' },
  remedy: (text) => `조치: ${text}`,
  waived: (w) => `예외 승인, ${w.until}까지(사유: ${w.reason} / 담당자: ${w.owner} / 승인자: ${w.approvedBy}).`,
  known: '기준선에 있는 기존 지적 사항입니다.',
  new: '신규.',
  belowThreshold: '불합격 기준 미만이거나 이전부터 있던 지적 사항',
  notDue: (stage) => `아직 아님: ${stage} 단계부터 점검`,
  notApplicable: '이 계획에 해당하지 않음',
  waivedShort: (until) => `예외 승인, ${until}까지`,
};
