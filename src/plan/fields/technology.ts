import { amount, boolean, choice, condition, date, days, list, map, percent, reference, text } from '../../shape/field.ts';
import * as c from '../choices/index.ts';
import { notNeeded, who, work } from './common.ts';

export const technology = map('Technology', '기술', {
  selection: map('Choice of software', '소프트웨어 선정', {
    state: choice(c.selectionState, 'State of the choice', '선정 상태'),
    on: date('Date. When software is, or was, chosen', '일자. 소프트웨어 선정(예정)일'),
    reconciled_on: date(
      'Reconciled on. The day the choice was checked again against all work that it should have followed (strategy, goals, segments, processes, existing systems); a day still to come does not count',
      '재검토일. 먼저 끝났어야 할 작업(고객 전략, 목표, 시장세분화, 프로세스, 기존 시스템)에 모두 비추어 선정을 다시 검토한 날. 앞으로의 예정일은 인정하지 않음',
    ),
    contract_on: date(
      'Contract date. First commitment to a vendor; if the company builds the software itself, the day the build was approved',
      '계약일. 공급업체와의 첫 약정일. 자체 개발이면 개발 착수를 승인한 날',
    ),
    vendor: text('Vendor', '공급업체'),
    product: text('Product', '제품'),
    claims_checked: choice(c.claimCheck, 'Claims checked with. Who confirmed the vendor\'s time and cost', '확인처. 공급업체가 제시한 기간·비용을 확인한 곳'),
  }),
  tool: choice(c.tool, 'Level of technology', '기술 수준'),
  customizing: choice(c.customizing, 'Customising', '맞춤 개발 수준'),
  chosen_because: list(choice(c.choiceReason, 'Reason', '사유'), 'Reasons for the choice', '선정 사유'),
  level_from: list(choice(c.levelSource, 'Source', '근거'), 'Level derived from', '기술 수준 결정 근거'),
  requirements: work('Requirements', '요구사항 정의'),
  functions: list(
    map('Function', '기능', {
      name: text('Name of the function', '기능 이름'),
      serves: reference('customer_strategy.goals', 'Goal it serves', '관련 목표'),
      segment: reference('customer_strategy.segments', 'Segment', '세분시장'),
      not_needed: notNeeded,
    }),
    'Functions. What the system will do',
    '기능 목록',
    ['name'],
  ),
  other_methods: list(
    text('Method', '방법'),
    'Other methods. Ways of managing customer relationships side by side with the software',
    '병행 방법. 소프트웨어와 함께 쓰는 고객관리 방법',
  ),
  integrations: list(
    map('Interface', '연계', {
      system: text('System', '시스템'),
      owner: who('Owner', '책임자'),
      not_needed: notNeeded,
    }),
    'Interfaces to other systems',
    '타 시스템 연계',
    ['system'],
  ),
  cut_over: map('Cut-over', '전환', {
    kind: choice(c.cutOver, 'Kind of cut-over', '전환 방식'),
    fixed_deadline: boolean('Fixed deadline. Set from outside the project', '외부 확정 기한 여부'),
    fallback: condition('Fallback. What happens when the cut-over fails', '대비책. 전환 실패 시 조치'),
    rehearsed: work('Rehearsal', '리허설'),
  }),
});

export const phases = list(
  map('Phase', '단계', {
    name: text('Name of the phase', '단계 이름'),
    reach: choice(c.reach, 'Reach', '적용 범위'),
    tool: choice(c.tool, 'Level of technology', '기술 수준'),
    customizing: choice(c.customizing, 'Customising', '맞춤 개발 수준'),
    go_live: date('Go-live', '가동일'),
    budget: amount('Budget of the phase', '단계 예산'),
    technology: amount('Technology. Part of the phase\'s budget', '기술 예산. 단계 예산 중 기술 비용'),
    solves: list(text('Task', '과제'), 'Tasks that the phase solves', '단계에서 해결하는 과제'),
    stop_if: condition('Stop criterion. What would end the project after this phase', '중단 기준. 이 단계 후 사업을 중단하는 조건'),
    may_stop: who('May stop. Who can end the project', '중단 권한자'),
  }),
  'Phases. The first one first',
  '추진 단계. 첫 단계부터',
  ['name'],
);

export const customerData = map('Customer data', '고객 데이터', {
  owner: who('Owner of the data', '데이터 책임자'),
  sources: list(text('Source', '출처'), 'Sources', '데이터 출처'),
  available_within_days: days('Days until information reaches the staff who need it', '정보가 담당 직원에게 전달되기까지의 일수'),
  shows_value: boolean('Shows the value of each customer', '고객별 가치 파악 가능 여부'),
  complete: percent('Complete records, in percent', '완전한 레코드 비율(%)'),
  duplicates: percent('Duplicate records, in percent', '중복 레코드 비율(%)'),
  migration: work('Data migration', '데이터 이관', {
    owner: who('Owner of the migration', '이관 책임자'),
    tested_at_full_volume: boolean('Tested at full volume', '전체 물량 시험 여부'),
  }),
});
