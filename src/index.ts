// The public API, which the command line uses itself.
import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import { checkPlans, type PlanFile } from './check.ts';
import { findPlans } from './io/find-plans.ts';
import { loadPacks } from './io/packs.ts';
import { version } from './io/version.ts';
import type { How } from './reporters/format.ts';
import { formatNames, formats, type FormatName } from './reporters/index.ts';
import type { Report } from './report.ts';
import { stages, type Language, type Severity, type Stage } from './types.ts';
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
 * @throws RangeError for an option, or a value of one, that does not exist: a typo must not open the gate.
 */
export async function check(plans: readonly (string | PlanFile)[], options: CheckOptions = {}): Promise<Report> {
  refuseUnknown(options, { cwd: null, packs: null, today: null, stage: [...stages, null], failOn: ['error', 'warning', 'info', 'never'], commands: null });
  const { cwd = process.cwd(), packs: named = [], today = localDay(), stage = null, failOn = 'error', commands = [] } = options;
  const { packs, diagnostics: problems, texts } = await loadPacks(named, cwd);
  const found: PlanFile[] = [];
  const seen = new Set<string>();
  for (const plan of plans) {
    if (typeof plan !== 'string') found.push(plan);
    else {
      const { plans: files, problems: missing } = await findPlans([plan], cwd, commands);
      // A file comes once, however it is named; what came as content is never a file.
      for (const file of files) if (!seen.has(resolve(cwd, file.file)) && seen.add(resolve(cwd, file.file))) found.push(file);
      problems.push(...missing);
    }
  }
  return checkPlans({ plans: found, packs, tool: { name: 'crm-check', version }, today: today.trim(), stage, failOn, problems, texts });
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

/**
 * A report in one of the formats, as pieces of text in order.
 * @throws RangeError for an option, a format or a language that does not exist.
 */
export async function render(report: Report, format: FormatName, options: RenderOptions = {}): Promise<Iterable<string>> {
  refuseUnknown({ format }, { format: formatNames });
  refuseUnknown(options, { language: ['en', 'ko'], width: null, color: [true, false], quiet: [true, false] });
  const { language = 'en', width = 80, color = false, quiet = false } = options;
  const how: How = { voice: { language, words: await loadWords(language) }, width, quiet, paint: new Chalk({ level: color ? 1 : 0 }) };
  return (await formats[format].load())(report, how);
}

/** `known`: the options with their values, or null where any value is checked elsewhere. */
function refuseUnknown(options: object, known: Readonly<Record<string, readonly unknown[] | null>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) throw new RangeError(`there is no option ${name}; known are ${Object.keys(known).join(', ')}`);
    const values = known[name];
    if (value !== undefined && values && !values.includes(value)) throw new RangeError(`${name} cannot be ${JSON.stringify(value)}; it can be ${values.join(', ')}`);
  }
}

const localDay = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
