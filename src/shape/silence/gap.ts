// A gap that a form or its author left in a text: "Churn above X%", "Adoption below ?", "사용률 OO% 미만", "<value>". The text
// looks like an answer and says nothing that anybody could check.
import { whenUsed } from './when-used.ts';

/** A form's own words, wherever they are. Not a link, an address or a mark of HTML, nor a product: "the <old CRM>". */
const slot = '<[A-Za-z가-힣](?:[^<>@:/.=\\dA-Z]|(?<= )[A-Z](?=[a-z])){2,}>|<(?:TBD|TBA|NAME|VALUE|DATE|NUMBER|TEXT|REASON)>|‹[A-Za-z가-힣][^‹›<>\\d]*[›>]|[([](?:TBD|tbd|미정)[)\\]]';
/** At the end of what it is about: "Churn above TBD". */
const open = '(?:^|[\\s:–—-])(?:TBD|tbd)[.)]*$|(?:^|(?<=[\\s(]))_{2,}(?=$|[\\s).,;:])';
const anyText = [slot, open];

/** What is put where a figure belongs. No digit, point or colon before it: "0.00 %", "12,000 원", "24:00 hours"; and no sentence that breaks off: "떠나면... 주 단위로". */
const figure = '(?<![A-Za-z0-9.,:_]|\\d )(?:[Xx]{1,3}|N{1,3}|n{1,2}(?= ?[%％])|O{2,3}|O(?= ?[%％])|ㅇ{1,3}|[*@×]{2,3}(?= ?[%％])|-{1,2}(?=[%％])|_+|[○◯●□△▲◇☆]+|(?:…|\\.{3})(?:(?<![가-힣](?:…|\\.{3}))|(?=[%％]))|#{2,}|(?<!\\bat )0{2,}|\\?+|\\[(?:[XxNn]+|number|value|figure|amount|date|TB[ADC])\\]|TB[ADC]|tb[adc])';
const counted = 'percent|per cent|points?|days?|weeks?|months?|years?|hours?|minutes?|times|EUR|USD|KRW|GBP|million|people|persons|jobs|employees|customers|users|complaints|contacts|calls|staff';
/** "iPhone X users" and "Model X days" are counted by no X. */
const noName = '(?<!(?!(?:Within|After|Over|Under|Below|Above|Than|Least|Most|Lose|If|By|In|For|To|More|Fewer|Less|Exceeds) )[A-Z][A-Za-z]* )';
/** Not the beginning of a word: "OO회사" is a company without its name, and "X만 남으면" a grade. */
const koreanUnit = '(?:(?:만|억|천)? ?(?:퍼센트|포인트|개월|시간|일|주|년|분|회|건|명|원|점)|(?:만|억|천)(?= ?(?:이상|이하|미만|초과)))(?:$|(?=[^가-힣])|(?=이상|이하|미만|초과|이내|까지|후|내|에))';
/** "Complaints over X exceed 100" is about a network. */
const compared = '\\b(?:above|below|over|under|than|exceeds?|exceeding|at least|at most|up to) (?:[XN]{1,3}|[xn]|_+|\\[[XxNn]{1,3}\\])(?=$|[).,;]| (?:after|within|in|per|of|by|for|an?|at|until|and|or) )';
/** "Adoption below [threshold]", "사용률 [기준] 미만"; not a label, behind which the figure stands: "[기준] 사용률 40% 미만". */
const bracketed = '\\b(?:above|below|over|under|than|exceeds?|exceeding) \\[(?:the |target |agreed )?(?:threshold|value|figure|number(?: of)?|amount|percentage|limit)\\]|\\[(?:목표 ?)?(?:기준|수치|숫자|비율|값)\\] ?(?:[%％]|이상|이하|미만|초과)';
const money = '(?<!\\d ?)(?:\\b(?:USD|EUR|KRW|GBP|CHF|JPY) ?|[$€£₩])(?:[XN]+|x{1,3}|_+|\\?+)(?![A-Za-z0-9_])';
const alone = '(?:^|(?<=[\\s(]))(?:##+(?=$|[\\s).,;:])|XX+(?=$|[).,;:])|(?<!\\b[A-Z][A-Za-z]* )XX+(?= (?![A-Z])))';
const braces = '\\{+[A-Za-z가-힣][^{}:\\d]*\\}';
/** Of a name or a metric they may be how it is defined: "days from order to delivery, # days", "churn within N days". */
const statements = [...anyText, `${figure} ?(?:[%％]|${koreanUnit}|이상|이하|미만|초과|이내)`, `${noName}${figure} ?(?:${counted})(?![A-Za-z])`, `[[(] *[\\])] ?[%％]|몇 ?[%％]|(?:above|below|over|under|than) [%％]`, compared, bracketed, money, alone, braces];

/** "N being 300": it is no gap. */
const defined = /\b[XxNn] ?[%％]? ?(?:=|being |stands |is \d|equals |of \d)/;
/** In place of an answer; behind a question, as some write it with a blank, it is none. */
const asked = '(?:^|(?<=[\\s(]))\\?+(?=$|[\\s).,;:])';
const question = /(?:^|[.!;:] )(?:[Dd]o|[Dd]oes|[Dd]id|[Ww]ill|[Ww]ould|[Cc]an|[Cc]ould|[Ss]hould|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Ww]hy|[Hh]ow|[Ww]ho|[Ww]hat|[Ww]hen|[Ww]here|[Ww]hich) |(?:[인는은던]가|까|나요|지요|죠|[아어]요) \?/;
const atEnd = '(?:^|[\\s:–—-])(?:TB[AC]|tb[ac]|to be (?:decided|defined|determined|specified|confirmed|set|agreed|fixed|written)(?: later)?|to follow)[.)]*$|(?<=[가-힣]{2}):?[\\s:](?:미정|미확정|추후 ?(?:결정|확정|협의|정함))(?:임|이다|입니다)?[.)]*$';
/** By a day, or as a condition, that something is not decided is a criterion. */
const criterion = /\b(?:[Ii]f|[Ww]hen) |\b(?:[Bb]y|[Aa]fter|[Ww]ithin) .*\b(?:still|remains?) |\d ?(?:일|주|개월|년|월|분기)? ?(?:초|중순|말)?(?:까지|이?후|뒤|이?내|지나)|^[가-힣]+ ?시 [^(]*$/;

let hint: RegExp | undefined;
const patterns = { any: whenUsed(anyText.join('|')), stated: whenUsed(statements.join('|')), asked: whenUsed(asked), atEnd: whenUsed(atEnd) };

/** In a longer one a gap is but a part of what is said. */
const longest = 1000;

/** Of a text in composed letters. Where another part of it has a figure, a gap is no matter: "churn above 5 %, NPS threshold TBD". */
export function hasGap(text: string, isStatement: boolean): boolean {
  if (text.length > longest || !hasGapAlone(text, isStatement)) return false;
  const parts = text.split(/[;,] /);
  return parts.length < 2 || !parts.some((part) => /\d/.test(part) && !hasGapAlone(part.trim(), isStatement));
}

function hasGapAlone(text: string, isStatement: boolean): boolean {
  // One look for what any of them has; the rest is made when it is needed.
  hint ??= /[?_<{[(#‹○◯●□△▲◇☆…ㅇ]|[O*@×] ?[%％]|-[%％]|\.{3}|(?<![\d.,:])00|TB|tb[adc]|to be |XX|OO|미정|미확정|추후|(?:^|[^A-Za-z])[XxNn]{1,3}(?![A-Za-z])|[a-z] [%％]|몇/;
  if (!hint.test(text) || text.includes('</')) return false;
  if (!isStatement) return patterns.any(text);
  if (patterns.stated(text)) return !defined.test(text);
  return (text.includes('?') && patterns.asked(text) && !/\d/.test(text) && !question.test(text)) || (patterns.atEnd(text) && !criterion.test(text));
}
