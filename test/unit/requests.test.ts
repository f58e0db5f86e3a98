// `# crm-check-waive RULE -- reason`: what counts as asking, and for what.
import { describe, expect, it } from 'vitest';
import { asksForWaiver } from '../../src/gate/asks-for-waiver.ts';
import { concerns, findRequests } from '../../src/gate/requests.ts';
import { limits } from '../../src/limits.ts';
import { dotted } from '../../src/shape/path.ts';
import { placeOf } from '../../src/source/place.ts';
import { readSource } from '../../src/source/read.ts';
import type { Path } from '../../src/types.ts';

const open = (text: string) => readSource('p.yaml', text).source!;
const find = (text: string) => findRequests(open(text));
const asked = (comment: string) => find(`${comment}\nproject: {name: x}\n`).map(({ rule, reason }) => [rule, reason]);

describe('a plan in which someone may ask', () => {
  const asking = 'a: 1 # crm-check-waive seed/a\n';
  /** In a part of some memory that says more before and behind it. */
  const part = (text: string): Uint8Array => new Uint8Array(Buffer.from(`${asking}${text}${asking}`)).subarray(asking.length, asking.length + text.length);
  it.each<[string, (text: string) => Uint8Array | string]>([['a text', String], ['a buffer', (text) => Buffer.from(text)], ['bytes', part]])('as %s', (_, as) => {
    expect([asking, 'a: 1 # crm-check\n', ''].map((text) => asksForWaiver({ file: 'p.yaml', content: as(text) }))).toEqual([true, false, false]);
  });
});

describe('a comment that asks', () => {
  it.each<[string, [string, string][]]>([
    ['# crm-check-waive seed/a -- why', [['seed/a', 'why']]],
    ['#crm-check-waive seed/a--why', [['seed/a', 'why']]],
    ['  #\tcrm-check-waive \t seed/a \t -- \t why not \t ', [['seed/a', 'why not']]],
    ['# crm-check-waive seed/a -- why -- not', [['seed/a', 'why -- not']]],
    ['# crm-check-waive seed/a', [['seed/a', '']]],
    ['# crm-check-waive seed/a --', [['seed/a', '']]],
    ['# crm-check-waive -- why', [['', 'why']]],
    ['# crm-check-waive', [['', '']]],
    ['# crm-check-waive  ', [['', '']]],
    ['# crm-check-waive seed/a -- why\r', [['seed/a', 'why']]],
    ['# crm-check-waive seed/a -- 왜 — "그래서"', [['seed/a', '왜 — "그래서"']]],
    ['# crm-check-waive: seed/a -- why', [['seed/a', 'why']]],
    ['# crm-check-waive seed/a — why', [['seed/a', 'why']]],
    ['# crm-check-waive seed/a - why -- not', [['seed/a', 'why -- not']]],
    ['# crm-check-waiver seed/a -- why', []],
    ['# Crm-check-waive seed/a -- why', []],
    ['# please crm-check-waive seed/a -- why', []],
    ['# nothing', []],
  ])('%j: %j', (comment, expected) => expect(asked(comment)).toEqual(expected));
  it('in another comment is a part of that', () => {
    for (const text of ['project: {name: x} # see # crm-check-waive seed/a -- why\n', '# or # crm-check-waive seed/a -- why\nproject: {name: x}\n', 'project: {name: x}# crm-check-waive seed/a -- why\n']) expect(readSource('p.yaml', text).source ? find(text) : []).toEqual([]);
    expect(find('project: {name: "x # y"} # crm-check-waive seed/a -- why\n').map(({ rule, reason }) => [rule, reason])).toEqual([['seed/a', 'why']]);
  });
  it.each(['  name: |\n    # crm-check-waive seed/a -- sly', '  name: "x\n\n    # crm-check-waive seed/a -- sly"', "  name: 'x\n\n    # crm-check-waive seed/a -- sly\n    x'", '  name: "x # crm-check-waive seed/a -- sly\n    x"', '  name: |\n    x # crm-check-waive seed/a -- sly'])('inside a text is text: %j', (text) => expect(find(`project:\n${text}\n`)).toEqual([]));
  it('right below a text, or right above one, is none of it', () => {
    expect(find('project:\n  name: x\n# crm-check-waive seed/a -- why\nphases: []\n').map(({ rule }) => rule)).toEqual(['seed/a']);
    expect(find('project:\n  name: |\n    x\n# crm-check-waive seed/a -- why\nphases: []\n').map(({ rule }) => rule)).toEqual(['seed/a']);
    expect(find('project:\n  name:\n    # crm-check-waive seed/a -- why\n    "x"\n').map(({ rule }) => rule)).toEqual(['seed/a']);
  });
  it('stands at its sign and its last letter', () => expect(find('project:\n  # crm-check-waive seed/a -- why   \n  name: x\n')[0]!.place).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 34 }));
  it(`counts up to ${limits.requests} times`, () => expect(find(`${'# crm-check-waive seed/a -- why\n'.repeat(limits.requests + 5)}project: {name: x}\n`).length).toBe(limits.requests));
});

describe('what is asked for', () => {
  const comment = '# crm-check-waive seed/a -- why';
  const targets = (text: string) => find(text.replaceAll('%', comment)).map((request) => request.targets.map(dotted));
  it.each<[string, string[][]]>([
    ['%\nproject: {name: x}\n', [['project', 'project.name']]],
    ['project:\n  %\n  name: x\n  stage: idea\n', [['project.name']]],
    ['phases:\n  %\n  - {name: a}\n  - name: b\n    %\n    budget: 1\n', [['phases[1]', 'phases[1].name'], ['phases[2].budget']]],
    ['%\n\n  # another\n \t\n# and another\nproject: {name: x}\n', [['project', 'project.name']]],
    ['%\r\n\r\nproject: {name: x}\r\n', [['project', 'project.name']]],
    ['%\n%\nproject: x\n', [['project'], ['project']]],
    ['project: x\n%\n', [[]]],
    ['project: x\n%', [[]]],
    ['project: x\n%\n# the end', [[]]],
    ['%\nproject: # here\n  name: x\n', [['project']]],
    ['project:\n  name: >\n    two\n    lines\n  %\n  stage: idea\n', [['project.stage']]],
    ['project: {name: x} %\nphases: []\n', [['project', 'project.name']]],
    ['project: %\n  name: x\n', [['project']]],
    ['project:\n  name: x\t%\n  stage: idea\n', [['project.name']]],
    ['project: {\n  name: x, %\n  stage: idea}\n', [['project.name']]],
    ['phases:\n  - {name: a} %\n  - {name: b}\n', [['phases[1]', 'phases[1].name']]],
    ['project: {\n  name: x\n  } %\nphases: []\n', [[]]],
    ['project: {\n  %\n  name: x,\n\n  stage: idea}\n', [['project.name']]],
  ])('%j: %j', (text, expected) => expect(targets(text)).toEqual(expected));

  it.each<[string, Path, boolean]>([
    ['%\nproject: {name: x}\nphases: []\n', ['project'], true],
    ['%\nproject: {name: x}\nphases: []\n', ['project', 'stage'], true],
    ['%\nproject: {name: x}\nphases: []\n', ['phases'], false],
    // A silence about a group that is not there stands at the first.
    ['%\nproject: {name: x}\nphases: []\n', ['budget', 'total'], true],
    ['project: {name: x}\n%\nphases: []\n', ['budget'], false],
    // A value below its key: a finding names its line.
    ['project:\n  name:\n    %\n    x\n', ['project', 'name'], true],
    ['project:\n  name:\n    x %\n', ['project', 'name'], true],
    ['project:\n  %\n  name:\n    x\n', ['project', 'name'], true],
    ['project:\n  %\n  name: x\n  stage: idea\n', ['project', 'name'], true],
    ['project:\n  %\n  name: x\n  stage: idea\n', ['project'], false],
    ['project:\n  %\n  name: x\n  stage: idea\n', ['project', 'stage'], false],
    ['phases:\n  %\n  - {name: a}\n  - {name: b}\n', ['phases', 0, 'name'], true],
    ['phases:\n  %\n  - {name: a}\n  - {name: b}\n', ['phases', 1, 'name'], false],
    // About the plan as a whole: above its first group, and nowhere else.
    ['%\nproject: {name: x}\nphases: []\n', [], true],
    ['project: {name: x}\n%\nphases: []\n', [], false],
    ['project: {name: x} %\nphases: []\n', [], false],
    ['project: {name: x} %\nphases: []\n', ['project', 'stage'], true],
    ['project: {name: x} %\nphases: []\n', ['phases'], false],
    ['project:\n  %\n  name: x\n', [], false],
    ['project: {name: x}\n%\n', [], false],
    ['project: {name: x}\n%\n', ['project'], false],
  ])('%j concerns %j: %s', (text, path, expected) => {
    const source = open(text.replaceAll('%', comment));
    expect(concerns(findRequests(source)[0]!, { path, place: placeOf(source, path) })).toBe(expected);
  });
});
