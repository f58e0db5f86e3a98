// What the parts of one wizard run share: what was found, how it is judged, written and reported.
import { render, type Report } from '../index.ts';
import { reasonOf } from '../io/reason.ts';
import { ChangedMeanwhile, mustBeInside, writePlan } from '../io/write-plan.ts';
import { exitCodes } from '../verdict/verdict.ts';
import type { WizardWords } from '../words/wizard.ts';
import type { Interview, Judged } from '../wizard/turn.ts';
import { type Session } from '../wizard/log.ts';
import { diffLines, type Say } from '../wizard/say.ts';
import { againOf } from './call-again.ts';
import type { Call } from './program.ts';
import { useColor } from './settings-from-env.ts';
import type { CallOutcome } from './world.ts';

/** Nothing that the help could help with: one line on the error stream, exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

export interface Options {
  stage?: string;
  failOn?: string;
  today?: string;
  pack: string[];
  config?: string | false;
  waivers: boolean;
  set: string[];
  answers?: string;
  input: boolean;
  dryRun?: boolean;
  all?: boolean;
}

/** Everything that the parts of one run share. */
export interface Run {
  call: Call<Options>;
  own: WizardWords;
  say: Say;
  /** As the user named it. */
  file: string;
  path: string;
  /** The bytes that were found; null for a new plan. */
  found: Buffer | null;
  rules: Interview['rules'];
  judge(text: string): Promise<Report>;
}

export async function judged(judge: Run['judge'], text: string): Promise<Judged> {
  const { plans, diagnostics } = await judge(text);
  return { report: plans[0] ?? null, diagnostics };
}

export function changes(session: Session, { own, say, found }: Run): string[] {
  return ['', say.paint.bold(own.changes), ...diffLines(found ? session.base.text : '', session.now.text, say), ''];
}

export function write(session: Session, { path, file, found, own, call }: Run): void {
  // What the reader takes no notice of at the beginning of a file stays.
  const all = found?.toString() ?? '';
  const mark = all.endsWith(session.base.text) ? all.slice(0, all.length - session.base.text.length) : '';
  try {
    // A link may have been put there since.
    mustBeInside(path, call.world.cwd);
    writePlan(path, mark + session.now.text, found);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) throw new Failure(found ? own.error.changed(file) : own.error.exists(file));
    throw new Failure(own.error.file(file, reasonOf(error as NodeJS.ErrnoException)[call.language]));
  }
}

/** The report of a check, and its exit code. Where the wizard says behind it how to go on, the report does not. */
export async function reportOutcome(report: Report, { call, say }: Pick<Run, 'call' | 'say'>, before: readonly string[] = [], after: readonly string[] = []): Promise<CallOutcome> {
  const again = after.length ? null : againOf(call.options, []);
  const pieces = await render(report, 'text', { language: call.language, width: say.width, color: useColor(call.options.color, call.world), again });
  return { status: exitCodes[report.verdict], stdout: [...before.map((line) => `${line}\n`), ...pieces, ...after.map((line) => `${line}\n`)], stderr: '' };
}
