// Answers that come with the call: --answers, then --set, which may correct it.
import { resolve } from 'node:path';
import { reasonOf } from '../io/reason.ts';
import { readExisting } from '../io/write-plan.ts';
import { clean } from '../reporters/sanitize.ts';
import { explainDiagnostic } from '../reporters/wording.ts';
import { dotted } from '../shape/path.ts';
import { readSource } from '../source/read.ts';
import type { WizardWords } from '../words/wizard.ts';
import { giveAll, giveText, Refusal } from '../wizard/given.ts';
import { isReset, type Event, type Session } from '../wizard/log.ts';
import { presentText } from '../wizard/prompt.ts';
import { UsageError } from './usage-error.ts';
import type { Run } from './wizard-run.ts';

/** Nobody reads more. */
const namesShown = 12;

export interface Given {
  session: Session;
  events: Event[];
  /** Says what is taken out. */
  resets: string[];
}

/** @throws UsageError for what cannot be read. */
export async function answersGiven(begun: Session, { call, own, say }: Run): Promise<Given> {
  const { options, language, words, world } = call;
  let session = begun;
  const events: Event[] = [];
  const take = (given: { session: Session; events: Event[] }) => {
    session = given.session;
    events.push(...given.events);
  };
  try {
    if (options.answers !== undefined) {
      const { source, diagnostics } = readSource(options.answers, readAnswers(resolve(world.cwd, options.answers), options.answers, own, language));
      if (!source) throw new UsageError(`${options.answers}: ${explainDiagnostic(diagnostics[0]!, { language, words })}`);
      if (source.root.kind !== 'map') throw new UsageError(own.error.answersShape(options.answers));
      take(giveAll(session, source.root, language));
    }
    const fields = new Set<string>();
    for (const text of options.set) {
      const given = giveText(session, text, language);
      if (!given) throw new UsageError(own.error.noValue(text));
      const field = dotted(given.path);
      if (fields.has(field)) throw new UsageError(own.error.setTwice(clean(field)));
      fields.add(field);
      take(given);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason } = error;
    if ('twice' in reason) throw new UsageError(own.error.answerTwice(clean(reason.twice)));
    if ('noItem' in reason) throw new UsageError(own.error.noItem(clean(reason.list), clean(reason.noItem), reason.names.slice(0, namesShown).map(clean), reason.next));
    if ('unknownPath' in reason) throw new UsageError(own.error.unknownPath(reason.unknownPath, reason.suggestion));
    if ('problem' in reason) throw new UsageError(own.error.badValue(reason.path, explainDiagnostic(reason.problem, { language, words })));
    throw new UsageError(own.error.cannotEdit(reason.path, own.cannot[reason.cannot] ?? own.cannot.shared!));
  }
  const resets = events.flatMap((event) => ('set' in event && isReset(event.to) ? [own.reset(clean(dotted(event.set)), presentText(begun, event.set, say) ?? '')] : []));
  return { session, events, resets };
}

function readAnswers(path: string, shown: string, own: WizardWords, language: 'en' | 'ko'): Buffer {
  try {
    const content = readExisting(path);
    if (content) return content;
    throw Object.assign(new Error(), { code: 'ENOENT' });
  } catch (error) {
    throw new UsageError(own.error.answers(shown, reasonOf(error as NodeJS.ErrnoException)[language]));
  }
}
