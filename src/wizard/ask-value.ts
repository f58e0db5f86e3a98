// One value: asked until it can be read and the plan can take it, or passed.
import { explainDiagnostic } from '../reporters/wording.ts';
import { wrap, wrapPieces } from '../reporters/layout.ts';
import { isNothing } from '../shape/silence/silence.ts';
import type { Diagnostic } from '../types.ts';
import { notKnown, readAnswer } from './answer.ts';
import type { Reply } from './ask.ts';
import { CannotEdit, type Wanted } from './edit/index.ts';
import { answer, writtenAt, type Event, type Session } from './log.ts';
import { askFor, isItemName, presentText, valuesOf } from './prompt.ts';
import type { ValueQuestion } from './question.ts';
import { help, valueLines, withoutPaths, type Said } from './asking.ts';
import { nameOf } from './say.ts';
import type { Interview, Judged, Turn } from './turn.ts';

/** One value, asked until it can be read, or passed. `earlier`: the answer that was taken back. */
export async function askValue(question: ValueQuestion, said: Said, session: Session, interview: Interview, judged: Judged, earlier: Wanted | null = null): Promise<Turn> {
  const { asker, say, rules } = interview;
  const { own, voice, paint, width } = say;
  const { path, field, key } = question;
  const label = nameOf(path, session, say);
  asker.print(valueLines(question, said, session, rules, say));
  let suggestion = question.diagnostic && sureAdvice(question.diagnostic);
  let marked: readonly string[] | undefined;
  for (;;) {
    const asked = askFor(question, session, suggestion, earlier, say);
    if (marked) asked.present = marked;
    const reply: Reply = await asker.ask(asked);
    if ('key' in reply && reply.key === 'back') return 'back';
    if ('key' in reply && reply.key === 'later') {
      if (asked.pass !== null) return 'later';
      continue;
    }
    if ('key' in reply && reply.key === 'help') {
      marked = reply.marked;
      asker.print(help(question, session, rules, say));
      continue;
    }
    const pass = (): Turn => {
      asker.print([paint.dim(`  ${question.more ? own.noMore(nameOf(path.slice(0, -2), session, say)) : presentText(session, path, say) === null ? own.notAnswered(label) : own.kept(label)}`)]);
      return { pass: key };
    };
    if ('key' in reply) return pass();
    const isNone = 'text' in reply && isItemName(session.vocabulary, path) && saysNoMore(reply.text);
    if (isNone && question.more) return pass();
    const answered = isNone ? { unknown: true as const } : 'text' in reply ? readAnswer(field, reply.text, voice.language, asked.names) : { wanted: chosen(question, reply.picked, session, asked.written) };
    const unknown = 'unknown' in answered;
    if (unknown && presentText(session, path, say) === null) return pass();
    // Said of what is stated, "not known" takes it out.
    const read = unknown ? { wanted: notKnown(voice.language) } : answered;
    const problem = (diagnostic: Diagnostic) => asker.print(wrapPieces(withoutPaths(explainDiagnostic(diagnostic, voice, 'pieces'), session, say), width - 1).map((line) => paint.red(line)));
    if ('problem' in read) {
      problem(read.problem);
      suggestion = typedAdvice(read.problem);
      continue;
    }
    if (JSON.stringify(read.wanted) === JSON.stringify(writtenAt(session.now, path))) {
      asker.print([`  ${own.answered(label, presentText(session, path, say) ?? '')}`]);
      return { pass: key };
    }
    const refused = await refusal({ set: path, to: read.wanted }, session, interview, judged);
    if (refused) {
      if (typeof refused === 'string') {
        asker.print(wrap(refused, width - 1).map((line) => paint.red(line)));
        return { pass: key };
      }
      problem(refused);
      continue;
    }
    if (unknown) asker.print([paint.dim(`  ${own.notAnswered(label)}`)]);
    if ('picked' in reply) asker.print([`  ${own.answered(label, presentText(answer(session, { set: path, to: read.wanted }), path, say) ?? '')}`]);
    return { set: path, to: read.wanted };
  }
}

const advice = ({ args: { write } }: Diagnostic): string | null => (typeof write === 'string' && write ? write : null);

/** "Is there another?" is answered so, and "What do you call it?" where there is none: no name of an item. */
const saysNoMore = (text: string): boolean => isNothing(text) || /^(?:n|nope|no,? thanks?(?: you)?|no (?:more|others?)|nothing (?:else|more)|that(?:['’]s| is) (?:all|it)|더(?:는| ?이상)? ?없(?:음|습니다|어요?)|없(?:습니다|어요?)|아뇨|아니|끝)[.!]?$/i.test(text.normalize('NFC').trim());

/** Of a range only its author knows which end is meant. */
const typedAdvice = (problem: Diagnostic): string | null => (problem.args.range ? null : advice(problem));

/** Of a value that somebody else may have written: no figure whose sign or currency only its author knows. */
const sureAdvice = (problem: Diagnostic): string | null => {
  const { currency, own } = problem.args;
  return problem.id === 'plan/negative' || (currency && currency !== own) ? null : typedAdvice(problem);
};

/** What was chosen, in words of the plan; what stands there already keeps the words of the author. */
function chosen({ path, field }: ValueQuestion, picked: readonly string[], session: Session, written: (value: string) => string): Wanted {
  const there = writtenAt(session.now, path);
  if (field.type !== 'list') return typeof there === 'string' && readsAs(field, there, picked[0]!) ? there : written(picked[0]!);
  const words = Array.isArray(there) ? there.filter((word): word is string => typeof word === 'string') : [];
  return picked.map((value) => words.find((word) => readsAs(field.item, word, value)) ?? written(value));
}

const readsAs = (item: ValueQuestion['field'], word: string, value: string): boolean => valuesOf(word, item).includes(value);

/** Why an answer cannot stand: the file cannot take it (a sentence), or the plan would no longer be well formed. */
async function refusal(event: Event, session: Session, { judge, say }: Interview, judged: Judged): Promise<string | Diagnostic | null> {
  try {
    const { report, diagnostics } = await judge(answer(session, event).now.text);
    // While other places are still wrong, only new problems count.
    const known = new Set(judged.diagnostics.map(({ id, path }) => `${id} ${path}`));
    return report ? null : (diagnostics.find(({ id, path }) => !known.has(`${id} ${path}`)) ?? null);
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    return say.own.cannot[error.message] ?? say.own.cannot.shared!;
  }
}
