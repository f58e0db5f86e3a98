// `crm-check explain RULE|EVIDENCE`: what a rule asks, why, and on what evidence. Reads the rule files themselves, offline.
import { effectiveRules } from '../gate/rules.ts';
import { explainEvidence, explainFormats, explainRule, type ExplainFormat } from '../reporters/catalogue/explain.ts';
import { ruleSource } from '../rules/rule-source.ts';
import { closest } from '../shape/closest.ts';
import { builtInPacks } from '../types.ts';
import { exitPass } from '../verdict/verdict.ts';
import { says } from './described.ts';
import { oneOf, type CommandModule } from './program.ts';
import { readNamedPacks } from './read-packs.ts';
import { inLanguageOf } from './language.ts';
import { settingsHere } from './settings-here.ts';
import { plainHow, problemsOutcome } from './show.ts';
import { UsageError } from './usage-error.ts';

interface Options {
  pack: string[];
  config?: string | false;
  format: string;
}

const formatNames = Object.keys(explainFormats) as ExplainFormat[];

/** Of more, the list of rules tells. */
const mostMeant = 5;

export const explain: CommandModule<Options> = {
  options: [
    { flags: '--pack <PACK>', text: says('pack'), many: true },
    { flags: '--config <FILE>', text: says('config') },
    { flags: '--no-config', text: says('noConfig') },
    { flags: '-f, --format <FORMAT>', text: says('format', formatNames), default: 'text' },
  ],
  takesNames: true,

  describe({ command: { explain: own } }) {
    return {
      description: own.description,
      usage: own.usage,
      arguments: [{ name: '[name]', text: own.argument }],
    };
  },

  async run(given) {
    const { args, options, world } = given;
    const { settings, problems, texts } = await settingsHere(world.cwd, options.config);
    const call = await inLanguageOf(given, settings);
    const { words } = call;
    const format = oneOf('--format', options.format, formatNames, words);
    if (args.length !== 1) throw new UsageError(words.command.error.oneName);
    if (problems.length) return problemsOutcome(problems, texts, call);
    const read = await readNamedPacks([...builtInPacks, ...settings.packs, ...options.pack], call);
    if ('status' in read) return read;

    const how = await plainHow(call);
    const rules = read.flatMap(({ pack }) => pack!.rules);
    const evidence = read.flatMap(({ pack }) => pack!.evidence);
    const { all: inForce, diagnostics } = effectiveRules(rules, settings.rules);
    if (diagnostics.length) return problemsOutcome(diagnostics, texts, call);
    const idle = builtInPacks.filter((name) => name !== 'seed' && !settings.packs.includes(name) && !options.pack.includes(name));
    const inUse = (name: string) => !idle.some((other) => other === name);
    const [name] = args as [string];
    const called = [rules.filter(({ id }) => id === name), rules.filter(({ formerly }) => formerly.includes(name)), rules.filter(({ id }) => id.split('/')[1] === name)].find((found) => found.length) ?? [];
    if (called.length > 1) throw new UsageError(words.command.error.severalRules(name, called.map(({ id }) => id)));
    for (const { pack, sources, tests } of read) {
      const rule = pack!.rules.find((one) => one === called[0]);
      if (rule) {
        const explained = explainRule(inForce.find(({ own }) => own === rule)!, await ruleSource(sources.get(rule.id)!, tests.filter((test) => test.rule === rule.id)), pack!.evidence, how, inUse(pack!.name));
        return { status: exitPass, stdout: [explainFormats[format](explained, how)], stderr: '' };
      }
      const entry = pack!.evidence.find(({ id }) => id === name);
      if (entry) return { status: exitPass, stdout: [explainFormats[format](explainEvidence(entry, pack!.rules, how), how)], stderr: '' };
    }
    const known = [...rules.flatMap(({ id }) => [id, id.split('/')[1]!]), ...evidence.map(({ id }) => id)];
    const near = closest(name, known);
    // Part of a name, like "owner", is near to none.
    const meant = near ? [near] : rules.map(({ id }) => id).filter((id) => id.split(/[/-]/).includes(name)).slice(0, mostMeant);
    throw new UsageError(words.command.error.unknownName(name, meant, options.pack.length > 0));
  },
};
