// Fuzzing of what reads foreign text: any input ends in a report or in problems that can be told, in bounded time, and never in
// an exception. A few hundred texts in each run of the tests, `npm run deep` takes many thousands. The seed is in the tests' name;
// CRM_CHECK_SEED=n repeats a run, CRM_CHECK_RUNS=n makes it longer.
import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkPlans } from '../src/check/check.ts';
import { openGate } from '../src/gate/gate.ts';
import { effectiveRules } from '../src/gate/rules.ts';
import { extend, noSettings, readSettings } from '../src/gate/settings.ts';
import { loadBuiltIn } from '../src/io/packs.ts';
import { render, type Report } from '../src/index.ts';
import { validate } from '../src/io/validate-report.ts';
import { digestOfNames } from '../src/io/shard.ts';
import { mergeReports } from '../src/check/merge.ts';
import { loadPatterns } from '../src/re2.ts';
import { fromData } from '../src/reporters/json/read.ts';
import { explainDiagnostic } from '../src/reporters/wording.ts';
import { readPack } from '../src/rules/read-pack.ts';
import { readRule } from '../src/rules/read-rule.ts';
import { readSource } from '../src/source/read.ts';
import type { Diagnostic } from '../src/types.ts';
import { loadWords } from '../src/words/index.ts';
import { waiver } from './gate/repository.ts';
import type { Node } from '../src/source/node.ts';
import { root } from './run.ts';

const numRuns = Number(process.env.CRM_CHECK_RUNS ?? 200);
const seed = Number(process.env.CRM_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
const { pack } = await loadBuiltIn('seed');
const check = (content: string | Uint8Array): Report =>
  checkPlans({ plans: [{ file: 'fuzz.plan.yaml', content }], packs: [pack!], tool: { name: 'crm-check', version: '0' }, today: '2026-11-23', stage: null, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems: [], texts: new Map() });
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.plan.yaml')).map((file) => readFileSync(join(root, 'examples', file), 'utf8'));

const insertions = ['', '\t', '{', '}', '[', ']', ': ', '- ', '"', "'", '&a ', '*a', '|', '>', '#', '\n', '\r', '0', 'TBD', '-1', '999999999999', '2027-02-30', '한', '\u0000', '\ud800', '\u0301'.repeat(40), '!!x ', '<<: ', '? ', '%', '@', '`', '**', '../', '__proto__'];
/** One of these texts with some of it cut, doubled, swapped or replaced. */
const mutantsOf = (...texts: string[]) => fc
  .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom(...insertions)), { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => edits.reduce((result, [at, length, put]) => result.slice(0, at % result.length) + put + result.slice((at % result.length) + length), text));
const mutated = mutantsOf(...examples);
const voices = await Promise.all((['en', 'ko'] as const).map(async (language) => ({ language, words: await loadWords(language) })));
const canBeTold = (problems: readonly Diagnostic[]) => {
  for (const problem of problems) for (const voice of voices) expect(explainDiagnostic(problem, voice)).not.toMatch(/undefined|NaN|\[object/);
};

describe(`fuzzing, seed ${seed}, ${numRuns} runs`, () => {
  it('mutated plans end in a report that both languages can word', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const before = performance.now();
        const report = check(text);
        for (const language of ['en', 'ko'] as const) for (const piece of await render(report, 'text', { language })) expect(piece).not.toContain('undefined');
        JSON.parse([...(await render(report, 'json'))].join(''));
        expect(performance.now() - before).toBeLessThan(15_000);
      }),
      { numRuns, seed },
    );
  });

  it.each<[string, string[], (text: string) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>]>([
    ['settings', ['extends: [./a.yaml]\nfiles: [proposals]\nignores: [old]\npacks: [practice]\nfailOn: error\nlanguage: ko\nstage: contract\noutputs: [text=-]\nrules:\n  seed/owner-not-it: {severity: {violated: info}, params: {months: 3}, protected: yes}\n  seed/duration-minimum: off\noverrides:\n  - {files: ["a/**"], stage: idea, size: small, reach: company-wide}\nwaivers: {file: w.yaml, longest: 90 days}\nbaseline: b.json\n'], (text) => {
      const { source, diagnostics } = readSource('c.yaml', text);
      const read = source && readSettings(source);
      return [...diagnostics, ...(read?.diagnostics ?? []), ...(read?.settings ? effectiveRules(pack!.rules, extend(noSettings, read.settings).settings.rules).diagnostics : [])];
    }],
    ['waivers', [waiver('seed/owner-not-it', { place: 'ownership.owner' }) + waiver('seed/duration-minimum', { file: '"[ab]*.plan.yaml"', until: '2026-01-01' })], (text) => {
      const gate = openGate({ settings: noSettings, digest: null, waivers: { file: 'w.yaml', content: text }, baseline: null, isThere: () => false, isFolder: () => false, hasLookAlike: () => false, namesOf: (file) => ({ settings: file, waivers: file, baseline: file }) }, pack!.rules, ['seed'], '2026-11-23');
      const plan = readSource('a.plan.yaml', examples[0]!).source!;
      gate.settle(plan, check(examples[0]!).plans[0]!.results, null);
      return [...gate.problems, ...gate.notices({ plans: ['a.plan.yaml'], found: ['a.plan.yaml'] })];
    }],
    ['rules', ['owner-not-it', 'goals-measurable', 'duration-minimum'].map((name) => readFileSync(join(root, `rules/seed/${name}.yaml`), 'utf8')), (text) => {
      const { source, diagnostics } = readSource('r.yaml', text);
      return source ? readRule(source, 'seed/r', ['en', 'ko']).diagnostics : diagnostics;
    }],
    ['packs', ['name: ours\nversion: 1.0.0\nlanguages: [en, ko]\ntitle: {en: x, ko: 가}\nfields:\n  project.data_centre: {type: choice, words: {en: Data centre, ko: 센터}, values: {own: {en: our own, ko: 자체}, cloud: {en: a cloud, ko: 클라우드}}}\n  procurement.tender_no: {type: text, words: {en: Tender, ko: 입찰}}\n'], async (text) => (await readPack('ours', [{ file: 'pack.yaml', name: 'pack.yaml', content: text }])).diagnostics],
  ])('mutated %s end in problems that both languages can word', async (_, texts, read) => {
    await loadPatterns();
    await fc.assert(fc.asyncProperty(mutantsOf(...texts), async (text) => canBeTold(await read(text))), { numRuns, seed });
  });

  it('mutated reports are taken for one, or not, and a merge of one says why it is none', async () => {
    const part = [...(await render(check(examples[0]!), 'json'))].join('');
    fc.assert(
      fc.property(mutantsOf(part), (text) => {
        let data: unknown;
        try {
          data = JSON.parse(text);
        } catch {
          return;
        }
        if (validate(data)) canBeTold(mergeReports([{ file: 'r.json', report: fromData(data) }], digestOfNames).problems);
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
