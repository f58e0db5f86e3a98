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

export const stage = scale('stage', {
  idea: ['idea', '구상'],
  proposal: ['proposal', '제안', '제안 단계'],
  contract: ['before the contract', '계약 전', 'contract', '계약'],
  'go-live': ['before go-live', '가동 전', 'golive', '가동'],
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
  b2b: ['business customers', '기업 고객', 'business'],
  b2c: ['consumers', '개인 고객', 'consumer'],
  both: ['businesses and consumers', '기업과 개인 고객'],
});
export const reach = scale('reach', {
  'one-department': ['one department', '한 부서', 'single department'],
  'several-departments': ['several departments', '여러 부서'],
  'company-wide': ['company-wide', '전사', 'enterprise-wide', 'whole company'],
});
export const scopeItem = oneOf('out-of-scope', {
  none: ['nothing is excluded', '제외 없음', 'nothing'],
  'process-change': ['process change', '업무 프로세스 변경', 'processes'],
  'job-changes': ['changes to jobs', '직무 변경'],
  pay: ['pay', '보상', '보상체계'],
  training: ['training', '교육훈련'],
  integration: ['integration with other systems', '타 시스템 연계'],
  'data-cleaning': ['cleaning of customer data', '고객 데이터 정비'],
});
export const runBy = oneOf('run-by', {
  business: ['the business', '현업', '현업 부서'],
  joint: ['business and IT together', '현업·IT 공동', 'business and it'],
  it: ['the IT department', 'IT 부서', '전산실'],
  vendor: ['the vendor', '공급업체', 'SI 업체'],
});
export const writtenBy = oneOf('written-by', {
  business: ['the business', '현업', '현업 부서'],
  joint: ['business and IT together', '현업·IT 공동'],
  it: ['the IT department', 'IT 부서'],
  consultant: ['a consultant', '컨설턴트'],
  vendor: ['the vendor', '공급업체'],
});
export const businessFunction = oneOf('function', {
  marketing: ['marketing', '마케팅'],
  sales: ['sales', '영업'],
  service: ['customer service', '고객 서비스', 'customer support'],
  operations: ['operations', '운영', 'logistics', '물류'],
  finance: ['finance', '재무'],
  hr: ['human resources', '인사', 'human resources department'],
  it: ['IT', 'IT 부서', '전산'],
  legal: ['legal and compliance', '법무', 'compliance'],
  product: ['product management', '상품기획'],
  branches: ['branches', '영업점', 'stores', '지점'],
});
/** States of a piece of work, in rising order. */
export const state = scale('state', {
  none: ['not planned', '계획 없음', 'no', '없음'],
  planned: ['planned', '예정', '계획'],
  'in-progress': ['in progress', '진행 중', 'started'],
  draft: ['draft', '초안'],
  done: ['done', '완료', 'complete', 'completed', 'finished'],
  approved: ['approved', '승인', '승인 완료', 'signed off'],
});
export const selectionState = scale('selection-state', {
  none: ['no software needed', '소프트웨어 없음', 'no software'],
  'not-started': ['not started', '착수 전'],
  shortlist: ['shortlist', '후보 압축', 'shortlisted'],
  chosen: ['chosen', '선정 완료', 'selected', '선정'],
  contracted: ['contracted', '계약 완료', 'signed', '계약 체결'],
});
export const segmentValue = oneOf('segment-value', {
  high: ['high', '우량', '높음'],
  medium: ['medium', '보통', '중간'],
  low: ['low', '낮음'],
  unprofitable: ['unprofitable', '불량', '비수익'],
});
export const treatment = oneOf('treatment', {
  invest: ['invest in the relation', '관계 투자', 'grow'],
  maintain: ['keep as it is', '유지', 'keep'],
  'manage-cost': ['lower the cost to serve', '비용 관리', 'reduce cost'],
  'do-not-pursue': ['do not pursue', '관계 구축 안 함', 'avoid', '추진 안 함'],
});
export const segmentationBasis = oneOf('segmentation-basis', {
  profitability: ['profitability', '수익성', 'value', 'customer value'],
  needs: ['needs', '고객 니즈', '니즈'],
  behaviour: ['behaviour', '행동', 'behavior', '구매 행동'],
  demographics: ['demographics', '인구통계', 'firmographics'],
  'product-held': ['products held', '보유 상품'],
  geography: ['geography', '지역', 'region'],
  'gut-feeling': ['judgement without analysis', '직관', 'judgement'],
});
export const goalKind = oneOf('goal-kind', {
  loyalty: ['loyalty', '고객 충성도', '충성도', 'retention'],
  profitability: ['profitability', '수익성', 'profit', 'margin'],
  acquisition: ['acquisition', '신규 고객 확보', 'growth'],
  service: ['service quality', '서비스 품질', 'satisfaction'],
  cost: ['cost', '비용 절감', 'cost reduction'],
  delivery: ['delivery of the system', '시스템 구축', 'go-live', 'adoption of the system'],
});
export const revisionCause = oneOf('revision-cause', {
  customers: ['what customers need', '고객 변화'],
  market: ['the market', '시장 변화'],
  results: ['results so far', '성과 반영'],
  software: ['what the software can do', '소프트웨어에 맞춤', 'tool', 'package'],
});
export const processKind = oneOf('process-kind', {
  service: ['customer service', '고객 서비스'],
  fulfilment: ['order fulfilment', '주문 이행', 'fulfillment'],
  sales: ['sales', '영업'],
  marketing: ['marketing', '마케팅'],
  billing: ['billing', '청구·수납'],
  complaints: ['complaint handling', '불만 처리'],
  other: ['other', '기타'],
});
export const serves = oneOf('serves', {
  'customer-need': ['customer needs', '고객 니즈'],
  cost: ['cost', '비용'],
  volume: ['volume', '물량', 'activity'],
  'system-use': ['use of the system', '시스템 사용'],
});
export const motivator = oneOf('motivator', {
  recognition: ['recognition', '인정·포상'],
  incentive: ['incentives', '인센티브'],
  coaching: ['coaching', '코칭'],
  training: ['training', '교육훈련'],
  'say-in-decisions': ['a say in decisions', '의사결정 참여', 'empowerment'],
  'customer-visits': ['meeting customers', '고객 접촉 체험'],
  none: ['nothing planned', '계획 없음'],
});
/** How much technology a way of working needs, least first. */
export const tool = scale('tool', {
  manual: ['by hand', '수작업', 'paper'],
  spreadsheet: ['spreadsheet', '스프레드시트', 'excel', '엑셀'],
  'existing-system': ['a system already in use', '기존 시스템', 'existing system'],
  saas: ['software as a service', 'SaaS', 'cloud'],
  package: ['packaged software', '패키지'],
  suite: ['integrated suite', '통합 스위트', '통합 솔루션'],
  built: ['built to order', '자체 개발', 'custom-built', 'bespoke'],
});
export const customizing = scale('customizing', {
  none: ['none', '없음'],
  settings: ['settings only', '설정만'],
  code: ['program code', '프로그램 수정', 'custom code'],
});
export const choiceReason = oneOf('choice-reason', {
  'fits-strategy': ['fits the customer strategy', '고객 전략에 적합'],
  'fits-process': ['fits the processes', '프로세스에 적합'],
  'total-cost': ['total cost', '총비용'],
  'ease-of-use': ['ease of use', '사용 편의성'],
  newest: ['newest technology', '최신 기술', 'most advanced', '첨단'],
  'most-functions': ['most functions', '기능이 가장 많음'],
  'vendor-proposal': ['the vendor proposed it', '업체 제안'],
  'group-standard': ['group standard', '그룹 표준'],
  competitors: ['competitors have it', '경쟁사 도입'],
});
export const levelSource = oneOf('level-source', {
  strategy: ['the customer strategy', '고객 전략'],
  processes: ['the processes', '프로세스'],
  budget: ['the budget', '예산'],
  vendor: ['a vendor\'s offer', '업체 제안'],
});
export const basisKind = oneOf('basis', {
  'own-projects': ['own past projects', '자사 과거 프로젝트', 'own past projects'],
  'reference-project': ['a comparable project elsewhere', '유사 타사 프로젝트', 'reference'],
  pilot: ['a pilot', '시범사업', '파일럿'],
  'vendor-estimate': ['a vendor\'s estimate', '업체 견적', 'vendor', 'vendor\'s estimate', 'vendor quote'],
  'expert-judgement': ['expert judgement', '전문가 판단', 'expert judgment'],
  none: ['none', '근거 없음'],
});
export const consent = oneOf('consent', {
  prior: ['prior consent', '사전 동의', 'opt-in', '수신동의'],
  'existing-customer': ['existing-customer exception', '기존 거래 관계 예외', 'soft opt-in'],
  'legitimate-interest': ['legitimate interest', '정당한 이익'],
  none: ['no consent', '동의 없음'],
});
export const nightContact = oneOf('night-contact', {
  never: ['never', '발송 안 함', 'no'],
  'separate-consent': ['only with separate consent', '별도 동의 시'],
  allowed: ['allowed', '제한 없음'],
});
export const channel = oneOf('channel', {
  email: ['e-mail', '이메일', 'email', 'mail'],
  sms: ['text message', '문자', 'SMS', 'text', '알림톡'],
  phone: ['telephone', '전화', 'call'],
  app: ['app', '앱', 'push'],
  post: ['letter', '우편', 'DM'],
  visit: ['visit', '방문', 'branch', 'in person'],
  web: ['web site', '웹', 'website'],
  social: ['social media', '소셜 미디어', 'SNS'],
  chat: ['chat', '채팅', 'messenger'],
});
export const period = scale('period', {
  day: ['day', '일'],
  week: ['week', '주'],
  month: ['month', '월', '개월'],
  quarter: ['quarter', '분기'],
  year: ['year', '년'],
});
export const limitSource = oneOf('limit-source', {
  'response-data': ['how customers responded', '고객 반응 데이터'],
  'customer-preference': ['what customers asked for', '고객 선호', 'preference'],
  'test-groups': ['a test with control groups', '비교 시험'],
  'industry-norm': ['an industry norm', '업계 관행'],
  'tool-default': ['the program\'s default', '프로그램 기본값', 'default'],
  guess: ['a guess', '추정'],
});
export const contactDriver = oneOf('contact-driver', {
  'customer-strategy': ['the customer strategy', '고객 전략', 'strategy'],
  'sales-targets': ['sales targets', '판매 목표'],
  'campaign-calendar': ['the campaign calendar', '캠페인 일정'],
  'crm-program': ['the CRM program', 'CRM 프로그램', 'crm software', 'tool'],
});
export const cutOver = oneOf('cut-over', {
  phased: ['in steps', '단계적 전환', 'step by step'],
  parallel: ['old and new side by side', '병행 운영'],
  'big-bang': ['all at once', '일괄 전환', 'big bang'],
});
export const claimCheck = oneOf('claim-check', {
  'reference-customers': ['reference customers', '도입 고객사 확인', 'references'],
  'independent-expert': ['an independent expert', '독립 전문가'],
  'own-test': ['an own test', '자체 시험'],
  none: ['nobody', '확인 안 함', 'not checked'],
});
export const authority = oneOf('authority', {
  people: ['people', '인력'],
  processes: ['processes', '프로세스'],
  systems: ['systems', '시스템'],
  budget: ['budget', '예산'],
});
export const seenBy = oneOf('seen-by', {
  customer: ['customers', '고객'],
  company: ['the company', '회사'],
});
export const briefing = oneOf('briefing', {
  cost: ['cost', '비용'],
  time: ['time', '기간'],
  'organisation-change': ['change in the organisation', '조직 변화', 'organization change'],
  'failure-causes': ['known causes of failure', '알려진 실패 원인'],
});
export const inference = oneOf('inference', {
  none: ['not used', '사용 안 함', 'not used'],
  reviewed: ['used after review', '검토 후 사용'],
  unreviewed: ['used without review', '검토 없이 사용'],
});
