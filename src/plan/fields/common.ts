// Shapes that several parts of a plan share.
import { choice, date, map, measured, statement, text, type Fields } from '../../shape/field.ts';
import * as c from '../choices/index.ts';
import { role } from '../roles.ts';

/** The one shape of every piece of work: how far it is, and the day it was or will be done. */
export const work = <F extends Fields>(en: string, ko: string, more: F = {} as F) =>
  map(en, ko, {
    state: choice(c.state, 'State of the work', '진행 상태'),
    on: date('Date. Planned or actual, by state', '일자. 상태에 따라 예정일 또는 완료일'),
    reconciled_on: date(
      'Reconciled on. The day this was checked again against the earlier work that it should have followed; a day still to come does not count',
      '재검토일. 먼저 끝났어야 할 작업의 결과에 맞추어 다시 검토한 날. 앞으로의 예정일은 인정하지 않음',
    ),
    document: text('Document. Where the result is written down', '문서. 결과가 기록된 문서'),
    ...more,
  });

export const who = (en: string, ko: string) => choice(role, en, ko);

/** An estimate's footing, and who answers for it. */
export const basis = (en: string, ko: string) =>
  map(en, ko, {
    kind: choice(c.basisKind, 'Kind of basis', '근거의 종류'),
    accepted_by: who('Accepted by. The role that accepted the estimate', '승인자. 이 추정을 승인한 직책'),
    document: text('Document', '문서'),
  });

/** Something measured, its value today and the value that raises the alarm. */
export const signal = {
  metric: text('Metric', '지표'),
  baseline: measured('Value today', '현재 값'),
  alarm_at: measured('Alarm value. The value at which contact is reduced', '경보 값. 접촉을 줄이는 기준 값'),
};

export const notNeeded = statement(
  'Not needed. The reason why this item needs nothing of the kind',
  '불필요 사유. 이 항목에 해당 조치가 필요 없는 이유',
);
