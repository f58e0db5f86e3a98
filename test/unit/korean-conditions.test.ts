// Why a condition is refused, in Korean: everything that our own check says, and what the libraries say most often.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPatterns } from '../../src/re2.ts';
import { conditionReason } from '../../src/words/ko/conditions.ts';
import { diagnostics } from '../../src/words/ko/diagnostics.ts';
import { root } from '../run.ts';
import { load } from './conditions.ts';

await loadPatterns();

it.each([
  ['plan.budget.totle > 1', '없는 항목입니다: "totle". 혹시 "total" 아닙니까?'],
  ['plan.nothing > 1', '없는 항목입니다: "nothing".'],
  ['plann.budget.total > 1', '없는 이름입니다: "plann". 쓸 수 있는 이름: plan, work, today. 값이라면 따옴표로 묶으십시오.'],
  ['plan.ownership.owner.role == "cioo"', /^이 항목에 없는 값입니다: "cioo"\. 혹시 "cio" 아닙니까\? 쓸 수 있는 값: /],
  ['has(plan.budget.low)', 'has()를 쓰면 기재하지 않은 내용이 통과됩니다. applies에서만 쓸 수 있습니다.'],
  ['plan.budget.total > "x"', '양쪽 유형이 같아야 하는 연산자입니다: > (실제: 숫자, 문자열).'],
  ['plan.timeline.start == plan.timeline.finish', /^날짜는 /],
  ['rank(plan.ownership.owner.role) > rank("cio")', /^값에 순서가 없는 항목입니다\(값: /],
  ['nonsense(plan.budget.total)', '없는 함수입니다: "nonsense".'],
  ['before(plan.timeline.start, plan.budget.total)', 'before() 안에는 계획의 날짜 항목이나 today가 와야 합니다(실제: 숫자).'],
  ['plan.technology.requirements.state >= "done"', '선택 값의 순서는 rank()로 비교합니다. 예: rank(it.state) >= rank("done").'],
  ['usd(plan.budget) > duration(plan.timeline)', '단위가 서로 다릅니다: 금액, 개월. 같은 단위의 값끼리 비교하십시오.'],
  ['plan.budget.total >', '조건식이 끝나기 전에 빠진 내용이 있습니다.'],
  ['(plan.budget.total > 1', '여기서 연 괄호가 닫히지 않았습니다.'],
  ['plan.project.name == "x', '여기서 연 따옴표가 닫히지 않았습니다.'],
  ['plan.budget.total > 1 && plan.project.name', '&&와 || 양쪽에는 참·거짓이 와야 합니다(실제: 문자열).'],
  ['plan.project.name ? true : false', '? 앞에는 참·거짓이 와야 합니다(실제: 문자열).'],
  ['plan.phases.all(p, p.name)', /^조건의 결과가 참·거짓이어야 합니다: all\(.*\) \(실제: 문자열\)\.$/],
  ['!plan.project.name', '! 뒤에는 참·거짓이 와야 합니다(실제: 문자열).'],
  ['plan.project.name.matches("(")', /^패턴의 괄호 \)가 닫히지 않았습니다/],
  ['plan.project.name.matches("*a")', /^패턴의 반복 기호 앞에/],
])('%s', (condition, sentence) => {
  const { problems } = load(condition);
  const said = diagnostics['rule/bad-condition']!({ reason: problems[0]!.reason }).replace(/^조건식을 쓸 수 없습니다\. /, '');
  if (typeof sentence === 'string') expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
});

describe('every reason of our own has its words', () => {
  const code = ['resolve.ts', 'access.ts', 'cel.ts', 'condition-slips.ts'].map((file) => readFileSync(join(root, 'src/rules', file), 'utf8')).join('\n');
  const plain = [...code.matchAll(/(?:refuse\([^'`\n]*|\bno\(|fail\(|\? |: )'((?:[^'\\\n]|\\.){12,})'/g)].map(([, text]) => text!.replace(/\\\\/g, '\\'));
  const filled = [...code.matchAll(/(?:refuse\([^'`\n]*|\bno\(|fail\(|: )`([^\n]*)`/g)].map(([, text]) => text!.replace(/\$\{suggestion \?[^?]*\?.*?''\}/g, '').replace(/\$\{limits[^}]*\}/g, '9').replace(/\$\{[^}]*\}/g, 'x'));
  const ours = [...plain, ...filled].filter((text) => / [a-z]+ /.test(text) && text !== 'group of fields');
  it('and they are found', () => expect(ours.length).toBeGreaterThan(25));
  it.each(ours)('%s', (reason) => expect(conditionReason(reason)).toMatch(/[가-힣]/));
});
