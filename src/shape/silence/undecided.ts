// Free text that says in words of its own that something is not decided or not known yet: "The board will decide in March". Each of
// its words is about deciding, about who does it, or about when, and at least one says that it is still to come. A text with any
// other word says something. Not for values of lists: "in progress" is a state.

import { ascii } from '../ascii.ts';

const actors = 'board|boards|bod|committee|steering|steerco|management|team|teams|department|project|programme|program|office|pmo|hr|it|legal|finance|procurement|compliance|sales|marketing|ceo|cfo|cio|coo|cmo|cto|vendor|supplier|consultant|consultants|works|council|head|head-office|mr|ms|sponsor|owner|lead|somebody|someone|colleagues|us|union|unions|legal team|lawyers|agency';
const named = 'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|fall|winter';
const times = `${named}|day|days|week|weeks|month|months|quarter|quarters|year|years|end|early|mid|late|beginning|start|q1|q2|q3|q4|h1|h2|half|meeting|meetings|workshop|pilot|phase|kick-off|kickoff|contract|signing|selection|tender|version|stage|moment|time|now|today|tomorrow|soon|then|first|second|third|fourth|following|coming|next`;
const small = 'a|an|the|this|that|these|it|we|i|they|he|she|who|what|which|is|are|was|were|be|been|being|by|with|from|for|at|in|into|on|of|as|and|or|but|so|far|here|there|after|before|until|till|when|once|while|during|within|upon|about|around|approx|approximately|circa|probably|maybe|perhaps|likely|please|see|own|our|their|his|her|its|only|just|currently|presently|all|any|anything|details|detail|exact|exactly|final|finally|formal|formally|internal|internally|together|jointly|separately|annex|minutes|below|above|text|value|values|number|figure|figures|date|name|to|up|out|can|could|should|would|may|might|do|does|did|have|has|had|taken|make|made|one|most|least|stop|criterion|criteria|condition|conditions|fallback|exit|reason|reasons|rule|rules|budget|we\'ll|they\'ll|it\'ll|he\'ll|she\'ll|more|mail|seen|out|numbers|input|feedback|i|am|we\'re|they\'re|i\'m|w|c|due';
/** About deciding and knowing. With one of the words below they say that it is still to come. */
const acts = 'decide|decides|decided|deciding|decision|decisions|determine|determines|determined|define|defines|defined|definition|agree|agrees|agreed|agreement|confirm|confirms|confirmed|confirmation|clarify|clarifies|clarified|clarification|discuss|discusses|discussed|discussion|discussions|settle|settled|specify|specified|announce|announced|advise|advised|propose|proposed|proposal|finalise|finalised|finalize|finalized|fix|fixed|set|worked|work|elaborated|filled|fill|add|added|write|written|provide|provided|follow|follows|known|know|knows|say|said|tell|told|clear|sure|certain|review|reviewed|approve|approved|approves|approval|sign-off|signoff|signed|asked|ask|answer|answered|input|feedback|point|question|issue|item|information|info|idea|planned|plan|stated|available|ready|open|checked|check|looked|considered|thought|chosen|named|nominated|appointed|assigned|requested|progress|draft|completed|supplied|entered|inserted|detailed|prepared|negotiation|negotiated|figure|come';
/** That it is still to come. "Not approved by May" may be a reason to stop; "not decided" is none. */
const still = "yet|still|later|will|we'll|they'll|it'll|he'll|she'll|needs|need|must|has to|have to|is to|are to|to be|should be|expected|requires|require|remains|left|soon|unable";
const knowing = 'decided|decide|determined|defined|know|known|clear|sure|certain|specified|stated|settled|say|tell|knows|thought about|thought of|figured out';
/** By a day is a criterion: "the board has not decided by June". */
const deadline = `(?! by (?:(?:the|end|of|mid|early|late|next) )*(?:${times}|\\d))`;
/** These need no other word. */
const sure = `tbd|tba|tbc|t\\.b\\.[dac]\\.?|to do|todo|wip|work in progress|undecided|undetermined|unspecified|undefined|unsure|unapproved|idk|dunno|placeholder|lorem ipsum|please fill in|fill in(?: later)?|to be filled in|in (?:progress|discussion|clarification|preparation|approval|review|the works)|under (?:review|discussion|consideration|evaluation|preparation)|being (?:discussed|decided|clarified|reviewed|prepared|defined)|left open|up for (?:decision|discussion)|up to the (?:board|management|team|committee)|open (?:point|question|issue|item|decision)|(?:point|question|issue|item|decision) (?:is |still )*open|too early|hard to say|coming soon|as discussed|who knows|(?:not|n't|haven't|hasn't|isn't|aren't|wasn't|don't|doesn't|cannot|can't|nobody|nothing|no one)(?: (?:yet|been|really|fully|is|has|have|we))* (?:${knowing})${deadline}|no decision(?: has been (?:taken|made))?|no (?:stop |exit |stopping )?(?:criteri(?:on|a)|conditions?|fallback|plan)(?: (?:is|are|has been|have been|defined|set|agreed))* yet|not yet|to (?:decide|clarify|confirm|discuss|define|propose|determine|advise|agree|come|follow)|decides? (?:in|on|at|next|after|this|within|by)|subject to|working on (?:it|this|that)|being worked on|under negotiation|remains to be seen|to be seen|figure (?:it |this |that )?out|(?:details|text|more|answer|reply) follows?|see (?:the )?(?:attachment|attached|annex|appendix|e-?mail)|(?:insert|describe|enter|add|write)(?: (?:text|value|number|date|name|it|reason|reasons|criteria))?(?: here)|nobody knows`;
/** These too, where no span is given: "no answer within two days" is a criterion. */
const spanless = `still waiting|(?:is|are) waiting (?:for|on)|on hold|no (?:information|info|idea|answer)|waits? for|awaits|awaited`;
const span = /\b(?:within|after|at most|more than|over|longer than|up to) \d/;
/** "Still open after Q3 2027" is a criterion. */
const stillAt = `\\bstill (?!to )[a-z -]*\\b(?:after|by|on|in) (?:(?:the|end|of|mid|early|late) )*(?:${times}|\\d)`;
/** So is what is not there by a day: "no decision by the end of Q2", "contract not yet signed on 1 May". Not what says when it will be, nor a day behind a comma, which is that of a meeting. */
const overdue = `^(?!.*\\b(?:will|decides?|to be|is to|expected|planned|later)\\b).*\\b(?:no|not|nobody|nothing|missing|without|undecided|open|[a-z]+n't)\\b(?:(?![^,;:]*\\byet\\b)[^,;:]* (?:by|after|within) (?:(?:the|end|of|mid|early|late) )*(?:${named}|q[1-4]|h[12]|week \\d|next [a-z]|\\d)|[^,;:]* on \\d)`;
/** These too, where they begin or end the text and nothing is measured: "waiting time" is a figure. */
const weak = 'unclear|unknown|outstanding|pending|awaiting|missing|blank|empty|deferred|postponed|depends|vacant|follows|draft|requested';
/** Not "no waiting" or "waiting for nothing", which promise something. */
const waiting = { first: 'waiting(?! (?:(?:for|on) )?(?:no|nothing|less|more than)(?: |$))', last: '(?<!(?:no|less|without|not|of) )waiting' };
const awaits = /^(?:(?:we|are|is|it|still|currently) )*awaiting /;
const measured = /\b(?:time|numbers?|days?|weeks?|months?|hours?|values?|figures?|dates?|names?|information|info|details?|text)\b/;

const korean = {
  /** Who, when, what is done, and endings. */
  rest: '워크숍|차주|주차|버전|개정판|개정|차기|회신|답변|업데이트|나는|고민|진행|상의|의견|컨설턴트|제안|여기|고있|회의|없음|없습니다|없다|겠어요|겠음|겠습니다|어요|아요|해요|지|짐|정해|이사회|위원회|경영진|경영회의|임원회의|임원진|임원|대표이사|대표|사장|본부장|본사|인사팀|법무팀|재무팀|기획팀|마케팅팀|영업팀|전산팀|정보팀|주관부서|담당부서|관련부서|유관부서|해당부서|부서|담당자|담당|현업|내부|사내|노조|업체|협력사|파일럿|시범운영|시범|설계|착수|계약|선정|다음|이번|내년|올해|금년|상반기|하반기|년|월|일|분기|초|중순|말|경|현재|지금|당분간|로서는|으로서는|으로는|에는|에서|에게|까지|부터|이후|하여|해서|된|될|되는|되면|되어|할|하는|하면|하고|함|됨|임|음|이다|이며|입니다|니다|습니다|합니다|됩니다|하겠|했|하였|되었|됐|한다|된다|않았|못했|못하였|요|과|와|의|이|가|을|를|은|는|도|에|로|으로|시|바|것|사항|내용|결과|여부|방안|부분|잘|좀|답|말|결정|결의|확정|협의|합의|논의|검토|확인|승인|결재|공지|통보|기재|작성|입력|반영|추가|보완|조율|요청|보고|정의|지정|준비|중단|종료|기준|조건|방법|대책|대비책|계획|사유|상황|따라|추진|정해지|정하지|정해진|정한|정함|정하기|하기|되기|되지|하지|후|중|대로|및|또는|별도',
  open: '미정|미확정|미결정|미결|미지정|미정의|미기재|미작성|미승인|미상|미입력|불명|불확실|모름|모르|몰라|몰랐|보류|유보|공란|공석|대기|예정|요망|나중|추후|차후|향후|아직|않|못|안됨|안됐|안정해|알수없|알수가없|말할수없|답할수없|답할수가없|바없|것없|사항없|(?:결정|결의|확정|승인|합의|검토|확인|협의|결재)(?:이|되기|하기|받기)?전|(?:협의|논의|검토|확인|작성|준비|결재|승인|조율|보완|요청|승인요청|고민|진행|상의|논의)중|기다(?:림|리|려)|(?:논의|협의|검토|결정|확정|합의)안(?:함|했|됨)|(?:와|과)(?:협의|상의|논의)$|월(?:에)?(?:이사회|위원회|경영회의|임원회의)(?:에)?에서결정|여기에(?:입력|기재|작성)|첨부|상정|결정나는대로|(?:다음|차기|향후)(?:버전|개정판|개정)(?:에서|에|시)?|(?:협의|논의|검토|확인|결정|정의|보완|조율|추가|입력|기재|작성)(?:이|가)?필요|(?:후|뒤|이후)(?:에)?(?:결정|확정|기재|공지|반영|추가|협의|작성|정함)|(?:되는대로|되면|하면|정해지면|지면|지는대로)(?:결정|확정|기재|공지|반영|추가|협의|작성|정함)|상황에따라|추진하면서|별도(?:협의|공지|통보|결정)|에결정|나중에정함|정하기로함|안정해짐|요청함',
};

interface Patterns {
  still: RegExp;
  act: RegExp;
  sure: RegExp;
  spanless: RegExp;
  weak: RegExp;
  koreanOpen: RegExp;
  criterion: RegExp;
}
let made: Patterns | undefined;
/** Made when they are used: few plans have such a text. */
const patterns = (): Patterns =>
  (made ??= {
    still: new RegExp(`(?:^| )(?:${still})(?: |$)`),
    act: new RegExp(`(?:^| )(?:${acts})(?: |$)`),
    sure: new RegExp(`(?:^|(?<= ))(?:${sure})(?= |$)`, 'g'),
    spanless: new RegExp(`(?:^|(?<= ))(?:${spanless})(?= |$)`, 'g'),
    weak: new RegExp(`^(?:(?:it|is|i|am|i'm|we|we're|they|they're|are|still|currently|as|yet|all|this|the) )*(?:${weak}|${waiting.first})(?: |$)|(?:^| )(?:${weak}|${waiting.last})(?: yet| now)?$`),
    koreanOpen: new RegExp(korean.open, 'g'),
    criterion: new RegExp(`${stillAt}|${overdue}`),
  });

/** Words of the phrases above that are nowhere else, and those by which a text is told from a mere name. */
const ofPhrases = "to|wait|waits|awaits|awaited|subject|attachment|attached|annex|appendix|email|insert|describe|enter|here|working|worked|thought|figured|waiting|up|not|no|nobody|nothing|n't|haven't|hasn't|isn't|aren't|wasn't|don't|doesn't|cannot|can't|tbd|tba|tbc|t.b.d|t.b.a|t.b.c|todo|wip|undecided|undetermined|unspecified|undefined|unsure|unapproved|idk|dunno|placeholder|lorem|ipsum|hold|under|too|hard|clarification|preparation|consideration|evaluation|works|prepared|tells|knows";
const setOf = (...lists: string[]): Set<string> => new Set(lists.join('|').replaceAll(' ', '|').split('|'));
let words: { plain: Set<string>; telling: Set<string> } | undefined;

/** Whether a text has no other words, and one that tells. Blank by blank, without a pattern: a sentence that says something ends this at its first words. */
function isOfWords(text: string): boolean {
  const { plain, telling } = (words ??= { plain: setOf(actors, times, small), telling: setOf(acts, still, weak, ofPhrases) });
  let tells = false;
  const isWord = (word: string): boolean => {
    const is = telling.has(word);
    tells ||= is;
    return is || word === '' || (word.endsWith("'s") && plain.has(word.slice(0, -2))) || plain.has(word) || (word.charCodeAt(0) <= 57 && /^\d+(?:st|nd|rd|th|%)?$/.test(word));
  };
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf(' ', from);
    const to = blank < 0 ? text.length : blank;
    let [start, end] = [from, to];
    while (start < end && !isLetter(text, start)) start++;
    while (start < end && !isLetter(text, end - 1)) end--;
    const word = text.slice(start, end);
    if (!isWord(word) && (!hasMark(word) || !word.split(/[^a-z0-9'%.]+/).every((part) => isWord(part.replace(/\.$/, ''))))) return false;
    from = to + 1;
  }
  return tells;
}
const hasMark = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) if (!isLetter(word, at)) return true;
  return false;
};
const isLetter = (text: string, at: number): boolean => (text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) || (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57);

/** More is a sentence of its own. */
const longest = 100;

/** "Peter to confirm": one name, in capitals as names are. */
const someoneTo = /^[A-Z][a-z]*[a-rt-z](?: [A-Z][a-z]*[a-rt-z])? to (?:confirm|decide|clarify|propose|check|define|discuss|provide|advise|follow up)\.?$/;
/** A form's own words, to be written over: "<describe here>"; and a question: "?? ask HR". */
const form = /^(?:<[^<>\d]*>|\[[^[\]\d]*\]|\?.*)[.!]?$/;

const versions = ['version', 'draft', 'release', 'revision', 'update', 'edition'];
/** "In the next version", and nothing else. */
const nextVersion = /^(?:(?:see|left|for|will|be|to|is|it|they|follows?|comes?|added|filled|described|stated|defined|decided|specified|in) )*(?:the |a |an |our )?(?:next|later|coming|following|future|upcoming) (?:version|draft|release|revision|update|edition)(?: of (?:the|this) (?:plan|document|proposal))?$/;

/** What begins by saying so, and goes on behind a mark, has not decided either. */
export function isUndecided(written: string): boolean {
  if (written.length > 8 * longest) return false;
  const text = ascii.test(written) ? written.trim() : written.normalize('NFC').replaceAll('’', "'").trim();
  if (text.length > 4 * longest) return false;
  if (!ascii.test(text) && /[가-힣]/.test(text)) return koreanUndecided(text);
  const said = text.toLowerCase();
  // No pattern is made for a text that cannot fit it.
  if (text.includes(' to ') && someoneTo.test(text)) return true;
  if ('<[?'.includes(text.charAt(0)) && form.test(text)) return true;
  if (versions.some((word) => said.includes(word)) && nextVersion.test(said.replace(/[.!()]/g, ''))) return true;
  return beginsSo(said) || (said.length <= longest && isOfWords(said) && englishUndecided(said));
}

const beginsSo = (said: string): boolean => beginnings.some((word) => said.startsWith(word) || said.startsWith(word, 1)) && begins.test(said);
const beginnings = ['tb', 't.b', 'to be ', 'to do', 'todo', 'still ', 'und', 'not ', 'unclear', 'pending', 'criteria pending', 'none ', 'open'];
const begins = /^[^a-z]?(?:still )?(?:tb[dac]|t\.b\.[dac]\.?|to be (?:decided|determined|defined|confirmed|clarified|discussed|agreed)|undecided|undefined|not (?:yet )?(?:been )?(?:decided|determined|defined|known|clear)(?: yet)?|not yet|unclear|todo|to do|(?:criteria )?pending|none (?:so far|yet))(?:[:;,.(/]| [-–—(])|^open(?:,| [-–—])|^(?:tb[dac]|t\.b\.[dac]\.?) (?:with|by|in|after|at|from|until) /;
const koreanBegins = /^(?:미정|미확정|미결정|추후 ?(?:결정|협의|확정))(?:[:;,.(/]| [-–—])/;

function englishUndecided(said: string): boolean {
  if (patterns().criterion.test(said)) return false;
  const plain = said.replace(/[^a-z0-9%.' -]+/g, ' ').replace(/\.(?= |$)| - |(?<= )-|-(?= )/g, ' ').replace(/ +/g, ' ').trim();
  const { still: open, act, sure: alone, spanless: unmeasured, weak: atEdge } = patterns();
  const certain = plain.replace(alone, 'yet');
  const rest = span.test(plain) ? certain : certain.replace(unmeasured, 'yet');
  if (rest === plain && !(atEdge.test(plain) && !measured.test(plain) && !span.test(plain)) && !awaits.test(plain) && !(open.test(plain) && act.test(plain))) return false;
  return isOfWords(rest);
}

/** A condition under which something ends, and what is measured. */
const criterion = /(?:못하|않으|안되|없으|아니)면$|(?:미승인|미정|미확정|미결정)시$|^가동시[가-힣]*미정$|\d(?:년|월|일|분기)?(?:초|말|중순)?(?:까지[가-힣]*(?:미승인|미확정|미결정)|(?:현재|기준|에도)[가-힣]*미승인)$|(?:면|시|때|경우)(?:에는|에|즉시|사업[을은]?|전체)*(?:중단|종료|철회|취소|포기)(?:한다|함|합니다)?$|\d(?:일|개월|주|건|회|년)?(?:초과|이상|이하|미만)|\d(?:년|월|일|분기|주)?(?:초|말|중순)?까지[가-힣]*(?:않|못|안됨|없)/;
function koreanUndecided(said: string): boolean {
  if (koreanBegins.test(said)) return true;
  // Of other letters only offices and departments.
  const ours = said.replace(/\b(?:C[EFIOMT]O|PMO|HR|IT|CRM)(?![A-Za-z])/g, '');
  const plain = ours.replace(/[^가-힣0-9]+/g, '');
  if (said.length > longest || /[a-z]/i.test(ours)) return false;
  if (criterion.test(plain)) return false;
  const rest = plain.split(patterns().koreanOpen);
  return rest.length > 1 && rest.every(isMadeOfWords);
}

let koreanWords: string[] | undefined;
/** Whether a text without blanks falls into words. Step by step: a pattern would try each way to cut it. */
function isMadeOfWords(text: string): boolean {
  koreanWords ??= korean.rest.split('|');
  const ends = [true];
  for (let at = 0; at < text.length; at++) {
    if (!ends[at]) continue;
    if (/\d/.test(text[at]!)) ends[at + 1] = true;
    for (const word of koreanWords) if (text.startsWith(word, at)) ends[at + word.length] = true;
  }
  return ends[text.length] === true;
}
