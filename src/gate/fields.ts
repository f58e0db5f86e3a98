// The shape of `crm-check.config.yaml` and `crm-check.waivers.yaml`.
import { severities, sizes, thresholds } from '../types.ts';
import { reach, stage } from '../plan/choices/index.ts';
import { languageChoice, severityChoice } from '../rules/fields.ts';
import { keywords, literal } from '../shape/keywords.ts';
import { boolean, choice, date, days, either, list, map, raw, record, required } from '../shape/field.ts';

const severity = choice(keywords('rule-severity', ['off', ...severities]), 'Severity. `off` switches the rule off', '심각도. off는 규칙을 사용하지 않음');
const rule = map('Settings of a rule', '규칙별 설정', {
  severity: either(
    severity,
    map('Severity by outcome', '결과별 심각도', {
      violated: choice(severityChoice, 'When not met', '미충족 시'),
      silent: choice(severityChoice, 'When not stated', '미기재 시'),
    }),
  ),
  params: record(raw('Value', '값'), 'Parameters. Of the rule, as `crm-check explain RULE` lists them', '매개변수. crm-check explain 규칙 명령에 나오는 규칙의 매개변수'),
  protected: boolean('Protected. It cannot be waived, and settings that extend these cannot change it', '보호. 예외 승인이 불가하며, 이 설정을 이어받는 설정에서 바꿀 수 없음'),
});
const file = (en: string, ko: string) => literal(en, ko);
const pattern = (en: string, ko: string) => ({ ...literal(en, ko), pattern: true });
const patterns = (en: string, ko: string) => list(pattern('Pattern', '패턴'), en, ko);

export const settingsField = map('Settings of crm-check', 'crm-check 설정', {
  extends: either(file('Settings to build on', '이어받을 설정'), list(file('Settings', '설정'), 'Extends. Settings to build on: files, or packages with data only', '이어받기. 바탕이 되는 설정 파일이나 데이터 패키지')),
  files: patterns('Files. Plans, folders or patterns that are judged when a call names none', '판정 대상. 명령에 대상이 없을 때 판정할 계획서, 폴더, 패턴'),
  ignores: patterns('Ignores. Patterns of files that a search in folders leaves out', '제외 대상. 폴더 검색에서 제외할 파일의 패턴'),
  packs: list(literal('Rule pack', '규칙 묶음'), 'Rule packs besides seed: practice, folders, or packages with data only', '규칙 묶음. seed 외에 사용할 것: practice, 폴더, 데이터 패키지'),
  failOn: choice(keywords('fail-on', thresholds), 'Fail on. The mildest severity that fails a plan', '미통과 기준. 미통과로 보는 가장 낮은 심각도'),
  language: choice(languageChoice, 'Language of the report', '보고서 언어'),
  stage: choice(stage, 'Stage. Judges every plan as if it had reached at least this one', '단계. 모든 계획을 최소 이 단계로 판정'),
  outputs: list(literal('Output', '출력'), 'Outputs. Reports to write, as FORMAT=FILE; `-` is standard output', '출력. FORMAT=FILE 형식의 보고서 목록. -는 표준 출력'),
  rules: record(either(severity, rule), 'Rules. By id, e.g. seed/duration-minimum', '규칙. 규칙 id별 설정. 예: seed/duration-minimum'),
  overrides: list(
    map('Override', '폴더별 설정', {
      files: required(patterns('Files. Patterns of the plans meant', '대상. 해당 계획서의 패턴')),
      stage: choice(stage, 'Stage. At least this one', '단계. 최소 단계'),
      size: choice(keywords('company-size', sizes), 'Size class of the company, whatever the plan says', '기업 규모. 계획서의 내용과 무관하게 고정'),
      reach: choice(reach, 'Reach, whatever the plan says', '적용 범위. 계획서의 내용과 무관하게 고정'),
    }),
    'Overrides. What the gate fixes for the plans of a folder',
    '폴더별 설정. 특정 폴더의 계획에 대해 고정하는 사항',
  ),
  waivers: map('Waivers', '예외 승인', {
    file: file('File. Default: crm-check.waivers.yaml beside the settings', '파일. 기본값: 설정 파일 옆의 crm-check.waivers.yaml'),
    longest: { ...days('Longest. Days from today that a waiver may still run', '최장 기간. 오늘부터 예외를 인정하는 최대 일수'), minimum: 1 },
  }),
  baseline: file('Baseline. File of the findings that are known', '기준선. 이미 알려진 지적의 파일'),
});

export const waiversField = list(
  map('Waiver', '예외 승인', {
    rule: required(literal('Rule. Id of the rule, e.g. seed/owner-not-it', '규칙. 규칙 id. 예: seed/owner-not-it')),
    file: required(pattern('File. The plan, or a pattern; relative to this file', '파일. 계획서 또는 패턴. 이 파일을 기준으로 함')),
    place: literal('Place. By name, e.g. customer_strategy.segments[loyal families]', '위치. 이름으로 적음. 예: customer_strategy.segments[단골 가족]'),
    reason: required(literal('Reason', '사유')),
    owner: required(literal('Owner. Who answers for the exception', '담당자. 예외에 책임을 지는 사람')),
    approved_by: required(literal('Approved by', '승인자')),
    until: required(date('Until. The last day on which it counts', '만료일. 효력이 있는 마지막 날')),
  }),
  'Waivers. Findings that someone answers for until a day',
  '예외 승인. 정해진 날까지 책임자를 두고 인정하는 지적 사항',
);
