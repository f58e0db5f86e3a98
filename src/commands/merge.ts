// `crm-check merge REPORT...`: the reports of all parts of a run -> the report of the whole.
import { mergeReports } from '../merge.ts';
import { formatNames } from '../reporters/names.ts';
import { keepApart, outputsOf, writeReports, type OutputOptions } from './outputs.ts';
import { says } from './described.ts';
import type { CommandModule } from './program.ts';
import { UsageError } from './usage-error.ts';

export const merge: CommandModule<OutputOptions> = {
  options: [
    { flags: '-o, --output <[FORMAT=]FILE>', text: says('output'), many: true },
    { flags: '-f, --format <FORMAT>', text: says('format', formatNames) },
    { flags: '-q, --quiet', text: says('quiet') },
  ],
  takesNames: true,

  describe({ command: { merge: own } }) {
    return {
      description: own.description,
      usage: own.usage,
      arguments: [{ name: '[reports...]', text: own.argument }],
    };
  },

  async run(call) {
    const { args, options, words, world } = call;
    if (!args.length) throw new UsageError(words.command.error.noReports);
    const outputs = outputsOf(options, words, world.cwd, world.env);
    const [{ readReports }, { digestOfNames }] = await Promise.all([import('../io/read-reports.ts'), import('../io/shard.ts')]);
    const { parts, problems } = await readReports(args, world.cwd);
    keepApart(outputs, { plans: parts, diagnostics: problems }, null, call);
    const merged = problems.length ? { report: null, problems } : mergeReports(parts, digestOfNames);
    if (merged.report) return writeReports(merged.report, outputs, call);
    const { problemsOutcome } = await import('./catalogue.ts');
    return problemsOutcome(merged.problems, new Map(), call);
  },
};
