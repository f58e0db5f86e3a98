// The public API, which the command line uses itself.
import { relative, resolve, sep } from 'node:path';
import type { PlanFile } from './check.ts';
import type { ReportHow } from './reporters/format.ts';
import { formats } from './reporters/index.ts';
import { formatNames, type FormatName } from './reporters/names.ts';
import { loadPaint } from './reporters/paint.ts';
import type { Report } from './report.ts';
import { loadGateFor, runCheck, type CheckOptions } from './run-check.ts';
import { stages, thresholds, type Language } from './types.ts';
import { loadWords } from './words/index.ts';

export type { PlanFile } from './check.ts';
export type { CheckOptions } from './run-check.ts';
export type { FormatName } from './reporters/names.ts';
export type { Change, FailOn, MissingSpot, Notice, PlanItem, PlanReport, PlanResult, Reason, RelatedSpot, Report, Reported, ReportRule, Resolved, Run, Spot, Summary, Verdict, Waiver } from './report.ts';
export type { Argument, Counts, Diagnostic, Evidence, Language, Outcome, Path, Place, Severity, Stage, Standing, Strategy, Words } from './types.ts';
export type { Plan } from './plan/fields/index.ts';
export { exitCodes } from './verdict.ts';

/**
 * Checks plans. Each is a file, a folder, a pattern, or `{file, content}` with the plan's bytes or text.
 * Bad input is in the report's `diagnostics` and makes its verdict `error`; it does not throw.
 * @throws RangeError for an option, or a value of one, that does not exist: a typo must not open the gate.
 */
export async function check(plans: readonly (string | PlanFile)[], options: CheckOptions = {}): Promise<Report> {
  refuseUnknown(options, { cwd: null, packs: null, today: null, stage: [...stages, null], failOn: thresholds, config: null, root: null, waivers: [true, false], baseline: null, since: null, against: null, onlyNew: [true, false], shard: null, commands: null });
  const { config = null, root = null, waivers = true, baseline = null } = options;
  if (root !== null && typeof config !== 'string') throw new RangeError('root needs config');
  const cwd = options.cwd ?? process.cwd();
  return runCheck(plans, options, await loadGateFor({ cwd, config, root, waivers, baseline, writesBaseline: null }));
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
  /** Folder that the report's names are relative to. Default: the working directory. */
  cwd?: string;
  /** Root of the repository: formats for code hosts name files from here. Default: `cwd`. */
  root?: string;
}

/**
 * A report in one of the formats, as pieces of text in order.
 * @throws RangeError for an option, a format or a language that does not exist.
 */
export async function render(report: Report, format: FormatName, options: RenderOptions = {}): Promise<Iterable<string>> {
  refuseUnknown({ format }, { format: formatNames });
  refuseUnknown(options, { language: ['en', 'ko'], width: null, color: [true, false], quiet: [true, false], cwd: null, root: null });
  const { language = 'en', width = 80, color = false, quiet = false, cwd = process.cwd(), root = cwd } = options;
  const fromRoot = (file: string): string => (file === '' ? '' : nameFrom(root, resolve(cwd, file)));
  const how: ReportHow = { voice: { language, words: await loadWords(language) }, width, quiet, paint: await loadPaint(color), fromRoot };
  return (await formats[format]())(report, how);
}

function nameFrom(root: string, path: string): string {
  const name = relative(root, path);
  return (/^\.\.(?![^/\\])/.test(name) || resolve(name) === name ? path : name || '.').split(sep).join('/');
}

/** `known`: the options with their values, or null where any value is checked elsewhere. */
function refuseUnknown(options: object, known: Readonly<Record<string, readonly unknown[] | null>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) throw new RangeError(`there is no option ${name}; known are ${Object.keys(known).join(', ')}`);
    const values = known[name];
    if (value !== undefined && values && !values.includes(value)) throw new RangeError(`${name} cannot be ${JSON.stringify(value)}; it can be ${values.join(', ')}`);
  }
}
