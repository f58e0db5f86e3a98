// `crm-check merge REPORT...`: the reports of all parts of a run -> the report of the whole.
import { checkPlans } from '../check/check.ts';
import { version } from '../io/version.ts';
import { mergeReports } from '../check/merge.ts';
import { formatNames } from '../reporters/names.ts';
import { localDay } from '../io/local-day.ts';
import type { Diagnostic } from '../types.ts';
import { keepApart, outputsOf, writeReports, type Output, type OutputOptions } from './outputs.ts';
import { says } from './described.ts';
import type { Call, CommandModule } from './program.ts';
import { UsageError } from './usage-error.ts';
import type { CallOutcome } from './world.ts';

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
    return merged.report ? writeReports(merged.report, outputs, call) : noVerdict(merged.problems, outputs, call);
  },
};

/** A report of problems alone, lest an older one stand there and say that all is well. Where no text on standard output tells them, the error stream does. */
async function noVerdict(problems: readonly Diagnostic[], outputs: readonly Output[], call: Call<OutputOptions>): Promise<CallOutcome> {
  const report = checkPlans({ plans: [], packs: [], tool: { name: 'crm-check', version }, today: localDay(), stage: null, failOn: 'error', gate: null, base: null, onlyNew: false, shard: null, nothingToJudge: false, problems, texts: new Map() });
  const outcome = await writeReports(report, outputs, call);
  if (outputs.some(({ format, file }) => format === 'text' && file === '-')) return outcome;
  const { problemsOutcome } = await import('./catalogue.ts');
  return { ...outcome, stderr: `${(await problemsOutcome(problems, new Map(), call)).stderr}${outcome.stderr}` };
}
