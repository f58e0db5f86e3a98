// One plan of a comment: a part that can be folded, with what is not met, not stated, waived, known and resolved.
import { vocabularyOf } from '../../plan/own-fields.ts';
import type { PlanReport, PlanResult, Report, ReportRule, Verdict } from '../../verdict/report.ts';
import { rulesById } from '../../verdict/reported.ts';
import { dotted } from '../../shape/path.ts';
import type { How } from '../format.ts';
import { openSilences } from '../../verdict/rows.ts';
import { fixedText } from '../parts/fixed.ts';
import { gapsOf, nameOf, unreadNames, unusableText, waiting } from '../parts/gaps.ts';
import { clean, clip, toHtml, toMarkdown, toMarkdownCode } from '../sanitize.ts';
import { changeOf, countViolated, followers, openFindings, openResults, standingSo, newAndWorstFirst } from '../parts/standing.ts';
import { foundIn, requestsOf } from '../parts/follows.ts';
import { shortenMiddle } from '../layout.ts';
import { fill, openTitle, type Voice } from '../wording.ts';
import { fit, list, none, table, type Block, type Fitted } from './block.ts';

/** Nobody reads a longer cell. What is cut ends with "…". */
const longest = 600;
export const cell = (text: string): string => toMarkdown(clip(text, longest));
export const fileName = (file: string): string => shortenMiddle(clean(file), 160);
/** `plan.yaml:19`. */
export const placeCode = (file: string, line: number | null): string => toMarkdownCode(`${fileName(file)}${line === null ? '' : `:${line}`}`);

/** More items of one rule than this make a row too long. */
const mostItems = 20;

/** In `room` characters; null when not even its frame fits. */
export function planDetails(plan: PlanReport, verdict: Verdict, report: Report, how: How, room: number): Fitted | null {
  const { words } = how.voice;
  const open = report.plans.length === 1 ? ' open=""' : '';
  const summary = `<b>${words.report.verdict[verdict]}</b> <code>${toHtml(fileName(plan.file))}</code> ${words.markdown.summary({ ...plan.summary, notStated: openSilences(plan.results) })}`;
  const frame = [`<details${open}>\n<summary>${summary}</summary>\n\n${[plan.title, fixedText(plan, how.voice)].map((line) => (line ? `${cell(line)}\n\n` : '')).join('')}`, '</details>\n\n'] as const;
  let free = room - frame[0].length - frame[1].length;
  if (free < 0) return null;
  const blocks = [violated(plan, report, how), notStated(plan, report, how), asked(plan, report, how), ...(how.quiet ? [] : [notRead(plan, how), waived(plan, report, how), known(plan, report, how), resolved(plan, report, how)])];
  const parts = blocks.map((block) => {
    const part = fit(block, free, words.markdown.more);
    free -= part.text.length;
    return part;
  });
  return { text: frame[0] + parts.map(({ text }) => text).join('') + frame[1], left: parts.reduce((sum, { left }) => sum + left, 0) };
}

const notRead = (plan: PlanReport, { voice }: How): Block => (plan.unread.length ? { head: [], rows: [cell(voice.words.report.notRead(unreadNames(plan, voice.language)))] } : none);

const titled = (rule: ReportRule, title: string): string => `**${cell(title)}** ${toMarkdownCode(rule.id)}`;

function violated(plan: PlanReport, report: Report, { voice, quiet }: How): Block {
  const { report: words, standing, markdown } = voice.words;
  const rules = rulesById(report);
  const results = openResults(plan, report, 'violated', quiet);
  const following = followers(plan, report, quiet);
  const rows = results
    .sort(newAndWorstFirst)
    .map((result) => {
      const rule = rules.get(result.rule)!;
      const findings = openFindings(result);
      const found = findings.slice(0, mostItems).map((finding) => {
        const change = finding.change ? ` (${standing.change[finding.change]})` : '';
        const wish = finding.requested === null ? '' : `<br/>${standing.requestedLabel}: ${cell(standing.requested(finding.requested))}`;
        return `${placeCode(plan.file, finding.place.line)}${change} ${cell(fill(rule.message, finding.args, voice))}${wish}`;
      });
      if (findings.length > mostItems) found.push(markdown.more(findings.length - mostItems));
      found.push(...follows(following.get(result.rule) ?? [], rules, voice));
      return [words.severity[result.severity], [titled(rule, fill(rule.title, result.args, voice)), ...found].join('<br/>'), cell(fill(rule.remedy, result.args, voice))];
    });
  return table(words.findingsTitle(countViolated(results, following), results.length), [markdown.severity, markdown.found, markdown.remedy], rows);
}

/** What follows from a finding, below it in its row. */
function follows(results: readonly PlanResult[], rules: ReadonlyMap<string, ReportRule>, voice: Voice): string[] {
  const { report: words, standing } = voice.words;
  const entries = results.map((result) => {
    const rule = rules.get(result.rule)!;
    const change = changeOf(openFindings(result));
    const wishes = requestsOf(result, voice).map((wish) => `<br/>${cell(wish)}`);
    return `${words.severity[result.severity]}: ${titled(rule, fill(rule.title, result.args, voice))}${change ? ` (${standing.change[change]})` : ''} ${cell(foundIn(result, rule, voice))}${wishes.join('')}`;
  });
  return results.length ? [`**${words.label.follows}:** ${words.follow(results.length)}`, ...entries] : [];
}

function notStated(plan: PlanReport, report: Report, { voice, quiet }: How): Block {
  const { report: words, standing } = voice.words;
  const results = openResults(plan, report, 'not-stated', quiet);
  const vocabulary = vocabularyOf(report.fields);
  const gaps = gapsOf(results, vocabulary);
  // What is new is not cut off behind what was there.
  const rows = gaps.sort((a, b) => Number(a.change === 'unchanged') - Number(b.change === 'unchanged')).map((gap) => {
    const { path, severity, change } = gap;
    const unusable = unusableText(gap, voice);
    const { named, more } = waiting(gap);
    const marks = [...(unusable === null ? [] : [unusable]), ...(change === 'new' ? [standing.change.new] : [])].map(cell);
    return `${words.severity[severity]}: ${toMarkdownCode(dotted(path))} ${cell(nameOf(path, vocabulary, voice.language))} (${[...marks, words.rulesWaiting(named.map(toMarkdownCode), more)].join(', ')})`;
  });
  return list(words.notStatedTitle(gaps.length, results.length), rows);
}

/** Waivers that the author asks for where the plan is silent; for what it says they stand beside the finding. */
function asked(plan: PlanReport, report: Report, { voice, quiet }: How): Block {
  const { requestedLabel, requested: sentence } = voice.words.standing;
  const rows = openResults(plan, report, 'not-stated', quiet).flatMap((result) => openFindings(result).flatMap(({ requested }) => (requested === null ? [] : [`${toMarkdownCode(result.rule)} ${cell(sentence(requested))}`])));
  return rows.length ? list(requestedLabel, rows) : none;
}

function waived(plan: PlanReport, report: Report, { voice }: How): Block {
  const { column, waivedTitle } = voice.words.standing;
  const rows = standingSo(plan, rulesById(report), 'waived').map(({ rule, finding: { waiver, args, place } }) => [
    `${titled(rule, fill(rule.title, args, voice))}<br/>${placeCode(plan.file, place.line)}`,
    ...[waiver?.reason, waiver?.owner, waiver?.approvedBy, waiver?.until].map((value) => cell(value ?? '')),
  ]);
  return table(waivedTitle(rows.length), [column.rule, column.reason, column.owner, column.approvedBy, column.until], rows);
}

function known(plan: PlanReport, report: Report, { voice }: How): Block {
  const rows = standingSo(plan, rulesById(report), 'known').map(({ rule, finding }) => `${voice.words.report.severity[finding.severity]}: ${titled(rule, fill(rule.title, finding.args, voice))} ${placeCode(plan.file, finding.place.line)}`);
  return list(voice.words.standing.knownTitle(rows.length), rows);
}

function resolved({ resolved: gone }: PlanReport, report: Report, { voice }: How): Block {
  const rules = rulesById(report);
  const { since } = report.run;
  const rows = (gone ?? []).map(({ rule: id, at, severity }) => {
    const rule = rules.get(id);
    return `${voice.words.report.severity[severity]}: ${rule ? titled(rule, openTitle(rule, voice)) : toMarkdownCode(id)}${at ? ` ${toMarkdownCode(shortenMiddle(clean(at), longest))}` : ''}`;
  });
  return list(cell(voice.words.standing.resolvedTitle(rows.length, since)), rows);
}
