// The conversation: asks the first open question, takes the answer, judges the plan again, until nothing is open.
import { wrap } from '../reporters/layout.ts';
import { askMend, askRename } from './ask-choice.ts';
import { askValue } from './ask-value.ts';
import { answer, back, isStated, putOff, putOffEvent, takenUp, type Event, type Session } from './log.ts';
import { keyFor, type Question } from './question.ts';
import { partsOf, pending } from './questions.ts';
import { groupLines, outcomesOf, verdictLines } from './say.ts';
import type { Interview, Judged, Turn } from './turn.ts';

/** Asks until nothing is open. `takenBack`: answers that are offered once more, the last first. @throws Interrupted */
export async function interview(begun: Session, interview: Interview, takenBack: readonly Event[] = []): Promise<Session> {
  const { rules, asker, say, judge, save } = interview;
  let session = begun;
  let judged = await judge(session.now.text);
  const circumstances = () => ({ ...interview, session, ...judged });
  const questions = () => pending(circumstances());
  let last: Question | null = null;
  let heading: Question['group'] | null = null;
  // What was answered and taken back, the last first: offered again where its question comes again.
  let undone = [...takenBack];
  let before = outcomesOf(judged.report);
  let answers = 0;
  const verdict = () => {
    if (last && judged.report && answers) asker.print(verdictLines(last.group, before, judged.report, rules, say));
    before = outcomesOf(judged.report);
    answers = 0;
  };
  /** False where it could not be saved: then nothing has happened. */
  const saved = (event: Event | null): boolean => {
    const unsaved = save(event);
    if (unsaved !== null) asker.print(['', ...wrap(unsaved, say.width - 1).map((line) => say.paint.red(line))]);
    return unsaved === null;
  };

  // Who goes on where all is answered but what was left for later comes for that.
  if (putOff(session).size && !questions().length && saved(takenUp)) session = answer(session, takenUp);

  for (let open = questions(); open.length; open = questions()) {
    const question = open[0]!;
    if (last && (last.group !== question.group || (last.kind !== 'mend' && question.kind === 'mend'))) verdict();
    if (heading !== question.group) asker.print(groupLines(question.group, partsOf(circumstances()), say));
    heading = question.group;
    const earlier = undone.find((event) => answersTo(question, event)) ?? null;
    // Of a plan that says something else below it, it is what stands there until it is changed.
    const standing = earlier && 'set' in earlier && (question.kind === 'mend' || isStated(session.now, earlier.set)) ? earlier : null;
    const said = await ask(question, last, standing ? answer(session, standing) : session, interview, judged, earlier, standing !== null);
    last = question;
    if (said === 'back') {
      if (!session.steps.length) asker.print([say.own.nothingBefore]);
      else if (saved(null)) {
        undone = [session.steps.at(-1)!.event, ...undone];
        session = back(session);
      } else continue;
      last = null;
    } else {
      let all = true;
      for (const event of said === 'later' ? [putOffEvent(question.group)] : withStanding(said, standing)) {
        all &&= saved(event);
        if (!all) continue;
        session = answer(session, event);
        if (!('pass' in event)) answers++;
      }
      if (all) undone = undone.filter((event) => event !== earlier);
      if (all && said === 'later') asker.print(['', ...wrap(say.own.later(say.own.group[question.group]), say.width - 1)]);
    }
    judged = await judge(session.now.text);
    if (said === 'back') before = outcomesOf(judged.report);
  }
  verdict();
  return session;
}

/** Whether it was given to this question. */
function answersTo(question: Question, event: Event): boolean {
  if ('pass' in event) return event.pass === question.key;
  const paths = question.kind === 'mend' ? question.paths : [question.path];
  return paths.some((path) => keyFor(path) === keyFor('set' in event ? event.set : event.rename));
}

/** What was answered before stays where it is left as it is, or where something else is changed. */
function withStanding(said: Event, standing: Extract<Event, { set: unknown }> | null): Event[] {
  if (!standing) return [said];
  if ('pass' in said) return [standing];
  return 'set' in said && keyFor(said.set) === keyFor(standing.set) ? [said] : [standing, said];
}

function ask(question: Question, last: Question | null, session: Session, interview: Interview, judged: Judged, earlier: Event | null, stands: boolean): Promise<Turn> {
  const before = earlier && 'set' in earlier ? earlier : null;
  switch (question.kind) {
    case 'value':
      return askValue(question, last?.kind === 'value' && last.rule !== null && last.rule === question.rule ? 'why' : 'nothing', session, interview, judged, stands ? null : (before?.to ?? null));
    case 'mend':
      return askMend(question, session, interview, judged, before?.set ?? null);
    case 'rename':
      return askRename(question, interview);
  }
}
