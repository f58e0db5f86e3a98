// `crm-check diff OLD NEW`: judges one plan, and tells what is new and what is resolved against an older version.
import { Option } from 'commander';
import { runCheck } from '../run-check.ts';
import { addJudgeOptions, prepare, type JudgeOptions } from './check.ts';
import { writeReports } from './outputs.ts';
import type { CommandModule } from './program.ts';
import { UsageError } from './usage-error.ts';

export const diff: CommandModule<JudgeOptions> = {
  configure(command, words) {
    const { diff: own, option } = words.command;
    command.description(own.description).usage(own.usage).argument('<old>', own.old).argument('<new>', own.new);
    addJudgeOptions(command, words).addOption(new Option('--only-new', option.onlyNew));
  },

  async run(given) {
    const [old, current] = given.args;
    if (old === undefined || current === undefined || given.args.length > 2) throw new UsageError(given.words.command.error.twoPlans);
    const { call, outputs, gate, settings } = await prepare(given, { baseline: null, writesBaseline: false });
    return writeReports(await runCheck([current], { ...settings, against: old }, gate), outputs, call);
  },
};
