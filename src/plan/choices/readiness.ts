// The organisation made ready.
import { oneOf } from './table.ts';

export const processKind = oneOf('process-kind', {
  service: [
    'customer service', '고객 서비스', 'service request', 'service requests', 'customer support', 'customer care', 'inquiries', 'enquiries', 'help desk', 'service desk', 'after-sales service',
    '서비스', '고객 응대', '고객 상담', '상담', '고객 지원', '문의', '문의 처리', '문의 응대', '고객 문의', '고객센터', '콜센터', 'A/S', '애프터서비스', '사후관리',
  ],
  fulfilment: [
    'order fulfilment', '주문 이행', 'fulfillment', 'order fulfillment', 'orders', 'order', 'order processing', 'order handling', 'order management', 'order to delivery', 'delivery', 'deliveries', 'shipping', 'installation', 'loan disbursement', 'paying out a loan',
    '주문', '주문 처리', '주문 관리', '주문·배송', '배송', '출고', '납품', '설치', '납기 관리', '대출 실행',
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
