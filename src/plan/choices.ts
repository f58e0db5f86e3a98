// The closed lists of values that a plan may use, with their names in both languages.
import type { Choice, Option } from '../shape/field.ts';
import { areas, levels } from './roles.ts';
import { stages } from '../types.ts';

/** `value: [English, Korean, ...other names]` */
type Rows<V extends string> = Readonly<Record<V, readonly [string, string, ...string[]]>>;

const build = <V extends string>(name: string, ordered: boolean, rows: Rows<V>): Choice<V> => ({
  name,
  ordered,
  options: Object.fromEntries(
    Object.entries<readonly string[]>(rows).map(([value, [en, ko, ...also]]) => [value, { en, ko, also } as Option]),
  ) as Record<V, Option>,
});
const oneOf = <V extends string>(name: string, rows: Rows<V>) => build(name, false, rows);
/** Values in rising order, which `rank()` compares. */
const scale = <V extends string>(name: string, rows: Rows<V>) => build(name, true, rows);

/** A function and its unit: `영업` -> 영업팀, 영업부, 영업본부 and so on; `sales` -> sales department, sales team. */
const units = (...names: string[]): string[] =>
  names.flatMap((name) => [name, ...(/[가-힣]/.test(name) ? ['팀', '부', '부서', '본부', '부문'].map((unit) => name + unit) : [`${name} department`, `${name} team`])]);

export const stage = scale('stage', {
  idea: ['idea', '구상', '구상 단계', '아이디어'],
  proposal: ['proposal', '제안', '제안 단계'],
  contract: ['before the contract', '계약 전', 'contract', 'before contract', '계약', '계약 단계'],
  'go-live': ['before go-live', '가동 전', 'golive', '가동', '오픈 전'],
} satisfies Rows<(typeof stages)[number]>);
export const area = oneOf('area', {
  business: ['business', '현업', '사업부서'],
  it: ['IT', 'IT 부서', '전산'],
  vendor: ['vendor', '공급업체'],
  consultant: ['consultant', '컨설턴트'],
} satisfies Rows<(typeof areas)[number]>);
export const level = scale('level', {
  team: ['team', '팀'],
  department: ['department', '부서'],
  division: ['division', '본부'],
  top: ['top management', '최고경영층'],
} satisfies Rows<(typeof levels)[number]>);
export const companyClass = scale('company-class', {
  small: ['small', '소규모'],
  medium: ['medium-sized', '중규모'],
  large: ['large', '대규모'],
  unstated: ['size not stated', '규모 미기재'],
});
export const customers = oneOf('customers', {
  b2b: ['business customers', '기업 고객', 'business', 'businesses', 'corporate customers', 'companies', '기업', '법인', '법인 고객', '기업 대상'],
  b2c: ['consumers', '개인 고객', 'consumer', 'private customers', 'retail customers', 'individuals', 'households', '개인', '소비자', '일반 소비자', '개인 대상'],
  both: ['businesses and consumers', '기업과 개인 고객', 'b2b and b2c', 'b2b, b2c', 'consumers and businesses', '개인과 기업 고객', '개인·기업', '개인·법인', '개인 및 기업', '개인 및 법인', '기업 및 개인'],
});
export const reach = scale('reach', {
  'one-department': ['one department', '한 부서', 'single department', 'one team', 'one branch', 'one store', '단일 부서', '1개 부서', '한 개 부서', '하나의 부서', '한 팀', '한 지점', '한 영업점', '한 매장'],
  'several-departments': [
    'several departments', '여러 부서', 'some departments', 'two departments', 'multiple departments', 'one division', 'several teams', 'several branches', 'several stores',
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
const business = [
  'business side', 'business department', 'business departments', ...units('marketing', 'sales', 'customer service', 'CRM'),
  ...units('마케팅', '영업', '고객서비스'), '현업 부서', '현업팀', '사업부', '사업부서', 'CRM팀', 'CRM부', 'CRM본부',
];
const together = ['jointly', 'business and it', 'it and business', 'both', '공동', '공동 수행', '현업과 IT 공동', '현업 및 IT 공동', '현업과 IT', 'IT·현업 공동'];
const itUnits = [...units('IT', 'information technology', '전산', '정보시스템'), 'IT팀', 'IT부', 'IT본부', 'IT부문', 'IT실', '전산실', '정보시스템실'];
const suppliers = ['software vendor', 'supplier', 'the supplier', 'system integrator', 'systems integrator', 'implementation partner', '공급사', '벤더', 'SI 업체', '솔루션 업체', '구축업체', '개발업체', '수행사'];
export const runBy = oneOf('run-by', {
  business: ['the business', '현업', ...business],
  joint: ['business and IT together', '현업·IT 공동', ...together],
  it: ['the IT department', 'IT 부서', ...itUnits],
  vendor: ['the vendor', '공급업체', ...suppliers, 'outsourced', 'outsourcing', 'service provider', '업체', '외주', '외주업체', '위탁업체'],
});
export const writtenBy = oneOf('written-by', {
  business: ['the business', '현업', ...business, ...units('strategy', 'corporate planning', '전략기획', '경영기획'), '전략기획실', '경영기획실'],
  joint: ['business and IT together', '현업·IT 공동', ...together],
  it: ['the IT department', 'IT 부서', ...itUnits],
  consultant: ['a consultant', '컨설턴트', 'consultants', 'external consultant', 'consultancy', 'consulting firm', 'consulting company', '컨설팅사', '컨설팅 업체', '컨설팅 회사', '컨설팅펌', '외부 컨설턴트'],
  vendor: ['the vendor', '공급업체', ...suppliers],
});
export const businessFunction = oneOf('function', {
  marketing: ['marketing', '마케팅', ...units('marketing', 'CRM', 'brand', 'customer marketing', '마케팅', '고객마케팅', '고객전략', '브랜드'), 'advertising', '광고', 'CRM팀', 'CRM부', 'CRM본부'],
  sales: ['sales', '영업', ...units('sales', 'field sales', 'e-commerce', 'business development', '영업', '영업기획', '영업지원', '영업관리', '판매', '온라인사업'), 'sales force', '이커머스', '영업조직'],
  service: [
    'customer service', '고객 서비스', ...units('customer service', 'customer support', 'customer care', 'customer experience', 'after-sales service', '고객서비스', '고객지원', '고객만족', '고객경험', '고객상담', '서비스'),
    'service department', 'call centre', 'call center', 'contact centre', 'contact center', 'help desk', '콜센터', '고객센터', '상담센터', '고객상담센터', 'CS', 'CS팀', 'CS부', 'CS본부',
  ],
  operations: ['operations', '운영', ...units('operations', 'logistics', 'supply chain', '운영', '물류', '배송', '업무지원'), 'back office', 'warehouse', '물류센터', 'SCM'],
  finance: ['finance', '재무', ...units('finance', 'accounting', 'controlling', 'treasury', '재무', '회계', '재무회계', '경리', '자금')],
  hr: ['human resources', '인사', ...units('human resources', 'HR', 'personnel', 'training', '인사', '인재개발', '인력개발', '교육', '교육연수'), '연수원', 'HR팀', 'HR본부'],
  it: ['IT', 'IT 부서', ...itUnits, ...units('ICT', 'information systems', 'digital', '정보기술', '정보화', '정보보호', '디지털', '디지털혁신'), 'IT기획', 'IT기획팀', 'IT개발팀'],
  legal: ['legal and compliance', '법무', 'legal & compliance', ...units('legal', 'compliance', 'data protection', '법무', '준법감시', '준법지원', '컴플라이언스', '개인정보보호')],
  product: ['product management', '상품기획', ...units('product management', 'product', 'product development', 'merchandising', '상품', '상품기획', '상품개발'), 'MD', 'MD팀'],
  branches: ['branches', '영업점', 'branch', 'branch network', 'stores', 'store', 'shops', 'retail stores', 'store operations', '지점', '매장', '점포', '영업소', '대리점', ...units('점포운영', '영업점지원', '지점지원')],
  strategy: ['corporate strategy', '전략기획', ...units('strategy', 'corporate planning', 'planning', '전략', '전략기획', '경영기획', '경영전략', '기획'), '전략기획실', '경영기획실', '경영전략실', '기획실', '기획조정실'],
  other: [
    'another function', '그 밖의 부서', 'another department', 'other department', '기타', '기타 부서', '타 부서',
    ...units('claims', 'underwriting', 'actuarial', 'production', 'manufacturing', 'procurement', 'purchasing', 'quality', 'quality management', 'risk', 'risk management', 'audit', 'internal audit', 'data', 'data analytics', 'research and development', 'communications', 'public relations'),
    ...units('보험금심사', '손해사정', '보상서비스', '심사', '언더라이팅', '계약심사', '계리', '생산', '제조', '구매', '품질', '품질관리', '리스크관리', '감사', '데이터', '데이터분석', '연구개발', '홍보', '총무', '경영지원'), '감사실', '연구소', 'R&D',
  ],
});
/** States of a piece of work, in rising order. */
export const state = scale('state', {
  none: ['not planned', '계획 없음', 'no', 'nothing', '없음', '계획 안 함', '하지 않음', '안 함'],
  planned: [
    'planned', '예정', '계획', 'scheduled', 'not started', 'not yet started', 'not begun', 'to be started', 'to be done', '예정됨', '계획됨', '계획 중', '수립 예정', '착수 예정', '시작 예정', '진행 예정', '시행 예정', '실시 예정',
    '완료 예정', '확정 예정', '승인 예정', '시작 전', '착수 전', '진행 전', '미착수',
  ],
  'in-progress': ['in progress', '진행 중', '진행', 'started', 'begun', 'ongoing', 'under way', 'in preparation', 'in development', 'under development', 'partly done', 'work in progress', 'wip', '일부 완료', '작업 중', '수행 중', '추진 중', '수립 중', '작성 중', '준비 중', '설계 중', '착수', '착수함'],
  draft: ['draft', '초안', 'first draft', 'drafted', 'draft ready', '초안 작성', '초안 작성 완료', '초안 완료', '시안'],
  done: ['done', '완료', 'complete', 'completed', 'finished', 'closed', 'in place', 'in use', 'live', '완료됨', '종료', '작성 완료', '수립 완료', '시행 완료', '실시 완료', '수행 완료', '진행 완료', '적용 완료', '정착', '정착 완료'],
  approved: ['approved', '승인', '승인 완료', '승인됨', 'signed off', 'agreed', 'confirmed', 'finalised', 'finalized', 'final', 'adopted', '확정', '확정됨', '확정 완료', '최종 확정', '최종 승인', '최종안', '결재 완료', '의결', '의결 완료', '이사회 승인', '경영진 승인'],
});
/** How far the choice of software is; in rising order. */
export const selectionState = scale('selection-state', {
  none: ['no software needed', '소프트웨어 없음', 'no software', '소프트웨어 불필요', '소프트웨어 도입 안 함'],
  'not-started': ['not started', '착수 전', 'not yet started', 'planned', 'scheduled', '시작 전', '선정 전', '미착수', '미선정', '예정', '선정 예정', '계획'],
  'in-progress': [
    'selection under way', '선정 중', 'in progress', 'started', 'ongoing', 'under way', 'tender', 'tendering', 'rfi', 'rfp', 'rfp issued', 'request for proposal', 'evaluation', 'long list',
    '진행 중', '선정 진행 중', '제안요청', '제안요청서 발송', 'RFP 발송', 'RFP 진행 중', '입찰', '입찰 중', '입찰 진행 중', '업체 선정 중', '업체 평가 중', '평가 중', '비교 중', '제품 비교 중', '제안서 평가', '제안서 평가 중',
  ],
  shortlist: ['shortlist', '후보 압축', 'shortlisted', 'finalists', '후보 선정', '최종 후보', '최종 후보 압축', '우선협상'],
  chosen: ['chosen', '선정 완료', 'selected', 'decided', 'preferred bidder', '선정', '선정됨', '결정', '결정됨', '결정 완료', '확정', '업체 선정 완료', '우선협상대상자 선정'],
  contracted: ['contracted', '계약 완료', 'signed', 'contract signed', 'under contract', 'purchased', 'licensed', '계약 체결', '계약', '계약됨', '계약 체결 완료', '구매 완료', '도입 완료'],
});
export const segmentValue = oneOf('segment-value', {
  high: ['high', '우량', '높음', '상', '상위', 'very high', 'high value', 'top', 'best', 'premium', 'vip', '매우 높음', '최상위', '최우량', '우수', '최우수', '고가치'],
  medium: ['medium', '보통', '중간', '중', '중위', '평균', 'mid', 'middle', 'average', 'moderate', 'medium value'],
  low: ['low', '낮음', '하', '하위', '저가치', 'very low', 'low value', '매우 낮음'],
  unprofitable: ['unprofitable', '불량', '비수익', '적자', '손실', '수익성 없음', 'loss-making', 'negative'],
});
export const treatment = oneOf('treatment', {
  invest: [
    'invest in the relation', '관계 투자', 'invest more', 'grow', 'develop', 'expand', 'strengthen', 'build', 'intensive care', 'focus',
    '투자', '집중관리', '집중투자', '집중육성', '육성', '우대', '우대 관리', '전담 관리', '관계 강화', '강화', '확대', '관계 확대',
  ],
  maintain: ['keep as it is', '유지', 'keep', 'hold', 'retain', 'sustain', 'no change', '현상 유지', '현행 유지', '유지 관리', '관계 유지', '일반 관리'],
  'manage-cost': [
    'lower the cost to serve', '비용 관리', 'reduce cost', 'reduce costs', 'lower cost', 'cut costs', 'cost control', 'reduce', 'reduce service', 'low-cost service', 'self-service', 'automate',
    '비용 절감', '비용 축소', '저비용 관리', '관리 축소', '서비스 축소', '축소', '방문 축소', '방문 중단', '비대면 전환', '비대면 관리', '셀프서비스', '최소 관리',
  ],
  'do-not-pursue': ['do not pursue', '관계 구축 안 함', 'not pursued', 'avoid', 'exit', 'stop', 'drop', 'end', 'end the relation', 'terminate', '추진 안 함', '관리 안 함', '관리 제외', '제외', '거래 중단', '거래 종료', '관계 종료', '종료', '이탈 허용'],
});
export const segmentationBasis = oneOf('segmentation-basis', {
  profitability: [
    'profitability', '수익성', 'value', 'profit', 'margin', 'customer value', 'customer profitability', 'customer lifetime value', 'lifetime value', 'clv', 'ltv',
    '가치', '고객 가치', '이익', '이익 기여도', '수익 기여도', '기여도', '고객 수익성', '고객생애가치', '생애가치',
  ],
  needs: ['needs', '고객 니즈', '니즈', 'customer needs', 'requirements', '요구', '고객 요구', '필요'],
  behaviour: ['behaviour', '행동', 'behavior', 'purchase behaviour', 'purchase behavior', 'purchase history', 'buying behaviour', 'usage', 'transactions', 'rfm', '구매 행동', '구매 행태', '구매 이력', '구매 패턴', '구매 빈도', '거래 행태', '거래 이력', '이용 행태', '이용 패턴', '고객 행동'],
  demographics: ['demographics', '인구통계', 'firmographics', 'age', 'gender', 'industry', 'company size', '연령', '연령대', '나이', '성별', '직업', '소득', '업종', '기업 규모', '인구통계학적 특성'],
  'product-held': ['products held', '보유 상품', 'products', 'product', 'product use', '상품', '상품 보유', '가입 상품', '이용 상품'],
  geography: ['geography', '지역', 'region', 'regions', 'location', '지역별', '거주지', '상권'],
  'gut-feeling': ['judgement without analysis', '직관', 'judgement', 'judgment', 'gut', 'intuition', 'experience', '감', '직감', '경험', '영업 경험', '담당자 판단', '임의'],
});
export const goalKind = oneOf('goal-kind', {
  loyalty: [
    'loyalty', '고객 충성도', '충성도', 'retention', 'customer loyalty', 'customer retention', 'retention rate', 'churn', 'churn rate', 'attrition', 'defection', 'repeat purchase', 'repeat purchases', 'repurchase', 'renewal', 'renewals', 'renewal rate',
    '유지', '유지율', '고객 유지', '고객 유지율', '계약 유지율', '이탈', '이탈률', '이탈율', '고객 이탈', '고객 이탈률', '이탈 방지', '이탈 감소', '재구매', '재구매율', '재방문', '재방문율', '재계약', '재계약률', '갱신율', '로열티',
  ],
  profitability: [
    'profitability', '수익성', 'profit', 'profits', 'margin', 'margins', 'profit margin', 'contribution margin', 'operating profit', 'net profit', 'earnings', 'ebit', 'ebitda', 'customer profitability', 'customer lifetime value', 'lifetime value', 'clv', 'combined ratio', 'loss ratio',
    '이익', '이익률', '이익 증대', '영업이익', '영업이익률', '순이익', '공헌이익', '마진', '마진율', '손익', '고객 수익성', '수익성 개선', '고객생애가치', '손해율', '합산비율',
  ],
  revenue: [
    'revenue', '매출', 'revenues', 'sales', 'sales growth', 'revenue growth', 'turnover', 'order intake', 'cross-selling', 'cross-sell', 'upselling', 'upsell', 'average basket', 'basket size', 'premium income',
    '매출액', '매출 증대', '매출 증가', '매출 성장', '매출 확대', '판매', '판매 증대', '판매량', '교차판매', '크로스셀링', '업셀링', '추가판매', '객단가', '수주', '수주액', '수입보험료',
  ],
  acquisition: [
    'acquisition', '신규 고객 확보', 'customer acquisition', 'new customers', 'new business', 'leads', 'lead generation', '신규', '신규 고객', '신규 고객 유치', '신규 고객 창출', '신규 유치', '신규 가입', '신계약', '고객 확보', '고객 유치',
  ],
  service: [
    'service quality', '서비스 품질', 'satisfaction', 'customer satisfaction', 'csat', 'nps', 'net promoter score', 'complaints', 'fewer complaints', 'customer service', 'customer experience', 'response time', 'response times', 'punctuality',
    '서비스', '고객 서비스', '만족', '만족도', '고객 만족', '고객 만족도', '순추천지수', '순추천고객지수', '민원', '민원 감소', '민원 건수', '불만', '불만 감소', '고객 불만', '고객 경험', '응답 시간', '응대 시간', '처리 시간',
  ],
  cost: ['cost', '비용 절감', 'costs', 'cost reduction', 'cost savings', 'savings', 'efficiency', '비용', '비용 감소', '원가', '원가 절감', '절감', '효율', '효율화', '업무 효율', '업무 효율화'],
  delivery: [
    'delivery of the system', '시스템 구축', 'go-live', 'system delivery', 'implementation', 'roll-out', 'system use', 'adoption', 'user adoption', 'adoption of the system', '구축', '시스템 도입', '시스템 가동', '시스템 오픈', '시스템 활용', '시스템 활용률', '시스템 사용률', '활용률', '사용률',
  ],
});
export const revisionCause = oneOf('revision-cause', {
  customers: ['what customers need', '고객 변화', 'customer', 'customer needs', 'customer feedback', '고객', '고객 니즈', '고객 요구', '고객 의견'],
  market: ['the market', '시장 변화', 'market change', 'competition', 'competitors', '시장', '경쟁', '경쟁 환경', '경쟁사', '시장 환경'],
  results: ['results so far', '성과 반영', 'pilot results', 'test results', '성과', '실적', '결과', '중간 점검 결과', '시범 운영 결과', '파일럿 결과'],
  software: ['what the software can do', '소프트웨어에 맞춤', 'tool', 'package', 'system', 'the system', 'system limits', '소프트웨어', '시스템', '솔루션', '패키지', '시스템 제약', '시스템 기능', '솔루션 기능', '패키지에 맞춤'],
});
export const processKind = oneOf('process-kind', {
  service: [
    'customer service', '고객 서비스', 'service request', 'service requests', 'customer support', 'customer care', 'inquiries', 'enquiries', 'help desk', 'service desk', 'after-sales service',
    '서비스', '고객 응대', '고객 상담', '상담', '고객 지원', '문의', '문의 처리', '문의 응대', '고객 문의', '고객센터', '콜센터', 'A/S', '애프터서비스', '사후관리',
  ],
  fulfilment: [
    'order fulfilment', '주문 이행', 'fulfillment', 'order fulfillment', 'orders', 'order', 'order processing', 'order handling', 'order management', 'order to delivery', 'delivery', 'deliveries', 'shipping', 'installation',
    '주문', '주문 처리', '주문 관리', '주문·배송', '배송', '출고', '납품', '설치', '납기 관리',
  ],
  sales: ['sales', '영업', 'selling', 'sales process', 'quotation', 'quotations', 'quotes', 'lead management', 'opportunity management', '판매', '영업 활동', '영업 관리', '영업기회 관리', '견적', '계약', '계약 체결', '청약'],
  marketing: ['marketing', '마케팅', 'campaign', 'campaigns', 'campaign management', 'promotion', 'promotions', 'lead generation', '캠페인', '캠페인 관리', '프로모션', '판촉', '마케팅 활동'],
  onboarding: [
    'onboarding of new customers', '신규 고객 등록', 'new customers', 'new customer', 'customer onboarding', 'customer registration', 'registration', 'account opening',
    '신규 고객', '신규 고객 온보딩', '온보딩', '신규 등록', '고객 등록', '신규 가입', '가입', '회원 가입', '계좌 개설',
  ],
  billing: ['billing', '청구·수납', 'invoicing', 'invoices', 'payment', 'payments', 'collection', '청구', '대금 청구', '요금 청구', '수납', '결제', '정산'],
  // An insurer's. In Korean, 클레임 is a complaint, and 보상 alone may be pay.
  claims: ['claims handling', '보험금 지급', 'insurance claims', 'claims processing', 'claims settlement', 'claim settlement', '보험금', '보험금 청구', '보험금 심사', '보험금 청구 처리', '보험 보상', '사고 보상', '보상 처리', '손해사정'],
  complaints: ['complaint handling', '불만 처리', 'complaint', 'complaint management', 'complaints management', '불만', '고객 불만', '고객 불만 처리', '민원', '민원 처리', '클레임', '클레임 처리', 'VOC', 'VOC 처리', '고객의 소리'],
  other: ['other', '기타', 'another process', '그 밖의 프로세스'],
});
export const serves = oneOf('serves', {
  'customer-need': ['customer needs', '고객 니즈', 'customers', 'the customer', 'customer', 'needs', 'customer satisfaction', '고객', '니즈', '고객 요구', '고객 중심', '고객 가치', '고객 만족'],
  cost: ['cost', '비용', 'costs', 'cost reduction', 'efficiency', '비용 절감', '원가 절감', '효율', '효율화', '업무 효율'],
  volume: ['volume', '물량', 'activity', 'sales', 'sales volume', 'revenue', 'turnover', 'sales targets', '매출', '매출액', '실적', '판매 실적', '영업 실적', '판매량', '판매', '활동량', '처리 건수'],
  'system-use': ['use of the system', '시스템 사용', 'system', 'the system', 'use of the software', 'software use', 'tool use', 'system training', '시스템', '시스템 활용', '시스템 사용법', '시스템 조작', '시스템 교육', '사용법', '사용법 교육', '기능 교육'],
});
export const motivator = oneOf('motivator', {
  recognition: ['recognition', '인정·포상', 'praise', 'award', 'awards', '인정', '포상', '칭찬', '표창', '시상', '우수사원 포상', '우수 직원 포상'],
  incentive: ['incentives', '인센티브', 'bonus', 'bonuses', 'commission', 'financial incentives', '성과급', '보너스', '포상금', '상금', '금전 보상', '성과 보상', '인센티브제'],
  coaching: ['coaching', '코칭', 'mentoring', '멘토링', '1:1 코칭', '현장 코칭'],
  training: ['training', '교육훈련', 'workshop', 'workshops', 'courses', '교육', '직원 교육', '연수', '워크숍'],
  'say-in-decisions': ['a say in decisions', '의사결정 참여', 'empowerment', 'participation', 'involvement', 'suggestion scheme', '권한 위임', '권한 부여', '직원 참여', '참여', '의견 수렴', '제안제도', '직원 제안'],
  'customer-visits': ['meeting customers', '고객 접촉 체험', 'visiting customers', 'customer contact', 'customer days', '고객 방문', '고객 만남', '고객 인터뷰', '고객 접점 체험', '현장 체험', '고객 체험'],
  none: ['nothing planned', '계획 없음', 'nothing', '없음'],
});
/** How much technology a way of working needs, least first. */
export const tool = scale('tool', {
  manual: ['by hand', '수작업', 'paper', 'pen and paper', 'on paper', 'card index', '수기', '수기 관리', '종이', '종이 대장', '종이 문서'],
  spreadsheet: ['spreadsheet', '스프레드시트', 'spreadsheets', 'excel', 'excel sheet', 'shared sheet', 'google sheets', '엑셀', '엑셀 관리', '구글 시트', '구글 스프레드시트'],
  'existing-system': [
    'a system already in use', '기존 시스템', 'existing system', 'existing systems', 'existing software', 'existing crm', 'present system', 'current system', 'current systems', 'legacy system',
    '현행 시스템', '현 시스템', '기존 CRM', '기존 소프트웨어', '사용 중인 시스템', '레거시 시스템',
  ],
  saas: ['software as a service', 'SaaS', 'cloud', 'cloud service', 'cloud crm', 'cloud software', 'crm service', 'subscription', '클라우드', '클라우드 CRM', '클라우드 서비스', '구독형', '구독형 서비스', '구독형 소프트웨어', '서비스형 소프트웨어'],
  package: ['packaged software', '패키지', 'software package', 'crm package', 'standard software', 'off-the-shelf software', 'off the shelf', 'commercial software', '패키지 소프트웨어', '패키지 솔루션', 'CRM 패키지', '상용 패키지', '상용 솔루션', '상용 소프트웨어'],
  suite: ['integrated suite', '통합 스위트', 'crm suite', 'software suite', 'enterprise suite', 'integrated platform', '통합 솔루션', '통합 패키지', '통합 CRM', '통합 CRM 시스템', '통합 플랫폼'],
  built: ['built to order', '자체 개발', 'custom-built', 'bespoke', 'bespoke software', 'own development', 'in-house development', 'custom software', '자체 구축', '신규 개발', '인하우스 개발', '주문 개발', '맞춤 개발', '외주 개발', 'SI 개발', 'SI 구축'],
});
export const customizing = scale('customizing', {
  none: ['none', '없음', 'no customising', 'no customizing', 'no customisation', 'no customization', 'standard', 'out of the box', 'as is', '표준', '표준 기능', '표준 그대로', '커스터마이징 없음', '수정 없음'],
  settings: ['settings only', '설정만', 'setting', 'configuration', 'configuration only', 'configured', 'parameters', '설정', '설정 변경', '환경 설정', '설정만 변경', '파라미터 설정'],
  code: ['program code', '프로그램 수정', 'custom code', 'programming', 'customised code', 'customized code', 'custom development', 'code changes', '프로그램 개발', '추가 개발', '맞춤 개발', '개발', '소스 수정', '코드 수정', '커스터마이징'],
});
export const choiceReason = oneOf('choice-reason', {
  'fits-strategy': ['fits the customer strategy', '고객 전략에 적합', 'fits our strategy', 'strategy', 'customer strategy', 'strategic fit', '전략 적합', '전략에 적합', '전략 적합성', '고객 전략', '고객 전략 적합'],
  'fits-process': ['fits the processes', '프로세스에 적합', 'fits our processes', 'fits the process', 'process fit', 'processes', '업무에 적합', '업무 적합', '업무 적합성', '프로세스 적합', '프로세스 적합성'],
  'total-cost': ['total cost', '총비용', 'total cost of ownership', 'tco', 'cost', 'costs', 'price', 'low price', '총소유비용', '비용', '가격', '저렴한 비용', '가격 경쟁력'],
  'ease-of-use': ['ease of use', '사용 편의성', 'easy to use', 'usability', 'user-friendly', 'user-friendliness', '사용 편의', '편의성', '사용성', '쉬운 사용', '사용이 쉬움'],
  newest: ['newest technology', '최신 기술', 'latest technology', 'new technology', 'most advanced', 'state of the art', 'innovative', 'innovation', '첨단', '첨단 기술', '최신', '신기술', '최신 솔루션', '혁신성'],
  'most-functions': ['most functions', '기능이 가장 많음', 'most features', 'many functions', 'many features', 'rich functionality', '많은 기능', '기능이 많음', '다양한 기능', '풍부한 기능', '기능 다양성'],
  'vendor-proposal': ['the vendor proposed it', '업체 제안', 'vendor recommendation', 'recommended by the vendor', 'proposed by the vendor', 'vendor offer', '업체 추천', '업체 권유', '벤더 제안', '벤더 추천', '공급업체 제안', '공급업체 추천'],
  'group-standard': ['group standard', '그룹 표준', 'corporate standard', 'company standard', 'headquarters standard', 'group decision', '그룹사 표준', '그룹 방침', '본사 표준', '본사 방침', '사내 표준', '전사 표준'],
  competitors: ['competitors have it', '경쟁사 도입', 'competition', 'competitors use it', 'the competition has it', '경쟁사', '경쟁사 사용', '경쟁사 사례', '경쟁사도 도입', '경쟁사도 사용'],
});
export const levelSource = oneOf('level-source', {
  strategy: ['the customer strategy', '고객 전략', 'customer strategy', 'the strategy', '전략'],
  processes: ['the processes', '프로세스', 'process', 'business processes', '업무 프로세스', '업무', '업무 절차'],
  budget: ['the budget', '예산', 'available budget', '예산 범위', '예산 한도'],
  vendor: ['a vendor\'s offer', '업체 제안', 'vendor offer', 'vendor proposal', 'the vendor', '업체 추천', '벤더 제안', '공급업체 제안', '업체 견적'],
});
export const basisKind = oneOf('basis', {
  'own-projects': ['own past projects', '자사 과거 프로젝트', 'past projects', 'previous projects', 'own experience', 'past experience', '자사 경험', '자사 사례', '자사 실적', '자체 경험', '과거 프로젝트', '과거 경험', '과거 실적', '내부 사례'],
  'reference-project': [
    'a comparable project elsewhere', '유사 타사 프로젝트', 'reference', 'reference projects', 'reference customer', 'reference customers', 'comparable project', 'comparable projects', 'similar project', 'similar projects',
    '유사 프로젝트', '유사 사례', '유사 사업', '타사 사례', '타사 프로젝트', '타사 도입 사례', '동종업계 사례', '동종업체 사례', '레퍼런스', '참조 사례',
  ],
  pilot: ['a pilot', '시범사업', '파일럿', 'pilot project', 'pilot results', 'own pilot', '시범 운영', '시범 적용', '시범 운영 결과', '파일럿 프로젝트', '파일럿 결과'],
  'vendor-estimate': [
    'a vendor\'s estimate', '업체 견적', 'vendor', 'vendor\'s estimate', 'vendor quote', 'vendor quotation', 'vendor offer', 'quote', 'quotes', 'quotation', 'supplier estimate', 'supplier quote',
    '견적', '견적서', '견적가', '업체 견적서', '업체 제안', '업체 제안가', '업체 추정', '벤더 견적', '공급업체 견적', 'SI 견적',
  ],
  'expert-judgement': ['expert judgement', '전문가 판단', 'expert judgment', 'expert estimate', 'expert opinion', 'internal estimate', 'own estimate', 'consultant estimate', '전문가 의견', '전문가 추정', '자체 산정', '자체 추정', '내부 추정', '내부 산정', '컨설턴트 추정', '컨설팅 결과'],
  none: ['none', '근거 없음', 'no basis', '없음'],
});
export const consent = oneOf('consent', {
  prior: ['prior consent', '사전 동의', 'consent', 'opt-in', 'opted in', 'double opt-in', 'explicit consent', 'express consent', '동의', '수신동의', '사전 수신동의', '사전 동의 획득', '명시적 동의', '마케팅 동의', '마케팅 수신동의', '광고 수신동의', '선택 동의', '옵트인'],
  'existing-customer': ['existing-customer exception', '기존 거래 관계 예외', 'existing customer relationship', 'existing business relationship', 'existing customers', 'soft opt-in', '기존 고객', '기존 고객 예외', '기존 거래', '기존 거래 관계', '기존 거래 고객'],
  'legitimate-interest': ['legitimate interest', '정당한 이익', 'legitimate interests', '정당한 이해관계'],
  none: ['no consent', '동의 없음', 'without consent', 'not obtained', '없음', '미동의', '동의 안 받음', '동의 미획득'],
});
export const nightContact = oneOf('night-contact', {
  never: ['never', '발송 안 함', 'no', 'none', 'not allowed', 'prohibited', 'no night contact', 'not at night', '없음', '금지', '발송 금지', '야간 발송 금지', '야간 발송 안 함', '안 함', '하지 않음'],
  'separate-consent': ['only with separate consent', '별도 동의 시', 'with separate consent', 'only with consent', '별도 동의', '별도 동의 시만', '별도 동의자만', '별도 동의 고객만', '야간 수신동의', '야간 수신 동의자만'],
  allowed: ['allowed', '제한 없음', 'yes', 'no limit', 'any time', 'unrestricted', '허용', '가능', '발송', '발송함'],
});
export const channel = oneOf('channel', {
  email: ['e-mail', '이메일', 'email', 'mail', 'newsletter', '메일', '전자우편', '뉴스레터'],
  sms: ['text message', '문자', 'SMS', 'text', 'texting', 'mms', 'lms', '문자메시지', '문자 메시지 발송', '알림톡', '카카오 알림톡', '카카오톡 알림톡'],
  phone: ['telephone', '전화', 'call', 'calls', 'phone call', 'outbound call', 'outbound calls', 'telemarketing', '통화', '전화 상담', '유선', '유선 전화', '콜', '아웃바운드 콜', '텔레마케팅', 'TM', '콜센터'],
  app: ['app', '앱', 'push', 'push notification', 'push notifications', 'mobile app', 'in-app', 'in-app message', 'notification', '푸시', '앱 푸시', '푸시 알림', '앱 알림', '알림', '모바일 앱', '앱 메시지'],
  post: ['letter', '우편', 'DM', 'letters', 'mailing', 'postal mail', 'direct mail', 'catalogue', 'catalog', '우편물', '편지', '우편 발송', 'DM 발송', '안내장', '카탈로그'],
  visit: ['visit', '방문', 'visits', 'branch', 'store', 'in person', 'in-store', 'face to face', 'personal visit', 'sales visit', '대면', '대면 상담', '방문 상담', '방문 영업', '영업사원 방문', '내방', '지점', '지점 방문', '영업점', '창구', '매장'],
  web: ['web site', '웹', 'website', 'online', 'portal', 'customer portal', 'web shop', 'online shop', '웹사이트', '홈페이지', '온라인', '온라인몰', '고객 포털', '인터넷뱅킹'],
  social: ['social media', '소셜 미디어', 'SNS', 'social network', 'social networks', 'facebook', 'instagram', 'linkedin', '소셜', '인스타그램', '페이스북', '블로그', '유튜브'],
  chat: ['chat', '채팅', 'messenger', 'live chat', 'chatbot', 'whatsapp', 'kakaotalk', '메신저', '챗봇', '채팅 상담', '카톡', '카카오톡', '카카오톡 채널', '카카오 채널', '친구톡', '라인'],
});
export const period = scale('period', {
  day: ['day', '일', 'daily', 'per day', '1일', '하루', '매일'],
  week: ['week', '주', 'weekly', 'per week', '1주', '일주일', '매주', '주간'],
  month: ['month', '월', '개월', 'monthly', 'per month', '1개월', '한 달', '매월', '월간'],
  quarter: ['quarter', '분기', 'quarterly', 'per quarter', '매 분기', '3개월'],
  'half-year': ['half-year', '반기', 'half-yearly', 'six months', '6 months', '반년', '매 반기', '6개월'],
  year: ['year', '년', 'yearly', 'annual', 'annually', 'per year', '연', '연간', '매년', '1년', '12개월'],
});
export const limitSource = oneOf('limit-source', {
  'response-data': ['how customers responded', '고객 반응 데이터', 'response rates', 'response rate', 'customer response', 'own response data', '고객 반응', '반응 데이터', '반응률', '반응률 데이터', '응답률'],
  'customer-preference': ['what customers asked for', '고객 선호', 'preference', 'customer preferences', 'preferences', 'customer survey', 'customer wishes', '고객 선호도', '선호', '고객 요청', '고객 의견', '고객 설문', '고객 설문조사', '고객 조사'],
  'test-groups': ['a test with control groups', '비교 시험', 'control group', 'control groups', 'a/b test', 'a/b testing', '비교 실험', '대조군', '대조군 시험', '대조군 실험', 'A/B 테스트', 'A/B 시험'],
  'industry-norm': ['an industry norm', '업계 관행', 'industry standard', 'industry average', 'benchmark', 'industry benchmark', '업계 평균', '업계 기준', '업계 표준', '동종업계 기준', '벤치마크'],
  'tool-default': ['the program\'s default', '프로그램 기본값', 'default', 'defaults', 'system default', 'software default', '기본값', '시스템 기본값', '솔루션 기본값', '소프트웨어 기본값'],
  guess: ['a guess', '추정', 'best guess', 'gut feeling', 'rough estimate', '추측', '어림', '어림짐작', '직관', '직감', '감', '임의', '임의 설정'],
});
export const contactDriver = oneOf('contact-driver', {
  'customer-strategy': ['the customer strategy', '고객 전략', 'strategy', 'segment strategy', 'customer segments', '전략', '세분시장 전략', '고객 세분화 전략', '세분시장별 전략'],
  'sales-targets': ['sales targets', '판매 목표', 'sales goals', 'sales target', 'sales quotas', 'revenue targets', '영업 목표', '매출 목표', '실적 목표', '영업 실적', '판매 실적'],
  'campaign-calendar': ['the campaign calendar', '캠페인 일정', 'campaign plan', 'campaign schedule', 'marketing calendar', 'promotion calendar', '캠페인 계획', '캠페인 달력', '캠페인 캘린더', '마케팅 일정', '마케팅 캘린더', '프로모션 일정', '행사 일정'],
  'crm-program': ['the CRM program', 'CRM 프로그램', 'crm software', 'crm system', 'the software', 'tool', 'marketing automation', 'CRM 시스템', 'CRM 솔루션', '시스템', '프로그램', '소프트웨어', '마케팅 자동화', '자동 발송'],
});
export const cutOver = oneOf('cut-over', {
  phased: ['in steps', '단계적 전환', 'step by step', 'stepwise', 'in phases', 'in stages', 'staged', 'gradual', '단계적', '단계별', '단계별 전환', '단계적 도입', '단계적 오픈', '순차', '순차 전환', '순차 오픈', '점진적 전환'],
  parallel: ['old and new side by side', '병행 운영', 'side by side', 'parallel run', 'parallel running', 'parallel operation', 'in parallel', '병행', '병행 가동', '병행 전환'],
  'big-bang': ['all at once', '일괄 전환', 'big bang', 'in one go', 'single cut-over', '일괄', '일괄 오픈', '일시 전환', '동시 전환', '전면 전환', '빅뱅', '빅뱅 전환', '한 번에 전환'],
});
export const claimCheck = oneOf('claim-check', {
  'reference-customers': ['reference customers', '도입 고객사 확인', 'references', 'reference customer', 'reference visits', 'reference calls', 'other customers', '도입 고객사', '고객사 확인', '도입사', '도입사 확인', '타사 확인', '레퍼런스', '레퍼런스 확인', '레퍼런스 고객'],
  'independent-expert': ['an independent expert', '독립 전문가', 'independent consultant', 'external expert', 'third party', '외부 전문가', '독립 컨설턴트', '제3자', '제3자 검증', '감리', '감리법인', '전문가 확인'],
  'own-test': ['an own test', '자체 시험', 'own trial', 'trial', 'pilot', 'in-house test', 'proof of concept', 'poc', 'benchmark test', '자체 검증', '자체 테스트', '시범 운영', '파일럿', '개념 검증', 'BMT', '벤치마크 테스트'],
  none: ['nobody', '확인 안 함', 'no one', 'not checked', 'nothing', 'no', '없음', '확인하지 않음'],
});
export const authority = oneOf('authority', {
  people: ['people', '인력', 'staff', 'personnel', 'staffing', '인사', '인사권', '인원', '인력 배치'],
  processes: ['processes', '프로세스', 'process', 'business processes', '업무 프로세스', '업무', '업무 절차'],
  systems: ['systems', '시스템', 'system', 'it', 'it systems', 'technology', '전산', 'IT 시스템', '기술'],
  budget: ['budget', '예산', 'money', 'spending', 'funds', '예산 집행', '예산권', '자금'],
});
export const seenBy = oneOf('seen-by', {
  customer: ['customers', '고객', 'the customer', 'the customers', 'customer view', 'customer\'s view', '고객 관점', '고객 시각', '고객 입장'],
  company: ['the company', '회사', 'company view', 'internal', '회사 관점', '회사 입장', '당사', '자사', '내부', '내부 관점'],
});
export const briefing = oneOf('briefing', {
  cost: ['cost', '비용', 'costs', 'budget', '예산', '소요 비용', '투자 비용'],
  time: ['time', '기간', 'duration', 'timeline', 'schedule', '일정', '소요 기간', '추진 일정', '추진 기간'],
  'organisation-change': ['change in the organisation', '조직 변화', 'organization change', 'organisational change', 'organizational change', 'change in the organization', '조직 변경', '조직의 변화', '조직 개편'],
  'failure-causes': ['known causes of failure', '알려진 실패 원인', 'causes of failure', 'reasons for failure', 'failure reasons', 'why projects fail', '실패 원인', '실패 요인', '실패 사례', '주요 실패 원인'],
});
export const inference = oneOf('inference', {
  none: ['not used', '사용 안 함', 'no', 'never', '미사용', '사용하지 않음', '활용 안 함', '없음', '안 함'],
  reviewed: ['used after review', '검토 후 사용', 'after review', 'with review', '검토 후 활용', '사전 검토 후 사용', '심의 후 사용'],
  unreviewed: ['used without review', '검토 없이 사용', 'without review', 'not reviewed', '검토 없이 활용', '검토 없음', '무검토 사용'],
});
