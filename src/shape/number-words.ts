// Numbers in words, as digits: what to write instead of `five million`, `구십억원` or `세번`. It only has to be good for advice, which is
// tried as a number before it is given.
import { readGroup } from './numbers.ts';

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const one = () => `(?:${ones.join('|')}|(?:${tens.join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')}))?)`;
/** Below a thousand, which is a unit of its own: `two hundred and fifty thousand`. */
const english = () => new RegExp(`\\b(?:(?:(a|${one()}) hundred)(?: (?:and )?(${one()}))?|(${one()}))\\b`, 'gi');

function belowHundred(words: string): number {
  const [first, second] = words.toLowerCase().split(/[- ]/) as [string, string?];
  const ten = tens.indexOf(first);
  return ten >= 0 ? ten * 10 + 20 + (second ? ones.indexOf(second) : 0) : first === 'a' ? 1 : ones.indexOf(first);
}

const digits = '영일이삼사오육칠팔구';
/** Below 만, which is a unit of its own. Where nothing but a digit would be left it may be a word: 일 is a day, too. */
const korean = /(?<!\d|(?![만억조])[가-힣])(?=[일이삼사오육칠팔구]?[천백십]|[일이삼사오육칠팔구][만억조])(?:[일이삼사오육칠팔구]?[천백십])*[일이삼사오육칠팔구]?(?= ?(?:[만억조원명번회개건일주년%]|시간|퍼센트|프로|$))/g;
const native = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];
const counted = () => new RegExp(`(?<![가-힣])(${native.join('|')})(?= ?(?:번|회|명|개|건|달|시간|주|해|가지|차례|통))`, 'g');

/** `two hundred thousand` -> `200 thousand`, `구십억원` -> `90억원`, `세 번` -> `3 번`; all else as it stands. */
export const inDigits = (text: string): string =>
  text
    .replace(english(), (_, hundreds?: string, rest?: string, alone?: string) => String(hundreds ? belowHundred(hundreds) * 100 + (rest ? belowHundred(rest) : 0) : belowHundred(alone!)))
    .replace(korean, (group) => String(readGroup(group.replace(/[일이삼사오육칠팔구]/g, (digit) => String(digits.indexOf(digit)))) ?? group))
    .replace(counted(), (word) => String(native.indexOf(word) + 1));
