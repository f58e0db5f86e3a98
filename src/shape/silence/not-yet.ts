// Short phrases that only say that something is not decided, not known, or to be looked at later, or that there is none; in both languages.
import { wholeWhenUsed } from './when-used.ts';

const done = 'agreed|announced|available|applicable|clear|confirmed|decided|defined|determined|discussed|finali[sz]ed|fixed|known|sure|set|settled|specified|stated';
const deciding = '(?:approval|confirmation|decision|definition|discussion)';
const waiting = `${deciding}s?(?: is| are)?(?: still)? (?:pending|open|outstanding|awaited|to follow|needed|required)|(?:pending|awaiting|waiting for)(?: an?| the| board(?:['’]s)?| final| formal| management)* ${deciding}|under discussion`;
const english = `not (?:yet )?(?:been )?(?:${done})(?: yet)?|(?:still |yet )?to be (?:${done})(?: later)?|(?:still )?(?:undecided|undefined|unclear|unknown|open|pending)(?: yet)?|(?:we )?(?:do not|don['’]?t) know(?: yet)?|no (?:idea|decision)(?: yet)?|no information|(?:none|nothing|nobody|n/a) (?:\\(?yet|so far)|we will see|(?:will|to) follow(?: later)?|(?:will be )?(?:${done}) later|t ?b ?[acd]|${waiting}`;

/** What is done about what is not known; alone it may be an answer, with "later", "needed" or "planned" it is none. */
const act = '(?:결정|결의|확정|협의|논의|검토|확인|입력|기재|정의|조율|보완|공지|통보|선정|지정|작성)';
const later = '(?:추후|차후|향후|나중)에?';
const waits = '(?:필요|대기)';
/** Not 확정 and 선정: these are answers, to how far the strategy and the choice of software are. */
const planned = '(?:결정|협의|논의|검토|확인|입력|기재|조율|보완|공지|통보|작성)(?:할|될)?예정';
const open = '미정|미상|미확정|미결정|미지정|미정의|미결|불명|불확실|모름|모릅|모르겠음|모르겠습|몰라|알수없|해당(?:사항)?없|(?:정해지|결정되|확정되|정하|결정하|확정하)지(?:는)?않|(?:결정|확정)(?:된바|된것|사항)?없|(?:결정|확정)안(?:됐|되었|되|돼|했|하였|함|됨)';
const ending = '(?:상태)?(?:음|임|함|됨|이다|한다|된다|았음|았다|다|니다|합니다|됩니다|하겠습니다|습니다|았습니다|입니다(?:만)?|이에요|예요|에요|어요|아요|았어요|해요|돼요)?';
const korean = `(?:아직|현재|지금)?(?:${later}(?:${act}(?:할|될|이|가)?(?:${waits}|예정)?)?|${act}(?:이|가)?${waits}|${planned}|(?:협의|논의|검토|확인|조율)중|${open})${ending}`;

/** That there is none, of what would end a project or save it. */
const englishNone = `(?:we |it |the project |this project )?(?:(?:will|shall|must|can|should) not|won['’]?t|cannot|can['’]?t|never) (?:ever )?(?:be )?stop(?:ped)?(?: it)?|(?:we |it )?(?:will )?never (?:be )?stop(?:ped)?(?: it)?|not stopping(?: it)?|(?:we |it )?(?:do|does|will) not stop(?: it)?|(?:we |it )?(?:don|doesn|won)['’]?t stop(?: it)?|we (?:do not|don['’]?t) (?:plan|intend|want) to stop(?: it)?|no reasons? to stop|there are no such (?:conditions|criteria)|no (?:(?:stop|exit|stopping|kill)(?: (?:criteri(?:on|a)|conditions?|rules?|plan))?|criteri(?:on|a)|conditions?|fall-?back(?: plan)?|plan b|way back)(?: (?:is |are )?(?:planned|foreseen|defined|needed|set|agreed|fixed|stated|decided))?|there (?:is|are|will be) (?:none|nothing|no (?:stop criteri(?:on|a)|way back|fallback|fall-back|plan b))|(?:none|nothing|not) (?:is )?(?:planned|foreseen|needed)|whatever happens,? (?:we|it|the project) (?:will )?continues?|(?:we|it|the project|this project) (?:will )?continues?,? (?:whatever happens|regardless(?: of (?:the )?results)?|no matter what)`;
const koreanNone = `(?:사업)?(?:중단|취소|철회)(?:은|을|는|도)?(?:하지)?(?:않|없|안함|불가)${ending}|(?:중단|종료)?(?:기준|조건|사유|이유|계획|방안|대안|대비책|대책)(?:은|이|도)?(?:따로|별도로)?(?:없|않)${ending}|(?:계획|예정)(?:된바|된것)?없${ending}|(?:복귀|롤백|원복)(?:은|이)?불가(?:능)?${ending}|(?:사업(?:은|을)?)?(?:무조건|끝까지|반드시)(?:추진|진행|완료|완수)(?:함|한다|합니다|예정|하겠습니다)?`;

const patterns = {
  notYet: { english: wholeWhenUsed(english), korean: wholeWhenUsed(korean) },
  none: { english: wholeWhenUsed(englishNone), korean: wholeWhenUsed(koreanNone) },
};

/** Of a text in small letters, without marks around it. */
export const saysNotYet = (said: string): boolean => says(said, 'notYet');

/** The same for a text that only says that there is none. */
export const saysNone = (said: string): boolean => says(said, 'none');

function says(said: string, what: keyof typeof patterns): boolean {
  if (said.length > longest) return false;
  return /^[ -~’]*$/.test(said) ? patterns[what].english(said.replace(/ +/g, ' ')) : patterns[what].korean(said.replaceAll(' ', ''));
}
const longest = 80;
