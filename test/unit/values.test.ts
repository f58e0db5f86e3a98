// Values as people write them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, readDate, suggestDate } from '../../src/shape/dates.ts';
import { toJsonSchema } from '../../src/shape/json-schema.ts';
import { readAmount, readNumber, readPercent, splitCurrency } from '../../src/shape/numbers.ts';
import { readChoice, suggestChoice } from '../../src/shape/choices.ts';
import { isNothing, isSilence } from '../../src/shape/silence/silence.ts';
import { readScalar } from '../../src/shape/scalar.ts';
import { planField } from '../../src/plan/fields/index.ts';
import * as choices from '../../src/plan/choices/index.ts';
import { role } from '../../src/plan/roles.ts';
import type { Choice, Field } from '../../src/shape/field.ts';

describe('amounts', () => {
  it.each([
    ['72000000', 72e6],
    ['72,000,000', 72e6],
    ['72_000_000', 72e6],
    ['72M', 72e6],
    ['1.1m', 1.1e6],
    ['2.5 bn', 2.5e9],
    ['4k', 4000],
    ['900억', 9e10],
    ['900억원', 9e10],
    ['1조 2천억', 1.2e12],
    ['1억 5천만', 1.5e8],
    ['5,000만', 5e7],
    ['72,000,000원', 72e6],
    ['12 thousand', 12_000],
    ['0', 0],
  ])('%s', (text, value) => expect(readAmount(text)).toBe(value));
  it.each(['72 USD', 'about 3M', '7,2', '1,00,000', '3x', '', '억', '--3', '1e6'])('refuses %s', (text) => expect(readAmount(text)).toBeNull());
  it.each([
    ['USD 72M', '72M'],
    ['$72,000', '72,000'],
    ['900억 달러', '900억'],
  ])('finds the amount in %s', (text, rest) => expect(splitCurrency(text)?.rest).toBe(rest));
});

describe('numbers', () => {
  it.each([['12', 12], ['12.5', 12.5], ['-3', -3], ['1,200', 1200]])('%s', (text, value) => expect(readNumber(text)).toBe(value));
  it.each([['30%', 30], ['30 %', 30], ['30', 30]])('%s percent', (text, value) => expect(readPercent(text)).toBe(value));
  it.each(['0x10', '1.2.3', 'ten', '１２'])('refuses %s', (text) => expect(readNumber(text)).toBeNull());
});

describe('dates', () => {
  it.each([
    ['2027-05-20', '2027-05-20', '2027-05-20'],
    ['2027-05', '2027-05-01', '2027-05-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-q2', '2027-04-01', '2027-06-30'],
    ['2027-H2', '2027-07-01', '2027-12-31'],
    ['2027', '2027-01-01', '2027-12-31'],
    ['2028-02-29', '2028-02-29', '2028-02-29'],
  ])('%s', (text, from, to) => {
    const date = readDate(text)!;
    expect([isoDay(date.from), isoDay(date.to)]).toEqual([from, to]);
  });
  it.each(['2027-02-30', '2027-13', '2027-Q5', '20 May 2027', '27-05-20', '2027-5-2', '0027', '2027-00'])('refuses %s', (text) => expect(readDate(text)).toBeNull());
  it.each([
    ['2027/05/20', '2027-05-20'],
    ['2027.5.2', '2027-05-02'],
    ['2027년 5월 20일', '2027-05-20'],
    ['2027-5', '2027-05'],
    ['2027-02-30', '2027-02-28'],
    ['Q2 2027', '2027-Q2'],
    ['2027년 2분기', '2027-Q2'],
    ['2027-05-20T10:00', '2027-05-20'],
  ])('suggests for %s', (text, suggestion) => expect(suggestDate(text)).toBe(suggestion));
  it('suggests only what it reads itself', () => expect(suggestDate('next spring')).toBeNull());
});

describe('choices', () => {
  it.each([['CIO', 'cio'], ['Chief Information Officer', 'cio'], ['최고정보책임자', 'cio'], ['chief-information-officer', 'cio'], ['최고정보책임자(CIO)', 'cio'], ['대표이사', 'ceo']])('%s', (text, value) => expect(readChoice(role, text)).toBe(value));
  it.each([
    ['sales-head', 'SVP Sales, Sales VP, svp of sales, 영업이사, 영업 상무'], ['marketing-head', 'SVP Marketing, Marketing VP, 마케팅이사, 마케팅 상무'], ['executive-vice-president', 'EVP Sales, EVP Marketing'], ['service-head', 'CX본부장, CX 본부장'],
    ['ceo', 'Mayor, Secretary General, secretary-general, Director General, 시장, 군수, 구청장, 기관장, 원장, 사무총장, 총장'], ['board', 'trustee, Trustees, board of trustees'], ['business-head', '국장, 사무국장, Head of Fundraising, fundraising director'],
    ['other-executive', 'top executive of another business function'], ['other-it-executive', 'Chief Data Officer'],
  ])('%s is known as %s', (value, names) => expect(names.split(', ').map((name) => readChoice(role, name))).toEqual(names.split(', ').map(() => value)));
  it.each(['CMO/CIO', 'SVP IT', '재무이사'])('no role is %s', (name) => expect(readChoice(role, name)).toBeNull());
  const named = new Map(Object.values(choices as unknown as Record<string, Choice>).map((choice) => [choice.name, choice]));
  it.each<[string, string | null, string]>([
    ['stage', 'contract', 'before signing, pre-contract, 계약 전 단계'], ['stage', 'go-live', '런칭 전'], ['state', 'in-progress', '결재 중'], ['selection-state', 'chosen', 'vendor selected, 벤더 선정 완료'],
    ['run-by', 'vendor', '협력사'], ['choice-reason', 'vendor-proposal', 'vendor proposed it, the vendor proposed it, 공급업체가 제안'], ['limit-source', 'tool-default', 'program default, programme default, the program\'s default, 프로그램의 기본값'], ['run-by', 'business', 'business units'], ['written-by', 'business', 'business units'],
    // What may mean two of the values is the name of none.
    ['state', null, '보고 완료, under review, on hold, 보류, cancelled, 취소'], ['selection-state', null, '벤더 선정, on hold'], ['stage', null, 'before launch, signing'], ['written-by', null, '협력사'],
  ])('%s %s: %s', (choice, value, names) => expect(names.split(', ').map((name) => readChoice(named.get(choice)!, name))).toEqual(names.split(', ').map(() => value)));
  it('reads no text of a thousand letters and more as a name', () => expect([readChoice(role, `${' '.repeat(900)}CIO`), readChoice(role, `${' '.repeat(1000)}CIO`)]).toEqual(['cio', null]));
  it('never lets an unknown name through', () => expect(readChoice(role, 'Chief Information')).toBeNull());
  it('suggests the nearest name', () => expect(suggestChoice(role, 'Chief Informaton Officer')).toBe('cio'));
  it('suggests nothing far-fetched', () => expect(suggestChoice(role, 'astronaut')).toBeNull());

  const all = [...Object.values(choices as unknown as Record<string, Choice>), role as Choice].filter((choice) => choice.name !== undefined);
  it.each(all.map((choice) => [choice.name, choice] as const))('%s has no name for two values, and reads each of its own', (_, choice) => {
    for (const [value, option] of Object.entries(choice.options)) {
      // A report prints "the program's default"; who copies it out of a sentence leaves the article.
      const bare = option.en.replace(/^(?:the|an?) /, '');
      for (const name of [value, option.en, bare, option.ko, ...(option.also ?? [])]) expect(readChoice(choice, name), name).toBe(value);
    }
  });
});

it('Korean that is stored by parts of letters is the same', () => expect([readScalar({ type: 'amount', minimum: 0, maximum: 1e15, words: { en: 'x', ko: 'x' } }, '900억'.normalize('NFD')), suggestDate('2027년 2분기'), readScalar({ type: 'date', words: { en: 'x', ko: 'x' } }, '2027년 2분기'.normalize('NFD'))]).toEqual([{ value: 9e10 }, '2027-Q2', { value: readDate('2027-Q2') }]));

it('no month is guessed from another word, and no day from a sentence', () => expect(['decision 2026', 'Mayor 2026', 'Market 2026', 'marathon 12, 2026', '2026-05-05 or later', '2026-05-05 to 2026-06-01', 'September 2026', 'Sept. 2026', 'Dec 5, 2026'].map(suggestDate)).toEqual([null, null, null, null, null, null, '2026-09', '2026-09', '2026-12-05']));

it('a code is of plain letters', () => expect(['ß', 'ﬁ', 'ıs', '..KR', 'ＫＲ', 'kr', 'U.K.', 'u.s.', 'UK'].map((text) => ({ value: undefined, ...readScalar({ type: 'text', letters: 2, words: { en: 'x', ko: 'x' } }, text) }).value)).toEqual([undefined, undefined, undefined, undefined, undefined, 'KR', 'GB', 'US', 'GB']));

it('a day with points is suggested with the day first', () => expect([suggestDate('31.01.2027'), suggestDate('1. 2. 2027'), suggestDate('31.13.2027')]).toEqual(['2027-01-31', '2027-02-01', null]));

describe('silence', () => {
  it.each(['', '  ', 'TBD', 'tbd', 'unknown', 'N/A', '미정', '미정입니다', '추후 결정 예정', '추후 결정', '추후  결정', '~', 'null', '?'])('%j says nothing', (text) => expect(isSilence(text)).toBe(true));
  it.each(['none', '0', 'no', '없음', '결정 예정인 사항', 'to be decided by the board: visits fall in May', 'false'])('%j says something', (text) => expect(isSilence(text)).toBe(false));
});

describe('silence in several words', () => {
  it.each(`추후 결정합니다|추후 결정됩니다|추후결정합니다|추후에 결정|추후 결정하겠습니다|추후 결정할 예정입니다|추후 결정될 예정|나중에 결정|논의 중|검토 중입니다|협의 필요|확인 필요|작성 예정|추후 작성|해당사항 없음|해당 사항 없음|해당 없습니다|아직 미정|(아직 미정)|미정이에요|미정 상태|정해지지 않음|아직 정해지지 않았습니다|아직 결정되지 않음|확정되지 않았다|결정된 바 없음|확정 안 됨|결정 안 됐습니다|모르겠습니다|아직 모름|알 수 없음|미정/추후 결정
    |not applicable|to be decided later|not defined|Not decided yet.|not been decided|Not yet agreed|still to be confirmed|will be decided later|decided later|T B D|TBD/TBC|TBD, TBC|not sure yet|don't know|we don’t know yet|not specified|TBD; TBD|TBD - TBD|tbd tbd|TBD & TBC|TBD TBC unknown|n/a (yet)|none yet|nothing so far|we will see|to follow|미정입니다만|미정 미정|to  be decided|Decision pending|decision is still pending|Pending board approval|awaiting the board's decision|under discussion|unknown yet|TBD, n/a`.split('|').map((text) => text.trim()))('%j', (text) => expect([isSilence(text), isNothing(text)]).toEqual([true, false]));
  it.each(`결정|확정|검토|확인|논의|작성 중|확정 예정|선정 예정|고객 확인|협의회|결정권자|추후 고객 만족도 조사|결정 예정인 사항|not yet measured|not sold to others|
    to serve customers|open platform|no discounts|T B|yes/no|TBD/5|TBD - Kim|open air|pending orders|later life|
    none of them yet|to follow up leads|확정안|결정안|확정안입니다|₩|€|$|￦|TBD if visits fall below 30%|
    TBD by the board: visits < 30|N/A (no branches)|해당 없음(지점 없음)|decision tree|pending decisions of customers|
    must be stopped when visits fall|이사회 결정|고객 확정 예정|no change|no effect|we will stop when visits fall|
    no layoffs are planned|감원 계획 없음|고객 감소 시 중단|no condition of the pilot is met`.split(/\|\s*/))('%j says something', (text) => expect(isSilence(text)).toBe(false));
  it('no value is named by words that say nothing', () => {
    const all = [...Object.values(choices as unknown as Record<string, Choice>), role as Choice].filter((choice) => choice.name !== undefined);
    expect(all.length).toBeGreaterThan(20);
    expect(all.flatMap((choice) => Object.entries(choice.options).flatMap(([value, option]) => [value, option.en, option.ko, ...(option.also ?? [])].filter(isSilence)))).toEqual([]);
  });
});

describe('what looks like an answer and is none', () => {
  const pads = [' ', '-', '\u200b', '\u3164', '！', '👍', ' \t\n', '.'];
  it.each(pads)('TBD between a thousand of %j is silence, and so are these alone', (pad) => {
    const many = pad.repeat(1000);
    for (const text of [many, `${many}tbd${many}`, `미정${many}`, `${many}추후${' '.repeat(1000)}결정`, `(ＴＢＤ)${many}`]) expect([isSilence(text), isNothing(text)]).toEqual([true, false]);
    expect([isSilence(`${many}none${many}`), isNothing(`${many}none${many}`)]).toEqual([false, true]);
    expect([isSilence(`${many}tbd${many}x`), isSilence(`x${many}tbd`)]).toEqual([false, false]);
  });
  it.each(['a', '가', '1', 'ﷺ', '👍a👍', '\ud83d', '<', '5 %', '％', '=', '＞'])('%j a thousand times says something', (text) => expect([isSilence(text.repeat(1000)), isNothing(text.repeat(1000))]).toEqual([false, false]));
  it.each(['N.A.', 'n.a.', 'TBD!', '(tbd)', '-tbd', '(not  yet\tknown)', 'pending', '—', '…', '.', 'ＴＢＤ', 'TBD\u200b', '\u2060', '\u3164', 'tbd\ntbd', '\u0000tbd', '미정.', '미정'.normalize('NFD'), '확인 중', 'To be determined'])('%j is silence', (text) => expect(isSilence(text)).toBe(true));
  it.each(['None', 'NONE.', 'no', '없음', 'nothing', 'never', '중단하지 않음', 'We will not stop', "We won't stop.", 'No stop criterion', 'No criterion agreed', 'no exit criteria defined', 'There is no way back', 'There is no fallback', '복귀 불가', '롤백 불가능', 'none planned', '중단하지 않습니다', '중단 불가', '중단 기준 없음', '중단 기준은 따로 없습니다', '계획 없음', '사업 중단은 없음'])('%j says that there is none', (text) => expect([isSilence(text), isNothing(text)]).toEqual([false, true]));
  it.each(['5%', '#1', 'C', '가'])('%j is an answer', (text) => expect([isSilence(text), isNothing(text)]).toEqual([false, false]));
});

describe('Korean amounts', () => {
  it.each([['3천5백만', 35e6], ['1천2백억', 120e9], ['2천 5백만 원', 25e6], ['1조 2,000억', 1.2e12], ['만', 1e4]])('%s', (text, value) => expect(readAmount(text)).toBe(text === '만' ? null : value));
  it.each([['1만 2천', 12_000], ['12만5천', 125_000], ['1만 2,000', 12_000], ['1억 2만 3천', 100_023_000], ['2천 500', 2500]])('%s', (text, value) => expect(readAmount(text)).toBe(value));
  it.each(['1 2억', '3 5억', '1  2만 3천', '__1', '1__2', '5억5억', '1억 5천', '2만3억', '억만', '1만2', '2천5', '1만 2만', '1만 12000'])('refuses %s', (text) => expect(readAmount(text)).toBeNull());
});

describe('names of things in JavaScript', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s is no value', (name) => {
    expect(readScalar({ type: 'boolean', words: { en: 'x', ko: 'x' } }, name)).toHaveProperty('problem', 'bad-boolean');
    expect(readAmount(`72${name}`)).toBeNull();
    expect(readChoice(role, name)).toBeNull();
  });
});

describe('numbers that could be another number', () => {
  const field = (type: 'count' | 'amount' | 'months') => ({ type, minimum: 0, maximum: 1e15, words: { en: 'x', ko: 'x' } });
  it.each([['12.000', 'count'], ['1.200', 'amount'], ['1.200원', 'amount']] as const)('%s as %s is asked back', (text, type) => expect(readScalar(field(type), text)).toHaveProperty('problem', 'ambiguous-number'));
  it.each([['약 30억', '30억'], ['about 3M', '3M'], ['$3m', '3m']])('%s is suggested as %s', (text, write) => expect(readScalar(field('amount'), text)).toMatchObject({ args: { write } }));
  it.each([
    ['12 000', '12000'],
    ["1'200'000", '1200000'],
    ['약 1만 2천명', '1만 2천'],
    ['1만 2천여 명', '1만 2천'],
    ['만 명', '1만'],
    ['12,000+', '12000'],
    ['~12k', '12k'],
  ])('%s as a count is suggested as %s', (text, write) => expect(readScalar(field('count'), text)).toMatchObject({ problem: 'bad-number', args: { write } }));
  it.each([['1만 2천', 12_000], ['1만 2천 명', 12_000], ['1.2만', 12_000], ['3천만', 30_000_000], ['12k', 12_000], ['12 thousand people', 12_000]])('%s as a count is %i', (text, value) => expect(readScalar(field('count'), text)).toEqual({ value }));
  it.each([
    ['1억 5천', '150000000', '100005000'],
    ['1억 5,000', '150000000', '100005000'],
    ['1조 2천', '1200000000000', '1000000002000'],
    ['1만2', '12000', '10002'],
    ['2천5', '2500', '2005'],
  ])('%s is asked back: %s or %s', (text, one, other) => {
    for (const type of ['count', 'amount'] as const) expect(readScalar(field(type), text)).toMatchObject({ problem: 'ambiguous-number', args: { one, other } });
  });
  it('money is no count', () => expect(readScalar(field('count'), '3천만원')).toHaveProperty('problem', 'bad-number'));
  it.each(['3M per year', '10%', '.5M'])('nothing is suggested for %s', (text) => expect(readScalar(field('amount'), text)).toMatchObject({ args: { write: '' } }));
  it.each([['28개월', 'months', 28], ['18 months', 'months', 18], ['20만명', 'count', 200_000]] as const)('%s is %s %i', (text, type, value) => expect(readScalar(field(type), text)).toEqual({ value }));
});

describe('what editors are told', () => {
  const { definitions } = toJsonSchema(planField, 'en', 'x') as { definitions: Record<string, { pattern: string }> };
  const types = { 'amount-text': 'amount', 'count-text': 'count', 'months-text': 'months', 'days-text': 'days', 'hours-text': 'hours', 'percent-text': 'percent', 'measured-text': 'number' } as const;
  it.each(Object.entries(types))('%s is read', (name, type) => {
    const field = { type, minimum: 0, maximum: Infinity, unitIn: 'unit', words: { en: 'x', ko: 'x' } };
    fc.assert(fc.property(fc.stringMatching(new RegExp(definitions[name]!.pattern)), (text) => {
      // Beyond these digits no number is exact, a point before three digits is asked back, and no amount is below one.
      fc.pre(text.replace(/\D/g, '').length < 12 && !(type === 'amount' && /^\D*0+\.\d/.test(text)) && !/^\d{1,3}\.\d{3}(?!\d)/.test(text));
      expect(readScalar(field, text), text).toHaveProperty('value');
    }), { numRuns: 1000, seed: 5 });
  });
  it.each([['date', 'date'], ['yes-or-no', 'boolean'], ['unknown', 'date']] as const)('%s is read, or says that nothing is known', (name, type) => {
    const field = { type, words: { en: 'x', ko: 'x' } } as Field;
    const { anyOf } = definitions[name] as unknown as { anyOf: { pattern?: string }[] };
    const { pattern } = anyOf.find((one) => one.pattern)!;
    fc.assert(fc.property(fc.stringMatching(new RegExp(pattern!)), (text) => {
      // No schema knows which months have a thirtieth day.
      fc.pre(!/(?:29|30|31)(?!\d)/.test(text));
      expect(isSilence(text) || 'value' in readScalar(field, text), text).toBe(true);
    }), { numRuns: 1000, seed: 5 });
  });
  it.each(['2027. 5. 20.', '2027. 5.', '2027.05', '2027-5', '2027-5-20', 'May 20, 2027', '20 May 2027', 'Sep 2027', '20 Sept 2027', '2027Q2', '2027 H1', '2027년 5월 20일'])('%s is a date for them too', (text) => expect(text).toMatch(new RegExp((definitions.date as unknown as { anyOf: { pattern: string }[] }).anyOf[0]!.pattern)));
  it.each(['0', '1', '1.0%', '1.5', '1.05', '01', '9.5 %', '10', '85.0', '99%', '100', '100%', '0.85%'])('%s is a share for them too', (text) => expect(text).toMatch(new RegExp(definitions['percent-text']!.pattern)));
  it.each(['1.0', '1.00', '0.85', '101', '-5'])('%s is no share for them either', (text) => expect(text).not.toMatch(new RegExp(definitions['percent-text']!.pattern)));
  it.each(['1만 2천', '1.2만', '12k', '12 thousand', '3천만', '12,000'])('%s is a count for them too', (text) => expect(text).toMatch(new RegExp(definitions['count-text']!.pattern)));
  it.each(['1억 5천만', '1조 2천억', '900억원', '72,000,000원', '72 million', '$72M', 'USD 72M', '7.5M EUR'])('%s is an amount for them too', (text) => expect(text).toMatch(new RegExp(definitions['amount-text']!.pattern)));
});

describe('negative numbers', () => {
  const field = (type: 'count' | 'amount' | 'months' | 'days' | 'hours' | 'percent' | 'number', minimum = 0) => ({ type, minimum, maximum: 1200, words: { en: 'x', ko: 'x' } });
  it.each([
    ['-4 months', 'months', '4 months'],
    ['-4개월', 'months', '4개월'],
    ['- 4', 'months', '4'],
    ['−4', 'months', '4'],
    ['minus 90 days', 'days', '90 days'],
    ['마이너스 2시간', 'hours', '2시간'],
    ['-5%', 'percent', '5%'],
    ['-3', 'amount', '3'],
    ['-0.5', 'count', ''],
  ] as const)('%s is refused as %s', (text, type, write) => expect(readScalar(field(type), text)).toMatchObject({ problem: 'negative', args: { value: text, write } }));
  it('are not suggested without their sign where that is out of range too', () => expect(readScalar(field('months'), '-2000')).toMatchObject({ problem: 'negative', args: { write: '' } }));
  it('are read where a field takes them', () => expect(readScalar(field('number', -10), '−4')).toEqual({ value: -4 }));
  it('are no other texts', () => expect(readScalar(field('months'), '- a few')).toHaveProperty('problem', 'bad-number'));
});

describe('suggestions never change the meaning', () => {
  it.each(['완료예비', '과학', 'Head of Cleaning', 'Chief Gardener', 'Regional boss'])('%s: none', (text) => expect([suggestChoice(role, text), suggestChoice(choices.state, text)]).toEqual([null, null]));
  it.each([['hgih', 'high'], ['unprofitabel', 'unprofitable']])('%s: %s', (text, value) => expect(suggestChoice(choices.segmentValue, text)).toBe(value));
});
