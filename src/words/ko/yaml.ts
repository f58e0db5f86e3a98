import type { YamlMistake } from '../yaml-reasons.ts';

export const yamlMistakes: Readonly<Record<YamlMistake, string>> = {
  entryIndent: '들여쓰기나 따옴표가 잘못되었습니다. 값 안에 ": " 또는 " #"이 있으면 따옴표로 묶으십시오',
  dashIndent: '목록의 줄표 위치가 다른 항목과 맞지 않습니다',
  shallow: '들여쓰기가 부족하거나, 위에서 연 따옴표나 괄호가 닫히지 않았습니다',
  bracketBack: '닫는 괄호를 해당 항목보다 더 들여 쓰십시오',
  noColonSpace: '항목 이름 뒤에 콜론과 공백이 빠졌습니다',
  noColon: '항목 이름 뒤에 콜론이 빠졌습니다',
  noSpace: '콜론 뒤에 공백이 빠졌습니다',
  noComma: '괄호 안의 두 항목 사이에 쉼표가 빠졌거나, 앞의 값에 따옴표가 필요합니다. 값 안에 ": " 또는 괄호가 있으면 따옴표로, 작은따옴표가 있으면 큰따옴표로 묶으십시오',
  extraComma: '값이 와야 할 자리에 쉼표가 있습니다',
  bracketOpen: '괄호가 닫히지 않았습니다',
  quoteOpen: '따옴표가 닫히지 않았습니다',
  unrelated: '앞 내용과 이어지지 않는 줄입니다. 들여쓰기를 확인하십시오',
  escape: '큰따옴표 안의 역슬래시를 읽을 수 없습니다. 작은따옴표를 쓰십시오',
  unprintable: '출력할 수 없는 문자가 있습니다',
  noValue: '읽을 수 있는 값이 없습니다',
  anchor: '값의 첫 글자로 &나 *를 쓸 수 없습니다. 값을 따옴표로 묶으십시오',
  block: '맨 앞의 >나 |는 여러 줄 글을 뜻합니다. 지우거나 값을 따옴표로 묶으십시오',
  directive: '%로 시작하는 줄은 파서에 대한 지시입니다. 지우거나 값을 따옴표로 묶으십시오',
  tag: '값의 첫 글자로 !를 쓸 수 없습니다. 값을 따옴표로 묶으십시오',
};
