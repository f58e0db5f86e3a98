// The wizard at a keyboard: resume, ask, show the change, write; and what happens when it is broken off.
import { reasonOf } from '../io/reason.ts';
import { fingerprintOf } from '../io/write-plan.ts';
import { countProblems } from '../problems.ts';
import { clean, whereOf } from '../reporters/sanitize.ts';
import { wrap, wrapPieces } from '../reporters/layout.ts';
import { explainDiagnostic } from '../reporters/wording.ts';
import type { Diagnostic, Stage } from '../types.ts';
import { exitInterrupted } from '../verdict/verdict.ts';
import { plainAsker } from '../wizard/ask-plain.ts';
import { richAsker } from '../wizard/ask-rich.ts';
import type { Report } from '../verdict/report.ts';
import { isFinding } from '../verdict/reported.ts';
import { Interrupted, type Asker } from '../wizard/ask.ts';
import { interview } from '../wizard/interview.ts';
import { back, countAnswers, type Event } from '../wizard/log.ts';
import { pending } from '../wizard/questions.ts';
import type { Say } from '../wizard/say.ts';
import { shapeQuestion } from '../wizard/shape-questions.ts';
import { opening } from '../wizard/start.ts';
import type { CallOutcome, Terminal } from './world.ts';
import { commandLine, flagsOf, goOnFlags } from './wizard-again.ts';
import { beginWith, claimDraft, type Begun, type Claim } from './wizard-draft.ts';
import type { Given } from './wizard-given.ts';
import { changes, judged, reportOutcome, write, type Run } from './wizard-run.ts';

export async function atTerminal(given: Given, terminal: Terminal, stage: Stage | null, run: Run): Promise<CallOutcome> {
  const claim = run.call.options.dryRun ? null : claimDraft(run);
  const asker = askerFor(terminal, run);
  let begun: Begun | null = null;
  const broken = terminal.interrupted.then((signal) => Promise.reject(new Interrupted(signal)));
  try {
    const talk = async () => {
      const goOn = await greet(asker, claim, given, run);
      begun = beginWith(claim, goOn, given, run);
      return converse(asker, begun, claim, stage, run);
    };
    return await Promise.race([talk(), broken]);
  } catch (error) {
    asker.close();
    const kept = (begun as Begun | null)?.draft?.close() ?? !!claim?.earlier;
    if (error instanceof Interrupted) return stopped(error, kept, claim, run);
    throw error;
  } finally {
    claim?.release();
  }
}

function stopped({ signal }: Interrupted, kept: boolean, claim: Claim | null, { call, own, say, file }: Run): CallOutcome {
  const flags = goOnFlags(call.options);
  // A command is never broken over lines, so that it can be copied.
  const text = kept ? [...wrap(own.stopped(claim!.shown), say.width), `  ${commandLine(file, flags, call.world.env)}`] : wrap(own.stoppedEmpty, say.width);
  return { status: exitInterrupted[signal], stdout: [], stderr: `\n${text.join('\n')}\n` };
}

/** More could be said, or mended. */
const isOpen = ({ plans }: Report): boolean => plans.some(({ results }) => results.some((result) => isFinding(result) && result.standing === 'open'));

/** True where the earlier answers are to be gone on with. */
async function greet(asker: Asker, claim: Claim | null, given: Given, { call, own, say, file, found }: Run): Promise<boolean> {
  asker.print([...opening(say), ...given.resets]);
  const earlier = claim?.earlier;
  const answers = [...(earlier?.lines ?? []), ...(earlier?.undone ?? [])];
  if (!earlier || !answers.length) return false;
  if (earlier.run.join('\n') !== flagsOf(call.options).join('\n')) asker.print([...wrap(own.givenWith, say.width - 1), `  ${commandLine(file, earlier.run, call.world.env)}`]);
  if (!(await yes(asker, own.resume(countAnswers(answers, given.session.vocabulary)), own.resumeYes, own.resumeNo, say))) return false;
  if (earlier.fingerprint !== (found && fingerprintOf(found))) asker.print(wrap(own.baseChanged, say.width - 1));
  return true;
}

async function converse(asker: Asker, begun: Begun, claim: Claim | null, stage: Stage | null, run: Run): Promise<CallOutcome> {
  const { call, own, say, file, found, rules, judge } = run;
  const { options } = call;
  const { draft, left } = begun;
  let { session } = begun;
  const judgedAs = (text: string) => judged(judge, text);
  const lost = left ? wrap(own.lost(left, claim!.shown), say.width - 1) : [];
  const save = (event: Event | null): string | null => {
    try {
      draft?.save(event);
      return null;
    } catch (error) {
      return own.notSaved(claim!.shown, reasonOf(error as NodeJS.ErrnoException)[call.language]);
    }
  };
  asker.print(lost);
  const fresh = found === null && stage === null;
  const first = await judgedAs(session.now.text);
  const asked = { rules, fresh, begins: found === null, repair: found !== null, all: options.all ?? false };
  const open = pending({ session, ...asked, ...first }).length;
  asker.print(wrap(!first.report ? own.unreadable(clean(file), countProblems(first.diagnostics), open) : found ? own.repair(clean(file), open) : own.newPlan(clean(file)), say.width - 1));
  if (!first.report) asker.print(first.diagnostics.filter((one) => !shapeQuestion(one, session)).flatMap((one) => problemLines(one, say)));
  let takenBack: readonly Event[] = begun.undone;
  for (;;) {
    session = await interview(session, { ...asked, asker, say, judge: judgedAs, save }, takenBack);
    takenBack = [];
    asker.print(['', own.done]);
    const unchanged = found !== null && session.now.text === session.base.text;
    asker.print(unchanged ? [own.noChanges] : changes(session, run));
    const next = unchanged || options.dryRun ? 'write' : await choose(asker, own.write(clean(file)), [['write', own.writeYes], ['back', own.writeBack], ['stop', own.writeNo]], say);
    if (next === 'stop') throw new Interrupted();
    if (next === 'back') {
      const unsaved = save(null);
      if (unsaved === null) {
        takenBack = session.steps.slice(-1).map(({ event }) => event);
        session = back(session);
      } else asker.print(wrap(unsaved, say.width - 1));
      continue;
    }
    if (!unchanged && !options.dryRun) write(session, run);
    draft?.finish();
    asker.close();
    const report = await judge(session.now.text);
    const goOn = report.diagnostics.length ? ['', own.mendThenAgain] : isOpen(report) ? [own.next] : [];
    return reportOutcome(report, run, ['', options.dryRun ? own.dryRun(clean(file)) : unchanged ? '' : own.written(clean(file)), ...lost, ''], goOn.length ? [...goOn, `  ${commandLine(file, goOnFlags(options), call.world.env)}`] : []);
  }
}

/** What no answer mends, to be corrected in the file. */
const problemLines = (problem: Diagnostic, { paint, voice, width }: Say): string[] => [
  paint.cyan(whereOf(problem.file, problem.place)),
  ...wrapPieces(explainDiagnostic(problem, voice, 'pieces'), width - 3).map((line) => `  ${line}`),
];

const askerFor = ({ input, output }: Terminal, { own, say }: Run): Asker =>
  say.plain ? plainAsker(input, output, own.plain) : richAsker(input, output, say.paint, own.hint);

/** One of a few, as often as it takes. */
async function choose<T extends string>(asker: Asker, message: string, choices: readonly (readonly [T, string])[], { own }: Say): Promise<T> {
  for (;;) {
    asker.print(['']);
    const reply = await asker.ask({ message, kind: 'one', choices: choices.map(([value, name]) => ({ value, name, also: [] })), present: [], initial: null, hint: own.hint.one, pass: null });
    if ('picked' in reply) return reply.picked[0] as T;
  }
}

const yes = async (asker: Asker, message: string, yesName: string, noName: string, say: Say): Promise<boolean> => (await choose(asker, message, [['yes', yesName], ['no', noName]], say)) === 'yes';
