// The shape of rule files, evidence files and pack files.
import { choice, code, either, list, map, number, raw, record, required, text } from '../shape/field.ts';
import { keywords, literal } from '../shape/keywords.ts';
import { stage } from '../plan/choices/index.ts';
import { ownTypes } from '../plan/own-fields.ts';
import { evidenceStandings, languages, outcomes, severities, strategies, type Language, type Words } from '../types.ts';

/** Of packs, of their rules, and of the values of their own fields. */
export const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const severityChoice = keywords('severity', severities);
export const languageChoice = keywords('language', languages);
const severity = (en: string, ko: string) => choice(severityChoice, en, ko);
const condition = (en: string, ko: string) => literal(`${en}. A CEL condition`, `${ko}. CEL 조건식`);

/** A text in the languages of the pack; in a pack of one language the other is not asked for. */
const words = (languages: readonly Language[], en: string, ko: string) =>
  map(en, ko, {
    en: languages.includes('en') ? required(literal('English', '영어')) : literal('English', '영어'),
    ko: languages.includes('ko') ? required(literal('Korean', '한국어')) : literal('Korean', '한국어'),
  });

/** In a pack of one language its words stand for both. */
export const both = (words: Partial<Words>): Words => ({ en: (words.en ?? words.ko!).trim(), ko: (words.ko ?? words.en!).trim() });

const paramTypes = keywords('param-type', ['number', 'text', 'boolean', 'list']);
const paramUnits = keywords('param-unit', ['count', 'percent', 'amount', 'months', 'days', 'hours']);

const byOutcome = map('Severity by outcome', '결과별 심각도', { violated: required(severity('When violated', '미충족 시')), silent: required(severity('When not stated', '미기재 시')) });

export const ruleField = (languages: readonly Language[]) =>
  map('Rule', '규칙', {
    strategy: required(choice(keywords('strategy', strategies), 'Strategy', '전략')),
    covers: list(text('Point', '항목'), 'Points of the source document', '원문 항목'),
    severity: required(either(severity('Severity', '심각도'), byOutcome)),
    stage: choice(stage, 'Stage from which the plan must answer', '답변이 필요한 단계'),
    evidence: required(list(text('Evidence', '근거'), 'Evidence', '근거')),
    reading: words(languages, 'What is our own reading', '자체 해석'),
    formerly: list(text('Old id', '이전 id'), 'Old ids', '이전 id'),
    params: record(
      map('Parameter', '매개변수', {
        type: required(choice(paramTypes, 'Type', '유형')),
        unit: choice(paramUnits, 'Unit', '단위'),
        currency: code(3, 'Currency. Of an amount that is not in the currency of the plan', '통화. 계획의 통화가 아닌 금액'),
        default: required(raw('Default', '기본값')),
        minimum: number('Minimum', '최소'),
        maximum: number('Maximum', '최대'),
        title: required(words(languages, 'Title', '제목')),
      }),
      'Parameters',
      '매개변수',
    ),
    applies: condition('Which plans the rule speaks about', '적용 대상'),
    not_applicable: words(languages, 'What the report says when the rule does not apply', '해당 없음 설명'),
    each: condition('The list whose items are judged', '판정할 목록'),
    at: literal('Where a finding points', '지적 위치'),
    values: record(condition('A value for messages', '문구에 쓰이는 값'), 'Values for messages', '문구에 쓰이는 값'),
    check: required(condition('What must hold', '충족 조건')),
    explains: list(literal('Field', '항목'), 'Fields that may be the mistake; what else compares them is shown under this finding', '잘못되었을 수 있는 항목. 같은 항목을 비교하는 다른 지적은 이 지적 아래에 표시'),
    milder: map('When a violation weighs less', '완화 조건', {
      when: required(condition('Condition', '조건')),
      severity: required(severity('Severity then', '완화된 심각도')),
      because: required(words(languages, 'Reason', '사유')),
    }),
    overridden: map('Words where the settings set another parameter', '설정에서 매개변수를 바꾼 경우의 문구', {
      title: words(languages, 'Title', '제목'),
      message: words(languages, 'When violated', '미충족 문구'),
      not_applicable: words(languages, 'What the report says when the rule does not apply', '해당 없음 설명'),
    }),
    title: required(words(languages, 'Title', '제목')),
    message: required(words(languages, 'When violated', '미충족 문구')),
    ask: required(words(languages, 'Question when not stated', '미기재 질문')),
    why: required(words(languages, 'Why it matters', '이유')),
    remedy: required(words(languages, 'What to do instead', '조치')),
    unnoticed: list(
      map('Change', '변경', { change: required(literal('Change, as crm-check test --mutate prints it', '변경 내용')), because: required(literal('Why no test can notice it', '사유')) }),
      'Changes of the conditions that no test can notice',
      '시험이 알아챌 수 없는 변경',
    ),
    tests: required(
      list(
        map('Test', '시험', {
          name: required(literal('Name', '이름')),
          plan: required(raw('Plan', '계획')),
          expect: required(choice(keywords('outcome', outcomes), 'Outcome', '결과')),
          severity: severity('Severity of the finding', '심각도'),
          items: { ...list(choice(keywords('outcome', outcomes), 'Outcome', '결과'), 'Outcomes of the items', '항목별 결과'), repeats: true },
          at: literal('Where the finding points', '지적 위치'),
          stage: choice(stage, 'Stage', '단계'),
          today: literal('Day of the check', '기준일'),
          params: record(raw('Value', '값'), 'Parameters', '매개변수'),
        }),
        'Tests',
        '시험',
        ['name'],
      ),
    ),
  });

export const evidenceField = (languages: readonly Language[]) =>
  record(
    map('Evidence', '근거', {
      name: required(words(languages, 'Name', '이름')),
      figure: words(languages, 'Figure', '수치'),
      claim: required(words(languages, 'Claim', '주장')),
      source: required(words(languages, 'Source', '출처')),
      year: required(number('Year', '연도')),
      url: literal('Link', '링크'),
      class: required(words(languages, 'Which projects it describes', '대상')),
      standing: required(choice(keywords('evidence-standing', evidenceStandings), 'Standing', '신뢰 수준')),
      contradicted_by: words(languages, 'What contradicts it', '반대 근거'),
    }),
    'Evidence',
    '근거 목록',
  );

export const packField = (languages: readonly Language[]) =>
  map('Rule pack', '규칙 묶음', {
    name: required(literal('Name', '이름')),
    version: required(literal('Version', '버전')),
    languages: required(list(choice(languageChoice, 'Language', '언어'), 'Languages', '언어')),
    title: required(words([], 'Title', '제목')),
    fields: record(
      map('Own field', '자체 항목', {
        type: required(choice(keywords('own-type', ownTypes), 'Type', '유형')),
        words: required(words(languages, 'Label, and behind a full stop what it means', '이름과 설명')),
        values: record(words(languages, 'Name of the value', '값 이름'), 'Values of a choice', '선택 값'),
      }),
      'Own fields, by their path in the plan',
      '자체 항목(계획 안의 경로별)',
    ),
  });
