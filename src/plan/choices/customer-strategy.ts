// Segments and goals.
import { oneOf } from './table.ts';

export const segmentValue = oneOf('segment-value', {
  high: ['high', '우량', '높음', '상', '상위', 'very high', 'high value', 'top', 'best', 'premium', 'vip', '매우 높음', '최상위', '최우량', '우수', '최우수', '고가치'],
  medium: ['medium', '보통', '중간', '중', '중위', '평균', 'mid', 'middle', 'average', 'moderate', 'medium value'],
  low: ['low', '저수익', '낮음', '하', '하위', '저가치', 'very low', 'low value', '매우 낮음'],
  unprofitable: ['unprofitable', '비수익', '불량', '적자', '손실', '수익성 없음', 'loss-making', 'negative'],
});
export const treatment = oneOf('treatment', {
  invest: [
    'invest in the relationship', '관계 투자', 'invest in the relation', 'invest more', 'grow', 'develop', 'expand', 'strengthen', 'build', 'intensive care', 'focus',
    '투자', '집중관리', '집중투자', '집중육성', '육성', '우대', '우대 관리', '전담 관리', '관계 강화', '강화', '확대', '관계 확대',
  ],
  maintain: ['keep as it is', '유지', 'keep', 'hold', 'retain', 'sustain', 'no change', '현상 유지', '현행 유지', '유지 관리', '관계 유지', '일반 관리'],
  'manage-cost': [
    'lower the cost to serve', '비용 관리', 'reduce cost', 'reduce costs', 'lower cost', 'cut costs', 'cost control', 'reduce', 'reduce service', 'low-cost service', 'self-service', 'automate',
    '비용 절감', '비용 축소', '저비용 관리', '관리 축소', '서비스 축소', '축소', '방문 축소', '방문 중단', '비대면 전환', '비대면 관리', '셀프서비스', '최소 관리',
  ],
  'do-not-pursue': ['do not pursue', '관계 구축 안 함', 'not pursued', 'avoid', 'exit', 'stop', 'drop', 'end', 'end the relation', 'end the relationship', 'terminate', '추진 안 함', '관리 안 함', '관리 제외', '제외', '거래 중단', '거래 종료', '관계 종료', '종료', '이탈 허용'],
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
export const seenBy = oneOf('seen-by', {
  customer: ['customers', '고객', 'the customer', 'the customers', 'customer view', 'customer\'s view', '고객 관점', '고객 시각', '고객 입장'],
  company: ['the company', '회사', 'company view', 'internal', '회사 관점', '회사 입장', '당사', '자사', '내부', '내부 관점'],
});
