// Somebody's role and name in one text.

/** `COO Kim Minji`, `김민지, COO`, `Kim Minji (COO)`: who it is beside the role; nothing where the rest does not look like a name. */
export function roleAndName(text: string, isRole: (said: string) => boolean): { role: string; name: string } | null {
  // `마케팅본부장(김하늘)`: a bracket is a word of its own.
  const words = text.replace(/(?<=[^ ])\((?=[^()]+\)$)/, ' (').split(' ');
  const parts = words.slice(1).flatMap((_, index) => [[words.slice(0, index + 1), words.slice(index + 1)], [words.slice(index + 1), words.slice(0, index + 1)]].map((pair) => pair.map((some) => bare(some.join(' ')))));
  // What names a role anywhere in it is no name: "Office Manager".
  const hasRole = (rest: string) => isRole(rest) || rest.split(' ').some(isRole);
  // The longest role first: of "CRM head of sales Kim Minji" it is more than "CRM".
  const [role, name] = parts.filter(([said, rest]) => isName(rest!) && isRole(said!) && !hasRole(rest!)).sort(([one], [other]) => other!.length - one!.length)[0] ?? [];
  return role === undefined ? null : { role, name: name! };
}
/** Without what stands between the two, brackets around it, and what is added to be polite. */
const bare = (text: string): string => text.trim().replace(/^[-–—/|:] ?|[,:]$| ?[-–—/|]$/g, '').replace(/^\(([^()]*)\)$/, '$1').replace(/(?<=[가-힣]) ?[님씨]$/, '');

/** What is no name would make somebody else of who is meant: a team, an office, a place or a firm is none, and what may be one is none either. */
export function isName(text: string): boolean {
  if (text.length > longest) return false;
  const [, before, inside] = /^([^()]+?) ?\(([^()]+)\)$/.exec(text) ?? [];
  // The same name in other letters.
  return inside === undefined ? isOneName(text) : isOneName(before!) && isOneName(inside);
}
const isOneName = (text: string): boolean => (/^[가-힣]/.test(text) ? isKorean(text) : latin().test(text) && !text.split(/[ -]/).some(isOfBusiness));
const longest = 60;

/** A surname and two syllables that given names have: 전산실 begins like a name, too. */
const isKorean = (text: string): boolean => text.length === 3 && surnames.includes(text[0]!) && given.includes(text[1]!) && given.includes(text[2]!) && !` ${koreanWords} `.includes(` ${text} `);
const surnames = '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나지엄채원천방공현함변';
const given = '늘슬솔별샘봄빛람루달들울랑가강건경광국규근기길나남다단대덕도동라란래련례린림만명모무문미민배범별병보빈상서석선설섭성세소솔송수숙순슬승시식신아안애양언연열영예오옥온완용우욱운웅원유윤율은의이익인일임자재정제조종주준중지진찬창채철초춘충태하한해향헌혁현형혜호홍화환효훈휘희';
/** Made of such syllables, and no names. */
const koreanWords = '구성원 주재원 임원진 한수원 공무원 정무원 안정성 주도자 지도자 우대자 고안자 조정자 정보원 민원인 지원자 유경자 유기화 정규화 정보화 현대화 전문인 현지인 원자재 신소재 신자재 고문진 주문자 주임원 한미원 강원도 남대문 서대문 전임자';

/** Words with capitals at their beginning alone: `CRM`, `IT` and the like are none of a name. */
const latin = (): RegExp => (names ??= new RegExp(`^${namePart}(?: (?:\\p{Lu}\\.|${namePart})){1,2}$`, 'u'));
const namePart = "(?:\\p{Lu}['’]|Ma?c|De|La|Le)?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}?\\p{Ll}+)?";
let names: RegExp | undefined;

const isOfBusiness = (word: string): boolean => businessEnds.test(word) || ` ${businessWords} `.includes(` ${word.toLowerCase()} `);
/** As no surname ends, or few. */
const businessEnds = /(?:[ts]ions?|(?<!cle)ments?|ology|ologies|ware|ics|ances?|ency|ence|encies|ships?|ness|ity|ities|(?:nk|nn|nt|lt|rt|nc|ur|eer|et|as|ad|oll)ing|ical|ional|cial|ative|[cs]tors?|isors?|lysts?|gers?)$/i;
/** Of offices, functions, departments, systems, firms and places, and what limits or denies a role. */
const businessWords =
  'to be not yet or and of the our for in at by with former ex deputy acting interim vice retired non new next old current designate elect vacant vacancy position role post tbd unknown nobody none open pending various all any both joint co shared dual part full time temporary external internal outside inside local '
  + 'general executive chief senior junior head lead leader chair chairman member members board committee council panel officer owner owners sponsor secretary assistant associate principal partner partners president clerk staff people person persons employee employees workforce user users expert experts specialist engineer engineers developer developers architect architects consultant consultants coordinator controller administrator supervisor trainer auditor scientist agent agents advisor adviser champion steward '
  + 'group team teams unit units department departments division divisions dept section branch branches office offices center centre centers centres desk desks hub lab labs studio bureau agency institute academy university school bank hospital store stores shop shops plant factory site sites headquarters home company companies firm holding holdings corp inc ltd llc gmbh ag sa plc enterprise enterprises ventures industries works global international national regional region country area zone district city county state province '
  + 'it ict digital data cloud cyber cyberspace network networks platform platforms system systems software hardware app apps web online internet mobile infrastructure tech technical information integration architecture computing analytics insight insights intelligence crm erp application applications support help service services care experience success customer customers client clients consumer consumers contact call complaint complaints loyalty club '
  + 'sales market markets marketing brand brands media press content creative design product products pricing price channel channels retail wholesale commerce trade trading ecommerce business corporate commercial private public affairs relations account accounts key field direct outbound inbound segment segments campaign campaigns leads '
  + 'finance financial treasury tax audit risk risks legal law compliance privacy security safety quality health environment sustainability hr human resource resources talent training learning culture organisation organization change project projects programme program programmes programs portfolio process processes planning plan strategy strategic growth transformation innovation research science development procurement purchase purchasing supply chain logistics warehouse fleet transport shipping delivery production manufacturing assembly maintenance facility facilities property estate real asset assets claims claim underwriting actuarial insurance credit card cards loan loans lending mortgage mortgages wealth investment capital fund funds payments payment billing energy power water gas oil utilities telecom mining steel food pharma medical travel hotel hotels hospitality leisure fashion automotive motors aviation construction materials chemical chemicals electronics semiconductor agriculture education government defence defense '
  + 'agile scrum master coach coaching devops backend frontend front back end stack database databases server servers storage device devices hosting testing test tests release releases api code robot robotics machine mainframe migration salesforce oracle siebel microsoft dynamics hubspot adobe google amazon workday zendesk pega siemens accenture deloitte capgemini infosys wipro cognizant samsung hyundai kia lotte hanwha doosan kakao naver shinhan kookmin woori deutsche '
  + 'north south east west northern southern eastern western central middle upper lower great asia pacific europe european africa african america american americas latin emea apac dach benelux nordic nordics iberia gulf hong kong korea korean japan japanese china chinese taiwan india indian singapore malaysia thailand vietnam indonesia philippines australia zealand germany german austria switzerland swiss france french italy italian spain spanish portugal netherlands belgium denmark norway sweden finland poland czech hungary romania greece turkey russia ukraine ireland scotland england wales britain british kingdom united states usa canada mexico brazil argentina chile colombia peru egypt nigeria kenya saudi arabia emirates qatar israel dubai seoul busan incheon daegu tokyo osaka beijing shanghai shenzhen taipei mumbai delhi bangkok hanoi saigon jakarta manila sydney melbourne london manchester berlin munich frankfurt hamburg vienna zurich geneva madrid barcelona lisbon rome milan amsterdam brussels copenhagen oslo stockholm helsinki warsaw prague budapest athens istanbul moscow dublin york jersey angeles francisco chicago boston houston dallas atlanta seattle toronto montreal vancouver paulo rio land island islands';
