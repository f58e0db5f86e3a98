import { ask, work, type Questions } from './asked.ts';

export const technology: Questions = {
  'technology.selection.state': ask(
    'How far has the choice of software got?',
    '소프트웨어 선정은 어디까지 진행되었습니까?',
    'The strategy has to come before the software, so much depends on how far the choice has got. If customer relationships will be managed without new software, say that no software is needed.',
    '전략이 소프트웨어보다 먼저여야 하므로 선정이 어디까지 왔는지에 많은 것이 달려 있습니다. 새 소프트웨어 없이 고객을 관리한다면 소프트웨어가 필요 없다고 답하십시오.',
  ),
  'technology.selection.on': ask('When was the software chosen, or when will it be?', '소프트웨어 선정일 또는 선정 예정일은 언제입니까?'),
  'technology.selection.reconciled_on': ask(
    'If the software was chosen before work that it should have followed: on which day was the choice checked again against all of it?',
    '먼저 끝났어야 할 작업보다 소프트웨어를 먼저 선정했다면, 그 작업에 모두 비추어 선정을 다시 검토한 날은 언제입니까?',
    'The past cannot be changed; that the choice was checked again counts instead. A day still to come does not count.',
    '지난 순서는 바꿀 수 없으므로 다시 검토한 것을 대신 인정합니다. 앞으로의 예정일은 인정하지 않습니다.',
  ),
  'technology.selection.contract_on': ask('When is the contract signed, or any other first commitment to a vendor made (for software built in-house: when is the build approved)?', '계약일(공급업체와의 첫 약정일, 자체 개발이면 개발 착수 승인일)은 언제입니까?'),
  'technology.selection.vendor': ask('Which vendor delivers the software?', '소프트웨어 공급업체는 어디입니까?', 'The name shows whether references are of the same vendor.', '공급업체를 알아야 같은 공급업체의 구축 사례를 찾아볼 수 있습니다.'),
  'technology.selection.product': ask('Which product is it?', '소프트웨어 제품은 무엇입니까?', 'The name shows whether references are of the same product.', '제품을 알아야 같은 제품의 구축 사례를 찾아볼 수 있습니다.'),
  'technology.selection.claims_checked': ask('With whom are the vendor\'s claims about time and cost checked?', '공급업체가 제시한 기간과 비용은 어디에 확인합니까?', 'Whoever wants the contract names the time and cost that win it.', '계약을 원하는 공급업체는 계약을 따낼 수 있는 기간과 비용을 제시합니다.'),
  'technology.tool': ask('With what level of technology will customer relationships be managed?', '고객관리를 어떤 수준의 기술로 수행합니까?', 'More technology than the work needs costs money and patience.', '필요 이상의 기술은 비용과 인내심을 소모합니다.'),
  'technology.customizing': ask('How far is the software changed to suit the company?', '소프트웨어를 회사에 맞추어 어디까지 고칩니까?', 'What is programmed has to be paid for again with every new version.', '따로 개발한 부분은 버전이 바뀔 때마다 다시 비용이 듭니다.'),
  'technology.chosen_because': ask('For which reasons is the software chosen?', '소프트웨어를 선정하는 사유는 무엇입니까?'),
  'technology.level_from': ask('From what was the level of technology derived?', '기술 수준은 무엇을 근거로 정했습니까?'),
  ...work('technology.requirements', 'the requirements', '요구사항 정의'),
  'technology.functions.name': ask('What do you call a function that the software will have?', '소프트웨어가 갖출 기능의 이름은 무엇입니까?'),
  'technology.functions.serves': ask('Which goal does this function serve?', '이 기능은 어느 목표를 위한 것입니까?'),
  'technology.functions.segment': ask('For which segment is this function, if for one only?', '한 세분시장만의 기능이라면 어느 세분시장입니까?', 'A function for nobody in particular is used by nobody in particular.', '대상이 분명하지 않은 기능은 쓰이지 않기 쉽습니다.'),
  'technology.other_methods': ask('Which ways of managing customer relationships are used besides the software?', '소프트웨어 외에 어떤 고객관리 방법을 함께 씁니까?'),
  'technology.integrations.system': ask('With which system does the new one exchange data?', '새 시스템과 데이터를 주고받는 시스템은 무엇입니까?', 'Each link to another system is a project of its own.', '다른 시스템과의 연계는 하나하나가 별도의 사업입니다.'),
  'technology.integrations.owner': ask('Who in the company answers for this interface?', '이 연계는 회사 안에서 누가 책임집니까?', 'Each link to another system is a project of its own.', '다른 시스템과의 연계는 하나하나가 별도의 사업입니다.'),
  'technology.cut_over.kind': ask('Is the change to the new system made in steps or all at once?', '새 시스템으로의 전환은 단계적으로 합니까, 한꺼번에 합니까?', 'What goes wrong in one step can be put right before the next.', '단계적으로 하면 한 단계의 문제를 다음 단계 전에 바로잡을 수 있습니다.'),
  'technology.cut_over.fixed_deadline': ask('Is the day of this change set from outside the project?', '전환 기한이 외부에서 정해져 있습니까?', 'On a fixed day nobody can wait until the system is ready.', '기한이 정해져 있으면 시스템이 준비될 때까지 기다릴 수 없습니다.'),
  'technology.cut_over.fallback': ask('What happens if the change to the new system fails?', '전환에 실패하면 어떻게 합니까?', 'On a fixed day nobody can wait until the system is ready.', '기한이 정해져 있으면 시스템이 준비될 때까지 기다릴 수 없습니다.'),
  ...work('technology.cut_over.rehearsed', 'the rehearsal of the change to the new system', '전환 리허설'),
};

export const phases: Questions = {
  'phases.name': ask('What do you call this phase of the project (the first one first)?', '첫 단계부터 차례로 적는다면 이 단계의 이름은 무엇입니까?'),
  'phases.reach': ask('How much of the company does this phase cover?', '이 단계의 적용 범위는 조직의 어디까지입니까?'),
  'phases.tool': ask('With what level of technology does this phase work?', '이 단계는 어떤 수준의 기술로 수행합니까?'),
  'phases.customizing': ask('How far is the software changed to suit the company in this phase?', '이 단계에서는 맞춤 개발을 어디까지 합니까?'),
  'phases.go_live': ask('When do staff begin to work with what this phase brings?', '이 단계의 가동일은 언제입니까?'),
  'phases.budget': ask('How much of the budget does this phase get?', '이 단계의 예산은 얼마입니까?'),
  'phases.technology': ask('How much of this phase\'s budget is for technology?', '이 단계의 예산 중 기술 비용은 얼마입니까?', 'A first phase that spends on software only teaches nothing about customers.', '첫 단계가 소프트웨어에만 돈을 쓰면 고객에 대해 배우는 것이 없습니다.'),
  'phases.solves': ask('Which tasks does this phase solve?', '이 단계에서는 어떤 과제를 해결합니까?', 'A phase that solves a task pays for the next one.', '과제를 해결하는 단계가 다음 단계의 비용을 법니다.'),
  'phases.stop_if': ask('Which result of this phase would end the project?', '이 단계에서 어떤 결과가 나오면 사업을 중단합니까?'),
  'phases.may_stop': ask('Who may end the project after this phase?', '이 단계 뒤에 누가 사업을 중단할 수 있습니까?', 'A pilot limits the damage only where somebody may stop after it.', '시범사업은 그 뒤에 멈출 권한이 있는 사람이 있어야 피해를 줄입니다.'),
};

export const customerData: Questions = {
  'customer_data.owner': ask('Who answers for the customer data?', '고객 데이터는 누가 책임집니까?', 'Data that belong to nobody are kept in order by nobody.', '책임자가 없는 데이터는 아무도 관리하지 않습니다.'),
  'customer_data.sources': ask('Where does information about customers come from?', '고객 정보는 어디에서 나옵니까?'),
  'customer_data.available_within_days': ask('After how many days does information about customers reach the staff who need it?', '고객 정보가 담당 직원에게 전달되기까지 며칠이 걸립니까?'),
  'customer_data.shows_value': ask('Will the data show what each customer is worth to the company?', '고객마다 회사에 주는 가치를 데이터로 파악할 수 있습니까?'),
  'customer_data.complete': ask('What share of the customer records is complete, in percent?', '빠진 내용이 없는 고객 레코드는 몇 %입니까?', 'Software shows the gaps in the data; it does not close them.', '소프트웨어는 데이터의 빈 곳을 보여 줄 뿐 채워 주지 않습니다.'),
  'customer_data.duplicates': ask('What share of the customer records is there twice, in percent?', '중복된 고객 레코드는 몇 %입니까?', 'Who stands in the data twice is written to twice.', '두 번 등록된 고객은 연락도 두 번 받습니다.'),
  ...work('customer_data.migration', 'moving the data to the new system', '데이터 이관'),
  'customer_data.migration.owner': ask('Who in the company answers for moving the data?', '데이터 이관은 회사 안에서 누가 책임집니까?', 'Data that belong to nobody are kept in order by nobody.', '책임자가 없는 데이터는 아무도 관리하지 않습니다.'),
  'customer_data.migration.tested_at_full_volume': ask('Is moving the data to the new system tested with all of them?', '전체 데이터로 이관을 시험합니까?', 'A sample moves without a fault; the rare cases are in the rest.', '일부 데이터는 문제없이 옮겨져도 드문 경우는 나머지에 있습니다.'),
};
