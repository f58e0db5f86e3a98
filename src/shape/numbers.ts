// Numbers as people write them: 72000000, 72,000,000, 72M, 12 thousand, 900억, 1억 5천만, 1만 2천, 30%.

/** Multipliers by suffix, in lower case. */
const suffixes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  // In much of Europe.
  tsd: 1e3,
  mio: 1e6,
  mln: 1e6,
  mrd: 1e9,
};
/** Large units, each at most once and falling; inside a group 천, 백 and 십 do the same. */
const largeUnits: readonly [string, number][] = [['조', 1e12], ['억', 1e8], ['만', 1e4]];
const smallUnits: readonly [string, number][] = [['천', 1e3], ['백', 1e2], ['십', 1e1]];

/** No number that people write is longer. */
const longest = 60;

/** No group of thousands begins with 0: `0,078` has a comma for a point. */
const plainNumber = /^-?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/;
const suffixed = /^(-?[\d,.]+) ?([a-z]+)\.?$/i;
const korean = /^[\d,.\s조억만천백십]*[조억만천백십][\d,\s]*$/;

/** The number that a text means, or null. */
export function readNumber(written: string): number | null {
  const text = withoutMarks(written.trim());
  if (plainNumber.test(text)) return Number(text.replaceAll(',', ''));
  return null;
}

/** `72_000_000`: between digits they group. */
const withoutMarks = (text: string): string => (text.includes('_') && /^[^\d_]*\d+(?:_\d+)*[^\d_]*$/.test(text) ? text.replaceAll('_', '') : text);

/** Money, with or without 원. The currency stands in its own field. */
export function readAmount(written: string): number | null {
  const text = written.trim();
  return readQuantity(text.endsWith('원') ? text.replace(/(?<=[\d조억만천백십])\s*원$/, '') : text);
}

/** A number, or one with multipliers in either language. */
export function readQuantity(written: string): number | null {
  const text = written.trim().normalize('NFC');
  const number = readNumber(text);
  if (number !== null) return number;
  const short = suffixed.exec(text);
  if (short) {
    const unit = short[2]!.toLowerCase();
    const [value, factor] = [readNumber(short[1]!), Object.hasOwn(suffixes, unit) ? suffixes[unit] : undefined];
    return value === null || factor === undefined ? null : tidy(value * factor);
  }
  // A blank between digits may have been a point.
  return text.length < longest && korean.test(text) && !/\d\s+\d/.test(text) ? readKorean(text.replace(/\s/g, '')) : null;
}

/** `1조2천억`, `3천5백만`, `1만 2천`; null where units repeat or rise, and for what `readings` finds two meanings in. */
function readKorean(text: string): number | null {
  let rest = text;
  let total = 0;
  let least = Infinity;
  for (const [unit, factor] of largeUnits) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const group = readGroup(rest.slice(0, at));
    if (group === null) return null;
    total += group * factor;
    rest = rest.slice(at + 1);
    least = factor;
  }
  if (rest === '') return tidy(total);
  const group = readGroup(rest);
  // Below 만 nothing is left out; `1억 5천` leaves open whether 만 is meant.
  return group === null || group >= least || (least > 1e4 && least < Infinity) || lone(rest) ? null : tidy(total + group);
}

/** A digit right behind a unit may count the unit below: `1만2` is 10002, or 12000. */
const lone = (rest: string): boolean => /(^|[천백])\d$/.test(rest);

/** What a number behind a unit may count instead of ones. */
const below: Readonly<Record<string, number>> = { 조: 1e8, 억: 1e4, 만: 1e3, 천: 1e2, 백: 1e1 };

/** Both numbers that a text may mean, as `1억 5천` does; null where it means one, or none. */
export function readings(written: string): [number, number] | null {
  const text = written.normalize('NFC').replace(/\s|원$/g, '');
  const [, head, unit, tail] = /^(.*([조억만천백]))([\d,]+[천백십]?)$/.exec(text) ?? [];
  const [known, more] = [readQuantity(head ?? ''), readQuantity(tail ?? '')];
  if (known === null || more === null || readQuantity(text) !== null) return null;
  return more * below[unit!]! < readQuantity(`1${unit}`)! ? [known + more * below[unit!]!, known + more] : null;
}

/** Below 만: `3천5백` is 3500. */
export function readGroup(text: string): number | null {
  let rest = text;
  let total = 0;
  for (const [unit, factor] of smallUnits) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const value = at === 0 ? 1 : readNumber(rest.slice(0, at));
    if (value === null) return null;
    total += value * factor;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return text === '' ? null : total;
  const value = readNumber(rest);
  return value === null ? null : total + value;
}

/** Years as people give them, in months: `1.5 years`, `2년 반`, and `2 years 6` of which the unit of months was taken; NaN for all else. */
export function yearsInMonths(written: string): number {
  const [, years, half, months = 0] = /^([\d.]+) ?(?:years?|yrs?|년)(?:( ?반)|,? ?(?:and )?([\d.]+))?$/i.exec(written.normalize('NFC')) ?? [];
  return tidy(Number(years) * 12 + Number(months) + (half ? 6 : 0));
}

/** 0 to 100, with or without the sign or its name. */
export function readPercent(written: string): number | null {
  const text = written.trim();
  return readNumber(text.endsWith('%') ? text.slice(0, -1) : withoutShare(text));
}
export const withoutShare = (text: string): string => (/\d$/.test(text) ? text : text.replace(/ ?(?:percent|per cent|pct\.?|퍼센트|프로|[%％])$/i, ''));

/** 1.1 * 1e6 is 1100000.0000000002 in binary; nobody wrote that. */
const tidy = (value: number): number => Number(value.toPrecision(14));

/** Codes of currencies by their signs and names, in lower case. */
export const currencyNames: Readonly<Record<string, string>> = {
  $: 'USD', us$: 'USD', '€': 'EUR', '₩': 'KRW', '¥': 'JPY', '£': 'GBP', 달러: 'USD', 원: 'KRW', 유로: 'EUR', 엔: 'JPY',
  'us dollar': 'USD', 'us dollars': 'USD', euro: 'EUR', euros: 'EUR', won: 'KRW', yen: 'JPY', '미국 달러': 'USD', 원화: 'KRW',
};

/** These many countries have: beside an amount the plan's own are meant, but as the plan's currency they say too little. */
const spoken: Readonly<Record<string, string>> = { dollar: 'USD', dollars: 'USD', pounds: 'GBP' };
export const currencyOf = (named: string): string => currencyNames[named.toLowerCase()] ?? spoken[named.toLowerCase()] ?? named.toUpperCase();

/** The code of a currency whose sign, code or name someone put before or behind an amount, and the rest. */
export function splitCurrency(written: string): { rest: string; currency: string } | null {
  const { before, rest, after } = (withCurrency ??= new RegExp(currencyPattern, 'i')).exec(written.trim())?.groups ?? {};
  const named = after ?? before;
  if (named === undefined || rest === undefined) return null;
  const currency = currencyOf(named);
  // `$60M CAD`; but `$60M 원` is two currencies.
  const isOne = before === undefined || after === undefined || currencyOf(before) === currency || (before === '$' && /^(AU|CA|HK|NZ|SG|TW)D$/.test(currency));
  return isOne ? { rest: rest.trim(), currency } : null;
}
const codes = 'USD|EUR|KRW|JPY|GBP|AUD|BRL|CAD|CHF|CNY|CZK|DKK|HKD|IDR|ILS|INR|MXN|MYR|NOK|NZD|PHP|PLN|RUB|SAR|SEK|SGD|THB|TRY|TWD|VND|ZAR';
const currencyPattern = `^(?:(?<before>${codes}|US\\$|[$€₩¥£]) ?)?(?<rest>\\d[\\d,. a-z천백십만억조]*?)(?: ?(?<after>${codes}|[$€₩¥£]|(?:US )?dollars?|euros?|won|yen|pounds|미국 달러|달러|원화?|유로|엔))?$`;
let withCurrency: RegExp | undefined;

/** Signs and codes wherever they stand, with the blanks around them. */
export const currencyMark = (): RegExp => new RegExp(` ?(?:\\b(?:${codes})\\b|US\\$|[$€₩¥£]) ?`, 'g');
