// The schema of the JSON report as code, so that ajv is not part of the package. Parts of the schema that repeat are written once.
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { reportSchema } from '../reporters/json/schema.ts';

/** Shorter parts would not be worth a function. */
const shortest = 28;

/** The same schema, with each part that repeats under `definitions`. */
function withoutRepetition(schema: object): object {
  const seen = new Map<string, number>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const text = JSON.stringify(part);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    Object.values(part).forEach(visit);
  };
  visit(schema);
  const definitions: Record<string, unknown> = {};
  const names = new Map<string, string>();
  const isSchema = (part: object): boolean => 'type' in part || 'anyOf' in part || 'enum' in part;
  const rewrite = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(rewrite);
    const text = JSON.stringify(part);
    // What is said to people checks nothing.
    const inner = () => Object.fromEntries(Object.entries(part).flatMap(([key, value]) => (typeof value === 'string' && /^(\$schema|title|description)$/.test(key) ? [] : [[key, rewrite(value)]])));
    if (!isSchema(part) || text.length < shortest || seen.get(text) === 1) return inner();
    if (!names.has(text)) {
      names.set(text, `part${names.size}`);
      definitions[names.get(text)!] = inner();
    }
    return { $ref: `#/definitions/${names.get(text)}` };
  };
  return { ...(rewrite(schema) as object), definitions };
}

export const reportValidator: Plugin = {
  name: 'report-validator',
  setup(setup) {
    setup.onLoad({ filter: /io[\\/]validate-report\.ts$/ }, () => {
      const ajv = new Ajv({ allowUnionTypes: true, validateFormats: false, inlineRefs: false, loopRequired: 1, code: { source: true, esm: true } });
      const code = standalone.default(ajv.addSchema(withoutRepetition(reportSchema), 'report'), { validate: 'report' });
      // Of an error only its place and its message are shown, and nothing of ours looks at what is around a value.
      const unused = /schemaPath:"[^"]*",|keyword:"[^"]*",|params:\{[^{}]*\},|,parentData(?::\w+)?,parentDataProperty(?::(?:"[^"]*"|\w+))?,rootData(?:,dynamicAnchors)?|, parentData, parentDataProperty, rootData=data(?:, dynamicAnchors=\{\})?/g;
      const used = code.replace(unused, '');
      if (used.includes('parentData')) throw new Error('ajv hands on what is around a value in another way now');
      return { contents: used, resolveDir: process.cwd() };
    });
  },
};
