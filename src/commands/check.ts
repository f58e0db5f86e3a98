// `crm-check [check] [files...]`: judges plans and writes reports.
import { resolve } from 'node:path';
import { check, render, type FormatName, type PlanFile, type Report } from '../index.ts';
import { reasonOf } from '../io/reason.ts';
import { formatOfFile } from '../reporters/index.ts';
import { clean } from '../reporters/sanitize.ts';
import type { Language, Severity, Stage } from '../types.ts';
import { exitCodes, exitError } from '../verdict.ts';
import { loadWords } from '../words/index.ts';
import { useColor } from './settings-from-env.ts';
import { UsageError } from './usage-error.ts';
import type { Outcome, World } from './world.ts';

export interface CheckFlags {
  language: Language;
  output: readonly { format: FormatName | null; file: string }[];
  format: FormatName | null;
  failOn: Severity | 'never';
  stage: Stage | null;
  today: string | null;
  pack: readonly string[];
  stdinFilename: string;
  color: boolean | undefined;
  quiet: boolean;
}

const minimumWidth = 40;
const maximumWidth = 100;

export async function checkCommand(named: readonly string[], flags: CheckFlags, world: World, commands: readonly string[]): Promise<Outcome> {
  const words = await loadWords(flags.language);
  if (!named.length) throw new UsageError(words.command.error.noFiles);
  const outputs = outputsOf(flags);
  for (const { file } of outputs) if (outputs.filter((other) => other.file === file).length > 1) throw new UsageError(words.command.error.sameOutput(file));

  const plans: (string | PlanFile)[] = [];
  for (const name of named) {
    if (name !== '-') plans.push(name);
    else {
      const content = await world.readStdin();
      if (content === null) throw new UsageError(words.command.error.stdinIsTerminal);
      plans.push({ file: flags.stdinFilename, content });
    }
  }
  const report = await check(plans, { cwd: world.cwd, packs: flags.pack, stage: flags.stage, failOn: flags.failOn, commands, ...(flags.today === null ? {} : { today: flags.today }) });
  return write(report, outputs, flags, world);
}

const outputsOf = ({ output, format }: CheckFlags): { format: FormatName; file: string }[] =>
  output.length ? output.map(({ format: own, file }) => ({ file, format: own ?? format ?? formatOfFile(file) })) : [{ format: format ?? 'text', file: '-' }];

async function write(report: Report, outputs: readonly { format: FormatName; file: string }[], flags: CheckFlags, world: World): Promise<Outcome> {
  const words = await loadWords(flags.language);
  const width = Math.min(Math.max(world.columns ?? 80, minimumWidth), maximumWidth);
  const pieces = (format: FormatName, color: boolean) => render(report, format, { language: flags.language, width, color, quiet: flags.quiet });
  let status = exitCodes[report.verdict];
  let stdout: Iterable<string> | null = null;
  const stderr: string[] = [];
  for (const { format, file } of outputs) {
    if (file === '-') {
      stdout = await pieces(format, useColor(flags.color, world));
      continue;
    }
    try {
      const { writeWhole } = await import('../io/write-report.ts');
      await writeWhole(resolve(world.cwd, file), await pieces(format, false));
    } catch (error) {
      status = exitError;
      stderr.push(words.command.error.cannotWrite(clean(file), reasonOf(error as NodeJS.ErrnoException)[flags.language]));
    }
  }
  if (!stdout) stderr.push(verdictLine(report, words.report));
  return { status, stdout: stdout ?? [], stderr: stderr.map((line) => `${line}\n`).join('') };
}

/** When every report went into a file, the verdict is said on the error stream all the same. */
const verdictLine = ({ verdict, summary }: Report, words: Awaited<ReturnType<typeof loadWords>>['report']): string => `${words.verdict[verdict]}: ${words.counts(summary)}`;
