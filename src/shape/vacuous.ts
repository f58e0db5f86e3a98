// What says nothing where something has to be stated in words of one's own (not a name): "yes", "if necessary", "case by case",
// "ask Peter", "경영진 판단에 따름". Each is the whole of the text.
import { ascii } from './ascii.ts';

const actors = '(?:the |our )?(?:(?:steering|management|executive|project|board|works) )?(?:board|committee|management|executives?|sponsor|owner|team|council|steerco|ceo|cfo|cio|coo|directors?|leadership|managers?|lead)';
const keyboard = 'asdf|asdfg|asdfgh|qwert|qwerty|qwertz|test|foo|bar|foobar|blah(?: blah)*|abc|xyz|aaa|bla(?: bla)*|sample|example|dummy';
const yes = 'y|yes|yeah|yep|ok|okay|true|sure|of course|given|exists?|available|defined|agreed|we have (?:one|some|them)';
/** A condition that leaves open what the condition is. */
const empty = `(?:only |stop |we stop |we will stop )?(?:(?:if|when|where|as) (?:and when )?(?:it is |it becomes )?(?:needed|necessary|required|appropriate|applicable|possible|desired|we must|we have to|it does(?: not|n't) work(?: out)?|it fails|it goes wrong|things go wrong|something goes wrong|there (?:is|are) (?:a )?problems?|problems (?:arise|occur)|anything goes wrong|something happens|it makes sense)|in case of (?:need|problems?|failure|emergency))`;
const discretion = `(?:on an? )?case[ -]by[ -]case(?: basis)?|individually|${actors} (?:decides?|will decide)(?: (?:then|later|on it|about it|if needed|if necessary|case by case|on a case[ -]by[ -]case basis))?|(?:at |by |subject to |on |it is |depends on |up to )?(?:(?:${actors}(?:'?s'?)?|our|the|own) )?(?:discretion|judgement|judgment|assessment|common sense|gut feeling)(?: (?:of|by) ${actors})?|${actors}(?:'?s'?)? (?:decision|call|choice)|as (?:we|they) see fit|to be assessed|we will (?:see|assess|judge)`;
const elsewhere = 'as (?:agreed|usual|always|planned|described|before|stated)|see (?:other |separate )?(?:document|sheet|file|page|contract|business case)|as per (?:the )?(?:contract|agreement|policy)|usual(?: ones?| criteria| rules)?|standard(?: ones?| criteria| rules)?|the usual|various|several|some|many|etc';
const english = `(?:${keyboard}|${yes}|${empty}|${discretion}|${elsewhere})`;

const ask = '(?:confirm|decide|clarify|propose|check|define|discuss|provide|advise|follow up)';
/** One person, in capitals as names are; not a plural: "Customers will decide". */
const person = '(?:(?:Mr|Ms|Mrs|Dr)\\.? )?[A-Z][a-z]*[a-rt-z](?: [A-Z][a-z]*[a-rt-z])?';
const leftToOne = `(?:${person} (?:(?:will|must|should|has to|needs to|is to|still has to) )${ask}(?: (?:it|this|that|later))?|${person} decides(?: (?:it|then|later|on it|about it|if needed|if necessary|case by case))?|(?:[Aa]sk|[Cc]heck with|[Tt]alk to|[Ss]peak to|[Cc]larify with|[Uu]p to|[Ss]ee) ${person}|(?:[Tt]o be|[Ww]ill be) (?:confirmed|decided|defined|clarified|agreed|proposed|provided|checked) (?:by|with) ${person})`;

const who = '(?:경영진|경영층|이사회|운영위원회|위원회|임원|임원진|대표|대표이사|사장|본부장|담당자|부서장|책임자|관리자)';
const doing = '(?:중단|판단|결정|대응|조치|검토|협의|논의|처리|조정)?(?:함|한다|합니다|됨|예정|하기로함)?';
const title = '(?:부장|팀장|과장|차장|실장|본부장|이사|상무|전무|대리|사원|매니저|책임|수석)(?:님)?';
const korean = `(?:예|네|응|있음|있다|있습니다|확인|테스트|예시|샘플|ㅁㄴㅇㄹ?|[ㄱ-ㅎㅏ-ㅣ]+|가나다|필요(?:시|할때|하면|한경우|할경우|에따라)${doing}|(?:문제|이슈|사고|차질)(?:가|이)?(?:발생|생기|있)?(?:시|하면|으면|면|할경우|하는경우|되면)${doing}|(?:잘)?(?:안되면|안될경우|실패하면|실패시)${doing}|${who}(?:의)?(?:재량|판단|결정)(?:에따라|에따름|에의함|으로|사항|에맡김)?${doing}|${who}(?:이|가)(?:판단|결정)${doing}|(?:상황|여건|사안|경우|형편|그때)(?:을|를|에|별로?)?(?:보고|따라|보아|봐서|맞게|맞춰|가서)?${doing}|(?:별첨|첨부|부록|별지|별도(?:문서|자료|파일))\\d*(?:을|를|에)?(?:참조|참고|확인)?(?:바람|요망|하십시오)?|[가-힣]{1,4}${title}(?:이|가|께|에게|과|와)?(?:(?:확인|결정|협의|검토|논의|답변|회신)(?:예정|필요|요망|요|중|대기|후결정)|문의(?:예정|필요|요망|함|중)?)|추후|통상|통상적(?:인)?기준|일반적(?:인)?기준|기존(?:과)?동일|상동)`;

// No pattern is made for a text that cannot fit it: to make them takes longer than to read a plan.
/** A text with another word is none of the English ones. */
let known: Set<string> | undefined;
const isOfKnownWords = (text: string): boolean => {
  known ??= new Set(english.match(/[a-z]+/g));
  return text.split(/[^a-z]+/).every((word) => word === '' || known!.has(word) || known!.has(`${word}s`));
};
const asks = ['confirm', 'decide', 'clarify', 'clarified', 'propose', 'check', 'define', 'discuss', 'provide', 'advise', 'follow up', 'agreed', 'provided', 'ask ', 'Ask ', 'k to ', 'p to ', 'with ', 'See ', 'see '];
const koreanHints = ['필요', '문제', '이슈', '사고', '차질', '되면', '될', '실패', '판단', '결정', '재량', '상황', '여건', '사안', '경우', '형편', '그때', '별첨', '첨부', '부록', '별지', '별도', '확인', '협의', '검토', '논의', '답변', '회신', '문의'];
const longestKorean = 24;
/** Shorter texts may be one of the words without a hint. */
const shortKorean = 8;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const made: { english?: RegExp; person?: RegExp; korean?: RegExp } = {};

/** Longer texts say more. */
const longest = 80;

/** Of a text in composed letters. */
export function isVacuous(text: string): boolean {
  if (text.length > longest) return false;
  const said = text.replace(/^[\s(["'“]+|[\s.!)\]"'”]+$/g, '');
  if (!ascii.test(said) && /[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(said)) return isKoreanVacuous(said.replace(/[^가-힣ㄱ-ㅎㅏ-ㅣA-Za-z0-9]+/g, ''));
  const lower = said.toLowerCase();
  if (isOfKnownWords(lower) && (made.english ??= whole(english)).test(lower)) return true;
  return said !== lower && asks.some((word) => said.includes(word)) && (made.person ??= whole(leftToOne)).test(said);
}

const isKoreanVacuous = (said: string): boolean => said.length <= longestKorean && (said.length <= shortKorean || koreanHints.some((hint) => said.includes(hint))) && (made.korean ??= whole(korean)).test(said);
