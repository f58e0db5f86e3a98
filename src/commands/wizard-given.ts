// Answers that come with the call: --answers, then --set, which may correct it.
import { resolve } from 'node:path';
import { coded, reasonOf } from '../io/reason.ts';
import { readExisting } from '../io/write-plan.ts';
import { clean } from '../reporters/sanitize.ts';
import { explainDiagnostic } from '../reporters/wording.ts';
import { dotted } from '../shape/path.ts';
import { toPlace } from '../source/place.ts';
import { readSource } from '../source/read.ts';
import type { Language, Place } from '../types.ts';
import type { WizardWords } from '../words/wizard.ts';
import { followsFromOthers, giveAll, giveText, Refusal, type Refused } from '../wizard/given.ts';
import { isReset, type Event, type Session } from '../wizard/log.ts';
import { presentText } from '../wizard/prompt.ts';
import { UsageError } from './usage-error.ts';
import { quoted } from './wizard-again.ts';
import type { Run } from './wizard-run.ts';

/** Nobody reads more. */
const namesShown = 12;

export interface Given {
  session: Session;
  events: Event[];
  /** Says what is taken out. */
  resets: string[];
}

/** More mistakes than that are counted. */
const mostMistakes = 20;

/** @throws UsageError for what cannot be read: it names each mistake, so that all can be mended at once. */
export async function answersGiven(begun: Session, { call, own, say }: Run): Promise<Given> {
  const { options, language, words, world } = call;
  let session = begun;
  const wrong: string[] = [];
  const events: Event[] = [];
  const take = (given: { session: Session; events: Event[] }) => {
    session = given.session;
    events.push(...given.events);
  };
  const { answers } = options;
  if (answers !== undefined) {
    const { source, diagnostics } = readSource(answers, readAnswers(resolve(world.cwd, answers), answers, own, language));
    const at = (place: Place | null, said: string) => wrong.push(`${answers}${place ? `:${place.line}` : ''}: ${said}`);
    if (!source) for (const problem of diagnostics) at(problem.place, explainDiagnostic(problem, { language, words }));
    else if (source.root.kind !== 'map') wrong.push(own.error.answersShape(answers));
    else {
      const given = giveAll(session, source.root, language);
      for (const { reason, at: start } of given.refused) at(toPlace(source.lineStarts(), start, start), mistake(reason, call, own));
      take(given);
    }
  }
  const fields = new Set<string>();
  for (const text of options.set) {
    try {
      const given = giveText(session, text, language);
      const field = given && dotted(given.path);
      if (field === null || fields.has(field)) wrong.push(field === null ? own.error.noValue(text) : own.error.setTwice(clean(field)));
      else {
        fields.add(field);
        take(given!);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!wrong.length || !followsFromOthers(error.reason)) wrong.push(mistake(typed(error.reason), call, own));
    }
  }
  if (wrong.length) throw new UsageError(wrong[0]!, [...wrong.slice(1, mostMistakes), ...(wrong.length > mostMistakes ? [own.andMore(wrong.length - mostMistakes)] : [])]);
  const resets = events.flatMap((event) => ('set' in event && isReset(event.to) ? [own.reset(clean(dotted(event.set)), presentText(begun, event.set, say) ?? '')] : []));
  return { session, events, resets };
}

/** Fields in braces are what a file takes, and words of a list need no file; here they are typed as options. */
function typed(reason: Refused): Refused {
  const write = 'problem' in reason ? reason.problem.args.write : '';
  if (!('problem' in reason) || typeof write !== 'string') return reason;
  const root = write.startsWith('{') ? readSource('', write).source?.root : undefined;
  const flags = root?.kind === 'map' ? root.entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[`${reason.path}.${key}`, value.text]] : [])) : reason.problem.id === 'plan/expected-list' && write && !write.startsWith('[') ? [[reason.path, write]] : [];
  return flags.length ? { ...reason, problem: { ...reason.problem, args: { ...reason.problem.args, write: flags.map(([path, value]) => `--set ${quoted(`${path}=${value}`)}`).join(' ') } } } : reason;
}

function mistake(reason: Refused, { language, words }: Run['call'], { error: say, cannot }: WizardWords): string {
  if ('twice' in reason) return say.answerTwice(clean(reason.twice));
  if ('noItem' in reason) return say.noItem(clean(reason.list), clean(reason.noItem), reason.names.slice(0, namesShown).map(clean), reason.next);
  if ('unknownPath' in reason) return say.unknownPath(reason.unknownPath, reason.suggestion);
  if ('problem' in reason) return say.badValue(reason.path, explainDiagnostic(reason.problem, { language, words }));
  return say.cannotEdit(reason.path, cannot[reason.cannot] ?? cannot.shared!);
}

function readAnswers(path: string, shown: string, own: WizardWords, language: Language): Buffer {
  try {
    const content = readExisting(path);
    if (content) return content;
    throw coded('ENOENT');
  } catch (error) {
    throw new UsageError(own.error.answers(shown, reasonOf(error as NodeJS.ErrnoException)[language]));
  }
}
