import type { WizardWords } from '../en/wizard.ts';

export const init: WizardWords['init'] = {
  description: '주석이 달린 시작용 계획과 설정 파일, 원하면 CI 파일을 저장소에 만듭니다. 있는 파일은 덮어쓰지 않습니다.',
  usage: '[폴더] [옵션]',
  argument: '저장소 폴더 (기본값: 현재 폴더)',
  ci: '만들 CI 파일',
  ask: 'CI에서 계획을 점검하시겠습니까?',
  choices: { github: 'GitHub (.github/workflows/crm-check.yml)', gitlab: 'GitLab (.gitlab-ci.yml)', none: 'CI 파일 없음' },
  noInput: '묻지 않음. --ci가 없으면 CI 파일을 만들지 않음',
  needed: '물어볼 터미널이 없습니다. CI 파일이 필요한지 --ci로 적으십시오: github, gitlab, none',
  made: (file) => `만듦   ${file}`,
  kept: (file) => `그대로 ${file} (이미 있음)`,
  next: (plan) => `다음: crm-check wizard ${plan} --lang ko`,
  oneFolder: '폴더를 하나만 적으십시오. 예: crm-check init proposals',
  notFolder: (folder) => `폴더가 아닙니다: ${folder}`,
  notTop: (file, top, ci) => `저장소 최상위에서만 쓰이는 파일입니다: ${file} (최상위 폴더: ${top}). 거기에서 \`crm-check init --ci ${ci}\` 명령을 실행하거나, 여기서는 --ci none으로 CI 파일을 빼십시오.`,
  failed: (file, reason) => `파일을 쓸 수 없습니다: ${file} (${reason}).`,
  untouched: '아무것도 만들지 않았습니다.',
  after: `예:
  crm-check init                          무엇을 만들지 물어보기
  crm-check init --ci github              저장소에, GitHub 파일과 함께
  crm-check init proposals --ci none      폴더에 (없으면 만듦)`,
  plan: (plan) => ['CRM 사업 계획. 아는 내용을 채우십시오. 미정은 미기재이며 통과로 보지 않습니다.', `나머지 질문: crm-check wizard ${plan} --lang ko / 점검: crm-check ${plan} --lang ko`],
  settings: {
    head: ['crm-check 설정. 명령에 적은 옵션이 이 설정보다 앞섭니다.', '#으로 시작하는 줄은 예입니다. 쓰려면 #을 지우십시오.'],
    files: '명령에 대상이 없을 때 점검할 계획. 폴더에서는 plan.yaml과 *.plan.yaml(또는 .yml)을 찾습니다.',
    failOn: '미통과로 보는 가장 낮은 심각도: error, warning, info, never',
    language: '보고서 언어: en 또는 ko',
    packs: '원문 외에 다른 공개 근거에서 온 규칙',
    stage: '모든 계획을 적어도 이 단계로 점검: idea, proposal, contract, go-live',
    rules: '규칙별 심각도 변경 또는 off. 규칙 목록: crm-check rules',
  },
  job: ['저장소의 계획을 점검합니다. 종료 코드 0: 모두 통과, 1: 미통과 있음, 2: 판정하지 못한 계획 있음'],
  fromBase: ['계획은 제안된 변경에서 읽습니다. 설정과 예외 승인, crm-check 자체는 제안된 변경에서 읽지 않으므로, 제안하는 쪽이 판정 기준까지 바꿀 수는 없습니다.', '설정이 먼저 기준 브랜치에 있어야 합니다. 그전에는 종료 코드 2로 끝납니다.', '이 파일도 제안된 변경에서 읽습니다. 코드 소유자의 검토를 받게 하거나, 이 점검을 저장소 밖의 설정에서 필수로 지정하십시오.'],
};
