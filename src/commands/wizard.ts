// `crm-check wizard [plan]`: a plan by answering questions, and a plan repaired the same way.
import { basename, resolve } from 'node:path';
import { sortRules } from '../rules/order.ts';
import { realOf } from '../io/inside.ts';
import { loadPacks } from '../io/packs.ts';
import { putTrees } from '../io/put-trees.ts';
import { reasonOf } from '../io/reason.ts';
import { mustBeInside, mustBeWritable, readExisting, type Unwritable } from '../io/write-plan.ts';
import { vocabularyOf } from '../plan/own-fields.ts';
import { clean } from '../reporters/sanitize.ts';
import { loadPaint } from '../reporters/paint.ts';
import { wrap } from '../reporters/layout.ts';
import { readSource } from '../source/read.ts';
import { stages, thresholds, unnamedStage, type Language } from '../types.ts';
import type { CheckOptions } from '../api/check-options.ts';
import { loadGateFor } from '../io/gate-for.ts';
import { runCheck } from '../api/run-check.ts';
import { exitError } from '../verdict/verdict.ts';
import { loadWizardWords, type WizardWords } from '../words/wizard.ts';
import { begin } from '../wizard/log.ts';
import { pending } from '../wizard/questions.ts';
import type { Say } from '../wizard/say.ts';
import { missingLines, newPlan } from '../wizard/start.ts';
import { says } from './described.ts';
import { isReserved } from './outputs.ts';
import type { Call, CommandModule } from './program.ts';
import { inLanguageOf } from './language.ts';
import { termsOf } from './terms.ts';
import { columnsOf } from './width.ts';
import { useColor } from './settings-from-env.ts';
import { UsageError } from './usage-error.ts';
import type { CallOutcome } from './world.ts';
import { answersGiven, type Given } from './wizard-given.ts';
import { changes, Failure, reportOutcome, write, type Options, type Run } from './wizard-run.ts';
import { atTerminal } from './wizard-terminal.ts';

/** The wizard's own words for an option. */
const ownWords = (key: keyof WizardWords['option']) => (_: unknown, language: Language): string => loadWizardWords(language).option[key];

export const wizard: CommandModule<Options> = {
  options: [
    { flags: '--set <PATH=VALUE>', text: ownWords('set'), many: true },
    { flags: '--answers <FILE>', text: ownWords('answers') },
    { flags: '--no-input', text: ownWords('noInput') },
    { flags: '--dry-run', text: ownWords('dryRun') },
    { flags: '--all', text: ownWords('all') },
    { flags: '--stage <STAGE>', text: says('stage', stages) },
    { flags: '--fail-on <SEVERITY>', text: says('failOn', thresholds) },
    { flags: '--today <DAY>', text: says('today') },
    { flags: '--pack <PACK>', text: says('pack'), many: true },
    { flags: '--config <FILE>', text: says('config') },
    { flags: '--no-config', text: says('noConfig') },
    { flags: '--no-waivers', text: says('noWaivers') },
  ],
  takesNames: true,

  describe(_, language) {
    const own = loadWizardWords(language);
    return {
      description: own.description,
      usage: own.usage,
      arguments: [{ name: '[plan]', text: own.argument }],
      after: own.after,
    };
  },

  async run(asked) {
    try {
      return await makePlan(asked);
    } catch (error) {
      if (error instanceof Failure) return { status: exitError, stdout: [], stderr: `${clean(error.message)}\n` };
      throw error;
    }
  },
};

async function makePlan(asked: Call<Options>): Promise<CallOutcome> {
  const { args, options, world } = asked;
  const gate = await loadGateFor({ cwd: world.cwd, root: null, config: options.config ?? null, waivers: options.waivers, baseline: null, writesBaseline: null });
  const spoken = await inLanguageOf(asked, gate?.settings);
  const { language, words } = spoken;
  const own = loadWizardWords(language);
  const terms = termsOf(options, words);
  const { stage = null, failOn } = terms;
  const call = { ...spoken, options: { ...options, ...(failOn && { failOn }) } };
  if (args.length > 1) throw new UsageError(own.error.oneFile);
  if (args[0]?.trim() === '') throw new UsageError(own.error.emptyName);
  if (args[0] === '-') throw new UsageError(own.error.stdin);
  const file = args[0] ?? 'plan.yaml';
  const path = resolve(world.cwd, file);
  // A plan there would leave every later run in that folder without a verdict.
  if ([path, realOf(path)].some(isReserved)) throw new UsageError(own.error.reserved(clean(file)));
  const say: Say = { voice: { language, words }, own, width: columnsOf(world), quiet: false, plain: world.env.ACCESSIBLE === '1', paint: await loadPaint(useColor(options.color, world)) };
  const settings: CheckOptions = { cwd: world.cwd, packs: options.pack, ...terms };
  const judge = (content: string | Uint8Array) => runCheck([{ file, content }], settings, gate);

  const found = existing(path, file, own, call);
  let { source } = readSource(file, found ?? newPlan(basename(file), stage ?? unnamedStage, language, own));
  // A second mark of the byte order goes with the first, or an edit would lose it.
  while (source?.text.startsWith('\ufeff')) source = readSource(file, source.text).source;
  // What is not YAML is never touched; the error is shown as a check shows it. So are broken rules and settings.
  const first = await judge(source?.text ?? found!);
  if (!source || first.diagnostics.some(({ id }) => !id.startsWith('plan/'))) return reportOutcome(first, { call, say });
  const { packs } = await loadPacks([...(gate?.settings.packs ?? []), ...options.pack], world.cwd);
  putTrees(packs);
  const used = new Set(first.rules.map(({ id }) => id));
  const run: Run = { call, own, say, file, path, found, rules: sortRules(packs.flatMap((pack) => pack.rules)).filter(({ id }) => used.has(id)), judge };
  const given = await answersGiven(begin(source, vocabularyOf(first.fields)), run);
  const terminal = options.input === false ? null : world.terminal();
  return terminal ? atTerminal(given, terminal, stage, run) : withoutTerminal(given, run);
}

/** The plan's bytes, once it is sure that they could be written again. */
function existing(path: string, file: string, own: WizardWords, { options, language, world }: Call<Options>): Buffer | null {
  try {
    const content = readExisting(path, mustBeInside(path, world.cwd));
    if (!options.dryRun) mustBeWritable(path);
    return content;
  } catch (error) {
    const problem = error as Unwritable;
    if (problem.code === 'EISDIR') throw new Failure(own.error.notAFile(file));
    const reason = reasonOf(problem)[language];
    if (problem.folder !== undefined) throw new Failure(own.error.folder(problem.folder, reason));
    throw new Failure(problem.syscall === 'access' ? own.error.readOnly(file, reason) : own.error.unreadable(file, reason));
  }
}

/**
 * Nobody can be asked: all that is missing is named, or the plan is written. Who forbids to ask and gives answers wants these
 * and no others; the rest stays open.
 */
async function withoutTerminal({ session, events, resets }: Given, run: Run): Promise<CallOutcome> {
  const { call, own, say, file, found, judge, rules } = run;
  const { text } = session.now;
  const report = await judge(text);
  if (report.diagnostics.length) return reportOutcome(report, run, [], events.length ? ['', ...wrap(own.unreadableStill(clean(file)), say.width)] : []);
  const missing = pending({ session, rules, report: report.plans[0]!, diagnostics: [], fresh: false, all: call.options.all ?? false }).filter((question) => question.kind === 'value' && (question.needed || call.options.all));
  const partly = call.options.input === false && events.length > 0;
  if (missing.length && !partly) return { status: exitError, stdout: [], stderr: `${missingLines(missing, session, call.options.input === false, say).join('\n')}\n` };
  const unchanged = found !== null && session.base.text === text;
  if (call.options.dryRun) return reportOutcome(report, run, [...resets, ...(unchanged ? [own.noChanges] : changes(session, run)), own.dryRun(clean(file)), '']);
  if (!unchanged) write(session, run);
  return reportOutcome(await judge(text), run, unchanged ? [] : [...resets, own.written(clean(file)), '']);
}
