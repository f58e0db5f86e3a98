// What people write in a condition out of habit: what they are told, and where; the place is always inside the condition.
import { describe, expect, it } from 'vitest';
import { conditionReason } from '../../src/words/ko/conditions.ts';
import { load } from './conditions.ts';

const total = 'plan.budget.total';

describe.each<[string, string, RegExp]>([
  [`${total} => 5`, '=', />=/],
  [`${total} =< 5`, '=', /<=/],
  [`${total} = 5`, '=', /==/],
  [`${total} === 5`, '=', /==/],
  [`${total} <> 5`, '>', /!=/],
  [`${total} > 1 & ${total} > 2`, '&', /"and" is written &&/],
  [`${total} > 1 | ${total} > 2`, '|', /"or" is written \|\|/],
  [`${total} > 1 and ${total} > 2`, 'a', /"and" is written &&/],
  [`${total} > 1 or ${total} > 2`, 'o', /"or" is written \|\|/],
  [`not stated(${total})`, 's', /"not" is written !/],
  [`${total} > 1,000`, ',', /without commas/],
  [`${total} > 1M`, 'M', /without a suffix/],
  [`${total} > 5억`, '억', /without a suffix/],
  [`${total} > 50%`, '%', /without its sign/],
  [`${total} > 50% && ${total} < 9`, '&', /without its sign/],
  [`(${total} > 1\n`, '(', /bracket is opened here/],
  [`plan.phases.all(p, p.budget > 1`, '(', /bracket is opened here/],
  [`${total} > 5)`, ')', /closes none/],
  ['plan.project.name == "x\n', '"', /quotation mark is opened here/],
  ['plan.project.name == "x', '"', /quotation mark is opened here/],
  ['plan.project.name == “x”', '“', /plain quotation marks/],
  [`${total} >\n\n`, '>', /missing at its end/],
  ['plan.customer_contact.can_refuse == "yes"', 'plan.customer_contact.can_refuse == "yes"', /written true and false/],
  ['plan.customer_contact.can_refuse == yes', 'yes', /written true and false/],
  ['count(plan.phases) > 1', 'count(plan.phases)', /size\(list\)/],
  ['plan.phases.length > 1', 'plan.phases.length', /size\(list\)/],
  ['plan.phases.length() > 1', 'plan.phases.length()', /size\(list\)/],
  ['plan.phases > 1', 'plan.phases > 1', /size\(plan\.phases\)/],
  ['1 < plan.phases', '1 < plan.phases', /size\(plan\.phases\)/],
  ['plan.phases.reserve > 1', 'plan.phases.reserve', /this is a list.*\.all\(x, x\.reserve/],
  ['project.name == "x"', 'project', /write plan\.project/],
  ['plan.project.customers == b2c', 'b2c', /a value stands in quotation marks/],
  ['it.budget > 1', 'it', /item of "each"/],
  ['usd(plan.budget.total) > 1', 'plan.budget.total', /usd\(\) takes a whole part of the plan, like plan\.budget,/],
  ['before(plan.timeline.start, "2027-01-01")', '"2027-01-01"', /before\(\) needs a date of the plan, or today, and this is a text/],
  ['before(plan.timeline.start)', 'before(plan.timeline.start)', /takes 2 .* gets 1/],
  ['rank(plan.technology.selection.state) >= rank()', 'rank()', /rank\(\) takes 1 .* gets 0/],
  ['rank(plan.technology.selection.state) >= rank("chosen", "chosen")', 'rank("chosen", "chosen")', /rank\(\) takes 1 .* gets 2/],
  ['rank() > 1', 'rank()', /rank\(\) takes 1 .* gets 0/],
  ['has()', 'has()', /has\(\) takes 1 .* gets 0/],
  ['size() > 1', 'size()', /size\(\) takes 1 .* gets 0/],
  ['size(plan.phases, 1) > 1', 'size(plan.phases, 1)', /size\(\) takes 1 .* gets 2/],
  ['plan.phases.size(1) > 1', 'plan.phases.size(1)', /size\(\) takes 0 .* gets 1/],
  ['plan.project.name == b"abc"', 'b"abc"', /without a letter before its quotation marks/],
  [`${total} > 5u`, '5u', /without one behind it/],
  ['plan.project.name == null', 'null', /stated/],
  [`(${total} > 1 ? plan.timeline.duration_months : plan.change_management.lead.percent_of_time) > 1`, `${total} > 1 ? plan.timeline.duration_months : plan.change_management.lead.percent_of_time`, /in two units, months and percent/],
  [`(${total} > 1 ? plan.technology.selection.state : plan.technology.tool) == "suite"`, `${total} > 1 ? plan.technology.selection.state : plan.technology.tool`, /never equal to one thing/],
  [`(${total} > 1 ? "suites" : plan.technology.tool) == "suite"`, '"suites"', /did you mean "suite"/],
  [`(${total} > 1 ? plan.technology.tool : plan.technology.tool) == "suites"`, '"suites"', /did you mean "suite"/],
  [`plan.technology.tool == (${total} > 1 ? "suite" : "packages")`, '"packages"', /did you mean "package"/],
  [`(${total} > 1 ? 1 : plan.timeline.duration_months) > plan.change_management.lead.percent_of_time`, `${total} > 1 ? 1 : plan.timeline.duration_months) > plan.change_management.lead.percent_of_time`, /months, the other in percent/],
  ['share("a", plan.budget.total) > 1', '"a"', /needs a number, and this is a text/],
  ['monhts(today, today) > 1', 'monhts(today, today)', /did you mean "months"/],
  ['plan.project.name.contains(5)', '5', /this is a number/],
  [`!${total}`, `!${total}`, /needs a truth value, and this is a number/],
  [`${total} > "x"`, `${total} > "x"`, /two values of one kind, and these are a number and a text/],
  [`${total} > 1 && plan.budget`, `${total} > 1 && plan.budget`, /one side is a group of fields/],
])('%j', (text, place, reason) => {
  const { problems } = load(text);
  it('is told once, in English', () => expect(problems.map((problem) => problem.reason)).toEqual([expect.stringMatching(reason)]));
  it('and in Korean', () => expect(conditionReason(problems[0]!.reason)).toMatch(/[가-힣]/));
  it('at its place', () => expect(text.slice(problems[0]!.start, problems[0]!.end)).toBe(place));
});

it('what is right is left alone', () => {
  for (const text of ['plan.project.name == "a and b = c"', 'plan.budget.total > 1e6', 'before(plan.timeline.start, today)', 'plan.customer_contact.can_refuse == true']) expect(load(text).problems).toEqual([]);
});
