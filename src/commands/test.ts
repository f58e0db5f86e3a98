// `crm-check test [PACK...]`: the tests inside rule files; with --mutate, also what they do not look at.
import { Chalk } from 'chalk';
import { readBuiltIn } from '../io/built-in-rules.ts';
import { builtInPacks, findPack, readPackFolder } from '../io/packs.ts';
import { testReport } from '../reporters/tests.ts';
import { mutateRule, runRuleTest } from '../rule-tests.ts';
import { exitError, exitFail, exitPass } from '../verdict.ts';
import { says } from './described.ts';
import type { CommandModule } from './program.ts';
import { problemsOutcome } from './show.ts';
import { useColor } from './settings-from-env.ts';
import { widthOf } from './width.ts';

interface Options {
  mutate?: boolean;
}

export const test: CommandModule<Options> = {
  options: [{ flags: '--mutate', text: says('mutate') }],
  takesNames: true,

  describe({ command: { test: own } }) {
    return {
      description: own.description,
      usage: own.usage.replace(/^test /, ''),
      arguments: [{ name: '[packs...]', text: own.argument }],
    };
  },

  async run(call) {
    const { args, options, world, words, language } = call;
    const named = (args.length ? args : builtInPacks).map((name) => findPack(name, world.cwd));
    const read = await Promise.all(named.map((found) => ('builtIn' in found ? readBuiltIn(found.builtIn) : readPackFolder(found.folder, found.shown))));
    const diagnostics = read.flatMap((result) => result.diagnostics);
    if (diagnostics.length) return problemsOutcome(diagnostics, new Map(read.flatMap((result) => [...result.texts])), call);

    const results = read.flatMap(({ pack, tests, sources, unnoticed }) =>
      pack!.rules.map((rule) => {
        const own = tests.filter((candidate) => candidate.rule === rule.id);
        return {
          rule,
          file: sources.get(rule.id)!.file,
          tests: own.map((candidate) => runRuleTest(rule, candidate)),
          mutation: options.mutate ? mutateRule(rule, own) : null,
          excused: unnoticed.filter((change) => change.rule === rule.id),
        };
      }),
    );
    const how = { voice: { language, words }, paint: new Chalk({ level: useColor(options.color, world) ? 1 : 0 }), width: widthOf(world), quiet: false };
    const { text, failed, nothing } = testReport(results, how);
    return { status: nothing ? exitError : failed ? exitFail : exitPass, stdout: [text], stderr: '' };
  },
};
