// `crm-check verify`: settings, waivers, baseline and rule packs, without judging a plan.
import { emptyFiles, everyPlan } from '../io/candidates.ts';
import { loadGateFor, openGateFor } from '../io/gate-for.ts';
import { localDay } from '../io/local-day.ts';
import { findPacks, loadPacks, readPackFolder } from '../io/packs.ts';
import { testReport } from '../reporters/catalogue/tests.ts';
import { clean, toTerminal } from '../reporters/sanitize.ts';
import { diagnosticBlock } from '../reporters/text/diagnostics.ts';
import { wrap } from '../reporters/layout.ts';
import { excerptsOf } from '../source/excerpt.ts';
import { problemWith } from '../problems.ts';
import { severities } from '../types.ts';
import { exitError, exitPass } from '../verdict/verdict.ts';
import { dayOf } from './terms.ts';
import { outputsOf } from './outputs.ts';
import { says } from './described.ts';
import { inLanguageOf } from './language.ts';
import type { CommandModule } from './program.ts';
import { testResults } from './read-packs.ts';
import { plainHow, problemsOutcome } from './show.ts';
import { UsageError } from './usage-error.ts';

interface Options {
  config?: string;
  pack: string[];
  today?: string;
}

export const verify: CommandModule<Options> = {
  options: [
    { flags: '--config <FILE>', text: says('config') },
    { flags: '--pack <PACK>', text: says('pack'), many: true },
    { flags: '--today <DAY>', text: says('today') },
  ],
  takesNames: false,

  describe({ command: { verify: own } }) {
    return {
      description: own.description,
      usage: own.usage,
    };
  },

  async run(given) {
    const { options, world } = given;
    const loaded = await loadGateFor({ cwd: world.cwd, config: options.config ?? null, root: null, waivers: true, baseline: null, writesBaseline: null });
    const call = await inLanguageOf(given, loaded?.settings);
    const { words } = call;
    const { today = localDay() } = dayOf(options.today, words);
    const named = [...(loaded?.settings.packs ?? []), ...options.pack];
    const own = findPacks(named, world.cwd).filter((found) => 'folder' in found);
    if (!loaded?.files.length && !loaded?.waivers && !loaded?.problems.length && !own.length) throw new UsageError(words.command.verify.nothing);

    const { packs, diagnostics, texts } = await loadPacks(named, world.cwd, loaded?.packPlaces);
    // Half of the rules would make the settings of the others look wrong.
    const gate = diagnostics.length ? null : await openGateFor(loaded, packs, today);
    const { gone, empty } = loaded ? await emptyFiles(loaded, world.cwd) : { gone: [], empty: [] };
    const problems = [...(loaded?.problems ?? []), ...diagnostics, ...(gate?.problems ?? []), ...gone];
    if (gate && !gate.rules.length) problems.push(problemWith('', 'rule/none'));
    const allTexts = new Map([...(loaded?.texts ?? []), ...texts, ...(gate?.texts ?? [])]);
    if (problems.length) return problemsOutcome(problems, allTexts, call);
    if (loaded) outputsOf({ output: loaded.settings.outputs }, words, loaded.root, world.env);

    const how = await plainHow(call);
    const folders = await Promise.all(own.map(async ({ folder, shown }) => ({ shown, ...(await readPackFolder(folder, shown)) })));
    const tested = testReport(testResults(folders), how);
    if (own.length && (tested.failed || tested.nothing)) return { status: exitError, stdout: [], stderr: tested.text };

    const notices = [...empty, ...gate!.notices(loaded ? await everyPlan(loaded, world.cwd) : null)];
    const excerpts = excerptsOf(notices, allTexts);
    const said = notices.flatMap((notice) => [...diagnosticBlock(notice, { excerpts }, how), '']);
    const files = [...(loaded?.files ?? []), ...[loaded?.waivers?.file, loaded?.baseline?.file].flatMap((file) => file ?? [])];
    const seen = [...files, ...folders.map(({ shown, pack, tests }) => words.command.verify.pack(shown, pack!.rules.length, tests.length))];
    const counted = severities.map((severity) => [notices.filter((notice) => notice.severity === severity).length, severity] as const);
    const { inOrder, usable } = words.command.verify;
    const shown = seen.map(clean).join(', ');
    const closing = notices.length ? usable(counted.filter(([n]) => n), shown) : inOrder(shown);
    return { status: exitPass, stdout: [toTerminal([...said, ...(world.isTerminal ? wrap(closing, how.width) : [closing]), ''].join('\n'))], stderr: '' };
  },
};
