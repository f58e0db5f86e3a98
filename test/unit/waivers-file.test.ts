// `crm-check.waivers.yaml` by itself: which waivers count, which ran out, and what is said of the others.
import { describe, expect, it } from 'vitest';
import { readWaivers, type WaiverTerms } from '../../src/gate/waivers.ts';
import { loadPatterns } from '../../src/re2.ts';
import { readDate } from '../../src/shape/dates.ts';
import { readSource } from '../../src/source/read.ts';
import { waiver } from '../gate/repository.ts';

await loadPatterns();
const today = readDate('2026-11-23')!.from;
const terms: WaiverTerms = { today, longest: null, ids: new Map([['seed/owner', 'seed/owner'], ['seed/old', 'seed/owner'], ['seed/kept', 'seed/kept']]), packs: ['seed'], protected: new Set(['seed/kept']) };
const read = (text: string, more: Partial<WaiverTerms> = {}) => readWaivers(readSource('w.yaml', text).source!, { ...terms, ...more });

describe('a waiver', () => {
  it('that counts', () => expect(read(waiver('seed/owner', { until: '2027-06', place: '고객'.normalize('NFD') }))).toEqual({
    waivers: [{ rule: 'seed/owner', files: 'a.plan.yaml', at: '고객'.normalize('NFC'), reason: 'Pilot of one branch', owner: 'J. Kim', approvedBy: 'PMO board', until: '2027-06-30', source: 'w.yaml', place: { line: 1, column: 3, endLine: 1, endColumn: 19 }, path: '/0' }],
    expired: [],
    diagnostics: [],
  }));
  it('for a rule by its former name is for the rule as it is called now', () => expect(read(waiver('seed/old')).waivers.map(({ rule, at }) => [rule, at])).toEqual([['seed/owner', null]]));
  it('that ran out yesterday', () => {
    const { waivers, expired, diagnostics } = read(waiver('seed/owner') + waiver('seed/owner', { until: '2026-11-22' }));
    expect([waivers.length, diagnostics]).toEqual([1, []]);
    expect(expired).toEqual([{ rule: 'seed/owner', files: 'a.plan.yaml', at: null, notice: { id: 'waiver/expired', severity: 'warning', file: 'w.yaml', path: '/1/until', place: { line: 12, column: 10, endLine: 12, endColumn: 20 }, args: { rule: 'seed/owner', file: 'a.plan.yaml', until: '2026-11-22', owner: 'J. Kim' } } }]);
  });
  it.each([['2026-11-23', 1], ['2026-11', 1], ['2026-11-22', 0], ['2026-10', 0]])('until %s: %i count today', (until, count) => expect(read(waiver('seed/owner', { until })).waivers.length).toBe(count));
  it('for a rule of a pack that is not in use waits, unless it is misspelt', () => {
    expect(read(waiver('other/thing'))).toMatchObject({ waivers: [], expired: [], diagnostics: [] });
    expect(read(waiver('sead/owner')).diagnostics).toMatchObject([{ id: 'waiver/unknown-rule', args: { name: 'sead/owner', suggestion: 'seed/owner' } }]);
  });
});

describe('what is wrong with a waiver', () => {
  it.each<[string, Record<string, string>, string, string, object]>([
    ['seed/ownr', {}, 'unknown-rule', '/0/rule', { name: 'seed/ownr', suggestion: 'seed/owner' }],
    ['seed/zzzzzzzzz', {}, 'unknown-rule', '/0/rule', { name: 'seed/zzzzzzzzz', suggestion: '' }],
    ['seed/kept', {}, 'protected', '/0/rule', { rule: 'seed/kept' }],
    ['seed/owner', { file: '"**"' }, 'matches-everything', '/0/file', { pattern: '**' }],
    ['seed/owner', { until: '2026-12-24' }, 'too-long', '/0/until', { until: '2026-12-24', longest: '30', last: '2026-12-23' }],
    ['seed/owner', { until: '2026-12' }, 'too-long', '/0/until', { until: '2026-12', longest: '30', last: '2026-12-23' }],
    ['seed/owner', { reason: 'none' }, 'missing-key', '/0/reason', { key: 'reason', value: 'none' }],
    ['seed/owner', { owner: '없음' }, 'missing-key', '/0/owner', { key: 'owner', value: '없음' }],
    ['seed/owner', { approved_by: 'nobody' }, 'missing-key', '/0/approved_by', { key: 'approved_by', value: 'nobody' }],
    ['seed/owner', { place: '""' }, 'missing-key', '/0/place', { key: 'place' }],
    ['seed/owner', { place: 'TBD' }, 'missing-key', '/0/place', { key: 'place' }],
  ])('%s with %j: %s', (rule, more, id, path, args) => {
    const { diagnostics } = read(waiver(rule, { until: '2026-12-23', ...more }), { longest: 30 });
    expect(diagnostics).toMatchObject([{ id: `waiver/${id}`, file: 'w.yaml', path, args }]);
    expect(diagnostics[0]!.place!.line).toBe(['rule', 'file', 'reason', 'owner', 'approved_by', 'until', 'place'].indexOf(path.split('/')[2]!) + 1);
  });
  it('is said of each', () => expect(read(waiver('seed/ownr') + waiver('seed/kept')).diagnostics.map(({ path }) => path)).toEqual(['/0/rule', '/1/rule']));
  it('of its shape is said first, and then none of the file counts', () => {
    const found = read(`${waiver('seed/owner')}- {rule: seed/owner}\n`);
    expect([found.waivers, found.expired]).toEqual([[], []]);
    expect(found.diagnostics.map(({ id, path }) => `${id} ${path}`)).toEqual(Array(5).fill('waiver/missing-key /1'));
  });
  it('of an empty list there is nothing to say', () => expect(read('[]')).toEqual({ waivers: [], expired: [], diagnostics: [] }));
});
