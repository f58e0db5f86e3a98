import { isUnseen } from '../unseen.ts';
import { conditionReason } from './conditions.ts';
import { gate } from './gate.ts';
import { yamlMistakes } from './yaml.ts';

type Args = Readonly<Record<string, string>>;

const mistake = (reason: string): string => (yamlMistakes as Record<string, string>)[reason] ?? reason;
const meant = (suggestion: string | undefined) => (suggestion ? ` 혹시 "${suggestion}" 아닙니까?` : '');
const write = (text: string | undefined) => (text ? ` 이렇게 쓰십시오: ${text}` : '');
const example = (text: string | undefined) => (text ? ` 예: ${text}` : '');
/** In the place of a space. */
const blankThere = (blank: string) => isUnseen(blank) ? ` 보이지 않는 문자가 들어 있습니다(${blank}). 지우십시오.` : ` YAML에서 글자로 읽히는 공백이 들어 있습니다(${blank}${blank === 'U+00A0' ? ', 줄바꿈 없는 공백' : ''}). 일반 공백으로 바꾸십시오.`;
/** Of a range. */
const oneEnd = (a: Args) => (a.high ? `낮은 쪽 값을 쓰십시오${a.low ? `: ${a.low}` : ''} (높은 쪽은 ${a.high} 항목에)` : `한쪽 값만 쓰십시오. 예: ${a.low ? `${a.low} / ${a.write}` : a.write}`);
const begins: Readonly<Record<string, string>> = { pack: 'name: ours', evidence: 'house-review-2025: {name: {ko: 자체 검토}}', rule: 'strategy: leadership' };
const product = (a: Args) => (a.product ? ` 제품 이름을 적는 항목: ${a.product}.` : '');
/** A date in the right form that there is not. */
const beyond = (a: Args) => (a.first ? `연도가 범위를 벗어난 날짜입니다: "${a.value}" (허용 범위: ${a.first}~${a.last}년). 연도를 고치십시오.` : a.part ? `날짜로 읽을 수 없습니다: "${a.value}" (없는 ${{ month: '월', day: '일', quarter: '분기', half: '반기' }[a.part]}: ${a.no}). 고쳐 쓰십시오.` : null);
/** Of a value that holds no figure. */
const undecided = (a: Args) => (a.open && !a.write ? '. 아직 정하지 않았으면 미정이라고 적으십시오.' : '');
const examplePlan = 'project: {name: 고객 하나}';
const kinds: Readonly<Record<string, string>> = { list: '목록', map: '하위 항목', scalar: '단일 값', boolean: '참·거짓', date: '날짜', text: '문자열', number: '숫자', count: '정수', percent: '백분율', amount: '금액', months: '개월 수', days: '일수', hours: '시간 수', choice: '선택 값' };

const shape: Record<string, (args: Args) => string> = {
  'unknown-key': (a) =>
    a.comma
      ? `없는 항목입니다: "${a.key}". {...} 안에서 쉼표는 항목을 나눕니다. ${a.comma === 'yes' ? '쉼표가 든 값은 곧은 따옴표(")로 묶고, 숫자는 72000000처럼 쉼표 없이 쓰십시오.' : `숫자를 쉼표 없이 쓰십시오: ${a.comma}`}`
      : a.blank ? `${a.parent ? `${a.parent} 아래에 ` : ''}없는 항목입니다: "${a.key}".${blankThere(a.blank)}`
      : a.slip ? `${a.parent ? `${a.parent} 아래에 ` : ''}없는 항목입니다: "${a.key}". ${mistake(a.slip)}.` : `${a.parent ? `${a.parent} 아래에 ` : ''}없는 항목입니다: "${a.key}".${meant(a.suggestion) || `${a.elsewhere ? ` 같은 이름이 있는 곳: ${a.elsewhere}.` : ''} 쓸 수 있는 항목: ${a.keys}.${a.own ? ' 자체 항목은 규칙 묶음에서 선언하고 --pack으로 지정합니다.' : ''}`}`,
  'missing-key': (a) => (a.value ? `필수 항목이 비어 있는 것이나 다름없습니다: "${a.key}" (적힌 값: "${a.value}"). 내용을 적으십시오.` : `필수 항목이 없거나 비어 있습니다: "${a.key}". 내용을 적으십시오.`),
  'expected-map': (a) => `하위 항목이 와야 할 자리에 다른 값이 있습니다: ${a.found}.${a.glued ? ` 콜론 뒤에 공백이 빠졌습니다(${a.glued}:).` : a.wide ? ` 전각 콜론이 있습니다. 반각 콜론과 공백으로 적으십시오: ${a.wide}: ...` : a.blank ? blankThere(a.blank) : a.write ? write(a.write) : a.under ? ` 이 목록을 다음 항목 아래에 적으십시오: ${a.under}` : a.amount ? ` 금액이라면 다음 항목에 적으십시오: ${a.amount}. 아니라면 하위 항목으로 나누어 적으십시오. 예: ${a.keys}.` : a.keys ? ` 하위 항목으로 나누어 적으십시오. 예: ${a.keys}.` : ' 하위 항목으로 나누어 적으십시오.'}${product(a)}`,
  'expected-list': (a) => `목록이 와야 할 자리에 다른 값이 있습니다: ${a.found}.${a.blank ? blankThere(a.blank) : a.slip ? ` ${mistake(a.slip)}.` : write(a.write)}${a.dash ? ` 항목마다 앞에 줄표를 붙이거나(- ${a.dash}: ...) 대괄호로 묶으십시오: [{${a.dash}: ...}]` : ''}${a.none ? ' 해당하는 것이 없으면 이 항목을 쓰지 마십시오.' : ''}${a.allowed ? ` 목록에 쓸 수 있는 값: ${a.allowed}.` : ''}${a.keys ? ` 항목마다 적을 내용: ${a.keys}.` : ''}`,
  'expected-value': (a) => `값 하나가 와야 할 자리에 다른 것이 있습니다: ${a.found}.${a.write ? ` 글자 그대로라면 따옴표로 묶으십시오: ${a.write}` : ' 값을 하나만 쓰십시오.'}`,
  'bad-choice': (a) => a.name ? `직책과 이름이 함께 적혀 있습니다: "${a.value}". 두 항목으로 나누어 쓰십시오. role: ${a.role} 그리고 name: ${a.name}` : a.items ? `목록의 여러 항목이 한데 적혀 있습니다: "${a.value}". 하나씩 나누어 쓰십시오: ${a.items}` : a.roles ? `직책이 여러 개 적혀 있습니다: "${a.value}". 여기에는 책임지는 한 사람의 직책 하나만 쓰십시오(${a.roles} 중 하나). 아직 정하지 않았으면 미정이라고 적으십시오.` : `이 항목에 쓸 수 없는 값입니다: "${a.value}".${meant(a.suggestion)}${a.on ? ` 날짜는 따로 쓰십시오. ${a.on}.` : ''}${a.none ? ' 해당하는 것이 없으면 쓰지 마십시오.' : ''}${a.people ? ' 가장 가까운 직책을 쓰십시오. 맞는 것이 없으면 현업은 "그 밖의 최고경영진"이나 "그 밖의 현업 부서장", IT는 "그 밖의 IT 최고경영진"이나 "IT 관리자", 외부 인력은 "컨설턴트"나 "공급업체"를 쓰십시오.' : ''}${a.title ? ' 총괄 책임자의 직함은 title에 적으십시오.' : ''}${a.open && !a.suggestion ? ' 아직 정하지 않았으면 미정이라고 적으십시오.' : ''}${product(a)}${a.allowed ? ` 쓸 수 있는 값: ${a.allowed}.` : ''}`,
  'bad-number': (a) => a.change ? `증감을 뜻할 수도 있는 값입니다: "${a.value}". 도달할 값을 쓰십시오.` : a.to ? `현재 값과 목표 값이 함께 적혀 있습니다: "${a.value}". 두 항목으로 나누어 쓰십시오. baseline: ${a.from} / target: ${a.to}` : a.range ? `범위로 적혀 있습니다: "${a.value}". ${oneEnd(a)}${a.ends ? ` (최단·최장 추정은 ${a.ends} 항목에)` : ''}` : `${a.unit === 'count' ? '사람 수나 건수(정수)로' : '숫자로'} 읽을 수 없습니다: "${a.value}".${a.currency ? (a.own === a.currency ? ` 단위는 unit 항목에 있으니 숫자만 쓰십시오: ${a.write}` : ` 단위가 같으면 숫자만 쓰십시오: ${a.write} (단위: ${a.currency}). 다르면 환산한 값을 적으십시오.`) : write(a.write) || example({ count: '12, 12000, 1만 2천', days: '180일', months: '18(개월 수만 숫자로)', hours: '12시간', percent: '30%', number: '12, 12.5, 1200' }[a.unit!])}${undecided(a)}`,
  'ambiguous-number': (a) => `두 가지로 읽히는 숫자입니다: "${a.value}" (${a.one} 또는 ${a.other}). 뜻하는 쪽으로 쓰십시오.`,
  'ambiguous-date': (a) => `두 가지로 읽히는 날짜입니다: "${a.value}" (${a.one} 또는 ${a.other}). 뜻하는 쪽으로 쓰십시오.`,
  'other-unit': (a) => {
    if (a.write) return a.own ? `적힌 단위와 다른 값입니다: "${a.value}". 옆에 적힌 단위: ${a.own}. 같은 단위라면 숫자만 쓰십시오: ${a.write}. 다르면 환산하거나 단위를 고치십시오.` : `단위가 다른 값이 섞여 있습니다: "${a.value}", 함께 적힌 값: "${a.first}". 같은 단위로 적으십시오.`;
    return a.own ? `계획과 통화가 다른 금액입니다: "${a.value}" (${a.unit}). budget.currency의 통화: ${a.own}. 금액을 그 통화로 적거나 budget.currency를 고치십시오.` : `통화가 다른 금액이 섞여 있습니다: "${a.value}" (${a.unit}), 다른 금액: "${a.first}". 모든 금액을 한 통화로 적고 그 통화를 budget.currency에 적으십시오.`;
  },
  'scaled-unit': (a) => `값과 단위가 모두 배수를 나타내어 두 번 곱해질 수 있습니다: "${a.value}", 단위 ${a.own}. 이 단위로 적은 값: ${a.write}. 그렇게 적거나 단위를 고치십시오.`,
  'bad-amount': (a) =>
    a.currency && a.own && a.own !== a.currency
      ? shape['other-unit']!({ value: a.value!, unit: a.currency, own: a.own })
      : a.range
        ? `범위로 적혀 있습니다: "${a.value}". ${oneEnd(a)}${a.ends ? ` (최소·최대 추정은 ${a.ends} 항목에)` : ''}`
        : a.share
          ? `금액이 아니라 비율입니다: "${a.value}". 금액 자체를 쓰십시오. 예: 900억, 72M, 72000000`
          : `금액으로 읽을 수 없습니다: "${a.value}".${a.currency ? (a.own ? ` 통화는 budget.currency 항목에 있으므로 금액만 쓰십시오: ${a.write}` : ` 다른 통화를 쓰는 계획이라면 환산한 금액을 적으십시오. 같은 통화라면 이렇게 쓰십시오(budget.currency: ${a.currency}): ${a.write}`) : write(a.write) || example('900억, 72M, 72000000')}${undecided(a)}`,
  'out-of-range': (a) => (a.maximum ? `범위를 벗어난 값입니다: ${a.value} (허용 범위: ${a.minimum}~${a.maximum}).${a.rate ? ` 통화 1단위의 가치를 미국 달러로 적는 항목입니다. 1달러가 ${a.value} 단위라면 이렇게 쓰십시오: ${a.rate}` : ''}` : a.above ? `너무 커서 정확히 읽을 수 없는 값입니다: ${a.value}.` : `너무 작은 값입니다: ${a.value} (최소: ${a.minimum}).`),
  negative: (a) => `음수는 쓸 수 없습니다: ${a.value} (최소: ${a.minimum}).${a.write ? ` 부호 없는 값이 맞다면 이렇게 쓰십시오: ${a.write}` : ''}`,
  'bad-date': (a) =>
    beyond(a) ??
    (a.range
      ? `기간으로 적혀 있습니다: "${a.value}". 한쪽 날짜만 쓰십시오. 예: ${a.one} / ${a.other}`
      : a.latest || a.earliest
        ? `날짜가 아니라 기한만 적혀 있습니다: "${a.value}". 뜻하는 날짜를 쓰십시오 (${a.latest ? `늦어도 ${a.latest}` : `빨라도 ${a.earliest}`})`
        : a.order
          ? `여러 날짜로 읽히는 값입니다: "${a.value}". 연, 월, 일 순서로 YYYY-MM-DD 형식으로 쓰십시오.`
          : a.length
            ? `날짜가 아니라 기간입니다: "${a.value}".${example('2027-05-20, 2027-05, 2027년 2분기')}${a.months ? `. 개월 수는 다음 항목에 쓰십시오: ${a.months}` : ''}`
            : a.yearless
              ? `연도를 알 수 없는 날짜입니다: "${a.value}". ${a.day ? '연도와 월, 일을 YYYY-MM-DD' : '연도와 월을 YYYY-MM'} 형식으로 쓰십시오.`
              : `날짜로 읽을 수 없습니다: "${a.value}".${write(a.write) || example('2027-05-20, 2027-05, 2027년 2분기, 2027년 상반기, 2027')}${undecided(a)}`),
  'bad-boolean': (a) => `예·아니오로 읽을 수 없습니다: "${a.value}". 이렇게 쓰십시오: ${a.write || '예 또는 아니오'}`,
  'bad-code': (a) => `영문 ${a.letters}자 코드가 아닙니다: "${a.value}". ${a.write ? `이렇게 쓰십시오: ${a.write}` : a.letters === '2' ? '국가 코드 예: KR(한국), DE(독일)' : '통화 코드 예: KRW, USD'}${a.scaled ? '. 단위는 금액마다 붙이십시오. 예: 180억, 72M' : ''}`,
  'long-pattern': (a) => `패턴이 ${a.limit}자를 넘습니다. 짧은 패턴 여러 개로 나누거나 폴더를 적으십시오.`,
  'unknown-reference': (a) => `${a.list} 목록에 없는 이름입니다: "${a.value}".${meant(a.suggestion) || (a.names ? ` 목록에 있는 이름: ${a.names}.` : ' 이름이 적힌 항목이 아직 없습니다.')}`,
  'duplicate-item': (a) => `목록에 같은 이름이 두 번 나옵니다: "${a.key}" (구분 항목: ${a.fields}).`,
  'empty-item': () => '목록에 빈 항목이 있습니다. 지우거나 내용을 적으십시오.',
  'repeated-value': (a) => `목록에 같은 값이 두 번 나옵니다: "${a.value}". 하나만 남기십시오.`,
  'more-problems': (a) => `이 파일에는 여기에 싣지 않은 문제가 ${a.count}건 더 있습니다. 위의 문제부터 해결하십시오.`,
  'not-a-mapping': (a) => `파일 내용이 ${a.found === 'list' ? '목록' : '값 하나'}입니다. 계획은 항목과 값으로 씁니다. 예: ${examplePlan}`,
};

/** In quotation marks of a word processor. */
const curly = (words: (args: Args) => string) => (a: Args): string => (a.curly ? `둥근 따옴표는 YAML에서 글자로 읽힙니다: "${a.value}". 따옴표를 빼고 쓰십시오: ${a.curly}` : words(a));

export const diagnostics: Record<string, (args: Args) => string> = {
  ...Object.fromEntries(['plan', 'rule', 'settings', 'waiver', 'baseline'].flatMap((kind) => Object.entries(shape).map(([code, words]) => [`${kind}/${code}`, curly(words)]))),
  ...gate,
  'plan/small-budget': (a) => `어떤 사업의 예산보다도 적은 금액입니다: ${a.value} (${a.currency}). 단위까지 모두 쓰십시오. 예: 180억, 72M, 72000000`,
  'plan/small-part': (a) => `다른 금액에 비해 너무 적은 금액입니다: ${a.value} (다른 금액: ${a.other}). 단위까지 모두 쓰십시오. 예: 30억, 3M. 이 금액이 맞다면 통화와 함께 쓰십시오: ${a.value} ${a.currency || 'KRW'}`,
  'file/not-found': (a) => `그런 파일이나 폴더가 없습니다.${a.suggestion ? ` 혹시 명령 "${a.suggestion}" 아닙니까?` : ''}`,
  'file/unreadable': (a) => `파일을 읽을 수 없습니다: ${a.reason}.`,
  'file/no-plans': () => '폴더에 계획 파일이 없습니다. 계획 파일의 이름은 plan.yaml 또는 *.plan.yaml(.yml도 가능)이며, 다른 이름의 파일은 명령줄에 직접 적으면 됩니다.',
  'file/no-match': () => '이 패턴에 맞는 파일이 없습니다.',
  'file/several-plans': (a) => `비교할 새 계획은 하나여야 하는데 ${a.count}건이 있습니다(이전 버전: ${a.old}). 새 버전인 계획 파일 하나를 적으십시오.`,
  'file/not-a-file': () => '파일도 폴더도 아닙니다.',
  'yaml/too-large': (a) => `파일이 ${a.limit}KB보다 커서 읽지 않았습니다. 계획 파일은 보통 몇 KB입니다.`,
  'yaml/not-utf8': () => '파일이 UTF-8이 아닙니다. UTF-8로 저장한 뒤 다시 실행하십시오.',
  'yaml/nul': () => '여기에 NUL 문자가 있습니다. 지우십시오.',
  'yaml/marks': (a) => `여기 한 글자에 결합 문자가 ${a.limit}개 넘게 붙어 있습니다. 어떤 언어에서도 이렇게 쓰지 않으므로 지우십시오.`,
  'yaml/blank': (a) => `YAML 문법에 맞지 않습니다.${blankThere(a.blank!)}`,
  'yaml/line-ends': () => '여기서 줄이 캐리지 리턴 문자만으로 끝납니다. 유닉스 또는 윈도우 줄바꿈으로 저장하십시오.',
  'yaml/empty': (a) => `${a.comments ? '파일에 주석만 있습니다' : '파일이 비어 있습니다'}. 항목과 값을 적으십시오. 계획의 예: ${examplePlan}`,
  'yaml/tab': (a) => (a.inside ? '여기에 탭이 있습니다. 공백으로 바꾸십시오.' : '탭으로 들여 쓴 줄입니다. YAML은 공백만 받습니다. 단계마다 공백 두 칸을 쓰십시오.'),
  'yaml/too-deep': (a) => `${a.limit}단계보다 깊게 중첩되어 있습니다.`,
  'yaml/too-many-values': (a) => `값이 ${a.limit}개를 넘습니다(별칭 포함).`,
  'yaml/list-too-long': (a) => `목록의 항목이 ${a.limit}개를 넘습니다.`,
  'yaml/too-many-aliases': (a) => `별칭(*이름)이 ${a.limit}개를 넘습니다.`,
  'yaml/unknown-alias': (a) => `앞에서 완성된 대상이 없는 별칭입니다: *${a.name}. *로 시작하는 글이라면 따옴표로 묶으십시오.`,
  'yaml/merge-key': () => '병합 키(<<)는 지원하지 않습니다. 항목을 풀어서 쓰십시오.',
  'yaml/key-not-text': () => '항목 이름은 문자열이어야 합니다.',
  'yaml/comma': () => '{...} 안에서 쉼표는 항목을 나눕니다. 숫자는 72000000처럼 쉼표 없이 쓰거나 값을 따옴표로 묶으십시오.',
  'yaml/conflict': () => 'git 병합 충돌 표시입니다. 두 내용 가운데 한쪽만 남기고 <<<<<<<, =======, >>>>>>> 표시가 있는 줄을 지우십시오.',
  'yaml/duplicate-key': (a) => `같은 항목이 두 번 나옵니다: "${a.key}"${a.line ? ` (처음 나온 곳: ${a.line}행)` : ''}. 하나만 남기십시오.`,
  'yaml/several-documents': (a) => (a.sign === '...' ? '이 줄(...)에서 문서가 끝나고 뒤에서 다른 문서가 시작됩니다. 파일마다 문서는 하나입니다. 두 번째 문서를 다른 파일에 두거나, 한 문서라면 이 줄을 지우십시오.' : '여기서 두 번째 문서가 시작됩니다(---). 파일마다 문서는 하나입니다. 두 번째 문서를 다른 파일에 두거나, 뒤에 둘 내용이 없으면 --- 줄을 지우십시오.'),
  'yaml/tag': (a) => (a.tag!.startsWith('!') ? `YAML에서 태그로 읽히며, 태그는 지원하지 않습니다: ${a.tag}. !로 시작하는 값은 따옴표로 묶거나, |를 쓰고 다음 줄에 적으십시오. 태그로 쓴 것이라면 지우십시오. 값의 뜻은 항목이 정합니다.` : `지원하지 않습니다: ${a.tag}. 지우십시오. 값의 뜻은 항목이 정합니다.`),
  'yaml/more-behind': (a) => `YAML 문법에 맞지 않습니다: 첫 글자가 ${a.mark} 기호인 값은 ${a.end} 기호로 끝나야 하는데 뒤에 다른 내용이 있습니다. ${/[{[]/.test(a.mark!) ? '그 내용을 괄호 안으로 옮기거나, ' : ''}값 전체를 ${/["']/.test(a.mark!) ? '다른 종류의 ' : ''}따옴표로 묶거나, |를 쓰고 다음 줄에 값을 적으십시오.`,
  'yaml/mark': (a) => `YAML 문법에 맞지 않습니다: ${a.mark === '-' ? '목록은 다음 줄에서 시작하거나 [하나, 둘]처럼 쓰고, 정하지 않은 것은 비워 두거나 미정이라고 쓰십시오' : `값의 첫 글자로 쓸 수 없는 기호가 있습니다: ${a.mark} (값을 따옴표로 묶으십시오)`}.`,
  'yaml/syntax': (a) => `YAML 문법에 맞지 않습니다: ${mistake(a.reason!)}.`,
  'plan/own-fields': (a) => `이 항목을 선언했을 수 있는 규칙 묶음을 읽지 못해 확인하지 못했습니다: ${a.fields}. 그 문제부터 해결하십시오.`,
  'plan/nothing-judged': (a) => `규칙 ${a.rules}건 가운데 이 계획을 판정할 수 있는 것이 하나도 없어 판정하지 못했습니다.`,
  'rule/not-a-mapping': () => '파일 내용이 값 하나입니다. 규칙은 항목과 값으로 씁니다. 예: strategy: leadership',
  'rule/empty': (a) => `파일이 비어 있습니다. 이렇게 시작합니다: ${begins[a.kind!] ?? begins.rule}`,
  'rule/none': () => '판정에 쓸 규칙이 없습니다.',
  'rule/failed': (a) => `규칙을 실행하지 못했습니다: ${a.reason}.`,
  'rule/no-pack': (a) => a.folder ? `규칙 묶음 폴더가 없습니다: "${a.name}". 경로를 고치십시오.` : `없는 규칙 묶음입니다: "${a.name}".${meant(a.suggestion)} 폴더는 ./our-rules처럼 경로로 지정하고, 패키지는 먼저 설치하십시오(npm install).`,
  'rule/same-evidence': (a) => `다른 묶음의 근거와 id가 같습니다: "${a.id}". 다른 id를 쓰십시오.`,
  'rule/same-pack': (a) => `같은 이름의 규칙 묶음이 둘입니다: "${a.name}". 규칙을 구별할 수 없습니다.`,
  'rule/not-a-folder': (a) => `파일입니다: "${a.name}". 규칙 묶음은 pack.yaml, evidence.yaml, 규칙 파일이 든 폴더이므로 그 폴더를 지정하십시오.`,
  'rule/in-subfolder': () => '규칙 묶음 안의 하위 폴더에 있는 규칙 파일은 쓰이지 않습니다. pack.yaml과 같은 폴더에 두십시오.',
  'rule/no-pack-file': () => '폴더에 pack.yaml 파일이 없습니다.',
  'rule/bad-field-path': (a) => `항목의 경로로 쓸 수 없습니다: "${a.path}". a-z, 0-9, _로 된 이름을 점으로 이어 쓰십시오. 예: procurement.tender_no`,
  'rule/field-behind-plan': (a) => `항목의 경로에는 plan을 붙이지 않습니다. 이렇게 쓰십시오: ${a.write}`,
  'rule/field-holds-others': (a) => `이 묶음의 다른 항목이 안에 들어 있는 항목입니다: ${a.path} (안에 있는 항목: ${a.inside}). 유형을 group으로 바꾸거나 다른 항목의 경로를 바꾸십시오.`,
  'rule/field-values': (a) => (a.type === 'choice' ? `선택 항목에 값이 없습니다: ${a.path}. values에 선택할 수 있는 값을 적으십시오.` : `값 목록은 선택 항목에만 둘 수 있습니다: ${a.path}. 유형을 choice로 바꾸거나 values를 지우십시오.`),
  'rule/known-field': (a) => `계획의 항목 목록에 이미 있는 이름입니다: ${a.path}. 있는 항목을 쓰거나 다른 이름을 붙이십시오.`,
  'rule/field-in-value': (a) => `단일 값 안에는 하위 항목을 둘 수 없습니다: ${a.path}. 다른 경로를 쓰십시오.`,
  'rule/field-clash': (a) => `다른 묶음이 같은 항목을 다른 뜻으로 선언했습니다: ${a.path} (묶음: ${a.pack}). 둘 중 하나의 이름을 바꾸십시오.`,
  'rule/no-rules': () => '규칙 묶음에 규칙 파일이 없습니다.',
  'rule/bad-name': (a) => `규칙이나 묶음의 이름으로 쓸 수 없습니다: "${a.name}". a-z, 0-9, 하이픈만 쓰십시오.`,
  'rule/bad-value': (a) => `선택 값으로 쓸 수 없습니다: "${a.name}". a-z, 0-9, 하이픈만 쓰고, 보고서에 나올 이름은 그 뒤에 적으십시오.`,
  'rule/same-id': (a) => `같은 규칙을 만드는 파일이 이미 있습니다: ${a.first} (규칙: ${a.id}). 둘 중 하나의 이름을 바꾸거나 지우십시오.`,
  'rule/no-id': (a) => `규칙의 id가 아닙니다: "${a.id}". ours/old-name처럼 묶음 이름과 함께 적으십시오.`,
  'rule/id-in-use': (a) => `지금 있는 규칙의 id입니다: "${a.id}". formerly에는 이제 쓰지 않는 id만 적습니다. 지우십시오.`,
  'rule/id-twice': (a) => `다른 규칙에도 예전 id로 적혀 있습니다: "${a.id}" (${a.by}). 한쪽에서 지우십시오.`,
  'rule/unknown-evidence': (a) => `없는 근거입니다: "${a.id}". ${a.known ? `있는 근거: ${a.known}.` : '묶음에 근거가 하나도 없습니다. 근거는 evidence.yaml에 적습니다.'}`,
  'rule/unused-evidence': (a) => `어느 규칙도 쓰지 않는 근거입니다: "${a.id}".`,
  'rule/contested-without-reason': (a) => `이견이 있는 근거입니다: "${a.id}". contradicted_by 항목에 반대 근거를 적으십시오.`,
  'rule/bad-condition': (a) => `조건식을 쓸 수 없습니다. ${conditionReason(a.reason!)}`.replace(/(?<![.?])$/, '.'),
  'rule/too-many': (a) => `한 규칙에 둘 수 있는 ${a.what === 'loops' ? '반복(all, exists, filter, map)' : '값(values)'}의 수를 넘었습니다(최대 ${a.limit}개). 규칙을 나누십시오.`,
  'rule/wrong-result': (a) => `조건식의 결과 유형이 맞지 않습니다: ${kinds[a.found!] ?? a.found} (필요: ${kinds[a.want!] ?? a.want}).`,
  'rule/nothing-there': (a) => `내용이 없습니다: "${a.key}". ${a.required ? '내용을 적으십시오' : '내용을 적거나 이 줄을 지우십시오'}.`,
  'rule/bad-param': (a) => gate['settings/bad-param']!(a),
  'rule/minimum-above-maximum': (a) => `매개변수의 최소가 최대보다 커서 맞는 값이 없습니다: "${a.name}" (최소 ${a.minimum}, 최대 ${a.maximum}). 둘 중 하나를 고치십시오.`,
  'rule/unused-param': (a) => `어느 조건식에서도 쓰지 않는 매개변수라 값을 바꾸어도 결과가 같습니다: params.${a.name}. 조건식에서 쓰거나 지우십시오.`,
  'rule/unused-value': (a) => `어느 문구에도 나오지 않는 값입니다: {${a.name}}. 문구에 쓰거나 values에서 지우십시오.`,
  'rule/not-milder': (a) => `완화된 심각도가 원래 심각도보다 가볍지 않습니다: ${a.severity} (원래: ${a.violated}).${a.violated === 'info' ? ' info보다 가벼운 심각도는 없으므로 milder를 지우십시오.' : ''}`,
  'rule/overridden-nothing': () => '설정에서 바꿀 매개변수가 없는 규칙이어서 overridden 문구가 쓰이지 않습니다. 지우십시오.',
  'rule/unknown-param': (a) => `이 규칙에 없는 매개변수입니다: "${a.name}". 있는 매개변수: ${a.known}.`,
  'rule/name-clash': (a) => `이미 매개변수에 쓰인 이름입니다: "${a.name}".`,
  'rule/unknown-field': (a) => `없는 항목입니다: "${a.value}".${meant(a.suggestion)}`,
  'rule/unread-field': (a) => `check 조건식에 쓰이지 않는 항목이라 다른 지적의 원인이 될 수 없습니다: "${a.value}".`,
  'rule/unknown-slot': (a) => `여기서 쓸 수 없는 자리표시입니다: {${a.slot}}. 쓸 수 있는 이름: ${a.known}.`,
  'rule/broken-slot': (a) => `자리표시로 읽을 수 없습니다: "${a.text}". {months}처럼 이름만 공백 없이 중괄호로 묶으십시오.`,
  'rule/particle-after-slot': (a) => `자리표시 바로 뒤에 조사가 있습니다: "${a.text}". 조사 없이 쓰십시오.`,
};
