import { choice, code, count, list, map, months, statement, text } from '../../shape/field.ts';
import * as c from '../choices/index.ts';

export const project = map('Project', '사업 개요', {
  name: text('Project name', '사업명'),
  company: text('Company', '기관·기업명'),
  industry: text('Industry', '업종'),
  // Nobody at all is a slip, which must not make the company a small one.
  employees: { ...count('Employees. They decide the size class', '임직원 수. 규모 구분의 기준'), minimum: 1 },
  customers: choice(c.customers, 'Kind of customers', '고객 유형'),
  customer_count: count('Number of customers', '고객 수'),
  countries: list(
    code(2, 'Country. Two letters, e.g. KR', '국가. 두 글자 코드, 예: KR'),
    'Countries. Where customers are contacted',
    '국가. 고객과 접촉하는 국가',
  ),
  reach: choice(c.reach, 'Reach. How much of the company the project covers', '적용 범위. 사업이 미치는 조직의 범위'),
  purpose: statement('Purpose. One sentence', '목적. 한 문장'),
  out_of_scope: list(
    choice(c.scopeItem, 'Excluded work', '제외 업무'),
    'Out of scope. What the project leaves out; none where nothing is left out',
    '사업 범위 제외 항목. 사업에서 다루지 않는 업무. 없으면 없음',
  ),
  stage: choice(c.stage, 'Stage. The gate before which the plan stands', '단계. 사업이 앞두고 있는 관문'),
  part_of: map('Part of a longer programme', '상위 프로그램', {
    programme: text('Programme', '프로그램명'),
    months: months('Months. Length of the whole programme', '기간(개월). 프로그램 전체 기간'),
  }),
});
