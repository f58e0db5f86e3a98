// What must hold of every format, whatever stands in a plan.
import * as fc from 'fast-check';
import { render, type FormatName } from '../../src/index.ts';
import type { Language } from '../../src/types.ts';
import type { Report } from '../../src/verdict/report.ts';
import { findingsOf, isFinding } from '../../src/verdict/reported.ts';
import { anyLetter } from './any-letter.ts';
import { expectInert } from './inert.ts';
import { mixed, naughty, poison } from './samples.ts';

/** Texts of all code points, with what is known to do harm in between. */
export const anyText = fc.string({ unit: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...naughty) }, { weight: 1, arbitrary: anyLetter }, { weight: 1, arbitrary: fc.constantFrom('a', ' ', '한', '1') }), maxLength: 12 });

export const written = async (report: Report, format: FormatName, language: Language = 'en'): Promise<string> => [...(await render(report, format, { language }))].join('');

const whole = await mixed('examples/idea.plan.yaml');
/** The findings, and few of the other results: small enough to be written many times. */
export const sample: Report = {
  ...whole,
  plans: whole.plans.map((plan) => ({ ...plan, results: plan.results.filter((result, index) => isFinding(result) || index % 12 === 0 || findingsOf(result).length) })),
  diagnostics: [{ id: 'plan/bad-choice', file: 'other.plan.yaml', place: { line: 3, column: 4, endLine: 3, endColumn: 9 }, path: '/project/reach', args: { value: 'x', allowed: 'y' } }],
};
// TAP has a test for each rule of each plan.
const used = new Set(sample.plans.flatMap(({ results }) => results.map(({ rule }) => rule)));
sample.rules = whole.rules.filter(({ id }) => used.has(id));
sample.plans = whole.plans.map((plan) => ({ ...plan, results: plan.results.filter(({ rule }) => used.has(rule)) }));

/** Writes the sample with hostile texts in it, many times; `look` gets what came out. */
export async function survives(format: FormatName, look: (output: string, text: string) => void, runs = 20): Promise<void> {
  const one = async (text: string) => {
    const output = await written(poison(sample, text), format);
    expectInert(output.replace(/^\ufeff/, ''));
    look(output, text);
  };
  for (const text of naughty) await one(text);
  await fc.assert(fc.asyncProperty(anyText, one), { numRuns: runs });
}
