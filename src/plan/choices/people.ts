// Who does what: parts of an organisation.
import { oneOf, scale, units, type Rows } from './table.ts';
import type { areas, levels } from '../roles.ts';

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
const business = [
  'business side', 'business department', 'business departments', 'business units', ...units('marketing', 'sales', 'customer service', 'CRM'),
  ...units('마케팅', '영업', '고객서비스'), '현업 부서', '현업팀', '사업부', '사업부서', 'CRM팀', 'CRM부', 'CRM본부',
];
const together = ['jointly', 'business and it', 'it and business', 'both', '공동', '공동 수행', '현업과 IT 공동', '현업 및 IT 공동', '현업과 IT', 'IT·현업 공동'];
const itUnits = [...units('IT', 'information technology', '전산', '정보시스템'), 'IT팀', 'IT부', 'IT본부', 'IT부문', 'IT실', '전산실', '정보시스템실'];
const suppliers = ['software vendor', 'supplier', 'the supplier', 'system integrator', 'systems integrator', 'implementation partner', '공급사', '벤더', 'SI 업체', '솔루션 업체', '구축업체', '개발업체', '수행사'];
export const runBy = oneOf('run-by', {
  business: ['the business', '현업', ...business],
  joint: ['business and IT together', '현업·IT 공동', ...together],
  it: ['the IT department', 'IT 부서', ...itUnits],
  vendor: ['the vendor', '공급업체', ...suppliers, 'outsourced', 'outsourcing', 'service provider', '업체', '외주', '외주업체', '위탁업체', '협력사'],
});
export const writtenBy = oneOf('written-by', {
  business: ['the business', '현업', ...business, ...units('strategy', 'corporate planning', '전략기획', '경영기획'), '전략기획실', '경영기획실'],
  joint: ['business and IT together', '현업·IT 공동', ...together],
  it: ['the IT department', 'IT 부서', ...itUnits],
  consultant: ['a consultant', '컨설턴트', 'consultants', 'external consultant', 'consultancy', 'consulting firm', 'consulting company', '컨설팅사', '컨설팅 업체', '컨설팅 회사', '컨설팅펌', '외부 컨설턴트'],
  vendor: ['the vendor', '공급업체', ...suppliers, '업체', '외주업체'],
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
export const authority = oneOf('authority', {
  people: ['people', '인력', 'staff', 'personnel', 'staffing', '인사', '인사권', '인원', '인력 배치'],
  processes: ['processes', '프로세스', 'process', 'business processes', '업무 프로세스', '업무', '업무 절차'],
  systems: ['systems', '시스템', 'system', 'it', 'it systems', 'technology', '전산', 'IT 시스템', '기술'],
  budget: ['budget', '예산', 'money', 'spending', 'funds', '예산 집행', '예산권', '자금'],
});
export const briefing = oneOf('briefing', {
  cost: ['cost', '비용', 'costs', 'budget', '예산', '소요 비용', '투자 비용'],
  time: ['time', '기간', 'duration', 'timeline', 'schedule', '일정', '소요 기간', '추진 일정', '추진 기간'],
  'organisation-change': ['change in the organisation', '조직 변화', 'organization change', 'organisational change', 'organizational change', 'change in the organization', '조직 변경', '조직의 변화', '조직 개편'],
  'failure-causes': ['known causes of failure', '알려진 실패 원인', 'causes of failure', 'reasons for failure', 'failure reasons', 'why projects fail', '실패 원인', '실패 요인', '실패 사례', '주요 실패 원인'],
});
