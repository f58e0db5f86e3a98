// The wizard at a keyboard: resume, ask, show the change, write; and what happens when it is broken off.
import { draftPath, openDraft, readDraft, type OpenDraft } from '../io/draft.ts';
import { fingerprintOf } from '../io/write-plan.ts';
import { clean } from '../reporters/sanitize.ts';
import { wrap } from '../reporters/text/layout.ts';
import type { Source } from '../source/node.ts';
import type { Stage } from '../types.ts';
import { plainAsker } from '../wizard/ask-plain.ts';
import { richAsker } from '../wizard/ask-rich.ts';
import { Interrupted, type Asker } from '../wizard/ask.ts';
import { interview } from '../wizard/interview.ts';
import { back, begin, current, replay, type Event, type Session } from '../wizard/log.ts';
import { pending } from '../wizard/questions.ts';
import type { Say } from '../wizard/say.ts';
import { opening } from '../wizard/start.ts';
import type { Outcome, Terminal } from './world.ts';
import { changes, judged, reportOutcome, write, type Run } from './wizard-run.ts';

const interrupted = 130;

export async function atTerminal(source: Source, given: { session: Session; events: Event[] }, terminal: Terminal, stage: Stage | null, run: Run): Promise<Outcome> {
  const { call, own, say, file, path, found, rules, judge } = run;
  const { options } = call;
  const asker = askerFor(terminal, run);
  const draft = options.dryRun ? null : draftPath(path);
  let open = null as OpenDraft<Event> | null;
  let session = given.session;
  const stopped = (): Outcome => {
    asker.close();
    const kept = draft !== null && session.steps.length > 0;
    if (kept) open?.close();
    else open?.remove();
    const shown = draft === null ? '' : clean(draftPath(file));
    return { status: interrupted, stdout: [], stderr: `\n${wrap(kept ? own.stopped(shown, `crm-check wizard ${clean(file)}`) : own.stoppedEmpty, say.width).join('\n')}\n` };
  };
  const judgedAs = (text: string) => judged(judge, text);
  const talk = async (): Promise<Outcome> => {
    asker.print(opening(say));
    const fingerprint = found && fingerprintOf(found);
    const earlier = draft === null ? null : readDraft<Event>(draft);
    if (earlier && (await yes(asker, own.resume(earlier.events.length), own.resumeYes, own.resumeNo, say))) {
      const again = replay(begin(source, session.vocabulary), [...earlier.events, ...given.events]);
      session = again.session;
      if (earlier.fingerprint !== fingerprint) asker.print([own.baseChanged]);
      if (again.lost) asker.print([own.lost(again.lost)]);
    }
    if (draft !== null) open = openDraft<Event>(draft, { fingerprint, events: session.steps.map(({ event }) => event) });
    const fresh = found === null && stage === null;
    const first = await judgedAs(current(session).text);
    asker.print(found ? [own.repair(clean(file), pending({ session, rules, ...first, fresh, all: options.all ?? false }).length)] : [own.newPlan(clean(file))]);
    for (;;) {
      session = await interview(session, { rules, fresh, all: options.all ?? false, asker, say, judge: judgedAs, save: (event) => open?.save(event), keep: (now) => (session = now) });
      asker.print(['', own.done]);
      const unchanged = found !== null && current(session).text === source.text;
      if (unchanged) asker.print([own.noChanges]);
      else asker.print(changes(session, run));
      const next = unchanged || options.dryRun ? 'write' : await choose(asker, own.write(clean(file)), [['write', own.writeYes], ['back', own.writeBack], ['stop', own.writeNo]], say);
      if (next === 'stop') throw new Interrupted();
      if (next === 'back') {
        session = back(session);
        open?.save(null);
        continue;
      }
      if (!unchanged && !options.dryRun) write(session, run);
      open?.remove();
      asker.close();
      const report = await judge(current(session).text);
      return await reportOutcome(report, run, ['', options.dryRun ? own.dryRun(clean(file)) : unchanged ? '' : own.written(clean(file)), '']);
    }
  };
  try {
    return await Promise.race([talk(), terminal.interrupted.then(() => Promise.reject(new Interrupted()))]);
  } catch (error) {
    if (error instanceof Interrupted) return stopped();
    asker.close();
    open?.close();
    throw error;
  }
}

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
