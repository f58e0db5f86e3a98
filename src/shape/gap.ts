// A gap that a form or its author left in a text: "Churn above X%", "Adoption below ?", "사용률 OO% 미만", "<value>". The text
// looks like an answer and says nothing that anybody could check.

/** A form's own words, wherever they are. Not a link, an address or a mark of HTML. */
const slot = '<[A-Za-z가-힣][^<>@:/.=\\d]{2,}>|‹[A-Za-z가-힣][^‹›<>\\d]*[›>]|[([](?:TBD|tbd|미정)[)\\]]';
/** At the end of what it is about: "Churn above TBD". */
const open = '(?:^|[\\s:–—-])(?:TBD|tbd)[.)]*$|(?:^|(?<=[\\s(]))_{2,}(?=$|[\\s).,;:])';
const anyText = [slot, open];

/** What is put where a figure belongs. No digit, point or colon before it: "0.00 %", "12,000 원", "24:00 hours". */
const figure = '(?<![A-Za-z0-9.,:_]|\\d )(?:[Xx]{1,3}|N{1,3}|O{2,3}|_+|[○◯●□]+|…|\\.{3}|#{2,}|0{2,}|\\?+|\\[(?:[XxNn]+|number|value|figure|amount|date|TB[ADC])\\]|TB[ADC]|tb[adc])';
const unit = '(?:[%％]|(?:percent|per cent|points?|days?|weeks?|months?|years?|hours?|minutes?|times|EUR|USD|KRW|GBP|million|people|persons|jobs|employees|customers|users|complaints|contacts|calls|staff)(?![A-Za-z]))';
/** Not the beginning of a word: "OO회사" is a company without its name. */
const koreanUnit = '(?:퍼센트|포인트|개월|시간|일|주|년|분|회|건|명|만|억|천|원|점)+(?:$|(?=[^가-힣])|(?=이상|이하|미만|초과|이내|까지|후|내|에))';
const compared = '\\b(?:above|below|over|under|than|exceeds?|exceeding|at least|at most|up to) (?:[XN]{1,3}|[xn]|_+)(?![A-Za-z0-9_])';
const money = '(?:\\b(?:USD|EUR|KRW|GBP|CHF|JPY) ?|[$€£₩])(?:[XN]+|_+|\\?+)(?![A-Za-z0-9_])';
const alone = '(?:^|(?<=[\\s(]))(?:\\?+|##+|XX+)(?=$|[\\s).,;:])';
const braces = '\\{+[A-Za-z가-힣][^{}:\\d]*\\}';
const atEnd = '(?:^|[\\s:–—-])(?:TB[AC]|tb[ac]|to be (?:decided|defined|determined|specified|confirmed)(?: later)?)[.)]*$|(?<=[가-힣]{2}):?[\\s:](?:미정|미확정|추후 ?(?:결정|확정|협의|정함))(?:임|이다|입니다)?[.)]*$';
/** Of a name or a metric they may be how it is defined: "days from order to delivery, # days", "churn within N days". */
const statements = [...anyText, `${figure} ?(?:${unit}|${koreanUnit}|이상|이하|미만|초과|이내)`, compared, money, alone, braces, atEnd];

let hint: RegExp | undefined;
let gap: RegExp | undefined;
let anyGap: RegExp | undefined;

/** In a longer one a gap is but a part of what is said. */
const longest = 1000;

/** Of a text in composed letters. */
export function hasGap(text: string, isStatement: boolean): boolean {
  if (text.length > longest) return false;
  // One look for what any of them has; the rest is made when it is needed.
  hint ??= /[?_<{[(#‹○◯●□…]|\.{3}|(?<![\d.,:])00|TB|tb[adc]|to be |XX|OO|미정|미확정|추후|(?:^|[^A-Za-z])[XxNn]{1,3}(?![A-Za-z])/;
  if (!hint.test(text)) return false;
  const found = isStatement ? (gap ??= new RegExp(statements.join('|'))).test(text) : (anyGap ??= new RegExp(anyText.join('|'))).test(text);
  return found && !text.includes('</');
}
