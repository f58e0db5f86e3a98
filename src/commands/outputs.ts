// Where reports go: what `--output`, `--format` and the settings name, and writing them.
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FormatName, Report } from '../index.ts';
import { baselineName, settingsNames, waiversNames } from '../io/find-gate.ts';
import { nameOf, planName, type FoundFile } from '../io/plan-files.ts';
import { realOf, shownFrom } from '../io/inside.ts';
import type { LoadedGate } from '../io/load-gate.ts';
import { reasonOf } from '../io/reason.ts';
import { formatNames, formatOfFile } from '../reporters/names.ts';
import { clean } from '../reporters/sanitize.ts';
import { exitCodes, exitError } from '../verdict/verdict.ts';
import type { Sentences } from '../words/index.ts';
import { againOf, type VerdictOptions } from './call-again.ts';
import { oneOf, optionalOneOf, type Call } from './program.ts';
import { defaultFormats, repositoryRoot, summaryFile, useColor } from './settings-from-env.ts';
import { UsageError } from './usage-error.ts';
import { columnsOf } from './width.ts';
import type { CallOutcome, World } from './world.ts';

export interface Output {
  format: FormatName;
  /** Absolute, or `-` for standard output. */
  file: string;
}

export interface OutputOptions extends VerdictOptions {
  output: string[];
  format?: string;
  quiet?: boolean;
}

/** `json=report.json`, `report.json` or `-`, no two to one place. Where none is named, what suits the surroundings goes to standard output. */
export function outputsOf({ output, format: named }: OutputOptions, words: Sentences, cwd: string, env: World['env']): Output[] {
  const format = optionalOneOf('--format', named, formatNames, words);
  const outputs = output.map((text): Output => {
    if (/^$|=$|^=/.test(text)) throw new UsageError(words.command.error.badOutput(text, formatNames.join(', ')));
    const place = (file: string) => (file === '-' ? file : resolve(cwd, file));
    // A file whose name looks like this is named with its folder: ./a=b.json
    const match = /^(\w+)=(.+)$/s.exec(text);
    if (match) return { format: oneOf('--output', match[1]!, formatNames, words), file: place(match[2]!) };
    const byName = format ?? formatOfFile(text);
    if (byName === null || formatNames.some((name) => name === text)) throw new UsageError(words.command.error.whichFormat(text, formatNames.join(', ')));
    return { format: byName, file: place(text) };
  });
  if (format && output.length && output.every((text) => /^\w+=/.test(text))) throw new UsageError(words.command.error.idleFormat(format));
  // A runner takes annotations out of what else it is shown.
  const apart = outputs.filter(({ format, file }) => format !== 'github' || file !== '-');
  const [real, seen] = [(file: string) => (file === '-' ? file : realOf(file)), new Set<string>()];
  for (const { file } of apart) {
    if (seen.has(real(file))) throw new UsageError(words.command.error.sameOutput(file));
    seen.add(real(file));
  }
  return outputs.length ? outputs : (format ? [format] : defaultFormats(env)).map((name) => ({ format: name, file: '-' }));
}

/** What a call writes: its reports, or the cache. */
type Written = Pick<Output, 'file'> & { isCache?: boolean };
/** What a call looked at. */
interface Looked {
  plans: readonly (FoundFile | { file: string })[];
  diagnostics: readonly { file: string }[];
}
type GateNames = Pick<LoadedGate, 'files' | 'waiversPath' | 'baselinePath'>;

/** No report takes the place of what was read: plans, however they were found, settings, waivers, the baseline, also a new one. */
export function keepApart(outputs: readonly Written[], report: Looked, gate: GateNames | null, { world, words }: Pick<Call<unknown>, 'world' | 'words'>, others: readonly string[] = []): void {
  const written = outputs.filter(({ file }) => file !== '-');
  if (!written.length) return;
  const files = written.map(({ file }) => file);
  const real = (file: string) => realOf(resolve(world.cwd, file));
  const names = files.map((file) => basename(real(file)));
  // A file that is no link has its own name wherever its folder really lies.
  const plain: string[] = [];
  const linked: { file: string }[] = [];
  for (const plan of report.plans) {
    if (typeof plan !== 'string') linked.push(plan);
    else if (names.some((name) => plan.endsWith(name))) plain.push(plan);
  }
  // A link to a plan and the plan itself: it is the one that is named.
  const read = [...[...linked, ...report.diagnostics].map(nameOf).filter(Boolean), ...plain];
  const more = [...others, ...(gate?.files ?? []), ...[gate?.waiversPath, gate?.baselinePath].map((file) => (file ? shownFrom(world.cwd, file) : ''))].filter(Boolean);
  const kept = new Map([...read, ...more].map((file) => [real(file), file] as const));
  for (const { file, isCache = false } of written) {
    const name = kept.get(real(file));
    if (name !== undefined) throw new UsageError(words.command.error.outputIsPlan(clean(name), isCache));
    // Also where no file is there yet, or this run passes over a plan that did not change or belongs to another part: another run reads it.
    if ([file, real(file)].some((path) => planName.test(basename(path)) || isReserved(path))) throw new UsageError(words.command.error.outputIsOther(clean(shownFrom(world.cwd, file)), isCache));
  }
}

/** True for a name under which crm-check would look for a plan, settings, waivers or, in the folder of a pack, a rule. */
export const isOurs = (file: string): boolean => planName.test(basename(file)) || (isReserved(file) && !isNamed(file, [baselineName]));

/** The same for a name that no plan can have, that of the baseline among them. */
export const isReserved = (file: string): boolean => isNamed(file, [...settingsNames, ...waiversNames, baselineName]) || (/\.ya?ml$/i.test(file) && existsSync(join(dirname(file), 'pack.yaml')));

const isNamed = (file: string, names: readonly string[]): boolean => names.includes(basename(file).toLowerCase());

/** Writes every report; one that cannot be written makes it exit code 2. */
export async function writeReports(report: Report, outputs: readonly Output[], { args, options, world, words, language }: Call<OutputOptions>): Promise<CallOutcome> {
  const width = columnsOf(world);
  const { render } = await import('../index.ts');
  const [root, again] = [repositoryRoot(world), againOf(options, args)];
  const pieces = (format: FormatName, color: boolean) => render(report, format, { language, width, color, quiet: options.quiet ?? false, cwd: world.cwd, root, again });
  let status = exitCodes[report.verdict];
  const stdout: Iterable<string>[] = [];
  const stderr: string[] = [];
  for (const { format, file } of outputs) {
    if (file === '-') {
      stdout.push(await pieces(format, useColor(options.color, world)));
      continue;
    }
    try {
      const { writeWhole } = await import('../io/write-report.ts');
      await writeWhole(file, await pieces(format, false), world.cwd);
    } catch (error) {
      status = exitError;
      stderr.push(words.command.error.cannotWrite(clean(file), reasonOf(error as NodeJS.ErrnoException)[language]));
    }
  }
  const summary = summaryFile(outputs.flatMap(({ format, file }) => (file === '-' ? [format] : [])), world.env);
  if (summary) {
    // The verdict does not depend on a summary.
    const { appendSummary } = await import('../io/write-summary.ts');
    const problem = await appendSummary(summary, await pieces('markdown', false), words.ci.summaryCut);
    if (problem) stderr.push(words.ci.summaryUnwritten(problem[language]));
  }
  if (!stdout.length) stderr.push(verdictLine(report, words.report));
  return { status, stdout: inTurn(stdout), stderr: stderr.map((line) => `${line}\n`).join('') };
}

function* inTurn(reports: readonly Iterable<string>[]): Iterable<string> {
  for (const report of reports) yield* report;
}

/** When every report went into a file, the verdict is said on the error stream all the same. */
export const verdictLine = ({ verdict, summary }: Pick<Report, 'verdict' | 'summary'>, words: Sentences['report']): string => `${words.verdict[verdict]}: ${words.counts(summary)}`;
