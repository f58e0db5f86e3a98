// The public API, which the command line uses itself.
import { Chalk } from 'chalk';
import { checkPlans, type PlanFile } from './check.ts';
import { findPlans } from './io/find-plans.ts';
import { loadPacks } from './io/packs.ts';
import { version } from './io/version.ts';
import type { How } from './reporters/format.ts';
import { formats, type FormatName } from './reporters/index.ts';
import type { Report } from './report.ts';
import type { Language, Severity, Stage } from './types.ts';
import { loadWords } from './words/index.ts';

export type { PlanFile } from './check.ts';
export type { FormatName } from './reporters/index.ts';
export type { PlanReport, PlanResult, Reason, Report, Summary, Verdict } from './report.ts';
export type { Argument, Counts, Diagnostic, Evidence, ItemResult, Language, Missing, Outcome, Path, Place, Result, Severity, Stage, Standing, Strategy, Words } from './types.ts';
export type { Plan } from './plan/fields/index.ts';
export type { Rule } from './rules/rule.ts';
export { exitCodes } from './verdict.ts';

export interface CheckOptions {
  /** Folder that names are relative to. Default: the working directory. */
  cwd?: string;
  /** Rule packs besides `seed`: `practice`, folders, or packages with data only. */
  packs?: readonly string[];
  /** Day of the check, ISO. Default: today, local time. */
  today?: string;
  /** Judges every plan as if it had reached at least this stage. */
  stage?: Stage | null;
  /** The mildest severity that fails a plan. Default: `error`. */
  failOn?: Severity | 'never';
  /** Names of commands, for "did you mean" when a file is not there. */
  commands?: readonly string[];
}

/**
 * Checks plans. Each is a file, a folder, a pattern, or `{file, content}` with the plan's bytes or text.
 * Bad input is in the report's `diagnostics` and makes its verdict `error`; it does not throw.
 * @throws RangeError when `today` is not a day.
 */
export async function check(plans: readonly (string | PlanFile)[], options: CheckOptions = {}): Promise<Report> {
  const { cwd = process.cwd(), packs: named = [], today = localDay(), stage = null, failOn = 'error', commands = [] } = options;
  const { packs, diagnostics: problems } = await loadPacks(named, cwd);
  const found: PlanFile[] = [];
  for (const plan of plans) {
    if (typeof plan !== 'string') found.push(plan);
    else {
      const { plans: files, problems: missing } = await findPlans([plan], cwd, commands);
      found.push(...files.filter((file) => !found.some((other) => other.file === file.file)));
      problems.push(...missing);
    }
  }
  return checkPlans({ plans: found, packs, tool: { name: 'crm-check', version }, today, stage, failOn, problems });
}

export interface RenderOptions {
  /** Default: `en`. */
  language?: Language;
  /** Columns. Default: 80. */
  width?: number;
  /** Default: false. */
  color?: boolean;
  /** Only what fails a plan. Default: false. */
  quiet?: boolean;
}

/** A report in one of the formats, as pieces of text in order. */
export async function render(report: Report, format: FormatName, options: RenderOptions = {}): Promise<Iterable<string>> {
  const { language = 'en', width = 80, color = false, quiet = false } = options;
  const how: How = { voice: { language, words: await loadWords(language) }, width, quiet, paint: new Chalk({ level: color ? 1 : 0 }) };
  return (await formats[format].load())(report, how);
}

const localDay = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
