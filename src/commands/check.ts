// `crm-check [check] [files...]`: judges plans and writes reports.
import { resolve } from 'node:path';
import { Option } from 'commander';
import { check as checkPlans, render, type FormatName, type PlanFile, type Report } from '../index.ts';
import { reasonOf } from '../io/reason.ts';
import { formatNames, formatOfFile } from '../reporters/index.ts';
import { clean } from '../reporters/sanitize.ts';
import { readDate } from '../shape/dates.ts';
import { stages, type Severity } from '../types.ts';
import { exitCodes, exitError } from '../verdict.ts';
import type { Sentences } from '../words/index.ts';
import { collect, oneOf, optionalOneOf, type Call, type CommandModule } from './program.ts';
import { widthOf } from './show.ts';
import { useColor } from './settings-from-env.ts';
import { UsageError } from './usage-error.ts';
import type { Outcome } from './world.ts';

interface Options {
  output: string[];
  format?: string;
  failOn: string;
  stage?: string;
  today?: string;
  pack: string[];
  stdinFilename: string;
  quiet?: boolean;
}
interface Output {
  format: FormatName;
  file: string;
}

const thresholds: readonly (Severity | 'never')[] = ['error', 'warning', 'info', 'never'];

export const check: CommandModule<Options> = {
  configure(command, words) {
    const { option } = words.command;
    command
      .description(words.command.description)
      .usage(words.command.usage)
      .argument('[files...]', words.command.filesArgument)
      .addOption(new Option('-o, --output <[FORMAT=]FILE>', option.output).default([], '').argParser(collect))
      .addOption(new Option('-f, --format <FORMAT>', `${option.format}: ${formatNames.join(', ')}`))
      .addOption(new Option('--fail-on <SEVERITY>', `${option.failOn}: ${thresholds.join(', ')}`).default('error'))
      .addOption(new Option('--stage <STAGE>', `${option.stage}: ${stages.join(', ')}`))
      .addOption(new Option('--today <DAY>', option.today))
      .addOption(new Option('--pack <PACK>', option.pack).default([], '').argParser(collect))
      .addOption(new Option('--stdin-filename <NAME>', option.stdinName).default('stdin.plan.yaml'))
      .addOption(new Option('-q, --quiet', option.quiet))
      .addHelpText('after', `\n${words.command.after}`);
  },

  async run(call) {
    const { args, options, words, world, commands } = call;
    const stage = optionalOneOf('--stage', options.stage?.toLowerCase(), stages, words);
    const failOn = oneOf('--fail-on', options.failOn, thresholds, words);
    const outputs = outputsOf(options, words, world.cwd);
    const today = dayOf(options.today, words);
    if (!args.length) throw new UsageError(words.command.error.noFiles);

    const plans: (string | PlanFile)[] = [];
    for (const name of args) {
      if (name !== '-') plans.push(name);
      else {
        const content = await world.readStdin();
        if (content === null) throw new UsageError(words.command.error.stdinIsTerminal);
        plans.push({ file: options.stdinFilename, content });
      }
    }
    for (const name of args) if (outputs.some(({ file }) => file !== '-' && resolve(world.cwd, file) === resolve(world.cwd, name))) throw new UsageError(words.command.error.outputIsPlan(name));
    const report = await checkPlans(plans, { cwd: world.cwd, packs: options.pack, stage, failOn, commands, ...today });
    return write(report, outputs, call);
  },
};

function dayOf(text: string | undefined, words: Sentences): { today?: string } {
  if (text === undefined) return {};
  const day = readDate(text);
  if (!day || day.from !== day.to) throw new UsageError(words.command.error.badDay(text));
  return { today: text };
}

/** `json=report.json`, `report.json` or `-`; standard output alone where none is named. No two to one place. */
function outputsOf({ output, format: named }: Options, words: Sentences, cwd: string): Output[] {
  const format = optionalOneOf('--format', named, formatNames, words);
  const outputs = output.map((text): Output => {
    if (/^$|=$/.test(text)) throw new UsageError(words.command.error.whichFormat(text, formatNames.join(', ')));
    const match = /^([a-z]+)=(.+)$/s.exec(text);
    if (match) return { format: oneOf('--output', match[1]!, formatNames, words), file: match[2]! };
    const byName = format ?? formatOfFile(text);
    if (byName === null || formatNames.some((name) => name === text)) throw new UsageError(words.command.error.whichFormat(text, formatNames.join(', ')));
    return { format: byName, file: text };
  });
  const placeOf = ({ file }: Pick<Output, 'file'>) => (file === '-' ? file : resolve(cwd, file));
  for (const { file } of outputs) if (outputs.filter((other) => placeOf(other) === placeOf({ file })).length > 1) throw new UsageError(words.command.error.sameOutput(file));
  return outputs.length ? outputs : [{ format: format ?? 'text', file: '-' }];
}

async function write(report: Report, outputs: readonly Output[], { options, world, words, language }: Call<Options>): Promise<Outcome> {
  const width = widthOf(world);
  const pieces = (format: FormatName, color: boolean) => render(report, format, { language, width, color, quiet: options.quiet ?? false });
  let status = exitCodes[report.verdict];
  let stdout: Iterable<string> | null = null;
  const stderr: string[] = [];
  for (const { format, file } of outputs) {
    if (file === '-') {
      stdout = await pieces(format, useColor(options.color, world));
      continue;
    }
    try {
      const { writeWhole } = await import('../io/write-report.ts');
      await writeWhole(resolve(world.cwd, file), await pieces(format, false));
    } catch (error) {
      status = exitError;
      stderr.push(words.command.error.cannotWrite(clean(file), reasonOf(error as NodeJS.ErrnoException)[language]));
    }
  }
  if (!stdout) stderr.push(verdictLine(report, words.report));
  return { status, stdout: stdout ?? [], stderr: stderr.map((line) => `${line}\n`).join('') };
}

/** When every report went into a file, the verdict is said on the error stream all the same. */
const verdictLine = ({ verdict, summary }: Report, words: Sentences['report']): string => `${words.verdict[verdict]}: ${words.counts(summary)}`;
