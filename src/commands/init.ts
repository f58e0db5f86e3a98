// `crm-check init [folder]`: the first files of a repository of plans. Never overwrites.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settingsNames } from '../io/find-gate.ts';
import { isThere, putFile } from '../io/put-files.ts';
import { realOf } from '../io/inside.ts';
import { repositoryOf } from '../io/repository.ts';
import { reasonOf } from '../io/reason.ts';
import { loadPaint } from '../reporters/paint.ts';
import { clean } from '../reporters/sanitize.ts';
import { exitError, exitInterrupted, exitPass } from '../verdict/verdict.ts';
import { loadWizardWords, type WizardWords } from '../words/wizard.ts';
import { plainAsker } from '../wizard/ask-plain.ts';
import { richAsker } from '../wizard/ask-rich.ts';
import { Interrupted } from '../wizard/ask.ts';
import { version } from '../io/version.ts';
import { ciFiles, ciNames, starterPlan, starterSettings, type Ci } from '../wizard/starter.ts';
import { optionalOneOf, type Call, type CommandModule } from './program.ts';
import { useColor } from './settings-from-env.ts';
import { UsageError } from './usage-error.ts';
import type { CallOutcome } from './world.ts';

interface Options {
  ci?: string;
  color?: boolean;
  input?: boolean;
}

const plan = 'plan.yaml';

export const init: CommandModule<Options> = {
  options: [{ flags: '--ci <SERVICE>', text: (_, language) => `${loadWizardWords(language).init.ci}: ${ciNames.join(', ')}` }, { flags: '--no-input', text: (_, language) => loadWizardWords(language).init.noInput }],
  takesNames: true,

  describe(_, language) {
    const { init: own } = loadWizardWords(language);
    return {
      description: own.description,
      usage: own.usage,
      arguments: [{ name: '[folder]', text: own.argument }],
      after: own.after,
    };
  },

  async run(call): Promise<CallOutcome> {
    const { args, options, words, world, language } = call;
    const own = loadWizardWords(language);
    const folder = resolve(world.cwd, args[0] ?? '.');
    if (args.length > 1) throw new UsageError(own.init.oneFolder);
    if (!mayBeFolder(folder)) throw new UsageError(own.init.notFolder(args[0]!));
    const ci = optionalOneOf('--ci', options.ci, ciNames, words) ?? (await askCi(call, own));
    if (typeof ci === 'object') return { status: exitInterrupted[ci.signal], stdout: [], stderr: `\n${own.stoppedEmpty}\n` };
    const top = repositoryOf(realOf(folder));
    if (ci !== 'none' && top !== null && top !== realOf(folder)) throw new UsageError(own.init.notTop(ciFiles[ci].path, clean(top), ci));
    const files = [{ path: plan, text: starterPlan(plan, language, own) }, { path: settingsNames[0], text: starterSettings(language, own) }];
    if (ci !== 'none') files.push({ path: ciFiles[ci].path, text: ciFiles[ci].text(own, version) });
    const said: string[] = [];
    let at = '';
    try {
      // All that is in the way is seen before the first file is made.
      const there = files.map(({ path }) => isThere(folder, (at = path)));
      files.forEach(({ path, text }, index) => {
        at = path;
        said.push(!there[index] && putFile(folder, path, text) ? own.init.made(path) : own.init.kept(path));
      });
    } catch (error) {
      const reason = own.init.failed(at, reasonOf(error as NodeJS.ErrnoException)[language]);
      return { status: exitError, stdout: said.map((line) => `${line}\n`), stderr: `${reason}${said.length ? '' : ` ${own.init.untouched}`}\n` };
    }
    return { status: exitPass, stdout: [...said, '', own.init.next(clean(join(args[0] ?? '', plan)))].map((line) => `${line}\n`), stderr: '' };
  },
};

async function askCi({ options, world }: Call<Options>, own: WizardWords): Promise<Ci | Interrupted> {
  if (options.input === false) return 'none';
  const terminal = world.terminal();
  if (!terminal) throw new UsageError(own.init.needed);
  const paint = await loadPaint(useColor(options.color, world));
  const { input, output } = terminal;
  const asker = world.env.ACCESSIBLE === '1' ? plainAsker(input, output, own.plain) : richAsker(input, output, paint, own.hint);
  const ask = async (): Promise<Ci | Interrupted> => {
    for (;;) {
      const reply = await asker.ask({ message: own.init.ask, kind: 'one', choices: ciNames.map((value) => ({ value, name: own.init.choices[value], also: [] })), present: ['none'], initial: null, hint: own.hint.one, pass: null });
      if ('picked' in reply) return reply.picked[0] as Ci;
      if ('key' in reply && reply.key === 'back') return new Interrupted();
    }
  };
  try {
    return await Promise.race([ask(), terminal.interrupted.then((signal) => new Interrupted(signal))]);
  } catch (error) {
    if (error instanceof Interrupted) return error;
    throw error;
  } finally {
    asker.close();
  }
}

/** A folder, or nothing yet. */
const mayBeFolder = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
  } catch {
    return false;
  }
};
