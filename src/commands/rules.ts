// `crm-check rules`: the catalogue, as the settings of the repository leave it.
import { effectiveRules } from '../gate/rules.ts';
import { loadPacks } from '../io/packs.ts';
import { ruleFormats, type RuleFormat } from '../reporters/catalogue/rules.ts';
import { wrap } from '../reporters/layout.ts';
import { builtInPacks, severities, stages, strategies } from '../types.ts';
import { sortRules } from '../rules/order.ts';
import { exitPass } from '../verdict/verdict.ts';
import { says } from './described.ts';
import { oneOf, optionalOneOf, type CommandModule } from './program.ts';
import { inLanguageOf } from './language.ts';
import { settingsHere } from './settings-here.ts';
import { plainHow, problemsOutcome } from './show.ts';
import { severityOf, stageOf } from './terms.ts';

interface Options {
  pack: string[];
  strategy?: string;
  severity?: string;
  stage?: string;
  config?: string | false;
  format: string;
}

const formatNames = Object.keys(ruleFormats) as RuleFormat[];

export const rules: CommandModule<Options> = {
  options: [
    { flags: '--pack <PACK>', text: says('onlyPack'), many: true },
    { flags: '--strategy <STRATEGY>', text: says('strategy', strategies) },
    { flags: '--severity <SEVERITY>', text: says('severity', severities) },
    { flags: '--stage <STAGE>', text: says('ruleStage', stages) },
    { flags: '--config <FILE>', text: says('config') },
    { flags: '--no-config', text: says('noConfig') },
    { flags: '-f, --format <FORMAT>', text: says('format', formatNames), default: 'text' },
  ],
  takesNames: false,

  describe({ command: { rules: own } }) {
    return {
      description: own.description,
      usage: own.usage,
    };
  },

  async run(given) {
    const { options, world } = given;
    const { settings, problems, texts } = await settingsHere(world.cwd, options.config);
    const call = await inLanguageOf(given, settings);
    const { words } = call;
    const format = oneOf('--format', options.format, formatNames, words);
    const strategy = optionalOneOf('--strategy', options.strategy, strategies, words);
    const severity = severityOf('--severity', options.severity, severities, words);
    const stage = stageOf(options.stage, words);
    if (problems.length) return problemsOutcome(problems, texts, call);
    const loaded = await loadPacks(options.pack.length ? options.pack : [...builtInPacks, ...settings.packs], world.cwd);
    if (loaded.diagnostics.length) return problemsOutcome(loaded.diagnostics, loaded.texts, call);
    // `seed` is loaded in any case, and listed only where it is meant.
    const wanted = loaded.packs.filter((_, index) => !options.pack.length || index > 0 || options.pack.includes('seed'));
    const { all, diagnostics } = effectiveRules(sortRules(wanted.flatMap((pack) => pack.rules)), settings.rules);
    // With some packs only, settings may speak of the rules of others.
    const wrong = diagnostics.filter(({ id }) => !options.pack.length || id !== 'settings/unknown-rule');
    if (wrong.length) return problemsOutcome(wrong, texts, call);
    const chosen = all.filter(({ rule, off }) => (!strategy || rule.strategy === strategy) && (!severity || (!off && rule.severity.violated === severity)) && (!stage || rule.stage === stage));
    const how = await plainHow(call);
    // All that come along are listed, so that they can be found; a check takes only those that were asked for.
    const idle = options.pack.length ? [] : builtInPacks.filter((name) => name !== 'seed' && !settings.packs.includes(name));
    const note = format === 'text' && idle.length ? `${wrap(words.catalogue.notInUse(idle.join(', ')), how.width).join('\n')}\n` : '';
    return { status: exitPass, stdout: [ruleFormats[format](chosen, how), note], stderr: '' };
  },
};
