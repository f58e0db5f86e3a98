// One rule or one piece of evidence, told in full.
import { toArgument } from '../../plan/argument.ts';
import type { RuleInForce } from '../../gate/rules.ts';
import type { Rule } from '../../rules/rule.ts';
import type { RuleSource } from '../../rules/rule-source.ts';
import type { Evidence, Words } from '../../types.ts';
import type { How } from '../format.ts';
import { evidenceInFull } from '../parts/evidence.ts';
import { widthOf } from '../frame.ts';
import { changesTo, ruleData } from './in-force.ts';
import { evidenceData } from '../json/index.ts';
import { clean, cleanLines, toJson, toMarkdown, toMarkdownCode, toTerminal } from '../sanitize.ts';
import { layOut } from './condition.ts';
import { labelled, wrap } from '../layout.ts';
import { fillDefaults, wordOf } from '../wording.ts';

/** A label and what stands under it: prose, a condition, or lines of YAML kept as they are. */
type Part = { label: string } & ({ prose: readonly string[] } | { condition: string } | { code: string });

export interface Explained {
  title: string;
  id: string;
  parts: Part[];
  data: unknown;
}

/** `inUse`: a check here takes the rule's pack. */
export function explainRule(inForce: RuleInForce, source: RuleSource, evidence: readonly Evidence[], { voice }: Pick<How, 'voice'>, inUse = true): Explained {
  const rule = inForce.own;
  const { catalogue, report } = voice.words;
  const { part } = catalogue;
  const say = (words: Words) => fillDefaults(words, rule, voice, inForce.params);
  const severity = (name: Rule['severity']['violated']) => report.severity[name];
  const severities = [catalogue.severities(severity(rule.severity.violated), severity(rule.severity.silent)), ...(rule.milder ? [catalogue.milder(severity(rule.milder.severity), say(rule.milder.because))] : [])];
  const params = Object.entries(rule.params).map(([name, param]) => catalogue.param(name, clean(param.title[voice.language]), wordOf(toArgument(param.default, param.kind, null), voice)));
  const cited = rule.evidence.flatMap((id) => evidence.filter((entry) => entry.id === id)).map((entry) => `${clean(entry.name[voice.language])} (${entry.id}). ${evidenceInFull(entry, voice)}`);
  const prose = (label: string, lines: readonly string[]): Part[] => (lines.length ? [{ label, prose: lines }] : []);
  const condition = (label: string, text: string | null): Part[] => (text === null ? [] : [{ label, condition: text }]);
  const code = (label: string, text: string | null): Part[] => (text === null ? [] : [{ label, code: text }]);
  return {
    title: say(rule.title),
    id: rule.id,
    parts: [
      ...prose(part.ask, [say(rule.ask)]),
      ...prose(part.why, [say(rule.why)]),
      ...prose(part.reading, rule.reading ? [say(rule.reading)] : []),
      ...prose(part.remedy, [say(rule.remedy)]),
      ...prose(part.severity, severities),
      ...prose(part.stage, [catalogue.dueFrom(report.stage[rule.stage])]),
      ...prose(part.params, params),
      ...prose(part.inForce, [...(inUse ? [] : [catalogue.notInUse(rule.id.split('/')[0]!)]), ...settingsOf(inForce, voice)]),
      ...prose(part.explains, rule.explains.length ? [catalogue.explains(rule.explains.join(', '))] : []),
      ...prose(part.points, catalogue.points(...split(rule.covers))),
      ...condition(part.each, source.each),
      ...condition(part.applies, source.applies),
      ...condition(part.holds, source.check),
      ...code(part.override, overrideOf(rule, catalogue)),
      ...code(part.waive, inForce.protected ? null : waiverOf(rule, catalogue)),
      ...code(part.bad, source.bad),
      ...code(part.good, source.good),
      ...prose(part.evidence, cited),
    ],
    data: { ...ruleData(inForce), conditions: { each: source.each, applies: source.applies, check: source.check }, examples: { bad: source.bad, good: source.good }, evidence: evidence.filter((entry) => rule.evidence.includes(entry.id)).map(evidenceData) },
  };
}

/** What the settings make of it, and where they say so. */
function settingsOf(inForce: RuleInForce, voice: How['voice']): string[] {
  const { catalogue } = voice.words;
  const changes = [...(inForce.off ? [catalogue.switchedOff] : []), ...changesTo(inForce, voice)];
  return inForce.set.length ? [...(changes.length ? changes : [catalogue.unchanged]), catalogue.setIn(inForce.set.map(({ file, place }) => `${clean(file)}:${place.line}`).join(', '))] : [];
}

/** Points of the source article, and of what other evidence adds. */
const split = (covers: readonly string[]): [string[], string[]] => [covers.filter((id) => !id.startsWith('E')), covers.filter((id) => id.startsWith('E'))];

type Catalogue = How['voice']['words']['catalogue'];

/** What a settings file would say: another severity, and the parameters as they are. */
function overrideOf(rule: Rule, words: Catalogue): string {
  const params = Object.entries(rule.params).map(([name, param]) => {
    const head = `      ${name}: `;
    // A list of YAML breaks where one of a condition does.
    return head + layOut(JSON.stringify(param.default), 76 - head.length).join('\n      ');
  });
  const severity = rule.severity.violated === 'info' ? 'off' : rule.severity.violated === 'warning' ? 'info' : 'warning';
  return ['# crm-check.config.yaml', 'rules:', `  ${rule.id}:`, `    severity: ${severity}  # ${words.overrideComment}`, ...(params.length ? ['    params:', ...params] : [])].join('\n');
}

const waiverOf = ({ id }: Rule, words: Catalogue): string =>
  ['# crm-check.waivers.yaml', `- rule: ${id}`, `  file: ${words.waiverFile}`, `  reason: ${words.waiverReason}`, `  owner: ${words.waiverOwner}`, `  approved_by: ${words.waiverApproval}`, '  until: YYYY-MM-DD'].join('\n');

export function explainEvidence(entry: Evidence, rules: readonly Rule[], { voice }: Pick<How, 'voice'>): Explained {
  const { part } = voice.words.catalogue;
  const users = rules.filter((rule) => rule.evidence.includes(entry.id)).map((rule) => `${rule.id}: ${fillDefaults(rule.title, rule, voice)}`);
  return {
    title: clean(entry.name[voice.language]),
    id: entry.id,
    parts: [{ label: part.evidence, prose: [evidenceInFull(entry, voice)] }, ...(entry.url ? [{ label: part.link, prose: [clean(entry.url)] }] : []), { label: part.usedBy, prose: users }],
    data: { ...evidenceData(entry), usedBy: rules.filter((rule) => rule.evidence.includes(entry.id)).map((rule) => rule.id) },
  };
}

export const explainFormats = { text, json: ({ data }: Explained) => toJson(`${JSON.stringify(data, null, 2)}\n`), markdown } satisfies Record<string, (explained: Explained, how: How) => string>;
export type ExplainFormat = keyof typeof explainFormats;

function text({ title, id, parts }: Explained, { paint, width }: How): string {
  const heading = wrap(title, width).map((line) => paint.bold(line));
  const beside = widthOf(title) + 2 + id.length <= width;
  const lines = beside ? [`${heading.join('')}  ${paint.dim(id)}`] : [...heading, `  ${paint.dim(id)}`];
  for (const part of parts) {
    lines.push('', paint.bold(part.label));
    if (!('prose' in part)) lines.push(...codeLines(part, width - 4).map((line) => `    ${line}`));
    else {
      const dash = part.prose.length > 1 ? '- ' : '';
      for (const line of part.prose) lines.push(...labelled(`  ${dash}`, 2 + dash.length, line, width));
    }
  }
  return toTerminal(`${lines.join('\n')}\n`);
}

const codeLines = (part: { condition: string } | { code: string }, width: number): string[] => ('code' in part ? cleanLines(part.code.trimEnd()).split('\n') : layOut(cleanLines(part.condition), width));

function markdown({ title, id, parts }: Explained): string {
  const blocks = parts.map((part) => `**${toMarkdown(part.label)}**\n\n${!('prose' in part) ? codeBlock('code' in part ? part.code : part.condition) : part.prose.length > 1 ? part.prose.map((line) => `- ${toMarkdown(line)}`).join('\n') : toMarkdown(part.prose[0] ?? '')}`);
  return toTerminal(`# ${toMarkdown(title)}\n\n${toMarkdownCode(id)}\n\n${blocks.join('\n\n')}\n`);
}

/** Its fence is longer than any inside. */
function codeBlock(code: string): string {
  const fence = '`'.repeat(Math.max(3, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length + 1)));
  return [`${fence}yaml`, ...code.trimEnd().split('\n').map(clean), fence].join('\n');
}
