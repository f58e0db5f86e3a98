// About the project as a whole, and the state of its work.
import { oneOf, scale, type Rows } from './table.ts';
import type { Size, stages } from '../../types.ts';

export const stage = scale('stage', {
  idea: ['idea', '구상', '구상 단계', '아이디어'],
  proposal: ['proposal', '제안', '제안 단계'],
  contract: ['before the contract', '계약 전', 'contract', 'before contract', 'before signing', 'pre-contract', '계약', '계약 단계', '계약 전 단계'],
  'go-live': ['before go-live', '가동 전', 'golive', '가동', '오픈 전', '런칭 전', 'live', 'in production', '운영', '운영 중', '가동 후'],
} satisfies Rows<(typeof stages)[number]>);
export const companyClass = scale('company-class', {
  small: ['small', '소규모'],
  medium: ['medium-sized', '중규모'],
  large: ['large', '대규모'],
  unstated: ['size not stated', '규모 미기재'],
} satisfies Rows<Size | 'unstated'>);
export const customers = oneOf('customers', {
  b2b: ['business customers', '기업 고객', 'business', 'businesses', 'corporate customers', 'companies', '기업', '법인', '법인 고객', '기업 대상'],
  b2c: ['consumers', '개인 고객', 'consumer', 'private customers', 'retail customers', 'individuals', 'households', '개인', '소비자', '일반 소비자', '개인 대상'],
  both: ['businesses and consumers', '기업과 개인 고객', 'b2b and b2c', 'b2b, b2c', 'consumers and businesses', '개인과 기업 고객', '개인·기업', '개인·법인', '개인 및 기업', '개인 및 법인', '기업 및 개인'],
});
export const reach = scale('reach', {
  'one-department': ['one department', '한 부서', 'single department', 'one team', 'one branch', 'one store', '단일 부서', '1개 부서', '한 개 부서', '하나의 부서', '한 팀', '한 지점', '한 영업점', '한 매장'],
  'several-departments': [
    'several departments', '여러 부서', '일부 조직', '일부 부서', 'some departments', 'two departments', 'multiple departments', 'one division', 'several teams', 'several branches', 'several stores',
    '일부 부서', '두 부서', '2개 부서', '복수 부서', '한 본부', '여러 팀', '여러 지점', '여러 영업점', '여러 매장', '일부 지점', '일부 영업점', '일부 매장',
  ],
  'company-wide': [
    'company-wide', '전사', 'enterprise-wide', 'organisation-wide', 'organization-wide', 'whole company', 'entire company', 'whole organisation', 'whole organization', 'all departments', 'group-wide',
    '전사적', '전사 적용', '회사 전체', '전체 회사', '전 부서', '전체 부서', '전행', '전 지점', '전 영업점', '그룹 전체',
  ],
});
export const scopeItem = oneOf('out-of-scope', {
  none: ['nothing is excluded', '제외 없음', 'nothing', 'no exclusions', '없음', '제외 항목 없음'],
  'process-change': [
    'process change', '업무 프로세스 변경', 'processes', 'process changes', 'business processes', 'process redesign', 'process improvement',
    '업무 프로세스', '프로세스 변경', '프로세스 개선', '프로세스 재설계', '업무 프로세스 개선', '업무 절차 변경', 'BPR',
  ],
  'job-changes': [
    'changes to jobs', '직무 변경', 'jobs', 'job descriptions', 'roles and responsibilities', 'reorganisation', 'reorganization', 'organisational change', 'organizational change',
    '직무', '직무기술서', '직무 재설계', '조직 변경', '조직 개편', '인력 재배치',
  ],
  pay: ['pay', '보상', '보상체계', 'compensation', 'salary', 'salaries', 'wages', 'remuneration', 'bonus scheme', 'incentive scheme', '보상제도', '급여', '급여체계', '임금', '임금체계', '성과급', '성과보상'],
  training: ['training', '교육훈련', 'user training', 'staff training', 'education', '교육', '사용자 교육', '직원 교육', '연수'],
  integration: ['integration with other systems', '타 시스템 연계', 'system integration', 'interfaces', '연계', '시스템 연계', '시스템 연동', '타 시스템 연동', '인터페이스'],
  'data-cleaning': ['cleaning of customer data', '고객 데이터 정비', 'data cleansing', 'data cleanup', 'data quality', '데이터 정비', '데이터 정제', '데이터 클렌징', '데이터 품질'],
  // Only what leaves the organisation alone: a name here is never reported.
  other: [
    'another exclusion', '그 밖의 항목', 'system replacement', 'replacement of systems', 'core system', 'core system replacement', 'erp', 'erp replacement', 'hardware', 'infrastructure', 'website', 'website relaunch', 'web shop', 'data migration', 'subsidiaries',
    '기타', '시스템 교체', '기간계', '기간계 교체', '기간계 시스템 교체', '계정계', '계정계 교체', 'ERP 교체', '하드웨어', '인프라', '인프라 교체', '홈페이지 개편', '데이터 이관', '해외 법인', '자회사', '계열사',
  ],
});
/** States of a piece of work, in rising order. */
export const state = scale('state', {
  none: ['not planned', '계획 없음', 'no', 'nothing', '없음', '계획 안 함', '하지 않음', '안 함'],
  planned: [
    'planned', '예정', '계획', 'scheduled', 'not started', 'not yet started', 'not begun', 'to be started', 'to be done', '예정됨', '계획됨', '계획 중', '수립 예정', '착수 예정', '시작 예정', '진행 예정', '시행 예정', '실시 예정',
    '완료 예정', '확정 예정', '승인 예정', '시작 전', '착수 전', '진행 전', '미착수',
  ],
  'in-progress': ['in progress', '진행 중', '진행', 'started', 'begun', 'ongoing', 'under way', 'in preparation', 'in development', 'under development', 'partly done', 'work in progress', 'wip', '일부 완료', '작업 중', '수행 중', '추진 중', '수립 중', '작성 중', '준비 중', '설계 중', '결재 중', '착수', '착수함'],
  draft: ['draft', '초안', 'first draft', 'drafted', 'draft ready', '초안 작성', '초안 작성 완료', '초안 완료', '시안'],
  done: ['done', '완료', 'complete', 'completed', 'finished', 'closed', 'in place', 'in use', 'live', '완료됨', '종료', '작성 완료', '수립 완료', '시행 완료', '실시 완료', '수행 완료', '진행 완료', '적용 완료', '정착', '정착 완료'],
  approved: ['approved', '승인', '승인 완료', '승인됨', 'signed off', 'agreed', 'confirmed', 'finalised', 'finalized', 'final', 'adopted', '확정', '확정됨', '확정 완료', '최종 확정', '최종 승인', '최종안', '결재 완료', '의결', '의결 완료', '이사회 승인', '경영진 승인'],
});
