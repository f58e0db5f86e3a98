import type { en } from '../en/index.ts';

export const markdown: (typeof en)['markdown'] = {
  found: '지적 내용',
  remedy: '조치',
  severity: '구분',
  problemsTitle: (n) => `판정하지 못한 문제: ${n}건`,
  summary: (c) => `오류 ${c.errors}건, 경고 ${c.warnings}건, 미기재 ${c.notStated}건`,
  more: (n) => `… 외 ${n}건`,
  shortened: (cut, out) =>
    `GitHub 댓글은 65,536자까지 표시되므로 내용을 줄였습니다. ${cut ? `계획 ${cut}건은 상세 내용의 일부를 생략했습니다. ` : ''}${out ? `새로 생긴 지적이 없거나 문제가 적은 계획 ${out}건은 상세 내용을 모두 생략했습니다. ` : ''}줄인 목록에는 생략한 건수를 적었습니다. 전체 내용은 \`--format text\`와 \`--format json\`에 있습니다.`,
  foot: (version) => `crm-check ${version}. \`crm-check explain 규칙\` 명령으로 규칙의 이유와 근거, 자체 해석인 부분을 볼 수 있습니다.`,
};
