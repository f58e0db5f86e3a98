// `crm-check merge REPORT...`: the reports of all parts of a run -> the report of the whole.
import { Option } from 'commander';
import { mergeReports } from '../merge.ts';
import { formatNames } from '../reporters/index.ts';
import { outputsOf, writeReports, type OutputOptions } from './outputs.ts';
import { collect, type CommandModule } from './program.ts';
import { problemsOutcome } from './show.ts';
import { UsageError } from './usage-error.ts';

export const merge: CommandModule<OutputOptions> = {
  configure(command, words) {
    const { merge: own, option } = words.command;
    command
      .description(own.description)
      .usage(own.usage)
      .argument('[reports...]', own.argument)
      .addOption(new Option('-o, --output <[FORMAT=]FILE>', option.output).default([], '').argParser(collect))
      .addOption(new Option('-f, --format <FORMAT>', `${option.format}: ${formatNames.join(', ')}`))
      .addOption(new Option('-q, --quiet', option.quiet));
  },

  async run(call) {
    const { args, options, words, world } = call;
    if (!args.length) throw new UsageError(words.command.error.noReports);
    const outputs = outputsOf(options, words, world.cwd, world.env);
    const { readReports } = await import('../io/read-reports.ts');
    const { parts, problems } = await readReports(args, world.cwd);
    const merged = problems.length ? { report: null, problems } : mergeReports(parts);
    return merged.report ? writeReports(merged.report, outputs, call) : problemsOutcome(merged.problems, new Map(), call);
  },
};
