// Software: how it is chosen, and how it comes into use.
import { oneOf, scale } from './table.ts';

/** How far the choice of software is; in rising order. */
export const selectionState = scale('selection-state', {
  none: ['no software needed', '소프트웨어 불필요', 'no software', '소프트웨어 없음', '소프트웨어 도입 안 함'],
  'not-started': ['not started', '착수 전', 'not yet started', 'planned', 'scheduled', '시작 전', '선정 전', '미착수', '미선정', '예정', '선정 예정', '계획'],
  'in-progress': [
    'selection under way', '선정 중', 'in progress', 'started', 'ongoing', 'under way', 'tender', 'tendering', 'rfi', 'rfp', 'rfp issued', 'request for proposal', 'evaluation', 'long list',
    '진행 중', '선정 진행 중', '제안요청', '제안요청서 발송', 'RFP 발송', 'RFP 진행 중', '입찰', '입찰 중', '입찰 진행 중', '업체 선정 중', '업체 평가 중', '평가 중', '비교 중', '제품 비교 중', '제안서 평가', '제안서 평가 중',
  ],
  shortlist: ['shortlist', '후보 압축', 'shortlisted', 'finalists', '후보 선정', '최종 후보', '최종 후보 압축'],
  chosen: ['chosen', '선정 완료', 'selected', 'vendor selected', 'decided', 'done', 'complete', 'completed', '완료', 'preferred bidder', 'preferred supplier', 'preferred vendor', '선정', '선정됨', '결정', '결정됨', '결정 완료', '확정', '업체 선정 완료', '벤더 선정 완료', '우선협상', '우선협상대상자', '우선협상대상자 선정'],
  contracted: ['contracted', '계약 완료', 'signed', 'contract signed', 'under contract', 'purchased', 'licensed', '계약 체결', '계약', '계약됨', '계약 체결 완료', '구매 완료', '도입 완료'],
});
/** How much technology a way of working needs, least first. */
export const tool = scale('tool', {
  manual: ['by hand', '수작업', 'paper', 'pen and paper', 'on paper', 'card index', '수기', '수기 관리', '종이', '종이 대장', '종이 문서'],
  spreadsheet: ['spreadsheet', '스프레드시트', 'spreadsheets', 'excel', 'excel sheet', 'shared sheet', 'google sheets', '엑셀', '엑셀 관리', '구글 시트', '구글 스프레드시트'],
  'existing-system': [
    'a system already in use', '기존 시스템', 'system already in use', 'existing system', 'existing systems', 'existing software', 'existing crm', 'present system', 'current system', 'current systems', 'legacy system',
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
  'vendor-proposal': ['the vendor proposed it', '공급업체 제안', 'vendor proposed it', 'vendor proposes it', 'a vendor proposed it', 'vendor recommendation', 'recommended by the vendor', 'proposed by the vendor', 'vendor offer', '공급업체가 제안', '공급업체가 제안함', '업체 추천', '업체 권유', '벤더 제안', '벤더 추천', '업체 제안', '공급업체 추천'],
  'group-standard': ['group standard', '그룹 표준', 'corporate standard', 'company standard', 'headquarters standard', 'group decision', '그룹사 표준', '그룹 방침', '본사 표준', '본사 방침', '사내 표준', '전사 표준'],
  competitors: ['competitors have it', '경쟁사 도입', 'competition', 'competitors use it', 'the competition has it', '경쟁사', '경쟁사 사용', '경쟁사 사례', '경쟁사도 도입', '경쟁사도 사용'],
});
export const levelSource = oneOf('level-source', {
  strategy: ['the customer strategy', '고객 전략', 'customer strategy', 'the strategy', '전략'],
  processes: ['the processes', '프로세스', 'process', 'business processes', '업무 프로세스', '업무', '업무 절차'],
  budget: ['the budget', '예산', 'available budget', '예산 범위', '예산 한도'],
  vendor: ['a vendor\'s offer', '공급업체 제안', 'vendor\'s offer', 'the vendor\'s offer', 'vendor offer', 'vendor proposal', 'the vendor', '업체 추천', '벤더 제안', '업체 제안', '업체 견적'],
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
