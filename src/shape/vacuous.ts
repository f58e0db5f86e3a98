// What says nothing where something has to be stated in words of one's own (not a name): "yes", "see the contract", "Peter will
// confirm", "별첨 참조". Each is the whole of the text.
import { person, saysOnly } from './phrases.ts';

const keyboard = 'x|asdf|asdfg|asdfgh|qwert|qwerty|qwertz|test|foo|bar|foobar|blah(?: blah)*|abc|xyz|xx|aaa|bla(?: bla)*|(?:example|sample)(?: text)?|dummy|fixme';
const yes = 'y|yes|yeah|yep|ok|okay|true|sure|of course|given|exists?|available|defined|agreed|we have (?:one|some|them)|(?:there will be|we will find) (?:a|one|some)(?: (?:way|fallback|solution))?|maybe|possibly|perhaps|soon|we will see(?: what happens)?|(?:we )?(?:hope|are hoping) for the best|fingers crossed|(?:we |we will )?improvise|(?:under|in) no circumstances|at any time';
/** The field's own name. */
const itself = '(?:the )?(?:stop if|stop (?:criterion|criteria|condition)|fall-?back(?: plan| solution)?|plan b|purpose(?: of the project)?|job security|reason|change)';
const noneNeeded = "(?:it is |this is |we think it is )?(?:not (?:needed|required|necessary|applicable|relevant)|unnecessary|irrelevant)|no (?:need|reason|comment|statement(?: possible)?(?: yet)?)|because|confidential|sensitive(?: topic| matter)?|we do(?: not|n't) think so";
const inDueCourse = '(?:(?:it|this|we|they|hr|it|staff|the board) )?(?:will be|is to be|to be|will) (?:set|developed|drafted|worked out|agreed|communicated|communicate|announced|announce|derived|told|informed|inform|published|shared|share|explained|explain)(?: (?:later|soon|then|in due course|in time|to all|to everyone|to staff|staff|with the business|by hr))*|in due course|(?:it )?(?:depends|depending) on (?:the )?(?:result|results|campaign|campaigns|situation|circumstances|budget|case)|(?:hr|it|legal|finance|the team|management) (?:will take|takes) care of (?:it|this)';
const document = '(?:chapter|section|page|annex|appendix|attachment|charter|handbook|concept|document|sheet|manual|contract|wiki|confluence|sharepoint|intranet|policy|file|folder|slides?|deck|business case)';
const between = '(?:(?:the|our|other|separate|project|data|protection|security|it|hr|sales|customer|service|training|general) )*';
const elsewhere = `as (?:agreed|usual|always|planned|described|stated|required by law)|according to (?:the )?(?:policy|contract|plan|schedule|rules|procedure)|(?:please )?(?:see|cf|refer to)\\.? ${between}${document}(?: [\\d.]+)?|(?:see|cf)\\.? https?://\\S+|ditto|idem|same(?: as (?:before|above|now|today))?|as per (?:the )?(?:contract|agreement|policy)|(?:various|several|some|many|certain|other|different)(?: (?:customers|segments|people|groups|decisions|reasons|things))?|others|something|etc`;
const english = `(?:${[keyboard, yes, itself, noneNeeded, inDueCourse, elsewhere].join('|')})`;

const ask = '(?:confirm|decide|clarify|propose|define|discuss|advise|follow up)';
const leftToOne = `(?:${person} (?:(?:will|must|should|has to|needs to|is to|still has to) )${ask}(?: (?:it|this|that|later))?|(?:[Tt]o be|[Ww]ill be) (?:confirmed|decided|defined|clarified|proposed) (?:by|with) ${person}|${person} knows)`;

const korean = '(?:예|네|응|있음|있다|있습니다|확인|테스트|예시|샘플|ㅁㄴㅇㄹ?|[ㄱ-ㅎㅏ-ㅣ]+|가나다|(?:사업)?중단(?:기준|조건)|대비책|대안|사유|이유|변화내용|(?:사업)?목적|고용안내|(?:조치)?불필요(?:함|합니다)?|필요(?:가)?없(?:음|다|습니다)|비공개|대외비|비밀|일부고객|해당고객|기타(?:고객)?|(?:별도)?(?:별첨|첨부|부록|별지|별도(?:문서|자료|파일)|사업계획서|기획서|제안서|계획서|보고서|매뉴얼|지침)\\d*(?:을|를|에)?(?:참조|참고|확인)?(?:바람|요망|하십시오)?|(?:내부)?(?:검토|협의|논의)후(?:공유|공지|안내|결정|확정)(?:예정)?|(?:기준|계획|방안|대책)(?:을|를)?(?:마련|수립|검토|준비|작성)(?:중|예정)?|(?:추후|차후|향후|나중에)(?:수립|안내|마련|작성|공유|통보)(?:예정|함)?|추후|통상|상동|변경예정)';

/** Of a text in composed letters. */
export const isVacuous = saysOnly({
  english,
  byOne: { pattern: leftToOne, hints: ['confirm', 'decide', 'clarif', 'propose', 'define', 'discuss', 'advise', 'follow up', ' knows'] },
  korean: { pattern: korean, hints: ['불필요', '별첨', '첨부', '부록', '별지', '별도', '계획', '기획', '제안', '보고', '매뉴얼', '지침', '검토', '협의', '논의', '기준', '방안', '대책', '추후', '차후', '향후', '나중', '없'] },
  short: 6,
});
