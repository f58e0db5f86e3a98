import { ask, work, type Questions } from './asked.ts';

const serves = (path: string, en: string, ko: string): Questions => ({ [`${path}.serves`]: ask(`What is the change of ${en} meant to serve?`, `${ko}의 변화는 무엇을 위한 것입니까?`) });

export const readiness: Questions = {
  'readiness.processes.name': ask('Which process between a customer\'s request and its fulfilment is redesigned?', '고객의 요청에서 이행까지, 재설계하는 업무 프로세스는 무엇입니까?'),
  'readiness.processes.kind': ask('Of which kind is this process?', '이 프로세스는 어떤 유형입니까?'),
  ...work('readiness.processes.designed', 'the redesign', '재설계'),
  ...work('readiness.processes.in_use', 'the change to the new way of working', '새 방식 정착'),
  ...work('readiness.job_descriptions', 'the new job descriptions', '직무기술서 정비'),
  ...serves('readiness.job_descriptions', 'job descriptions', '직무기술서'),
  ...work('readiness.performance_measures', 'the new performance measures', '성과 측정 기준 정비'),
  ...serves('readiness.performance_measures', 'performance measures', '성과 측정 기준'),
  'readiness.performance_measures.crm_weight': ask('What weight do customer measures have in the evaluation of branches or teams, in percent?', '영업점이나 팀 평가에서 고객 지표의 비중은 몇 %입니까?', 'Branches work for what they are evaluated by.', '영업점은 평가받는 지표를 위해 일합니다.'),
  ...work('readiness.compensation', 'the new rules of pay', '보상체계 정비'),
  ...serves('readiness.compensation', 'pay', '보상체계'),
  ...work('readiness.training', 'the training', '교육훈련'),
  'readiness.training.serves': ask('What is the training meant to serve?', '교육훈련은 무엇을 위한 것입니까?'),
  'readiness.training.hours_per_user': ask('How many hours of training does each user get?', '1인당 교육 시간은 몇 시간입니까?', 'An hour teaches the screens, not a new way of working.', '한두 시간으로는 화면만 익힐 뿐 일하는 방식은 바뀌지 않습니다.'),
  ...work('readiness.existing_systems', 'the existing systems', '기존 시스템 정비'),
  'readiness.motivation': ask('What motivates staff to look out for customer needs, without new technology?', '신기술 없이 직원이 고객 니즈를 살피게 하는 방법은 무엇입니까?'),
};

export const changeManagement: Questions = {
  ...work('change_management.strategy', 'the change management plan', '변화관리 계획 수립'),
  'change_management.lead.role': ask('Who leads the change among staff?', '변화관리 책임자의 직책은 무엇입니까?'),
  'change_management.lead.name': ask('What is the name of the change lead?', '변화관리 책임자는 누구입니까?', 'A name can be asked; a role alone cannot.', '직책만으로는 찾아가 물을 수 없습니다.'),
  'change_management.lead.percent_of_time': ask('What share of working time does the change lead have for it, in percent?', '변화관리 책임자의 투입 비율은 몇 %입니까?'),
  'change_management.lead.may_delay_go_live': ask('May the change lead delay the go-live when staff are not ready?', '직원이 준비되지 않았을 때 변화관리 책임자가 가동을 연기할 수 있습니까?'),
  'change_management.groups.name': ask('Which group of staff will work differently?', '일하는 방식이 달라지는 직원 집단은 어디입니까?'),
  'change_management.groups.people': ask('How many people are in this group?', '이 집단의 인원은 몇 명입니까?'),
  'change_management.groups.change': ask('What will be different for this group?', '이 집단에는 무엇이 달라집니까?'),
  ...work('change_management.users_asked', 'the survey of future users', '현업 의견 수렴'),
  'change_management.users_asked.people': ask('How many of the people who will use the system are asked?', '시스템을 쓸 직원 가운데 몇 명의 의견을 듣습니까?', 'People tend not to use what was made without them.', '사람들은 자신이 참여하지 않은 시스템을 잘 쓰지 않습니다.'),
  'change_management.job_security': ask('What are staff told about their jobs while the project runs?', '사업 기간 중 직원에게 일자리에 대해 무엇을 알립니까?', 'People who fear for their jobs look for new ones.', '일자리를 걱정하는 직원은 다른 일자리를 찾습니다.'),
  'change_management.adoption.target': ask('What share of users is to work with the system, in percent?', '사용자의 몇 %가 시스템을 쓰게 합니까?', 'Systems are often used by fewer people than they were bought for.', '시스템은 도입할 때 예상한 것보다 적은 사람이 쓰는 경우가 많습니다.'),
  'change_management.adoption.by': ask('By when are so many users to work with the system?', '목표 활용률은 언제까지 달성합니까?', 'Systems are often used by fewer people than they were bought for.', '시스템은 도입할 때 예상한 것보다 적은 사람이 쓰는 경우가 많습니다.'),
  'change_management.adoption.measured_by': ask('Which function measures how many users work with the system?', '활용률은 어느 부서가 측정합니까?', 'Systems are often used by fewer people than they were bought for.', '시스템은 도입할 때 예상한 것보다 적은 사람이 쓰는 경우가 많습니다.'),
};
