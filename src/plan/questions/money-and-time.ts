import { ask, type Questions } from './asked.ts';

export const budget: Questions = {
  'budget.currency': ask('In which currency are the amounts?', '금액의 통화는 무엇입니까?'),
  'budget.usd_rate': ask('By your own reckoning, how many US dollars is one unit of the plan\'s currency, such as one pound or one won?', '직접 계산한 환율로, 통화 1단위(예: 1원)는 미국 달러로 얼마입니까?', 'The published costs are in dollars, and an amount in another currency can be compared with them only by a rate.', '알려진 비용은 달러 기준이므로 다른 통화의 금액은 환율이 있어야 비교할 수 있습니다.'),
  'budget.total': ask('How large is the total budget?', '총예산은 얼마입니까?'),
  'budget.technology': ask('How much of the budget is for software, hardware and integration?', '예산 가운데 소프트웨어·하드웨어·연계에 드는 금액은 얼마입니까?'),
  'budget.change_management': ask('How much of the budget is set aside for change management?', '예산 가운데 변화관리에 배정한 금액은 얼마입니까?'),
  'budget.training': ask('How much of the budget is set aside for training?', '예산 가운데 교육훈련에 배정한 금액은 얼마입니까?', 'Training often gets what is left when hardware and software are paid for.', '교육훈련에는 하드웨어와 소프트웨어를 사고 남은 돈만 돌아가기 쉽습니다.'),
  'budget.low': ask('What is the lowest estimate of the cost?', '비용의 최소 추정액은 얼마입니까?'),
  'budget.high': ask('What is the highest estimate of the cost?', '비용의 최대 추정액은 얼마입니까?'),
  'budget.basis': ask('On what does the estimate of the cost rest?', '비용 추정의 근거는 무엇입니까?', 'An estimate is as good as what it rests on.', '추정은 근거만큼만 믿을 수 있습니다.'),
  'budget.overrun_accepted_by': ask('Which head of division or top executive accepts beforehand that the project may cost more?', '비용이 계획을 초과하는 것을 미리 승인할 본부장급 이상의 책임자는 누구입니까?'),
};

export const timeline: Questions = {
  'timeline.start': ask('When does the whole programme start?', '전체 사업은 언제 착수합니까?'),
  'timeline.go_live': ask('When does the new software go live beyond a pilot?', '시범사업을 넘어 새 소프트웨어를 가동하는 날은 언제입니까?'),
  'timeline.finish': ask('When is the whole programme finished, with all that changes in the organisation?', '조직의 변화까지 포함하여 전체 사업은 언제 종료합니까?'),
  'timeline.duration_months': ask('How many months does the whole programme take?', '전체 사업 기간은 몇 개월입니까?'),
  'timeline.low_months': ask('What is the shortest estimate of the whole programme, in months?', '전체 사업 기간의 최단 추정은 몇 개월입니까?'),
  'timeline.high_months': ask('What is the longest estimate of the whole programme, in months?', '전체 사업 기간의 최장 추정은 몇 개월입니까?'),
  'timeline.basis.kind': ask('On what does the timeline rest?', '일정의 근거는 무엇입니까?', 'An estimate is as good as what it rests on.', '추정은 근거만큼만 믿을 수 있습니다.'),
  'timeline.basis.accepted_by': ask('Which role accepted the timeline?', '일정을 승인한 직책은 무엇입니까?', 'A timeline that somebody answers for is looked at before it is signed.', '책임질 사람이 있는 일정은 승인 전에 검토를 거칩니다.'),
  'timeline.basis.document': ask('In which document is the basis of the timeline written down?', '일정의 근거는 어느 문서에 있습니까?', 'Whoever approves the plan can look it up there.', '계획을 승인하는 사람이 직접 확인할 수 있습니다.'),
};

export const expectation: Questions = {
  'expectation.stop_if': ask('What would end the whole project?', '어떤 경우에 사업 전체를 중단합니까?'),
  'expectation.review.on': ask('When is it reviewed whether the project goes on?', '사업을 계속할지 판단하는 중간 점검은 언제 합니까?'),
  'expectation.review.before_spending_percent': ask('What share of the budget may be spent before the review, in percent?', '중간 점검 전까지 예산의 몇 %를 집행할 수 있습니까?'),
  'expectation.review.by': ask('Which role reviews whether the project goes on?', '사업을 계속할지 판단하는 중간 점검은 어느 직책이 맡습니까?', 'Who runs a project seldom stops it.', '사업을 추진하는 사람이 사업을 중단하는 일은 드뭅니다.'),
  'expectation.basis.kind': ask('From which comparable projects do you know what to expect?', '어떤 유사 프로젝트에 비추어 결과를 예상합니까?'),
  'expectation.basis.tried': ask('How many comparable projects have there been so far?', '지금까지 유사한 프로젝트가 몇 건 있었습니까?'),
  'expectation.basis.reached_goals': ask('How many of the comparable projects reached their goals?', '유사한 프로젝트 가운데 몇 건이 목표를 달성했습니까?'),
  'expectation.briefing.on': ask('When were the executives told what the project asks of the company?', '이 사업이 회사에 요구하는 것을 경영층에게 언제 설명했습니까?', 'Told after the approval, they have approved something else.', '승인 뒤에 설명하면 경영층은 다른 것을 승인한 셈입니다.'),
  'expectation.briefing.attended': ask('Which executives were told about the cost, the time and the change in the organisation?', '비용, 기간, 조직 변화를 어느 경영층에게 설명했습니까?'),
  'expectation.briefing.covered': ask('What were the executives told about?', '경영층에게 무엇을 설명했습니까?'),
};
