// What estimates rest on.
import { oneOf } from './table.ts';

export const basisKind = oneOf('basis', {
  'own-projects': ['own past projects', '자사 과거 프로젝트', 'past projects', 'previous projects', 'own experience', 'past experience', '자사 경험', '자사 사례', '자사 실적', '자체 경험', '과거 프로젝트', '과거 경험', '과거 실적', '내부 사례'],
  'reference-project': [
    'a comparable project elsewhere', '유사 타사 프로젝트', 'comparable project elsewhere', 'reference', 'reference projects', 'reference customer', 'reference customers', 'comparable project', 'comparable projects', 'similar project', 'similar projects',
    '유사 프로젝트', '유사 사례', '유사 사업', '타사 사례', '타사 프로젝트', '타사 도입 사례', '동종업계 사례', '동종업체 사례', '레퍼런스', '참조 사례',
  ],
  pilot: ['a pilot', '시범사업', '파일럿', 'pilot project', 'pilot results', 'own pilot', '시범 운영', '시범 적용', '시범 운영 결과', '파일럿 프로젝트', '파일럿 결과'],
  'vendor-estimate': [
    'a vendor\'s estimate', '공급업체 견적', 'vendor', 'vendor\'s estimate', 'vendor quote', 'vendor quotation', 'vendor offer', 'quote', 'quotes', 'quotation', 'supplier estimate', 'supplier quote',
    '견적', '견적서', '견적가', '업체 견적서', '업체 제안', '업체 제안가', '업체 추정', '벤더 견적', '업체 견적', 'SI 견적',
  ],
  'expert-judgement': ['expert judgement', '전문가 판단', 'expert judgment', 'expert estimate', 'expert opinion', 'internal estimate', 'own estimate', 'consultant estimate', '전문가 의견', '전문가 추정', '자체 산정', '자체 추정', '내부 추정', '내부 산정', '컨설턴트 추정', '컨설팅 결과'],
  none: ['none', '근거 없음', 'no basis', '없음'],
});
