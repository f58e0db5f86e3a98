// Rules as SARIF describes them: what the alert's page on GitHub shows beside a finding.
import type { MultiformatMessageString, ReportingDescriptor } from 'sarif';
import type { Report, ReportRule } from '../../verdict/report.ts';
import { findingsOf } from '../../verdict/reported.ts';
import type { Severity, Words } from '../../types.ts';
import { evidenceInFull } from '../parts/evidence.ts';
import { clean, clip } from '../sanitize.ts';
import { fill, type Voice } from '../wording.ts';
import { paramsOf } from '../parts/findings.ts';

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
/** GitHub's own word for the mildest. `security-severity` is left out: it would make these security alerts. */
const problems: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** GitHub refuses longer descriptions. */
const longestDescription = 1024;

/** All rules, so that a server knows what was asked. GitHub wants help of each, and shows it beside a finding: in full it is a quarter of a megabyte, mostly of rules that found nothing. */
export function sarifRules({ rules, evidence, plans }: Report, voice: Voice): ReportingDescriptor[] {
  const found = new Set(plans.flatMap(({ results }) => results.flatMap((result) => (findingsOf(result).length ? [result.rule] : []))));
  const cited = new Set(rules.flatMap((rule) => (found.has(rule.id) ? rule.evidence : [])));
  const sources = evidence.filter(({ id }) => cited.has(id)).map((entry): Source => [entry.id, `${evidenceInFull(entry, voice)}${entry.url ? ` ${clean(entry.url)}` : ''}`]);
  // Labels and sources are the same for many rules.
  const known = new Map<string, string>();
  const escaped = (text: string): string => {
    let safe = known.get(text);
    if (safe === undefined) known.set(text, (safe = escape(text)));
    return safe;
  };
  return rules.map((rule) => sarifRule(rule, found.has(rule.id) ? sources : null, escaped, voice));
}

/** A piece of evidence, and how it is told; many rules rest on the same. */
type Source = readonly [id: string, text: string];

/** `sources`: null where the question is help enough. */
function sarifRule(rule: ReportRule, sources: readonly Source[] | null, escaped: (text: string) => string, voice: Voice): ReportingDescriptor {
  const params = paramsOf(rule);
  const say = (words: Words) => fill(words, params, voice);
  const text = (words: Words) => clip(say(words).trim() || rule.id, longestDescription);
  return {
    id: rule.id,
    name: rule.id.replace(/(^|[^a-z0-9])([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: text(rule.title) },
    fullDescription: { text: text(rule.why) },
    help: sources ? helpOf(partsOf(rule, sources, say, voice), escaped) : { text: text(rule.ask) },
    defaultConfiguration: { level: levels[rule.severity.violated] },
    properties: { tags: [...new Set(['crm', rule.strategy, `stage-${rule.stage}`])], precision: 'high', 'problem.severity': problems[rule.severity.violated] },
  };
}

interface Part {
  label: string;
  lines: string[];
}

const helpOf = (parts: readonly Part[], escaped: (text: string) => string): MultiformatMessageString => ({
  text: parts.map(({ label, lines }) => `${label}: ${lines.join('\n')}`).join('\n\n'),
  markdown: parts.map(({ label, lines }) => `**${escaped(label)}**\n\n${lines.map((line) => (lines.length > 1 ? `- ${escaped(line)}` : escaped(line))).join('\n')}`).join('\n\n'),
});

function partsOf(rule: ReportRule, sources: readonly Source[], say: (text: Words) => string, { words: { catalogue, report: words } }: Voice): Part[] {
  const { part } = catalogue;
  const milder = rule.milder ? [catalogue.milder(words.severity[rule.milder.severity], say(rule.milder.because))] : [];
  const parts = [
    { label: part.ask, lines: [say(rule.ask)] },
    { label: part.why, lines: [say(rule.why)] },
    { label: part.reading, lines: rule.reading ? [say(rule.reading)] : [] },
    { label: part.remedy, lines: [say(rule.remedy)] },
    { label: part.severity, lines: [catalogue.severities(words.severity[rule.severity.violated], words.severity[rule.severity.silent]), ...milder] },
    { label: part.stage, lines: [words.stage[rule.stage]] },
    { label: part.evidence, lines: sources.flatMap(([id, text]) => (rule.evidence.includes(id) ? [text] : [])) },
  ];
  return parts.filter(({ lines }) => lines.some((line) => line.trim()));
}

/** No text of a rule is markup, a mention or a picture. */
const escape = (text: string): string => text.replace(/[\\`*_<>|[\]!#~]/g, '\\$&').replaceAll('@', '&#64;');
