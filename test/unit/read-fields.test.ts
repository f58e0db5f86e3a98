// The reader of fields: text in, value or problems out, over a small vocabulary that has every kind of field.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/limits.ts';
import { planField } from '../../src/plan/fields/index.ts';
import { boolean, choice, count, date, either, label, list, map, raw, record, reference, required, text, type Choice, type Field, type RawField } from '../../src/shape/field.ts';
import { toRaw } from '../../src/shape/raw.ts';
import { nameOf, readFields } from '../../src/shape/read.ts';
import type { FileKind } from '../../src/shape/reader.ts';
import { keyOf } from '../../src/shape/references.ts';
import { isUnsaid } from '../../src/shape/silence/unsaid.ts';
import { readSource } from '../../src/source/read.ts';

const colour: Choice = { name: 'colour', ordered: true, options: { red: { en: 'red', ko: '빨강', also: ['crimson'] }, green: { en: 'green', ko: '초록' }, other: { en: 'other', ko: '기타', also: ['blue', 'pink'] } } };
const item = map('Item', '항목', { name: text('Name', '이름'), kind: choice(colour, 'Kind', '종류'), budget: count('Budget', '예산'), not_needed: text('Not needed', '불필요') });
const work = map('Work', '작업', { state: choice({ name: 'state', ordered: true, options: { planned: { en: 'planned', ko: '예정' }, done: { en: 'done', ko: '완료' } } }, 'State', '상태'), on: date('On', '날짜') });
const decision = map('Decision', '결정', { what: text('What', '내용') });
const mixed = map('Mixed', '혼합', { list: list(text('T', 'T'), 'L', 'L'), record: record(text('T', 'T'), 'R', 'R'), raw: raw('W', 'W'), either: either(text('T', 'T'), map('M', 'M', {})), to: reference('items', 'To', '대상'), inner: map('M', 'M', {}), name: text('Name', '이름') });
const vocabulary = map('All', '전체', {
  title: text('Title', '제목'),
  open: boolean('Open', '공개'),
  people: count('People', '인원'),
  part: map('Part', '부분', { colour: choice(colour, 'Colour', '색'), deep: map('Deep', '깊이', { x: text('X', 'X') }) }),
  work,
  decision,
  revision: map('Revision', '변경', { on: date('On', '날짜'), because: text('Because', '사유') }),
  mixed,
  items: list(item, 'Items', '항목들', ['name']),
  rows: list(map('Row', '행', { from: text('From', '부터'), to: text('To', '까지') }), 'Rows', '행들', ['from', 'to']),
  colours: list(choice(colour, 'Colour', '색'), 'Colours', '색들'),
  repeated: { ...list(choice(colour, 'Colour', '색'), 'Colours', '색들'), repeats: true },
  names: list(text('Name', '이름'), 'Names', '이름들'),
  uses: list(reference('items', 'Item', '항목'), 'Uses', '사용'),
  nested: map('Nested', '중첩', { of: reference('part.deep.x', 'X', 'X'), items: list(item, 'Items', '항목들', ['name']), uses: reference('nested.items', 'Item', '항목') }),
  settings: record(count('Number', '수'), 'Settings', '설정'),
  anything: raw('Anything', '무엇이든'),
  level: either(choice(colour, 'Colour', '색'), map('Both', '둘 다', { a: text('A', 'A') })),
  pattern: { ...text('Pattern', '패턴'), pattern: true },
});
const read = (yaml: string, kind: FileKind = 'plan', field: Field = vocabulary) => readFields(readSource('f.yaml', yaml).source!, field as RawField, kind);
const value = (yaml: string, kind?: FileKind) => {
  const { value: found, diagnostics } = read(yaml, kind);
  expect(diagnostics).toEqual([]);
  return found as unknown;
};
const problems = (yaml: string, kind?: FileKind, field?: Field) => read(yaml, kind, field).diagnostics.map(({ id, place, path }) => `${id} ${path} ${place!.line}:${place!.column}`);
const only = (yaml: string, kind?: FileKind, field?: Field) => {
  const { diagnostics } = read(yaml, kind, field);
  expect(diagnostics.length).toBe(1);
  return diagnostics[0]!;
};

it.each([['Data centre. Where customer data lie', 'Data centre'], ['Tender number.', 'Tender number'], ['Version 1.5 of it', 'Version 1.5 of it']])('%j is labelled %j', (en, expected) => expect(label(text(en, '이름. 설명'), 'en')).toBe(expected));

it('of what is not needed stays what it is, and the reason', () => {
  const plan = `readiness: {processes: [{name: a, kind: service, designed: {state: done}, not_needed: by mail}]}
customer_contact: {policies: [{segment: s, channel: app, at_most: 2, not_needed: by mail}], signals: [{metric: m, baseline: 4, not_needed: by mail}]}
technology: {integrations: [{system: ERP, owner: cio, not_needed: by mail}]}
`;
  expect(read(plan, 'plan', planField)).toEqual({
    diagnostics: [],
    measured: [],
    value: { readiness: { processes: [{ name: 'a', kind: 'service', not_needed: 'by mail' }] }, customer_contact: { policies: [{ segment: 's', channel: 'app', not_needed: 'by mail' }], signals: [{ metric: 'm', not_needed: 'by mail' }] }, technology: { integrations: [{ system: 'ERP', not_needed: 'by mail' }] } },
  });
});

describe('what is stated', () => {
  it.each<[string, unknown]>([
    ['title: x', { title: 'x' }],
    ['title: "TBD or leave"', { title: 'TBD or leave' }],
    ['open: yes', { open: true }],
    ['part: {colour: crimson, deep: {x: a}}', { part: { colour: 'red', deep: { x: 'a' } } }],
    ['level: green', { level: 'green' }],
    ['level: {a: x}', { level: { a: 'x' } }],
    ['settings: {b: 2, a: 1}', { settings: { b: 2, a: 1 } }],
    ['anything: {a: [1, ~, {b: null}], c: "null"}', { anything: { a: ['1', null, { b: null }], c: 'null' } }],
    ['items: [{name: a, kind: red}, {name: b}]', { items: [{ name: 'a', kind: 'red' }, { name: 'b' }] }],
    ['repeated: [red, red]', { repeated: ['red', 'red'] }],
    ['colours: [blue, pink]', { colours: ['other', 'other'] }],
    ['items: [{name: a}]\nuses: [a]', { items: [{ name: 'a' }], uses: ['a'] }],
    ['uses: [a]', { uses: ['a'] }],
    ['nested: {of: a}', { nested: { of: 'a' } }],
    ['nested: {items: [{name: a}], uses: a}', { nested: { items: [{ name: 'a' }], uses: 'a' } }],
    ['part: {deep: {x: a}}\nnested: {of: whatever}', { part: { deep: { x: 'a' } }, nested: { of: 'whatever' } }],
    ['rows: [{from: a}, {from: a}, {to: b}, {from: a, to: b}, {from: a, to: c}]', { rows: [{ from: 'a' }, { from: 'a' }, { to: 'b' }, { from: 'a', to: 'b' }, { from: 'a', to: 'c' }] }],
    ['items: [{name: x, budget: 3, not_needed: it is small}]', { items: [{ name: 'x', not_needed: 'it is small' }] }],
    ['items: [{name: x, budget: 3, not_needed: no}]', { items: [{ name: 'x', budget: 3 }] }],
  ])('%s', (yaml, expected) => expect(value(yaml)).toEqual(expected));
});

describe('silence', () => {
  it.each<[string, unknown]>([
    ['title: TBD', undefined],
    ['title: ""', undefined],
    ['title: "**"', undefined],
    ['part: {}', undefined],
    ['part: TBD', undefined],
    ['part: {deep: {x: ~}}', undefined],
    ['items: []', undefined],
    ['items: [TBD, {}]', undefined],
    ['items: 미정', undefined],
    ['settings: {}', undefined],
    ['settings: {a: TBD}', undefined],
    ['level: TBD', undefined],
    ['items: [{name: a}, TBD, {name: b}]', { items: [{ name: 'a' }, undefined, { name: 'b' }] }],
    ['names: [TBD, x]', { names: [undefined, 'x'] }],
    ['open: TBD\ntitle: x', { title: 'x' }],
    ['pattern: TBD\ntitle: x', { title: 'x' }],
  ])('of a plan: %s', (yaml, expected) => expect(value(yaml)).toEqual(expected));
  it.each<[FileKind, string, unknown]>([
    ['rule', 'title: TBD', { title: 'TBD' }],
    ['settings', 'title: ""', { title: '' }],
    ['settings', 'title: ~', undefined],
    ['settings', 'title: null', undefined],
    ['settings', 'title:', undefined],
    ['rule', 'title: "null"', { title: 'null' }],
    ['settings', 'title: TBD', { title: 'TBD' }],
    ['waiver', 'title: TBD', undefined],
    ['waiver', 'pattern: "**"', { pattern: '**' }],
    ['waiver', 'pattern: TBD', undefined],
  ])('of a %s file: %s', (kind, yaml, expected) => expect(value(yaml, kind)).toEqual(expected));
  it.each<[FileKind, string, string[]]>([
    ['plan', 'names: [x, ~, TBD, ""]', []],
    ['settings', 'names: [x, ~, TBD, "", " "]', ['settings/empty-item /names/1 1:12']],
    ['rule', 'items: [~, {name: a}, {}]', ['rule/empty-item /items/0 1:9']],
    ['waiver', 'names: [x, TBD, "-"]', ['waiver/empty-item /names/1 1:12', 'waiver/empty-item /names/2 1:17']],
    ['settings', 'colours: [purple]', ['settings/bad-choice /colours/0 1:11']],
  ])('in a list of a %s file: %s', (kind, yaml, expected) => expect(problems(yaml, kind)).toEqual(expected));
});

describe('problems', () => {
  it.each<[string, string[]]>([
    ['- 1', ['plan/expected-map  1:1']],
    ['title: [x]', ['plan/expected-value /title 1:1']],
    ['title: {x: 1}', ['plan/expected-value /title 1:1']],
    ['open: perhaps', ['plan/bad-boolean /open 1:7']],
    ['part: soon', ['plan/expected-map /part 1:7']],
    ['part: [x]', ['plan/expected-map /part 1:1']],
    ['settings: [1]', ['plan/expected-map /settings 1:1']],
    ['settings: 1', ['plan/expected-map /settings 1:11']],
    ['items: x', ['plan/expected-list /items 1:8']],
    ['items: {name: x}', ['plan/expected-list /items 1:1']],
    ['items: [x]', ['plan/expected-map /items/0 1:9']],
    ['level: [x]', ['plan/expected-map /level 1:1']],
    ['level: purple', ['plan/bad-choice /level 1:8']],
    ['titel: x\nopne: yes', ['plan/unknown-key /titel 1:1', 'plan/unknown-key /opne 2:1']],
    ['part:\n  color: x', ['plan/unknown-key /part/color 2:3']],
    ['colours: [red, crimson]', []],
    ['colours: [red, RED]', ['plan/repeated-value /colours/1 1:16']],
    ['colours: [red, green, Red]', ['plan/repeated-value /colours/2 1:23']],
    ['colours: [blue, blue]', ['plan/repeated-value /colours/1 1:17']],
    ['colours: [purple, purple]', ['plan/bad-choice /colours/0 1:11', 'plan/bad-choice /colours/1 1:19']],
    ['names: [x, x]', []],
    ['items: [{name: a}, {name: b}, {name: a}]', ['plan/duplicate-item /items/2 1:32']],
    [`items: [{name: ${'한'.normalize('NFC')}}, {name: ${'한'.normalize('NFD')}}]`, ['plan/duplicate-item /items/1 1:21']],
    ['rows: [{from: a, to: b}, {from: a, to: b}]', ['plan/duplicate-item /rows/1 1:27']],
    ['items: [{name: a}]\nuses: [b]', ['plan/unknown-reference /uses/0 2:8']],
    // In the order of the file, whatever is found first.
    ['uses: [b]\nopen: perhaps\nitems: [{name: a, budget: many}]', ['plan/unknown-reference /uses/0 1:8', 'plan/bad-boolean /open 2:7', 'plan/bad-number /items/0/budget 3:27']],
    ['{uses: [b], open: perhaps, items: [{name: a}]}', ['plan/unknown-reference /uses/0 1:9', 'plan/bad-boolean /open 1:19']],
    ['colours: [{a: 1}, [x], red]', ['plan/expected-value /colours/0 1:12', 'plan/expected-value /colours/1 1:19']],
    ['part: {colour: x, deep: y}', ['plan/bad-choice /part/colour 1:16', 'plan/expected-map /part/deep 1:25']],
  ])('%s', (yaml, expected) => expect(problems(yaml)).toEqual(expected));

  it.each<[string, string, object]>([
    ['- 1', 'plan/expected-map', { found: { en: 'A list', ko: '목록' }, keys: 'title, open, people, part' }],
    ['revision: 2027-05', 'plan/expected-map', { write: '{on: 2027-05}' }],
    ['mixed: x', 'plan/expected-map', { write: '{name: x}' }],
    ['nested: soon', 'plan/expected-map', { write: '' }],
    ['items: [[x]]', 'plan/expected-map', { write: '' }],
    ['part: {deep: {y: 1}}', 'plan/unknown-key', { parent: 'part.deep' }],
    ['part: soon', 'plan/expected-map', { found: '"soon"', keys: 'colour, deep', write: '' }],
    ['part: {colour: red, deep: [1]}', 'plan/expected-map', { found: { en: 'A list', ko: '목록' }, keys: 'x' }],
    ['title: {a: 1}', 'plan/expected-value', { found: { en: 'A group of fields', ko: '하위 항목' } }],
    ['settings: soon', 'plan/expected-map', { found: '"soon"', keys: '' }],
    ['part: green', 'plan/expected-map', { write: '{colour: green}' }],
    ['part: "crimson"', 'plan/expected-map', { write: '{colour: crimson}' }],
    ['work: 2027-05', 'plan/expected-map', { keys: 'state, on', write: '{state: planned, on: 2027-05}' }],
    ['work: done', 'plan/expected-map', { write: '{state: done}' }],
    ['decision: go', 'plan/expected-map', { write: '{what: go}' }],
    ['items: [go]', 'plan/expected-map', { write: '{name: go}', keys: 'name, kind, budget, not_needed' }],
    ['items: [red]', 'plan/expected-map', { write: '{kind: red}' }],
    ['items: [7]', 'plan/expected-map', { write: '' }],
    ['items: a, b ,c', 'plan/expected-list', { found: '"a, b ,c"', write: '[{name: a}, {name: b}, {name: c}]' }],
    ['names: "a,,b, "', 'plan/expected-list', { write: '[a, b]' }],
    ['colours: red, crimson', 'plan/expected-list', { write: '[red, crimson]' }],
    ['colours: red, purple', 'plan/expected-list', { write: '', allowed: { en: 'red, green, other', ko: 'red(빨강), green(초록), other(기타)' } }],
    ['colours: red and crimson', 'plan/expected-list', { write: '[red, crimson]' }],
    ['colours: 빨강과 초록', 'plan/expected-list', { write: '[빨강, 초록]' }],
    ['colours: "red, green, and crimson"', 'plan/expected-list', { write: '[red, green, crimson]' }],
    ['colours: red and', 'plan/expected-list', { write: '' }],
    ['colours: red, red, and green', 'plan/expected-list', { write: '[red, green]' }],
    // It may be the name of one group.
    ['items: sales and marketing', 'plan/expected-list', { write: '[{name: sales and marketing}]' }],
    ['rows: a, b', 'plan/expected-list', { write: '' }],
    ['uses: a', 'plan/expected-list', { write: '[a]' }],
    ['items: [Higher renewal; more loyalty]', 'plan/expected-map', { write: '{name: Higher renewal; more loyalty}' }],
    ['items: {name: x}', 'plan/expected-list', { found: { en: 'A group of fields', ko: '하위 항목' }, write: '' }],
    ['titel: x', 'plan/unknown-key', { key: 'titel', suggestion: 'title', parent: '', keys: { en: expect.stringMatching(/^title, open, people, /) as string, ko: expect.stringMatching(/^title\(/) as string } }],
    ['zzzzzzzz: x', 'plan/unknown-key', { suggestion: '', elsewhere: '', own: 'yes' }],
    ['deep: {x: a}', 'plan/unknown-key', { elsewhere: 'part.deep' }],
    ['part: {because: x}', 'plan/unknown-key', { elsewhere: 'revision.because' }],
    ['kind: red', 'plan/unknown-key', { elsewhere: 'items[].kind, nested.items[].kind' }],
    ['part: {name: x}', 'plan/unknown-key', { elsewhere: 'mixed.name, items[].name, nested.items[].name' }],
    ['part: {colour: red, deep and dark}', 'plan/unknown-key', { key: 'deep and dark', comma: 'yes' }],
    ['part: {colour: red, dark}', 'plan/unknown-key', { key: 'dark', comma: 'yes' }],
    ['title: {a/**,b/**}', 'plan/expected-value', { write: '"{a/**,b/**}"' }],
    ['title: {a: b}', 'plan/expected-value', { write: '' }],
    ['{people: 1,600}', 'plan/unknown-key', { key: '600', comma: '1600' }],
    ['{people: 3,900,001, open: true}', 'plan/unknown-key', { key: '900', comma: '3900001' }],
    ['{people: 12,34}', 'plan/unknown-key', { key: '34', comma: 'yes' }],
    ['part: {color: x}', 'plan/unknown-key', { key: 'color', suggestion: 'colour', parent: 'part' }],
    ['items: [{name: a, bugdet: 1}]', 'plan/unknown-key', { parent: 'items', suggestion: 'budget' }],
    ['colours: [red, red]', 'plan/repeated-value', { value: 'red' }],
    ['rows: [{from: a, to: b}, {from: a, to: b}]', 'plan/duplicate-item', { key: 'a / b', fields: 'from + to' }],
    ['items: [{name: one}, {name: two}]\nuses: [tow]', 'plan/unknown-reference', { value: 'tow', list: 'items', suggestion: 'two', names: 'one, two' }],
    ['items: [{name: one}, TBD, {kind: red}]\nuses: [zzzzzz]', 'plan/unknown-reference', { suggestion: '', names: 'one' }],
  ])('%s says %s', (yaml, id, args) => expect(read(yaml).diagnostics[0]).toMatchObject({ id, args }));

  it.each([['7x', true], ['a b', true], ['ab', false], ['x7', false]])('a key like %s may come from a comma: %s', (key, comma) => {
    expect(only(`part: {${key}: x}`).args.comma).toBe(comma ? 'yes' : undefined);
  });
  it('in other files than plans no own field is spoken of', () => expect(only('zzzzzzzz: x', 'settings').args).not.toHaveProperty('own'));
  it('of own fields it is said once in a file, where nothing nearer is known', () => expect(read('titel: x\npart: {a b, yyyyyyyy: x}\nzzzzzzzz: x').diagnostics.map(({ args }) => args.own)).toEqual([undefined, undefined, 'yes', undefined]));
  it('names at most a hundred of the items that are there', () => {
    const items = Array.from({ length: 150 }, (_, index) => `{name: i${index}}`).join(', ');
    expect(only(`items: [${items}]\nuses: [zzzzzz]`).args.names).toMatch(/^i0, i1, .*…$/);
    expect(only(`items: [${Array.from({ length: 101 }, (_, index) => `{name: ${String.fromCodePoint(0x4e00 + index)}}`).join(', ')}]\nuses: [zzzzzz]`).args.names).toBe(Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(', '));
  });
  it('of a list that has nothing but holes: no reference is wrong', () => expect(problems('items: [TBD]\nuses: [a]')).toEqual([]));
  it(`are told with a suggestion up to ${limits.problems} times`, () => {
    const many = (part: (n: number) => string) => Array.from({ length: limits.problems + 2 }, (_, n) => part(n)).join('');
    const suggested = (yaml: string) => read(yaml).diagnostics.map(({ args }) => args.suggestion).filter(Boolean).length;
    expect(suggested(many((n) => `settings${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}: x\n`))).toBe(limits.problems);
    expect(suggested(`items:\n${many((n) => `  - {name: n${n}, kind: greeen}\n`)}`)).toBe(limits.problems);
    expect(suggested(`items: [{name: alpha}]\nuses: [${many(() => 'alpah, ')}]`)).toBe(limits.problems);
  });
  it(`are at most ${limits.problems} of a file, in their order, and the number of the rest`, () => {
    const many = (count: number) => read(Array.from({ length: count }, (_, n) => `k${n}: x\n`).join('')).diagnostics;
    expect(many(limits.problems).map(({ id }) => id)).toEqual(Array.from({ length: limits.problems }, () => 'plan/unknown-key'));
    expect(many(limits.problems + 3).slice(limits.problems - 1)).toMatchObject([{ id: 'plan/unknown-key', path: `/k${limits.problems - 1}` }, { id: 'plan/more-problems', file: 'f.yaml', place: null, args: { count: '3' } }]);
    // What is not told refuses a value all the same.
    const { value: found, diagnostics } = read(`${Array.from({ length: limits.problems }, (_, n) => `k${n}: x\n`).join('')}people: lots`);
    expect([found, diagnostics.at(-1)!.args.count]).toEqual([undefined, '1']);
  });
  it('writes no list of more than fifty', () => {
    const written = (count: number) => only(`names: ${Array.from({ length: count }, (_, index) => `a${index}`).join(', ')}`).args.write;
    expect([written(50), written(51)]).toEqual([`[${Array.from({ length: 50 }, (_, index) => `a${index}`).join(', ')}]`, '']);
  });
});

it.each<[string, string | undefined]>([
  ['ownership: {owner: {role: Chief Gardener}}', 'yes'],
  ['ownership: {sponsor: {role: Chief Gardener}}', undefined],
  ['change_management: {lead: {role: Chief Gardener}}', undefined],
  ['expectation: {briefing: {attended: [Chief Gardener]}}', undefined],
  ['technology: {integrations: [{system: ERP, owner: Chief Gardener}]}', undefined],
  ['ownership: {owner: {role: cieo}}', undefined],
])('%s: a field for a title is %s', (yaml, title) => expect(only(yaml, 'plan', planField).args.title).toBe(title));

describe('a key that is not known is called by', () => {
  const said = (yaml: string) => {
    const { suggestion, elsewhere } = only(yaml, 'plan', planField).args;
    return suggestion || elsewhere;
  };
  it.each<[string, string]>([
    // Its label, in either language, up to what explains it.
    ['customer_strategy: {date: 2027}', 'on'], ['예산: {total: 7M}', 'budget'], ['Customer strategy: {state: done}', 'customer_strategy'], ['timeline: {기간: 18}', 'duration_months'], ['timeline: {Duration in months: 18}', 'duration_months'], ['phases: [{중단 기준: x}]', 'stop_if'], ['project: {사업명: x}', 'name'], [`project: {${'업종'.normalize('NFD')}: x}`, 'industry'],
    // Its beginning, where no other begins so.
    ['timeline: {duration: 18}', 'duration_months'], ['change: {strategy: {state: done}}', 'change_management'], ['ownership: {sponsor: {hours: 4}}', 'hours_per_month'], ['change_management: {lead: {투입: 50%}}', 'percent_of_time'],
    // Everyday words.
    ['프로젝트: {name: x}', 'project'], ['customer_strategy: {goals: [{name: x, from: 3}]}', 'baseline'], ['customer_strategy: {goals: [{name: x, to: 3}]}', 'target'], ['customer_strategy: {goals: [{name: x, deadline: 2028}]}', 'by'], ['phases: [{"stop criteria": x}]', 'stop_if'], ['budget: {software: 7M}', 'technology'], ['owner: {role: ceo}', 'ownership'], ['timeline: {end: 2028}', 'finish'], ['customer_strategy: {status: done}', 'state'],
    // A slip, or its name elsewhere.
    ['custmer_strategy: {state: done}', 'customer_strategy'], ['vendors: x', ''], ['vendor: x', 'technology.selection.vendor'], ['ownership: {owner: {title: x, role: ceo, from: x}}', ''],
    // Never another thing's: a phase's start is not the project's, and two that begin so are neither.
    ['phases: [{start: 2027}]', ''], ['phases: [{vendor: x}]', ''], ['customer: x', ''], ['budget: {to: 7M}', ''], ['"()": x', ''], [`${'예산'.repeat(40)}: x`, ''],
  ])('%s: %j', (yaml, expected) => expect(said(yaml)).toBe(expected));
  it('one inside {...} is a key, also in words, where a colon follows it', () => expect(['{name: x, stop criteria: y}', '{name: x, stop criteria}', '{name: x, other criteria: y}'].map((item) => only(`phases: [${item}]`, 'plan', planField).args.comma)).toEqual([undefined, 'yes', 'yes']));
  it('a label in the one language that a pack has', () => {
    const own = map('P', 'P', { tender: { ...text('Tender number', ''), words: { en: 'Tender number. Of the buyer' } as never } });
    expect(['Tender Number: 7', '입찰: 7'].map((yaml) => only(yaml, 'plan', own).args.suggestion)).toEqual(['tender', '']);
  });
});

describe('what is to be written instead can be pasted', () => {
  const written = (yaml: string) => String(read(yaml, 'plan', planField).diagnostics[0]!.args.write);
  const goals = 'customer_strategy:\n  goals:\n  - ';
  it.each<[string, string]>([
    [`${goals}Higher renewal, more loyalty`, '{name: "Higher renewal, more loyalty"}'],
    [`${goals}"Loyalty: more #1 customers"`, '{name: "Loyalty: more #1 customers"}'],
    [`${goals}"Loyalty:1"`, '{name: Loyalty:1}'],
    [`${goals}C#-users [all]`, '{name: "C#-users [all]"}'],
    [`${goals}"Who is \\"gold\\""`, '{name: "Who is \\"gold\\""}'],
    [`${goals}"*stars"`, '{name: "*stars"}'],
    [`${goals}"- less churn"`, '{name: "- less churn"}'],
    [`${goals}"5% more"`, '{name: 5% more}'],
    ['customer_strategy: {segments: "Loyal (gold, silver), others"}', '[{name: "Loyal (gold, silver)"}, {name: others}]'],
    ["customer_data: {sources: '\"CRM, old\", ERP [SAP, R/3], web'}", '["CRM, old", "ERP [SAP, R/3]", web]'],
    ['customer_data: {sources: "shops (all, open"}', '[shops (all, open]'],
    ['change_management: {strategy: "May 20, 2027"}', '{state: planned, on: "May 20, 2027"}'],
    ['change_management: {lead: "Director, Human Resources"}', '{role: Human Resources Director}'],
    ['change_management: {lead: HR director}', '{role: HR director}'],
    ['change_management: {lead: "Cho, Jane"}', '{name: "Cho, Jane"}'],
    ['phases: three', ''],
    ['ownership: {sponsor: {decisions: see annex B}}', ''],
    ['phases: 3개', ''],
    ['phases: pilot', '[{name: pilot}]'],
    ['ownership: {owner: 12}', ''],
    ['budget: 72M', '{total: 72M}'],
    ['budget: 72,000,000', '{total: "72,000,000"}'],
    ['project: {employees: "about 2,400"}', '2400'],
    ['project: {customer_count: "-2,400"}', '2400'],
    ['budget: {total: "about USD 72,000,000"}', '72000000'],
  ])('%s: %s', (yaml, expected) => expect(written(yaml)).toBe(expected));
  it('whatever was said, it is read again as it was', () => {
    const printable = fc.string({ unit: fc.constantFrom(...'ab1 ,,:#-?[]{}()"\'*&!|>%@`~=<\\/한') }).filter((text) => /[ab한]{2}/.test(text));
    fc.assert(fc.property(printable, (text) => {
      const refused = read(`items: [${JSON.stringify(text)}]`).diagnostics[0];
      // A text with a gap in it says nothing.
      fc.pre(refused !== undefined && !isUnsaid(item.fields.name, text));
      expect(JSON.stringify(toRaw(readSource('f', `[${refused!.args.write as string}]`).source!.root))).toBe(JSON.stringify([{ name: text }]));
    }), { numRuns: 2000, seed: 3 });
  });
});

describe('what must be there', () => {
  const strict = map('Strict', '필수', { a: required(text('A', 'A')), b: required(list(text('B', 'B'), 'Bs', 'B들')), c: required(raw('C', 'C')), d: text('D', 'D') });
  it.each<[string, string[]]>([
    ['{a: x, b: [y], c: z}', []],
    ['{a: x, b: [y], c: {}}', []],
    ['{a: x, b: [y], c: ~}', []],
    ['{a: x, b: [y]}', ['rule/missing-key  1:2 c']],
    ['{b: [y], c: z}', ['rule/missing-key  1:2 a']],
    ['{a: ~, b: [y], c: z}', ['rule/nothing-there /a 1:2 a']],
    ['{a: " ", b: [y], c: z}', ['rule/nothing-there /a 1:2 a']],
    ['{a: x, b: ~, c: z, d: ""}', ['rule/nothing-there /b 1:8 b', 'rule/nothing-there /d 1:20 d']],
    ['{a: x, b: [], c: z}', ['rule/missing-key /b 1:8 b']],
    ['{a: [x], b: [y], c: z}', ['rule/expected-value /a 1:2 undefined']],
    ['{a: x, b: y, c: z}', ['rule/expected-list /b 1:11 undefined']],
  ])('%s', (yaml, expected) => expect(read(yaml, 'rule', strict).diagnostics.map(({ id, path, place, args }) => `${id} ${path} ${place!.line}:${place!.column} ${String(args.key)}`)).toEqual(expected));
});

describe('parts of the reader', () => {
  it.each<[unknown, string[], string | null]>([[{ a: 'x' }, ['a'], 'x'], [{ a: 'x', b: 2 }, ['a', 'b'], 'x / 2'], [{ a: 'x' }, ['a', 'b'], null], [undefined, ['a'], null], [{ a: 'x' }, [], null]])('the key of %j by %j is %j', (part, keys, expected) => expect(keyOf(part, keys)).toBe(expected));
  const node = (yaml: string) => readSource('f', yaml).source!.root;
  it.each<[string, unknown]>([['x', 'x'], ['~', null], ['"~"', '~'], ['null', null], ['nul', 'nul'], ['[1, {a: ~}]', ['1', { a: null }]]])('%s as it stands is %j', (yaml, expected) => expect(toRaw(node(yaml))).toEqual(expected));
  it.each<[string, unknown]>([['x', '"x"'], ['[x]', { en: 'A list', ko: '목록' }], ['{a: x}', { en: 'A group of fields', ko: '하위 항목' }]])('%s is called %j', (yaml, expected) => expect(nameOf(node(yaml))).toEqual(expected));
  it.each(['part: {"dark": x}', 'part: {dark : x}', "part: {'dark': x}", 'part:\n  dark:\n    - x', '? dark\n: x', '"my key": 3', '고객 전략: 3', '2027 goals: x', `part: {dark${' '.repeat(50)}\n  : 3}`])('%j: a key that a colon follows is a key', (yaml) => expect(read(yaml).diagnostics[0]!.args).not.toHaveProperty('comma'));
  it('NA is Namibia where countries stand, and nothing elsewhere', () => expect(['countries: [KR, NA]', 'countries: [na]', 'purpose: NA'].map((yaml) => read(`project: {name: x, ${yaml}}`, 'plan', planField).value)).toMatchObject([{ project: { countries: ['KR', 'NA'] } }, { project: { name: 'x' } }, { project: { name: 'x' } }]));
  it('names of JavaScript are names', () => expect([toRaw(node('{constructor: x}')), problems('toString: x')]).toEqual([expect.objectContaining({ constructor: 'x' }), ['plan/unknown-key /toString 1:1']]));
});
