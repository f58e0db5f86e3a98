import { amount, choice, code, condition, count, date, list, map, months, number, percent } from '../../shape/field.ts';
import * as c from '../choices/index.ts';
import { basis, who } from './common.ts';

export const budget = map('Budget', '예산', {
  currency: code(3, 'Currency. Three letters, e.g. USD', '통화. 세 글자 코드, 예: KRW'),
  // No currency is worth more than a few dollars: 1350 is won for a dollar.
  usd_rate: { ...number('US dollars for one unit of the currency, by the author\'s own reckoning', '환산율. 통화 1단위당 미국 달러(작성자 기준)'), minimum: 0.000001, maximum: 10 },
  total: amount('Total budget', '총예산'),
  technology: amount('Technology. Software, hardware, integration', '기술 예산. 소프트웨어·하드웨어·연계'),
  change_management: amount('Change management', '변화관리 예산'),
  training: amount('Training', '교육훈련 예산'),
  low: amount('Low estimate', '최소 추정액'),
  high: amount('High estimate', '최대 추정액'),
  basis: choice(c.basisKind, 'Basis of the estimate', '추정 근거'),
  overrun_accepted_by: who('Overrun accepted by. Who accepts a higher cost beforehand', '초과 승인자. 비용 초과를 미리 승인하는 직책'),
});

export const timeline = map('Timeline', '일정', {
  start: date('Start', '착수일'),
  go_live: date('Go-live. When the new software goes live beyond a pilot', '가동일. 시범사업을 넘어 새 소프트웨어를 가동하는 날'),
  finish: date('Finish. End of the whole programme, not the go-live', '종료일. 가동일이 아니라 전체 사업의 종료'),
  duration_months: months('Duration in months. Instead of start and finish', '기간(개월). 착수일과 종료일 대신 쓸 수 있음'),
  low_months: months('Shortest estimate, in months', '최단 추정(개월)'),
  high_months: months('Longest estimate, in months', '최장 추정(개월)'),
  basis: basis('Basis of the timeline', '일정 근거'),
});

export const expectation = map('Expectation', '기대와 점검', {
  stop_if: condition('Stop criterion. What would end the project', '중단 기준. 사업을 중단하는 조건'),
  review: map('Review', '중간 점검', {
    on: date('Date of the review', '중간 점검일'),
    before_spending_percent: percent('Largest share of the budget spent by then. What may be spent before the review, in percent', '점검 전 예산 집행 한도. 점검 전까지 집행할 수 있는 예산 비율(%)'),
    by: who('Reviewed by', '점검자'),
  }),
  basis: map('Comparable projects', '유사 프로젝트', {
    kind: choice(c.basisKind, 'Basis of the expectation', '기대의 근거'),
    tried: count('Number. Comparable projects so far', '전체 건수. 지금까지의 유사 프로젝트'),
    reached_goals: count('Of these, reached their goals', '그중 목표 달성 건수'),
  }),
  briefing: map('Executive briefing', '경영층 설명', {
    on: date('Date of the briefing', '설명일'),
    attended: list(who('Role', '직책'), 'Attended by', '참석자'),
    covered: list(choice(c.briefing, 'Subject', '주제'), 'Subjects covered', '설명 내용'),
  }),
});
