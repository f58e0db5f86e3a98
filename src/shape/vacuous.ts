// What says nothing where something has to be stated in words of one's own (not a name): "yes", "see the contract", "Peter will
// confirm", "별첨 참조". Each is the whole of the text.
import { person, saysOnly } from './phrases.ts';

const keyboard = 'x|asdf|asdfg|asdfgh|qwert|qwerty|qwertz|test|foo|bar|foobar|blah(?: blah)*|abc|xyz|xx|aaa|bla(?: bla)*|(?:example|sample)(?: text)?|dummy|fixme|lorem ipsum(?: dolor(?: sit(?: amet)?)?)?';
const yes = "y|yes|yeah|yep|ok|okay|true|sure|of course|given|exists?|available|defined|agreed|we have (?:one|some|them)|(?:there will be|we will find) (?:a|one|some)(?: (?:way|fallback|solution))?|maybe|possibly|perhaps|soon|we will see(?: what happens)?|(?:we )?(?:hope|are hoping) for the best|hope|fingers crossed|(?:it |this )?(?:should|will) be (?:fine|ok|okay)|good question|fine|good|great|when the time comes|we shall see|wait and see|to be monitored|on request|best efforts?|let's see(?: how it goes)?|we'll see(?: how it goes)?|we(?:'ll| will) cross that bridge when we come to it|we trust (?:the )?(?:vendor|supplier|partner|team)|planned|a (?:fall-?back|rollback) (?:plan|solution)|(?:the |a )?(?:fall-?back|rollback)(?: plan| solution)? exists|(?:we |we will )?improvise|(?:under|in) no circumstances|at any time";
/** That something changes, and not what. */
const someChange = '(?:(?:a )?(?:big|small|some|many|major|minor) )?changes?|(?:(?:it|this|work|(?:their|the) (?:work|job|jobs|tasks|processes)) )?(?:will change|changes)(?: a lot| significantly| somewhat)?';
/** The field's own name. */
const itself = '(?:the )?(?:stop if|stop (?:criterion|criteria|condition)|fall-?back(?: plan| solution)?|plan b|purpose(?: of the project)?|job security|reason)';
const noneNeeded = "(?:it is |this is |we think it is )?(?:not (?:needed|required|necessary|applicable|relevant)|unnecessary|irrelevant)|no (?:need|reason|comment|statement(?: possible)?(?: yet)?)|because|confidential|sensitive(?: topic| matter)?|we do(?: not|n't) think so";
const inDueCourse = '(?:(?:it|this|we|they|hr|it|staff|the board) )?(?:will be|is to be|to be|will) (?:set|written|developed|drafted|worked out|agreed|communicated|communicate|announced|announce|derived|told|informed|inform|published|shared|share|explained|explain)(?: (?:later|soon|then|in due course|in time|to all|to everyone|to staff|staff|with the business|by (?:the )?(?:hr|it|legal|vendor|supplier|partner|team|board)|(?:in|by|until)(?: q[1-4])? \\d{4}))*|(?:a |the )?(?:rollback|fall-?back|exit|contingency|back-?up) (?:plan|solution|rule) (?:is )?to be (?:written|developed|drafted|defined|made)(?: by (?:the )?(?:vendor|supplier|partner|team|it|legal))?(?: (?:in|by|until)(?: q[1-4])? \\d{4})?|(?:it )?is being (?:worked out|drafted|written|clarified|checked)(?: by (?:legal|hr|it|the vendor))?|(?:legal|hr|it|finance|the vendor|the team) (?:is|are) (?:looking into|working on|checking|clarifying) it|in due course|(?:it )?(?:depends|depending) on (?:the )?(?:result|results|campaign|campaigns|situation|circumstances|budget|case)|(?:hr|it|legal|finance|management|(?:the |our )?(?:team|vendor|supplier|partner|consultants?)) (?:will take|takes?) care of (?:it|this)';
const document = '(?:chapter|section|page|annex|appendix|attachment|charter|handbook|concept|document|sheet|manual|contract|wiki|confluence|sharepoint|intranet|policy|file|folder|slides?|deck|business case)';
const between = '(?:(?:the|our|other|separate|project|data|protection|security|it|hr|sales|customer|service|training|general) )*';
const elsewhere = `as (?:discussed|agreed|usual|always|planned|described|stated|required by law)|according to (?:the )?(?:policy|contract|plan|schedule|rules|procedure)|(?:please )?(?:see|cf|refer to)\\.? ${between}${document}(?: [\\d.]+)?|(?:see|cf)\\.? https?://\\S+|ditto|idem|same(?: as (?:before|above|now|today))?|as per (?:the )?(?:contract|agreement|policy)|(?:various|several|some|many|certain|other|different)(?: (?:customers|segments|people|groups|decisions|reasons|things))?|others|something|etc`;
const english = `(?:${[keyboard, yes, someChange, itself, noneNeeded, inDueCourse, elsewhere].join('|')})`;

const ask = '(?:confirm|decide|clarify|propose|define|discuss|advise|follow up)';
const leftToOne = `(?:${person} (?:(?:will|must|should|has to|needs to|is to|still has to) )${ask}(?: (?:it|this|that|later))?|(?:[Tt]o be|[Ww]ill be) (?:confirmed|decided|defined|clarified|proposed) (?:by|with) ${person}|${person} knows|[Aa]s (?:discussed|agreed) with ${person})`;

const korean = '(?:예|네|응|있음|있다|있습니다|확인|테스트|예시|샘플|ㅁㄴㅇㄹ?|[ㄱ-ㅎㅏ-ㅣ]+|가나다|(?:사업)?중단(?:기준|조건)|대비책|대안|사유|이유|변화내용|(?:사업)?목적|고용안내|(?:조치)?불필요(?:함|합니다)?|필요(?:가)?없(?:음|다|습니다)|비공개|대외비|비밀|일부고객|해당고객|기타(?:고객)?|(?:별도)?(?:별첨|첨부|부록|별지|별도(?:문서|자료|파일)|사업계획서|기획서|제안서|계획서|보고서|매뉴얼|지침)\\d*(?:을|를|에)?(?:참조|참고|확인)?(?:바람|요망|하십시오)?|(?:내부)?(?:검토|협의|논의)후(?:공유|공지|안내|결정|확정)(?:예정)?|(?:기준|계획|방안|대책)(?:을|를)?(?:마련|수립|검토|준비|작성)(?:중|예정)?|(?:추후|차후|향후|나중에)(?:수립|안내|마련|작성|공유|통보)(?:예정|함)?|추후|통상|상동|변경예정|(?:[가-힣]{2,4})?변화(?:가)?있음|잘되기를(?:바람|희망(?:함)?)|최선을다(?:함|한다|하겠음|하겠습니다)|두고(?:보자|봄|본다|보겠음)|(?:기준|계획|방안|대책)?수립(?:예정|필요|중)|(?:대체|비상|대응)?(?:방안|계획)(?:을)?(?:검토|수립|마련|작성)(?:중|예정|필요)|기준(?:수립|마련)?필요|내부검토|(?:업체|협력사|공급사)(?:가|에서)?알아서(?:처리|대응)?(?:함|한다)?|(?:곧|추후)정할예정)';

const isPhrase = saysOnly({
  english,
  byOne: { pattern: leftToOne, hints: ['confirm', 'decide', 'clarif', 'propose', 'define', 'discuss', 'advise', 'follow up', ' knows', 's discussed', 's agreed'] },
  korean: { pattern: korean, hints: ['불필요', '별첨', '첨부', '부록', '별지', '별도', '계획', '기획', '제안', '보고', '매뉴얼', '지침', '검토', '협의', '논의', '기준', '방안', '대책', '추후', '차후', '향후', '나중', '없', '변화', '최선', '두고', '되기를', '알아서', '수립', '곧정'] },
  short: 6,
});

/** Of a text in composed letters. One letter, or a number without a word, states nothing either. */
export const isVacuous = (text: string): boolean => text.length === 1 || /^\d[\d.,]*$/.test(text) || isPhrase(text);
