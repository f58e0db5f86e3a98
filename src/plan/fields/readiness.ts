import { boolean, choice, count, date, hours, list, map, percent, statement, text } from '../../shape/field.ts';
import * as c from '../choices/index.ts';
import { notNeeded, who, work } from './common.ts';

const serves = choice(c.serves, 'Aim. What the change is meant to serve', '목적. 무엇을 위한 정비인가');

export const readiness = map('Readiness of the organisation', '조직 정비', {
  processes: list(
    map('Process', '업무 프로세스', {
      name: text('Name of the process', '프로세스 이름'),
      kind: choice(c.processKind, 'Kind of process', '프로세스 유형'),
      designed: work('Redesign', '재설계'),
      in_use: work('In use. Staff work the new way', '정착. 직원이 새 방식으로 일함'),
      not_needed: notNeeded,
    }),
    'Core customer processes',
    '고객 관련 핵심 업무 프로세스',
    ['name'],
  ),
  job_descriptions: work('Job descriptions', '직무기술서', { serves }),
  performance_measures: work('Performance measures', '성과 측정 기준', {
    serves,
    crm_weight: percent('Weight of customer measures in the evaluation of branches or teams, in percent', '영업점·팀 평가에서 고객 지표의 비중(%)'),
  }),
  compensation: work('Compensation', '보상체계', { serves }),
  training: work('Training programme', '교육훈련 프로그램', {
    serves,
    hours_per_user: hours('Hours per user', '1인당 교육 시간'),
  }),
  existing_systems: work('Existing systems. Put in order before new ones come', '기존 시스템 정비. 새 시스템 도입 전 정비'),
  motivation: list(
    choice(c.motivator, 'Means', '수단'),
    'Motivation. What motivates staff to look out for customer needs, without new technology',
    '동기 부여. 신기술 없이 직원이 고객 니즈를 살피게 하는 방법',
  ),
});

export const changeManagement = map('Change management', '변화관리', {
  strategy: work('Change management plan', '변화관리 계획'),
  lead: map('Change lead', '변화관리 책임자', {
    role: who('Role of the change lead', '변화관리 책임자의 직책'),
    name: text('Name', '성명'),
    percent_of_time: percent('Share of working time, in percent', '투입 비율(%)'),
    may_delay_go_live: boolean('May delay go-live', '가동 연기 권한'),
  }),
  groups: list(
    map('Affected group', '영향 집단', {
      name: text('Name of the group', '집단 이름'),
      people: count('Number of people', '인원'),
      change: statement('Change. What will be different for them', '변화 내용. 이 집단에 달라지는 점'),
      not_needed: notNeeded,
    }),
    'Affected groups',
    '영향을 받는 집단',
    ['name'],
  ),
  users_asked: work('End users asked. Before the design is fixed', '현업 의견 수렴. 설계 확정 전 의견 수렴', {
    people: count('Number of users asked', '의견을 들은 인원'),
  }),
  job_security: statement('Job security. What staff are told about their jobs during the project', '고용 안내. 사업 기간 중 일자리에 대해 직원에게 알리는 내용'),
  adoption: map('Adoption', '활용 목표', {
    target: percent('Target. Share of users who work with it, in percent', '목표 활용률(%)'),
    by: date('Target date', '목표 시점'),
    measured_by: choice(c.businessFunction, 'Measured by', '측정 부서'),
  }),
});
