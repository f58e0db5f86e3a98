// Texts with a gap where a value belongs, statements that state nothing, and those that only look so.
import { describe, expect, it } from 'vitest';
import { planField } from '../../src/plan/fields/index.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { Field } from '../../src/shape/field.ts';
import { hasGap } from '../../src/shape/gap.ts';
import { isUnsaid } from '../../src/shape/unsaid.ts';
import { isVacuous } from '../../src/shape/vacuous.ts';
import { readSource } from '../../src/source/read.ts';

const text: Field = { type: 'text', words: { en: 'x', ko: 'x' } };
const statement: Field = { ...text, statement: true };

describe('a gap', () => {
  it.each(
    `Churn ?|Adoption below ?%|Adoption below ? %|below X%|Churn above XX %|[x]% churn|Churn above [x] %|Churn above TBD|[TBD] adoption|adoption (TBD) after a year|사용률 ?% 미만|사용률 OO% 미만|사용률 ○○% 미만|사용률 OO 미만|사용률이 __% 미만|Adoption under __|below __ after six months|<value>|Churn above <value>|<중단 기준>|‹중단 기준>|Churn above {target}|more than N customers leave|no result after XX months|no result after N months|costs above USD X|costs over €XX m|€__|사용률 00% 미만|OO개월 이내|이탈률 …%|churn above ...%|Stop criterion XX|이탈률 기준 미정|이탈률: 추후 결정|사용률 기준은 미정임|Churn threshold to be defined|Threshold: tbd|Adoption ##|exceeds X after a year|X일 이내`.split('|'),
  )('%j', (said) => expect([hasGap(said), isUnsaid(text, said), isUnsaid(text, said.normalize('NFD'))]).toEqual([true, true, true]));
  it.each(
    `Churn above 3 %|no posts on X|Channel X|문자 발송 X|Roman XXI|XXL shops|0.00 % growth|12,000 원 초과|1,000 days|more than 100 days|0.5 % per month|open 24:00 hours|see <https://example.com/plan>|mail to <pmo@example.com>|<b>Churn</b> above 3 %|growth <5 %|OO회사|○○은행|담당 김 미정|Kim, TBD Logistics|TBD or leave|Will it help? No.|Who answers for it?|what was agreed... then dropped|2 x 30 % of users|4 x weekly|max% of sales|snake__case|C# developers|3rd [1] floor|users [see annex 2] under 30 %|Not to be confirmed members only|[pilot](results.md) below 30 %|N-Bank|Plan B|SEOUL OO|추후 결정권자에게 알림|미정산 건수`.split('|'),
  )('not %j', (said) => expect([hasGap(said), isUnsaid(text, said)]).toEqual([false, false]));
});

describe('a statement that states nothing', () => {
  it.each(
    `yes|Yes.|ok|asdf|test|blah blah|If necessary|if needed|"if needed"|Stop if necessary|If it does not work|in case of problems|when problems arise|Case by case|on a case-by-case basis|Management judgement|at the discretion of the board|the board's discretion|The steering committee decides|the board will decide if necessary|see separate document|as agreed|the usual|Peter will confirm|Peter Holm must decide|Mr. Holm will confirm later|to be confirmed by Peter|Peter decides later|Peter decides|Ask Peter|예|있음|테스트|ㅁㄴㅇㄹ|필요 시|필요 시 중단|필요한 경우 중단함|문제가 생기면|문제 발생 시 중단|실패 시|경영진 판단에 따름|경영진의 판단|이사회 재량|상황을 보고 판단|상황에 따라|사안별 판단|별첨 참조|첨부 참고|별도 문서 참조|김 부장 확인 예정|박 팀장에게 문의|영업팀장과 협의 필요`.split('|'),
  )('%j', (said) => expect([isVacuous(said), isUnsaid(statement, said), isUnsaid(statement, said.normalize('NFD'))]).toEqual([true, true, true]));
  it.each(
    `no effect|visits do not rise|churn|Stop if churn rises|If the pilot fails twice|Customers will decide themselves|Peter decides on 30 % or less|Peter will confirm that 30 % use it|test users leave|yes, if churn doubles|back to the old system|restore the backup|the old system stays for three months|case by case refunds by staff|필요 시 이전 시스템으로 복귀|문제 발생 시 기존 시스템으로 전환|실패 시 백업 복원|사용률 30% 미만|이사회가 예산을 거부|확인 전화가 줄지 않음|기존 시스템 병행|상황실 폐쇄|No layoffs|고용 유지`.split('|'),
  )('not %j', (said) => expect([isVacuous(said), isUnsaid(statement, said)]).toEqual([false, false]));
  it.each(['Yes', 'the usual', 'asdf'])('a name may be %j', (said) => expect(isUnsaid(text, said)).toBe(false));
});

const read = (yaml: string) => readPlan(readSource('a.plan.yaml', yaml).source!, planField).read?.plan;

it('is silence in a plan where it is no statement', () => {
  expect(read('expectation: {stop_if: case by case}\nphases: [{name: test, stop_if: "Churn ?"}]\nproject: {name: asdf, company: "<company>"}')).toEqual({ phases: [{ name: 'test' }], project: { name: 'asdf' } });
});

it('takes no longer for a text that was made to take long', () => {
  for (const said of ['X ', '?', '_', '[x]', '<a', '{a', '가 ', 'the board ', 'bla ', '0', '미정 ', '...']) for (const end of ['', '%', '!', '>']) isUnsaid(statement, said.repeat(20_000 / said.length) + end);
}, 4000);
