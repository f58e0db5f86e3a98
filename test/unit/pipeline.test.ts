// What keeps a plan from a verdict, where the pipeline itself must notice it.
import { describe, expect, it } from 'vitest';
import { checkPlans } from '../../src/check/check.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { exitCodes } from '../../src/verdict/verdict.ts';
import { plan } from '../gate/repository.ts';
import { fewRules } from './few-rules.ts';

const pack = fewRules('owner-not-it', 'duration-minimum');
const judge = (rules: readonly Rule[], contents: readonly string[] = [plan()]) => checkPlans({ plans: contents.map((content, index) => ({ file: `${index}.plan.yaml`, content })), packs: [{ ...pack, rules: [...rules] }], tool: { name: 'crm-check', version: '0' }, today: '2026-11-23', stage: null, failOn: 'never', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() });
const broken = (check: object): Rule[] => pack.rules.map((rule) => (rule.id === 'seed/owner-not-it' ? { ...rule, check: check as Rule['check'] } : rule));

describe('a rule that fails while it is evaluated', () => {
  it.each<[string, object]>([
    ['gives what is neither true nor false', { op: 'literal', value: 'yes' }],
    ['meets a value of another type', { op: 'text', test: 'contains', left: { op: 'read', root: 'plan', path: ['ownership'] }, right: { op: 'literal', value: 'x' } }],
    ['asks for a function that is not there', { op: 'call', name: 'none', args: [] }],
  ])('%s: no verdict, whatever the other rules say', (_, check) => {
    const report = judge(broken(check));
    expect([report.verdict, exitCodes[report.verdict], report.plans, report.diagnostics.map(({ id, file }) => `${id} ${file}`)]).toEqual(['error', 2, [], ['rule/failed 0.plan.yaml']]);
    expect(report.diagnostics[0]!.args.reason).not.toBe('');
  });
  it('keeps no other plan from its verdict', () => {
    const onlyWithOwner = broken({ op: 'text', test: 'contains', left: { op: 'read', root: 'plan', path: ['ownership'] }, right: { op: 'literal', value: 'x' } });
    const report = judge(onlyWithOwner, [plan(), 'project: {stage: proposal}\n']);
    expect([report.verdict, report.plans.map(({ file }) => file), report.diagnostics.length]).toEqual(['error', ['1.plan.yaml'], 1]);
  });
});

it('no rules at all are no verdict', () => expect(judge([])).toMatchObject({ verdict: 'error', plans: [], diagnostics: [{ id: 'rule/none' }] }));
