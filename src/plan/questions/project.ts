import { ask, type Questions } from './asked.ts';

export const project: Questions = {
  'project.name': ask('What is the project called?', '사업명은 무엇입니까?', 'Reports call the plan by it.', '보고서에서 계획을 이 이름으로 부릅니다.'),
  'project.company': ask('For which company or organisation is it?', '어느 기관이나 기업의 사업입니까?', 'Reports name it beside the project.', '보고서에 사업명과 함께 쓰입니다.'),
  'project.industry': ask('In which industry is the company?', '업종은 무엇입니까?', 'Whoever approves the plan compares it with projects of the same industry.', '승인하는 사람이 같은 업종의 사업과 비교합니다.'),
  'project.employees': ask(
    'How many people work in the company?',
    '임직원은 모두 몇 명입니까?',
    'A large company changes more slowly than a small one, and has more to change. Below 300 employees a company counts as small, from 1,000 on as large, unless the settings say otherwise; some rules are for large companies only. Count the whole company, not the project.',
    '큰 기업은 바꿀 것이 많고 바뀌는 데 오래 걸립니다. 설정에 따로 정하지 않으면 300명 미만은 소규모, 1,000명 이상은 대규모로 보며, 대규모에만 적용되는 규칙이 있습니다. 사업 인원이 아니라 회사 전체 인원을 적으십시오.',
  ),
  'project.customers': ask('Are the customers businesses, consumers or both?', '고객은 기업입니까, 개인입니까, 둘 다입니까?', 'The law and good manners differ between the two.', '어느 쪽이냐에 따라 법과 관행이 다릅니다.'),
  'project.customer_count': ask('How many customers does the company have?', '고객은 모두 몇 명입니까?'),
  'project.countries': ask('In which countries are customers contacted?', '어느 국가의 고객에게 연락합니까?', 'Whether a message may be sent, and at what hour, is decided where its reader lives.', '메시지를 보내도 되는지, 몇 시에 보내도 되는지는 받는 사람이 사는 곳의 법으로 정해집니다.'),
  'project.reach': ask(
    'How much of the company does the project cover?',
    '사업의 적용 범위는 조직의 어디까지입니까?',
    'The more departments take part, the more time and money it takes. Costs and durations of whole companies are not asked of a project in one department.',
    '참여하는 부서가 많을수록 시간과 비용이 더 듭니다. 한 부서의 사업에는 전사 사업의 비용과 기간을 요구하지 않습니다.',
  ),
  'project.purpose': ask('What is the project for, in one sentence?', '이 사업의 목적을 한 문장으로 쓰면 무엇입니까?', 'What cannot be said in one sentence is seldom agreed on.', '한 문장으로 말할 수 없는 목적은 합의되지 않은 경우가 많습니다.'),
  'project.out_of_scope': ask('What is left out of the project?', '사업 범위에서 제외된 업무는 무엇입니까?'),
  'project.stage': ask(
    'Which gate does the project have to pass next?',
    '사업이 다음으로 통과할 관문은 무엇입니까?',
    'Each gate asks more of a plan than the one before. Idea: somebody wants a CRM project, and little is known. Proposal: people and money are asked for. Before the contract: the first commitment to a vendor is near. Before go-live: staff are about to work with the new software.',
    '관문마다 앞 단계보다 더 많은 것을 묻습니다. 구상: CRM을 하려는 뜻만 있고 정해진 것이 적음. 제안: 인력과 예산을 요청함. 계약 전: 공급업체와의 첫 약정을 앞둠. 가동 전: 직원이 새 소프트웨어로 일하기 직전.',
  ),
  'project.part_of.programme': ask('Of which longer programme is the project a phase?', '이 사업은 어느 상위 프로그램의 한 단계입니까?', 'A phase may be short when the programme around it is long enough.', '상위 프로그램이 충분히 길면 한 단계는 짧아도 됩니다.'),
  'project.part_of.months': ask('How many months does that longer programme take from beginning to end?', '상위 프로그램은 처음부터 끝까지 몇 개월입니까?'),
};
