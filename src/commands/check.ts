// `crm-check [check] [files...]`: what it takes. What it does is loaded when help or a version is not all that is asked for.
import { formatNames } from '../reporters/names.ts';
import { stages, thresholds } from '../types.ts';
import type { Sentences } from '../words/index.ts';
import type { OptionRow } from './described.ts';
import type { CheckOptions } from './judging.ts';
import type { CommandModule } from './program.ts';

export const judgeOptions = ({ command: { option } }: Sentences): OptionRow[] => [
  { flags: '-o, --output <[FORMAT=]FILE>', text: option.output, many: true },
  { flags: '-f, --format <FORMAT>', text: `${option.format}: ${formatNames.join(', ')}` },
  { flags: '--fail-on <SEVERITY>', text: `${option.failOn}: ${thresholds.join(', ')}` },
  { flags: '--stage <STAGE>', text: `${option.stage}: ${stages.join(', ')}` },
  { flags: '--today <DAY>', text: option.today },
  { flags: '--pack <PACK>', text: option.pack, many: true },
  { flags: '--config <FILE>', text: option.config },
  { flags: '--no-config', text: option.noConfig },
  { flags: '--root <FOLDER>', text: option.root },
  { flags: '--no-waivers', text: option.noWaivers },
  { flags: '-q, --quiet', text: option.quiet },
];

export const check: CommandModule<CheckOptions> = {
  describe(words) {
    const { description, usage, filesArgument, option, after } = words.command;
    return {
      description,
      usage,
      arguments: [{ name: '[files...]', text: filesArgument }],
      options: [
        ...judgeOptions(words),
        { flags: '--print-config', text: option.printConfig },
        { flags: '--baseline <FILE>', text: option.baseline },
        { flags: '--write-baseline', text: option.writeBaseline },
        { flags: '--prune-baseline', text: option.pruneBaseline },
        { flags: '--since <REF>', text: option.since },
        { flags: '--only-new', text: option.onlyNew },
        { flags: '--shard <N/TOTAL>', text: option.shard },
        { flags: '--cache', text: option.cache },
        { flags: '--cache-location <FILE>', text: option.cacheLocation },
        { flags: '--stdin-filename <NAME>', text: option.stdinName, default: 'stdin.plan.yaml' },
      ],
      after,
    };
  },

  run: async (call) => (await import('./judging.ts')).judgePlans(call),
};
