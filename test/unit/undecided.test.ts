// Free texts that say that nothing is decided yet, as people write them, and those that only sound like it.
import { describe, expect, it } from 'vitest';
import { planField } from '../../src/plan/fields/index.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { Field } from '../../src/shape/field.ts';
import { isNothing, isSilence } from '../../src/shape/silence/silence.ts';
import { isUndecided } from '../../src/shape/silence/undecided.ts';
import { isUnsaid } from '../../src/shape/silence/unsaid.ts';
import { readSource } from '../../src/source/read.ts';

const text: Field = { type: 'text', words: { en: 'x', ko: 'x' } };

describe('a text that decides nothing', () => {
  it.each(`We have not decided yet|We haven't decided|We have yet to decide|We still have to decide|We will decide later|
    We will decide this after the pilot|We are not sure|The board has not decided yet|The board will decide in March|
    Nobody has decided yet|No one knows yet|The decision is still open|The answer is not known yet|
    Has not been decided|has yet to be decided|Hasn't been decided yet (CFO to propose)|No decision has been taken|
    It is not yet clear|Cannot say yet|Can't say at this stage|Too early to say|Hard to say|Depends|It depends|
    Under review|In discussion|Being discussed|In clarification|To be clarified with HR|Needs clarification|
    In progress|Work in progress|WIP|Draft|Awaiting input from HR|Waiting for the board|Waiting for legal|deferred|
    Postponed|Left open|Left open for now|Up for decision|Up to the board|To be advised|Still to be worked out|
    Open point|Open question|not yet|Unspecified|No information yet|no info|Nothing decided so far|Follows|
    Will be added later|coming soon|as discussed|placeholder|lorem ipsum|missing|blank|empty|<fill in>|
    <to be filled in>|fill in later|please fill in|Idk|dunno|who knows|TBD, probably 30%|T.B.D. (Mr Holm)|
    to be decided: Mr Holm until 12 March|To be decided. Owner: HR.|Not yet. Decision in January.|pending - Q3|
    undecided as of now|Unclear at this point|Not defined yet - see steering committee minutes|todo: ask Jim|
    Depends on the vendor; not decided|아직 정하지 못함|아직 안 정해짐|결정 전|확정 전|나중에 정함|나중에 정하기로 함|현재로서는 미정|미정 - 인사팀|미정: 2027년 1분기|
    아직|아직 없음|아직 답할 수 없음|지금은 알 수 없음|잘 모름|보류|보류 중|유보|대기|대기 중|승인 대기|이사회 승인 대기 중|준비 중|작성 중|이사회가 3월에 결정|내년 초에 결정|파일럿 후 결정|
    인사팀 확인 필요|인사팀과 협의 후 결정|상황에 따라 결정|추진하면서 결정|정해진 바 없음|정해진 것 없음|미기재|미작성|공란|별도 협의|별도 공지|결정되는 대로 기재|확정되면 기재|확정되는 대로 반영|
    정해지면 추가|정해지는 대로 추가|Not approved yet|awaiting sign-off|to be approved|In approval|requested|Board (not yet asked)|
    Board, pending|승인 전|승인 예정|미승인|결재 중|결재 대기|요청함|승인 요청 중|이사회 (승인 전)|담당자 미정|currently unknown|still TBD|
    as yet undecided|Open decision|waiting for approval of the board|not planned yet|TBD 2027|tbd / 2027|TBD, 5|
    TBD: board|to be confirmed: board|not yet decided, see annex|모르겠어요|확인 요망|not yet appointed|vacant|공석|
    pending legal|보류|we wait for the CFO|CFO to decide|decision by the board expected in March|Board decides in March|
    should be decided by the CEO|HR to clarify|to discuss with HR|HR is working on it|being worked on|
    awaiting numbers from finance|subject to board approval|requires board approval|Under negotiation with the union|
    proposal expected from consultant|remains to be seen|we'll figure it out later|depends on budget|nobody knows|
    Have not thought about it|?? ask HR|details follow|to come|see attachment|insert text here|[text]|<describe here>|
    draft - to be completed|CFO 승인 대기 중|CFO 결정 대기|CFO 결정을 기다림|이사회 상정 예정|3월 이사회에서 결정|고민 중|아직 논의 안 함|진행 중|결정 나는 대로 기재|
    컨설턴트가 제안할 예정|업체와 협의|내용 추가 필요|여기에 입력|별도 첨부|법무팀 의견 기다리는 중|waiting|waiting (board)|Waiting: board|
    Waiting until the board decides|The team is waiting|Project team is waiting for approval|
    We're waiting for the board|They are waiting for approval|I am waiting for feedback|
    we are waiting for the CEO's decision|awaits approval|tbd with Salesforce|not decided yet, by March|
    board has not decided, will decide on 12 March|no decision so far|criteria pending, workshop 2027-04-15|
    Open - see minutes of 14 Feb 2027|Open, 14 Feb 2027|none so far (Nov 2026)|none yet, Nov 2026|
    to be confirmed w/c 5 April|TBC w/c 5 April|워크숍에서 논의 예정|차주 회의 후 기재|no criteria yet, workshop on 12 May|
    no decision yet; steering committee on 3 March 2027|we do not know, meeting on 5 May|
    open: HR has to confirm by May|Still open, board meeting on 5 May|no information, vendor to answer by Friday|
    3월 기준 미정|6월 기준 미확정|2027년 3월 현재 미정|2027년에도 미정|3월까지 미정|TBD by marketing|Board decision awaited|
    waiting for more input|In next version|in the next release|next version|see next version|In a future version|
    in the next version of this document|left for the next version|다음 버전에서 결정|업체 회신 대기 중|이사회 결정을 기다리는 중|다음 버전에 반영 예정|
    향후 버전에서|차기 버전에서 작성|다음 개정 시 반영|회신 대기|답변 대기|답변을 기다림|업데이트 예정|still waiting|We are waiting for the CFO|
    in the next version|see the next draft|stop criteria to be defined|no stop criterion yet|
    no stop criteria defined yet|중단 기준 미정|확인 요망`.split(/\|\s*/))('%j', (said) => expect([isUnsaid(text, said), isUnsaid(text, `  ${said.toUpperCase()}. `), isUnsaid(text, said.normalize('NFD'))]).toEqual([true, true, true]));
  it.each(`No decision of the board by the end of Q2|no decision by the board within 6 weeks of the pilot|
    not decided within 30 days|contract not yet signed on 1 May|sponsor not yet named on 1 May|
    union agreement still open on 1 June|sponsor still TBD in May|Works council agreement still missing in June 2027|
    The draft is missing by May|Nobody knows the figures after 3 months|[churn above 5%]|이사회 미승인 시|법무팀 미승인 시|
    이사회가 3월까지 미승인|3월 말까지 이사회 미승인|3월 말 기준 미승인|가동 시 책임자 미정|6월 말까지 미결정|6월 말까지 미확정|no decision by week 20|
    no decision by the next board meeting|Not decided by price alone but by service|No one is dismissed|
    To be confirmed members only: they get more|TBD Logistics gets a new desk|추후 3년간 해고 없음|The board|Open platform|
    Pending orders|time to decision|time to answer|decision time|visits do not rise|We will stop when visits fall|
    No layoffs are planned|no change|plan their visits by segment|answer questions themselves|Decided by the board|
    Approved by the board|이사회 결정|이사회 승인|고객 확인|결정권자|협의회|추후 고객 만족도 조사|결정안|작업 방식이 바뀜|지점 없음|지점이 없음|영업점이 없는 회사|no branches|
    we have no branches|Will Young|May Lee|share of wallet|promises kept|a call after every installation|
    the contact centre answers at once|customers not reached within two days|no contact in 30 days|
    claims not settled within 30 days|unknown visitors|open questions answered on the day|
    complaints not answered in a week|quotes not followed up|고객이 없음|해당 고객 없음|3개월 안에 재구매 없음|미응답 고객 수|해지 예정 고객|대기 시간|
    평균 대기 시간|미결 건수|보류 건|승인 대기 건수|확인 전화|waiting time|average waiting time|days waiting for an answer|
    missing information|pending approvals|open issues|no approval by the board|not approved by the board by June|
    Not agreed by the works council|not ready by May|unknown number of customers|stop when no answer comes|
    the vendor does not deliver|the team answers within one day|outstanding amount|number of drafts|
    requests answered in time|promises kept on the agreed day|value per customer|no contract is signed by June|
    The board has not approved phase two|the budget is used up|The board has not decided by June 2027|
    The board has not decided by the end of Q2|Customers to decide|Budget overrun of more than 10%|wait time|
    no more waiting in branches|depends on the number of orders|approval is requested from three people|
    expected benefits are not reached|customers wait for more than two days|staff decide on refunds themselves|
    decides on discounts up to 5%|requires two visits|고객과 협의|지점과 합의하여 결정|진행 건수|의견 수렴 결과 반대 50% 초과|첨부 서류 누락 비율|제안 건수|
    Team is still waiting after 30 days|Still waiting for the contract after 3 months|Answered in the next version|
    3월까지 결정하지 못하면 중단|승인 대기 3일 초과 시 중단|3월 말까지 승인 못 하면 중단|결정 대기 시 중단|승인 대기 3일 초과|No answer within 2 days|
    on hold at most 2 minutes|Waiting for the first answer at most 2 minutes|No waiting|no waiting at all|
    Waiting for nothing|Less waiting|waiting for less|Undecided customers leave|stop when criteria fail|조건 미달 시 중단|
    기준 미달|TBD or leave`.split(/\|\s*/))('not %j', (said) => expect([isUndecided(said), isUnsaid(text, said)]).toEqual([false, false]));
  it.each(['no/TBD', 'none / TBD', '없음/미정'])('%j', (said) => expect(isSilence(said)).toBe(true));
  it.each(['yes/no', 'no/yes', 'none/all', '없음/있음'])('not %j', (said) => expect([isSilence(said), isUndecided(said)]).toEqual([false, false]));
  it.each(`무조건 추진|끝까지 추진함|Whatever happens, we continue|The project continues regardless of results|We do not stop|we don't stop|It does not stop|never stop|We will never stop it|not stopping|we don't plan to stop|no reason to stop|there are no such conditions|none: not needed|none (board decided)|중단 사유 없음|없음(이사회 결정)`.split('|'))('%j says that there is none', (said) => expect([isNothing(said), isUnsaid(text, said)]).toEqual([true, false]));
  it.each(['No reason to visit a branch', 'never more than two messages', 'none of them'])('%j does not', (said) => expect(isNothing(said)).toBe(false));
});

const read = (yaml: string) => readPlan(readSource('a.plan.yaml', yaml).source!, planField);

it('is silence in fields of text, and where it is no value of another field', () => {
  expect(read('ownership: {owner: {role: not yet appointed, title: not yet appointed}}\ntimeline: {finish: 보류}\ncustomer_contact: {can_refuse: pending legal}\nproject: {name: the board has not decided yet}')).toMatchObject({ read: { plan: {} }, diagnostics: [] });
  expect(read('customer_strategy: {segmentation: {state: in progress}}\ntechnology: {selection: {state: under discussion}}').read?.plan).toMatchObject({ customer_strategy: { segmentation: { state: 'in-progress' } } });
  expect(read('ownership: {owner: {role: the head of the board}}').diagnostics).toMatchObject([{ id: 'plan/bad-choice' }]);
});

it('takes no longer for a text that was made to take long', () => {
  for (const said of ['되는', '정해지', '협의', 'not ', 'no one ', 'to be ', 'yet ', 'open item is still ', '(']) for (const end of ['', 'x', '중', 'known']) isUndecided(said.repeat(400 / said.length) + end);
}, 2000);

it('a key that another program took for a value is known again', () => expect(read('customer_strategy: {goals_set: {state: done, true: 2027-01-01}}').diagnostics).toMatchObject([{ id: 'plan/unknown-key', args: { key: 'true', suggestion: 'on' } }]));
