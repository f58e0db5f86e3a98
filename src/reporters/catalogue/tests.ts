// What the tests inside rule files showed: each that is not validated at its line, what no test expects, what no test notices.
import type { MutationResult, TestResult } from '../../check/rule-tests.ts';
import type { Rule, Unnoticed } from '../../rules/rule.ts';
import { dotted, fromPointer } from '../../shape/path.ts';
import type { Diagnostic } from '../../types.ts';
import type { How } from '../format.ts';
import { clean, toJson, toTerminal } from '../sanitize.ts';
import { wrap } from '../layout.ts';
import { explainDiagnostic } from '../wording.ts';

export interface RuleTestReport {
  rule: Rule;
  file: string;
  tests: TestResult[];
  mutation: MutationResult | null;
  excused: Unnoticed[];
}

export type Expectable = 'met' | 'violated' | 'not-applicable';

/** Every rule can be met and violated; `applies` brings what else can occur. */
function expectable(rule: Rule): Expectable[] {
  return ['met', 'violated', ...(rule.applies ? (['not-applicable'] as const) : [])];
}

/** A test to be pasted; its plan is the author's, and without one it fails. */
const testFor = (outcome: Expectable, name: string): string => `  - {name: ${name}, plan: {}, expect: ${outcome}}`;

/** An entry of `unnoticed`, to be pasted: it must match to the letter, so nothing breaks it. Without its reason the rule is refused. */
const entryFor = (change: string): string => `  - {change: ${toJson(JSON.stringify(change))}, because: }`;

/** "project.reach: " of a pointer into the test's plan. */
const placeIn = ({ path }: Diagnostic): string => (path ? `${dotted(fromPointer(path))}: ` : '');

export function testReport(results: readonly RuleTestReport[], { voice, paint, width }: How): { text: string; failed: boolean; nothing: boolean } {
  const words = voice.words.catalogue.test;
  const lines: string[] = [];
  let failed = false;
  const say = (head: string, text: string) => lines.push(head, ...wrap(text, width - 4).map((line) => `    ${line}`));
  for (const { rule, file, tests, mutation, excused } of results) {
    for (const { test, state, differences, diagnostics } of tests) {
      if (state === 'validated') continue;
      failed = true;
      say(`${paint.red.bold(words.state[state])}  ${paint.cyan(`${clean(file)}:${test.line}`)}  ${clean(test.name)}`, [words.meaning[state], ...differences.map(words.difference), ...diagnostics.map((found) => `${placeIn(found)}${explainDiagnostic(found, voice).replace(/\.$/, '')}`)].map(clean).join('; '));
    }
    const uncovered = expectable(rule).filter((outcome) => !tests.some(({ test }) => test.expect === outcome));
    if (uncovered.length) {
      failed = true;
      say(`${paint.yellow.bold(rule.id)}  ${paint.cyan(clean(file))}`, words.uncovered(uncovered));
      lines.push(...uncovered.map((outcome) => testFor(outcome, words.testName[outcome])));
    }
    for (const change of mutation?.survivors ?? []) {
      const excuse = excused.find((known) => known.change === change);
      failed ||= !excuse;
      if (excuse) say(paint.dim(rule.id), clean(words.excused(change, excuse.because)));
      else {
        say(paint.yellow.bold(rule.id), words.survivor);
        lines.push(entryFor(change));
      }
    }
  }
  const all = results.flatMap(({ tests }) => tests);
  const mutants = results.flatMap(({ mutation }) => (mutation ? [mutation] : []));
  if (lines.length) lines.push('');
  lines.push(all.length ? words.summary(all.filter(({ state }) => state === 'validated').length, all.length, results.length) : words.nothing);
  if (mutants.length) {
    const sum = mutants.reduce((total, { mutants: n }) => total + n, 0);
    lines.push(words.mutants(sum - mutants.reduce((total, { survivors }) => total + survivors.length, 0), sum));
  }
  return { text: toTerminal(`${lines.join('\n')}\n`), failed, nothing: !all.length };
}
