// The catalogue of rules: a table for people, markdown for the reference page, JSON for programs.
import type { RuleInForce } from '../../gate/rules.ts';
import type { How } from '../format.ts';
import { builtInPacks } from '../../types.ts';
import { changesTo, ruleData } from './in-force.ts';
import { toJson, toMarkdown, toMarkdownCode, toTerminal } from '../sanitize.ts';
import { padEnd, wrap } from '../layout.ts';
import { widthOf } from '../frame.ts';
import { fillDefaults, type Voice } from '../wording.ts';

type Writer = (rules: readonly RuleInForce[], how: How) => string;

export const ruleFormats = { text, json, markdown } satisfies Record<string, Writer>;
export type RuleFormat = keyof typeof ruleFormats;

const cellsOf = ({ rule, off }: RuleInForce, { words }: Voice) => ({
  id: rule.id,
  severity: off ? words.catalogue.off : words.catalogue.severityPair(words.report.severity[rule.severity.violated], words.report.severity[rule.severity.silent]),
  stage: words.report.stage[rule.stage],
});

const titleOf = ({ rule, params }: RuleInForce, voice: Voice): string => fillDefaults(rule.title, rule, voice, params);

function text(rules: readonly RuleInForce[], { voice, paint, width }: How): string {
  const { column } = voice.words.catalogue;
  const keys = ['id', 'severity', 'stage'] as const;
  const rows = rules.map((rule) => ({ rule, cells: cellsOf(rule, voice) }));
  const widths = keys.map((key) => Math.max(widthOf(column[key]), ...rows.map(({ cells }) => widthOf(cells[key]))) + 2);
  const line = (cells: Record<'id' | 'severity' | 'stage', string>) => keys.map((key, index) => padEnd(cells[key], widths[index]!)).join('');
  const used = widths.reduce((sum, wide) => sum + wide, 0);
  const titles = new Map(rules.map((rule) => [rule, titleOf(rule, voice)]));
  // Beside the id where every title fits, else all on a line of their own below.
  const beside = [...titles.values(), column.title].every((title) => widthOf(title) <= width - used);
  const lines = [paint.bold(`${line(column)}${beside ? column.title : ''}`)];
  let strategy = '';
  for (const { rule, cells } of rows) {
    if (rule.own.strategy !== strategy) lines.push('', paint.bold(voice.words.report.strategy[rule.own.strategy]));
    strategy = rule.own.strategy;
    const title = titles.get(rule)!;
    if (beside) lines.push(line(cells) + title);
    else lines.push(line(cells), ...wrap(title, width - 4).map((part) => `    ${part}`));
    const changes = changesTo(rule, voice);
    if (changes.length) lines.push(...wrap(`${voice.words.catalogue.part.inForce}: ${changes.join('; ')}`, width - 4).map((part) => `    ${paint.dim(part)}`));
  }
  return toTerminal([...lines, '', voice.words.catalogue.rulesTitle(rules.length), ''].map((row) => row.trimEnd()).join('\n'));
}

function json(rules: readonly RuleInForce[]): string {
  return toJson(`${JSON.stringify(rules.map(ruleData), null, 2)}\n`);
}

function markdown(rules: readonly RuleInForce[], { voice }: How): string {
  const { catalogue, report } = voice.words;
  const { column } = catalogue;
  const changed = rules.some((rule) => changesTo(rule, voice).length);
  const ours = (id: string) => builtInPacks.some((name) => id.startsWith(`${name}/`));
  // The page of our own packs lies beside their files.
  const lines = [`# ${catalogue.referenceTitle}`, ...(rules.every(({ own }) => ours(own.id)) ? ['', catalogue.referenceNote] : [])];
  for (const pack of new Set(rules.map(({ own }) => own.id.split('/')[0]!))) {
    const ofPack = rules.filter(({ own }) => own.id.startsWith(`${pack}/`));
    lines.push('', `## ${pack} (${catalogue.rulesTitle(ofPack.length)})`);
    for (const strategy of new Set(ofPack.map(({ own }) => own.strategy))) {
      const heads = [column.id, column.title, column.severity, column.stage, column.points, ...(changed ? [catalogue.part.inForce] : [])];
      lines.push('', `### ${toMarkdown(report.strategy[strategy])}`, '', `| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`);
      for (const rule of ofPack.filter(({ own }) => own.strategy === strategy)) {
        const { id, severity, stage } = cellsOf(rule, voice);
        const cells = [ours(id) ? `[${id}](${id}.yaml)` : toMarkdownCode(id), toMarkdown(titleOf(rule, voice)), severity, stage, rule.own.covers.join(', '), ...(changed ? [toMarkdown(changesTo(rule, voice).join('; '))] : [])];
        lines.push(`| ${cells.join(' | ')} |`);
      }
    }
  }
  return toTerminal(`${lines.join('\n')}\n`);
}
