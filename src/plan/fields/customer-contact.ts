import { boolean, choice, count, days, list, map, months, reference, statement } from '../../shape/field.ts';
import * as c from '../choices/index.ts';
import { notNeeded, signal } from './common.ts';

export const customerContact = map('Customer contact', '고객 접촉', {
  driven_by: choice(c.contactDriver, 'What decides who is contacted. And when', '접촉 결정 기준. 누구에게 언제 접촉할지 정하는 것'),
  can_refuse: boolean('Customers can refuse contact', '수신거부 가능 여부'),
  consent: choice(c.consent, 'Consent', '수신동의'),
  preference_asked: boolean('Preference asked. Customers are asked how they want to be contacted', '선호 확인. 고객에게 원하는 접촉 방식을 물음'),
  policies: list(
    map('Contact policy', '접촉 정책', {
      segment: reference('customer_strategy.segments', 'Segment', '세분시장'),
      channel: choice(c.channel, 'Channel', '채널'),
      at_most: count('At most. Contacts per period', '상한. 기간당 접촉 횟수'),
      per: choice(c.period, 'Per', '기간'),
      limit_from: choice(c.limitSource, 'Limit taken from', '상한의 근거'),
      consent: choice(c.consent, 'Consent for this channel', '이 채널의 수신동의'),
      not_needed: notNeeded,
    }),
    'Contact policies',
    '접촉 정책 목록',
    ['segment', 'channel'],
  ),
  cap: map('Cap per person across all channels', '전체 채널 합산 1인당 상한', {
    at_most: count('At most', '상한'),
    per: choice(c.period, 'Per', '기간'),
  }),
  stop_after: map('Stop rule. When a customer shows no interest', '중단 규칙. 고객이 관심을 보이지 않을 때', {
    unanswered: count('Unanswered contacts', '무응답 횟수'),
    pause_days: days('Pause, in days', '중단 기간(일)'),
  }),
  signals: list(
    map('Signal of annoyance', '불만 신호', { ...signal, not_needed: notNeeded }),
    'Signals of annoyance',
    '불만 신호',
    ['metric'],
  ),
  defection: map('Defection of valuable customers', '우량 고객 이탈', signal),
  night: choice(c.nightContact, 'Contact at night', '야간 접촉'),
  advertising_label: boolean('Advertising is labelled', '광고 표시 여부'),
  free_refusal: boolean('Refusing costs nothing', '무료 수신거부 여부'),
  reconfirm_months: months('Consent reconfirmed every, in months', '수신동의 재확인 주기(개월)'),
  suppression: map('Suppression list', '수신거부 목록', {
    covers_vendors: boolean('Also binds vendors and agencies', '외주업체 적용 여부'),
    recontact_refusers: boolean('Refusers are contacted again about their choice', '거부 고객에게 선택 변경을 다시 권유하는지 여부'),
  }),
  sensitive_inference: choice(c.inference, 'Guesses about sensitive matters', '민감 정보 추론'),
  not_contacted: statement('Not contacted. Who is left alone, and why', '접촉 제외. 접촉하지 않는 고객과 이유'),
});
