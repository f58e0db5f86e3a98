import { choice, date, hours, list, map, statement, text } from '../../shape/field.ts';
import * as c from '../choices/index.ts';
import { who } from './common.ts';

export const ownership = map('Ownership', '추진체계', {
  owner: map('Accountable owner. Answers for the result', '총괄 책임자. 결과에 책임을 지는 사람', {
    role: who('Role of the accountable owner', '총괄 책임자의 직책'),
    title: text('Title as used in the company', '사내 직함'),
    name: text('Name', '성명'),
  }),
  sponsor: map('Executive sponsor', '경영층 스폰서', {
    role: who('Role of the executive sponsor', '경영층 스폰서의 직책'),
    name: text('Name', '성명'),
    // No month is longer.
    hours_per_month: { ...hours('Hours a month. Time that the sponsor gives', '월 투입 시간. 스폰서가 쓰는 시간'), maximum: 744 },
    authority: list(
      choice(c.authority, 'Authority', '권한'),
      'Authority. What the sponsor can decide about',
      '권한. 스폰서가 결정할 수 있는 대상',
    ),
    decisions: list(
      map('Decision', '의사결정', {
        on: date('Date of the decision', '결정일'),
        what: statement('What was decided', '결정 내용'),
      }),
      'Decisions taken by the sponsor',
      '스폰서의 의사결정 기록',
    ),
  }),
  run_by: choice(c.runBy, 'Run by. Who does the work of customer management', '주관 부서. 고객관리 업무를 수행하는 곳'),
  steering_committee: list(
    choice(c.businessFunction, 'Function', '부서'),
    'Steering committee. Functions with a seat',
    '추진위원회. 참여 부서',
  ),
  business_case: map('Business case', '사업 타당성 검토서', {
    written_by: choice(c.writtenBy, 'Written by', '작성 주체'),
    owner: who('Owner. Who benefits and answers for the benefit', '책임자. 효과를 누리고 책임지는 직책'),
    owned_by: list(
      choice(c.businessFunction, 'Function', '부서'),
      'Owned by. Functions that answer for the benefit',
      '효과 책임 부서',
    ),
    checked_by: choice(c.businessFunction, 'Checked by', '검증 부서'),
    on: date('Date of the check', '검증일'),
  }),
});
