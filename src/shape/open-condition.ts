// Conditions that leave open what the condition is, or leave it to somebody: "if necessary", "case by case", "the board decides",
// "ask Peter", "경영진 판단에 따름". As an answer to another question they may say enough: "the team decides" is a change.
import { person, saysOnly } from './phrases.ts';

const actors = '(?:the |our )?(?:(?:steering|management|executive|project|board|works) )?(?:board|committee|management|mgmt|executives?|sponsor|owner|team|council|steerco|ceo|cfo|cio|coo|directors?|leadership|managers?|lead|hr|it|legal|finance|project managers?|branch|store|department|bank)';
const empty = `(?:only |stop |we stop |we will stop )?(?:(?:if|when|where|as) (?:and when )?(?:it is |it becomes )?(?:needed|necessary|required|appropriate|applicable|possible|desired|the case may be|we must|we have to|it does not work(?: out)?|it is not working|it fails|(?:it|things|something|anything) (?:go|goes) (?:wrong|badly)|there (?:is|are) (?:a )?problems?|problems (?:arise|occur)|something happens|${actors} (?:thinks? (?:it makes sense|so|it is necessary)|says? so|wants? (?:it|to)|decides?)|it makes sense|the situation requires it|stop criteria are met)|whatever ${actors} (?:says?|decides?|wants?)|(?:we |it )?will (?:be )?decided? (?:when the time comes|on the (?:night|day|spot))|as defined by ${actors}|in (?:case of (?:need|problems?|failure|emergency)|(?:an )?emergency))(?:,? (?:by|after) ${actors})?`;
const discretion = `(?:on an? )?case[ -]by[ -]case(?: basis)?|individually|${actors} (?:decides?|will decide)(?: (?:then|later|on it|about it|if needed|if necessary|in due course|when the time comes|case by case|on a case[ -]by[ -]case basis))?|(?:see|ask|up to|check with) ${actors}|decision (?:by|of) ${actors}(?: in (?:january|february|march|april|may|june|july|august|september|october|november|december))?|${actors} knows?|(?:at |by |subject to |on |it is |depends on |up to )?(?:(?:${actors}(?:'?s'?)?|our|the|own) )?(?:discretion|judgement|judgment|assessment|common sense|gut feeling)(?: (?:of|by) ${actors})?|${actors}(?:'?s'?)? (?:decision|call|choice)|as (?:we|they) see fit|to be assessed|we will (?:assess|judge)|(?:the )?(?:usual|standard)(?: ones?| criteria| rules)?`;
/** That there will be no end. */
const refusal = '(?:it |this |the project )?(?:will|must|shall|can) not be (?:stopped|cancelled)|failure is (?:not an option|no option)|we are (?:confident|sure|certain) (?:that )?(?:this|it) will (?:not happen|work|succeed)';
const english = `(?:${empty}|${discretion}|${refusal})`;

const leftToOne = `(?:[Aa]sk|[Cc]heck with|[Tt]alk to|[Ss]peak to|[Cc]larify with|[Uu]p to(?! (?:Easter|January|February|March|April|June|July|August|September|October|November|December)$)|[Ss]ee) (?:${person}|(?:the )?(?:[A-Z]{2,4}|legal|finance|marketing|sales|controlling|compliance|procurement|vendor))|${person} (?:decides|will check|must check|will provide|must provide)(?: (?:it|this|then|later|on it|about it|if needed|if necessary|case by case))?(?:,? (?:by|in) (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{4})?)?|(?:[Tt]o be|[Ww]ill be) (?:agreed|provided|checked) (?:by|with) ${person}`;

const who = '(?:경영위원회|심의회|지점장|점장|매장장|경영진|경영층|이사회|운영위원회|위원회|임원|임원진|대표|대표이사|사장|본부장|담당자|부서장|책임자|관리자)';
const department = '(?:인사|법무|재무|기획|마케팅|영업|전산|정보|구매|홍보|경영|고객|준법|감사|IT|HR|PMO)(?:부서|본부|부|팀|실)';
const doing = '(?:중단|판단|결정|대응|조치|검토|협의|논의|처리|조정)?(?:함|한다|합니다|됨|예정|하기로함)?';
const title = '(?:부장|팀장|과장|차장|실장|본부장|이사|상무|전무|대리|사원|매니저|책임|수석)(?:님)?';
const asking = '(?:이|가|께|에게|에|와|과|에서)?(?:(?:확인|결정|협의|검토|논의|답변|회신|준비)(?:예정|필요|요망|요|중|대기|(?:후|하여)?(?:결정|확정|공유예정|공지|안내))?|문의(?:예정|필요|요망|함|중)?|준비)';
const korean = `(?:적절히|당일(?:에)?(?:결정|판단)|상식적으로(?:판단|결정)|(?:CFO|CEO|CIO|COO|CMO|(?:사장|대표|회장|부장|팀장|본부장|이사|상무|전무)님|${who})(?:이|가)?(?:\\d+월에)?(?:정함|정한다|의견대기)|\\d분기에정함|(?:[가-힣A-Z]{1,4}팀)(?:이|에서)?알아서(?:함|처리|대응)|(?:계획대로)?(?:진행하며|진행하고|추진하며)중단(?:은|을)?(?:하지)?(?:않음|않는다|안함|없음)|(?:인사|법무|재무|구매)(?:팀|부)?(?:에서)?(?:검토|협의|논의|확인)(?:중|예정|필요)|(?:업체|협력사|공급사|노조)(?:와|과)(?:협의|논의|합의)(?:하여|해서|후|예정|중)?(?:결정|확정)?(?:예정|함|한다)?|\\d*년?\\d*(?:월|분기)?(?:상반기|하반기)?(?:중|내|까지|에)?(?:결정|확정)(?:함|예정)?|(?:개별|개별적)(?:으로)?(?:판단|결정|협의|검토)${doing}|필요(?:시|할때|하면|한경우|할경우|에따라)${doing}|(?:문제|이슈|차질)(?:가|이)?(?:발생|생기|있)?(?:시|하면|으면|면|할경우|하는경우|되면)(?:그때)?${doing}|(?:잘)?(?:안되면|안될경우|실패하면|실패시)${doing}|${who}(?:의)?(?:재량|판단|결정)(?:에따라|에따름|에의함|으로|사항|에맡김)?${doing}|${who}(?:이|가|에서)(?:판단|결정)${doing}|(?:상황|여건|사안|경우|형편|그때)(?:을|를|에|별로?)?(?:보고|따라|보아|봐서|맞게|맞춰|가서)?(?:다름|${doing})|(?:적절한|적당한)시점에${doing}|(?:[가-힣]{0,4}${title}|${department})${asking}|통상적(?:인)?기준|일반적(?:인)?기준|기존(?:과)?동일)`;

/** Of a text in composed letters. */
export const isOpenCondition = saysOnly({
  english,
  byOne: { pattern: leftToOne, hints: ['sk ', 'with ', 'k to ', 'p to ', 'ee ', 'decides', 'check', 'provide', ' by '] },
  korean: { pattern: korean, hints: ['적절히', '확정', '당일', '상식', '정함', '의견', '알아서', '중단', '필요', '문제', '이슈', '차질', '되면', '될', '실패', '판단', '결정', '재량', '상황', '여건', '사안', '경우', '형편', '그때', '시점', '확인', '협의', '검토', '논의', '답변', '회신', '문의', '준비', '기준', '동일'] },
  short: 0,
});
