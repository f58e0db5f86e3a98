// Fields -> JSON Schema (draft-07, which editors read) in one language. Every text that the schema accepts, the reader accepts, but
// for bounds of numbers with a word behind them, amounts below one, and days that no month has.
import type { Choice, Field, NumberField } from './field.ts';
import type { Language } from '../types.ts';

export type JsonSchema = Record<string, unknown>;

/** What may stand for a value that is not known yet. */
const silence = '^([Uu]nknown|UNKNOWN|[Tt][Bb][ACDacd]|[Nn]/[Aa]|[Tt]o be (decided|determined|defined|confirmed)|[Nn]ot (yet )?(decided|known)|미정|추후 ?(결정|확정|협의))$';
const unknown = { anyOf: [{ type: 'null' }, { type: 'string', pattern: silence }] };
const orUnknown = (...schemas: JsonSchema[]): JsonSchema => ({ anyOf: [...schemas, { $ref: '#/definitions/unknown' }] });

const units: Record<string, Record<Language, string>> = {
  count: { en: 'A whole number such as 12000, 12,000 or 12k.', ko: '정수. 예: 12000, 12,000, 1만 2천.' },
  percent: { en: 'In percent, 0 to 100, with or without %.', ko: '퍼센트(0~100). % 기호는 있어도 없어도 됩니다.' },
  amount: { en: 'An amount such as 72000000, 72M, $72M or 900억, in the currency of the budget.', ko: '금액. 예: 900억, 900억원, 72M, 72,000,000. 통화는 예산의 통화를 따릅니다.' },
  months: { en: 'In months.', ko: '개월.' },
  days: { en: 'In days.', ko: '일.' },
  hours: { en: 'In hours.', ko: '시간.' },
  date: { en: 'A date such as 2027-05-20, 2027-05, 2027-Q2 or 2027.', ko: '날짜. 예: 2027-05-20, 2027-05, 2027-Q2, 2027.' },
  boolean: { en: 'yes or no.', ko: '예 또는 아니오.' },
};

const numberText = (unit: string) => ({ type: 'string', pattern: `^(\\d+|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?( ?(${unit}))?$` });
/** 1조 2천억, 1억 5천만, 1만 2천. */
const under = '(\\d{1,4}|[1-9],\\d{3})';
const composed = `(\\d{1,4}조 ?)?(${under}억 ?)?${under}만( ?[1-9]천)?|\\d{1,4}조 ?(${under}|[1-9]천)억|(\\d{1,4}조 ?)?${under}억 ?[1-9]천만`;
const count = `((\\d+|[1-9]\\d{0,2}(,\\d{3})+)( ?([kKmM]|[Tt]housand|[Mm]illion|천|만|백만|천만|억))?|\\d{1,9}\\.\\d{1,2} ?([kKmM]|[Tt]housand|[Mm]illion|만|억)|${composed})`;
// Three digits behind a point may be thousands.
const figure = `(\\d+|[1-9]\\d{0,2}(,\\d{3})+)(\\.(\\d{1,2}|\\d{4,}))?( ?([kKmM]|[mM]n|[bB]|[bB]n|[Tt]housand|[Mm]illion|[Bb]illion)| ?(천|만|백만|천만|억|십억|백억|천억|조))?|${composed}`;
const codes = 'USD|EUR|KRW|JPY|GBP|CHF|CNY|AUD|CAD|SGD';
const [year, month, day] = ['(19|20|21)\\d{2}', '(0?[1-9]|1[0-2])', '(0?[1-9]|[12]\\d|3[01])'];
const months = 'Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?|September|Oct(ober)?|Nov(ember)?|Dec(ember)?';
const heads = '명|people|employees|customers';
/** How numbers are written as text, and what a date or a yes can be; each stands once in a schema. */
const texts: Record<string, JsonSchema> = {
  'months-text': numberText('[Mm]onths?|개월'),
  'days-text': numberText('[Dd]ays?|일'),
  'hours-text': numberText('[Hh]ours?|h|hrs?|시간'),
  'number-text': { type: 'string', pattern: `^(${figure})$` },
  'measured-text': { type: 'string', pattern: `^(${figure})( ?(%|percent|days?|weeks?|months?|hours?|h|minutes?|min|points?|pts|calls|customers|people|건|명|회|점|일|주|개월|시간|분|${codes}|원))?$` },
  // A currency before it, or behind it.
  'amount-text': { type: 'string', pattern: `^((${codes}|US\\$|[$€₩¥£]) ?(${figure})|(${figure})( ?(${codes}|[$€£]|달러|원))?)$` },
  // Between 0 and 1 only with the sign: 0.85 may mean 85%, and 1.0 all of it.
  'percent-text': { type: 'string', pattern: '^((100|(0[1-9]|[2-9]|[1-9]\\d)(\\.\\d+)?|1(\\.0*[1-9]\\d*)?) ?(%|percent|퍼센트)?|0( ?%)?|[01]\\.\\d+ ?%)$' },
  date: orUnknown({ type: 'string', pattern: `^(${year}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?|-[Qq][1-4]|-[Hh][12]|-[1-9]|-${month}-${day}|\\. ?${month}(\\.|\\. ?${day}\\.?)?|/${month}(/${day})?| ?[Qq][1-4]| ?[Hh][12]|년( ?${month}월( ?${day}일)?| ?[1-4]분기| ?[상하]반기)?)?|([Qq][1-4]|[Hh][12]|(${day} )?(${months})) ${year}|(${months}) ${day}, ${year})$` }, { type: 'integer', minimum: 1900, maximum: 2199 }),
  'yes-or-no': orUnknown({ type: 'boolean' }, { type: 'string', pattern: '^([Yy]es|YES|[Nn]o|NO|예|네|아니[오요])$' }),
  'positive-count-text': { type: 'string', pattern: `^(?=.*[1-9])${count}( ?(${heads}))?$` },
  'count-text': { type: 'string', pattern: `^${count}( ?(${heads}))?$` },
};
const asText = (type: 'months' | 'days' | 'hours' | 'amount' | 'number' | 'measured' | 'percent' | 'count' | 'positive-count'): JsonSchema => ({ $ref: `#/definitions/${type}-text` });

/** One of the definitions that hold all that may stand there, also that it is unknown. */
const whole = (name: string): JsonSchema => ({ anyOf: [{ $ref: `#/definitions/${name}` }] });

/** A file's whole schema. */
export function toJsonSchema(field: Field, language: Language, title: string): JsonSchema {
  const shared = new Map<string, JsonSchema>();
  collectShared(field, shared);
  const definitions = { unknown, ...Object.fromEntries(shared) };
  const schema = schemaOf(field, language);
  const used = JSON.stringify([schema, definitions]);
  const written = Object.fromEntries(Object.entries(texts).filter(([name]) => used.includes(`/${name}"`)));
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema, definitions: { ...definitions, ...written } };
}

/** What stands in many places: the values of choices, and numbers by their bounds. */
function collectShared(field: Field, into: Map<string, JsonSchema>): void {
  if (field.type === 'choice' && !into.has(field.of.name)) into.set(field.of.name, valuesOf(field.of));
  if (isNumber(field)) into.set(numberName(field), numberOf(field));
  if (field.type === 'list' || field.type === 'record') collectShared(field.item, into);
  if (field.type === 'either') for (const inner of [field.scalar, field.other]) collectShared(inner, into);
  if (field.type === 'map') for (const inner of Object.values(field.fields)) collectShared(inner, into);
}

function schemaOf(field: Field, language: Language): JsonSchema {
  const said = field.words[language].replace(/\.?$/, '.');
  const description = [said, unitOf(field, said, language), allowed(field, language)].filter(Boolean).join(' ');
  return { description, ...shapeOf(field, language) };
}

/** Not once more where the field's own words name it. */
function unitOf({ type }: Field, said: string, language: Language): string {
  const unit = units[type]?.[language] ?? '';
  const bare = unit.replace(/\.$/, '').toLowerCase();
  if (type === 'percent' && /in percent|%/i.test(said)) return { en: 'From 0 to 100, with or without %.', ko: '0~100, % 기호는 있어도 없어도 됩니다.' }[language];
  return ['months', 'days', 'hours'].includes(type) && said.toLowerCase().includes(bare) ? '' : unit;
}

function shapeOf(field: Field, language: Language): JsonSchema {
  switch (field.type) {
    case 'map': {
      const required = Object.entries(field.fields).flatMap(([key, inner]) => (inner.required ? [key] : []));
      const properties = Object.fromEntries(Object.entries(field.fields).map(([key, inner]) => [key, schemaOf(inner, language)]));
      return { type: ['object', 'string', 'null'], pattern: silence, properties, additionalProperties: false, ...(required.length ? { required } : {}) };
    }
    case 'record':
      return { type: ['object', 'string', 'null'], pattern: silence, additionalProperties: schemaOf(field.item, language) };
    case 'list':
      return orUnknown({ type: 'array', items: schemaOf(field.item, language) });
    case 'choice':
      return whole(field.of.name);
    case 'boolean':
      return whole('yes-or-no');
    case 'date':
      return whole('date');
    case 'either':
      return { anyOf: [schemaOf(field.scalar, language), schemaOf(field.other, language)] };
    case 'raw':
      return {};
    case 'text':
      return field.letters ? orUnknown({ type: 'string', pattern: `^[A-Za-z]{${field.letters}}$` }) : { type: ['string', 'number', 'boolean', 'null'] };
    case 'reference':
      return { type: ['string', 'number', 'null'] };
    default:
      return whole(numberName(field));
  }
}

const isNumber = (field: Field): field is NumberField => 'minimum' in field;
const numberName = ({ type, unitIn, minimum, maximum }: NumberField): string => [type === 'number' && unitIn ? 'measured' : type, ...(minimum > -1e15 ? [minimum] : []), ...(maximum < 1e15 ? ['to', maximum] : [])].join('-');

function numberOf(field: NumberField): JsonSchema {
  switch (field.type) {
    case 'percent':
      return orUnknown(...(field.minimum > 0 ? [] : [{ enum: [0] }]), { type: 'number', ...bounds({ ...field, minimum: Math.max(field.minimum, 1) }) }, asText('percent'));
    case 'count':
      return orUnknown({ type: 'integer', ...bounds(field) }, asText(field.minimum > 0 ? 'positive-count' : 'count'));
    default:
      return orUnknown({ type: 'number', ...bounds(field) }, asText(field.type === 'number' && field.unitIn ? 'measured' : field.type));
  }
}

const bounds = ({ minimum, maximum }: NumberField): JsonSchema => ({ ...(minimum > -1e15 ? { minimum } : {}), ...(maximum < 1e15 ? { maximum } : {}) });

/** The values and their main names, for completion; and every name, also with capitals and with other separators. */
function valuesOf({ options }: Choice): JsonSchema {
  const rows = Object.entries(options);
  const main = [...new Set(rows.flatMap(([value, option]) => [value, option.en, option.ko]))];
  const all = [...new Set([...main, ...rows.flatMap(([, option]) => option.also ?? [])])];
  return orUnknown({ enum: main }, { type: 'string', pattern: `^(${anyOf(all.map(loosely))})$` });
}

/** Short words and first letters in either case; separators and signs as they come. One piece of a pattern for each letter. */
const loosely = (name: string): string[] =>
  [...name.matchAll(/[a-z]+|[0-9가-힣]|[^a-z0-9가-힣]+/gi)].flatMap(([part]) => {
    if (/[0-9가-힣]/.test(part)) return part;
    if (!/[a-z]/i.test(part)) return /^[ -]+$/.test(part) ? '[ _-]*' : "[ \\-_.()/'’·&,]*";
    const free = part.length <= 4 ? part.length : 1;
    return [...part].map((letter, index) => (index < free ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter));
  });

/** A pattern for any of these; what begins alike is written once. */
function anyOf(names: readonly (readonly string[])[]): string {
  const rests = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of names) if (first !== undefined) rests.set(first, [...(rests.get(first) ?? []), rest]);
  const parts = [...rests].map(([first, rest]) => first + anyOf(rest));
  const mayEnd = names.some((name) => name.length === 0);
  if (!parts.length) return '';
  return parts.length === 1 && !mayEnd ? parts[0]! : `(${parts.join('|')})${mayEnd ? '?' : ''}`;
}

/** More values than this are for completion, which shows them, not for a description. */
const longList = 12;

function allowed(field: Field, language: Language): string {
  if (field.type === 'choice' && field.of.people) return { en: 'A role such as CEO, head of sales, CIO or vendor; any other takes the nearest one, other-executive and other-manager among them.', ko: '직책. 예: 대표이사, 영업본부장, CIO, 공급업체. 목록에 없으면 가장 가까운 것(그 밖의 최고경영진, 그 밖의 현업 부서장 등)을 씁니다.' }[language];
  if (field.type !== 'choice' || Object.keys(field.of.options).length > longList) return '';
  const rows = Object.entries(field.of.options).map(([value, option]) => (option[language] === value ? value : `${value} (${option[language]})`));
  return `${{ en: 'One of', ko: '다음 중 하나' }[language]}: ${rows.join(', ')}.`;
}
