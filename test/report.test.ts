// The JSON report and the published schemas, checked by a validator that is not ours.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../src/types.ts';
import { root, runHere } from './run.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
(addFormats as unknown as (ajv: Ajv) => void)(ajv);
const schema = (name: string) => JSON.parse(readFileSync(join(root, 'dist/schema', name), 'utf8')) as object;
// The Korean schema of a plan takes its lists of values from the English one, which lies beside it.
ajv.addSchema(schema('plan.schema.json'), 'plan.schema.json');
const validators = Object.fromEntries(readdirSync(join(root, 'dist/schema')).map((name) => [name, ajv.compile(schema(name))])) as Record<string, ValidateFunction>;
const check = (name: string, data: unknown) => {
  const validate = validators[name]!;
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
};

const packs = [...builtInPacks.map((name) => `rules/${name}`), 'examples/own-rules'];
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.plan.yaml'));

describe.concurrent('JSON report', () => {
  it.each([...examples.map((file) => [`examples/${file}`]), ['examples', 'test/cases/many-problems.plan.yaml', 'nowhere.yaml']])('%s fits its schema and adds up', async (...files) => {
    const { stdout, status } = await runHere([...files, '--format', 'json', '--today', '2026-11-23']);
    const report = JSON.parse(stdout);
    check('report.schema.json', report);
    expect(status).toBe({ pass: 0, fail: 1, error: 2 }[report.verdict as 'pass']);
    for (const plan of report.plans) {
      const s = plan.summary;
      expect(plan.results.length).toBe(report.rules.length);
      expect(s.met + s.violated + s.notStated + s.notDue + s.notApplicable).toBe(report.rules.length);
      expect(plan.strategies.reduce((sum: number, row: { met: number }) => sum + row.met, 0)).toBe(s.met);
      const lines = readFileSync(join(root, plan.file), 'utf8').split('\n');
      for (const { line, column, endLine, endColumn } of plan.results) {
        expect(lines[line - 1]!.length + 1).toBeGreaterThanOrEqual(column);
        expect(lines[endLine - 1]!.length + 1).toBeGreaterThanOrEqual(endColumn);
      }
    }
    const total = report.summary;
    expect(total.met + total.violated + total.notStated + total.notDue + total.notApplicable).toBe(total.plans * total.rules);
  });

  it('has a line for each rule, plan and result, and of many plans the same data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lines-'));
    const text = readFileSync(join(root, 'examples/idea.plan.yaml'));
    const names = Array.from({ length: 21 }, (_, index) => `${String(index).padStart(2, '0')}.plan.yaml`);
    for (const name of names) writeFileSync(join(folder, name), text);
    const judge = async (...files: string[]) => (await runHere([...files, '--format', 'json', '--today', '2026-11-23'], { cwd: folder })).stdout;
    const [many, few] = [await judge('.'), await judge(...names.slice(0, 20))];
    check('report.schema.json', JSON.parse(many));
    expect(JSON.parse(many).plans.slice(0, 20)).toEqual(JSON.parse(few).plans);
    const { rules, evidence, ...report } = JSON.parse(many);
    const starting = (start: string) => many.split('\n').filter((line) => line.startsWith(start)).length;
    expect(starting('    {"file":"')).toBe(21);
    expect(starting('      {"rule":"')).toBe(21 * rules.length);
    expect(starting('    {"id":"')).toBe(rules.length + evidence.length);
    expect(starting('  "')).toBe(Object.keys(report).length + 2);
  });
  it('says the same in both languages but for the words', async () => {
    const args = ['examples/first-draft.plan.yaml', '--format', 'json', '--today', '2026-11-23'];
    const [english, korean] = (await Promise.all([runHere(args), runHere([...args, '--lang', 'ko'])])).map(({ stdout }) => JSON.parse(stdout, (key, value) => (key === 'message' || key === 'language' ? undefined : value)));
    expect(korean).toEqual(english);
  });
});

describe('published schemas', () => {
  it.each(examples)('%s is valid for editors', (file) => {
    const plan = parse(readFileSync(join(root, 'examples', file), 'utf8'));
    check('plan.schema.json', plan);
    check('plan.ko.schema.json', plan);
  });
  it('describe every field', () => {
    const missing: string[] = [];
    const visit = (node: any, path: string): void => {
      for (const [key, inner] of Object.entries<any>(node.properties ?? {})) {
        if (!inner.description) missing.push(`${path}.${key}`);
        visit(inner, `${path}.${key}`);
      }
      for (const inner of node.anyOf ?? []) if (inner.items) visit(inner.items, `${path}[]`);
    };
    for (const name of ['plan.schema.json', 'plan.ko.schema.json']) visit(schema(name), name);
    expect(missing).toEqual([]);
  });
  it.each(packs.flatMap((pack) => readdirSync(join(root, pack)).filter((file) => file.endsWith('.yaml')).map((file) => `${pack}/${file}`)))('%s fits, for editors', (file) => {
    const name = /(evidence|pack)\.yaml$/.exec(file)?.[1] ?? 'rule';
    const data = parse(readFileSync(join(root, file), 'utf8'));
    for (const language of ['', 'ko.']) if (`${name}.${language}schema.json` in validators) check(`${name}.${language}schema.json`, data);
  });
  it('fit the settings and waivers that the README shows', () => {
    const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
    for (const [name, key] of [['settings', 'failOn:'], ['waivers', 'approved_by:']] as const) {
      const data = parse(blocks.find((text) => text.includes(key))!);
      for (const file of [`${name}.schema.json`, `${name}.ko.schema.json`]) check(file, data);
      expect(validators[`${name}.schema.json`]!(name === 'settings' ? { failon: 'error' } : [{ rule: 'x' }])).toBe(false);
    }
  });
});
