import { choice, condition, count, date, list, map, measured, percent, reference, text } from '../../shape/field.ts';
import * as c from '../choices/index.ts';
import { notNeeded, work } from './common.ts';

const segment = map('Segment', '세분시장', {
  name: text('Name of the segment', '세분시장 이름'),
  customers: count('Number of customers', '고객 수'),
  value: choice(c.segmentValue, 'Value. What the segment is worth to the company', '가치. 회사에 주는 가치'),
  treatment: choice(c.treatment, 'Treatment. What the company will do with the relationship', '대응 방침. 관계를 어떻게 할 것인가'),
  offer: text('Offer. Products and services made for this segment', '맞춤 제안. 이 세분시장을 위한 상품·서비스'),
  exit: map('Ending a relationship', '관계 종료 기준', {
    rule: condition('Rule. When a relationship is ended', '기준. 관계를 종료하는 경우'),
    fairness_checked_by: choice(c.businessFunction, 'Fairness checked by', '공정성 검토 부서'),
  }),
  not_needed: notNeeded,
});

const goal = map('Goal', '목표', {
  name: text('Name of the goal', '목표 이름'),
  kind: choice(c.goalKind, 'Kind of goal', '목표 유형'),
  metric: text('Metric. What is measured', '지표. 측정 대상'),
  unit: text('Unit of the metric', '단위'),
  baseline: measured('Value today', '현재 값'),
  target: measured('Target. The value to reach', '목표 값. 달성할 값'),
  by: date('Target date', '목표 시점'),
  measured_by: choice(c.businessFunction, 'Measured by', '측정 부서'),
  seen_by: choice(c.seenBy, 'Seen by. Whose view the metric shows', '관점. 누구의 관점에서 본 지표인가'),
  segment: reference('customer_strategy.segments', 'Segment', '세분시장'),
});

export const customerStrategy = work('Customer strategy', '고객 전략', {
  written_by: choice(c.writtenBy, 'Written by', '작성 주체'),
  segmentation: work('Market segmentation', '시장세분화', {
    basis: list(
      choice(c.segmentationBasis, 'Basis', '기준'),
      'Basis. What the segments are built on',
      '세분화 기준',
    ),
    coverage: percent('Coverage. Share of customers assigned to a segment, in percent', '적용률. 세분시장에 배정된 고객 비율(%)'),
  }),
  segments: list(segment, 'Segments', '세분시장 목록', ['name']),
  goals_set: work('Marketing goals agreed', '마케팅 목표 확정'),
  goals: list(goal, 'Marketing goals', '마케팅 목표', ['name']),
  marketing_strategy: work('Marketing strategy. The strategy that CRM is one means of', '마케팅 전략. CRM을 수단으로 삼는 상위 전략', {
    other_means: list(text('Means', '수단'), 'Other means. What else serves the marketing strategy', '다른 수단. CRM 외에 마케팅 전략에 쓰이는 수단'),
  }),
  revisions: list(
    map('Revision', '변경', {
      on: date('Date of the revision', '변경일'),
      because: choice(c.revisionCause, 'Cause. What the strategy was changed for', '변경 사유. 전략을 무엇에 맞추어 바꾸었는가'),
    }),
    'Revisions of the strategy',
    '전략 변경 이력',
  ),
  not_doing: list(text('What is left out', '하지 않을 일'), 'Not doing. What was given up for the priorities', '하지 않을 일. 우선순위를 위해 포기한 일'),
});
