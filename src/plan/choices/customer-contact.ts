// Contact with customers.
import { oneOf, scale } from './table.ts';

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
  day: ['day', '하루', 'daily', 'per day', '일', '1일', '매일'],
  week: ['week', '주', 'weekly', 'per week', '1주', '일주일', '매주', '주간'],
  month: ['month', '월', '개월', 'monthly', 'per month', '1개월', '한 달', '매월', '월간'],
  quarter: ['quarter', '분기', 'quarterly', 'per quarter', '매 분기', '3개월'],
  'half-year': ['half-year', '반기', 'half-yearly', 'six months', '6 months', '반년', '매 반기', '6개월'],
  year: ['year', '연', 'yearly', 'annual', 'annually', 'per year', '년', '연간', '매년', '1년', '12개월'],
});
export const limitSource = oneOf('limit-source', {
  'response-data': ['how customers responded', '고객 반응 데이터', 'response rates', 'response rate', 'customer response', 'own response data', '고객 반응', '반응 데이터', '반응률', '반응률 데이터', '응답률'],
  'customer-preference': ['what customers asked for', '고객 선호', 'preference', 'customer preferences', 'preferences', 'customer survey', 'customer wishes', '고객 선호도', '선호', '고객 요청', '고객 의견', '고객 설문', '고객 설문조사', '고객 조사'],
  'test-groups': ['a test with control groups', '비교 시험', 'test with control groups', 'tests with control groups', 'control group', 'control groups', 'a/b test', 'a/b testing', '비교 실험', '대조군', '대조군 시험', '대조군 실험', 'A/B 테스트', 'A/B 시험'],
  'industry-norm': ['an industry norm', '업계 관행', 'industry standard', 'industry average', 'benchmark', 'industry benchmark', '업계 평균', '업계 기준', '업계 표준', '동종업계 기준', '벤치마크'],
  'tool-default': ['the program\'s default', '프로그램 기본값', 'program\'s default', 'program default', 'the programme\'s default', 'programme default', 'tool default', 'default', 'defaults', 'system default', 'software default', '프로그램의 기본값', '기본값', '시스템 기본값', '솔루션 기본값', '소프트웨어 기본값'],
  guess: ['a guess', '추정', 'best guess', 'gut feeling', 'rough estimate', '추측', '어림', '어림짐작', '직관', '직감', '감', '임의', '임의 설정'],
});
export const contactDriver = oneOf('contact-driver', {
  'customer-strategy': ['the customer strategy', '고객 전략', 'strategy', 'segment strategy', 'customer segments', '전략', '세분시장 전략', '고객 세분화 전략', '세분시장별 전략'],
  'sales-targets': ['sales targets', '판매 목표', 'sales goals', 'sales target', 'sales quotas', 'revenue targets', '영업 목표', '매출 목표', '실적 목표', '영업 실적', '판매 실적'],
  'campaign-calendar': ['the campaign calendar', '캠페인 일정', 'campaign plan', 'campaign schedule', 'marketing calendar', 'promotion calendar', '캠페인 계획', '캠페인 달력', '캠페인 캘린더', '마케팅 일정', '마케팅 캘린더', '프로모션 일정', '행사 일정'],
  'crm-program': ['the CRM program', 'CRM 프로그램', 'crm software', 'crm system', 'the software', 'tool', 'marketing automation', 'CRM 시스템', 'CRM 솔루션', '시스템', '프로그램', '소프트웨어', '마케팅 자동화', '자동 발송'],
});
export const inference = oneOf('inference', {
  none: ['not used', '사용 안 함', 'no', 'never', '미사용', '사용하지 않음', '활용 안 함', '없음', '안 함'],
  reviewed: ['used after review', '검토 후 사용', 'after review', 'with review', '검토 후 활용', '사전 검토 후 사용', '심의 후 사용'],
  unreviewed: ['used without review', '검토 없이 사용', 'without review', 'not reviewed', '검토 없이 활용', '검토 없음', '무검토 사용'],
});
