// Long fuzzing of what reads foreign text: any input ends in a report, in bounded time, and never in an exception.
// The seed is printed; CRM_CHECK_SEED=n repeats a run, CRM_CHECK_RUNS=n makes it longer.
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkPlans } from '../../src/check.ts';
import { readPackFolder } from '../../src/io/packs.ts';
import { render, type Report } from '../../src/index.ts';
import { readSource } from '../../src/source/read.ts';
import type { Node } from '../../src/source/node.ts';
import { root } from '../run.ts';

const numRuns = Number(process.env.CRM_CHECK_RUNS ?? 20_000);
const seed = Number(process.env.CRM_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
const { pack } = await readPackFolder(join(root, 'rules/seed'), 'rules/seed');
const check = (content: string | Uint8Array): Report =>
  checkPlans({ plans: [{ file: 'fuzz.plan.yaml', content }], packs: [pack!], tool: { name: 'crm-check', version: '0' }, today: '2026-11-23', stage: null, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() });
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.plan.yaml')).map((file) => readFileSync(join(root, 'examples', file), 'utf8'));

/** An example with some of its text cut, doubled, swapped or replaced. */
const mutated = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', '\t', '{', '}', '[', ']', ': ', '- ', '"', "'", '&a ', '*a', '|', '>', '#', '\n', '\r', '0', 'TBD', '-1', '999999999999', '2027-02-30', '한', '\u0000', '\ud800', '!!x ', '<<: ', '? ', '%', '@', '`')), { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => edits.reduce((result, [at, length, put]) => result.slice(0, at % result.length) + put + result.slice((at % result.length) + length), text));

describe(`fuzzing, seed ${seed}, ${numRuns} runs`, () => {
  it('mutated plans end in a report that both languages can word', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const before = performance.now();
        const report = check(text);
        for (const language of ['en', 'ko'] as const) for (const piece of await render(report, 'text', { language })) expect(piece).not.toContain('undefined');
        JSON.parse([...(await render(report, 'json'))].join(''));
        expect(performance.now() - before).toBeLessThan(2000);
      }),
      { numRuns, seed },
    );
  });

  it('any bytes end in a report', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['pass', 'fail', 'error']).toContain(check(bytes).verdict);
      }),
      { numRuns, seed },
    );
  });

  it('what we read, the other parser reads alike', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { source } = readSource('fuzz', text);
        if (!source || /[&*!%]/.test(text)) return;
        const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: true });
        expect(documents.length).toBe(1);
        const document = documents[0]!;
        // A key without a value is an empty text here and null there.
        if (!document.errors.length) expect(plain(source.root)).toEqual(JSON.parse(JSON.stringify(document.toJS()), (_, value: unknown) => value ?? ''));
      }),
      { numRuns: Math.floor(numRuns / 4), seed },
    );
  });
});

const plain = (node: Node): unknown => (node.kind === 'scalar' ? node.text : node.kind === 'list' ? node.items.map(plain) : Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)])));
