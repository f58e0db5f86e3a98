// The questions that are choices: what to change, whether to mend a key.
import { fieldAt } from '../shape/field-at.ts';
import { explainDiagnostic } from '../reporters/wording.ts';
import { wrap, wrapPieces } from '../reporters/layout.ts';
import type { Path } from '../types.ts';
import { askValue } from './ask-value.ts';
import { isItemList } from './fields.ts';
import type { Session } from './log.ts';
import { presentText } from './prompt.ts';
import { valueQuestion, type MendQuestion, type RenameQuestion, type ValueQuestion } from './question.ts';
import { help, mendLines } from './asking.ts';
import { nameOf, type Say } from './say.ts';
import type { Interview, Judged, Turn } from './turn.ts';

/** `before`: what was changed here, and taken back; the session holds it. */
export async function askMend(question: MendQuestion, session: Session, interview: Interview, judged: Judged, before: Path | null): Promise<Turn> {
  const { asker, say } = interview;
  const { own } = say;
  const again = before && wrap(own.answeredBefore(nameOf(before, session, say), presentText(session, before, say) ?? own.unknown), say.width - 1);
  asker.print([...mendLines(question, session, say), '', ...(again ?? [])]);
  const choices = question.paths.map((path, index) => ({ value: String(index), name: changeName(path, session, say), also: [] }));
  for (;;) {
    const reply = await asker.ask({ message: own.change, kind: 'one', choices, present: [], initial: null, hint: own.hint.one, pass: own.keep, passFirst: true });
    if ('key' in reply && (reply.key === 'back' || reply.key === 'later')) return reply.key;
    if ('key' in reply && reply.key === 'help') asker.print(help(question, session, interview.rules, say));
    else if ('key' in reply || 'text' in reply) {
      asker.print([say.paint.dim(`  ${own.keep}`)]);
      return { pass: question.key };
    } else {
      const path = question.paths[Number(reply.picked[0])]!;
      const turn = await askValue(inside(session, path, question.group), 'all', session, interview, judged);
      if (turn === 'later' || (typeof turn === 'object' && !('pass' in turn))) return turn;
    }
  }
}

function changeName(path: Path, session: Session, say: Say): string {
  const list = path.slice(0, -2);
  if (isItemList(fieldAt(session.vocabulary, list)) && presentText(session, path, say) === null && presentText(session, path.slice(0, -1), say) === null) return say.own.add(nameOf(list, session, say));
  return `${nameOf(path, session, say)} (${say.own.now(presentText(session, path, say) ?? say.voice.words.report.outcome['not-stated'])})`;
}

const inside = (session: Session, path: Path, group: ValueQuestion['group']): ValueQuestion => valueQuestion(session, group, path, { key: `inside ${path.join('.')}` });

export async function askRename(question: RenameQuestion, { asker, say }: Interview): Promise<Turn> {
  const { own, paint, voice, width } = say;
  asker.print(['', ...wrapPieces(explainDiagnostic(question.diagnostic, voice, 'pieces'), width - 1).map((line) => paint.red(line))]);
  for (;;) {
    const reply = await asker.ask({ message: own.rename(String(question.path.at(-1)), question.to), kind: 'one', choices: [{ value: 'yes', name: own.yes, also: ['yes', '예'] }], present: [], initial: null, hint: own.hint.one, pass: own.keep });
    if ('key' in reply && (reply.key === 'back' || reply.key === 'later')) return reply.key;
    if ('picked' in reply) return { rename: question.path, to: question.to };
    if (!('key' in reply) || reply.key === 'pass') return { pass: question.key };
  }
}
