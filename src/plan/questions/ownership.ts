import { ask, type Questions } from './asked.ts';

export const ownership: Questions = {
  'ownership.owner.role': ask('Which role answers for the result of the project?', '사업 결과에 책임을 지는 총괄 책임자의 직책은 무엇입니까?'),
  'ownership.owner.title': ask('What is the title of the accountable owner in the company?', '총괄 책임자의 사내 직함은 무엇입니까?', 'The list of roles knows only the usual ones.', '직책 목록에는 흔히 쓰는 것만 있습니다.'),
  'ownership.owner.name': ask('What is the name of the accountable owner?', '총괄 책임자는 누구입니까?', 'A name can be asked; a role alone cannot.', '직책만으로는 찾아가 물을 수 없습니다.'),
  'ownership.sponsor.role': ask('Which top executive of the business sponsors the project?', '최고경영층(IT 담당 임원 제외) 가운데 누가 사업의 스폰서입니까?'),
  'ownership.sponsor.name': ask('What is the name of the sponsor?', '스폰서는 누구입니까?', 'A name can be asked; a role alone cannot.', '직책만으로는 찾아가 물을 수 없습니다.'),
  'ownership.sponsor.hours_per_month': ask('How many hours a month does the sponsor give to the project?', '스폰서는 이 사업에 한 달에 몇 시간을 씁니까?'),
  'ownership.sponsor.authority': ask('What can the sponsor decide about?', '스폰서는 무엇을 결정할 수 있습니까?', 'CRM changes how people work, by which process and with which system.', 'CRM은 사람이 일하는 방식과 프로세스와 시스템을 모두 바꿉니다.'),
  'ownership.sponsor.decisions.on': ask('On which day did the sponsor take a decision?', '스폰서가 결정을 내린 날은 언제입니까?', 'Decisions on record show that the sponsor takes part.', '기록된 결정은 스폰서가 실제로 참여한다는 증거입니다.'),
  'ownership.sponsor.decisions.what': ask('What did the sponsor decide?', '스폰서는 무엇을 결정했습니까?', 'Decisions on record show that the sponsor takes part.', '기록된 결정은 스폰서가 실제로 참여한다는 증거입니다.'),
  'ownership.run_by': ask('Who does the work of customer management?', '고객관리 업무는 누가 수행합니까?'),
  'ownership.steering_committee': ask('Which functions have a seat on the steering committee?', '추진위원회에는 어느 부서가 참여합니까?'),
  'ownership.business_case.written_by': ask('Who wrote the business case?', '사업 타당성 검토서는 누가 작성했습니까?', 'A vendor who writes it counts the benefit of what is sold.', '공급업체가 작성하면 자기 제품의 효과를 중심으로 계산합니다.'),
  'ownership.business_case.owner': ask('Which role gets the benefit in the business case and answers for it?', '사업 타당성 검토서의 효과를 누리고 그 효과에 책임을 지는 직책은 무엇입니까?', 'Savings that nobody has promised seldom happen.', '아무도 약속하지 않은 효과는 좀처럼 나타나지 않습니다.'),
  'ownership.business_case.owned_by': ask('Which functions answer for the benefit in the business case?', '사업 타당성 검토서의 효과는 어느 부서가 책임집니까?', 'Savings that nobody has promised seldom happen.', '아무도 약속하지 않은 효과는 좀처럼 나타나지 않습니다.'),
  'ownership.business_case.checked_by': ask('Which function checks the figures of the business case?', '사업 타당성 검토서의 수치는 어느 부서가 검증합니까?', 'Figures that only their author has seen are seldom true.', '작성한 사람만 본 수치는 맞는 경우가 드뭅니다.'),
  'ownership.business_case.on': ask('When were the figures of the business case checked, or when will they be?', '사업 타당성 검토서의 수치는 언제 검증했거나 검증할 예정입니까?', 'A check after the decision comes too late.', '결정 뒤의 검증은 늦습니다.'),
};
