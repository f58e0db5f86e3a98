// The catalogue of rules: a table for people, markdown for the reference page, JSON for programs.
import type { Rule } from '../rules/rule.ts';
import type { How } from './format.ts';
import { reportRule } from '../report.ts';
import { toJson, toMarkdown, toTerminal } from './sanitize.ts';
import { padEnd, wrap } from './text/layout.ts';
import { widthOf } from './frame.ts';
import { fillDefaults, type Voice } from './wording.ts';

type Writer = (rules: readonly Rule[], how: How) => string;

export const ruleFormats = { text, json, markdown } satisfies Record<string, Writer>;
export type RuleFormat = keyof typeof ruleFormats;

const cellsOf = (rule: Rule, { words }: Voice) => ({
  id: rule.id,
  severity: words.report.severity[rule.severity.violated],
  stage: words.report.stage[rule.stage],
});

function text(rules: readonly Rule[], { voice, paint, width }: How): string {
  const { column } = voice.words.catalogue;
  const keys = ['id', 'severity', 'stage'] as const;
  const rows = rules.map((rule) => ({ rule, cells: cellsOf(rule, voice) }));
  const widths = keys.map((key) => Math.max(widthOf(column[key]), ...rows.map(({ cells }) => widthOf(cells[key]))) + 2);
  const line = (cells: Record<'id' | 'severity' | 'stage', string>) => keys.map((key, index) => padEnd(cells[key], widths[index]!)).join('');
  const used = widths.reduce((sum, wide) => sum + wide, 0);
  const titles = new Map(rules.map((rule) => [rule, fillDefaults(rule.title, rule, voice)]));
  // Beside the id where every title fits, else all on a line of their own below.
  const beside = [...titles.values(), column.title].every((title) => widthOf(title) <= width - used);
  const lines = [paint.bold(`${line(column)}${beside ? column.title : ''}`)];
  let strategy = '';
  for (const { rule, cells } of rows) {
    if (rule.strategy !== strategy) lines.push('', paint.bold(voice.words.report.strategy[rule.strategy]));
    strategy = rule.strategy;
    const title = titles.get(rule)!;
    if (beside) lines.push(line(cells) + title);
    else lines.push(line(cells), ...wrap(title, width - 4).map((part) => `    ${part}`));
  }
  return toTerminal([...lines, '', voice.words.catalogue.rulesTitle(rules.length), ''].map((row) => row.trimEnd()).join('\n'));
}

function json(rules: readonly Rule[]): string {
  return toJson(`${JSON.stringify(rules.map((rule) => reportRule(rule)), null, 2)}\n`);
}

function markdown(rules: readonly Rule[], { voice }: How): string {
  const { catalogue, report } = voice.words;
  const lines = [`# ${catalogue.referenceTitle}`, '', catalogue.referenceNote];
  for (const pack of new Set(rules.map((rule) => rule.id.split('/')[0]!))) {
    const own = rules.filter((rule) => rule.id.startsWith(`${pack}/`));
    lines.push('', `## ${pack} (${catalogue.rulesTitle(own.length)})`);
    for (const strategy of new Set(own.map((rule) => rule.strategy))) {
      lines.push('', `### ${toMarkdown(report.strategy[strategy])}`, '', `| ${[catalogue.column.id, catalogue.column.title, catalogue.column.severity, catalogue.column.stage, catalogue.column.points].join(' | ')} |`, '|---|---|---|---|---|');
      for (const rule of own.filter((other) => other.strategy === strategy)) {
        const { severity, stage } = cellsOf(rule, voice);
        lines.push(`| [${rule.id}](${rule.id}.yaml) | ${toMarkdown(fillDefaults(rule.title, rule, voice))} | ${severity} | ${stage} | ${rule.covers.join(', ')} |`);
      }
    }
  }
  return toTerminal(`${lines.join('\n')}\n`);
}
