// Who a person in a plan is: the usual titles in both languages, each with the area that the role answers for and its level.
// Rules read area and level (`area(role)`, `level(role)`), never a title.
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

const table = {
  ceo: { area: 'business', level: 'top', en: 'CEO', ko: '최고경영자(CEO)', also: ['chief executive officer', 'chief executive', 'president', 'managing director', '최고경영자', '대표이사', '대표', '사장', '행장', '회장'] },
  coo: { area: 'business', level: 'top', en: 'COO', ko: '최고운영책임자(COO)', also: ['chief operating officer', '최고운영책임자'] },
  cfo: { area: 'business', level: 'top', en: 'CFO', ko: '최고재무책임자(CFO)', also: ['chief financial officer', 'finance director', '최고재무책임자', '재무담당임원'] },
  cmo: { area: 'business', level: 'top', en: 'CMO', ko: '최고마케팅책임자(CMO)', also: ['chief marketing officer', '최고마케팅책임자', '마케팅담당임원'] },
  'chief-sales-officer': { area: 'business', level: 'top', en: 'chief sales officer', ko: '최고영업책임자(CSO)', also: ['cso', 'chief revenue officer', 'cro', '최고영업책임자', '영업담당임원'] },
  'chief-customer-officer': { area: 'business', level: 'top', en: 'chief customer officer', ko: '최고고객책임자(CCO)', also: ['cco', '최고고객책임자'] },
  'chief-strategy-officer': { area: 'business', level: 'top', en: 'chief strategy officer', ko: '최고전략책임자', also: ['head of corporate strategy', '전략담당임원'] },
  chro: { area: 'business', level: 'top', en: 'CHRO', ko: '최고인사책임자(CHRO)', also: ['chief human resources officer', 'chief people officer', '최고인사책임자', '인사담당임원'] },
  'executive-vice-president': { area: 'business', level: 'top', en: 'executive vice president', ko: '부사장', also: ['evp', 'deputy ceo', '부행장', '전무'] },
  'business-head': { area: 'business', level: 'division', en: 'head of a business division', ko: '사업본부장', also: ['business unit head', 'division head', 'general manager', '본부장', '사업부장', '상무'] },
  'marketing-head': { area: 'business', level: 'division', en: 'head of marketing', ko: '마케팅본부장', also: ['marketing director', 'vp marketing'] },
  'sales-head': { area: 'business', level: 'division', en: 'head of sales', ko: '영업본부장', also: ['sales director', 'vp sales', 'vp of sales'] },
  'service-head': { area: 'business', level: 'division', en: 'head of customer service', ko: '고객서비스본부장', also: ['customer service director', 'head of service'] },
  'finance-head': { area: 'business', level: 'division', en: 'head of finance', ko: '재무본부장', also: ['head of controlling'] },
  'hr-head': { area: 'business', level: 'division', en: 'head of human resources', ko: '인사본부장', also: ['head of hr', 'hr director'] },
  'business-manager': { area: 'business', level: 'department', en: 'manager of a business department', ko: '현업 부서장', also: ['department manager', 'marketing manager', 'sales manager', 'service manager', 'crm manager', '부서장', '마케팅부장', '영업부장', 'CRM팀장'] },
  'project-manager': { area: 'business', level: 'team', en: 'project manager', ko: '프로젝트관리자(PM)', also: ['pm', 'programme manager', 'program manager', '프로젝트 관리자', '프로젝트 매니저'] },
  'business-team-lead': { area: 'business', level: 'team', en: 'team lead in the business', ko: '현업 팀장', also: ['team lead', 'branch manager', '팀장', '지점장'] },
  cio: { area: 'it', level: 'top', en: 'CIO', ko: '최고정보책임자(CIO)', also: ['chief information officer', '최고정보책임자', '정보화담당임원'] },
  cto: { area: 'it', level: 'top', en: 'CTO', ko: '최고기술책임자(CTO)', also: ['chief technology officer', '최고기술책임자'] },
  'chief-digital-officer': { area: 'it', level: 'top', en: 'chief digital officer', ko: '최고디지털책임자(CDO)', also: ['cdo', '최고디지털책임자'] },
  'it-head': { area: 'it', level: 'division', en: 'head of IT', ko: 'IT본부장', also: ['it director', 'vp it', 'director of information systems', '정보시스템본부장', '전산본부장'] },
  'it-manager': { area: 'it', level: 'department', en: 'IT manager', ko: 'IT 관리자', also: ['it department manager', 'is manager', 'IT부장', '전산부장', '정보시스템부장', 'IT 부서장'] },
  'it-team-lead': { area: 'it', level: 'team', en: 'IT team lead', ko: 'IT 팀장', also: ['it project manager', '전산팀장', 'IT PM'] },
  vendor: { area: 'vendor', level: 'department', en: 'software vendor', ko: '소프트웨어 업체', also: ['software house', 'supplier', '공급업체', '솔루션 업체', '벤더'] },
  integrator: { area: 'vendor', level: 'department', en: 'system integrator', ko: 'SI 업체', also: ['systems integrator', 'implementation partner', '시스템 통합 업체', '구축업체'] },
  consultant: { area: 'consultant', level: 'department', en: 'consultant', ko: '컨설턴트', also: ['consultancy', 'consulting firm', '컨설팅사', '컨설팅 업체'] },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof table;
export const roles: Record<RoleName, Role> = table;
export const role: Choice<RoleName> = { name: 'role', ordered: false, options: roles };
