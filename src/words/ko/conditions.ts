// Why a condition is refused: what our own check says of it, and what the CEL and RE2 libraries say most often. Reasons not listed
// are shown as they are.
const types: Readonly<Record<string, string>> = { number: '숫자', text: '문자열', 'group of fields': '하위 항목', 'truth value': '참·거짓', date: '날짜', list: '목록', dyn: '미정', null: 'null' };
const units: Readonly<Record<string, string>> = { count: '개수', percent: '퍼센트', amount: '금액', months: '개월', days: '일', hours: '시간' };
const typeOf = (name = ''): string => types[name.replace(/<.*/, '')] ?? name;
const typesOf = (names = ''): string => names.replace(/\b(number|text|group of fields|truth value|date|list|dyn)\b/g, (name) => types[name]!);

const tokens: Readonly<Record<string, string>> = {
  EOF: '조건식의 끝', NUMBER: '숫자', STRING: '문자열', BOOLEAN: '참·거짓', NULL: 'null', IDENTIFIER: '이름', BYTES: '바이트', IN: 'in',
  PLUS: '+', MINUS: '-', MULTIPLY: '*', DIVIDE: '/', MODULO: '%', EQ: '==', NE: '!=', LT: '<', LE: '<=', GT: '>', GE: '>=', AND: '&&', OR: '||', NOT: '!',
  LPAREN: '(', RPAREN: ')', LBRACKET: '[', RBRACKET: ']', LBRACE: '{', RBRACE: '}', DOT: '.', COMMA: ',', COLON: ':', QUESTION: '?',
};
const token = (name = ''): string => tokens[name] ?? name;
const meant = (name: string | undefined): string => (name ? ` 혹시 "${name}" 아닙니까?` : '');

/** The English reason, and how to say it; `$` are the groups. */
const reasons: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/^longer than (\d+) characters$/, (n) => `길이가 ${n}자를 넘습니다`],
  [/^dates may be vague/, () => '날짜는 정확하지 않을 수 있어 연산자로 비교하지 않습니다. before(a, b)나 months(a, b)를 쓰십시오'],
  [/^"(\S+)" needs two values of one kind, and these are a (.+) and a (.+)$/, (op, a, b) => `양쪽 유형이 같아야 하는 연산자입니다: ${op} (실제: ${typeOf(a)}, ${typeOf(b)})`],
  [/^"(.*)" is not known here; known are (.*), and a value/s, (name, known) => `없는 이름입니다: "${name}". 쓸 수 있는 이름: ${known}. 값이라면 따옴표로 묶으십시오`],
  [/^yes and no are written/, () => '예·아니오는 따옴표 없이 true, false로 쓰십시오'],
  [/^"it" is the item of/, () => 'it은 each의 대상인데, 이 규칙에는 each가 없습니다'],
  [/^"(.*)" is a field of the plan; write (.*)$/, (name, path) => `계획의 항목입니다: "${name}". 이렇게 쓰십시오: ${path}`],
  [/^the rule has no parameter "(.*?)"(?: \(did you mean "(.*)"\?\))?; it has (.*)$/s, (name, other, known) => `이 규칙에 없는 매개변수입니다: "${name}".${meant(other)} 있는 매개변수: ${known}`],
  [/^this is a list; .* like (.*)$/s, (loop) => `목록입니다. 대상의 항목은 each를 쓰거나 반복으로 읽으십시오. 예: ${loop}`],
  [/^the items of a list are counted/, () => '목록의 개수는 size(목록)으로 셉니다'],
  [/^a list is compared by the number of its items, like (.*)$/, (example) => `목록은 개수로 비교합니다. 예: ${example}`],
  [/^(\w+\(\)) takes (\w+) in its brackets, and gets (\w+)$/, (name, want, got) => `인수의 수가 맞지 않습니다: ${name} (필요: ${want}개, 실제: ${got}개)`],
  [/^(\w+\(\)) takes a whole part of the plan, like (.*?), with (.*)$/, (name, whole, fields) => `${name} 안에는 상위 항목을 통째로 넣습니다. 예: ${whole} (하위 항목: ${fields})`],
  [/^(\w+\(\)) needs a date of the plan, or today, and this is a (.*)$/, (name, type) => `${name} 안에는 계획의 날짜 항목이나 today가 와야 합니다(실제: ${typeOf(type)})`],
  [/^(\w+\(\)) needs a number, and this is a (.*)$/, (name, type) => `${name} 안에는 숫자가 와야 합니다(실제: ${typeOf(type)})`],
  [/^(\w+\(\)) looks for a text in a text, and this is a (.*)$/, (name, type) => `${name} 함수는 문자열에서 문자열을 찾습니다(실제: ${typeOf(type)})`],
  [/^a percentage is written/, () => '퍼센트는 기호 없이 50처럼 쓰십시오'],
  [/^a number is written without commas/, () => '숫자는 쉼표 없이 1000000처럼 쓰십시오'],
  [/^a number is written out/, () => '숫자는 배수나 단위 없이 1000000처럼 쓰십시오'],
  [/^the operator is written (\S+)$/, (op) => `연산자를 이렇게 쓰십시오: ${op}`],
  [/^two values are compared with ==/, () => '두 값은 등호 두 개로 비교합니다: =='],
  [/^"(and|or|not equal)" is written (\S+)$/, (word, op) => `이렇게 쓰십시오: ${op} (뜻: ${word})`],
  [/^"not" is written !, like (.*)$/, (example) => `not은 !로 쓰십시오. 예: ${example}`],
  [/^these operators are written/, () => '연산자를 이렇게 쓰십시오: >=, <=, !='],
  [/^a text stands in plain quotation marks/, () => '문자열은 "x"처럼 곧은 따옴표로 묶으십시오'],
  [/^this bracket closes none/, () => '여는 괄호가 없는 닫는 괄호입니다'],
  [/^a quotation mark is opened here/, () => '여기서 연 따옴표가 닫히지 않았습니다'],
  [/^a bracket is opened here/, () => '여기서 연 괄호가 닫히지 않았습니다'],
  [/^something is missing at its end/, () => '조건식이 끝나기 전에 빠진 내용이 있습니다'],
  [/^fields can be read from/, () => '항목은 plan, params, work, it, 반복 대상에서만 읽을 수 있습니다'],
  [/^an item of a list is named by/, () => '목록의 한 대상은 [0]처럼 정수로 가리킵니다'],
  [/^there is no field "(.*?)"(?: \(did you mean "(.*)"\?\))?$/s, (name, other) => `없는 항목입니다: "${name}".${meant(other)}`.replace(/\.$/, '')],
  [/^a list in a condition holds/, () => '조건식 안의 목록에는 고정된 값만 쓸 수 있습니다'],
  [/^"(.*)" works on numbers$/, (op) => `숫자에만 쓰는 연산자입니다: "${op}"`],
  [/^"(.*)" is not part of what/, (op) => `지원하지 않는 문법입니다: "${op}"`],
  [/^a text is written without a letter before/, () => '문자열의 따옴표 앞이나 숫자 뒤에는 글자를 붙이지 않습니다'],
  [/^what stands on both sides of ":" has different/, () => ': 양쪽에 있는 값의 종류가 서로 달라 한 값과 같을 수 없습니다'],
  [/^what stands on both sides of ":" is in two units, (\w+) and (\w+)/, (a, b) => `: 양쪽의 단위가 서로 다릅니다: ${units[a] ?? a}, ${units[b] ?? b}. 같은 단위의 값 가운데에서 고르십시오`],
  [/^null is never in a plan/, () => '계획에는 null이 없습니다. stated(...)를 쓰십시오'],
  [/^"(.*?)" is no value of this field(?: \(did you mean "(.*?)"\?\))?; it can be (.*)$/s, (value, other, known) => `이 항목에 없는 값입니다: "${value}".${meant(other)} 쓸 수 있는 값: ${known}`],
  [/^these two fields are on different/, () => '두 항목의 순서 기준이 서로 다릅니다'],
  [/^rank\(\) is compared with/, () => 'rank()는 다른 rank()와 비교합니다. 예: rank(it.state) >= rank("done")'],
  [/^the values of a choice are compared/, () => '선택 값의 순서는 rank()로 비교합니다. 예: rank(it.state) >= rank("done")'],
  [/^one side is in the unit (\w+), the other in (\w+)/, (a, b) => `단위가 서로 다릅니다: ${units[a] ?? a}, ${units[b] ?? b}. 같은 단위의 값끼리 비교하십시오`],
  [/^only single values/, () => '단일 값끼리만 비교할 수 있습니다'],
  [/^these two fields have different values/, () => '값의 종류가 서로 다른 항목이어서 같을 수 없습니다'],
  [/^the values of this field have no order: (.*)$/s, (values) => `값에 순서가 없는 항목입니다(값: ${values})`],
  [/^"in" needs a list/, () => '"in" 오른쪽에는 목록이 와야 합니다'],
  [/^"in" looks for a single/, () => '"in" 왼쪽에는 날짜가 아닌 단일 값이 와야 합니다'],
  [/^has\(\) would let silence pass/, () => 'has()를 쓰면 기재하지 않은 내용이 통과됩니다. applies에서만 쓸 수 있습니다'],
  [/^there is no function "(.*?)"(?: \(did you mean "(.*)"\?\))?$/s, (name, other) => `없는 함수입니다: "${name}".${meant(other)}`.replace(/\.$/, '')],

  [/^stated\(\) asks for/, () => 'stated()에는 계획의 항목을 넣습니다'],
  [/^needs a list of numbers, like (.*)$/, (example) => `숫자 목록이 와야 합니다. 예: ${example}`],
  [/^needs a role$/, () => '직책 항목이 와야 합니다'],
  [/^size\(\) counts/, () => 'size()는 목록에만 쓸 수 있습니다'],
  [/^a backspace stands in the pattern/, () => '패턴에 백스페이스 문자가 있습니다. 단어의 경계는 \\\\b로 쓰십시오'],
  [/^the pattern must stand/, () => '패턴은 규칙에 문자열로 적어야 합니다'],
  [/^(\w+\(\)) goes over a list$/, (name) => `목록에만 쓰는 함수입니다: ${name}`],
  [/^more than (\d+) loops/, (n) => `반복이 ${n}겹을 넘습니다(each 포함)`],
  [/^(\w+)\(x, \.\.\.\) names its item/, (name) => `대상의 이름과 할 일을 함께 적으십시오: ${name}(x, ...)`],

  [/^&& and \|\| need a truth value on both sides, and one side is a (.*)$/, (type) => `&&와 || 양쪽에는 참·거짓이 와야 합니다(실제: ${typesOf(type)})`],
  [/^Ternary condition must be truth value, got '(.*)'$/, (type) => `? 앞에는 참·거짓이 와야 합니다(실제: ${typesOf(type)})`],
  [/^Ternary branches must have the same type, got '(.*)' and '(.*)'$/, (a, b) => `: 양쪽의 유형이 같아야 합니다(실제: ${typesOf(a)}, ${typesOf(b)})`],
  [/^(\S+\(.*\)) (?:filter )?predicate must return truth value, got '(.*)'$/, (call, type) => `조건의 결과가 참·거짓이어야 합니다: ${call} (실제: ${typesOf(type)})`],
  [/^"!" needs a truth value, and this is a (.*)$/, (type) => `! 뒤에는 참·거짓이 와야 합니다(실제: ${typeOf(type)})`],
  [/^"-" needs a number, and this is a (.*)$/, (type) => `- 뒤에는 숫자가 와야 합니다(실제: ${typeOf(type)})`],
  [/^no function takes what is given here: (.*)$/s, (call) => `이런 인수를 받는 함수가 없습니다: ${typesOf(call)}`],
  [/^has\(\) invalid argument$/, () => 'has()에는 계획의 항목을 넣습니다'],
  [/^Expected (\w+), got (\w+)$/, (want, got) => `다른 기호가 와야 합니다. 필요: ${token(want)}, 실제: ${token(got)}`],
  [/^Unexpected token: (\w+)$/, (name) => `여기에 올 수 없습니다: ${token(name)}`],
  [/^Unexpected character: (.*)$/s, (character) => `쓸 수 없는 문자입니다: ${character}`],
  [/^Unterminated (?:triple-quoted )?text$/, () => '따옴표가 닫히지 않았습니다'],
  [/^Newlines not allowed/, () => '작은따옴표나 큰따옴표 안에서 줄을 바꿀 수 없습니다'],
  [/^Invalid number: (.*)$/, (number) => `숫자가 아닙니다: ${number}`],
  [/^Invalid escape sequence: (.*)$/s, (text) => `쓸 수 없는 이스케이프입니다: ${text}`],
  [/^Reserved identifier: (.*)$/, (name) => `쓸 수 없는 이름입니다: ${name}`],
  [/^Unknown variable: (.*)$/, (name) => `없는 이름입니다: "${name}"`],
  [/^Exceeded \w+ \((\d+)\)$/, (n) => `조건식이 너무 복잡합니다(한도: ${n})`],

  [/^error parsing regexp: missing closing \)(.*)$/s, (at) => `패턴의 괄호 )가 닫히지 않았습니다${at}`],
  [/^error parsing regexp: missing closing \](.*)$/s, (at) => `패턴의 괄호 ]가 닫히지 않았습니다${at}`],
  [/^error parsing regexp: unexpected \)(.*)$/s, (at) => `패턴에 여는 괄호 없이 )가 있습니다${at}`],
  [/^error parsing regexp: (?:missing argument to|invalid nested) repetition operator(.*)$/s, (at) => `패턴의 반복 기호 앞에 반복할 것이 없습니다${at}`],
  [/^error parsing regexp: (.*)$/s, (text) => `패턴을 읽을 수 없습니다: ${text}`],
];

/** In Korean, or as it is. */
export function conditionReason(reason: string): string {
  for (const [pattern, say] of reasons) {
    const match = pattern.exec(reason);
    if (match) return say(...match.slice(1));
  }
  return reason;
}
