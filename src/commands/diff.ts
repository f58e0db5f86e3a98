// `crm-check diff OLD NEW`: judges one plan, and tells what is new and what is resolved against an older version.
import { runCheck } from '../api/run-check.ts';
import { judgeOptions } from './check.ts';
import { says } from './described.ts';
import { prepare, type JudgeFlags } from './judging.ts';
import { keepApart, writeReports } from './outputs.ts';
import type { CommandModule } from './program.ts';
import { UsageError } from './usage-error.ts';

export const diff: CommandModule<JudgeFlags> = {
  options: [...judgeOptions, { flags: '--only-new', text: says('onlyNewThan') }],
  takesNames: true,

  describe(words) {
    const { diff: own } = words.command;
    return {
      description: own.description,
      usage: own.usage,
      arguments: [{ name: '<old>', text: own.old }, { name: '<new>', text: own.new }],
    };
  },

  async run(given) {
    const [old, current] = given.args;
    if (old === undefined || current === undefined || given.args.length > 2) throw new UsageError(given.words.command.error.twoPlans);
    const { call, outputs, gate, settings } = await prepare(given, { baseline: null, writesBaseline: null });
    const report = await runCheck([current], { ...settings, against: old }, gate);
    keepApart(outputs, report, gate, call, [old]);
    return writeReports(report, outputs, call);
  },
};
