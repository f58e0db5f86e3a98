// Texts with a gap where a value belongs, statements that state nothing, and those that only look so.
import { describe, expect, it } from 'vitest';
import { planField } from '../../src/plan/fields/index.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { Field } from '../../src/shape/field.ts';
import { hasGap } from '../../src/shape/gap.ts';
import { isUnsaid } from '../../src/shape/unsaid.ts';
import { isOpenCondition } from '../../src/shape/open-condition.ts';
import { isVacuous } from '../../src/shape/vacuous.ts';
import { readSource } from '../../src/source/read.ts';

const text: Field = { type: 'text', words: { en: 'x', ko: 'x' } };
const statement: Field = { ...text, statement: true };
const condition: Field = { ...statement, condition: true };
const says = (said: string): boolean[] => [isUnsaid(text, said), isUnsaid(statement, said), isUnsaid(condition, said)];

describe('a gap', () => {
  it.each(
    `churn above tbd %|Churn ?|Adoption below ?%|Adoption below ? %|below X%|Churn above XX %|[x]% churn|Churn above [x] %|Churn above TBD|[TBD] adoption|adoption (TBD) after a year|사용률 ?% 미만|사용률 OO% 미만|사용률 ○○% 미만|사용률 OO 미만|사용률이 __% 미만|Adoption under __|below __ after six months|<value>|Churn above <value>|<중단 기준>|‹중단 기준>|Churn above {target}|more than N customers leave|no result after XX months|no result after N months|costs above USD X|costs over €XX m|€__|사용률 00% 미만|OO개월 이내|이탈률 …%|churn above ...%|Stop criterion XX|이탈률 기준 미정|이탈률: 추후 결정|사용률 기준은 미정임|Churn threshold to be defined|Threshold: tbd|Adoption ##|exceeds X after a year|X일 이내|X jobs will be cut|N users leave|<Company Name> leaves|<NAME> decides|exceeds X|사용률 ○만 명 미만|OO만 이상|이탈률...% 초과|Why ? %|Churn by segment ?|유지율 n% 미만|Churn above [ ] %|targets are not met (targets to follow)|기준 미달 시 (기준은 추후 확정)|Churn above ( ) %|Churn above n%|Churn above %|이탈률 [ ]% 초과|이탈률 몇 % 초과|Churn above a threshold to be agreed|Within N days|targets missed (targets to be set)|Churn XX|Adoption below [threshold]|more than [number of] complaints|Costs exceed [agreed budget]|사용률 [기준] 미만|이탈률이 [목표 수치] 초과`.split('|'),
  )('%j', (said) => expect([hasGap(said, true), isUnsaid(statement, said), isUnsaid(condition, said.normalize('NFD'))]).toEqual([true, true, true]));
  it.each(
    `Churn above 3 %|no posts on X|Channel X|문자 발송 X|Roman XXI|XXL shops|0.00 % growth|12,000 원 초과|1,000 days|more than 100 days|0.5 % per month|open 24:00 hours|see <https://example.com/plan>|mail to <pmo@example.com>|<b>Churn</b> above 3 %|growth <5 %|OO회사|○○은행|담당 김 미정|Kim, TBD Logistics|TBD or leave|Will it help? No.|Who answers for it?|what was agreed... then dropped|2 x 30 % of users|4 x weekly|max% of sales|snake__case|C# developers|3rd [1] floor|users [see annex 2] under 30 %|Not to be confirmed members only|[pilot](results.md) below 30 %|N-Bank|SEOUL OO|추후 결정권자에게 알림|미정산 건수|Stop if by 1 June 2027 the requirements are still to be defined|Stop if after 3 months the requirements remain to be defined.|By June 2027 the scope is still to be decided|6월 말까지 요구사항 미확정|3개월 후에도 범위 미정|6개월 뒤에도 요구사항이 미정|Do complaints exceed 5% ? Then we stop|Why do customers leave ? We ask them and act|Will they come back ?|정말 고객을 위한 것인가 ?|고객이 떠나면... 주 단위로 점검해 중단|문제가 생기면… 일 처리를 종이로 한다|Complaints over X exceed 100 a week|Customers contacted over X complain more|품질 등급 X만 남으면 중단|Stop if fewer than N customers use it, N being 300|Less than x% of the pilot stores, x being 30|Switch back to the old system at 00 hours|Return to the <old CRM>|Back to the old system <SAP>|Return to <CRM-Legacy> system|iPhone X users cannot log in with SSO for 10 days|Generation X customers leave at more than 5%|Load time of Page XX > 3 s for 95% of calls|Windows XX fails|Churn above 5 % ?|Budget over 1.000.000 EUR?|Model X days overdue|The XX Corp contract ends|churn (in %) above 5 %|몇 달째 적자|churn above 5%; NPS threshold TBD|XX Corp leaves|X% = 5: churn above 5%|가동 시 책임자 미정|churn above 5 %, satisfaction TBD|We keep Excel for 3 months, then TBD|Churn above X % = 20|X% where X equals 20|Churn above 5 % [target group]|[Einstein] below 30 % use|more complaints than [see 4.2]|[파일럿] 사용률 30% 미만`.split('|'),
  )('not %j', (said) => expect([hasGap(said, true), isUnsaid(statement, said)]).toEqual([false, false]));
});

describe('a name', () => {
  it.each('<company>|<name> portal|[TBD] segment|Churn (TBD)|Vendor TBD|name: __|‹회사명›'.split('|'))('has a gap: %j', (said) => expect(says(said)).toEqual([true, true, true]));
  it.each(
    `# days from order to delivery|churn within N days|Retention after N months|Active in last X days|x% of sales|Recency (N days)|Retention rate [%] months 1-12|Lead time [h] days|NPS ?|Segment XX|Tier X points club|{customer} hub|Salesforce {Einstein}|JSC TBC|N년 이상|D+N일 미접속|방문일 미정|고객팀 미정|the usual|Ask Einstein`.split('|'),
  )('has none: %j', (said) => expect(isUnsaid(text, said)).toBe(false));
});

const open =
  "If necessary|if needed|\"if needed\"|Stop if necessary|If it does not work|in case of problems|when problems arise|Case by case|on a case-by-case basis|Management judgement|at the discretion of the board|the board's discretion|The steering committee decides|the board will decide if necessary|the usual|Peter decides later|Peter decides|Ask Peter|ask IT|ask the CFO|see HR|Check with legal|when the steering committee thinks it makes sense|if necessary, by the board|as the case may be|in an emergency|if things go badly|필요 시|필요 시 중단|필요한 경우 중단함|문제가 생기면|문제 발생 시 중단|실패 시|경영진 판단에 따름|경영진의 판단|이사회 재량|상황을 보고 판단|상황에 따라|사안별 판단|김 부장 확인 예정|박 팀장에게 문의|영업팀장과 협의 필요|인사부에 문의|법무팀 문의|운영위원회에서 결정|적절한 시점에 결정|경우에 따라 다름|개별 판단|see steering committee|The steering committee decides when the time comes|When the CEO says so|The project manager knows|will not be stopped|Failure is not an option|We are confident that this will not happen|계획대로 진행하며 중단하지 않음|경영위원회가 결정|mgmt decides|up to management|decision by board in March|팀장님께 확인|적절히|when the situation requires it|whatever the CEO says|stop if stop criteria are met|as defined by the CFO|will be decided on the night|문제가 생기면 그때 결정|당일 결정|상식적으로 판단|CFO가 정함|CEO가 6월에 정함|2027년 상반기 중 확정|상반기 중 확정|Peter decides later, by May 2027|대표이사가 정함|if it doesn't work out|if it is not working|사장님 의견 대기|IT팀이 알아서 함|1분기에 정함|2027년 상반기 중 결정|업체와 협의하여 결정|법무 검토 중|지점장 재량|인사부와 협의 예정|at the discretion of the branch|IT 부서에서 준비|인사부와 협의 중|마케팅부와 협의 후 결정".split('|');
describe('a condition that leaves open what it is', () => {
  it.each(open)('%j', (said) => expect([isOpenCondition(said), ...says(said).slice(2), ...says(said.normalize('NFD')).slice(2)]).toEqual([true, true, true]));
  it.each(
    'Managers decide|The team decides|Team decides|Ask Einstein|Ask Helpdesk|See Runbook|담당자가 결정|책임자 판단|상황별 대응|필요에 따라 조정|상담사가 팀장에게 문의|where possible'.split('|'),
  )('as another statement it says something: %j', (said) => expect(isUnsaid(statement, said)).toBe(false));
});

describe('a statement that states nothing', () => {
  it.each(
    `yes|Yes.|ok|asdf|test|blah blah|see separate document|as agreed|Peter will confirm|Peter Holm must decide|Mr. Holm will confirm later|to be confirmed by Peter|예|있음|테스트|ㅁㄴㅇㄹ|별첨 참조|첨부 참고|별도 문서 참조|not required|It is not necessary|unnecessary|irrelevant|because|no reason|no comment|confidential|Peter knows|see chapter 4|see project charter|see IT concept|see data protection concept|cf. project handbook|see https://wiki/x|ditto|same as before|to be agreed with the business in due course|to be set|we will inform staff later|HR will communicate in due course|will be communicated|no statement possible yet|depends on results|depends on the campaign|IT will take care of it|there will be a fallback|we will find a way|xx|FIXME|example text|maybe|soon|Stop if|stop criterion|fallback|plan B|Purpose of the project|중단 기준|some customers|others|불필요|필요 없음|비공개|사업계획서 참조|별도 첨부 참조|내부 검토 후 공유 예정|기준 마련 중|추후 수립|계획 수립 중|방안 검토|추후 안내|일부 고객|x|We hope for the best|we improvise|Under no circumstances|to be developed|at any time|According to policy|변경 예정|We'll cross that bridge when we come to it|let's see how it goes|should be fine|good question|best effort|기준 수립 필요|내부 검토|잘 되기를 바람|최선을 다함|두고 보자|대체 방안 검토 중|비상 계획 수립 예정|수립 예정|planned|Rollback plan to be written by the vendor in Q2 2027|The vendor will take care of it|We trust the vendor|업체가 알아서 처리|a fallback plan|Fallback plan exists|hope|is being worked out by legal|legal is looking into it|업무 변화 있음|big change|will change|some changes|their work changes|곧 정할 예정|lorem ipsum dolor sit amet|as discussed with Peter|when the time comes|we shall see|wait and see|to be monitored|on request|fine|good|N|111|we don't think so|annex c|see minutes|rollback plan|a backup plan is to be written|hopefully never|not applicable at this stage|a lot|not much|to be analysed|criteria are being drafted|annex 3|same as last time|계약서 참조|부속서 참조|내부 규정에 따름|초안 작성 중|지표 선정 후 확정|필요 시 마련|B안 검토 중|여러 가지|분석 예정|교육 때 안내|변경 사항 협의 중|중단 기준 합의 필요`.split('|'),
  )('%j', (said) => expect([isVacuous(said), isUnsaid(statement, said), isUnsaid(statement, said.normalize('NFD'))]).toEqual([true, true, true]));
  it.each(
    `no effect|visits do not rise|churn|Stop if churn rises|If the pilot fails twice|Customers will decide themselves|Peter decides on 30 % or less|Peter will confirm that 30 % use it|test users leave|yes, if churn doubles|back to the old system|restore the backup|the old system stays for three months|case by case refunds by staff|필요 시 이전 시스템으로 복귀|문제 발생 시 기존 시스템으로 전환|실패 시 백업 복원|사용률 30% 미만|이사회가 예산을 거부|확인 전화가 줄지 않음|기존 시스템 병행|상황실 폐쇄|see what a customer bought before|ask customers before each change|agents see the contract|the board stops it at 10 % over budget|HR tells each of them in person by May|no layoffs before 2029|not needed by customers who order online|fall back to the old system|plan B: the old system stays|same till, new customer history|people who asked not to be called|customers in arrears|depends on results: below 5 % it ends|required by law: minors are left alone|불만 고객|기타 채널 고객 제외|인사부가 6월에 전 직원에게 설명|법무팀이 6월까지 계약을 승인하지 않음|고객님이 결정|Open tickets above 300 on 1 June|none of the four criteria is met|minutes per call exceed 9|교수님 판단 결과 30점 미만|계획 대비 예산 10% 초과|기준 미달 지점 3곳 이상|No layoffs|고용 유지|Up to Easter the old system stays|Up to June|the policy of 2027 is not met|under no circumstances above 5 % churn|변경 예정 화면 30개 미완|노조와 합의하지 못하면|노사 합의가 2027년 3월까지 이뤄지지 않으면|업체와 협의가 결렬되면|their work changes from selling to advising|the CEO says so twice in writing|2027년 6월까지 이사회가 예산을 확정하지 않음|no criterion of the four is met|planned outages exceed two a month|hope of growth below 2 %|법무 검토가 6월까지 끝나지 않음`.split('|'),
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
