// `crm-check [check] [files...]`: what it takes. What it does is loaded when help or a version is not all that is asked for.
import { formatNames } from '../reporters/names.ts';
import { stages, thresholds } from '../types.ts';
import { says, type RowsOf } from './described.ts';
import type { CheckFlags, JudgeFlags } from './judging.ts';
import type { CommandModule } from './program.ts';

export const judgeOptions: RowsOf<JudgeFlags> = [
  { flags: '-o, --output <[FORMAT=]FILE>', text: says('output'), many: true },
  { flags: '-f, --format <FORMAT>', text: says('format', formatNames) },
  { flags: '--fail-on <SEVERITY>', text: says('failOn', thresholds) },
  { flags: '--stage <STAGE>', text: says('stage', stages) },
  { flags: '--today <DAY>', text: says('today') },
  { flags: '--pack <PACK>', text: says('pack'), many: true },
  { flags: '--config <FILE>', text: says('config') },
  { flags: '--no-config', text: says('noConfig') },
  { flags: '--root <FOLDER>', text: says('root') },
  { flags: '--no-waivers', text: says('noWaivers') },
  { flags: '-q, --quiet', text: says('quiet') },
];

export const check: CommandModule<CheckFlags> = {
  options: [
    ...judgeOptions,
    { flags: '--print-config', text: says('printConfig') },
    { flags: '--baseline <FILE>', text: says('baseline') },
    { flags: '--write-baseline', text: says('writeBaseline') },
    { flags: '--prune-baseline', text: says('pruneBaseline') },
    { flags: '--since <REF>', text: says('since') },
    { flags: '--only-new', text: says('onlyNew') },
    { flags: '--shard <N/TOTAL>', text: says('shard') },
    { flags: '--cache', text: says('cache') },
    { flags: '--cache-location <FILE>', text: says('cacheLocation') },
    { flags: '--stdin-filename <NAME>', text: says('stdinName'), default: 'stdin.plan.yaml' },
  ],
  takesNames: true,

  describe(words) {
    const { description, usage, filesArgument, after } = words.command;
    return {
      description,
      usage,
      arguments: [{ name: '[files...]', text: filesArgument }],
      after,
    };
  },

  run: async (call) => (await import('./judging.ts')).judgePlans(call),
};
