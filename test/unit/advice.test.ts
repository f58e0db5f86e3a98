// What is advised for a value by what stands beside it: as it is said, and read again once it is pasted.
import { describe, expect, it } from 'vitest';
import { selectionState } from '../../src/plan/choices/index.ts';
import { readPlan } from '../../src/plan/read.ts';
import { ruleField } from '../../src/rules/fields.ts';
import { suggestChoice } from '../../src/shape/choices.ts';
import { readFields } from '../../src/shape/read.ts';
import { readSource } from '../../src/source/read.ts';
import type { Diagnostic } from '../../src/types.ts';
import { diagnostics as english } from '../../src/words/en/diagnostics.ts';
import { diagnostics as korean } from '../../src/words/ko/diagnostics.ts';

const problems = (yaml: string) => readPlan(readSource('x', `${yaml}\n`).source!).diagnostics;
const only = (yaml: string): Diagnostic => {
  const found = problems(yaml);
  expect(found.length, yaml).toBe(1);
  return found[0]!;
};
const inLanguage = (args: Diagnostic['args'], language: 'en' | 'ko') => Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, typeof arg === 'string' ? arg : arg[language]]));
const said = ({ id, args }: Diagnostic) => [english[id]!(inLanguage(args, 'en')), korean[id]!(inLanguage(args, 'ko'))];

describe('none, and an exception', () => {
  it.each(['없음(교육 제외)', 'none (except training)', 'none but pay'])('%s is not none', (written) => expect(only(`project: {out_of_scope: "${written}"}`).args.write).toBe(''));
  it.each(['nothing', '없음'])('%s is none', (written) => expect(only(`project: {out_of_scope: "${written}"}`).args.write).toBe('[none]'));
});

describe('a role with a name', () => {
  it.each<[string, string, string]>([
    ['COO Jane Miller', 'COO', 'Jane Miller'], ['Jane Miller, COO', 'COO', 'Jane Miller'], ['Jane Miller - COO', 'COO', 'Jane Miller'], ['COO / Jane Miller', 'COO', 'Jane Miller'], ['COO: Jane Miller', 'COO', 'Jane Miller'], ['head of sales Kim Minji', 'head of sales', 'Kim Minji'], ['Kim Minji (COO)', 'COO', 'Kim Minji'], ['김민지 상무', '상무', '김민지'], ['대표이사 김민지', '대표이사', '김민지'], ['마케팅본부장(김하늘)', '마케팅본부장', '김하늘'], ['CMO(김하늘)', 'CMO', '김하늘'], ['김하늘 상무', '상무', '김하늘'], ['COO Kim Minji (김민지)', 'COO', 'Kim Minji (김민지)'],
  ])('%s are two fields, where both are there', (written, role, name) => {
    for (const place of ['owner', 'sponsor']) {
      expect(only(`ownership: {${place}: {role: ${JSON.stringify(written)}}}`).args).toMatchObject({ role, name });
      expect(problems(`ownership: {${place}: {role: ${role}, name: ${name}}}`)).toEqual([]);
      expect(problems(`ownership:\n  ${place}:\n    role: ${role}\n    name: ${name}`)).toEqual([]);
    }
    expect(only(`technology: {integrations: [{system: ERP, owner: ${JSON.stringify(written)}}]}`).args).toMatchObject({ suggestion: role, allowed: '' });
    expect(problems(`technology: {integrations: [{system: ERP, owner: ${role}}]}`)).toEqual([]);
  });
  it.each(['COO of Region West', 'Deputy COO', 'not the COO', 'COO Asia Pacific', 'COO or Jane Miller', 'Jane Miller', 'COO North America', 'former COO Jane Miller'])('%s is none', (written) => expect(only(`ownership: {owner: {role: ${written}}}`).args).not.toHaveProperty('name'));
  it.each(['Manager Information Technology', 'Manager IT Operations', 'Director IT Architecture', 'Director Digital Platforms', 'Manager Software Engineering', 'CEO Office Manager', 'CRM Product Owner', 'COO Retail Banking', 'COO Hong Kong', 'CFO Finance Department', 'COO Vacant Position', 'Manager Jane Miller (IT)', 'Manager Big Data', 'Director Agile Coaching', 'Manager Oracle Siebel', '이노션 부장', '안정성 부장', '대표이사 구성원'])('%s is a team, an office, a place or a firm, and nobody by name', (written) => {
    for (const { args } of [only(`ownership: {owner: {role: ${written}}}`), only(`ownership: {business_case: {owner: ${written}}}`)]) expect([args.suggestion, args.name]).toEqual(['', undefined]);
    expect(problems(`ownership: {owner: ${written}}`).map(({ args }) => args.write)).toEqual(['']);
  });
  it('전산실 is none either', () => expect([only('ownership: {owner: {role: 전산실 부장}}').args.name, only('ownership: {owner: 전산실 부장}').args.write]).toEqual([undefined, '']));
  it.each([['CIO and CMO', 'CIO, CMO'], ['CIO or CMO', 'CIO, CMO'], ['CIO와 CMO', 'CIO, CMO'], ['CFO / head of sales', 'CFO, head of sales'], ['IT본부장 또는 영업본부장', 'IT본부장, 영업본부장']])('%s is several roles: %s', (written, roles) => {
    expect(only(`ownership: {owner: {role: ${written}}}`).args).toMatchObject({ roles, people: '', allowed: '' });
    expect(said(only('ownership: {owner: {role: CIO and CMO}}'))).toEqual(['"CIO and CMO" is several roles, and one belongs here: that of the person who answers for this. Write one of CIO, CMO; if it is not decided yet, write TBD.', '직책이 여러 개 적혀 있습니다: "CIO and CMO". 여기에는 책임지는 한 사람의 직책 하나만 쓰십시오(CIO, CMO 중 하나). 아직 정하지 않았으면 미정이라고 적으십시오.']);
  });
  it.each(['CEO/Founder', 'CIO and friends', 'not the CIO or CMO'])('%s is not', (written) => expect(only(`ownership: {owner: {role: ${written}}}`).args).not.toHaveProperty('roles'));
  it('in both languages', () => expect(said(only('ownership: {owner: {role: COO Jane Miller}}'))).toEqual(['"COO Jane Miller" is a role and a name. Write role: COO and, in a field of its own, name: Jane Miller', '직책과 이름이 함께 적혀 있습니다: "COO Jane Miller". 두 항목으로 나누어 쓰십시오. role: COO 그리고 name: Jane Miller']));
});

describe('an item of a list', () => {
  const committee = (items: string) => `ownership: {steering_committee: [${items}]}`;
  it.each<[string, string]>([['marketing and sales', 'marketing, sales'], ['IT & HR', 'IT, HR'], ['marketing / sales and service', 'marketing, sales, service'], ['마케팅 및 영업', '마케팅, 영업'], ['마케팅과 영업', '마케팅, 영업']])('%s is several: %s', (written, items) => {
    expect(only(committee(`${written}, finance`)).args).toMatchObject({ items });
    expect(problems(committee(`${items}, finance`))).toEqual([]);
  });
  it.each(['marketing and nobody', 'marketing except sales', 'marketing and not sales', 'not marketing'])('%s is none that could be told', (written) => expect(only(committee(written)).args).not.toHaveProperty('items'));
  it('of people is not taken apart: chairman and CEO may be one', () => expect(only('expectation: {briefing: {attended: [CFO and COO]}}').args).not.toHaveProperty('items'));
  it.each<[string, string]>([['CFO', 'finance'], ['Chief Marketing Officer', 'marketing'], ['최고인사책임자', 'hr'], ['CIO', 'it'], ['head of sales', 'sales'], ['HR manager', 'hr'], ['director of operations', 'operations'], ['영업본부장', 'sales'], ['콜센터장', 'service']])('%s stands for %s', (written, en) => {
    expect(only(committee(written)).args.suggestion).toMatchObject({ en });
    expect(problems(committee(en))).toEqual([]);
  });
  it.each(['CEO', 'COO', 'CSO', 'CRO', 'CTO', 'deputy CFO', 'not the CFO', 'head of sales and marketing', 'head of nothing', 'CRM project manager', 'manager', '본부장', '공장장'])('%s stands for none that is certain', (written) => expect(only(committee(written)).args.suggestion).toBe(''));
  it.each(['none', 'no functions', '없음', '해당 부서 없음'])('%s is no item', (written) => {
    expect(only(committee(written)).args).toMatchObject({ none: 'yes', open: '' });
    expect(only(`ownership: {steering_committee: ${written}}`).args).toMatchObject({ none: 'yes', write: '' });
  });
  it.each(['project: {countries: none}', 'technology: {functions: no functions}', 'phases: without phases', 'customer_strategy: {segments: 세분시장 없음}', 'customer_strategy: {goals: No goals}', 'customer_strategy: {goals: there are none}'])('there is none: %s', (yaml) => expect(only(yaml).args.none).toBe('yes'));
  it.each(['project: {countries: NO and SE}', 'project: {countries: NO}', 'project: {countries: No}', 'customer_strategy: {segments: "families, 관심 없음"}', 'customer_strategy: {segments: without contract}', 'customer_strategy: {segments: 할인 없음}', 'customer_strategy: {goals: No churn}', 'technology: {functions: No show alerts}', 'technology: {functions: "no functions, no show alerts"}', 'ownership: {steering_committee: [no sales]}'])('perhaps a name: %s', (yaml) => expect([only(yaml).args.none, only(yaml).args.write || undefined]).toEqual([undefined, undefined]));
  it.each(['technology: {functions: no functions}', 'technology: {functions: none}', 'technology: {functions: [no functions]}', 'customer_data: {sources: none}', 'customer_strategy: {segments: 세분시장 없음}', 'project: {countries: none}', 'phases: without phases', 'customer_data: {sources: "CRM, none"}'])('none becomes one: %s', (yaml) => expect(only(yaml).args.write).toBe(''));
  it('in both languages', () => {
    expect(said(only(committee('marketing and sales')))).toEqual(['"marketing and sales" is several items of this list. Write each by itself: marketing, sales', '목록의 여러 항목이 한데 적혀 있습니다: "marketing and sales". 하나씩 나누어 쓰십시오: marketing, sales']);
    expect(said(only('technology: {functions: no functions}'))).toEqual(['"no functions" is not a list, and a list is needed here. If there is none, leave the field out. Give each item its details by name, such as name, serves, segment, not_needed.', '목록이 와야 할 자리에 다른 값이 있습니다: "no functions". 해당하는 것이 없으면 이 항목을 쓰지 마십시오. 항목마다 적을 내용: name, serves, segment, not_needed.']);
    expect(said(only(committee('none'))).map((text) => text.slice(0, text.indexOf('.', 50)))).toEqual(['"none" is not one of the values of this field. If there is none, leave it out', expect.stringMatching(/^이 항목에 쓸 수 없는 값입니다: "none"\. 해당하는 것이 없으면 쓰지 마십시오/)]);
  });
});

it('a length of time in the place of a date has a field of its own, where there is one', () => {
  expect(said(only('timeline: {finish: 24 months}'))).toEqual(['"24 months" is a length of time, and a date is asked for. Write it like 2027-05-20, 2027-05 or 2027-Q2; the number of months goes into timeline.duration_months', '날짜가 아니라 기간입니다: "24 months". 예: 2027-05-20, 2027-05, 2027년 2분기. 개월 수는 다음 항목에 쓰십시오: timeline.duration_months']);
  expect(only('timeline: {finish: 24 months, duration_months: 24}').args).not.toHaveProperty('months');
  expect(only('expectation: {review: {on: 6개월마다}}').args).toMatchObject({ length: 'months', write: '' });
});

describe('a state in a sentence', () => {
  const work = (written: string) => only(`customer_strategy: {state: ${JSON.stringify(written)}}`).args;
  it.each<[string, string, string?]>([
    ['was approved', 'approved'], ['was done', 'done'], ['has been completed', 'done'], ['it was signed off', 'approved'], ['was approved in May 2026', 'approved', '2026-05'], ['was approved on 20 May 2026', 'approved', '2026-05-20'],
    ['will be done', 'planned'], ['will be finished by 2027-05', 'planned', '2027-05'], ['완료할 예정', 'planned'], ['완료될 예정임', 'planned'],
  ])('%s: %s', (written, en, on) => {
    const args = work(written);
    expect(args.suggestion).toMatchObject({ en });
    expect(args.on).toBe(on && `on: ${on}`);
    expect(problems(`customer_strategy: {state: ${en}${on ? `, on: ${on}` : ''}}`)).toEqual([]);
  });
  it.each(['was not approved', 'was approved, but withdrawn', 'was approved by nobody', 'was to be finished', 'will be drafted in May 2027', 'will be drafted', 'will not be done', 'will be done or dropped', 'was planned', 'was nearly done', 'will be cancelled', 'was approved in part'])('%s: none', (written) => expect([work(written).suggestion, work(written).on]).toEqual(['', undefined]));
  it.each<[string, string, string?]>([['was signed in May 2026', 'contracted', 'contract_on: 2026-05'], ['was chosen in May 2026', 'chosen', 'on: 2026-05'], ['was shortlisted in May 2026', 'shortlist']])('of software, %s: %s, %s', (written, en, on) => {
    const { args } = only(`technology: {selection: {state: ${written}}}`);
    expect([args.suggestion, args.on]).toEqual([expect.objectContaining({ en }), on]);
    const write = `{state: ${en}${on ? `, ${on}` : ''}}`;
    expect(only(`technology: {selection: ${written}}`).args.write).toBe(write);
    expect(problems(`technology: {selection: ${write}}`)).toEqual([]);
  });
  it('of a choice of software nobody knows whether it has begun', () => expect(suggestChoice(selectionState, 'will be chosen')).toBeNull());
  it.each<[string, string]>([['was approved', '{state: approved}'], ['was approved in May 2026', '{state: approved, on: 2026-05}'], ['will be done by 2027-05', '{state: planned, on: 2027-05}'], ['was not approved', '']])('%s, where a group is needed: %s', (written, write) => {
    expect(only(`readiness: {training: ${written}}`).args.write).toBe(write);
    if (write) expect(problems(`readiness: {training: ${write}}`)).toEqual([]);
  });
  it('in both languages', () => expect(said(only('customer_strategy: {state: was approved in May 2026}')).map((text) => text.slice(0, 130))).toEqual(['"was approved in May 2026" is not one of the values of this field. Did you mean "approved"? The date has a field of its own; write on: 2026-05. Allowed: none'.slice(0, 130), expect.stringContaining('혹시 "승인" 아닙니까? 날짜는 따로 쓰십시오. on: 2026-05. 쓸 수 있는')]));
});

describe('a field that is there already', () => {
  it.each<[string, object]>([
    ['ownership: {owner: {role: COO Jane Miller, name: Jane}}', { suggestion: 'COO' }],
    ['customer_strategy: {state: was approved in May 2027, on: 2027-06}', { suggestion: { en: 'approved' } }],
    ['technology: {selection: {state: was signed in May 2027, contract_on: 2027-06}}', { suggestion: { en: 'contracted' } }],
    ['ownership: {owner: {role: wizard of all, title: Boss}}', { people: 'yes' }],
    ['customer_strategy: {goals: [{name: a, baseline: 5, target: 10 -> 20}]}', { value: '10 -> 20', write: '' }],
  ])('is not advised again: %s', (yaml, args) => {
    const found = only(yaml);
    expect(found.args).toMatchObject(args);
    for (const name of ['name', 'on', 'title', 'to']) expect(found.args[name] || undefined).toBeUndefined();
  });
});

describe('a value that a comma cut', () => {
  it.each<[string, string]>([
    ['timeline: {start: May 5, 2027}', '"May 5" is not a date. Write it like 2027-05-20, 2027-05, 2027-Q2, 2027-H1 or 2027'],
    ['timeline: {start: before June 5 2027, or so}', '"before June 5 2027" is not a date. Write it like 2027-05-20, 2027-05, 2027-Q2, 2027-H1 or 2027'],
    ['ownership: {owner: {role: COO Jane Miller, of Sales}}', '"COO Jane Miller" is not one of the values of this field.'],
    ['customer_strategy: {state: was approved in May 2027, in part}', '"was approved in May 2027" is not one of the values of this field.'],
  ])('%s is not advised by its beginning', (yaml, text) => {
    const [first, second] = problems(yaml);
    expect(said(first!)[0]!.slice(0, text.length)).toBe(text);
    expect(said(first!)[0]).not.toMatch(/Did you mean|name:|write on/);
    expect(second!.args.comma).toBe('yes');
  });
});

describe('an amount where a group of that name stands', () => {
  it.each(['change_management: 1.2', 'change_management: 1.2M'])('%s', (yaml) => expect(only(yaml).args.amount).toBe('budget.change_management'));
  it.each(['change_management: soon', 'customer_strategy: 12', 'phases: [1.2]'])('%s is none', (yaml) => expect(only(yaml).args).not.toHaveProperty('amount'));
  it('in both languages', () => expect(said(only('change_management: 1.2'))).toEqual(['"1.2" cannot stand here by itself. If it is an amount, it belongs into budget.change_management; else give details by name, such as strategy, lead, groups, users_asked.', '하위 항목이 와야 할 자리에 다른 값이 있습니다: "1.2". 금액이라면 다음 항목에 적으십시오: budget.change_management. 아니라면 하위 항목으로 나누어 적으십시오. 예: strategy, lead, groups, users_asked.']));
});

describe('a text of a pack without its language', () => {
  const problemOf = (title: string, languages: ('en' | 'ko')[]) => readFields(readSource('x', `title: ${title}`).source!, ruleField(languages), 'rule').diagnostics.find(({ path }) => path?.startsWith('/title'));
  it.each<[string, ('en' | 'ko')[], string]>([
    ['Few goals', ['en'], '{en: "Few goals"}'], ['적은 목표', ['ko'], '{ko: "적은 목표"}'], ['Few goals: {n}', ['en'], '{en: "Few goals: {n}"}'], ['CRM', ['ko'], '{ko: "CRM"}'],
    ['Few goals', ['en', 'ko'], '{en: "Few goals", ko: "..."}'], ['적은 목표', ['en', 'ko'], '{en: "...", ko: "적은 목표"}'],
  ])('%s in %j: %s', (text, languages, expected) => {
    expect(problemOf(JSON.stringify(text), languages)!.args.write).toBe(expected);
    expect(problemOf(expected, languages)).toBeUndefined();
  });
});

describe('a blank that is no space', () => {
  const of = (yaml: string) => readSource('x', yaml);
  it.each([['before a name', 'budget:\n  \u00a0total: 5M'], ['in the place of all', 'budget:\n\u00a0\u00a0total: 5M'], ['behind a name', 'budget: {total\u00a0: 5M}'], ['behind a comma', 'budget: {currency: USD,\u00a0total: 5M}'], ['behind a colon', 'budget:\n  total:\u00a05M'], ['behind a dash', 'phases:\n  -\u00a0name: x'], ['behind each dash', 'technology:\n  other_methods:\n    -\u00a0letters\n    -\u00a0visits'], ['behind a dash of codes', 'project:\n  countries:\n    -\u00a0DE\n    -\u00a0SE'], ['behind a colon before brackets', 'project:\u00a0{name: a}'], ['behind a colon in brackets', 'project: {name:\u00a0a}']])('%s', (_, yaml) => {
    expect(problems(yaml).map(({ args }) => args.blank)).toContain('U+00A0');
    expect(problems(yaml.replaceAll('\u00a0', ' '))).toEqual([]);
  });
  it.each([['in an indentation', 'phases:\n  - name: x\n \u3000 tool: y'], ['behind a colon among others', 'budget:\n  currency: USD\n  total:\u30005M\n  low: 5M']])('%s', (_, yaml) => expect(of(yaml).diagnostics).toMatchObject([{ id: 'yaml/blank', args: { blank: 'U+3000' } }]));
  it.each(['a: [b', 'a: b: c', 'a: "b\u00a0'])('another mistake is none: %s', (yaml) => expect(of(yaml).diagnostics[0]!.id).not.toBe('yaml/blank'));
  it('in both languages', () => expect(said(problems('budget:\n  \u00a0total: 5M')[0]!)).toEqual(['There is no field "\u00a0total" in budget. A no-break space (U+00A0) stands there, which YAML takes for a letter. Put a plain space in its place.', 'budget 아래에 없는 항목입니다: "\u00a0total". YAML에서 글자로 읽히는 공백이 들어 있습니다(U+00A0, 줄바꿈 없는 공백). 일반 공백으로 바꾸십시오.']));
});

describe('a product where the kind of software is asked for', () => {
  it.each(['technology: {tool: Salesforce Sales Cloud}', 'technology: {tool: 세일즈포스}', 'phases: [{name: a, tool: Orvello}]', 'technology: Salesforce'])('%s: told where its name goes', (yaml) => {
    for (const sentence of said(only(yaml))) expect(sentence).toContain('technology.selection.product');
    expect(problems('technology: {selection: {state: chosen, product: Salesforce Sales Cloud}}')).toEqual([]);
  });
  it.each(['technology: {tool: suit}', 'technology: [a]', 'technology: cloud', 'technology: "12"', 'technology: {tool: 3 Systems}', 'technology: {tool: maybe}', 'technology: {tool: Orvello, selection: {product: Orvello}}', 'technology: {chosen_because: [Salesforce]}', 'readiness: Salesforce'])('%s: not all of it', (yaml) => {
    const products = problems(yaml).map(({ args }) => args.product);
    expect(products.at(-1)).toBe(undefined);
  });
});

describe('quotation marks of a word processor', () => {
  it.each([['project: {employees: ‘12’}', '12'], ['ownership: {owner: {role: “CIO”}}', 'CIO'], ['timeline: {start: „2027-01“}', '2027-01'], ['budget: {total: “ 72M ”}', '72M']])('%s: told to leave them out', (yaml, left) => {
    for (const sentence of said(only(yaml))) expect(sentence.endsWith(`: ${left}`), sentence).toBe(true);
  });
  it.each(['project: {name: “One”}', "project: {employees: '12'}", 'project: {purpose: “a” and “b”}'])('%s: not of these', (yaml) => expect(problems(yaml)).toEqual([]));
});

describe('a colon without its space', () => {
  it.each(['project:\n  name:A', 'project:\n  name:A\n  company:B\n  purpose:http://x', 'technology: tool:suite'])('%s: named, and no name made of it', (yaml) => {
    for (const sentence of said(only(yaml))) expect(sentence).toMatch(/A space is missing after (?:name|tool):|콜론 뒤에 공백이 빠졌습니다/);
  });
  it.each(['project:\n  name：고객', 'project:\n  name ： A\n  company：B', 'technology: tool：suite'])('%s: a wide one, and no name made of it', (yaml) => {
    for (const sentence of said(only(yaml))) expect(sentence).toMatch(/Write a plain one and a space: (?:name|tool): \.\.\.$|반각 콜론과 공백으로 적으십시오: (?:name|tool): \.\.\.$/);
  });
  it.each(['project: Phase 1：1', 'project: other：A'])('%s: not where no field is named', (yaml) => expect(only(yaml).args.wide).toBe(undefined));
  it.each(['project: Phase 1:1', 'project: other:A'])('%s: not where no field is named', (yaml) => expect(only(yaml).args.glued).toBe(undefined));
});

describe('other signs than YAML takes', () => {
  it.each([
    ['customer_strategy: {state： planned}', 'wide sign', '전각'], ['ownership: {owner: {role: CEO, title： A}}', 'wide sign', '전각'], ['project:\n  company: A\n  name ： B: c', 'wide sign', '전각'],
    ['project:\n  // name: A', 'begins with #', '#으로'], ['{\n// c\n"project": {}}', 'begins with #', '#으로'], ['project:\n  – name: A', 'another sign than -', '다른 기호'],
    ['customer_strategy:\n  not_doing:\n    · a card\n    · delivery', 'Another sign than -', '다른 기호'], ['project:\n  out_of_scope: ·보상체계', 'Another sign than -', '다른 기호'], ['project:\n  out_of_scope:\n    1. pay\n    2. training', 'Another sign than -', '다른 기호'],
    ['customer_strategy:\n  not_doing:\n    -a card\n    -delivery', 'A space is missing after the dash', '줄표 뒤에 공백'],
    ['customer_strategy:\n  not_doing:\n    // why\n    - a', 'A comment begins with #', '#으로'],
    ['timeline: {start 2027-09, finish: 2029-12}', 'a colon and a space are missing', '콜론과 공백'], ['ownership: {owner: {role CIO}}', 'a colon and a space are missing', '콜론과 공백'], ['ownership:\n  owner {role: CIO}', 'a colon and a space are missing', '콜론과 공백'],
    ['project:\n  out_of_scope:\n    • pay\n    • incentives', 'Another sign than -', '다른 기호'], ['project:\n  out_of_scope: – pay', 'Another sign than -', '다른 기호'],
  ])('%j: named', (yaml, english, korean) => {
    const [own, other] = said(only(yaml));
    expect(own).toContain(english);
    expect(other).toContain(korean);
  });
  it.each([['\ufeffproject: {}', 'FEFF'], ['project: {\u200bname: A}', '200B'], ['project: {name\u2060: A}', '2060']])('%j: to be taken out', (yaml, sign) => {
    for (const sentence of said(only(`# a\n${yaml}`))) expect(sentence).toMatch(new RegExp(`U\\+${sign}.*(?:Take it out|지우십시오)`));
  });
  it.each(['① a\n    ② b', '가. a\n    나. b', 'a card\n    delivery'])('of %j over several lines no item is made', (lines) => expect(only(`customer_strategy:\n  not_doing:\n    ${lines}`).args.write).toBe(''));
  it('a byte order mark in front of a dash is told', () => expect(only('customer_strategy:\n  not_doing:\n    \ufeff- a\n    - b').args.blank).toBe('U+FEFF'));
  it('in a value of a list they are passed over', () => expect(problems('project: {stage: "\u200bid\u00adea", name: A}')).toEqual([]));
});
