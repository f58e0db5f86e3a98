// Who a person in a plan is: the usual titles in both languages, each with the area that the role answers for and its level.
// Rules read area and level (`area(role)`, `level(role)`), never a title; but an owner's title may contradict the role.
import type { Choice, Option } from '../shape/field.ts';

export const areas = ['business', 'it', 'vendor', 'consultant'] as const;
export type Area = (typeof areas)[number];
/** Lowest first. */
export const levels = ['team', 'department', 'division', 'top'] as const;
export type Level = (typeof levels)[number];

interface Role extends Option {
  area: Area;
  level: Level;
}

/** The usual English titles of whoever heads a function: `sales director`, `VP of sales` and the like. */
const headOf = (...functions: string[]): string[] =>
  functions.flatMap((name) => [`head of ${name}`, `${name} director`, `director of ${name}`, `director ${name}`, `vp ${name}`, `vp of ${name}`, `vice president ${name}`, `vice president of ${name}`]);
/** The same with the rank in short: `SVP Marketing`, `marketing VP`. */
const presidentOf = (...functions: string[]): string[] => functions.flatMap((name) => [`${name} vp`, `svp ${name}`, `svp of ${name}`]);
/** The same title in several functions: `titles('팀장', '영업', '재무')`, `titles(' manager', 'claims')`. */
const titles = (title: string, ...functions: string[]): string[] => functions.map((name) => `${name}${title}`);

/** Keeps the names of the roles as a type, and nothing more of so long a table. */
const named = <N extends string>(table: Record<N, Role>): Record<N, Role> => table;

// A rank that may stand in the business or in IT (부장, 과장, director) counts as the business: only a title that says IT means IT.
const roles = named({
  ceo: {
    area: 'business', level: 'top', en: 'CEO', ko: '최고경영자(CEO)',
    also: [
      'chief executive officer', 'chief executive', 'group ceo', 'co-ceo', 'president', 'managing director', 'general director', 'managing partner', 'director general', 'secretary general', 'mayor', 'founder', 'co-founder', 'owner', 'business owner', 'company owner', 'owner-manager', 'proprietor',
      'Geschäftsführer', 'Geschäftsführerin', 'Vorstandsvorsitzender', 'Vorstandsvorsitzende', 'Inhaber', 'Inhaberin', 'directeur général',
      '최고경영자', '대표이사', '대표이사 사장', '공동대표', '공동대표이사', '대표', '대표자', '사장', '행장', '은행장', '회장', '이사장', '조합장', '기관장', '원장', '총장', '사무총장', '시장', '군수', '구청장', '창업자', '창업주', '오너',
    ],
  },
  board: {
    area: 'business', level: 'top', en: 'board member', ko: '이사회 구성원',
    also: [
      'board of directors', 'chair', 'chairman', 'chairwoman', 'chairperson', 'chair of the board', 'chairman of the board', 'member of the board', 'non-executive director', 'supervisory board', 'member of the supervisory board', 'trustee', 'trustees', 'board of trustees', 'member of the board of trustees',
      '이사회', '이사회 의장', '이사회 위원', '의장', '사외이사', '사내이사', '등기이사',
    ],
  },
  coo: { area: 'business', level: 'top', en: 'COO', ko: '최고운영책임자(COO)', also: ['chief operating officer', 'chief operations officer', '최고운영책임자', '운영담당임원'] },
  cfo: { area: 'business', level: 'top', en: 'CFO', ko: '최고재무책임자(CFO)', also: ['chief financial officer', 'chief finance officer', 'finance director', '최고재무책임자', '재무담당임원', '재무총괄임원'] },
  cmo: { area: 'business', level: 'top', en: 'CMO', ko: '최고마케팅책임자(CMO)', also: ['chief marketing officer', '최고마케팅책임자', '마케팅담당임원', '마케팅총괄임원'] },
  'chief-sales-officer': {
    area: 'business', level: 'top', en: 'chief sales officer', ko: '최고영업책임자(CSO)',
    also: ['cso', 'chief revenue officer', 'cro', 'chief commercial officer', '최고영업책임자', '영업담당임원', '영업총괄임원'],
  },
  'chief-customer-officer': {
    area: 'business', level: 'top', en: 'chief customer officer', ko: '최고고객책임자(CCO)',
    also: ['cco', 'chief experience officer', 'chief customer experience officer', 'cxo', '최고고객책임자', '최고고객경험책임자', '고객담당임원', 'CRM담당임원'],
  },
  'chief-strategy-officer': { area: 'business', level: 'top', en: 'chief strategy officer', ko: '최고전략책임자', also: ['head of corporate strategy', '전략담당임원', '전략총괄임원'] },
  chro: { area: 'business', level: 'top', en: 'CHRO', ko: '최고인사책임자(CHRO)', also: ['chief human resources officer', 'chief hr officer', 'chief people officer', '최고인사책임자', '인사담당임원'] },
  'executive-vice-president': {
    area: 'business', level: 'top', en: 'executive vice president', ko: '부사장',
    also: ['evp', 'deputy ceo', 'deputy chief executive', 'deputy managing director', 'vice chairman', '수석부사장', '총괄부사장', '부행장', '수석부행장', '부행장보', '부회장', '부대표', '전무', '전무이사', 'evp sales', 'evp marketing'],
  },
  'other-executive': {
    area: 'business', level: 'top', en: 'top executive of another business function', ko: '그 밖의 최고경영진',
    also: [
      ...titles(' officer', 'chief underwriting', 'chief claims', 'chief risk', 'chief product', 'chief business', 'chief growth', 'chief procurement', 'chief supply chain', 'chief merchandising', 'chief compliance', 'chief legal', 'chief administrative', 'chief transformation', 'chief investment'),
      'chief actuary', 'general counsel', 'executive director', 'executive board', 'member of the executive board', 'management board', 'member of the management board', 'executive committee', 'top management', 'city manager', 'Vorstand', 'Vorstandsmitglied',
      '최고위험관리책임자', '최고리스크책임자', '최고상품책임자', '최고사업책임자', '최고준법책임자', '선임계리사', '준법감시인', '총괄임원', '최고경영진', '경영위원회', '부시장', '부지사',
    ],
  },
  'business-head': {
    area: 'business', level: 'division', en: 'head of a business division', ko: '사업본부장',
    also: [
      'business unit head', 'business unit director', 'division head', 'divisional director', 'general manager', 'country manager', 'director', 'vice president', 'vp', 'senior vice president', 'svp', 'Bereichsleiter', 'Bereichsleiterin',
      ...headOf('retail banking', 'private banking', 'corporate banking', 'e-commerce', 'product', 'product management', 'claims', 'underwriting', 'procurement', 'legal', 'retail', 'fundraising'), 'crm director', 'director of crm', 'regional director', 'regional head', 'head of region',
      '본부장', '부문장', '그룹장', '사업부장', '사업부문장', '상무', '상무이사', '상무보', '이사', '국장', '사무국장',
      ...titles('본부장', '지역', '지역영업', '개인고객', '개인금융', '기업금융', '기업고객', '리테일', '소매금융', 'WM', '고객전략', 'CRM', '상품', '상품기획', '이커머스', '온라인사업', '보상', '언더라이팅', '리스크관리', '경영지원', '구매', '법무'),
    ],
  },
  'marketing-head': {
    area: 'business', level: 'division', en: 'head of marketing', ko: '마케팅본부장',
    also: [...headOf('marketing', 'brand'), ...presidentOf('marketing'), 'Leiter Marketing', 'Marketingleiter', 'Marketingleiterin', '마케팅부문장', '마케팅그룹장', '고객마케팅본부장', '디지털마케팅본부장', '마케팅 이사', '마케팅 상무'],
  },
  'sales-head': {
    area: 'business', level: 'division', en: 'head of sales', ko: '영업본부장',
    also: [...headOf('sales', 'business development', 'sales and marketing', 'marketing and sales', 'sales & marketing', 'marketing & sales'), ...presidentOf('sales'), 'commercial director', 'Leiter Vertrieb', 'Vertriebsleiter', 'Vertriebsleiterin', '영업부문장', '영업그룹장', '영업총괄본부장', '국내영업본부장', '채널영업본부장', '영업마케팅본부장', '디지털영업본부장', '영업 이사', '영업 상무'],
  },
  'service-head': {
    area: 'business', level: 'division', en: 'head of customer service', ko: '고객서비스본부장',
    also: [...headOf('customer service', 'customer care', 'customer experience', 'customer success', 'service'), 'customer director', 'cx director', '서비스본부장', '고객본부장', '고객지원본부장', '고객만족본부장', '고객경험본부장', 'CX본부장', 'CS본부장', '고객경험실장', '고객서비스부문장'],
  },
  'operations-head': {
    area: 'business', level: 'division', en: 'head of operations', ko: '운영본부장',
    also: [
      'ops director', ...headOf('operations', 'business operations', 'retail operations', 'store operations', 'branch operations', 'logistics', 'supply chain', 'production', 'manufacturing'),
      ...titles('본부장', '점포운영', '매장운영', '영업점운영', '영업운영', '사업운영', '업무', '물류', '생산', 'SCM'), '운영부문장',
    ],
  },
  'strategy-head': {
    area: 'business', level: 'division', en: 'head of strategy', ko: '전략기획실장',
    also: [
      ...headOf('strategy', 'strategy and planning', 'corporate planning', 'planning', 'corporate development'),
      ...titles('실장', '경영기획', '경영전략', '전략', '기획', '기획조정', '종합기획'), ...titles('본부장', '전략기획', '경영기획', '경영전략', '전략', '기획', '사업기획'), '전략기획부문장',
    ],
  },
  'finance-head': { area: 'business', level: 'division', en: 'head of finance', ko: '재무본부장', also: ['director of finance', 'vp finance', 'vp of finance', ...headOf('controlling', 'accounting'), '재무부문장', '재무실장', '경영관리본부장'] },
  'hr-head': { area: 'business', level: 'division', en: 'head of human resources', ko: '인사본부장', also: [...headOf('hr', 'human resources', 'people'), '인사부문장', '인사실장', '인사그룹장'] },
  'business-manager': {
    area: 'business', level: 'department', en: 'manager of a business department', ko: '현업 부서장',
    also: [
      ...titles(' manager', 'department', 'marketing', 'sales', 'service', 'crm', 'customer service', 'customer care', 'customer relations', 'customer experience', 'call centre', 'call center', 'contact centre', 'contact center', 'regional', 'regional sales', 'area', 'area sales', 'district', 'e-commerce', 'senior', 'loyalty'),
      'manager', 'department head', 'head of department', 'head of crm', 'head of loyalty', 'head of customer relations', 'head of call centre', 'head of contact centre', 'Abteilungsleiter', 'Abteilungsleiterin',
      '부서장', '부장', '실장', '센터장', '현업부장', 'CRM팀장', ...titles('부장', '마케팅', '영업', '영업기획', '영업관리', '고객서비스', '고객지원', '고객만족', '고객전략', '서비스', 'CRM', 'CS'), ...titles('실장', '마케팅', '영업', '고객전략', 'CRM'), ...titles('센터장', '고객', '콜', '고객상담', '고객지원'),
    ],
  },
  'other-manager': {
    area: 'business', level: 'department', en: 'manager of another business department', ko: '그 밖의 현업 부서장',
    also: [
      ...titles(' manager', 'operations', 'claims', 'underwriting', 'logistics', 'warehouse', 'supply chain', 'production', 'plant', 'purchasing', 'procurement', 'product', 'category', 'finance', 'accounting', 'hr', 'human resources', 'personnel', 'training', 'quality', 'risk', 'compliance', 'legal', 'strategy', 'planning'),
      'financial controller', 'controller', 'chief accountant', 'data protection officer', 'privacy officer', '그 밖의 부서장', '개인정보보호책임자', '공장장', '물류센터장', '연수원장',
      ...titles('부장', '재무', '회계', '인사', '총무', '기획', '전략기획', '경영기획', '운영', '물류', '구매', '생산', '품질', '법무', '준법감시', '리스크관리', '상품', '상품기획', '상품개발', '보상', '심사'),
    ],
  },
  'project-manager': {
    area: 'business', level: 'team', en: 'project manager', ko: '프로젝트관리자(PM)',
    also: ['pm', 'programme manager', 'program manager', 'project lead', 'project leader', 'crm project manager', 'Projektleiter', 'Projektleiterin', '프로젝트 관리자', '프로젝트 매니저', '프로젝트 리더', '프로젝트 책임자', 'TF장', 'TF팀장', 'TFT장'],
  },
  'business-team-lead': {
    area: 'business', level: 'team', en: 'team lead in the business', ko: '현업 팀장',
    also: [
      'team lead', 'team leader', 'team manager', 'group leader', 'supervisor', 'branch manager', 'store manager', 'shop manager', 'shift manager', 'Teamleiter', 'Teamleiterin', 'Filialleiter', 'Filialleiterin',
      ...['marketing', 'sales', 'service', 'customer service', 'crm', 'finance', 'claims', 'operations'].flatMap((name) => [`${name} team lead`, `${name} team leader`]),
      '팀장', '파트장', '지점장', '영업점장', '점장', '매장 점장', '영업소장', '지사장',
      ...titles('팀장', '마케팅', '고객마케팅', '영업', '영업기획', '영업지원', '영업관리', '고객서비스', '고객지원', '고객만족', '고객전략', '서비스', 'CS', '콜센터', '고객센터', '상담', '재무', '회계', '인사', '총무', '기획', '전략기획', '경영기획', '사업기획', '운영', '점포운영', '물류', '구매', '생산', '품질', '법무', '준법감시', '리스크관리', '상품', '상품기획', '상품개발', '보상', '심사', '홍보', '경영지원'),
    ],
  },
  'business-staff': {
    area: 'business', level: 'team', en: 'member of a business team', ko: '현업 실무자',
    also: [
      'employee', 'staff member', 'specialist', 'business user', 'key user', 'business analyst', 'product owner', 'account manager', 'key account manager', 'sales representative', 'marketing specialist', 'crm specialist', 'service agent',
      '실무자', '담당자', '현업 담당자', '실무 담당자', '마케팅 담당자', '영업 담당자', 'CRM 담당자', '과장', '차장', '대리', '주임', '사원', '매니저', '직원', '영업사원', '상담원',
    ],
  },
  cio: { area: 'it', level: 'top', en: 'CIO', ko: '최고정보책임자(CIO)', also: ['chief information officer', '최고정보책임자', '정보화담당임원', 'IT담당임원', 'IT총괄임원', '전산담당임원'] },
  cto: { area: 'it', level: 'top', en: 'CTO', ko: '최고기술책임자(CTO)', also: ['chief technology officer', 'chief technical officer', '최고기술책임자', '기술담당임원'] },
  'chief-digital-officer': { area: 'it', level: 'top', en: 'chief digital officer', ko: '최고디지털책임자(CDO)', also: ['cdo', 'chief digital and information officer', '최고디지털책임자', '디지털담당임원', '디지털총괄임원'] },
  'other-it-executive': {
    area: 'it', level: 'top', en: 'top executive for another field of technology', ko: '그 밖의 IT 최고경영진',
    also: ['chief data officer', 'chief analytics officer', 'chief data and analytics officer', 'chief ai officer', 'chief information security officer', 'ciso', '최고데이터책임자', '최고AI책임자', '데이터담당임원', '정보보호최고책임자'],
  },
  'it-head': {
    area: 'it', level: 'division', en: 'head of IT', ko: 'IT본부장',
    also: [...headOf('it', 'ict', 'information technology', 'information systems', 'technology'), 'IT-Leiter', 'IT-Leiterin', 'Leiter IT', '정보시스템본부장', '정보기술본부장', '정보화본부장', '정보보호본부장', '전산본부장', 'IT부문장', 'IT그룹장', 'ICT본부장', '정보화담당관', '정보전략실장'],
  },
  'digital-head': {
    area: 'it', level: 'division', en: 'head of digital', ko: '디지털본부장',
    also: [...headOf('digital', 'digital transformation', 'data', 'data and analytics'), ...titles('본부장', '디지털혁신', '디지털전환', '디지털전략', '디지털사업', 'DX', 'DT', '데이터'), '디지털부문장', '디지털그룹장', '디지털혁신실장'],
  },
  'it-manager': {
    area: 'it', level: 'department', en: 'IT manager', ko: 'IT 관리자',
    also: ['it department manager', 'it department head', 'is manager', 'it operations manager', 'application manager', 'applications manager', 'data manager', 'IT부장', '전산부장', '정보시스템부장', '정보기술부장', 'IT 부서장', '전산 부서장', 'IT실장', '전산실장', '정보시스템실장', '전산센터장'],
  },
  'it-team-lead': {
    area: 'it', level: 'team', en: 'IT team lead', ko: 'IT 팀장',
    also: ['it team leader', 'it project manager', 'development lead', 'technical lead', 'tech lead', 'IT PM', ...titles('팀장', '전산', '정보시스템', '정보기술', '정보화', 'IT기획', 'IT개발', 'IT운영', '시스템운영', '디지털', '디지털혁신', '데이터')],
  },
  'it-staff': {
    area: 'it', level: 'team', en: 'member of an IT team', ko: 'IT 실무자',
    also: ['developer', 'software developer', 'it specialist', 'it architect', 'solution architect', 'system administrator', 'database administrator', 'data engineer', 'IT 담당자', '전산 담당자', '시스템 담당자', '시스템 관리자', '개발자', '전산직원'],
  },
  vendor: { area: 'vendor', level: 'department', en: 'software vendor', ko: '공급업체', also: ['software house', 'software supplier', 'supplier', 'service provider', '소프트웨어 업체', '공급사', '솔루션 업체', '솔루션사', '소프트웨어 공급사', '벤더', '업체'] },
  integrator: {
    area: 'vendor', level: 'department', en: 'system integrator', ko: 'SI 업체',
    also: ['systems integrator', 'implementation partner', 'outsourcing partner', '시스템 통합 업체', '구축업체', '구축사', '수행사', '개발사', '개발업체', '외주업체', '외주 개발사', 'SI'],
  },
  consultant: { area: 'consultant', level: 'department', en: 'consultant', ko: '컨설턴트', also: ['management consultant', 'external consultant', 'consultancy', 'consulting firm', 'consulting company', '컨설팅사', '컨설팅 업체', '컨설팅 회사', '컨설팅펌', '외부 컨설턴트', '자문사'] },
});

export type RoleName = keyof typeof roles;
export const role: Choice<RoleName> & { options: Record<RoleName, Role> } = { name: 'role', ordered: false, people: true, options: roles };
