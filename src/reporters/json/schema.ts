// The published schema of the JSON report. Written out, since it is a promise to readers: a change here is a change of version.
import { ownTypes } from '../../plan/own-fields.ts';
import { reportVersion } from './index.ts';
import { evidenceStandings, languages, outcomes, severities, sizes, stages, strategies, thresholds } from '../../types.ts';

const text = { type: 'string' };
const words = object({ en: text, ko: text });
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const count = { type: 'integer', minimum: 0 };
const severity = { enum: severities };
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
const written = { ...nullable(text), description: 'what the author wrote there' };
const change = { enum: ['new', 'unchanged', null], description: 'against the base version' };
const at = { type: 'string', description: 'the place by name: the same when lines move and lists are reordered' };
const waiver = object({ rule: text, files: text, at: nullable(text), reason: text, owner: text, approvedBy: text, until: { type: 'string', format: 'date' } });
const reported = {
  outcome,
  severity,
  eased: { type: 'boolean' },
  standing: { enum: ['open', 'waived', 'known'], description: 'waived and known findings do not count' },
  change,
  ...place,
  at,
  message: text,
  args,
  missing: list(object({ ...place, written, reason: { enum: ['absent', 'vague', 'contradictory'] }, at, change })),
  related: { ...list(object({ ...place, written })), description: 'other stated fields that broke the condition' },
  waiver: nullable(waiver),
  requested: { ...nullable(text), description: 'reason of the author who asks for a waiver that nobody approved yet' },
};
const cause = { ...nullable(text), description: 'the rule whose finding explains those of this one: the same mistake is told there' };
const result = object({ rule: text, cause, ...reported, items: list(object({ ...reported, notNeeded: nullable(text) })) });
const excerpt = { type: 'object', patternProperties: { '^[0-9]+$': text }, additionalProperties: false, description: 'lines of the file by number' };
const rule = object({
  id: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' },
  strategy: { enum: strategies },
  covers: list(text),
  stage: { enum: stages },
  severity: object({ violated: severity, silent: severity }),
  evidence: list(text),
  explains: { ...list(text), description: 'fields that may be the mistake where this rule is violated' },
  params: { type: 'object', additionalProperties: object({ value: {}, default: {}, kind: { anyOf: [{ type: 'object', required: ['type'], properties: { type: { enum: ['text', 'boolean', 'number', 'count', 'percent', 'amount', 'months', 'days', 'hours'] }, currency: { type: 'string' } } }, { type: 'object', required: ['type', 'item'], properties: { type: { const: 'list' }, item: { type: 'object', required: ['type'], properties: { type: { const: 'text' } } } } }] }, title: words }) },
  title: words,
  message: words,
  ask: words,
  why: words,
  remedy: words,
  reading: nullable(words),
  milder: nullable(object({ severity, because: words })),
  notApplicable: nullable(words),
  protected: { type: 'boolean' },
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
const problem = {
  id: text,
  file: text,
  path: nullable(text),
  ...Object.fromEntries(Object.entries(position).map(([key, schema]) => [key, nullable(schema)])),
  message: text,
  args: { type: 'object' },
};
/** What kept something from being judged. */
const diagnostic = object({ ...problem, ofPlan: { const: false, description: 'YAML of settings, waivers or rules, or a pattern of reports, which is no plan' } }, ['ofPlan']);

const notice = object({ ...problem, severity });

export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Report of crm-check',
  description: 'Lines and columns are 1-based, columns in UTF-16 units, ends exclusive. The five outcomes of a summary add up to plans x rules.',
  ...object({
    version: { const: reportVersion },
    tool: object({ name: { const: 'crm-check' }, version: text }),
    run: object({
      today: { type: 'string', format: 'date' },
      language: { enum: languages },
      packs: list(object({ name: text, version: text, title: words })),
      failOn: { enum: [...thresholds] },
      stage: { enum: [...stages, null], description: 'the stage that the call asked for at least' },
      settings: { type: ['string', 'null'], description: 'digest of settings, waivers and baseline' },
      shard: { ...nullable(object({ index: { type: 'integer', minimum: 1 }, of: { type: 'integer', minimum: 1, maximum: 99_999 }, plans: count, digest: { ...text, description: 'of the names of all plans of the whole run, in their order' }, positions: { type: 'object', additionalProperties: count }, unused: list(notice), used: list(text) })), description: 'part of a larger run' },
      since: { type: ['string', 'null'], description: 'what plans were compared with' },
      deleted: { ...list(text), description: 'plans of the base version that are there no longer' },
      onlyNew: { type: 'boolean' },
      off: { ...list(text), description: 'rules that the settings switch off' },
    }),
    verdict,
    reason,
    summary,
    rules: list(rule),
    evidence: list(evidence),
    fields: { ...list(object({ path: text, type: { enum: ownTypes }, words, values: nullable({ type: 'object', additionalProperties: words }) })), description: 'fields of plans that the packs add' },
    plans: list(
      object({
        file: text,
        title: nullable(text),
        verdict,
        reason,
        stage: { enum: stages },
        fixed: { ...object({ stage: { enum: [...stages, null] }, size: { enum: [...sizes, null] }, reach: nullable(text) }), description: 'what the settings say of the plan, whatever it says itself' },
        summary,
        strategies: list(object({ strategy: { enum: strategies }, ...counts })),
        results: list(result),
        resolved: nullable(list(object({ rule: text, at: text, outcome, severity }))),
        unread: { ...list(text), description: 'fields that the plan states and only rules of another built-in pack look at' },
        excerpt,
      }),
    ),
    notices: list(notice),
    diagnostics: list(diagnostic),
    excerpts: { type: 'object', additionalProperties: excerpt },
  }),
};
