// `crm-check test [PACK...]`: the tests inside rule files; with --mutate, also what they do not look at.
import { testReport } from '../reporters/catalogue/tests.ts';
import { builtInPacks } from '../types.ts';
import { exitError, exitFail, exitPass } from '../verdict/verdict.ts';
import { says } from './described.ts';
import type { CommandModule } from './program.ts';
import { readNamedPacks, testResults } from './read-packs.ts';
import { plainHow } from './show.ts';

interface Options {
  mutate?: boolean;
}

export const test: CommandModule<Options> = {
  options: [{ flags: '--mutate', text: says('mutate') }],
  takesNames: true,

  describe({ command: { test: own } }) {
    return {
      description: own.description,
      usage: own.usage,
      arguments: [{ name: '[packs...]', text: own.argument }],
    };
  },

  async run(call) {
    const { args, options } = call;
    const read = await readNamedPacks(args.length ? args : builtInPacks, call);
    if ('status' in read) return read;
    const { text, failed, nothing } = testReport(testResults(read, options.mutate), await plainHow(call));
    return { status: nothing ? exitError : failed ? exitFail : exitPass, stdout: [text], stderr: '' };
  },
};
