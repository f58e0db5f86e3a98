// The published schema of the JSON report. Written out, since it is a promise to readers: a change here is a change of version.
import { reportVersion } from '../reporters/json.ts';
import { evidenceStandings, outcomes, stages, strategies } from '../types.ts';

const text = { type: 'string' };
const words = object({ en: text, ko: text });
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const count = { type: 'integer', minimum: 0 };
const severity = { enum: ['error', 'warning', 'info'] };
const outcome = { enum: outcomes };
const verdict = { enum: ['pass', 'fail', 'error'] };
const reason = { enum: ['incomplete', 'violated', null] };
const list = (items: object) => ({ type: 'array', items });

function object(properties: Record<string, object>, optional: readonly string[] = []) {
  return { type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)), additionalProperties: false };
}

const counts = { met: count, violated: count, notStated: count, notDue: count, notApplicable: count };
const summary = object({ plans: count, rules: count, ...counts, waived: count, known: count, errors: count, warnings: count, infos: count });
const position = { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 }, endLine: { type: 'integer', minimum: 1 }, endColumn: { type: 'integer', minimum: 1 } };
const place = { path: { type: 'string', description: 'JSON pointer (RFC 6901) into the plan' }, ...position };
const args = { type: 'object', additionalProperties: { type: 'object', required: ['kind', 'value'] }, description: 'values for the slots of the messages' };
const missing = list(object({ ...place, reason: { enum: ['absent', 'vague'] } }));
const related = list(object(place));

const item = object({ outcome, severity, eased: { type: 'boolean' }, ...place, message: text, args, missing, related, notNeeded: nullable(text) });
const result = object({
  rule: text,
  outcome,
  severity,
  eased: { type: 'boolean' },
  standing: { enum: ['open', 'waived', 'known'] },
  ...place,
  message: text,
  args,
  missing,
  items: list(item),
  related,
});
const rule = object({
  id: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' },
  strategy: { enum: strategies },
  covers: list(text),
  stage: { enum: stages },
  severity: object({ violated: severity, silent: severity }),
  evidence: list(text),
  params: { type: 'object', additionalProperties: object({ default: {}, title: words }) },
  title: words,
  message: words,
  ask: words,
  why: words,
  remedy: words,
  reading: nullable(words),
  milder: nullable(object({ severity, because: words })),
  notApplicable: nullable(words),
});
const evidence = object({
  id: text,
  name: words,
  figure: nullable(words),
  claim: words,
  source: words,
  year: { type: 'integer' },
  url: nullable(text),
  class: words,
  standing: { enum: evidenceStandings },
  contradictedBy: nullable(words),
});
const diagnostic = object({
  id: text,
  file: text,
  path: nullable(text),
  ...Object.fromEntries(Object.entries(position).map(([key, schema]) => [key, nullable(schema)])),
  message: text,
  args: { type: 'object' },
});

export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of crm-check',
  description: 'Lines and columns are 1-based, columns in UTF-16 units, ends exclusive. The five outcomes of a summary add up to plans x rules.',
  ...object({
    version: { const: reportVersion },
    tool: object({ name: { const: 'crm-check' }, version: text }),
    run: object({
      today: { type: 'string', format: 'date' },
      language: { enum: ['en', 'ko'] },
      packs: list(object({ name: text, version: text, title: words })),
      failOn: { enum: ['error', 'warning', 'info', 'never'] },
      settings: { type: ['string', 'null'], description: 'digest of the settings' },
      shard: { type: ['string', 'null'], description: 'part of a larger run, like 1/4' },
    }),
    verdict,
    reason,
    summary,
    rules: list(rule),
    evidence: list(evidence),
    plans: list(
      object({
        file: text,
        verdict,
        reason,
        stage: { enum: stages },
        summary,
        strategies: list(object({ strategy: { enum: strategies }, ...counts })),
        results: list(result),
      }),
    ),
    diagnostics: list(diagnostic),
  }),
};
