// The conversation: asks the first open question, takes the answer, judges the plan again, until nothing is open.
import { wrap } from '../reporters/text/layout.ts';
import { askMend, askRename } from './ask-choice.ts';
import { askValue } from './ask-value.ts';
import type { Wanted } from './edit/index.ts';
import { answer, back, current, putOffEvent, type Event, type Session } from './log.ts';
import type { Question } from './question.ts';
import { partsOf, pending } from './questions.ts';
import { groupLines, outcomesOf, verdictLines } from './say.ts';
import type { Interview, Judged, Turn } from './turn.ts';

/** Asks until nothing is open. @throws Interrupted */
export async function interview(begun: Session, interview: Interview): Promise<Session> {
  const { rules, asker, say, judge, save } = interview;
  let session = begun;
  let judged = await judge(current(session).text);
  const circumstances = () => ({ ...interview, session, ...judged });
  const questions = () => pending(circumstances());
  let last: Question | null = null;
  let heading: Question['group'] | null = null;
  // What was answered and taken back, the last first: offered again where its question comes again.
  let undone: Event[] = [];
  let before = outcomesOf(judged.report);
  let answers = 0;
  const verdict = () => {
    if (last && judged.report && answers) asker.print(verdictLines(last.group, before, judged.report, rules, say));
    before = outcomesOf(judged.report);
    answers = 0;
  };

  for (let open = questions(); open.length; open = questions()) {
    const question = open[0]!;
    if (last && (last.group !== question.group || (last.kind !== 'mend' && question.kind === 'mend'))) verdict();
    if (heading !== question.group) asker.print(groupLines(question.group, partsOf(circumstances()), say));
    heading = question.group;
    const earlier = undone.find((event) => 'set' in event && event.set.join('.') === pathOf(question)) ?? null;
    const said = await ask(question, last, session, interview, judged, earlier && 'set' in earlier ? earlier.to : null);
    const turn = said === 'later' ? putOffEvent(question.group) : said;
    last = question;
    const nothing = turn === 'back' && !session.steps.length;
    const unsaved = nothing ? null : save(turn === 'back' ? null : turn);
    if (unsaved !== null) {
      asker.print(['', ...wrap(unsaved, say.width - 1).map((line) => say.paint.red(line))]);
      continue;
    }
    if (turn === 'back') {
      if (nothing) asker.print([say.own.nothingBefore]);
      else {
        undone = [session.steps.at(-1)!.event, ...undone];
        session = back(session);
      }
      last = null;
    } else {
      undone = undone.filter((event) => event !== earlier);
      session = answer(session, turn);
      if (said === 'later') asker.print(['', ...wrap(say.own.later(say.own.group[question.group]), say.width - 1)]);
      if (!('pass' in turn)) answers++;
    }
    judged = await judge(current(session).text);
    if (turn === 'back') before = outcomesOf(judged.report);
  }
  verdict();
  return session;
}

const pathOf = (question: Question): string | null => (question.kind === 'value' ? question.path.join('.') : null);

function ask(question: Question, last: Question | null, session: Session, interview: Interview, judged: Judged, earlier: Wanted | null): Promise<Turn> {
  switch (question.kind) {
    case 'value':
      return askValue(question, last?.kind === 'value' && last.rule !== null && last.rule === question.rule ? 'why' : 'nothing', session, interview, judged, earlier);
    case 'mend':
      return askMend(question, session, interview, judged);
    case 'rename':
      return askRename(question, interview);
  }
}

