// Texts with a gap where a value belongs, statements that state nothing, and those that only look so.
import { describe, expect, it } from 'vitest';
import { planField } from '../../src/plan/fields/index.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { Field } from '../../src/shape/field.ts';
import { hasGap } from '../../src/shape/silence/gap.ts';
import { isUnsaid } from '../../src/shape/silence/unsaid.ts';
import { isOpenCondition } from '../../src/shape/silence/open-condition.ts';
import { isVacuous } from '../../src/shape/silence/vacuous.ts';
import { readSource } from '../../src/source/read.ts';

const text: Field = { type: 'text', words: { en: 'x', ko: 'x' } };
const statement: Field = { ...text, statement: true };
const condition: Field = { ...statement, condition: true };
const says = (said: string): boolean[] => [isUnsaid(text, said), isUnsaid(statement, said), isUnsaid(condition, said)];

describe('a gap', () => {
  it.each(
    `이탈률 O% 초과 시|ㅇㅇ% 미만|△△% 이상|××% 이상|**% 미만|--% 미만|churn above O%|churn above tbd %|Churn ?|Adoption below ?%|Adoption below ? %|below X%|Churn above XX %|[x]% churn|
      Churn above [x] %|Churn above TBD|[TBD] adoption|adoption (TBD) after a year|사용률 ?% 미만|사용률 OO% 미만|사용률 ○○% 미만|
      사용률 OO 미만|사용률이 __% 미만|Adoption under __|below __ after six months|<value>|Churn above <value>|<중단 기준>|‹중단 기준>|
      Churn above {target}|more than N customers leave|no result after XX months|no result after N months|
      costs above USD X|costs over €XX m|€__|사용률 00% 미만|OO개월 이내|이탈률 …%|churn above ...%|Stop criterion XX|이탈률 기준 미정|
      이탈률: 추후 결정|사용률 기준은 미정임|Churn threshold to be defined|Threshold: tbd|Adoption ##|exceeds X after a year|X일 이내|
      X jobs will be cut|N users leave|<Company Name> leaves|<NAME> decides|exceeds X|사용률 ○만 명 미만|OO만 이상|이탈률...% 초과|
      Why ? %|Churn by segment ?|유지율 n% 미만|Churn above [ ] %|targets are not met (targets to follow)|
      기준 미달 시 (기준은 추후 확정)|Churn above ( ) %|Churn above n%|Churn above %|이탈률 [ ]% 초과|이탈률 몇 % 초과|
      Churn above a threshold to be agreed|Within N days|targets missed (targets to be set)|Churn XX|
      adoption under nn%|costs over £xxx|adoption below [value]|Adoption below [threshold]|
      more than [number of] complaints|Costs exceed [agreed limit]|사용률 [기준] 미만|이탈률이 [목표 수치] 초과`.split(/\|\s*/),
  )('%j', (said) => expect([hasGap(said, true), isUnsaid(statement, said), isUnsaid(condition, said.normalize('NFD'))]).toEqual([true, true, true]));
  it.each(
    `Churn above 3 %|no posts on X|Channel X|문자 발송 X|Roman XXI|XXL shops|0.00 % growth|12,000 원 초과|1,000 days|
      more than 100 days|0.5 % per month|open 24:00 hours|see <https://example.com/plan>|mail to <pmo@example.com>|
      <b>Churn</b> above 3 %|growth <5 %|OO회사|○○은행|담당 김 미정|Kim, TBD Logistics|TBD or leave|Will it help? No.|
      Who answers for it?|what was agreed... then dropped|2 x 30 % of users|4 x weekly|max% of sales|snake__case|
      C# developers|3rd [1] floor|users [see annex 2] under 30 %|Not to be confirmed members only|
      [pilot](results.md) below 30 %|N-Bank|SEOUL OO|추후 결정권자에게 알림|미정산 건수|
      Stop if by 1 June 2027 the requirements are still to be defined|
      Stop if after 3 months the requirements remain to be defined.|By June 2027 the scope is still to be decided|
      6월 말까지 요구사항 미확정|3개월 후에도 범위 미정|6개월 뒤에도 요구사항이 미정|Do complaints exceed 5% ? Then we stop|
      Why do customers leave ? We ask them and act|Will they come back ?|정말 고객을 위한 것인가 ?|고객이 떠나면... 주 단위로 점검해 중단|
      문제가 생기면… 일 처리를 종이로 한다|Complaints over X exceed 100 a week|Customers contacted over X complain more|
      품질 등급 X만 남으면 중단|Stop if fewer than N customers use it, N being 300|Less than x% of the pilot stores, x being 30|
      Switch back to the old system at 00 hours|Return to the <old CRM>|Back to the old system <SAP>|
      Return to <CRM-Legacy> system|iPhone X users cannot log in with SSO for 10 days|
      Generation X customers leave at more than 5%|Load time of Page XX > 3 s for 95% of calls|Windows XX fails|
      Churn above 5 % ?|Budget over 1.000.000 EUR?|Model X days overdue|The XX Corp contract ends|
      churn (in %) above 5 %|몇 달째 적자|churn above 5%; NPS threshold TBD|XX Corp leaves|X% = 5: churn above 5%|
      가동 시 책임자 미정|churn above 5 %, satisfaction TBD|We keep Excel for 3 months, then TBD|Churn above X % = 20|
      X% where X equals 20|nn customers|xxx brand leaves|Churn above 5 % [target group]|[Einstein] below 30 % use|
      more complaints than [see 4.2]|[파일럿] 사용률 30% 미만|[기준] 파일럿 활용률 40% 미만|활용률 60% 미만 [금액 기준]|
      [기한] 2027년 12월까지 전환율 10% 미달|[값]이 5 이하|cost exceeds [approved] budget by 10%|exceeds [A] by 10%|
      churn above [baseline] + 2 points`.split(/\|\s*/),
  )('not %j', (said) => expect([hasGap(said, true), isUnsaid(statement, said)]).toEqual([false, false]));
});

describe('a name', () => {
  it.each('<company>|<name> portal|[TBD] segment|Churn (TBD)|Vendor TBD|name: __|‹회사명›'.split('|'))('has a gap: %j', (said) => expect(says(said)).toEqual([true, true, true]));
  it.each(
    `# days from order to delivery|churn within N days|Retention after N months|Active in last X days|x% of sales|
      Recency (N days)|Retention rate [%] months 1-12|Lead time [h] days|NPS ?|Segment XX|Tier X points club|
      {customer} hub|Salesforce {Einstein}|JSC TBC|N년 이상|D+N일 미접속|방문일 미정|고객팀 미정|the usual|Ask Einstein`.split(/\|\s*/),
  )('has none: %j', (said) => expect(isUnsaid(text, said)).toBe(false));
});

const open =
  "Nothing will stop this project|nobody can stop it|A stop is not an option|the project must go on|It is too big to stop|We see it through|we carry on regardless|There is no reason to stop|Stopping is not planned|We will not stop the project|기대한 효과가 없으면|매출이 기준 이하일 때|사용률이 기준에 미달하면|목표치 미달 시|목표 달성 실패 시|실익이 더 이상 없으면|이탈률이 일정 수준보다 높으면|Opt-out rate above the limit|login rate below the threshold|benefits do not materialise|The CEO will know when she sees it|The boards decision|Gonogo decision|clarify with legal|노조와 합의 후|CEO가 정한다|추후 별도 산정|추후 산정|이사회 의결|경영진 협의|관련 부서 협의|TF에서 결정|내부 방침에 따름|관련 규정에 따름|별도 기준에 따름|예산 범위 내|성과 부진|효과 미미할 경우|사업 여건 변화 시|목표 대비 현저히 미달하는 경우|좌동|전과 동일|When costs get too high|Major deviations from plan|The board will know it when it sees it|비용이 너무 많이 들면|계획과 크게 다르면|보면 안다|If necessary|if needed|Left to the discretion of the CEO|Whenever the board so decides|If the steering committee sees fit|as the board considers appropriate|The steering committee may decide|a decision of the board|Nothing can stop this|The board reviews progress every quarter|Results are unsatisfactory|필요 시 경영진 협의|CEO 재량|COO 판단에 따름|by consultation|필요하다고 판단되면|협의하여 결정|대표님 결정|경영회의에서 결정|추진위원회에서 정함|If the project fails to deliver value|Major problems occur during the rollout|if significant delays occur|Significant delays or cost overruns|When the steering committee so decides|If management loses confidence|실패할 경우|사업이 실패할 경우 중단|성과가 미흡할 경우|중대한 문제 발생 시|We do not expect to stop|The project must not fail|not applicable - the project is mandatory|We are confident that it works|If necessary the board will take a decision|When the steering committee decides so|By decision of the sponsor|A go/no-go decision will be made|escalation to the board|Discuss with Mary|Mary to fill in|@Mary please complete|If the project fails|if not successful|If it no longer makes sense|If there are serious problems|When costs are too high|If the stop criterion is met|Budget|Quality, time, budget|We will review regularly|Project is reviewed quarterly by the steering committee|Decide on the night|실패는 없다|반드시 성공한다|계약 시 결정|불가피한 경우|특별한 사유가 있을 때|정기적으로 검토|분기별로 점검한다|일정 수준 이하이면|사업이 잘 안되면|\"if needed\"|Stop if necessary|If it does not work|in case of problems|when problems arise|Case by case|on a case-by-case basis|Management judgement|at the discretion of the board|the board's discretion|The steering committee decides|the board will decide if necessary|the usual|Peter decides later|Peter decides|Ask Peter|ask IT|ask the CFO|see HR|Check with legal|when the steering committee thinks it makes sense|if necessary, by the board|as the case may be|in an emergency|if things go badly|필요 시|필요 시 중단|필요한 경우 중단함|문제가 생기면|문제 발생 시 중단|실패 시|경영진 판단에 따름|경영진의 판단|이사회 재량|상황을 보고 판단|상황에 따라|사안별 판단|김 부장 확인 예정|박 팀장에게 문의|영업팀장과 협의 필요|인사부에 문의|법무팀 문의|운영위원회에서 결정|적절한 시점에 결정|경우에 따라 다름|개별 판단|see steering committee|The steering committee decides when the time comes|When the CEO says so|The project manager knows|will not be stopped|Failure is not an option|We are confident that this will not happen|계획대로 진행하며 중단하지 않음|경영위원회가 결정|mgmt decides|up to management|decision by board in March|팀장님께 확인|적절히|when the situation requires it|whatever the CEO says|stop if stop criteria are met|as defined by the CFO|will be decided on the night|문제가 생기면 그때 결정|당일 결정|상식적으로 판단|CFO가 정함|CEO가 6월에 정함|2027년 상반기 중 확정|상반기 중 확정|Peter decides later, by May 2027|대표이사가 정함|if it doesn't work out|if it is not working|사장님 의견 대기|IT팀이 알아서 함|1분기에 정함|2027년 상반기 중 결정|업체와 협의하여 결정|법무 검토 중|지점장 재량|인사부와 협의 예정|at the discretion of the branch|IT 부서에서 준비|인사부와 협의 중|마케팅부와 협의 후 결정|이사회가 결정하면|경영진이 결정하면|이사회가 중단을 의결하면|대표이사가 중단하기로 결정하면|If results are unsatisfactory|if the programme is no longer viable|If the project is no longer viable|if benefits are not realised|If the expected benefits are not realized|if there is no success|no effect|if there is no progress|benefits not realised|targets missed|if the KPIs are not met|KPI 미달 시|목표 미달|성과 미달 시|if success criteria are not met|성공 기준 미충족 시|if the project does not succeed|성공하지 못하면|if the project is no longer viable, we stop|churn above threshold|이탈률이 기준을 초과하면|when the board decides to stop|이사회 결정 시 중단|이사회의 결정이 있으면|Benefits are not realised|Stop if targets are missed|효과가 없으면|효과가 없으면 중단|성과가 나지 않으면|기대에 못 미치면|기대한 만큼 성과가 없으면|기대 효과가 실현되지 않으면|사업 타당성이 더 이상 없으면|계획대로 진행|계획대로 진행되지 않으면|the project goes ahead as planned|if it does not go as planned|일정 수준|일정 수준을 넘으면|적절히 판단|적절히 판단하여 결정|if goals are missed|If targets are not met|목표를 달성하지 못하면|목표 미달 시|churn above a threshold|If churn is above the agreed threshold|Complaints exceed a certain level|이탈률이 일정 수준을 넘으면|이탈률 일정 수준 이상|If it does not meet our expectations|If the pilot falls short of expectations".split('|');
describe('a condition that leaves open what it is', () => {
  it.each(open)('%j', (said) => expect([isOpenCondition(said), ...says(said).slice(2), ...says(said.normalize('NFD')).slice(2)]).toEqual([true, true, true]));
  it.each(
    'Managers decide|The team decides|Team decides|Ask Einstein|Ask Helpdesk|See Runbook|담당자가 결정|책임자 판단|상황별 대응|필요에 따라 조정|상담사가 팀장에게 문의|where possible'.split('|'),
  )('as another statement it says something: %j', (said) => expect(isUnsaid(statement, said)).toBe(false));
});

describe('a statement that states nothing', () => {
  it.each(
    `yes|Yes.|ok|The integrator fixes it|as described in the migration plan|회사 정책에 따름|추진 현황 청취|The vendor will help|our consultants can help us out|업체에서 지원|took note|Took note of the status report|Noted|was informed about the status|보고받음|현황 청취|추진 현황 보고 받음|see appendix B|See project charter section 4|cf. risk register|Attached|in the contract|as above|dito|as per PMO guidelines|link: https://x.y/z|stop_if|We hope it works|as described in the cut-over plan|Nothing has been said|We will tell staff in time|if necessary|위와 같음|롤백 계획 수립 예정|업체가 해결|5월 노사협의회에서 결정|asdf|test|blah blah|see separate document|as agreed|Peter will confirm|Peter Holm must decide|Mr. Holm will confirm later|to be confirmed by Peter|예|있음|테스트|ㅁㄴㅇㄹ|별첨 참조|첨부 참고|별도 문서 참조|not required|It is not necessary|unnecessary|irrelevant|because|no reason|no comment|confidential|Peter knows|see chapter 4|see project charter|see IT concept|see data protection concept|cf. project handbook|see https://wiki/x|ditto|same as before|to be agreed with the business in due course|to be set|we will inform staff later|HR will communicate in due course|will be communicated|no statement possible yet|depends on results|depends on the campaign|IT will take care of it|there will be a fallback|we will find a way|xx|FIXME|example text|maybe|soon|Stop if|stop criterion|fallback|plan B|Purpose of the project|중단 기준|some customers|others|불필요|필요 없음|비공개|사업계획서 참조|별도 첨부 참조|내부 검토 후 공유 예정|기준 마련 중|추후 수립|계획 수립 중|방안 검토|추후 안내|일부 고객|x|We hope for the best|we improvise|Under no circumstances|to be developed|at any time|According to policy|변경 예정|We'll cross that bridge when we come to it|let's see how it goes|should be fine|good question|best effort|기준 수립 필요|내부 검토|잘 되기를 바람|최선을 다함|두고 보자|대체 방안 검토 중|비상 계획 수립 예정|수립 예정|planned|Rollback plan to be written by the vendor in Q2 2027|The vendor will take care of it|We trust the vendor|업체가 알아서 처리|a fallback plan|Fallback plan exists|hope|is being worked out by legal|legal is looking into it|업무 변화 있음|big change|will change|some changes|their work changes|곧 정할 예정|lorem ipsum dolor sit amet|as discussed with Peter|when the time comes|we shall see|wait and see|to be monitored|on request|fine|good|N|111|we don't think so|annex c|see minutes|rollback plan|a backup plan is to be written|hopefully never|not applicable at this stage|a lot|not much|to be analysed|criteria are being drafted|annex 3|same as last time|계약서 참조|부속서 참조|내부 규정에 따름|초안 작성 중|지표 선정 후 확정|필요 시 마련|B안 검토 중|여러 가지|분석 예정|교육 때 안내|변경 사항 협의 중|중단 기준 합의 필요`.split('|'),
  )('%j', (said) => expect([isVacuous(said), isUnsaid(statement, said), isUnsaid(statement, said.normalize('NFD'))]).toEqual([true, true, true]));
  it.each(
    `The project must not fail the audit of June 2027|성과가 목표의 80%에 미달하면|이사회가 2027-06 예산을 의결하지 않으면|
      예산 범위 내 집행률 120% 초과|효과 지표 2개 이상 목표 미달|관련 규정 위반 1건 이상|Major deviations from plan in two quarters|
      When costs get 10 % too high|The vendor will help with a second data centre|비용이 계획보다 10% 이상 많이 들면|
      The board reviews progress every quarter and stops it below 20 % use|
      Results are unsatisfactory in 3 of 5 branches|30 of 50 pilot customers decide not to renew|
      Major problems in more than 3 branches|took note and approved the segments|
      nothing changes for branches, hotline sells|보고받고 예산 승인|Delays of more than 3 months|성과가 목표의 50%에 미흡하면|
      문제 발생 건수 월 20건 초과 시|The board loses confidence votes twice|If the project fails the audit in June 2027|
      When costs are 10 % higher than planned|Escalation to the board if churn exceeds 5 %|
      Reviewed quarterly; we stop below 20 % use|If the vendor is not successful with the pilot in two branches|
      No fallback needed: both systems run in parallel for 3 months|Attached branches keep the old system|
      In the contract we keep the right to leave after phase 1|Same as phase 1: back to the old screens within a day|
      성과가 없으면 6개월 뒤 중단|same as phase 1|1단계와 동일|분기별로 점검해 이탈률 5% 초과 시 중단|불가피한 경우 기존 시스템을 48시간 내 복구|3개월 병행 운영 후 복귀 불가|
      Quality of data below 90 %|Risk committee votes against it twice|no effect on visits within a year|
      visits do not rise|churn|Stop if churn rises|If the pilot fails twice|Customers will decide themselves|
      Peter decides on 30 % or less|Peter will confirm that 30 % use it|test users leave|yes, if churn doubles|
      back to the old system|restore the backup|the old system stays for three months|case by case refunds by staff|
      필요 시 이전 시스템으로 복귀|문제 발생 시 기존 시스템으로 전환|실패 시 백업 복원|사용률 30% 미만|이사회가 예산을 거부|확인 전화가 줄지 않음|기존 시스템 병행|상황실 폐쇄|
      see what a customer bought before|ask customers before each change|agents see the contract|
      the board stops it at 10 % over budget|HR tells each of them in person by May|no layoffs before 2029|
      not needed by customers who order online|fall back to the old system|plan B: the old system stays|
      same till, new customer history|people who asked not to be called|customers in arrears|
      depends on results: below 5 % it ends|required by law: minors are left alone|불만 고객|기타 채널 고객 제외|
      인사부가 6월에 전 직원에게 설명|법무팀이 6월까지 계약을 승인하지 않음|고객님이 결정|Open tickets above 300 on 1 June|
      none of the four criteria is met|minutes per call exceed 9|교수님 판단 결과 30점 미만|계획 대비 예산 10% 초과|기준 미달 지점 3곳 이상|
      No layoffs|고용 유지|Up to Easter the old system stays|Up to June|the policy of 2027 is not met|
      under no circumstances above 5 % churn|변경 예정 화면 30개 미완|노조와 합의하지 못하면|노사 합의가 2027년 3월까지 이뤄지지 않으면|업체와 협의가 결렬되면|
      their work changes from selling to advising|the CEO says so twice in writing|2027년 6월까지 이사회가 예산을 확정하지 않음|
      no criterion of the four is met|planned outages exceed two a month|hope of growth below 2 %|법무 검토가 6월까지 끝나지 않음|
      If benefits are not realised by June 2027|If the targets of phase 1 are missed|
      If results are unsatisfactory in two of three pilots|churn above the threshold of 5 %|
      churn above the level of 2026|Churn rises above the rate before the pilot|
      if the programme is no longer viable at 4 m EUR a year|no progress after two rehearsals|이사회가 예산을 부결하면|
      이사회가 2027년 6월까지 결정하지 않으면|목표 유지율 80%를 달성하지 못하면|이탈률이 일정 기간 5%를 넘으면|효과가 없으면 기존 화면으로 복귀|시범 영업점의 방문이 늘지 않으면|
      1단계 목표를 달성하지 못하면|계획대로 진행하되 이탈률 5%에서 중단|일정이 3개월 지연되면|재구매가 없으면|goal of 80 % missed|KPI 3개 중 2개 미달 시|
      when the board decides to stop sales in Korea|목표 유지율 미달 지점 3곳|이사회 결정 시한 2027년 6월 초과|민원이 기준 월 20건을 초과하면|
      성과 미달 영업점 5곳 이상|이사회가 예산 삭감을 결정하면|노조가 중단을 결정하면`.split(/\|\s*/),
  )('not %j', (said) => expect([isVacuous(said), isOpenCondition(said), isUnsaid(condition, said)]).toEqual([false, false, false]));
  it.each(['Yes', 'the usual', 'asdf'])('a name may be %j', (said) => expect(isUnsaid(text, said)).toBe(false));
});

const read = (yaml: string) => readPlan(readSource('a.plan.yaml', yaml).source!, planField).read?.plan;

it('is silence in a plan where it is no statement', () => {
  expect(read('expectation: {stop_if: case by case}\nphases: [{name: test, stop_if: "Churn ?"}]\nproject: {name: asdf, company: "<company>"}')).toEqual({ phases: [{ name: 'test' }], project: { name: 'asdf' } });
});

it('takes no longer for a text that was made to take long', () => {
  for (const said of ['X ', '?', '_', '[x]', '<a', '{a', '가 ', 'the board ', 'bla ', '0', '미정 ', '...']) for (const end of ['', '%', '!', '>']) isUnsaid(condition, said.repeat(20_000 / said.length) + end);
}, 4000);
