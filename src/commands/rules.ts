// `crm-check rules`: the catalogue.
import { Chalk } from 'chalk';
import { builtInPacks, loadPacks } from '../io/packs.ts';
import { ruleFormats, type RuleFormat } from '../reporters/rules.ts';
import { stages, strategies, type Severity } from '../types.ts';
import { sortRules } from '../check.ts';
import { oneOf, optionalOneOf, type CommandModule } from './program.ts';
import { problemsOutcome } from './show.ts';
import { useColor } from './settings-from-env.ts';
import { widthOf } from './width.ts';

interface Options {
  pack: string[];
  strategy?: string;
  severity?: string;
  stage?: string;
  format: string;
}

const formatNames = Object.keys(ruleFormats) as RuleFormat[];
const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const rules: CommandModule<Options> = {
  describe({ command: { rules: own, option } }) {
    return {
      description: own.description,
      usage: own.usage.replace(/^rules /, ''),
      options: [
        { flags: '--pack <PACK>', text: option.onlyPack, many: true },
        { flags: '--strategy <STRATEGY>', text: `${option.strategy}: ${strategies.join(', ')}` },
        { flags: '--severity <SEVERITY>', text: `${option.severity}: ${severities.join(', ')}` },
        { flags: '--stage <STAGE>', text: `${option.ruleStage}: ${stages.join(', ')}` },
        { flags: '-f, --format <FORMAT>', text: `${option.format}: ${formatNames.join(', ')}`, default: 'text' },
      ],
    };
  },

  async run({ options, world, words, language }) {
    const format = oneOf('--format', options.format, formatNames, words);
    const strategy = optionalOneOf('--strategy', options.strategy, strategies, words);
    const severity = optionalOneOf('--severity', options.severity, severities, words);
    const stage = optionalOneOf('--stage', options.stage, stages, words);
    const { packs, diagnostics, texts } = await loadPacks(options.pack.length ? options.pack : builtInPacks, world.cwd);
    if (diagnostics.length) return problemsOutcome(diagnostics, texts, { world, words, language, options });
    // `seed` is loaded in any case, and listed only where it is meant.
    const wanted = packs.filter((_, index) => !options.pack.length || index > 0 || options.pack.includes('seed'));
    const chosen = sortRules(wanted.flatMap((pack) => pack.rules)).filter(
      (rule) => (!strategy || rule.strategy === strategy) && (!severity || rule.severity.violated === severity) && (!stage || rule.stage === stage),
    );
    const how = { voice: { language, words }, paint: new Chalk({ level: useColor(options.color, world) ? 1 : 0 }), width: widthOf(world), quiet: false };
    return { status: 0, stdout: [ruleFormats[format](chosen, how)], stderr: '' };
  },
};
